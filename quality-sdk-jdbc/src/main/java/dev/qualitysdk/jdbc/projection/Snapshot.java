package dev.qualitysdk.jdbc.projection;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.HashCode;
import dev.qualitysdk.basics.CanonicalForm;
import java.time.Instant;
import java.util.Optional;

/**
 * A thing as it stands after a save: what its row is made of.
 *
 * @param family name of its family
 * @param id its identifier
 * @param before its version before, 0 where it is new
 * @param state name of its state, where its family names one
 * @param forms the forms of all its steps
 * @param digest digest of them all
 */
public record Snapshot(
        String family,
        String id,
        int before,
        Optional<String> state,
        ImmutableList<CanonicalForm> forms,
        HashCode digest) {

    /**
     * Returns the version.
     *
     * @return the number of steps
     */
    public int version() {
        return forms.size();
    }

    /**
     * Returns when the first step happened.
     *
     * @return the instant
     */
    public Instant first() {
        return forms.get(0).instant("at");
    }

    /**
     * Returns when the last step happened.
     *
     * @return the instant
     */
    public Instant last() {
        return forms.get(forms.size() - 1).instant("at");
    }
}
