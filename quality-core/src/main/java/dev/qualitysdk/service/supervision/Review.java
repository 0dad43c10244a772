package dev.qualitysdk.service.supervision;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.ReviewId;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.History;
import dev.qualitysdk.lifecycle.Lifecycle;
import dev.qualitysdk.lifecycle.Position;
import dev.qualitysdk.lifecycle.Recorded;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.regulation.ReviewRule;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import dev.qualitysdk.service.booking.Booking;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a customer said of a visit (clause 4.1.3). Whether it counts is not its own affair: of the reviews of one visit the latest
 * in time does, which {@link CustomerSatisfaction} finds out.
 */
public final class Review implements Recorded<ReviewId, ReviewStep> {

    /** What a review can be. */
    public enum State {
        /** Given. */
        GIVEN,
        /** Found to be none. */
        VOIDED
    }

    /** What can happen to a review. */
    public enum Event {
        /** It is found to be none, such as one that a machine gave. */
        VOID
    }

    /** The life of a review. */
    public static final Lifecycle<State, Event> LIFECYCLE = Lifecycle.of(
                    "review", Clause.CUSTOMER_REVIEWS, State.GIVEN, Event.class)
            .row(State.GIVEN, Event.VOID, State.VOIDED, Clause.CUSTOMER_REVIEWS)
            .build();

    /** How a store reads reviews back. */
    public static final Family<ReviewId, ReviewStep, Review> FAMILY = Family.<ReviewId, ReviewStep, Review>of(
                    "review", ReviewId::of, ReviewStep::read, Review::replay)
            .withState(Review::state);

    private final ImmutableList<ReviewStep> steps;
    private final ReviewStep.Given given;
    private final Position<State> position;

    // What every sum asks of a review, kept here since the steps of a million reviews are objects that no cache holds.
    private final long at;
    /** When its last step happened. */
    private final long last;

    private Review(ImmutableList<ReviewStep> steps, ReviewStep.Given given, Position<State> position) {
        this.steps = steps;
        this.given = given;
        this.position = position;
        this.at = CanonicalTime.micros(given.at());
        this.last = CanonicalTime.micros(steps.get(steps.size() - 1).at());
    }

    /** {@return when it was given, in microseconds since 1970-01-01T00:00Z} */
    long givenMicros() {
        return at;
    }

    /** {@return this, or what it was as of an instant; null where it was not given yet} */
    @Nullable
    Review seen(long asOf) {
        return last <= asOf ? this : asOf(CanonicalTime.ofMicros(asOf)).orElse(null);
    }

    /**
     * Returns the review that a step gives. A review of a booking that has had no visit, and one on a scale that the regulation does
     * not know, are refused.
     *
     * @param step the step
     * @param booking the booking whose visit it rates
     * @param book the versions of the regulation
     * @return the review
     * @throws InvalidValueException if it is of another booking, or on another scale than that of the version in force when it was
     *     given
     * @throws ClauseBreachException if we have neither arrived under that booking nor missed the visit
     */
    public static Review give(ReviewStep.Given step, Booking booking, RegulationBook book) {
        ReviewRule rule = book.ofCycle(step.at()).reviews();
        Faults.in("review " + step.id())
                .check(
                        step.booking().equals(booking.id()),
                        "booking",
                        step.booking(),
                        "the booking it is given for, " + booking.id(),
                        Clause.CUSTOMER_REVIEWS.number())
                .check(
                        rule.read(step.rating(), step.lowest(), step.highest()).isPresent(),
                        "scale",
                        step.lowest() + " to " + step.highest(),
                        "the regulation's scale, " + rule.lowest() + " to " + rule.highest()
                                + (rule.scales().isEmpty() ? "" : ", or one that it reads"),
                        Clause.CUSTOMER_SATISFACTION.number())
                .refuse();
        if (booking.arrivedAt().isEmpty() && booking.visit().isEmpty()) {
            throw new ClauseBreachException(
                    "review " + step.id(),
                    "booking " + booking.id() + " is " + booking.state() + " and has had no visit",
                    Clause.CUSTOMER_REVIEWS,
                    "Record the arrival first, or take what the customer says as a complaint.");
        }
        return begin(step);
    }

    private static Review begin(ReviewStep.Given step) {
        return new Review(ImmutableList.of(step), step, LIFECYCLE.start());
    }

    /**
     * Returns this review, found to be none. It stays listed.
     *
     * @param step the step
     * @return the voided review
     * @throws ClauseBreachException if it is voided already, or time would run backwards
     */
    public Review annul(ReviewStep.Voided step) {
        Position<State> next = LIFECYCLE.next(position, Event.VOID, id());
        return new Review(History.append("review " + id(), steps, step), given, next);
    }

    /**
     * Returns this review with one step more, whichever it is.
     *
     * @param step the step
     * @return the review
     * @throws ClauseBreachException if the step is not allowed where it stands
     * @throws InvalidValueException if it would be given again
     */
    public Review take(ReviewStep step) {
        if (step instanceof ReviewStep.Voided s) {
            return annul(s);
        }
        throw new InvalidValueException(
                "review " + id(),
                ImmutableList.of(Fault.of("steps", step.form().kind(), "review.given only as the first step")));
    }

    /**
     * Folds steps into a review. That its visit was known, and its scale, was held when it was given and is not asked again.
     *
     * @param steps at least one, {@code review.given} first and nowhere else
     * @return the review
     * @throws ClauseBreachException if a step is not allowed where it stands
     * @throws InvalidValueException if they are none of a review
     */
    public static Review replay(List<? extends ReviewStep> steps) {
        if (steps.isEmpty() || !(steps.get(0) instanceof ReviewStep.Given first)) {
            throw new InvalidValueException(
                    "review", ImmutableList.of(Fault.of("steps", steps.size() + " steps", "review.given first")));
        }
        Review review = begin(first);
        for (ReviewStep step : steps.subList(1, steps.size())) {
            review = review.take(step);
        }
        return review;
    }

    /**
     * Returns this review as it stood at an instant.
     *
     * @param asOf the instant; steps after it are unseen
     * @return the review, empty where it was not yet given
     */
    public Optional<Review> asOf(Instant asOf) {
        ImmutableList<ReviewStep> seen = History.asOf(steps, asOf);
        return seen.size() == steps.size()
                ? Optional.of(this)
                : seen.isEmpty() ? Optional.empty() : Optional.of(replay(seen));
    }

    @Override
    public ReviewId id() {
        return given.id();
    }

    @Override
    public ImmutableList<ReviewStep> steps() {
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
     * Returns what the customer said.
     *
     * @return the first step
     */
    public ReviewStep.Given given() {
        return given;
    }
}
