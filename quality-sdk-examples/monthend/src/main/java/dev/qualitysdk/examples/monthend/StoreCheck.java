package dev.qualitysdk.examples.monthend;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.CycleId;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.examples.monthend.archive.KeptMonth;
import dev.qualitysdk.examples.monthend.report.CommandText;
import dev.qualitysdk.jdbc.QualityStore;
import dev.qualitysdk.judgement.cycle.AppraisalCycle;
import dev.qualitysdk.judgement.seal.CycleContent;
import dev.qualitysdk.judgement.seal.Seal;
import dev.qualitysdk.judgement.seal.SealBook;
import dev.qualitysdk.judgement.seal.SealChain;
import dev.qualitysdk.judgement.seal.SealHead;
import dev.qualitysdk.judgement.seal.SealKeys;
import dev.qualitysdk.judgement.seal.SealVerification;
import dev.qualitysdk.judgement.seal.SealedCycle;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.Recorded;
import dev.qualitysdk.lifecycle.Step;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.store.StorageException;
import dev.qualitysdk.store.Verification;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks a database against its seals, its journal and its regulations, and keeps a line for everything that is not as it was. */
final class StoreCheck {

    private static final int MOST_FIGURES = 5;

    private final QualityStore store;
    private final CommandText text;
    private final List<String> problems = new ArrayList<>();
    private final List<SealedCycle> sealed = new ArrayList<>();

    StoreCheck(QualityStore store, CommandText text) {
        this.store = store;
        this.text = text;
    }

    /** Returns a line for each problem found so far. */
    ImmutableList<String> problems() {
        return ImmutableList.copyOf(problems);
    }

    /** Checks the journal against itself, and every thing against its steps. */
    Verification journal() {
        Verification journal = store.verify(Families.ALL);
        for (Verification.Defect defect : journal.defects()) {
            String word = text.word("journal", defect.problem());
            if (defect.seq() == 0) {
                problem("journalDefect", word, defect.subject());
            } else {
                problem("journalDefectAt", word, defect.subject(), defect.seq());
            }
        }
        return journal;
    }

    /** Checks every seal against what it covers, against its cycle, the others, and the heads kept elsewhere. */
    SealVerification chain(SealKeys keys, List<SealHead> heads) {
        List<Seal> seals = seals();
        Set<CycleId> known = new HashSet<>();
        for (Seal seal : seals) {
            known.add(seal.cycle());
            Optional<AppraisalCycle> cycle = found(AppraisalCycle.FAMILY, seal.cycle());
            if (!cycle.flatMap(AppraisalCycle::seal).equals(Optional.of(seal))) {
                problem("sealDiffers", seal.cycle());
            }
            found(KeptMonth.FAMILY, seal.cycle())
                    .flatMap(KeptMonth::sealed)
                    .ifPresentOrElse(
                            content -> sealed.add(SealedCycle.of(seal, content)),
                            () -> problem("contentMissing", seal.cycle()));
        }
        unsealed(known);
        SealVerification all = SealChain.verifySeals(MonthCycle.TENANT, seals, keys, heads);
        all.defects().forEach(this::add);
        SealChain.verify(MonthCycle.TENANT, sealed, keys, List.of()).defects().stream()
                .filter(defect -> defect.problem() == SealVerification.Problem.CONTENT_CHANGED)
                .forEach(this::add);
        return all;
    }

    /** The seals of the book or, where it cannot be read, those that the cycles hold themselves. */
    private List<Seal> seals() {
        try {
            return MonthCycle.book(store).map(SealBook::seals).orElse(ImmutableList.of());
        } catch (StorageException damaged) {
            requireDamage(damaged);
            problem("bookUnreadable", String.valueOf(damaged.getMessage()));
        }
        try (Stream<AppraisalCycle> cycles = store.things(AppraisalCycle.FAMILY).stream()) {
            return cycles.flatMap(cycle -> cycle.seal().stream())
                    .sorted(Comparator.comparing(Seal::sequence))
                    .toList();
        } catch (StorageException damaged) {
            requireDamage(damaged);
            problem("sealsUnreadable", String.valueOf(damaged.getMessage()));
            return ImmutableList.of();
        }
    }

