package dev.qualitysdk.service.supervision;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import com.google.common.collect.Streams;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.evidence.Assignment;
import dev.qualitysdk.evidence.Counting;
import dev.qualitysdk.evidence.Coverage;
import dev.qualitysdk.evidence.Disposition;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.Roster;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.service.booking.Visit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How reviews become customer satisfaction (clause 4.2.1): for each visit that ended, the latest review given from the arrival until
 * the review window closed, decided when it closes. Every other review is left out and listed with its reason, so that each review
 * is one piece of evidence.
 *
 * <p>The window is that of the version in force when the visit ended; formula, scale and threshold are those of the cycle in which
 * it closes, since figures of two formulas cannot be added.
 */
public final class CustomerSatisfaction {

    /** The reason for which a review is left out: a later one of the same visit counts. */
    public static final String SUPERSEDED = "superseded";

    /** The reason for which a review is left out: it was given before we arrived, or before a visit ended where we never came. */
    public static final String BEFORE_THE_VISIT = "before-the-visit";

    /** The reason for which a review is left out: it was given after the window had closed. */
    public static final String AFTER_THE_WINDOW = "after-the-window";

    /** The reason for which a review is left out: it was voided. */
    public static final String VOIDED = "voided";

    /** The reason for which a review is left out: its scale is neither that of the regulation nor one that it reads. */
    public static final String OTHER_SCALE = "other-scale";

    /** The reason for which a review is left out: no visit of its booking has ended. */
    public static final String UNKNOWN_VISIT = "unknown-visit";

    private static final int LEAST = 16;

    private final Map<BookingId, ReviewedVisit> byBooking;
    private final List<ReviewedVisit> visits;
    private final RegulationBook book;
    private final long asOf;

    private CustomerSatisfaction(Iterable<Visit> visits, RegulationBook book, Instant asOf) {
        this.book = book;
        this.asOf = CanonicalTime.micros(asOf);
        int expected = visits instanceof Collection<?> known ? known.size() : LEAST;
        this.byBooking = Maps.newHashMapWithExpectedSize(expected);
        this.visits = new ArrayList<>(expected);
        for (Visit visit : visits) {
            ReviewedVisit reviewed = ReviewedVisit.of(visit, book, this.asOf);
            this.visits.add(reviewed);
            if (byBooking.put(visit.booking(), reviewed) != null) {
                throw new IllegalArgumentException("two visits of booking " + visit.booking());
            }
        }
    }

    /** {@return the reviews as they are seen, in the order in which they were given, all of them taken into account} */
    private ImmutableListMultimap<BookingId, Review> take(Iterable<Review> reviews) {
        ImmutableListMultimap<BookingId, Review> seen = Streams.stream(reviews)
                .flatMap(review -> Stream.ofNullable(review.seen(asOf)))
                .sorted(ReviewedVisit.IN_TURN)
                .collect(ImmutableListMultimap.toImmutableListMultimap(
                        review -> review.given().booking(), review -> review));
        for (ReviewedVisit visit : visits) {
            if (visit.isClosed()) {
                seen.get(visit.visit().booking()).forEach(visit::take);
            }
        }
        return seen;
    }

    /**
     * Returns how the reviews of visits count.
     *
     * @param visits the visits that ended, at most one of a booking
     * @param reviews the reviews, in any order
     * @param book the versions of the regulation
     * @param roster who belonged where
     * @param asOf the instant; what happened later is unseen, and a visit whose window has not closed before it is pending
     * @return one piece of evidence for each review whose window has closed, in the order of the visits
     * @throws IllegalArgumentException if two visits are of one booking
     * @throws dev.qualitysdk.basics.InvalidValueException if no version was in force when a visit ended
     */
    public static ImmutableList<Evidence> evidence(
            Iterable<Visit> visits, Iterable<Review> reviews, RegulationBook book, Roster roster, Instant asOf) {
        return new CustomerSatisfaction(visits, book, asOf).evidence(reviews, roster);
    }

