package dev.qualitysdk.examples.monthend;

import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.examples.monthend.archive.FrozenRecords;
import dev.qualitysdk.judgement.cycle.Contested;
import java.util.List;
import java.util.stream.Stream;

/** How records are named on the command line: {@code INDICATOR:RECORD} for evidence, {@code RECORD} for conduct and vetoes. */
final class EvidenceNames {

    private EvidenceNames() {}

    /** Returns the evidence that a text names; it must be among the records. */
    static Contested evidence(String text, FrozenRecords records) throws MisuseException {
        List<Evidence> named = records.evidence().stream()
                .filter(piece -> name(piece.indicator().code(), piece.subject()).equals(text))
                .toList();
        if (named.isEmpty()) {
            throw MisuseException.saying("noEvidence", text, records.records().month());
        }
        return Contested.evidence(named.get(0).indicator(), named.get(0).subject());
    }

    /** Returns the finding, commendation or veto that a text names; it must be among the records. */
    static Contested record(String text, FrozenRecords records) throws MisuseException {
        boolean known = Stream.concat(
                        records.records().conduct().stream().map(entry -> entry.subject()),
                        records.records().vetoes().stream().map(veto -> veto.subject()))
                .anyMatch(text::equals);
        if (!known) {
            throw MisuseException.saying("noRecord", text, records.records().month());
        }
        return Contested.record(text);
    }

    /** Returns the name of something that an objection names. */
    static String name(Contested contested) {
        return contested
                .indicator()
                .map(indicator -> name(indicator.code(), contested.subject()))
                .orElse(contested.subject());
    }

    private static String name(String indicator, String subject) {
        return indicator + ":" + subject;
    }
}
