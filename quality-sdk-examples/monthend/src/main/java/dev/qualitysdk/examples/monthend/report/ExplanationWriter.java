package dev.qualitysdk.examples.monthend.report;

import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fraction;
import dev.qualitysdk.evidence.Disposition;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.judgement.appraisal.Explanation;
import dev.qualitysdk.judgement.appraisal.Explanation.Line;
import dev.qualitysdk.judgement.appraisal.IndicatorScore;
import dev.qualitysdk.judgement.appraisal.Scorecard;
import dev.qualitysdk.judgement.kpi.IndicatorResult;
import dev.qualitysdk.judgement.kpi.Percentage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says for each employee how score and money came about, down to the records. */
final class ExplanationWriter {

    /** The most records of one indicator that are shown line by line; the terminal's explanation shows all. */
    private static final int MOST_ROWS = 500;

    private final Presentation presentation;
    private final Texts texts;
    private final Clauses clauses;
    private final Sentences sentences;

    ExplanationWriter(Presentation presentation, Clauses clauses) {
        this.presentation = presentation;
        this.texts = presentation.texts();
        this.clauses = clauses;
        this.sentences = new Sentences(presentation);
    }

    List<Page.Section> sections(Map<EmployeeId, String> anchors) {
        return anchors.entrySet().stream()
                .map(entry -> section(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Page.Section section(EmployeeId employee, String anchor) {
        Scorecard card = presentation.appraisal().scorecards().get(employee);
        if (card == null) {
            throw new IllegalStateException("no scorecard of " + employee);
        }
        Explanation explanation = presentation.explanation(employee);
        Map<Indicator, String> records = new LinkedHashMap<>();
        explanation
                .evidence()
                .keySet()
                .forEach(indicator -> records.put(indicator, anchor + "-" + (records.size() + 1)));
        return new Page.Section(
                anchor,
                Shown.of(employee.value()),
                presentation.where(card),
                Presentation.score(card),
                PageWriter.gradeCss(card),
                presentation.grade(card),
                card.outcome().net().getCurrencyUnit() + " "
                        + PageWriter.amount(card.outcome().net()),
                card.indicators().values().stream()
                        .filter(score -> Presentation.speaks(score, explanation))
                        .map(score -> figure(score, records, anchor))
                        .toList(),
                Presentation.lines(explanation, card).stream()
                        .map(line -> step(line, records))
                        .toList(),
                records.entrySet().stream()
                        .map(entry -> group(entry.getKey(), entry.getValue(), explanation))
                        .toList());
    }

    private Page.FigureRow figure(IndicatorScore score, Map<Indicator, String> records, String anchor) {
        IndicatorResult result = score.result();
        Optional<Fraction> weight = score.effectiveWeight().filter(share -> share.signum() > 0);
        return new Page.FigureRow(
                presentation.name(result.indicator()),
                clauses.link(result.indicator().clause()),
                records.getOrDefault(result.indicator(), anchor),
                List.of(PageWriter.cell(result, texts)),
                Percentage.target(result.target()),
                score.points().map(Figures::rounded).orElse("–"),
                weight.map(Figures::share).orElse("–"),
                weight.flatMap(w -> score.contribution()).map(Figures::rounded).orElse("–"));
    }

    private Page.SentenceRow step(Line line, Map<Indicator, String> records) {
        return new Page.SentenceRow(
                PageWriter.prose(sentences.of(line).replace(" -", " −")),
                clauses.link(line.clause()),
                line.topic() == Explanation.Topic.RESULT
                        ? line.indicator().map(records::get).map(List::of).orElse(List.of())
                        : List.of());
    }

    private Page.RecordGroup group(Indicator indicator, String anchor, Explanation explanation) {
        List<Evidence> all = explanation.evidence().get(indicator);
        RecordFigures figures = new RecordFigures(all, presentation);
        List<Evidence> lost = all.stream().filter(piece -> !isFull(piece)).toList();
        List<String> full = all.stream()
                .filter(ExplanationWriter::isFull)
                .map(Evidence::subject)
                .toList();
        return new Page.RecordGroup(
                anchor,
                presentation.name(indicator),
                texts.say(
                        "recordsOf", Figures.count(all.size()), Figures.count(full.size()), Figures.count(lost.size())),
                figures.common()
                        .map(common -> List.of(texts.say("forAll", common)))
                        .orElse(List.of()),
                !lost.isEmpty(),
                headings(figures),
                lost.stream().limit(MOST_ROWS).map(piece -> row(piece, figures)).toList(),
                full.isEmpty()
                        ? List.of()
                        : List.of(LeftOut.ids(texts.say("fullRecords", Figures.count(full.size())), full, texts)),
                lost.size() <= MOST_ROWS
                        ? List.of()
                        : List.of(texts.say("moreRecords", Figures.count(lost.size() - MOST_ROWS))));
    }

    /** Whether a record counts in full, so that naming it is enough. */
    private static boolean isFull(Evidence piece) {
        return piece.disposition() == Disposition.COUNTED && piece.numerator() == piece.denominator();
    }

    private List<String> headings(RecordFigures figures) {
        List<String> headings = new ArrayList<>(figures.headings());
        if (figures.hasRest()) {
            headings.add(texts.say("restsOn"));
        }
        return headings;
    }

    private Page.RecordRow row(Evidence piece, RecordFigures figures) {
        List<String> cells = new ArrayList<>(figures.cells(piece));
        if (figures.hasRest()) {
            cells.add(figures.rest(piece));
        }
        return new Page.RecordRow(
                Shown.of(piece.subject()),
                presentation.figures().moment(piece.at()),
                piece.disposition() == Disposition.COUNTED ? "missed" : "none",
                verdict(piece, texts),
                presentation.reason(piece).map(List::of).orElse(List.of()),
                cells,
                clauses.link(piece.clause()));
    }

    /** Returns what became of a record, in a word or a ratio. */
    static String verdict(Evidence piece, Texts texts) {
        if (piece.disposition() != Disposition.COUNTED) {
            return texts.say("disposition." + piece.disposition().name());
        }
        if (piece.numerator() == piece.denominator()) {
            return texts.say("recordFull");
        }
        return piece.numerator() == 0
                ? texts.say("recordLost")
                : texts.say("recordPart", Figures.share(Fraction.of(piece.numerator(), piece.denominator())));
    }
}
