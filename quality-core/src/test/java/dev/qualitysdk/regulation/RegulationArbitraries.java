package dev.qualitysdk.regulation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.BasicsArbitraries;
import dev.qualitysdk.basics.CalendarVersion;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.PauseReason;
import dev.qualitysdk.basics.Points;
import dev.qualitysdk.basics.Ratio;
import dev.qualitysdk.basics.RegulationVersion;
import dev.qualitysdk.basics.RulingId;
import dev.qualitysdk.basics.Unit;
import dev.qualitysdk.calendar.Allowance;
import dev.qualitysdk.calendar.CalendarArbitraries;
import dev.qualitysdk.calendar.OpeningHours;
import dev.qualitysdk.calendar.WorkingCalendar;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.rule.Clause;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Arbitraries of regulations and of what they are made of, and one ordinary regulation. */
public final class RegulationArbitraries {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** Built once: the index of its calendar, 71 years, is most of what a regulation costs. */
    private static final Regulation ORDINARY = regulation();

    private RegulationArbitraries() {}

    private static WorkingCalendar calendar() {
        dev.qualitysdk.calendar.WorkingCalendarBuilder calendar = WorkingCalendar.builder(
                        CalendarVersion.of("cn-test"), SHANGHAI)
                .covers(LocalDate.of(1990, 1, 1), LocalDate.of(2061, 1, 1));
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY) {
                calendar.open(day, OpeningHours.of("08:30-17:00"));
            }
        }
        return calendar.build();
    }

    /** Curves of one to five knots. */
    public static Arbitrary<Curve> curves() {
        return Arbitraries.integers()
                .between(1, 5)
                .flatMap(size -> Combinators.combine(
                                Arbitraries.integers()
                                        .between(0, 10_000)
                                        .set()
                                        .ofSize(size)
                                        .map(set -> set.stream().sorted().toList()),
                                Arbitraries.integers()
                                        .between(0, 10_000)
                                        .list()
                                        .ofSize(size)
                                        .map(list -> list.stream().sorted().toList()))
                        .as((ratios, points) -> Curve.of(IntStream.range(0, size)
                                .mapToObj(i -> Curve.Knot.of(
                                        Ratio.of(ratios.get(i), 10_000), Points.ofHundredths(points.get(i))))
                                .toList())));
    }

    /** Rules of an indicator, with a measure that its evidence can have. */
    public static Arbitrary<IndicatorRule> rules(Indicator indicator) {
        return Combinators.combine(
                        BasicsArbitraries.shares(),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.oneOf(
                                Arbitraries.just(1), Arbitraries.integers().between(1, 30)),
                        curves(),
                        Arbitraries.longs().between(0, 100_000).optional(0.7),
                        Arbitraries.of(measures(indicator)))
                .as((target, weight, sample, curve, deduction, measure) -> {
                    IndicatorRule.Builder rule = IndicatorRule.builder();
                    rule.indicator(indicator)
                            .measure(measure)
                            .target(target)
                            .weight(Ratio.of(weight, 100))
                            .minimumSample(sample)
                            .curve(curve)
                            .deduction(deduction.map(minor -> Money.ofMinor(CNY, minor)));
                    return rule.build();
                });
    }

    private static List<Indicator.Measure> measures(Indicator indicator) {
        if (indicator.equals(Indicator.CUSTOMER_SATISFACTION) || indicator.equals(Indicator.PEER_FEEDBACK)) {
            return List.of(Indicator.Measure.COUNTS, Indicator.Measure.MEAN);
        }
        if (indicator.equals(Indicator.COLLECTION_ACCURACY)) {
            return List.of(Indicator.Measure.COUNTS, Indicator.Measure.MASS);
        }
        return Indicator.ALL.contains(indicator)
                ? List.of(Indicator.Measure.COUNTS)
                : List.of(Indicator.Measure.values());
    }

    /** Grades of one to five bands. */
    public static Arbitrary<List<GradeBand>> bands() {
        return Arbitraries.integers()
                .between(1, 10_000)
                .set()
                .ofMaxSize(4)
                .flatMap(borders -> Arbitraries.integers()
                        .between(0, 20)
                        .list()
                        .ofSize(borders.size() + 1)
                        .map(factors -> {
                            List<Integer> lowest = IntStream.concat(
                                            IntStream.of(0), borders.stream().mapToInt(i -> i))
                                    .sorted()
                                    .boxed()
                                    .toList();
                            return IntStream.range(0, lowest.size())
                                    .mapToObj(i -> GradeBand.of(
                                            "G" + i, Points.ofHundredths(lowest.get(i)), Ratio.of(factors.get(i), 10)))
                                    .toList();
                        }));
    }

    /** Corridors from none at all to twice the list price, with and without an increment of cash. */
    public static Arbitrary<PriceRule> priceRules() {
        return Combinators.combine(
                        BasicsArbitraries.shares(),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.of(5, 10, 100).optional(0.5))
                .as((below, above, cash) ->
                        PriceRule.of(below, Ratio.of(above, 100), cash.map(minor -> Money.ofMinor(CNY, minor))));
    }

    /** Arrival rules with and without limits of the evidence. */
    public static Arbitrary<ArrivalRule> arrivalRules() {
        Arbitrary<Duration> durations = Arbitraries.integers().between(0, 7_200).map(Duration::ofSeconds);
        return Combinators.combine(
                        durations,
                        durations,
                        durations.optional(0.5),
                        durations.optional(0.5),
                        Arbitraries.integers().between(1, 5_000).optional(0.5))
                .as(ArrivalRule::of);
    }

    /** Regulations that differ from the ordinary one in indicators, bands, conduct, pay, prices, payments, arrival, complaints and rounding. */
    public static Arbitrary<Regulation> regulations() {
        return Combinators.combine(
                        builders(),
                        priceRules().optional(0.5),
                        PaymentRuleArbitraries.rules().optional(0.3),
                        arrivalRules())
                .as((regulation, prices, payments, arrival) -> regulation
                        .prices(prices)
                        .payments(payments)
                        .arrival(arrival)
                        .build())
                .flatMap(regulation -> Combinators.combine(
                                complaintRules(),
                                reviewScales()
                                        .filter(scale -> scale.lowest() != 1 || scale.highest() != 5)
                                        .optional(0.5))
                        .as((complaints, scale) -> {
                            Regulation.Builder changed = Regulation.builder();
                            ReviewRule own = regulation.reviews();
                            changed.from(regulation)
                                    .complaints(complaints)
                                    .reviews(ReviewRule.of(
                                            own.formula(),
                                            own.lowest(),
                                            own.highest(),
                                            own.threshold(),
                                            own.window(),
                                            scale.stream().toList()));
                            return changed.build();
                        }));
    }

    private static Arbitrary<Regulation.Builder> builders() {
        return Combinators.combine(
                        rules(Indicator.CUSTOMER_SATISFACTION),
                        rules(Indicator.RESPONSE_TIMELINESS),
                        rules(Indicator.COLLECTION_ACCURACY),
                        rules(Indicator.COMPLAINT_TIMELINESS),
                        bands(),
                        Combinators.combine(BasicsArbitraries.points(), BasicsArbitraries.points())
                                .as(List::of),
                        Arbitraries.of(RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.DOWN),
                        pay())
                .as((satisfaction, response, accuracy, complaints, bands, conduct, rounding, pay) -> {
                    Regulation.Builder regulation = ordinary();
                    regulation
                            .reviews(reviews(satisfaction.measure()))
                            .accuracy(accuracy(accuracy.measure()))
                            .indicators(ImmutableSortedMap.of(
                                    Indicator.CUSTOMER_SATISFACTION, satisfaction,
                                    Indicator.RESPONSE_TIMELINESS, response,
                                    Indicator.COLLECTION_ACCURACY, accuracy,
                                    Indicator.COMPLAINT_TIMELINESS, complaints))
                            .bands(bands)
                            .vetoes(ImmutableMap.of(
                                    "serious-accident",
                                    bands.get(bands.size() / 2).grade()))
                            .mostSubtracted(conduct.get(0))
                            .mostAdded(conduct.get(1))
                            .rounding(rounding)
                            .pay(pay);
                    return regulation;
                });
    }

    private static ReviewRule reviews(Indicator.Measure measure) {
        ReviewRule.Formula formula =
                measure == Indicator.Measure.MEAN ? ReviewRule.Formula.MEAN : ReviewRule.Formula.TOP_BOX;
        return ReviewRule.of(formula, 1, 5, 4, Allowance.calendarDays(7));
    }

    private static AccuracyRule accuracy(Indicator.Measure measure) {
        return measure == Indicator.Measure.MASS
                ? AccuracyRule.of(AccuracyRule.Formula.BY_MASS, ImmutableMap.of(), Ratio.ZERO, Ratio.ZERO)
                : AccuracyRule.of(
                        AccuracyRule.Formula.BY_LOT,
                        ImmutableMap.of(Unit.Dimension.MASS, 500L),
                        Ratio.parse("2 %"),
                        Ratio.parse("50 %"));
    }

    /** Pay rules with and without pool and chance. */
    public static Arbitrary<PayRule> pay() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 10_000_000).optional(0.5),
                        Arbitraries.integers().between(0, 10),
                        BasicsArbitraries.shares(),
                        Arbitraries.longs().between(0, 1_000_000),
                        Arbitraries.of(new BigDecimal("1.960"), new BigDecimal("1.645"))
                                .optional(0.5))
                .as((pool, factor, cap, floor, chance) -> {
                    PayRule.Builder pay = PayRule.builder();
                    pay.pool(pool.map(minor -> Money.ofMinor(CNY, minor)))
                            .notAppraisedFactor(Ratio.of(factor, 10))
                            .wageCap(cap)
                            .wageFloor(Money.ofMinor(CNY, floor))
                            .chance(chance);
                    return pay.build();
                });
    }

    /** A builder of an ordinary regulation: Shanghai, Monday to Friday 08:30 to 17:00, the four indicators at 95 %. */
    public static Regulation.Builder ordinary() {
        Regulation.Builder regulation = Regulation.builder();
        regulation.from(ORDINARY);
        return regulation;
    }

    private static Regulation regulation() {
        PayRule.Builder pay = PayRule.builder();
        pay.wageCap(Ratio.parse("20 %")).wageFloor(Money.parse("CNY 2000.00"));
        Regulation.Builder regulation = Regulation.builder();
        regulation
                .version(RegulationVersion.of("2026-01"))
                .title("Service quality regulation")
                .effective(LocalDate.of(1990, 1, 1))
                .zone(SHANGHAI)
                .calendar(calendar())
                .currency(CNY)
                .allowances(ImmutableSortedMap.<Duty, Allowance>naturalOrder()
                        .put(Duty.RESPONSE, Allowance.workingTime(Duration.ofHours(4)))
                        .put(Duty.SETTLEMENT, Allowance.workingDays(1))
                        .put(Duty.LOT_VERIFICATION, Allowance.workingDays(2))
                        .put(Duty.COMPLAINT_ACKNOWLEDGEMENT, Allowance.elapsed(Duration.ofHours(24)))
                        .put(Duty.COMPLAINT_RESOLUTION, Allowance.workingDays(3))
                        .put(Duty.COMPLAINT_REOPENED_RESOLUTION, Allowance.workingDays(2))
                        .put(Duty.RECTIFICATION, Allowance.calendarDays(7))
                        .build())
                .arrival(ArrivalRule.of(Duration.ofMinutes(15), Duration.ofMinutes(30)))
                .reviews(reviews(Indicator.Measure.COUNTS))
                .accuracy(accuracy(Indicator.Measure.COUNTS))
                .complaints(ComplaintRule.of(
                        Allowance.calendarDays(14), 2, ImmutableSet.of(PauseReason.WAITING_FOR_CUSTOMER)))
                .indicators(ImmutableSortedMap.of(
                        Indicator.CUSTOMER_SATISFACTION, ordinaryRule(Indicator.CUSTOMER_SATISFACTION),
                        Indicator.RESPONSE_TIMELINESS, ordinaryRule(Indicator.RESPONSE_TIMELINESS),
                        Indicator.COLLECTION_ACCURACY, ordinaryRule(Indicator.COLLECTION_ACCURACY),
                        Indicator.COMPLAINT_TIMELINESS, ordinaryRule(Indicator.COMPLAINT_TIMELINESS)))
                .bands(ImmutableList.of(
                        GradeBand.of("D", Points.ZERO, Ratio.ZERO),
                        GradeBand.of("C", Points.parse("60"), Ratio.parse("60 %")),
                        GradeBand.of("B", Points.parse("75"), Ratio.ONE),
                        GradeBand.of("A", Points.parse("90"), Ratio.parse("120 %"))))
                .vetoes(ImmutableMap.of("serious-accident", "C"))
                .mostSubtracted(Points.parse("20"))
                .mostAdded(Points.parse("5"))
                .pay(pay.build());
        return regulation.build();
    }

    private static IndicatorRule ordinaryRule(Indicator indicator) {
        IndicatorRule.Builder rule = IndicatorRule.builder();
        rule.indicator(indicator)
                .target(Ratio.parse("95 %"))
                .weight(Ratio.parse("25 %"))
                .curve(Curve.of(List.of(
                        Curve.Knot.of(Ratio.parse("70 %"), Points.ZERO),
                        Curve.Knot.of(Ratio.parse("95 %"), Points.parse("90")),
                        Curve.Knot.of(Ratio.ONE, Points.FULL))))
                .deduction(Optional.of(Money.parse("CNY 100.00")));
        return rule.build();
    }

    /** Rules of accuracy by lot and by mass. */
    public static Arbitrary<AccuracyRule> accuracyRules() {
        return Combinators.combine(
                        Arbitraries.of(AccuracyRule.Formula.class),
                        Arbitraries.maps(
                                        Arbitraries.of(Unit.Dimension.class),
                                        Arbitraries.longs().between(0, 5_000))
                                .ofMaxSize(2),
                        BasicsArbitraries.shares(),
                        BasicsArbitraries.shares())
                .as((formula, absolute, relative, coverage) ->
                        AccuracyRule.of(formula, ImmutableMap.copyOf(absolute), relative, coverage));
    }

    /** Rules of complaints. */
    public static Arbitrary<ComplaintRule> complaintRules() {
        return Combinators.combine(
                        CalendarArbitraries.allowances(),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.maps(
                                        BasicsArbitraries.ids(PauseReason::of),
                                        pauseLimits().optional(0.5))
                                .ofMaxSize(3))
                .as((reopening, transfers, pauses) -> {
                    ImmutableMap.Builder<PauseReason, PauseLimit> limits = ImmutableMap.builder();
                    pauses.forEach((reason, limit) -> limit.ifPresent(l -> limits.put(reason, l)));
                    return ComplaintRule.of(
                            reopening, transfers, ImmutableSet.copyOf(pauses.keySet()), limits.buildOrThrow());
                });
    }

    /** Limits of pauses, of time, approval or neither. */
    public static Arbitrary<PauseLimit> pauseLimits() {
        return Combinators.combine(
                        Arbitraries.integers()
                                .between(1, 6_000)
                                .map(Duration::ofMinutes)
                                .optional(0.7),
                        Arbitraries.of(true, false))
                .as(PauseLimit::of);
    }

    /** Tables of other scales, read on one from 1 to 5, some of them backwards. */
    public static Arbitrary<ReviewScale> reviewScales() {
        return Combinators.combine(
                        Arbitraries.integers().between(-1, 1),
                        Arbitraries.integers().between(1, 5).list().ofMinSize(2).ofMaxSize(11),
                        Arbitraries.of(true, false))
                .as((lowest, ratings, up) -> ReviewScale.of(
                        lowest,
                        lowest + ratings.size() - 1,
                        ratings.stream()
                                .sorted(up ? Comparator.naturalOrder() : Comparator.reverseOrder())
                                .toList()));
    }

    /** Rules of reviews on scales of two to ten steps. */
    public static Arbitrary<ReviewRule> reviewRules() {
        return Combinators.combine(
                        Arbitraries.of(ReviewRule.Formula.class),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.integers().between(0, 9),
                        CalendarArbitraries.allowances())
                .as((formula, lowest, steps, threshold, window) ->
                        ReviewRule.of(formula, lowest, lowest + steps, lowest + Math.min(threshold, steps), window));
    }

    /** Bands of any border and factor. */
    public static Arbitrary<GradeBand> gradeBands() {
        return bands().flatMap(Arbitraries::of);
    }

    /** Books of one version. */
    public static Arbitrary<RegulationBook> books() {
        return regulations().map(RegulationBook::of);
    }

    /** Rulings from 2000 to 2058 that hold from the day on which they were given, or later. */
    public static Arbitrary<Ruling> rulings() {
        return Combinators.combine(
                        BasicsArbitraries.ids(RulingId::of),
                        Arbitraries.of(Clause.class),
                        Arbitraries.longs()
                                .between(946_684_800L, 2_777_068_800L)
                                .map(Instant::ofEpochSecond),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(1, 400).optional(0.5))
                .as((id, clause, at, wait, days) -> {
                    LocalDate from = at.atZone(SHANGHAI).toLocalDate().plusDays(wait);
                    return Ruling.of(
                            Stamp.of(at, Actor.employee(EmployeeId.of("director"))),
                            id,
                            clause,
                            from,
                            days.map(from::plusDays));
                });
    }

    /** Terms of a book that an amendment for a time interrupts. */
    public static Arbitrary<RegulationBook.Term> terms() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 300),
                        Arbitraries.integers().between(1, 300),
                        Arbitraries.integers().between(0, 2))
                .as((start, days, which) -> {
                    LocalDate from = ordinary().build().effective().plusDays(start);
                    Regulation.Builder amended = ordinary();
                    amended.version(RegulationVersion.of("amended")).effective(from);
                    return RegulationBook.of(ordinary().build())
                            .amend(amended.build(), from.plusDays(days))
                            .terms()
                            .get(which);
                });
    }
}
