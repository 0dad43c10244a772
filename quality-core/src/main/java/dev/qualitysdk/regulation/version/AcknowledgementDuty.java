package dev.qualitysdk.regulation.version;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.RegulationVersion;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.calendar.Allowance;
import dev.qualitysdk.calendar.Obligation;
import dev.qualitysdk.calendar.Responsibility;
import dev.qualitysdk.evidence.Assignment;
import dev.qualitysdk.evidence.Employment;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.rule.Clause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.immutables.value.Value;

/**
 * What an employee owes since a version was published: to acknowledge its text (clauses 1.2, 8.2).
 *
 * <p>It arises with the publication, or on the first day of who is hired later, and ends when the version is superseded or the
 * employee leaves. Whoever comes back owes it again, unless the same text was acknowledged before.
 */
@Value.Immutable
public sealed interface AcknowledgementDuty permits ImmutableAcknowledgementDuty {

    /** {@return who owes it} */
    EmployeeId employee();

    /** {@return the version} */
    RegulationVersion version();

    /** {@return the digest of the text that is to be acknowledged} */
    String text();

    /** {@return since when it is owed} */
    Instant since();

    /** {@return until when it may be done: when the version comes into force, at least until the next local day begins} */
    Instant due();

    /** {@return when it was done; empty while it is not} */
    Optional<Instant> acknowledged();

    /** {@return whether it still concerns the employee: employed, and the version not superseded} */
    boolean concerns();

    /**
     * Returns whether it is still owed.
     *
     * @return true while it concerns the employee and is not done
     */
    default boolean isOwed() {
        return concerns() && acknowledged().isEmpty();
    }

    /**
     * Returns the duty as an obligation, which says by a verdict whether it was done in time.
     *
     * @param regulation the version
     * @return the obligation under clause 8.2
     */
    default Obligation obligation(Regulation regulation) {
        return Obligation.builder()
                .subject(version() + "/" + employee())
                .clause(Clause.REVISION)
                .regulation(version())
                .opened(since())
                .allowance(Optional.of(Allowance.fixed(due())))
                .calendar(regulation.calendar())
                .fulfilled(acknowledged())
                .responsibility(Responsibility.of(employee()))
                .build();
    }

    /**
     * Returns what a version made its employees owe by an instant.
     *
     * @param enactment the version
     * @param employments who was employed when
     * @param acknowledgements what was acknowledged; those of other versions or texts fulfil nothing
     * @param asOf the instant; what comes later is unseen
     * @return one duty for each employee whom it has concerned, by employee; none before the publication
     */
    static ImmutableList<AcknowledgementDuty> of(
            Enactment enactment,
            Iterable<Employment> employments,
            Iterable<Acknowledgement> acknowledgements,
            Instant asOf) {
        Optional<Instant> published =
                enactment.published().map(stamp -> stamp.at()).filter(at -> !at.isAfter(asOf));
        if (published.isEmpty()) {
            return ImmutableList.of();
        }
        Map<EmployeeId, Instant> done = new TreeMap<>();
        for (Acknowledgement acknowledgement : acknowledgements) {
            if (acknowledgement.isOf(enactment) && !acknowledgement.stamp().at().isAfter(asOf)) {
                done.merge(
                        acknowledgement.employee(),
                        acknowledgement.stamp().at(),
                        (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        Map<EmployeeId, List<Assignment>> assigned = new TreeMap<>();
        for (Employment employment : employments) {
            Assignment assignment = employment.assignment();
            assigned.computeIfAbsent(assignment.employee(), key -> new ArrayList<>())
                    .add(assignment);
        }
        ImmutableList.Builder<AcknowledgementDuty> duties = ImmutableList.builder();
        assigned.forEach((employee, assignments) -> since(enactment, published.get(), assignments)
                .filter(since -> !since.isAfter(asOf))
                .ifPresent(since -> duties.add(ImmutableAcknowledgementDuty.of(
                        employee,
                        enactment.id(),
                        enactment.draft().text(),
                        since,
                        due(enactment.draft(), since),
                        Optional.ofNullable(done.get(employee)),
                        concerns(enactment, assignments, asOf)))));
        return duties.build();
    }

    private static Optional<Instant> since(Enactment enactment, Instant published, List<Assignment> assignments) {
        Draft draft = enactment.draft();
        return assignments.stream()
                .filter(assignment -> assignment
                        .until()
                        .filter(end -> !TimeWindow.startOf(end, draft.zone()).isAfter(published))
                        .isEmpty())
                .map(assignment -> TimeWindow.startOf(assignment.since(), draft.zone()))
                .min(Comparator.naturalOrder())
                .map(start -> start.isAfter(published) ? start : published)
                .filter(start ->
                        superseded(enactment).filter(end -> !end.isAfter(start)).isEmpty());
    }

    private static Instant due(Draft draft, Instant since) {
        Instant nextDay =
                TimeWindow.startOf(since.atZone(draft.zone()).toLocalDate().plusDays(1), draft.zone());
        return nextDay.isAfter(draft.effectiveAt()) ? nextDay : draft.effectiveAt();
    }

    private static boolean concerns(Enactment enactment, List<Assignment> assignments, Instant asOf) {
        java.time.LocalDate day = asOf.atZone(enactment.draft().zone()).toLocalDate();
        boolean employed = assignments.stream()
                .anyMatch(assignment -> !assignment.since().isAfter(day)
                        && assignment.until().filter(end -> !day.isBefore(end)).isEmpty());
        return employed
                && superseded(enactment).filter(end -> !end.isAfter(asOf)).isEmpty();
    }

    private static Optional<Instant> superseded(Enactment enactment) {
        return enactment.state() == Enactment.State.SUPERSEDED
                ? Optional.of(enactment.steps().get(enactment.version() - 1).at())
                : Optional.empty();
    }
}
