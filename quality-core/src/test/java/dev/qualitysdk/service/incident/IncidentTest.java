package dev.qualitysdk.service.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.ComplaintId;
import dev.qualitysdk.basics.CorrectiveActionId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.IncidentId;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.Place;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.TaskId;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.calendar.Allowance;
import dev.qualitysdk.calendar.Excuse;
import dev.qualitysdk.calendar.ExcuseWindow;
import dev.qualitysdk.evidence.Disposition;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.regulation.Books;
import dev.qualitysdk.regulation.Duty;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import dev.qualitysdk.service.complaint.Complaint;
import dev.qualitysdk.service.complaint.ComplaintStep;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An accident at 01:00, reported at 01:10 and activated at 01:30; fifteen minutes are allowed for each. */
class IncidentTest {

    private static final Instant OCCURRED = Instant.parse("2026-03-02T01:00:00Z");
    private static final IncidentPlans PLANS = IncidentArbitraries.PLANS;
    private static final RegulationBook BOOK =
            Books.but(regulation -> regulation.allowances(ImmutableSortedMap.<Duty, Allowance>naturalOrder()
                    .putAll(Books.ordinary().allowances())
                    .put(Duty.INCIDENT_REPORT, Allowance.elapsed(Duration.ofMinutes(15)))
                    .put(Duty.INCIDENT_ACTIVATION, Allowance.elapsed(Duration.ofMinutes(15)))
                    .build()));

    private static Instant minute(long minutes) {
        return OCCURRED.plus(Duration.ofMinutes(minutes));
    }

    private static IncidentStep.Reported.Builder report(IncidentKind kind) {
        IncidentStep.Reported.Builder report = IncidentStep.Reported.builder();
        report.stamp(IncidentArbitraries.stamp(minute(10)))
                .id(IncidentId.of("I-1"))
                .kind(kind)
                .occurred(OCCURRED)
                .reporter(EmployeeId.of("E-0"))
                .superior(EmployeeId.of("E-1"))
                .addPlaces(Place.of("harbour"));
        return report;
    }

    private static Incident reported(IncidentKind kind) {
        return Incident.report(report(kind).build());
    }

    private static Incident reported() {
        return reported(IncidentKind.SAFETY_ACCIDENT);
    }

    private static Incident after(Incident incident, long from, Incident.Event... events) {
        Incident then = incident;
        long at = from;
        for (Incident.Event event : events) {
            then = then.take(IncidentArbitraries.step(then, event, minute(at)), PLANS);
            at += 10;
        }
        return then;
    }

    /** At minute 60. */
    private static Incident recovered(Incident incident) {
        return after(
                incident,
                30,
                Incident.Event.ACTIVATE,
                Incident.Event.HANDLE,
                Incident.Event.CONTAIN,
                Incident.Event.RECOVER);
    }

    private static Incident done(Incident incident, String task, long at) {
        return incident.take(
                IncidentStep.TaskDone.of(IncidentArbitraries.stamp(minute(at)), TaskId.of(task), EmployeeId.of("E-3")),
                PLANS);
    }

    /** At minute 90. */
    private static Incident closed(Incident incident) {
        Incident handled = recovered(incident);
        for (TaskId task : incident.reported().kind().mandatory()) {
            handled = done(handled, task.value(), 70);
        }
        return after(handled, 80, Incident.Event.REVIEW, Incident.Event.CLOSE);
    }

    private static List<Evidence> evidence(Incident incident) {
        return incident.evidence(BOOK, Books.ROSTER, minute(100_000));
    }

