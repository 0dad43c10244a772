package dev.qualitysdk.calendar;

import dev.qualitysdk.basics.CanonicalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The offsets of a zone over a stretch of time as an array of segments, so that no record asks the zone's rules.
 *
 * <p>Local microseconds are microseconds of the wall clock counted from 1970-01-01T00:00 as if every day had 24 hours.
 */
final class ZoneOffsets {

    private static final long MICROS = 1_000_000L;

    /** First instant of each segment, ascending; the first is before everything. */
    private final long[] starts;
    /** Offset of each segment in microseconds. */
    private final long[] offsets;

    ZoneOffsets(ZoneId zone, long from, long to) {
        ZoneRules rules = zone.getRules();
        List<Long> begins = new ArrayList<>(List.of(Long.MIN_VALUE / 2));
        List<Long> shifts = new ArrayList<>(
                List.of(rules.getOffset(CanonicalTime.ofMicros(from)).getTotalSeconds() * MICROS));
        ZoneOffsetTransition next = rules.nextTransition(CanonicalTime.ofMicros(from));
        while (next != null && next.toEpochSecond() * MICROS <= to) {
            begins.add(next.toEpochSecond() * MICROS);
            shifts.add(next.getOffsetAfter().getTotalSeconds() * MICROS);
            next = rules.nextTransition(next.getInstant());
        }
        starts = begins.stream().mapToLong(Long::longValue).toArray();
        offsets = shifts.stream().mapToLong(Long::longValue).toArray();
    }

    int count() {
        return starts.length;
    }

    long start(int segment) {
        return starts[segment];
    }

    /** {@return the first instant after a segment} */
    long end(int segment) {
        return segment + 1 < starts.length ? starts[segment + 1] : Long.MAX_VALUE / 2;
    }

    long offset(int segment) {
        return offsets[segment];
    }

    private int segment(long micros) {
        int found = Arrays.binarySearch(starts, micros);
        return found >= 0 ? found : -found - 2;
    }

    /** {@return what the wall clock shows at an instant} */
    long local(long micros) {
        return micros + offsets[segment(micros)];
    }

    /**
     * {@return the instant at which the wall clock shows a time, by the rules of {@code java.time.ZonedDateTime.ofLocal}: in
     * an overlap with the offset of {@code near} if that is one of the two, else the earlier; in a gap later by its length}
     */
    long instant(long local, long near) {
        int preferred = segment(near);
        if (contains(preferred, local)) {
            return local - offsets[preferred];
        }
        int guess = segment(local - offsets[preferred]);
        int first = Math.max(0, guess - 1);
        int last = Math.min(starts.length - 1, guess + 1);
        int overlap = -1;
        int before = first;
        for (int i = first; i <= last; i++) {
            if (contains(i, local)) {
                if (offsets[i] == offsets[preferred]) {
                    return local - offsets[i];
                }
                overlap = overlap < 0 ? i : overlap;
            } else if (local - offsets[i] >= end(i)) {
                before = i;
            }
        }
        return local - offsets[overlap < 0 ? before : overlap];
    }

    /** {@return the first instant at which the wall clock shows a time or, where a gap swallows it, a later one} */
    long first(long local) {
        int guess = segment(local - offsets[segment(local)]);
        int last = Math.min(starts.length - 1, guess + 1);
        for (int i = Math.max(0, guess - 1); i <= last; i++) {
            if (local - offsets[i] < end(i)) {
                return Math.max(starts[i], local - offsets[i]);
            }
        }
        return local - offsets[last];
    }

    private boolean contains(int segment, long local) {
        long micros = local - offsets[segment];
        return micros >= starts[segment] && micros < end(segment);
    }
}
