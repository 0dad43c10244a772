package dev.qualitysdk.service.payment;

import com.google.common.collect.ImmutableSortedSet;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.IdentityEvidence;
import dev.qualitysdk.basics.RegulationVersion;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** What a settlement keeps of the verdict under which its payment was begun (clause 3.4.1). */
@Value.Immutable
public sealed interface PaymentClearance permits ImmutablePaymentClearance {

    /** {@return the version of the regulation that applied} */
    RegulationVersion regulation();

    /** {@return the codes of the duties that applied} */
    @Value.NaturalOrder
    ImmutableSortedSet<String> duties();

    /** {@return the evidence of identity that was required, all of which was shown} */
    @Value.NaturalOrder
    ImmutableSortedSet<IdentityEvidence> evidence();

    /** {@return the date until which the record is kept at least} */
    LocalDate keepUntil();

    /**
     * Returns a clearance.
     *
     * @param regulation version that applied
     * @param duties codes of the duties that applied
     * @param evidence evidence that was required and shown
     * @param keepUntil date until which the record is kept at least
     * @return the clearance
     */
    static PaymentClearance of(
            RegulationVersion regulation,
            Iterable<String> duties,
            Iterable<IdentityEvidence> evidence,
            LocalDate keepUntil) {
        Faults.in("payment clearance")
                .given(regulation, "regulation")
                .given(duties, "duties")
                .given(evidence, "evidence")
                .given(keepUntil, "keepUntil")
                .refuse();
        return ImmutablePaymentClearance.of(
                regulation, ImmutableSortedSet.copyOf(duties), ImmutableSortedSet.copyOf(evidence), keepUntil);
    }

    /**
     * Adds this clearance to a canonical form, under {@code clearance.*}.
     *
     * @param form the builder
     * @return the builder
     */
    default CanonicalForm.Builder writeTo(CanonicalForm.Builder form) {
        return form.put("clearance.regulation", regulation())
                .put("clearance.keepUntil", keepUntil())
                .list(
                        "clearance.duties",
                        duties(),
                        duty -> CanonicalForm.of("duty").put("code", duty).build())
                .list(
                        "clearance.evidence",
                        evidence(),
                        shown -> CanonicalForm.of("evidence").put("kind", shown).build());
    }

    /**
     * Reads a clearance that {@link #writeTo} wrote.
     *
     * @param form the form
     * @return the clearance, empty where the form holds none
     * @throws dev.qualitysdk.basics.InvalidValueException if a field is missing or unreadable
     */
    static Optional<PaymentClearance> read(CanonicalForm form) {
        return form.readOptional("clearance.regulation", RegulationVersion::of)
                .map(version -> of(
                        version,
                        form.list("clearance.duties", duty -> duty.text("code")),
                        form.list("clearance.evidence", shown -> shown.read("kind", IdentityEvidence::of)),
                        form.read("clearance.keepUntil", LocalDate::parse)));
    }
}
