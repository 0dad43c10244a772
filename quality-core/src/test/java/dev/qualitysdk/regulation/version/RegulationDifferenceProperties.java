package dev.qualitysdk.regulation.version;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.CalendarVersion;
import dev.qualitysdk.basics.Language;
import dev.qualitysdk.basics.PauseReason;
import dev.qualitysdk.basics.Points;
import dev.qualitysdk.basics.Ratio;
import dev.qualitysdk.basics.RegulationVersion;
import dev.qualitysdk.basics.Unit;
import dev.qualitysdk.calendar.Allowance;
import dev.qualitysdk.calendar.WorkingCalendar;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.internal.Texts;
import dev.qualitysdk.regulation.AccuracyRule;
import dev.qualitysdk.regulation.ArrivalRule;
import dev.qualitysdk.regulation.ComplaintRule;
import dev.qualitysdk.regulation.Curve;
import dev.qualitysdk.regulation.Duty;
import dev.qualitysdk.regulation.GradeBand;
import dev.qualitysdk.regulation.IndicatorRule;
import dev.qualitysdk.regulation.PauseLimit;
import dev.qualitysdk.regulation.PayRule;
import dev.qualitysdk.regulation.PaymentDuty;
import dev.qualitysdk.regulation.PaymentRule;
import dev.qualitysdk.regulation.PaymentTier;
import dev.qualitysdk.regulation.PriceRule;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.RegulationArbitraries;
import dev.qualitysdk.regulation.ReviewRule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.Money;

class RegulationDifferenceProperties {

    @Provide
    Arbitrary<Regulation> regulations() {
        return RegulationArbitraries.regulations();
    }

    @Property(tries = 300)
    void two_versions_differ_in_words_exactly_where_their_digests_differ(
            @ForAll("regulations") Regulation one, @ForAll("regulations") Regulation other) {
        RegulationDifference difference = RegulationDifference.between(one, other);

        assertThat(RegulationDifference.between(one, one).changes()).isEmpty();
        assertThat(difference.changes().isEmpty()).isEqualTo(one.digest().equals(other.digest()));
        difference.changes().forEach(change -> assertThat(change.before()).isNotEqualTo(change.after()));
        RegulationDifference back = RegulationDifference.between(other, one);
        assertThat(back.changes())
                .extracting(RegulationDifference.Change::field)
                .isEqualTo(difference.changes().stream()
                        .map(RegulationDifference.Change::field)
                        .toList());
        for (Language language : Language.values()) {
            assertThat(difference.text(language).lines())
                    .hasSize(1 + difference.changes().size());
            for (RegulationDifference.Change change : difference.changes()) {
                assertThat(change.text(language)).contains(change.clause().number());
            }
        }
    }

    private static Regulation but(Consumer<Regulation.Builder> change) {
        Regulation.Builder regulation = Regulation.builder();
        regulation.from(full());
        change.accept(regulation);
        return regulation.build();
    }

    /** The ordinary regulation with everything set that may be absent. */
    private static Regulation full() {
        Regulation.Builder regulation = RegulationArbitraries.ordinary();
        return regulation
                .prices(PriceRule.of(Ratio.parse("5 %"), Ratio.parse("10 %"), Optional.of(Money.parse("CNY 0.10"))))
                .payments(payments(3, 60))
                .build();
    }

    private static PaymentRule payments(int tolerance, int months) {
        PaymentDuty.Builder duty = PaymentDuty.builder();
        duty.code("ordinary")
                .basis("company rule")
                .since(LocalDate.of(1990, 1, 1))
                .addTiers(PaymentTier.of(Money.parse("CNY 0.00"), List.of(), months));
        return PaymentRule.of(tolerance, List.of(duty.build()));
    }

    private static IndicatorRule rule(Consumer<IndicatorRule.Builder> change) {
        IndicatorRule.Builder rule = IndicatorRule.builder();
        rule.from(full().rule(Indicator.RESPONSE_TIMELINESS).orElseThrow());
        change.accept(rule);
        return rule.build();
    }

