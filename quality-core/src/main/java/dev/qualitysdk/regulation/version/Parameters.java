package dev.qualitysdk.regulation.version;

import com.google.common.base.Joiner;
import dev.qualitysdk.regulation.AccuracyRule;
import dev.qualitysdk.regulation.ArrivalRule;
import dev.qualitysdk.regulation.ComplaintRule;
import dev.qualitysdk.regulation.IndicatorRule;
import dev.qualitysdk.regulation.PayRule;
import dev.qualitysdk.regulation.PaymentDuty;
import dev.qualitysdk.regulation.PaymentRule;
import dev.qualitysdk.regulation.PriceRule;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.ReviewRule;
import dev.qualitysdk.regulation.ReviewScale;
import dev.qualitysdk.rule.Clause;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Lays out everything that a version says as parameters by path, as its JSON names them. */
final class Parameters {

    private final Map<String, Parameter> found = new TreeMap<>();

    private Parameters() {}

    static Map<String, Parameter> of(Regulation regulation) {
        Parameters parameters = new Parameters();
        parameters.itself(regulation);
        parameters.arrival(regulation.arrival());
        parameters.reviews(regulation.reviews());
        parameters.accuracy(regulation.accuracy());
        parameters.complaints(regulation.complaints());
        regulation.prices().ifPresent(parameters::prices);
        regulation.payments().ifPresent(parameters::payments);
        regulation.indicators().values().forEach(parameters::indicator);
        regulation.bands().forEach(band -> {
            parameters.put(Clause.PAY, "bands." + band.grade() + ".lowest", band.lowest());
            parameters.put(Clause.PAY, "bands." + band.grade() + ".factor", band.factor());
        });
        regulation.vetoes().forEach((reason, grade) -> parameters.put(Clause.PAY, "vetoes." + reason, grade));
        parameters.pay(regulation.pay());
        return parameters.found;
    }

    private void itself(Regulation regulation) {
        put(Clause.REVISION, "version", regulation.version());
        put(Clause.REVISION, "title", regulation.title());
        put(Clause.REVISION, "effective", regulation.effective());
        put(Clause.CYCLE, "zone", regulation.zone().getId());
        put(Clause.CYCLE, "calendar.version", regulation.calendar().version());
        put(Clause.CYCLE, "calendar.digest", regulation.calendar().canonical().digest());
        put(Clause.PAY, "currency", regulation.currency().getCode());
        put(Clause.PAY, "rounding", regulation.rounding().name());
        put(Clause.PAY, "conduct.mostSubtracted", regulation.mostSubtracted());
        put(Clause.PAY, "conduct.mostAdded", regulation.mostAdded());
        regulation
                .allowances()
                .forEach((duty, allowance) -> put(duty.clause(), "allowances." + duty.name(), allowance.text()));
    }

    private void arrival(ArrivalRule rule) {
        put(Clause.PUNCTUAL_ARRIVAL, "arrival.grace", rule.grace());
        put(Clause.PUNCTUAL_ARRIVAL, "arrival.early", rule.early());
        put(Clause.PUNCTUAL_ARRIVAL, "arrival.clockDrift", rule.clockDrift());
        put(Clause.PUNCTUAL_ARRIVAL, "arrival.fixAge", rule.fixAge());
        put(Clause.PUNCTUAL_ARRIVAL, "arrival.accuracy", rule.accuracy());
    }

    private void reviews(ReviewRule rule) {
        put(Clause.CUSTOMER_SATISFACTION, "reviews.formula", rule.formula().name());
        put(Clause.CUSTOMER_SATISFACTION, "reviews.lowest", rule.lowest());
        put(Clause.CUSTOMER_SATISFACTION, "reviews.highest", rule.highest());
        put(Clause.CUSTOMER_SATISFACTION, "reviews.threshold", rule.threshold());
        put(Clause.CUSTOMER_SATISFACTION, "reviews.window", rule.window().text());
        for (int i = 0; i < rule.scales().size(); i++) {
            ReviewScale scale = rule.scales().get(i);
            String path = "reviews.scales." + scale.lowest() + "-" + scale.highest();
            put(Clause.CUSTOMER_SATISFACTION, path, Joiner.on(", ").join(scale.ratings()));
            put(Clause.CUSTOMER_SATISFACTION, path + ".order", i + 1);
        }
    }

