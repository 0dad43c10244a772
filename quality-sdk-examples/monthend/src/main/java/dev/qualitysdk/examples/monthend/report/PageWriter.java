package dev.qualitysdk.examples.monthend.report;

import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fraction;
import dev.qualitysdk.basics.Points;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.Tallies;
import dev.qualitysdk.evidence.Tally;
import dev.qualitysdk.judgement.appraisal.CycleAppraisal;
import dev.qualitysdk.judgement.appraisal.Outcome;
import dev.qualitysdk.judgement.appraisal.Scorecard;
import dev.qualitysdk.judgement.kpi.ControlChart;
import dev.qualitysdk.judgement.kpi.IndicatorResult;
import dev.qualitysdk.judgement.kpi.Percentage;
import dev.qualitysdk.regulation.GradeBand;
import dev.qualitysdk.regulation.Regulation;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** Puts a report into the words and figures of its page. */
final class PageWriter {

    /** More indicators than these are set smaller, and printed across the page. */
    private static final int COLUMNS_THAT_FIT = 5;

    private static final String GRADED = "grade";
    private static final String UNGRADED = "ungraded";

    private final Presentation presentation;
    private final CycleAppraisal appraisal;
    private final Regulation regulation;
    private final Texts texts;
    private final Figures figures;
    private final Clauses clauses;

    private PageWriter(Presentation presentation) {
        this.presentation = presentation;
        this.appraisal = presentation.appraisal();
        this.regulation = appraisal.regulation();
        this.texts = presentation.texts();
        this.figures = presentation.figures();
        this.clauses = new Clauses(presentation);
    }

    static Page page(Presentation presentation, String styleDigest) {
        return new PageWriter(presentation).page(styleDigest);
    }

    private Page page(String styleDigest) {
        ImportSummary imports = presentation.report().imports();
        List<Points> scores = appraisal.scorecards().values().stream()
                .flatMap(card -> card.score().stream())
                .toList();
        List<TrendChart> trends = trends();
        Map<EmployeeId, String> anchors = anchors();
        List<Page.IndicatorCard> cards = cards();
        List<Page.Section> sections = new ExplanationWriter(presentation, clauses).sections(anchors);
        List<Page.Uncounted> leftOut = new LeftOut(presentation).lists();
        ImportWriter read = new ImportWriter(imports, texts, clauses);
        List<Page.RejectRow> rejected = read.rejected();
        StandingSection standing = new StandingSection(presentation);
        return new Page(
                presentation.report().language().tag(),
                styleDigest,
                texts,
                Shown.of(regulation.title()),
                figures.month(appraisal.month()),
                appraisal.isProvisional()
                        ? List.of(texts.say("provisional", figures.momentInWords(appraisal.asOf())))
                        : List.of(),
                facts(),
                prose(glance()),
                new TileWriter(presentation).tiles(),
                cards,
                !trends.isEmpty(),
                trendsSource(),
                trends,
                presentation.report().statistics().isPresent(),
                business(),
                texts.say(
                        "scoresLead",
                        Figures.count(scores.size()),
                        Figures.count(appraisal.scorecards().size() - scores.size())),
                scores.isEmpty() ? List.of() : List.of(ScoreChart.of(scores, regulation.bands(), texts)),
                grades(),
                List.of(employees(anchors)),
                groups(),
                standing.sentences(),
                standing.tables(),
                sections,
                presentation.report().reconciliation().isPresent(),
                presentation.report().reconciliation().stream()
                        .map(result -> new ReconciliationSection(presentation, result).shape())
                        .toList(),
                leftOut.stream().filter(list -> !list.lists().isEmpty()).toList(),
                List.of(leftOut.stream()
                        .filter(list -> list.lists().isEmpty())
                        .map(Page.Uncounted::heading)
                        .collect(Collectors.joining(" · "))),
                !imports.files().isEmpty(),
                read.files(),
                List.of(read.sum()),
                read.rejectedNote(),
                !rejected.isEmpty(),
                rejected,
                clauses.cited(),
                texts.say(
                        "footer",
                        Shown.of(regulation.version().value()),
                        Shown.of(regulation.calendar().version().value()),
                        appraisal.digest()));
    }

    private List<Page.Business> business() {
        return presentation.report().statistics().stream()
                .map(statistics -> new StatisticsSection(presentation, statistics))
                .map(section -> new Page.Business(section.lead(), section.charts(), section.tables()))
                .toList();
    }

    private Map<EmployeeId, String> anchors() {
        Map<EmployeeId, String> anchors = new TreeMap<>();
        for (EmployeeId employee : appraisal.scorecards().keySet()) {
            anchors.put(employee, "employee-" + (anchors.size() + 1));
        }
        return anchors;
    }

