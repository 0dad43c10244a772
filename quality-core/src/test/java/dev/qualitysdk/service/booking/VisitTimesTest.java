package dev.qualitysdk.service.booking;

import static dev.qualitysdk.service.booking.BookingExamples.at;
import static dev.qualitysdk.service.booking.BookingExamples.collected;
import static dev.qualitysdk.service.booking.BookingExamples.confirmed;
import static dev.qualitysdk.service.booking.BookingExamples.dispatched;
import static dev.qualitysdk.service.booking.BookingExamples.instant;
import static dev.qualitysdk.service.booking.BookingExamples.piece;
import static dev.qualitysdk.service.booking.BookingExamples.requested;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.AssessmentId;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.SettlementId;
import dev.qualitysdk.regulation.RegulationArbitraries;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.service.booking.VisitSpan.State;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The window is Wednesday 10:00 to 12:00; arrived 10:30, assessed 10:45, collected 11:00. */
class VisitTimesTest {

    private static final RegulationBook BOOK =
            RegulationBook.of(RegulationArbitraries.ordinary().build());

    private static VisitTimes times(Booking booking) {
        return VisitTimes.of(booking, BOOK);
    }

    @Test
    void waiting_and_time_on_site_are_exact() {
        VisitTimes times = times(collected());

        assertThat(times.waitForCrew().length()).contains(Duration.ofMinutes(30));
        assertThat(times.waitForAssessment().length()).contains(Duration.ofMinutes(15));
        assertThat(times.onSite().length()).contains(Duration.ofMinutes(30));
        assertThat(times(collected().settle(at("2026-03-09T10:00"), SettlementId.of("P-1"))))
                .as("paid days later")
                .isEqualTo(times);
    }

    @Test
    void who_comes_before_the_window_is_waited_for_from_its_start() {
        Booking early = dispatched().arrive(at("2026-03-04T09:40"));

        VisitTimes assessedLater = times(early.assess(at("2026-03-04T10:05"), AssessmentId.of("A-1")));
        assertThat(assessedLater.waitForCrew().length()).contains(Duration.ZERO);
        assertThat(assessedLater.waitForAssessment().length()).contains(Duration.ofMinutes(5));
        VisitTimes assessedBefore = times(early.assess(at("2026-03-04T09:50"), AssessmentId.of("A-1")));
        assertThat(assessedBefore.waitForAssessment().length()).contains(Duration.ZERO);
        assertThat(assessedBefore.waitForAssessment().state()).isEqualTo(State.MEASURED);
    }

    @Test
    void what_is_absent_says_why_and_is_not_zero() {
        assertThat(times(requested()).waitForCrew().state()).isEqualTo(State.NOT_YET);
        assertThat(times(dispatched()).onSite()).isEqualTo(VisitSpan.absent(State.NOT_YET));
        assertThat(times(confirmed().reportCrewAbsent(at("2026-03-04T12:30"))).waitForCrew())
                .isEqualTo(VisitSpan.absent(State.NEVER));
        VisitTimes absent = times(BookingExamples.arrived().reportCustomerAbsent(at("2026-03-04T10:50")));
        assertThat(absent.waitForAssessment().state()).isEqualTo(State.NEVER);
        assertThat(absent.onSite().length()).contains(Duration.ofMinutes(20));
        assertThat(absent.waitForAssessment().length()).isEmpty();
    }

    @Test
    void contradictory_evidence_leaves_all_times_undetermined() {
        VisitTimes times = times(collected()
                .attest(
                        at("2026-03-05T12:00"),
                        List.of(piece("A", ArrivalSign.NOBODY_CAME, "2026-03-04T12:00")
                                .build())));

        assertThat(times.waitForCrew().state()).isEqualTo(State.UNDETERMINED);
        assertThat(times.waitForAssessment().state()).isEqualTo(State.UNDETERMINED);
        assertThat(times.onSite().state()).isEqualTo(State.UNDETERMINED);
    }

    @Test
    void an_exit_ends_the_time_on_site() {
        VisitTimes times = times(collected()
                .attest(
                        at("2026-03-05T12:00"),
                        List.of(
                                piece("A", ArrivalSign.ENTERED, "2026-03-04T10:29")
                                        .build(),
                                piece("B", ArrivalSign.LEFT, "2026-03-04T11:07").build())));

        assertThat(times.onSite().start()).contains(instant("2026-03-04T10:30"));
        assertThat(times.onSite().end()).contains(instant("2026-03-04T11:07"));
    }

    @Test
    void a_span_that_cannot_be_is_refused() {
        assertThatThrownBy(() -> VisitSpan.absent(State.MEASURED)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> VisitSpan.measured(instant("2026-03-04T10:30"), instant("2026-03-04T10:29")))
                .isInstanceOf(InvalidValueException.class);
    }
}
