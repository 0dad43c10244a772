package dev.qualitysdk.regulation;

import com.google.common.collect.ImmutableSortedSet;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.IdentityEvidence;
import dev.qualitysdk.basics.PaymentMethod;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/** What a payment duty demands from an amount on: the methods allowed, the evidence required, how long it is kept. */
@Value.Immutable
public sealed interface PaymentTier permits ImmutablePaymentTier {

    /** The longest retention, in months: a hundred years. */
    int LONGEST_RETENTION = 1_200;

    /** {@return the least total of a seller's day that falls under it, inclusive} */
    Money threshold();

    /** {@return the methods allowed; empty inside where none is, so that it must not be paid; empty where any is} */
    Optional<ImmutableSortedSet<PaymentMethod>> methods();

    /** {@return the evidence of identity that must have been shown before it is paid} */
    @Value.NaturalOrder
    ImmutableSortedSet<IdentityEvidence> evidence();

    /** {@return how many months the record is kept at least, from the day of the sale on} */
    int retentionMonths();

    /**
     * Returns a tier that allows any method.
     *
     * @param threshold least total that falls under it, zero or more
     * @param evidence evidence required, perhaps none
     * @param retentionMonths months that the record is kept, 0 to {@value #LONGEST_RETENTION}
     * @return the tier
     * @throws dev.qualitysdk.basics.InvalidValueException if a figure is out of bounds (clause 3.4.1)
     */
    static PaymentTier of(Money threshold, Iterable<IdentityEvidence> evidence, int retentionMonths) {
        return checked(threshold, Optional.empty(), evidence, retentionMonths);
    }

    /**
     * Returns a tier that allows some methods.
     *
     * @param threshold least total that falls under it, zero or more
     * @param methods methods allowed; none where it must not be paid at all
     * @param evidence evidence required, perhaps none
     * @param retentionMonths months that the record is kept, 0 to {@value #LONGEST_RETENTION}
     * @return the tier
     * @throws dev.qualitysdk.basics.InvalidValueException if a figure is out of bounds (clause 3.4.1)
     */
    static PaymentTier of(
            Money threshold,
            Iterable<PaymentMethod> methods,
            Iterable<IdentityEvidence> evidence,
            int retentionMonths) {
        return checked(threshold, Optional.of(ImmutableSortedSet.copyOf(methods)), evidence, retentionMonths);
    }

    private static PaymentTier checked(
            Money threshold,
            Optional<ImmutableSortedSet<PaymentMethod>> methods,
            Iterable<IdentityEvidence> evidence,
            int retentionMonths) {
        Faults.in("payment tier")
                .check(!threshold.isNegative(), "threshold", threshold, "zero or more", "3.4.1")
                .check(
                        retentionMonths >= 0 && retentionMonths <= LONGEST_RETENTION,
                        "retentionMonths",
                        retentionMonths,
                        "0 to " + LONGEST_RETENTION,
                        "3.4.1")
                .refuse();
        return ImmutablePaymentTier.of(threshold, methods, ImmutableSortedSet.copyOf(evidence), retentionMonths);
    }

    /**
     * Returns whether this demands at least what another tier demands.
     *
     * @param other the other tier
     * @return true when it allows no method more, requires no evidence less, and is kept no shorter
     */
    default boolean atLeastAsStrictAs(PaymentTier other) {
        boolean methodsWithin = other.methods().isEmpty()
                || methods()
                        .filter(allowed -> other.methods().get().containsAll(allowed))
                        .isPresent();
        return methodsWithin
                && evidence().containsAll(other.evidence())
                && retentionMonths() >= other.retentionMonths();
    }

    /**
     * Returns the canonical form.
     *
     * @return the form
     */
    default CanonicalForm form() {
        CanonicalForm.Builder form = CanonicalForm.of("payment_tier").put("threshold", threshold());
        methods()
                .ifPresent(allowed -> form.list(
                        "methods",
                        allowed,
                        method ->
                                CanonicalForm.of("method").put("method", method).build()));
        return form.list(
                        "evidence",
                        evidence(),
                        shown -> CanonicalForm.of("evidence")
                                .put("evidence", shown)
                                .build())
                .put("retentionMonths", retentionMonths())
                .build();
    }
}
