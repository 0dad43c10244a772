package dev.qualitysdk.evidence;

import dev.qualitysdk.basics.BasicsArbitraries;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Points;
import dev.qualitysdk.basics.RegulationVersion;
import dev.qualitysdk.basics.TeamId;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.calendar.CalendarArbitraries;
import dev.qualitysdk.lifecycle.LifecycleArbitraries;
import dev.qualitysdk.rule.Clause;
import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Arbitraries of evidence and tallies. */
public final class EvidenceArbitraries {

    private EvidenceArbitraries() {}

    /** Evidence of every indicator and disposition, at instants from 1990 to 2060. */
    public static Arbitrary<Evidence> evidence() {
        return evidence(BasicsArbitraries.instants());
    }

    /** Evidence of every indicator and disposition. */
    public static Arbitrary<Evidence> evidence(Arbitrary<Instant> at) {
        Arbitrary<Long> denominators = Arbitraries.longs().between(1, 1000);
        return Combinators.combine(
                        Arbitraries.of(Indicator.ALL),
                        Arbitraries.integers().between(1, 1_000_000),
                        BasicsArbitraries.ids(EmployeeId::of).optional(0.9),
                        BasicsArbitraries.ids(BranchId::of).optional(0.9),
                        BasicsArbitraries.ids(TeamId::of).optional(0.5),
                        Arbitraries.of(Channel.TELEPHONE, Channel.WEB, Channel.APP)
                                .optional(0.8),
                        at,
                        denominators.flatMap(
                                d -> Arbitraries.longs().between(0, d).map(n -> new long[] {n, d})))
                .flatAs((indicator, number, employee, branch, team, channel, instant, terms) -> Arbitraries.of(
                                Disposition.class)
                        .map(disposition -> {
                            Evidence.Builder evidence = Evidence.builder();
                            evidence.indicator(indicator)
                                    .subject("R-" + number)
                                    .employee(employee)
                                    .branch(branch)
                                    .team(team)
                                    .channel(channel)
                                    .at(instant)
                                    .numerator(terms[0])
                                    .denominator(terms[1])
                                    .disposition(disposition)
                                    .clause(indicator.clause())
                                    .regulation(RegulationVersion.of("2026-01"));
                            if (disposition != Disposition.COUNTED) {
                                evidence.reason("reason");
                            }
                            return evidence.build();
                        }));
    }

    /**
     * Evidence of a few employees, branches and teams, so that many pieces share one: mostly counts of one, and any other
     * figures and dispositions.
     */
    public static Arbitrary<Evidence> evidence(
            Arbitrary<Indicator> indicators, Arbitrary<EmployeeId> employees, Arbitrary<Instant> at) {
        Arbitrary<long[]> one = Arbitraries.longs().between(0, 1).map(n -> new long[] {n, 1});
        Arbitrary<long[]> any = Arbitraries.longs()
                .between(1, 100_000)
                .flatMap(d -> Arbitraries.longs().between(0, d).map(n -> new long[] {n, d}));
        Arbitrary<Disposition> dispositions = Arbitraries.frequency(
                Tuple.of(8, Disposition.COUNTED),
                Tuple.of(1, Disposition.EXCUSED),
                Tuple.of(1, Disposition.EXCLUDED),
                Tuple.of(1, Disposition.NOT_OWED));
        return Combinators.combine(
                        indicators,
                        employees.optional(0.9),
                        Arbitraries.of("north", "south").map(BranchId::of).optional(0.9),
                        Arbitraries.of("T-1", "T-2").map(TeamId::of).optional(0.7),
                        Arbitraries.of(Channel.TELEPHONE, Channel.WEB).optional(0.8),
                        at,
                        Arbitraries.frequencyOf(Tuple.of(4, one), Tuple.of(1, any)),
                        dispositions)
                .as((indicator, employee, branch, team, channel, instant, terms, disposition) -> {
                    Evidence.Builder evidence = Evidence.builder();
                    evidence.indicator(indicator)
                            .subject("R-" + instant)
                            .employee(employee)
                            .branch(branch)
                            .team(team)
                            .channel(channel)
                            .at(instant)
                            .numerator(terms[0])
                            .denominator(terms[1])
                            .disposition(disposition)
                            .clause(indicator.clause())
                            .regulation(RegulationVersion.of("2026-01"));
                    if (disposition != Disposition.COUNTED) {
                        evidence.reason("reason");
                    }
                    return evidence.build();
                })
                .withoutEdgeCases();
    }

    /** Tallies of ordinary size. */
    public static Arbitrary<Tally> tallies() {
        Arbitrary<Long> counts = Arbitraries.longs().between(0, 1_000_000_000L);
        return Combinators.combine(counts, counts, counts, counts, counts, counts)
                .as((n, d, c, e, x, o) -> Tally.of(n, d, c, e, x, o));
    }

