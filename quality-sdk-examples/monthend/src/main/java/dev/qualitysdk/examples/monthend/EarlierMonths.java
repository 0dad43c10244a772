package dev.qualitysdk.examples.monthend;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.qualitysdk.evidence.Ledger;
import dev.qualitysdk.evidence.Tallies;
import dev.qualitysdk.examples.monthend.archive.SealedRecords;
import dev.qualitysdk.jdbc.QualityStore;
import dev.qualitysdk.judgement.seal.SealedCycle;
import dev.qualitysdk.regulation.Regulation;
import java.time.YearMonth;
import java.util.TreeMap;

/**
 * The months before the one that is closed, for the control charts. A month that is sealed has its point from what was sealed, of a
 * restated month from the last edition, so that its chart says what its cards say; the others have theirs from the records.
 *
 * @param tallies the figures of each month
 * @param sealed those of the months whose figures were sealed
 */
record EarlierMonths(ImmutableSortedMap<YearMonth, Tallies> tallies, ImmutableSortedSet<YearMonth> sealed) {

    /** Puts what is sealed in place of what the records say. */
    static EarlierMonths of(
            QualityStore store,
            Regulation regulation,
            YearMonth month,
            ImmutableSortedMap<YearMonth, Tallies> recorded) {
        TreeMap<YearMonth, SealedCycle> last = new TreeMap<>();
        for (SealedCycle cycle : MonthCycle.sealed(store)) {
            YearMonth of = cycle.seal().month();
            if (of.isBefore(month) && !of.isBefore(month.minusMonths(MonthRecords.MOST_EARLIER))) {
                last.merge(
                        of,
                        cycle,
                        (one, other) -> one.seal().edition() > other.seal().edition() ? one : other);
            }
        }
        TreeMap<YearMonth, Tallies> tallies = new TreeMap<>(recorded);
        last.forEach((of, cycle) -> tallies.put(
                of, Ledger.of(SealedRecords.of(cycle.content()).evidence()).tallies(regulation.cycle(of))));
        return new EarlierMonths(ImmutableSortedMap.copyOfSorted(tallies), ImmutableSortedSet.copyOf(last.keySet()));
    }
}
