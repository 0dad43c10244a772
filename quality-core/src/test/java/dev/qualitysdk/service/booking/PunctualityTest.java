package dev.qualitysdk.service.booking;

import static dev.qualitysdk.service.booking.BookingExamples.REASON;
import static dev.qualitysdk.service.booking.BookingExamples.arrived;
import static dev.qualitysdk.service.booking.BookingExamples.at;
import static dev.qualitysdk.service.booking.BookingExamples.confirmed;
import static dev.qualitysdk.service.booking.BookingExamples.dispatched;
import static dev.qualitysdk.service.booking.BookingExamples.excuse;
import static dev.qualitysdk.service.booking.BookingExamples.instant;
import static dev.qualitysdk.service.booking.BookingExamples.piece;
import static dev.qualitysdk.service.booking.BookingExamples.requested;
import static dev.qualitysdk.service.booking.BookingExamples.window;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.DeviceId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.SiteId;
import dev.qualitysdk.evidence.Disposition;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.Roster;
import dev.qualitysdk.regulation.ArrivalRule;
import dev.qualitysdk.regulation.Duty;
import dev.qualitysdk.regulation.RegulationArbitraries;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.service.booking.ArrivalDoubt.Kind;
import dev.qualitysdk.service.booking.Punctuality.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The window is Wednesday 10:00 to 12:00, with 15 minutes of grace and 30 minutes early. A clock may be wrong by two minutes, a
 * position five minutes old, and its radius 100 metres.
 */
class PunctualityTest {

    private static final RegulationBook BOOK = RegulationBook.of(RegulationArbitraries.ordinary()
            .arrival(ArrivalRule.of(
                    Duration.ofMinutes(15),
                    Duration.ofMinutes(30),
                    Optional.of(Duration.ofMinutes(2)),
                    Optional.of(Duration.ofMinutes(5)),
                    Optional.of(100)))
            .build());
    private static final RegulationBook WITHOUT_LIMITS =
            RegulationBook.of(RegulationArbitraries.ordinary().build());
    private static final Instant APRIL = instant("2026-04-01T00:00");
    private static final String LATER = "2026-03-05T12:00";

    private static Punctuality punctuality(Booking booking) {
        return booking.punctuality(BOOK, APRIL).orElseThrow();
    }

    private static Punctuality attested(Booking booking, ArrivalEvidence.Builder... pieces) {
        return punctuality(booking.attest(
                at(LATER),
                Arrays.stream(pieces).map(ArrivalEvidence.Builder::build).toList()));
    }

    private static Evidence counted(Booking booking) {
        return booking.evidence(BOOK, Roster.of(List.of()), APRIL).stream()
                .filter(evidence -> evidence.indicator().equals(Indicator.PUNCTUAL_ARRIVAL))
                .findFirst()
                .orElseThrow();
    }

