package dev.qualitysdk.service.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.IdentityEvidence;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.MaterialCatalogue;
import dev.qualitysdk.basics.PaymentMethod;
import dev.qualitysdk.basics.SellerClass;
import dev.qualitysdk.basics.SettlementId;
import dev.qualitysdk.regulation.PaymentDuty;
import dev.qualitysdk.regulation.PaymentRule;
import dev.qualitysdk.regulation.PaymentTier;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.RegulationArbitraries;
import dev.qualitysdk.rule.ClauseBreachException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Copper wire: from CNY 1000.00 a day on only by transfer, with an identity card, kept two years. Anything: kept a year. */
class PaymentVerdictTest {

    private static final List<IdentityEvidence> CARD = List.of(IdentityEvidence.IDENTITY_CARD);

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    private static PaymentDuty.Builder copper() {
        PaymentDuty.Builder duty = PaymentDuty.builder();
        duty.code("copper")
                .basis("Rule 7")
                .kind("copper-wire")
                .seller(SellerClass.HOUSEHOLD)
                .since(LocalDate.of(2026, 1, 1))
                .addTiers(PaymentTier.of(cny("0.00"), List.of(), 24))
                .addTiers(PaymentTier.of(cny("1000.00"), List.of(PaymentMethod.BANK_TRANSFER), CARD, 24));
        return duty;
    }

    private static PaymentDuty.Builder everything() {
        PaymentDuty.Builder duty = PaymentDuty.builder();
        duty.code("everything")
                .basis("Rule 1")
                .since(LocalDate.of(1990, 1, 1))
                .addTiers(PaymentTier.of(cny("0.00"), List.of(), 12));
        return duty;
    }

    private static Regulation regulation(PaymentDuty... duties) {
        return RegulationArbitraries.ordinary()
                .payments(PaymentRule.of(3, List.of(duties)))
                .build();
    }

    private static final Regulation ORDINARY = regulation(everything().build(), copper().build());

    private static Sale.Builder sale(String id, String local, String kind, String amount) {
        Sale.Builder sale = Sale.builder();
        sale.settlement(SettlementId.of(id))
                .seller(CustomerId.of("C-1"))
                .sellerClass(SellerClass.HOUSEHOLD)
                .at(java.time.LocalDateTime.parse(local)
                        .atZone(java.time.ZoneId.of("Asia/Shanghai"))
                        .toInstant())
                .method(PaymentMethod.CASH)
                .amounts(ImmutableSortedMap.of(kind, cny(amount)))
                .beyond(cny("0.00"));
        return sale;
    }

    private static PaymentVerdict judge(Sale sale, Sale... others) {
        return PaymentVerdict.of(ORDINARY, MaterialCatalogue.starting(), sale, List.of(others), List.of());
    }

    @Test
    void a_load_split_in_two_reaches_the_threshold_of_the_whole_trap_88() {
        Sale first = sale("S-1", "2026-03-04T09:00", "copper-wire", "600.00").build();
        Sale second = sale("S-2", "2026-03-04T23:59:59.999999", "copper-wire", "400.00")
                .build();

        assertThat(judge(first).allowed()).isTrue();
        assertThatThrownBy(() -> judge(second, first).requireAllowed())
                .isInstanceOf(ClauseBreachException.class)
                .hasMessage(
                        "settlement S-2: payment by cash is not allowed, no [identity_card] was shown under everything"
                                + " (Rule 1): CNY 1000.00 on 2026-03-04 reaches the tier from CNY 0.00; copper (Rule 7): CNY 1000.00"
                                + " on 2026-03-04 reaches the tier from CNY 1000.00, version 2026-01 (clause 3.4.1 settlement in"
                                + " time). Pay by one of [bank_transfer]. Let the seller show [identity_card].");
        assertThat(judge(second, first).figures())
                .containsEntry("duty.copper.settlements", "[S-1, S-2]")
                .containsEntry("duty.copper.threshold", "CNY 1000.00");
        assertThat(judge(first, second).allowed()).as("judged again at night").isFalse();
    }

    @Test
    void the_threshold_is_inclusive_and_the_day_local_and_half_open_trap_88() {
        Sale judged = sale("S-2", "2026-03-04T12:00", "copper-wire", "400.00").build();

        assertThat(judge(
                                judged,
                                sale("S-1", "2026-03-04T00:00", "copper-wire", "599.99")
                                        .build())
                        .allowed())
                .isTrue();
        assertThat(judge(
                                judged,
                                sale("S-1", "2026-03-04T00:00", "copper-wire", "600.00")
                                        .build())
                        .allowed())
                .isFalse();
        assertThat(judge(
                                judged,
                                sale("S-1", "2026-03-05T00:00", "copper-wire", "600.00")
                                        .build())
                        .allowed())
                .isTrue();
        assertThat(judge(
                                judged,
                                sale("S-1", "2026-03-03T23:59:59.999999", "copper-wire", "600.00")
                                        .build())
                        .allowed())
                .isTrue();
    }

    @Test
    void another_seller_another_kind_and_a_class_it_is_not_about_add_nothing() {
        Sale judged = sale("S-2", "2026-03-04T12:00", "copper-wire", "400.00").build();
        Sale.Builder stranger = sale("S-1", "2026-03-04T09:00", "copper-wire", "900.00");
        stranger.seller(CustomerId.of("C-2"));
        Sale.Builder business = sale("S-3", "2026-03-04T09:00", "copper-wire", "5000.00");
        business.sellerClass(SellerClass.BUSINESS);

        assertThat(judge(judged, stranger.build()).allowed()).isTrue();
        assertThat(judge(
                                judged,
                                sale("S-1", "2026-03-04T09:00", "cardboard", "900.00")
                                        .build())
                        .allowed())
                .isTrue();
        assertThat(judge(business.build()).allowed()).isTrue();
        assertThat(judge(business.build(), judged).allowed())
                .as("served under two classes on one day, a seller falls under both")
                .isFalse();
    }

