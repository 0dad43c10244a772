package dev.qualitysdk.judgement.seal;

import static dev.qualitysdk.judgement.cycle.Closing.TENANT;
import static dev.qualitysdk.judgement.cycle.Closing.stamp;

import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.judgement.appraisal.AppraisalArbitraries;
import dev.qualitysdk.judgement.appraisal.GradeOverride;
import dev.qualitysdk.judgement.cycle.AppraisalCycle;
import dev.qualitysdk.judgement.cycle.AppraisalCycleStep;
import dev.qualitysdk.judgement.cycle.Closing;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitraries of sealed months and of the chains that they make. */
public final class SealArbitraries {

    private static final YearMonth FIRST = YearMonth.of(2026, 1);

    /** How a month came to its seal. */
    private enum Way {
        PLAIN,
        ONE_OVERRIDDEN,
        OTHER_OVERRIDDEN,
        RESTATED
    }

    private SealArbitraries() {}

    /** The content of a month without steps. */
    public static CycleContent content(AppraisalArbitraries.Case facts) {
        return CycleContent.of(facts.appraised(), facts.records(), facts.evidence(), List.of());
    }

    /** Contents of months. */
    public static Arbitrary<CycleContent> contents() {
        return AppraisalArbitraries.cases().map(SealArbitraries::content);
    }

    /** Chains of one to five sealed editions; in some months grades were set by two people, some are restated at once. */
    public static Arbitrary<List<SealedCycle>> chains() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(Way.class).list().ofMinSize(1).ofMaxSize(3))
                .as(SealArbitraries::chain)
                .withoutEdgeCases();
    }

    private static List<SealedCycle> chain(int offset, List<Way> ways) {
        Closing closing = new Closing();
        YearMonth month = FIRST.plusMonths(offset);
        for (Way way : ways) {
            switch (way) {
                case PLAIN -> closing.close(month);
                case ONE_OVERRIDDEN -> closing.close(month, override("E-1", "A", "E-2"));
                case OTHER_OVERRIDDEN -> closing.close(month, override("E-2", "D", "E-1"));
                case RESTATED -> restate(closing, closing.close(month));
            }
            month = month.plusMonths(1);
        }
        return List.copyOf(closing.chain);
    }

    private static void restate(Closing closing, AppraisalCycle sealed) {
        Instant later = sealed.opened().at().plus(Duration.ofDays(40));
        closing.close(
                AppraisalCycleStep.Opened.restating(stamp(later), sealed),
                Closing.records(sealed.month()).build(),
                Closing.usual(sealed.month()).subList(0, 2));
    }

    private static GradeOverride override(String employee, String calculated, String first) {
        return GradeOverride.of(
                EmployeeId.of(employee),
                calculated,
                "B",
                ReasonCode.of("hardship"),
                EmployeeId.of(first),
                EmployeeId.of("M-9"));
    }

    /** Sealed months. */
    public static Arbitrary<SealedCycle> sealedCycles() {
        return chains().flatMap(Arbitraries::of);
    }

    /** Seals. */
    public static Arbitrary<Seal> seals() {
        return sealedCycles().map(SealedCycle::seal);
    }

    /** Heads of chains. */
    public static Arbitrary<SealHead> heads() {
        return seals().map(Seal::head);
    }

    /** Books of seals, the empty one among them. */
    public static Arbitrary<SealBook> books() {
        return Combinators.combine(chains(), Arbitraries.integers().between(0, 5))
                .as((chain, most) -> {
                    // A restatement may be sealed later than the month behind it: the book takes each when it comes.
                    Instant at = chain.get(0).seal().at();
                    SealBook book = SealBook.begin(SealBookStep.Begun.of(stamp(at), TENANT));
                    for (SealedCycle cycle : chain.subList(0, Math.min(most, chain.size()))) {
                        at = Collections.max(List.of(at, cycle.seal().at()));
                        book = book.append(stamp(at), cycle.seal());
                    }
                    return book;
                })
                .withoutEdgeCases();
    }

    /** Steps of books. */
    public static Arbitrary<SealBookStep> bookSteps() {
        return books().flatMap(book -> Arbitraries.of(book.steps()));
    }

    /** Verifications of chains that are sound, were cut, or stand in another order. */
    public static Arbitrary<SealVerification> verifications() {
        return Combinators.combine(chains(), Arbitraries.integers().between(0, 4), Arbitraries.of(true, false))
                .as((chain, dropped, reversed) -> {
                    List<SealedCycle> kept = new ArrayList<>(chain);
                    if (dropped < kept.size()) {
                        kept.remove((int) dropped);
                    }
                    if (reversed) {
                        Collections.reverse(kept);
                    }
                    SealHead head = chain.get(chain.size() - 1).seal().head();
                    return SealChain.verify(TENANT, kept, Closing.keys("2026"), List.of(head));
                })
                .withoutEdgeCases();
    }

    /** What verifications found. */
    public static Arbitrary<SealVerification.Defect> defects() {
        return verifications().filter(found -> !found.isSound()).flatMap(found -> Arbitraries.of(found.defects()));
    }
}
