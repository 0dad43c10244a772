package dev.qualitysdk.service.statistics;

import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.Fraction;
import dev.qualitysdk.basics.TimeWindow;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import org.immutables.value.Value;

/**
 * A calendar month in a zone, half open, as far as it has gone: whole, or cut at an instant.
 *
 * <p>It is the one place that says to which month an instant belongs, so that months neither overlap nor leave a gap.
 */
@Value.Immutable
public sealed interface Period permits ImmutablePeriod {

    /** {@return the month} */
    YearMonth month();

    /** {@return the zone whose midnights bound it} */
    ZoneId zone();

    /** {@return the first instant that does not count: the end of the month, or where it is cut; after its beginning} */
    Instant until();

    /**
     * Returns a whole month.
     *
     * @param month the month
     * @param zone the zone whose midnights bound it
     * @return from its first instant to the first of the next
     */
    static Period of(YearMonth month, ZoneId zone) {
        return ImmutablePeriod.of(month, zone, TimeWindow.ofMonth(month, zone).end());
    }

    /**
     * Returns a month as far as it had gone.
     *
     * @param month the month
     * @param zone the zone whose midnights bound it
     * @param asOf first instant that does not count, cut to microseconds; one after the end of the month cuts nothing
     * @return the month up to then
     * @throws dev.qualitysdk.basics.InvalidValueException if the month had not begun
     */
    static Period until(YearMonth month, ZoneId zone, Instant asOf) {
        TimeWindow whole = TimeWindow.ofMonth(month, zone);
        Instant cut = CanonicalTime.of(asOf);
        Faults.in("period " + month)
                .check(cut.isAfter(whole.start()), "asOf", asOf, "an instant after " + whole.start(), "7.2.2")
                .refuse();
        return ImmutablePeriod.of(month, zone, cut.isBefore(whole.end()) ? cut : whole.end());
    }

    /** {@return what counts: from the first instant of the month to {@link #until}, exclusive} */
    default TimeWindow window() {
        return TimeWindow.of(TimeWindow.ofMonth(month(), zone()).start(), until());
    }

    /** {@return whether the month is not cut} */
    default boolean isWhole() {
        return until().equals(TimeWindow.ofMonth(month(), zone()).end());
    }

    /** {@return how much of the month has gone, exact: more than 0, and 1 for a whole month} */
    default Fraction progress() {
        TimeWindow whole = TimeWindow.ofMonth(month(), zone());
        return Fraction.of(micros(whole.start(), until()), micros(whole.start(), whole.end()));
    }

    /**
     * Returns another month, cut where the same share of it has gone; a share of a 31-day month is more time than one of a 28-day
     * month.
     *
     * @param other the other month
     * @return that month, whole where this one is; the cut is rounded down to a microsecond, and up to the first one
     */
    default Period in(YearMonth other) {
        TimeWindow whole = TimeWindow.ofMonth(other, zone());
        BigInteger elapsed = progress()
                .times(Fraction.of(micros(whole.start(), whole.end())))
                .round(0, RoundingMode.FLOOR)
                .toBigIntegerExact();
        long micros = Math.max(1, elapsed.longValueExact());
        return ImmutablePeriod.of(other, zone(), CanonicalTime.ofMicros(CanonicalTime.micros(whole.start()) + micros));
    }

    /** {@return the month before, as far as this one has gone} */
    default Period previous() {
        return in(month().minusMonths(1));
    }

    private static long micros(Instant from, Instant to) {
        return CanonicalTime.micros(to) - CanonicalTime.micros(from);
    }
}
