package dev.qualitysdk.service.assessment;

import static dev.qualitysdk.service.assessment.AssessmentExamples.cny;
import static dev.qualitysdk.service.assessment.AssessmentExamples.line;
import static dev.qualitysdk.service.assessment.AssessmentExamples.price;
import static dev.qualitysdk.service.booking.BookingExamples.instant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.Fraction;
import dev.qualitysdk.basics.Grade;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.basics.Ratio;
import dev.qualitysdk.basics.Unit;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

class ValuationTest {

    private static Valuation valuation(AssessmentLine... lines) {
        return Valuation.of(instant("2026-03-04T10:35"), RoundingMode.HALF_UP, List.of(lines));
    }

    private static AssessmentLine weighing(String gross, String price) {
        AssessmentLineBuilder line = AssessmentLine.builder();
        return line.kind("cardboard")
                .grade(Grade.of("A"))
                .gross(Quantity.parse(gross))
                .tare(Quantity.parse("0 kg"))
                .unitPrice(price(price, Unit.KILOGRAM))
                .build();
    }

    @Test
    void net_is_gross_less_tare_less_each_deduction_from_what_the_one_before_left() {
        AssessmentLine line = line().addDeductions(Deduction.of(Deduction.Cause.IMPURITY, Ratio.parse("50 %")))
                .build();

        assertThat(line().build().net()).isEqualTo(Fraction.of(24_000));
        assertThat(line.net()).isEqualTo(Fraction.of(12_000));
        assertThat(line.amount(RoundingMode.HALF_UP)).isEqualTo(cny("600.00"));
    }

    @Test
    void a_deduction_can_be_of_gross_less_tare() {
        AssessmentLine line = line().addDeductions(
                        Deduction.of(Deduction.Cause.IMPURITY, Ratio.parse("50 %"), Deduction.Basis.GROSS_LESS_TARE))
                .build();

        assertThat(line.net()).isEqualTo(Fraction.of(11_500));
    }

    @Test
    void a_third_of_a_hundred_tonnes_is_exact_until_the_one_rounding_trap_54() {
        AssessmentLine line = line().gross(Quantity.parse("100 t"))
                .tare(Quantity.parse("0 t"))
                .deductions(ImmutableList.of(Deduction.of(Deduction.Cause.MOISTURE, Ratio.of(2, 3))))
                .unitPrice(price("1", Unit.KILOGRAM))
                .build();

        assertThat(line.net()).isEqualTo(Fraction.of(100_000_000, 3));
        assertThat(line.amount(RoundingMode.HALF_UP)).isEqualTo(cny("33333.33"));
    }

    @Test
    void gross_not_above_tare_is_refused_and_not_taken_for_nothing_trap_57() {
        assertThatThrownBy(() -> line().tare(Quantity.parse("26 kg")).build())
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("gross")
                .hasMessageContaining("3.2.2");
    }

