package dev.qualitysdk.service.assessment;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.AssessmentId;
import dev.qualitysdk.basics.BasicsArbitraries;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Grade;
import dev.qualitysdk.basics.PaymentMethod;
import dev.qualitysdk.basics.PriceListVersion;
import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.basics.Ratio;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.SettlementId;
import dev.qualitysdk.basics.Unit;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.lifecycle.Walks;
import dev.qualitysdk.service.assessment.Assessment.Event;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Arbitraries of assessments and of what they are made of; assessments are random walks through the steps that the lifecycle
 * and the rules allow.
 */
public final class AssessmentArbitraries {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final Set<Event> LEADING_ON = EnumSet.of(Event.OFFER, Event.ACCEPT, Event.EXPIRE);
    private static final int LIKELIER = 3;

    private AssessmentArbitraries() {}

    /** Deductions of up to 30 % on either basis. */
    public static Arbitrary<Deduction> deductions() {
        return Combinators.combine(
                        Arbitraries.of(Deduction.Cause.class),
                        Arbitraries.integers().between(0, 300),
                        Arbitraries.of(Deduction.Basis.class))
                .as((cause, tenths, basis) -> Deduction.of(cause, Ratio.of(tenths, 1_000), basis));
    }

    /** Prices in CNY for any unit, of either sign, down to a millionth. */
    public static Arbitrary<UnitPrice> prices() {
        return Combinators.combine(
                        Arbitraries.longs().between(-10_000_000L, 1_000_000_000L), Arbitraries.of(Unit.class))
                .as((millionths, unit) -> UnitPrice.of(BigMoney.of(CNY, BigDecimal.valueOf(millionths, 6)), unit));
    }

    /** Lines of any dimension with up to two deductions. */
    public static Arbitrary<AssessmentLine> lines() {
        return Combinators.combine(
                        Arbitraries.of("copper-wire", "cardboard", "废铁"),
                        BasicsArbitraries.ids(Grade::of),
                        Arbitraries.longs().between(1, 50_000_000L),
                        Arbitraries.longs().between(0, 20_000_000L),
                        deductions().list().ofMaxSize(2),
                        prices(),
                        BasicsArbitraries.ids(PriceListVersion::of).optional(0.5),
                        Arbitraries.of(true, false))
                .as((kind, grade, net, tare, deductions, price, list, overridden) -> {
                    Unit.Dimension dimension = price.per().dimension();
                    AssessmentLineBuilder line = AssessmentLine.builder();
                    line.kind(kind)
                            .grade(grade)
                            .gross(Quantity.ofBase(net + tare, dimension))
                            .tare(Quantity.ofBase(tare, dimension))
                            .deductions(deductions)
                            .unitPrice(price)
                            .priceList(list);
                    if (overridden) {
                        line.priceReason(ReasonCode.of("large-lot")).approver(EmployeeId.of("X"));
                    }
                    return line.build();
                })
                .withoutEdgeCases();
    }

    /** Valuations in CNY of one to three lines, half of them rounded to a coin. */
    public static Arbitrary<Valuation> valuations() {
        return Combinators.combine(
                        BasicsArbitraries.instants(),
                        Arbitraries.of(RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.DOWN),
                        lines().list().ofMinSize(1).ofMaxSize(3),
                        Arbitraries.of(1, 5, 10, 100)
                                .map(minor -> Money.ofMinor(CNY, minor))
                                .optional(0.5))
                .as(Valuation::of)
                .withoutEdgeCases();
    }

    /** Assessments after up to 10 steps, in any state. */
    public static Arbitrary<Assessment> assessments() {
        return Combinators.combine(
                        BasicsArbitraries.instants(),
                        BasicsArbitraries.ids(AssessmentId::of),
                        valuations().list().ofSize(2),
                        Walks.moves(10, 120))
                .as((at, id, valuations, moves) -> {
                    Assessment assessment = Assessment.draft(AssessmentStep.Drafted.of(
                            Stamp.of(at, Actor.system("test")),
                            id,
                            BookingId.of("B-1"),
                            EmployeeId.of("L"),
                            valuations.get(0)));
                    for (Walks.Move move : moves) {
                        assessment = move(assessment, move, valuations.get(move.detail() % 2));
                    }
                    return assessment;
                })
                .withoutEdgeCases();
    }

    private static Assessment move(Assessment assessment, Walks.Move move, Valuation valuation) {
        Instant at = assessment.steps().get(assessment.version() - 1).at().plus(Duration.ofMinutes(move.minutes()));
        ImmutableList<Event> events =
                Walks.events(Assessment.LIFECYCLE, assessment.state(), LEADING_ON, LIKELIER).stream()
                        .filter(event -> keepsTheRules(assessment, event, at, valuation))
                        .collect(ImmutableList.toImmutableList());
        if (events.isEmpty()) {
            return assessment;
        }
        Stamp stamp = Stamp.of(at, Actor.system("test"));
        return assessment.take(
                switch (move.among(events)) {
                    case REVISE -> AssessmentStep.Revised.of(stamp, valuation);
                    case OFFER ->
                        AssessmentStep.Offered.of(
                                stamp,
                                move.detail() % 4 == 0
                                        ? Optional.empty()
                                        : notBefore(
                                                assessment.standing(at), at.plusSeconds(60 + move.detail() % 5400)));
                    case EXPLAIN -> AssessmentStep.Explained.of(stamp);
                    case ACCEPT -> AssessmentStep.Accepted.of(stamp, PaymentMethod.CASH);
                    case REFUSE -> AssessmentStep.Refused.of(stamp);
                    case EXPIRE -> AssessmentStep.Expired.of(stamp);
                    case SETTLE ->
                        AssessmentStep.Settled.of(
                                stamp, SettlementId.of("S-" + assessment.version()), assessment.settlement());
                });
    }

    private static Optional<Instant> notBefore(Optional<Offer> standing, Instant end) {
        return standing.isEmpty()
                ? Optional.of(end)
                : standing.get().validUntil().map(earlier -> earlier.isAfter(end) ? earlier : end);
    }

    private static boolean keepsTheRules(Assessment assessment, Event event, Instant at, Valuation valuation) {
        Optional<Offer> standing = assessment.standing(at);
        return switch (event) {
            case REVISE ->
                standing.isEmpty()
                        || !valuation
                                .total()
                                .isLessThan(standing.get().valuation().total());
            case ACCEPT -> standing.isPresent() && standing.get().explained().isPresent();
            case EXPIRE -> standing.isEmpty();
            case OFFER, EXPLAIN, REFUSE, SETTLE -> true;
        };
    }

    /** Offers as they were made, explained or not. */
    public static Arbitrary<Offer> offers() {
        return assessments()
                .filter(assessment -> !assessment.offers().isEmpty())
                .flatMap(assessment -> Arbitraries.of(assessment.offers()));
    }
}
