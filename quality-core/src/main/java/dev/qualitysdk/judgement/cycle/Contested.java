package dev.qualitysdk.judgement.cycle;

import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.CanonicalText;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.rule.Clause;
import java.util.Optional;
import org.immutables.value.Value;

/** What an objection names: a record's evidence of an indicator, or a record that moved conduct points or bounded a grade. */
@Value.Immutable
public sealed interface Contested permits ImmutableContested {

    /** {@return the indicator; empty where a finding of conduct, a commendation or a veto is named} */
    Optional<Indicator> indicator();

    /** {@return the id of the record, 1 to 200 characters on one line} */
    String subject();

    /** Refuses a name that no record can have. */
    @Value.Check
    default void check() {
        Faults faults = Faults.in("objection");
        CanonicalText.lineProblem(subject(), 200)
                .ifPresent(wanted -> faults.check(false, "subject", subject(), wanted, "4.3"));
        faults.refuse();
    }

    /**
     * Returns the name of a record's evidence.
     *
     * @param indicator the indicator
     * @param subject id of the record
     * @return what is named
     */
    static Contested evidence(Indicator indicator, String subject) {
        return ImmutableContested.of(Optional.of(indicator), subject);
    }

    /**
     * Returns the name of a finding of conduct, a commendation or a veto.
     *
     * @param subject id of the record
     * @return what is named
     */
    static Contested record(String subject) {
        return ImmutableContested.of(Optional.empty(), subject);
    }

    /**
     * Returns whether this names a piece of evidence.
     *
     * @param piece the evidence
     * @return true for evidence of the indicator and record named
     */
    default boolean names(Evidence piece) {
        return indicator().filter(piece.indicator()::equals).isPresent()
                && piece.subject().equals(subject());
    }

    /** {@return the canonical form, nested in that of a step} */
    default CanonicalForm form() {
        return CanonicalForm.of("contested")
                .put("indicator", indicator())
                .put("indicator.clause", indicator().map(named -> named.clause().number()))
                .put("subject", subject())
                .build();
    }

    /**
     * Reads what {@link #form} wrote.
     *
     * @param form the form
     * @return what is named
     * @throws dev.qualitysdk.basics.InvalidValueException if a field is missing or unreadable
     */
    static Contested read(CanonicalForm form) {
        Optional<Indicator> indicator = form.optional("indicator").isPresent()
                ? Optional.of(form.read(
                        "indicator", code -> Indicator.of(code, form.read("indicator.clause", Clause::of))))
                : Optional.empty();
        return ImmutableContested.of(indicator, form.text("subject"));
    }
}