    @Test
    void deductions_that_leave_nothing_are_refused() {
        assertThatThrownBy(() -> Deduction.of(Deduction.Cause.MOISTURE, Ratio.ONE))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Deduction.of(Deduction.Cause.MOISTURE, Ratio.of(-1, 100)))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> line().addDeductions(Deduction.of(
                                Deduction.Cause.IMPURITY, Ratio.parse("96 %"), Deduction.Basis.GROSS_LESS_TARE))
                        .build())
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("deductions");
    }

    @Test
    void everything_wrong_with_a_line_is_said_at_once() {
        assertThatThrownBy(() -> line().kind("")
                        .tare(Quantity.parse("1 l"))
                        .unitPrice(price("1", Unit.PIECE))
                        .approver(EmployeeId.of("X"))
                        .build())
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidValueException.class))
                .satisfies(refusal -> assertThat(refusal.faults())
                        .extracting(Fault::field)
                        .containsExactlyInAnyOrder("kind", "tare", "unitPrice", "priceReason"));
    }

    @Test
    void the_total_is_the_sum_of_the_rounded_lines_and_not_the_rounded_sum() {
        Valuation valuation =
                valuation(weighing("0.001 kg", "4"), weighing("0.001 kg", "4"), weighing("0.001 kg", "4"));

        assertThat(valuation.amounts()).containsExactly(cny("0.00"), cny("0.00"), cny("0.00"));
        assertThat(valuation.total()).isEqualTo(cny("0.00"));
        assertThat(valuation(weighing("0.001 kg", "5"), weighing("0.001 kg", "5"))
                        .total())
                .isEqualTo(cny("0.02"));
    }

    @Test
    void a_cash_rounding_is_a_line_of_its_own_and_nothing_is_left_over_trap_85() {
        Valuation valuation = Valuation.of(
                instant("2026-03-04T10:35"),
                RoundingMode.HALF_UP,
                List.of(weighing("1 kg", "12.34")),
                Optional.of(cny("0.05")));

        assertThat(valuation.amounts()).containsExactly(cny("12.34"));
        assertThat(valuation.cashRounding()).isEqualTo(cny("0.01"));
        assertThat(valuation.total()).isEqualTo(cny("12.35"));
        assertThat(valuation(weighing("1 kg", "12.34")).cashRounding()).isEqualTo(cny("0.00"));
    }

    @Test
    void the_instant_whose_prices_apply_is_given_and_kept_trap_52() {
        Valuation valuation = valuation(weighing("1 kg", "12.34"));
        Valuation tomorrow = Valuation.of(instant("2026-03-05T00:00"), RoundingMode.HALF_UP, valuation.lines());

        assertThat(tomorrow).isNotEqualTo(valuation);
        assertThat(Valuation.read(
                                tomorrow.writeTo(CanonicalForm.of("valuation")).build())
                        .pricedAt())
                .isEqualTo(instant("2026-03-05T00:00"));
    }

    @Test
    void a_negative_price_makes_the_customer_pay() {
        assertThat(valuation(weighing("10 kg", "-1.5")).total()).isEqualTo(cny("-15.00"));
    }

    @Test
    void a_price_of_a_jin_is_the_price_of_500_grams() {
        AssessmentLineBuilder line = line().unitPrice(price("25", Unit.JIN));

        assertThat(line.build().amount(RoundingMode.HALF_UP)).isEqualTo(cny("1200.00"));
    }

    @Test
    void prices_are_equal_when_they_are_the_same_number_and_may_be_finer_than_a_coin() {
        assertThat(price("1.50", Unit.KILOGRAM)).isEqualTo(price("1.5", Unit.KILOGRAM));
        assertThat(price("100", Unit.KILOGRAM).price().getScale()).isZero();
        assertThat(price("0.000000001", Unit.KILOGRAM).price().getScale()).isEqualTo(9);
        assertThatThrownBy(() -> price("0.0000000001", Unit.KILOGRAM)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> price("1234567890123456789", Unit.KILOGRAM)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void no_lines_mixed_currencies_and_amounts_beyond_64_bits_are_refused() {
        AssessmentLine dollars = line().unitPrice(UnitPrice.of(BigMoney.parse("USD 1"), Unit.KILOGRAM))
                .build();
        AssessmentLine huge = weighing("9000000000 t", "1000000000");

        assertThatThrownBy(() -> valuation())
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("lines");
        assertThatThrownBy(() -> valuation(line().build(), dollars))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("lines[1].unitPrice");
        assertThatThrownBy(() -> valuation(huge))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("minor units");
        assertThatThrownBy(() ->
                        Valuation.of(instant("2026-03-04T10:35"), RoundingMode.UNNECESSARY, List.of(line().build())))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("rounding");
        assertThatThrownBy(() -> Valuation.of(
                        instant("2026-03-04T10:35"),
                        RoundingMode.HALF_UP,
                        List.of(line().build()),
                        Optional.of(cny("0.00"))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("cashUnit");
    }
}
