package dev.qualitysdk.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Table;
import dev.qualitysdk.rule.Clause;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What every lifecycle owes: each state × each event leads where the table says, or is refused and changes nothing. */
public final class LifecycleTableContract {

    private LifecycleTableContract() {}

    /**
     * Tries every cell.
     *
     * @param lifecycle the table that runs
     * @param expected the table as it is meant: lines of state, event, state or {@code BACK}, and clause
     * @param standing a thing in every state
     * @param cameFrom the state from which a thing came to one that has a {@code BACK}
     * @param state reads the state
     * @param take makes the event happen
     */
    public static <S extends Enum<S>, E extends Enum<E>, T extends Recorded<?, ?>> void holds(
            Lifecycle<S, E> lifecycle,
            String expected,
            Map<S, T> standing,
            Map<S, S> cameFrom,
            Function<T, S> state,
            BiFunction<T, E, T> take) {
        Class<E> events = lifecycle.transitions().get(0).event().getDeclaringClass();
        Class<S> states = lifecycle.start().state().getDeclaringClass();
        Table<S, E, List<String>> cells = parse(expected, states, events);
        assertThat(standing.keySet()).containsExactlyInAnyOrder(states.getEnumConstants());
        assertThat(lifecycle.transitions()).hasSize(cells.size());
        int tried = 0;
        for (S from : states.getEnumConstants()) {
            T thing = Objects.requireNonNull(standing.get(from));
            assertThat(state.apply(thing)).isEqualTo(from);
            List<?> before = List.copyOf(thing.steps());
            for (E event : events.getEnumConstants()) {
                List<String> cell = cells.get(from, event);
                if (cell == null) {
                    refuses(lifecycle, thing, from, event, cells.row(from).keySet(), take);
                } else {
                    S to = cell.get(0).equals("BACK") ? cameFrom.get(from) : Enum.valueOf(states, cell.get(0));
                    T after = take.apply(thing, event);
                    assertThat(state.apply(after)).as("%s × %s", from, event).isEqualTo(to);
                    assertThat(after.version()).isEqualTo(thing.version() + 1);
                    assertThat(lifecycle.transition(from, event).map(Transition::clause))
                            .as("%s × %s", from, event)
                            .contains(Clause.of(cell.get(1)));
                }
                assertThat(state.apply(thing)).isEqualTo(from);
                assertThat(thing.steps()).isEqualTo(before);
                tried++;
            }
        }
        assertThat(tried).isEqualTo(states.getEnumConstants().length * events.getEnumConstants().length);
    }

    private static <S extends Enum<S>, E extends Enum<E>, T extends Recorded<?, ?>> void refuses(
            Lifecycle<S, E> lifecycle, T thing, S from, E event, Iterable<E> allowed, BiFunction<T, E, T> take) {
        IllegalTransitionException refusal =
                catchThrowableOfType(IllegalTransitionException.class, () -> take.apply(thing, event));
        assertThat(refusal).as("%s × %s", from, event).isNotNull();
        assertThat(refusal.state()).isEqualTo(from.name());
        assertThat(refusal.event()).isEqualTo(event.name());
        assertThat(refusal.allowed())
                .containsExactlyInAnyOrderElementsOf(
                        com.google.common.collect.Iterables.transform(allowed, Enum::name));
        assertThat(refusal)
                .hasMessageContaining(lifecycle.name() + " " + thing.id())
                .hasMessageContaining(refusal.clause().number())
                .hasMessageContaining(from.name())
                .hasMessageContaining(event.name());
        assertThat(lifecycle.allows(from, event)).isFalse();
    }

    private static <S extends Enum<S>, E extends Enum<E>> Table<S, E, List<String>> parse(
            String expected, Class<S> states, Class<E> events) {
        ImmutableTable.Builder<S, E, List<String>> cells = ImmutableTable.builder();
        expected.lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.strip().split(" +"))
                .forEach(row ->
                        cells.put(Enum.valueOf(states, row[0]), Enum.valueOf(events, row[1]), List.of(row[2], row[3])));
        return cells.build();
    }
}
