package dev.qualitysdk.service.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSetMultimap;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.ComplaintId;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.FindingId;
import dev.qualitysdk.basics.Place;
import dev.qualitysdk.basics.Points;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.RegulationVersion;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.basics.TrainingTopic;
import dev.qualitysdk.evidence.Assignment;
import dev.qualitysdk.evidence.TrainingNeed;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import dev.qualitysdk.service.complaint.Complaint;
import dev.qualitysdk.service.complaint.ComplaintStep;
import dev.qualitysdk.service.incident.Incident;
import dev.qualitysdk.service.incident.IncidentExamples;
import dev.qualitysdk.service.supervision.Finding;
import dev.qualitysdk.service.supervision.FindingStep;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrainingNeedsTest {

    private static final ReasonCode RUDE = ReasonCode.of("rude");
    private static final LocalDate HELD = LocalDate.of(2026, 3, 2);
    private static final TrainingSession SESSION = TrainingArbitraries.passed("S-1", TrainingTopic.CONDUCT, HELD, 1);

    private static Instant noon(String date) {
        return LocalDate.parse(date).atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    private static Occurrence rude(int employee, String record, String date) {
        return Occurrence.of(TrainingArbitraries.employee(employee), RUDE, record, noon(date));
    }

    @Test
    void causes_of_complaints_ask_for_their_topics_once_with_all_records() {
        List<TrainingNeed> needs = TrainingNeeds.ofCauses(
                List.of(rude(1, "C-1", "2026-02-01"), rude(1, "C-2", "2026-02-03"), rude(2, "C-3", "2026-02-01")),
                ImmutableSetMultimap.of(RUDE, TrainingTopic.CONDUCT));

        assertThat(needs).hasSize(2);
        assertThat(needs.get(0).records()).containsExactly("C-1", "C-2");
        assertThat(needs.get(0).since()).isEqualTo(noon("2026-02-03"));
        assertThat(TrainingNeeds.unmet(needs, List.of(SESSION)))
                .as("E-1 passed a session since, E-2 did not")
                .containsExactly(needs.get(1));
    }

    private static final Instant AT = noon("2026-02-01");
    private static final ImmutableSetMultimap<ReasonCode, TrainingTopic> TOPICS =
            ImmutableSetMultimap.of(RUDE, TrainingTopic.CONDUCT, ReasonCode.of("blocked-drain"), TrainingTopic.SAFETY);

    private static Complaint investigated(String id) {
        return Complaint.receive(ComplaintStep.Received.builder()
                        .stamp(TrainingArbitraries.stamp(AT))
                        .id(ComplaintId.of(id))
                        .customer(CustomerId.of("K-1"))
                        .handler(EmployeeId.of("E-9"))
                        .addAbout(TrainingArbitraries.employee(1))
                        .build())
                .acknowledge(ComplaintStep.Acknowledged.of(TrainingArbitraries.stamp(AT)))
                .investigate(ComplaintStep.InvestigationBegun.of(TrainingArbitraries.stamp(AT)));
    }

    private static ComplaintStep.CauseFound cause(String cause, EmployeeId... about) {
        return ComplaintStep.CauseFound.of(
                TrainingArbitraries.stamp(AT.plusSeconds(60)), ReasonCode.of(cause), List.of(about));
    }

    @Test
    void a_complaint_asks_those_whom_its_causes_are_about_and_never_who_handles_it() {
        Complaint named = investigated("C-1").findCause(cause("rude", TrainingArbitraries.employee(2)));
        Complaint unnamed = investigated("C-2").findCause(cause("rude")).findCause(cause("weather"));

        assertThat(TrainingNeeds.ofComplaints(List.of(named, unnamed, investigated("C-3")), TOPICS))
                .containsExactly(
                        TrainingNeed.of(
                                TrainingArbitraries.employee(1),
                                TrainingTopic.CONDUCT,
                                TrainingNeed.Source.COMPLAINT,
                                List.of("C-2"),
                                AT),
                        TrainingNeed.of(
                                TrainingArbitraries.employee(2),
                                TrainingTopic.CONDUCT,
                                TrainingNeed.Source.COMPLAINT,
                                List.of("C-1"),
                                AT))
                .allSatisfy(need -> assertThat(need.clause()).isEqualTo(Clause.COMPLAINTS_ARE_ACCEPTED));
    }

    @Test
    void a_complaint_found_unfounded_asks_for_nothing_until_it_is_reopened() {
        Complaint unfounded = investigated("C-1")
                .findCause(cause("rude"))
                .findUnfounded(ComplaintStep.FoundUnfounded.of(
                        TrainingArbitraries.stamp(AT.plusSeconds(120)),
                        ReasonCode.of("mix-up"),
                        EmployeeId.of("E-9"),
                        EmployeeId.of("E-8")));

        assertThat(TrainingNeeds.ofComplaints(List.of(unfounded), TOPICS)).isEmpty();
    }

    @Test
    void the_review_of_an_incident_asks_everybody_who_handled_it() {
        Incident disaster = IncidentExamples.disaster("I-1", Incident.Nature.REAL, AT, Place.of("north"));

        assertThat(TrainingNeeds.ofIncidents(List.of(disaster), TOPICS))
                .as("before the review")
                .isEmpty();
        assertThat(TrainingNeeds.ofIncidents(List.of(IncidentExamples.reviewed(disaster)), TOPICS))
                .extracting(TrainingNeed::employee)
                .containsExactly(EmployeeId.of("E-1"), EmployeeId.of("E-3"));
        assertThat(TrainingNeeds.ofIncidents(List.of(IncidentExamples.reviewed(disaster)), TOPICS))
                .allSatisfy(need -> {
                    assertThat(need.source()).isEqualTo(TrainingNeed.Source.INCIDENT);
                    assertThat(need.clause()).isEqualTo(Clause.REVIEW);
                    assertThat(need.records()).containsExactly("I-1");
                    assertThat(need.since()).isEqualTo(AT);
                });
    }

    @Test
    void a_case_is_shared_once_the_incident_is_closed_and_names_nobody_who_was_there() {
        Incident reviewed = IncidentExamples.reviewed(
                IncidentExamples.disaster("I-1", Incident.Nature.REAL, AT, Place.of("north")));

        assertThatThrownBy(() -> SharedCase.of(reviewed))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("clause 5.3.2");
        SharedCase shared = SharedCase.of(IncidentExamples.after(reviewed, Incident.Event.CLOSE));
        assertThat(shared.form().fields().values())
                .containsExactlyInAnyOrder("INCIDENT", "I-1", "1", "blocked-drain", "1", "clear-drains-in-spring");
        assertThat(shared + shared.form().toString()).doesNotContain("E-").doesNotContain("north");
    }

    private static Finding finding(String id, FindingStep.Result result) {
        return Finding.record(FindingStep.Recorded.builder()
                .stamp(TrainingArbitraries.stamp(AT))
                .id(FindingId.of(id))
                .employee(TrainingArbitraries.employee(1))
                .clause(Clause.WORDS)
                .item("greeting")
                .result(result)
                .points(Points.ZERO)
                .build());
    }

    @Test
    void a_finding_asks_once_it_is_confirmed_and_only_where_the_employee_failed() {
        FindingStep.Confirmed confirmed =
                FindingStep.Confirmed.of(TrainingArbitraries.stamp(AT.plusSeconds(60)), EmployeeId.of("E-8"));
        ImmutableSetMultimap<Clause, TrainingTopic> topics =
                ImmutableSetMultimap.of(Clause.WORDS, TrainingTopic.COMMUNICATION, Clause.WORDS, TrainingTopic.CONDUCT);
        List<Finding> findings = List.of(
                finding("F-1", FindingStep.Result.FAIL).confirm(confirmed),
                finding("F-2", FindingStep.Result.FAIL),
                finding("F-3", FindingStep.Result.PASS).confirm(confirmed),
                finding("F-4", FindingStep.Result.FAIL).confirm(confirmed),
                finding("F-5", FindingStep.Result.FAIL)
                        .dismiss(FindingStep.Dismissed.of(
                                TrainingArbitraries.stamp(AT), ReasonCode.of("mistaken"), EmployeeId.of("E-8"))));

        List<TrainingNeed> needs = TrainingNeeds.ofFindings(findings, topics);

        assertThat(needs)
                .extracting(TrainingNeed::topic)
                .containsExactly(TrainingTopic.COMMUNICATION, TrainingTopic.CONDUCT);
        assertThat(needs).allSatisfy(need -> {
            assertThat(need.records()).containsExactly("F-1", "F-4");
            assertThat(need.clause()).isEqualTo(Clause.PATROL_INSPECTION);
            assertThat(need.source()).isEqualTo(TrainingNeed.Source.FINDING);
        });
        assertThat(TrainingNeeds.ofFindings(findings, ImmutableSetMultimap.of()))
                .as("a clause of which nothing is taught")
                .isEmpty();
    }

    @Test
    void a_new_version_asks_everybody_and_a_new_hire_is_who_was_assigned_first_in_the_window() {
        Assignment old = Assignment.of(
                TrainingArbitraries.employee(1),
                BranchId.of("east"),
                Optional.empty(),
                LocalDate.of(2020, 1, 1),
                Optional.of(HELD));
        Assignment moved = Assignment.of(
                TrainingArbitraries.employee(1), BranchId.of("west"), Optional.empty(), HELD, Optional.empty());
        Assignment fresh = Assignment.of(
                TrainingArbitraries.employee(2), BranchId.of("west"), Optional.empty(), HELD, Optional.empty());

        assertThat(TrainingNeeds.ofNewHires(
                        List.of(moved, old, fresh),
                        TimeWindow.ofMonth(YearMonth.of(2026, 3), ZoneOffset.UTC),
                        ZoneOffset.UTC,
                        List.of(TrainingTopic.SAFETY)))
                .extracting(TrainingNeed::employee)
                .containsExactly(TrainingArbitraries.employee(2));
        assertThat(TrainingNeeds.ofRegulation(
                        RegulationVersion.of("2026-07"),
                        noon("2026-06-01"),
                        List.of(TrainingArbitraries.employee(1), TrainingArbitraries.employee(2)),
                        List.of(TrainingTopic.PROCESS)))
                .hasSize(2)
                .allSatisfy(need -> assertThat(need.records()).containsExactly("2026-07"));
    }

    @Test
    void what_expires_within_the_days_asks_for_its_renewal() {
        Course course = Course.of(TrainingArbitraries.COURSE, List.of(TrainingTopic.SAFETY), Optional.of(12), 2);
        Certification certification =
                TrainingArbitraries.pass(TrainingArbitraries.opened(course, HELD), course, TrainingTopic.SAFETY, HELD);

        assertThat(TrainingNeeds.ofExpiry(List.of(certification), LocalDate.of(2027, 2, 1), 28, ZoneOffset.UTC))
                .as("the last day is 2 March")
                .isEmpty();
        assertThat(TrainingNeeds.ofExpiry(List.of(certification), LocalDate.of(2027, 2, 1), 29, ZoneOffset.UTC))
                .singleElement()
                .satisfies(need -> assertThat(need.since()).isEqualTo("2027-03-03T00:00:00Z"));
    }

    private static Effectiveness judge(String asOf, Occurrence... occurrences) {
        return Effectiveness.of(SESSION, List.of(RUDE), List.of(occurrences), 3, ZoneOffset.UTC, noon(asOf))
                .get(0);
    }

    @Test
    void it_helped_when_the_same_cause_did_not_come_back_within_the_months() {
        Occurrence before = rude(1, "C-1", "2026-02-01");

        assertThat(judge("2026-06-03", before).outcome()).isEqualTo(Effectiveness.Outcome.EFFECTIVE);
        assertThat(judge("2026-06-02", before).outcome()).isEqualTo(Effectiveness.Outcome.PENDING);
        assertThat(judge("2026-06-03", before, rude(1, "C-2", "2026-06-02")).outcome())
                .isEqualTo(Effectiveness.Outcome.REPEATED);
        assertThat(judge("2026-06-03", before, rude(1, "C-2", "2026-06-02")).records())
                .containsExactly("C-2");
        assertThat(judge("2026-09-03", before, rude(1, "C-2", "2026-06-03")).outcome())
                .as("after the months")
                .isEqualTo(Effectiveness.Outcome.EFFECTIVE);
        assertThat(judge("2026-06-03", before, rude(2, "C-2", "2026-05-02")).outcome())
                .as("somebody else")
                .isEqualTo(Effectiveness.Outcome.EFFECTIVE);
        assertThat(Effectiveness.of(SESSION, List.of(RUDE), List.of(), 3, ZoneOffset.UTC, noon("2026-09-03")))
                .as("there was no cause before")
                .isEmpty();
    }
}
