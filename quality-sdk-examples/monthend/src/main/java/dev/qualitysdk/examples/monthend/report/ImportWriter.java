package dev.qualitysdk.examples.monthend.report;

import java.util.List;

/** What was read and refused, as the page shows it. */
final class ImportWriter {

    private final ImportSummary imports;
    private final Texts texts;
    private final Clauses clauses;

    ImportWriter(ImportSummary imports, Texts texts, Clauses clauses) {
        this.imports = imports;
        this.texts = texts;
        this.clauses = clauses;
    }

    List<Page.FileRow> files() {
        return imports.files().stream().map(ImportWriter::row).toList();
    }

    List<Page.RejectRow> rejected() {
        return imports.rejected().stream().map(this::row).toList();
    }

    private static Page.FileRow row(FileImport file) {
        return new Page.FileRow(
                Shown.of(file.file()),
                Figures.count(file.read()),
                Figures.count(file.added()),
                Figures.count(file.extended()),
                Figures.count(file.unchanged()),
                Figures.count(file.rejected()));
    }

    Page.FileRow sum() {
        return new Page.FileRow(
                texts.say("allFiles"),
                Figures.count(imports.read()),
                Figures.count(imports.added()),
                Figures.count(imports.extended()),
                Figures.count(imports.unchanged()),
                Figures.count(imports.rejectedRows()));
    }

    String rejectedNote() {
        if (imports.faults() == 0) {
            return texts.say("rejectedNone");
        }
        String count = texts.say(
                "rejectedCount",
                Figures.count(imports.rejectedRows()),
                Figures.count(imports.read()),
                Figures.count(imports.faults()));
        return imports.faults() == imports.rejected().size()
                ? count
                : count + " "
                        + texts.say(
                                "rejectedExcerpt",
                                Figures.count(imports.rejected().size()));
    }

    private Page.RejectRow row(RejectedRow row) {
        return new Page.RejectRow(
                Shown.of(row.file()),
                Figures.count(row.line()),
                Shown.of(row.column(), 60),
                Shown.of(row.value(), 160),
                Shown.of(row.reason(), 300),
                row.clause().map(clauses::link).map(List::of).orElse(List.of()));
    }
}
