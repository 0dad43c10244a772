package dev.qualitysdk.calendar;

import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.PauseReason;
import java.time.Instant;
import java.util.Optional;

/**
 * A stretch of time in which a clock stands still for a reason that the regulation lists, such as waiting for the customer:
 * from its start, inclusive, to its end, exclusive. It may still be going on, and it may have no length.
 */
public final class Pause {

    /** End of a pause that is going on, in microseconds. */
    static final long OPEN = Long.MAX_VALUE;

    private final PauseReason reason;
    private final long from;
    private final long to;

    private Pause(PauseReason reason, long from, long to) {
        this.reason = reason;
        this.from = from;
        this.to = to;
    }

    /**
     * Returns a pause that has ended.
     *
     * @param reason why the clock stood still
     * @param from when it began, cut to microseconds
     * @param to when it ended, cut to microseconds, not before the start
     * @return the pause
     * @throws dev.qualitysdk.basics.InvalidValueException if the end is before the start
     */
    public static Pause of(PauseReason reason, Instant from, Instant to) {
        Pause pause = new Pause(reason, CanonicalTime.micros(from), CanonicalTime.micros(to));
        Faults.in("pause")
                .check(pause.to >= pause.from, "to", to, "an instant not before the start, " + from)
                .refuse();
        return pause;
    }

    /**
     * Returns a pause that is going on.
     *
     * @param reason why the clock stands still
     * @param from when it began, cut to microseconds
     * @return the pause
     */
    public static Pause open(PauseReason reason, Instant from) {
        return new Pause(reason, CanonicalTime.micros(from), OPEN);
    }

    /**
     * Returns this pause with an end.
     *
     * @param end when it ended, cut to microseconds, not before the start
     * @return the pause
     * @throws dev.qualitysdk.basics.InvalidValueException if it has ended already, or the end is before the start
     */
    public Pause endedAt(Instant end) {
        Faults.in("pause")
                .check(to == OPEN, "to", this, "a pause that is going on")
                .refuse();
        return of(reason, from(), end);
    }

    /**
     * Returns why the clock stands still.
     *
     * @return the reason
     */
    public PauseReason reason() {
        return reason;
    }

    /**
     * Returns when it began.
     *
     * @return the start, inclusive
     */
    public Instant from() {
        return CanonicalTime.ofMicros(from);
    }

    /**
     * Returns when it ended.
     *
     * @return the end, exclusive; empty while it is going on
     */
    public Optional<Instant> to() {
        return to == OPEN ? Optional.empty() : Optional.of(CanonicalTime.ofMicros(to));
    }

    long fromMicros() {
        return from;
    }

    long toMicros() {
        return to;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pause p && p.from == from && p.to == to && p.reason.equals(reason);
    }

    @Override
    public int hashCode() {
        return reason.hashCode() * 961 + Long.hashCode(from) * 31 + Long.hashCode(to);
    }

    /**
     * Returns reason, start and end.
     *
     * @return such as {@code waiting_for_customer 2026-01-05T08:00:00Z/..}
     */
    @Override
    public String toString() {
        return reason + " " + from() + "/" + to().map(Instant::toString).orElse("..");
    }
}
