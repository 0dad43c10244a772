package dev.qualitysdk.service.assessment;

import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.Fraction;
import dev.qualitysdk.basics.Ratio;
import org.immutables.value.Value;

/**
 * What was agreed to take off for a finding, such as moisture or wood: of which basis, from which share on, in which shape
 * (clause 3.2.2). Terms are applied in the order in which they are declared.
 */
@Value.Immutable
public sealed interface DeductionTerm permits ImmutableDeductionTerm {

    /** {@return the name of the finding: a number for a share, a quantity for {@link DeductionShape#QUANTITY}} */
    String finding();

    /** {@return how the finding becomes a deduction} */
    DeductionShape shape();

    /** {@return of what the share is taken} */
    DeductionBasis basis();

    /** {@return the share that is allowed, 0 to less than 1; at it nothing is taken off} */
    Ratio allowed();

    /** {@return whether the goods cannot be priced until it was looked at} */
    boolean required();

    /**
     * Returns the deduction of a whole share of what the one before left; it must be looked at.
     *
     * @param finding name of the finding, such as {@code moisture}
     * @return the term
     * @throws dev.qualitysdk.basics.InvalidValueException if it is no name of a finding (clause 3.2.2)
     */
    static DeductionTerm share(String finding) {
        Faults.in("deduction term").given(finding, "finding").refuse();
        return of(finding, DeductionShape.EXCESS, DeductionBasis.REST, Ratio.ZERO, true);
    }

    /**
     * Returns the deduction of a quantity that was weighed apart; it must be looked at.
     *
     * @param finding name of the finding, such as {@code wood}
     * @return the term
     * @throws dev.qualitysdk.basics.InvalidValueException if it is no name of a finding (clause 3.2.2)
     */
    static DeductionTerm quantity(String finding) {
        Faults.in("deduction term").given(finding, "finding").refuse();
        return of(finding, DeductionShape.QUANTITY, DeductionBasis.REST, Ratio.ZERO, true);
    }

    /**
     * Returns this term with another basis.
     *
     * @param basis of what the share is taken
     * @return the term
     */
    default DeductionTerm ofBasis(DeductionBasis basis) {
        return of(finding(), shape(), basis, allowed(), required());
    }

    /**
     * Returns this term for what exceeds a share.
     *
     * @param share the share allowed, 0 to less than 1
     * @return the term
     * @throws dev.qualitysdk.basics.InvalidValueException if the share is out of bounds (clause 3.2.2)
     */
    default DeductionTerm above(Ratio share) {
        return of(finding(), DeductionShape.EXCESS, basis(), share, required());
    }

    /**
     * Returns this term for the whole share once it exceeds one that is allowed.
     *
     * @param share the share allowed, 0 to less than 1
     * @return the term
     * @throws dev.qualitysdk.basics.InvalidValueException if the share is out of bounds (clause 3.2.2)
     */
    default DeductionTerm wholeAbove(Ratio share) {
        return of(finding(), DeductionShape.WHOLE, basis(), share, required());
    }

    /**
     * Returns this term for moisture above the one agreed, by dry matter.
     *
     * @param moisture the moisture agreed, 0 to less than 1
     * @return the term
     * @throws dev.qualitysdk.basics.InvalidValueException if it is out of bounds (clause 3.2.2)
     */
    default DeductionTerm dryMatter(Ratio moisture) {
        return of(finding(), DeductionShape.DRY_MATTER, basis(), moisture, required());
    }

    /**
     * Returns this term for goods that are priced also where it was not looked at; then nothing is taken off, and the
     * derivation says so.
     *
     * @return the term
     */
    default DeductionTerm ifMeasured() {
        return of(finding(), shape(), basis(), allowed(), false);
    }

    private static DeductionTerm of(
            String finding, DeductionShape shape, DeductionBasis basis, Ratio allowed, boolean required) {
        Faults faults = Faults.in("deduction");
        FindingName.check(faults, "finding", finding);
        faults.check(allowed.isShare() && !allowed.equals(Ratio.ONE), "allowed", allowed, "0 to less than 1", "3.2.2")
                .refuse();
        return ImmutableDeductionTerm.of(finding, shape, basis, allowed, required);
    }

    /**
     * Returns the share of the basis that is taken off for a share that was found.
     *
     * @param found the share found, 0 to 1
     * @return 0 to 1, exact; 0 up to the share allowed, that one included
     */
    default Fraction shareFor(Ratio found) {
        if (found.compareTo(allowed()) <= 0) {
            return Fraction.ZERO;
        }
        Fraction excess = Fraction.of(found).minus(Fraction.of(allowed()));
        return switch (shape()) {
            case EXCESS -> excess;
            case WHOLE -> Fraction.of(found);
            case DRY_MATTER -> excess.dividedBy(Fraction.of(1).minus(Fraction.of(allowed())));
            case QUANTITY -> throw new IllegalStateException("a quantity is no share");
        };
    }

    /**
     * Returns the canonical form.
     *
     * @return the form
     */
    default CanonicalForm form() {
        return CanonicalForm.of("deduction_term")
                .put("finding", finding())
                .put("shape", shape())
                .put("basis", basis())
                .put("allowed", allowed())
                .put("required", required())
                .build();
    }

    /**
     * Reads a term from its canonical form.
     *
     * @param form the form
     * @return the term
     * @throws dev.qualitysdk.basics.InvalidValueException if it is none
     */
    static DeductionTerm read(CanonicalForm form) {
        return of(
                form.text("finding"),
                form.read("shape", DeductionShape::valueOf),
                form.read("basis", DeductionBasis::valueOf),
                form.read("allowed", Ratio::parse),
                form.text("required").equals("true"));
    }
}
