package dev.qualitysdk.basics;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Instants as the library holds them: whole microseconds, in the years 1 to 9999.
 *
 * <p>Finer fractions are cut, never rounded: databases round to microseconds, and a rounded last instant of January would
 * belong to February.
 */
public final class CanonicalTime {

    private static final long MICROS_PER_SECOND = 1_000_000L;
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private CanonicalTime() {}

    /**
     * Cuts an instant to whole microseconds.
     *
     * @param instant the instant
     * @return the same instant or the last whole microsecond before it
     * @throws InvalidValueException if it lies outside the years 1 to 9999
     */
    public static Instant of(Instant instant) {
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            Faults.in("instant")
                    .check(false, "instant", instant, "an instant in the years 1 to 9999")
                    .refuse();
        }
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Returns the microseconds from 1970-01-01T00:00Z to an instant, finer fractions cut.
     *
     * @param instant the instant
     * @return microseconds, negative before 1970
     * @throws InvalidValueException if it lies outside the years 1 to 9999
     */
    public static long micros(Instant instant) {
        long second = instant.getEpochSecond();
        if (second < -62_135_596_800L || second > 253_402_300_799L) {
            Faults.in("instant")
                    .check(false, "instant", instant, "an instant in the years 1 to 9999")
                    .refuse();
        }
        return second * MICROS_PER_SECOND + instant.getNano() / 1_000;
    }

    /**
     * Returns the instant that lies a number of microseconds after 1970-01-01T00:00Z.
     *
     * @param micros microseconds, negative before 1970
     * @return the instant
     */
    public static Instant ofMicros(long micros) {
        return Instant.ofEpochSecond(
                Math.floorDiv(micros, MICROS_PER_SECOND), Math.floorMod(micros, MICROS_PER_SECOND) * 1_000L);
    }
}
