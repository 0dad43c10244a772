package dev.qualitysdk.judgement.appraisal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.TeamId;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.Tally;
import dev.qualitysdk.judgement.kpi.IndicatorResult;
import dev.qualitysdk.regulation.Regulation;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * The appraisal of one month: the company's figures, and a scorecard for each employee who was employed in it (clause 4.3).
 *
 * <p>Calculated again from the same records under the same regulation it has the same canonical form, byte for byte.
 */
@Value.Immutable
public sealed interface CycleAppraisal permits ImmutableCycleAppraisal {

    /** {@return the month} */
    YearMonth month();

    /** {@return the instant as of which the records were seen} */
    Instant asOf();

    /** {@return the version of the regulation; it also names the version of the calendar} */
    Regulation regulation();

    /** {@return the company's result of every indicator that the regulation speaks of} */
    ImmutableSortedMap<Indicator, IndicatorResult> company();

    /** {@return the results of every branch that has evidence or an employee} */
    ImmutableSortedMap<BranchId, ImmutableSortedMap<Indicator, IndicatorResult>> branches();

    /** {@return the results of every team that has evidence or an employee} */
    ImmutableSortedMap<TeamId, ImmutableSortedMap<Indicator, IndicatorResult>> teams();

    /** {@return the results of every channel that has evidence} */
    ImmutableSortedMap<Channel, ImmutableSortedMap<Indicator, IndicatorResult>> channels();

    /** {@return the scorecards of all who were employed on a day of the month} */
    ImmutableSortedMap<EmployeeId, Scorecard> scorecards();

    /** {@return what nobody is accountable for: it counts for the company and its branch only} */
    ImmutableSortedMap<Indicator, Tally> unattributed();

    /** {@return what employees are accountable for who were not employed in the month, and so have no scorecard} */
    ImmutableSortedMap<EmployeeId, ImmutableSortedMap<Indicator, Tally>> notEmployed();

    /** {@return the company's evidence of indicators that the regulation does not speak of, so that no target judges it} */
    ImmutableSortedMap<Indicator, Tally> unruled();

    /** {@return what restatements would carry into this month for employees who have no card in it, so that nothing is lost} */
    ImmutableList<Adjustment> uncarried();

    /**
     * Returns the cycle.
     *
     * @return from the first instant of the month to the first of the next, in the regulation's zone
     */
    default TimeWindow cycle() {
        return regulation().cycle(month());
    }

    /**
     * Returns the card of an employee.
     *
     * @param employee the employee
     * @return the card, empty where the employee was not employed in the month
     */
    default Optional<Scorecard> scorecard(EmployeeId employee) {
        return Optional.ofNullable(scorecards().get(employee));
    }

    /**
     * Returns whether the cycle was not over yet, so that figures may still change and nothing can be sealed.
     *
     * @return true when {@link #asOf} is before the end of the cycle
     */
    default boolean isProvisional() {
        return asOf().isBefore(cycle().end());
    }

    /**
     * Returns what all cards come to in one amount.
     *
     * @param amount the amount of a card's outcome, such as {@code Outcome::bonus}
     * @return the sum
     */
    default Money total(Function<Outcome, Money> amount) {
        return scorecards().values().stream()
                .map(card -> amount.apply(card.outcome()))
                .reduce(Money.zero(regulation().currency()), Money::plus);
    }

    /**
     * Returns the canonical form: ids, figures and codes of all that the result is, with the versions and digest of the
     * regulation it was reached under.
     *
     * @return the form
     */
    default CanonicalForm form() {
        return AppraisalForm.of(this);
    }

    /**
     * Returns the digest of the canonical form.
     *
     * @return 64 hexadecimal digits in lower case
     */
    default String digest() {
        return form().digest();
    }
}
