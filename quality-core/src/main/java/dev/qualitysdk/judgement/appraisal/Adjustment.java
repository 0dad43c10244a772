package dev.qualitysdk.judgement.appraisal;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.CycleId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Faults;
import java.time.YearMonth;
import java.util.Comparator;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * The difference in money that a restatement of an earlier month makes for one employee, carried as a line of the open month
 * (clause 4.4.1). It is no part of the open month's score.
 */
@Value.Immutable
public sealed interface Adjustment permits ImmutableAdjustment {

    /** By month, edition and employee. */
    Comparator<Adjustment> ORDER = Comparator.comparing(Adjustment::month)
            .thenComparing(Adjustment::edition)
            .thenComparing(Adjustment::employee);

    /** {@return whom it concerns} */
    EmployeeId employee();

    /** {@return the month restated} */
    YearMonth month();

    /** {@return the edition that restates it, 2 or more} */
    int edition();

    /** {@return what the edition gives more than the one before it; negative where it gives less} */
    Money amount();

    /** {@return the names of the records that came late or were corrected, at least one} */
    ImmutableList<String> records();

    /** Refuses a line that names nothing. */
    @Value.Check
    default void check() {
        Faults.in("adjustment of " + employee() + " for " + month())
                .check(edition() >= 2, "edition", edition(), "2 or more", "4.3")
                .check(!records().isEmpty(), "records", "none", "the records that came late or were corrected", "4.3")
                .refuse();
    }

    /**
     * Returns a line.
     *
     * @param employee whom it concerns
     * @param month the month restated
     * @param edition the edition that restates it
     * @param amount the difference
     * @param records names of the records
     * @return the line
     * @throws dev.qualitysdk.basics.InvalidValueException if the edition is a first one, or no record is named
     */
    static Adjustment of(EmployeeId employee, YearMonth month, int edition, Money amount, Iterable<String> records) {
        return ImmutableAdjustment.of(employee, month, edition, amount, ImmutableList.copyOf(records));
    }

    /**
     * Returns the edition that it comes from.
     *
     * @return such as {@code 2026-06#2}
     */
    default CycleId cycle() {
        return CycleId.of(month() + "#" + edition());
    }

    /** {@return the canonical form, nested in that of a card} */
    default CanonicalForm form() {
        return CanonicalForm.of("adjustment")
                .put("employee", employee())
                .put("month", month())
                .put("edition", edition())
                .put("amount", amount())
                .list(
                        "records",
                        records(),
                        name -> CanonicalForm.of("record").put("name", name).build())
                .build();
    }
}
