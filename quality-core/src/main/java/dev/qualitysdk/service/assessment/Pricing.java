package dev.qualitysdk.service.assessment;

import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.MaterialCatalogue;
import dev.qualitysdk.regulation.PriceRule;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.RegulationBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Works out what assessed goods cost: the net from the weighings, the price from the list in force at the pricing instant, the
 * corridor from the regulation in force then (clause 3.2.2). It holds no state besides what it was made with.
 */
public final class Pricing {

    private final MaterialCatalogue catalogue;
    private final PriceBook prices;
    private final RegulationBook regulations;

    private Pricing(MaterialCatalogue catalogue, PriceBook prices, RegulationBook regulations) {
        this.catalogue = catalogue;
        this.prices = prices;
        this.regulations = regulations;
    }

    /**
     * Returns a pricing.
     *
     * @param catalogue the kinds that are taken, with their grades
     * @param prices the price lists
     * @param regulations the versions of the regulation
     * @return the pricing
     */
    public static Pricing with(MaterialCatalogue catalogue, PriceBook prices, RegulationBook regulations) {
        Faults.in("pricing")
                .given(catalogue, "catalogue")
                .given(prices, "prices")
                .given(regulations, "regulations")
                .refuse();
        return new Pricing(catalogue, prices, regulations);
    }

    /**
     * Prices goods.
     *
     * @param goods what was assessed and agreed
     * @return the line
     * @throws dev.qualitysdk.basics.InvalidValueException with everything that is wrong with the goods: a kind, grade or
     *     dimension that the catalogue does not know, findings that are missing, deductions that leave nothing, a pricing
     *     instant before the first regulation, or prices of another currency (clause 3.2.2)
     * @throws NoPriceException if no list has a price for them at the pricing instant (clause 3.2.2)
     * @throws dev.qualitysdk.rule.ClauseBreachException if the price agreed lies outside the corridor and nobody permitted it
     *     (clause 3.2.2)
     */
    public PricedLine line(AssessedGoods goods) {
        Faults faults = Faults.in("assessed goods of " + goods.kind());
        catalogue.check(faults, goods.kind(), goods.grade(), goods.weighings().dimension());
        Optional<Regulation> regulation = faults.take("pricingAt", () -> regulations.at(goods.pricingAt()));
        regulation.ifPresent(version -> faults.take(
                "net", () -> NetWeight.of(goods.weighings(), goods.terms(), goods.findings(), version.rounding())));
        faults.refuse();
        Regulation version = regulation.orElseThrow();
        ListPrice listed = prices.price(goods.key(), goods.pricingAt());
        faults.check(
                        listed.price().price().getCurrencyUnit().equals(version.currency()),
                        "listed",
                        Shown.price(listed.price()),
                        "a price list in the regulation's currency, " + version.currency(),
                        "3.2.2")
                .refuse();
        return PricedLine.of(goods, listed, version.version(), version.rounding(), version.prices());
    }

    /**
     * Prices the goods of an assessment, for its offer.
     *
     * @param goods at least one, all priced at one instant
     * @return the valuation, to the minor unit
     * @throws dev.qualitysdk.basics.InvalidValueException with everything that is wrong with the goods, or if there are none or
     *     they are priced at different instants (clause 3.2.2)
     * @throws NoPriceException if no list has a price for some of them at the pricing instant (clause 3.2.2)
     * @throws dev.qualitysdk.rule.ClauseBreachException if a price agreed lies outside the corridor and nobody permitted it
     *     (clause 3.2.2)
     */
    public Valuation valuation(List<AssessedGoods> goods) {
        return valuation(goods, false);
    }

    /**
     * Prices the goods of an assessment that is to be paid in cash: the total is rounded to the smallest amount that the
     * regulation in force at the pricing instant sets for cash, if it sets one.
     *
     * @param goods at least one, all priced at one instant
     * @return the valuation, with the cash rounding as a line of its own
     * @throws dev.qualitysdk.basics.InvalidValueException as {@link #valuation(List)} does
     * @throws NoPriceException as {@link #valuation(List)} does
     * @throws dev.qualitysdk.rule.ClauseBreachException as {@link #valuation(List)} does
     */
    public Valuation valuationInCash(List<AssessedGoods> goods) {
        return valuation(goods, true);
    }

    /**
     * Checks a valuation that comes from elsewhere: from a record, another machine, or a hand. What holds for it at its pricing
     * instant holds for ever; a list or regulation that comes into force later changes nothing.
     *
     * <p>A line with a working must come out here as it does there. A line of which only figures were recorded must be of a
     * kind and grade of the catalogue, and its price that of the list in force, inside the corridor; any other price needs its
     * reason and a second approver.
     *
     * @param valuation the valuation
     * @return the same valuation
     * @throws dev.qualitysdk.basics.InvalidValueException with everything that differs, in all lines: kind, grade, dimension,
     *     list, price, corridor, currency, rounding, or an amount of cash that the regulation does not set (clause 3.2.2)
     */
    public Valuation check(Valuation valuation) {
        new PriceCheck(this, catalogue, prices).check(valuation, regulations);
        return valuation;
    }

    private Valuation valuation(List<AssessedGoods> goods, boolean inCash) {
        Faults faults = Faults.in("valuation");
        faults.check(!goods.isEmpty(), "lines", null, "at least one", "3.2.2").refuse();
        List<PricedLine> lines = new ArrayList<>();
        for (int i = 0; i < goods.size(); i++) {
            AssessedGoods each = goods.get(i);
            faults.take("lines[" + i + "]", () -> line(each)).ifPresent(lines::add);
        }
        faults.refuse();
        Optional<Money> cashUnit = inCash ? lines.get(0).rule().flatMap(PriceRule::cashIncrement) : Optional.empty();
        return Valuation.of(
                goods.get(0).pricingAt(),
                lines.get(0).rounding(),
                lines.stream().map(AssessmentLine::of).toList(),
                cashUnit);
    }
}
