package dev.qualitysdk.examples.monthend.report;

import dev.qualitysdk.basics.MaterialCatalogue;
import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.basics.Ratio;
import dev.qualitysdk.basics.Unit;
import dev.qualitysdk.evidence.Tally;
import dev.qualitysdk.judgement.kpi.Percentage;
import dev.qualitysdk.service.settlement.Direction;
import dev.qualitysdk.service.statistics.Axis;
import dev.qualitysdk.service.statistics.BusinessFigures;
import dev.qualitysdk.service.statistics.Count;
import dev.qualitysdk.service.statistics.Durations;
import dev.qualitysdk.service.statistics.Member;
import dev.qualitysdk.service.statistics.Payments;
import dev.qualitysdk.service.statistics.Period;
import dev.qualitysdk.service.statistics.Trade;
import dev.qualitysdk.service.statistics.VisitTime;
import dev.qualitysdk.service.statistics.Volume;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The business statistics on the page: what they say at a glance, drawings, and compact tables. */
final class StatisticsSection {

    private static final int MOST_BARS = 9;
    private static final Ratio MEDIAN = Ratio.of(1, 2);
    private static final Ratio NINETY = Ratio.of(9, 10);
    private static final String NOTHING = "–";

    /** A table: its first column names a member, the last row is the whole. */
    record Table(String id, String caption, String heading, List<String> columns, List<Line> rows, List<Line> totals) {}

    /** A row of it. */
    record Line(String name, List<String> cells) {}

    private final Presentation presentation;
    private final MonthStatistics statistics;
    private final Texts texts;
    private final RoundingMode rounding;

    StatisticsSection(Presentation presentation, MonthStatistics statistics) {
        this.presentation = presentation;
        this.statistics = statistics;
        this.texts = presentation.texts();
        this.rounding = presentation.appraisal().regulation().rounding();
    }

    /** Returns the sentence over the section. */
    String lead() {
        YearMonth before = statistics.comparison().previous().periods().firstKey();
        BusinessFigures now = statistics.current().all();
        BusinessFigures then = statistics.comparison().previous().all();
        return texts.say(
                statistics.period().isWhole() ? "statisticsLead" : "statisticsLeadCut",
                volumes(now.collected(), " · "),
                presentation.figures().month(before),
                volumes(then.collected(), " · "),
                Figures.count(now.count(Count.REQUESTED)),
                Figures.count(then.count(Count.REQUESTED)));
    }

    /** Returns a few figures for a terminal: the month beside the one before, or as much of it. */
    TextTable terminal() {
        Period before =
                statistics.comparison().previous().periods().values().asList().get(0);
        BusinessFigures now = statistics.current().all();
        BusinessFigures then = statistics.comparison().previous().all();
        TextTable table = new TextTable()
                .left(texts.say("figure"))
                .right(period(statistics.period()))
                .right(period(before));
        row(table, texts.say("column.bookings"), f -> Figures.count(f.count(Count.REQUESTED)), now, then);
        row(table, texts.say("column.visits"), f -> Figures.count(f.count(Count.VISIT_ENDED)), now, then);
        row(table, texts.say("column.collected"), f -> volumes(f.collected(), " · "), now, then);
        row(table, texts.say("column.averagePrice"), this::prices, now, then);
        row(table, texts.say("column.waitMedian"), f -> wait(f, MEDIAN), now, then);
        row(table, texts.say("column.waitNinety"), f -> wait(f, NINETY), now, then);
        return table;
    }

    private String period(Period period) {
        String month = presentation.figures().month(period.month());
        return period.isWhole() ? month : texts.say("monthSoFar", month);
    }

    private static String wait(BusinessFigures figures, Ratio share) {
        return minutes(figures.times(VisitTime.WAIT_FOR_CREW).percentile(share));
    }

    private static void row(
            TextTable table,
            String name,
            Function<BusinessFigures, String> cell,
            BusinessFigures now,
            BusinessFigures then) {
        table.row(List.of(
                TextTable.Cell.of(name), TextTable.Cell.of(cell.apply(now)), TextTable.Cell.of(cell.apply(then))));
    }

