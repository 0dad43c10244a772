package dev.qualitysdk.calendar;

import dev.qualitysdk.basics.CalendarVersion;
import dev.qualitysdk.basics.CanonicalTime;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;

/**
 * A working calendar told in the plainest way, as the judge of the real one: it looks at the clock on the wall, minute by
 * minute, through {@code java.time}. Hours and changes of the clocks are whole minutes.
 */
record CalendarModel(
        ZoneId zone,
        LocalDate from,
        LocalDate to,
        LocalDate centre,
        Map<DayOfWeek, OpeningHours> week,
        Set<LocalDate> closed,
        Map<LocalDate, OpeningHours> makeUp,
        Map<LocalDate, OpeningHours> special) {

    static final long MINUTE = 60_000_000L;

    WorkingCalendar calendar() {
        WorkingCalendarBuilder builder =
                WorkingCalendar.builder(CalendarVersion.of("model"), zone).covers(from, to);
        week.forEach(builder::open);
        closed.forEach(builder::closed);
        makeUp.forEach(builder::makeUp);
        special.forEach(builder::special);
        return builder.build();
    }

    OpeningHours hoursOn(LocalDate date) {
        if (special.containsKey(date)) {
            return special.get(date);
        }
        if (makeUp.containsKey(date)) {
            return makeUp.get(date);
        }
        return closed.contains(date)
                ? OpeningHours.none()
                : week.getOrDefault(date.getDayOfWeek(), OpeningHours.none());
    }

    boolean isOpen(long micros) {
        ZonedDateTime local = CanonicalTime.ofMicros(micros).atZone(zone);
        return hoursOn(local.toLocalDate()).contains(local.toLocalTime());
    }

    long working(long a, long b) {
        if (b < a) {
            return -working(b, a);
        }
        long sum = 0;
        for (long minute = Math.floorDiv(a, MINUTE) * MINUTE; minute < b; minute += MINUTE) {
            if (isOpen(minute)) {
                sum += Math.min(b, minute + MINUTE) - Math.max(a, minute);
            }
        }
        return sum;
    }

    /** Walks on until some working time has passed; gives up, with the largest number, at a limit. */
    long deadline(long start, long time, long limit) {
        long left = time;
        long at = start;
        while (left > 0) {
            if (at >= limit) {
                return Long.MAX_VALUE;
            }
            long next = (Math.floorDiv(at, MINUTE) + 1) * MINUTE;
            if (isOpen(at)) {
                long passed = Math.min(left, next - at);
                left -= passed;
                next = at + passed;
            }
            at = next;
        }
        return at;
    }

    boolean isWorkingDay(LocalDate date) {
        ZonedDateTime noon = date.atTime(LocalTime.NOON).atZone(zone);
        long first = CanonicalTime.micros(noon.minusHours(40).toInstant());
        long last = CanonicalTime.micros(noon.plusHours(40).toInstant());
        for (long at = first; at < last; at += MINUTE) {
            ZonedDateTime local = CanonicalTime.ofMicros(at).atZone(zone);
            if (local.toLocalDate().equals(date) && hoursOn(date).contains(local.toLocalTime())) {
                return true;
            }
        }
        return false;
    }

    /** The rule of working days, told with dates and the clock on the wall. */
    Instant plusWorkingDays(Instant start, int days) {
        long rolled = CanonicalTime.micros(start);
        while (!isOpen(rolled)) {
            rolled = (Math.floorDiv(rolled, MINUTE) + 1) * MINUTE;
        }
        ZonedDateTime local = CanonicalTime.ofMicros(rolled).atZone(zone);
        if (days == 0) {
            return local.toInstant();
        }
        LocalDate date = local.toLocalDate();
        for (int left = Math.abs(days); left > 0; left -= isWorkingDay(date) ? 1 : 0) {
            date = date.plusDays(Integer.signum(days));
        }
        Instant wanted = local.with(date).toInstant();
        long at = CanonicalTime.micros(wanted);
        while (!dateOf(at).isAfter(date)) {
            if (isOpen(at) && dateOf(at).equals(date)) {
                return CanonicalTime.ofMicros(at);
            }
            at = (Math.floorDiv(at, MINUTE) + 1) * MINUTE;
        }
        while (!(isOpen(at - MINUTE) && dateOf(at - MINUTE).equals(date))) {
            at -= MINUTE;
        }
        return CanonicalTime.ofMicros(at);
    }

    LocalDate dateOf(long micros) {
        return LocalDate.ofInstant(CanonicalTime.ofMicros(micros), zone);
    }
}