    private static void contradicts(Punctuality punctuality, Kind kind) {
        assertThat(punctuality.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(punctuality.doubts()).extracting(ArrivalDoubt::kind).contains(kind);
        assertThat(punctuality.reason().orElseThrow()).contains(kind.code());
    }

    @Test
    void an_arrival_is_early_on_time_or_late_by_the_policy_and_says_by_how_much_traps_41_and_43() {
        Punctuality early = punctuality(dispatched().arrive(at("2026-03-04T09:29:59.999999")));
        Punctuality first = punctuality(dispatched().arrive(at("2026-03-04T09:30")));
        Punctuality last = punctuality(dispatched().arrive(at("2026-03-04T12:15")));
        Punctuality late = punctuality(dispatched().arrive(at("2026-03-04T12:15:59")));

        assertThat(early.outcome()).isEqualTo(Outcome.EARLY);
        assertThat(early.earlyBy()).contains(Duration.ofNanos(1_000));
        assertThat(first.outcome()).isEqualTo(Outcome.ON_TIME);
        assertThat(first.earlyBy()).isEmpty();
        assertThat(last.outcome()).isEqualTo(Outcome.ON_TIME);
        assertThat(last.lateBy()).isEmpty();
        assertThat(late.outcome()).isEqualTo(Outcome.LATE);
        assertThat(late.lateBy()).as("59 seconds late is late").contains(Duration.ofSeconds(59));
        assertThat(late.accountable()).contains(EmployeeId.of("L"));
        assertThat(late.clause()).isEqualTo(Clause.PUNCTUAL_ARRIVAL);
        assertThat(late.promised()).isEqualTo(BookingExamples.WINDOW);
        assertThat(late.regulation()).isEqualTo(BOOK.at(APRIL).version());
    }

    @Test
    void a_customer_who_is_absent_is_ours_to_be_punctual_for_and_a_late_crew_that_finds_nobody_is_late() {
        assertThat(punctuality(arrived().reportCustomerAbsent(at("2026-03-04T10:50")))
                        .outcome())
                .isEqualTo(Outcome.CUSTOMER_ABSENT);
        assertThat(punctuality(dispatched().arrive(at("2026-03-04T13:00")).reportCustomerAbsent(at("2026-03-04T13:10")))
                        .outcome())
                .isEqualTo(Outcome.LATE);
    }

    @Test
    void who_never_came_is_absent_once_the_visit_is_over_and_late_before() {
        Booking nobody = dispatched();

        assertThat(nobody.punctuality(BOOK, instant("2026-03-04T12:15"))
                        .orElseThrow()
                        .outcome())
                .isEqualTo(Outcome.PENDING);
        Punctuality late =
                nobody.punctuality(BOOK, instant("2026-03-04T12:15:00.000001")).orElseThrow();
        assertThat(late.outcome()).isEqualTo(Outcome.LATE);
        assertThat(late.lateBy()).as("nobody has come yet").isEmpty();
        assertThat(punctuality(nobody.reportCrewAbsent(at("2026-03-04T14:00"))).outcome())
                .isEqualTo(Outcome.CREW_ABSENT);
        assertThat(punctuality(confirmed().decline(at("2026-03-03T10:00"), REASON))
                        .outcome())
                .isEqualTo(Outcome.CREW_ABSENT);
        assertThat(punctuality(confirmed().cancel(at("2026-03-03T10:00"), REASON))
                        .outcome())
                .isEqualTo(Outcome.NOT_OWED);
        assertThat(requested().punctuality(BOOK, APRIL)).isEmpty();
    }

    @Test
    void an_excuse_replaces_a_miss_and_not_what_cannot_be_determined() {
        Booking late = dispatched().arrive(at("2026-03-04T13:00"));
        Booking excused = late.excuse(at(LATER), Duty.ARRIVAL, excuse("X", instant(LATER)));

        assertThat(punctuality(excused).outcome()).isEqualTo(Outcome.EXCUSED);
        contradicts(attested(excused, piece("A", ArrivalSign.ENTERED, "2026-03-04T11:00")), Kind.ARRIVALS_DIFFER);
    }

    @Test
    void an_exit_before_an_entry_is_undetermined_trap_45() {
        contradicts(
                attested(
                        arrived(),
                        piece("OUT", ArrivalSign.LEFT, "2026-03-04T10:20").source(ArrivalSource.GEOFENCE),
                        piece("IN", ArrivalSign.ENTERED, "2026-03-04T10:31").source(ArrivalSource.GEOFENCE)),
                Kind.EXIT_BEFORE_ENTRY);
        contradicts(attested(arrived(), piece("OUT", ArrivalSign.LEFT, "2026-03-04T10:29")), Kind.EXIT_BEFORE_ENTRY);
    }

    @Test
    void an_entry_and_an_exit_in_the_same_second_are_undetermined_trap_45() {
        contradicts(
                attested(
                        arrived(),
                        piece("IN", ArrivalSign.ENTERED, "2026-03-04T10:30"),
                        piece("OUT", ArrivalSign.LEFT, "2026-03-04T10:30")),
                Kind.EXIT_BEFORE_ENTRY);
    }

    @Test
    void each_source_and_device_makes_sense_in_itself() {
        Punctuality two = attested(
                arrived(),
                piece("OUT", ArrivalSign.LEFT, "2026-03-04T10:40").device(DeviceId.of("phone-1")),
                piece("IN", ArrivalSign.ENTERED, "2026-03-04T10:41").device(DeviceId.of("phone-2")));

        assertThat(two.outcome()).isEqualTo(Outcome.ON_TIME);
        assertThat(attested(
                                arrived(),
                                piece("1", ArrivalSign.ENTERED, "2026-03-04T10:30"),
                                piece("2", ArrivalSign.LEFT, "2026-03-04T10:35"),
                                piece("3", ArrivalSign.ENTERED, "2026-03-04T10:36"),
                                piece("4", ArrivalSign.LEFT, "2026-03-04T10:59"))
                        .doubts())
                .isEmpty();
    }

    @Test
    void two_places_at_once_are_undetermined_trap_45() {
        SiteId elsewhere = SiteId.of("S-9");
        contradicts(
                attested(
                        arrived(),
                        piece("A", ArrivalSign.PRESENT, "2026-03-04T10:30").site(elsewhere)),
                Kind.TWO_PLACES_AT_ONCE);
        contradicts(
                attested(
                        arrived(),
                        piece("A", ArrivalSign.ENTERED, "2026-03-04T10:00").site(elsewhere),
                        piece("B", ArrivalSign.LEFT, "2026-03-04T10:31").site(elsewhere)),
                Kind.TWO_PLACES_AT_ONCE);
        contradicts(
                attested(
                        BookingExamples.collected(),
                        piece("A", ArrivalSign.PRESENT, "2026-03-04T10:59:59").site(elsewhere)),
                Kind.TWO_PLACES_AT_ONCE);
        assertThat(attested(
                                BookingExamples.collected(),
                                piece("A", ArrivalSign.ENTERED, "2026-03-04T09:00")
                                        .site(elsewhere),
                                piece("B", ArrivalSign.LEFT, "2026-03-04T10:30").site(elsewhere),
                                piece("C", ArrivalSign.PRESENT, "2026-03-04T11:00")
                                        .site(elsewhere))
                        .outcome())
                .as("left before it came here, and elsewhere after it left here")
                .isEqualTo(Outcome.ON_TIME);
    }

    @Test
    void a_position_older_than_its_claim_is_no_evidence_trap_45() {
        ArrivalEvidence.Builder stale =
                piece("A", ArrivalSign.ENTERED, "2026-03-04T10:30").fixedAt(instant("2026-03-04T10:24:59.999999"));
        Punctuality alone = attested(arrived(), stale);

        assertThat(alone.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(alone.reason()).contains("fix-too-old");
        assertThat(alone.doubts())
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.sentence())
                        .isEqualTo("fix-too-old A: found PT5M0.000001S, wanted at most PT5M"));
        assertThat(attested(
                                arrived(),
                                piece("A", ArrivalSign.ENTERED, "2026-03-04T10:30")
                                        .fixedAt(instant("2026-03-04T10:25")))
                        .doubts())
                .isEmpty();
    }

