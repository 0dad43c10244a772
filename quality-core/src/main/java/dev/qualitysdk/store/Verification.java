package dev.qualitysdk.store;

import com.google.common.collect.ImmutableList;
import org.immutables.value.Value;

/** What was found when everything that is kept was checked against itself. */
@Value.Immutable
public sealed interface Verification permits ImmutableVerification {

    /** Something that is not as it was written. */
    enum Problem {
        /** A step of the journal, or its link, was changed. */
        STEP_CHANGED,
        /** Steps are missing before this one, or it stands twice. */
        STEPS_MISSING,
        /** The journal ends before the step that its head names. */
        TAIL_CUT,
        /** The head of the journal was changed. */
        HEAD_CHANGED,
        /** The journal does not hold the step that an anchor names. */
        ANCHOR_MISSED,
        /** A step is sealed with a key that the host did not give, so that it could not be checked. */
        KEY_MISSING,
        /** A step without key follows one with a key. */
        SEAL_DROPPED,
        /** The steps of a thing cannot be read or break a rule. */
        THING_DAMAGED,
        /** The row of a thing does not show what its steps say. */
        ROW_DIFFERS
    }

    /** One problem and its place. */
    @Value.Immutable
    sealed interface Defect permits ImmutableDefect {

        /** {@return what is wrong} */
        Problem problem();

        /** {@return the number of the step in the journal, 0 where it is about a thing or a row} */
        long seq();

        /** {@return what it is about: family and identifier of a thing, or {@code journal}} */
        String subject();

        /**
         * Returns a defect.
         *
         * @param problem what is wrong
         * @param seq number of the step, or 0
         * @param subject family and identifier, or {@code journal}
         * @return the defect
         */
        static Defect of(Problem problem, long seq, String subject) {
            return ImmutableDefect.of(problem, seq, subject);
        }
    }

    /** {@return where the journal stands} */
    Anchor anchor();

    /** {@return how many things were checked} */
    long things();

    /** {@return how many steps no key seals, so that whoever can edit the tables could have made them anew} */
    long unsealed();

    /** {@return the defects, by place; the first thousand} */
    ImmutableList<Defect> defects();

    /**
     * Returns whether everything is as it was written.
     *
     * @return true when there is no defect
     */
    default boolean isSound() {
        return defects().isEmpty();
    }

    /**
     * Returns what was found; for those who implement a store.
     *
     * @param anchor where the journal stands
     * @param things how many things were checked
     * @param unsealed how many steps no key seals
     * @param defects the defects
     * @return the verification
     */
    static Verification of(Anchor anchor, long things, long unsealed, ImmutableList<Defect> defects) {
        return ImmutableVerification.of(anchor, things, unsealed, defects);
    }
}
