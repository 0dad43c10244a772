package dev.qualitysdk.examples.monthend.report;

import dev.qualitysdk.basics.Points;
import dev.qualitysdk.judgement.appraisal.Comparison;
import dev.qualitysdk.judgement.appraisal.Scorecard;
import dev.qualitysdk.regulation.GradeBand;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.joda.money.Money;

/** Two appraisals of one month side by side, employee by employee, as lines of a terminal. */
final class ComparisonText {

    private static final String NOTHING = "–";

    private final CommandText text;

    ComparisonText(CommandText text) {
        this.text = text;
    }

    /** Returns a table, and what all of it comes to. */
    String of(Comparison comparison, boolean everybody) {
        TextTable table = new TextTable()
                .left(text.say("employee"))
                .right(text.say("score"))
                .right(text.say("scoreWouldBe"))
                .left(text.say("grade"))
                .left(text.say("gradeWouldBe"))
                .right(text.say("pays"))
                .right(text.say("wouldPay"))
                .right(text.say("difference"));
        List<Comparison.Change> shown = comparison.changes().values().stream()
                .filter(change -> everybody || !change.isUnchanged())
                .toList();
        shown.forEach(change -> table.row(List.of(
                cell(Shown.of(change.employee().value())),
                cell(score(change.before())),
                cell(score(change.after())),
                cell(grade(change.before())),
                cell(grade(change.after())),
                cell(effect(change.before())),
                cell(effect(change.after())),
                cell(signed(change.effect())))));
        long changed = comparison.changes().values().stream()
                .filter(change -> !change.isUnchanged())
                .count();
        String sum = changed == 0
                ? text.say("noCardChanges")
                : text.say("cardsChange", changed, comparison.changes().size(), signed(comparison.effect()));
        return (shown.isEmpty() ? "" : table.lines(UnaryOperator.identity())) + sum + "\n";
    }

    private static TextTable.Cell cell(String text) {
        return TextTable.Cell.of(text);
    }

    private static String score(Optional<Scorecard> card) {
        return card.flatMap(Scorecard::score).map(Points::toString).orElse(NOTHING);
    }

    private static String grade(Optional<Scorecard> card) {
        return card.flatMap(Scorecard::grade)
                .map(GradeBand::grade)
                .map(Shown::of)
                .orElse(NOTHING);
    }

    private static String effect(Optional<Scorecard> card) {
        return card.map(c -> Figures.money(c.outcome().effect())).orElse(NOTHING);
    }

    private static String signed(Money money) {
        return (money.isPositive() ? "+" : "") + Figures.money(money);
    }
}
