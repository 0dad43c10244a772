package dev.qualitysdk.service.assessment;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.CanonicalText;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.Fraction;
import dev.qualitysdk.basics.Grade;
import dev.qualitysdk.basics.PriceListVersion;
import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.basics.ReasonCode;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A builder of an {@link AssessmentLine}, which is complete or refused with all that is missing or wrong. Not thread-safe. */
public final class AssessmentLineBuilder {

    private static final String CLAUSE = "3.2.2";

    private @Nullable String kind;
    private @Nullable Grade grade;
    private @Nullable Quantity gross;
    private @Nullable Quantity tare;
    private ImmutableList<Deduction> deductions = ImmutableList.of();
    private @Nullable UnitPrice unitPrice;
    private Optional<PriceListVersion> priceList = Optional.empty();
    private Optional<ReasonCode> priceReason = Optional.empty();
    private Optional<EmployeeId> approver = Optional.empty();
    private Optional<PricedLine> working = Optional.empty();

    AssessmentLineBuilder() {}

    /**
     * Sets everything as it is in a line.
     *
     * @param line the line
     * @return this
     */
    public AssessmentLineBuilder from(AssessmentLine line) {
        return kind(line.kind())
                .grade(line.grade())
                .gross(line.gross())
                .tare(line.tare())
                .deductions(line.deductions())
                .unitPrice(line.unitPrice())
                .priceList(line.priceList())
                .priceReason(line.priceReason())
                .approver(line.approver())
                .working(line.working());
    }

    /**
     * Sets the kind of material.
     *
     * @param code its code, 1 to 100 characters on one line
     * @return this
     */
    public AssessmentLineBuilder kind(String code) {
        kind = code;
        return this;
    }

    /**
     * Sets the grade.
     *
     * @param given the grade
     * @return this
     */
    public AssessmentLineBuilder grade(Grade given) {
        grade = given;
        return this;
    }

    /**
     * Sets what the scale showed.
     *
     * @param shown more than the tare
     * @return this
     */
    public AssessmentLineBuilder gross(Quantity shown) {
        gross = shown;
        return this;
    }

    /**
     * Sets what of the gross is vehicle, container or packaging.
     *
     * @param empty of the dimension of the gross
     * @return this
     */
    public AssessmentLineBuilder tare(Quantity empty) {
        tare = empty;
        return this;
    }

    /**
     * Sets what is taken off, in place of what was set before.
     *
     * @param all the deductions in their order; they leave more than nothing
     * @return this
     */
    public AssessmentLineBuilder deductions(Iterable<? extends Deduction> all) {
        deductions = ImmutableList.copyOf(all);
        return this;
    }

    /**
     * Adds what is taken off after what was set before.
     *
     * @param more the deductions in their order
     * @return this
     */
    public AssessmentLineBuilder addDeductions(Deduction... more) {
        deductions =
                ImmutableList.<Deduction>builder().addAll(deductions).add(more).build();
        return this;
    }

    /**
     * Sets the price.
     *
     * @param price the price of a unit of the dimension of the gross
     * @return this
     */
    public AssessmentLineBuilder unitPrice(UnitPrice price) {
        unitPrice = price;
        return this;
    }

    /**
     * Sets the price list that the price was taken from.
     *
     * @param version the version
     * @return this
     */
    public AssessmentLineBuilder priceList(PriceListVersion version) {
        return priceList(Optional.of(version));
    }

    /**
     * Sets the price list that the price was taken from.
     *
     * @param version the version, or empty
     * @return this
     */
    public AssessmentLineBuilder priceList(Optional<PriceListVersion> version) {
        priceList = version;
        return this;
    }

    /**
     * Sets why the price is another than the list's.
     *
     * @param reason why
     * @return this
     */
    public AssessmentLineBuilder priceReason(ReasonCode reason) {
        return priceReason(Optional.of(reason));
    }

    /**
     * Sets why the price is another than the list's.
     *
     * @param reason why, or empty
     * @return this
     */
    public AssessmentLineBuilder priceReason(Optional<ReasonCode> reason) {
        priceReason = reason;
        return this;
    }

    /**
     * Sets who approved a price other than the list's.
     *
     * @param employee the employee
     * @return this
     */
    public AssessmentLineBuilder approver(EmployeeId employee) {
        return approver(Optional.of(employee));
    }

    /**
     * Sets who approved a price other than the list's.
     *
     * @param employee the employee, or empty
     * @return this
     */
    public AssessmentLineBuilder approver(Optional<EmployeeId> employee) {
        approver = employee;
        return this;
    }

