package dev.qualitysdk.service.assessment;

import static dev.qualitysdk.service.assessment.AssessmentExamples.cny;
import static dev.qualitysdk.service.assessment.AssessmentExamples.price;
import static dev.qualitysdk.service.booking.BookingExamples.at;
import static dev.qualitysdk.service.booking.BookingExamples.instant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Grade;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.PriceListVersion;
import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.basics.Ratio;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.Unit;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What a host may get wrong when it builds the parts of an assessment: each refusal names field, value, rule and clause. */
class AssessmentRefusalsTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final Quantity PIECES = Quantity.of(3, Unit.PIECE);
    private static final Quantity GRAMS = Quantity.ofGrams(500);

    /** Each fault as "field: found, wanted", in their order; all of them cite clause 3.2.2. */
    private static List<String> faults(ThrowingCallable building) {
        InvalidValueException refusal = catchThrowableOfType(InvalidValueException.class, building);
        assertThat(refusal).isNotNull();
        assertThat(refusal.faults()).allSatisfy(fault -> {
            assertThat(fault.clause()).as(fault.sentence()).contains("3.2.2");
            assertThat(refusal).hasMessageContaining(fault.sentence());
        });
        return refusal.faults().stream()
                .map(fault -> fault.field() + ": " + fault.found() + ", " + fault.wanted())
                .toList();
    }

    @Test
    void a_line_of_which_nothing_is_known_names_all_that_is_missing() {
        assertThat(faults(() -> AssessmentLine.builder().build()))
                .containsExactly(
                        "kind: (nothing), the code of a kind of material",
                        "grade: (nothing), a grade",
                        "gross: (nothing), what the scale showed",
                        "tare: (nothing), what of it is vehicle, container or packaging, zero where nothing is",
                        "unitPrice: (nothing), a price");
    }

    @Test
    void a_line_names_blank_codes_unlike_units_and_an_approver_without_a_reason_at_once() {
        AssessmentLineBuilder line = AssessmentLine.builder()
                .kind(" ")
                .gross(GRAMS)
                .tare(PIECES)
                .unitPrice(price("1", Unit.LITRE))
                .approver(EmployeeId.of("X"));

        assertThat(faults(line::build))
                .containsExactly(
                        "kind: \" \", text that is not blank",
                        "grade: (nothing), a grade",
                        "tare: 3 pc, a quantity in g",
                        "unitPrice: \"CNY 1.00/l\", a price of a unit of g",
                        "priceReason: (nothing), reason and approver together");
    }

    @Test
    void a_line_of_which_nothing_is_left_says_what_took_it() {
        Deduction half = Deduction.of(Deduction.Cause.OTHER, Ratio.of(1, 2), Deduction.Basis.GROSS_LESS_TARE);

        assertThat(faults(() -> AssessmentExamples.line()
                        .tare(Quantity.parse("26 kg"))
                        .priceReason(ReasonCode.of("large-lot"))
                        .build()))
                .containsExactly(
                        "gross: 26000 g, more than the tare, 26000 g",
                        "approver: (nothing), reason and approver together");
        assertThat(faults(() -> AssessmentExamples.line()
                        .deductions(List.of(half, half))
                        .build()))
                .singleElement()
                .asString()
                .startsWith("deductions: [")
                .endsWith(", deductions that leave more than nothing");
    }

    @Test
    void a_line_that_was_built_is_unchanged_by_a_builder_that_goes_on() {
        AssessmentLineBuilder builder = AssessmentExamples.line();
        AssessmentLine line = builder.build();

        assertThat(faults(() -> builder.tare(PIECES).build())).hasSize(1);
        assertThat(line).isEqualTo(AssessmentExamples.line().build());
        assertThat(builder.from(line).build()).isEqualTo(line);
    }

    @Test
    void a_valuation_names_each_line_in_another_currency_and_a_coin_that_is_none() {
        AssessmentLine yuan = AssessmentExamples.line().build();
        AssessmentLine dollars = AssessmentExamples.line()
                .unitPrice(UnitPrice.of(BigMoney.parse("USD 1"), Unit.KILOGRAM))
                .build();

        assertThat(faults(() -> Valuation.of(
                        instant("2026-03-04T10:35"),
                        RoundingMode.HALF_UP,
                        List.of(yuan, dollars, dollars),
                        Optional.of(Money.parse("USD -0.10")))))
                .containsExactly(
                        "lines[1].unitPrice: USD, a price in CNY",
                        "lines[2].unitPrice: USD, a price in CNY",
                        "cashUnit: USD -0.10, more than zero in CNY");
        assertThat(faults(() -> Valuation.of(instant("2026-03-04T10:35"), RoundingMode.UNNECESSARY, List.of())))
                .containsExactly("rounding: UNNECESSARY, a mode that rounds", "lines: (nothing), at least one");
    }

    @Test
    void weighings_name_unlike_units_a_net_of_nothing_and_a_blank_code_at_once() {
        List<TareLevel> unlike = List.of(
                TareLevel.measured("V-1", PIECES), TareLevel.measured("V-2", GRAMS), TareLevel.measured("V-3", PIECES));

        assertThat(faults(() -> Weighing.ofGrossAndTare(at("2026-03-04T10:35"), GRAMS, unlike)))
                .containsExactly("tares[0]: 3 pc, a quantity in g", "tares[2]: 3 pc, a quantity in g");
        assertThat(faults(() -> Weighing.ofNetAndTare(at("2026-03-04T10:35"), Quantity.ofGrams(0), unlike)))
                .containsExactly(
                        "tares[0]: 3 pc, a quantity in g",
                        "tares[2]: 3 pc, a quantity in g",
                        "net: 0 g, more than nothing");
        assertThat(faults(() -> Weighing.ofGrossAndNet(at("2026-03-04T10:35"), GRAMS, "", Quantity.of(0, Unit.PIECE))))
                .containsExactly(
                        "what: \"\", text that is not blank",
                        "net: 0 pc, a quantity in g",
                        "net: 0 pc, more than nothing");
        assertThat(faults(() -> Weighing.ofGrossAndNet(at("2026-03-04T10:35"), GRAMS, "", Quantity.ofGrams(501))))
                .containsExactly("what: \"\", text that is not blank", "net: 501 g, at most the gross, 500 g");
        assertThat(faults(() -> TareLevel.standard("\n", 0, GRAMS))).hasSize(2);
    }

    @Test
    void weighings_out_of_order_or_in_other_units_are_each_named_and_those_before_are_unchanged() {
        Weighing later = Weighing.ofGrossAndTare(at("2026-03-04T10:40"), GRAMS, List.of());
        Weighing earlierPieces = Weighing.ofGrossAndTare(at("2026-03-04T10:35"), PIECES, List.of());
        Weighings weighings = Weighings.of(later);

        assertThat(faults(() -> weighings.reweighed(earlierPieces)))
                .containsExactly(
                        "all[1].at: 2026-03-04T02:35:00Z, not before the weighing it follows, 2026-03-04T02:40:00Z",
                        "all[1].net: 3 pc, a quantity in g");
        assertThat(faults(() ->
                        weighings.adjusted(NetAdjustment.of(PIECES, ReasonCode.of("scale-drift"), EmployeeId.of("X")))))
                .containsExactly("adjustment.net: 3 pc, a quantity in g");
        assertThat(faults(() -> weighings.adjusted(
                        NetAdjustment.of(Quantity.ofGrams(501), ReasonCode.of("scale-drift"), EmployeeId.of("X")))))
                .hasSize(1);
        assertThat(weighings).isEqualTo(Weighings.of(later));
    }

    @Test
    void goods_name_all_that_is_missing_and_all_that_contradicts() {
        assertThat(faults(() -> AssessedGoods.builder().kind("\t").build()))
                .extracting(fault -> fault.substring(0, fault.indexOf(':')))
                .containsExactly("grade", "direction", "weighings", "pricingAt", "kind");
        assertThat(faults(() -> AssessedGoods.builder()
                        .kind("copper-wire")
                        .direction(PriceDirection.WE_BUY)
                        .customerClass(" ")
                        .weighings(Weighings.of(Weighing.ofGrossAndTare(at("2026-03-04T10:35"), GRAMS, List.of())))
                        .agreed(price("-1", Unit.PIECE))
                        .build()))
                .extracting(fault -> fault.substring(0, fault.indexOf(':')))
                .containsExactly("grade", "pricingAt", "customerClass", "agreed", "agreed");
    }

    @Test
    void goods_of_an_unknown_kind_with_findings_that_are_missing_are_refused_with_both() {
        AssessedGoods goods = AssessedGoods.builder()
                .kind("moon-dust")
                .grade(Grade.of("1"))
                .direction(PriceDirection.WE_BUY)
                .weighings(Weighings.of(Weighing.ofGrossAndTare(at("2026-03-04T10:35"), GRAMS, List.of())))
                .terms(List.of(DeductionTerm.share("moisture")))
                .pricingAt(PricingArbitraries.MORNING)
                .build();

        assertThat(faults(() -> PricingArbitraries.pricing().line(goods)))
                .extracting(fault -> fault.substring(0, fault.indexOf(':')))
                .contains("kind")
                .anyMatch(field -> field.startsWith("net."));
    }

    @Test
    void findings_name_each_name_that_is_none_or_used_twice_and_each_blank_choice() {
        assertThat(faults(() -> Findings.builder()
                        .number("Moisture", Ratio.ZERO)
                        .choice("packing", "")
                        .flag("packing", true)
                        .build()))
                .hasSize(3);
        assertThat(faults(() -> DeductionTerm.share("").above(Ratio.ONE))).hasSize(1);
        assertThat(faults(() -> Deduction.of(Deduction.Cause.MOISTURE, Ratio.of(-1, 100))))
                .containsExactly("share: -1/100, from 0 on and below 1");
    }

    @Test
    void a_list_names_mixed_currencies_wrong_signs_unlike_units_and_a_missing_start_at_once() {
        PriceKey grams = PriceKey.of(PriceDirection.WE_BUY, "brass", Grade.of("1"), Unit.Dimension.MASS);
        PriceListBuilder list = PriceList.builder(PriceListVersion.of("v"), PricingArbitraries.SHANGHAI, CNY)
                .price(grams, UnitPrice.of(BigMoney.parse("USD -1"), Unit.PIECE));

        assertThat(faults(list::build))
                .extracting(fault -> fault.substring(0, fault.indexOf(':')))
                .containsExactly(
                        "from",
                        "WE_BUY brass grade 1 in g.price",
                        "WE_BUY brass grade 1 in g.price",
                        "WE_BUY brass grade 1 in g.price");
        assertThat(faults(() -> PriceList.builder(PriceListVersion.of("v"), PricingArbitraries.SHANGHAI, CNY)
                        .from(LocalDate.of(2026, 5, 2))
                        .until(LocalDate.of(2026, 5, 1))
                        .build()))
                .extracting(fault -> fault.substring(0, fault.indexOf(':')))
                .containsExactly("until", "entries");
    }

    @Test
    void books_overrides_keys_and_prices_name_what_is_wrong() {
        assertThat(faults(() -> PriceBook.of(List.of()))).hasSize(1);
        assertThat(faults(() ->
                        PriceOverride.of(ReasonCode.of("competitor"), EmployeeId.of("E-1"), EmployeeId.of("E-1"))))
                .containsExactly("approver: E-1, somebody else than the proposer");
        assertThat(faults(() ->
                        PriceKey.of(PriceDirection.WE_BUY, "", Grade.of("1"), Unit.Dimension.MASS, Optional.of("\n"))))
                .hasSize(2);
        assertThat(faults(() -> UnitPrice.of(BigMoney.parse("CNY 0.0000000001"), Unit.GRAM)))
                .hasSize(1);
        assertThat(faults(() -> GradingCell.between(Ratio.ONE, Ratio.ONE))).hasSize(1);
        assertThat(faults(GradingCell::oneOf)).hasSize(1);
    }

    @Test
    void every_refused_step_leaves_the_assessment_as_it_was() {
        Assessment offered = AssessmentExamples.offered();
        AssessmentLine dollars = AssessmentExamples.line()
                .unitPrice(UnitPrice.of(BigMoney.parse("USD 50"), Unit.KILOGRAM))
                .priceReason(ReasonCode.of("large-lot"))
                .approver(EmployeeId.of("L"))
                .build();
        Valuation wrong = Valuation.of(instant("2026-03-04T10:35"), RoundingMode.HALF_UP, List.of(dollars));

        assertThat(faults(() -> offered.revise(at("2026-03-04T10:50"), wrong)))
                .containsExactly(
                        "valuation.lines[0].approver: L, somebody else than who assessed and who recorded it",
                        "valuation: USD, the currency it was drafted in, CNY");
        assertThatThrownBy(() -> offered.explain(at("2026-03-04T10:00"))).hasMessageContaining("7.2.1");
        assertThat(offered.steps()).isEqualTo(AssessmentExamples.offered().steps());
        assertThat(offered.valuation().total()).isEqualTo(cny("1200.00"));
    }
}
