package dev.qualitysdk.examples.monthend;

import com.google.common.base.Splitter;
import dev.qualitysdk.basics.CycleId;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.examples.monthend.archive.KeptMonth;
import dev.qualitysdk.jdbc.QualityStore;
import dev.qualitysdk.judgement.cycle.AppraisalCycle;
import dev.qualitysdk.judgement.seal.Seal;
import dev.qualitysdk.judgement.seal.SealBook;
import dev.qualitysdk.judgement.seal.SealChain;
import dev.qualitysdk.judgement.seal.SealHead;
import dev.qualitysdk.judgement.seal.SealKeys;
import dev.qualitysdk.judgement.seal.SealVerification;
import dev.qualitysdk.judgement.seal.SealedCycle;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.store.StorageException;
import dev.qualitysdk.store.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
            "Every changed, missing, reordered, cut or redone cycle is named."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            MonthEnd.DONE + ":everything is as it was sealed",
            MonthEnd.MISUSED + ":wrong usage, or no usable key",
            MonthEnd.UNSOUND + ":something is not as it was sealed"
        })
final class VerifyCommand extends DatabaseCommand {

    @Mixin
    private final KeyOptions keys = new KeyOptions();

    @Option(
            names = "--head",
            paramLabel = "FILE",
            description = "Heads of the chain as seal printed them, one a line, kept outside the database; may be given"
                    + " again.")
    private List<Path> heads = List.of();

    private final List<String> problems = new ArrayList<>();

    VerifyCommand() {}

    @Override
    int run(QualityStore store) throws MisuseException {
        SealKeys given = keys.keys();
        List<SealHead> known = heads();
        Verification journal = store.verify(Families.ALL);
        journal.defects().forEach(this::add);
        Optional<SealVerification> chain = Optional.empty();
        try {
            chain = Optional.of(chain(store, given, known));
        } catch (StorageException damaged) {
            if (damaged.code() != StorageException.Code.DAMAGED_RECORD) {
                throw damaged;
            }
            problem("sealsUnreadable", String.valueOf(damaged.getMessage()));
        }
        say("journalCount", journal.anchor().steps(), journal.things());
        chain.ifPresent(this::tell);
        if (problems.isEmpty()) {
            say("sound");
            return MonthEnd.DONE;
        }
        problems.forEach(screen()::println);
        say("unsound", problems.size());
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

    private SealVerification chain(QualityStore store, SealKeys given, List<SealHead> known) {
        List<SealedCycle> cycles = new ArrayList<>();
        List<Seal> seals = new ArrayList<>();
        MonthCycle.book(store).map(SealBook::seals).ifPresent(seals::addAll);
        Set<CycleId> sealed = new HashSet<>();
        for (Seal seal : seals) {
            sealed.add(seal.cycle());
            Optional<AppraisalCycle> cycle = found(store, AppraisalCycle.FAMILY, seal.cycle());
            if (!cycle.flatMap(AppraisalCycle::seal).equals(Optional.of(seal))) {
                problem("sealDiffers", seal.cycle());
            }
            found(store, KeptMonth.FAMILY, seal.cycle())
                    .flatMap(KeptMonth::sealed)
                    .ifPresentOrElse(
                            content -> cycles.add(SealedCycle.of(seal, content)),
                            () -> problem("contentMissing", seal.cycle()));
        }
        unsealed(store, sealed);
        SealVerification all = SealChain.verifySeals(MonthCycle.TENANT, seals, given, known);
        all.defects().forEach(this::add);
        SealChain.verify(MonthCycle.TENANT, cycles, given, List.of()).defects().stream()
                .filter(defect -> defect.problem() == SealVerification.Problem.CONTENT_CHANGED)
                .forEach(this::add);
        return all;
    }

    /** Names the cycles that say they are sealed and have no seal in the book: the book was cut, or never had it. */
    private void unsealed(QualityStore store, Set<CycleId> sealed) {
        try (Stream<AppraisalCycle> cycles = store.things(AppraisalCycle.FAMILY).stream()) {
            cycles.filter(cycle -> cycle.seal().isPresent() && !sealed.contains(cycle.id()))
                    .forEach(cycle -> problem("sealMissing", cycle.id()));
        }
    }

    private <T extends dev.qualitysdk.lifecycle.Recorded<CycleId, S>, S extends dev.qualitysdk.lifecycle.Step>
            Optional<T> found(QualityStore store, Family<CycleId, S, T> family, CycleId id) {
        try {
            return store.things(family).find(id);
        } catch (StorageException damaged) {
            if (damaged.code() != StorageException.Code.DAMAGED_RECORD) {
                throw damaged;
            }
            problem("cycleDamaged", id, String.valueOf(damaged.getMessage()));
            return Optional.empty();
        }
    }

    private void add(SealVerification.Defect defect) {
        problem("sealDefect", defect.subject(), text().word("seal", defect.problem()), defect.sequence());
    }

    private void add(Verification.Defect defect) {
        String word = text().word("journal", defect.problem());
        if (defect.seq() == 0) {
            problem("journalDefect", word, defect.subject());
        } else {
            problem("journalDefectAt", word, defect.subject(), defect.seq());
        }
    }

    private void problem(String key, Object... arguments) {
        problems.add(text().say(key, arguments));
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