    @Test
    void report_and_activation_are_owed_by_who_was_on_site_and_by_the_superior() {
        List<Evidence> evidence = evidence(after(reported(), 30, Incident.Event.ACTIVATE));

        assertThat(evidence).hasSize(2);
        assertThat(evidence.get(0).indicator()).isEqualTo(Incident.REPORT_TIMELINESS);
        assertThat(evidence.get(0).numerator()).isEqualTo(1);
        assertThat(evidence.get(0).at()).isEqualTo(minute(15));
        assertThat(evidence.get(0).employee()).contains(EmployeeId.of("E-0"));
        assertThat(evidence.get(0).clause()).isEqualTo(Clause.REPORT_AT_ONCE);
        assertThat(evidence.get(1).indicator()).isEqualTo(Incident.ACTIVATION_TIMELINESS);
        assertThat(evidence.get(1).numerator()).as("20 of 15 minutes").isZero();
        assertThat(evidence.get(1).at()).isEqualTo(minute(25));
        assertThat(evidence.get(1).employee()).contains(EmployeeId.of("E-1"));
        assertThat(evidence.get(1).clause()).isEqualTo(Clause.ACTIVATE_THE_PLAN);
    }

    @Test
    void a_false_alarm_found_in_time_owes_no_activation_and_one_found_later_missed_it() {
        assertThat(evidence(after(reported(), 20, Incident.Event.DISMISS))
                        .get(1)
                        .disposition())
                .isEqualTo(Disposition.NOT_OWED);
        assertThat(evidence(after(reported(), 40, Incident.Event.DISMISS))
                        .get(1)
                        .numerator())
                .isZero();
        assertThat(evidence(after(reported(), 40, Incident.Event.DISMISS))
                        .get(1)
                        .disposition())
                .isEqualTo(Disposition.COUNTED);
    }

    @Test
    void a_drill_walks_the_same_path_shows_its_times_and_is_never_counted() {
        Incident drill = closed(Incident.report(report(IncidentKind.NATURAL_DISASTER)
                .nature(Incident.Nature.DRILL)
                .build()));
        Incident excusing = recovered(Incident.report(report(IncidentKind.NATURAL_DISASTER)
                .nature(Incident.Nature.DRILL)
                .build()));

        assertThat(drill.state()).isEqualTo(Incident.State.CLOSED);
        assertThat(drill.plan()).isPresent();
        assertThat(drill.times().untilActivated()).contains(Duration.ofMinutes(20));
        assertThat(drill.obligations(BOOK)).hasSize(2);
        assertThat(evidence(drill)).isEmpty();
        assertThat(after(excusing, 70, Incident.Event.GRANT_EXCUSE).excuseWindow(minute(500)))
                .isEmpty();
    }

    @Test
    void it_is_activated_under_the_version_in_force_and_keeps_it() {
        IncidentPlan old = IncidentArbitraries.inForce(IncidentKind.SAFETY_ACCIDENT)
                .take(IncidentPlanStep.Superseded.of(
                        IncidentArbitraries.stamp(minute(20)), dev.qualitysdk.basics.IncidentPlanId.of("next")));
        IncidentPlan next = IncidentArbitraries.draft("next", IncidentKind.SAFETY_ACCIDENT, minute(0))
                .take(IncidentArbitraries.step(old, IncidentPlan.Event.APPROVE, minute(1)))
                .take(IncidentArbitraries.step(old, IncidentPlan.Event.PUT_IN_FORCE, minute(20)));
        IncidentPlans plans = IncidentPlans.of(List.of(old, next));
        EmployeeId leader = EmployeeId.of("E-2");

        assertThat(reported()
                        .activate(IncidentArbitraries.stamp(minute(19)), plans, leader)
                        .plan())
                .contains(old.id());
        assertThat(reported()
                        .activate(IncidentArbitraries.stamp(minute(20)), plans, leader)
                        .plan())
                .contains(next.id());
        assertThatThrownBy(() -> reported()
                        .take(IncidentStep.Activated.of(IncidentArbitraries.stamp(minute(20)), old, leader), plans))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("next is in force (clause 6.2.2");
        assertThatThrownBy(
                        () -> reported().activate(IncidentArbitraries.stamp(minute(20)), plans, EmployeeId.of("E-0")))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("E-0 would lead");
        assertThatThrownBy(() ->
                        reported().activate(IncidentArbitraries.stamp(minute(20)), IncidentPlans.of(List.of()), leader))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("no plan for a safety-accident is in force");
    }

