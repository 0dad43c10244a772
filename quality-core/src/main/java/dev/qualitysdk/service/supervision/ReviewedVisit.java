package dev.qualitysdk.service.supervision;

import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.regulation.ReviewRule;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.service.booking.Visit;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A visit that ended, by which rules its reviews count, and which of those seen so far does (clause 4.2.1). */
final class ReviewedVisit {

    /** Reviews in the order in which they were given. */
    static final Comparator<Review> IN_TURN =
            Comparator.comparing((Review review) -> review.given().at()).thenComparing(Review::id);

    private static final long NOT_CLOSED = Long.MIN_VALUE;

    private final Visit visit;
    private final long closing;
    private final @Nullable Regulation regulation;
    private @Nullable Review counted;
    private int rating;

    private ReviewedVisit(Visit visit, long closing, @Nullable Regulation regulation) {
        this.visit = visit;
        this.closing = closing;
        this.regulation = regulation;
    }

    /**
     * Returns a visit of which no review was seen yet.
     *
     * @param visit the visit
     * @param book the versions of the regulation
     * @param asOf the instant as of which is asked, in microseconds
     * @return the visit, with its window closed or not yet
     */
    static ReviewedVisit of(Visit visit, RegulationBook book, long asOf) {
        long ended = visit.endedMicros();
        if (ended <= asOf) {
            Regulation then = book.governingMicros(Clause.CUSTOMER_SATISFACTION, ended);
            long closing = then.reviews().window().dueMicros(ended, then.calendar());
            if (closing < asOf) {
                return new ReviewedVisit(visit, closing, book.ofCycleMicros(closing));
            }
        }
        return new ReviewedVisit(visit, NOT_CLOSED, null);
    }

    Visit visit() {
        return visit;
    }

    /** {@return whether no further review is accepted, so that the visit is decided} */
    boolean isClosed() {
        return closing != NOT_CLOSED;
    }

    /** {@return the last instant at which a review is accepted, in microseconds} */
    long micros() {
        return closing;
    }

    /** {@return the last instant at which a review is accepted} */
    Instant at() {
        return CanonicalTime.ofMicros(closing);
    }

    /** {@return the version of the cycle in which that lies, whose formula, scale and threshold apply} */
    Regulation regulation() {
        if (regulation == null) {
            throw new IllegalStateException("the window of " + visit.booking() + " has not closed");
        }
        return regulation;
    }

    /**
     * Takes a review of a closed visit into account; in any order.
     *
     * @return whether one more is certain not to count: this one, or the one that counted before it
     */
    boolean take(Review review) {
        Review before = counted;
        Optional<Integer> reading = reading(review);
        boolean later =
                objection(review, reading).isEmpty() && (before == null || IN_TURN.compare(before, review) <= 0);
        if (later) {
            counted = review;
            rating = reading.orElseThrow();
        }
        return before != null || !later;
    }

    /** {@return the review that counts of those taken into account: the last to which there is no objection} */
    Optional<Review> counted() {
        return Optional.ofNullable(counted);
    }

    /** {@return the rating of the review that counts, on the scale of the regulation} */
    int rating() {
        return rating;
    }

    /** {@return why a review cannot count, whatever others there are} */
    Optional<String> objection(Review review) {
        return objection(review, reading(review));
    }

    private Optional<String> objection(Review review, Optional<Integer> reading) {
        if (review.state() == Review.State.VOIDED) {
            return Optional.of(CustomerSatisfaction.VOIDED);
        }
        if (review.givenMicros() < visit.reviewableFromMicros()) {
            return Optional.of(CustomerSatisfaction.BEFORE_THE_VISIT);
        }
        if (review.givenMicros() > closing) {
            return Optional.of(CustomerSatisfaction.AFTER_THE_WINDOW);
        }
        return reading.isPresent() ? Optional.empty() : Optional.of(CustomerSatisfaction.OTHER_SCALE);
    }

    /** {@return what the rating of a review is on the scale of the regulation; empty where it does not read its scale} */
    private Optional<Integer> reading(Review review) {
        ReviewStep.Given given = review.given();
        return regulation().reviews().read(given.rating(), given.lowest(), given.highest());
    }

    /** {@return what the review that counts adds to the numerator} */
    long numerator() {
        ReviewRule rule = regulation().reviews();
        return switch (rule.formula()) {
            case TOP_BOX -> rating >= rule.threshold() ? 1 : 0;
            case MEAN -> rating - rule.lowest();
        };
    }

    /** {@return what the review that counts adds to the denominator} */
    long denominator() {
        ReviewRule rule = regulation().reviews();
        return switch (rule.formula()) {
            case TOP_BOX -> 1;
            case MEAN -> rule.highest() - rule.lowest();
        };
    }
}
