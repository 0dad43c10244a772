package dev.qualitysdk.examples.monthend;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.jdbc.QualityStore;
import dev.qualitysdk.judgement.seal.SealHead;
import dev.qualitysdk.judgement.seal.SealKeys;
import dev.qualitysdk.judgement.seal.SealVerification;
import dev.qualitysdk.judgement.seal.SealedCycle;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.store.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code verify}: says whether everything sealed is as it was sealed. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Verifies the seals of all months against what they cover, against each other, and against the heads kept"
                    + " elsewhere; and the database's journal against itself.",
            "Every changed, missing, reordered, cut or redone cycle is named. With --regulation the sealed months are also"
                    + " appraised anew, and every figure that comes out different is named."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            MonthEnd.DONE + ":everything is as it was sealed",
            MonthEnd.MISUSED + ":wrong usage, or no usable key",
            MonthEnd.UNSOUND + ":something is not as it was sealed"
        })
final class VerifyCommand extends DatabaseCommand {

    /** So many digits tell two regulations apart for a reader. */
    private static final int DIGITS = 12;

    @Mixin
    private final KeyOptions keys = new KeyOptions();

    @Option(
            names = "--head",
            paramLabel = "FILE",
            description = "Heads of the chain as seal printed them, one a line, kept outside the database; may be given"
                    + " again.")
    private List<Path> heads = List.of();

    @Option(
            names = "--regulation",
            paramLabel = "FILE",
            description =
                    "A regulation of sealed months, as JSON: those sealed under it are appraised anew from their sealed"
                            + " records. May be given again.")
    private List<Path> regulations = List.of();

    VerifyCommand() {}

    @Override
    int run(QualityStore store) throws MisuseException {
        SealKeys given = keys.keys();
        List<SealHead> known = heads();
        Map<String, Regulation> byDigest = new LinkedHashMap<>();
        for (Path file : regulations) {
            Regulation read = CycleCommand.read("--regulation", file);
            byDigest.put(read.digest(), read);
        }
        StoreCheck check = new StoreCheck(store, text());
        Verification journal = check.journal();
        SealVerification chain = check.chain(given, known);
        ImmutableList<SealedCycle> left = check.reappraise(byDigest);
        say("journalCount", journal.anchor().steps(), journal.things());
        tell(chain);
        if (check.sealed() > 0) {
            say("reappraised", check.sealed() - left.size(), check.sealed());
            Map<String, List<SealedCycle>> byRegulation = left.stream()
                    .collect(Collectors.groupingBy(
                            cycle -> Reappraisal.digest(cycle.content()), LinkedHashMap::new, Collectors.toList()));
            byRegulation.forEach((digest, cycles) -> say(
                    "notReappraised",
                    Reappraisal.version(cycles.get(0).content()),
                    digest.substring(0, DIGITS),
                    text().list(cycles.stream()
                            .map(cycle -> cycle.seal().cycle())
                            .toList())));
        }
        if (check.problems().isEmpty()) {
            say("sound");
            return MonthEnd.DONE;
        }
        check.problems().forEach(screen()::println);
        say("unsound", check.problems().size());
        return MonthEnd.UNSOUND;
    }

    private void tell(SealVerification chain) {
        chain.head().ifPresentOrElse(head -> say("sealsCount", head.seals(), head.text()), () -> say("sealsNone"));
        if (chain.anchored() == 0) {
            say("unvouched");
        } else {
            say("vouched", chain.anchored());
        }
    }

    private List<SealHead> heads() throws MisuseException {
        List<SealHead> read = new ArrayList<>();
        for (Path file : heads) {
            try {
                for (String line : Splitter.on('\n').split(Files.readString(file))) {
                    if (!line.isBlank()) {
                        read.add(SealHead.parse(line.strip()));
                    }
                }
            } catch (IOException unreadable) {
                throw MisuseException.saying("headUnreadable", file);
            } catch (InvalidValueException refused) {
                throw new MisuseException("--head " + file + ": " + refused.getMessage());
            }
        }
        return read;
    }
}