    private static Consumer<Regulation.Builder> indicator(Consumer<IndicatorRule.Builder> change) {
        return regulation -> regulation.indicators(ImmutableSortedMap.<Indicator, IndicatorRule>naturalOrder()
                .putAll(full().indicators().entrySet().stream()
                        .filter(entry -> !entry.getKey().equals(Indicator.RESPONSE_TIMELINESS))
                        .toList())
                .put(Indicator.RESPONSE_TIMELINESS, rule(change))
                .build());
    }

    private static Consumer<Regulation.Builder> pay(Consumer<PayRule.Builder> change) {
        return regulation -> {
            PayRule.Builder pay = PayRule.builder();
            pay.from(full().pay());
            change.accept(pay);
            regulation.pay(pay.build());
        };
    }

    private static Consumer<Regulation.Builder> band(String lowest, String factor) {
        return regulation -> {
            List<GradeBand> bands = new ArrayList<>(full().bands());
            bands.set(3, GradeBand.of("A", Points.parse(lowest), Ratio.parse(factor)));
            regulation.bands(bands);
        };
    }

    private static ImmutableMap<String, Consumer<Regulation.Builder>> single() {
        ImmutableMap.Builder<String, Consumer<Regulation.Builder>> changes = ImmutableMap.builder();
        Duration quarter = Duration.ofMinutes(15);
        Duration half = Duration.ofMinutes(30);
        changes.put("version", r -> r.version(RegulationVersion.of("another")));
        changes.put("title", r -> r.title("Another title"));
        changes.put("effective", r -> r.effective(LocalDate.of(2031, 1, 1)));
        changes.put("rounding", r -> r.rounding(RoundingMode.DOWN));
        changes.put(
                "calendar.version",
                r -> r.calendar(WorkingCalendar.always(CalendarVersion.of("always"), ZoneId.of("Asia/Shanghai"))));
        changes.put("conduct.mostSubtracted", r -> r.mostSubtracted(Points.parse("19")));
        changes.put("conduct.mostAdded", r -> r.mostAdded(Points.parse("6")));
        for (Duty duty : Duty.values()) {
            changes.put(
                    "allowances." + duty,
                    r -> r.allowances(ImmutableSortedMap.<Duty, Allowance>naturalOrder()
                            .putAll(full().allowances().entrySet().stream()
                                    .filter(entry -> entry.getKey() != duty)
                                    .toList())
                            .put(duty, Allowance.workingDays(77))
                            .build()));
        }
        changes.put("arrival.grace", r -> r.arrival(ArrivalRule.of(half, half)));
        changes.put("arrival.early", r -> r.arrival(ArrivalRule.of(quarter, quarter)));
        changes.put(
                "arrival.clockDrift",
                r -> r.arrival(ArrivalRule.of(quarter, half, Optional.of(half), Optional.empty(), Optional.empty())));
        changes.put(
                "arrival.fixAge",
                r -> r.arrival(ArrivalRule.of(quarter, half, Optional.empty(), Optional.of(half), Optional.empty())));
        changes.put(
                "arrival.accuracy",
                r -> r.arrival(ArrivalRule.of(quarter, half, Optional.empty(), Optional.empty(), Optional.of(50))));
        changes.put("reviews.lowest", r -> r.reviews(reviews(0, 5, 4, 7)));
        changes.put("reviews.highest", r -> r.reviews(reviews(1, 6, 4, 7)));
        changes.put("reviews.threshold", r -> r.reviews(reviews(1, 5, 5, 7)));
        changes.put("reviews.window", r -> r.reviews(reviews(1, 5, 4, 8)));
        changes.put("accuracy.absolute.g", r -> r.accuracy(accuracy(600, "2 %", "50 %")));
        changes.put("accuracy.relative", r -> r.accuracy(accuracy(500, "3 %", "50 %")));
        changes.put("accuracy.coverage", r -> r.accuracy(accuracy(500, "2 %", "40 %")));
        changes.put("complaints.reopening", r -> r.complaints(complaints(15, 2, PauseReason.WAITING_FOR_CUSTOMER)));
        changes.put("complaints.transfers", r -> r.complaints(complaints(14, 3, PauseReason.WAITING_FOR_CUSTOMER)));
        changes.put(
                "complaints.pauses.flood",
                r -> r.complaints(complaints(14, 2, PauseReason.WAITING_FOR_CUSTOMER, PauseReason.of("flood"))));
        changes.put(
                "complaints.limits.waiting_for_customer.most", r -> r.complaints(limited(Optional.of(half), false)));
        changes.put(
                "complaints.limits.waiting_for_customer.approved", r -> r.complaints(limited(Optional.empty(), true)));
        changes.put("prices.below", r -> r.prices(prices("6 %", "10 %", "0.10")));
        changes.put("prices.above", r -> r.prices(prices("5 %", "11 %", "0.10")));
        changes.put("prices.cashIncrement", r -> r.prices(prices("5 %", "10 %", "0.50")));
        changes.put("payments.dateTolerance", r -> r.payments(payments(4, 60)));
        changes.put("payments.ordinary.tiers.0.retentionMonths", r -> r.payments(payments(3, 61)));
        changes.put("indicators.response-timeliness.target", indicator(i -> i.target(Ratio.parse("96 %"))));
        changes.put("indicators.response-timeliness.weight", indicator(i -> i.weight(Ratio.parse("26 %"))));
        changes.put("indicators.response-timeliness.minimumSample", indicator(i -> i.minimumSample(9)));
        changes.put(
                "indicators.response-timeliness.curve",
                indicator(i -> i.curve(Curve.of(List.of(Curve.Knot.of(Ratio.parse("70 %"), Points.parse("1")))))));
        changes.put("indicators.response-timeliness.deduction", indicator(i -> i.deduction(Optional.empty())));
        changes.put("bands.A.lowest", band("91", "120 %"));
        changes.put("bands.A.factor", band("90", "130 %"));
        changes.put("vetoes.serious-accident", r -> r.vetoes(ImmutableMap.of("serious-accident", "D")));
        changes.put("vetoes.fraud", r -> r.vetoes(ImmutableMap.of("serious-accident", "C", "fraud", "D")));
        changes.put("pay.pool", pay(p -> p.pool(Optional.of(Money.parse("CNY 9.00")))));
        changes.put("pay.notAppraisedFactor", pay(p -> p.notAppraisedFactor(Ratio.parse("90 %"))));
        changes.put("pay.wageCap", pay(p -> p.wageCap(Ratio.parse("19 %"))));
        changes.put("pay.wageFloor", pay(p -> p.wageFloor(Money.parse("CNY 2001.00"))));
        changes.put("pay.chance", pay(p -> p.chance(Optional.of(new BigDecimal("1.645")))));
        return changes.buildOrThrow();
    }