    private List<Page.Fact> facts() {
        return List.of(
                new Page.Fact(
                        texts.say("cycle"),
                        texts.say(
                                "cycleOf",
                                figures.date(appraisal.month().atDay(1)),
                                figures.date(appraisal.month().atEndOfMonth())),
                        List.of(regulation.zone().getId())),
                new Page.Fact(
                        texts.say("regulation"), Shown.of(regulation.version().value()), List.of(regulation.digest())),
                new Page.Fact(
                        texts.say("calendar"),
                        Shown.of(regulation.calendar().version().value()),
                        List.of()),
                new Page.Fact(texts.say("asOf"), figures.momentInWords(appraisal.asOf()), List.of()));
    }

    private String glance() {
        List<Indicator> columns = presentation.columns();
        List<IndicatorResult> judged = appraisal.company().values().stream()
                .filter(result -> columns.contains(result.indicator()) && result.isJudged())
                .toList();
        List<String> missed = judged.stream()
                .filter(result -> result.result() == IndicatorResult.Result.MISSED)
                .map(result -> texts.say(
                        "glanceMiss",
                        presentation.name(result.indicator()),
                        Figures.percent(result),
                        Percentage.target(result.target())))
                .toList();
        if (judged.isEmpty()) {
            return texts.say("glanceNothing");
        }
        String met = texts.say("glanceMet", Figures.count(judged.size() - missed.size()), Figures.count(judged.size()));
        return missed.isEmpty() ? met : met + texts.say("glanceMissed", String.join(texts.say("listComma"), missed));
    }

    private List<Page.IndicatorCard> cards() {
        List<Page.IndicatorCard> cards = new ArrayList<>();
        for (IndicatorResult result : appraisal.company().values()) {
            String name = presentation.name(result.indicator());
            List<String> asides = new ArrayList<>();
            presentation.leftOut(result).ifPresent(left -> asides.add(texts.say("notCounted", left)));
            result.coverage()
                    .filter(coverage -> coverage.due() > 0)
                    .ifPresent(coverage -> asides.add(presentation.coverage(coverage)));
            result.shortfall()
                    .ifPresent(shortfall -> asides.add(texts.say(
                            "shortfall." + shortfall.name(),
                            Figures.count(result.rule().minimumSample()))));
            if (result.result() == IndicatorResult.Result.MISSED
                    && result.interval().isPresent()) {
                asides.add(texts.say(result.isBeyondChance() ? "beyondChance" : "withinChance"));
            }
            cards.add(new Page.IndicatorCard(
                    name,
                    clauses.link(result.indicator().clause()),
                    weight(result),
                    Mark.of(result.result(), texts),
                    Figures.percent(result),
                    result.denominator() == 0 ? texts.say("nothingCounted") : figures.counts(result),
                    List.of(IndicatorChart.of("indicator-" + (cards.size() + 1), name, result, texts, figures)),
                    asides.stream().map(PageWriter::prose).toList()));
        }
        return cards;
    }

    private String weight(IndicatorResult result) {
        Fraction all = appraisal.company().values().stream()
                .map(other -> Fraction.of(other.rule().weight()))
                .reduce(Fraction.ZERO, Fraction::plus);
        return result.rule().weight().numerator() == 0
                ? texts.say("noWeight")
                : texts.say(
                        "weightOf",
                        Figures.share(Fraction.of(result.rule().weight()).dividedBy(all)));
    }

    /** Says which points are what was sealed. */
    private String trendsSource() {
        List<String> sealed = presentation.report().sealedEarlier().stream()
                .map(figures::month)
                .toList();
        return sealed.isEmpty()
                ? texts.say("trendsRecorded")
                : texts.say("trendsSealed", String.join(texts.say("listComma"), sealed));
    }

    private List<TrendChart> trends() {
        SortedMap<YearMonth, Tallies> earlier = presentation.report().earlier();
        List<TrendChart> trends = new ArrayList<>();
        if (earlier.isEmpty()) {
            return trends;
        }
        for (IndicatorResult result : appraisal.company().values()) {
            SortedMap<YearMonth, Tally> months = new TreeMap<>();
            earlier.forEach((month, tallies) -> months.put(month, tallies.company(result.indicator())));
            months.put(appraisal.month(), result.tally());
            months.keySet()
                    .removeAll(months.entrySet().stream()
                            .takeWhile(month -> month.getValue().denominator() == 0)
                            .map(Map.Entry::getKey)
                            .toList());
            if (months.values().stream()
                            .filter(tally -> tally.denominator() > 0)
                            .count()
                    < 2) {
                continue;
            }
            trends.add(TrendChart.of(
                    "trend-" + (trends.size() + 1),
                    presentation.name(result.indicator()),
                    ControlChart.of(result.rule().measure(), months),
                    texts,
                    figures,
                    presentation.report().language()));
        }
        return trends;
    }

