package dev.qualitysdk.service.supervision;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.FindingId;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.Points;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.evidence.Assignment;
import dev.qualitysdk.evidence.ConductEntry;
import dev.qualitysdk.evidence.Coverage;
import dev.qualitysdk.evidence.Disposition;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.Roster;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.History;
import dev.qualitysdk.lifecycle.Lifecycle;
import dev.qualitysdk.lifecycle.Position;
import dev.qualitysdk.lifecycle.Recorded;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import dev.qualitysdk.service.supervision.FindingStep.Result;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The answer to one item of a checklist on a patrol inspection (clause 4.1.2).
 *
 * <p>A pass or a fail counts in the pass rate from the inspection on, unless another person dismisses the finding. Points of conduct
 * count only once another person confirms it.
 */
public final class Finding implements Recorded<FindingId, FindingStep> {

    /** What a finding can be. */
    public enum State {
        /** Recorded by the inspector. */
        RECORDED,
        /** Confirmed by another person. */
        CONFIRMED,
        /** Dismissed by another person. */
        DISMISSED
    }

    /** What can happen to a finding. */
    public enum Event {
        /** Another person confirms it. */
        CONFIRM,
        /** Another person dismisses it. */
        DISMISS
    }

    /** The life of a finding. */
    public static final Lifecycle<State, Event> LIFECYCLE = Lifecycle.of(
                    "finding", Clause.PATROL_INSPECTION, State.RECORDED, Event.class)
            .row(State.RECORDED, Event.CONFIRM, State.CONFIRMED, Clause.PATROL_INSPECTION)
            .row(State.RECORDED, Event.DISMISS, State.DISMISSED, Clause.PATROL_INSPECTION)
            .build();

    /** How a store reads findings back. */
    public static final Family<FindingId, FindingStep, Finding> FAMILY = Family.<FindingId, FindingStep, Finding>of(
                    "finding", FindingId::of, FindingStep::read, Finding::replay)
            .withState(Finding::state);

    /** The reason for which an item is left out: it does not apply. */
    public static final String NOT_APPLICABLE = "not-applicable";

    /** The reason for which an item is left out of the pass rate: it could not be seen. */
    public static final String NOT_OBSERVED = "not-observed";

    /** The reason for which an item is left out: the finding was dismissed. */
    public static final String DISMISSED = "dismissed";

    private final ImmutableList<FindingStep> steps;
    private final FindingStep.Recorded recorded;
    private final Position<State> position;

    private Finding(ImmutableList<FindingStep> steps, FindingStep.Recorded recorded, Position<State> position) {
        this.steps = steps;
        this.recorded = recorded;
        this.position = position;
    }

    /**
     * Returns the finding that a step records.
     *
     * @param step the step
     * @return the finding
     */
    public static Finding record(FindingStep.Recorded step) {
        return new Finding(ImmutableList.of(step), step, LIFECYCLE.start());
    }

    /**
     * Returns this finding, confirmed: its points of conduct count.
     *
     * @param step the step
     * @return the confirmed finding
     * @throws ClauseBreachException if it is confirmed or dismissed already, who confirms it recorded it or was inspected, or time
     *     would run backwards
     */
    public Finding confirm(FindingStep.Confirmed step) {
        Position<State> next = LIFECYCLE.next(position, Event.CONFIRM, id());
        requireAnother(step.confirmer(), "confirm");
        return new Finding(History.append("finding " + id(), steps, step), recorded, next);
    }

    /**
     * Returns this finding, dismissed: it counts nowhere, and stays listed.
     *
     * @param step the step
     * @return the dismissed finding
     * @throws ClauseBreachException if it is confirmed or dismissed already, who dismisses it recorded it or was inspected, or time
     *     would run backwards
     */
    public Finding dismiss(FindingStep.Dismissed step) {
        Position<State> next = LIFECYCLE.next(position, Event.DISMISS, id());
        requireAnother(step.dismisser(), "dismiss");
        return new Finding(History.append("finding " + id(), steps, step), recorded, next);
    }

    /**
     * Returns this finding with one step more, whichever it is.
     *
     * @param step the step
     * @return the finding
     * @throws ClauseBreachException if the step is not allowed where it stands
     * @throws InvalidValueException if it would be recorded again
     */
    public Finding take(FindingStep step) {
        if (step instanceof FindingStep.Confirmed s) {
            return confirm(s);
        } else if (step instanceof FindingStep.Dismissed s) {
            return dismiss(s);
        }
        throw unreadable("finding " + id(), step.form().kind(), "finding.recorded only as the first step");
    }

    /**
     * Folds steps into a finding.
     *
     * @param steps at least one, {@code finding.recorded} first and nowhere else
     * @return the finding
     * @throws ClauseBreachException if a step is not allowed where it stands
     * @throws InvalidValueException if they are none of a finding
     */
    public static Finding replay(List<? extends FindingStep> steps) {
        if (steps.isEmpty() || !(steps.get(0) instanceof FindingStep.Recorded first)) {
            throw unreadable("finding", steps.size() + " steps", "finding.recorded first");
        }
        Finding finding = record(first);
        for (FindingStep step : steps.subList(1, steps.size())) {
            finding = finding.take(step);
        }
        return finding;
    }

    /**
     * Returns this finding as it stood at an instant.
     *
     * @param asOf the instant; steps after it are unseen
     * @return the finding, empty where it was not yet recorded
     */
    public Optional<Finding> asOf(Instant asOf) {
        ImmutableList<FindingStep> seen = History.asOf(steps, asOf);
        return seen.size() == steps.size()
                ? Optional.of(this)
                : seen.isEmpty() ? Optional.empty() : Optional.of(replay(seen));
    }

