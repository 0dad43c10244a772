package dev.qualitysdk.examples.monthend.report;

import dev.qualitysdk.basics.Points;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.TrainingNeed;
import dev.qualitysdk.judgement.appraisal.Adjustment;
import dev.qualitysdk.judgement.appraisal.Comparison;
import dev.qualitysdk.judgement.appraisal.CycleAppraisal;
import dev.qualitysdk.judgement.appraisal.Scorecard;
import dev.qualitysdk.judgement.cycle.AppraisalCycle;
import dev.qualitysdk.judgement.cycle.Contested;
import dev.qualitysdk.judgement.cycle.Decision;
import dev.qualitysdk.judgement.cycle.Objection;
import dev.qualitysdk.judgement.review.TrainingProposals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the month stands: its seal, objections with what they would change, grades set, money carried, training proposed. */
final class StandingSection {

    /** A table of texts; the first cell of a row heads it. */
    record Table(String id, String caption, List<String> columns, List<Row> rows) {}

    /** A row of it. */
    record Row(String head, List<String> cells) {}

    private final Presentation presentation;
    private final CycleAppraisal appraisal;
    private final Optional<CycleStanding> standing;
    private final Texts texts;

    StandingSection(Presentation presentation) {
        this.presentation = presentation;
        this.appraisal = presentation.appraisal();
        this.standing = presentation.report().cycle();
        this.texts = presentation.texts();
    }

    /** Returns the sentences at its head. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        standing.ifPresent(known -> {
            AppraisalCycle cycle = known.cycle();
            sentences.add(texts.say("standingIs", cycle.id().value(), texts.say("state." + cycle.state())));
            cycle.objectionsUntil()
                    .ifPresent(until -> sentences.add(
                            texts.say("standingUntil", presentation.figures().momentInWords(until))));
            cycle.seal()
                    .ifPresent(seal -> sentences.add(texts.say(
                            "standingSeal", Figures.count(seal.sequence()), Shown.of(seal.key()), seal.link())));
            if (known.late() > 0) {
                sentences.add(texts.say("standingLate", Figures.count(known.late())));
            }
            known.restatement()
                    .ifPresent(restatement -> sentences.add(texts.say(
                            "standingRestated",
                            restatement.cycle().value(),
                            Figures.count(restatement.records().size()))));
        });
        if (sentences.isEmpty()) {
            sentences.add(texts.say("standingNone"));
        }
        return sentences;
    }

    /** Returns its tables that have a row. */
    List<Table> tables() {
        return Stream.of(objections(), overrides(), carried(), toCarry(), training())
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    private Table objections() {
        return table(
                "objections",
                List.of("objection", "employee", "contested", "decision", "ifExcusedScore", "ifExcusedPay"),
                standing.stream()
                        .flatMap(known -> known.cycle().objections().stream().map(made -> objection(known, made))));
    }

    private Row objection(CycleStanding known, Objection objection) {
        Optional<Comparison.Change> change = Optional.ofNullable(
                        known.counterfactuals().get(objection.id()))
                .flatMap(would -> Optional.ofNullable(would.changes().get(objection.employee())));
        String decision = objection
                .decided()
                .map(step -> step.decisions().stream()
                                .map(this::decision)
                                .collect(Collectors.joining(texts.say("listComma")))
                        + texts.say("decidedBy", Shown.of(step.decider().value())))
                .orElseGet(() -> texts.say("undecided"));
        return new Row(
                Shown.of(objection.id().value()),
                List.of(
                        Shown.of(objection.employee().value()),
                        objection.contested().stream()
                                .map(this::name)
                                .collect(Collectors.joining(texts.say("listComma"))),
                        decision,
                        change.map(c -> score(c.before()) + " → " + score(c.after()))
                                .orElse("–"),
                        change.map(c -> Figures.money(c.effect())).orElse("–")));
    }

    private String decision(Decision decision) {
        return texts.say("decision." + decision.verdict()) + " ("
                + texts.of("reason", decision.reason().value()) + ")";
    }

    private String name(Contested contested) {
        String record = Shown.of(contested.subject());
        return contested
                .indicator()
                .map(indicator -> texts.say("listOf", presentation.name(indicator), record))
                .orElse(record);
    }

    private static String score(Optional<Scorecard> card) {
        return card.flatMap(Scorecard::score).map(Points::toString).orElse("–");
    }

    private Table overrides() {
        return table(
                "overrides",
                List.of("employee", "gradeCalculated", "gradeSet", "gradeSetBy", "gradeSetWhy"),
                appraisal.scorecards().values().stream()
                        .flatMap(card -> card.override().stream())
                        .map(override -> new Row(
                                Shown.of(override.employee().value()),
                                List.of(
                                        Shown.of(override.calculated()),
                                        Shown.of(override.grade()),
                                        Shown.of(override.first().value())
                                                + texts.say("listComma")
                                                + Shown.of(override.second().value()),
                                        texts.of("reason", override.reason().value())))));
    }

    private Table carried() {
        return table(
                "carriedHere",
                List.of("employee", "carriedFrom", "carriedAmount", "carriedRecords"),
                Stream.concat(
                                appraisal.scorecards().values().stream()
                                        .flatMap(card -> card.outcome().adjustments().stream()),
                                appraisal.uncarried().stream())
                        .map(StandingSection::line));
    }

    private Table toCarry() {
        return table(
                "toCarry",
                List.of("employee", "carriedFrom", "carriedAmount", "carriedRecords"),
                standing.stream()
                        .flatMap(known -> known.restatement().stream())
                        .flatMap(restatement -> restatement.adjustments().stream())
                        .map(StandingSection::line));
    }

    private static Row line(Adjustment line) {
        return new Row(
                Shown.of(line.employee().value()),
                List.of(
                        line.cycle().value(),
                        Figures.money(line.amount()),
                        Shown.of(String.join(", ", line.records()), 200)));
    }

    private Table training() {
        return table(
                "training",
                List.of("employee", "trainingAbout", "trainingWhy"),
                TrainingProposals.of(appraisal, TrainingProposals.USUAL).stream()
                        .map(this::need));
    }

    private Row need(TrainingNeed need) {
        return new Row(
                Shown.of(need.employee().value()),
                List.of(
                        texts.say("trainingTopic." + need.topic()),
                        need.records().stream().map(this::cause).collect(Collectors.joining(texts.say("listComma")))));
    }

    /** A missed indicator is recorded as month and code; everything else is a record of its own. */
    private String cause(String record) {
        String code = record.substring(record.indexOf(' ') + 1);
        return Indicator.find(code).map(presentation::name).orElseGet(() -> Shown.of(record));
    }

    private Table table(String id, List<String> columns, Stream<Row> rows) {
        return new Table(id, texts.say(id), columns.stream().map(texts::say).toList(), rows.toList());
    }
}
