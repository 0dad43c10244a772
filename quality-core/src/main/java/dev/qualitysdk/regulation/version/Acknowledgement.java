package dev.qualitysdk.regulation.version;

import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.RegulationVersion;
import dev.qualitysdk.lifecycle.Stamp;
import org.immutables.value.Value;

/**
 * The word of an employee to have read a version, with the digest of the text that was read (clauses 1.2, 8.2).
 *
 * <p>It is a fact about that version for ever: a later version neither clears nor renews it.
 */
@Value.Immutable
public sealed interface Acknowledgement permits ImmutableAcknowledgement {

    /** {@return when, by the employee in person} */
    Stamp stamp();

    /** {@return the version} */
    RegulationVersion version();

    /** {@return the digest of the text that was read, 64 hexadecimal digits in lower case} */
    String text();

    /**
     * Returns an acknowledgement.
     *
     * @param stamp when, by the employee in person
     * @param version the version
     * @param text digest of the text that was read, 64 hexadecimal digits in lower case
     * @return the acknowledgement
     * @throws dev.qualitysdk.basics.InvalidValueException if no employee gave it, or the digest is none (clause 8.2)
     */
    static Acknowledgement of(Stamp stamp, RegulationVersion version, String text) {
        return ImmutableAcknowledgement.of(stamp, version, text);
    }

    /** Refuses what nobody can answer for. */
    @Value.Check
    default void check() {
        Faults.in("acknowledgement of " + version())
                .check(stamp().by().employee().isPresent(), "stamp.by", stamp().by(), "the employee in person", "8.2")
                .check(
                        text().matches("[0-9a-f]{64}"),
                        "text",
                        text(),
                        "a digest, 64 hexadecimal digits in lower case",
                        "8.2")
                .refuse();
    }

    /**
     * Returns who gave it.
     *
     * @return the employee
     */
    default EmployeeId employee() {
        return stamp().by().employee().orElseThrow();
    }

    /**
     * Returns whether it is of the text that an enactment published.
     *
     * @param enactment the enactment
     * @return true where version and digest are the same
     */
    default boolean isOf(Enactment enactment) {
        return version().equals(enactment.id())
                && text().equals(enactment.draft().text());
    }

    /**
     * Returns the canonical form.
     *
     * @return the form
     */
    default CanonicalForm form() {
        return stamp().writeTo(CanonicalForm.of("acknowledgement"))
                .put("version", version())
                .put("text", text())
                .build();
    }

    /**
     * Reads an acknowledgement from its canonical form.
     *
     * @param form the form
     * @return the acknowledgement
     * @throws dev.qualitysdk.basics.InvalidValueException if it is none
     */
    static Acknowledgement read(CanonicalForm form) {
        return of(Stamp.read(form), form.read("version", RegulationVersion::of), form.text("text"));
    }
}
