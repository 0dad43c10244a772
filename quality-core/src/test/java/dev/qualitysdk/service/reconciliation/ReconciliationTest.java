package dev.qualitysdk.service.reconciliation;

import static dev.qualitysdk.service.reconciliation.ReconciliationArbitraries.settlement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.PaymentMethod;
import dev.qualitysdk.basics.PaymentReference;
import dev.qualitysdk.basics.SettlementId;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.regulation.PaymentRule;
import dev.qualitysdk.regulation.RegulationArbitraries;
import dev.qualitysdk.service.reconciliation.ReconciliationLine.Kind;
import dev.qualitysdk.service.settlement.Direction;
import dev.qualitysdk.service.settlement.Settlement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Tolerance of one day; settlements 1, 2, 3 are ours to pay, on the second day of March unless said otherwise. */
class ReconciliationTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final Stamp LATER = Stamp.of(Instant.parse("2026-03-20T02:00:00Z"), Actor.system("test"));

    private static StatementEntry entry(String id, String reference, long minor, int day) {
        return StatementEntry.of(
                id,
                reference.isEmpty() ? Optional.empty() : Optional.of(PaymentReference.of(reference)),
                Direction.WE_PAY,
                Money.ofMinor(org.joda.money.CurrencyUnit.of("CNY"), minor),
                FIRST.plusDays(day));
    }

    private static Reconciliation reconcile(List<StatementEntry> entries, Settlement... settlements) {
        return Reconciliation.of(
                PaymentStatement.of(
                        "2026-03", List.of(PaymentMethod.BANK_TRANSFER), FIRST, FIRST.plusDays(10), entries),
                List.of(settlements),
                RegulationArbitraries.ordinary()
                        .payments(PaymentRule.of(1, List.of()))
                        .build());
    }

    @Test
    void each_kind_of_line_and_the_step_it_means() {
        Settlement matched = settlement(1, "A", 100, 1, 3);
        Settlement differs = settlement(2, "B", 100, 1, 3);
        Settlement missing = settlement(3, "C", 100, 1, 3);
        Settlement unknown = settlement(5, "D", 100, 1, 0);
        Settlement nowhere = settlement(6, "E", 100, 1, 0);
        Reconciliation result = reconcile(
                List.of(
                        entry("1", "A", 100, 2),
                        entry("2", "B", 101, 1),
                        entry("3", "A", 100, 2),
                        entry("4", "Z", 7, 2),
                        entry("5", "D", 100, 1)),
                matched,
                differs,
                missing,
                unknown,
                nowhere);

        assertThat(result)
                .hasToString("reconciliation of 2026-03: MATCHED 2 AMOUNT_DIFFERS 1 MISSING_HERE 1 MISSING_THERE 1"
                        + " DUPLICATE 1");
        assertThat(result.lines(Kind.DUPLICATE).get(0).there().orElseThrow().id())
                .isEqualTo("3");
        assertThat(matched.take(result.step(matched, LATER).orElseThrow()).state())
                .isEqualTo(Settlement.State.RECONCILED);
        assertThat(differs.take(result.step(differs, LATER).orElseThrow()).state())
                .isEqualTo(Settlement.State.DISPUTED);
        assertThat(missing.take(result.step(missing, LATER).orElseThrow()).state())
                .isEqualTo(Settlement.State.DISPUTED);
        assertThat(unknown.take(result.step(unknown, LATER).orElseThrow()).state())
                .isEqualTo(Settlement.State.PAID);
        assertThat(result.step(nowhere, LATER)).as("no answer is no failure").isEmpty();
    }

    @Test
    void the_tolerance_is_inclusive_and_beyond_it_both_sides_miss() {
        assertThat(reconcile(List.of(entry("1", "A", 100, 2)), settlement(1, "A", 100, 1, 3))
                        .lines(Kind.MATCHED))
                .hasSize(1);
        assertThat(reconcile(List.of(entry("1", "A", 100, 3)), settlement(1, "A", 100, 1, 3))
                        .lines())
                .extracting(ReconciliationLine::kind)
                .containsExactly(Kind.MISSING_HERE, Kind.MISSING_THERE);
    }

    @Test
    void without_reference_equal_amounts_pair_one_to_one_as_many_as_can_be() {
        Reconciliation result = reconcile(
                List.of(entry("1", "", 100, 2), entry("2", "", 100, 3)),
                settlement(1, "A", 100, 1, 3),
                settlement(2, "B", 100, 2, 3));

        assertThat(result.lines(Kind.MATCHED))
                .extracting(line -> line.there().orElseThrow().id()
                        + line.here().orElseThrow().reference())
                .containsExactly("1A", "2B");
    }

    @Test
    void what_was_found_in_an_earlier_statement_is_a_duplicate_in_this_one() {
        assertThat(reconcile(List.of(entry("1", "A", 100, 1)), settlement(1, "A", 100, 1, 2))
                        .lines())
                .extracting(ReconciliationLine::kind)
                .containsExactly(Kind.DUPLICATE);
    }

    @Test
    void change_and_rounding_are_lines_and_leave_nothing_unpaid_traps_84_and_85() {
        SettlementId id = SettlementId.of("S-1");
        CashDrawer drawer = CashDrawer.of(
                Money.parse("CNY 100.00"),
                CashLine.received(id, Money.parse("CNY 12.34"), Money.parse("CNY 12.35"), Money.parse("CNY 20.00")));

        assertThat(drawer.lines())
                .extracting(line -> line.kind() + " " + line.amount())
                .containsExactly("IN CNY 20.00", "CHANGE CNY 7.65", "ROUNDING CNY -0.01");
        assertThat(drawer.expected()).isEqualTo(Money.parse("CNY 112.35"));
        assertThat(drawer.settled(id)).isEqualTo(Money.parse("CNY 12.34"));
        assertThat(drawer.difference(Money.parse("CNY 112.00"))).isEqualTo(Money.parse("CNY -0.35"));
        assertThatThrownBy(() -> CashLine.received(
                        id, Money.parse("CNY 12.34"), Money.parse("CNY 12.35"), Money.parse("CNY 12.00")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("at least CNY 12.35");
    }

    @Test
    void a_statement_names_all_that_is_wrong_with_it() {
        assertThatThrownBy(() -> PaymentStatement.of(
                        " ", List.of(), FIRST, FIRST, List.of(entry("1", "A", 1, 1), entry("1", "A", 1, 2))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("code")
                .hasMessageContaining("methods")
                .hasMessageContaining("until")
                .hasMessageContaining("a name used once")
                .hasMessageContaining("entries.1.booked");
    }
}
