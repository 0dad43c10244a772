package dev.qualitysdk.judgement.appraisal;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.Fraction;
import dev.qualitysdk.basics.Points;
import dev.qualitysdk.evidence.ConductEntry;
import dev.qualitysdk.regulation.Regulation;
import java.util.Comparator;
import java.util.List;
import org.immutables.value.Value;

/** What conduct subtracts from a score and adds to it, each direction up to its cap (clauses 2.1, 4.1.2, 4.4.1). */
@Value.Immutable
public sealed interface ConductPoints permits ImmutableConductPoints {

    /** {@return the entries of the cycle, by instant and record} */
    ImmutableList<ConductEntry> entries();

    /** {@return the points subtracted, after the cap} */
    Points subtracted();

    /** {@return the points added, after the cap} */
    Points added();

    /**
     * Returns the points of entries.
     *
     * @param entries entries of one employee and cycle, in any order
     * @param regulation states the caps
     * @return the points
     */
    static ConductPoints of(List<ConductEntry> entries, Regulation regulation) {
        return ImmutableConductPoints.of(
                ImmutableList.sortedCopyOf(
                        Comparator.comparing(ConductEntry::at)
                                .thenComparing(ConductEntry::subject)
                                .thenComparing(ConductEntry::direction)
                                .thenComparing(ConductEntry::points)
                                .thenComparing(ConductEntry::clause),
                        entries),
                capped(sum(entries, ConductEntry.Direction.FINDING), regulation.mostSubtracted()),
                capped(sum(entries, ConductEntry.Direction.COMMENDATION), regulation.mostAdded()));
    }

    /**
     * Returns what the entries of one direction come to before the cap.
     *
     * @param direction the direction
     * @return zero or more
     */
    default Fraction uncapped(ConductEntry.Direction direction) {
        return Fraction.of(sum(entries(), direction), 100);
    }

    /**
     * Returns what conduct changes in the score.
     *
     * @return added less subtracted
     */
    default Fraction balance() {
        return Fraction.of(added()).minus(Fraction.of(subtracted()));
    }

    private static long sum(List<ConductEntry> entries, ConductEntry.Direction direction) {
        return entries.stream()
                .filter(entry -> entry.direction() == direction)
                .mapToLong(entry -> entry.points().hundredths())
                .sum();
    }

    private static Points capped(long hundredths, Points most) {
        return Points.ofHundredths((int) Math.min(hundredths, most.hundredths()));
    }
}
