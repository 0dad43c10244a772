package dev.qualitysdk.examples.monthend;

import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.NoteId;
import dev.qualitysdk.basics.ObjectionId;
import dev.qualitysdk.examples.monthend.archive.FrozenRecords;
import dev.qualitysdk.judgement.cycle.AppraisalCycle;
import dev.qualitysdk.judgement.cycle.Contested;
import dev.qualitysdk.judgement.cycle.Objection;
import dev.qualitysdk.lifecycle.Stamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code object}: an employee objects to a published card. */
@Command(
        name = "object",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description =
                "Records an objection to a published card; it names the records that it is about. The same objection"
                        + " again changes nothing.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            MonthEnd.DONE + ":the objection is recorded",
            MonthEnd.MISUSED + ":wrong usage, or a record that the month does not have",
            MonthEnd.REFUSED + ":a rule of the cycle refuses it"
        })
final class ObjectCommand extends ActCommand {

    @Option(names = "--employee", required = true, paramLabel = "EMPLOYEE", description = "Whose card it is about.")
    private @Nullable String employee;

    @Option(
            names = "--evidence",
            paramLabel = "INDICATOR:RECORD",
            description = "Evidence that it is about, such as response-timeliness:B-00123. May be given again.")
    private List<String> evidence = List.of();

    @Option(
            names = "--record",
            paramLabel = "RECORD",
            description = "A finding of conduct, a commendation or a veto that it is about. May be given again.")
    private List<String> records = List.of();

    @Option(names = "--objection", paramLabel = "ID", description = "Its identifier; by default one is given to it.")
    private @Nullable String id;

    @Option(
            names = "--reason",
            paramLabel = "CODE",
            description = "Code of the employee's reason, or of the text that gives it; it is kept with the step.")
    private @Nullable String reason;

    @Option(names = "--show", description = "Also shows score and money as they would be if all of it were excused.")
    private boolean show;

    ObjectCommand() {}

    @Override
    int run(MonthCycle month) throws MisuseException {
        AppraisalCycle cycle = month.requirePublished();
        FrozenRecords published = month.decided();
        List<Contested> contested = contested(published);
        EmployeeId whose = EmployeeId.of(Objects.requireNonNull(employee));
        Optional<Objection> known = cycle.objections().stream()
                .filter(made -> id == null || made.id().value().equals(id))
                .filter(made ->
                        made.employee().equals(whose) && made.contested().equals(contested))
                .findFirst();
        if (known.isPresent()) {
            tell(cycle, "objectionKnown", known.get().id());
        } else {
            ObjectionId made =
                    ObjectionId.of(id == null ? "O-" + (cycle.objections().size() + 1) : id);
            Stamp stamp = Stamp.of(
                    at(),
                    at(),
                    Actor.employee(by()),
                    Optional.ofNullable(reason).map(NoteId::of));
            cycle = cycle.object(stamp, made, whose, contested);
            month.save(cycle);
            tell(
                    cycle,
                    "objectionMade",
                    made,
                    whose,
                    text().list(contested.stream().map(EvidenceNames::name).toList()));
        }
        if (show) {
            say("ifExcused");
            screen().print(text().comparison(
                            cycle.decisions()
                                    .counterfactual(
                                            month.regulation(),
                                            month.kept().records().records(),
                                            month.kept().records().evidence(),
                                            new DecisionOptions().hoped(contested)),
                            false));
        }
        return MonthEnd.DONE;
    }

    private List<Contested> contested(FrozenRecords published) throws MisuseException {
        List<Contested> contested = new ArrayList<>();
        for (String text : evidence) {
            contested.add(EvidenceNames.evidence(text, published));
        }
        for (String text : records) {
            contested.add(EvidenceNames.record(text, published));
        }
        if (contested.isEmpty()) {
            throw MisuseException.saying("nothingNamed");
        }
        return contested;
    }
}
