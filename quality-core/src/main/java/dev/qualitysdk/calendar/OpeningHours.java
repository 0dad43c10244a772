package dev.qualitysdk.calendar;

import com.google.common.base.Splitter;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.InvalidValueException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hours of one day in which work is done: disjoint intervals of wall-clock time, each from its opening, inclusive, to its
 * closing, exclusive; the end of the day is 24:00.
 *
 * <p>Hours never run over midnight: a shift that does is two intervals, one of either day. {@code 00:00-23:59} is not a whole
 * day; {@link #allDay} is.
 */
public final class OpeningHours {

    static final long DAY = 86_400_000_000L;

    private static final OpeningHours NONE = new OpeningHours(new long[0]);
    private static final OpeningHours ALL_DAY = new OpeningHours(new long[] {0, DAY});
    private static final String CLOSED = "closed";
    private static final String WANTED =
            "an interval of one day such as 08:30-12:00, its end after its start and at most 24:00 (a shift over midnight is two)";
    private static final Pattern TIME =
            Pattern.compile("([01][0-9]|2[0-4]):([0-5][0-9])(?::([0-5][0-9])(?:\\.([0-9]{1,6}))?)?");

    /** Opening and closing in turn, in microseconds of the day, strictly ascending. */
    private final long[] bounds;

    private OpeningHours(long[] bounds) {
        this.bounds = bounds;
    }

    /**
     * Returns the hours that some intervals make up.
     *
     * @param intervals each such as {@code 08:30-12:00}, in any order; those that touch become one
     * @return the hours
     * @throws InvalidValueException if one is no interval, is empty or ends before it starts, or if two overlap
     */
    public static OpeningHours of(String... intervals) {
        return of(Arrays.asList(intervals));
    }

    /**
     * Reads hours from their text.
     *
     * @param text intervals separated by commas, such as {@code 08:30-12:00, 13:00-17:00}, or {@code closed}
     * @return the hours
     * @throws InvalidValueException if the text is neither
     */
    public static OpeningHours parse(String text) {
        return text.strip().equals(CLOSED)
                ? NONE
                : of(Splitter.on(',').trimResults().splitToList(text));
    }

    /**
     * Returns hours of one interval.
     *
     * @param from opening, inclusive, in whole microseconds
     * @param to closing, exclusive, in whole microseconds; midnight stands for 24:00
     * @return the hours
     * @throws InvalidValueException if the end is not after the start
     */
    public static OpeningHours between(LocalTime from, LocalTime to) {
        return of(from + "-" + (to.equals(LocalTime.MIDNIGHT) ? "24:00" : to));
    }

    /**
     * Returns the whole day, from 00:00 to 24:00.
     *
     * @return the hours
     */
    public static OpeningHours allDay() {
        return ALL_DAY;
    }

    /**
     * Returns no hours: the day is closed.
     *
     * @return the hours
     */
    public static OpeningHours none() {
        return NONE;
    }

    private static OpeningHours of(List<String> intervals) {
        Faults faults = Faults.in("opening hours");
        List<long[]> read = new ArrayList<>();
        for (int i = 0; i < intervals.size(); i++) {
            long[] interval = interval(intervals.get(i));
            faults.check(interval.length == 2, "intervals[" + i + "]", intervals.get(i), WANTED);
            if (interval.length == 2) {
                read.add(interval);
            }
        }
        read.sort((a, b) -> Long.compare(a[0], b[0]));
        for (int i = 1; i < read.size(); i++) {
            String both = text(read.get(i - 1)) + " and " + text(read.get(i));
            faults.check(read.get(i)[0] >= read.get(i - 1)[1], "intervals", both, "intervals that do not overlap");
        }
        faults.refuse();
        return merged(read);
    }

    private static long[] interval(String text) {
        int dash = text.indexOf('-');
        if (dash < 0) {
            return new long[0];
        }
        long from = timeOfDay(text.substring(0, dash).strip());
        long to = timeOfDay(text.substring(dash + 1).strip());
        return from < 0 || to <= from ? new long[0] : new long[] {from, to};
    }

    /** Reads a time of day in microseconds; negative where the text is none. */
    private static long timeOfDay(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            return -1;
        }
        long seconds = Long.parseLong(time.group(1)) * 3_600 + Long.parseLong(time.group(2)) * 60;
        if (time.group(3) != null) {
            seconds += Long.parseLong(time.group(3));
        }
        String fraction = time.group(4) == null ? "" : time.group(4);
        long micros = seconds * 1_000_000 + Long.parseLong((fraction + "000000").substring(0, 6));
        return micros > DAY ? -1 : micros;
    }

    private static OpeningHours merged(List<long[]> sorted) {
        long[] bounds = new long[sorted.size() * 2];
        int count = 0;
        for (long[] interval : sorted) {
            if (count > 0 && bounds[count - 1] == interval[0]) {
                bounds[count - 1] = interval[1];
            } else {
                bounds[count++] = interval[0];
                bounds[count++] = interval[1];
            }
        }
        return count == 0 ? NONE : new OpeningHours(Arrays.copyOf(bounds, count));
    }

    /**
     * Returns these hours with others cut out of them, such as a break or a closure of a few hours.
     *
     * @param breaks what is cut out; what lies outside these hours has no effect
     * @return what is left, perhaps nothing
     */
    public OpeningHours without(OpeningHours breaks) {
        List<long[]> left = new ArrayList<>();
        for (int i = 0; i < bounds.length; i += 2) {
            long from = bounds[i];
            for (int b = 0; b < breaks.bounds.length && from < bounds[i + 1]; b += 2) {
                long until = Math.min(breaks.bounds[b], bounds[i + 1]);
                if (until > from) {
                    left.add(new long[] {from, until});
                }
                from = Math.max(from, breaks.bounds[b + 1]);
            }
            if (from < bounds[i + 1]) {
                left.add(new long[] {from, bounds[i + 1]});
            }
        }
        return merged(left);
    }

    /**
     * Returns whether there are no hours at all.
     *
     * @return true for a closed day
     */
    public boolean isNone() {
        return bounds.length == 0;
    }

    /**
     * Returns whether a time of day lies inside.
     *
     * @param time the time of day
     * @return true from an opening on and before its closing
     */
    public boolean contains(LocalTime time) {
        long micros = time.getLong(java.time.temporal.ChronoField.MICRO_OF_DAY);
        for (int i = 0; i < bounds.length; i += 2) {
            if (micros >= bounds[i] && micros < bounds[i + 1]) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns how long the hours are on a day without a change of the clocks.
     *
     * @return zero to 24 hours
     */
    public Duration total() {
        long total = 0;
        for (int i = 0; i < bounds.length; i += 2) {
            total += bounds[i + 1] - bounds[i];
        }
        return Duration.of(total, ChronoUnit.MICROS);
    }

    /** {@return how many intervals there are} */
    int count() {
        return bounds.length / 2;
    }

    /** {@return the opening of an interval in microseconds of the day} */
    long opening(int interval) {
        return bounds[interval * 2];
    }

    /** {@return the closing of an interval in microseconds of the day, exclusive} */
    long closing(int interval) {
        return bounds[interval * 2 + 1];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OpeningHours h && Arrays.equals(h.bounds, bounds);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bounds);
    }

    /**
     * Returns the canonical text, readable by {@link #parse}.
     *
     * @return such as {@code 08:30-12:00, 13:00-17:00}, or {@code closed}
     */
    @Override
    public String toString() {
        if (isNone()) {
            return CLOSED;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < bounds.length; i += 2) {
            text.append(i == 0 ? "" : ", ").append(text(new long[] {bounds[i], bounds[i + 1]}));
        }
        return text.toString();
    }

    private static String text(long[] interval) {
        return time(interval[0]) + "-" + time(interval[1]);
    }

    private static String time(long micros) {
        return micros == DAY ? "24:00" : LocalTime.ofNanoOfDay(micros * 1_000).toString();
    }
}
