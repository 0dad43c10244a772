package dev.qualitysdk.examples.benchmarks;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * Working time as it is usually written: from day to day on the clock on the wall, with a set of holidays. It is fair in what
 * it costs, one look at the zone for each instant; it is wrong where the clocks change inside opening hours.
 */
final class NaiveDayWalk {

    private static final LocalTime[] BOUNDS = {
        LocalTime.of(8, 30), LocalTime.of(12, 0), LocalTime.of(13, 0), LocalTime.of(17, 0)
    };

    private final ZoneId zone;
    private final Set<LocalDate> holidays;

    NaiveDayWalk(ZoneId zone, Set<LocalDate> holidays) {
        this.zone = zone;
        this.holidays = holidays;
    }

    private boolean isWorking(LocalDate date) {
        DayOfWeek day = date.getDayOfWeek();
        return day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY && !holidays.contains(date);
    }

    Instant deadline(Instant start, Duration time) {
        LocalDateTime from = LocalDateTime.ofInstant(start, zone);
        long left = time.toNanos();
        for (LocalDate date = from.toLocalDate(); ; date = date.plusDays(1)) {
            if (isWorking(date)) {
                long first =
                        date.equals(from.toLocalDate()) ? from.toLocalTime().toNanoOfDay() : 0;
                for (int i = 0; i < BOUNDS.length; i += 2) {
                    long opening = Math.max(first, BOUNDS[i].toNanoOfDay());
                    long open = BOUNDS[i + 1].toNanoOfDay() - opening;
                    if (open >= left) {
                        return date.atTime(LocalTime.ofNanoOfDay(opening + left))
                                .atZone(zone)
                                .toInstant();
                    }
                    left -= Math.max(0, open);
                }
            }
        }
    }

    Duration workingTime(Instant start, Instant end) {
        LocalDateTime from = LocalDateTime.ofInstant(start, zone);
        LocalDateTime to = LocalDateTime.ofInstant(end, zone);
        long sum = 0;
        for (LocalDate date = from.toLocalDate(); !date.isAfter(to.toLocalDate()); date = date.plusDays(1)) {
            if (isWorking(date)) {
                long first =
                        date.equals(from.toLocalDate()) ? from.toLocalTime().toNanoOfDay() : 0;
                long last = date.equals(to.toLocalDate()) ? to.toLocalTime().toNanoOfDay() : Long.MAX_VALUE;
                for (int i = 0; i < BOUNDS.length; i += 2) {
                    long opening = Math.max(first, BOUNDS[i].toNanoOfDay());
                    sum += Math.max(0, Math.min(last, BOUNDS[i + 1].toNanoOfDay()) - opening);
                }
            }
        }
        return Duration.ofNanos(sum);
    }
}
