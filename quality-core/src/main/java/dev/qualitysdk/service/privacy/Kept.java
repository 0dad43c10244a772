package dev.qualitysdk.service.privacy;

import dev.qualitysdk.service.customer.LegalBasis;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** Something that an erasure keeps: what, why, on which ground, until when (clause 7.1.2). */
@Value.Immutable
public sealed interface Kept permits ImmutableKept {

    /** Why something is kept. */
    enum Reason {
        /** A class of retention keeps it, the longest that applies. */
        RETENTION,
        /** A legal hold keeps it. */
        HOLD,
        /** It is a record of business that holds codes only: without the values it names nobody (clause 7.2.1). */
        NAMES_NOBODY
    }

    /** {@return what is kept: a family or {@code entry}, and an identifier, such as {@code settlement T-1}} */
    String subject();

    /** {@return why} */
    Reason reason();

    /** {@return the class of retention, or the hold; empty for what names nobody} */
    Optional<String> under();

    /** {@return the ground in law; empty for what names nobody} */
    Optional<LegalBasis> basis();

    /** {@return the first instant at which it need not be kept; empty where that is not known} */
    Optional<Instant> until();
}
