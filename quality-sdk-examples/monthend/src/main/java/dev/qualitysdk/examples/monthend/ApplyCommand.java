package dev.qualitysdk.examples.monthend;

import dev.qualitysdk.judgement.appraisal.CycleAppraisal;
import dev.qualitysdk.judgement.appraisal.Outcome;
import dev.qualitysdk.judgement.cycle.AppraisalCycle;
import picocli.CommandLine.Command;

/** {@code apply}: the pay office took a sealed month over. */
@Command(
        name = "apply",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description =
                "Records that the pay office took a sealed month over. It is the last step of an edition, and changes"
                        + " no card.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            MonthEnd.DONE + ":the month is taken over",
            MonthEnd.MISUSED + ":wrong usage",
            MonthEnd.REFUSED + ":the month is not sealed"
        })
final class ApplyCommand extends ActCommand {

    ApplyCommand() {}

    @Override
    int run(MonthCycle month) throws MisuseException {
        AppraisalCycle cycle = month.requirePublished();
        if (cycle.state() == AppraisalCycle.State.APPLIED) {
            tell(cycle, "appliedAlready");
            return MonthEnd.DONE;
        }
        AppraisalCycle applied = cycle.apply(stamp());
        CycleAppraisal appraisal = month.appraise(month.decided());
        month.save(applied);
        tell(
                applied,
                "applied",
                applied.seal().orElseThrow().sequence(),
                appraisal.total(Outcome::paid),
                appraisal.total(Outcome::wageCut));
        return MonthEnd.DONE;
    }
}
