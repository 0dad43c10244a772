package dev.qualitysdk.service.payment;

import static dev.qualitysdk.fixture.Refusals.faults;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.MaterialCatalogue;
import dev.qualitysdk.basics.PaymentMethod;
import dev.qualitysdk.basics.SellerClass;
import dev.qualitysdk.basics.SettlementId;
import dev.qualitysdk.regulation.PaymentDuty;
import dev.qualitysdk.regulation.PaymentRule;
import dev.qualitysdk.regulation.PaymentTier;
import dev.qualitysdk.regulation.RegulationArbitraries;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What a host may get wrong about duties of paying and sales: each refusal names field, value, rule and clause, all at once. */
class PaymentRefusalsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 4);

    private static Sale.Builder sale(String settlement, String beyond) {
        Sale.Builder sale = Sale.builder();
        sale.settlement(SettlementId.of(settlement))
                .seller(CustomerId.of("C"))
                .sellerClass(SellerClass.HOUSEHOLD)
                .at(Instant.parse("2026-03-04T03:00:00Z"))
                .method(PaymentMethod.CASH)
                .beyond(Money.parse(beyond));
        return sale;
    }

    private static PaymentTier tier(String threshold, int months) {
        return PaymentTier.of(Money.parse(threshold), List.of(), months);
    }

    @Test
    void a_sale_names_each_amount_that_is_negative_or_of_another_currency_and_a_blank_kind() {
        Sale.Builder sale = sale("S", "CNY -2.00");
        sale.amounts(ImmutableSortedMap.of(
                " ", Money.parse("CNY 1.00"), "brass", Money.parse("CNY -1.00"), "copper", Money.parse("USD -3.00")));

        assertThat(faults(sale::build))
                .containsExactly(
                        "3.4.1 amounts: \" \", text that is not blank",
                        "3.4.1 amounts.brass: CNY -1.00, zero or more",
                        "3.4.1 amounts.copper: USD -3.00, an amount in CNY",
                        "3.4.1 amounts.copper: USD -3.00, zero or more",
                        "3.4.1 beyond: CNY -2.00, zero or more");
    }

    @Test
    void a_tier_names_a_negative_threshold_and_a_retention_of_no_time() {
        assertThat(faults(() -> tier("CNY -1.00", 1_201)))
                .containsExactly("3.4.1 threshold: CNY -1.00, zero or more", "3.4.1 retentionMonths: 1201, 0 to 1200");
    }

    @Test
    void a_duty_names_blanks_dates_backwards_and_every_tier_out_of_order() {
        PaymentDuty.Builder duty = PaymentDuty.builder();
        duty.code("")
                .basis(" ")
                .kind("brass")
                .group("metal")
                .since(DAY)
                .until(Optional.of(DAY))
                .tiers(List.of(tier("CNY 1.00", 12), tier("USD 2.00", 12), tier("USD 1.00", 6)));

        assertThat(faults(duty::build))
                .containsExactly(
                        "3.4.1 code: \"\", text that is not blank",
                        "3.4.1 basis: \" \", text that is not blank",
                        "3.4.1 group: \"metal\", no group beside the kind brass",
                        "3.4.1 until: 2026-03-04, a date after since, 2026-03-04",
                        "3.4.1 tiers[0].threshold: CNY 1.00, zero, so that no total is left out",
                        "3.4.1 tiers[1].threshold: USD 2.00, an amount in CNY",
                        "3.4.1 tiers[2].threshold: USD 1.00, more than the tier before, USD 2.00",
                        "3.4.1 tiers[2]: {evidence.count=0, retentionMonths=6, threshold=USD 1.00}, no method more, no"
                                + " evidence less, kept no shorter than the tier before");
    }

    @Test
    void a_rule_names_duties_that_overlap_share_a_code_or_leave_a_hole() {
        PaymentDuty.Builder first = PaymentDuty.builder();
        first.code("a")
                .basis("x")
                .since(DAY)
                .until(Optional.of(DAY.plusDays(9)))
                .tiers(List.of(tier("CNY 0.00", 1)));
        PaymentDuty.Builder second = PaymentDuty.builder();
        second.code("a").basis("x").since(DAY.plusDays(1)).until(Optional.of(DAY.plusDays(5)));
        second.tiers(List.of(tier("USD 0.00", 1)));

        assertThat(faults(() -> PaymentRule.of(-1, List.of(first.build(), second.build()))))
                .containsExactly(
                        "3.4.3 dateTolerance: -1, 0 to 366 days",
                        "3.4.1 duties[1].code: \"a\", a code not used before",
                        "3.4.1 duties[1].since: 2026-03-05, dates apart from those of a, about the same material and"
                                + " sellers",
                        "3.4.1 duties[1].tiers[0].threshold: USD 0.00, an amount in CNY, as the first duty",
                        "3.4.1 duties: \"none about all material and all sellers on 2026-03-13\", such duties for every date"
                                + " from the first on, so that no sale is left out");
    }

    @Test
    void a_day_names_each_sale_in_another_currency_and_each_told_two_ways() {
        Sale judged = sale("S-1", "CNY 1.00").build();

        assertThat(faults(() -> PaymentVerdict.of(
                        RegulationArbitraries.ordinary().build(),
                        MaterialCatalogue.starting(),
                        judged,
                        List.of(
                                sale("S-2", "USD 1.00").build(),
                                sale("S-2", "CNY 1.00").build(),
                                sale("S-3", "EUR 1.00").build()),
                        List.of())))
                .containsExactly(
                        "3.4.1 others: S-2, each settlement once, or always the same",
                        "3.4.1 S-2.amounts: USD, the regulation's currency, CNY",
                        "3.4.1 S-3.amounts: EUR, the regulation's currency, CNY");
    }
}