    @Test
    void a_device_clock_that_is_off_is_no_evidence_trap_45() {
        assertThat(attested(
                                arrived(),
                                piece("A", ArrivalSign.ENTERED, "2026-03-04T10:30")
                                        .clockOffset(Duration.ofSeconds(-121)))
                        .reason())
                .contains("clock-off");
        assertThat(attested(
                                arrived(),
                                piece("A", ArrivalSign.ENTERED, "2026-03-04T10:30")
                                        .recordedAt(instant("2026-03-04T10:27:59")))
                        .reason())
                .as("received before it occurred")
                .contains("clock-off");
        assertThat(attested(
                                arrived(),
                                piece("A", ArrivalSign.ENTERED, "2026-03-04T10:30")
                                        .clockOffset(Duration.ofMinutes(2)))
                        .outcome())
                .isEqualTo(Outcome.ON_TIME);
        assertThat(attested(
                                arrived(),
                                piece("A", ArrivalSign.ENTERED, "2026-03-04T10:30")
                                        .recordedAt(instant("2026-03-05T11:00")))
                        .outcome())
                .as("received a day late")
                .isEqualTo(Outcome.ON_TIME);
    }

    @Test
    void an_inaccurate_position_is_no_evidence_trap_45() {
        assertThat(attested(
                                arrived(),
                                piece("A", ArrivalSign.ENTERED, "2026-03-04T10:30")
                                        .accuracy(101))
                        .reason())
                .contains("accuracy-too-low");
        assertThat(attested(
                                arrived(),
                                piece("A", ArrivalSign.ENTERED, "2026-03-04T10:30")
                                        .accuracy(100))
                        .outcome())
                .isEqualTo(Outcome.ON_TIME);
    }

    @Test
    void what_is_not_good_enough_is_set_aside_and_listed_where_enough_stands() {
        Punctuality stands = attested(
                arrived(),
                piece("BAD", ArrivalSign.LEFT, "2026-03-04T09:00").accuracy(5_000),
                piece("GOOD", ArrivalSign.ENTERED, "2026-03-04T10:30").source(ArrivalSource.VEHICLE));

        assertThat(stands.outcome()).isEqualTo(Outcome.ON_TIME);
        assertThat(stands.doubts()).extracting(ArrivalDoubt::kind).containsExactly(Kind.ACCURACY_TOO_LOW);
        assertThat(stands.reason()).isEmpty();
    }

