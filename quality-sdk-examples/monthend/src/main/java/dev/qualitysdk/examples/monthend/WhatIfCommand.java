package dev.qualitysdk.examples.monthend;

import dev.qualitysdk.examples.monthend.archive.FrozenRecords;
import dev.qualitysdk.examples.monthend.report.EvidenceMade;
import dev.qualitysdk.examples.monthend.report.WhatIfJson;
import dev.qualitysdk.judgement.appraisal.Appraiser;
import dev.qualitysdk.judgement.appraisal.Comparison;
import dev.qualitysdk.regulation.Regulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code what-if}: a month under a draft of the regulation, beside the one in force. */
@Command(
        name = "what-if",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Shows what a draft of the regulation would make of a month, employee by employee, and records nothing.",
            "Curves, weights, targets, grades and money are tried and, where the records are in the database as they stood,"
                    + " time limits and tolerances: the evidence is made anew under the draft. Which was done is said."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            MonthEnd.DONE + ":shown, and written to what-if.json where --out is given",
            MonthEnd.MISUSED + ":wrong usage, or a draft that cannot be read or applied"
        })
final class WhatIfCommand extends CycleCommand {

    @Option(
            names = "--draft",
            required = true,
            paramLabel = "FILE",
            description = "The draft, as JSON of the same shape as --regulation.")
    private @Nullable Path draft;

    WhatIfCommand() {}

    @Override
    int run(MonthCycle month) throws MisuseException, IOException {
        Regulation tried = read("--draft", Objects.requireNonNull(draft));
        FrozenRecords counted = month.isPublished() ? month.kept().records() : month.next(month.now(month.asOf()));
        DraftRecords drafted = DraftRecords.of(month, counted, tried);
        FrozenRecords before = decided(month, counted);
        FrozenRecords after = MonthCycle.fitting(tried, decided(month, drafted.records()));
        Comparison comparison = Comparison.of(month.appraise(before), Appraiser.appraise(tried, after.records()));
        say("whatIf", month.month(), month.regulation().version(), tried.version());
        screen().print(text().comparison(comparison, true));
        before.records().overrides().stream()
                .filter(override -> !after.records().overrides().contains(override))
                .forEach(override ->
                        say("overrideLapsed", override.employee(), override.grade(), override.calculated()));
        EvidenceMade made = drafted.made();
        if (made.anew() + made.added() == 0 && made.kept() > 0) {
            say("madeNothing");
        } else {
            say("madeAnew", made.anew());
        }
        if (made.kept() + made.added() + made.gone() > 0) {
            say("madeOtherwise", made.kept(), made.added(), made.gone());
        }
        Optional<Path> folder = out();
        if (folder.isPresent()) {
            Files.createDirectories(folder.get());
            Path json = folder.get().resolve("what-if.json");
            Path part = folder.get().resolve("what-if.json.part");
            WhatIfJson.write(comparison, made, part);
            Files.move(part, json, StandardCopyOption.REPLACE_EXISTING);
            say("writtenTo", json);
        }
        return MonthEnd.DONE;
    }

    private static FrozenRecords decided(MonthCycle month, FrozenRecords records) {
        return month.isPublished()
                ? records.decided(month.latest().orElseThrow().decisions(), month.window())
                : records;
    }
}