    private static ReviewRule reviews(int lowest, int highest, int threshold, int days) {
        return ReviewRule.of(ReviewRule.Formula.TOP_BOX, lowest, highest, threshold, Allowance.calendarDays(days));
    }

    private static AccuracyRule accuracy(long grams, String relative, String coverage) {
        return AccuracyRule.of(
                AccuracyRule.Formula.BY_LOT,
                ImmutableMap.of(Unit.Dimension.MASS, grams),
                Ratio.parse(relative),
                Ratio.parse(coverage));
    }

    private static ComplaintRule complaints(int days, int transfers, PauseReason... pauses) {
        return ComplaintRule.of(Allowance.calendarDays(days), transfers, ImmutableSet.copyOf(pauses));
    }

    private static ComplaintRule limited(Optional<Duration> most, boolean approved) {
        return ComplaintRule.of(
                Allowance.calendarDays(14),
                2,
                ImmutableSet.of(PauseReason.WAITING_FOR_CUSTOMER),
                ImmutableSortedMap.of(PauseReason.WAITING_FOR_CUSTOMER, PauseLimit.of(most, approved)));
    }

    private static PriceRule prices(String below, String above, String cash) {
        return PriceRule.of(Ratio.parse(below), Ratio.parse(above), Optional.of(Money.parse("CNY " + cash)));
    }

