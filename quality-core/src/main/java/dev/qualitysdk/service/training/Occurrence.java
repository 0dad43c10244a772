package dev.qualitysdk.service.training;

import dev.qualitysdk.basics.CanonicalText;
import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.ReasonCode;
import java.time.Instant;
import org.immutables.value.Value;

/**
 * That a cause was found with an employee: in a complaint, a finding, an incident. The host says what caused a complaint; the library
 * keeps no text of it.
 */
@Value.Immutable
public sealed interface Occurrence permits ImmutableOccurrence {

    /** {@return the employee} */
    EmployeeId employee();

    /** {@return the cause} */
    ReasonCode cause();

    /** {@return the id of the record it was found in, 1 to 200 characters on one line} */
    String record();

    /** {@return when it happened} */
    Instant at();

    /**
     * Returns an occurrence.
     *
     * @param employee the employee
     * @param cause the cause
     * @param record id of the record it was found in, 1 to 200 characters on one line
     * @param at when it happened, cut to microseconds
     * @return the occurrence
     * @throws dev.qualitysdk.basics.InvalidValueException if the record is no id
     */
    static Occurrence of(EmployeeId employee, ReasonCode cause, String record, Instant at) {
        Faults faults = Faults.in("occurrence");
        CanonicalText.lineProblem(record, 200).ifPresent(wanted -> faults.check(false, "record", record, wanted));
        faults.refuse();
        return ImmutableOccurrence.of(employee, cause, record, CanonicalTime.of(at));
    }
}
