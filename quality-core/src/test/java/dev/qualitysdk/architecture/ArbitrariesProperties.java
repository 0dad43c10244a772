package dev.qualitysdk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.qualitysdk.basics.Identifier;
import dev.qualitysdk.fixture.CompiledTypes;
import dev.qualitysdk.lifecycle.Recorded;
import dev.qualitysdk.service.assessment.PriceList;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;

/** Hosts find an arbitrary for every public value: what a new type owes beside its tests. */
class ArbitrariesProperties {

    /** Public types that are no values, each with the reason. */
    private static final ImmutableMap<String, String> NO_VALUES = ImmutableMap.<String, String>builder()
            .put("basics.CanonicalMoney", "functions")
            .put("basics.CanonicalText", "functions")
            .put("basics.CanonicalTime", "functions")
            .put("basics.Faults", "gathers faults and is thrown away")
            .put("evidence.Counting", "gathers records and becomes a ledger")
            .put("evidence.EvidenceSource", "a host implements it")
            .put("evidence.ObligationEvidence", "functions")
            .put("judgement.appraisal.Appraiser", "functions")
            .put("judgement.review.CareerReview", "functions")
            .put("judgement.review.TrainingProposals", "functions")
            .put("judgement.review.WhatIf", "functions")
            .put("judgement.seal.SealChain", "functions")
            .put("judgement.seal.SealKeys", "a host implements it")
            .put("lifecycle.Family", "a constant of each lifecycle")
            .put("lifecycle.History", "functions")
            .put("lifecycle.Lifecycle", "a constant; Walk and Walks draw ways through it")
            .put("lifecycle.Recorded", "what every thing with steps is; each has its own")
            .put("lifecycle.Step", "what every step is; each family has its own")
            .put("service.booking.CrewDay", "functions")
            .put("service.settlement.ReceiptAudit", "functions")
            .put("service.stock.Separation", "functions")
            .put("service.stock.StockAgreement", "functions")
            .put("service.supervision.CustomerSatisfaction", "functions")
            .put("service.supervision.PeerFeedback", "functions")
            .put("service.training.TrainingNeeds", "functions")
            .put("store.InMemoryStore", "holds what it is given; it is no value")
            .put("store.PersonalValues", "a part of a store")
            .put("store.StorableForm", "functions")
            .put("store.Store", "a host implements it; StoreContract tries it")
            .put("store.Things", "a part of a store")
            .buildOrThrow();

    /** Enough for two values to differ where there are two. */
    private static final int MOST_DRAWS = 200;

    private static Set<String> publicValues() {
        TreeSet<String> values = new TreeSet<>();
        for (Class<?> type : CompiledTypes.ofTheLibrary()) {
            boolean published = Modifier.isPublic(type.getModifiers())
                    && !type.getPackageName().equals("dev.qualitysdk.internal");
            boolean other = type.isEnum()
                    || type.isAnnotation()
                    || Throwable.class.isAssignableFrom(type)
                    || Identifier.class.isAssignableFrom(type)
                    || type.getSimpleName().endsWith("Builder");
            if (published && !other) {
                values.add(type.getName().substring("dev.qualitysdk.".length()));
            }
        }
        return values;
    }

    private static List<Method> arbitraries() {
        List<Method> methods = new ArrayList<>();
        for (Class<?> type : CompiledTypes.ofItsTests()) {
            if (type.getSimpleName().endsWith("Arbitraries") && Modifier.isPublic(type.getModifiers())) {
                Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .filter(method -> Modifier.isStatic(method.getModifiers()))
                        .filter(method -> method.getReturnType() == Arbitrary.class)
                        .forEach(methods::add);
            }
        }
        return methods;
    }

    /** What an arbitrary is of, without its own parameters. */
    private static String drawn(Method arbitrary) {
        Type of = ((ParameterizedType) arbitrary.getGenericReturnType()).getActualTypeArguments()[0];
        Type raw = of instanceof ParameterizedType parameterized ? parameterized.getRawType() : of;
        return raw.getTypeName().replaceFirst("^dev\\.qualitysdk\\.", "");
    }

    @Example
    void every_public_value_has_an_arbitrary_in_the_test_jar() {
        Set<String> drawn = new HashSet<>();
        arbitraries().forEach(method -> drawn.add(drawn(method)));
        Set<String> values = publicValues();

        TreeSet<String> without = new TreeSet<>(values);
        without.removeAll(drawn);
        without.removeAll(NO_VALUES.keySet());

        assertThat(values).hasSizeGreaterThan(90);
        assertThat(without)
                .as(
                        "add a public static Arbitrary of it to a class *Arbitraries of its package, or the reason why it is no"
                                + " value to NO_VALUES")
                .isEmpty();
        assertThat(NO_VALUES.keySet()).as("reasons for types that are gone").isSubsetOf(values);
        assertThat(drawn)
                .as("reasons for types that have an arbitrary")
                .doesNotContainAnyElementsOf(NO_VALUES.keySet());
    }

    @Example
    void every_identifier_is_made_of_a_text_as_the_arbitrary_of_identifiers_makes_it() throws Exception {
        ImmutableSet.Builder<String> made = ImmutableSet.builder();
        for (Class<?> type : CompiledTypes.ofTheLibrary()) {
            if (Identifier.class.isAssignableFrom(type) && Modifier.isFinal(type.getModifiers())) {
                Method of = type.getMethod("of", String.class);
                assertThat(of.invoke(null, "A1")).hasToString("A1");
                made.add(type.getSimpleName());
            }
        }
        assertThat(made.build()).contains("EmployeeId", "BookingId", "AssessmentId");
    }

    @Example
    void every_arbitrary_draws_values_that_are_of_its_type_and_vary() throws Exception {
        for (Method method : arbitraries()) {
            if (method.getParameterCount() > 0) {
                continue;
            }
            Arbitrary<?> arbitrary = (Arbitrary<?>) method.invoke(null);
            Set<String> seen = new HashSet<>();
            Iterator<?> values = arbitrary.sampleStream().iterator();
            for (int i = 0; i < MOST_DRAWS && seen.size() < 2; i++) {
                Object value = values.next();
                assertThat(value).as(method.toString()).isNotNull();
                seen.add(shown(value));
            }
            assertThat(seen).as("%s draws always the same", method).hasSizeGreaterThan(1);
        }
    }

    /** Values as text; where their own text names no more than a version or a state, what they are made of. */
    private static String shown(Object value) {
        if (value instanceof Recorded<?, ?> thing) {
            return thing.steps().toString();
        }
        if (value instanceof PriceList list) {
            return list.form().toString();
        }
        return value.toString();
    }
}
