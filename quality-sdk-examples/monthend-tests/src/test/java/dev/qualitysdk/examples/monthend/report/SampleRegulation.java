package dev.qualitysdk.examples.monthend.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.qualitysdk.basics.CalendarVersion;
import dev.qualitysdk.basics.PauseReason;
import dev.qualitysdk.basics.Points;
import dev.qualitysdk.basics.Ratio;
import dev.qualitysdk.basics.RegulationVersion;
import dev.qualitysdk.basics.Unit;
import dev.qualitysdk.calendar.Allowance;
import dev.qualitysdk.calendar.OpeningHours;
import dev.qualitysdk.calendar.WorkingCalendar;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.regulation.AccuracyRule;
import dev.qualitysdk.regulation.ArrivalRule;
import dev.qualitysdk.regulation.ComplaintRule;
import dev.qualitysdk.regulation.Curve;
import dev.qualitysdk.regulation.Duty;
import dev.qualitysdk.regulation.GradeBand;
import dev.qualitysdk.regulation.IndicatorRule;
import dev.qualitysdk.regulation.PayRule;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.ReviewRule;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A regulation such as a company of some thirty employees would have. */
final class SampleRegulation {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final CurrencyUnit CURRENCY = CurrencyUnit.of("CNY");

    private SampleRegulation() {}

    static Money money(String amount) {
        return Money.of(CURRENCY, new BigDecimal(amount));
    }

    static Regulation regulation() {
        Regulation.Builder regulation = Regulation.builder();
        regulation
                .version(RegulationVersion.of("2026-1"))
                .title("Service quality regulation 2026")
                .effective(LocalDate.of(2026, 1, 1))
                .zone(ZONE)
                .calendar(calendar())
                .currency(CURRENCY)
                .putAllowances(Duty.RESPONSE, Allowance.workingTime(Duration.ofHours(4)))
                .putAllowances(Duty.SETTLEMENT, Allowance.workingDays(2))
                .putAllowances(Duty.COMPLAINT_RESOLUTION, Allowance.workingDays(5))
                .arrival(ArrivalRule.of(Duration.ofMinutes(15), Duration.ofMinutes(30)))
                .reviews(ReviewRule.of(ReviewRule.Formula.TOP_BOX, 1, 5, 4, Allowance.calendarDays(7)))
                .accuracy(AccuracyRule.of(
                        AccuracyRule.Formula.BY_LOT,
                        ImmutableMap.of(Unit.Dimension.MASS, 500L),
                        Ratio.parse("2 %"),
                        Ratio.parse("50 %")))
                .complaints(ComplaintRule.of(
                        Allowance.calendarDays(14), 2, ImmutableSet.of(PauseReason.WAITING_FOR_CUSTOMER)))
                .mostSubtracted(Points.parse("20"))
                .mostAdded(Points.parse("5"))
                .bands(ImmutableList.of(
                        GradeBand.of("D", Points.ZERO, Ratio.ZERO),
                        GradeBand.of("C", Points.parse("60"), Ratio.parse("80 %")),
                        GradeBand.of("B", Points.parse("75"), Ratio.ONE),
                        GradeBand.of("A", Points.parse("90"), Ratio.parse("120 %"))))
                .putVetoes("serious-safety-accident", "C")
                .pay(pay());
        rule(regulation, Indicator.CUSTOMER_SATISFACTION, "90 %", "30 %", 5, "60 %", 50, "100.00");
        rule(regulation, Indicator.RESPONSE_TIMELINESS, "95 %", "30 %", 10, "80 %", 60, "150.00");
        rule(regulation, Indicator.COLLECTION_ACCURACY, "98 %", "25 %", 10, "90 %", 60, "120.00");
        rule(regulation, Indicator.COMPLAINT_TIMELINESS, "95 %", "15 %", 1, "50 %", 40, "80.00");
        rule(regulation, Indicator.PUNCTUAL_ARRIVAL, "92 %", "0", 1, "50 %", 40, "");
        rule(regulation, Indicator.SETTLEMENT_TIMELINESS, "99.5 %", "0", 1, "50 %", 40, "");
        rule(regulation, Indicator.INSPECTION_PASS_RATE, "90 %", "0", 1, "50 %", 40, "");
        return regulation.build();
    }

    private static PayRule pay() {
        PayRule.Builder pay = PayRule.builder();
        pay.notAppraisedFactor(Ratio.parse("80 %"))
                .wageCap(Ratio.parse("20 %"))
                .wageFloor(money("2690.00"))
                .chance(new BigDecimal("1.960"));
        return pay.build();
    }

    private static void rule(
            Regulation.Builder regulation,
            Indicator indicator,
            String target,
            String weight,
            int minimumSample,
            String kneeRatio,
            int kneePoints,
            String deduction) {
        IndicatorRule.Builder rule = IndicatorRule.builder();
        rule.indicator(indicator)
                .target(Ratio.parse(target))
                .weight(Ratio.parse(weight))
                .minimumSample(minimumSample)
                .curve(Curve.of(ImmutableList.of(
                        Curve.Knot.of(Ratio.ZERO, Points.ZERO),
                        Curve.Knot.of(Ratio.parse(kneeRatio), Points.ofHundredths(kneePoints * 100)),
                        Curve.Knot.of(Ratio.parse(target), Points.parse("88")),
                        Curve.Knot.of(Ratio.ONE, Points.FULL))));
        if (!deduction.isEmpty()) {
            rule.deduction(money(deduction));
        }
        regulation.putIndicators(indicator, rule.build());
    }

    private static WorkingCalendar calendar() {
        return WorkingCalendar.builder(CalendarVersion.of("cn-2026"), ZONE)
                .weekdays(OpeningHours.of("08:30-12:00", "13:00-17:30"))
                .covers(LocalDate.of(2025, 1, 1), LocalDate.of(2027, 1, 1))
                .build();
    }
}
