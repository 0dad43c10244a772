package dev.qualitysdk.examples.monthend;

import dev.qualitysdk.examples.monthend.archive.FrozenRecords;
import dev.qualitysdk.examples.monthend.report.WhatIfJson;
import dev.qualitysdk.judgement.appraisal.Comparison;
import dev.qualitysdk.judgement.review.WhatIf;
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
            "Curves, weights, targets, grades and money are tried; time limits and tolerances are not, since they acted"
                    + " when the evidence was made."
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
        FrozenRecords records = month.isPublished() ? month.decided() : month.next(month.now(month.asOf()));
        Comparison comparison = WhatIf.of(month.regulation(), tried, records.records());
        say("whatIf", month.month(), month.regulation().version(), tried.version());
        screen().print(text().comparison(comparison, true));
        Optional<Path> folder = out();
        if (folder.isPresent()) {
            Files.createDirectories(folder.get());
            Path json = folder.get().resolve("what-if.json");
            Path part = folder.get().resolve("what-if.json.part");
            WhatIfJson.write(comparison, part);
            Files.move(part, json, StandardCopyOption.REPLACE_EXISTING);
            say("writtenTo", json);
        }
        return MonthEnd.DONE;
    }
}
