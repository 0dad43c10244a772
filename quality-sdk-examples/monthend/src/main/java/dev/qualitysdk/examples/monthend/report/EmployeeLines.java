package dev.qualitysdk.examples.monthend.report;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.judgement.appraisal.Outcome;
import dev.qualitysdk.judgement.appraisal.Scorecard;
import dev.qualitysdk.judgement.kpi.IndicatorResult;
import java.util.ArrayList;
import java.util.List;

/**
 * The employees on a terminal, a line each. Where there are many indicators marks take the place of words, then deductions and net
 * amount are left to the report; names give way too. Only where even that is not enough further indicators follow in a table of
 * their own.
 */
final class EmployeeLines {

    private static final int WIDEST_NAME = 24;
    private static final int NARROWEST_NAME = 12;
    private static final int WIDEST_GRADE = 24;
    private static final int NARROWEST_GRADE = 10;
    private static final int NARROW_HEADING = 7;

    /** How much a line says: verdicts as words or as marks, score and bonus or neither, and what is left of the bonus. */
    private record Style(boolean words, boolean card, boolean net) {}

    private static final ImmutableList<Style> ONE_LINE =
            ImmutableList.of(new Style(true, true, true), new Style(false, true, true), new Style(false, true, false));

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

    /** Returns one table, or several where the terminal is too narrow, parted by an empty line, and a legend where it is needed. */
    List<String> tables() {
        List<Indicator> indicators = presentation.columns();
        for (Style style : ONE_LINE) {
            if (narrowest(indicators, style) <= columns) {
                String lines = lines(indicators, style);
                return style.words() ? List.of(lines) : List.of(lines, texts.say("terminalMarks") + "\n");
            }
        }
        List<String> tables = new ArrayList<>();
        List<Indicator> left = indicators;
        while (!left.isEmpty()) {
            Style style = new Style(true, tables.isEmpty(), tables.isEmpty());
            int fitting = left.size();
            while (fitting > 1 && narrowest(left.subList(0, fitting), style) > columns) {
                fitting--;
            }
            tables.add((tables.isEmpty() ? "" : "\n") + lines(left.subList(0, fitting), style));
            left = left.subList(fitting, left.size());
        }
        return tables;
    }

    private String lines(List<Indicator> indicators, Style style) {
        int name = WIDEST_NAME;
        int grade = WIDEST_GRADE;
        while (name + grade > NARROWEST_NAME + NARROWEST_GRADE
                && table(indicators, style, name, grade).width() > columns) {
            if (name > NARROWEST_NAME) {
                name--;
            } else {
                grade--;
            }
        }
        return table(indicators, style, name, grade).lines(paint::faint);
    }

    private int narrowest(List<Indicator> indicators, Style style) {
        return table(indicators, style, NARROWEST_NAME, NARROWEST_GRADE).width();
    }

    private TextTable table(List<Indicator> indicators, Style style, int name, int grade) {
        TextTable table = new TextTable().left(texts.say("employee"));
        if (style.card()) {
            table.right(texts.say("score")).left(texts.say("grade"));
        }
        indicators.forEach(indicator -> table.right(heading(indicator, style)));
        if (style.card()) {
            table.right(texts.say("bonus"));
        }
        if (style.net()) {
            table.right(texts.say("deducted")).right(texts.say("net"));
        }
        for (Scorecard card : presentation.appraisal().scorecards().values()) {
            Outcome outcome = card.outcome();
            List<TextTable.Cell> row = new ArrayList<>();
            row.add(TextTable.Cell.of(DisplayWidth.cut(Shown.of(card.employee().value()), name)));
            if (style.card()) {
                row.add(TextTable.Cell.of(card.score().map(Object::toString).orElse("-")));
                row.add(TextTable.Cell.of(grade(card, grade)));
            }
            Presentation.results(card, indicators).forEach(result -> row.add(verdict(result, style)));
            if (style.card()) {
                row.add(TextTable.Cell.of(Figures.money(outcome.bonus())));
            }
            if (style.net()) {
                row.add(TextTable.Cell.of(outcome.deducted().isZero() ? "-" : Figures.money(outcome.deducted())));
                row.add(TextTable.Cell.of(Figures.money(outcome.net())));
            }
            table.row(row);
        }
        return table;
    }

    private String heading(Indicator indicator, Style style) {
        return style.words()
                ? presentation.shortName(indicator)
                : texts.find("indicatorNarrow." + indicator.code())
                        .orElseGet(() -> DisplayWidth.cut(presentation.shortName(indicator), NARROW_HEADING));
    }

    private String grade(Scorecard card, int widest) {
        return card.isAppraised()
                ? DisplayWidth.cut(presentation.grade(card), widest) + (card.isVetoed() ? "*" : "")
                : "-";
    }

    /** Numerator, denominator and the verdict, which is as wide as any other. */
    private TextTable.Cell verdict(IndicatorResult result, Style style) {
        String ratio = result.denominator() == 0 ? "" : Figures.ratio(result);
        if (!style.words()) {
            return new TextTable.Cell(ratio + mark(result), text -> paint.verdict(result.result(), text));
        }
        String word = texts.say("word." + result.result().name());
        return new TextTable.Cell(
                (ratio.isEmpty() ? "" : ratio + " ") + word + " ".repeat(widestWord() - DisplayWidth.of(word)),
                text -> paint.verdict(result.result(), text));
    }

    private static String mark(IndicatorResult result) {
        return switch (result.result()) {
            case MET -> "+";
            case MISSED -> "!";
            case INSUFFICIENT -> "~";
            case NO_DATA -> "";
        };
    }

    private int widestWord() {
        int width = 0;
        for (IndicatorResult.Result result : IndicatorResult.Result.values()) {
            width = Math.max(width, DisplayWidth.of(texts.say("word." + result.name())));
        }
        return width;
    }
}
