package dev.qualitysdk.lifecycle;

import dev.qualitysdk.basics.CanonicalForm;
import java.time.Instant;

/**
 * One fact in the life of a thing: who, when, what. It holds ids, codes, times and figures only; names, addresses, telephone
 * numbers and free text stand apart and are named by id.
 */
public interface Step {

    /**
     * Returns who took the step and when.
     *
     * @return the stamp
     */
    Stamp stamp();

    /**
     * Returns the canonical form, from which the step can be read back and by which it is hashed.
     *
     * @return the form
     */
    CanonicalForm form();

    /**
     * Returns when the step happened.
     *
     * @return the instant, in whole microseconds
     */
    default Instant at() {
        return stamp().at();
    }
}
