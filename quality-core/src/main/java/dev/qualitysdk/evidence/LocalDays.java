package dev.qualitysdk.evidence;

import dev.qualitysdk.basics.CanonicalTime;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/** The dates of a zone, asked for by instants most of which lie between the same two changes of its clocks. Not thread-safe. */
final class LocalDays {

    private static final long MICROS = 1_000_000L;
    private static final long MICROS_A_DAY = 86_400 * MICROS;

    private final ZoneId zone;
    /** The instants between which the offset holds, and the offset. */
    private long from;

    private long until;
    private long offset;

    LocalDays(ZoneId zone) {
        this.zone = zone;
    }

    ZoneId zone() {
        return zone;
    }

    /** {@return the local date at an instant, in days since 1970-01-01} */
    long of(long micros) {
        if (micros < from || micros >= until) {
            look(CanonicalTime.ofMicros(micros));
        }
        return Math.floorDiv(micros + offset, MICROS_A_DAY);
    }

    private void look(Instant instant) {
        ZoneRules rules = zone.getRules();
        offset = rules.getOffset(instant).getTotalSeconds() * MICROS;
        ZoneOffsetTransition next = rules.nextTransition(instant);
        // One nanosecond on, since a change at the very instant has happened already.
        ZoneOffsetTransition last = rules.previousTransition(instant.plusNanos(1));
        from = last == null ? Long.MIN_VALUE : last.toEpochSecond() * MICROS;
        until = next == null ? Long.MAX_VALUE : next.toEpochSecond() * MICROS;
    }
}
