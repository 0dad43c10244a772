package dev.qualitysdk.judgement.kpi;

import dev.qualitysdk.basics.BasicsArbitraries;
import dev.qualitysdk.basics.Ratio;
import dev.qualitysdk.basics.ReviewId;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.Tally;
import dev.qualitysdk.regulation.RegulationArbitraries;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitraries of shares, targets and what stands near them. */
public final class KpiArbitraries {

    private KpiArbitraries() {}

    /** So many of so many: few, many, none, all. */
    public static Arbitrary<Count> counts() {
        Arbitrary<Long> trials = Arbitraries.oneOf(
                Arbitraries.longs().between(1, 200),
                Arbitraries.longs().between(1, 10_000_000),
                Arbitraries.longs().between(1, 1_000_000_000_000L));
        return trials.flatMap(n -> Arbitraries.oneOf(
                        Arbitraries.longs().between(0, n),
                        Arbitraries.longs().between(Math.max(0, n - 3), n),
                        Arbitraries.longs().between(0, Math.min(n, 3)))
                .map(x -> new Count(x, n)));
    }

    /** Targets of whole per cents, of many decimals, and any share. */
    public static Arbitrary<Ratio> targets() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(0, 100).map(percent -> Ratio.of(percent, 100)),
                Arbitraries.longs().between(0, 1_000_000).map(share -> Ratio.of(share, 1_000_000)),
                BasicsArbitraries.shares());
    }

    /** A count beside a target that it reaches or misses by the least that is possible. */
    public static Arbitrary<Near> near() {
        return Combinators.combine(Arbitraries.longs().between(1, 10_000_000_000L), targets(), Arbitraries.of(-1, 0, 1))
                .as((n, target, step) -> {
                    long atLeast = java.math.BigInteger.valueOf(n)
                            .multiply(java.math.BigInteger.valueOf(target.numerator()))
                            .divide(java.math.BigInteger.valueOf(target.denominator()))
                            .longValueExact();
                    return new Near(new Count(Math.max(0, Math.min(n, atLeast + step)), n), target);
                });
    }

    /** z from 0.001 to 10 in thousandths. */
    public static Arbitrary<BigDecimal> zs() {
        return Arbitraries.integers().between(1, 10_000).map(thousandths -> BigDecimal.valueOf(thousandths, 3));
    }

    /** Tallies of one month: numerator at most the denominator, now and then no data. */
    public static Arbitrary<Tally> months() {
        return counts().map(count -> Tally.of(count.successes(), count.trials(), count.trials(), 0, 0, 0))
                .injectDuplicates(0.2);
    }

    /** So many of so many. */
    public record Count(long successes, long trials) {}

    /** A count and a target next to it. */
    public record Near(Count count, Ratio target) {}

    /** Results of an indicator with and without data. */
    public static Arbitrary<IndicatorResult> results() {
        return Combinators.combine(
                        RegulationArbitraries.rules(Indicator.RESPONSE_TIMELINESS), months(), zs().optional(0.5))
                .as(IndicatorResult::of);
    }

    /** Percentages beside a target. */
    public static Arbitrary<Percentage> percentages() {
        return near().map(near ->
                Percentage.of(near.count().successes(), near.count().trials(), near.target()));
    }

    /** Intervals beside a target. */
    public static Arbitrary<WilsonInterval> intervals() {
        return Combinators.combine(near(), zs())
                .as((near, z) ->
                        WilsonInterval.of(near.count().successes(), near.count().trials(), near.target(), z));
    }

    /** Members of any lawful sets, counted by the piece. */
    public static Arbitrary<IndicatorMember> members() {
        return Combinators.combine(
                        BasicsArbitraries.ids(ReviewId::of),
                        Arbitraries.of(IndicatorMember.Part.class).set(),
                        Arbitraries.of("left-out", "excused", "4.2.2"))
                .as((subject, drawn, reason) -> {
                    EnumMap<IndicatorMember.Part, String> reasons = new EnumMap<>(IndicatorMember.Part.class);
                    drawn.forEach(part -> reasons.put(part, reason));
                    reasons.put(IndicatorMember.Part.POPULATION, reason);
                    if (reasons.containsKey(IndicatorMember.Part.NUMERATOR_EXCLUSION)) {
                        reasons.put(IndicatorMember.Part.NUMERATOR, reason);
                    }
                    if (reasons.containsKey(IndicatorMember.Part.NUMERATOR)) {
                        reasons.remove(IndicatorMember.Part.EXCEPTION);
                    }
                    if (reasons.size() > 1) {
                        reasons.put(IndicatorMember.Part.DENOMINATOR, reason);
                    }
                    return IndicatorMember.of(subject.value(), reasons);
                });
    }

    /** Sets of up to twenty members, counted by the piece. */
    public static Arbitrary<IndicatorSets> indicatorSets() {
        return members()
                .list()
                .uniqueElements(IndicatorMember::subject)
                .ofMaxSize(20)
                .map(members -> IndicatorSets.of(Indicator.RESPONSE_TIMELINESS, Indicator.Measure.COUNTS, members));
    }

    /** Charts of up to fourteen months. */
    public static Arbitrary<ControlChart> charts() {
        return Combinators.combine(
                        Arbitraries.of(Indicator.Measure.class), months().list().ofMaxSize(14))
                .as((measure, tallies) -> {
                    TreeMap<YearMonth, Tally> byMonth = new TreeMap<>();
                    tallies.forEach(tally -> byMonth.put(YearMonth.of(2026, 1).plusMonths(byMonth.size()), tally));
                    return ControlChart.of(measure, byMonth);
                });
    }
}
