package dev.qualitysdk.examples.monthend.input;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.Identifier;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Roster;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.Recorded;
import dev.qualitysdk.lifecycle.Step;
import dev.qualitysdk.regulation.RegulationBook;
import java.time.Instant;
import java.util.Optional;

/**
 * How the rows of one kind of file become things.
 *
 * @param <I> identifier of the things
 * @param <S> their steps
 * @param <T> the things
 */
interface Rows<I extends Identifier<I>, S extends Step, T extends Recorded<I, S>> {

    /** Returns the kind of file. */
    Table table();

    /** Returns the family of the things. */
    Family<I, S, T> family();

    /** Returns the identifier of the thing that a row is about. */
    I id(Cells row);

    /** Returns the steps that a row asks for. */
    Plan<T> plan(Cells row, Known known, Optional<T> recorded);

    /**
     * Returns whether rows of this file bring such a step. What another file, or the program, brought stays where it is recorded and
     * is left aside when a row is compared with what is recorded.
     */
    default boolean brings(S step) {
        return true;
    }

    /** Keeps what a row changes besides its own thing, in the same unit of work; the row's own steps were taken before. */
    default void keepBesides(Cells row, Batch work) {}

    /**
     * Returns how a thing counts by itself; nothing where it counts only together with others, or not at all.
     *
     * @throws RuntimeException an {@code IllegalArgumentException} or {@code ClauseBreachException} if it cannot be judged
     */
    default ImmutableList<Evidence> evidence(T thing, RegulationBook book, Roster roster, Instant asOf) {
        return ImmutableList.of();
    }
}