    @Test
    void a_regulation_that_states_no_limits_doubts_no_single_piece() {
        Booking booking = arrived()
                .attest(
                        at(LATER),
                        List.of(piece("A", ArrivalSign.ENTERED, "2026-03-04T10:30")
                                .clockOffset(Duration.ofDays(20_000))
                                .fixedAt(instant("2020-01-01T00:00"))
                                .accuracy(50_000)
                                .build()));

        assertThat(booking.punctuality(WITHOUT_LIMITS, APRIL).orElseThrow().outcome())
                .isEqualTo(Outcome.ON_TIME);
    }

    @Test
    void nobody_came_contradicts_an_arrival_before_it_and_not_one_after_it() {
        ArrivalEvidence.Builder noon =
                piece("A", ArrivalSign.NOBODY_CAME, "2026-03-04T12:00").source(ArrivalSource.CUSTOMER);

        contradicts(attested(arrived(), noon), Kind.PRESENT_AND_ABSENT);
        assertThat(attested(dispatched().arrive(at("2026-03-04T12:10")), noon).outcome())
                .isEqualTo(Outcome.ON_TIME);
        contradicts(
                attested(
                        dispatched().reportCrewAbsent(at("2026-03-04T12:30")),
                        piece("A", ArrivalSign.PRESENT, "2026-03-04T11:00").source(ArrivalSource.PHOTO)),
                Kind.PRESENT_AND_ABSENT);
    }

    @Test
    void two_accounts_contradict_each_other_where_they_lead_to_two_verdicts() {
        contradicts(
                attested(
                        dispatched().arrive(at("2026-03-04T12:10")),
                        piece("A", ArrivalSign.ENTERED, "2026-03-04T12:20").source(ArrivalSource.VEHICLE)),
                Kind.ARRIVALS_DIFFER);
        assertThat(attested(arrived(), piece("A", ArrivalSign.ENTERED, "2026-03-04T10:22"))
                        .outcome())
                .as("eight minutes apart, both in time")
                .isEqualTo(Outcome.ON_TIME);
        assertThat(attested(arrived(), piece("A", ArrivalSign.ENTERED, "2026-03-04T09:00"))
                        .outcome())
                .as("who waits nearby is not early")
                .isEqualTo(Outcome.ON_TIME);
    }

    @Test
    void evidence_that_stands_is_an_arrival_where_the_crew_recorded_none() {
        Booking seen = dispatched()
                .attest(
                        at("2026-03-04T11:30"),
                        List.of(piece("A", ArrivalSign.ENTERED, "2026-03-04T11:00")
                                .source(ArrivalSource.GEOFENCE)
                                .build()));

        assertThat(punctuality(seen).outcome()).isEqualTo(Outcome.ON_TIME);
        assertThat(punctuality(seen).arrived()).contains(instant("2026-03-04T11:00"));
        assertThat(counted(seen).numerator()).isEqualTo(1);
        assertThat(counted(seen).figures()).containsEntry("arrived", "2026-03-04T03:00:00Z");
    }

    @Test
    void evidence_of_an_earlier_attempt_says_nothing_of_this_one() {
        Booking moved = dispatched()
                .attest(
                        at("2026-03-04T10:20"),
                        List.of(piece("A", ArrivalSign.ENTERED, "2026-03-04T10:05")
                                .build()))
                .reschedule(
                        at("2026-03-04T10:30"), window("2026-03-05T10:00", "2026-03-05T12:00"), Party.CUSTOMER, REASON);

        assertThat(punctuality(moved).arrived()).isEmpty();
        assertThat(punctuality(moved).outcome()).isEqualTo(Outcome.LATE);
    }

    @Test
    void what_is_undetermined_is_excluded_and_listed_with_its_reasons() {
        Booking contradictory = arrived()
                .attest(
                        at(LATER),
                        List.of(piece("A", ArrivalSign.NOBODY_CAME, "2026-03-04T12:00")
                                .source(ArrivalSource.CUSTOMER)
                                .build()));
        Evidence evidence = counted(contradictory);

        assertThat(evidence.disposition()).isEqualTo(Disposition.EXCLUDED);
        assertThat(evidence.reason()).contains("present-and-absent");
        assertThat(evidence.figures().get("doubt.0")).startsWith("present-and-absent A: found");
        assertThat(evidence.at()).isEqualTo(instant("2026-03-04T12:15"));
        assertThat(counted(arrived()).disposition()).isEqualTo(Disposition.COUNTED);
    }

