package dev.qualitysdk.service.reconciliation;

import static dev.qualitysdk.fixture.Refusals.faults;
import static dev.qualitysdk.service.reconciliation.ReconciliationArbitraries.settlement;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qualitysdk.basics.PaymentMethod;
import dev.qualitysdk.basics.SettlementId;
import dev.qualitysdk.regulation.RegulationArbitraries;
import dev.qualitysdk.service.settlement.Direction;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What a host may get wrong about statements and drawers: each refusal names field, value, rule and clause, all at once. */
class ReconciliationRefusalsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final SettlementId SETTLEMENT = SettlementId.of("S");

    private static StatementEntry entry(String id, LocalDate booked) {
        return StatementEntry.of(id, Optional.empty(), Direction.WE_PAY, Money.parse("CNY 1.00"), booked);
    }

    @Test
    void an_entry_names_a_blank_name_and_a_negative_amount() {
        assertThat(faults(() ->
                        StatementEntry.of(" ", Optional.empty(), Direction.WE_PAY, Money.parse("CNY -1.00"), FIRST)))
                .containsExactly(
                        "3.4.3 id: \" \", text that is not blank",
                        "3.4.3 amount: CNY -1.00, zero or more; the direction is its sign");
    }

    @Test
    void a_statement_names_dates_backwards_and_each_entry_that_is_doubled_or_outside() {
        assertThat(faults(() -> PaymentStatement.of(
                        "", List.of(), FIRST, FIRST, List.of(entry("a", FIRST), entry("a", FIRST.minusDays(1))))))
                .containsExactly(
                        "3.4.3 code: \"\", text that is not blank",
                        "3.4.3 methods: (nothing), at least one",
                        "3.4.3 until: 2026-03-01, a date after 2026-03-01",
                        "3.4.3 entries.a.booked: 2026-03-01, a date from 2026-03-01, before 2026-03-01",
                        "3.4.3 entries.a: \"a second time\", a name used once",
                        "3.4.3 entries.a.booked: 2026-02-28, a date from 2026-03-01, before 2026-03-01");
    }

    @Test
    void a_reconciliation_names_each_settlement_that_is_told_two_ways() {
        PaymentStatement statement =
                PaymentStatement.of("s", List.of(PaymentMethod.BANK_TRANSFER), FIRST, FIRST.plusDays(9), List.of());

        assertThat(faults(() -> Reconciliation.of(
                        statement,
                        List.of(
                                settlement(1, "A", 100, 1, 1),
                                settlement(1, "A", 200, 1, 1),
                                settlement(2, "B", 100, 1, 0),
                                settlement(2, "B", 100, 1, 0),
                                settlement(2, "B", 100, 1, 1)),
                        RegulationArbitraries.ordinary().build())))
                .containsExactly(
                        "3.4.3 settlements: S-1, each settlement once, or always the same",
                        "3.4.3 settlements: S-2, each settlement once, or always the same");
    }

    @Test
    void cash_names_negative_amounts_mixed_currencies_and_too_little() {
        assertThat(faults(() -> CashLine.received(
                        SETTLEMENT, Money.parse("CNY -1.00"), Money.parse("USD -1.00"), Money.parse("USD -2.00"))))
                .containsExactly(
                        "3.4.3 owed: CNY -1.00, zero or more",
                        "3.4.3 payable: USD -1.00, zero or more",
                        "3.4.3 payable: USD -1.00, an amount in CNY",
                        "3.4.3 tendered: USD -2.00, an amount in CNY",
                        "3.4.3 tendered: USD -2.00, at least USD -1.00");
    }

    @Test
    void a_drawer_names_a_negative_opening_and_each_line_in_another_currency_and_is_unchanged() {
        CashLine dollars = CashLine.of(SETTLEMENT, CashLine.Kind.IN, Money.parse("USD 1.00"));
        CashDrawer drawer = CashDrawer.of(Money.parse("CNY 5.00"), List.of());

        assertThat(faults(() -> CashDrawer.of(Money.parse("CNY -5.00"), List.of(dollars))))
                .containsExactly("3.4.3 opening: CNY -5.00, zero or more", "3.4.3 lines.S: USD 1.00, an amount in CNY");
        assertThat(faults(() -> drawer.plus(List.of(dollars)))).hasSize(1);
        assertThat(drawer.expected()).isEqualTo(Money.parse("CNY 5.00"));
    }
}