    private void accuracy(AccuracyRule rule) {
        put(Clause.COLLECTION_ACCURACY, "accuracy.formula", rule.formula().name());
        rule.absolute()
                .forEach((dimension, most) ->
                        put(Clause.COLLECTION_ACCURACY, "accuracy.absolute." + dimension.symbol(), most));
        put(Clause.COLLECTION_ACCURACY, "accuracy.relative", rule.relative());
        put(Clause.COLLECTION_ACCURACY, "accuracy.coverage", rule.coverage());
    }

    private void complaints(ComplaintRule rule) {
        put(
                Clause.COMPLAINT_TIMELINESS,
                "complaints.reopening",
                rule.reopening().text());
        put(Clause.COMPLAINTS_ARE_ACCEPTED, "complaints.transfers", rule.transfers());
        rule.pauses().forEach(reason -> put(Clause.COMPLAINT_TIMELINESS, "complaints.pauses." + reason, "allowed"));
        rule.limits().forEach((reason, limit) -> {
            put(Clause.COMPLAINT_TIMELINESS, "complaints.limits." + reason + ".most", limit.most());
            put(
                    Clause.COMPLAINT_TIMELINESS,
                    "complaints.limits." + reason + ".approved",
                    limit.approved() ? Optional.of("asked") : Optional.empty());
        });
    }

    private void prices(PriceRule rule) {
        put(Clause.ASSESSMENT_AND_PRICE, "prices.below", rule.below());
        put(Clause.ASSESSMENT_AND_PRICE, "prices.above", rule.above());
        put(Clause.ASSESSMENT_AND_PRICE, "prices.cashIncrement", rule.cashIncrement());
    }

    private void payments(PaymentRule rule) {
        put(Clause.RECONCILIATION, "payments.dateTolerance", rule.dateTolerance());
        for (int i = 0; i < rule.duties().size(); i++) {
            PaymentDuty duty = rule.duties().get(i);
            duty.form()
                    .fields()
                    .forEach((field, value) ->
                            put(Clause.SETTLEMENT_IN_TIME, "payments." + duty.code() + "." + field, value));
            put(Clause.SETTLEMENT_IN_TIME, "payments." + duty.code() + ".order", i + 1);
        }
    }

    private void indicator(IndicatorRule rule) {
        Clause clause = rule.indicator().clause();
        String path = "indicators." + rule.indicator() + ".";
        put(clause, path + "clause", clause.number());
        put(clause, path + "measure", rule.measure().name());
        put(clause, path + "target", rule.target());
        put(clause, path + "weight", rule.weight());
        put(clause, path + "minimumSample", rule.minimumSample());
        put(
                clause,
                path + "curve",
                rule.curve().knots().stream()
                        .map(knot -> knot.ratio() + " = " + knot.points())
                        .collect(Collectors.joining(", ")));
        put(Clause.PAY, path + "deduction", rule.deduction());
    }

    private void pay(PayRule rule) {
        put(Clause.PAY, "pay.pool", rule.pool());
        put(Clause.PAY, "pay.notAppraisedFactor", rule.notAppraisedFactor());
        put(Clause.PAY, "pay.wageCap", rule.wageCap());
        put(Clause.PAY, "pay.wageFloor", rule.wageFloor());
        put(
                Clause.PAY,
                "pay.chance",
                rule.chance().map(BigDecimal::stripTrailingZeros).map(BigDecimal::toPlainString));
    }

    private void put(Clause clause, String path, Object value) {
        found.put(path, new Parameter(clause, value.toString()));
    }

    private void put(Clause clause, String path, Optional<?> value) {
        value.ifPresent(present -> put(clause, path, (Object) present));
    }
}
