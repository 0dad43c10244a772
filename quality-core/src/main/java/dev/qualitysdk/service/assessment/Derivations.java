package dev.qualitysdk.service.assessment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.Fraction;
import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.basics.Ratio;
import dev.qualitysdk.rule.Clause;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/** Writes down how the figures of an assessment follow. */
final class Derivations {

    private Derivations() {}

    static Fraction exact(Money money) {
        BigDecimal amount = money.getAmount();
        return Fraction.of(
                amount.unscaledValue(), BigDecimal.TEN.pow(amount.scale()).toBigIntegerExact());
    }

    static Derivation of(Valuation valuation) {
        ImmutableList.Builder<Derivation> inputs = ImmutableList.builder();
        for (int i = 0; i < valuation.lines().size(); i++) {
            AssessmentLine line = valuation.lines().get(i);
            Money amount = valuation.amounts().get(i);
            inputs.add(line.working().map(Derivations::of).orElseGet(() -> of(line, amount)));
        }
        valuation
                .cashUnit()
                .ifPresent(unit -> inputs.add(money(
                        "total.cash",
                        ImmutableMap.of("increment", unit.toString()),
                        valuation.cashRounding(),
                        ImmutableList.of())));
        Money total = valuation.total();
        String rule = total.isZero() ? "total.EVEN" : total.isPositive() ? "total.WE_BUY" : "total.CUSTOMER_PAYS";
        return money(rule, ImmutableMap.of(), total, inputs.build());
    }

    /** Of a line of which only figures were recorded: what they say, without the way to them. */
    private static Derivation of(AssessmentLine line, Money amount) {
        UnitPrice price = line.unitPrice();
        String currency = amount.getCurrencyUnit().getCode();
        ImmutableList.Builder<Derivation> inputs = ImmutableList.builder();
        inputs.add(quantity(
                "weight.gross.recorded", ImmutableMap.of(), ImmutableMap.of(), line.gross(), ImmutableList.of()));
        inputs.add(quantity("weight.tare", ImmutableMap.of(), ImmutableMap.of(), line.tare(), ImmutableList.of()));
        inputs.addAll(deductions(line));
        inputs.add(recordedPrice(line));
        return node(
                price.price().isNegative() ? "line.CUSTOMER_PAYS" : "line.WE_BUY",
                ImmutableMap.of(
                        "kind", line.kind(),
                        "grade", line.grade().value(),
                        "net",
                                Shown.number(line.net()
                                        .dividedBy(Fraction.of(price.per().factor()))),
                        "price", Shown.amount(price),
                        "currency", currency),
                ImmutableMap.of("unit", "unit." + price.per().name()),
                line.exactAmount(),
                amount.getAmount(),
                currency,
                inputs.build());
    }

    private static Derivation recordedPrice(AssessmentLine line) {
        ImmutableMap.Builder<String, String> arguments = ImmutableMap.builder();
        line.priceList().ifPresent(list -> arguments.put("version", list.value()));
        line.priceReason().ifPresent(reason -> arguments.put("reason", reason.value()));
        line.approver().ifPresent(approver -> arguments.put("approver", approver.value()));
        String rule =
                line.priceReason().isPresent() ? "APPROVED" : line.priceList().isPresent() ? "LISTED" : "NAMED";
        return price("price.recorded." + rule, arguments.build(), line.unitPrice());
    }

    private static ImmutableList<Derivation> deductions(AssessmentLine line) {
        ImmutableList.Builder<Derivation> taken = ImmutableList.builder();
        Fraction net = Fraction.of(line.gross().amount() - line.tare().amount());
        Fraction rest = net;
        for (Deduction deduction : line.deductions()) {
            boolean ofRest = deduction.basis() == Deduction.Basis.REMAINDER;
            Fraction basis = ofRest ? rest : net;
            Fraction part = basis.times(Fraction.of(deduction.share()));
            rest = rest.minus(part);
            String symbol = line.gross().dimension().symbol();
            taken.add(node(
                    "weight.deduction.recorded",
                    ImmutableMap.of(
                            "found",
                            Shown.percent(Fraction.of(deduction.share())),
                            "basis",
                            Shown.number(basis) + " " + symbol),
                    ImmutableMap.of(
                            "cause", "cause." + deduction.cause().name(), "of", ofRest ? "basis.REST" : "basis.NET"),
                    part,
                    Shown.decimal(part),
                    symbol,
                    ImmutableList.of()));
        }
        return taken.build();
    }