    AssessmentLineBuilder working(PricedLine priced) {
        return working(Optional.of(priced));
    }

    AssessmentLineBuilder working(Optional<PricedLine> priced) {
        working = priced;
        return this;
    }

    /**
     * Returns the line.
     *
     * @return the line
     * @throws dev.qualitysdk.basics.InvalidValueException if anything is missing, the code of the kind is none, tare or price
     *     are of another dimension than the gross, nothing is left, reason and approver do not come together, or the line does
     *     not follow from its working; it names it all (clause 3.2.2)
     */
    public AssessmentLine build() {
        Faults faults = Faults.in("assessment line" + (kind == null ? "" : " " + kind));
        if (kind == null) {
            missing(faults, null, "kind", "the code of a kind of material");
        } else {
            CanonicalText.lineProblem(kind, 100).ifPresent(wanted -> faults.check(false, "kind", kind, wanted, CLAUSE));
        }
        missing(faults, grade, "grade", "a grade");
        missing(faults, gross, "gross", "what the scale showed");
        missing(faults, tare, "tare", "what of it is vehicle, container or packaging, zero where nothing is");
        missing(faults, unitPrice, "unitPrice", "a price");
        if (gross != null && tare != null) {
            weights(faults, gross, tare);
        }
        if (gross != null && unitPrice != null) {
            faults.check(
                    unitPrice.per().dimension() == gross.dimension(),
                    "unitPrice",
                    Shown.price(unitPrice),
                    "a price of a unit of " + gross.dimension().symbol(),
                    CLAUSE);
        }
        faults.check(
                priceReason.isPresent() == approver.isPresent(),
                priceReason.isPresent() ? "approver" : "priceReason",
                null,
                "reason and approver together",
                CLAUSE);
        faults.refuse();
        AssessmentLine line = ImmutableAssessmentLine.of(
                Objects.requireNonNull(kind),
                Objects.requireNonNull(grade),
                Objects.requireNonNull(gross),
                Objects.requireNonNull(tare),
                deductions,
                Objects.requireNonNull(unitPrice),
                priceList,
                priceReason,
                approver,
                working);
        working.ifPresent(priced -> faults.check(
                        follows(line, priced), "working", priced, "goods from which exactly this line follows", CLAUSE)
                .refuse());
        return line;
    }

    private void weights(Faults faults, Quantity whole, Quantity empty) {
        boolean alike = empty.dimension() == whole.dimension();
        faults.check(alike, "tare", empty, "a quantity in " + whole.dimension().symbol(), CLAUSE);
        if (alike) {
            boolean more = whole.compareTo(empty) > 0;
            faults.check(more, "gross", whole, "more than the tare, " + empty, CLAUSE)
                    .check(
                            !more || net(whole, empty, deductions).signum() > 0,
                            "deductions",
                            deductions,
                            "deductions that leave more than nothing",
                            CLAUSE);
        }
    }

    /** Gross less tare, less each deduction in turn, exact. */
    static Fraction net(Quantity gross, Quantity tare, Iterable<Deduction> deductions) {
        Fraction whole = Fraction.of(gross.amount() - tare.amount());
        Fraction rest = whole;
        for (Deduction deduction : deductions) {
            Fraction basis = deduction.basis() == Deduction.Basis.REMAINDER ? rest : whole;
            rest = rest.minus(basis.times(Fraction.of(deduction.share())));
        }
        return rest;
    }

    private static void missing(Faults faults, @Nullable Object value, String field, String wanted) {
        faults.check(value != null, field, null, wanted, CLAUSE);
    }

    private static boolean follows(AssessmentLine line, PricedLine priced) {
        boolean permitted = priced.corridor() == PricedLine.Corridor.PERMITTED;
        Optional<PriceOverride> permission = priced.goods().permission().filter(given -> permitted);
        return line.kind().equals(priced.goods().kind())
                && line.grade().equals(priced.goods().grade())
                && line.gross().equals(priced.weight().grossRounded())
                && line.tare().equals(priced.weight().tareRounded())
                && line.deductions().isEmpty()
                && line.unitPrice().equals(priced.unitPrice())
                && line.priceList().equals(Optional.of(priced.listed().version()))
                && line.priceReason().equals(permission.map(PriceOverride::reason))
                && line.approver().equals(permission.map(PriceOverride::approver));
    }
}
