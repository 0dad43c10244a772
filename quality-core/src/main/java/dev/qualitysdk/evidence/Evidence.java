package dev.qualitysdk.evidence;

import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.RegulationVersion;
import dev.qualitysdk.basics.TeamId;
import dev.qualitysdk.rule.Clause;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One record's part in one indicator: what it adds to numerator and denominator, who is accountable for it, the instant that
 * decides its cycle, and what becomes of it, with reason and clause.
 *
 * <p>This is all that the judgement sees of a record. A host with tables of its own makes evidence of them and needs nothing
 * else of the library.
 */
@Value.Immutable
public sealed interface Evidence permits ImmutableEvidence {

    /** {@return the indicator it belongs to} */
    Indicator indicator();

    /** {@return the id of the record, 1 to 200 characters on one line} */
    String subject();

    /** {@return the employee accountable; empty where nobody is, so that it counts for the company and its branch only} */
    Optional<EmployeeId> employee();

    /** {@return the branch, at the time} */
    Optional<BranchId> branch();

    /** {@return the team, at the time} */
    Optional<TeamId> team();

    /** {@return the channel} */
    Optional<Channel> channel();

    /** {@return the instant that decides the cycle, such as the due instant} */
    Instant at();

    /** {@return what it adds to the numerator if it counts: zero or more, at most {@link #denominator}} */
    long numerator();

    /** {@return what it adds to the denominator if it counts: greater than zero then} */
    long denominator();

    /** {@return what becomes of it} */
    Disposition disposition();

    /** {@return the code of the reason why it does not count; present exactly when it does not} */
    Optional<String> reason();

    /** {@return the clause under which it was judged} */
    Clause clause();

    /** {@return the version of the regulation under which it was judged} */
    RegulationVersion regulation();

    /** {@return the figures that it rests on, such as {@code due} and {@code fulfilled}, as canonical text by name} */
    @Value.NaturalOrder
    ImmutableSortedMap<String, String> figures();

    /**
     * Returns a builder. Numerator and denominator are 0 and the disposition is {@code COUNTED} until set.
     *
     * @return the builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Refuses evidence that contradicts itself. */
    @Value.Check
    default void check() {
        Faults faults = Faults.in("evidence " + subject() + " of " + indicator());
        boolean counts = disposition() == Disposition.COUNTED;
        dev.qualitysdk.basics.CanonicalText.lineProblem(subject(), 200)
                .ifPresent(wanted -> faults.check(false, "subject", subject(), wanted));
        faults.check(
                        numerator() >= 0 && numerator() <= denominator(),
                        "numerator",
                        numerator(),
                        "0 to the denominator, " + denominator())
                .check(!counts || denominator() > 0, "denominator", denominator(), "more than 0 in what counts")
                .check(
                        counts == reason().isEmpty(),
                        "reason",
                        reason().orElse("(nothing)"),
                        counts ? "none in what counts" : "a reason in what does not count")
                .refuse();
    }

    /**
     * Returns the canonical form, by which evidence is hashed and sealed.
     *
     * @return the form
     */
    default CanonicalForm form() {
        CanonicalForm.Builder form = CanonicalForm.of("evidence")
                .put("indicator", indicator())
                .put("subject", subject())
                .put("employee", employee())
                .put("branch", branch())
                .put("team", team())
                .put("channel", channel())
                .put("at", at())
                .put("numerator", numerator())
                .put("denominator", denominator())
                .put("disposition", disposition())
                .put("reason", reason())
                .put("clause", clause().number())
                .put("regulation", regulation());
        figures().forEach((name, text) -> form.put("figure." + name, text));
        return form.build();
    }

    /**
     * Reads evidence from its canonical form.
     *
     * @param form what {@link #form} wrote
     * @return the evidence
     * @throws dev.qualitysdk.basics.InvalidValueException if a field is missing or unreadable, or the evidence contradicts itself
     */
    static Evidence read(CanonicalForm form) {
        Clause clause = form.read("clause", Clause::of);
        Builder evidence = builder();
        evidence.indicator(form.read("indicator", code -> Indicator.of(code, clause)))
                .subject(form.text("subject"))
                .employee(form.readOptional("employee", EmployeeId::of))
                .branch(form.readOptional("branch", BranchId::of))
                .team(form.readOptional("team", TeamId::of))
                .channel(form.readOptional("channel", Channel::of))
                .at(form.instant("at"))
                .numerator(form.number("numerator"))
                .denominator(form.number("denominator"))
                .disposition(form.read("disposition", Disposition::valueOf))
                .reason(form.optional("reason"))
                .clause(clause)
                .regulation(form.read("regulation", RegulationVersion::of));
        form.fields().forEach((name, text) -> {
            if (name.startsWith("figure.")) {
                evidence.putFigures(name.substring("figure.".length()), text);
            }
        });
        return evidence.build();
    }

    /** A builder of {@link Evidence}. Not thread-safe. */
    final class Builder extends ImmutableEvidence.Builder {

        Builder() {
            numerator(0);
            denominator(0);
            disposition(Disposition.COUNTED);
        }
    }
}
