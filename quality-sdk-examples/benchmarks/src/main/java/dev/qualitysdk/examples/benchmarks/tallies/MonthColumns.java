package dev.qualitysdk.examples.benchmarks.tallies;

import dev.qualitysdk.basics.CalendarVersion;
import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.calendar.OpeningHours;
import dev.qualitysdk.calendar.WorkingCalendar;
import dev.qualitysdk.evidence.Indicator;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The records that all contestants sum up, as plain columns: June 2026, four indicators, 10,000 employees in 20 branches, six
 * channels. Each was opened on a whole minute of the first twenty days and fulfilled up to two days later, and is owed within a
 * number of working minutes, Monday to Friday 08:30 to 17:00.
 */
final class MonthColumns {

    static final int EMPLOYEES = 10_000;
    static final int BRANCHES = 20;
    static final int CHANNELS = 6;
    static final long MINUTE = 60_000_000L;
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final TimeWindow JUNE = TimeWindow.ofMonth(YearMonth.of(2026, 6), ZONE);
    static final List<Indicator> INDICATORS = Indicator.ALL.subList(0, 4);
    static final int OPENS = 8 * 60 + 30;
    static final int CLOSES = 17 * 60;

    private static final int[] LIMITS = {240, 480, 120, 960};

    final byte[] indicator;
    final int[] employee;
    final byte[] channel;
    final long[] opened;
    final long[] fulfilled;

    /** What the calendar says, for contestants that are given it: when it was due, the working minutes it took, and the verdict. */
    final long[] due;

    final int[] minutes;
    final byte[] met;

    final WorkingCalendar calendar = WorkingCalendar.builder(CalendarVersion.of("june"), ZONE)
            .weekdays(OpeningHours.of("08:30-17:00"))
            .covers(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1))
            .build();

    MonthColumns(int records) {
        SplittableRandom random = new SplittableRandom(4_2026);
        long start = CanonicalTime.micros(JUNE.start());
        indicator = new byte[records];
        employee = new int[records];
        channel = new byte[records];
        opened = new long[records];
        fulfilled = new long[records];
        due = new long[records];
        minutes = new int[records];
        met = new byte[records];
        for (int i = 0; i < records; i++) {
            indicator[i] = (byte) random.nextInt(INDICATORS.size());
            employee[i] = random.nextInt(EMPLOYEES);
            channel[i] = (byte) random.nextInt(CHANNELS);
            opened[i] = start + random.nextInt(20 * 24 * 60) * MINUTE;
            fulfilled[i] = opened[i] + random.nextInt(2 * 24 * 60) * MINUTE;
            due[i] = calendar.deadlineMicros(opened[i], limit(indicator[i]));
            minutes[i] = (int) (calendar.workingMicros(opened[i], fulfilled[i]) / MINUTE);
            met[i] = (byte) (minutes[i] <= LIMITS[indicator[i]] ? 1 : 0);
        }
    }

    int size() {
        return indicator.length;
    }

    /**
     * Working microseconds within which an indicator's records are owed: half a minute more than the whole minutes, so that
     * nothing falls due exactly at closing time, where counting minutes and comparing instants differ.
     */
    static long limit(int indicator) {
        return LIMITS[indicator] * MINUTE + MINUTE / 2;
    }

    static int limitMinutes(int indicator) {
        return LIMITS[indicator];
    }
}
