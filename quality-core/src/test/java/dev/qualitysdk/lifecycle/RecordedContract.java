package dev.qualitysdk.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.Identifier;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.rule.ClauseBreachException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What holds of every kind of thing that has a lifecycle: each state is tried with each event, and each kind of step survives its
 * canonical form. A subclass says how a thing begins and which step an event is.
 *
 * @param <I> the identifier
 * @param <P> the family of steps
 * @param <T> the thing
 * @param <S> the states
 * @param <E> the events
 */
public abstract class RecordedContract<
        I extends Identifier<I>, P extends Step, T extends Recorded<I, P>, S extends Enum<S>, E extends Enum<E>> {

    private static final Instant BEGIN = Instant.parse("2026-03-02T01:00:00Z");

    protected abstract Lifecycle<S, E> lifecycle();

    protected abstract Family<I, P, T> family();

    /** The rows that the domain asks for, each as state, event, state led to ({@code BACK}) and clause; a twin of the table. */
    protected abstract String rows();

    /** The sealed interface of the steps. */
    protected abstract Class<P> steps();

    protected abstract S state(T thing);

    /** A thing that has just begun. */
    protected abstract T begin(Instant at);

    /** A step that is the event, and that nothing but the lifecycle could refuse. */
    protected abstract P step(T thing, E event, Instant at);

    protected abstract T take(T thing, P step);

    /** Whether a thing refuses an event that its table allows, for a reason that a test of its own tries. */
    protected boolean refusesByItself(T thing, E event) {
        return false;
    }

    private List<E> allowed(T thing) {
        return lifecycle().allowed(state(thing)).stream()
                .filter(event -> !refusesByItself(thing, event))
                .toList();
    }

    private P next(T thing, E event) {
        ImmutableList<P> steps = thing.steps();
        return step(thing, event, steps.get(steps.size() - 1).at().plus(Duration.ofMinutes(10)));
    }

    /** One thing for each place where a thing can stand, with the steps that led there. */
    private Map<String, T> everywhere() {
        Map<String, T> found = new LinkedHashMap<>();
        ArrayDeque<T> open = new ArrayDeque<>(List.of(begin(BEGIN)));
        found.put(lifecycle().start().toString(), open.peek());
        Map<T, Position<S>> places =
                new LinkedHashMap<>(Map.of(open.peek(), lifecycle().start()));
        while (!open.isEmpty()) {
            T thing = open.poll();
            for (E event : allowed(thing)) {
                Position<S> place = lifecycle().next(Objects.requireNonNull(places.get(thing)), event, thing.id());
                if (!found.containsKey(place.toString())) {
                    T then = take(thing, next(thing, event));
                    found.put(place.toString(), then);
                    places.put(then, place);
                    open.add(then);
                }
            }
        }
        return found;
    }

    private List<E> events() {
        return lifecycle().transitions().stream()
                .map(Transition::event)
                .map(E::getDeclaringClass)
                .distinct()
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .toList();
    }

    /** Every event on every thing that allows it: the steps that exist. */
    private Stream<P> everyStep() {
        return everywhere().values().stream()
                .flatMap(thing -> Stream.concat(
                        thing.steps().stream(), allowed(thing).stream().map(event -> next(thing, event))));
    }

    @Test
    void the_table_is_the_one_that_the_domain_asks_for() {
        assertThat(lifecycle().transitions())
                .extracting(row -> row.state() + " " + row.event() + " "
                        + row.to().map(Enum::name).orElse("BACK") + " "
                        + row.clause().number())
                .containsExactlyInAnyOrderElementsOf(rows().lines()
                        .filter(line -> !line.isBlank())
                        .map(line -> line.strip().replaceAll(" +", " "))
                        .toList());
    }

    @Test
    void every_state_is_reached() {
        Set<S> reached = everywhere().values().stream().map(this::state).collect(Collectors.toSet());

        assertThat(reached)
                .containsExactlyInAnyOrder(
                        state(begin(BEGIN)).getDeclaringClass().getEnumConstants());
    }

    @Test
    void every_event_in_every_state_does_what_its_row_says_or_is_refused() {
        everywhere().forEach((place, thing) -> {
            for (E event : events()) {
                P step = next(thing, event);
                if (refusesByItself(thing, event)) {
                    assertThatThrownBy(() -> take(thing, step)).isInstanceOf(ClauseBreachException.class);
                } else if (lifecycle().allows(state(thing), event)) {
                    T then = take(thing, step);
                    lifecycle()
                            .transition(state(thing), event)
                            .flatMap(Transition::to)
                            .ifPresentOrElse(
                                    to -> assertThat(state(then)).isEqualTo(to),
                                    () -> assertThat(place).endsWith("from " + state(then)));
                    assertThat(then.version()).isEqualTo(thing.version() + 1);
                    assertThat(then.steps()).endsWith(step);
                } else {
                    refused(thing, event, step);
                }
            }
        });
    }

    private void refused(T thing, E event, P step) {
        ImmutableList<P> before = thing.steps();
        assertThatThrownBy(() -> take(thing, step))
                .as("%s × %s", state(thing), event)
                .isInstanceOfSatisfying(IllegalTransitionException.class, refusal -> {
                    assertThat(refusal.state()).isEqualTo(state(thing).name());
                    assertThat(refusal.event()).isEqualTo(event.name());
                    assertThat(refusal.allowed())
                            .containsExactlyElementsOf(lifecycle().allowed(state(thing)).stream()
                                    .map(Enum::name)
                                    .toList());
                    assertThat(refusal.clause()).isIn(clausesOf(event));
                    assertThat(refusal.subject()).contains(thing.id().value());
                });
        assertThat(thing.steps()).isSameAs(before);
    }

    private List<?> clausesOf(E event) {
        return lifecycle().transitions().stream()
                .filter(row -> row.event() == event)
                .map(Transition::clause)
                .toList();
    }

    @Test
    void every_kind_of_step_is_read_back_from_its_canonical_form() {
        Set<Class<?>> tried = everyStep()
                .map(step -> {
                    CanonicalForm form = step.form();
                    P read = family().read(CanonicalForm.of(form.kind(), ImmutableMap.copyOf(form.fields())));
                    assertThat(read).isEqualTo(step);
                    assertThat(read.form()).isEqualTo(form);
                    return Arrays.stream(step.getClass().getInterfaces())
                            .filter(steps()::isAssignableFrom)
                            .findFirst()
                            .orElseThrow();
                })
                .collect(Collectors.toSet());

        assertThat(tried).isEqualTo(Set.of(steps().getPermittedSubclasses()));
    }

    @Test
    void no_two_kinds_of_step_share_a_name_and_each_begins_with_the_family() {
        Map<Class<?>, String> kinds = everyStep()
                .collect(Collectors.toMap(Step::getClass, step -> step.form().kind(), (one, same) -> one));

        assertThat(kinds.values()).doesNotHaveDuplicates().allMatch(kind -> kind.startsWith(family().name() + "."));
    }

    @Test
    void a_form_that_lacks_a_field_is_refused_or_another_step_but_never_the_same() {
        everyStep()
                .forEach(step -> step.form().fields().keySet().forEach(name -> {
                    Map<String, String> fewer = new LinkedHashMap<>(step.form().fields());
                    fewer.remove(name);
                    CanonicalForm damaged = CanonicalForm.of(step.form().kind(), fewer);
                    Throwable refusal = catchThrowable(
                            () -> assertThat(family().read(damaged)).isNotEqualTo(step));
                    if (refusal != null) {
                        assertThat(refusal).isInstanceOf(InvalidValueException.class);
                    }
                }));
    }

    @Test
    void the_steps_of_a_thing_replay_to_an_equal_thing_and_damaged_ones_to_none() {
        everywhere().values().forEach(thing -> {
            T again = family().replay(thing.steps());
            assertThat(again.steps()).isEqualTo(thing.steps());
            assertThat(again.id()).isEqualTo(thing.id());
            assertThat(state(again)).isEqualTo(state(thing));
            assertThatThrownBy(() -> family().replay(thing.steps().subList(1, thing.version())))
                    .isInstanceOf(InvalidValueException.class);
            assertThatThrownBy(() -> family().replay(ImmutableList.<P>builder()
                            .addAll(thing.steps())
                            .add(thing.steps().get(0))
                            .build()))
                    .isInstanceOf(InvalidValueException.class);
        });
        assertThatThrownBy(() -> family().read(CanonicalForm.of("no.such", Map.of())))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_step_before_the_one_before_it_is_refused() {
        T thing = begin(BEGIN);
        for (E event : lifecycle().allowed(state(thing))) {
            assertThatThrownBy(() -> take(thing, step(thing, event, BEGIN.minusNanos(1_000))))
                    .isInstanceOfAny(ClauseBreachException.class, InvalidValueException.class);
        }
    }
}
