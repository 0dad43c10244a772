package dev.qualitysdk.examples.monthend.archive;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.TeamId;
import dev.qualitysdk.evidence.Employment;
import dev.qualitysdk.evidence.EmploymentStep;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Ledger;
import dev.qualitysdk.judgement.appraisal.Adjustment;
import dev.qualitysdk.judgement.appraisal.CycleRecords;
import dev.qualitysdk.judgement.appraisal.GradeOverride;
import dev.qualitysdk.judgement.seal.CycleContent;
import dev.qualitysdk.lifecycle.Stamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;

/**
 * The records of a sealed month, read back from what its seal covers and from nothing else, so that the month can be appraised
 * anew for as long as it is kept.
 *
 * <p>Two things stand in the cards only: when an employment ended within the month, and what was added to a card (a grade set by
 * two people, a line of a restated month). They are taken from there.
 */
public final class SealedRecords {

    private static final String CARDS = "card ";

    private final CycleContent content;

    private SealedRecords(CycleContent content) {
        this.content = content;
    }

    /**
     * Reads the records of a sealed month.
     *
     * @param content what the seal covers
     * @return the records and their evidence
     * @throws dev.qualitysdk.basics.InvalidValueException if a part is none of a month
     */
    public static FrozenRecords of(CycleContent content) {
        return new SealedRecords(content).read();
    }

    private FrozenRecords read() {
        CanonicalForm whole = Objects.requireNonNull(content.parts().get(CycleContent.APPRAISAL));
        ImmutableList<Evidence> evidence = parts("evidence ", Evidence::read);
        CycleRecords.Builder records = CycleRecords.builder();
        ImmutableList.Builder<Adjustment> adjustments = ImmutableList.builder();
        parts(CARDS, card -> card.list("adjustments", FrozenRecords::adjustment))
                .forEach(adjustments::addAll);
        adjustments.addAll(whole.list("uncarried", FrozenRecords::adjustment));
        return new FrozenRecords(
                records.month(content.month())
                        .asOf(whole.readOptional("asOf", Instant::parse))
                        .evidence(Ledger.of(evidence))
                        .employments(parts("employment ", this::employment))
                        .conduct(parts("conduct ", FrozenRecords::conduct))
                        .vetoes(parts("veto ", FrozenRecords::veto))
                        .coverage(parts("coverage ", FrozenRecords::coverage))
                        .overrides(parts(CARDS, SealedRecords::override).stream()
                                .flatMap(Optional::stream)
                                .toList())
                        .adjustments(adjustments.build())
                        .build(),
                evidence);
    }

    private <T> ImmutableList<T> parts(String prefix, Function<CanonicalForm, T> reader) {
        return content.parts().entrySet().stream()
                .filter(part -> part.getKey().startsWith(prefix))
                .map(Map.Entry::getValue)
                .map(reader)
                .collect(ImmutableList.toImmutableList());
    }

    private static Optional<GradeOverride> override(CanonicalForm card) {
        return card.optional("override.employee").map(there -> GradeOverride.read(card));
    }

    /** The stamp is of no effect on an appraisal, and is not sealed. */
    private Employment employment(CanonicalForm form) {
        EmployeeId employee = form.read("employee", EmployeeId::of);
        LocalDate since = form.read("since", LocalDate::parse);
        Stamp stamp = Stamp.of(Instant.EPOCH, Actor.system("seal"));
        Employment begun = Employment.begin(EmploymentStep.Begun.of(
                stamp,
                employee,
                form.read("branch", BranchId::of),
                form.readOptional("team", TeamId::of),
                form.read("wage", Money::parse),
                form.read("baseBonus", Money::parse),
                since));
        return Optional.ofNullable(content.parts().get(CARDS + employee))
                .flatMap(card -> card.list("stretches", stretch -> stretch).stream()
                        .filter(stretch -> stretch.text("since").equals(since.toString()))
                        .findFirst())
                .flatMap(stretch -> stretch.readOptional("until", LocalDate::parse))
                .map(until -> begun.end(EmploymentStep.Ended.of(stamp, until)))
                .orElse(begun);
    }
}
