package dev.qualitysdk.judgement.review;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.CycleId;
import dev.qualitysdk.basics.EmployeeId;
import java.util.Optional;
import org.immutables.value.Value;

/** Where an employee stands by one rule, with the sealed months that prove it (clause 4.4.2). */
@Value.Immutable
public sealed interface CareerStanding permits ImmutableCareerStanding {

    /** A sealed month, and the grade in it. */
    @Value.Immutable
    sealed interface Proof permits ImmutableProof {

        /** {@return the edition of the month that was looked at: the last that is sealed} */
        CycleId cycle();

        /** {@return the link of its seal} */
        String link();

        /** {@return the grade; empty where the employee was not appraised, or had no card in the month} */
        Optional<String> grade();
    }

    /** What a condition asked, and how many months had one of its grades. */
    @Value.Immutable
    sealed interface Answer permits ImmutableAnswer {

        /** {@return the condition} */
        CareerRule.Condition condition();

        /** {@return how many of the months had one of its grades} */
        int found();

        /**
         * Returns whether the condition holds.
         *
         * @return true for a number within its bounds
         */
        default boolean holds() {
            return found() >= condition().least() && found() <= condition().most();
        }
    }

    /** {@return the employee} */
    EmployeeId employee();

    /** {@return the rule} */
    CareerRule rule();

    /** {@return the months that were looked at, the earliest first; fewer than the rule asks for where fewer are sealed} */
    ImmutableList<Proof> proofs();

    /** {@return what each condition found, in their order} */
    ImmutableList<Answer> answers();

    /** {@return how many of the months the employee had a card in} */
    int cards();

    /**
     * Returns whether the employee is eligible. It is a basis for somebody's decision, and decides nothing.
     *
     * @return true when there are as many months as the rule asks for, the employee had a card in each, and every condition holds
     */
    default boolean isEligible() {
        return cards() == rule().months() && answers().stream().allMatch(Answer::holds);
    }
}
