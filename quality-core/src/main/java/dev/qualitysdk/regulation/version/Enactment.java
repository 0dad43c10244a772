package dev.qualitysdk.regulation.version;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.RegulationVersion;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.History;
import dev.qualitysdk.lifecycle.Lifecycle;
import dev.qualitysdk.lifecycle.Position;
import dev.qualitysdk.lifecycle.Recorded;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import java.util.List;
import java.util.Optional;

/**
 * The life of one version of the regulation, from its draft to the version that takes its place (clause 8.2).
 *
 * <p>Which version is in force at an instant follows from publications and effective dates alone ({@link RegulationRegister}); the
 * steps that a version enters into force or is superseded record that it happened, and decide nothing.
 */
public final class Enactment implements Recorded<RegulationVersion, EnactmentStep> {

    /** What a version can be. */
    public enum State {
        /** Written, and still to be changed. */
        DRAFT,
        /** Approved by somebody who did not draft it. */
        APPROVED,
        /** Made known, and not yet in force. */
        PUBLISHED,
        /** In force. */
        IN_FORCE,
        /** Another one has taken its place. */
        SUPERSEDED
    }

    /** What can happen to a version. */
    public enum Event {
        /** Its draft is replaced. */
        REVISE,
        /** It is approved. */
        APPROVE,
        /** Its approval is taken back. */
        SEND_BACK,
        /** It is made known. */
        PUBLISH,
        /** It comes into force, or does so again when an amendment for a time ends. */
        ENTER_INTO_FORCE,
        /** Another one takes its place. */
        SUPERSEDE
    }

    /** The life of a version. */
    public static final Lifecycle<State, Event> LIFECYCLE = Lifecycle.of(
                    "enactment", Clause.REVISION, State.DRAFT, Event.class)
            .row(State.DRAFT, Event.REVISE, State.DRAFT, Clause.REVISION)
            .row(State.DRAFT, Event.APPROVE, State.APPROVED, Clause.REVISION)
            .row(State.APPROVED, Event.SEND_BACK, State.DRAFT, Clause.REVISION)
            .row(State.APPROVED, Event.PUBLISH, State.PUBLISHED, Clause.REVISION)
            .row(State.PUBLISHED, Event.ENTER_INTO_FORCE, State.IN_FORCE, Clause.REVISION)
            .row(State.PUBLISHED, Event.SUPERSEDE, State.SUPERSEDED, Clause.REVISION)
            .row(State.IN_FORCE, Event.SUPERSEDE, State.SUPERSEDED, Clause.REVISION)
            .row(State.SUPERSEDED, Event.ENTER_INTO_FORCE, State.IN_FORCE, Clause.REVISION)
            .build();

    /** How a store reads enactments back. */
    public static final Family<RegulationVersion, EnactmentStep, Enactment> FAMILY =
            Family.<RegulationVersion, EnactmentStep, Enactment>of(
                            "enactment", RegulationVersion::of, EnactmentStep::read, Enactment::replay)
                    .withState(Enactment::state);

    private final ImmutableList<EnactmentStep> steps;
    private final Draft draft;
    private final Actor author;
    private final Position<State> position;
    private final Optional<Stamp> published;

    private Enactment(
            ImmutableList<EnactmentStep> steps,
            Draft draft,
            Actor author,
            Position<State> position,
            Optional<Stamp> published) {
        this.steps = steps;
        this.draft = draft;
        this.author = author;
        this.position = position;
        this.published = published;
    }

    /**
     * Returns the enactment that a step begins.
     *
     * @param drafted the step
     * @return the enactment
     */
    public static Enactment draft(EnactmentStep.Drafted drafted) {
        return new Enactment(
                ImmutableList.of(drafted), drafted.draft(), drafted.stamp().by(), LIFECYCLE.start(), Optional.empty());
    }

    /**
     * Returns this enactment with another draft.
     *
     * @param step the step
     * @return the enactment
     * @throws ClauseBreachException if it is no draft any more, or time would run backwards
     * @throws InvalidValueException if the draft is of another version
     */
    public Enactment revise(EnactmentStep.Revised step) {
        Position<State> next = LIFECYCLE.next(position, Event.REVISE, id());
        if (!step.draft().version().equals(id())) {
            throw unreadable("version", step.draft().version().value(), "the version itself, " + id());
        }
        return new Enactment(
                History.append(id(), steps, step), step.draft(), step.stamp().by(), next, published);
    }

    /**
     * Returns this enactment, approved.
     *
     * @param step the step
     * @return the enactment
     * @throws ClauseBreachException if it is no draft, who drafted it approves it, or time would run backwards
     */
    public Enactment approve(EnactmentStep.Approved step) {
        Position<State> next = LIFECYCLE.next(position, Event.APPROVE, id());
        if (step.stamp().by().equals(author)) {
            throw breach(author + " would approve what " + author + " drafted", "Let somebody else approve it.");
        }
        return moved(step, next);
    }

