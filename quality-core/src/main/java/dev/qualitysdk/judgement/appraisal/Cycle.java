package dev.qualitysdk.judgement.appraisal;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Multimaps;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.Fraction;
import dev.qualitysdk.basics.Points;
import dev.qualitysdk.basics.Ratio;
import dev.qualitysdk.basics.TeamId;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.evidence.Assignment;
import dev.qualitysdk.evidence.ConductEntry;
import dev.qualitysdk.evidence.Coverage;
import dev.qualitysdk.evidence.Employment;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.Roster;
import dev.qualitysdk.evidence.Tallies;
import dev.qualitysdk.evidence.Tally;
import dev.qualitysdk.evidence.Veto;
import dev.qualitysdk.judgement.kpi.IndicatorResult;
import dev.qualitysdk.regulation.GradeBand;
import dev.qualitysdk.regulation.IndicatorRule;
import dev.qualitysdk.regulation.Regulation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.joda.money.Money;

/** One calculation of a month: the records told apart by whom they concern, then card by card. */
final class Cycle {

    private final Regulation regulation;
    private final CycleRecords records;
    private final TimeWindow window;
    private final Instant asOf;
    private final Tallies tallies;
    private final CoverageSums coverage;
    private final ImmutableListMultimap<EmployeeId, Stretch> stretches;
    private final ImmutableListMultimap<EmployeeId, ConductEntry> conduct;
    private final ImmutableListMultimap<EmployeeId, Veto> vetoes;
    private final Scoring scoring;
    private final Carried carried;

    Cycle(Regulation regulation, CycleRecords records) {
        this.regulation = regulation;
        this.records = records;
        this.window = regulation.cycle(records.month());
        this.asOf = CanonicalTime.of(records.asOf().orElse(window.end()));
        this.conduct = Multimaps.index(
                records.conduct().stream().filter(entry -> isSeen(entry.at())).toList(), ConductEntry::employee);
        this.vetoes = Multimaps.index(
                records.vetoes().stream().filter(veto -> isSeen(veto.at())).toList(), Veto::employee);
        this.carried = new Carried(regulation, records);
        check();
        this.stretches = stretches(records);
        carried.requireCards(stretches.keySet());
        this.coverage = new CoverageSums(records.coverage());
        this.tallies = records.evidence().tallies(window);
        this.scoring = new Scoring(regulation);
    }

    private boolean isSeen(Instant at) {
        return window.contains(at) && !at.isAfter(asOf);
    }

    private void check() {
        Faults faults = Faults.in("appraisal of " + records.month());
        faults.take(
                "employments",
                () -> Roster.of(records.employments().stream()
                        .map(Employment::assignment)
                        .toList()));
        for (Employment employment : records.employments()) {
            faults.check(
                    employment.wage().getCurrencyUnit().equals(regulation.currency()),
                    "employment " + employment.id() + ".wage",
                    employment.wage().getCurrencyUnit(),
                    "the regulation's currency, " + regulation.currency(),
                    "4.4.1");
        }
        for (Veto veto : vetoes.values()) {
            faults.check(
                    regulation.vetoes().containsKey(veto.reason()),
                    "veto " + veto.subject() + ".reason",
                    veto.reason(),
                    "a reason for which the regulation names a grade: "
                            + regulation.vetoes().keySet(),
                    "4.4.1");
        }
        carried.check(faults);
        faults.refuse();
    }

    private static ImmutableListMultimap<EmployeeId, Stretch> stretches(CycleRecords records) {
        return records.employments().stream()
                .map(employment -> Stretch.of(
                        upTo(records.month().plusMonths(1).atDay(1), employment.assignment()),
                        employment.wage(),
                        employment.baseBonus(),
                        records.month()))
                .filter(stretch -> stretch.days() > 0)
                .sorted(Comparator.comparing(
                                (Stretch stretch) -> stretch.assignment().employee())
                        .thenComparing(stretch -> stretch.assignment().since()))
                .collect(ImmutableListMultimap.toImmutableListMultimap(
                        stretch -> stretch.assignment().employee(), Function.identity()));
    }

    /** An end after the month is none of its facts: recorded later, it would change the bytes of a month that is sealed. */
    private static Assignment upTo(LocalDate next, Assignment assignment) {
        return Assignment.of(
                assignment.employee(),
                assignment.branch(),
                assignment.team(),
                assignment.since(),
                assignment.until().filter(until -> until.isBefore(next)));
    }

    CycleAppraisal appraisal() {
        return ImmutableCycleAppraisal.builder()
                .month(records.month())
                .asOf(asOf)
                .regulation(regulation)
                .company(results(rule -> company(rule)))
                .branches(branches())
                .teams(teams())
                .channels(channels())
                .scorecards(scorecards())
                .unattributed(evidence(tallies::unattributed))
                .notEmployed(notEmployed())
                .unruled(unruled())
                .uncarried(ImmutableList.copyOf(carried.adjustments().values().stream()
                        .filter(adjustment -> !stretches.containsKey(adjustment.employee()))
                        .sorted(Adjustment.ORDER)
                        .toList()))
                .build();
    }

    private ImmutableSortedMap<EmployeeId, Scorecard> scorecards() {
        ImmutableSortedMap.Builder<EmployeeId, Draft> drafted = ImmutableSortedMap.naturalOrder();
        stretches.keySet().forEach(employee -> drafted.put(employee, draft(employee)));
        ImmutableSortedMap<EmployeeId, Draft> drafts = drafted.build();
        Pay pay = new Pay(regulation);
        ImmutableSortedMap<EmployeeId, Money> bonuses = pay.bonuses(drafts);
        ImmutableSortedMap.Builder<EmployeeId, Scorecard> cards = ImmutableSortedMap.naturalOrder();
        drafts.forEach(
                (employee, draft) -> cards.put(employee, draft.card(pay, requireNonNull(bonuses.get(employee)))));
        return cards.build();
    }

