package dev.qualitysdk.calendar;

import dev.qualitysdk.basics.CanonicalText;
import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.Faults;
import java.time.Instant;
import org.immutables.value.Value;

/**
 * The customer's word that something promised is no longer wanted. Up to the due instant, and as long as it is not fulfilled,
 * nothing is owed from then on; later it changes nothing: a miss stays a miss.
 */
@Value.Immutable
public sealed interface Withdrawal permits ImmutableWithdrawal {

    /** {@return the code of the reason, 1 to 100 characters on one line; no free text} */
    String reason();

    /** {@return when it was withdrawn} */
    Instant at();

    /**
     * Returns a withdrawal.
     *
     * @param reason code of the reason, 1 to 100 characters on one line
     * @param at when, cut to microseconds
     * @return the withdrawal
     * @throws dev.qualitysdk.basics.InvalidValueException if the reason is no such code
     */
    static Withdrawal of(String reason, Instant at) {
        Faults faults = Faults.in("withdrawal");
        CanonicalText.lineProblem(reason, 100).ifPresent(wanted -> faults.check(false, "reason", reason, wanted));
        faults.refuse();
        return ImmutableWithdrawal.builder()
                .reason(reason)
                .at(CanonicalTime.of(at))
                .build();
    }
}
