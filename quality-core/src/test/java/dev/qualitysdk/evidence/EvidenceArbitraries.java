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

    /** Tallies of ordinary size. */
    public static Arbitrary<Tally> tallies() {
        Arbitrary<Long> counts = Arbitraries.longs().between(0, 1_000_000_000L);
        return Combinators.combine(counts, counts, counts, counts, counts, counts)
                .as((n, d, c, e, x, o) -> Tally.of(n, d, c, e, x, o));
    }
}
