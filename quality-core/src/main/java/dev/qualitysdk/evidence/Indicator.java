package dev.qualitysdk.evidence;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import dev.qualitysdk.basics.CanonicalText;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.rule.Clause;
import java.util.Optional;

/**
 * A figure by which service is measured: a code, the clause it comes from, and what kind of ratio it is.
 *
 * <p>The regulation's own indicators are constants; a host names further ones as data. Two indicators with the same code are
 * the same.
 */
public final class Indicator implements Comparable<Indicator> {

    /** What the ratio of an indicator is made of; only a ratio of counts is a binomial and has an interval. */
    public enum Measure {
        /** How many of how many. */
        COUNTS,
        /** A mean on a bounded scale. */
        MEAN,
        /** A share of a mass, in grams. */
        MASS
    }

    /** Customer satisfaction, clause 4.2.1. */
    public static final Indicator CUSTOMER_SATISFACTION =
            new Indicator(0, "customer-satisfaction", Clause.CUSTOMER_SATISFACTION);

    /** Response timeliness, clause 4.2.2. */
    public static final Indicator RESPONSE_TIMELINESS =
            new Indicator(1, "response-timeliness", Clause.RESPONSE_TIMELINESS);

    /** Collection accuracy, clause 4.2.3. */
    public static final Indicator COLLECTION_ACCURACY =
            new Indicator(2, "collection-accuracy", Clause.COLLECTION_ACCURACY);

    /** Complaint timeliness, clause 4.2.4. */
    public static final Indicator COMPLAINT_TIMELINESS =
            new Indicator(3, "complaint-timeliness", Clause.COMPLAINT_TIMELINESS);

    /** Punctual arrival, clause 3.2.1. */
    public static final Indicator PUNCTUAL_ARRIVAL = new Indicator(4, "punctual-arrival", Clause.PUNCTUAL_ARRIVAL);

    /** Settlement timeliness, clause 3.4.1. */
    public static final Indicator SETTLEMENT_TIMELINESS =
            new Indicator(5, "settlement-timeliness", Clause.SETTLEMENT_IN_TIME);

    /** Timeliness of acknowledging complaints, clause 2.2.2. */
    public static final Indicator ACKNOWLEDGEMENT_TIMELINESS =
            new Indicator(6, "acknowledgement-timeliness", Clause.COMPLAINTS_ARE_ACCEPTED);

    /** Timeliness of verifying lots, clause 3.3.3. */
    public static final Indicator VERIFICATION_TIMELINESS =
            new Indicator(7, "verification-timeliness", Clause.QUANTITY_RECORD_AND_LABEL);

    /** Timeliness of rectifying findings, clause 1.3.4. */
    public static final Indicator RECTIFICATION_TIMELINESS =
            new Indicator(8, "rectification-timeliness", Clause.CONTINUAL_IMPROVEMENT);

    /** Share of inspected items that passed, clause 4.1.2. */
    public static final Indicator INSPECTION_PASS_RATE =
            new Indicator(9, "inspection-pass-rate", Clause.PATROL_INSPECTION);

    /** The indicators that the regulation names, in the order in which they are shown: its four first. */
    public static final ImmutableList<Indicator> ALL = ImmutableList.of(
            CUSTOMER_SATISFACTION,
            RESPONSE_TIMELINESS,
            COLLECTION_ACCURACY,
            COMPLAINT_TIMELINESS,
            PUNCTUAL_ARRIVAL,
            SETTLEMENT_TIMELINESS,
            ACKNOWLEDGEMENT_TIMELINESS,
            VERIFICATION_TIMELINESS,
            RECTIFICATION_TIMELINESS,
            INSPECTION_PASS_RATE);

    /** Timeliness of the first answer in substance to a complaint, clause 2.2.2. */
    public static final Indicator FIRST_RESPONSE_TIMELINESS =
            new Indicator(10, "first-response-timeliness", Clause.COMPLAINTS_ARE_ACCEPTED);

    /** Timeliness of answers to customers who write again of a complaint, clause 2.2.2. */
    public static final Indicator NEXT_RESPONSE_TIMELINESS =
            new Indicator(11, "next-response-timeliness", Clause.COMPLAINTS_ARE_ACCEPTED);

