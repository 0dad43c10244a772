package dev.qualitysdk.examples.monthend.report;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fraction;
import dev.qualitysdk.basics.Points;
import dev.qualitysdk.basics.Ratio;
import dev.qualitysdk.evidence.Disposition;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.Tally;
import dev.qualitysdk.evidence.TrainingNeed;
import dev.qualitysdk.judgement.appraisal.Adjustment;
import dev.qualitysdk.judgement.appraisal.CycleAppraisal;
import dev.qualitysdk.judgement.appraisal.IndicatorScore;
import dev.qualitysdk.judgement.appraisal.Outcome;
import dev.qualitysdk.judgement.appraisal.Scorecard;
import dev.qualitysdk.judgement.kpi.IndicatorResult;
import dev.qualitysdk.judgement.kpi.Percentage;
import dev.qualitysdk.judgement.review.TrainingProposals;
import dev.qualitysdk.regulation.GradeBand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;

/**
 * The month as a file for machines, {@code appraisal.json}, whose shape is {@code docs/schema/appraisal.schema.json}.
 *
 * <p>It holds what was judged and nothing of the run that wrote it, so the same records under the same regulation give the same
 * bytes, whatever was imported anew. Keys stand in a fixed order; what is absent is {@code null}, never left out.
 */
public final class AppraisalJson {

    private final Presentation presentation;
    private final CycleAppraisal appraisal;
    private final JsonText json;
    private final ImmutableListMultimap<EmployeeId, TrainingNeed> needs;

    private AppraisalJson(MonthReport report, JsonText json) {
        this.presentation = Presentation.of(report);
        this.appraisal = report.appraisal();
        this.json = json;
        this.needs = Multimaps.index(TrainingProposals.of(appraisal, TrainingProposals.USUAL), TrainingNeed::employee);
    }

    /**
     * Writes the file.
     *
     * @param report the month
     * @param file where to; replaced if it exists
     * @throws IOException if it cannot be written
     */
    public static void write(MonthReport report, Path file) throws IOException {
        Files.write(file, bytes(report));
    }

