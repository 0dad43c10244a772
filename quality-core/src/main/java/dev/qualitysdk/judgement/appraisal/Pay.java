package dev.qualitysdk.judgement.appraisal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fraction;
import dev.qualitysdk.basics.Ratio;
import dev.qualitysdk.judgement.kpi.IndicatorResult;
import dev.qualitysdk.regulation.PayRule;
import dev.qualitysdk.regulation.Regulation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.SortedMap;
import java.util.function.Function;
import org.joda.money.Money;

/** How a card becomes money under one regulation: exact fractions until the one rounding of each amount (clause 4.4.1). */
final class Pay {

    private final Regulation regulation;
    private final PayRule rule;

    Pay(Regulation regulation) {
        this.regulation = regulation;
        this.rule = regulation.pay();
    }

    static Fraction fraction(Money money) {
        BigDecimal amount = money.getAmount();
        return Fraction.of(amount.unscaledValue(), BigInteger.TEN.pow(amount.scale()));
    }

    static Money ofMinor(BigInteger minor, Money like) {
        return Money.of(like.getCurrencyUnit(), new BigDecimal(minor, like.getScale()));
    }

    Money rounded(Fraction amount) {
        return rounded(amount, regulation.rounding());
    }

    private Money rounded(Fraction amount, RoundingMode mode) {
        return Money.of(
                regulation.currency(), amount.round(regulation.currency().getDecimalPlaces(), mode));
    }

    static Fraction prorated(ImmutableList<Stretch> stretches, Function<Stretch, Money> amount) {
        return stretches.stream()
                .map(stretch -> fraction(amount.apply(stretch)).times(stretch.share()))
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    static Fraction claim(ImmutableList<Stretch> stretches, Ratio factor) {
        return prorated(stretches, Stretch::baseBonus).times(Fraction.of(factor));
    }

    /** Each claim rounded, or the shares of the pool. */
    ImmutableSortedMap<EmployeeId, Money> bonuses(SortedMap<EmployeeId, Draft> drafts) {
        ImmutableSortedMap.Builder<EmployeeId, Fraction> claims = ImmutableSortedMap.naturalOrder();
        drafts.forEach((employee, draft) -> claims.put(employee, draft.claim()));
        ImmutableSortedMap<EmployeeId, Fraction> claimed = claims.build();
        return rule.pool()
                .map(pool -> PoolDivision.divide(pool, claimed))
                .orElseGet(() -> ImmutableSortedMap.copyOfSorted(Maps.transformValues(claimed, this::rounded)));
    }

    /** One for each missed indicator for which the regulation states a deduction. */
    ImmutableList<Deduction> deductions(Iterable<IndicatorScore> scores) {
        ImmutableList.Builder<Deduction> deductions = ImmutableList.builder();
        for (IndicatorScore score : scores) {
            IndicatorResult result = score.result();
            if (result.result() == IndicatorResult.Result.MISSED) {
                result.rule()
                        .deduction()
                        .ifPresent(stated -> deductions.add(Deduction.of(result.indicator(), stated, verdict(result))));
            }
        }
        return deductions.build();
    }

    private Deduction.Verdict verdict(IndicatorResult result) {
        if (rule.chance().isEmpty() || result.isBeyondChance()) {
            return Deduction.Verdict.DEDUCTED;
        }
        return result.interval().isPresent() ? Deduction.Verdict.EXPLAINED_BY_CHANCE : Deduction.Verdict.NOT_A_COUNT;
    }

    /**
     * The most by which a month's wage may be cut: the cap's share of it, and no further than the floor. A limit is rounded down
     * whatever the regulation's mode, since half a cent more would be above it.
     */
    Money mostCut(Fraction wage) {
        Fraction byCap = wage.times(Fraction.of(rule.wageCap()));
        Fraction byFloor = wage.minus(fraction(rule.wageFloor()));
        Fraction limit = byCap.compareTo(byFloor) < 0 ? byCap : byFloor;
        return limit.signum() <= 0 ? Money.zero(regulation.currency()) : rounded(limit, RoundingMode.DOWN);
    }

    Outcome outcome(
            ImmutableList<Stretch> stretches,
            Ratio factor,
            Money bonus,
            ImmutableList<Deduction> deductions,
            ImmutableList<Adjustment> adjustments) {
        Fraction wage = prorated(stretches, Stretch::wage);
        return Outcome.of(
                stretches,
                factor,
                claim(stretches, factor),
                bonus,
                deductions,
                rounded(wage),
                mostCut(wage),
                adjustments);
    }
}
