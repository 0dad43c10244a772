package dev.qualitysdk.calendar;

import com.google.common.collect.AbstractIterator;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.TimeWindow;
import java.time.Duration;
import java.util.stream.Stream;

/** Answers about working time, in epoch microseconds: the index, behind the coverage that says what may be asked. */
final class WorkingClock {

    private final Coverage coverage;
    private final OpenSpans spans;

    WorkingClock(Coverage coverage, OpenSpans spans) {
        this.coverage = coverage;
        this.spans = spans;
    }

    /** {@return a duration in microseconds, finer fractions rounded up: so much at least is to pass} */
    static long micros(Duration time) {
        long seconds = time.getSeconds();
        if (seconds >= Long.MAX_VALUE / 1_000_000 || seconds <= Long.MIN_VALUE / 1_000_000) {
            return seconds > 0 ? Long.MAX_VALUE : Long.MIN_VALUE;
        }
        return seconds * 1_000_000 + (time.getNano() + 999) / 1_000;
    }

    long working(long a, long b) {
        coverage.check(a, b);
        return spans.before(b) - spans.before(a);
    }

    long deadline(long start, long time) {
        coverage.check(start);
        if (time <= 0) {
            return nothing(start, time);
        }
        long before = spans.before(start);
        if (time > spans.total() - before) {
            throw unanswered(time, "after", start, 1);
        }
        long deadline = spans.reached(before + time);
        coverage.check(start, deadline);
        return deadline;
    }

    long startFor(long end, long time) {
        coverage.check(end);
        if (time <= 0) {
            return nothing(end, time);
        }
        long before = spans.before(end);
        if (time > before) {
            throw unanswered(time, "before", end, -1);
        }
        long start = spans.left(before - time);
        coverage.check(start, end);
        return start;
    }

    private static long nothing(long instant, long time) {
        if (time < 0) {
            Faults.in("working time")
                    .check(false, "time", time + " microseconds", "zero or more")
                    .refuse();
        }
        return instant;
    }

    private CalendarCoverageException unanswered(long time, String direction, long instant, int sign) {
        String asked = duration(time) + " of working time " + direction + " " + CanonicalTime.ofMicros(instant);
        return unanswered(asked, sign);
    }

    CalendarCoverageException unanswered(String asked, int sign) {
        return spans.total() == 0 ? coverage.neverOpen(asked) : coverage.beyond(asked, sign);
    }

    static Duration duration(long micros) {
        return Duration.ofSeconds(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000);
    }

    boolean isOpen(long micros) {
        coverage.checkInside(micros);
        return spans.opening(spans.find(micros)) <= micros;
    }

    long nextOpen(long micros) {
        coverage.check(micros);
        return found(micros, Math.max(micros, spans.opening(spans.find(micros))), "opening");
    }

    long nextOpening(long micros) {
        coverage.check(micros);
        int span = spans.find(micros);
        return found(micros, spans.opening(spans.opening(span) > micros ? span : span + 1), "opening");
    }

    long nextClosing(long micros) {
        coverage.check(micros);
        long closing = found(micros, spans.closing(spans.find(micros)), "closing");
        if (coverage.endsAt(closing)) {
            throw coverage.outside(closing);
        }
        return closing;
    }

    private long found(long asked, long answer, String what) {
        if (answer == OpenSpans.NEVER) {
            throw unanswered("the " + what + " after " + CanonicalTime.ofMicros(asked), 1);
        }
        coverage.check(asked, answer);
        return answer;
    }

    long previousOpen(long micros) {
        coverage.check(micros);
        int span = spans.find(micros);
        if (spans.opening(span) <= micros) {
            return micros;
        }
        if (span == 0) {
            throw unanswered("the closing before " + CanonicalTime.ofMicros(micros), -1);
        }
        coverage.check(spans.closing(span - 1), micros);
        return spans.closing(span - 1);
    }

    Stream<TimeWindow> openingsAfter(long micros) {
        coverage.check(micros);
        return Streams.stream(new AbstractIterator<TimeWindow>() {
            private long from = micros;

            @Override
            protected TimeWindow computeNext() {
                long opening = nextOpen(from);
                from = spans.closing(spans.find(opening));
                return window(opening, from);
            }
        });
    }

    ImmutableList<TimeWindow> openingsIn(long start, long end) {
        coverage.check(start, end);
        ImmutableList.Builder<TimeWindow> openings = ImmutableList.builder();
        for (int span = spans.find(start); spans.opening(span) < end; span++) {
            openings.add(window(Math.max(start, spans.opening(span)), Math.min(end, spans.closing(span))));
        }
        return openings.build();
    }

    private static TimeWindow window(long start, long end) {
        return TimeWindow.of(CanonicalTime.ofMicros(start), CanonicalTime.ofMicros(end));
    }
}
