package dev.qualitysdk.evidence;

import org.immutables.value.Value;

/**
 * What evidence sums up to: numerator and denominator of what counted, and how many pieces there were of each disposition.
 *
 * <p>Tallies form a commutative monoid: {@link #ZERO} changes nothing, and {@link #plus} gives the same in any order and
 * grouping.
 */
@Value.Immutable
public sealed interface Tally permits ImmutableTally {

    /** The tally of no evidence. */
    Tally ZERO = of(0, 0, 0, 0, 0, 0);

    /** {@return the sum of the numerators of what counted} */
    long numerator();

    /** {@return the sum of the denominators of what counted} */
    long denominator();

    /** {@return how many pieces counted} */
    long counted();

    /** {@return how many pieces were excused} */
    long excused();

    /** {@return how many pieces were excluded by a rule of the indicator} */
    long excluded();

    /** {@return how many pieces owed nothing} */
    long notOwed();

    /**
     * Returns a tally.
     *
     * @param numerator sum of numerators
     * @param denominator sum of denominators
     * @param counted pieces that counted, zero or more
     * @param excused pieces excused, zero or more
     * @param excluded pieces excluded, zero or more
     * @param notOwed pieces that owed nothing, zero or more
     * @return the tally
     */
    static Tally of(long numerator, long denominator, long counted, long excused, long excluded, long notOwed) {
        return ImmutableTally.builder()
                .numerator(numerator)
                .denominator(denominator)
                .counted(counted)
                .excused(excused)
                .excluded(excluded)
                .notOwed(notOwed)
                .build();
    }

    /**
     * Returns the tally of one piece of evidence.
     *
     * @param evidence the evidence
     * @return its numerator and denominator if it counted, else only its disposition
     */
    static Tally of(Evidence evidence) {
        return switch (evidence.disposition()) {
            case COUNTED -> of(evidence.numerator(), evidence.denominator(), 1, 0, 0, 0);
            case EXCUSED -> of(0, 0, 0, 1, 0, 0);
            case EXCLUDED -> of(0, 0, 0, 0, 1, 0);
            case NOT_OWED -> of(0, 0, 0, 0, 0, 1);
        };
    }

    /**
     * Returns this tally and another together.
     *
     * @param other the other
     * @return the sum
     * @throws ArithmeticException if a sum does not fit 64 bits
     */
    default Tally plus(Tally other) {
        return of(
                Math.addExact(numerator(), other.numerator()),
                Math.addExact(denominator(), other.denominator()),
                Math.addExact(counted(), other.counted()),
                Math.addExact(excused(), other.excused()),
                Math.addExact(excluded(), other.excluded()),
                Math.addExact(notOwed(), other.notOwed()));
    }
}
