package dev.qualitysdk.examples.monthend.report;

import dev.qualitysdk.evidence.Disposition;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.judgement.appraisal.Explanation;
import dev.qualitysdk.judgement.appraisal.Explanation.Line;
import dev.qualitysdk.judgement.appraisal.Scorecard;
import java.util.List;
import java.util.stream.Collectors;

/** How one card came about, on a terminal: the records of each indicator, each with its clause, then the arithmetic. */
final class TerminalExplanation {

    private final Presentation presentation;
    private final Texts texts;
    private final int columns;
    private final Paint paint;
    private final Sentences sentences;

    TerminalExplanation(Presentation presentation, int columns, Paint paint) {
        this.presentation = presentation;
        this.texts = presentation.texts();
        this.columns = columns;
        this.paint = paint;
        this.sentences = new Sentences(presentation);
    }

    String of(Scorecard card) {
        Explanation explanation = presentation.explanation(card.employee());
        StringBuilder out = new StringBuilder();
        out.append(paint.strong(Shown.of(card.employee().value())))
                .append("  ")
                .append(texts.say(
                        "terminalCard",
                        presentation.figures().month(presentation.appraisal().month()),
                        presentation.where(card),
                        card.score().map(Object::toString).orElse("-"),
                        presentation.grade(card),
                        card.outcome().net().getCurrencyUnit() + " "
                                + Figures.money(card.outcome().net())))
                .append('\n');
        for (Indicator indicator : explanation.evidence().keySet()) {
            records(out, indicator, explanation.evidence().get(indicator));
        }
        out.append('\n').append(paint.strong(texts.say("stepByStep"))).append('\n');
        int number = 0;
        for (Line line : explanation.lines()) {
            number++;
            String label = String.format(java.util.Locale.ROOT, "%3d  ", number);
            out.append(TextWrap.wrap(
                    label + sentences.of(line) + "  [" + line.clause().number() + "]", columns, label.length()));
        }
        return out.toString();
    }

    private void records(StringBuilder out, Indicator indicator, List<Evidence> records) {
        out.append('\n')
                .append(paint.strong(texts.say(
                        "listOf", presentation.name(indicator), Figures.count(records.size()))))
                .append("  ")
                .append(texts.say("clauseOf", indicator.clause().number()))
                .append('\n');
        TextTable table = new TextTable()
                .left("  " + texts.say("record"))
                .left(texts.say("decidedAt"))
                .left(texts.say("verdict"))
                .left(texts.say("clause"))
                .left(texts.say("restsOn"));
        for (Evidence piece : records) {
            table.row(List.of(
                    TextTable.Cell.of("  " + DisplayWidth.cut(Shown.of(piece.subject()), 36)),
                    TextTable.Cell.of(presentation.figures().moment(piece.at())),
                    new TextTable.Cell(verdict(piece), text -> isLost(piece) ? paint.few(text) : text),
                    TextTable.Cell.of(piece.clause().number()),
                    TextTable.Cell.of(figures(piece))));
        }
        out.append(table.lines(paint::faint));
    }

    private String verdict(Evidence piece) {
        return ExplanationWriter.verdict(piece, texts)
                + presentation.reason(piece).map(reason -> " (" + reason + ")").orElse("");
    }

    private static boolean isLost(Evidence piece) {
        return piece.disposition() == Disposition.COUNTED && piece.numerator() < piece.denominator();
    }

    private String figures(Evidence piece) {
        return piece.figures().entrySet().stream()
                .map(figure -> texts.of("figure", figure.getKey()) + " "
                        + presentation.figures().canonical(figure.getValue()))
                .collect(Collectors.joining(texts.say("listComma")));
    }
}
