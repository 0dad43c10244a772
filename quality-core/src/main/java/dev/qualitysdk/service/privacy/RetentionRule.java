package dev.qualitysdk.service.privacy;

import com.google.common.collect.ImmutableSortedSet;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.FieldName;
import dev.qualitysdk.basics.RetentionCode;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.service.customer.LegalBasis;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import org.immutables.value.Value;

/**
 * One class of retention (clause 7.1.2): things of some families are kept for a period, and with them what stands in some fields of
 * the customer. Which periods the law sets is the company's word; the library computes with them.
 */
@Value.Immutable
public sealed interface RetentionRule permits ImmutableRetentionRule {

    /** From when the period counts. */
    enum Anchor {
        /** The local date of the thing's last step. */
        LAST_STEP,
        /** The last day of the calendar year of the thing's last step. */
        END_OF_YEAR
    }

    /** {@return the class of retention} */
    RetentionCode code();

    /** {@return the ground in law on which is kept} */
    LegalBasis basis();

    /** {@return the names of the families whose things it keeps, such as {@code settlement}; at least one} */
    ImmutableSortedSet<String> families();

    /** {@return the fields of the customer that are kept as long as such a thing is; perhaps none} */
    ImmutableSortedSet<FieldName> fields();

    /** {@return how long, at least a day} */
    Period period();

    /** {@return from when} */
    Anchor anchor();

    /**
     * Refuses a rule that keeps nothing, for no time, or on a ground that keeps nothing.
     *
     * @throws dev.qualitysdk.basics.InvalidValueException if there is no family, the period is not positive, or consent or contract
     *     are the ground
     */
    @Value.Check
    default void check() {
        Faults.in("retention " + code())
                .check(!families().isEmpty(), "families", families(), "at least one family", "7.1.2")
                .check(
                        !period().isNegative() && !period().isZero(),
                        "period",
                        period(),
                        "a period of at least a day",
                        "7.1.2")
                .check(basis().outlastsRestriction(), "basis", basis(), "a ground that outlasts restriction", "7.1.2")
                .refuse();
    }

    /**
     * Returns until when a thing is kept.
     *
     * @param lastStep when its last step happened
     * @param zone the zone of the regulation
     * @return the first instant at which it need not be kept: the day after anchor and period, at its beginning
     */
    default Instant until(Instant lastStep, ZoneId zone) {
        LocalDate from = lastStep.atZone(zone).toLocalDate();
        LocalDate anchored = anchor() == Anchor.LAST_STEP ? from : LocalDate.of(from.getYear(), 12, 31);
        return TimeWindow.startOf(anchored.plus(period()).plusDays(1), zone);
    }

    /**
     * Returns a rule.
     *
     * @param code the class of retention
     * @param basis the ground in law: an obligation, a claim or an emergency
     * @param families the names of the families whose things it keeps, at least one
     * @param fields the fields of the customer that are kept with them
     * @param period how long, at least a day
     * @param anchor from when
     * @return the rule
     * @throws dev.qualitysdk.basics.InvalidValueException if anything of this does not hold; it says all that is wrong
     */
    static RetentionRule of(
            RetentionCode code,
            LegalBasis basis,
            Iterable<String> families,
            Iterable<FieldName> fields,
            Period period,
            Anchor anchor) {
        return ImmutableRetentionRule.of(
                code, basis, ImmutableSortedSet.copyOf(families), ImmutableSortedSet.copyOf(fields), period, anchor);
    }
}
