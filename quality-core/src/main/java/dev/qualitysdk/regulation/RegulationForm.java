package dev.qualitysdk.regulation;

import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.PauseReason;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/** Writes a regulation in its canonical form: every figure it holds, and nothing else. */
final class RegulationForm {

    private RegulationForm() {}

    static CanonicalForm of(Regulation regulation) {
        CanonicalForm.Builder form = CanonicalForm.of("regulation")
                .put("version", regulation.version())
                .put("title", regulation.title())
                .put("effective", regulation.effective())
                .put("zone", regulation.zone().getId())
                .put("calendar", regulation.calendar().version())
                .put("calendar.digest", regulation.calendar().canonical().digest())
                .put("currency", regulation.currency().getCode())
                .put("rounding", regulation.rounding())
                .put("conduct.subtracted", regulation.mostSubtracted())
                .put("conduct.added", regulation.mostAdded());
        regulation.allowances().forEach((duty, allowance) -> form.put("allowance." + duty.name(), allowance.text()));
        regulation.vetoes().forEach((reason, grade) -> form.put("veto." + reason, grade));
        rules(form, regulation);
        regulation.payments().ifPresent(rule -> payments(form, rule));
        form.list("indicators", regulation.indicators().values(), RegulationForm::of);
        form.list(
                "bands",
                regulation.bands(),
                band -> CanonicalForm.of("band")
                        .put("grade", band.grade())
                        .put("lowest", band.lowest())
                        .put("factor", band.factor())
                        .build());
        return form.build();
    }

    private static void rules(CanonicalForm.Builder form, Regulation regulation) {
        form.put("arrival.grace", regulation.arrival().grace())
                .put("arrival.early", regulation.arrival().early())
                .put("arrival.clockDrift", regulation.arrival().clockDrift())
                .put("arrival.fixAge", regulation.arrival().fixAge())
                .put("arrival.accuracy", regulation.arrival().accuracy())
                .put("reviews.formula", regulation.reviews().formula())
                .put("reviews.lowest", regulation.reviews().lowest())
                .put("reviews.highest", regulation.reviews().highest())
                .put("reviews.threshold", regulation.reviews().threshold())
                .put("reviews.window", regulation.reviews().window().text())
                .put("accuracy.formula", regulation.accuracy().formula())
                .put("accuracy.relative", regulation.accuracy().relative())
                .put("accuracy.coverage", regulation.accuracy().coverage())
                .put("complaints.reopening", regulation.complaints().reopening().text())
                .put("complaints.transfers", regulation.complaints().transfers())
                .list(
                        "complaints.pauses",
                        regulation.complaints().pauses().stream().sorted().toList(),
                        reason -> pause(reason, regulation.complaints().limit(reason)))
                .put("prices.below", regulation.prices().map(PriceRule::below))
                .put("prices.above", regulation.prices().map(PriceRule::above))
                .put(
                        "prices.cashIncrement",
                        regulation.prices().flatMap(PriceRule::cashIncrement).map(Money::toString))
                .put("pay.pool", regulation.pay().pool().map(Money::toString))
                .put("pay.notAppraisedFactor", regulation.pay().notAppraisedFactor())
                .put("pay.wageCap", regulation.pay().wageCap())
                .put("pay.wageFloor", regulation.pay().wageFloor())
                .put(
                        "pay.chance",
                        regulation
                                .pay()
                                .chance()
                                .map(BigDecimal::stripTrailingZeros)
                                .map(BigDecimal::toPlainString));
        if (!regulation.reviews().scales().isEmpty()) {
            form.list("reviews.scales", regulation.reviews().scales(), RegulationForm::scale);
        }
        regulation.accuracy().absolute().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> form.put("accuracy.absolute." + entry.getKey().symbol(), entry.getValue()));
    }

    /** Nothing at all where there is no rule, so that versions without one keep their digest. */
    private static void payments(CanonicalForm.Builder form, PaymentRule rule) {
        form.put("payments.dateTolerance", rule.dateTolerance())
                .list("payments.duties", rule.duties(), PaymentDuty::form);
    }

    private static CanonicalForm scale(ReviewScale scale) {
        return CanonicalForm.of("scale")
                .put("lowest", scale.lowest())
                .put("highest", scale.highest())
                .put("ratings", scale.ratings())
                .build();
    }

    private static CanonicalForm pause(PauseReason reason, PauseLimit limit) {
        return CanonicalForm.of("pause")
                .put("reason", reason)
                .put("most", limit.most())
                .put("approved", limit.approved() ? Optional.of("true") : Optional.empty())
                .build();
    }

    private static CanonicalForm of(IndicatorRule rule) {
        return CanonicalForm.of("indicator")
                .put("code", rule.indicator())
                .put("clause", rule.indicator().clause().number())
                .put("measure", rule.measure())
                .put("target", rule.target())
                .put("weight", rule.weight())
                .put("minimumSample", rule.minimumSample())
                .put("deduction", rule.deduction().map(Money::toString))
                .list(
                        "curve",
                        rule.curve().knots(),
                        knot -> CanonicalForm.of("knot")
                                .put("ratio", knot.ratio())
                                .put("points", knot.points())
                                .build())
                .build();
    }
}
