package dev.qualitysdk.examples.monthend.report;

import java.util.List;

/**
 * All that the page shows, already as text in the reader's language; the templates only place and escape it. A list of at most
 * one thing stands for something that may be absent.
 */
record Page(
        String lang,
        String styleDigest,
        Texts t,
        String regulation,
        String month,
        List<String> provisional,
        List<Fact> facts,
        String glance,
        List<Tile> tiles,
        List<IndicatorCard> indicators,
        boolean hasTrends,
        String trendsSource,
        List<TrendChart> trends,
        boolean hasBusiness,
        List<Business> business,
        String scoresLead,
        List<ScoreChart> distribution,
        List<GradeRow> grades,
        List<EmployeeTable> employees,
        List<GroupTable> groups,
        List<String> standing,
        List<StandingSection.Table> standingTables,
        List<Section> explanations,
        boolean hasReconciled,
        List<ReconciliationSection.Shape> reconciled,
        List<Uncounted> uncounted,
        List<String> nothingOf,
        boolean hasFiles,
        List<FileRow> files,
        List<FileRow> sum,
        String rejectedNote,
        boolean hasRejected,
        List<RejectRow> rejected,
        List<ClauseLink> clauses,
        String footer) {

    /** Something said once at the head. */
    record Fact(String label, String value, List<String> code) {}

    /** A figure worth a glance. */
    record Tile(String label, String value, List<String> detail) {}

    /** A clause that something cites. */
    record ClauseLink(String number, String title, String label, String anchor) {}

    /** A ratio in a table. */
    record RatioCell(Mark verdict, String percent, String counts) {}

    /** An indicator of the company. */
    record IndicatorCard(
            String name,
            ClauseLink clause,
            String weight,
            Mark verdict,
            String value,
            String counts,
            List<IndicatorChart> chart,
            List<String> asides) {}

    /** The business statistics. */
    record Business(String lead, List<BarChart> charts, List<StatisticsSection.Table> tables) {}

    /** A grade, and how many have it. */
    record GradeRow(String css, String grade, String lowest, String factor, String employees) {}

    /** The table of all employees, under it the company. */
    record EmployeeTable(
            String caption,
            String note,
            boolean many,
            List<String> columns,
            List<EmployeeRow> rows,
            List<RatioCell> totals,
            String bonuses,
            String deducted,
            String net) {}

    /** An employee. */
    record EmployeeRow(
            String anchor,
            String id,
            String where,
            String score,
            String gradeCss,
            String grade,
            List<String> veto,
            List<RatioCell> cells,
            String bonus,
            String deductions,
            String net,
            boolean negative,
            List<String> cut) {}

    /** Figures of branches, teams or channels. */
    record GroupTable(String id, String caption, String heading, List<String> columns, List<GroupRow> rows) {}

    /** Figures of one of them. */
    record GroupRow(String name, List<RatioCell> cells) {}

    /** How an employee's score and money came about. */
    record Section(
            String anchor,
            String id,
            String where,
            String score,
            String gradeCss,
            String grade,
            String net,
            List<FigureRow> figures,
            List<SentenceRow> steps,
            List<RecordGroup> records) {}

    /** An indicator in it. */
    record FigureRow(
            String name,
            ClauseLink clause,
            String records,
            List<RatioCell> cell,
            String target,
            String points,
            String weight,
            String contribution) {}

    /** A sentence of it. */
    record SentenceRow(String sentence, ClauseLink clause, List<String> records) {}

    /** The records behind an indicator of it. */
    record RecordGroup(
            String anchor,
            String name,
            String summary,
            List<String> common,
            boolean hasRows,
            List<String> columns,
            List<RecordRow> rows,
            List<IdList> full,
            List<String> omitted) {}

    /** A record. */
    record RecordRow(
            String id,
            String at,
            String css,
            String verdict,
            List<String> reason,
            List<String> figures,
            ClauseLink clause) {}

    /** Ids of records. */
    record IdList(String label, List<String> ids, List<String> more) {}

    /** What was left out of the figures for one reason. */
    record Uncounted(String key, String heading, String note, List<IdList> lists) {}

    /** What became of a file. */
    record FileRow(String file, String read, String added, String extended, String unchanged, String rejected) {}

    /** A fault of a row. */
    record RejectRow(String file, String line, String column, String value, String reason, List<ClauseLink> clause) {}
}
