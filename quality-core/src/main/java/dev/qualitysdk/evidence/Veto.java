package dev.qualitysdk.evidence;

import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.rule.Clause;
import java.time.Instant;
import org.immutables.value.Value;

/** A fact that bounds a grade whatever the score, such as being accountable for a serious safety accident (clause 4.4.1). */
@Value.Immutable
public sealed interface Veto permits ImmutableVeto {

    /** {@return whom it concerns} */
    EmployeeId employee();

    /** {@return the id of the record it rests on} */
    String subject();

    /** {@return the code of the reason; the regulation says which grade it allows at most} */
    String reason();

    /** {@return when it was confirmed; decides the cycle} */
    Instant at();

    /** {@return the clause it rests on} */
    Clause clause();

    /**
     * Returns a veto.
     *
     * @param employee whom it concerns
     * @param subject id of the record
     * @param reason code of the reason
     * @param at when it was confirmed
     * @param clause the clause
     * @return the veto
     */
    static Veto of(EmployeeId employee, String subject, String reason, Instant at, Clause clause) {
        return ImmutableVeto.builder()
                .employee(employee)
                .subject(subject)
                .reason(reason)
                .at(at)
                .clause(clause)
                .build();
    }
}
