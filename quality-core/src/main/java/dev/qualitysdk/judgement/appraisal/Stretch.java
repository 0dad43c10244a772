package dev.qualitysdk.judgement.appraisal;

import dev.qualitysdk.basics.Fraction;
import dev.qualitysdk.evidence.Assignment;
import java.time.LocalDate;
import java.time.YearMonth;
import org.immutables.value.Value;
import org.joda.money.Money;

/** The part of a month in which an employee belonged to one branch and team on one pay. */
@Value.Immutable
public sealed interface Stretch permits ImmutableStretch {

    /** {@return where the employee belonged; it may begin before the month and end after it} */
    Assignment assignment();

    /** {@return the wage of a full month} */
    Money wage();

    /** {@return the bonus of a full month at factor 1} */
    Money baseBonus();

    /** {@return the calendar days of the month that it covers, the day of the end not among them; 0 or more} */
    int days();

    /** {@return the days of the month, 28 to 31} */
    int daysOfMonth();

    /**
     * Returns the part of a month that an assignment covers.
     *
     * @param assignment where the employee belonged
     * @param wage wage of a full month
     * @param baseBonus bonus of a full month at factor 1
     * @param month the month
     * @return the stretch; of 0 days where the assignment lies outside the month
     */
    static Stretch of(Assignment assignment, Money wage, Money baseBonus, YearMonth month) {
        LocalDate first = month.atDay(1);
        LocalDate end = month.plusMonths(1).atDay(1);
        LocalDate from = assignment.since().isAfter(first) ? assignment.since() : first;
        LocalDate to = assignment.until().filter(until -> until.isBefore(end)).orElse(end);
        long days = Math.max(0, to.toEpochDay() - from.toEpochDay());
        return ImmutableStretch.of(assignment, wage, baseBonus, (int) days, month.lengthOfMonth());
    }

    /**
     * Returns the share of the month.
     *
     * @return 0 to 1
     */
    default Fraction share() {
        return Fraction.of(days(), daysOfMonth());
    }
}
