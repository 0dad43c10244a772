package dev.qualitysdk.examples.monthend;

import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.judgement.appraisal.CycleAppraisal;
import dev.qualitysdk.judgement.appraisal.Outcome;
import dev.qualitysdk.judgement.cycle.AppraisalCycle;
import dev.qualitysdk.judgement.cycle.AppraisalCycleStep;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code confirm}: a named person answers for what a month's cards do to pay. */
@Command(
        name = "confirm",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description =
                "Confirms what the cards of a published month do to pay, once the window for objections is over and"
                        + " every objection is decided.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            MonthEnd.DONE + ":the month is confirmed",
            MonthEnd.MISUSED + ":wrong usage",
            MonthEnd.REFUSED + ":a rule of the cycle refuses it"
        })
final class ConfirmCommand extends ActCommand {

    @Option(
            names = "--second",
            paramLabel = "EMPLOYEE",
            description = "Who confirms the card of --by, where --by has one: nobody confirms about himself.")
    private @Nullable String second;

    ConfirmCommand() {}

    @Override
    int run(MonthCycle month) throws MisuseException {
        AppraisalCycle cycle = month.requirePublished();
        Optional<EmployeeId> other = Optional.ofNullable(second).map(EmployeeId::of);
        boolean done = cycle.steps().stream()
                .anyMatch(step -> step instanceof AppraisalCycleStep.Confirmed confirmed
                        && confirmed.confirmer().equals(by())
                        && confirmed.second().equals(other));
        if (done) {
            tell(cycle, "confirmedAlready");
            return MonthEnd.DONE;
        }
        CycleAppraisal appraisal = month.appraise(month.decided());
        AppraisalCycle confirmed = cycle.confirm(stamp(), by(), other, appraisal);
        month.save(confirmed);
        tell(confirmed, "confirmed", by(), appraisal.total(Outcome::paid), appraisal.total(Outcome::wageCut));
        return MonthEnd.DONE;
    }
}
