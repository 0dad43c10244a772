package dev.qualitysdk.service.complaint;

import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.ComplaintId;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.lifecycle.Stamp;
import java.util.Optional;
import org.immutables.value.Value;

/** A message that came in by any channel, with what the host could find out about it (clause 4.1.1). Its text stays with the host. */
@Value.Immutable
public sealed interface IntakeMessage permits ImmutableIntakeMessage {

    /** {@return when it came in, and who took it} */
    Stamp stamp();

    /** {@return the message} */
    IntakeKey key();

    /** {@return what it says} */
    ComplaintStep.Voice voice();

    /** {@return the complaint that it answers to, if it names one} */
    Optional<ComplaintId> thread();

    /** {@return who wrote, if known} */
    Optional<CustomerId> customer();

    /** {@return the booking it is about, if any} */
    Optional<BookingId> booking();

    /** {@return the branch it is about, if known} */
    Optional<BranchId> branch();

    /**
     * Returns a builder. Stamp, key and voice must be set.
     *
     * @return the builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** A builder of {@link IntakeMessage}. Not thread-safe. */
    final class Builder extends ImmutableIntakeMessage.Builder {

        Builder() {}
    }
}
