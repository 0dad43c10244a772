package dev.qualitysdk.service.complaint;

import dev.qualitysdk.basics.ComplaintId;
import java.time.Instant;
import org.immutables.value.Value;

/** A rung that a complaint reached: once for each thing owed, at one instant. */
@Value.Immutable
public sealed interface Escalation permits ImmutableEscalation {

    /** {@return the complaint} */
    ComplaintId complaint();

    /** {@return the subject of what is owed: the complaint, its round, or its answer} */
    String subject();

    /** {@return the rung} */
    EscalationRung rung();

    /** {@return when it was reached, whenever it is asked for} */
    Instant at();

    /**
     * Returns an escalation.
     *
     * @param complaint the complaint
     * @param subject subject of what is owed
     * @param rung the rung
     * @param at when it was reached
     * @return the escalation
     */
    static Escalation of(ComplaintId complaint, String subject, EscalationRung rung, Instant at) {
        return ImmutableEscalation.of(complaint, subject, rung, at);
    }
}
