package dev.qualitysdk.service.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.BasicsArbitraries;
import dev.qualitysdk.basics.Fraction;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.basics.Ratio;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class NetWeightProperties {

    @Provide
    Arbitrary<Weighings> reweighed() {
        return PricingArbitraries.reweighed();
    }

    @Provide
    Arbitrary<List<DeductionTerm>> terms() {
        return PricingArbitraries.terms().list().ofMaxSize(4);
    }

    @Provide
    Arbitrary<DeductionTerm> shareTerms() {
        return PricingArbitraries.shareTerms();
    }

    @Provide
    Arbitrary<Findings> deductible() {
        return PricingArbitraries.deductible();
    }

    @Provide
    Arbitrary<RoundingMode> roundings() {
        return PricingArbitraries.roundings();
    }

    @Provide
    Arbitrary<Ratio> shares() {
        return BasicsArbitraries.shares();
    }

    private static Optional<NetWeight> net(
            Weighings weighings, List<DeductionTerm> terms, Findings findings, RoundingMode rounding) {
        try {
            return Optional.of(NetWeight.of(weighings, terms, findings, rounding));
        } catch (InvalidValueException refused) {
            return Optional.empty();
        }
    }

    @Property
    @Label("trap 56: parts and net make exactly the gross, exact and rounded, and none is less than nothing")
    void parts_and_net_make_exactly_the_gross(
            @ForAll("reweighed") Weighings weighings,
            @ForAll("terms") List<DeductionTerm> terms,
            @ForAll("deductible") Findings findings,
            @ForAll("roundings") RoundingMode rounding) {
        Optional<NetWeight> worked = net(weighings, terms, findings, rounding);
        Statistics.label("worked out")
                .collect(worked.isPresent())
                .coverage(c -> c.check(true).percentage(p -> p > 60));
        Assume.that(worked.isPresent());
        NetWeight weight = worked.get();

        Fraction sum = weight.net();
        Quantity rounded = weight.netRounded();
        for (NetWeight.Part part : weight.parts()) {
            assertThat(part.taken().signum()).isNotNegative();
            sum = sum.plus(part.taken());
            rounded = rounded.plus(part.takenRounded());
        }

        assertThat(sum).isEqualTo(weight.gross());
        assertThat(rounded).isEqualTo(weight.grossRounded());
        assertThat(weight.tareRounded().dimension()).isEqualTo(weighings.dimension());
    }

    @Property
    @Label("trap 54: the net is rounded once, so it is off by half a unit at most, by less than one in any mode")
    void the_net_is_rounded_once(
            @ForAll("reweighed") Weighings weighings,
            @ForAll("terms") List<DeductionTerm> terms,
            @ForAll("deductible") Findings findings,
            @ForAll("roundings") RoundingMode rounding) {
        Optional<NetWeight> worked = net(weighings, terms, findings, rounding);
        Assume.that(worked.isPresent());

        Fraction error = Fraction.of(worked.get().netRounded().amount())
                .minus(worked.get().net());
        Fraction size = error.signum() < 0 ? Fraction.ZERO.minus(error) : error;

        assertThat(size).isLessThan(Fraction.of(1));
        if (rounding.name().startsWith("HALF")) {
            assertThat(size).isLessThanOrEqualTo(Fraction.of(1, 2));
        }
        assertThat(worked.get().netRounded().amount()).isPositive();
    }

    @Property
    @Label("trap 53: nothing is taken off at the share allowed, and above it the shape declared")
    void nothing_is_taken_off_at_the_share_allowed(
            @ForAll("shareTerms") DeductionTerm term, @ForAll("shares") Ratio found, @ForAll("shares") Ratio more) {
        assertThat(term.shareFor(term.allowed())).isEqualTo(Fraction.ZERO);
        assertThat(term.shareFor(found)).isBetween(Fraction.ZERO, Fraction.of(found));
        assertThat(term.shareFor(found).signum() > 0).isEqualTo(found.compareTo(term.allowed()) > 0);
        Ratio larger = found.compareTo(more) >= 0 ? found : more;
        Ratio smaller = found.compareTo(more) >= 0 ? more : found;
        assertThat(term.shareFor(smaller)).isLessThanOrEqualTo(term.shareFor(larger));
        if (term.shape() != DeductionShape.WHOLE) {
            Fraction slope = Fraction.of(1).dividedBy(Fraction.of(1).minus(Fraction.of(term.allowed())));
            Fraction step = Fraction.of(larger).minus(Fraction.of(smaller)).times(slope);
            assertThat(term.shareFor(larger).minus(term.shareFor(smaller))).isLessThanOrEqualTo(step);
        }
    }

    @Property
    @Label("trap 55: what was not looked at is refused or said, and what was found to be nothing takes nothing")
    void absent_is_not_zero(@ForAll("reweighed") Weighings weighings, @ForAll("shareTerms") DeductionTerm term) {
        Findings nothing = Findings.builder().number(term.finding(), Ratio.ZERO).build();
        NetWeight found = NetWeight.of(weighings, List.of(term), nothing, RoundingMode.UP);
        NetWeight absent = NetWeight.of(weighings, List.of(term.ifMeasured()), Findings.none(), RoundingMode.UP);

        assertThat(found.net()).isEqualTo(absent.net()).isEqualTo(weighings.net());
        assertThat(last(found).found()).contains("0/1");
        assertThat(last(absent).found()).isEmpty();
        if (term.required()) {
            assertThatThrownBy(() -> NetWeight.of(weighings, List.of(term), Findings.none(), RoundingMode.UP))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("terms[0]." + term.finding())
                    .hasMessageContaining("absent is not zero");
        }
    }

    private static NetWeight.Part last(NetWeight weight) {
        return weight.parts().get(weight.parts().size() - 1);
    }

    @Property
    void shares_of_what_is_left_multiply_and_their_order_does_not_matter(
            @ForAll("reweighed") Weighings weighings, @ForAll("deductible") Findings findings) {
        DeductionTerm moisture = DeductionTerm.share("moisture");
        DeductionTerm impurity = DeductionTerm.share("impurity");
        Fraction kept = Fraction.of(1)
                .minus(Fraction.of(findings.number("moisture").orElseThrow()))
                .times(Fraction.of(1)
                        .minus(Fraction.of(findings.number("impurity").orElseThrow())));

        Optional<NetWeight> one = net(weighings, List.of(moisture, impurity), findings, RoundingMode.UP);
        Optional<NetWeight> other = net(weighings, List.of(impurity, moisture), findings, RoundingMode.UP);

        assertThat(one.map(NetWeight::net)).contains(weighings.net().times(kept));
        assertThat(other.map(NetWeight::net)).isEqualTo(one.map(NetWeight::net));
    }

    @Property
    void terms_are_read_back_from_their_form(@ForAll("terms") List<DeductionTerm> terms) {
        assertThat(terms)
                .allSatisfy(term -> assertThat(DeductionTerm.read(term.form())).isEqualTo(term));
    }

    @Property
    @Label("trap 57: deductions that leave nothing are refused with the term that took the last")
    void deductions_that_leave_nothing_are_refused(@ForAll("reweighed") Weighings weighings) {
        DeductionTerm half = DeductionTerm.share("moisture").ofBasis(DeductionBasis.NET);
        Findings findings =
                Findings.builder().number("moisture", Ratio.of(1, 2)).build();

        assertThatThrownBy(() -> NetWeight.of(weighings, List.of(half, half), findings, RoundingMode.UP))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("terms[1].moisture")
                .hasMessageContaining("leave more than nothing");
    }
}