    /** Returns the drawings that have anything to show. */
    List<BarChart> charts() {
        List<BarChart> charts = new ArrayList<>();
        List<BarChart.Value> mass = new ArrayList<>();
        statistics.current().by(Axis.KIND).forEach((kind, figures) -> {
            Volume volume = figures.collected().get(Unit.Dimension.MASS);
            if (volume != null) {
                long grams = volume.quantity().amount();
                mass.add(new BarChart.Value(name(Axis.KIND, kind), grams, kilograms(grams)));
            }
        });
        mass.sort(Comparator.comparingDouble(BarChart.Value::length).reversed());
        if (mass.size() > MOST_BARS) {
            double rest = mass.subList(MOST_BARS, mass.size()).stream()
                    .mapToDouble(BarChart.Value::length)
                    .sum();
            String others = texts.say("otherKinds", Figures.count(mass.size() - MOST_BARS));
            mass.subList(MOST_BARS, mass.size()).clear();
            mass.add(new BarChart.Value(others, rest, kilograms((long) rest)));
        }
        chart(charts, "chartVolumes", mass);
        List<BarChart.Value> channels = new ArrayList<>();
        statistics.current().by(Axis.CHANNEL).forEach((channel, figures) -> {
            long bookings = figures.count(Count.REQUESTED);
            if (bookings > 0) {
                channels.add(new BarChart.Value(name(Axis.CHANNEL, channel), bookings, Figures.count(bookings)));
            }
        });
        chart(charts, "chartChannels", channels);
        List<BarChart.Value> times = new ArrayList<>();
        for (VisitTime time : VisitTime.values()) {
            Durations durations = statistics.current().all().times(time);
            for (Ratio share : List.of(MEDIAN, NINETY)) {
                durations
                        .percentile(share)
                        .ifPresent(length -> times.add(new BarChart.Value(
                                texts.say("time." + time + (share.equals(MEDIAN) ? ".median" : ".ninety")),
                                length.toMillis(),
                                minutes(Optional.of(length)) + " " + texts.say("minuteUnit"))));
            }
        }
        chart(charts, "chartTimes", times);
        return charts;
    }

    private void chart(List<BarChart> charts, String title, List<BarChart.Value> values) {
        if (!values.isEmpty()) {
            charts.add(BarChart.of("business-" + (charts.size() + 1), texts.say(title), values));
        }
    }

    /** Returns the tables. */
    List<Table> tables() {
        return List.of(
                table(
                        "kinds",
                        Axis.KIND,
                        List.of("collected", "verified", "accurate", "agreedQuantity", "agreedAmount", "averagePrice"),
                        figures -> List.of(
                                volumes(figures.collected(), " · "),
                                volumes(figures.verified(), " · "),
                                accurate(figures),
                                trades(figures, trade -> quantity(trade)),
                                amounts(figures),
                                prices(figures))),
                table("business-branches", Axis.BRANCH, bookingColumns(), this::bookings),
                table("business-channels", Axis.CHANNEL, bookingColumns(), this::bookings),
                table(
                        "business-months",
                        Axis.MONTH,
                        List.of("bookings", "visits", "collected", "agreedAmount", "paidNet", "waitMedian"),
                        figures -> List.of(
                                Figures.count(figures.count(Count.REQUESTED)),
                                Figures.count(figures.count(Count.VISIT_ENDED)),
                                volumes(figures.collected(), " · "),
                                amounts(figures),
                                paid(figures),
                                minutes(figures.times(VisitTime.WAIT_FOR_CREW).percentile(MEDIAN)))));
    }

    private static List<String> bookingColumns() {
        return List.of("bookings", "visits", "agreedAmount", "paidNet", "waitMedian", "waitNinety", "onSiteMedian");
    }

    private List<String> bookings(BusinessFigures figures) {
        Durations wait = figures.times(VisitTime.WAIT_FOR_CREW);
        return List.of(
                Figures.count(figures.count(Count.REQUESTED)),
                Figures.count(figures.count(Count.VISIT_ENDED)),
                amounts(figures),
                paid(figures),
                minutes(wait.percentile(MEDIAN)),
                minutes(wait.percentile(NINETY)),
                minutes(figures.times(VisitTime.ON_SITE).percentile(MEDIAN)));
    }

    private Table table(String id, Axis axis, List<String> columns, Function<BusinessFigures, List<String>> cells) {
        var of = axis == Axis.MONTH ? statistics.months() : statistics.current();
        List<Line> rows = new ArrayList<>();
        for (Map.Entry<Member, BusinessFigures> one : of.by(axis).entrySet()) {
            List<String> shown = cells.apply(one.getValue());
            boolean nobody = one.getKey().code().isEmpty();
            boolean empty = shown.stream().allMatch(cell -> cell.equals(NOTHING) || cell.equals("0"));
            if (!nobody || !(empty || axis == Axis.KIND)) {
                rows.add(new Line(name(axis, one.getKey()), shown));
            }
        }
        return new Table(
                id,
                texts.say("by." + axis),
                texts.say("axis." + axis),
                columns.stream().map(column -> texts.say("column." + column)).toList(),
                rows,
                List.of(new Line(texts.say(axis == Axis.MONTH ? "allMonths" : "companyTotal"), cells.apply(of.all()))));
    }

