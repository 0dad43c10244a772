package dev.qualitysdk.judgement.seal;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;

/** What was found when a chain of seals was verified (clause 4.3). */
@Value.Immutable
public sealed interface SealVerification permits ImmutableSealVerification {

    /** Something that is not as it was sealed. */
    enum Problem {
        /** The bytes kept are no sealed cycle. */
        UNREADABLE,
        /** A seal was changed, or made by somebody who does not hold the key. */
        SEAL_CHANGED,
        /** What a seal covers was changed. */
        CONTENT_CHANGED,
        /** The key that a seal names was not given, so that it could not be checked. */
        KEY_MISSING,
        /** A seal belongs to another tenant. */
        FOREIGN,
        /** A cycle is missing. */
        MISSING,
        /** Two seals stand for one place in the chain. */
        REPEATED,
        /** A seal stands behind a later one. */
        REORDERED,
        /** A seal does not follow the one before it: one of them was made anew. */
        REDONE,
        /** A month, an edition or the first edition it names is not the one that must follow. */
        WRONG_EDITION,
        /** The chain ends before a head that was kept elsewhere. */
        TAIL_CUT,
        /** The chain has another seal where a head that was kept elsewhere stands. */
        HEAD_MISSED
    }

    /** One problem and its place. */
    @Value.Immutable
    sealed interface Defect permits ImmutableDefect {

        /** {@return what is wrong} */
        Problem problem();

        /** {@return the place in the chain, from 1; 0 where it is not known} */
        int sequence();

        /** {@return what it is about, such as {@code 2026-06#2}, or {@code entry 3} where nothing can be read} */
        String subject();

        /**
         * Returns a defect.
         *
         * @param problem what is wrong
         * @param sequence the place in the chain, or 0
         * @param subject what it is about
         * @return the defect
         */
        static Defect of(Problem problem, int sequence, String subject) {
            return ImmutableDefect.of(problem, sequence, subject);
        }
    }

    /** {@return where the chain stands, to be kept elsewhere; empty for an empty chain} */
    Optional<SealHead> head();

    /** {@return the last place up to which a head that was kept elsewhere vouches for the chain; 0 where none was given} */
    int anchored();

    /** {@return the defects, by kind of check and place} */
    ImmutableList<Defect> defects();

    /**
     * Returns whether everything is as it was sealed, as far as the heads given can tell.
     *
     * @return true when there is no defect
     */
    default boolean isSound() {
        return defects().isEmpty();
    }
}
