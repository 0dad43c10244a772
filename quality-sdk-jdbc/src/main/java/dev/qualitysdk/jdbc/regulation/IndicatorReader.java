package dev.qualitysdk.jdbc.regulation;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.Points;
import dev.qualitysdk.basics.Ratio;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.regulation.Curve;
import dev.qualitysdk.regulation.IndicatorRule;
import dev.qualitysdk.rule.Clause;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Reads what a regulation says of one indicator. */
final class IndicatorReader {

    static final String CODE = "1 to 40 of a-z, 0-9 and hyphen, beginning with a letter";
    private static final Curve FLAT = Curve.of(ImmutableList.of(Curve.Knot.of(Ratio.ZERO, Points.ZERO)));

    private final Part part;
    private final CurrencyUnit currency;
    private final Optional<Indicator> indicator;

    IndicatorReader(Part part, CurrencyUnit currency) {
        this.part = part;
        this.currency = currency;
        this.indicator = readIndicator();
    }

    Optional<Indicator> indicator() {
        return indicator;
    }

    private Optional<Indicator> readIndicator() {
        Optional<Clause> clause = part.has("clause")
                ? part.text("clause", "the number of a clause of the regulation, such as 4.2.2", Clause::of)
                : Optional.empty();
        Optional<String> code = part.text(
                "indicator", CODE, text -> Indicator.of(text, Clause.SCOPE).code());
        if (code.isEmpty()) {
            return Optional.empty();
        }
        Indicator known = Indicator.of(code.get(), clause.orElse(Clause.SCOPE));
        boolean own = Indicator.ALL.contains(known);
        if (own && clause.isPresent() && known.clause() != clause.get()) {
            part.fault(
                    part.path("clause"),
                    clause.get().number(),
                    known.clause().number() + ", the clause of " + known + ", or no clause");
        }
        if (!own && !part.has("clause")) {
            part.fault(
                    part.path("clause"),
                    "(nothing)",
                    "the number of the clause that " + known + " comes from, since it is none of the regulation's own");
        }
        return Optional.of(known);
    }

    Optional<IndicatorRule> rule() {
        Optional<Indicator.Measure> measure =
                part.text("measure", "COUNTS, MEAN or MASS", Indicator.Measure::valueOf, Indicator.Measure.COUNTS);
        Optional<Ratio> target = part.text("target", RegulationReader.RATIO, Ratio::parse);
        Optional<Ratio> weight = part.text("weight", RegulationReader.RATIO, Ratio::parse, Ratio.ZERO);
        Optional<Integer> sample = part.number("minimumSample", "a whole number, 1 or more", Part::integer, 1);
        Optional<Curve> curve = curve();
        Optional<Optional<Money>> deduction = part.optionalText(
                "deduction", RegulationReader.money(currency), text -> RegulationReader.money(text, currency));
        part.done();
        return indicator.flatMap(known -> part.build(
                () -> IndicatorRule.builder()
                        .indicator(known)
                        .measure(measure.orElse(Indicator.Measure.COUNTS))
                        .target(target.orElse(Ratio.ONE))
                        .weight(weight.orElse(Ratio.ZERO))
                        .minimumSample(sample.orElse(1))
                        .curve(curve.orElse(FLAT))
                        .deduction(deduction.orElse(Optional.empty()))
                        .build(),
                Map.of()));
    }

    private Optional<Curve> curve() {
        ImmutableList.Builder<Curve.Knot> knots = ImmutableList.builder();
        Map<String, String> places = new HashMap<>();
        places.put("knots", part.path("curve"));
        boolean whole = part.optional("curve")
                .filter(curve -> curve.is(Json.Kind.ARRAY))
                .isPresent();
        int i = 0;
        for (Json element : part.elements("curve", "pairs of a ratio and its points, such as [\"95 %\", 90]")) {
            ImmutableList<Json> pair = part.elements(element, "a ratio and its points, such as [\"95 %\", 90]");
            if (pair.size() != 2) {
                part.fault(element.path(), pair.size() + " values", "two: a ratio and its points");
                whole = false;
                continue;
            }
            Optional<Ratio> ratio = part.text(pair.get(0), RegulationReader.RATIO, Ratio::parse);
            Optional<Points> points = part.number(pair.get(1), "0 to 100 with at most two decimals", Points::of);
            places.put("knots[" + i + "].ratio", pair.get(0).path());
            places.put("knots[" + i + "].points", pair.get(1).path());
            i++;
            if (ratio.isPresent() && points.isPresent()) {
                knots.add(Curve.Knot.of(ratio.get(), points.get()));
            } else {
                whole = false;
            }
        }
        return whole ? part.build(() -> Curve.of(knots.build()), places) : Optional.empty();
    }
}
