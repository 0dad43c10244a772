package dev.qualitysdk.service.assessment;

import static dev.qualitysdk.service.assessment.PricingArbitraries.MORNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.Fraction;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.basics.Ratio;
import dev.qualitysdk.basics.Unit;
import dev.qualitysdk.lifecycle.Stamp;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetWeightTest {

    private static Weighings weighed(Quantity net, TareLevel... tares) {
        return Weighings.of(Weighing.ofNetAndTare(Stamp.of(MORNING, Actor.system("scale")), net, List.of(tares)));
    }

    private static Findings share(String name, Ratio share) {
        return Findings.builder().number(name, share).build();
    }

    @Test
    void a_third_of_a_hundred_tonnes_is_not_33_percent_of_it_trap_54() {
        NetWeight weight = NetWeight.of(
                weighed(Quantity.of(100_000, Unit.KILOGRAM)),
                List.of(DeductionTerm.share("impurity")),
                share("impurity", Ratio.of(1, 3)),
                RoundingMode.HALF_UP);

        assertThat(weight.parts().get(1).taken()).isEqualTo(Fraction.of(100_000_000, 3));
        assertThat(weight.parts().get(1).takenRounded()).isEqualTo(Quantity.ofGrams(33_333_333));
        assertThat(weight.netRounded()).isEqualTo(Quantity.ofGrams(66_666_667));
    }

    @Test
    void ten_percent_where_ten_percent_is_allowed_costs_nothing_trap_53() {
        DeductionTerm excess = DeductionTerm.share("moisture").above(Ratio.parse("10 %"));
        DeductionTerm step = DeductionTerm.share("moisture").wholeAbove(Ratio.parse("10 %"));
        Weighings weighings = weighed(Quantity.of(1_000, Unit.KILOGRAM));

        assertThat(net(weighings, excess, "10 %")).isEqualTo(Fraction.of(1_000_000));
        assertThat(net(weighings, step, "10 %")).isEqualTo(Fraction.of(1_000_000));
        assertThat(net(weighings, excess, "10.0001 %")).isEqualTo(Fraction.of(999_999));
        assertThat(net(weighings, step, "10.0001 %")).isEqualTo(Fraction.of(899_999));
    }

    private static Fraction net(Weighings weighings, DeductionTerm term, String moisture) {
        return NetWeight.of(weighings, List.of(term), share("moisture", Ratio.parse(moisture)), RoundingMode.HALF_UP)
                .net();
    }

    /** GB/T 20811-2018: contract weight = test weight × (1 − test moisture) / (1 − contract moisture). */
    @Test
    void wet_paper_is_brought_to_the_contract_moisture_by_dry_matter() {
        DeductionTerm dry = DeductionTerm.share("moisture").dryMatter(Ratio.parse("12 %"));
        Weighings weighings = weighed(Quantity.of(880, Unit.KILOGRAM));

        assertThat(net(weighings, dry, "23 %")).isEqualTo(Fraction.of(770_000));
        assertThat(net(weighings, dry, "12 %")).isEqualTo(Fraction.of(880_000));
        assertThat(net(weighings, dry, "5 %")).isEqualTo(Fraction.of(880_000));
    }

    @Test
    void the_basis_of_each_deduction_is_the_one_declared() {
        Weighings weighings = weighed(Quantity.ofGrams(1_000), TareLevel.measured("box", Quantity.ofGrams(1_000)));
        Findings findings = Findings.builder()
                .number("moisture", Ratio.parse("10 %"))
                .number("impurity", Ratio.parse("10 %"))
                .build();
        DeductionTerm moisture = DeductionTerm.share("moisture");

        for (DeductionBasis basis : DeductionBasis.values()) {
            NetWeight weight = NetWeight.of(
                    weighings,
                    List.of(moisture, DeductionTerm.share("impurity").ofBasis(basis)),
                    findings,
                    RoundingMode.HALF_UP);
            long expected = switch (basis) {
                case GROSS -> 200;
                case NET -> 100;
                case REST -> 90;
            };
            assertThat(weight.parts().get(2).taken()).as("%s", basis).isEqualTo(Fraction.of(expected));
        }
    }

    @Test
    void wood_that_was_weighed_apart_is_taken_off_whole() {
        NetWeight weight = NetWeight.of(
                weighed(Quantity.ofGrams(1_000)),
                List.of(DeductionTerm.quantity("wood"), DeductionTerm.share("moisture")),
                Findings.builder()
                        .quantity("wood", Quantity.ofGrams(100))
                        .number("moisture", Ratio.parse("10 %"))
                        .build(),
                RoundingMode.HALF_UP);

        assertThat(weight.netRounded()).isEqualTo(Quantity.ofGrams(810));
    }

    @Test
    void everything_wrong_with_findings_is_named_at_once() {
        assertThatThrownBy(() -> NetWeight.of(
                        weighed(Quantity.ofGrams(1_000)),
                        List.of(
                                DeductionTerm.share("moisture"),
                                DeductionTerm.share("impurity"),
                                DeductionTerm.quantity("wood"),
                                DeductionTerm.quantity("iron")),
                        Findings.builder()
                                .number("impurity", Ratio.parse("101 %"))
                                .quantity("wood", Quantity.of(2, Unit.PIECE))
                                .build(),
                        RoundingMode.UNNECESSARY))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::field)
                                .containsExactly(
                                        "rounding",
                                        "terms[0].moisture",
                                        "terms[1].impurity",
                                        "terms[2].wood",
                                        "terms[3].iron"));
    }

    @Test
    void a_share_of_pieces_is_refused_since_it_need_not_be_whole() {
        Weighings tyres = weighed(Quantity.of(7, Unit.PIECE));

        assertThatThrownBy(() -> net(tyres, DeductionTerm.share("moisture"), "50 %"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("a share of them need not be whole");
        assertThat(NetWeight.of(
                                tyres,
                                List.of(DeductionTerm.quantity("torn")),
                                Findings.builder()
                                        .quantity("torn", Quantity.of(2, Unit.PIECE))
                                        .build(),
                                RoundingMode.HALF_UP)
                        .netRounded())
                .isEqualTo(Quantity.of(5, Unit.PIECE));
    }

    @Test
    void a_net_that_is_nothing_when_it_is_rounded_is_refused_trap_57() {
        assertThatThrownBy(() -> net(weighed(Quantity.ofGrams(1)), DeductionTerm.share("moisture"), "60 %"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("at least one g when it is rounded");
    }

    @Test
    void all_may_not_be_allowed() {
        assertThatThrownBy(() -> DeductionTerm.share("moisture").dryMatter(Ratio.ONE))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> DeductionTerm.share("moisture").above(Ratio.parse("-1 %")))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> DeductionTerm.share("Moisture")).isInstanceOf(InvalidValueException.class);
    }
}
