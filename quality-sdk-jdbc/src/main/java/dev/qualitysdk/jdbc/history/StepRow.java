package dev.qualitysdk.jdbc.history;

import dev.qualitysdk.basics.CanonicalForm;
import java.time.Instant;

/** One row of the journal, without its link. */
record StepRow(
        long seq,
        String family,
        String id,
        int version,
        String kind,
        Instant happened,
        Instant recorded,
        Instant stored,
        String command,
        String text) {

    CanonicalForm form() {
        return FormText.read(kind, text);
    }
}
