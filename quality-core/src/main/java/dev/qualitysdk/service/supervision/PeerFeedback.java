package dev.qualitysdk.service.supervision;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.evidence.Assignment;
import dev.qualitysdk.evidence.Disposition;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.Roster;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.regulation.ReviewRule;
import dev.qualitysdk.rule.Clause;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How feedback between colleagues becomes a figure, for a regulation that weights {@link Indicator#PEER_FEEDBACK} (clause 1.3.3): of
 * what one employee gave another in a cycle the latest counts that was rated and not taken back in time, by the formula of reviews.
 *
 * <p>The cycle is that in which it was given. Each rated feedback is one piece of evidence; what does not count is left out with its
 * reason. Feedback without a rating gives none. Who gave it is among the figures only where the feedback names him.
 */
public final class PeerFeedback {

    /** The reason for which feedback is left out: later feedback from the same giver to the same receiver in the cycle counts. */
    public static final String SUPERSEDED = "superseded";

    /** The reason for which feedback is left out: its giver took it back before the month had ended. */
    public static final String WITHDRAWN = "withdrawn";

    /** The reason for which feedback is left out: its rating is not on the scale of the cycle in which it was given. */
    public static final String OTHER_SCALE = "other-scale";

    private final RegulationBook book;
    private final Roster roster;

    private PeerFeedback(RegulationBook book, Roster roster) {
        this.book = book;
        this.roster = roster;
    }

    private record Pair(EmployeeId giver, EmployeeId receiver, YearMonth month) {}

    /**
     * Returns how feedback counts.
     *
     * @param feedback the feedback, in any order
     * @param book the versions of the regulation
     * @param roster who belonged where
     * @param asOf the instant; what happened later is unseen
     * @return one piece of evidence for each rated feedback, in the order in which they were given
     * @throws dev.qualitysdk.basics.InvalidValueException if no version was in force when one was given
     */
    public static ImmutableList<Evidence> evidence(
            Iterable<Feedback> feedback, RegulationBook book, Roster roster, Instant asOf) {
        return new PeerFeedback(book, roster)
                .evidence(Streams.stream(feedback)
                        .flatMap(one -> one.asOf(asOf).stream())
                        .filter(one -> one.given().rating().isPresent())
                        .sorted(Comparator.comparing(
                                        (Feedback one) -> one.given().at())
                                .thenComparing(Feedback::id))
                        .toList());
    }

    private ImmutableList<Evidence> evidence(Iterable<Feedback> rated) {
        Map<Pair, Feedback> latest = new HashMap<>();
        for (Feedback one : rated) {
            if (objection(one).isEmpty()) {
                latest.put(pair(one), one);
            }
        }
        ImmutableList.Builder<Evidence> evidence = ImmutableList.builder();
        for (Feedback one : rated) {
            evidence.add(of(one, one.equals(latest.get(pair(one)))));
        }
        return evidence.build();
    }

    private Pair pair(Feedback one) {
        FeedbackStep.FeedbackGiven given = one.given();
        return new Pair(given.giver(), given.receiver(), YearMonth.from(day(given)));
    }

    private LocalDate day(FeedbackStep.FeedbackGiven given) {
        return given.at().atZone(book.ofCycle(given.at()).zone()).toLocalDate();
    }

    /** {@return why feedback cannot count, whatever else there is} */
    private Optional<String> objection(Feedback one) {
        if (one.isWithdrawnInTime(book)) {
            return Optional.of(WITHDRAWN);
        }
        return rating(one).isPresent() ? Optional.empty() : Optional.of(OTHER_SCALE);
    }

    private Optional<Integer> rating(Feedback one) {
        ReviewRule rule = book.ofCycle(one.given().at()).reviews();
        return one.given().rating().flatMap(rating -> rule.read(rating, rule.lowest(), rule.highest()));
    }

    private Evidence of(Feedback one, boolean counts) {
        FeedbackStep.FeedbackGiven given = one.given();
        Regulation regulation = book.ofCycle(given.at());
        ReviewRule rule = regulation.reviews();
        Optional<Assignment> assignment = roster.at(given.receiver(), day(given));
        Evidence.Builder evidence = Evidence.builder();
        evidence.indicator(Indicator.PEER_FEEDBACK)
                .subject(given.id().value())
                .employee(given.receiver())
                .branch(assignment.map(Assignment::branch))
                .team(assignment.flatMap(Assignment::team))
                .at(given.at())
                .clause(Clause.EVERYONE_TAKES_PART)
                .regulation(regulation.version())
                .putFigures("formula", rule.formula().name())
                .putFigures("rating", given.rating().map(String::valueOf).orElseThrow())
                .putFigures("scale", rule.lowest() + " to " + rule.highest())
                .putFigures("threshold", Integer.toString(rule.threshold()));
        one.giver().ifPresent(giver -> evidence.putFigures("giver", giver.value()));
        if (!counts) {
            return evidence.disposition(Disposition.EXCLUDED)
                    .reason(objection(one).orElse(SUPERSEDED))
                    .build();
        }
        int rating = rating(one).orElseThrow();
        switch (rule.formula()) {
            case TOP_BOX ->
                evidence.numerator(rating >= rule.threshold() ? 1 : 0).denominator(1);
            case MEAN -> evidence.numerator(rating - rule.lowest()).denominator(rule.highest() - rule.lowest());
        }
        return evidence.build();
    }
}
