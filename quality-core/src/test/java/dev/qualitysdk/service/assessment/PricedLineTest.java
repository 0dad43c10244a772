package dev.qualitysdk.service.assessment;

import static dev.qualitysdk.service.assessment.PricingArbitraries.CNY;
import static dev.qualitysdk.service.assessment.PricingArbitraries.FIRST;
import static dev.qualitysdk.service.assessment.PricingArbitraries.MORNING;
import static dev.qualitysdk.service.assessment.PricingArbitraries.SHANGHAI;
import static dev.qualitysdk.service.assessment.PricingArbitraries.price;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.AssessmentId;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.Grade;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.MaterialCatalogue;
import dev.qualitysdk.basics.PriceListVersion;
import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.basics.Ratio;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.Unit;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.regulation.RegulationArbitraries;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.rule.ClauseBreachException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class PricedLineTest {

    private static final Stamp STAMP = Stamp.of(MORNING, Actor.employee(EmployeeId.of("E-7")));

    private static AssessedGoodsBuilder wire(String net) {
        return AssessedGoods.builder()
                .kind("copper-wire")
                .grade(FIRST)
                .direction(PriceDirection.WE_BUY)
                .weighings(Weighings.of(Weighing.ofNetAndTare(STAMP, Quantity.parse(net), List.of())))
                .pricingAt(MORNING);
    }

    private static PricedLine priced(AssessedGoodsBuilder goods) {
        return PricingArbitraries.pricing().line(goods.build());
    }

    @Test
    void a_price_per_jin_is_for_half_a_kilogram() {
        assertThat(priced(wire("24.5 kg")).amount()).isEqualTo(Money.parse("CNY 61.25"));
        assertThat(priced(wire("49 jin")).amount()).isEqualTo(Money.parse("CNY 61.25"));
        assertThat(priced(wire("24500 g").agreed(price("2.5", Unit.KILOGRAM))).amount())
                .isEqualTo(Money.parse("CNY 61.25"));
    }

    @Test
    void an_amount_is_rounded_once_from_exact_figures_trap_60() {
        PricedLine line = priced(wire("10 g")
                .findings(Findings.builder().number("moisture", Ratio.of(1, 3)).build())
                .terms(List.of(DeductionTerm.share("moisture"))));

        assertThat(line.weight().netRounded()).isEqualTo(Quantity.ofGrams(7));
        assertThat(line.exactAmount()).hasToString("1/60");
        assertThat(line.amount()).isEqualTo(Money.parse("CNY 0.02"));
        assertThat(priced(wire("175 jin").agreed(price("1.255", Unit.JIN))).amount())
                .isEqualTo(Money.parse("CNY 219.63"));
    }

    @Test
    void the_pricing_instant_is_chosen_and_kept_and_nothing_else_prices_trap_52() {
        PriceKey key = wire("1 kg").build().key();
        PriceBook book = PriceBook.of(PriceList.builder(PriceListVersion.of("may"), SHANGHAI, CNY)
                        .from(LocalDate.of(2026, 5, 1))
                        .price(key, price("25", Unit.JIN))
                        .build())
                .plus(PriceList.builder(PriceListVersion.of("june"), SHANGHAI, CNY)
                        .from(LocalDate.of(2026, 6, 1))
                        .price(key, price("26", Unit.JIN))
                        .build());
        Pricing pricing =
                Pricing.with(MaterialCatalogue.starting(), book, RegulationBook.of(PricingArbitraries.regulation()));
        Instant booked = Instant.parse("2026-05-31T10:00:00Z");
        Instant visited = Instant.parse("2026-06-01T02:00:00Z");

        PricedLine byBooking = pricing.line(wire("1 kg").pricingAt(booked).build());
        PricedLine byVisit = pricing.line(wire("1 kg").pricingAt(visited).build());

        assertThat(byBooking.amount()).isEqualTo(Money.parse("CNY 50.00"));
        assertThat(byVisit.amount()).isEqualTo(Money.parse("CNY 52.00"));
        assertThat(byBooking.form().fields())
                .containsEntry("goods.0.pricingAt", booked.toString())
                .containsEntry("listed.0.version", "may");
        assertThatThrownBy(() -> wire("1 kg").pricingAt(Instant.MIN).build()).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> AssessedGoods.builder().build())
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::field)
                                .containsExactly("kind", "grade", "direction", "weighings", "pricingAt"));
    }

    @Test
    void the_corridor_includes_both_its_bounds_and_nothing_beyond_without_permission() {
        PriceOverride permission =
                PriceOverride.of(ReasonCode.of("competitor"), EmployeeId.of("E-1"), EmployeeId.of("E-2"));

        assertThat(priced(wire("1 kg").agreed(price("2.375", Unit.KILOGRAM))).corridor())
                .isEqualTo(PricedLine.Corridor.INSIDE);
        assertThat(priced(wire("1 kg").agreed(price("1.375", Unit.JIN))).corridor())
                .isEqualTo(PricedLine.Corridor.INSIDE);
        for (String outside : List.of("1.187499", "1.375001")) {
            AssessedGoodsBuilder goods = wire("1 kg").agreed(price(outside, Unit.JIN));
            assertThatThrownBy(() -> priced(goods))
                    .isInstanceOf(ClauseBreachException.class)
                    .hasMessageContaining("CNY " + outside + "/jin")
                    .hasMessageContaining("1.1875 to 1.375 per jin")
                    .hasMessageContaining("CNY 1.25/jin of version 2026-05")
                    .hasMessageContaining("clause 3.2.2")
                    .hasMessageContaining("second approver");
            assertThat(priced(goods.permission(permission)).corridor()).isEqualTo(PricedLine.Corridor.PERMITTED);
        }
    }

    @Test
    void nobody_approves_the_price_that_he_asked_for() {
        EmployeeId one = EmployeeId.of("E-1");

        assertThatThrownBy(() -> PriceOverride.of(ReasonCode.of("competitor"), one, one))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("somebody else than the proposer");
    }

    @Test
    void a_regulation_without_corridor_asks_nobody() {
        Pricing pricing = Pricing.with(
                MaterialCatalogue.starting(),
                PricingArbitraries.book(),
                RegulationBook.of(RegulationArbitraries.ordinary().build()));

        PricedLine line =
                pricing.line(wire("1 kg").agreed(price("99", Unit.KILOGRAM)).build());

        assertThat(line.corridor()).isEqualTo(PricedLine.Corridor.NOT_SET);
        assertThat(line.amount()).isEqualTo(Money.parse("CNY 99.00"));
    }

    @Test
    void a_disposal_is_negative_and_its_corridor_is_one_of_sizes() {
        AssessedGoodsBuilder foam = wire("10 kg").direction(PriceDirection.CUSTOMER_PAYS);

        assertThat(priced(foam).amount()).isEqualTo(Money.parse("CNY -25.00"));
        assertThat(priced(foam.agreed(price("-1.375", Unit.JIN))).corridor()).isEqualTo(PricedLine.Corridor.INSIDE);
        assertThatThrownBy(() -> priced(foam.agreed(price("-1.38", Unit.JIN))))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("-1.1875 to -1.375 per jin");
        assertThatThrownBy(() -> foam.agreed(price("1.25", Unit.JIN)).build())
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("zero or less, as the customer pays");
    }

    @Test
    void everything_wrong_with_goods_is_named_at_once_and_before_any_price() {
        AssessedGoods goods = wire("1 kg")
                .grade(Grade.of("9"))
                .terms(List.of(DeductionTerm.share("moisture"), DeductionTerm.quantity("wood")))
                .build();

        assertThatThrownBy(() -> PricingArbitraries.pricing().line(goods))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::field)
                                .containsExactly("grade", "net.terms[0].moisture", "net.terms[1].wood"));
    }

    @Test
    void goods_without_a_price_are_refused_by_type_and_not_by_a_figure_trap_62() {
        AssessedGoods brass = wire("1 kg").kind("brass").build();

        assertThatThrownBy(() -> PricingArbitraries.pricing().line(brass)).isInstanceOf(NoPriceException.class);
        assertThatThrownBy(() -> PricingArbitraries.pricing().valuation(List.of(brass)))
                .isInstanceOf(NoPriceException.class);
    }

    @Test
    void a_grade_is_the_one_that_its_table_gave() {
        GradingTable table = GradingTable.builder("wire-1", "copper-wire")
                .flag("oily")
                .row(FIRST, Map.of("oily", GradingCell.no()))
                .row(Grade.of("2"), Map.of("oily", GradingCell.yes()))
                .build();
        GradingDecision decision =
                table.decide(Findings.builder().flag("oily", true).build());

        assertThat(AssessedGoods.builder()
                        .grading(decision)
                        .direction(PriceDirection.WE_BUY)
                        .weighings(wire("1 kg").build().weighings())
                        .pricingAt(MORNING)
                        .build()
                        .grade())
                .isEqualTo(Grade.of("2"));
        assertThatThrownBy(() -> wire("1 kg").grading(decision).build())
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::field)
                                .containsExactly("grade"));
    }

    @Test
    void a_line_whose_figures_do_not_follow_is_not_read_back() {
        PricedLine line = priced(wire("24.5 kg"));
        for (Map.Entry<String, String> forgery : Map.of(
                        "amount", "CNY 61.26", "net", "24501 g", "listed.0.price", "CNY 1.26")
                .entrySet()) {
            TreeMap<String, String> forged = new TreeMap<>(line.form().fields());
            forged.put(forgery.getKey(), forgery.getValue());

            assertThatThrownBy(() -> PricedLine.read(CanonicalForm.of("priced_line", forged)))
                    .as(forgery.getKey())
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("which follows from");
        }
        assertThat(PricedLine.read(line.form())).isEqualTo(line);
    }

    @Test
    void an_assessment_keeps_how_its_offer_was_worked_out() {
        Valuation valuation = PricingArbitraries.pricing()
                .valuationInCash(List.of(
                        wire("24.51 kg").build(),
                        wire("3 kg").direction(PriceDirection.CUSTOMER_PAYS).build()));
        Assessment assessment = Assessment.draft(AssessmentStep.Drafted.of(
                STAMP, AssessmentId.of("A-1"), BookingId.of("B-1"), EmployeeId.of("E-7"), valuation));

        Assessment read = Assessment.replay(
                List.of(AssessmentStep.read(assessment.steps().get(0).form())));

        assertThat(read.valuation()).isEqualTo(valuation);
        assertThat(read.valuation().lines().get(0).working()).isPresent();
        assertThat(valuation.amounts()).containsExactly(Money.parse("CNY 61.28"), Money.parse("CNY -7.50"));
        assertThat(valuation.cashRounding()).isEqualTo(Money.parse("CNY 0.02"));
        assertThat(valuation.total()).isEqualTo(Money.parse("CNY 53.80"));
    }

    @Test
    void a_line_that_does_not_follow_from_its_working_is_refused() {
        PricedLine priced = priced(wire("24.5 kg"));
        AssessmentLine line = AssessmentLine.of(priced);
        AssessmentLineBuilder other = AssessmentLine.builder();
        other.kind("copper-wire")
                .grade(FIRST)
                .gross(Quantity.parse("25 kg"))
                .tare(line.tare())
                .unitPrice(line.unitPrice())
                .priceList(line.priceList())
                .working(priced);

        assertThat(line.net()).isEqualTo(priced.weight().net());
        assertThatThrownBy(other::build)
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("goods from which exactly this line follows");
    }

    @Test
    void lines_priced_at_different_instants_make_no_valuation_trap_52() {
        assertThatThrownBy(() -> PricingArbitraries.pricing()
                        .valuation(List.of(
                                wire("1 kg").build(),
                                wire("1 kg").pricingAt(MORNING.plusSeconds(1)).build())))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("lines[1].pricingAt");
        assertThatThrownBy(() -> PricingArbitraries.pricing().valuation(List.of()))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void prices_of_another_currency_are_refused() {
        assertThatThrownBy(() -> priced(wire("1 kg").agreed(UnitPrice.of(BigMoney.parse("USD 1"), Unit.KILOGRAM))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("CNY 1.25/jin");
    }
}
