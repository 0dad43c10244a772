package dev.qualitysdk.examples.monthend.report;

import dev.qualitysdk.basics.Points;
import dev.qualitysdk.judgement.appraisal.Comparison;
import dev.qualitysdk.judgement.appraisal.CycleAppraisal;
import dev.qualitysdk.judgement.appraisal.Scorecard;
import dev.qualitysdk.judgement.kpi.IndicatorResult;
import dev.qualitysdk.regulation.GradeBand;
import dev.qualitysdk.regulation.Regulation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.joda.money.Money;

/** {@code what-if.json}: a month under the regulation in force and under a draft, employee by employee (clause 8.2). */
public final class WhatIfJson {

    private final JsonText json;

    private WhatIfJson(JsonText json) {
        this.json = json;
    }

    /**
     * Writes the file.
     *
     * @param comparison both sides
     * @param made how the evidence of the draft's side came about
     * @param file where to; replaced if it exists
     * @throws IOException if it cannot be written
     */
    public static void write(Comparison comparison, EvidenceMade made, Path file) throws IOException {
        Files.write(file, bytes(comparison, made));
    }

    /**
     * Returns the bytes of the file; the same for the same comparison.
     *
     * @param comparison both sides
     * @param made how the evidence of the draft's side came about
     * @return JSON in UTF-8
     */
    public static byte[] bytes(Comparison comparison, EvidenceMade made) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonText json = JsonText.into(out)) {
            new WhatIfJson(json).comparison(comparison, made);
        }
        return out.toByteArray();
    }

    private void comparison(Comparison comparison, EvidenceMade made) {
        json.object(() -> {
            json.text("format", "quality-what-if/1");
            json.text("month", comparison.before().month().toString());
            json.text("asOf", comparison.before().asOf().toString());
            json.object("inForce", () -> version(comparison.before().regulation()));
            json.object("draft", () -> version(comparison.after().regulation()));
            json.object("evidence", () -> {
                json.number("anew", made.anew());
                json.number("kept", made.kept());
                json.number("added", made.added());
                json.number("gone", made.gone());
            });
            json.text("currency", comparison.before().regulation().currency().getCode());
            json.flag("unchanged", comparison.isUnchanged());
            money("effect", comparison.effect());
            json.array("company", comparison.before().company().keySet(), indicator -> {
                json.text("indicator", indicator.code());
                result("inForce", comparison.before(), indicator);
                result("draft", comparison.after(), indicator);
            });
            json.array("employees", comparison.changes().values(), this::change);
        });
    }

    private void version(Regulation regulation) {
        json.text("version", regulation.version().value());
        json.text("digest", regulation.digest());
    }

    private void result(String name, CycleAppraisal appraisal, dev.qualitysdk.evidence.Indicator indicator) {
        Optional<IndicatorResult> result =
                Optional.ofNullable(appraisal.company().get(indicator));
        json.text(name, result.map(found -> found.result().name()));
    }

    private void change(Comparison.Change change) {
        json.text("employee", change.employee().value());
        json.flag("unchanged", change.isUnchanged());
        json.objectOrNull("inForce", change.before(), this::card);
        json.objectOrNull("draft", change.after(), this::card);
        json.text("score", change.score().map(Object::toString));
        money("effect", change.effect());
    }

    private void card(Scorecard card) {
        json.number("score", card.score().map(WhatIfJson::decimal));
        json.text("grade", card.grade().map(GradeBand::grade));
        money("bonus", card.outcome().bonus());
        money("deducted", card.outcome().deducted());
        money("net", card.outcome().net());
        money("paid", card.outcome().paid());
        money("wageCut", card.outcome().wageCut());
    }

    private static BigDecimal decimal(Points points) {
        return BigDecimal.valueOf(points.hundredths(), 2);
    }

    private void money(String name, Money money) {
        json.text(name, money.getAmount().toPlainString());
    }
}