    /** Indicators of the regulation, and one that a host defines. */
    public static Arbitrary<Indicator> indicators() {
        return Arbitraries.oneOf(
                Arbitraries.of(Indicator.ALL),
                Arbitraries.just(Indicator.of("photographs-taken", Clause.QUANTITY_RECORD_AND_LABEL)));
    }

    /** Ledgers of up to thirty pieces of evidence. */
    public static Arbitrary<Ledger> ledgers() {
        return evidence().list().ofMaxSize(30).map(Ledger::of);
    }

    /** What ledgers add up to in the decade of the 2020s. */
    public static Arbitrary<Tallies> sums() {
        return ledgers()
                .map(ledger -> ledger.tallies(
                        TimeWindow.of(Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2030-01-01T00:00:00Z"))));
    }

    /** Conduct that subtracts or adds. */
    public static Arbitrary<ConductEntry> conduct() {
        return Combinators.combine(
                        BasicsArbitraries.ids(EmployeeId::of),
                        Arbitraries.integers().between(1, 9999),
                        Arbitraries.of(ConductEntry.Direction.class),
                        Arbitraries.integers().between(1, 3000).map(Points::ofHundredths),
                        BasicsArbitraries.instants())
                .as((employee, number, direction, points, at) ->
                        ConductEntry.of(employee, "F-" + number, direction, points, at, Clause.WORDS));
    }

    /** Vetoes for serious accidents. */
    public static Arbitrary<Veto> vetoes() {
        return Combinators.combine(
                        BasicsArbitraries.ids(EmployeeId::of),
                        Arbitraries.integers().between(1, 9999),
                        BasicsArbitraries.instants())
                .as((employee, number, at) -> Veto.of(employee, "I-" + number, "serious-accident", at, Clause.PAY));
    }

    /** Coverages, at most all that was due. */
    public static Arbitrary<Coverage> coverages() {
        return Combinators.combine(
                        indicators(),
                        BasicsArbitraries.ids(EmployeeId::of).optional(0.9),
                        BasicsArbitraries.ids(BranchId::of).optional(0.8),
                        BasicsArbitraries.ids(TeamId::of).optional(0.5),
                        Arbitraries.of(Channel.WEB, Channel.TELEPHONE).optional(0.5),
                        Arbitraries.longs().between(0, 20),
                        Arbitraries.longs().between(0, 20))
                .as((indicator, employee, branch, team, channel, a, b) ->
                        Coverage.of(indicator, employee, branch, team, channel, Math.max(a, b), Math.min(a, b)));
    }

    /** Attributions that name an employee, a branch and a channel, or some of them, or nobody. */
    public static Arbitrary<Attribution> attributions() {
        return Combinators.combine(
                        BasicsArbitraries.ids(EmployeeId::of).optional(0.9),
                        BasicsArbitraries.ids(BranchId::of).optional(0.8),
                        Arbitraries.of(Channel.WEB, Channel.TELEPHONE).optional(0.5))
                .as(Attribution::of);
    }

    /** Assignments to a branch from a date in 2026 on, half of them with an end. */
    public static Arbitrary<Assignment> assignments() {
        return Combinators.combine(
                        BasicsArbitraries.ids(EmployeeId::of),
                        BasicsArbitraries.ids(BranchId::of),
                        BasicsArbitraries.ids(TeamId::of).optional(0.5),
                        Arbitraries.integers().between(0, 364),
                        Arbitraries.integers().between(1, 100).optional(0.5))
                .as((employee, branch, team, day, days) -> {
                    LocalDate since = LocalDate.of(2026, 1, 1).plusDays(day);
                    return Assignment.of(employee, branch, team, since, days.map(since::plusDays));
                });
    }

    /** Rosters of up to five employees. */
    public static Arbitrary<Roster> rosters() {
        return assignments()
                .list()
                .ofMaxSize(5)
                .uniqueElements(Assignment::employee)
                .map(Roster::of);
    }

    /** Employments with a wage and a bonus. */
    public static Arbitrary<Employment> employments() {
        return Combinators.combine(
                        LifecycleArbitraries.stamps(),
                        assignments(),
                        Arbitraries.longs().between(0, 1_000_000),
                        Arbitraries.longs().between(0, 200_000))
                .as((stamp, assigned, wage, bonus) -> Employment.begin(EmploymentStep.Begun.of(
                        stamp,
                        assigned.employee(),
                        assigned.branch(),
                        assigned.team(),
                        Money.ofMinor(CurrencyUnit.of("CNY"), wage),
                        Money.ofMinor(CurrencyUnit.of("CNY"), bonus),
                        assigned.since())));
    }

    /** Steps of employments. */
    public static Arbitrary<EmploymentStep> employmentSteps() {
        return employments().flatMap(employment -> Arbitraries.of(employment.steps()));
    }

    /** Overlays of what up to three disasters excuse. */
    public static Arbitrary<ExcuseOverlay> excuseOverlays() {
        return CalendarArbitraries.excuseWindows().list().ofMaxSize(3).map(ExcuseOverlay::of);
    }
}