    static Derivation of(PricedLine line) {
        UnitPrice price = line.unitPrice();
        String currency = price.price().getCurrencyUnit().getCode();
        Fraction net = line.weight().net().dividedBy(Fraction.of(price.per().factor()));
        return node(
                "line." + line.goods().direction().name(),
                ImmutableMap.of(
                        "kind", line.goods().kind(),
                        "grade", line.goods().grade().value(),
                        "net", Shown.number(net),
                        "price", Shown.amount(price),
                        "currency", currency),
                ImmutableMap.of("unit", "unit." + price.per().name()),
                line.exactAmount(),
                line.amount().getAmount(),
                currency,
                ImmutableList.of(net(line), price(line)));
    }

    private static Derivation net(PricedLine line) {
        NetWeight weight = line.weight();
        ImmutableList.Builder<Derivation> inputs = ImmutableList.builder();
        inputs.add(gross(line.goods().weighings(), weight));
        for (NetWeight.Part part : weight.parts()) {
            switch (part.taking()) {
                case TARE -> inputs.add(tare(line.goods().weighings(), part));
                case ADJUSTMENT -> inputs.add(adjustment(line.goods().weighings(), part));
                case DEDUCTION -> inputs.add(deduction(part));
            }
        }
        return quantity(
                "weight.net", ImmutableMap.of(), ImmutableMap.of(), weight.net(), weight.netRounded(), inputs.build());
    }

    private static Derivation gross(Weighings weighings, NetWeight weight) {
        Optional<Weighing> chosen = weighings.chosen();
        ImmutableList.Builder<Derivation> all = ImmutableList.builder();
        for (int i = 0; i < weighings.all().size(); i++) {
            Weighing weighing = weighings.all().get(i);
            all.add(quantity(
                    "weight.weighing",
                    ImmutableMap.of(
                            "number", String.valueOf(i + 1),
                            "at", weighing.stamp().at().toString(),
                            "net", weighing.net().toString()),
                    ImmutableMap.of("known", "known." + weighing.known().name()),
                    weighing.gross(),
                    ImmutableList.of()));
        }
        int number = chosen.map(weighings.all()::indexOf).orElse(-1) + 1;
        return quantity(
                chosen.isPresent() ? "weight.gross" : "weight.gross.mean",
                ImmutableMap.of(
                        "number", String.valueOf(number),
                        "count", String.valueOf(weighings.all().size())),
                ImmutableMap.of("reweigh", "reweigh." + weighings.rule().name()),
                weight.gross(),
                weight.grossRounded(),
                all.build());
    }

    private static Derivation tare(Weighings weighings, NetWeight.Part part) {
        ImmutableList.Builder<Derivation> levels = ImmutableList.builder();
        weighings
                .chosen()
                .ifPresent(chosen -> chosen.levels()
                        .forEach(level -> levels.add(quantity(
                                "weight.tare.level",
                                ImmutableMap.of(
                                        "what", level.tare().what(),
                                        "pieces", String.valueOf(level.tare().pieces()),
                                        "each", level.tare().each().toString(),
                                        "net", level.net().toString()),
                                ImmutableMap.of(
                                        "source",
                                        "tare." + level.tare().source().name()),
                                Fraction.of(level.tare().total().amount()),
                                level.tare().total(),
                                ImmutableList.of()))));
        return quantity(
                "weight.tare", ImmutableMap.of(), ImmutableMap.of(), part.taken(), part.takenRounded(), levels.build());
    }

    private static Derivation adjustment(Weighings weighings, NetWeight.Part part) {
        NetAdjustment adjustment = weighings.adjustment().orElseThrow();
        return quantity(
                "weight.adjustment",
                ImmutableMap.of(
                        "net", adjustment.net().toString(),
                        "reason", adjustment.reason().value(),
                        "by", adjustment.by().value()),
                ImmutableMap.of(),
                part.taken(),
                part.takenRounded(),
                ImmutableList.of());
    }

