package dev.qualitysdk.examples.monthend;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.evidence.Disposition;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.examples.monthend.archive.FrozenRecords;
import dev.qualitysdk.judgement.cycle.Contested;
import dev.qualitysdk.judgement.cycle.Decision;
import dev.qualitysdk.judgement.cycle.Objection;
import dev.qualitysdk.rule.Clause;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** What is decided about each thing that an objection names. */
final class DecisionOptions {

    private static final Pattern CORRECTION = Pattern.compile("([0-9]{1,15})/([0-9]{1,15})(?:@(.+))?");

    @Option(
            names = "--excuse",
            paramLabel = "RECORD",
            description = "What is excused, named as in the objection; \"all\" for everything it names. May be given"
                    + " again.")
    private List<String> excused = List.of();

    @Option(
            names = "--reject",
            paramLabel = "RECORD",
            description =
                    "What stays as it is, named as in the objection; \"all\" for everything it names. May be given"
                            + " again.")
    private List<String> rejected = List.of();

    @Option(
            names = "--correct",
            paramLabel = "RECORD=N/D[@EMPLOYEE]",
            description = "Evidence that is corrected: its numerator and denominator, and who is accountable where that"
                    + " is corrected too. May be given again.")
    private Map<String, String> corrected = new LinkedHashMap<>();

    @Option(
            names = "--clause",
            paramLabel = "NUMBER",
            defaultValue = "4.3",
            description = "The clause that the decision rests on; by default ${DEFAULT-VALUE}.")
    private String clause = "4.3";

    @Option(
            names = "--reason",
            paramLabel = "CODE",
            defaultValue = "objection",
            description = "The code of the reason; by default ${DEFAULT-VALUE}.")
    private String reason = "objection";

    DecisionOptions() {}

    boolean isEmpty() {
        return excused.isEmpty() && rejected.isEmpty() && corrected.isEmpty();
    }

    /** Returns the decision that everything is excused, which is what an objection hopes for. */
    ImmutableList<Decision> hoped(Iterable<Contested> named) {
        ImmutableList.Builder<Decision> decisions = ImmutableList.builder();
        named.forEach(contested -> decisions.add(Decision.excuse(contested, Clause.of(clause), ReasonCode.of(reason))));
        return decisions.build();
    }

    /** Returns the decisions in the order given: excuses, rejections, corrections. */
    ImmutableList<Decision> decisions(Objection objection, FrozenRecords records) throws MisuseException {
        List<Decision> decisions = new ArrayList<>();
        Clause cited = Clause.of(clause);
        ReasonCode code = ReasonCode.of(reason);
        for (Contested contested : named(excused, objection)) {
            decisions.add(Decision.excuse(contested, cited, code));
        }
        for (Contested contested : named(rejected, objection)) {
            decisions.add(Decision.reject(contested, cited, code));
        }
        for (Map.Entry<String, String> correction : corrected.entrySet()) {
            Contested contested = named(correction.getKey(), objection);
            decisions.add(Decision.correct(replacement(contested, correction.getValue(), records), cited, code));
        }
        return ImmutableList.copyOf(decisions);
    }

    private static List<Contested> named(List<String> texts, Objection objection) throws MisuseException {
        List<Contested> named = new ArrayList<>();
        for (String text : texts) {
            if (text.equals("all")) {
                named.addAll(objection.contested());
            } else {
                named.add(named(text, objection));
            }
        }
        return named;
    }

    private static Contested named(String text, Objection objection) throws MisuseException {
        return objection.contested().stream()
                .filter(contested -> EvidenceNames.name(contested).equals(text))
                .findFirst()
                .orElseThrow(() -> MisuseException.saying(
                        "notContested",
                        objection.id(),
                        text,
                        objection.contested().stream().map(EvidenceNames::name).toList()));
    }

    private static Evidence replacement(Contested contested, String text, FrozenRecords records)
            throws MisuseException {
        Matcher numbers = CORRECTION.matcher(text);
        if (!numbers.matches()) {
            throw MisuseException.saying("noFigures", EvidenceNames.name(contested), text);
        }
        Evidence now = records.evidence().stream()
                .filter(contested::names)
                .findFirst()
                .orElseThrow(() -> MisuseException.saying("noCorrection", EvidenceNames.name(contested)));
        Evidence.Builder corrected = Evidence.builder();
        corrected
                .from(now)
                .numerator(Long.parseLong(numbers.group(1)))
                .denominator(Long.parseLong(numbers.group(2)))
                .disposition(Disposition.COUNTED)
                .reason(Optional.empty());
        Optional.ofNullable(numbers.group(3)).map(EmployeeId::of).ifPresent(corrected::employee);
        return corrected.build();
    }
}