    @Test
    void trap_131_it_closes_only_with_all_tasks_settled_a_signed_review_and_every_action_disposed() {
        Incident reviewed = recovered(reported())
                .take(
                        IncidentStep.Reviewed.of(
                                IncidentArbitraries.stamp(minute(70)), IncidentArbitraries.review("A-1", "A-2")),
                        PLANS);

        assertThat(recovered(reported()).openForClosing())
                .containsExactly(
                        "task rescue is neither done nor waived",
                        "task support-investigation is neither done nor waived",
                        "no review is signed");
        assertThatThrownBy(() -> after(reviewed, 80, Incident.Event.CLOSE))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("task rescue is neither done nor waived")
                .hasMessageContaining("action A-1 is neither agreed nor rejected")
                .hasMessageContaining("action A-2 is neither agreed nor rejected (clause 6.3.1");

        Incident settled = after(
                done(reviewed, "rescue", 80),
                90,
                Incident.Event.WAIVE_TASK,
                Incident.Event.AGREE_ACTION,
                Incident.Event.REJECT_ACTION,
                Incident.Event.CLOSE);

        assertThat(settled.state()).isEqualTo(Incident.State.CLOSED);
    }

    @Test
    void trap_131_what_is_taken_up_again_is_reviewed_anew() {
        Incident reopened = after(closed(reported()), 100, Incident.Event.REOPEN);

        assertThat(reopened.review()).isEmpty();
        assertThat(reopened.openForClosing()).containsExactly("no review is signed");
        assertThat(after(reopened, 110, Incident.Event.REVIEW, Incident.Event.CLOSE)
                        .state())
                .isEqualTo(Incident.State.CLOSED);
    }

    @Test
    void trap_134_first_and_last_closed_differ_and_no_duration_is_negative() {
        Incident once = closed(reported());
        Incident open = after(once, 1_000, Incident.Event.REOPEN);
        Incident twice = after(open, 1_010, Incident.Event.REVIEW, Incident.Event.CLOSE);

        assertThat(once.times().firstClosed())
                .isEqualTo(once.times().lastClosed())
                .contains(minute(90));
        assertThat(open.times().firstClosed()).contains(minute(90));
        assertThat(open.times().lastClosed()).isEmpty();
        assertThat(twice.times().firstClosed()).contains(minute(90));
        assertThat(twice.times().lastClosed()).contains(minute(1_020));
        assertThat(twice.times().handled()).isEqualTo(Duration.ofMinutes(80 + 20));
        assertThat(twice.times().untilReported()).isEqualTo(Duration.ofMinutes(10));
        assertThat(twice.times().untilRecovered()).contains(Duration.ofMinutes(50));
    }

    @Test
    void what_breaks_out_again_is_no_longer_contained_for_good() {
        Incident again = after(
                reported(),
                30,
                Incident.Event.ACTIVATE,
                Incident.Event.HANDLE,
                Incident.Event.CONTAIN,
                Incident.Event.FLARE_UP);

        assertThat(again.times().firstContained()).contains(minute(50));
        assertThat(again.times().lastContained()).isEmpty();
    }

    @Test
    void trap_130_closing_the_incident_changes_nothing_of_its_complaint() {
        Complaint complaint = Complaint.receive(ComplaintStep.Received.builder()
                        .stamp(IncidentArbitraries.stamp(minute(0)))
                        .id(ComplaintId.of("C-1"))
                        .handler(EmployeeId.of("E-4"))
                        .build())
                .acknowledge(ComplaintStep.Acknowledged.of(IncidentArbitraries.stamp(minute(1))))
                .investigate(ComplaintStep.InvestigationBegun.of(IncidentArbitraries.stamp(minute(2))));
        Incident dispute = Incident.report(report(IncidentKind.ESCALATED_DISPUTE)
                .complaint(ComplaintId.of("C-1"))
                .build());
        Complaint escalated = complaint.escalate(dispute.escalation(IncidentArbitraries.stamp(minute(12))));
        Instant asOf = minute(100_000);

        Incident closed = closed(dispute);

        assertThat(closed.state()).isEqualTo(Incident.State.CLOSED);
        assertThat(escalated.state()).isEqualTo(Complaint.State.ESCALATED);
        assertThat(escalated.evidence(BOOK, Books.ROSTER, asOf))
                .as("missed, however early the incident was closed")
                .isEqualTo(complaint.evidence(BOOK, Books.ROSTER, asOf))
                .last()
                .satisfies(piece -> assertThat(piece.numerator()).isZero());
    }

