package dev.qualitysdk.service.settlement;

import static dev.qualitysdk.service.booking.BookingExamples.at;
import static dev.qualitysdk.service.booking.BookingExamples.excuse;
import static dev.qualitysdk.service.booking.BookingExamples.instant;
import static dev.qualitysdk.service.settlement.SettlementExamples.REFERENCE;
import static dev.qualitysdk.service.settlement.SettlementExamples.due;
import static dev.qualitysdk.service.settlement.SettlementExamples.fallenDue;
import static dev.qualitysdk.service.settlement.SettlementExamples.paid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.SettlementId;
import dev.qualitysdk.evidence.Disposition;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.Roster;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.regulation.RegulationArbitraries;
import dev.qualitysdk.regulation.RegulationBook;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Settlement within one working day (Monday to Friday 08:30 to 17:00): due on Thursday at 11:00. */
class SettlementDutyTest {

    private static final RegulationBook BOOK =
            RegulationBook.of(RegulationArbitraries.ordinary().build());
    private static final Roster NOBODY = Roster.of(List.of());
    private static final Instant APRIL = instant("2026-04-01T00:00");

    private static Evidence evidence(Settlement settlement) {
        List<Evidence> all = settlement.evidence(BOOK, NOBODY, APRIL);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static Settlement paidAt(String local) {
        return paidAt(due(), at(local));
    }

    private static Settlement paidAt(Settlement settlement, Stamp stamp) {
        return settlement.pay(stamp, REFERENCE).confirm(stamp);
    }

    @Test
    void paying_within_the_allowance_is_in_time_to_the_microsecond() {
        Evidence inTime = evidence(paidAt("2026-03-05T11:00"));

        assertThat(inTime.indicator()).isEqualTo(Indicator.SETTLEMENT_TIMELINESS);
        assertThat(inTime.numerator()).isEqualTo(1);
        assertThat(inTime.at()).isEqualTo(instant("2026-03-05T11:00"));
        assertThat(inTime.employee()).contains(EmployeeId.of("L"));
        assertThat(inTime.branch()).contains(BranchId.of("north"));
        assertThat(inTime.channel()).contains(Channel.TELEPHONE);
        assertThat(evidence(paidAt("2026-03-05T11:00:00.000001")).numerator()).isZero();
    }

    @Test
    void a_due_time_promised_elsewhere_stands_in_place_of_the_allowance() {
        Settlement promised =
                Settlement.open(fallenDue().dueAt(instant("2026-03-04T11:01")).build());

        assertThat(evidence(paidAt(promised, at("2026-03-04T11:02"))).numerator())
                .isZero();
    }

    @Test
    void begun_failed_or_unknown_is_not_paid() {
        assertThat(evidence(due().pay(at("2026-03-04T11:01"), REFERENCE)).numerator())
                .isZero();
        assertThat(evidence(due().pay(at("2026-03-04T11:01"), REFERENCE).loseAnswer(at("2026-03-04T11:02")))
                        .numerator())
                .isZero();
        assertThat(due().evidence(BOOK, NOBODY, instant("2026-03-05T11:00"))).isEmpty();
    }

    @Test
    void where_the_customer_pays_and_for_a_counter_entry_nothing_is_owed() {
        Evidence customer = evidence(
                Settlement.open(fallenDue().direction(Direction.CUSTOMER_PAYS).build()));
        Evidence counter = evidence(Settlement.open(paid().counterEntry(at("2026-03-04T12:00"), SettlementId.of("P-2"))
                .build()));

        assertThat(customer.disposition()).isEqualTo(Disposition.NOT_OWED);
        assertThat(customer.reason()).contains("customer_pays");
        assertThat(counter.disposition()).isEqualTo(Disposition.NOT_OWED);
        assertThat(counter.reason()).contains("counter_entry");
    }

    @Test
    void an_excuse_replaces_a_miss_and_what_follows_a_payment_changes_nothing_trap_37() {
        Settlement excused =
                paidAt("2026-03-09T11:00").excuse(at("2026-03-10T09:00"), excuse("X", instant("2026-03-10T09:00")));
        Settlement disputed = paidAt("2026-03-05T11:00")
                .dispute(at("2026-03-20T09:00"), dev.qualitysdk.service.booking.BookingExamples.REASON);

        assertThat(evidence(excused).disposition()).isEqualTo(Disposition.EXCUSED);
        assertThat(evidence(disputed)).isEqualTo(evidence(paidAt("2026-03-05T11:00")));
    }

    @Test
    void steps_after_the_instant_are_unseen() {
        Settlement late = paidAt("2026-03-09T11:00");

        assertThat(late.evidence(BOOK, NOBODY, instant("2026-03-05T12:00"))
                        .get(0)
                        .figures())
                .doesNotContainKey("fulfilled");
        assertThat(late.asOf(instant("2026-03-04T10:59"))).isEmpty();
        assertThat(late.evidence(BOOK, NOBODY, instant("2026-03-04T10:59"))).isEmpty();
    }
}
