package dev.qualitysdk.service.assessment;

import static dev.qualitysdk.service.assessment.PricingArbitraries.MORNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fraction;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.Unit;
import dev.qualitysdk.lifecycle.Stamp;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WeighingTest {

    private static final EmployeeId WEIGHER = EmployeeId.of("E-7");

    private static Stamp minute(int minute) {
        return Stamp.of(MORNING.plusSeconds(60L * minute), Actor.employee(WEIGHER));
    }

    private static Quantity kg(String amount) {
        return Quantity.parse(amount + " kg");
    }

    private static Weighing net(int minute, String net) {
        return Weighing.ofNetAndTare(minute(minute), kg(net), List.of());
    }

    @Test
    void the_third_figure_follows_from_the_two_that_were_known_trap_59() {
        List<TareLevel> truck = List.of(TareLevel.declared("V-1", kg("3500")));

        Weighing byTare = Weighing.ofGrossAndTare(minute(0), kg("3620.5"), truck);
        Weighing byNet = Weighing.ofGrossAndNet(minute(0), kg("3620.5"), "V-1", kg("120.5"));
        Weighing upwards = Weighing.ofNetAndTare(minute(0), kg("120.5"), truck);

        assertThat(byTare.net()).isEqualTo(kg("120.5"));
        assertThat(byNet.tare()).isEqualTo(kg("3500"));
        assertThat(upwards.gross()).isEqualTo(kg("3620.5"));
        assertThat(List.of(byTare, byNet, upwards))
                .extracting(Weighing::known)
                .containsExactly(
                        Weighing.Known.GROSS_AND_TARE, Weighing.Known.GROSS_AND_NET, Weighing.Known.NET_AND_TARE);
        assertThat(byNet.tares().get(0).source()).isEqualTo(TareSource.DERIVED);
    }

    @Test
    void sacks_on_a_pallet_on_a_truck_are_each_taken_off_once_trap_58() {
        Weighing weighing = Weighing.ofGrossAndTare(
                minute(0),
                kg("4123"),
                List.of(
                        TareLevel.declared("V-1", kg("3500")),
                        TareLevel.measured("pallet", kg("22")),
                        TareLevel.standard("sack", 12, Quantity.ofGrams(250))));

        assertThat(weighing.levels()).extracting(Weighing.Level::net).containsExactly(kg("623"), kg("601"), kg("598"));
        assertThat(weighing.levels())
                .extracting(Weighing.Level::gross)
                .containsExactly(kg("4123"), kg("623"), kg("601"));
        assertThat(weighing.net()).isEqualTo(kg("598"));
    }

    @Test
    void goods_that_weigh_no_more_than_their_tare_are_refused_trap_57() {
        for (String gross : List.of("3500", "3499.999", "0")) {
            assertThatThrownBy(() -> Weighing.ofGrossAndTare(
                            minute(0), kg(gross), List.of(TareLevel.declared("V-1", kg("3500")))))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("more than the tare, 3500000 g")
                    .hasMessageContaining("3.2.2");
        }
        assertThatThrownBy(() -> Weighing.ofGrossAndNet(minute(0), kg("5"), "box", kg("0")))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Weighing.ofGrossAndNet(minute(0), kg("5"), "box", kg("6")))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Weighing.ofNetAndTare(minute(0), kg("0"), List.of()))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void pieces_are_never_taken_off_grams() {
        assertThatThrownBy(() -> Weighing.ofGrossAndTare(
                        minute(0), kg("5"), List.of(TareLevel.standard("box", 1, Quantity.of(1, Unit.PIECE)))))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Weighing.ofGrossAndNet(minute(0), kg("5"), "box", Quantity.of(1, Unit.PIECE)))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_tare_of_nothing_is_said_and_is_not_the_same_as_none_trap_55() {
        Weighing said = Weighing.ofGrossAndTare(minute(0), kg("5"), List.of(TareLevel.measured("net", kg("0"))));
        Weighing none = Weighing.ofGrossAndTare(minute(0), kg("5"), List.of());

        assertThat(said.tare()).isEqualTo(none.tare());
        assertThat(said).isNotEqualTo(none);
        assertThat(said.form().fields()).containsEntry("tares.0.each", "0 g");
    }

    @Test
    void every_weighing_is_kept_and_the_rule_that_chose_is_named_trap_62b() {
        Weighings weighings =
                Weighings.of(net(0, "10.000")).reweighed(net(1, "9.990")).reweighed(net(2, "10.010"));

        assertThat(weighings.all()).hasSize(3);
        assertThat(weighings.rule()).isEqualTo(ReweighRule.LAST);
        assertThat(weighings.chosen()).contains(net(2, "10.010"));
        assertThat(weighings.under(ReweighRule.FIRST).net()).isEqualTo(Fraction.of(10_000));
        assertThat(weighings.under(ReweighRule.LOWEST).chosen()).contains(net(1, "9.990"));
        assertThat(weighings.reweighed(net(3, "10.001")).under(ReweighRule.MEAN).net())
                .isEqualTo(Fraction.of(40_001, 4));
        assertThat(weighings.under(ReweighRule.MEAN).chosen()).isEmpty();
    }

    @Test
    void of_two_equally_low_weighings_the_first_counts() {
        Weighings weighings = Weighings.of(net(0, "11")).reweighed(net(1, "10")).reweighed(net(2, "10"));

        assertThat(weighings.under(ReweighRule.LOWEST).chosen()).contains(net(1, "10"));
    }

    @Test
    void an_adjusted_net_carries_its_reason_and_is_never_more_than_was_weighed_trap_62b() {
        Weighings weighings = Weighings.of(net(0, "10")).reweighed(net(1, "12")).under(ReweighRule.LOWEST);
        ReasonCode reason = ReasonCode.of("wet-after-rain");

        Weighings adjusted = weighings.adjusted(NetAdjustment.of(kg("9.5"), reason, WEIGHER));

        assertThat(adjusted.net()).isEqualTo(Fraction.of(9_500));
        assertThat(adjusted.weighedNet()).isEqualTo(Fraction.of(10_000));
        assertThat(adjusted.adjustment().map(NetAdjustment::reason)).contains(reason);
        assertThat(adjusted.all()).isEqualTo(weighings.all());
        assertThat(adjusted.reweighed(net(2, "10")).adjustment()).isEmpty();
        assertThatThrownBy(() -> weighings.adjusted(NetAdjustment.of(kg("10.001"), reason, WEIGHER)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("at most the net that was weighed")
                .hasMessageContaining("weigh again");
        assertThatThrownBy(() -> NetAdjustment.of(kg("0"), reason, WEIGHER)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void weighings_out_of_order_or_of_another_dimension_are_refused_together() {
        Weighing pieces = Weighing.ofNetAndTare(minute(1), Quantity.of(3, Unit.PIECE), List.of());

        assertThatThrownBy(() -> Weighings.of(net(2, "10")).reweighed(pieces))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("all[1].at")
                .hasMessageContaining("all[1].net");
    }

    @Test
    void figures_that_contradict_each_other_are_not_read_back() {
        Weighing weighing = Weighing.ofGrossAndTare(minute(0), kg("5"), List.of(TareLevel.measured("box", kg("1"))));
        var forged = new TreeMap<>(weighing.form().fields());
        forged.put("net", "4500 g");

        assertThatThrownBy(() -> Weighing.read(CanonicalForm.of("weighing", forged)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("4000 g, which is gross less tare");
    }

    @Test
    void the_scale_is_named_where_it_is_known() {
        assertThat(net(0, "5").scale()).isEmpty();
        assertThat(net(0, "5").onScale("S-1").scale()).contains("S-1");
        assertThatThrownBy(() -> net(0, "5").onScale(" ")).isInstanceOf(InvalidValueException.class);
    }
}
