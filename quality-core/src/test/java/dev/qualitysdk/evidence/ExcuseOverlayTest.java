package dev.qualitysdk.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.IncidentId;
import dev.qualitysdk.basics.Place;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.calendar.Excuse;
import dev.qualitysdk.calendar.ExcuseWindow;
import dev.qualitysdk.regulation.Books;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.service.booking.Booking;
import dev.qualitysdk.service.booking.BookingExamples;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A booking in Pudong, asked for on Monday 2 March 2026 at 09:00: an answer is due by 13:00, and nobody answered. */
class ExcuseOverlayTest {

    private static final Place PUDONG = Place.of("pudong");
    private static final Instant AS_OF = Instant.parse("2026-03-31T16:00:00Z");
    private static final Instant DUE = BookingExamples.instant("2026-03-02T13:00");

    private static ExcuseWindow window(Instant from, Instant to, String approver, String incident, Instant decided) {
        return ExcuseWindow.of(
                List.of(PUDONG),
                TimeWindow.of(from, to),
                IncidentId.of(incident),
                Excuse.of(Clause.NATURAL_DISASTER, "typhoon", EmployeeId.of(approver), decided));
    }

    private static ExcuseWindow window(Instant from, Instant to) {
        return window(from, to, "director", "I-1", DUE);
    }

    private static Evidence answer(Booking booking, Instant asOf, ExcuseWindow... windows) {
        return booking.evidence(Books.ORDINARY, Books.ROSTER, asOf, ExcuseOverlay.of(List.of(windows)))
                .get(0);
    }

    @Test
    void a_miss_due_inside_the_window_is_excused_with_incident_and_clause_and_one_due_at_its_end_is_not() {
        Booking booking = BookingExamples.requested();

        Evidence excused = answer(booking, AS_OF, window(DUE, DUE.plusSeconds(1)));

        assertThat(excused.disposition()).isEqualTo(Disposition.EXCUSED);
        assertThat(excused.reason()).contains("typhoon");
        assertThat(excused.figures()).containsEntry("excuse.incident", "I-1").containsEntry("excuse.clause", "6.1.1");
        assertThat(answer(booking, AS_OF, window(DUE.minusSeconds(9), DUE)).disposition())
                .isEqualTo(Disposition.COUNTED);
        assertThat(answer(booking, AS_OF, window(DUE.plusNanos(1_000), DUE.plusSeconds(9)))
                        .disposition())
                .isEqualTo(Disposition.COUNTED);
    }

    @Test
    void another_place_and_an_unknown_place_are_excused_nothing() {
        Booking elsewhere = Booking.request(
                BookingExamples.request().place(Place.of("puxi")).build());
        Evidence miss = BookingExamples.requested()
                .evidence(Books.ORDINARY, Books.ROSTER, AS_OF)
                .get(0);
        ExcuseOverlay overlay = ExcuseOverlay.of(List.of(window(DUE, DUE.plusSeconds(1))));

        assertThat(answer(elsewhere, AS_OF, window(DUE, DUE.plusSeconds(1))).disposition())
                .isEqualTo(Disposition.COUNTED);
        assertThat(overlay.over(ImmutableList.of(miss), piece -> java.util.Optional.empty(), AS_OF))
                .containsExactly(miss);
    }

    @Test
    void a_success_stays_one() {
        Booking answered = BookingExamples.requested().confirm(BookingExamples.at("2026-03-02T12:00"));

        Evidence met = answer(answered, AS_OF, window(DUE.minusSeconds(99_999), DUE.plusSeconds(99_999)));

        assertThat(met.numerator()).isEqualTo(1);
        assertThat(met.disposition()).isEqualTo(Disposition.COUNTED);
    }

    @Test
    void an_excuse_that_is_decided_later_is_unseen_and_the_first_decided_is_cited() {
        ExcuseWindow later = window(DUE, DUE.plusSeconds(1), "director", "I-1", AS_OF.plusSeconds(1));
        ExcuseWindow earlier = window(DUE, DUE.plusSeconds(1), "director", "I-2", DUE.plusSeconds(5));
        Booking booking = BookingExamples.requested();

        assertThat(answer(booking, AS_OF, later).disposition()).isEqualTo(Disposition.COUNTED);
        assertThat(answer(booking, AS_OF.plusSeconds(1), later, earlier).figures())
                .containsEntry("excuse.incident", "I-2");
    }

    @Test
    void nobody_excuses_what_they_owe_themselves() {
        Evidence own = answer(BookingExamples.requested(), AS_OF, window(DUE, DUE.plusSeconds(1), "T", "I-1", DUE));

        assertThat(own.employee()).contains(EmployeeId.of("T"));
        assertThat(own.disposition()).isEqualTo(Disposition.COUNTED);
    }
}
