package dev.qualitysdk.regulation.version;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.RegulationVersion;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.rule.Clause;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What a version would say: the digests of its figures and of its text, when it would be in force, and which clauses it amends.
 *
 * <p>Figures and text themselves stand apart; the digests hold them fast.
 */
@Value.Immutable
public sealed interface Draft permits ImmutableDraft {

    /** {@return the version} */
    RegulationVersion version();

    /** {@return the digest of its figures, {@link Regulation#digest}} */
    String figures();

    /** {@return the digest of its text as employees read it, SHA-256 in 64 hexadecimal digits in lower case} */
    String text();

    /** {@return the first date on which it is in force} */
    LocalDate effective();

    /** {@return the first date on which it is no longer in force; empty where it holds until another takes its place} */
    Optional<LocalDate> until();

    /** {@return the zone of these dates} */
    ZoneId zone();

    /** {@return what it amends, each clause at most once; empty for a first version} */
    ImmutableList<Amendment> amendments();

    /**
     * Returns a draft that holds until another takes its place.
     *
     * @param regulation its figures
     * @param text digest of its text, 64 hexadecimal digits in lower case
     * @param amendments what it amends, each clause at most once
     * @return the draft
     * @throws dev.qualitysdk.basics.InvalidValueException with every fault, if there is one (clause 8.2)
     */
    static Draft of(Regulation regulation, String text, Iterable<Amendment> amendments) {
        return of(regulation, text, amendments, Optional.empty());
    }

    /**
     * Returns a draft.
     *
     * @param regulation its figures
     * @param text digest of its text, 64 hexadecimal digits in lower case
     * @param amendments what it amends, each clause at most once
     * @param until first date on which it is no longer in force, after its effective date, or empty
     * @return the draft
     * @throws dev.qualitysdk.basics.InvalidValueException with every fault, if there is one (clause 8.2)
     */
    static Draft of(Regulation regulation, String text, Iterable<Amendment> amendments, Optional<LocalDate> until) {
        return ImmutableDraft.of(
                regulation.version(),
                regulation.digest(),
                text,
                regulation.effective(),
                until,
                regulation.zone(),
                ImmutableList.copyOf(amendments));
    }

    /** Refuses what cannot be, with all its faults. */
    @Value.Check
    default void check() {
        Faults faults = Faults.in("draft " + version());
        digest(faults, "figures", figures());
        digest(faults, "text", text());
        until().ifPresent(end -> faults.check(
                end.isAfter(effective()), "until", end, "a date after its effective date, " + effective(), "8.2"));
        Set<Clause> named = EnumSet.noneOf(Clause.class);
        amendments()
                .forEach(amendment -> faults.check(
                        named.add(amendment.clause()), "amendments", amendment.clause(), "each clause once", "8.2"));
        faults.refuse();
    }

    private static void digest(Faults faults, String field, String found) {
        faults.check(
                found.matches("[0-9a-f]{64}"), field, found, "a digest, 64 hexadecimal digits in lower case", "8.2");
    }

    /**
     * Returns the first instant at which it would be in force.
     *
     * @return the start of its effective date in its zone
     */
    default Instant effectiveAt() {
        return TimeWindow.startOf(effective(), zone());
    }

    /**
     * Returns what it says of a clause.
     *
     * @param clause the clause
     * @return its amendment, empty where it leaves the clause as it is
     */
    default Optional<Amendment> amendment(Clause clause) {
        return amendments().stream()
                .filter(amendment -> amendment.clause() == clause)
                .findFirst();
    }

    /**
     * Adds this draft to a canonical form.
     *
     * @param form the builder
     * @return the builder
     */
    default CanonicalForm.Builder writeTo(CanonicalForm.Builder form) {
        return form.put("version", version())
                .put("figures", figures())
                .put("text", text())
                .put("effective", effective())
                .put("until", until())
                .put("zone", zone().getId())
                .list("amendments", amendments(), Amendment::form);
    }

    /**
     * Reads a draft that {@link #writeTo} wrote.
     *
     * @param form the form
     * @return the draft
     * @throws dev.qualitysdk.basics.InvalidValueException if it is none
     */
    static Draft read(CanonicalForm form) {
        return ImmutableDraft.of(
                form.read("version", RegulationVersion::of),
                form.text("figures"),
                form.text("text"),
                form.read("effective", LocalDate::parse),
                form.readOptional("until", LocalDate::parse),
                form.read("zone", ZoneId::of),
                form.number("amendments.count") == 0 ? ImmutableList.of() : form.list("amendments", Amendment::read));
    }
}
