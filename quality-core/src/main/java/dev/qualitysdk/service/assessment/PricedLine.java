package dev.qualitysdk.service.assessment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import com.google.common.collect.Sets.SetView;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.Fraction;
import dev.qualitysdk.basics.RegulationVersion;
import dev.qualitysdk.regulation.PriceRule;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Goods with what they cost: the amount is price times net, both exact, rounded once to the currency's minor unit (clause
 * 3.2.2).
 *
 * <p>It keeps everything it was worked out from, list price and corridor included, so that it can be worked out again from its
 * canonical form alone, and is when it is read: figures that do not follow from the rest are refused.
 */
public final class PricedLine {

    /** How the price agreed stands to the corridor. */
    public enum Corridor {
        /** The regulation in force sets no corridor. */
        NOT_SET,
        /** The price lies inside. */
        INSIDE,
        /** The price lies outside, and that was permitted. */
        PERMITTED
    }

    private final AssessedGoods goods;
    private final ListPrice listed;
    private final RegulationVersion regulation;
    private final RoundingMode rounding;
    private final Optional<PriceRule> rule;
    private final Corridor corridor;
    private final NetWeight weight;
    private final Fraction exactAmount;
    private final Money amount;

    private PricedLine(
            AssessedGoods goods,
            ListPrice listed,
            RegulationVersion regulation,
            RoundingMode rounding,
            Optional<PriceRule> rule) {
        this.goods = goods;
        this.listed = listed;
        this.regulation = regulation;
        this.rounding = rounding;
        this.rule = rule;
        this.corridor = corridor(goods, listed, rule);
        this.weight = NetWeight.of(goods.weighings(), goods.terms(), goods.findings(), rounding);
        this.exactAmount = unitPrice().of(weight.net());
        CurrencyUnit currency = unitPrice().price().getCurrencyUnit();
        this.amount = Money.of(currency, exactAmount.round(currency.getDecimalPlaces(), rounding));
    }

    static PricedLine of(
            AssessedGoods goods,
            ListPrice listed,
            RegulationVersion regulation,
            RoundingMode rounding,
            Optional<PriceRule> rule) {
        PriceKey key = goods.key();
        Faults faults = Faults.in("line of " + goods.kind());
        faults.check(
                listed.key().equals(key) || listed.key().equals(key.general()),
                "listed",
                listed.key().shown(),
                "a list price for " + key.shown(),
                "3.2.2");
        faults.check(
                !goods.pricingAt().isBefore(listed.start())
                        && listed.end()
                                .filter(end -> !goods.pricingAt().isBefore(end))
                                .isEmpty(),
                "pricingAt",
                goods.pricingAt(),
                "an instant at which the list price is in force",
                "3.2.2");
        goods.agreed()
                .ifPresent(agreed -> faults.check(
                        agreed.price()
                                .getCurrencyUnit()
                                .equals(listed.price().price().getCurrencyUnit()),
                        "agreed",
                        Shown.price(agreed),
                        "a price in the currency of the list, as " + Shown.price(listed.price()),
                        "3.2.2"));
        faults.refuse();
        return new PricedLine(goods, listed, regulation, rounding, rule);
    }

    private static Corridor corridor(AssessedGoods goods, ListPrice listed, Optional<PriceRule> rule) {
        if (rule.isEmpty()) {
            return Corridor.NOT_SET;
        }
        UnitPrice agreed = goods.agreed().orElse(listed.price());
        if (inside(agreed, listed, rule.get())) {
            return Corridor.INSIDE;
        }
        if (goods.permission().isPresent()) {
            return Corridor.PERMITTED;
        }
        throw new ClauseBreachException(
                "line of " + goods.kind(),
                "the price agreed, " + Shown.price(agreed) + ", lies outside the corridor of "
                        + Shown.number(bound(listed, agreed, rule.get()::lowest)) + " to "
                        + Shown.number(bound(listed, agreed, rule.get()::highest)) + " per "
                        + agreed.per().symbol() + " around the list price, " + Shown.price(listed.price())
                        + " of version " + listed.version(),
                Clause.ASSESSMENT_AND_PRICE,
                "Agree a price inside it, or name the reason and a second approver.");
    }

    /** Whether a price of the same direction as the listed one lies inside the corridor around it, both bounds included. */
    static boolean inside(UnitPrice agreed, ListPrice listed, PriceRule rule) {
        return rule.allows(perUnit(agreed, agreed), perUnit(listed.price(), agreed));
    }

    /** The exact amount of a price, without its sign, per the unit of another. */
    private static Fraction perUnit(UnitPrice price, UnitPrice like) {
        Fraction exact = price.of(Fraction.of(like.per().factor()));
        return exact.signum() < 0 ? Fraction.ZERO.minus(exact) : exact;
    }

    private static Fraction bound(ListPrice listed, UnitPrice like, UnaryOperator<Fraction> bound) {
        Fraction size = bound.apply(perUnit(listed.price(), like));
        return listed.price().price().isNegative() ? Fraction.ZERO.minus(size) : size;
    }

