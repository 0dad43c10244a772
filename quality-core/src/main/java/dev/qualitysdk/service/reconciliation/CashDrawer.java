package dev.qualitysdk.service.reconciliation;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.SettlementId;
import java.util.List;
import org.joda.money.Money;

/**
 * A cash drawer: what was in it at the beginning, and its lines. What has to be in it is reckoned from them each time, never
 * carried forward (clause 3.4.3).
 */
public final class CashDrawer {

    private final Money opening;
    private final ImmutableList<CashLine> lines;

    private CashDrawer(Money opening, ImmutableList<CashLine> lines) {
        this.opening = opening;
        this.lines = lines;
    }

    /**
     * Returns a drawer.
     *
     * @param opening what was counted at the beginning, zero or more
     * @param lines its lines, in any order, of the same currency
     * @return the drawer
     * @throws dev.qualitysdk.basics.InvalidValueException if the opening is negative or currencies differ (clause 3.4.3)
     */
    public static CashDrawer of(Money opening, List<CashLine> lines) {
        Faults.in("cash drawer").given(opening, "opening").given(lines, "lines").refuse();
        Faults faults =
                Faults.in("cash drawer").check(!opening.isNegative(), "opening", opening, "zero or more", "3.4.3");
        lines.forEach(line -> faults.check(
                line.amount().isSameCurrency(opening),
                "lines." + line.settlement(),
                line.amount(),
                "an amount in " + opening.getCurrencyUnit(),
                "3.4.3"));
        faults.refuse();
        return new CashDrawer(opening, ImmutableList.copyOf(lines));
    }

    /**
     * Returns this drawer with more lines.
     *
     * @param more the lines
     * @return the drawer
     * @throws dev.qualitysdk.basics.InvalidValueException if currencies differ (clause 3.4.3)
     */
    public CashDrawer plus(List<CashLine> more) {
        return of(
                opening,
                ImmutableList.<CashLine>builder().addAll(lines).addAll(more).build());
    }

    /**
     * Returns the lines.
     *
     * @return the lines as given
     */
    public ImmutableList<CashLine> lines() {
        return lines;
    }

    /**
     * Returns what has to be in the drawer.
     *
     * @return opening + in − out − change
     */
    public Money expected() {
        return lines.stream().map(CashLine::moved).reduce(opening, Money::plus);
    }

    /**
     * Returns by how much a count differs.
     *
     * @param counted what was counted
     * @return the count less what has to be there; negative where cash is missing
     */
    public Money difference(Money counted) {
        return counted.minus(expected());
    }

    /**
     * Returns what a settlement settled: what the customer paid, the change and the rounding set off.
     *
     * @param settlement the settlement
     * @return positive where the customer paid, negative where we did; exactly what was owed once its lines are complete
     */
    public Money settled(SettlementId settlement) {
        return lines.stream()
                .filter(line -> line.settlement().equals(settlement))
                .map(CashLine::settled)
                .reduce(opening.minus(opening), Money::plus);
    }
}