    private Draft draft(EmployeeId employee) {
        ImmutableSortedMap<Indicator, IndicatorScore> scores =
                scoring.scores(results(rule -> employee(employee, rule)).values());
        ConductPoints points = ConductPoints.of(conduct.get(employee), regulation);
        Optional<Fraction> mean = Scoring.mean(scores.values());
        Optional<Points> score = mean.map(exact -> scoring.score(exact, points));
        Optional<GradeBand> band = score.map(regulation::band);
        ImmutableList<Veto> bounds = ImmutableList.sortedCopyOf(
                Comparator.comparing(Veto::at).thenComparing(Veto::subject).thenComparing(Veto::reason),
                vetoes.get(employee));
        Optional<GradeBand> bound = scoring.bound(bounds);
        return new Draft(
                employee,
                stretches.get(employee),
                scores,
                points,
                mean,
                score,
                band,
                bounds,
                bound,
                carried.override(employee),
                carried.set(employee, band.map(reached -> Scoring.lower(reached, bound)), bound),
                carried.adjustments().get(employee),
                regulation.pay().notAppraisedFactor());
    }

    private IndicatorResult employee(EmployeeId employee, IndicatorRule rule) {
        Ratio least = rule.indicator().equals(Indicator.COLLECTION_ACCURACY)
                ? regulation.accuracy().coverage()
                : Ratio.ZERO;
        return IndicatorResult.of(
                rule,
                tallies.employee(employee, rule.indicator()),
                regulation.pay().chance(),
                coverage.employee(employee, rule.indicator()),
                least);
    }

    private IndicatorResult company(IndicatorRule rule) {
        return shown(rule, tallies.company(rule.indicator()), coverage.company(rule.indicator()));
    }

    private ImmutableSortedMap<BranchId, ImmutableSortedMap<Indicator, IndicatorResult>> branches() {
        Set<BranchId> members = new TreeSet<>(tallies.branches());
        stretches.values().forEach(stretch -> members.add(stretch.assignment().branch()));
        return byMember(
                members,
                branch -> results(rule -> shown(
                        rule, tallies.branch(branch, rule.indicator()), coverage.branch(branch, rule.indicator()))));
    }

    private ImmutableSortedMap<TeamId, ImmutableSortedMap<Indicator, IndicatorResult>> teams() {
        Set<TeamId> members = new TreeSet<>(tallies.teams());
        stretches.values().stream()
                .map(Stretch::assignment)
                .map(Assignment::team)
                .flatMap(Optional::stream)
                .forEach(members::add);
        return byMember(
                members,
                team -> results(rule ->
                        shown(rule, tallies.team(team, rule.indicator()), coverage.team(team, rule.indicator()))));
    }

    private ImmutableSortedMap<Channel, ImmutableSortedMap<Indicator, IndicatorResult>> channels() {
        return byMember(
                tallies.channels(),
                channel -> results(rule -> shown(
                        rule,
                        tallies.channel(channel, rule.indicator()),
                        coverage.channel(channel, rule.indicator()))));
    }

    /** A result that no coverage bars: the share that has a result is asked of an employee only (clause 4.2.3). */
    private IndicatorResult shown(IndicatorRule rule, Tally tally, Optional<Coverage> beside) {
        return IndicatorResult.of(rule, tally, regulation.pay().chance(), beside, Ratio.ZERO);
    }

    private ImmutableSortedMap<Indicator, IndicatorResult> results(
            Function<? super IndicatorRule, IndicatorResult> result) {
        ImmutableSortedMap.Builder<Indicator, IndicatorResult> results = ImmutableSortedMap.naturalOrder();
        regulation.indicators().values().forEach(rule -> results.put(rule.indicator(), result.apply(rule)));
        return results.build();
    }

    private ImmutableSortedMap<EmployeeId, ImmutableSortedMap<Indicator, Tally>> notEmployed() {
        return byMember(
                tallies.employees().stream()
                        .filter(employee -> !stretches.containsKey(employee))
                        .toList(),
                employee -> evidence(indicator -> tallies.employee(employee, indicator)));
    }

    private ImmutableSortedMap<Indicator, Tally> unruled() {
        return evidence(indicator -> regulation.rule(indicator).isPresent() ? Tally.ZERO : tallies.company(indicator));
    }

    /** What there is evidence of. */
    private ImmutableSortedMap<Indicator, Tally> evidence(Function<? super Indicator, Tally> tally) {
        ImmutableSortedMap.Builder<Indicator, Tally> sums = ImmutableSortedMap.naturalOrder();
        for (Indicator indicator : tallies.indicators()) {
            Tally sum = tally.apply(indicator);
            if (!sum.equals(Tally.ZERO)) {
                sums.put(indicator, sum);
            }
        }
        return sums.build();
    }

    private static <K extends Comparable<K>, V> ImmutableSortedMap<K, V> byMember(
            Collection<K> members, Function<? super K, ? extends V> value) {
        ImmutableSortedMap.Builder<K, V> map = ImmutableSortedMap.naturalOrder();
        members.forEach(member -> map.put(member, value.apply(member)));
        return map.build();
    }
}
