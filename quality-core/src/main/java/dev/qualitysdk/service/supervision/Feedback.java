package dev.qualitysdk.service.supervision;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.FeedbackId;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.History;
import dev.qualitysdk.lifecycle.Lifecycle;
import dev.qualitysdk.lifecycle.Position;
import dev.qualitysdk.lifecycle.Recorded;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.regulation.ReviewRule;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What one employee says of the work of another (clause 1.3.3). It is recorded, can be answered by who received it and taken back by
 * who gave it, and weighs nothing unless the regulation says so; how it counts then is {@link PeerFeedback}'s affair.
 */
public final class Feedback implements Recorded<FeedbackId, FeedbackStep> {

    /** What feedback can be. */
    public enum State {
        /** Given. */
        GIVEN,
        /** Answered by who received it. */
        ANSWERED,
        /** Taken back by who gave it. It stays on record. */
        WITHDRAWN
    }

    /** What can happen to feedback. */
    public enum Event {
        /** Who received it answers. */
        ANSWER,
        /** Who gave it takes it back. */
        WITHDRAW
    }

    /** The life of feedback. */
    public static final Lifecycle<State, Event> LIFECYCLE = Lifecycle.of(
                    "feedback", Clause.EVERYONE_TAKES_PART, State.GIVEN, Event.class)
            .row(State.GIVEN, Event.ANSWER, State.ANSWERED, Clause.EVERYONE_TAKES_PART)
            .row(State.GIVEN, Event.WITHDRAW, State.WITHDRAWN, Clause.EVERYONE_TAKES_PART)
            .row(State.ANSWERED, Event.WITHDRAW, State.WITHDRAWN, Clause.EVERYONE_TAKES_PART)
            .build();

    /** How a store reads feedback back. */
    public static final Family<FeedbackId, FeedbackStep, Feedback> FAMILY =
            Family.<FeedbackId, FeedbackStep, Feedback>of(
                            "feedback", FeedbackId::of, FeedbackStep::read, Feedback::replay)
                    .withState(Feedback::state);

    private final ImmutableList<FeedbackStep> steps;
    private final FeedbackStep.FeedbackGiven given;
    private final Position<State> position;

    private Feedback(ImmutableList<FeedbackStep> steps, FeedbackStep.FeedbackGiven given, Position<State> position) {
        this.steps = steps;
        this.given = given;
        this.position = position;
    }

    /**
     * Returns the feedback that a step gives.
     *
     * @param step the step
     * @param book the versions of the regulation
     * @return the feedback
     * @throws InvalidValueException if its rating lies outside the scale of the cycle in which it is given, or no version was in
     *     force then
     */
    public static Feedback give(FeedbackStep.FeedbackGiven step, RegulationBook book) {
        ReviewRule rule = book.ofCycle(step.at()).reviews();
        step.rating()
                .ifPresent(rating -> Faults.in("feedback " + step.id())
                        .check(
                                rule.read(rating, rule.lowest(), rule.highest()).isPresent(),
                                "rating",
                                rating,
                                "on the regulation's scale, " + rule.lowest() + " to " + rule.highest(),
                                Clause.EVERYONE_TAKES_PART.number())
                        .refuse());
        return begin(step);
    }

    private static Feedback begin(FeedbackStep.FeedbackGiven step) {
        return new Feedback(ImmutableList.of(step), step, LIFECYCLE.start());
    }

    /**
     * Returns this feedback, taken back before the month in which it was given has ended, since the month is decided then.
     *
     * @param step the step
     * @param book the versions of the regulation
     * @return the withdrawn feedback
     * @throws ClauseBreachException if the month is over, or {@link #take} refuses the step
     */
    public Feedback withdraw(FeedbackStep.FeedbackWithdrawn step, RegulationBook book) {
        Feedback withdrawn = take(step);
        Instant decided = decidedAt(book);
        if (!step.at().isBefore(decided)) {
            throw refusal(
                    "it would be taken back at " + step.at() + ", and the month in which it was given is decided at "
                            + decided,
                    "Let it stand and say in a feedback of this month what has changed.");
        }
        return withdrawn;
    }

    /** {@return the first instant after the month in which it was given} */
    private Instant decidedAt(RegulationBook book) {
        Regulation regulation = book.ofCycle(given.at());
        return regulation
                .cycle(YearMonth.from(given.at().atZone(regulation.zone())))
                .end();
    }

