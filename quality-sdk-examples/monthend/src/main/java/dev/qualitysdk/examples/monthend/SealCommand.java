package dev.qualitysdk.examples.monthend;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.examples.monthend.archive.FrozenRecords;
import dev.qualitysdk.examples.monthend.archive.KeptMonth;
import dev.qualitysdk.judgement.appraisal.CycleAppraisal;
import dev.qualitysdk.judgement.cycle.AppraisalCycle;
import dev.qualitysdk.judgement.seal.CycleContent;
import dev.qualitysdk.judgement.seal.Seal;
import dev.qualitysdk.judgement.seal.SealBook;
import dev.qualitysdk.judgement.seal.SealBookStep;
import dev.qualitysdk.judgement.seal.SealHead;
import dev.qualitysdk.judgement.seal.SealKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code seal}: puts a confirmed month behind those before it, so that every later change of it shows. */
@Command(
        name = "seal",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Seals a confirmed month with the company's key, behind the months sealed before it.",
            "Keep the head that is printed outside the database: only it shows that the end was cut off."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            MonthEnd.DONE + ":the month is sealed",
            MonthEnd.MISUSED + ":wrong usage, or no usable key",
            MonthEnd.REFUSED + ":a rule of the cycle or of the chain refuses it"
        })
final class SealCommand extends ActCommand {

    @Mixin
    private final KeyOptions keys = new KeyOptions();

    @Option(
            names = "--head",
            paramLabel = "FILE",
            description = "Also writes the head of the chain to this file, for verify.")
    private @Nullable Path head;

    SealCommand() {}

    @Override
    int run(MonthCycle month) throws MisuseException, IOException {
        SealKeys given = keys.keys();
        AppraisalCycle cycle = month.requirePublished();
        if (month.isSealed()) {
            tell(cycle, "sealedAlready");
            return show(MonthCycle.book(month.store()).flatMap(SealBook::head).orElseThrow());
        }
        FrozenRecords records = month.decided();
        CycleAppraisal appraisal = month.appraise(records);
        CycleContent content = CycleContent.of(appraisal, records.records(), records.evidence(), cycle.forms());
        Optional<SealBook> known = MonthCycle.book(month.store());
        SealBook book = known.orElseGet(() -> SealBook.begin(SealBookStep.Begun.of(stamp(), MonthCycle.TENANT)));
        AppraisalCycle sealed = cycle.seal(stamp(), MonthCycle.TENANT, book.seals(), content, given);
        Seal seal = sealed.seal().orElseThrow();
        KeptMonth kept = month.kept();
        month.store()
                .commit(month.unit(sealed)
                        .save(
                                SealBook.FAMILY,
                                book.append(stamp(), seal),
                                known.map(SealBook::version).orElse(0))
                        .save(KeptMonth.FAMILY, kept.seal(stamp(), content), kept.version())
                        .build());
        tell(sealed, "sealedAs", seal.key(), seal.sequence());
        return show(seal.head());
    }

    private int show(SealHead last) throws IOException {
        say("chainHead", last.text());
        if (head != null) {
            Path part = Path.of(head + ".part");
            Files.write(part, ImmutableList.of(last.text()));
            Files.move(part, head, StandardCopyOption.REPLACE_EXISTING);
        }
        return MonthEnd.DONE;
    }
}
