package dev.qualitysdk.service.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.Fraction;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.Quantity;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class WeighingProperties {

    @Provide
    Arbitrary<Weighing> weighings() {
        return PricingArbitraries.weighings(PricingArbitraries.MORNING);
    }

    @Provide
    Arbitrary<Weighings> reweighed() {
        return PricingArbitraries.reweighed();
    }

    @Provide
    Arbitrary<List<TareLevel>> tares() {
        return PricingArbitraries.tares().list().ofMaxSize(4);
    }

    @Property
    @Label("trap 58: gross is net and tare at every level, and each level begins where the one before ends")
    void gross_is_net_and_tare_at_every_level(@ForAll("weighings") Weighing weighing) {
        Quantity left = weighing.gross();
        for (Weighing.Level level : weighing.levels()) {
            assertThat(level.gross()).isEqualTo(left);
            assertThat(level.gross()).isEqualTo(level.net().plus(level.tare().total()));
            left = level.net();
        }

        assertThat(left).isEqualTo(weighing.net());
        assertThat(weighing.levels()).hasSameSizeAs(weighing.tares());
        assertThat(weighing.gross()).isEqualTo(weighing.net().plus(weighing.tare()));
    }

    @Property
    @Label("trap 59: whichever two were known, the third follows and is marked so")
    void whichever_two_were_known_the_third_follows(@ForAll("weighings") Weighing weighing) {
        assertThat(weighing.known() == Weighing.Known.GROSS_AND_NET)
                .isEqualTo(weighing.tares().stream().anyMatch(tare -> tare.source() == TareSource.DERIVED));
        assertThat(Weighing.ofGrossAndTare(weighing.stamp(), weighing.gross(), weighing.tares())
                        .net())
                .isEqualTo(weighing.net());
        assertThat(Weighing.ofNetAndTare(weighing.stamp(), weighing.net(), weighing.tares())
                        .gross())
                .isEqualTo(weighing.gross());
        assertThat(Weighing.ofGrossAndNet(weighing.stamp(), weighing.gross(), "V-1", weighing.net())
                        .tare())
                .isEqualTo(weighing.tare());
    }

    @Property
    @Label("trap 57: a net is more than nothing, or the weighing is refused")
    void a_net_is_more_than_nothing_or_the_weighing_is_refused(
            @ForAll("weighings") Weighing like,
            @ForAll @LongRange(max = 400_000) long gross,
            @ForAll("tares") List<TareLevel> tares) {
        long tare = tares.stream().mapToLong(level -> level.total().amount()).sum();

        if (gross > tare) {
            assertThat(Weighing.ofGrossAndTare(like.stamp(), Quantity.ofGrams(gross), tares)
                            .net())
                    .isEqualTo(Quantity.ofGrams(gross - tare));
        } else {
            assertThatThrownBy(() -> Weighing.ofGrossAndTare(like.stamp(), Quantity.ofGrams(gross), tares))
                    .isInstanceOf(InvalidValueException.class);
        }
    }

    @Property
    @Label("trap 62b: what counts lies among what was weighed, and nothing weighed is lost")
    void what_counts_lies_among_what_was_weighed(@ForAll("reweighed") Weighings weighings) {
        List<Fraction> nets = weighings.all().stream()
                .map(weighing -> Fraction.of(weighing.net().amount()))
                .sorted()
                .toList();
        Fraction net = weighings.weighedNet();

        assertThat(net).isBetween(nets.get(0), nets.get(nets.size() - 1));
        assertThat(weighings.gross()).isEqualTo(weighings.tare().plus(net));
        assertThat(weighings.net()).isLessThanOrEqualTo(net);
        assertThat(weighings.chosen().isPresent()).isEqualTo(weighings.rule() != ReweighRule.MEAN);
        for (ReweighRule rule : ReweighRule.values()) {
            Weighings other = Weighings.of(weighings.all(), rule, Optional.empty());
            assertThat(other.all()).isEqualTo(weighings.all());
            assertThat(Weighings.of(weighings.all(), ReweighRule.LOWEST, Optional.empty())
                            .net())
                    .isLessThanOrEqualTo(other.net());
        }
    }

    @Property
    void weighings_are_read_back_from_their_form(
            @ForAll("weighings") Weighing weighing, @ForAll("reweighed") Weighings all) {
        assertThat(Weighing.read(weighing.form())).isEqualTo(weighing);
        assertThat(Weighings.read(all.form())).isEqualTo(all);
    }
}
