package dev.qualitysdk.examples.monthend;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.examples.monthend.archive.FrozenRecords;
import dev.qualitysdk.judgement.cycle.AppraisalCycle;
import dev.qualitysdk.judgement.cycle.Decision;
import dev.qualitysdk.judgement.cycle.Objection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code counterfactual}: what a decision would change, to be looked at before anybody decides. */
@Command(
        name = "counterfactual",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description =
                "Shows score and money of everybody as they would be after a decision on an objection, and records"
                        + " nothing. Without a verdict everything that the objection names is excused.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {MonthEnd.DONE + ":shown", MonthEnd.MISUSED + ":wrong usage, or no such objection"})
final class CounterfactualCommand extends CycleCommand {

    @Option(names = "--objection", required = true, paramLabel = "ID", description = "The objection.")
    private @Nullable String objection;

    @Mixin
    private final DecisionOptions options = new DecisionOptions();

    CounterfactualCommand() {}

    @Override
    int run(MonthCycle month) throws MisuseException {
        AppraisalCycle cycle = month.requirePublished();
        Objection about = DecideCommand.objection(cycle, Objects.requireNonNull(objection));
        FrozenRecords published = month.kept().records();
        ImmutableList<Decision> proposed =
                options.isEmpty() ? options.hoped(about.contested()) : options.decisions(about, month.decided());
        screen().print(text().comparison(
                        cycle.decisions()
                                .counterfactual(
                                        month.regulation(), published.records(), published.evidence(), proposed),
                        false));
        return MonthEnd.DONE;
    }
}