    /**
     * Counts the reviews of visits as their {@link #evidence} would, without making any.
     *
     * @param visits the visits that ended, at most one of a booking
     * @param reviews the reviews, in any order
     * @param book the versions of the regulation
     * @param counting where they are counted, as of which instant, and in which indicators
     * @throws IllegalArgumentException if two visits are of one booking
     * @throws dev.qualitysdk.basics.InvalidValueException if no version was in force when a visit ended
     */
    public static void count(Iterable<Visit> visits, Iterable<Review> reviews, RegulationBook book, Counting counting) {
        if (counting.wants(Indicator.CUSTOMER_SATISFACTION)) {
            new CustomerSatisfaction(visits, book, counting.asOf()).count(reviews, counting);
        }
    }

    /**
     * Returns how many of the visits that ended were reviewed, which stands beside the score: a piece for each visit whose review
     * window closed in the cycle.
     *
     * @param visits the visits that ended, at most one of a booking
     * @param reviews the reviews, in any order
     * @param book the versions of the regulation
     * @param cycle the cycle in which the window closes
     * @param asOf the instant; what happened later is unseen
     * @return the pieces, in the order of the visits
     * @throws IllegalArgumentException if two visits are of one booking
     * @throws dev.qualitysdk.basics.InvalidValueException if no version was in force when a visit ended
     */
    public static ImmutableList<Coverage> coverage(
            Iterable<Visit> visits, Iterable<Review> reviews, RegulationBook book, TimeWindow cycle, Instant asOf) {
        CustomerSatisfaction all = new CustomerSatisfaction(visits, book, asOf);
        all.take(reviews);
        return all.closedIn(cycle)
                .map(visit -> Coverage.of(
                        Indicator.CUSTOMER_SATISFACTION,
                        visit.visit().leader(),
                        Optional.of(visit.visit().branch()),
                        Optional.empty(),
                        Optional.of(visit.visit().channel()),
                        1,
                        visit.counted().isPresent() ? 1 : 0))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns which of the visits that ended were reviewed, and why the others count as not: the frame is every visit whose review
     * window closed in the cycle, settled, refused or no-show alike.
     *
     * @param visits the visits that ended, at most one of a booking
     * @param reviews the reviews, in any order
     * @param book the versions of the regulation
     * @param cycle the cycle in which the window closes
     * @param asOf the instant; what happened later is unseen
     * @return the rate
     * @throws IllegalArgumentException if two visits are of one booking
     * @throws dev.qualitysdk.basics.InvalidValueException if no version was in force when a visit ended
     */
    public static ResponseRate responseRate(
            Iterable<Visit> visits, Iterable<Review> reviews, RegulationBook book, TimeWindow cycle, Instant asOf) {
        CustomerSatisfaction all = new CustomerSatisfaction(visits, book, asOf);
        ImmutableListMultimap<BookingId, Review> seen = all.take(reviews);
        Set<BookingId> reviewed = new TreeSet<>();
        Map<BookingId, String> unreviewed = new TreeMap<>();
        all.closedIn(cycle).forEach(visit -> {
            BookingId booking = visit.visit().booking();
            if (visit.counted().isPresent()) {
                reviewed.add(booking);
            } else {
                unreviewed.put(
                        booking,
                        seen.get(booking).stream()
                                .flatMap(review -> visit.objection(review).stream())
                                .reduce((earlier, later) -> later)
                                .orElse(ResponseRate.NONE_GIVEN));
            }
        });
        return ResponseRate.of(reviewed, unreviewed);
    }

    private Stream<ReviewedVisit> closedIn(TimeWindow cycle) {
        return visits.stream().filter(visit -> visit.isClosed() && cycle.contains(visit.at()));
    }

    private ImmutableList<Evidence> evidence(Iterable<Review> reviews, Roster roster) {
        ImmutableListMultimap<BookingId, Review> seen = take(reviews);
        ImmutableList.Builder<Evidence> evidence = ImmutableList.builder();
        for (ReviewedVisit visit : visits) {
            if (visit.isClosed()) {
                for (Review review : seen.get(visit.visit().booking())) {
                    boolean counts = visit.counted().filter(review::equals).isPresent();
                    evidence.add(of(review, visit, counts, roster));
                }
            }
        }
        seen.asMap().forEach((booking, unknown) -> {
            if (!byBooking.containsKey(booking)) {
                unknown.forEach(review -> evidence.add(ofUnknown(review)));
            }
        });
        return evidence.build();
    }

    /** Counts what is left out at once, so that no more than one review of a visit is waited for. */
    private void count(Iterable<Review> reviews, Counting counting) {
        for (Review review : reviews) {
            Review seen = review.seen(asOf);
            if (seen != null) {
                ReviewedVisit visit = byBooking.get(seen.given().booking());
                if (visit == null) {
                    counting.add(ofUnknown(seen));
                } else if (visit.isClosed() && visit.take(seen)) {
                    count(visit, 0, 0, Disposition.EXCLUDED, counting);
                }
            }
        }
        for (ReviewedVisit visit : visits) {
            if (visit.counted().isPresent()) {
                count(visit, visit.numerator(), visit.denominator(), Disposition.COUNTED, counting);
            }
        }
    }

    private static void count(
            ReviewedVisit of, long numerator, long denominator, Disposition disposition, Counting counting) {
        counting.add(
                Indicator.CUSTOMER_SATISFACTION,
                of.visit().attribution(),
                of.regulation().zone(),
                of.micros(),
                numerator,
                denominator,
                disposition);
    }

    private static Evidence of(Review review, ReviewedVisit of, boolean counts, Roster roster) {
        Visit visit = of.visit();
        Regulation regulation = of.regulation();
        Optional<Assignment> assignment = visit.leader()
                .flatMap(leader ->
                        roster.at(leader, of.at().atZone(regulation.zone()).toLocalDate()));
        Evidence.Builder evidence = begin(review, regulation, of.at());
        evidence.employee(visit.leader())
                .branch(visit.branch())
                .team(assignment.flatMap(Assignment::team))
                .channel(visit.channel());
        if (!counts) {
            return exclude(evidence, of.objection(review).orElse(SUPERSEDED));
        }
        ReviewStep.Given given = review.given();
        if (of.rating() != given.rating()
                || given.highest() != regulation.reviews().highest()) {
            evidence.putFigures("read", Integer.toString(of.rating()));
        }
        return evidence.numerator(of.numerator()).denominator(of.denominator()).build();
    }

    private Evidence ofUnknown(Review review) {
        Instant at = review.given().at();
        return exclude(begin(review, book.ofCycle(at), at), UNKNOWN_VISIT);
    }

    private static Evidence exclude(Evidence.Builder evidence, String reason) {
        return evidence.disposition(Disposition.EXCLUDED).reason(reason).build();
    }

    private static Evidence.Builder begin(Review review, Regulation regulation, Instant at) {
        ReviewStep.Given given = review.given();
        Evidence.Builder evidence = Evidence.builder();
        evidence.indicator(Indicator.CUSTOMER_SATISFACTION)
                .subject(review.id().value())
                .at(at)
                .clause(Clause.CUSTOMER_SATISFACTION)
                .regulation(regulation.version())
                .figures(ImmutableSortedMap.<String, String>naturalOrder()
                        .put("booking", given.booking().value())
                        .put("formula", regulation.reviews().formula().name())
                        .put("given", given.at().toString())
                        .put("rating", Integer.toString(given.rating()))
                        .put("scale", given.lowest() + " to " + given.highest())
                        .put("threshold", Integer.toString(regulation.reviews().threshold()))
                        .put("via", given.channel().value())
                        .build());
        return evidence;
    }
}
