package dev.qualitysdk.regulation;

import com.google.common.collect.ImmutableSet;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.PauseReason;
import dev.qualitysdk.calendar.Allowance;
import org.immutables.value.Value;

/** What the regulation allows in handling a complaint (clauses 2.2.2, 4.2.4). */
@Value.Immutable
public sealed interface ComplaintRule permits ImmutableComplaintRule {

    /** {@return how long after its closing a complaint can be reopened; later it is a new complaint} */
    Allowance reopening();

    /** {@return how often a complaint may pass from one handler to another, zero or more} */
    int transfers();

    /** {@return the reasons for which its clock may stand still} */
    ImmutableSet<PauseReason> pauses();

    /**
     * Returns a rule.
     *
     * @param reopening how long after its closing a complaint can be reopened
     * @param transfers most transfers, zero or more
     * @param pauses reasons for which the clock may stand still
     * @return the rule
     * @throws dev.qualitysdk.basics.InvalidValueException if the number of transfers is negative
     */
    static ComplaintRule of(Allowance reopening, int transfers, ImmutableSet<PauseReason> pauses) {
        Faults.in("complaint rule")
                .check(transfers >= 0, "transfers", transfers, "zero or more", "2.2.2")
                .refuse();
        return ImmutableComplaintRule.of(reopening, transfers, pauses);
    }
}
