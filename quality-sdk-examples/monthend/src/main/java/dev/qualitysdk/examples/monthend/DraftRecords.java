package dev.qualitysdk.examples.monthend;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.Multimaps;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.examples.monthend.archive.FrozenRecords;
import dev.qualitysdk.examples.monthend.report.EvidenceMade;
import dev.qualitysdk.judgement.appraisal.CycleRecords;
import dev.qualitysdk.regulation.Regulation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The records of a month with their evidence made anew under a draft, so that its time limits and tolerances act too.
 *
 * <p>A month that is published rests on its records as they stood then. A piece of evidence is made anew where the database still
 * gives it as it stood; where its record was changed or is gone it counts as it did, and what came later counts on neither side.
 *
 * @param records the records under the draft, decisions not laid over them
 * @param made what was made anew, and what not
 */
record DraftRecords(FrozenRecords records, EvidenceMade made) {

    /** What tells one piece of evidence from the others. */
    private record Name(Indicator indicator, String subject) {

        static Name of(Evidence piece) {
            return new Name(piece.indicator(), piece.subject());
        }
    }

    /** Makes the evidence of a month anew. */
    static DraftRecords of(MonthCycle month, FrozenRecords counted, Regulation draft) {
        Optional<Regulation> version = inForceThen(draft, month.regulation());
        if (version.isEmpty()) {
            return asCounted(counted);
        }
        MonthRecords recordedNow = month.recorded(month.asOf(), month.regulation());
        MonthRecords triedNow = month.recorded(month.asOf(), version.get());
        if (triedNow.unjudged() > recordedNow.unjudged()) {
            return asCounted(counted);
        }
        FrozenRecords now = recordedNow.frozen();
        FrozenRecords tried = triedNow.frozen();
        ImmutableListMultimap<Name, Evidence> before = byName(counted);
        ImmutableListMultimap<Name, Evidence> recorded = byName(now);
        ImmutableListMultimap<Name, Evidence> under = byName(tried);
        List<Evidence> evidence = new ArrayList<>();
        int anew = 0;
        int kept = 0;
        int gone = 0;
        int added = 0;
        for (Name name : before.keySet()) {
            Collection<Evidence> pieces = before.get(name);
            if (ImmutableMultiset.copyOf(pieces).equals(ImmutableMultiset.copyOf(recorded.get(name)))) {
                anew += under.get(name).size();
                gone += under.get(name).isEmpty() ? 1 : 0;
                evidence.addAll(under.get(name));
            } else {
                kept += pieces.size();
                evidence.addAll(pieces);
            }
        }
        Set<Name> owedNow = new LinkedHashSet<>(under.keySet());
        owedNow.removeAll(before.keySet());
        owedNow.removeAll(recorded.keySet());
        for (Name name : owedNow) {
            added += under.get(name).size();
            evidence.addAll(under.get(name));
        }
        boolean same = now.records().coverage().equals(counted.records().coverage());
        CycleRecords.Builder records = CycleRecords.builder();
        records.from(counted.records());
        if (same) {
            records.coverage(tried.records().coverage());
        }
        return new DraftRecords(FrozenRecords.of(records.build(), evidence), EvidenceMade.of(anew, kept, added, gone));
    }

    private static ImmutableListMultimap<Name, Evidence> byName(FrozenRecords records) {
        return Multimaps.index(records.evidence(), Name::of);
    }

    /** What a draft cannot judge, such as days that its calendar does not know, counts as it did rather than not at all. */
    private static DraftRecords asCounted(FrozenRecords counted) {
        return new DraftRecords(counted, EvidenceMade.of(0, counted.evidence().size(), 0, 0));
    }

    /**
     * A draft that is to come into force later is tried as if it had been in force when the records were made; empty where its
     * calendar begins too late for that.
     */
    private static Optional<Regulation> inForceThen(Regulation draft, Regulation inForce) {
        if (!draft.effective().isAfter(inForce.effective())) {
            return Optional.of(draft);
        }
        Regulation.Builder then = Regulation.builder();
        try {
            return Optional.of(then.from(draft).effective(inForce.effective()).build());
        } catch (InvalidValueException tooLate) {
            return Optional.empty();
        }
    }
}
