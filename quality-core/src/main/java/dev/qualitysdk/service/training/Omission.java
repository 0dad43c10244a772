package dev.qualitysdk.service.training;

import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.TrainingTopic;
import org.immutables.value.Value;

/** A topic that a year does not cover, and why (clause 5.1.2). */
@Value.Immutable
public sealed interface Omission permits ImmutableOmission {

    /** {@return the topic} */
    TrainingTopic topic();

    /** {@return why it is not covered} */
    ReasonCode reason();

    /**
     * Returns an omission.
     *
     * @param topic the topic
     * @param reason why it is not covered
     * @return the omission
     */
    static Omission of(TrainingTopic topic, ReasonCode reason) {
        return ImmutableOmission.of(topic, reason);
    }

    /**
     * Returns the canonical form.
     *
     * @return the form
     */
    default CanonicalForm form() {
        return CanonicalForm.of("omission")
                .put("topic", topic())
                .put("reason", reason())
                .build();
    }

    /**
     * Reads an omission from its canonical form.
     *
     * @param form the form
     * @return the omission
     * @throws dev.qualitysdk.basics.InvalidValueException if a field is missing or unreadable
     */
    static Omission read(CanonicalForm form) {
        return of(form.read("topic", TrainingTopic::of), form.read("reason", ReasonCode::of));
    }
}