    private List<Page.GradeRow> grades() {
        List<Page.GradeRow> rows = new ArrayList<>();
        for (GradeBand band : regulation.bands().reverse()) {
            long having = appraisal.scorecards().values().stream()
                    .filter(card -> card.grade().filter(band::equals).isPresent())
                    .count();
            rows.add(new Page.GradeRow(
                    GRADED,
                    Shown.of(band.grade()),
                    band.lowest().toString(),
                    factor(Fraction.of(band.factor())),
                    Figures.count(having)));
        }
        long without = appraisal.scorecards().values().stream()
                .filter(card -> !card.isAppraised())
                .count();
        if (without > 0) {
            rows.add(new Page.GradeRow(
                    UNGRADED,
                    texts.say("notAppraised"),
                    "–",
                    factor(Fraction.of(regulation.pay().notAppraisedFactor())),
                    Figures.count(without)));
        }
        return rows;
    }

    private static String factor(Fraction factor) {
        return "× " + Figures.rounded(factor);
    }

    private Page.EmployeeTable employees(Map<EmployeeId, String> anchors) {
        List<Indicator> columns = presentation.columns();
        List<Page.EmployeeRow> rows = new ArrayList<>();
        for (Scorecard card : appraisal.scorecards().values()) {
            Outcome outcome = card.outcome();
            List<Page.RatioCell> cells =
                    Presentation.results(card, columns).stream().map(this::cell).toList();
            rows.add(new Page.EmployeeRow(
                    anchors.getOrDefault(card.employee(), ""),
                    Shown.of(card.employee().value()),
                    presentation.where(card),
                    Presentation.score(card),
                    gradeCss(card),
                    presentation.grade(card),
                    card.isVetoed() ? List.of(texts.say("vetoed")) : List.of(),
                    cells,
                    amount(outcome.bonus()),
                    outcome.deducted().isZero() ? "–" : amount(outcome.deducted()),
                    amount(outcome.net()),
                    outcome.net().isNegative(),
                    outcome.wageCut().isZero() ? List.of() : List.of(texts.say("wageCut", amount(outcome.wageCut())))));
        }
        return new Page.EmployeeTable(
                texts.say("employeesOf", Figures.count(rows.size())),
                texts.say("amountsIn", regulation.currency().getCode()),
                columns.size() > COLUMNS_THAT_FIT,
                columns.stream().map(presentation::shortName).toList(),
                rows,
                appraisal.company().values().stream()
                        .filter(result -> columns.contains(result.indicator()))
                        .map(this::cell)
                        .toList(),
                amount(appraisal.total(Outcome::bonus)),
                amount(appraisal.total(Outcome::deducted)),
                amount(appraisal.total(Outcome::net)));
    }

    static String gradeCss(Scorecard card) {
        return card.isAppraised() ? GRADED : UNGRADED;
    }

    private Page.RatioCell cell(IndicatorResult result) {
        return cell(result, texts);
    }

    static Page.RatioCell cell(IndicatorResult result, Texts texts) {
        boolean nothing = result.denominator() == 0;
        return new Page.RatioCell(
                Mark.of(result.result(), texts),
                nothing ? "" : Figures.percent(result),
                nothing ? "" : Figures.ratio(result));
    }

    private List<Page.GroupTable> groups() {
        List<Page.GroupTable> tables = new ArrayList<>();
        group("branch", appraisal.branches(), branch -> Shown.of(branch.value()))
                .ifPresent(tables::add);
        group("team", appraisal.teams(), team -> Shown.of(team.value())).ifPresent(tables::add);
        group("channel", appraisal.channels(), channel -> texts.of("channel", channel.value()))
                .ifPresent(tables::add);
        return tables;
    }

    private <K> Optional<Page.GroupTable> group(
            String kind, Map<K, ? extends Map<Indicator, IndicatorResult>> results, Function<K, String> name) {
        List<Indicator> columns = appraisal.company().keySet().stream()
                .filter(indicator -> results.values().stream()
                        .anyMatch(row -> Optional.ofNullable(row.get(indicator))
                                .filter(result -> result.denominator() > 0)
                                .isPresent()))
                .toList();
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        List<Page.GroupRow> rows = new ArrayList<>();
        results.forEach((member, row) -> rows.add(new Page.GroupRow(
                name.apply(member),
                columns.stream()
                        .map(indicator -> Optional.ofNullable(row.get(indicator)))
                        .flatMap(Optional::stream)
                        .map(this::cell)
                        .toList())));
        return Optional.of(new Page.GroupTable(
                "by-" + kind,
                texts.say(kind + "Table"),
                texts.say(kind),
                columns.stream().map(presentation::shortName).toList(),
                rows));
    }

    /** Returns a text in which no line ends between a number and its per cent sign. */
    static String prose(String text) {
        return text.replaceAll("(?<=[0-9]) %", "\u00A0%");
    }

    /** Returns an amount with the sign that belongs to figures in a text. */
    static String amount(Money money) {
        return Figures.money(money).replace('-', '−');
    }
}