    /**
     * Returns this feedback with one step more, whichever it is. Whether the month is over is not asked here; what is taken back
     * after it counts all the same.
     *
     * @param step the step
     * @return the feedback
     * @throws ClauseBreachException if the step is not allowed where it stands, somebody else than the receiver answers or than the
     *     giver takes it back, who is not named takes it back under his own name, or time would run backwards
     * @throws InvalidValueException if it would be given again
     */
    public Feedback take(FeedbackStep step) {
        Position<State> next = LIFECYCLE.next(position, event(step), id());
        if (step instanceof FeedbackStep.Answered answered
                && !answered.receiver().equals(given.receiver())) {
            throw refusal(
                    answered.receiver() + " would answer what " + given.receiver() + " received",
                    "Let " + given.receiver() + " answer.");
        }
        if (step instanceof FeedbackStep.FeedbackWithdrawn withdrawn) {
            requireGiver(withdrawn);
        }
        return new Feedback(History.append("feedback " + id(), steps, step), given, next);
    }

    private void requireGiver(FeedbackStep.FeedbackWithdrawn withdrawn) {
        if (!withdrawn.giver().equals(given.giver())) {
            throw refusal("somebody else than its giver would take it back", "Let who gave it take it back.");
        }
        if (!given.named() && withdrawn.stamp().by().employee().equals(Optional.of(given.giver()))) {
            throw refusal(
                    "its giver, who is not to be named, would take it back under his own name",
                    "Enter it as taken back by a system.");
        }
    }

    private Event event(FeedbackStep step) {
        if (step instanceof FeedbackStep.Answered) {
            return Event.ANSWER;
        } else if (step instanceof FeedbackStep.FeedbackWithdrawn) {
            return Event.WITHDRAW;
        }
        throw unreadable("feedback " + id(), step.form().kind(), "feedback.given only as the first step");
    }

    /**
     * Folds steps into feedback. Scale and month were held when the steps were taken and are not asked again.
     *
     * @param steps at least one, {@code feedback.given} first and nowhere else
     * @return the feedback
     * @throws ClauseBreachException if a step is not allowed where it stands
     * @throws InvalidValueException if they are none of feedback
     */
    public static Feedback replay(List<? extends FeedbackStep> steps) {
        if (steps.isEmpty() || !(steps.get(0) instanceof FeedbackStep.FeedbackGiven first)) {
            throw unreadable("feedback", steps.size() + " steps", "feedback.given first");
        }
        Feedback feedback = begin(first);
        for (FeedbackStep step : steps.subList(1, steps.size())) {
            feedback = feedback.take(step);
        }
        return feedback;
    }

    /**
     * Returns this feedback as it stood at an instant.
     *
     * @param asOf the instant; steps after it are unseen
     * @return the feedback, empty where it was not yet given
     */
    public Optional<Feedback> asOf(Instant asOf) {
        ImmutableList<FeedbackStep> seen = History.asOf(steps, asOf);
        return seen.size() == steps.size()
                ? Optional.of(this)
                : seen.isEmpty() ? Optional.empty() : Optional.of(replay(seen));
    }

    /**
     * Returns whether it was taken back in time, so that it does not count.
     *
     * @param book the versions of the regulation
     * @return true when it was withdrawn before the month in which it was given had ended
     */
    public boolean isWithdrawnInTime(RegulationBook book) {
        return state() == State.WITHDRAWN && steps.get(steps.size() - 1).at().isBefore(decidedAt(book));
    }

    /**
     * Returns who gave it, where that may be known.
     *
     * @return the giver; empty where the feedback does not name him
     */
    public Optional<EmployeeId> giver() {
        return given.named() ? Optional.of(given.giver()) : Optional.empty();
    }

    @Override
    public FeedbackId id() {
        return given.id();
    }

    @Override
    public ImmutableList<FeedbackStep> steps() {
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
     * Returns how it was given.
     *
     * @return the first step, which holds the giver also where he is not to be named
     */
    public FeedbackStep.FeedbackGiven given() {
        return given;
    }

    private ClauseBreachException refusal(String problem, String wayOut) {
        return new ClauseBreachException("feedback " + id(), problem, Clause.EVERYONE_TAKES_PART, wayOut);
    }

    private static InvalidValueException unreadable(String subject, String found, String wanted) {
        return new InvalidValueException(subject, ImmutableList.of(Fault.of("steps", found, wanted)));
    }
}
