package dev.qualitysdk.examples.monthend;

import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.examples.monthend.archive.FrozenRecords;
import dev.qualitysdk.judgement.appraisal.CycleAppraisal;
import dev.qualitysdk.judgement.appraisal.GradeOverride;
import dev.qualitysdk.judgement.appraisal.Scorecard;
import dev.qualitysdk.judgement.cycle.AppraisalCycle;
import dev.qualitysdk.judgement.cycle.AppraisalCycleStep;
import dev.qualitysdk.regulation.GradeBand;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code override}: two people set a grade in place of the one calculated, before the month is published. */
@Command(
        name = "override",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = "Sets a grade in place of the one calculated, before the month is published. It needs two people,"
                + " neither of them the employee; both grades stay on the card.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            MonthEnd.DONE + ":the grade is set",
            MonthEnd.MISUSED + ":wrong usage, or people who may not",
            MonthEnd.REFUSED + ":a rule of the cycle refuses it"
        })
final class OverrideCommand extends ActCommand {

    @Option(names = "--employee", required = true, paramLabel = "EMPLOYEE", description = "Whose grade it is.")
    private @Nullable String employee;

    @Option(names = "--grade", required = true, paramLabel = "GRADE", description = "The grade that is set.")
    private @Nullable String grade;

    @Option(
            names = "--second",
            required = true,
            paramLabel = "EMPLOYEE",
            description = "Who sets it together with --by.")
    private @Nullable String second;

    @Option(names = "--reason", required = true, paramLabel = "CODE", description = "The code of the reason.")
    private @Nullable String reason;

    OverrideCommand() {}

    @Override
    int run(MonthCycle month) throws MisuseException {
        EmployeeId whose = EmployeeId.of(Objects.requireNonNull(employee));
        FrozenRecords records = month.isPublished() ? month.decided() : month.next(month.now(month.asOf()));
        CycleAppraisal appraisal = month.appraise(records);
        String calculated = appraisal
                .scorecard(whose)
                .flatMap(Scorecard::calculated)
                .map(GradeBand::grade)
                .orElseThrow(() -> MisuseException.saying("noGrade", whose, month.month()));
        GradeOverride override = GradeOverride.of(
                whose,
                calculated,
                Objects.requireNonNull(grade),
                ReasonCode.of(Objects.requireNonNull(reason)),
                by(),
                EmployeeId.of(Objects.requireNonNull(second)));
        AppraisalCycle cycle = month.latest()
                .orElseGet(() ->
                        AppraisalCycle.open(AppraisalCycleStep.Opened.of(stamp(), month.month(), month.regulation())));
        if (cycle.overrides().contains(override)) {
            tell(cycle, "gradeSetAlready", whose);
            return MonthEnd.DONE;
        }
        if (cycle.state() == AppraisalCycle.State.OPEN) {
            cycle = cycle.calculate(stamp(), by(), appraisal);
        }
        AppraisalCycle overridden = cycle.override(stamp(), override);
        // A grade that no band has, or that a veto forbids, is refused here and not only when the month is published.
        month.appraise(records.with(overridden.overrides(), records.records().adjustments()));
        month.save(overridden);
        tell(overridden, "gradeNowSet", whose, override.grade(), calculated);
        return MonthEnd.DONE;
    }
}