    @Test
    void trap_132_only_who_was_told_takes_it_on_and_only_the_rungs_people_are_told() {
        Incident told = after(reported(), 10, Incident.Event.NOTIFY);

        assertThat(told.take(
                                IncidentStep.Acknowledged.of(
                                        IncidentArbitraries.stamp(minute(11)), EmployeeId.of("E-4")),
                                PLANS)
                        .version())
                .isEqualTo(3);
        assertThatThrownBy(() -> told.take(
                        IncidentStep.Acknowledged.of(IncidentArbitraries.stamp(minute(11)), EmployeeId.of("E-5")),
                        PLANS))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("E-5 would take it on and was not told (clause 6.2.1");
        assertThatThrownBy(() -> told.take(
                        IncidentStep.Notified.of(
                                IncidentArbitraries.stamp(minute(11)),
                                dev.qualitysdk.basics.IncidentPlanId.of("safety-accident-1"),
                                2,
                                ImmutableList.of(EmployeeId.of("E-1"))),
                        PLANS))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("rung 2 tells [E-5, E-6], and told were [E-1]");
    }

    @Test
    void trap_133_people_are_told_once_in_each_interval_until_somebody_takes_it_on_and_never_for_ever() {
        assertThat(reported().notices(PLANS, minute(100_000)))
                .extracting(DueNotice::rung, DueNotice::time, DueNotice::at)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, 1, minute(10)),
                        org.assertj.core.groups.Tuple.tuple(1, 2, minute(15)),
                        org.assertj.core.groups.Tuple.tuple(2, 1, minute(20)),
                        org.assertj.core.groups.Tuple.tuple(2, 2, minute(30)),
                        org.assertj.core.groups.Tuple.tuple(2, 3, minute(40)));
        assertThat(reported().notices(PLANS, minute(19))).hasSize(2);
        assertThat(after(reported(), 10, Incident.Event.NOTIFY, Incident.Event.ACKNOWLEDGE)
                        .notices(PLANS, minute(100_000)))
                .as("taken on at minute 20")
                .hasSize(2);
    }

    @Test
    void a_disaster_excuses_its_places_from_the_occurrence_to_the_recovery() {
        Incident struck = after(recovered(reported(IncidentKind.NATURAL_DISASTER)), 70, Incident.Event.GRANT_EXCUSE);

        ExcuseWindow window = struck.excuseWindow(minute(200)).orElseThrow();

        assertThat(window.places()).containsExactly(Place.of("harbour"));
        assertThat(window.window()).isEqualTo(TimeWindow.of(OCCURRED, minute(60)));
        assertThat(window.incident()).isEqualTo(IncidentId.of("I-1"));
        assertThat(window.excuse().incident()).contains(IncidentId.of("I-1"));
        assertThat(struck.excuseWindow(minute(65))).as("not yet granted").isEmpty();
        assertThat(after(
                                reported(IncidentKind.NATURAL_DISASTER),
                                30,
                                Incident.Event.ACTIVATE,
                                Incident.Event.GRANT_EXCUSE)
                        .excuseWindow(minute(200))
                        .orElseThrow()
                        .window())
                .as("goes on")
                .isEqualTo(TimeWindow.of(OCCURRED, minute(200)));
        assertThat(after(
                                reported(IncidentKind.NATURAL_DISASTER),
                                30,
                                Incident.Event.ACTIVATE,
                                Incident.Event.GRANT_EXCUSE,
                                Incident.Event.DISMISS)
                        .excuseWindow(minute(200)))
                .as("a false alarm")
                .isEmpty();
    }

    @Test
    void nothing_but_a_natural_disaster_excuses() {
        assertThatThrownBy(() -> after(recovered(reported()), 70, Incident.Event.GRANT_EXCUSE))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("a safety-accident would excuse under clause 6.1.1");
        assertThatThrownBy(() -> recovered(reported(IncidentKind.NATURAL_DISASTER))
                        .take(
                                IncidentStep.ExcuseGranted.of(
                                        IncidentArbitraries.stamp(minute(70)),
                                        Excuse.of(
                                                Clause.NATURAL_DISASTER,
                                                "typhoon",
                                                EmployeeId.of("director"),
                                                minute(70),
                                                IncidentId.of("I-9"))),
                                PLANS))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("another incident");
    }

    @Test
    void all_that_is_wrong_with_a_report_is_said_at_once() {
        assertThatThrownBy(() -> IncidentStep.Reported.builder()
                        .stamp(IncidentArbitraries.stamp(minute(-1)))
                        .id(IncidentId.of("I-1"))
                        .kind(IncidentKind.NATURAL_DISASTER)
                        .occurred(OCCURRED)
                        .reporter(EmployeeId.of("E-0"))
                        .superior(EmployeeId.of("E-0"))
                        .complaint(ComplaintId.of("C-1"))
                        .build())
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(fault -> fault.field())
                                .containsExactly("occurred", "superior", "places", "complaint"));
        assertThatThrownBy(() -> reported(IncidentKind.ESCALATED_DISPUTE))
                .hasMessageContaining("the complaint that escalated");
        assertThatThrownBy(() -> reported().escalation(IncidentArbitraries.stamp(minute(11))))
                .isInstanceOf(ClauseBreachException.class);
    }

    @Test
    void a_task_that_the_plan_does_not_have_is_neither_done_nor_waived() {
        assertThatThrownBy(() -> done(recovered(reported()), "sing", 70))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("task sing is none of the plan")
                .hasMessageContaining("clause 6.2.4");
    }

    @Test
    void an_action_is_not_late_when_it_is_agreed_and_a_review_is_signed_by_another() {
        assertThatThrownBy(() -> IncidentStep.ActionAgreed.of(
                        IncidentArbitraries.stamp(minute(70)),
                        CorrectiveActionId.of("A-1"),
                        EmployeeId.of("E-3"),
                        minute(69)))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> IncidentReview.builder()
                        .author(EmployeeId.of("E-1"))
                        .signer(EmployeeId.of("E-1"))
                        .build())
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(fault -> fault.field())
                                .containsExactly("signer", "causes", "lessons", "revision"));
    }

    @Test
    void severity_has_a_history_and_the_timeline_begins_with_the_occurrence() {
        Incident graded = after(reported(), 30, Incident.Event.GRADE, Incident.Event.NOTE);

        assertThat(reported().severity()).isEqualTo(Severity.ORDINARY);
        assertThat(graded.severity()).isEqualTo(Severity.MAJOR);
        assertThat(graded.asOf(minute(29)).orElseThrow().severity()).isEqualTo(Severity.ORDINARY);
        assertThat(graded.timeline())
                .extracting(TimelineEntry::what)
                .containsExactly("occurred", "incident.reported", "incident.graded", "incident.noted");
        assertThat(graded.timeline().get(0).at()).isEqualTo(OCCURRED);
        assertThat(graded.timeline().get(3).note()).isPresent();
    }

    @Test
    void the_codes_of_an_action_are_read_back_and_lessons_too() {
        Incident closed = closed(reported());

        assertThat(closed.review().orElseThrow().lessons()).containsExactly(ReasonCode.of("clear-drains-in-spring"));
        assertThat(Incident.replay(closed.steps()).review()).isEqualTo(closed.review());
        assertThat(closed.asOf(minute(9))).isEqualTo(Optional.empty());
    }
}
