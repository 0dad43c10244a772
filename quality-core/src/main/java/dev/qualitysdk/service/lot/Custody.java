package dev.qualitysdk.service.lot;

import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Faults;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** Who held a lot, from when until when: one link of its unbroken chain (clause 3.3.3). */
@Value.Immutable
public sealed interface Custody permits ImmutableCustody {

    /** {@return who held it} */
    EmployeeId holder();

    /** {@return when it was taken over} */
    Instant since();

    /** {@return when it was handed over to the next, or left us; empty while it is held} */
    Optional<Instant> until();

    /**
     * Returns a link.
     *
     * @param holder who held it
     * @param since when it was taken over
     * @param until when it was handed over, or empty while it is held
     * @return the link
     * @throws dev.qualitysdk.basics.InvalidValueException if it ends before it begins (clause 3.3.3)
     */
    static Custody of(EmployeeId holder, Instant since, Optional<Instant> until) {
        Faults.in("custody")
                .given(holder, "holder")
                .given(since, "since")
                .given(until, "until")
                .refuse();
        Faults faults = Faults.in("custody of " + holder);
        until.filter(since::isAfter)
                .ifPresent(end -> faults.check(false, "until", end, "an instant not before since, " + since, "3.3.3"));
        faults.refuse();
        return ImmutableCustody.of(holder, since, until);
    }
}
