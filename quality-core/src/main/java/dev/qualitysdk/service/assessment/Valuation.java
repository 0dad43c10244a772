package dev.qualitysdk.service.assessment;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.CanonicalMoney;
import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.Fraction;
import dev.qualitysdk.basics.InvalidValueException;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What was weighed, at the prices of one instant: lines whose amounts are rounded once each, and a total that is their sum
 * (clause 3.2.2). The rounding to what can be paid in cash is a line of its own, so that nothing is left over.
 */
@Value.Immutable
public sealed interface Valuation permits ImmutableValuation {

    /** {@return the instant whose prices apply} */
    Instant pricedAt();

    /** {@return how the amount of a line is rounded} */
    RoundingMode rounding();

    /** {@return the lines, at least one, all in one currency} */
    ImmutableList<AssessmentLine> lines();

    /** {@return the smallest amount that can be paid, such as CNY 0.10; empty where the total is not rounded to one} */
    Optional<Money> cashUnit();

    /**
     * Returns a valuation.
     *
     * @param pricedAt the instant whose prices apply
     * @param rounding how the amount of a line is rounded
     * @param lines at least one, all in one currency
     * @return the valuation
     * @throws InvalidValueException if there is no line, currencies differ, or an amount is too large (clause 3.2.2)
     */
    static Valuation of(Instant pricedAt, RoundingMode rounding, Iterable<AssessmentLine> lines) {
        Faults.in("valuation")
                .given(pricedAt, "pricedAt")
                .given(rounding, "rounding")
                .given(lines, "lines")
                .refuse();
        return of(pricedAt, rounding, lines, Optional.empty());
    }

    /**
     * Returns a valuation whose total is rounded to what can be paid in cash.
     *
     * @param pricedAt the instant whose prices apply
     * @param rounding how the amount of a line, and the total, is rounded
     * @param lines at least one, all in one currency
     * @param cashUnit the smallest amount that can be paid, more than zero, of the same currency; empty for none
     * @return the valuation
     * @throws InvalidValueException if there is no line, currencies differ, an amount is too large, or the cash unit is none
     *     (clause 3.2.2)
     */
    static Valuation of(
            Instant pricedAt, RoundingMode rounding, Iterable<AssessmentLine> lines, Optional<Money> cashUnit) {
        Faults.in("valuation")
                .given(pricedAt, "pricedAt")
                .given(rounding, "rounding")
                .given(lines, "lines")
                .given(cashUnit, "cashUnit")
                .refuse();
        return ImmutableValuation.of(CanonicalTime.of(pricedAt), rounding, ImmutableList.copyOf(lines), cashUnit);
    }

    /** Refuses a valuation that cannot be, with all its faults (clause 3.2.2). */
    @Value.Check
    default void check() {
        String clause = "3.2.2";
        Faults faults = Faults.in("valuation");
        faults.check(rounding() != RoundingMode.UNNECESSARY, "rounding", rounding(), "a mode that rounds", clause);
        faults.check(!lines().isEmpty(), "lines", null, "at least one", clause);
        faults.refuse();
        Money sum = Money.zero(currency());
        for (int i = 0; i < lines().size(); i++) {
            Money amount = lines().get(i).amount(rounding());
            boolean same = amount.getCurrencyUnit().equals(currency());
            String field = "lines[" + i + "]";
            faults.check(same, field + ".unitPrice", amount.getCurrencyUnit(), "a price in " + currency(), clause);
            CanonicalMoney.problem(amount)
                    .ifPresent(wanted -> faults.check(false, field + ".amount", amount, wanted, clause));
            sum = same ? sum.plus(amount) : sum;
            lines().get(i)
                    .working()
                    .ifPresent(priced -> faults.check(
                                    priced.goods().pricingAt().equals(pricedAt()),
                                    field + ".pricingAt",
                                    priced.goods().pricingAt(),
                                    "the instant whose prices apply to all, " + pricedAt(),
                                    clause)
                            .check(
                                    priced.rounding() == rounding(),
                                    field + ".rounding",
                                    priced.rounding(),
                                    "" + rounding(),
                                    clause));
        }
        Money whole = sum;
        CanonicalMoney.problem(whole).ifPresent(wanted -> faults.check(false, "total", whole, wanted, clause));
        cashUnit()
                .ifPresent(unit -> faults.check(
                        unit.isPositive()
                                && unit.getCurrencyUnit().equals(currency())
                                && CanonicalMoney.problem(unit).isEmpty(),
                        "cashUnit",
                        unit,
                        "more than zero in " + currency(),
                        clause));
        faults.refuse();
    }

    /**
     * Returns the currency.
     *
     * @return the currency of every line
     */
    default CurrencyUnit currency() {
        return lines().get(0).unitPrice().price().getCurrencyUnit();
    }

    /**
     * Returns the amounts of the lines, each rounded once.
     *
     * @return one for each line, in their order
     */
    default ImmutableList<Money> amounts() {
        return lines().stream().map(line -> line.amount(rounding())).collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the line by which the sum of the amounts becomes payable in cash.
     *
     * @return what is added, negative where something is taken off; zero where there is no cash unit
     */
    default Money cashRounding() {
        Money sum = sum();
        return cashUnit()
                .map(unit -> unit.multipliedBy(Fraction.of(
                                        sum.getAmountMinor().toBigInteger(),
                                        unit.getAmountMinor().toBigInteger())
                                .round(0, rounding())
                                .longValueExact())
                        .minus(sum))
                .orElse(Money.zero(currency()));
    }

    /**
     * Returns the total: the sum of the rounded lines, the cash rounding among them.
     *
     * @return positive where we pay the customer, negative where the customer pays us
     */
    default Money total() {
        return sum().plus(cashRounding());
    }

    private Money sum() {
        return Money.total(amounts());
    }

    /**
     * Returns how the total follows, line by line and, of lines that were worked out here, step by step.
     *
     * @return the derivation
     */
    default Derivation derivation() {
        return Derivations.of(this);
    }

    /**
     * Adds this valuation to a canonical form; amounts and total stand in it as they were agreed.
     *
     * @param form the builder
     * @return the builder
     */
    default CanonicalForm.Builder writeTo(CanonicalForm.Builder form) {
        form.put("pricedAt", pricedAt())
                .put("rounding", rounding())
                .put("cashUnit", cashUnit())
                .list("lines", lines(), AssessmentLine::form);
        ImmutableList<Money> amounts = amounts();
        for (int i = 0; i < amounts.size(); i++) {
            form.put("lines." + i + ".amount", amounts.get(i));
        }
        return form.put("total", total());
    }

    /**
     * Reads a valuation that {@link #writeTo} wrote.
     *
     * @param form the form
     * @return the valuation
     * @throws InvalidValueException if it holds none, or its amounts or total are others than its lines give
     */
    static Valuation read(CanonicalForm form) {
        Valuation valuation = of(
                form.instant("pricedAt"),
                form.read("rounding", RoundingMode::valueOf),
                form.list("lines", AssessmentLine::read),
                form.readOptional("cashUnit", Money::parse));
        ImmutableList<Money> amounts = valuation.amounts();
        for (int i = 0; i < amounts.size(); i++) {
            require(form, "lines." + i + ".amount", amounts.get(i));
        }
        require(form, "total", valuation.total());
        return valuation;
    }

    private static void require(CanonicalForm form, String field, Money worked) {
        Money written = form.read(field, Money::parse);
        if (!written.equals(worked)) {
            throw new InvalidValueException(
                    "valuation", List.of(Fault.of(field, written.toString(), worked + ", as its lines give", "3.2.2")));
        }
    }
}
