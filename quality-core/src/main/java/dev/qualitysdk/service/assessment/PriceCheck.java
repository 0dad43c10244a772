package dev.qualitysdk.service.assessment;

import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.MaterialCatalogue;
import dev.qualitysdk.basics.PriceListVersion;
import dev.qualitysdk.regulation.PriceRule;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.rule.ClauseBreachException;
import java.time.Instant;
import java.util.Optional;

/** Holds a valuation against catalogue, price book and regulation, line by line, and gathers all that differs. */
final class PriceCheck {

    private static final String CLAUSE = "3.2.2";

    private final Pricing pricing;
    private final MaterialCatalogue catalogue;
    private final PriceBook prices;

    PriceCheck(Pricing pricing, MaterialCatalogue catalogue, PriceBook prices) {
        this.pricing = pricing;
        this.catalogue = catalogue;
        this.prices = prices;
    }

    void check(Valuation valuation, RegulationBook regulations) {
        Faults faults = Faults.in("valuation");
        Instant at = valuation.pricedAt();
        Optional<Regulation> inForce = faults.take("pricedAt", () -> regulations.at(at));
        faults.refuse();
        Regulation version = inForce.orElseThrow();
        faults.check(
                        valuation.rounding() == version.rounding(),
                        "rounding",
                        valuation.rounding(),
                        version.rounding() + ", as regulation " + version.version() + " rounds",
                        CLAUSE)
                .check(
                        valuation.currency().equals(version.currency()),
                        "currency",
                        valuation.currency(),
                        "the regulation's currency, " + version.currency(),
                        CLAUSE);
        valuation
                .cashUnit()
                .ifPresent(unit -> faults.check(
                        version.prices()
                                .flatMap(PriceRule::cashIncrement)
                                .filter(unit::equals)
                                .isPresent(),
                        "cashUnit",
                        unit,
                        version.prices()
                                .flatMap(PriceRule::cashIncrement)
                                .map(least -> least + ", the smallest amount that is paid in cash")
                                .orElse("none, as the regulation does not round cash"),
                        CLAUSE));
        for (int i = 0; i < valuation.lines().size(); i++) {
            AssessmentLine line = valuation.lines().get(i);
            String field = "lines[" + i + "]";
            line.working()
                    .ifPresentOrElse(
                            priced -> again(faults, field, priced), () -> byHand(faults, field, line, at, version));
        }
        faults.refuse();
    }

    /** A line that was worked out: the same goods have the same price here. When the price ends may have been set since. */
    private void again(Faults faults, String field, PricedLine priced) {
        Optional<PricedLine> here = refused(faults, field, priced);
        here.ifPresent(line -> {
            ListPrice was = priced.listed();
            ListPrice is = line.listed();
            faults.check(
                            was.version().equals(is.version())
                                    && was.key().equals(is.key())
                                    && was.price().equals(is.price())
                                    && was.start().equals(is.start()),
                            field + ".listed",
                            Shown.price(was.price()) + " of version " + was.version(),
                            Shown.price(is.price()) + " of version " + is.version() + ", in force at "
                                    + priced.goods().pricingAt(),
                            CLAUSE)
                    .check(
                            priced.regulation().equals(line.regulation())
                                    && priced.rounding() == line.rounding()
                                    && priced.rule().equals(line.rule()),
                            field + ".regulation",
                            priced.regulation(),
                            "corridor and rounding of regulation " + line.regulation(),
                            CLAUSE);
        });
    }

    private Optional<PricedLine> refused(Faults faults, String field, PricedLine priced) {
        try {
            return faults.take(field, () -> pricing.line(priced.goods()));
        } catch (ClauseBreachException breach) {
            faults.check(
                    false,
                    field + ".unitPrice",
                    Shown.price(priced.unitPrice()),
                    "a price that can be paid; " + breach.problem(),
                    breach.clause().number());
            return Optional.empty();
        }
    }

    private void byHand(Faults faults, String field, AssessmentLine line, Instant at, Regulation version) {
        faults.take(field, () -> {
            Faults own = Faults.in("line");
            catalogue.check(own, line.kind(), line.grade(), line.gross().dimension());
            own.refuse();
            return line;
        });
        Optional<PriceListVersion> inForce = prices.at(at).map(PriceList::version);
        line.priceList()
                .ifPresent(named -> faults.check(
                        inForce.filter(named::equals).isPresent(),
                        field + ".priceList",
                        named,
                        inForce.map(list -> list + ", the list in force at " + at)
                                .orElse("none, as no list is in force at " + at),
                        CLAUSE));
        if (line.priceReason().isPresent()) {
            return;
        }
        Optional<ListPrice> listed = listed(line, at);
        if (listed.isEmpty()) {
            faults.check(
                    false,
                    field + ".unitPrice",
                    Shown.price(line.unitPrice()),
                    "a price of the list in force at " + at
                            + ", which has none for this, or a reason and a second approver",
                    CLAUSE);
            return;
        }
        ListPrice price = listed.get();
        version.prices()
                .ifPresent(rule -> faults.check(
                        price.price()
                                        .price()
                                        .getCurrencyUnit()
                                        .equals(line.unitPrice().price().getCurrencyUnit())
                                && PricedLine.inside(line.unitPrice(), price, rule),
                        field + ".unitPrice",
                        Shown.price(line.unitPrice()),
                        "a price inside the corridor around " + Shown.price(price.price()) + " of version "
                                + price.version() + ", or a reason and a second approver",
                        CLAUSE));
    }

    /** The list price on the side of the one paid; nothing paid may stand on either. */
    private Optional<ListPrice> listed(AssessmentLine line, Instant at) {
        if (line.unitPrice().price().isNegative()) {
            return listed(PriceDirection.CUSTOMER_PAYS, line, at);
        }
        Optional<ListPrice> bought = listed(PriceDirection.WE_BUY, line, at);
        return bought.isEmpty() && line.unitPrice().price().isZero()
                ? listed(PriceDirection.CUSTOMER_PAYS, line, at)
                : bought;
    }

    private Optional<ListPrice> listed(PriceDirection direction, AssessmentLine line, Instant at) {
        return prices.find(
                PriceKey.of(direction, line.kind(), line.grade(), line.gross().dimension()), at);
    }
}