    /** Timeliness of following up resolved complaints, clause 2.2.2. */
    public static final Indicator FOLLOW_UP_TIMELINESS =
            new Indicator(12, "follow-up-timeliness", Clause.COMPLAINTS_ARE_ACCEPTED);

    /** Timeliness of resolving complaints by the time that a law sets, clause 4.2.4. */
    public static final Indicator STATUTORY_TIMELINESS =
            new Indicator(13, "statutory-timeliness", Clause.COMPLAINT_TIMELINESS);

    /** Timeliness of answering suggestions, clause 4.1.1. */
    public static final Indicator SUGGESTION_TIMELINESS =
            new Indicator(14, "suggestion-timeliness", Clause.HOTLINE_AND_MAILBOX);

    /** What colleagues say of an employee's work, by the formula of reviews, clause 1.3.3. */
    public static final Indicator PEER_FEEDBACK = new Indicator(15, "peer-feedback", Clause.EVERYONE_TAKES_PART);

    /**
     * Indicators of duties that a regulation may set beside those of {@link #ALL}, and of what it may ask colleagues. They are ordered and shown among hosts' own, and
     * weigh nothing unless a regulation weights them.
     */
    public static final ImmutableList<Indicator> FURTHER = ImmutableList.of(
            FIRST_RESPONSE_TIMELINESS,
            NEXT_RESPONSE_TIMELINESS,
            FOLLOW_UP_TIMELINESS,
            STATUTORY_TIMELINESS,
            SUGGESTION_TIMELINESS,
            PEER_FEEDBACK);

    /** As many are named here; their numbers are below that. */
    static final int KNOWN = 16;

    private static final int OF_A_HOST = -1;

    private final int number;
    private final String code;
    private final Clause clause;

    private Indicator(int number, String code, Clause clause) {
        this.number = number;
        this.code = code;
        this.clause = clause;
    }

    /**
     * Returns the indicator with a code: one of the regulation's own, or a host's under the clause given.
     *
     * @param code 1 to 40 characters of a to z, 0 to 9 and hyphen, beginning with a letter
     * @param clause the clause that a further indicator comes from; not used for the regulation's own
     * @return the indicator
     * @throws dev.qualitysdk.basics.InvalidValueException if the code is none
     */
    public static Indicator of(String code, Clause clause) {
        Optional<Indicator> known = find(code);
        if (known.isPresent()) {
            return known.get();
        }
        Faults.in("indicator")
                .check(
                        code.matches("[a-z][a-z0-9-]{0,39}")
                                && CanonicalText.lineProblem(code, 40).isEmpty(),
                        "code",
                        code,
                        "1 to 40 characters of a-z, 0-9 and hyphen, beginning with a letter")
                .refuse();
        return new Indicator(OF_A_HOST, code, clause);
    }

    /**
     * Returns the indicator of the library with a code.
     *
     * @param code the code
     * @return one of {@link #ALL} or {@link #FURTHER}; empty where the code is none of theirs
     */
    public static Optional<Indicator> find(String code) {
        return Streams.concat(ALL.stream(), FURTHER.stream())
                .filter(indicator -> indicator.code.equals(code))
                .findFirst();
    }

    /**
     * Returns the code.
     *
     * @return such as {@code response-timeliness}
     */
    public String code() {
        return code;
    }

    /**
     * Returns the clause it comes from.
     *
     * @return the clause
     */
    public Clause clause() {
        return clause;
    }

    /** {@return its number among those named here, less than {@link #KNOWN}; negative for one that a company defines for itself} */
    int number() {
        return number;
    }

    /** Orders the regulation's own first, in the order of {@link #ALL}, then hosts' by code. */
    @Override
    public int compareTo(Indicator other) {
        int own = ALL.indexOf(this);
        int others = ALL.indexOf(other);
        if (own < 0 && others < 0) {
            return code.compareTo(other.code);
        }
        return Integer.compare(own < 0 ? ALL.size() : own, others < 0 ? ALL.size() : others);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Indicator i && i.code.equals(code));
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @Override
    public String toString() {
        return code;
    }
}
