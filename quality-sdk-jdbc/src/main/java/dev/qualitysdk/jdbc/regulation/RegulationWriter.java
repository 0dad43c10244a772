package dev.qualitysdk.jdbc.regulation;

import dev.qualitysdk.basics.PauseReason;
import dev.qualitysdk.basics.Points;
import dev.qualitysdk.basics.Ratio;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.regulation.GradeBand;
import dev.qualitysdk.regulation.IndicatorRule;
import dev.qualitysdk.regulation.PauseLimit;
import dev.qualitysdk.regulation.PaymentDuty;
import dev.qualitysdk.regulation.PaymentRule;
import dev.qualitysdk.regulation.PaymentTier;
import dev.qualitysdk.regulation.Regulation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a regulation as JSON that {@link RegulationReader} reads back as the same. */
public final class RegulationWriter {

    private static final int MOST_PERCENT_DECIMALS = 4;

    private RegulationWriter() {}

    /**
     * Writes a regulation.
     *
     * @param regulation the regulation
     * @return JSON, indented by two spaces, lines ended by a line feed
     */
    public static String write(Regulation regulation) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("version", regulation.version().value())
                .put("title", regulation.title())
                .put("effective", regulation.effective().toString())
                .put("zone", regulation.zone().getId())
                .put("currency", regulation.currency().getCode())
                .put("rounding", regulation.rounding().name());
        CalendarWriter.write(regulation.calendar(), json.putObject("calendar"));
        ObjectNode allowances = json.putObject("allowances");
        regulation.allowances().forEach((duty, allowance) -> allowances.put(duty.name(), allowance.text()));
        rules(regulation, json);
        regulation.payments().ifPresent(rule -> write(rule, json.putObject("payments")));
        ArrayNode indicators = json.putArray("indicators");
        regulation.indicators().values().forEach(rule -> write(rule, indicators.addObject()));
        json.putObject("conduct")
                .put("mostSubtracted", decimal(regulation.mostSubtracted()))
                .put("mostAdded", decimal(regulation.mostAdded()));
        ArrayNode bands = json.putArray("bands");
        for (GradeBand band : regulation.bands()) {
            bands.addObject()
                    .put("grade", band.grade())
                    .put("lowest", decimal(band.lowest()))
                    .put("factor", text(band.factor()));
        }
        ObjectNode vetoes = json.putObject("vetoes");
        new TreeMap<>(regulation.vetoes()).forEach(vetoes::put);
        pay(regulation, json.putObject("pay"));
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return JsonMapper.shared()
                        .writer()
                        .with(new DefaultPrettyPrinter().withObjectIndenter(indenter))
                        .writeValueAsString(json)
                + "\n";
    }

    private static void rules(Regulation regulation, ObjectNode json) {
        ObjectNode arrival = json.putObject("arrival")
                .put("grace", regulation.arrival().grace().toString())
                .put("early", regulation.arrival().early().toString());
        regulation.arrival().clockDrift().ifPresent(drift -> arrival.put("clockDrift", drift.toString()));
        regulation.arrival().fixAge().ifPresent(age -> arrival.put("fixAge", age.toString()));
        regulation.arrival().accuracy().ifPresent(metres -> arrival.put("accuracy", metres));
        ObjectNode reviews = json.putObject("reviews")
                .put("formula", regulation.reviews().formula().name())
                .put("lowest", regulation.reviews().lowest())
                .put("highest", regulation.reviews().highest())
                .put("threshold", regulation.reviews().threshold())
                .put("window", regulation.reviews().window().text());
        if (!regulation.reviews().scales().isEmpty()) {
            ArrayNode scales = reviews.putArray("scales");
            regulation.reviews().scales().forEach(scale -> {
                ArrayNode ratings = scales.addObject()
                        .put("lowest", scale.lowest())
                        .put("highest", scale.highest())
                        .putArray("ratings");
                scale.ratings().forEach(ratings::add);
            });
        }
        ObjectNode accuracy = json.putObject("accuracy")
                .put("formula", regulation.accuracy().formula().name());
        ObjectNode absolute = accuracy.putObject("absolute");
        regulation.accuracy().absolute().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> absolute.put(entry.getKey().symbol(), entry.getValue()));
        accuracy.put("relative", text(regulation.accuracy().relative()))
                .put("coverage", text(regulation.accuracy().coverage()));
        ObjectNode complaints = json.putObject("complaints")
                .put("reopening", regulation.complaints().reopening().text())
                .put("transfers", regulation.complaints().transfers());
        ArrayNode pauses = complaints.putArray("pauses");
        regulation.complaints().pauses().stream()
                .sorted()
                .forEach(reason -> write(reason, regulation.complaints().limit(reason), pauses));
        regulation.prices().ifPresent(rule -> {
            ObjectNode prices =
                    json.putObject("prices").put("below", text(rule.below())).put("above", text(rule.above()));
            rule.cashIncrement().ifPresent(money -> prices.put("cashIncrement", text(money)));
        });
    }

    private static void write(PaymentRule rule, ObjectNode json) {
        json.put("dateTolerance", rule.dateTolerance());
        ArrayNode duties = json.putArray("duties");
        for (PaymentDuty duty : rule.duties()) {
            ObjectNode written = duties.addObject().put("code", duty.code()).put("basis", duty.basis());
            duty.kind().ifPresent(kind -> written.put("kind", kind));
            duty.group().ifPresent(group -> written.put("group", group));
            duty.seller().ifPresent(seller -> written.put("seller", seller.value()));
            written.put("since", duty.since().toString());
            duty.until().ifPresent(until -> written.put("until", until.toString()));
            ArrayNode tiers = written.putArray("tiers");
            duty.tiers().forEach(tier -> write(tier, tiers.addObject()));
        }
    }

    private static void write(PaymentTier tier, ObjectNode json) {
        json.put("threshold", text(tier.threshold()));
        tier.methods().ifPresent(allowed -> {
            ArrayNode methods = json.putArray("methods");
            allowed.forEach(method -> methods.add(method.value()));
        });
        ArrayNode evidence = json.putArray("evidence");
        tier.evidence().forEach(shown -> evidence.add(shown.value()));
        json.put("retentionMonths", tier.retentionMonths());
    }

    private static void write(PauseReason reason, PauseLimit limit, ArrayNode pauses) {
        if (limit.equals(PauseLimit.NONE)) {
            pauses.add(reason.value());
            return;
        }
        ObjectNode limited = pauses.addObject().put("reason", reason.value());
        limit.most().ifPresent(most -> limited.put("most", most.toString()));
        if (limit.approved()) {
            limited.put("approved", true);
        }
    }

    private static void write(IndicatorRule rule, ObjectNode json) {
        json.put("indicator", rule.indicator().code());
        if (!Indicator.ALL.contains(rule.indicator())) {
            json.put("clause", rule.indicator().clause().number());
        }
        json.put("measure", rule.measure().name())
                .put("target", text(rule.target()))
                .put("weight", text(rule.weight()))
                .put("minimumSample", rule.minimumSample());
        ArrayNode curve = json.putArray("curve");
        rule.curve()
                .knots()
                .forEach(knot -> curve.addArray().add(text(knot.ratio())).add(decimal(knot.points())));
        rule.deduction().ifPresent(money -> json.put("deduction", text(money)));
    }

    private static void pay(Regulation regulation, ObjectNode json) {
        regulation.pay().pool().ifPresent(money -> json.put("pool", text(money)));
        json.put("notAppraisedFactor", text(regulation.pay().notAppraisedFactor()))
                .put("wageCap", text(regulation.pay().wageCap()))
                .put("wageFloor", text(regulation.pay().wageFloor()));
        regulation.pay().chance().ifPresent(z -> json.put("chance", z.toPlainString()));
    }

    private static BigDecimal decimal(Points points) {
        BigDecimal plain = BigDecimal.valueOf(points.hundredths(), 2).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private static String text(Money money) {
        return money.getAmount().toPlainString();
    }

    /** {@return a percentage where that is exact and short, else a fraction} */
    private static String text(Ratio ratio) {
        BigInteger denominator = BigInteger.valueOf(ratio.denominator());
        BigInteger scaled = BigInteger.valueOf(ratio.numerator()).multiply(BigInteger.valueOf(100));
        for (int decimals = 0; decimals <= MOST_PERCENT_DECIMALS; decimals++) {
            BigInteger[] parts = scaled.divideAndRemainder(denominator);
            if (parts[1].signum() == 0 && parts[0].bitLength() < Long.SIZE - 1) {
                return new BigDecimal(parts[0], decimals).toPlainString() + " %";
            }
            scaled = scaled.multiply(BigInteger.TEN);
        }
        return ratio.toString();
    }
}
