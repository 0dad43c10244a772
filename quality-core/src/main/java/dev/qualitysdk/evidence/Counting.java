package dev.qualitysdk.evidence;

import com.google.common.collect.ImmutableSet;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.calendar.Allowance;
import dev.qualitysdk.calendar.Obligation;
import dev.qualitysdk.calendar.WorkingCalendar;
import dev.qualitysdk.rule.Verdict;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What records are worth, counted without being explained: the ledger that their evidence would make, for a fraction of its cost.
 *
 * <p>A record that is counted is judged by the same rules as one of which {@link Evidence} is made, and adds the same figures to the
 * same indicators, employees, branches, teams, channels and cycles; what is left out is the text that a person needs to follow them. Sums
 * over many records are counted; what is shown, contested or sealed is made of evidence. Records that count in no indicator that is
 * wanted cost next to nothing.
 *
 * <pre>{@code
 * Counting counting = Counting.of(roster, asOf);
 * bookings.forEach(booking -> booking.count(book, counting));
 * complaints.forEach(complaint -> complaint.count(book, counting));
 * Tallies tallies = counting.ledger().tallies(cycle);
 * }</pre>
 *
 * <p>Not thread-safe, and used up by {@link #ledger}. No argument may be null.
 */
public final class Counting {

    /** As many pieces are kept until their parties are looked for, one stage for all of them: the look-ups wait for memory together. */
    private static final int BATCH = 256;

    private final Roster roster;
    private final Instant asOf;
    private final long asOfMicros;
    private final @Nullable ImmutableSet<Indicator> wanted;
    private final Ledger.Builder ledger = Ledger.builder();
    private final Desks desks;
    private final Map<ZoneId, LocalDays> days = new HashMap<>();
    private @Nullable LocalDays recent;

    /** Of the indicators that are named in {@link Indicator}: a bit for each that is wanted, and one more than its number in the ledger. */
    private final long wantedKnown;

    private final int[] numbersOfKnown = new int[Indicator.KNOWN];

    private final Attribution[] attributions = new Attribution[BATCH];
    private final Disposition[] dispositions = new Disposition[BATCH];
    private final int[] indicators = new int[BATCH];
    private final long[] dates = new long[BATCH];
    private final long[] instants = new long[BATCH];
    private final long[] numerators = new long[BATCH];
    private final long[] denominators = new long[BATCH];
    private final int[] parties = new int[BATCH];
    private int kept;
    private boolean used;

    private Counting(Roster roster, Instant asOf, @Nullable ImmutableSet<Indicator> wanted) {
        this.roster = roster;
        this.asOf = asOf;
        this.asOfMicros = CanonicalTime.micros(asOf);
        this.wantedKnown = wanted == null
                ? ~0L
                : wanted.stream()
                        .filter(indicator -> indicator.number() >= 0)
                        .mapToLong(indicator -> 1L << indicator.number())
                        .sum();
        this.desks = new Desks(roster, ledger, BATCH);
        this.wanted = wanted;
    }

    /**
     * Returns a counting in every indicator.
     *
     * @param roster who belonged where
     * @param asOf the instant as of which is counted; what happened later is unseen
     * @return the counting, of nothing yet
     */
    public static Counting of(Roster roster, Instant asOf) {
        return new Counting(roster, asOf, null);
    }

    /**
     * Returns a counting in some indicators, such as those that a regulation weighs; everything else is passed over.
     *
     * @param roster who belonged where
     * @param asOf the instant as of which is counted; what happened later is unseen
     * @param wanted the indicators, at least one
     * @return the counting, of nothing yet
     * @throws dev.qualitysdk.basics.InvalidValueException if no indicator is wanted
     */
    public static Counting of(Roster roster, Instant asOf, Set<Indicator> wanted) {
        Faults.in("counting")
                .check(!wanted.isEmpty(), "wanted", wanted, "at least one indicator", "4.2")
                .refuse();
        return new Counting(roster, asOf, ImmutableSet.copyOf(wanted));
    }

    /**
     * Returns who belonged where.
     *
     * @return the roster
     */
    public Roster roster() {
        return roster;
    }

    /**
     * Returns the instant as of which is counted.
     *
     * @return the instant; what happened later is unseen
     */
    public Instant asOf() {
        return asOf;
    }

    /**
     * Returns the instant as of which is counted.
     *
     * @return microseconds since 1970-01-01T00:00Z
     */
    public long asOfMicros() {
        return asOfMicros;
    }

    /**
     * Returns whether an indicator is counted here, so that a record need not be judged for one that is not.
     *
     * @param indicator the indicator
     * @return true if it is
     */
    public boolean wants(Indicator indicator) {
        int known = indicator.number();
        return known >= 0 ? (wantedKnown >>> known & 1) != 0 : wanted == null || wanted.contains(indicator);
    }

    /**
     * Counts a piece of evidence, such as one that a host makes of its own records.
     *
     * @param evidence the evidence; passed over where its indicator is not wanted
     */
    public void add(Evidence evidence) {
        if (wants(evidence.indicator())) {
            // A builder that has built refuses what is added, and says so.
            ledger.add(evidence);
        }
    }

    /**
     * Counts an obligation as {@link ObligationEvidence} does: once, in the cycle of its due instant, 1 of 1 when it was met; not at all
     * while it is pending.
     *
     * @param indicator the indicator it belongs to; passed over where it is not wanted
     * @param obligation the obligation
     * @param branch branch of the record; where empty, the branch of the employee accountable at the time
     * @param channel channel of the record
     * @throws dev.qualitysdk.calendar.CalendarCoverageException if the calendar cannot tell when it was due
     */
    public void add(Indicator indicator, Obligation obligation, Optional<BranchId> branch, Optional<Channel> channel) {
        Verdict.Outcome outcome = wants(indicator) ? obligation.outcome(asOf) : Verdict.Outcome.PENDING;
        if (outcome == Verdict.Outcome.PENDING) {
            return;
        }
        long at = CanonicalTime.micros(obligation.due(asOf).orElse(obligation.opened()));
        int of = outcome == Verdict.Outcome.NOT_OWED ? 0 : 1;
        add(
                indicator,
                Attribution.of(obligation.accountable(asOf), branch, channel),
                obligation.calendar().zone(),
                at,
                outcome == Verdict.Outcome.MET ? 1 : 0,
                of,
                ObligationEvidence.disposition(outcome));
    }

    /**
     * Counts what was owed from an instant on, with nothing that bears on it but its allowance: no pause, promise, excuse, withdrawal or
     * change of who is accountable. Once, in the cycle of its due instant, 1 of 1 when it was met; not at all while it is pending.
     *
     * @param indicator the indicator it belongs to; passed over where it is not wanted
     * @param attribution for whom it counts
     * @param opened when it opened, in microseconds since 1970-01-01T00:00Z
     * @param fulfilled when it was fulfilled, likewise, or {@link Obligation#UNFULFILLED}
     * @param allowance how long it may take
     * @param calendar the calendar on which it runs
     * @throws dev.qualitysdk.calendar.CalendarCoverageException if the calendar cannot tell when it was due
     */
    public void add(
            Indicator indicator,
            Attribution attribution,
            long opened,
            long fulfilled,
            Allowance allowance,
            WorkingCalendar calendar) {
        if (wants(indicator)) {
            long due = allowance.dueMicros(opened, calendar);
            Verdict.Outcome outcome = Obligation.outcome(due, fulfilled, asOfMicros);
            if (outcome != Verdict.Outcome.PENDING) {
                int met = outcome == Verdict.Outcome.MET ? 1 : 0;
                add(indicator, attribution, calendar.zone(), due, met, 1, Disposition.COUNTED);
            }
        }
    }

    /**
     * Counts a record that is judged already. Its team, and its branch where it names none, are those of the employee on the date of the
     * instant that decides its cycle.
     *
     * @param indicator the indicator; passed over where it is not wanted
     * @param attribution for whom it counts; where it names no branch, that of the employee at the time
     * @param zone the zone in which the dates of assignments are meant: the regulation's
     * @param at microseconds since 1970-01-01T00:00Z of the instant that decides its cycle
     * @param numerator what it adds to the numerator if it counts: 0 to the denominator
     * @param denominator what it adds to the denominator if it counts: greater than zero then
     * @param disposition what becomes of it
     * @throws dev.qualitysdk.basics.InvalidValueException if the figures contradict each other, or the ledger was made already
     */
    public void add(
            Indicator indicator,
            Attribution attribution,
            ZoneId zone,
            long at,
            long numerator,
            long denominator,
            Disposition disposition) {
        if (!wants(indicator)) {
            return;
        }
        if (used
                || attribution == null
                || disposition == null
                || numerator < 0
                || numerator > denominator
                || (disposition == Disposition.COUNTED && denominator == 0)) {
            Faults.in("counting")
                    .given(attribution, "attribution")
                    .given(disposition, "disposition")
                    .check(!used, "counting", "its ledger was made", "a counting whose ledger was not yet asked for")
                    .check(
                            numerator >= 0 && numerator <= denominator,
                            "numerator",
                            numerator,
                            "0 to the denominator, " + denominator)
                    .check(
                            disposition != Disposition.COUNTED || denominator > 0,
                            "denominator",
                            denominator,
                            "more than 0 in what counts")
                    .refuse();
        }
        int piece = kept;
        attributions[piece] = attribution;
        dispositions[piece] = disposition;
        indicators[piece] = number(indicator);
        dates[piece] = days(zone).of(at);
        instants[piece] = at;
        numerators[piece] = numerator;
        denominators[piece] = denominator;
        kept++;
        if (kept == BATCH) {
            file();
        }
    }

    private void file() {
        desks.parties(attributions, dates, parties, kept);
        for (int piece = 0; piece < kept; piece++) {
            ledger.add(
                    indicators[piece],
                    parties[piece],
                    instants[piece],
                    numerators[piece],
                    denominators[piece],
                    dispositions[piece]);
        }
        kept = 0;
    }

    /**
     * Returns the ledger of all that was counted.
     *
     * @return the ledger
     */
    public Ledger ledger() {
        file();
        used = true;
        return ledger.build();
    }

    private int number(Indicator indicator) {
        int known = indicator.number();
        if (known < 0) {
            return ledger.indicator(indicator);
        }
        if (numbersOfKnown[known] == 0) {
            numbersOfKnown[known] = ledger.indicator(indicator) + 1;
        }
        return numbersOfKnown[known] - 1;
    }

    private LocalDays days(ZoneId zone) {
        LocalDays last = recent;
        if (last == null || !last.zone().equals(zone)) {
            last = days.computeIfAbsent(zone, LocalDays::new);
            recent = last;
        }
        return last;
    }
}
