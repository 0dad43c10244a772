package dev.qualitysdk.lifecycle;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.qualitysdk.rule.Clause;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The lifecycle of one kind of thing: a table of state × event → state, each row with its clause.
 *
 * <p>The table runs the code, is tried exhaustively by the tests, and draws the diagram in the docs. It sits in arrays by
 * ordinal: asking what an event leads to is two look-ups and creates nothing.
 *
 * @param <S> the states
 * @param <E> the events
 */
// The ordinals index arrays built from these very enums in this very process; they are never stored.
@SuppressWarnings("EnumOrdinal")
public final class Lifecycle<S extends Enum<S>, E extends Enum<E>> {

    private final String name;
    private final Clause clause;
    private final ImmutableList<S> states;
    private final ImmutableList<E> events;
    private final ImmutableList<Transition<S, E>> transitions;
    private final int columns;
    private final @Nullable Transition<S, E>[] table;
    /** For each cell where its event leads; null where it is refused, stays, or leads back. */
    private final @Nullable Position<S>[] targets;

    private final Position<S>[] positions;
    private final S first;

    private Lifecycle(Builder<S, E> builder) {
        name = builder.name;
        clause = builder.clause;
        first = builder.first;
        states = ImmutableList.copyOf(first.getDeclaringClass().getEnumConstants());
        events = ImmutableList.copyOf(builder.events.getEnumConstants());
        transitions = ImmutableList.copyOf(builder.rows);
        columns = events.size();
        table = table(states.size() * columns);
        for (Transition<S, E> row : transitions) {
            int cell = cell(row.state(), row.event());
            if (table[cell] != null) {
                throw new IllegalArgumentException(name + ": two rows for " + row.state() + " × " + row.event());
            }
            table[cell] = row;
        }
        positions = positions(states);
        targets = targets(table.length);
        for (Transition<S, E> row : transitions) {
            if (row.to().isPresent() && row.to().get() != row.state()) {
                targets[cell(row.state(), row.event())] = position(row.to().get(), row.state());
            }
        }
        requireReachable();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <S extends Enum<S>, E extends Enum<E>> @Nullable Transition<S, E>[] table(int size) {
        return new Transition[size];
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <S extends Enum<S>> @Nullable Position<S>[] targets(int size) {
        return new Position[size];
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <S extends Enum<S>> Position<S>[] positions(ImmutableList<S> states) {
        int n = states.size();
        Position<S>[] all = new Position[n * (n + 1)];
        for (S state : states) {
            all[state.ordinal() * (n + 1) + n] = new Position<>(state, null);
            for (S from : states) {
                all[state.ordinal() * (n + 1) + from.ordinal()] = new Position<>(state, from);
            }
        }
        return all;
    }

    /**
     * Returns a builder of a lifecycle.
     *
     * @param name name of the thing, such as {@code booking}
     * @param clause the clause cited when an event is refused that no row names
     * @param first the state in which each thing begins
     * @param events the type of the events
     * @param <S> the states
     * @param <E> the events
     * @return the builder
     */
    public static <S extends Enum<S>, E extends Enum<E>> Builder<S, E> of(
            String name, Clause clause, S first, Class<E> events) {
        return new Builder<>(name, clause, first, events);
    }

    /**
     * Returns the name of the thing whose life this is.
     *
     * @return such as {@code booking}
     */
    public String name() {
        return name;
    }

    /**
     * Returns the position in which each thing begins.
     *
     * @return the first state, entered from none
     */
    public Position<S> start() {
        return positions[first.ordinal() * (states.size() + 1) + states.size()];
    }

    /**
     * Returns the rows in the order they were declared.
     *
     * @return the rows
     */
    public ImmutableList<Transition<S, E>> transitions() {
        return transitions;
    }

    /**
     * Returns whether a state allows an event.
     *
     * @param state the state
     * @param event the event
     * @return true when there is a row for them
     */
    public boolean allows(S state, E event) {
        return table[cell(state, event)] != null;
    }

    /**
     * Returns the events that a state allows.
     *
     * @param state the state
     * @return the events in their own order; empty for a final state
     */
    public ImmutableSet<E> allowed(S state) {
        return events.stream().filter(e -> allows(state, e)).collect(ImmutableSet.toImmutableSet());
    }

    /**
     * Returns the row for a state and an event.
     *
     * @param state the state
     * @param event the event
     * @return the row, or empty where the event is not allowed
     */
    public Optional<Transition<S, E>> transition(S state, E event) {
        return Optional.ofNullable(table[cell(state, event)]);
    }

    /**
     * Returns where an event leads.
     *
     * @param from where the thing stands
     * @param event the event
     * @param subject the thing, named in a refusal
     * @return where it stands then; an event that stays in its state keeps the state it was entered from
     * @throws IllegalTransitionException if the state does not allow the event
     */
    public Position<S> next(Position<S> from, E event, Object subject) {
        Position<S> target = targets[cell(from.state(), event)];
        return target != null ? target : stayOrBack(from, event, subject);
    }

    private Position<S> stayOrBack(Position<S> from, E event, Object subject) {
        Transition<S, E> row = table[cell(from.state(), event)];
        if (row == null) {
            throw refusal(from.state(), event, subject);
        }
        S to = row.to().orElseGet(() -> from.enteredFrom().orElse(first));
        return to == from.state() ? from : position(to, from.state());
    }

    private Position<S> position(S state, S from) {
        return positions[state.ordinal() * (states.size() + 1) + from.ordinal()];
    }

    private IllegalTransitionException refusal(S state, E event, Object subject) {
        ImmutableList<String> allowed =
                allowed(state).stream().map(Enum::name).collect(ImmutableList.toImmutableList());
        Clause cited = transitions.stream()
                .filter(row -> row.event() == event)
                .map(Transition::clause)
                .findFirst()
                .orElse(clause);
        return new IllegalTransitionException(name + " " + subject, state.name(), event.name(), allowed, cited);
    }

    /**
     * Returns the lifecycle as a Mermaid state diagram.
     *
     * @return lines that begin with {@code stateDiagram-v2}, each ending in a line feed
     */
    public String diagram() {
        StringBuilder text =
                new StringBuilder("stateDiagram-v2\n    [*] --> ").append(first).append('\n');
        for (Transition<S, E> row : transitions) {
            text.append("    ").append(row.state()).append(" --> ");
            text.append(row.to().map(Enum::name).orElse("[*]"));
            text.append(" : ").append(row.event()).append(row.to().isPresent() ? "" : " (back)");
            text.append(" · ").append(row.clause().number()).append('\n');
        }
        return text.toString();
    }

    private int cell(S state, E event) {
        return state.ordinal() * columns + event.ordinal();
    }

    private void requireReachable() {
        Set<S> reached = EnumSet.of(first);
        boolean grown = true;
        while (grown) {
            Set<S> next = transitions.stream()
                    .filter(row -> reached.contains(row.state()))
                    .flatMap(row -> row.to().stream())
                    .collect(Collectors.toSet());
            grown = reached.addAll(next);
        }
        if (reached.size() < states.size()) {
            throw new IllegalArgumentException(name + ": no path leads to "
                    + states.stream()
                            .filter(s -> !reached.contains(s))
                            .map(Enum::name)
                            .collect(Collectors.joining(", ")));
        }
    }

    /**
     * A builder of a {@link Lifecycle}. Not thread-safe.
     *
     * @param <S> the states
     * @param <E> the events
     */
    public static final class Builder<S extends Enum<S>, E extends Enum<E>> {

        private final String name;
        private final Clause clause;
        private final S first;
        private final Class<E> events;
        private final List<Transition<S, E>> rows = new ArrayList<>();

        private Builder(String name, Clause clause, S first, Class<E> events) {
            this.name = name;
            this.clause = clause;
            this.first = first;
            this.events = events;
        }

        /**
         * Adds a row.
         *
         * @param from state in which the event is allowed
         * @param event the event
         * @param to state it leads to
         * @param under the clause that asks for it
         * @return this
         */
        public Builder<S, E> row(S from, E event, S to, Clause under) {
            rows.add(ImmutableTransition.<S, E>builder()
                    .state(from)
                    .event(event)
                    .to(to)
                    .clause(under)
                    .build());
            return this;
        }

        /**
         * Adds a row that leads back to the state from which its state was entered.
         *
         * @param from state in which the event is allowed
         * @param event the event
         * @param under the clause that asks for it
         * @return this
         */
        public Builder<S, E> back(S from, E event, Clause under) {
            rows.add(ImmutableTransition.<S, E>builder()
                    .state(from)
                    .event(event)
                    .clause(under)
                    .build());
            return this;
        }

        /**
         * Returns the lifecycle.
         *
         * @return the lifecycle
         * @throws IllegalArgumentException if two rows stand for one state and event, or a state cannot be reached
         */
        public Lifecycle<S, E> build() {
            return new Lifecycle<>(this);
        }
    }
}
