package dev.qualitysdk.judgement.review;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.qualitysdk.basics.CanonicalText;
import dev.qualitysdk.basics.Faults;
import java.util.List;
import org.immutables.value.Value;

/** What is asked of the last months for a promotion, a raise or an honour (clause 4.4.2); figures are the company's. */
@Value.Immutable
public sealed interface CareerRule permits ImmutableCareerRule {

    /** What a rule makes an employee eligible for. */
    enum Purpose {
        /** A higher position. */
        PROMOTION,
        /** A higher wage. */
        RAISE,
        /** An honour. */
        HONOURS
    }

    /** How many of the months must have, or may have, one of some grades. */
    @Value.Immutable
    sealed interface Condition permits ImmutableCondition {

        /** {@return the grades, at least one} */
        ImmutableSortedSet<String> grades();

        /** {@return the least number of months, zero or more} */
        int least();

        /** {@return the greatest number of months} */
        int most();

        /**
         * Returns the condition that so many months at least have one of some grades.
         *
         * @param least the least number of months
         * @param grades the grades
         * @return the condition
         */
        static Condition atLeast(int least, String... grades) {
            return ImmutableCondition.of(ImmutableSortedSet.copyOf(grades), least, Integer.MAX_VALUE);
        }

        /**
         * Returns the condition that so many months at most have one of some grades.
         *
         * @param most the greatest number of months, 0 for none
         * @param grades the grades
         * @return the condition
         */
        static Condition atMost(int most, String... grades) {
            return ImmutableCondition.of(ImmutableSortedSet.copyOf(grades), 0, most);
        }
    }

    /** {@return the code of the rule, 1 to 100 characters on one line} */
    String code();

    /** {@return what it makes an employee eligible for} */
    Purpose purpose();

    /** {@return how many months are looked at, 1 to 120} */
    int months();

    /** {@return what is asked of them, all of it; at least one condition} */
    ImmutableList<Condition> conditions();

    /**
     * Returns a rule, such as at least nine of twelve months excellent and none below standard.
     *
     * @param code code of the rule
     * @param purpose what it makes an employee eligible for
     * @param months how many months are looked at, 1 to 120
     * @param conditions what is asked of them, at least one condition
     * @return the rule
     * @throws dev.qualitysdk.basics.InvalidValueException if no employee could meet it, or everybody would
     */
    static CareerRule of(String code, Purpose purpose, int months, List<Condition> conditions) {
        Faults faults = Faults.in("career rule " + code);
        CanonicalText.lineProblem(code, 100).ifPresent(wanted -> faults.check(false, "code", code, wanted));
        faults.check(months >= 1 && months <= 120, "months", months, "1 to 120", "4.4.2")
                .check(!conditions.isEmpty(), "conditions", "none", "at least one", "4.4.2");
        for (Condition condition : conditions) {
            faults.check(!condition.grades().isEmpty(), "conditions.grades", "none", "at least one grade", "4.4.2")
                    .check(
                            condition.least() >= 0
                                    && condition.least() <= months
                                    && condition.most() >= condition.least(),
                            "conditions.least",
                            condition.least(),
                            "0 to " + months,
                            "4.4.2");
        }
        faults.refuse();
        return ImmutableCareerRule.of(code, purpose, months, ImmutableList.copyOf(conditions));
    }
}
