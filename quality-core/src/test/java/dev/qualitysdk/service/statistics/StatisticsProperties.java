package dev.qualitysdk.service.statistics;

import static dev.qualitysdk.service.statistics.StatisticsArbitraries.NOW;
import static dev.qualitysdk.service.statistics.StatisticsArbitraries.count;
import static dev.qualitysdk.service.statistics.StatisticsArbitraries.months;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qualitysdk.basics.Fraction;
import dev.qualitysdk.basics.Ratio;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.evidence.Roster;
import dev.qualitysdk.evidence.Tally;
import dev.qualitysdk.service.assessment.Assessment;
import dev.qualitysdk.service.assessment.AssessmentStep;
import dev.qualitysdk.service.lot.Lot;
import dev.qualitysdk.service.settlement.Settlement;
import dev.qualitysdk.service.settlement.SettlementStep;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.StatisticsCoverage;
import org.joda.money.Money;

class StatisticsProperties {

    @Provide
    Arbitrary<List<Object>> records() {
        return StatisticsArbitraries.records();
    }

    @Property
    @Label("on every axis the total equals the sum of its parts (trap 104: the months are one of them)")
    void totals_equal_the_sum_of_their_parts(@ForAll("records") List<Object> records) {
        Statistics statistics = count(records, months(records));

        for (Axis axis : Axis.values()) {
            BusinessFigures sum =
                    statistics.by(axis).values().stream().reduce(BusinessFigures.NONE, BusinessFigures::plus);
            assertThat(sum).as("" + axis).isEqualTo(statistics.all());
            statistics
                    .by(axis)
                    .forEach((member, figures) ->
                            assertThat(statistics.only(axis, member).all()).isEqualTo(figures));
        }
    }

    @Property
    void what_is_counted_in_parts_and_merged_is_what_is_counted_at_once_in_any_order(
            @ForAll("records") List<Object> records, @ForAll Random random) {
        List<Period> months = months(records);
        Statistics whole = count(records, months);
        List<Object> shuffled = new ArrayList<>(records);
        Collections.shuffle(shuffled, random);
        int cut = random.nextInt(shuffled.size() + 1);
        Statistics first = count(shuffled.subList(0, cut), months);
        Statistics second = count(shuffled.subList(cut, shuffled.size()), months);

        assertThat(count(shuffled, months)).isEqualTo(whole);
        assertThat(first.plus(second)).isEqualTo(whole).isEqualTo(second.plus(first));
        assertThat(whole.plus(count(List.of(), months))).isEqualTo(whole);
    }

    @Property
    void money_lots_and_quantities_agree_with_the_records_themselves(@ForAll("records") List<Object> records) {
        BusinessFigures all = count(records, months(records)).all();
        TreeMap<String, Money> agreed = new TreeMap<>();
        TreeMap<String, Money> kept = new TreeMap<>();
        long lots = 0;
        long verified = 0;
        for (Object record : records) {
            if (record instanceof Assessment assessment) {
                assessment.agreedTotal().ifPresent(total -> merge(agreed, total));
            } else if (record instanceof Lot lot) {
                lots++;
                verified += lot.verification().isPresent() ? 1 : 0;
            } else if (record instanceof Settlement settlement
                    && settlement.due().counterTo().isEmpty()
                    && settlement.steps().stream().noneMatch(SettlementStep.Reversed.class::isInstance)) {
                settlement.paid().ifPresent(paid -> merge(kept, paid.amount()));
            }
        }
        TreeMap<String, Money> counted = new TreeMap<>();
        all.agreed().forEach(trade -> merge(counted, trade.amount()));
        all.cashRounding().forEach(money -> merge(counted, money));
        TreeMap<String, Money> countedNet = new TreeMap<>();
        all.payments().forEach(payments -> merge(countedNet, payments.net()));

        assertThat(nonZero(counted)).isEqualTo(nonZero(agreed));
        assertThat(nonZero(countedNet))
                .as("a reversed payment does not count as paid")
                .isEqualTo(nonZero(kept));
        assertThat(all.collected().values().stream().mapToLong(Volume::lots).sum())
                .isEqualTo(lots);
        assertThat(all.verified().values().stream().mapToLong(Volume::lots).sum())
                .isEqualTo(verified);
        assertThat(all.accuracy().values().stream()
                        .mapToLong(tally -> tally.counted() + tally.excluded())
                        .sum())
                .isEqualTo(verified);
        long accepted = records.stream()
                .filter(Assessment.class::isInstance)
                .flatMap(a -> ((Assessment) a).steps().stream())
                .filter(AssessmentStep.Accepted.class::isInstance)
                .count();
        net.jqwik.api.statistics.Statistics.label("accepted").collect(accepted > 0);
        net.jqwik.api.statistics.Statistics.label("accepted")
                .coverage((StatisticsCoverage coverage) -> coverage.check(true).percentage(share -> share > 5));
    }