    private static Derivation deduction(NetWeight.Part part) {
        DeductionTerm term = part.term().orElseThrow();
        String rule = "weight.deduction."
                + (part.found().isEmpty()
                        ? "ABSENT"
                        : term.shape() != DeductionShape.QUANTITY
                                        && part.taken().signum() == 0
                                ? "WITHIN"
                                : term.shape().name());
        String found = part.found()
                .map(text ->
                        term.shape() == DeductionShape.QUANTITY ? text : Shown.percent(Fraction.of(Ratio.parse(text))))
                .orElse("");
        return quantity(
                rule,
                ImmutableMap.of(
                        "finding",
                        term.finding(),
                        "found",
                        found,
                        "allowed",
                        Shown.percent(Fraction.of(term.allowed())),
                        "basis",
                        Shown.number(part.basis()) + " "
                                + part.takenRounded().dimension().symbol()),
                ImmutableMap.of("of", "basis." + term.basis().name()),
                part.taken(),
                part.takenRounded(),
                ImmutableList.of());
    }

    private static Derivation price(PricedLine line) {
        ListPrice listed = line.listed();
        Derivation list = price(
                "price.listed",
                ImmutableMap.of(
                        "version", listed.version().value(),
                        "at", line.goods().pricingAt().toString(),
                        "from", listed.start().toString()),
                listed.price());
        ImmutableMap.Builder<String, String> arguments = ImmutableMap.builder();
        if (line.rule().isPresent()) {
            arguments.put("lowest", Shown.number(line.lowest()));
            arguments.put("highest", Shown.number(line.highest()));
            arguments.put("regulation", line.regulation().value());
        }
        if (line.corridor() == PricedLine.Corridor.PERMITTED) {
            PriceOverride permission = line.goods().permission().orElseThrow();
            arguments.put("reason", permission.reason().value());
            arguments.put("proposer", permission.proposer().value());
            arguments.put("approver", permission.approver().value());
        }
        Derivation agreed = price("price." + line.corridor().name(), arguments.build(), line.unitPrice());
        return node(
                agreed.rule(),
                agreed.arguments(),
                agreed.words(),
                agreed.exact(),
                agreed.rounded(),
                agreed.unit(),
                ImmutableList.of(list));
    }

    private static Derivation price(String rule, Map<String, String> arguments, UnitPrice price) {
        return node(
                rule,
                arguments,
                ImmutableMap.of(),
                price.of(Fraction.of(price.per().factor())),
                new BigDecimal(Shown.amount(price)),
                price.price().getCurrencyUnit().getCode() + "/" + price.per().symbol(),
                ImmutableList.of());
    }

    private static Derivation money(
            String rule, Map<String, String> arguments, Money money, ImmutableList<Derivation> inputs) {
        return node(
                rule,
                arguments,
                ImmutableMap.of(),
                exact(money),
                money.getAmount(),
                money.getCurrencyUnit().getCode(),
                inputs);
    }

    private static Derivation quantity(
            String rule,
            Map<String, String> arguments,
            Map<String, String> words,
            Quantity whole,
            ImmutableList<Derivation> inputs) {
        return quantity(rule, arguments, words, Fraction.of(whole.amount()), whole, inputs);
    }

    private static Derivation quantity(
            String rule,
            Map<String, String> arguments,
            Map<String, String> words,
            Fraction exact,
            Quantity rounded,
            ImmutableList<Derivation> inputs) {
        return node(
                rule,
                arguments,
                words,
                exact,
                BigDecimal.valueOf(rounded.amount()),
                rounded.dimension().symbol(),
                inputs);
    }

    private static Derivation node(
            String rule,
            Map<String, String> arguments,
            Map<String, String> words,
            Fraction exact,
            BigDecimal rounded,
            String unit,
            ImmutableList<Derivation> inputs) {
        return ImmutableDerivation.of(
                rule,
                Clause.ASSESSMENT_AND_PRICE,
                ImmutableSortedMap.copyOf(arguments),
                ImmutableSortedMap.copyOf(words),
                exact,
                rounded,
                unit,
                inputs);
    }
}
