package dev.qualitysdk.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.Fraction;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.Points;
import dev.qualitysdk.basics.Ratio;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class CurveProperties {

    @Provide
    Arbitrary<Curve> curves() {
        return RegulationArbitraries.curves();
    }

    @Property
    void a_curve_is_total_and_stays_between_0_and_100(
            @ForAll("curves") Curve curve, @ForAll @LongRange(min = 1) long d, @ForAll @LongRange(min = 0) long n) {
        Fraction points = curve.pointsFor(n % (d + 1 <= 0 ? d : d + 1), d);

        assertThat(points).isBetween(Fraction.ZERO, Fraction.of(100));
    }

    @Property
    void more_is_never_worth_less(
            @ForAll("curves") Curve curve,
            @ForAll @LongRange(min = 0, max = 10_000) long a,
            @ForAll @LongRange(min = 0, max = 10_000) long b) {
        long low = Math.min(a, b);
        long high = Math.max(a, b);

        assertThat(curve.pointsFor(low, 10_000)).isLessThanOrEqualTo(curve.pointsFor(high, 10_000));
    }

    @Property
    void a_curve_goes_through_its_knots(@ForAll("curves") Curve curve) {
        assertThat(curve.knots())
                .allSatisfy(knot -> assertThat(curve.pointsFor(
                                knot.ratio().numerator(), knot.ratio().denominator()))
                        .isEqualTo(Fraction.of(knot.points())));
    }

    @Example
    void between_two_knots_the_points_are_exact() {
        Curve curve = Curve.of(List.of(
                Curve.Knot.of(Ratio.parse("80 %"), Points.ZERO), Curve.Knot.of(Ratio.parse("95 %"), Points.FULL)));

        assertThat(curve.pointsFor(17, 20)).isEqualTo(Fraction.of(100, 3));
        assertThat(curve.pointsFor(1, 2)).isEqualTo(Fraction.ZERO);
        assertThat(curve.pointsFor(1, 1)).isEqualTo(Fraction.of(100));
    }

    @Example
    void a_curve_that_falls_or_goes_back_is_refused_with_all_its_faults() {
        assertThatThrownBy(() -> Curve.of(List.of(
                        Curve.Knot.of(Ratio.parse("95 %"), Points.FULL),
                        Curve.Knot.of(Ratio.parse("80 %"), Points.ZERO))))
                .isInstanceOfSatisfying(
                        InvalidValueException.class, e -> assertThat(e.faults()).hasSize(2));
        assertThatThrownBy(() -> Curve.of(List.of())).isInstanceOf(InvalidValueException.class);
    }
}
