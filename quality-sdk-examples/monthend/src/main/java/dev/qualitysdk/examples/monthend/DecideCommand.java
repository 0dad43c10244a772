package dev.qualitysdk.examples.monthend;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.examples.monthend.archive.FrozenRecords;
import dev.qualitysdk.judgement.appraisal.Comparison;
import dev.qualitysdk.judgement.cycle.AppraisalCycle;
import dev.qualitysdk.judgement.cycle.Decision;
import dev.qualitysdk.judgement.cycle.Objection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code decide}: somebody else than the appraiser and the employee decides an objection. */
@Command(
        name = "decide",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description =
                "Decides an objection: about each thing that it names, once. Where that changes a card, the cards are"
                        + " calculated anew. Look at counterfactual before.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            MonthEnd.DONE + ":the objection is decided",
            MonthEnd.MISUSED + ":wrong usage, or no such objection",
            MonthEnd.REFUSED + ":a rule of the cycle refuses it"
        })
final class DecideCommand extends ActCommand {

    @Option(names = "--objection", required = true, paramLabel = "ID", description = "The objection.")
    private @Nullable String objection;

    @Mixin
    private final DecisionOptions options = new DecisionOptions();

    DecideCommand() {}

    @Override
    int run(MonthCycle month) throws MisuseException {
        AppraisalCycle cycle = month.requirePublished();
        Objection about = objection(cycle, Objects.requireNonNull(objection));
        if (options.isEmpty()) {
            throw MisuseException.saying("noVerdict");
        }
        FrozenRecords before = month.decided();
        ImmutableList<Decision> decisions = options.decisions(about, before);
        boolean known = about.decided()
                .filter(made -> made.decider().equals(by()) && made.decisions().equals(decisions))
                .isPresent();
        if (known) {
            tell(cycle, "decidedAlready", about.id());
            return MonthEnd.DONE;
        }
        AppraisalCycle decided = cycle.decide(stamp(), about.id(), by(), decisions);
        FrozenRecords after = month.kept().records().decided(decided.decisions(), month.window());
        if (decisions.stream().anyMatch(Decision::isEffective)) {
            decided = decided.calculate(
                    following(), cycle.calculated().orElseThrow().appraiser(), month.appraise(after));
        }
        month.save(decided);
        tell(decided, "decided", about.id(), by());
        screen().print(text().comparison(Comparison.of(month.appraise(before), month.appraise(after)), false));
        return MonthEnd.DONE;
    }

    static Objection objection(AppraisalCycle cycle, String id) throws MisuseException {
        return cycle.objections().stream()
                .filter(made -> made.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> MisuseException.saying(
                        "noObjection",
                        id,
                        cycle.id(),
                        cycle.objections().stream().map(Objection::id).toList()));
    }
}