    /**
     * Returns this enactment as a draft again.
     *
     * @param step the step
     * @return the enactment
     * @throws ClauseBreachException if it is not approved, or is published already, or time would run backwards
     */
    public Enactment sendBack(EnactmentStep.SentBack step) {
        return moved(step, LIFECYCLE.next(position, Event.SEND_BACK, id()));
    }

    /**
     * Returns this enactment, published.
     *
     * @param step the step
     * @return the enactment
     * @throws ClauseBreachException if it is not approved, would be in force before its publication, or time would run backwards
     */
    public Enactment publish(EnactmentStep.Published step) {
        Position<State> next = LIFECYCLE.next(position, Event.PUBLISH, id());
        if (step.at().isAfter(draft.effectiveAt())) {
            throw breach(
                    "it would be in force from " + draft.effectiveAt() + ", before its publication at " + step.at(),
                    "Send it back and give it an effective date after its publication.");
        }
        return new Enactment(History.append(id(), steps, step), draft, author, next, Optional.of(step.stamp()));
    }

    /**
     * Returns this enactment, in force.
     *
     * @param step the step
     * @return the enactment
     * @throws ClauseBreachException if it is not published, its effective date has not come, or time would run backwards
     */
    public Enactment enterIntoForce(EnactmentStep.EnteredIntoForce step) {
        Position<State> next = LIFECYCLE.next(position, Event.ENTER_INTO_FORCE, id());
        if (step.at().isBefore(draft.effectiveAt())) {
            throw breach(
                    "it would be in force at " + step.at() + ", before its effective date, which begins at "
                            + draft.effectiveAt(),
                    "Record it when its effective date has come.");
        }
        return moved(step, next);
    }

    /**
     * Returns this enactment, superseded.
     *
     * @param step the step
     * @return the enactment
     * @throws ClauseBreachException if it is not published, would take its own place, or time would run backwards
     */
    public Enactment supersede(EnactmentStep.Superseded step) {
        Position<State> next = LIFECYCLE.next(position, Event.SUPERSEDE, id());
        if (step.successor().equals(id())) {
            throw breach("it would take its own place", "Name the version that took its place.");
        }
        return moved(step, next);
    }

    private Enactment moved(EnactmentStep step, Position<State> next) {
        return new Enactment(History.append(id(), steps, step), draft, author, next, published);
    }

    /**
     * Folds steps into an enactment.
     *
     * @param steps at least one, {@code enactment.drafted} first and nowhere else
     * @return the enactment
     * @throws ClauseBreachException if a step is not allowed where it stands
     * @throws InvalidValueException if they are none of an enactment
     */
    public static Enactment replay(List<? extends EnactmentStep> steps) {
        if (steps.isEmpty() || !(steps.get(0) instanceof EnactmentStep.Drafted first)) {
            throw new InvalidValueException(
                    "enactment",
                    ImmutableList.of(Fault.of("steps", steps.size() + " steps", "enactment.drafted first", "8.2")));
        }
        Enactment enactment = draft(first);
        for (EnactmentStep step : steps.subList(1, steps.size())) {
            enactment = enactment.take(step);
        }
        return enactment;
    }

    /**
     * Returns this enactment with one step more, whichever it is.
     *
     * @param step the step
     * @return the enactment
     * @throws ClauseBreachException if the step is not allowed where it stands
     * @throws InvalidValueException if it would be drafted again, or revised into another version
     */
    public Enactment take(EnactmentStep step) {
        if (step instanceof EnactmentStep.Revised s) {
            return revise(s);
        }
        if (step instanceof EnactmentStep.Approved s) {
            return approve(s);
        }
        if (step instanceof EnactmentStep.SentBack s) {
            return sendBack(s);
        }
        if (step instanceof EnactmentStep.Published s) {
            return publish(s);
        }
        if (step instanceof EnactmentStep.EnteredIntoForce s) {
            return enterIntoForce(s);
        }
        if (step instanceof EnactmentStep.Superseded s) {
            return supersede(s);
        }
        throw unreadable("steps", step.form().kind(), "enactment.drafted only as the first step");
    }

    @Override
    public RegulationVersion id() {
        return draft.version();
    }

    @Override
    public ImmutableList<EnactmentStep> steps() {
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
     * Returns what it says.
     *
     * @return the last draft
     */
    public Draft draft() {
        return draft;
    }

    /**
     * Returns when, and by whom, it was made known.
     *
     * @return the stamp of its publication, empty before that
     */
    public Optional<Stamp> published() {
        return published;
    }

    private ClauseBreachException breach(String problem, String wayOut) {
        return new ClauseBreachException("regulation version " + id(), problem, Clause.REVISION, wayOut);
    }

    private InvalidValueException unreadable(String field, String found, String wanted) {
        return new InvalidValueException("enactment " + id(), ImmutableList.of(Fault.of(field, found, wanted, "8.2")));
    }
}