    /** Names the cycles that say they are sealed and have no seal in the book: the book was cut, or never had it. */
    private void unsealed(Set<CycleId> known) {
        try (Stream<AppraisalCycle> cycles = store.things(AppraisalCycle.FAMILY).stream()) {
            cycles.filter(cycle -> cycle.seal().isPresent() && !known.contains(cycle.id()))
                    .forEach(cycle -> problem("sealMissing", cycle.id()));
        } catch (StorageException damaged) {
            requireDamage(damaged);
            problem("sealsUnreadable", String.valueOf(damaged.getMessage()));
        }
    }

    /**
     * Appraises every month that {@link #chain} found sealed anew from its sealed records.
     *
     * @param regulations the regulations, by digest
     * @return the months whose regulation was not given
     */
    ImmutableList<SealedCycle> reappraise(Map<String, Regulation> regulations) {
        ImmutableList.Builder<SealedCycle> left = ImmutableList.builder();
        for (SealedCycle cycle : sealed) {
            Optional<Regulation> regulation = Optional.ofNullable(regulations.get(Reappraisal.digest(cycle.content())));
            regulation.ifPresentOrElse(found -> reappraise(found, cycle), () -> left.add(cycle));
        }
        return left.build();
    }

    /** Returns how many sealed months have their content. */
    int sealed() {
        return sealed.size();
    }

    private void reappraise(Regulation regulation, SealedCycle cycle) {
        CycleContent content = cycle.content();
        CycleId id = cycle.seal().cycle();
        try {
            Map<String, List<Reappraisal.Difference>> byPart = Reappraisal.of(regulation, content).stream()
                    .collect(Collectors.groupingBy(
                            Reappraisal.Difference::part, java.util.TreeMap::new, Collectors.toList()));
            byPart.values().forEach(differences -> differs(id, differences));
        } catch (InvalidValueException refused) {
            problem("reappraisalRefused", id, String.valueOf(refused.getMessage()));
        }
    }

    private void differs(CycleId id, List<Reappraisal.Difference> differences) {
        Reappraisal.Difference first = differences.get(0);
        String figures =
                differences.stream().limit(MOST_FIGURES).map(this::figure).collect(Collectors.joining("; "))
                        + (differences.size() > MOST_FIGURES
                                ? "; " + text.say("moreFigures", differences.size() - MOST_FIGURES)
                                : "");
        first.employee()
                .ifPresentOrElse(
                        employee -> problem("reappraisedCard", id, employee, figures),
                        () -> problem("reappraisedPart", id, first.part(), figures));
    }

    private String figure(Reappraisal.Difference difference) {
        String sealed = difference.sealed().orElse("–");
        String again = difference.again().orElse("–");
        return text.say("reappraisedFigure", difference.figure(), sealed, again);
    }

    private <T extends Recorded<CycleId, S>, S extends Step> Optional<T> found(
            Family<CycleId, S, T> family, CycleId id) {
        try {
            return store.things(family).find(id);
        } catch (StorageException damaged) {
            requireDamage(damaged);
            problem("cycleDamaged", id, String.valueOf(damaged.getMessage()));
            return Optional.empty();
        }
    }

    private static void requireDamage(StorageException failure) {
        if (failure.code() != StorageException.Code.DAMAGED_RECORD) {
            throw failure;
        }
    }

    private void add(SealVerification.Defect defect) {
        problem("sealDefect", defect.subject(), text.word("seal", defect.problem()), defect.sequence());
    }

    private void problem(String key, Object... arguments) {
        problems.add(text.say(key, arguments));
    }
}
