package dev.qualitysdk.rule;

import dev.qualitysdk.calendar.CalendarArbitraries;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Arbitraries of verdicts. */
public final class RuleArbitraries {

    private RuleArbitraries() {}

    /** Verdicts of obligations, seen when they were opened, when they were fulfilled, or a little later. */
    public static Arbitrary<Verdict> verdicts() {
        return CalendarArbitraries.obligations()
                .flatMap(obligation -> Arbitraries.integers()
                        .between(0, 30)
                        .map(days -> obligation.verdict(obligation.opened().plusSeconds(86_400L * days))));
    }
}
