package dev.qualitysdk.service.statistics;

import static dev.qualitysdk.service.assessment.AssessmentExamples.cny;
import static dev.qualitysdk.service.booking.BookingExamples.REASON;
import static dev.qualitysdk.service.booking.BookingExamples.at;
import static dev.qualitysdk.service.booking.BookingExamples.instant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.LotId;
import dev.qualitysdk.basics.PaymentReference;
import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.basics.Ratio;
import dev.qualitysdk.basics.SettlementId;
import dev.qualitysdk.basics.Unit;
import dev.qualitysdk.evidence.Roster;
import dev.qualitysdk.regulation.RegulationArbitraries;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.service.assessment.AssessmentExamples;
import dev.qualitysdk.service.booking.BookingExamples;
import dev.qualitysdk.service.lot.Lot;
import dev.qualitysdk.service.lot.LotStep;
import dev.qualitysdk.service.settlement.Direction;
import dev.qualitysdk.service.settlement.Settlement;
import dev.qualitysdk.service.settlement.SettlementExamples;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StatisticsTest {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final RegulationBook BOOK =
            RegulationBook.of(RegulationArbitraries.ordinary().build());
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final Optional<BranchId> NORTH = Optional.of(BranchId.of("north"));
    private static final Optional<Channel> WEB = Optional.of(Channel.WEB);

    private static StatisticsBuilder march() {
        return counting(Period.of(MARCH, ZONE));
    }

    private static StatisticsBuilder counting(Period... periods) {
        return Statistics.builder(BOOK, Roster.of(List.of()), List.of(periods), instant("2026-05-01T00:00"));
    }

    private static Lot lot(String id, String kind, String quantity, String collected) {
        return Lot.collect(LotStep.Collected.builder()
                .stamp(at(collected))
                .id(LotId.of(id))
                .kind(kind)
                .recorded(Quantity.parse(quantity))
                .recorder(EmployeeId.of("L"))
                .branch(BranchId.of("north"))
                .build());
    }

    @Test
    void a_booking_counts_its_request_its_end_and_the_times_of_its_visit() {
        BusinessFigures figures = march().add(
                        BookingExamples.collected().settle(at("2026-03-04T11:10"), SettlementId.of("P-1")))
                .add(BookingExamples.requested().decline(at("2026-03-02T10:00"), REASON))
                .build()
                .all();

        assertThat(figures.counts())
                .isEqualTo(java.util.Map.of(
                        Count.REQUESTED, 2L, Count.DECLINED, 1L, Count.VISIT_ENDED, 1L, Count.SETTLED, 1L));
        assertThat(figures.times(VisitTime.WAIT_FOR_CREW)).isEqualTo(Durations.of(List.of(Duration.ofMinutes(30))));
        assertThat(figures.times(VisitTime.WAIT_FOR_ASSESSMENT))
                .isEqualTo(Durations.of(List.of(Duration.ofMinutes(15))));
        assertThat(figures.times(VisitTime.ON_SITE).count()).isEqualTo(1);
    }

    @Test
    void steps_after_as_of_are_unseen() {
        Statistics seen = Statistics.builder(
                        BOOK, Roster.of(List.of()), List.of(Period.of(MARCH, ZONE)), instant("2026-03-04T10:45"))
                .add(BookingExamples.collected())
                .add(AssessmentExamples.accepted(), NORTH, WEB)
                .add(SettlementExamples.paid())
                .build();

        assertThat(seen.all().count(Count.REQUESTED)).isEqualTo(1);
        assertThat(seen.all().times(VisitTime.WAIT_FOR_CREW).count()).isEqualTo(1);
        assertThat(seen.all().times(VisitTime.ON_SITE).count()).isZero();
        assertThat(seen.all().agreed()).hasSize(1);
        assertThat(seen.all().payments()).isEmpty();
    }

    @Test
    void trap_78_grams_pieces_and_millilitres_are_never_added_together() {
        BusinessFigures figures = march().add(lot("1", "copper-wire", "25 kg", "2026-03-04T10:00"))
                .add(lot("2", "copper-wire", "0.5 t", "2026-03-05T10:00"))
                .add(lot("3", "refrigerator", "2 pc", "2026-03-05T10:00"))
                .add(lot("4", "waste-oil", "3 l", "2026-03-05T10:00"))
                .build()
                .all();

        assertThat(figures.collected())
                .containsEntry(Unit.Dimension.MASS, ImmutableVolume.of(2, Quantity.ofGrams(525_000)))
                .containsEntry(Unit.Dimension.COUNT, Volume.ofLot(Quantity.parse("2 pc")))
                .containsEntry(Unit.Dimension.VOLUME, Volume.ofLot(Quantity.parse("3 l")));
        Volume kilograms = Volume.ofLot(Quantity.parse("1 kg"));
        assertThatThrownBy(() -> kilograms.plus(Volume.ofLot(Quantity.parse("1 pc"))))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void what_a_verification_finds_counts_under_the_kind_found_in_its_own_month() {
        Statistics statistics = counting(Period.of(MARCH, ZONE), Period.of(YearMonth.of(2026, 4), ZONE))
                .add(verified(lot("1", "copper-wire", "25 kg", "2026-03-31T23:59"), "2026-04-01T00:00", "brass"))
                .build();

        assertThat(statistics.of(MARCH).by(Axis.KIND).keySet()).containsExactly(Member.of("copper-wire"));
        assertThat(statistics.of(MARCH).all().verified()).isEmpty();
        assertThat(statistics.of(YearMonth.of(2026, 4)).by(Axis.KIND)).containsOnlyKeys(Member.of("brass"));
        assertThat(statistics.by(Axis.MONTH).keySet()).containsExactly(Member.of("2026-03"), Member.of("2026-04"));
    }

    private static Lot verified(Lot lot, String when, String kind) {
        Lot received = lot.label(
                        LotStep.Labelled.of(at("2026-03-31T23:59"), dev.qualitysdk.service.lot.LotLabel.of("26000001")))
                .load(LotStep.Loaded.of(
                        at("2026-03-31T23:59"), EmployeeId.of("L"), EmployeeId.of("D"), Optional.empty()))
                .receive(LotStep.Received.of(
                        at("2026-03-31T23:59"),
                        EmployeeId.of("D"),
                        EmployeeId.of("W"),
                        dev.qualitysdk.basics.SiteId.of("DEPOT")));
        return received.verify(LotStep.Verified.of(at(when), kind, Quantity.parse("24 kg")));
    }

    @Test
    void the_average_price_is_all_the_money_for_all_the_goods_rounded_once() {
        Statistics statistics = march().add(AssessmentExamples.accepted(), NORTH, WEB)
                .add(AssessmentExamples.accepted(), NORTH, WEB)
                .add(AssessmentExamples.offered(), NORTH, WEB)
                .build();
        Trade trade = statistics.all().agreed().get(0);

        assertThat(trade.lines()).isEqualTo(2);
        assertThat(trade.quantity()).isEqualTo(dev.qualitysdk.basics.Fraction.of(48_000));
        assertThat(trade.amount()).isEqualTo(cny("2400.00"));
        assertThat(trade.averagePrice(Unit.KILOGRAM, 4, RoundingMode.HALF_UP)).isEqualTo(new BigDecimal("50.0000"));
        assertThat(trade.averagePrice(Unit.TONNE)).isEqualTo(dev.qualitysdk.basics.Fraction.of(50_000));
        assertThatThrownBy(() -> trade.averagePrice(Unit.PIECE)).hasMessageContaining("found \"pc\"");
        Trade more = ImmutableTrade.of(Unit.Dimension.MASS, 1, dev.qualitysdk.basics.Fraction.of(1_000), cny("1.00"));
        assertThat(trade.plus(more).averagePrice(Unit.KILOGRAM, 2, RoundingMode.HALF_UP))
                .as("2401.00 for 49 kg, not the mean of 50 and 1")
                .isEqualTo(new BigDecimal("49.00"));
        assertThat(statistics.by(Axis.GRADE)).containsOnlyKeys(Member.of("A"));
        assertThat(statistics.by(Axis.CHANNEL)).containsOnlyKeys(Member.of("web"));
    }

    @Test
    void a_reversed_payment_stays_in_its_month_and_is_taken_back_in_the_month_of_the_reversal() {
        Settlement reversed =
                SettlementExamples.receipted().reverse(at("2026-04-02T09:00"), SettlementId.of("P-2"), REASON);
        Settlement counter = Settlement.open(reversed.counterEntry(at("2026-04-02T09:00"), SettlementId.of("P-2"))
                        .build())
                .pay(at("2026-04-03T09:00"), PaymentReference.of("PAY-2"))
                .confirm(at("2026-04-03T09:01"));
        Statistics statistics = counting(Period.of(MARCH, ZONE), Period.of(YearMonth.of(2026, 4), ZONE))
                .add(reversed)
                .add(counter)
                .build();

        Payments march = statistics.of(MARCH).all().payments().get(0);
        assertThat(march.net()).isEqualTo(cny("1200.00"));
        assertThat(march.reversals()).isZero();
        Payments april = statistics.of(YearMonth.of(2026, 4)).all().payments().get(0);
        assertThat(april.net()).isEqualTo(cny("-1200.00"));
        assertThat(april.returned()).isEqualTo(cny("1200.00"));
        assertThat(april.payments())
                .as("a counter-entry is no payment of its own")
                .isZero();
        assertThat(statistics.all().payments()).hasSize(1);
        Payments both = statistics.all().payments().get(0);
        assertThat(both.direction()).isEqualTo(Direction.WE_PAY);
        assertThat(both.net()).as("what was reversed does not count as paid").isEqualTo(cny("0.00"));
    }

    @Test
    void only_what_was_paid_counts_as_paid() {
        SettlementExamples.inEveryState().forEach((state, settlement) -> {
            boolean paid = settlement.paid().isPresent();
            assertThat(march().add(settlement).build().all().payments())
                    .as("" + state)
                    .hasSize(paid ? 1 : 0);
        });
    }

    @Test
    void percentiles_are_the_nearest_rank_and_never_interpolated() {
        Durations ten = Durations.of(IntStream.rangeClosed(1, 10)
                .mapToObj(i -> Duration.ofMinutes(11 - i))
                .toList());

        assertThat(ten.percentile(Ratio.of(1, 2))).contains(Duration.ofMinutes(5));
        assertThat(ten.percentile(Ratio.of(51, 100))).contains(Duration.ofMinutes(6));
        assertThat(ten.percentile(Ratio.of(9, 10))).contains(Duration.ofMinutes(9));
        assertThat(ten.percentile(Ratio.ONE)).contains(Duration.ofMinutes(10));
        assertThat(ten.percentile(Ratio.ZERO)).contains(Duration.ofMinutes(1));
        assertThat(Durations.NONE.percentile(Ratio.of(1, 2))).isEmpty();
        assertThatThrownBy(() -> ten.percentile(Ratio.of(3, 2))).hasMessageContaining("0 to 1");
        assertThatThrownBy(() -> Durations.of(List.of(Duration.ofSeconds(-1)))).hasMessageContaining("zero or more");
    }

    @Test
    void trap_104_an_event_near_midnight_counts_in_the_month_of_the_regulations_zone() {
        Statistics statistics = counting(Period.of(MARCH, ZONE), Period.of(YearMonth.of(2026, 4), ZONE))
                .add(lot("1", "brass", "1 kg", "2026-04-01T00:00"))
                .build();

        assertThat(instant("2026-04-01T00:00")).isEqualTo(Instant.parse("2026-03-31T16:00:00Z"));
        assertThat(statistics.by(Axis.MONTH)).containsOnlyKeys(Member.of("2026-04"));
    }

    @Test
    void trap_106_the_first_instant_after_a_month_counts_in_the_next() {
        Instant end = Instant.parse("2026-03-31T16:00:00Z");
        assertThat(Period.of(MARCH, ZONE).until()).isEqualTo(end);
        Statistics march =
                march().add(lot("1", "brass", "1 kg", "2026-04-01T00:00")).build();

        assertThat(march.all()).isEqualTo(BusinessFigures.NONE);
        assertThat(march().add(lot("1", "brass", "1 kg", "2026-03-31T23:59:59.999999"))
                        .build()
                        .all()
                        .collected())
                .hasSize(1);
    }

    @Test
    void trap_111_a_month_is_compared_with_one_of_equal_progress_only() {
        Period half = Period.until(MARCH, ZONE, instant("2026-03-16T12:00"));
        assertThat(half.progress()).isEqualTo(dev.qualitysdk.basics.Fraction.of(1, 2));
        assertThat(half.previous().until()).isEqualTo(instant("2026-02-15T00:00"));
        Statistics now = counting(half).build();

        assertThat(Comparison.of(now, counting(half.previous()).build())
                        .previous()
                        .periods())
                .containsOnlyKeys(YearMonth.of(2026, 2));
        assertThatThrownBy(() -> Comparison.of(
                        now, counting(Period.of(YearMonth.of(2026, 2), ZONE)).build()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("has gone as far as 2026-03");
        assertThatThrownBy(() -> Comparison.of(now, now)).hasMessageContaining("before 2026-03");
        assertThat(Period.of(MARCH, ZONE).previous()).isEqualTo(Period.of(YearMonth.of(2026, 2), ZONE));
    }

    @Test
    void statistics_that_go_up_to_different_instants_do_not_merge() {
        Statistics cut =
                counting(Period.until(MARCH, ZONE, instant("2026-03-16T12:00"))).build();

        assertThatThrownBy(() -> march().build().plus(cut))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("periods.2026-03");
        assertThatThrownBy(() -> counting()).hasMessageContaining("at least one month");
        assertThatThrownBy(() -> counting(
                        Period.of(MARCH, ZONE), Period.of(YearMonth.of(2026, 4), ZoneId.of("America/New_York"))))
                .hasMessageContaining("months in one zone");
        assertThatThrownBy(() -> march().build().of(YearMonth.of(2026, 5))).hasMessageContaining("2026-05");
    }
}
