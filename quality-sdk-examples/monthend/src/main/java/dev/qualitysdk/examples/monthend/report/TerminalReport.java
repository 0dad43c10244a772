package dev.qualitysdk.examples.monthend.report;

import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.judgement.appraisal.CycleAppraisal;
import dev.qualitysdk.judgement.appraisal.Outcome;
import dev.qualitysdk.judgement.appraisal.Scorecard;
import dev.qualitysdk.judgement.kpi.IndicatorResult;
import dev.qualitysdk.judgement.kpi.Percentage;
import dev.qualitysdk.regulation.Regulation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The month on a terminal: one line for each employee, the company against its targets, what was refused, and where the files
 * are. In a pipe it is plain text.
 */
public final class TerminalReport {

    private static final int MOST_REJECTED = 5;

    private final Presentation presentation;
    private final Texts texts;
    private final Figures figures;
    private final int columns;
    private final Paint paint;

    private TerminalReport(Presentation presentation, int columns, Paint paint) {
        this.presentation = presentation;
        this.texts = presentation.texts();
        this.figures = presentation.figures();
        this.columns = columns;
        this.paint = paint;
    }

    /**
     * Returns a month as a terminal shows it.
     *
     * @param report the month
     * @param columns how many columns the terminal has; tables that are wider are parted where they can be
     * @param ansi whether it understands colours; false in a pipe
     * @return the month
     */
    public static TerminalReport of(MonthReport report, int columns, boolean ansi) {
        return new TerminalReport(Presentation.of(report), columns, ansi ? Paint.ANSI : Paint.PLAIN);
    }

    /**
     * Returns the lines that sum the month up.
     *
     * @param files the files written, by name, in the order in which they are shown
     * @return lines, each ended by a line feed
     */
    public String summary(Map<String, Path> files) {
        StringBuilder out = new StringBuilder();
        head(out);
        employees(out);
        company(out);
        money(out);
        business(out);
        leftOut(out);
        reconciled(out);
        imports(out);
        if (!files.isEmpty()) {
            heading(out, texts.say("filesWritten"));
            TextTable table = new TextTable().left("").left("");
            files.forEach((name, path) ->
                    table.row(List.of(TextTable.Cell.of(name), TextTable.Cell.of(Shown.of(path.toString())))));
            out.append(table.body());
        }
        return out.toString();
    }

    /**
     * Returns how an employee's score and money came about: every record behind every figure with its clause, and the
     * arithmetic.
     *
     * @param employee the employee
     * @return lines, each ended by a line feed
     * @throws IllegalArgumentException if the employee has no scorecard in the month
     */
    public String explain(EmployeeId employee) {
        CycleAppraisal appraisal = presentation.appraisal();
        Scorecard card = appraisal.scorecards().get(employee);
        if (card == null) {
            throw new IllegalArgumentException("found employee " + Shown.of(employee.value()) + ", wanted one of the "
                    + appraisal.scorecards().size() + " employed in " + appraisal.month());
        }
        return new TerminalExplanation(presentation, columns, paint).of(card);
    }

    private void head(StringBuilder out) {
        CycleAppraisal appraisal = presentation.appraisal();
        Regulation regulation = appraisal.regulation();
        out.append(paint.strong(texts.say("title") + " " + figures.month(appraisal.month())))
                .append("  ")
                .append(Shown.of(regulation.title()))
                .append('\n');
        out.append(texts.say(
                        "terminalHead",
                        Shown.of(regulation.version().value()),
                        regulation.digest().substring(0, 12),
                        Shown.of(regulation.calendar().version().value()),
                        regulation.zone().getId(),
                        figures.moment(appraisal.asOf())))
                .append('\n');
        if (appraisal.isProvisional()) {
            out.append(paint.few(texts.say("provisional", figures.moment(appraisal.asOf()))))
                    .append('\n');
        }
    }

    private void heading(StringBuilder out, String text) {
        out.append('\n').append(paint.strong(text)).append('\n');
    }

    private void employees(StringBuilder out) {
        CycleAppraisal appraisal = presentation.appraisal();
        heading(
                out,
                texts.say("employeesOf", Figures.count(appraisal.scorecards().size())) + "  ("
                        + texts.say(
                                "amountsIn", appraisal.regulation().currency().getCode())
                        + ")");
        new EmployeeLines(presentation, columns, paint).tables().forEach(out::append);
    }

    private void company(StringBuilder out) {
        heading(out, texts.say("company"));
        TextTable table = new TextTable()
                .left(texts.say("indicator"))
                .left(texts.say("clause"))
                .right(texts.say("figure"))
                .right(texts.say("percentage"))
                .right(texts.say("target"))
                .left(texts.say("interval"))
                .left(texts.say("verdict"));
        for (IndicatorResult result : presentation.appraisal().company().values()) {
            table.row(List.of(
                    TextTable.Cell.of(DisplayWidth.cut(presentation.name(result.indicator()), 34)),
                    TextTable.Cell.of(result.indicator().clause().number()),
                    TextTable.Cell.of(result.denominator() == 0 ? "-" : Figures.ratio(result)),
                    TextTable.Cell.of(result.percentage().map(Percentage::text).orElse("-")),
                    TextTable.Cell.of(Percentage.target(result.target())),
                    TextTable.Cell.of(result.interval().map(i -> i.text()).orElse("-")),
                    new TextTable.Cell(
                            Mark.of(result.result(), texts).word(), text -> paint.verdict(result.result(), text))));
        }
        out.append(table.lines(paint::faint));
    }

