package dev.qualitysdk.service.statistics;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.Ratio;
import java.math.BigInteger;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;

/**
 * How long things took: every duration, exact to the microsecond, so that percentiles of parts can be had of the whole too.
 * Percentiles cannot be added; the durations can.
 */
public final class Durations {

    /** No durations. */
    public static final Durations NONE = new Durations(new long[0]);

    private final long[] micros;

    private Durations(long[] sorted) {
        this.micros = sorted;
    }

    /**
     * Returns durations.
     *
     * @param durations the durations in any order, zero or more each, cut to microseconds
     * @return the durations
     * @throws dev.qualitysdk.basics.InvalidValueException if one is negative, or too long for a number of microseconds
     */
    public static Durations of(Iterable<Duration> durations) {
        Faults faults = Faults.in("durations");
        ImmutableList<Duration> all = ImmutableList.copyOf(durations);
        long[] micros = new long[all.size()];
        for (int i = 0; i < micros.length; i++) {
            Duration duration = all.get(i);
            boolean fits = !duration.isNegative() && duration.toSeconds() < Long.MAX_VALUE / 1_000_000;
            faults.check(fits, "durations[" + i + "]", duration, "zero or more, less than 292,000 years", "2.3.2");
            micros[i] = fits ? micros(duration) : 0;
        }
        faults.refuse();
        return ofMicros(micros);
    }

    static Durations ofMicros(long[] unsorted) {
        long[] sorted = unsorted.clone();
        Arrays.sort(sorted);
        return new Durations(sorted);
    }

    static long micros(Duration duration) {
        return Math.addExact(Math.multiplyExact(duration.toSeconds(), 1_000_000L), duration.toNanosPart() / 1_000);
    }

    long[] micros() {
        return micros.clone();
    }

    /**
     * Returns how many there are.
     *
     * @return zero or more
     */
    public long count() {
        return micros.length;
    }

    /**
     * Returns the sum.
     *
     * @return microseconds, exact
     */
    public BigInteger total() {
        BigInteger sum = BigInteger.ZERO;
        for (long one : micros) {
            sum = sum.add(BigInteger.valueOf(one));
        }
        return sum;
    }

    /**
     * Returns a percentile by nearest rank: of n durations in ascending order the one of rank ⌈share × n⌉, and for share 0 the
     * first. It is always one of the durations; nothing is interpolated.
     *
     * @param share 0 to 1: 1/2 for the median, 9/10 for the 90th percentile
     * @return the duration, empty where there is none
     * @throws dev.qualitysdk.basics.InvalidValueException if the share is not from 0 to 1
     */
    public Optional<Duration> percentile(Ratio share) {
        Faults.in("percentile")
                .check(share.isShare(), "share", share, "0 to 1", "7.2.2")
                .refuse();
        if (micros.length == 0) {
            return Optional.empty();
        }
        BigInteger[] rank = BigInteger.valueOf(share.numerator())
                .multiply(BigInteger.valueOf(micros.length))
                .divideAndRemainder(BigInteger.valueOf(share.denominator()));
        int nearest = rank[0].intValueExact() + (rank[1].signum() == 0 ? 0 : 1);
        return Optional.of(Duration.of(micros[Math.max(1, nearest) - 1], ChronoUnit.MICROS));
    }

    /**
     * Returns these durations and others together.
     *
     * @param other the others
     * @return all of them, each as often as it occurs in either
     */
    public Durations plus(Durations other) {
        long[] both = Arrays.copyOf(micros, Math.addExact(micros.length, other.micros.length));
        System.arraycopy(other.micros, 0, both, micros.length, other.micros.length);
        Arrays.sort(both);
        return new Durations(both);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Durations d && Arrays.equals(d.micros, micros);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(micros);
    }

    /**
     * Returns how many there are, the shortest and the longest.
     *
     * @return such as {@code 3 durations PT0S..PT1H}
     */
    @Override
    public String toString() {
        return micros.length == 0
                ? "0 durations"
                : micros.length + " durations " + Duration.of(micros[0], ChronoUnit.MICROS) + ".."
                        + Duration.of(micros[micros.length - 1], ChronoUnit.MICROS);
    }
}
