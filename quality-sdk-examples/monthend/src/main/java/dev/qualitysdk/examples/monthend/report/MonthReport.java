package dev.qualitysdk.examples.monthend.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Tallies;
import dev.qualitysdk.judgement.appraisal.CycleAppraisal;
import dev.qualitysdk.service.reconciliation.Reconciliation;
import java.time.YearMonth;
import java.util.Optional;
import org.immutables.value.Value;

/** Everything that is shown of one month: what was judged, what it rests on, what was read for it, and the months before. */
@Value.Immutable
public sealed interface MonthReport permits ImmutableMonthReport {

    /** {@return the appraisal of the cycle} */
    CycleAppraisal appraisal();

    /** {@return the evidence, of every disposition; what lies outside the cycle is not shown} */
    ImmutableList<Evidence> evidence();

    /** {@return the tallies of earlier months; none where they are not known, so that there is no control chart} */
    @Value.NaturalOrder
    ImmutableSortedMap<YearMonth, Tallies> earlier();

    /** {@return those of the earlier months whose tallies are what was sealed, not what the records say now} */
    @Value.NaturalOrder
    ImmutableSortedSet<YearMonth> sealedEarlier();

    /** {@return the business statistics; empty where they were not counted, so that they have no section} */
    Optional<MonthStatistics> statistics();

    /** {@return the payments held against the statement; empty where there was none, so that it has no section} */
    Optional<Reconciliation> reconciliation();

    /** {@return where the cycle stands; empty where nothing was done with the month but to close it} */
    Optional<CycleStanding> cycle();

    /** {@return what was read, and what of it was refused} */
    ImportSummary imports();

    /** {@return the language} */
    Language language();

    /**
     * Returns a builder. Nothing was read, and the language is English, until set.
     *
     * @return the builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Refuses months that are not earlier. */
    @Value.Check
    default void check() {
        Faults faults = Faults.in("report of " + appraisal().month());
        earlier()
                .keySet()
                .forEach(month -> faults.check(
                        month.isBefore(appraisal().month()),
                        "earlier",
                        month,
                        "a month before " + appraisal().month()));
        faults.refuse();
    }

    /** A builder of {@link MonthReport}. Not thread-safe. */
    final class Builder extends ImmutableMonthReport.Builder {

        Builder() {
            imports(ImportSummary.none());
            language(Language.ENGLISH);
        }
    }
}
