package dev.qualitysdk.calendar;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Ratio;
import dev.qualitysdk.basics.RegulationVersion;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import dev.qualitysdk.rule.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Something promised under a clause: when it was opened, how long it may take, when the clock stood still, when it was
 * fulfilled, and who is accountable. It carries every "in time" of the regulation (clauses 2.3.1, 3.2.1, 3.4.1, 4.2.2, 4.2.4).
 *
 * <p>Nothing is stored that can be derived, and nothing depends on when it is asked: every question names the instant
 * {@code asOf}, and what happened later is unseen. A verdict says what was recorded by then, not when a job looked.
 *
 * <p>It keeps the version of the regulation and the calendar with which it opened; a later edit of a calendar has another
 * version and changes nothing here.
 */
@Value.Immutable
public sealed interface Obligation permits ImmutableObligation {

    /** Stands for an instant of fulfilment that has not come, in {@link #outcome(long, long, long)}. */
    long UNFULFILLED = Long.MAX_VALUE;

    /** {@return the id of the record that it is about, 1 to 200 characters on one line} */
    String subject();

    /** {@return the clause under which it is owed} */
    Clause clause();

    /** {@return the version of the regulation in force when it opened} */
    RegulationVersion regulation();

    /** {@return when it opened} */
    Instant opened();

    /** {@return how long it may take; empty where no limit is set and nobody promised one, so that nothing is owed} */
    Optional<Allowance> allowance();

    /** {@return the working calendar by which it is counted} */
    WorkingCalendar calendar();

    /** {@return when the clock stood still, by start; pauses may overlap and count once} */
    ImmutableList<Pause> pauses();

    /** {@return when it was fulfilled, if it was} */
    Optional<Instant> fulfilled();

    /** {@return the excuse recorded for it, if any} */
    Optional<Excuse> excuse();

    /** {@return the customer's withdrawal, if any} */
    Optional<Withdrawal> withdrawal();

    /** {@return who is accountable when; nobody until set} */
    @Value.Default
    default Responsibility responsibility() {
        return Responsibility.none();
    }

    /** {@return the code of the reason why nothing is owed from the beginning, such as {@code duplicate}; empty otherwise} */
    Optional<String> nothingOwed();

    /**
     * Returns a builder. Subject, clause, regulation, opened and calendar must be set.
     *
     * @return the builder
     */
    static Builder builder() {
        return new Builder();
    }

    /**
     * Refuses an obligation that contradicts itself, and cuts its instants to microseconds.
     *
     * @return this, or the same in canonical form
     * @throws dev.qualitysdk.basics.InvalidValueException if time runs backwards in it, or a text is no code
     * @throws ClauseBreachException if the approver of the excuse is accountable for it
     */
    @Value.Check
    default Obligation check() {
        Obligation canonical = ObligationCheck.canonical(this);
        if (canonical == this) {
            ObligationCheck.refuse(this);
        }
        return canonical;
    }

    /**
     * Returns when it is due as things stood at an instant: without pauses by the allowance, and moved on by the paused time
     * on the allowance's own clock. Paused time is that of the union of the pauses; a pause that begins at or after the due
     * instant has no effect, and fulfilment ends an open one.
     *
     * @param asOf the instant; what happened later is unseen
     * @return the last instant that is in time; empty where no limit is set, and while a pause is open
     * @throws CalendarCoverageException if the calendar cannot tell
     */
    default Optional<Instant> due(Instant asOf) {
        return ObligationClock.instant(ObligationClock.due(this, CanonicalTime.micros(asOf)));
    }

    /**
     * Returns the instant that decides who is accountable: fulfilment or due, whichever is first.
     *
     * @param asOf the instant; what happened later is unseen
     * @return the instant, perhaps later than {@code asOf}; empty where it is neither fulfilled nor has a due instant
     * @throws CalendarCoverageException if the calendar cannot tell
     */
    default Optional<Instant> decidingInstant(Instant asOf) {
        return ObligationClock.instant(ObligationClock.deciding(this, CanonicalTime.micros(asOf)));
    }

    /**
     * Returns who is accountable: at fulfilment or due, whichever is first; who holds it at {@code asOf} before that.
     *
     * @param asOf the instant; what happened later is unseen
     * @return the employee, or empty where nobody is
     * @throws CalendarCoverageException if the calendar cannot tell
     */
    default Optional<EmployeeId> accountable(Instant asOf) {
        return ObligationClock.accountable(this, CanonicalTime.micros(asOf));
    }

