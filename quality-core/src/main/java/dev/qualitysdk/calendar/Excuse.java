package dev.qualitysdk.calendar;

import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.CanonicalText;
import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.IncidentId;
import dev.qualitysdk.rule.Clause;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A recorded decision that something owed need not have been done in time: under which clause, for which reason, by whom.
 *
 * <p>It only replaces a miss or a wait, never a success, and the approver must not be accountable for what is excused.
 */
@Value.Immutable
public sealed interface Excuse permits ImmutableExcuse {

    /** {@return the clause under which it is granted, such as 6.1.1 for a natural disaster} */
    Clause clause();

    /** {@return the code of the reason, 1 to 100 characters on one line; no free text} */
    String reason();

    /** {@return who granted it} */
    EmployeeId approver();

    /** {@return when it was granted; before that it is unseen} */
    Instant decidedAt();

    /** {@return the incident it rests on, if any} */
    Optional<IncidentId> incident();

    /**
     * Returns an excuse that rests on no incident.
     *
     * @param clause the clause under which it is granted
     * @param reason code of the reason, 1 to 100 characters on one line
     * @param approver who granted it
     * @param decidedAt when, cut to microseconds
     * @return the excuse
     * @throws dev.qualitysdk.basics.InvalidValueException if the reason is no such code
     */
    static Excuse of(Clause clause, String reason, EmployeeId approver, Instant decidedAt) {
        return of(clause, reason, approver, decidedAt, Optional.empty());
    }

    /**
     * Returns an excuse that rests on an incident.
     *
     * @param clause the clause under which it is granted
     * @param reason code of the reason, 1 to 100 characters on one line
     * @param approver who granted it
     * @param decidedAt when, cut to microseconds
     * @param incident the incident
     * @return the excuse
     * @throws dev.qualitysdk.basics.InvalidValueException if the reason is no such code
     */
    static Excuse of(Clause clause, String reason, EmployeeId approver, Instant decidedAt, IncidentId incident) {
        return of(clause, reason, approver, decidedAt, Optional.of(incident));
    }

    private static Excuse of(
            Clause clause, String reason, EmployeeId approver, Instant decidedAt, Optional<IncidentId> incident) {
        Faults faults = Faults.in("excuse");
        CanonicalText.lineProblem(reason, 100).ifPresent(wanted -> faults.check(false, "reason", reason, wanted));
        faults.refuse();
        return ImmutableExcuse.builder()
                .clause(clause)
                .reason(reason)
                .approver(approver)
                .decidedAt(CanonicalTime.of(decidedAt))
                .incident(incident)
                .build();
    }

    /**
     * Adds this excuse to a canonical form, under names that begin with {@code excuse.}.
     *
     * @param form the builder
     * @return the builder
     */
    default CanonicalForm.Builder writeTo(CanonicalForm.Builder form) {
        return form.put("excuse.clause", clause().number())
                .put("excuse.reason", reason())
                .put("excuse.approver", approver())
                .put("excuse.decidedAt", decidedAt())
                .put("excuse.incident", incident());
    }

    /**
     * Reads an excuse that {@link #writeTo} wrote.
     *
     * @param form the form
     * @return the excuse
     * @throws dev.qualitysdk.basics.InvalidValueException if a field is missing or unreadable
     */
    static Excuse read(CanonicalForm form) {
        return of(
                form.read("excuse.clause", Clause::of),
                form.text("excuse.reason"),
                form.read("excuse.approver", EmployeeId::of),
                form.instant("excuse.decidedAt"),
                form.readOptional("excuse.incident", IncidentId::of));
    }
}