    @Test
    void what_is_paid_beyond_the_assessed_amounts_counts_too() {
        Sale.Builder more = sale("S-1", "2026-03-04T09:00", "copper-wire", "400.00");
        more.beyond(cny("600.00"));

        assertThat(judge(more.build()).allowed()).isFalse();
    }

    @Test
    void by_transfer_with_the_card_it_is_allowed_and_kept_two_years() {
        Sale.Builder large = sale("S-1", "2026-03-04T09:00", "copper-wire", "5000.00");
        large.method(PaymentMethod.BANK_TRANSFER);
        PaymentVerdict verdict =
                PaymentVerdict.of(ORDINARY, MaterialCatalogue.starting(), large.build(), List.of(), CARD);

        assertThat(verdict.allowed()).isTrue();
        assertThat(verdict.keepUntil()).isEqualTo(LocalDate.of(2028, 3, 4));
        assertThat(verdict.clearance().evidence()).containsExactly(IdentityEvidence.IDENTITY_CARD);
        assertThat(verdict.clearance().duties()).containsExactly("copper", "everything");
    }

    @Test
    void before_its_date_a_duty_demands_nothing() {
        Sale old = sale("S-1", "2025-12-31T23:59", "copper-wire", "5000.00").build();

        assertThat(judge(old).duties())
                .extracting(applied -> applied.duty().code())
                .containsExactly("everything");
    }

    @Test
    void an_unknown_kind_under_a_duty_about_a_group_another_currency_and_two_sales_of_one_settlement_are_refused() {
        PaymentDuty.Builder group = copper().code("group").kind(Optional.empty());
        group.group("metal");
        Sale unknown = sale("S-1", "2026-03-04T09:00", "moon-rock", "1.00").build();
        Sale.Builder dollars = sale("S-1", "2026-03-04T09:00", "copper-wire", "1.00");
        dollars.amounts(ImmutableSortedMap.of("copper-wire", Money.parse("USD 1.00")))
                .beyond(Money.parse("USD 0.00"));
        Sale judged = sale("S-9", "2026-03-04T09:00", "copper-wire", "1.00").build();

        assertThatThrownBy(() -> PaymentVerdict.of(
                        regulation(everything().build(), group.build()),
                        MaterialCatalogue.starting(),
                        unknown,
                        List.of(),
                        List.of()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("moon-rock");
        assertThatThrownBy(() -> judge(dollars.build()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("the regulation's currency, CNY");
        assertThatThrownBy(() -> judge(
                        judged,
                        sale("S-1", "2026-03-04T09:00", "copper-wire", "1.00").build(),
                        sale("S-1", "2026-03-04T09:00", "copper-wire", "2.00").build()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("each settlement once");
        assertThatThrownBy(() ->
                        sale("S-1", "2026-03-04T09:00", "copper-wire", "-1.00").build())
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("zero or more");
    }

    @Test
    void duties_that_overlap_leave_a_hole_or_speak_of_unlike_currencies_are_refused_all_at_once() {
        PaymentDuty.Builder early = everything().code("early");
        early.until(LocalDate.of(2026, 1, 1));
        PaymentDuty.Builder late = everything().code("late");
        late.since(LocalDate.of(2026, 2, 1));
        PaymentDuty.Builder dollars =
                copper().code("copper").tiers(List.of(PaymentTier.of(Money.parse("USD 0.00"), List.of(), 0)));

        assertThatThrownBy(() ->
                        PaymentRule.of(-1, List.of(early.build(), late.build(), copper().build(), dollars.build())))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("dateTolerance")
                .hasMessageContaining("none about all material and all sellers on 2026-01-01")
                .hasMessageContaining("dates apart from those of copper")
                .hasMessageContaining("a code not used before")
                .hasMessageContaining("an amount in CNY, as the first duty");
        assertThat(PaymentRule.of(
                                0,
                                List.of(
                                        early.build(),
                                        everything()
                                                .code("late")
                                                .since(LocalDate.of(2026, 1, 1))
                                                .build()))
                        .on(LocalDate.of(2026, 1, 1)))
                .extracting(PaymentDuty::code)
                .containsExactly("late");
    }

    @Test
    void tiers_begin_at_zero_rise_and_never_get_milder() {
        PaymentDuty.Builder milder = everything()
                .tiers(List.of(
                        PaymentTier.of(cny("1.00"), List.of(PaymentMethod.CASH), CARD, 12),
                        PaymentTier.of(cny("1.00"), List.of(), 1)));
        milder.until(LocalDate.of(1990, 1, 1)).kind("a").group("b");

        assertThatThrownBy(milder::build)
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("zero, so that no total is left out")
                .hasMessageContaining("more than the tier before")
                .hasMessageContaining("no method more, no evidence less")
                .hasMessageContaining("a date after since")
                .hasMessageContaining("no group beside the kind a");
    }

    @Test
    void a_version_whose_duties_begin_after_it_or_in_another_currency_is_refused() {
        PaymentDuty.Builder late = everything();
        late.since(LocalDate.of(1990, 1, 2)).tiers(List.of(PaymentTier.of(Money.parse("USD 0.00"), List.of(), 0)));

        assertThatThrownBy(() -> regulation(late.build()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("a first date not after this version's")
                .hasMessageContaining("payments.duties[0].tiers[0].threshold")
                .hasMessageContaining("3.4.1");
        assertThat(ORDINARY.digest())
                .isNotEqualTo(RegulationArbitraries.ordinary().build().digest());
    }
}
