package dev.qualitysdk.examples.monthend.report;

import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.judgement.review.CareerRule;
import dev.qualitysdk.judgement.review.CareerStanding;
import dev.qualitysdk.judgement.seal.SealHead;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code career.json}: who is eligible by which rule, with the sealed months that prove it (clause 4.4.2). */
public final class CareerJson {

    private final JsonText json;

    private CareerJson(JsonText json) {
        this.json = json;
    }

    /**
     * Writes the file.
     *
     * @param head where the chain stood whose months were looked at; empty where no month is sealed
     * @param verified whether its seals were verified in the same run
     * @param rules the rules
     * @param standings the standings by employee, in the order of the rules
     * @param file where to; replaced if it exists
     * @throws IOException if it cannot be written
     */
    public static void write(
            Optional<SealHead> head,
            boolean verified,
            List<CareerRule> rules,
            Map<EmployeeId, ? extends List<CareerStanding>> standings,
            Path file)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonText json = JsonText.into(out)) {
            json.object(() -> {
                CareerJson career = new CareerJson(json);
                json.text("format", "quality-career/1");
                json.text("head", head.map(SealHead::text));
                json.flag("verified", verified);
                json.array("rules", rules, career::rule);
                json.array("employees", standings.entrySet(), entry -> {
                    json.text("employee", entry.getKey().value());
                    json.array("standings", entry.getValue(), career::standing);
                });
            });
        }
        Files.write(file, out.toByteArray());
    }

    private void rule(CareerRule rule) {
        json.text("code", rule.code());
        json.text("purpose", rule.purpose().name().toLowerCase(Locale.ROOT));
        json.number("months", rule.months());
        json.array("conditions", rule.conditions(), this::condition);
    }

    private void condition(CareerRule.Condition condition) {
        json.texts("grades", condition.grades());
        json.number("atLeast", condition.least());
        json.number(
                "atMost",
                condition.most() == Integer.MAX_VALUE
                        ? Optional.empty()
                        : Optional.of(BigDecimal.valueOf(condition.most())));
    }

    private void standing(CareerStanding standing) {
        json.text("rule", standing.rule().code());
        json.flag("eligible", standing.isEligible());
        json.number("cards", standing.cards());
        json.array("answers", standing.answers(), answer -> {
            json.texts("grades", answer.condition().grades());
            json.number("found", answer.found());
            json.flag("holds", answer.holds());
        });
        json.array("proofs", standing.proofs(), proof -> {
            json.text("cycle", proof.cycle().value());
            json.text("seal", proof.link());
            json.text("grade", proof.grade());
        });
    }
}