    private String name(Axis axis, Member member) {
        if (member.code().isEmpty()) {
            return texts.say("noMember");
        }
        String code = member.code().get();
        return switch (axis) {
            case KIND ->
                MaterialCatalogue.starting()
                        .find(code)
                        .map(kind -> MaterialCatalogue.starting()
                                .name(
                                        code,
                                        dev.qualitysdk.basics.Language.of(
                                                presentation.report().language().tag())))
                        .orElseGet(() -> Shown.of(code, 60));
            case CHANNEL -> texts.of("channel", code);
            case MONTH -> presentation.figures().month(YearMonth.parse(code));
            case BRANCH, GRADE -> Shown.of(code, 60);
        };
    }

    private static String volumes(Map<Unit.Dimension, Volume> volumes, String between) {
        return volumes.isEmpty()
                ? NOTHING
                : volumes.values().stream()
                        .map(volume -> quantity(volume.quantity()))
                        .collect(Collectors.joining(between));
    }

    private static String quantity(Quantity quantity) {
        return switch (quantity.dimension()) {
            case MASS -> kilograms(quantity.amount());
            case COUNT -> Figures.count(quantity.amount()) + " pc";
            case VOLUME -> Figures.decimal(BigDecimal.valueOf(quantity.amount(), 3)) + " l";
        };
    }

    private String quantity(Trade trade) {
        Unit unit = StatisticsFigures.quoted(trade.dimension());
        BigDecimal base = trade.quantity().round(0, rounding);
        BigDecimal shown = trade.dimension() == Unit.Dimension.COUNT
                ? base
                : base.movePointLeft(3).setScale(1, rounding);
        return Figures.decimal(shown) + " " + unit.symbol();
    }

    /** Kilograms to a tenth, for reading only. */
    private static String kilograms(long grams) {
        return Figures.decimal(BigDecimal.valueOf(grams, 3).setScale(1, RoundingMode.HALF_UP)) + " kg";
    }

    private static String trades(BusinessFigures figures, Function<Trade, String> shown) {
        return figures.agreed().isEmpty()
                ? NOTHING
                : figures.agreed().stream().map(shown).collect(Collectors.joining(" · "));
    }

    private static String amounts(BusinessFigures figures) {
        Map<String, org.joda.money.Money> sums = new java.util.TreeMap<>();
        figures.agreed()
                .forEach(trade -> sums.merge(
                        trade.amount().getCurrencyUnit().getCode(), trade.amount(), org.joda.money.Money::plus));
        figures.cashRounding()
                .forEach(money -> sums.merge(money.getCurrencyUnit().getCode(), money, org.joda.money.Money::plus));
        return money(sums);
    }

    private static String paid(BusinessFigures figures) {
        Map<String, org.joda.money.Money> sums = new java.util.TreeMap<>();
        for (Payments payments : figures.payments()) {
            sums.merge(
                    payments.paid().getCurrencyUnit().getCode(),
                    payments.direction() == Direction.WE_PAY
                            ? payments.net()
                            : payments.net().negated(),
                    org.joda.money.Money::plus);
        }
        return money(sums);
    }

    private static String money(Map<String, org.joda.money.Money> sums) {
        return sums.isEmpty()
                ? NOTHING
                : sums.values().stream()
                        .map(sum -> sum.getCurrencyUnit().getCode() + " " + Figures.money(sum))
                        .collect(Collectors.joining(" · "));
    }

    private String prices(BusinessFigures figures) {
        return trades(figures, trade -> {
            Unit unit = StatisticsFigures.quoted(trade.dimension());
            return Figures.decimal(trade.averagePrice(unit, 2, rounding)) + "/" + unit.symbol();
        });
    }

    private static String accurate(BusinessFigures figures) {
        String shares = figures.accuracy().values().stream()
                .filter(tally -> tally.denominator() > 0)
                .map((Tally tally) ->
                        Percentage.of(tally.numerator(), tally.denominator()).text())
                .collect(Collectors.joining(" · "));
        return shares.isEmpty() ? NOTHING : shares;
    }

    /** Minutes to a tenth, for reading only. */
    private static String minutes(Optional<Duration> duration) {
        return duration.map(length -> Figures.decimal(BigDecimal.valueOf(length.toMillis())
                        .divide(BigDecimal.valueOf(60_000), 1, RoundingMode.HALF_UP)))
                .orElse(NOTHING);
    }
}