    private void money(StringBuilder out) {
        CycleAppraisal appraisal = presentation.appraisal();
        out.append(texts.say(
                        "terminalMoney",
                        appraisal.regulation().currency().getCode(),
                        Figures.money(appraisal.total(Outcome::bonus)),
                        Figures.money(appraisal.total(Outcome::deducted)),
                        Figures.money(appraisal.total(Outcome::paid)),
                        Figures.money(appraisal.total(Outcome::wageCut))))
                .append('\n');
        if (appraisal.scorecards().values().stream().anyMatch(Scorecard::isVetoed)) {
            out.append("* ").append(texts.say("vetoed")).append('\n');
        }
        long without = appraisal.scorecards().values().stream()
                .filter(card -> !card.isAppraised())
                .count();
        if (without > 0) {
            out.append(texts.say("terminalNotAppraised", Figures.count(without)))
                    .append('\n');
        }
    }

    private void business(StringBuilder out) {
        presentation.report().statistics().ifPresent(statistics -> {
            heading(out, texts.say("business"));
            out.append(
                    new StatisticsSection(presentation, statistics).terminal().lines(paint::faint));
        });
    }

    private void leftOut(StringBuilder out) {
        List<String> lines = new ArrayList<>();
        for (IndicatorResult result : presentation.appraisal().company().values()) {
            presentation
                    .leftOut(result)
                    .ifPresent(left -> lines.add(texts.say("listOf", presentation.name(result.indicator()), left)));
            result.coverage()
                    .filter(coverage -> coverage.due() > 0)
                    .ifPresent(coverage -> lines.add(texts.say(
                            "listOf", presentation.name(result.indicator()), presentation.coverage(coverage))));
        }
        for (Page.Uncounted list : new LeftOut(presentation).lists()) {
            if (list.key().equals("nobody")
                    || list.key().equals("notEmployed")
                    || list.key().equals("unruled")) {
                list.lists().forEach(ids -> lines.add(texts.say("terminal." + list.key(), ids.label())));
            }
        }
        if (!lines.isEmpty()) {
            heading(out, texts.say("uncounted"));
            lines.forEach(line -> out.append(line).append('\n'));
        }
    }

    private void reconciled(StringBuilder out) {
        presentation.report().reconciliation().ifPresent(result -> {
            heading(out, texts.say("reconciliation"));
            new ReconciliationSection(presentation, result)
                    .terminal()
                    .forEach(line -> out.append(TextWrap.wrap(line, columns, 4)));
        });
    }

    private void imports(StringBuilder out) {
        ImportSummary imports = presentation.report().imports();
        if (imports.files().isEmpty()) {
            return;
        }
        heading(out, texts.say("files"));
        TextTable table = new TextTable()
                .left(texts.say("file"))
                .right(texts.say("read"))
                .right(texts.say("added"))
                .right(texts.say("extended"))
                .right(texts.say("unchanged"))
                .right(texts.say("rejected"));
        for (FileImport file : imports.files()) {
            table.row(List.of(
                    TextTable.Cell.of(Shown.of(file.file())),
                    TextTable.Cell.of(Figures.count(file.read())),
                    TextTable.Cell.of(Figures.count(file.added())),
                    TextTable.Cell.of(Figures.count(file.extended())),
                    TextTable.Cell.of(Figures.count(file.unchanged())),
                    new TextTable.Cell(
                            Figures.count(file.rejected()),
                            text -> file.rejected() == 0 ? text : paint.verdict(IndicatorResult.Result.MISSED, text))));
        }
        out.append(table.lines(paint::faint));
        if (imports.faults() == 0) {
            out.append(texts.say("rejectedNone")).append('\n');
            return;
        }
        out.append(texts.say(
                        "rejectedCount",
                        Figures.count(imports.rejectedRows()),
                        Figures.count(imports.read()),
                        Figures.count(imports.faults())))
                .append('\n');
        for (RejectedRow row : imports.rejected()
                .subList(0, Math.min(MOST_REJECTED, imports.rejected().size()))) {
            String place = Shown.of(row.file()) + ":" + row.line()
                    + (row.column().isEmpty() ? "" : " " + Shown.of(row.column(), 40));
            String clause = row.clause()
                    .map(c -> " (" + texts.say("clauseOf", c.number()) + ")")
                    .orElse("");
            out.append(TextWrap.wrap("  " + place + ": " + Shown.of(row.reason(), 200) + clause, columns, 4));
        }
        if (imports.faults() > MOST_REJECTED) {
            out.append("  ")
                    .append(texts.say("moreRejected", Figures.count(imports.faults() - MOST_REJECTED)))
                    .append('\n');
        }
    }
}
