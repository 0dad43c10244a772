package dev.qualitysdk.calendar;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * Lays the hours of every date onto real time, segment by segment of equal offset. A gap of the clock cuts the hours that it
 * swallows, an overlap gives those that it repeats twice, and a skipped date gives none; what touches becomes one stretch.
 */
final class OpenSpansBuilder {

    private final Coverage coverage;
    private final long firstDay;
    private final boolean[] working;
    private long[] bounds = new long[1024];
    private int count;

    OpenSpansBuilder(Coverage coverage, ZoneOffsets offsets, DayPlan plan) {
        this.coverage = coverage;
        this.firstDay = coverage.from().toEpochDay();
        OpeningHours[] hours = new OpeningHours[(int) (coverage.to().toEpochDay() - firstDay)];
        LocalDate date = coverage.from();
        for (int i = 0; i < hours.length; i++) {
            hours[i] = coverage.holds(date) ? plan.hoursOn(date) : OpeningHours.none();
            date = date.plusDays(1);
        }
        working = new boolean[hours.length];
        for (int segment = 0; segment < offsets.count(); segment++) {
            lay(offsets, segment, hours);
        }
    }

    private void lay(ZoneOffsets offsets, int segment, OpeningHours[] hours) {
        long start = Math.max(offsets.start(segment), coverage.start());
        long end = Math.min(offsets.end(segment), coverage.end());
        if (start >= end) {
            return;
        }
        long offset = offsets.offset(segment);
        long first = Math.max(0, Math.floorDiv(start + offset, OpeningHours.DAY) - firstDay);
        long last = Math.min(hours.length - 1L, Math.floorDiv(end + offset - 1, OpeningHours.DAY) - firstDay);
        for (long day = first; day <= last; day++) {
            OpeningHours ofDay = hours[(int) day];
            long midnight = (firstDay + day) * OpeningHours.DAY - offset;
            for (int i = 0; i < ofDay.count(); i++) {
                long opening = Math.max(start, midnight + ofDay.opening(i));
                long closing = Math.min(end, midnight + ofDay.closing(i));
                if (opening < closing) {
                    working[(int) day] = true;
                    add(opening, closing);
                }
            }
        }
    }

    private void add(long opening, long closing) {
        if (count > 0 && bounds[count - 1] == opening) {
            bounds[count - 1] = closing;
            return;
        }
        if (count + 2 > bounds.length) {
            bounds = Arrays.copyOf(bounds, bounds.length * 2);
        }
        bounds[count++] = opening;
        bounds[count++] = closing;
    }

    OpenSpans spans() {
        return new OpenSpans(coverage.start(), coverage.end(), bounds, count / 2);
    }

    WorkingDates workingDates() {
        return new WorkingDates((int) firstDay, working);
    }
}
