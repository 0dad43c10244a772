package dev.qualitysdk.regulation;

import dev.qualitysdk.basics.Points;
import dev.qualitysdk.basics.Ratio;
import org.immutables.value.Value;

/** A grade, from which score on it is given, and the factor of the bonus it brings (clause 4.4.1). */
@Value.Immutable
public sealed interface GradeBand permits ImmutableGradeBand {

    /** {@return the grade, such as {@code A} or {@code excellent}} */
    String grade();

    /** {@return the lowest score of the band, inclusive; it reaches up to the next band's lowest} */
    Points lowest();

    /** {@return the factor of the bonus, zero or more} */
    Ratio factor();

    /**
     * Returns a band.
     *
     * @param grade the grade
     * @param lowest lowest score, inclusive
     * @param factor factor of the bonus, zero or more
     * @return the band
     */
    static GradeBand of(String grade, Points lowest, Ratio factor) {
        return ImmutableGradeBand.of(grade, lowest, factor);
    }
}
