package dev.qualitysdk.calendar;

import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.Faults;
import java.time.LocalDate;
import java.util.function.Supplier;

/** Answers about working days: the dates counted once, joined to the clock by the offsets of the zone. */
final class WorkingDays {

    private final Coverage coverage;
    private final ZoneOffsets offsets;
    private final WorkingClock clock;
    private final OpenSpans spans;
    private final WorkingDates dates;

    WorkingDays(Coverage coverage, ZoneOffsets offsets, WorkingClock clock, OpenSpans spans, WorkingDates dates) {
        this.coverage = coverage;
        this.offsets = offsets;
        this.clock = clock;
        this.spans = spans;
        this.dates = dates;
    }

    boolean isWorkingDay(LocalDate date) {
        coverage.check(date);
        return dates.isWorking(date.toEpochDay());
    }

    int in(LocalDate first, LocalDate last) {
        Faults.in("working days")
                .check(!last.isBefore(first), "last", last, "a date not before " + first)
                .refuse();
        coverage.check(first, last);
        return dates.before(last.toEpochDay() + 1) - dates.before(first.toEpochDay());
    }

    int between(LocalDate start, LocalDate end) {
        if (end.isEqual(start)) {
            coverage.check(end);
            return 0;
        }
        return end.isBefore(start) ? -in(end.plusDays(1), start) : in(start.plusDays(1), end);
    }

    int fullBetween(long a, long b) {
        coverage.check(a, b);
        if (b <= a) {
            return b == a ? 0 : -fullBetween(b, a);
        }
        long first = day(a);
        long last = day(b - 1);
        if (first == last) {
            return startsBy(first, a) && endsBy(first, b) ? 1 : 0;
        }
        return (startsBy(first, a) ? 1 : 0) + dates.before(last) - dates.before(first + 1) + (endsBy(last, b) ? 1 : 0);
    }

    /** {@return whether a day is a working day none of whose hours lie before an instant of it} */
    private boolean startsBy(long day, long micros) {
        return dates.isWorking(day) && clock.working(midnight(day), micros) == 0;
    }

    /** {@return whether a day is a working day none of whose hours lie after an instant of it} */
    private boolean endsBy(long day, long micros) {
        return dates.isWorking(day) && clock.working(micros, midnight(day + 1)) == 0;
    }

    private long day(long micros) {
        return Math.floorDiv(offsets.local(micros), OpeningHours.DAY);
    }

    private long midnight(long day) {
        return Math.min(Math.max(offsets.first(day * OpeningHours.DAY), coverage.start()), coverage.end());
    }

    LocalDate plus(LocalDate start, int days) {
        coverage.check(start);
        long number = (long) dates.before(start) + days;
        if (dates.before(start) == dates.count()) {
            throw clock.unanswered("a working day from " + start + " on", 1);
        }
        LocalDate answer =
                LocalDate.ofEpochDay(dates.date(inRange(number, () -> days + " working days after " + start)));
        coverage.check(answer.isBefore(start) ? answer : start, answer.isBefore(start) ? start : answer);
        return answer;
    }

    long plus(long start, int days) {
        long rolled = clock.nextOpen(start);
        if (days == 0) {
            return rolled;
        }
        long local = offsets.local(rolled);
        long day = Math.floorDiv(local, OpeningHours.DAY);
        long target = dates.date(inRange(
                (long) dates.before(day) + days, () -> days + " working days from " + CanonicalTime.ofMicros(rolled)));
        long answer = onDay(target, local - day * OpeningHours.DAY, rolled);
        coverage.check(rolled, answer);
        return answer;
    }

    /** {@return the same time of day some calendar days on, working or not, covered or not} */
    long plusCalendarDays(long start, int days) {
        long length = days * OpeningHours.DAY;
        // Beyond what is covered the offsets are not known; a day of margin is more than any change of the clocks.
        if (start >= coverage.start() && start + length < coverage.end() - OpeningHours.DAY) {
            return offsets.instant(offsets.local(start) + length, start);
        }
        return CanonicalTime.micros(CanonicalTime.ofMicros(start)
                .atZone(coverage.zone())
                .plusDays(days)
                .toInstant());
    }

    private int inRange(long number, Supplier<String> asked) {
        if (number < 0 || number >= dates.count()) {
            throw clock.unanswered(asked.get(), number < 0 ? -1 : 1);
        }
        return (int) number;
    }

    /** {@return a time of day on a working day if it is open then, else its next opening that day, else its last closing} */
    private long onDay(long day, long timeOfDay, long near) {
        long wanted = Math.min(offsets.instant(day * OpeningHours.DAY + timeOfDay, near), coverage.end());
        long open = Math.max(wanted, spans.opening(spans.find(wanted)));
        if (open < coverage.end() && day(open) == day) {
            return open;
        }
        long end = midnight(day + 1);
        int last = spans.find(end - 1);
        return spans.opening(last) < end ? end : spans.closing(last - 1);
    }
}