    private static void merge(Map<String, Money> sums, Money money) {
        sums.merge(money.getCurrencyUnit().getCode(), money, Money::plus);
    }

    private static Map<String, Money> nonZero(Map<String, Money> sums) {
        sums.values().removeIf(Money::isZero);
        return sums;
    }

    @Property
    void a_percentile_is_the_least_duration_that_so_many_do_not_exceed(
            @ForAll @Size(min = 1, max = 40) List<@LongRange(min = 0, max = 50) Long> micros,
            @ForAll @LongRange(min = 1, max = 100) long percent) {
        Durations durations = Durations.of(
                micros.stream().map(m -> Duration.ofNanos(1_000 * m)).toList());
        long found = durations.percentile(Ratio.of(percent, 100)).orElseThrow().toNanos() / 1_000;

        long notLonger = micros.stream().filter(m -> m <= found).count();
        long shorter = micros.stream().filter(m -> m < found).count();
        assertThat(micros).contains(found);
        assertThat(notLonger * 100).isGreaterThanOrEqualTo(percent * micros.size());
        assertThat(shorter * 100).isLessThan(percent * micros.size());
    }

    @Property
    @Label(
            "trap 106: months neither overlap nor leave a gap; trap 105: a month follows from what it names, not from now")
    void every_instant_lies_in_exactly_one_month(
            @ForAll @LongRange(min = 1_700_000_000L, max = 1_900_000_000L) long second, @ForAll("zones") ZoneId zone) {
        Instant at = Instant.ofEpochSecond(second);
        YearMonth month = YearMonth.from(at.atZone(zone));

        for (YearMonth near : Arrays.asList(month.minusMonths(1), month, month.plusMonths(1))) {
            assertThat(Period.of(near, zone).window().contains(at)).isEqualTo(near.equals(month));
        }
    }

    @Property
    @Label("trap 111: an earlier month is cut where the same share of it had gone")
    void equal_progress_is_equal_to_the_microsecond(
            @ForAll @LongRange(min = 1_700_000_000L, max = 1_900_000_000L) long second, @ForAll("zones") ZoneId zone) {
        Instant at = Instant.ofEpochSecond(second).plusNanos(1_000);
        Period now = Period.until(YearMonth.from(at.atZone(zone)), zone, at);
        Period then = now.previous();
        TimeWindow whole = TimeWindow.ofMonth(then.month(), zone);
        Fraction microsecond =
                Fraction.of(1, Duration.between(whole.start(), whole.end()).toNanos() / 1_000);

        assertThat(now.progress().minus(then.progress())).isBetween(Fraction.ZERO, microsecond);
        assertThat(then.isWhole()).isEqualTo(now.isWhole());
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return StatisticsArbitraries.zones();
    }

    @Property
    void tallies_of_accuracy_are_those_of_the_evidence(@ForAll("records") List<Object> records) {
        Tally expected = records.stream()
                .filter(Lot.class::isInstance)
                .flatMap(lot -> ((Lot) lot).evidence(StatisticsTest.BOOK, Roster.of(List.of()), NOW).stream())
                .filter(piece -> piece.indicator().equals(dev.qualitysdk.evidence.Indicator.COLLECTION_ACCURACY))
                .map(Tally::of)
                .reduce(Tally.ZERO, Tally::plus);

        assertThat(count(records, months(records)).all().accuracy().values().stream()
                        .reduce(Tally.ZERO, Tally::plus))
                .isEqualTo(expected);
    }
}
