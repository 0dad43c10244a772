package dev.qualitysdk.regulation;

import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.RulingId;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.rule.Clause;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An interpretation of a clause from a date, given by who has the right to interpret (clause 8.1).
 *
 * <p>It changes no figure of a version; verdicts that rely on it name it. Its wording is the note of its stamp, kept apart.
 */
@Value.Immutable
public sealed interface Ruling permits ImmutableRuling {

    /** {@return the identifier} */
    RulingId id();

    /** {@return the clause that it interprets} */
    Clause clause();

    /** {@return the first date on which it holds, in the regulation's zone} */
    LocalDate since();

    /** {@return the first date on which it no longer holds; empty while it holds on} */
    Optional<LocalDate> until();

    /** {@return who gave it, an employee, when it was given and recorded, and the note that holds its wording} */
    Stamp stamp();

    /**
     * Returns a ruling that holds on.
     *
     * @param stamp who gave it, and when
     * @param id the identifier
     * @param clause the clause that it interprets
     * @param since first date on which it holds
     * @return the ruling
     * @throws dev.qualitysdk.basics.InvalidValueException if no employee gave it (clause 8.1)
     */
    static Ruling of(Stamp stamp, RulingId id, Clause clause, LocalDate since) {
        return of(stamp, id, clause, since, Optional.empty());
    }

    /**
     * Returns a ruling.
     *
     * @param stamp who gave it, and when
     * @param id the identifier
     * @param clause the clause that it interprets
     * @param since first date on which it holds
     * @param until first date on which it no longer holds, after {@code since}, or empty
     * @return the ruling
     * @throws dev.qualitysdk.basics.InvalidValueException if no employee gave it, or it ends before it holds (clause 8.1)
     */
    static Ruling of(Stamp stamp, RulingId id, Clause clause, LocalDate since, Optional<LocalDate> until) {
        Faults faults = Faults.in("ruling " + id)
                .check(
                        stamp.by().employee().isPresent(),
                        "stamp.by",
                        stamp.by(),
                        "an employee, who answers for the interpretation",
                        "8.1");
        until.ifPresent(
                end -> faults.check(end.isAfter(since), "until", end, "a date after its first, " + since, "8.1"));
        faults.refuse();
        return ImmutableRuling.of(id, clause, since, until, stamp);
    }

    /**
     * Returns whether it holds on a date.
     *
     * @param date the date, in the regulation's zone
     * @return true from its first date up to, not including, its end
     */
    default boolean holdsOn(LocalDate date) {
        return !date.isBefore(since())
                && until().filter(end -> !date.isBefore(end)).isEmpty();
    }

    /**
     * Returns the canonical form.
     *
     * @return the form
     */
    default CanonicalForm form() {
        return stamp().writeTo(CanonicalForm.of("ruling"))
                .put("id", id())
                .put("clause", clause().number())
                .put("since", since())
                .put("until", until())
                .build();
    }

    /**
     * Reads a ruling from its canonical form.
     *
     * @param form the form
     * @return the ruling
     * @throws dev.qualitysdk.basics.InvalidValueException if it is none
     */
    static Ruling read(CanonicalForm form) {
        return of(
                Stamp.read(form),
                form.read("id", RulingId::of),
                form.read("clause", Clause::of),
                form.read("since", LocalDate::parse),
                form.readOptional("until", LocalDate::parse));
    }
}
