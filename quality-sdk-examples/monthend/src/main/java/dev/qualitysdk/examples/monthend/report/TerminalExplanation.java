package dev.qualitysdk.examples.monthend.report;

import dev.qualitysdk.evidence.Disposition;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.judgement.appraisal.Explanation;
import dev.qualitysdk.judgement.appraisal.Explanation.Line;
import dev.qualitysdk.judgement.appraisal.Scorecard;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        for (Line line : Presentation.lines(explanation, card)) {
            number++;
            String label = String.format(Locale.ROOT, "%3d  ", number);
            out.append(TextWrap.wrap(
                    label + sentences.of(line) + "  [" + line.clause().number() + "]", columns, label.length()));
        }
        return out.toString();
    }

    private void records(StringBuilder out, Indicator indicator, List<Evidence> records) {
        RecordFigures figures = new RecordFigures(records, presentation);
        out.append('\n')
                .append(paint.strong(texts.say("listOf", presentation.name(indicator), Figures.count(records.size()))))
                .append("  ")
                .append(texts.say("clauseOf", indicator.clause().number()))
                .append('\n');
        figures.common().ifPresent(common -> out.append(TextWrap.wrap("  " + texts.say("forAll", common), columns, 4)));
        TextTable table = table(records, figures);
        while (table.width() > columns && figures.hasColumns()) {
            figures.narrow();
            table = table(records, figures);
        }
        List<String> lines = table.lines(paint::faint).lines().toList();
        out.append(lines.get(0)).append('\n');
        for (int i = 0; i < records.size(); i++) {
            out.append(lines.get(i + 1)).append('\n');
            String rest = Stream.of(presentation.reason(records.get(i)).orElse(""), figures.rest(records.get(i)))
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(texts.say("listComma")));
            if (!rest.isEmpty()) {
                out.append(TextWrap.wrap("    " + rest, columns, 6));
            }
        }
    }

    private TextTable table(List<Evidence> records, RecordFigures figures) {
        TextTable table = new TextTable()
                .left("  " + texts.say("record"))
                .left(texts.say("clause"))
                .left(texts.say("decidedAt"))
                .left(texts.say("verdict"));
        figures.headings().forEach(table::left);
        for (Evidence piece : records) {
            List<TextTable.Cell> row = new ArrayList<>();
            row.add(TextTable.Cell.of("  " + DisplayWidth.cut(Shown.of(piece.subject()), 30)));
            row.add(TextTable.Cell.of(piece.clause().number()));
            row.add(TextTable.Cell.of(presentation.figures().moment(piece.at())));
            row.add(new TextTable.Cell(
                    ExplanationWriter.verdict(piece, texts), text -> isLost(piece) ? paint.few(text) : text));
            figures.cells(piece).forEach(cell -> row.add(TextTable.Cell.of(cell)));
            table.row(row);
        }
        return table;
    }

    private static boolean isLost(Evidence piece) {
        return piece.disposition() == Disposition.COUNTED && piece.numerator() < piece.denominator();
    }
}
