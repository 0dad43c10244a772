package dev.qualitysdk.examples.monthend.report;

import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.judgement.appraisal.Outcome;
import dev.qualitysdk.judgement.appraisal.Scorecard;
import dev.qualitysdk.judgement.kpi.IndicatorResult;
import java.util.ArrayList;
import java.util.List;

/**
 * The employees on a terminal, a line each. Names give way first where the terminal is narrow; where even that is not enough,
 * further indicators follow in a table of their own.
 */
final class EmployeeLines {

    private static final int WIDEST_NAME = 24;
    private static final int NARROWEST_NAME = 12;
    private static final int WIDEST_GRADE = 10;

    private final Presentation presentation;
    private final Texts texts;
    private final int columns;
    private final Paint paint;

    EmployeeLines(Presentation presentation, int columns, Paint paint) {
        this.presentation = presentation;
        this.texts = presentation.texts();
        this.columns = columns;
        this.paint = paint;
    }

    /** Returns one table, or several where the terminal is too narrow, parted by an empty line. */
    List<String> tables() {
        List<String> tables = new ArrayList<>();
        List<Indicator> left = presentation.columns();
        do {
            boolean first = tables.isEmpty();
            int fitting = left.size();
            while (fitting > 1
                    && table(left.subList(0, fitting), first, NARROWEST_NAME).width() > columns) {
                fitting--;
            }
            List<Indicator> shown = left.subList(0, fitting);
            int name = WIDEST_NAME;
            while (name > NARROWEST_NAME && table(shown, first, name).width() > columns) {
                name--;
            }
            tables.add((first ? "" : "\n") + table(shown, first, name).lines(paint::faint));
            left = left.subList(fitting, left.size());
        } while (!left.isEmpty());
        return tables;
    }

    private TextTable table(List<Indicator> indicators, boolean first, int name) {
        TextTable table = new TextTable().left(texts.say("employee"));
        if (first) {
            table.right(texts.say("score")).left(texts.say("grade"));
        }
        indicators.forEach(indicator -> table.right(presentation.shortName(indicator)));
        if (first) {
            table.right(texts.say("bonus")).right(texts.say("deducted")).right(texts.say("net"));
        }
        for (Scorecard card : presentation.appraisal().scorecards().values()) {
            List<TextTable.Cell> row = new ArrayList<>();
            row.add(TextTable.Cell.of(DisplayWidth.cut(Shown.of(card.employee().value()), name)));
            if (first) {
                row.add(TextTable.Cell.of(card.score().map(Object::toString).orElse("-")));
                row.add(TextTable.Cell.of(grade(card)));
            }
            Presentation.results(card, indicators).forEach(result -> row.add(verdict(result)));
            if (first) {
                Outcome outcome = card.outcome();
                row.add(TextTable.Cell.of(Figures.money(outcome.bonus())));
                row.add(TextTable.Cell.of(outcome.deducted().isZero() ? "-" : Figures.money(outcome.deducted())));
                row.add(TextTable.Cell.of(Figures.money(outcome.net())));
            }
            table.row(row);
        }
        return table;
    }

    private String grade(Scorecard card) {
        return card.isAppraised()
                ? DisplayWidth.cut(presentation.grade(card), WIDEST_GRADE) + (card.isVetoed() ? "*" : "")
                : "-";
    }

    /** Numerator, denominator and the verdict in a word that is as wide as any other. */
    private TextTable.Cell verdict(IndicatorResult result) {
        String word = texts.say("word." + result.result().name());
        String ratio = result.denominator() == 0 ? "" : Figures.ratio(result) + " ";
        return new TextTable.Cell(
                ratio + word + " ".repeat(width() - DisplayWidth.of(word)),
                text -> paint.verdict(result.result(), text));
    }

    private int width() {
        int width = 0;
        for (IndicatorResult.Result result : IndicatorResult.Result.values()) {
            width = Math.max(width, DisplayWidth.of(texts.say("word." + result.name())));
        }
        return width;
    }
}
