package dev.qualitysdk.judgement.appraisal;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Sets;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.Fraction;
import dev.qualitysdk.basics.Points;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * Two appraisals of one month side by side, employee by employee: before and after a decision, or under the version in force and a
 * draft (clauses 4.3, 4.4.1, 8.2).
 */
@Value.Immutable
public sealed interface Comparison permits ImmutableComparison {

    /** One employee's card on both sides. */
    @Value.Immutable
    sealed interface Change permits ImmutableChange {

        /** {@return the employee} */
        EmployeeId employee();

        /** {@return the card before; empty where there is none} */
        Optional<Scorecard> before();

        /** {@return the card after; empty where there is none} */
        Optional<Scorecard> after();

        /** {@return what is paid out more after than before, of any sign} */
        Money effect();

        /**
         * Returns by how much the score differs.
         *
         * @return score after less score before, in points; empty where one of them is none, which is not a score of zero
         */
        default Optional<Fraction> score() {
            Optional<Points> earlier = before().flatMap(Scorecard::score);
            return after().flatMap(Scorecard::score)
                    .flatMap(later -> earlier.map(score -> Fraction.of(later).minus(Fraction.of(score))));
        }

        /**
         * Returns whether every figure on the card is the same.
         *
         * @return true when results, score, grade and money are the same on both sides
         */
        default boolean isUnchanged() {
            return before().map(Scorecard::form).equals(after().map(Scorecard::form));
        }
    }

    /** {@return the one appraisal} */
    CycleAppraisal before();

    /** {@return the other appraisal} */
    CycleAppraisal after();

    /** {@return everybody who has a card on one side at least} */
    ImmutableSortedMap<EmployeeId, Change> changes();

    /**
     * Returns two appraisals side by side.
     *
     * @param before the one
     * @param after the other
     * @return the comparison
     * @throws dev.qualitysdk.basics.InvalidValueException if they are of two months or two currencies, or of a month not over yet and
     *     as of two instants: what is half done is not held against what is done
     */
    static Comparison of(CycleAppraisal before, CycleAppraisal after) {
        boolean complete = !before.isProvisional() && !after.isProvisional();
        Faults.in("comparison of " + before.month())
                .check(after.month().equals(before.month()), "month", after.month(), before.month() + "", "4.3")
                .check(
                        complete || after.asOf().equals(before.asOf()),
                        "asOf",
                        after.asOf(),
                        "the same progress, " + before.asOf(),
                        "4.3")
                .check(
                        after.regulation().currency().equals(before.regulation().currency()),
                        "currency",
                        after.regulation().currency(),
                        before.regulation().currency() + "",
                        "4.4.1")
                .refuse();
        ImmutableSortedMap.Builder<EmployeeId, Change> changes = ImmutableSortedMap.naturalOrder();
        for (EmployeeId employee :
                Sets.union(before.scorecards().keySet(), after.scorecards().keySet())) {
            changes.put(
                    employee,
                    ImmutableChange.of(
                            employee,
                            before.scorecard(employee),
                            after.scorecard(employee),
                            effect(after, employee).minus(effect(before, employee))));
        }
        return ImmutableComparison.of(before, after, changes.build());
    }

    private static Money effect(CycleAppraisal appraisal, EmployeeId employee) {
        return appraisal
                .scorecard(employee)
                .map(card -> card.outcome().effect())
                .orElseGet(() -> Money.zero(appraisal.regulation().currency()));
    }

    /**
     * Returns whether no card differs.
     *
     * @return true when every figure of every employee is the same
     */
    default boolean isUnchanged() {
        return changes().values().stream().allMatch(Change::isUnchanged);
    }

    /**
     * Returns what is paid out more after than before, over all employees.
     *
     * @return the sum, of any sign
     */
    default Money effect() {
        return changes().values().stream()
                .map(Change::effect)
                .reduce(Money.zero(before().regulation().currency()), Money::plus);
    }
}
