package dev.qualitysdk.judgement.review;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedSet;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.CycleId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.judgement.appraisal.GradeOverride;
import dev.qualitysdk.judgement.seal.SealedCycle;
import java.util.Comparator;
import org.immutables.value.Value;

/** Every grade that people set in place of the one calculated, and who did so for each other (clause 4.4.1). */
@Value.Immutable
public sealed interface OverrideReport permits ImmutableOverrideReport {

    /** One override, and the edition of the month in which it stands. */
    @Value.Immutable
    sealed interface Entry permits ImmutableEntry {

        /** {@return the edition of the month} */
        CycleId cycle();

        /** {@return both verdicts, and who set the second} */
        GradeOverride override();
    }

    /** Two people each of whom set a grade of the other. */
    @Value.Immutable
    sealed interface Pair extends Comparable<Pair> permits ImmutablePair {

        /** {@return the one, by identifier} */
        EmployeeId one();

        /** {@return the other} */
        EmployeeId other();

        @Override
        default int compareTo(Pair another) {
            return Comparator.comparing(Pair::one).thenComparing(Pair::other).compare(this, another);
        }
    }

    /** {@return the overrides, in the order in which they were sealed and set} */
    ImmutableList<Entry> entries();

    /** {@return the pairs who set grades of each other, in whichever months} */
    ImmutableSortedSet<Pair> mutual();

    /**
     * Returns the overrides of sealed months.
     *
     * @param sealed the sealed months, verified before by {@link dev.qualitysdk.judgement.seal.SealChain#verify}
     * @return the report
     */
    static OverrideReport of(Iterable<SealedCycle> sealed) {
        ImmutableList.Builder<Entry> entries = ImmutableList.builder();
        for (SealedCycle cycle : sealed) {
            for (CanonicalForm step : cycle.content().steps()) {
                if (step.kind().equals("cycle.overridden")) {
                    entries.add(ImmutableEntry.of(cycle.seal().cycle(), GradeOverride.read(step)));
                }
            }
        }
        ImmutableList<Entry> all = entries.build();
        return ImmutableOverrideReport.of(all, mutual(all));
    }

    private static ImmutableSortedSet<Pair> mutual(ImmutableList<Entry> entries) {
        ImmutableSetMultimap.Builder<EmployeeId, EmployeeId> set = ImmutableSetMultimap.builder();
        for (Entry entry : entries) {
            GradeOverride override = entry.override();
            set.put(override.first(), override.employee());
            set.put(override.second(), override.employee());
        }
        ImmutableSetMultimap<EmployeeId, EmployeeId> favours = set.build();
        return favours.entries().stream()
                .filter(favour -> favour.getKey().compareTo(favour.getValue()) < 0
                        && favours.containsEntry(favour.getValue(), favour.getKey()))
                .map(favour -> ImmutablePair.of(favour.getKey(), favour.getValue()))
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.<Pair>naturalOrder()));
    }
}
