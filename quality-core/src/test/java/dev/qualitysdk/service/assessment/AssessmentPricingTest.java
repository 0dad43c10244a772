package dev.qualitysdk.service.assessment;

import static dev.qualitysdk.service.assessment.PricingArbitraries.CNY;
import static dev.qualitysdk.service.assessment.PricingArbitraries.FIRST;
import static dev.qualitysdk.service.assessment.PricingArbitraries.MORNING;
import static dev.qualitysdk.service.assessment.PricingArbitraries.SHANGHAI;
import static dev.qualitysdk.service.assessment.PricingArbitraries.price;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.AssessmentId;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.Grade;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.MaterialCatalogue;
import dev.qualitysdk.basics.PaymentMethod;
import dev.qualitysdk.basics.PriceListVersion;
import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.Unit;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.RegulationArbitraries;
import dev.qualitysdk.regulation.RegulationBook;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class AssessmentPricingTest {

    private static final Pricing PRICING = PricingArbitraries.pricing();
    private static final Instant NEXT_LIST = Instant.parse("2026-05-31T16:00:00Z");

    /** A list from June on, at which mixed paper costs less than half. */
    private static Pricing withANewerList() {
        PriceList june = PriceList.builder(PriceListVersion.of("2026-06"), SHANGHAI, CNY)
                .from(LocalDate.of(2026, 6, 1))
                .price(
                        PriceKey.of(PriceDirection.WE_BUY, "mixed-paper", FIRST, Unit.Dimension.MASS),
                        price("0.50", Unit.JIN))
                .build();
        return Pricing.with(
                MaterialCatalogue.starting(),
                PricingArbitraries.book().plus(june),
                RegulationBook.of(PricingArbitraries.regulation()));
    }

    private static AssessedGoodsBuilder paper(Instant pricingAt) {
        return AssessedGoods.builder()
                .kind("mixed-paper")
                .grade(FIRST)
                .direction(PriceDirection.WE_BUY)
                .weighings(Weighings.of(Weighing.ofGrossAndTare(stamp(MORNING), Quantity.parse("100 kg"), List.of())))
                .pricingAt(pricingAt);
    }

    private static AssessmentLineBuilder byHand(String price) {
        AssessmentLineBuilder line = AssessmentLine.builder();
        line.kind("mixed-paper")
                .grade(FIRST)
                .gross(Quantity.parse("100 kg"))
                .tare(Quantity.parse("0 g"))
                .unitPrice(price(price, Unit.JIN));
        return line;
    }

    private static Valuation valued(AssessmentLine... lines) {
        return Valuation.of(MORNING, RoundingMode.HALF_UP, List.of(lines));
    }

    private static Stamp stamp(Instant at) {
        return Stamp.of(at, Actor.employee(EmployeeId.of("L")));
    }

    private static AssessmentStep.Drafted drafted(Valuation valuation) {
        return AssessmentStep.Drafted.of(
                stamp(MORNING), AssessmentId.of("A-1"), BookingId.of("B-1"), EmployeeId.of("L"), valuation);
    }

    private static List<String> fields(InvalidValueException refusal) {
        return refusal.faults().stream().map(Fault::field).toList();
    }

    @Test
    void what_pricing_worked_out_is_drafted_revised_and_offered() {
        Valuation worked = PRICING.valuationInCash(List.of(paper(MORNING).build()));
        Assessment offered = Assessment.draft(drafted(worked), PRICING)
                .take(AssessmentStep.Revised.of(stamp(MORNING.plusSeconds(1)), worked), PRICING)
                .take(AssessmentStep.Offered.of(stamp(MORNING.plusSeconds(2)), Optional.empty()), PRICING);

        assertThat(offered.state()).isEqualTo(Assessment.State.OFFERED);
        assertThat(offered.valuation().total()).isEqualTo(Money.parse("CNY 250.00"));
    }

    @Test
    void what_was_offered_holds_although_a_newer_list_comes_into_force_trap_49() {
        Pricing later = withANewerList();
        Instant june = NEXT_LIST.plusSeconds(60);
        Assessment offered = Assessment.draft(
                        drafted(PRICING.valuation(List.of(paper(MORNING).build()))), PRICING)
                .offer(stamp(MORNING.plusSeconds(1)), NEXT_LIST.plusSeconds(3600));
        Valuation cheaper = later.valuation(List.of(paper(june).build()));

        assertThat(cheaper.total()).isEqualTo(Money.parse("CNY 100.00"));
        assertThatThrownBy(() -> offered.take(AssessmentStep.Revised.of(stamp(june), cheaper), later))
                .hasMessageContaining("the offer of CNY 250.00 stands and CNY 100.00 is less");
        assertThat(offered.explain(stamp(june))
                        .accept(stamp(june.plusSeconds(1)), PaymentMethod.CASH)
                        .agreedTotal())
                .contains(Money.parse("CNY 250.00"));
        assertThat(later.check(offered.valuation())).isEqualTo(offered.valuation());
        assertThat(offered.refuse(stamp(june))
                        .take(AssessmentStep.Offered.of(stamp(june), Optional.empty()), later)
                        .offers())
                .as("the pricing instant is kept, so its list still prices")
                .hasSize(2);
        assertThat(offered.expire(stamp(NEXT_LIST.plusSeconds(3600)))
                        .take(AssessmentStep.Revised.of(stamp(NEXT_LIST.plusSeconds(3600)), cheaper), later)
                        .valuation()
                        .total())
                .isEqualTo(Money.parse("CNY 100.00"));
    }

    @Test
    void a_line_worked_out_from_another_list_or_regulation_is_refused() {
        PriceList forged = PriceList.builder(PriceListVersion.of("2026-05"), SHANGHAI, CNY)
                .from(LocalDate.of(2026, 5, 1))
                .price(
                        PriceKey.of(PriceDirection.WE_BUY, "mixed-paper", FIRST, Unit.Dimension.MASS),
                        price("9", Unit.JIN))
                .build();
        Regulation without = RegulationArbitraries.ordinary().build();
        Pricing elsewhere =
                Pricing.with(MaterialCatalogue.starting(), PriceBook.of(forged), RegulationBook.of(without));
        Valuation foreign = elsewhere.valuation(List.of(paper(MORNING).build()));

        InvalidValueException refusal =
                catchThrowableOfType(InvalidValueException.class, () -> Assessment.draft(drafted(foreign), PRICING));

        assertThat(fields(refusal)).containsExactly("lines[0].listed", "lines[0].regulation");
        assertThat(refusal)
                .hasMessageContaining("CNY 9.00/jin of version 2026-05")
                .hasMessageContaining("3.2.2");
    }

    @Test
    void a_price_that_was_free_elsewhere_is_refused_where_a_corridor_stands() {
        Pricing free = Pricing.with(
                MaterialCatalogue.starting(),
                PricingArbitraries.book(),
                RegulationBook.of(RegulationArbitraries.ordinary().build()));
        Valuation agreed = free.valuation(
                List.of(paper(MORNING).agreed(price("2", Unit.JIN)).build()));

        assertThatThrownBy(() -> PRICING.check(agreed))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("lines[0].unitPrice: found \"CNY 2.00/jin\"")
                .hasMessageContaining("outside the corridor of 1.1875 to 1.375");
    }

    @Test
    void a_price_put_in_by_hand_is_free_up_to_the_bounds_of_the_corridor_and_not_beyond() {
        assertThat(PRICING.check(
                                valued(byHand("1.1875").build(), byHand("1.375").build()))
                        .lines())
                .hasSize(2);
        assertThatThrownBy(() -> PRICING.check(valued(byHand("1.187499").build())))
                .hasMessageContaining("a price inside the corridor around CNY 1.25/jin of version 2026-05,"
                        + " or a reason and a second approver (clause 3.2.2)");
        assertThatThrownBy(() -> PRICING.check(valued(byHand("1.375001").build())))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> PRICING.check(valued(byHand("0").build()))).isInstanceOf(InvalidValueException.class);
        assertThat(PRICING.check(valued(byHand("-1.25").build())).total().isNegative())
                .as("the list for disposal prices it")
                .isTrue();
        assertThatThrownBy(() -> PRICING.check(valued(byHand("-2").build()))).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_price_outside_the_list_needs_its_reason_and_a_second_approver() {
        Grade second = Grade.of("2");
        AssessmentLineBuilder unlisted = byHand("1").kind("brass");
        AssessmentLineBuilder permitted =
                byHand("3").priceReason(ReasonCode.of("competitor")).approver(EmployeeId.of("X"));

        assertThat(MaterialCatalogue.starting().entry("brass").grades()).contains(FIRST, second);
        assertThatThrownBy(() -> PRICING.check(valued(unlisted.build())))
                .hasMessageContaining("which has none for this, or a reason and a second approver");
        assertThat(Assessment.draft(drafted(valued(permitted.build())), PRICING)
                        .valuation()
                        .total())
                .isEqualTo(Money.parse("CNY 600.00"));
        assertThat(PRICING.check(valued(unlisted.priceReason(ReasonCode.of("new-kind"))
                                .approver(EmployeeId.of("X"))
                                .build()))
                        .lines())
                .hasSize(1);
        assertThatThrownBy(() -> Assessment.draft(
                        drafted(valued(permitted.approver(EmployeeId.of("L")).build())), PRICING))
                .hasMessageContaining("approver");
    }

    @Test
    void everything_that_is_not_as_list_and_regulation_say_is_named_at_once() {
        AssessmentLine unknown = byHand("1.25")
                .kind("moon-dust")
                .priceList(PriceListVersion.of("2025-01"))
                .build();
        AssessmentLine dear = byHand("3").grade(Grade.of("Z")).build();
        Valuation wrong =
                Valuation.of(MORNING, RoundingMode.DOWN, List.of(unknown, dear), Optional.of(Money.parse("CNY 0.50")));

        InvalidValueException refusal = catchThrowableOfType(InvalidValueException.class, () -> PRICING.check(wrong));

        assertThat(fields(refusal))
                .containsExactly(
                        "rounding",
                        "cashUnit",
                        "lines[0].kind",
                        "lines[0].priceList",
                        "lines[0].unitPrice",
                        "lines[1].grade",
                        "lines[1].unitPrice");
        assertThat(refusal.faults())
                .allSatisfy(fault -> assertThat(fault.clause()).contains("3.2.2"));
    }

    @Test
    void before_the_first_regulation_nothing_is_priced() {
        Valuation early = Valuation.of(
                Instant.parse("1989-12-31T00:00:00Z"),
                RoundingMode.HALF_UP,
                List.of(byHand("1.25").build()));

        assertThatThrownBy(() -> PRICING.check(early))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("pricedAt");
    }
}
