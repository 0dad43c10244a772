package dev.qualitysdk.service.complaint;

import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.regulation.Duty;
import java.time.Duration;
import org.immutables.value.Value;

/** A step of a ladder: how long before or after something is due it is told to the next higher place (clause 2.2.2). */
@Value.Immutable
public sealed interface EscalationRung permits ImmutableEscalationRung {

    /** What the time is counted from. */
    enum Anchor {
        /** Working time after it was opened, pauses not deducted. */
        AFTER_OPENING,
        /** Working time before it is due. */
        BEFORE_DUE,
        /** Working time after it was due; zero is at the due instant. */
        AFTER_DUE
    }

    /** {@return its code, such as {@code warn-handler}} */
    ReasonCode code();

    /** {@return what is to be done in time, one of the duties of a complaint} */
    Duty duty();

    /** {@return what the time is counted from} */
    Anchor anchor();

    /** {@return the working time, zero or more} */
    Duration time();

    /**
     * Returns a rung.
     *
     * @param code its code
     * @param duty one of the duties of a complaint; a reopened complaint's resolution is a duty of its own
     * @param anchor what the time is counted from
     * @param time working time, zero or more
     * @return the rung
     * @throws dev.qualitysdk.basics.InvalidValueException if no complaint owes the duty, or the time is negative
     */
    static EscalationRung of(ReasonCode code, Duty duty, Anchor anchor, Duration time) {
        Faults.in("rung " + code)
                .check(
                        ComplaintDuties.OWED.contains(duty) || duty == Duty.COMPLAINT_REOPENED_RESOLUTION,
                        "duty",
                        duty,
                        "one of " + ComplaintDuties.OWED + " or COMPLAINT_REOPENED_RESOLUTION",
                        "2.2.2")
                .check(!time.isNegative(), "time", time, "zero or more", "2.2.2")
                .refuse();
        return ImmutableEscalationRung.of(code, duty, anchor, time);
    }
}
