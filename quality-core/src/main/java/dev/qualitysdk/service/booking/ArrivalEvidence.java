package dev.qualitysdk.service.booking;

import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.DeviceId;
import dev.qualitysdk.basics.EvidenceId;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One piece of evidence of an arrival, or against it (clause 3.2.1): what it says, of which instant, by which source, and
 * how good it is.
 *
 * <p>It is what was reported, not what is believed: a wrong clock, an old position and a report before its event are kept as
 * they came, and {@link Punctuality} judges them by the regulation. It holds ids, codes, times and figures only. A position is
 * the site in which the host found it, since coordinates of a customer's site are an address.
 */
@Value.Immutable
public sealed interface ArrivalEvidence permits ImmutableArrivalEvidence {

    /** {@return the name by which the host finds the photo, the call, the message; once in a booking} */
    EvidenceId id();

    /** {@return where it comes from} */
    ArrivalSource source();

    /** {@return what it says} */
    ArrivalSign sign();

    /** {@return the instant of which it says it, as the source tells the time, in whole microseconds} */
    Instant occurredAt();

    /** {@return when we received it, by our own clock, in whole microseconds} */
    Instant recordedAt();

    /** {@return the site of which it speaks; empty where that is the booking's} */
    Optional<SiteId> site();

    /** {@return the device that reported it, where it was one} */
    Optional<DeviceId> device();

    /** {@return by how much the device's clock was ahead of ours, negative where it was behind; at most 36525 days; empty where unknown} */
    Optional<Duration> clockOffset();

    /** {@return when the position was taken on which it rests, by the same clock as {@link #occurredAt}; empty where it rests on none} */
    Optional<Instant> fixedAt();

    /** {@return the radius within which that position is true, in metres, 0 or more; empty where unknown} */
    Optional<Integer> accuracy();

    /**
     * Returns a builder. Id, source, sign, occurredAt and recordedAt must be set.
     *
     * @return the builder
     */
    static Builder builder() {
        return new Builder();
    }

    /**
     * Refuses figures that cannot be, and cuts times to microseconds.
     *
     * @return this, or the same in canonical form
     * @throws dev.qualitysdk.basics.InvalidValueException if a figure is out of its bounds; it names them all (clause 3.2.1)
     */
    @Value.Check
    default ArrivalEvidence canonical() {
        Faults faults = Faults.in("arrival evidence " + id());
        accuracy().ifPresent(metres -> faults.check(metres >= 0, "accuracy", metres, "0 metres or more", "3.2.1"));
        clockOffset()
                .ifPresent(offset -> faults.check(
                        Math.abs(offset.toDays()) <= 36_525, "clockOffset", offset, "at most 36525 days", "3.2.1"));
        faults.refuse();
        Instant occurred = CanonicalTime.of(occurredAt());
        Instant recorded = CanonicalTime.of(recordedAt());
        Optional<Duration> offset = clockOffset().map(ahead -> ahead.truncatedTo(ChronoUnit.MICROS));
        Optional<Instant> fixed = fixedAt().map(CanonicalTime::of);
        if (occurred.equals(occurredAt())
                && recorded.equals(recordedAt())
                && offset.equals(clockOffset())
                && fixed.equals(fixedAt())) {
            return this;
        }
        return builder()
                .from(this)
                .occurredAt(occurred)
                .recordedAt(recorded)
                .clockOffset(offset)
                .fixedAt(fixed)
                .build();
    }

    /**
     * Returns the canonical form.
     *
     * @return the form
     */
    default CanonicalForm form() {
        return CanonicalForm.of("evidence")
                .put("id", id())
                .put("source", source())
                .put("sign", sign())
                .put("occurredAt", occurredAt())
                .put("recordedAt", recordedAt())
                .put("site", site())
                .put("device", device())
                .put("clockOffset", clockOffset())
                .put("fixedAt", fixedAt())
                .put("accuracy", accuracy())
                .build();
    }

    /**
     * Reads a piece from its canonical form.
     *
     * @param form the form
     * @return the piece
     * @throws dev.qualitysdk.basics.InvalidValueException if it is none
     */
    static ArrivalEvidence read(CanonicalForm form) {
        return builder()
                .id(form.read("id", EvidenceId::of))
                .source(form.read("source", ArrivalSource::valueOf))
                .sign(form.read("sign", ArrivalSign::valueOf))
                .occurredAt(form.instant("occurredAt"))
                .recordedAt(form.instant("recordedAt"))
                .site(form.readOptional("site", SiteId::of))
                .device(form.readOptional("device", DeviceId::of))
                .clockOffset(form.readOptional("clockOffset", Duration::parse))
                .fixedAt(form.readOptional("fixedAt", Instant::parse))
                .accuracy(form.readOptional("accuracy", Integer::valueOf))
                .build();
    }

    /** A builder of {@link ArrivalEvidence}. Not thread-safe. */
    final class Builder extends ImmutableArrivalEvidence.Builder {

        Builder() {}
    }
}