    @Test
    void a_no_show_of_either_side_is_a_fact_with_its_evidence() {
        ArrivalEvidence door = piece("DOOR", ArrivalSign.CUSTOMER_ABSENT, "2026-03-04T10:45")
                .source(ArrivalSource.PHOTO)
                .build();
        ArrivalEvidence word = piece("CALL", ArrivalSign.NOBODY_CAME, "2026-03-04T12:20")
                .source(ArrivalSource.CALL)
                .build();
        Booking absent = arrived().reportCustomerAbsent(at("2026-03-04T10:50"), List.of(door));
        Booking missed = dispatched().reportCrewAbsent(at("2026-03-04T12:30"), List.of(word));

        assertThat(absent.arrivalEvidence()).containsExactly(door);
        assertThat(missed.arrivalEvidence()).containsExactly(word);
        assertThat(punctuality(absent).outcome()).isEqualTo(Outcome.CUSTOMER_ABSENT);
        assertThat(punctuality(missed).outcome()).isEqualTo(Outcome.CREW_ABSENT);
        assertThat(Booking.replay(absent.steps().stream()
                                .map(step -> BookingStep.read(step.form()))
                                .toList())
                        .arrivalEvidence())
                .containsExactly(door);
    }

    @Test
    void pieces_with_a_used_id_or_received_after_their_step_are_refused_together_and_change_nothing() {
        Booking booking = dispatched()
                .arrive(
                        at("2026-03-04T10:30"),
                        List.of(piece("A", ArrivalSign.ENTERED, "2026-03-04T10:30")
                                .build()));

        assertThatThrownBy(() -> booking.attest(
                        at("2026-03-04T11:00"),
                        List.of(
                                piece("A", ArrivalSign.PRESENT, "2026-03-04T10:40")
                                        .build(),
                                piece("B", ArrivalSign.PRESENT, "2026-03-04T11:00:01")
                                        .build())))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("evidence[0].id")
                .hasMessageContaining("evidence[1].recordedAt")
                .hasMessageContaining("3.2.1");
        assertThat(booking.arrivalEvidence()).hasSize(1);
        assertThatThrownBy(() -> booking.attest(at("2026-03-04T11:00"), List.of()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("at least one piece");
        assertThatThrownBy(() -> piece("C", ArrivalSign.LEFT, LATER)
                        .accuracy(-1)
                        .clockOffset(Duration.ofDays(-40_000))
                        .build())
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("accuracy")
                .hasMessageContaining("clockOffset");
    }

    @Test
    void a_step_without_evidence_has_the_form_it_had_before_there_was_any() {
        assertThat(BookingStep.Arrived.of(at("2026-03-04T10:30"))
                        .form()
                        .fields()
                        .keySet())
                .containsExactly("at", "by");
    }

    @Test
    void evidence_after_the_end_does_not_prolong_a_visit() {
        Booking ended = arrived()
                .reportCustomerAbsent(at("2026-03-04T10:50"))
                .attest(
                        at(LATER),
                        List.of(piece("A", ArrivalSign.PRESENT, "2026-03-04T10:40")
                                .build()));

        assertThat(ended.visitEnded()).contains(instant("2026-03-04T10:50"));
    }

    @Test
    void what_is_served_on_a_second_day_is_a_booking_of_its_own_trap_47() {
        Booking firstDay = BookingExamples.collected();

        assertThatThrownBy(() -> firstDay.arrive(at("2026-03-05T10:00")))
                .isInstanceOf(dev.qualitysdk.lifecycle.IllegalTransitionException.class)
                .hasMessageContaining("COLLECTED")
                .hasMessageContaining("SETTLE")
                .hasMessageContaining("3.2.1");
        Punctuality first = attested(firstDay, piece("A", ArrivalSign.PRESENT, "2026-03-05T10:00"));
        assertThat(first.arrived()).as("the first day counts").contains(instant("2026-03-04T10:30"));
        assertThat(first.outcome()).isEqualTo(Outcome.ON_TIME);
    }
}
