package dev.qualitysdk.evidence;

import dev.qualitysdk.basics.BasicsArbitraries;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.RegulationVersion;
import dev.qualitysdk.basics.TeamId;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

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
}
