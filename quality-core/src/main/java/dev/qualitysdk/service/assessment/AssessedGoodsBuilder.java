package dev.qualitysdk.service.assessment;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.CanonicalText;
import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.Grade;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A builder of {@link AssessedGoods}, which are complete or refused with all that is missing or wrong. Not thread-safe. */
public final class AssessedGoodsBuilder {

    private static final String CLAUSE = "3.2.2";

    private @Nullable String kind;
    private @Nullable Grade grade;
    private @Nullable GradingDecision grading;
    private @Nullable PriceDirection direction;
    private @Nullable String customerClass;
    private @Nullable Weighings weighings;
    private Findings findings = Findings.none();
    private ImmutableList<DeductionTerm> terms = ImmutableList.of();
    private @Nullable UnitPrice agreed;
    private @Nullable PriceOverride permission;
    private @Nullable Instant pricingAt;

    AssessedGoodsBuilder() {}

    /**
     * Sets the kind of material.
     *
     * @param code its code, 1 to 100 characters on one line
     * @return this
     */
    public AssessedGoodsBuilder kind(String code) {
        kind = code;
        return this;
    }

    /**
     * Sets a grade that was given by eye.
     *
     * @param given the grade
     * @return this
     */
    public AssessedGoodsBuilder grade(Grade given) {
        grade = given;
        return this;
    }

    /**
     * Sets kind, grade and findings as a table decided.
     *
     * @param decision the decision
     * @return this
     */
    public AssessedGoodsBuilder grading(GradingDecision decision) {
        grading = decision;
        kind = kind == null ? decision.kind() : kind;
        grade = grade == null ? decision.grade() : grade;
        findings = findings.names().isEmpty() ? decision.findings() : findings;
        return this;
    }

    /**
     * Sets who pays.
     *
     * @param who the direction
     * @return this
     */
    public AssessedGoodsBuilder direction(PriceDirection who) {
        direction = who;
        return this;
    }

    /**
     * Sets the class of customers whose prices apply; it need not have one.
     *
     * @param code its code, 1 to 100 characters on one line
     * @return this
     */
    public AssessedGoodsBuilder customerClass(String code) {
        customerClass = code;
        return this;
    }

    /**
     * Sets the weighings.
     *
     * @param all all of them
     * @return this
     */
    public AssessedGoodsBuilder weighings(Weighings all) {
        weighings = all;
        return this;
    }

    /**
     * Sets what was found.
     *
     * @param found the findings; none unless set
     * @return this
     */
    public AssessedGoodsBuilder findings(Findings found) {
        findings = found;
        return this;
    }

    /**
     * Sets what is taken off.
     *
     * @param agreedTerms the terms in order; none unless set
     * @return this
     */
    public AssessedGoodsBuilder terms(List<DeductionTerm> agreedTerms) {
        terms = ImmutableList.copyOf(agreedTerms);
        return this;
    }

    /**
     * Sets the price agreed; unless it is set, that of the list applies.
     *
     * @param price the price, per a unit of what was weighed; zero or less where the customer pays
     * @return this
     */
    public AssessedGoodsBuilder agreed(UnitPrice price) {
        agreed = price;
        return this;
    }

    /**
     * Sets the permission to agree a price outside the corridor.
     *
     * @param given the permission
     * @return this
     */
    public AssessedGoodsBuilder permission(PriceOverride given) {
        permission = given;
        return this;
    }

    /**
     * Sets the instant whose list price applies: of the booking, the visit or the receipt, as the company chose.
     *
     * @param at the pricing instant, cut to microseconds
     * @return this
     */
    public AssessedGoodsBuilder pricingAt(Instant at) {
        pricingAt = at;
        return this;
    }

    /**
     * Returns the goods.
     *
     * @return the goods
     * @throws dev.qualitysdk.basics.InvalidValueException if anything is missing, a code is none, a grade is not what its
     *     decision gave, or a price is per a unit of something else than was weighed or has the wrong sign; it names
     *     it all (clause 3.2.2)
     */
    public AssessedGoods build() {
        Faults faults = Faults.in("assessed goods" + (kind == null ? "" : " of " + kind));
        missing(faults, kind, "kind", "the code of a kind of material");
        missing(faults, grade, "grade", "a grade");
        missing(faults, direction, "direction", "who pays, one of WE_BUY and CUSTOMER_PAYS");
        missing(faults, weighings, "weighings", "at least one weighing");
        missing(faults, pricingAt, "pricingAt", "the instant whose list price applies");
        line(faults, "kind", kind);
        line(faults, "customerClass", customerClass);
        if (grading != null) {
            faults.check(grading.kind().equals(kind), "kind", kind, "as the grading table, " + grading.kind(), CLAUSE)
                    .check(
                            Objects.equals(grading.grade(), grade),
                            "grade",
                            grade,
                            "as decided, " + grading.grade(),
                            CLAUSE)
                    .check(
                            grading.findings().equals(findings),
                            "findings",
                            findings.names(),
                            "the findings by which the grade was decided",
                            CLAUSE);
        }
        if (agreed != null && weighings != null) {
            faults.check(
                    agreed.per().dimension() == weighings.dimension(),
                    "agreed",
                    Shown.price(agreed),
                    "a price per unit of " + weighings.dimension().symbol(),
                    CLAUSE);
        }
        if (agreed != null && direction != null) {
            faults.check(
                    direction.fits(agreed),
                    "agreed",
                    Shown.price(agreed),
                    direction == PriceDirection.WE_BUY
                            ? "zero or more, as we buy"
                            : "zero or less, as the customer pays",
                    CLAUSE);
        }
        Optional<Instant> at = Optional.ofNullable(pricingAt)
                .flatMap(instant -> faults.take("pricingAt", () -> CanonicalTime.of(instant)));
        faults.refuse();
        return ImmutableAssessedGoods.of(
                Objects.requireNonNull(kind),
                Objects.requireNonNull(grade),
                Optional.ofNullable(grading),
                Objects.requireNonNull(direction),
                Optional.ofNullable(customerClass),
                Objects.requireNonNull(weighings),
                findings,
                terms,
                Optional.ofNullable(agreed),
                Optional.ofNullable(permission),
                at.orElseThrow());
    }

    private static void missing(Faults faults, @Nullable Object value, String field, String wanted) {
        faults.check(value != null, field, null, wanted, CLAUSE);
    }

    private static void line(Faults faults, String field, @Nullable String code) {
        if (code != null) {
            CanonicalText.lineProblem(code, 100).ifPresent(wanted -> faults.check(false, field, code, wanted, CLAUSE));
        }
    }
}
