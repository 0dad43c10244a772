package dev.qualitysdk.service.complaint;

import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.CanonicalText;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.ComplaintId;
import dev.qualitysdk.basics.Faults;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The channel by which a message came in and the identifier that it has there, such as that of an e-mail: one message, however
 * often it is read (clause 4.1.1).
 */
@Value.Immutable
public sealed interface IntakeKey permits ImmutableIntakeKey {

    /** {@return the channel} */
    Channel channel();

    /** {@return the identifier on that channel, 1 to 1000 characters on one line} */
    String external();

    /**
     * Returns a key.
     *
     * @param channel the channel
     * @param external the identifier on that channel, 1 to 1000 characters on one line
     * @return the key
     * @throws dev.qualitysdk.basics.InvalidValueException if the identifier is none
     */
    static IntakeKey of(Channel channel, String external) {
        Faults faults = Faults.in("intake key");
        CanonicalText.lineProblem(external, 1_000)
                .ifPresent(wanted -> faults.check(false, "external", external, wanted, "4.1.1"));
        faults.refuse();
        return ImmutableIntakeKey.of(channel, external);
    }

    /**
     * Returns the identifier of the complaint that this message opens, if it opens one. It follows from the key alone, so that a
     * message read twice cannot open two, and a store that holds the first refuses to begin the second.
     *
     * @return {@code C-} and 32 hexadecimal digits
     */
    default ComplaintId complaint() {
        return ComplaintId.of(
                "C-" + writeTo(CanonicalForm.of("intake")).build().digest().substring(0, 32));
    }

    /**
     * Adds this key to a canonical form, under {@code intake.channel} and {@code intake.external}.
     *
     * @param form the builder
     * @return the builder
     */
    default CanonicalForm.Builder writeTo(CanonicalForm.Builder form) {
        return form.put("intake.channel", channel()).put("intake.external", external());
    }

    /**
     * Reads a key that {@link #writeTo} wrote.
     *
     * @param form the form
     * @return the key, empty where the form holds none
     * @throws dev.qualitysdk.basics.InvalidValueException if it holds half a key, or one that cannot be
     */
    static Optional<IntakeKey> read(CanonicalForm form) {
        return form.optional("intake.channel").isEmpty()
                        && form.optional("intake.external").isEmpty()
                ? Optional.empty()
                : Optional.of(of(form.read("intake.channel", Channel::of), form.text("intake.external")));
    }
}
