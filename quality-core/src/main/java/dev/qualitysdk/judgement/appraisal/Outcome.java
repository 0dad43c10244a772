package dev.qualitysdk.judgement.appraisal;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.Fraction;
import dev.qualitysdk.basics.Ratio;
import org.immutables.value.Value;
import org.joda.money.Money;

/** What a scorecard means in money: bonus, deductions, and what they leave (clause 4.4.1). */
@Value.Immutable
public sealed interface Outcome permits ImmutableOutcome {

    /** {@return the parts of the month in which the employee was employed, by date; at least one} */
    ImmutableList<Stretch> stretches();

    /** {@return the factor of the grade, or the one that the regulation names for who was not appraised} */
    Ratio factor();

    /**
     * {@return the claim to a bonus in major units, exact: over the stretches, base bonus times factor times the share of the
     * month}
     */
    Fraction claim();

    /** {@return the bonus: the claim rounded once, or the share of the pool} */
    Money bonus();

    /** {@return what each missed indicator costs for which the regulation states a deduction, in the indicators' order} */
    ImmutableList<Deduction> deductions();

    /** {@return the month's wage: over the stretches, wage times the share of the month, rounded once} */
    Money wage();

    /** {@return the most by which the month's wage may be cut, by cap and floor; zero or more} */
    Money mostCut();

    /** {@return what restatements of earlier months carry into this one, by month and edition} */
    ImmutableList<Adjustment> adjustments();

    /**
     * Returns the calendar days employed in the month.
     *
     * @return 1 to the days of the month
     */
    default int daysEmployed() {
        return stretches().stream().mapToInt(Stretch::days).sum();
    }

    /**
     * Returns the calendar days of the month.
     *
     * @return 28 to 31
     */
    default int daysOfMonth() {
        return stretches().get(0).daysOfMonth();
    }

    /**
     * Returns what is deducted for missed indicators.
     *
     * @return the sum, zero or more
     */
    default Money deducted() {
        return deductions().stream().map(Deduction::amount).reduce(Money.zero(bonus().getCurrencyUnit()), Money::plus);
    }

    /**
     * Returns what restatements of earlier months come to.
     *
     * @return the sum, of any sign
     */
    default Money adjusted() {
        return adjustments().stream()
                .map(Adjustment::amount)
                .reduce(Money.zero(bonus().getCurrencyUnit()), Money::plus);
    }

    /**
     * Returns the bonus less the deductions, with what restatements of earlier months carry into this one.
     *
     * @return the net amount; where it is negative the wage is cut
     */
    default Money net() {
        return bonus().minus(deducted()).plus(adjusted());
    }

    /**
     * Returns what the month changes in what is paid out beside the plain wage.
     *
     * @return what is paid beside the wage less the cut of it
     */
    default Money effect() {
        return paid().minus(wageCut());
    }

    /**
     * Returns what is paid beside the wage.
     *
     * @return the net amount, or zero where it is negative
     */
    default Money paid() {
        return net().isNegative() ? Money.zero(bonus().getCurrencyUnit()) : net();
    }

    /**
     * Returns by how much the month's wage is cut.
     *
     * @return zero to {@link #mostCut}
     */
    default Money wageCut() {
        return owed().isGreaterThan(mostCut()) ? mostCut() : owed();
    }

    /**
     * Returns what cap and floor keep from being cut; nobody else pays or receives it.
     *
     * @return zero or more
     */
    default Money saved() {
        return owed().minus(wageCut());
    }

    private Money owed() {
        return paid().minus(net());
    }

    /**
     * Returns an outcome.
     *
     * @param stretches the parts of the month employed, at least one
     * @param factor factor of the bonus
     * @param claim exact claim in major units
     * @param bonus the bonus
     * @param deductions deductions for missed indicators
     * @param wage the month's wage
     * @param mostCut most by which it may be cut
     * @param adjustments what restatements of earlier months carry into this one
     * @return the outcome
     */
    static Outcome of(
            ImmutableList<Stretch> stretches,
            Ratio factor,
            Fraction claim,
            Money bonus,
            ImmutableList<Deduction> deductions,
            Money wage,
            Money mostCut,
            ImmutableList<Adjustment> adjustments) {
        return ImmutableOutcome.of(stretches, factor, claim, bonus, deductions, wage, mostCut, adjustments);
    }

    /**
     * Returns the base bonus of the month at factor 1.
     *
     * @return over the stretches, base bonus times the share of the month, exact, in major units
     */
    default Fraction base() {
        return stretches().stream()
                .map(stretch -> Pay.fraction(stretch.baseBonus()).times(stretch.share()))
                .reduce(Fraction.ZERO, Fraction::plus);
    }
}
