package dev.qualitysdk.examples.monthend;

import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.examples.monthend.archive.FrozenRecords;
import dev.qualitysdk.examples.monthend.archive.KeptMonth;
import dev.qualitysdk.judgement.appraisal.CycleAppraisal;
import dev.qualitysdk.judgement.cycle.AppraisalCycle;
import dev.qualitysdk.judgement.cycle.AppraisalCycleStep;
import dev.qualitysdk.judgement.cycle.Restatement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code publish}: shows a month's cards to those whom they concern; the window for objections begins. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Calculates a closed month and publishes it: the window for objections begins, and from now on nothing but"
                    + " decisions on objections changes a card of it.",
            "A month that is sealed is published as a further edition if records came late or were corrected."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            MonthEnd.DONE + ":the month is published",
            MonthEnd.MISUSED + ":wrong usage",
            MonthEnd.REFUSED + ":a rule of the cycle refuses it"
        })
final class PublishCommand extends ActCommand {

    @Option(
            names = "--appraiser",
            paramLabel = "EMPLOYEE",
            description = "Who answers for the calculation, and decides no objection to it; by default --by.")
    private @Nullable String appraiser;

    PublishCommand() {}

    @Override
    int run(MonthCycle month) {
        FrozenRecords next = month.next(month.now(month.asOf()));
        Optional<AppraisalCycle> latest = month.latest();
        if (month.isSealed()) {
            Optional<Restatement> restatement = month.restatement(next);
            if (restatement.isEmpty()) {
                tell(latest.orElseThrow(), "nothingToRestate");
                return MonthEnd.DONE;
            }
            return publish(
                    month,
                    AppraisalCycle.open(AppraisalCycleStep.Opened.restating(stamp(), latest.orElseThrow())),
                    next);
        }
        if (month.isPublished() && last(latest.orElseThrow()).publisher().equals(by())) {
            int late = month.late(next).size();
            if (late == 0) {
                tell(latest.orElseThrow(), "publishedAlready");
            } else {
                tell(latest.orElseThrow(), "publishedAlreadyLate", late);
            }
            return MonthEnd.DONE;
        }
        return publish(
                month,
                latest.orElseGet(() ->
                        AppraisalCycle.open(AppraisalCycleStep.Opened.of(stamp(), month.month(), month.regulation()))),
                next);
    }

    private int publish(MonthCycle month, AppraisalCycle open, FrozenRecords records) {
        month.lapsed(records)
                .forEach(override ->
                        say("overrideLapsed", override.employee(), override.grade(), override.calculated()));
        CycleAppraisal appraisal = month.appraise(records);
        AppraisalCycle published = open.calculate(
                        stamp(), appraiser == null ? by() : EmployeeId.of(appraiser), appraisal)
                .publish(stamp(), by(), month.regulation());
        month.store()
                .commit(month.unit(published)
                        .save(KeptMonth.FAMILY, KeptMonth.publish(stamp(), published.id(), records), 0)
                        .build());
        tell(
                published,
                "cardsPublished",
                appraisal.scorecards().size(),
                text().moment(
                                published.objectionsUntil().orElseThrow(),
                                month.regulation().zone()));
        return MonthEnd.DONE;
    }

    private static AppraisalCycleStep.Published last(AppraisalCycle cycle) {
        return cycle.steps().stream()
                .filter(AppraisalCycleStep.Published.class::isInstance)
                .map(AppraisalCycleStep.Published.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