    @Example
    void every_single_changed_field_is_named_and_no_other() {
        single().forEach((field, change) -> {
            RegulationDifference difference = RegulationDifference.between(full(), but(change));
            List<String> named = difference.changes().stream()
                    .map(RegulationDifference.Change::field)
                    .filter(name -> !(field.equals("calendar.version") && name.equals("calendar.digest")))
                    .toList();

            assertThat(named).as(field).containsExactly(field);
            for (Language language : Language.values()) {
                assertThat(difference.text(language))
                        .as(field)
                        .doesNotContain("{")
                        .isNotBlank();
            }
        });
    }

    @Example
    void no_parameter_is_left_without_a_change_that_tries_it() {
        List<String> tried = new ArrayList<>(single().keySet());
        // Changed together with what must agree with them, and tried by the property above.
        List<String> bound = List.of(
                "zone",
                "currency",
                "calendar.digest",
                "reviews.formula",
                "accuracy.formula",
                "payments.ordinary.order");
        Parameters.of(full()).keySet().stream()
                .map(field -> field.replaceFirst("indicators\\.[a-z-]+\\.", "indicators.response-timeliness.")
                        .replaceFirst("bands\\.[A-D]\\.", "bands.A."))
                .filter(field -> !bound.contains(field)
                        && !field.equals("complaints.pauses.waiting_for_customer")
                        && !field.endsWith(".clause")
                        && !field.endsWith(".measure")
                        && !field.startsWith("payments.ordinary."))
                .forEach(field -> assertThat(tried).contains(field));
    }

    @Example
    void a_difference_reads_as_sentences_in_three_languages() {
        Regulation after = but(r -> {
            r.version(RegulationVersion.of("2026-7"));
            r.allowances(ImmutableSortedMap.of(Duty.RESPONSE, Allowance.parse("working PT1H30M")));
            indicator(i -> i.target(Ratio.parse("96.5 %"))).accept(r);
        });
        Regulation before = but(r -> {
            r.version(RegulationVersion.of("2026-1"));
            r.allowances(ImmutableSortedMap.of(
                    Duty.RESPONSE, Allowance.parse("working-days 2"), Duty.OBJECTION, Allowance.calendarDays(7)));
        });
        RegulationDifference difference = RegulationDifference.between(before, after);

        assertThat(difference.text(Language.ENGLISH)).isEqualTo("""
                Version 2026-7 differs from version 2026-1 in 4 points:
                Clause 2.3.1 (in time): the time to answer a booking changes from 2 working days to 1 h 30 min of working time.
                Clause 4.2.2 (response timeliness): the target of response-timeliness changes from 95 % to 96.5 %.
                Clause 4.3 (cycle): the time to object to a card no longer applies; it was 7 calendar days.
                Clause 8.2 (revision): the name of the version changes from 2026-1 to 2026-7.
                """);
        assertThat(difference.text(Language.SIMPLIFIED_CHINESE))
                .contains("第4.2.2条（服务响应及时率）：response-timeliness 的目标由 95 % 改为 96.5 %。")
                .contains("预约响应时限由 2 个工作日 改为 工作时间 1 小时 30 分钟。");
        assertThat(difference.text(Language.TRADITIONAL_CHINESE)).contains("第4.3條（考核周期）：考核異議期限不再適用，原為 7 個自然日。");
        assertThat(RegulationDifference.between(after, after).text(Language.ENGLISH))
                .isEqualTo("Version 2026-7 says the same as version 2026-7.\n");
    }

    @Example
    void the_three_languages_have_the_same_texts() {
        Texts english = Texts.read(RegulationDifference.class, "difference_en.properties");
        Texts traditional = Texts.read(RegulationDifference.class, "difference_zh-Hant.properties");
        Texts simplified = Texts.read(RegulationDifference.class, "difference_zh-Hans.properties");

        assertThat(traditional.keys()).isEqualTo(english.keys());
        assertThat(simplified.keys().stream().filter(key -> !key.startsWith("clause.")))
                .containsExactlyInAnyOrderElementsOf(english.keys());
        assertThat(simplified.keys()).hasSize(english.keys().size() + dev.qualitysdk.rule.Clause.values().length);
    }
}
