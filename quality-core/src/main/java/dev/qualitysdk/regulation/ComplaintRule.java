package dev.qualitysdk.regulation;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.PauseReason;
import dev.qualitysdk.calendar.Allowance;
import java.util.Map;
import java.util.Optional;
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

    /** {@return how far each of these reasons may stop it; a reason that is not named is not limited} */
    @Value.NaturalOrder
    ImmutableSortedMap<PauseReason, PauseLimit> limits();

    /**
     * Returns how far a reason may stop the clock.
     *
     * @param reason one of {@link #pauses}
     * @return its limit, {@link PauseLimit#NONE} where this rule names none
     */
    default PauseLimit limit(PauseReason reason) {
        return Optional.ofNullable(limits().get(reason)).orElse(PauseLimit.NONE);
    }

    /**
     * Returns a rule whose reasons are not limited.
     *
     * @param reopening how long after its closing a complaint can be reopened
     * @param transfers most transfers, zero or more
     * @param pauses reasons for which the clock may stand still
     * @return the rule
     * @throws dev.qualitysdk.basics.InvalidValueException if the number of transfers is negative
     */
    static ComplaintRule of(Allowance reopening, int transfers, ImmutableSet<PauseReason> pauses) {
        return of(reopening, transfers, pauses, ImmutableSortedMap.of());
    }

    /**
     * Returns a rule.
     *
     * @param reopening how long after its closing a complaint can be reopened
     * @param transfers most transfers, zero or more
     * @param pauses reasons for which the clock may stand still
     * @param limits how far some of these reasons may stop it
     * @return the rule
     * @throws dev.qualitysdk.basics.InvalidValueException if the number of transfers is negative, or a limit is of a reason that is
     *     not listed
     */
    static ComplaintRule of(
            Allowance reopening, int transfers, ImmutableSet<PauseReason> pauses, Map<PauseReason, PauseLimit> limits) {
        Faults faults =
                Faults.in("complaint rule").check(transfers >= 0, "transfers", transfers, "zero or more", "2.2.2");
        limits.keySet().stream()
                .sorted()
                .forEach(reason -> faults.check(
                        pauses.contains(reason),
                        "limits." + reason,
                        reason,
                        "one of the reasons listed, " + ImmutableSet.copyOf(pauses),
                        "4.2.4"));
        faults.refuse();
        return ImmutableComplaintRule.of(
                reopening,
                transfers,
                pauses,
                ImmutableSortedMap.copyOf(Maps.filterValues(limits, limit -> !limit.equals(PauseLimit.NONE))));
    }
}
