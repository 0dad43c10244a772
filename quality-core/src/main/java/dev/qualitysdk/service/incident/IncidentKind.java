package dev.qualitysdk.service.incident;

import com.google.common.collect.ImmutableSortedSet;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.CanonicalText;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.Identifier;
import dev.qualitysdk.basics.TaskId;
import dev.qualitysdk.rule.Clause;
import java.util.Arrays;
import org.immutables.value.Value;

/**
 * A kind of incident: the clause that it falls under, and the tasks that each plan for it must have. A host adds kinds of its own,
 * each under one of the regulation's three clauses.
 *
 * <p>What falls under natural disaster excuses what was owed in the places struck; what falls under escalated dispute is linked to
 * its complaint.
 */
@Value.Immutable
public sealed interface IncidentKind permits ImmutableIncidentKind {

    /** Earthquake, flood, typhoon: people and property are protected, business is restored (clauses 6.1.1, 6.2.3). */
    IncidentKind NATURAL_DISASTER =
            of("natural-disaster", Clause.NATURAL_DISASTER, "protect-people", "protect-property", "restore-business");

    /** Fire, explosion, casualties: rescue, and support of the authorities who investigate (clauses 6.1.2, 6.2.4). */
    IncidentKind SAFETY_ACCIDENT = of("safety-accident", Clause.SAFETY_ACCIDENT, "rescue", "support-investigation");

    /** A complaint that becomes a fierce conflict: calm, communicate, settle, prevent escalation (clauses 6.1.3, 6.2.5). */
    IncidentKind ESCALATED_DISPUTE =
            of("escalated-dispute", Clause.ESCALATED_DISPUTE, "calm", "communicate", "settle", "prevent-escalation");

    /** {@return the code, 1 to 100 characters on one line} */
    String code();

    /** {@return the clause that names it: 6.1.1, 6.1.2 or 6.1.3} */
    Clause clause();

    /** {@return the tasks that each plan for it must have as mandatory ones} */
    @Value.NaturalOrder
    ImmutableSortedSet<TaskId> mandatory();

    /**
     * Returns a kind.
     *
     * @param code its code, 1 to 100 characters on one line
     * @param clause 6.1.1, 6.1.2 or 6.1.3
     * @param mandatory the tasks that each plan for it must have, at least one
     * @return the kind
     * @throws dev.qualitysdk.basics.InvalidValueException if the code is none, the clause another, or there is no task
     */
    static IncidentKind of(String code, Clause clause, String... mandatory) {
        return ImmutableIncidentKind.of(
                code,
                clause,
                Arrays.stream(mandatory)
                        .map(TaskId::of)
                        .collect(ImmutableSortedSet.toImmutableSortedSet(java.util.Comparator.naturalOrder())));
    }

    /** Refuses a kind that is none, with all its faults. */
    @Value.Check
    default void check() {
        Faults faults = Faults.in("incident kind " + code());
        CanonicalText.lineProblem(code(), Identifier.LONGEST)
                .ifPresent(wanted -> faults.check(false, "code", code(), wanted));
        faults.check(
                        switch (clause()) {
                            case NATURAL_DISASTER, SAFETY_ACCIDENT, ESCALATED_DISPUTE -> true;
                            default -> false;
                        },
                        "clause",
                        clause().number(),
                        "6.1.1, 6.1.2 or 6.1.3")
                .check(
                        !mandatory().isEmpty(),
                        "mandatory",
                        "none",
                        "at least one task",
                        handling().number())
                .refuse();
    }

    /**
     * Returns the clause under which it is handled.
     *
     * @return 6.2.3, 6.2.4 or 6.2.5
     */
    default Clause handling() {
        return switch (clause()) {
            case NATURAL_DISASTER -> Clause.NATURAL_DISASTER_HANDLING;
            case SAFETY_ACCIDENT -> Clause.ACCIDENT_HANDLING;
            default -> Clause.DISPUTE_HANDLING;
        };
    }

    /**
     * Adds this kind to a canonical form, under names that begin with {@code kind.}.
     *
     * @param form the builder
     * @return the builder
     */
    default CanonicalForm.Builder writeTo(CanonicalForm.Builder form) {
        Codes.put(form, "kind.mandatory", mandatory());
        return form.put("kind.code", code()).put("kind.clause", clause().number());
    }

    /**
     * Reads a kind that {@link #writeTo} wrote.
     *
     * @param form the form
     * @return the kind
     * @throws dev.qualitysdk.basics.InvalidValueException if a field is missing or unreadable
     */
    static IncidentKind read(CanonicalForm form) {
        return ImmutableIncidentKind.of(
                form.text("kind.code"),
                form.read("kind.clause", Clause::of),
                Codes.set(form, "kind.mandatory", TaskId::of));
    }
}