    /** {@return the bound of the corridor that is nearer to nothing, per the unit of the price that is paid} */
    Fraction lowest() {
        return bound(listed, unitPrice(), rule.orElseThrow()::lowest);
    }

    /** {@return the bound of the corridor that is further from nothing, per the unit of the price that is paid} */
    Fraction highest() {
        return bound(listed, unitPrice(), rule.orElseThrow()::highest);
    }

    /**
     * Returns what was assessed and agreed.
     *
     * @return the goods
     */
    public AssessedGoods goods() {
        return goods;
    }

    /**
     * Returns the price of the list in force at the pricing instant.
     *
     * @return the list price
     */
    public ListPrice listed() {
        return listed;
    }

    /**
     * Returns the version of the regulation that set the corridor and the rounding.
     *
     * @return the version in force at the pricing instant
     */
    public RegulationVersion regulation() {
        return regulation;
    }

    /**
     * Returns how figures were rounded.
     *
     * @return the regulation's rounding mode
     */
    public RoundingMode rounding() {
        return rounding;
    }

    /**
     * Returns the corridor and the rounding of cash.
     *
     * @return the rule, empty where the regulation sets none
     */
    public Optional<PriceRule> rule() {
        return rule;
    }

    /**
     * Returns how the price agreed stands to the corridor.
     *
     * @return the verdict
     */
    public Corridor corridor() {
        return corridor;
    }

    /**
     * Returns the way from gross to net.
     *
     * @return the weight
     */
    public NetWeight weight() {
        return weight;
    }

    /**
     * Returns the price that is paid.
     *
     * @return the price agreed, else that of the list
     */
    public UnitPrice unitPrice() {
        return goods.agreed().orElse(listed.price());
    }

    /**
     * Returns price times net.
     *
     * @return the exact amount, in major units of the currency
     */
    public Fraction exactAmount() {
        return exactAmount;
    }

    /**
     * Returns the amount of the line: {@link #exactAmount} rounded once.
     *
     * @return more than zero where we pay the customer, less than zero where the customer pays us
     */
    public Money amount() {
        return amount;
    }

    /**
     * Returns how the amount follows, step by step.
     *
     * @return the derivation
     */
    public Derivation derivation() {
        return Derivations.of(this);
    }

    /**
     * Returns the canonical form.
     *
     * @return the form
     */
    public CanonicalForm form() {
        CanonicalForm.Builder form = CanonicalForm.of("priced_line")
                .list("goods", ImmutableList.of(goods), AssessedGoods::form)
                .list("listed", ImmutableList.of(listed), ListPrice::form)
                .put("regulation", regulation)
                .put("rounding", rounding)
                .put("net", weight.netRounded())
                .put("amount", amount);
        rule.ifPresent(set -> form.list("rule", ImmutableList.of(set), PriceRule::form));
        return form.build();
    }

    /**
     * Reads a line from its canonical form and works it out again.
     *
     * @param form the form
     * @return the line
     * @throws dev.qualitysdk.basics.InvalidValueException if it is none, net or amount are not what follows, or anything in it
     *     is written otherwise than {@link #form} writes it (clause 3.2.2)
     * @throws ClauseBreachException if its price lies outside its corridor and nobody permitted it (clause 3.2.2)
     */
    public static PricedLine read(CanonicalForm form) {
        Faults faults = Faults.in("priced line");
        ImmutableList<AssessedGoods> goods = form.list("goods", AssessedGoods::read);
        ImmutableList<ListPrice> listed = form.list("listed", ListPrice::read);
        faults.check(goods.size() == 1, "goods", goods.size(), "one", "3.2.2")
                .check(listed.size() == 1, "listed", listed.size(), "one", "3.2.2")
                .refuse();
        PricedLine line = of(
                goods.get(0),
                listed.get(0),
                form.read("regulation", RegulationVersion::of),
                form.read("rounding", RoundingMode::valueOf),
                form.list("rule", PriceRule::read).stream().findFirst());
        faults.check(
                        form.text("net").equals(line.weight.netRounded().toString()),
                        "net",
                        form.text("net"),
                        line.weight.netRounded() + ", which follows from the weighings",
                        "3.2.2")
                .check(
                        form.text("amount").equals(line.amount.toString()),
                        "amount",
                        form.text("amount"),
                        line.amount + ", which follows from net and price",
                        "3.2.2")
                .refuse();
        SetView<Map.Entry<String, String>> unlike = Sets.symmetricDifference(
                form.fields().entrySet(), line.form().fields().entrySet());
        faults.check(unlike.isEmpty(), "form", unlike, "the canonical form of the same line", "3.2.2")
                .refuse();
        return line;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PricedLine l && l.form().equals(form());
    }

    @Override
    public int hashCode() {
        return goods.hashCode() * 31 + amount.hashCode();
    }

    /**
     * Returns net, kind, grade and amount.
     *
     * @return such as {@code 24500 g copper-wire grade 1: CNY 61.25}
     */
    @Override
    public String toString() {
        return weight.netRounded() + " " + goods.kind() + " grade " + goods.grade() + ": " + amount;
    }
}