    /**
     * Returns how it counts in the inspection pass rate, decided when it was inspected, for who was inspected. What does not apply,
     * could not be seen or was dismissed is left out and listed.
     *
     * @param book the versions of the regulation
     * @param roster who belonged where
     * @param asOf the instant; steps after it are unseen
     * @return one piece of evidence, none before it was recorded
     * @throws InvalidValueException if no version was in force when it was inspected
     */
    public ImmutableList<Evidence> evidence(RegulationBook book, Roster roster, Instant asOf) {
        return asOf(asOf)
                .map(seen -> ImmutableList.of(seen.counted(book, roster)))
                .orElseGet(ImmutableList::of);
    }

    private Evidence counted(RegulationBook book, Roster roster) {
        Regulation regulation = book.ofCycle(recorded.at());
        Optional<Assignment> assignment = assignment(regulation, roster);
        Evidence.Builder evidence = Evidence.builder();
        evidence.indicator(Indicator.INSPECTION_PASS_RATE)
                .subject(id().value())
                .employee(recorded.employee())
                .branch(recorded.branch().or(() -> assignment.map(Assignment::branch)))
                .team(assignment.flatMap(Assignment::team))
                .at(recorded.at())
                .clause(recorded.clause())
                .regulation(regulation.version())
                .figures(ImmutableSortedMap.of(
                        "item", recorded.item(), "result", recorded.result().name(), "state", state().name()));
        if (state() == State.DISMISSED) {
            return evidence.disposition(Disposition.EXCLUDED).reason(DISMISSED).build();
        }
        return switch (recorded.result()) {
            case PASS -> evidence.numerator(1).denominator(1).build();
            case FAIL -> evidence.denominator(1).build();
            case NOT_APPLICABLE ->
                evidence.disposition(Disposition.EXCLUDED)
                        .reason(NOT_APPLICABLE)
                        .build();
            case NOT_OBSERVED ->
                evidence.disposition(Disposition.EXCLUDED).reason(NOT_OBSERVED).build();
        };
    }

    private Optional<Assignment> assignment(Regulation regulation, Roster roster) {
        return roster.at(
                recorded.employee(), recorded.at().atZone(regulation.zone()).toLocalDate());
    }

    /**
     * Returns what it adds to the second figure that stands beside the pass rate: one item that applies, and whether it could be
     * seen. With it the pass rate can also be stated over all items that apply, so that not looking never raises it.
     *
     * @param book the versions of the regulation
     * @param roster who belonged where
     * @param cycle the cycle in which it was inspected
     * @param asOf the instant; steps after it are unseen
     * @return the coverage, empty where the item does not apply, was dismissed or belongs to another cycle
     * @throws InvalidValueException if no version was in force when it was inspected
     */
    public Optional<Coverage> coverage(RegulationBook book, Roster roster, TimeWindow cycle, Instant asOf) {
        return asOf(asOf)
                .filter(seen -> seen.state() != State.DISMISSED
                        && recorded.result() != Result.NOT_APPLICABLE
                        && cycle.contains(recorded.at()))
                .map(seen -> {
                    Optional<Assignment> assignment = assignment(book.ofCycle(recorded.at()), roster);
                    return Coverage.of(
                            Indicator.INSPECTION_PASS_RATE,
                            Optional.of(recorded.employee()),
                            recorded.branch().or(() -> assignment.map(Assignment::branch)),
                            assignment.flatMap(Assignment::team),
                            Optional.empty(),
                            1,
                            recorded.result() == Result.NOT_OBSERVED ? 0 : 1);
                });
    }

    /**
     * Returns its points of conduct: those of a confirmed fail are subtracted, those of a confirmed pass added.
     *
     * @param asOf the instant; steps after it are unseen
     * @return one entry, none unless it is confirmed and has points
     */
    public ImmutableList<ConductEntry> conduct(Instant asOf) {
        return asOf(asOf)
                .filter(seen ->
                        seen.state() == State.CONFIRMED && recorded.points().compareTo(Points.ZERO) > 0)
                .map(seen -> ImmutableList.of(ConductEntry.of(
                        recorded.employee(),
                        id().value(),
                        recorded.result() == Result.FAIL
                                ? ConductEntry.Direction.FINDING
                                : ConductEntry.Direction.COMMENDATION,
                        recorded.points(),
                        seen.steps.get(seen.steps.size() - 1).at(),
                        recorded.clause())))
                .orElseGet(ImmutableList::of);
    }

    @Override
    public FindingId id() {
        return recorded.id();
    }

    @Override
    public ImmutableList<FindingStep> steps() {
        return steps;
    }

    /**
     * Returns the state.
     *
     * @return where it stands in {@link #LIFECYCLE}
     */
    public State state() {
        return position.state();
    }

    /**
     * Returns what the inspector recorded.
     *
     * @return the first step
     */
    public FindingStep.Recorded recorded() {
        return recorded;
    }

    private void requireAnother(EmployeeId person, String verb) {
        boolean inspector =
                recorded.stamp().by().employee().filter(person::equals).isPresent();
        if (inspector || person.equals(recorded.employee())) {
            throw new ClauseBreachException(
                    "finding " + id(),
                    person + " would " + verb + " it and " + (inspector ? "recorded it" : "was inspected"),
                    Clause.PATROL_INSPECTION,
                    "Let somebody " + verb + " it who neither recorded it nor was inspected.");
        }
    }

    private static InvalidValueException unreadable(String subject, String found, String wanted) {
        return new InvalidValueException(subject, ImmutableList.of(Fault.of("steps", found, wanted)));
    }
}
