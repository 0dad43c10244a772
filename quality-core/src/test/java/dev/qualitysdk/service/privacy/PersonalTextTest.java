package dev.qualitysdk.service.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.CommandKey;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.fixture.CompiledTypes;
import dev.qualitysdk.service.customer.AccessStep;
import dev.qualitysdk.service.customer.Clearance;
import dev.qualitysdk.service.customer.CustomerExamples;
import dev.qualitysdk.service.customer.CustomerField;
import dev.qualitysdk.service.customer.CustomerFile;
import dev.qualitysdk.service.customer.CustomerRecord;
import dev.qualitysdk.service.customer.CustomerStep;
import dev.qualitysdk.service.customer.CustomerView;
import dev.qualitysdk.service.customer.Disclosure;
import dev.qualitysdk.service.customer.ErasureCause;
import dev.qualitysdk.service.customer.FieldValue;
import dev.qualitysdk.service.customer.LegalBasis;
import dev.qualitysdk.store.InMemoryStore;
import dev.qualitysdk.store.UnitOfWork;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Planted markers: no text of any public type that can hold a personal value shows one. */
class PersonalTextTest {

    private static final String MARKER = "MARKERMARKERMARKER";
    private static final Instant AT = Instant.parse("2026-03-01T00:00:00Z");

    private static List<Object> planted() {
        CustomerFile file = CustomerExamples.verified(
                CustomerExamples.entered(
                        CustomerExamples.opened("C-1", AT), AT, CustomerField.NAME, CustomerField.IDENTITY_NUMBER),
                AT);
        file = file.take(CustomerStep.BasisStated.of(
                        CustomerExamples.stamp(AT), CustomerExamples.COLLECTION, LegalBasis.CONTRACT))
                .take(CustomerStep.ErasureRequested.of(CustomerExamples.stamp(AT), ErasureCause.CUSTOMER_ASKED));
        FieldValue name = FieldValue.of(CustomerField.NAME, MARKER);
        CustomerRecord record = CustomerRecord.of(file.id())
                .with(CustomerExamples.entry(file, CustomerField.NAME), name)
                .with(
                        CustomerExamples.entry(file, CustomerField.IDENTITY_NUMBER),
                        FieldValue.of(CustomerField.IDENTITY_NUMBER, MARKER));
        Disclosure disclosure = record.disclose(
                file,
                AccessStep.of(
                        CustomerExamples.stamp(AT),
                        file.id(),
                        CustomerExamples.COLLECTION,
                        List.of(CustomerField.NAME.name())));
        assertThat(disclosure.values()).containsValue(MARKER);
        CustomerView view = record.view(file, Clearance.KEEPER);
        assertThat(view.fields().toString()).doesNotContain(MARKER);
        Person person = Person.of(List.of(file), List.of(record), List.of());
        RetentionBook book = RetentionBook.of(ZoneId.of("UTC"), Map.of(LocalDate.of(2020, 1, 1), List.of()));
        ErasurePlan plan = ErasurePlan.of(person, book, AT);
        PersonExport copy = PersonExport.handOver(person, CustomerExamples.stamp(AT));
        assertThat(copy.csv()).contains(MARKER);
        UnitOfWork unit =
                UnitOfWork.of(CommandKey.of("K-1")).save(file, record, 0).build();
        assertThat(unit.values().values()).contains(name);
        InMemoryStore store = InMemoryStore.create();
        store.commit(unit);
        return List.of(
                name,
                record,
                disclosure,
                view,
                person,
                plan,
                plan.carryOut(CustomerExamples.stamp(AT)),
                copy,
                unit,
                store);
    }

    @Test
    void no_text_shows_a_planted_value_traps_135_and_140() {
        assertThat(planted()).allSatisfy(value -> assertThat(value.toString()).doesNotContain(MARKER));
    }

    @Test
    void every_public_type_that_can_hold_a_value_is_tried() {
        Set<Class<?>> holding =
                new HashSet<>(Set.of(FieldValue.class, CustomerView.class, Disclosure.class, PersonExport.class));
        List<Class<?>> types = CompiledTypes.ofTheLibrary();
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Class<?> type : types) {
                boolean holds = Arrays.stream(type.getDeclaredFields())
                                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                                .map(Field::getGenericType)
                                .anyMatch(of -> mentions(of, holding))
                        || (type.isSealed()
                                && Arrays.stream(type.getPermittedSubclasses()).anyMatch(holding::contains));
                grown |= holds && holding.add(type);
            }
        }
        Set<String> tried = new TreeSet<>();
        planted().forEach(value -> tried.add(value.getClass().getName()));

        assertThat(holding.stream()
                        .filter(type -> Modifier.isPublic(type.getModifiers()))
                        .map(Class::getName))
                .containsExactlyInAnyOrderElementsOf(tried);
    }

    private static boolean mentions(Type type, Set<Class<?>> holding) {
        if (type instanceof ParameterizedType parameterized) {
            return mentions(parameterized.getRawType(), holding)
                    || Arrays.stream(parameterized.getActualTypeArguments()).anyMatch(of -> mentions(of, holding));
        } else if (type instanceof WildcardType wildcard) {
            return Arrays.stream(wildcard.getUpperBounds()).anyMatch(of -> mentions(of, holding));
        }
        return type instanceof Class<?> plain && holding.contains(plain);
    }

    @Test
    void no_refusal_repeats_a_personal_value_trap_140() {
        assertThatThrownBy(() -> FieldValue.of(CustomerField.EMAIL, MARKER))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageNotContaining(MARKER)
                .hasMessageContaining("email");
        assertThatThrownBy(() -> FieldValue.of(CustomerField.NAME, MARKER + "\n" + MARKER))
                .hasMessageNotContaining(MARKER);
    }
}
