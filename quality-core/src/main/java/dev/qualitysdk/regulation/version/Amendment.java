package dev.qualitysdk.regulation.version;

import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.CanonicalText;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.Identifier;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.rule.Clause;
import java.util.Optional;
import org.immutables.value.Value;

/** One clause that a version changes: why, what caused it, and which things the change applies to (clause 8.2). */
@Value.Immutable
public sealed interface Amendment permits ImmutableAmendment {

    /** What can cause an amendment. */
    enum Cause {
        /** A law or an order of an authority. */
        LAW,
        /** A complaint or an objection. */
        COMPLAINT,
        /** The review of an incident. */
        INCIDENT_REVIEW,
        /** What the indicators of past cycles showed. */
        INDICATOR,
        /** A ruling that is taken into the text. */
        RULING,
        /** A suggestion of a customer or an employee. */
        SUGGESTION,
        /** A decision of the company. */
        DECISION
    }

    /** {@return the clause that is changed} */
    Clause clause();

    /** {@return why, as a code; what was said stands in the note of the step} */
    ReasonCode reason();

    /** {@return what caused it} */
    Cause cause();

    /** {@return the id of the record that caused it, such as a complaint's or a ruling's; empty where there is none} */
    Optional<String> record();

    /** {@return which things the change applies to} */
    TransitionRule transition();

    /**
     * Returns an amendment.
     *
     * @param clause the clause that is changed
     * @param reason why
     * @param cause what caused it
     * @param record id of the record that caused it, 1 to 100 characters on one line, or empty
     * @param transition which things the change applies to
     * @return the amendment
     * @throws dev.qualitysdk.basics.InvalidValueException if the id is none (clause 8.2)
     */
    static Amendment of(
            Clause clause, ReasonCode reason, Cause cause, Optional<String> record, TransitionRule transition) {
        Faults faults = Faults.in("amendment of clause " + clause.number());
        record.ifPresent(id -> CanonicalText.lineProblem(id, Identifier.LONGEST)
                .ifPresent(wanted -> faults.check(false, "record", id, wanted, "8.2")));
        faults.refuse();
        return ImmutableAmendment.of(clause, reason, cause, record, transition);
    }

    /**
     * Returns the canonical form.
     *
     * @return the form
     */
    default CanonicalForm form() {
        return CanonicalForm.of("amendment")
                .put("clause", clause().number())
                .put("reason", reason())
                .put("cause", cause())
                .put("record", record())
                .put("transition", transition())
                .build();
    }

    /**
     * Reads an amendment from its canonical form.
     *
     * @param form the form
     * @return the amendment
     * @throws dev.qualitysdk.basics.InvalidValueException if it is none
     */
    static Amendment read(CanonicalForm form) {
        return of(
                form.read("clause", Clause::of),
                form.read("reason", ReasonCode::of),
                form.read("cause", Cause::valueOf),
                form.optional("record"),
                form.read("transition", TransitionRule::valueOf));
    }
}
