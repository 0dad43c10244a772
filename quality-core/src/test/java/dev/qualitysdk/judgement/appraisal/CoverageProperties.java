package dev.qualitysdk.judgement.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Ratio;
import dev.qualitysdk.basics.TeamId;
import dev.qualitysdk.evidence.Coverage;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.judgement.kpi.IndicatorResult;
import dev.qualitysdk.regulation.AccuracyRule;
import dev.qualitysdk.regulation.Books;
import dev.qualitysdk.regulation.Regulation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CoverageProperties {

    private static final Indicator ACCURACY = Indicator.COLLECTION_ACCURACY;

    @Provide
    Arbitrary<List<Coverage>> coverage() {
        return AppraisalArbitraries.coverage().list().ofMaxSize(20);
    }

    @Provide
    Arbitrary<AppraisalArbitraries.Case> cases() {
        return AppraisalArbitraries.cases();
    }

    private record Figures(long due, long covered) {

        static Figures of(List<Coverage> parts, Predicate<Coverage> chosen) {
            return new Figures(
                    parts.stream().filter(chosen).mapToLong(Coverage::due).sum(),
                    parts.stream().filter(chosen).mapToLong(Coverage::covered).sum());
        }

        static Figures of(Optional<Coverage> sum) {
            return new Figures(
                    sum.map(Coverage::due).orElse(0L),
                    sum.map(Coverage::covered).orElse(0L));
        }

        Figures plus(Figures other) {
            return new Figures(due + other.due, covered + other.covered);
        }
    }

    @Property
    @Label(
            "coverage of a whole is the sum of its parts: company, branches, teams, channels, employees, whatever the order")
    void coverage_of_a_whole_is_the_sum_of_its_parts(
            @ForAll("coverage") List<Coverage> parts, @ForAll @IntRange(max = 20) int cut, @ForAll Random random) {
        int at = Math.min(cut, parts.size());
        List<Coverage> shuffled = new ArrayList<>(parts);
        Collections.shuffle(shuffled, random);
        List<CoverageSums> halves =
                List.of(new CoverageSums(parts.subList(0, at)), new CoverageSums(parts.subList(at, parts.size())));
        CoverageSums whole = new CoverageSums(shuffled);

        for (Indicator indicator : List.of(ACCURACY, Indicator.CUSTOMER_SATISFACTION)) {
            List<Coverage> all = parts.stream()
                    .filter(part -> part.indicator().equals(indicator))
                    .toList();
            sums(all, part -> Optional.of("company"), (sums, any) -> sums.company(indicator), whole, halves);
            sums(all, Coverage::branch, (sums, branch) -> sums.branch(branch, indicator), whole, halves);
            List<Coverage> accountable =
                    all.stream().filter(part -> part.employee().isPresent()).toList();
            sums(accountable, Coverage::employee, (sums, who) -> sums.employee(who, indicator), whole, halves);
            sums(accountable, Coverage::team, (sums, team) -> sums.team(team, indicator), whole, halves);
            sums(accountable, Coverage::channel, (sums, way) -> sums.channel(way, indicator), whole, halves);
        }
    }

    private static <K> void sums(
            List<Coverage> parts,
            Function<Coverage, Optional<K>> member,
            BiFunction<CoverageSums, K, Optional<Coverage>> sum,
            CoverageSums whole,
            List<CoverageSums> halves) {
        parts.stream().map(member).flatMap(Optional::stream).distinct().forEach(key -> {
            Figures expected = Figures.of(parts, part -> member.apply(part).equals(Optional.of(key)));

            assertThat(Figures.of(sum.apply(whole, key))).isEqualTo(expected);
            assertThat(Figures.of(sum.apply(halves.get(0), key)).plus(Figures.of(sum.apply(halves.get(1), key))))
                    .isEqualTo(expected);
        });
    }

    @Property
    void every_figure_of_an_appraisal_has_the_coverage_of_its_own_records(
            @ForAll("cases") AppraisalArbitraries.Case facts) {
        CycleAppraisal appraisal = facts.appraised();
        List<Coverage> all = facts.coverage().stream()
                .filter(part -> part.indicator().equals(ACCURACY))
                .toList();
        List<Coverage> accountable =
                all.stream().filter(part -> part.employee().isPresent()).toList();

        if (facts.regulation().rule(ACCURACY).isPresent()) {
            assertThat(shown(appraisal.company())).isEqualTo(Figures.of(all, part -> true));
            appraisal
                    .branches()
                    .forEach((branch, results) -> assertThat(shown(results))
                            .isEqualTo(Figures.of(all, part -> part.branch().equals(Optional.of(branch)))));
            appraisal
                    .teams()
                    .forEach((team, results) -> assertThat(shown(results))
                            .isEqualTo(
                                    Figures.of(accountable, part -> part.team().equals(Optional.of(team)))));
            appraisal
                    .channels()
                    .forEach((channel, results) -> assertThat(shown(results))
                            .isEqualTo(Figures.of(
                                    accountable, part -> part.channel().equals(Optional.of(channel)))));
        }
    }

    private static Figures shown(Map<Indicator, IndicatorResult> results) {
        return Figures.of(Optional.ofNullable(results.get(ACCURACY)).flatMap(IndicatorResult::coverage));
    }

    @Example
    @Label(
            "clause 4.2.3: half of the lots weighed bars an employee's verdict; company, branch, team and channel show the half beside theirs")
    void coverage_stands_beside_every_figure_and_bars_the_employees_only() {
        Regulation regulation = Books.but(draft -> draft.accuracy(AccuracyRule.of(
                        AccuracyRule.Formula.BY_LOT, ImmutableMap.of(), Ratio.of(1, 50), Ratio.of(8, 10))))
                .versions()
                .get(0);
        TeamId team = TeamId.of("T-1");
        Month month = new Month().employ("E-1", "6000", "1000");
        for (int i = 0; i < 30; i++) {
            month.add(month.piece("E-1", ACCURACY)
                    .numerator(1)
                    .denominator(1)
                    .team(team)
                    .channel(Channel.WEB)
                    .build());
        }
        month.coverage.add(Coverage.of(
                ACCURACY,
                Optional.of(EmployeeId.of("E-1")),
                Optional.of(BranchId.of("north")),
                Optional.of(team),
                Optional.of(Channel.WEB),
                60,
                30));

        CycleAppraisal appraisal = month.appraised(regulation);

        List<Optional<IndicatorResult>> wholes = List.of(
                Optional.ofNullable(appraisal.company().get(ACCURACY)),
                Optional.ofNullable(appraisal.branches().get(BranchId.of("north")))
                        .map(row -> row.get(ACCURACY)),
                Optional.ofNullable(appraisal.teams().get(team)).map(row -> row.get(ACCURACY)),
                Optional.ofNullable(appraisal.channels().get(Channel.WEB)).map(row -> row.get(ACCURACY)));
        assertThat(wholes).allSatisfy(whole -> {
            assertThat(Figures.of(whole.orElseThrow().coverage())).isEqualTo(new Figures(60, 30));
            assertThat(whole.orElseThrow().result()).isEqualTo(IndicatorResult.Result.MET);
        });
        IndicatorResult own = month.card(regulation, "E-1").indicators().values().stream()
                .map(IndicatorScore::result)
                .filter(result -> result.indicator().equals(ACCURACY))
                .findFirst()
                .orElseThrow();
        assertThat(own.result()).isEqualTo(IndicatorResult.Result.INSUFFICIENT);
        assertThat(own.shortfall()).contains(IndicatorResult.Shortfall.COVERAGE);
    }
}
