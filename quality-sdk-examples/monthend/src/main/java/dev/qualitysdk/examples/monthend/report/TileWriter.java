package dev.qualitysdk.examples.monthend.report;

import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.Tally;
import dev.qualitysdk.judgement.appraisal.CycleAppraisal;
import dev.qualitysdk.judgement.appraisal.Outcome;
import dev.qualitysdk.judgement.appraisal.Scorecard;
import dev.qualitysdk.judgement.kpi.IndicatorResult;
import dev.qualitysdk.judgement.kpi.Percentage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The few figures of a month that are worth a glance. */
final class TileWriter {

    private final CycleAppraisal appraisal;
    private final ImportSummary imports;
    private final Texts texts;
    private final List<Indicator> columns;

    TileWriter(Presentation presentation) {
        this.appraisal = presentation.appraisal();
        this.imports = presentation.report().imports();
        this.texts = presentation.texts();
        this.columns = presentation.columns();
    }

    List<Page.Tile> tiles() {
        List<Page.Tile> tiles = new ArrayList<>();
        tiles.add(appraised());
        tiles.add(indicators());
        tiles.add(records());
        reviews().ifPresent(tiles::add);
        tiles.add(tile(
                "tileBonuses",
                PageWriter.amount(appraisal.total(Outcome::bonus)),
                texts.say("tileCurrency", appraisal.regulation().currency().getCode())));
        tiles.add(tile(
                "tileDeducted",
                PageWriter.amount(appraisal.total(Outcome::deducted)),
                texts.say("tileWageCuts", PageWriter.amount(appraisal.total(Outcome::wageCut)))));
        tiles.add(tile(
                "tilePaid",
                PageWriter.amount(appraisal.total(Outcome::paid)),
                texts.say("tileCurrency", appraisal.regulation().currency().getCode())));
        if (imports.read() > 0) {
            tiles.add(tile(
                    "tileRejected",
                    Figures.count(imports.rejectedRows()),
                    texts.say("tileRead", Figures.count(imports.read()))));
        }
        return tiles;
    }

    private Page.Tile appraised() {
        long appraised = appraisal.scorecards().values().stream()
                .filter(Scorecard::isAppraised)
                .count();
        long employed = appraisal.scorecards().size();
        return tile(
                "tileAppraised",
                texts.say("outOf", Figures.count(appraised), Figures.count(employed)),
                texts.say("tileNotAppraised", Figures.count(employed - appraised)));
    }

    private Page.Tile indicators() {
        long met = having(IndicatorResult.Result.MET);
        long missed = having(IndicatorResult.Result.MISSED);
        return tile(
                "tileTargets",
                texts.say("outOf", Figures.count(met), Figures.count(met + missed)),
                texts.say("tileOpen", Figures.count(columns.size() - met - missed)));
    }

    private long having(IndicatorResult.Result wanted) {
        return appraisal.company().values().stream()
                .filter(result -> columns.contains(result.indicator()) && result.result() == wanted)
                .count();
    }

    private Page.Tile records() {
        Tally all = appraisal.company().values().stream()
                .map(IndicatorResult::tally)
                .reduce(
                        Tally.ZERO,
                        (one, other) -> Tally.of(
                                0,
                                0,
                                one.counted() + other.counted(),
                                one.excused() + other.excused(),
                                one.excluded() + other.excluded(),
                                one.notOwed() + other.notOwed()));
        return tile(
                "tileRecords",
                Figures.count(all.counted()),
                texts.say("tileLeftOut", Figures.count(all.excused() + all.excluded()), Figures.count(all.notOwed())));
    }

    private Optional<Page.Tile> reviews() {
        return Optional.ofNullable(appraisal.company().get(Indicator.CUSTOMER_SATISFACTION))
                .flatMap(IndicatorResult::coverage)
                .filter(coverage -> coverage.due() > 0)
                .map(coverage -> tile(
                        "tileReviews",
                        Percentage.of(coverage.covered(), coverage.due()).text(),
                        texts.say("tileVisits", Figures.count(coverage.covered()), Figures.count(coverage.due()))));
    }

    private Page.Tile tile(String label, String value, String detail) {
        return new Page.Tile(texts.say(label), value, List.of(detail));
    }
}
