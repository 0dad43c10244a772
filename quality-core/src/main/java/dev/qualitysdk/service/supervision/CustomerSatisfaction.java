package dev.qualitysdk.service.supervision;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import com.google.common.collect.Streams;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.evidence.Assignment;
import dev.qualitysdk.evidence.Coverage;
import dev.qualitysdk.evidence.Disposition;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.Roster;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.regulation.ReviewRule;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.service.booking.Visit;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

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

    private final ImmutableMap<BookingId, Visit> visits;
    private final ImmutableListMultimap<BookingId, Review> reviews;
    private final RegulationBook book;
    private final Instant asOf;

    private CustomerSatisfaction(Iterable<Visit> visits, Iterable<Review> reviews, RegulationBook book, Instant asOf) {
        this.visits = Maps.uniqueIndex(visits, Visit::booking);
        this.book = book;
        this.asOf = asOf;
        this.reviews = Streams.stream(reviews)
                .flatMap(review -> review.asOf(asOf).stream())
                .sorted(Comparator.comparing((Review review) -> review.given().at())
                        .thenComparing(Review::id))
                .collect(ImmutableListMultimap.toImmutableListMultimap(
                        review -> review.given().booking(), review -> review));
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
        return new CustomerSatisfaction(visits, reviews, book, asOf).evidence(roster);
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
        CustomerSatisfaction all = new CustomerSatisfaction(visits, reviews, book, asOf);
        return all.visits.values().stream()
                .filter(visit -> all.hasClosed(visit) && cycle.contains(all.closing(visit)))
                .map(visit -> Coverage.of(
                        Indicator.CUSTOMER_SATISFACTION,
                        visit.leader(),
                        Optional.of(visit.branch()),
                        Optional.empty(),
                        Optional.of(visit.channel()),
                        1,
                        all.counted(visit).isPresent() ? 1 : 0))
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
        CustomerSatisfaction all = new CustomerSatisfaction(visits, reviews, book, asOf);
        Set<BookingId> reviewed = new TreeSet<>();
        Map<BookingId, String> unreviewed = new TreeMap<>();
        all.visits.values().stream()
                .filter(visit -> all.hasClosed(visit) && cycle.contains(all.closing(visit)))
                .forEach(visit -> {
                    if (all.counted(visit).isPresent()) {
                        reviewed.add(visit.booking());
                    } else {
                        unreviewed.put(
                                visit.booking(),
                                all.reviews.get(visit.booking()).stream()
                                        .flatMap(review -> all.objection(review, visit).stream())
                                        .reduce((earlier, later) -> later)
                                        .orElse(ResponseRate.NONE_GIVEN));
                    }
                });
        return ResponseRate.of(reviewed, unreviewed);
    }

    private ImmutableList<Evidence> evidence(Roster roster) {
        ImmutableList.Builder<Evidence> evidence = ImmutableList.builder();
        for (Visit visit : visits.values()) {
            if (hasClosed(visit)) {
                Optional<Review> counted = counted(visit);
                for (Review review : reviews.get(visit.booking())) {
                    evidence.add(
                            of(review, visit, counted.filter(review::equals).isPresent(), roster));
                }
            }
        }
        reviews.asMap().forEach((booking, unknown) -> {
            if (!visits.containsKey(booking)) {
                unknown.forEach(review -> evidence.add(ofUnknown(review)));
            }
        });
        return evidence.build();
    }

    private boolean hasClosed(Visit visit) {
        return !visit.ended().isAfter(asOf) && closing(visit).isBefore(asOf);
    }

    /** {@return the last instant at which a review of a visit is accepted} */
    private Instant closing(Visit visit) {
        Regulation regulation = book.governing(Clause.CUSTOMER_SATISFACTION, visit.ended());
        return regulation.reviews().window().due(visit.ended(), regulation.calendar());
    }

    private Optional<Review> counted(Visit visit) {
        return reviews.get(visit.booking()).stream()
                .filter(review -> objection(review, visit).isEmpty())
                .reduce((earlier, later) -> later);
    }

    /** {@return why a review cannot count, whatever others there are} */
    private Optional<String> objection(Review review, Visit visit) {
        ReviewStep.Given given = review.given();
        ReviewRule rule = book.ofCycle(closing(visit)).reviews();
        if (review.state() == Review.State.VOIDED) {
            return Optional.of(VOIDED);
        }
        if (given.at().isBefore(visit.reviewableFrom())) {
            return Optional.of(BEFORE_THE_VISIT);
        }
        if (given.at().isAfter(closing(visit))) {
            return Optional.of(AFTER_THE_WINDOW);
        }
        return rule.read(given.rating(), given.lowest(), given.highest()).isPresent()
                ? Optional.empty()
                : Optional.of(OTHER_SCALE);
    }

    private Evidence of(Review review, Visit visit, boolean counts, Roster roster) {
        Instant at = closing(visit);
        Regulation regulation = book.ofCycle(at);
        ReviewRule rule = regulation.reviews();
        Optional<Assignment> assignment = visit.leader()
                .flatMap(
                        leader -> roster.at(leader, at.atZone(regulation.zone()).toLocalDate()));
        Evidence.Builder evidence = begin(review, regulation, at);
        evidence.employee(visit.leader())
                .branch(visit.branch())
                .team(assignment.flatMap(Assignment::team))
                .channel(visit.channel());
        if (!counts) {
            return exclude(evidence, objection(review, visit).orElse(SUPERSEDED));
        }
        ReviewStep.Given given = review.given();
        int rating = rule.read(given.rating(), given.lowest(), given.highest()).orElseThrow();
        if (rating != given.rating() || given.highest() != rule.highest()) {
            evidence.putFigures("read", Integer.toString(rating));
        }
        switch (rule.formula()) {
            case TOP_BOX ->
                evidence.numerator(rating >= rule.threshold() ? 1 : 0).denominator(1);
            case MEAN -> evidence.numerator(rating - rule.lowest()).denominator(rule.highest() - rule.lowest());
        }
        return evidence.build();
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
