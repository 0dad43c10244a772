package dev.qualitysdk.evidence;

import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.calendar.Obligation;
import dev.qualitysdk.rule.Verdict;
import java.time.Instant;
import java.util.Optional;

/** How an obligation is counted: once, in the cycle of its due instant, 1 of 1 when it was met (DOMAIN 3). */
public final class ObligationEvidence {

    private ObligationEvidence() {}

    /**
     * Returns the evidence that an obligation is at an instant.
     *
     * <p>What owed nothing has no due instant; it is listed in the cycle in which it was opened.
     *
     * @param indicator the indicator it belongs to
     * @param obligation the obligation
     * @param asOf the instant; steps after it are unseen
     * @param branch branch of the record; where empty, the branch of the employee accountable at the time
     * @param channel channel of the record
     * @param roster who belonged where
     * @return the evidence, empty while the obligation is pending
     */
    public static Optional<Evidence> of(
            Indicator indicator,
            Obligation obligation,
            Instant asOf,
            Optional<BranchId> branch,
            Optional<Channel> channel,
            Roster roster) {
        return of(indicator, obligation, obligation.verdict(asOf), asOf, branch, channel, roster);
    }

    /**
     * Returns the evidence that an obligation is whose verdict is known already, since working it out is most of the cost.
     *
     * @param indicator the indicator it belongs to
     * @param obligation the obligation
     * @param verdict its verdict at the instant
     * @param asOf the instant; steps after it are unseen
     * @param branch branch of the record; where empty, the branch of the employee accountable at the time
     * @param channel channel of the record
     * @param roster who belonged where
     * @return the evidence, empty while the obligation is pending
     */
    public static Optional<Evidence> of(
            Indicator indicator,
            Obligation obligation,
            Verdict verdict,
            Instant asOf,
            Optional<BranchId> branch,
            Optional<Channel> channel,
            Roster roster) {
        if (verdict.outcome() == Verdict.Outcome.PENDING) {
            return Optional.empty();
        }
        Instant at = obligation.due(asOf).orElse(obligation.opened());
        Optional<EmployeeId> employee = verdict.accountable();
        Optional<Assignment> assignment = employee.flatMap(
                e -> roster.at(e, at.atZone(obligation.calendar().zone()).toLocalDate()));
        Evidence.Builder evidence = Evidence.builder();
        evidence.indicator(indicator)
                .subject(obligation.subject())
                .employee(employee)
                .branch(branch.or(() -> assignment.map(Assignment::branch)))
                .team(assignment.flatMap(Assignment::team))
                .channel(channel)
                .at(at)
                .clause(obligation.clause())
                .regulation(obligation.regulation())
                .figures(verdict.figures());
        Disposition disposition = disposition(verdict.outcome());
        evidence.disposition(disposition)
                .numerator(verdict.outcome() == Verdict.Outcome.MET ? 1 : 0)
                .denominator(disposition == Disposition.NOT_OWED ? 0 : 1);
        switch (disposition) {
            case EXCUSED -> evidence.reason(figure(verdict.figures(), "excuse.reason"));
            case NOT_OWED -> evidence.reason(figure(verdict.figures(), "reason"));
            case COUNTED, EXCLUDED -> {}
        }
        return Optional.of(evidence.build());
    }

    static Disposition disposition(Verdict.Outcome outcome) {
        return switch (outcome) {
            case MET, MISSED -> Disposition.COUNTED;
            case EXCUSED -> Disposition.EXCUSED;
            case NOT_OWED -> Disposition.NOT_OWED;
            case PENDING -> throw new IllegalStateException("what is pending does not count yet");
        };
    }

    private static String figure(ImmutableSortedMap<String, String> figures, String name) {
        return Optional.ofNullable(figures.get(name)).orElse("no reason recorded");
    }
}