    /**
     * Returns the bytes of the file.
     *
     * @param report the month
     * @return JSON in UTF-8
     */
    public static byte[] bytes(MonthReport report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonText json = JsonText.into(out)) {
            new AppraisalJson(report, json).month();
        }
        return out.toByteArray();
    }

    private void month() {
        json.object(() -> {
            json.text("format", "quality-appraisal/1");
            json.object("cycle", this::cycle);
            json.object("regulation", () -> {
                json.text("version", appraisal.regulation().version().value());
                json.text("digest", appraisal.regulation().digest());
                json.text("title", appraisal.regulation().title());
                json.text("effective", appraisal.regulation().effective().toString());
            });
            json.object(
                    "calendar",
                    () -> json.text(
                            "version",
                            appraisal.regulation().calendar().version().value()));
            json.text("currency", appraisal.regulation().currency().getCode());
            json.text("digest", appraisal.digest());
            json.object("company", this::company);
            group("branches", "branch", appraisal.branches());
            group("teams", "team", appraisal.teams());
            group("channels", "channel", appraisal.channels());
            json.array("employees", appraisal.scorecards().values(), this::employee);
            json.array(
                    "notCounted",
                    notCounted().asMap().entrySet(),
                    entry -> notCounted(entry.getKey(), List.copyOf(entry.getValue())));
            json.array(
                    "unattributed",
                    appraisal.unattributed().entrySet(),
                    entry -> tally(entry.getKey(), entry.getValue()));
            json.array("notEmployed", appraisal.notEmployed().entrySet(), entry -> {
                json.text("employee", entry.getKey().value());
                json.array("indicators", entry.getValue().entrySet(), sum -> tally(sum.getKey(), sum.getValue()));
            });
            json.array("unruled", appraisal.unruled().entrySet(), entry -> tally(entry.getKey(), entry.getValue()));
            json.array("uncarried", appraisal.uncarried(), this::carried);
        });
    }

    private void cycle() {
        json.text("month", appraisal.month().toString());
        json.text("zone", appraisal.regulation().zone().getId());
        json.text("start", appraisal.cycle().start().toString());
        json.text("end", appraisal.cycle().end().toString());
        json.text("asOf", appraisal.asOf().toString());
        json.flag("provisional", appraisal.isProvisional());
    }

    private void company() {
        json.array("indicators", appraisal.company().values(), this::indicator);
        json.number("employees", appraisal.scorecards().size());
        json.number(
                "appraised",
                appraisal.scorecards().values().stream()
                        .filter(Scorecard::isAppraised)
                        .count());
        money("bonus", appraisal.total(Outcome::bonus));
        money("deducted", appraisal.total(Outcome::deducted));
        money("net", appraisal.total(Outcome::net));
        money("paid", appraisal.total(Outcome::paid));
        money("wageCut", appraisal.total(Outcome::wageCut));
        money("saved", appraisal.total(Outcome::saved));
    }

    private <K extends Comparable<K>> void group(
            String name, String member, Map<K, ? extends Map<Indicator, IndicatorResult>> results) {
        json.array(name, results.entrySet(), entry -> {
            json.text(member, entry.getKey().toString());
            json.array("indicators", entry.getValue().values(), this::indicator);
        });
    }

    private void indicator(IndicatorResult result) {
        json.text("indicator", result.indicator().code());
        json.number("numerator", result.numerator());
        json.number("denominator", result.denominator());
        json.number("ratio", ratio(result));
        json.text("result", result.result().name());
        json.objectOrNull("interval", result.interval(), interval -> {
            json.number("lower", Optional.of(interval.lower().movePointLeft(2)));
            json.number("upper", Optional.of(interval.upper().movePointLeft(2)));
            json.number("z", Optional.of(interval.z()));
        });
        json.text("clause", result.indicator().clause().number());
        json.text("measure", result.rule().measure().name());
        json.text("percentage", result.percentage().map(Percentage::text));
        json.text("target", result.target().toString());
        json.flag("beyondChance", result.isBeyondChance());
        json.text("shortfall", result.shortfall().map(Enum::name));
        json.number("minimumSample", result.rule().minimumSample());
        json.objectOrNull("coverage", result.coverage(), coverage -> {
            json.number("covered", coverage.covered());
            json.number("due", coverage.due());
        });
        dispositions(result.tally());
    }

    private void dispositions(Tally tally) {
        json.number("counted", tally.counted());
        json.number("excused", tally.excused());
        json.number("excluded", tally.excluded());
        json.number("notOwed", tally.notOwed());
    }

    private void tally(Indicator indicator, Tally tally) {
        json.text("indicator", indicator.code());
        json.number("numerator", tally.numerator());
        json.number("denominator", tally.denominator());
        dispositions(tally);
    }

    private void employee(Scorecard card) {
        json.text("employee", card.employee().value());
        json.array("assignments", card.outcome().stretches(), stretch -> {
            json.text("branch", stretch.assignment().branch().value());
            json.text("team", stretch.assignment().team().map(team -> team.value()));
            json.text("since", stretch.assignment().since().toString());
            json.text("until", stretch.assignment().until().map(Object::toString));
            json.number("days", stretch.days());
        });
        json.array("indicators", card.indicators().values(), this::score);
        json.object("conduct", () -> {
            points("subtracted", Optional.of(card.conduct().subtracted()));
            points("added", Optional.of(card.conduct().added()));
            json.array("entries", card.conduct().entries(), entry -> {
                json.text("record", entry.subject());
                json.text("direction", entry.direction().name());
                points("points", Optional.of(entry.points()));
                json.text("at", entry.at().toString());
                json.text("clause", entry.clause().number());
            });
        });
        json.text("mean", card.mean().map(Fraction::toString));
        points("score", card.score());
        json.text("grade", card.grade().map(GradeBand::grade));
        json.text("gradeBeforeVetoes", card.band().map(GradeBand::grade));
        json.array("vetoes", card.vetoes(), veto -> {
            json.text("record", veto.subject());
            json.text("reason", veto.reason());
            json.text("at", veto.at().toString());
            json.text("clause", veto.clause().number());
        });
        json.objectOrNull("override", card.override(), override -> {
            json.text("calculated", override.calculated());
            json.text("grade", override.grade());
            json.text("reason", override.reason().value());
            json.text("first", override.first().value());
            json.text("second", override.second().value());
        });
        json.object("outcome", () -> outcome(card.outcome()));
        json.array("trainingNeeds", needs.get(card.employee()), need -> {
            json.text("topic", need.topic().value());
            json.text("source", need.source().name());
            json.texts("records", need.records());
        });
    }

    private void score(IndicatorScore score) {
        indicator(score.result());
        json.text("weight", score.weight().toString());
        json.text("points", score.points().map(Fraction::toString));
        json.text("effectiveWeight", score.effectiveWeight().map(Fraction::toString));
        json.text("contribution", score.contribution().map(Fraction::toString));
    }

    private void outcome(Outcome outcome) {
        json.number("daysEmployed", outcome.daysEmployed());
        json.number("daysOfMonth", outcome.daysOfMonth());
        json.text("factor", outcome.factor().toString());
        json.text("claim", outcome.claim().toString());
        money("bonus", outcome.bonus());
        json.array("deductions", outcome.deductions(), deduction -> {
            json.text("indicator", deduction.indicator().code());
            json.text("verdict", deduction.verdict().name());
            money("stated", deduction.stated());
            money("amount", deduction.amount());
        });
        money("deducted", outcome.deducted());
        json.array("adjustments", outcome.adjustments(), this::carried);
        money("adjusted", outcome.adjusted());
        money("net", outcome.net());
        money("paid", outcome.paid());
        money("wage", outcome.wage());
        money("wageCut", outcome.wageCut());
        money("saved", outcome.saved());
    }

    /** What did not count, by indicator, disposition and reason; the records of each by their ids. */
    private void carried(Adjustment line) {
        json.text("employee", line.employee().value());
        json.text("cycle", line.cycle().value());
        money("amount", line.amount());
        json.texts("records", line.records());
    }

    private ListMultimap<Evidence, String> notCounted() {
        Comparator<Evidence> kind = Comparator.comparing(Evidence::indicator)
                .thenComparing(Evidence::disposition)
                .thenComparing(piece -> piece.reason().orElse(""));
        ListMultimap<Evidence, String> records =
                MultimapBuilder.treeKeys(kind).arrayListValues().build();
        presentation.evidence().stream()
                .filter(piece -> piece.disposition() != Disposition.COUNTED)
                .sorted(Comparator.comparing(Evidence::subject))
                .forEach(piece -> records.put(piece, piece.subject()));
        return records;
    }

    private void notCounted(Evidence kind, List<String> records) {
        json.text("indicator", kind.indicator().code());
        json.text("disposition", kind.disposition().name());
        json.text("reason", kind.reason());
        json.number("count", records.size());
        json.texts("records", records);
    }

    private void points(String name, Optional<Points> points) {
        json.number(name, points.map(p -> BigDecimal.valueOf(p.hundredths(), 2)));
    }

    private void money(String name, Money money) {
        json.text(name, money.getAmount().toPlainString());
    }

    /** The ratio to ten decimals, rounded towards the verdict where plain rounding would contradict it. */
    private static Optional<BigDecimal> ratio(IndicatorResult result) {
        if (result.denominator() == 0) {
            return Optional.empty();
        }
        Ratio exact = Ratio.of(result.numerator(), result.denominator());
        Function<BigDecimal, Boolean> reaches = decimal -> Ratio.of(decimal).atLeast(result.target());
        BigDecimal plain = Fraction.of(exact).round(10, RoundingMode.HALF_UP);
        boolean reached = exact.atLeast(result.target());
        return Optional.of(
                reaches.apply(plain) == reached
                        ? plain
                        : Fraction.of(exact).round(10, reached ? RoundingMode.CEILING : RoundingMode.FLOOR));
    }
}