    /**
     * Judges it as things stood at an instant: {@code NOT_OWED} where nothing is owed; else the first that holds of {@code MET}
     * (fulfilled by the due instant), {@code EXCUSED}, {@code MISSED} (fulfilled later, or not and due before {@code asOf}),
     * {@code PENDING}.
     *
     * @param asOf the instant; what happened later is unseen
     * @return the verdict, with the figures {@code opened}, {@code calendar}, {@code allowance}, {@code due},
     *     {@code fulfilled}, {@code paused} (by pauses that have ended), {@code pausedSince} (by one that has not), and
     *     those of the excuse or the reason, as far as there are any
     * @throws CalendarCoverageException if the calendar cannot tell
     */
    default Verdict verdict(Instant asOf) {
        return ObligationClock.verdict(this, CanonicalTime.micros(asOf));
    }

    /**
     * Returns the outcome of {@link #verdict} without its figures, for sums over many.
     *
     * @param asOf the instant; what happened later is unseen
     * @return the outcome
     * @throws CalendarCoverageException if the calendar cannot tell
     */
    default Verdict.Outcome outcome(Instant asOf) {
        return ObligationClock.outcome(this, CanonicalTime.micros(asOf));
    }

    /**
     * Judges bare instants, for sums over millions: {@code MET}, {@code MISSED} or {@code PENDING}.
     *
     * @param due the last instant that is in time, in microseconds since 1970-01-01T00:00Z
     * @param fulfilled when it was fulfilled, or {@link #UNFULFILLED}
     * @param asOf the instant; a fulfilment after it is unseen
     * @return the outcome of something without excuse, paused time being in {@code due} already
     */
    static Verdict.Outcome outcome(long due, long fulfilled, long asOf) {
        if (fulfilled <= asOf) {
            return fulfilled <= due ? Verdict.Outcome.MET : Verdict.Outcome.MISSED;
        }
        return due < asOf ? Verdict.Outcome.MISSED : Verdict.Outcome.PENDING;
    }

    /**
     * Returns how long the clock has stood still, on the allowance's own clock.
     *
     * @param asOf the instant; what happened later is unseen, and an open pause counts up to it
     * @return the time, zero or more; zero where no pause moves what is due
     * @throws CalendarCoverageException if the calendar cannot tell
     */
    default Duration paused(Instant asOf) {
        return WorkingClock.duration(ObligationClock.pausedSoFar(this, CanonicalTime.micros(asOf)));
    }

    /**
     * Returns when to warn of it: the latest instant from which some working time passes until it is due, so that the warning
     * lies inside opening hours.
     *
     * @param before working time before the due instant, zero or more
     * @param asOf the instant; what happened later is unseen
     * @return the instant, perhaps before it opened where {@code before} is longer than the allowance; empty where there is no
     *     due instant
     * @throws CalendarCoverageException if the calendar cannot tell
     */
    default Optional<Instant> warningAt(Duration before, Instant asOf) {
        return due(asOf).map(due -> calendar().startFor(due, before));
    }

    /**
     * Returns the share of the allowance that is used up, on the allowance's own clock: it stands still during a pause and
     * goes on from there, is 1 at the due instant and more than 1 after it, and stops at fulfilment.
     *
     * @param asOf the instant; what happened later is unseen
     * @return the share, zero or more, 1 where the allowance has no length; empty where no limit is set
     * @throws CalendarCoverageException if the calendar cannot tell
     */
    default Optional<Ratio> progress(Instant asOf) {
        return ObligationClock.progress(this, CanonicalTime.micros(asOf));
    }

    /**
     * Returns this with its fulfilment.
     *
     * @param at when it was fulfilled
     * @return the obligation
     * @throws dev.qualitysdk.basics.InvalidValueException if that is before it opened
     */
    default Obligation fulfilledAt(Instant at) {
        return builder().from(this).fulfilled(at).build();
    }

    /**
     * Returns this with one more pause.
     *
     * @param pause the pause
     * @return the obligation
     * @throws dev.qualitysdk.basics.InvalidValueException if it begins before this opened
     */
    default Obligation pausedBy(Pause pause) {
        return builder().from(this).addPauses(pause).build();
    }

    /**
     * Returns this with an excuse in place of an earlier one.
     *
     * @param excuse the excuse
     * @return the obligation
     * @throws ClauseBreachException if its approver is accountable for this
     */
    default Obligation excusedBy(Excuse excuse) {
        return builder().from(this).excuse(excuse).build();
    }

    /**
     * Returns this under another allowance. It keeps when it opened and when it was paused, so no time used up or stood still
     * is lost.
     *
     * @param allowance the allowance
     * @return the obligation
     */
    default Obligation retarget(Allowance allowance) {
        return builder().from(this).allowance(allowance).build();
    }

    /** A builder of an {@link Obligation}. Not thread-safe. */
    final class Builder extends ImmutableObligation.Builder {

        Builder() {}
    }
}
