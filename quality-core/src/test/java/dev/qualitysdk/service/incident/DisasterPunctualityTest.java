package dev.qualitysdk.service.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qualitysdk.basics.IncidentId;
import dev.qualitysdk.basics.Place;
import dev.qualitysdk.evidence.Disposition;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.ExcuseOverlay;
import dev.qualitysdk.regulation.Books;
import dev.qualitysdk.service.booking.Booking;
import dev.qualitysdk.service.booking.BookingExamples;
import dev.qualitysdk.service.booking.Punctuality;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A typhoon in Pudong on the day on which a crew is to be there between 10:00 and 12:00. */
class DisasterPunctualityTest {

    private static final Place PUDONG = Place.of("pudong");
    private static final Instant AS_OF = BookingExamples.instant("2026-03-31T12:00");
    private static final Instant STRUCK = BookingExamples.instant("2026-03-04T08:00");
    private static final Booking LATE = BookingExamples.dispatched().arrive(BookingExamples.at("2026-03-04T15:00"));

    private static Incident typhoon(Incident.Nature nature, Place place, String recovered) {
        Incident incident = IncidentExamples.disaster("I-7", nature, STRUCK, place);
        for (Incident.Event event : List.of(Incident.Event.ACTIVATE, Incident.Event.HANDLE, Incident.Event.CONTAIN)) {
            incident = IncidentExamples.after(incident, event);
        }
        incident = IncidentExamples.after(incident, Incident.Event.RECOVER, BookingExamples.instant(recovered));
        return IncidentExamples.after(incident, Incident.Event.GRANT_EXCUSE);
    }

    private static ExcuseOverlay excuses(Incident incident) {
        return ExcuseOverlay.of(incident.excuseWindow(AS_OF).map(List::of).orElse(List.of()));
    }

    private static Punctuality judged(Booking booking, Incident incident) {
        return booking.punctuality(Books.ORDINARY, AS_OF, excuses(incident)).orElseThrow();
    }

    private static Evidence counted(Booking booking, Incident incident) {
        return booking.evidence(Books.ORDINARY, Books.ROSTER, AS_OF, excuses(incident)).stream()
                .filter(piece -> piece.figures().containsKey("window"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void being_late_inside_the_window_is_excused_and_the_verdict_cites_the_incident_as_the_evidence_does() {
        Incident typhoon = typhoon(Incident.Nature.REAL, PUDONG, "2026-03-04T18:00");

        assertThat(LATE.punctuality(Books.ORDINARY, AS_OF).orElseThrow().outcome())
                .isEqualTo(Punctuality.Outcome.LATE);
        Punctuality excused = judged(LATE, typhoon);
        assertThat(excused.outcome()).isEqualTo(Punctuality.Outcome.EXCUSED);
        assertThat(excused.excuse().flatMap(excuse -> excuse.incident())).contains(IncidentId.of("I-7"));
        assertThat(excused.lateBy()).as("what happened stays on record").isPresent();
        assertThat(counted(LATE, typhoon).disposition()).isEqualTo(Disposition.EXCUSED);
        assertThat(counted(LATE, typhoon).figures()).containsEntry("excuse.incident", "I-7");
    }

    @Test
    void never_having_come_is_excused_too_and_being_in_time_stays_a_success() {
        Incident typhoon = typhoon(Incident.Nature.REAL, PUDONG, "2026-03-04T18:00");

        assertThat(judged(BookingExamples.dispatched(), typhoon).outcome()).isEqualTo(Punctuality.Outcome.EXCUSED);
        Punctuality inTime = judged(BookingExamples.arrived(), typhoon);
        assertThat(inTime.outcome()).isEqualTo(Punctuality.Outcome.ON_TIME);
        assertThat(inTime.excuse()).isEmpty();
    }

    @Test
    void what_was_due_before_after_or_elsewhere_is_a_miss() {
        Instant limit = LATE.punctuality(Books.ORDINARY, AS_OF).orElseThrow().limit();
        Incident over = typhoon(Incident.Nature.REAL, PUDONG, "2026-03-04T09:00");

        assertThat(over.excuseWindow(AS_OF).orElseThrow().window().end()).isBefore(limit);
        assertThat(judged(LATE, over).outcome()).isEqualTo(Punctuality.Outcome.LATE);
        assertThat(judged(LATE, typhoon(Incident.Nature.REAL, Place.of("puxi"), "2026-03-04T18:00"))
                        .outcome())
                .isEqualTo(Punctuality.Outcome.LATE);
    }

    @Test
    void a_drill_excuses_nothing() {
        Incident drill = typhoon(Incident.Nature.DRILL, PUDONG, "2026-03-04T18:00");

        assertThat(drill.excuseWindow(AS_OF)).isEmpty();
        assertThat(judged(LATE, drill).outcome()).isEqualTo(Punctuality.Outcome.LATE);
        assertThat(counted(LATE, drill).disposition()).isEqualTo(Disposition.COUNTED);
    }

    @Test
    void an_excuse_decided_later_than_one_looks_is_unseen() {
        Incident typhoon = typhoon(Incident.Nature.REAL, PUDONG, "2026-03-04T18:00");
        Instant before = BookingExamples.instant("2026-03-04T17:00");

        assertThat(LATE.punctuality(Books.ORDINARY, before, excuses(typhoon)).map(Punctuality::outcome))
                .isEqualTo(Optional.of(Punctuality.Outcome.LATE));
    }
}
