package dev.qualitysdk.judgement.cycle;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.rule.Clause;
import java.util.Optional;
import org.immutables.value.Value;

/** What was decided about one thing that an objection names: the thing, the verdict, and what replaces it (clause 4.3). */
@Value.Immutable
public sealed interface Decision permits ImmutableDecision {

    /** What can be decided. */
    enum Verdict {
        /** It is left out of the figure, and listed; a finding of conduct or a veto no longer counts. */
        EXCUSE,
        /** Other evidence takes its place. */
        CORRECTION,
        /** It stays. */
        REJECTION
    }

    /** {@return what is decided about} */
    Contested contested();

    /** {@return the verdict} */
    Verdict verdict();

    /** {@return the clause it rests on} */
    Clause clause();

    /** {@return the code of the reason} */
    ReasonCode reason();

    /** {@return the evidence that takes its place, present exactly in a correction} */
    Optional<Evidence> replacement();

    /** Refuses a decision that contradicts itself. */
    @Value.Check
    default void check() {
        Faults.in("decision about " + contested().subject())
                .check(
                        replacement().isPresent() == (verdict() == Verdict.CORRECTION),
                        "replacement",
                        replacement().map(Evidence::subject).orElse("(nothing)"),
                        verdict() == Verdict.CORRECTION ? "the evidence that takes its place" : "none",
                        "4.3")
                .check(
                        replacement().isEmpty()
                                || contested().names(replacement().get()),
                        "replacement",
                        replacement()
                                .map(piece -> piece.indicator() + " " + piece.subject())
                                .orElse("(nothing)"),
                        "evidence of the same indicator and record",
                        "4.3")
                .refuse();
    }

    /**
     * Returns the decision that something is excused. It only replaces a miss, never a success.
     *
     * @param contested what is decided about
     * @param clause the clause it rests on
     * @param reason code of the reason
     * @return the decision
     */
    static Decision excuse(Contested contested, Clause clause, ReasonCode reason) {
        return ImmutableDecision.of(contested, Verdict.EXCUSE, clause, reason, Optional.empty());
    }

    /**
     * Returns the decision that other evidence takes the place of some.
     *
     * @param replacement the evidence; it names the same indicator and record as what it replaces
     * @param clause the clause it rests on
     * @param reason code of the reason
     * @return the decision
     */
    static Decision correct(Evidence replacement, Clause clause, ReasonCode reason) {
        return ImmutableDecision.of(
                Contested.evidence(replacement.indicator(), replacement.subject()),
                Verdict.CORRECTION,
                clause,
                reason,
                Optional.of(replacement));
    }

    /**
     * Returns the decision that something stays.
     *
     * @param contested what is decided about
     * @param clause the clause it rests on
     * @param reason code of the reason
     * @return the decision
     */
    static Decision reject(Contested contested, Clause clause, ReasonCode reason) {
        return ImmutableDecision.of(contested, Verdict.REJECTION, clause, reason, Optional.empty());
    }

    /**
     * Returns whether it may change a card.
     *
     * @return false for a rejection
     */
    default boolean isEffective() {
        return verdict() != Verdict.REJECTION;
    }

    /** {@return the canonical form, nested in that of a step} */
    default CanonicalForm form() {
        CanonicalForm.Builder form = CanonicalForm.of("decision");
        contested().form().fields().forEach(form::put);
        form.put("verdict", verdict()).put("clause", clause().number()).put("reason", reason());
        replacement().ifPresent(piece -> form.list("replacement", ImmutableList.of(piece), Evidence::form));
        return form.build();
    }

    /**
     * Reads what {@link #form} wrote.
     *
     * @param form the form
     * @return the decision
     * @throws dev.qualitysdk.basics.InvalidValueException if a field is missing or unreadable
     */
    static Decision read(CanonicalForm form) {
        return ImmutableDecision.of(
                Contested.read(form),
                form.read("verdict", Verdict::valueOf),
                form.read("clause", Clause::of),
                form.read("reason", ReasonCode::of),
                form.list("replacement", Evidence::read).stream().findFirst());
    }
}
