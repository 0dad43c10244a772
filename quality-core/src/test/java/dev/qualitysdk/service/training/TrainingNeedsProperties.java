package dev.qualitysdk.service.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.RegulationVersion;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.basics.TrainingTopic;
import dev.qualitysdk.evidence.Assignment;
import dev.qualitysdk.evidence.TrainingNeed;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.service.complaint.Complaint;
import dev.qualitysdk.service.complaint.ComplaintArbitraries;
import dev.qualitysdk.service.complaint.ComplaintStep;
import dev.qualitysdk.service.incident.Incident;
import dev.qualitysdk.service.incident.IncidentArbitraries;
import dev.qualitysdk.service.incident.IncidentStep;
import dev.qualitysdk.service.supervision.Finding;
import dev.qualitysdk.service.supervision.SupervisionArbitraries;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever order records come in, the needs are the same, and each names the records it rests on and their clause. */
class TrainingNeedsProperties {

    private static final List<TrainingTopic> ALL = List.of(TrainingTopic.SAFETY, TrainingTopic.CONDUCT);

    private static <R> void sameInAnyOrder(
            List<R> records, long seed, Function<List<R>, ImmutableList<TrainingNeed>> needs) {
        List<R> shuffled = new ArrayList<>(records);
        Collections.shuffle(shuffled, new Random(seed));
        ImmutableList<TrainingNeed> all = needs.apply(records);

        assertThat(needs.apply(shuffled)).isEqualTo(all);
        assertThat(all).doesNotHaveDuplicates();
        assertThat(all)
                .allSatisfy(need ->
                        assertThat(need.clause()).isEqualTo(need.source().clause()));
    }

    private static void namesOnly(List<TrainingNeed> needs, TrainingNeed.Source source, List<String> records) {
        assertThat(needs).allSatisfy(need -> {
            assertThat(need.source()).isEqualTo(source);
            assertThat(records).containsAll(need.records());
        });
    }

    @Provide
    Arbitrary<List<Finding>> findings() {
        return SupervisionArbitraries.findings().list().ofMaxSize(6);
    }

    @Property
    void needs_of_findings(@ForAll("findings") List<Finding> findings, @ForAll long seed) {
        ImmutableSetMultimap<Clause, TrainingTopic> topics = ImmutableSetMultimap.of(
                Clause.WORDS, TrainingTopic.COMMUNICATION, Clause.APPEARANCE, TrainingTopic.CONDUCT);

        sameInAnyOrder(findings, seed, list -> TrainingNeeds.ofFindings(list, topics));
        namesOnly(
                TrainingNeeds.ofFindings(findings, topics),
                TrainingNeed.Source.FINDING,
                findings.stream().map(finding -> finding.id().value()).toList());
    }

    @Provide
    Arbitrary<List<Complaint>> complaints() {
        return ComplaintArbitraries.complaints().list().ofMaxSize(4);
    }

    @Property
    void needs_of_complaints(@ForAll("complaints") List<Complaint> complaints, @ForAll long seed) {
        ImmutableSetMultimap.Builder<ReasonCode, TrainingTopic> topics = ImmutableSetMultimap.builder();
        complaints.forEach(complaint -> complaint.cause().ifPresent(cause -> topics.putAll(cause, ALL)));

        sameInAnyOrder(complaints, seed, list -> TrainingNeeds.ofComplaints(list, topics.build()));
        List<TrainingNeed> needs = TrainingNeeds.ofComplaints(complaints, topics.build());
        namesOnly(
                needs,
                TrainingNeed.Source.COMPLAINT,
                complaints.stream().map(complaint -> complaint.id().value()).toList());
        assertThat(needs)
                .allSatisfy(need -> assertThat(complaints).anySatisfy(complaint -> {
                    assertThat(complaint.about()).contains(need.employee());
                    assertThat(complaint.steps()).hasAtLeastOneElementOfType(ComplaintStep.CauseFound.class);
                }));
    }

    @Provide
    Arbitrary<List<Incident>> incidents() {
        return IncidentArbitraries.incidents().list().ofMaxSize(3);
    }

    @Property(tries = 300)
    void needs_of_incidents(@ForAll("incidents") List<Incident> incidents, @ForAll long seed) {
        ImmutableSetMultimap<ReasonCode, TrainingTopic> topics =
                ImmutableSetMultimap.of(ReasonCode.of("blocked-drain"), TrainingTopic.SAFETY);

        sameInAnyOrder(incidents, seed, list -> TrainingNeeds.ofIncidents(list, topics));
        namesOnly(
                TrainingNeeds.ofIncidents(incidents, topics),
                TrainingNeed.Source.INCIDENT,
                incidents.stream()
                        .filter(incident -> incident.review().isPresent())
                        .map(incident -> incident.id().value())
                        .toList());
    }

    @Property(tries = 300)
    void a_shared_case_holds_the_record_and_codes_of_the_review_and_nothing_else(
            @ForAll("incidents") List<Incident> incidents) {
        for (Incident incident : incidents) {
            if (incident.state() == Incident.State.CLOSED) {
                SharedCase shared = SharedCase.of(incident);
                List<String> allowed =
                        new ArrayList<>(List.of("INCIDENT", incident.id().value(), "1"));
                incident.review().orElseThrow().causes().forEach(cause -> allowed.add(cause.value()));
                incident.review().orElseThrow().lessons().forEach(lesson -> allowed.add(lesson.value()));
                assertThat(allowed).containsAll(shared.form().fields().values());
                assertThat(incident.steps().get(incident.version() - 1)).isNotInstanceOf(IncidentStep.Reopened.class);
            } else {
                assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> SharedCase.of(incident)))
                        .isInstanceOf(dev.qualitysdk.rule.ClauseBreachException.class);
            }
        }
    }

    @Provide
    Arbitrary<List<Assignment>> assignments() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 60))
                .as((employee, day) -> Assignment.of(
                        TrainingArbitraries.employee(employee),
                        BranchId.of("east"),
                        Optional.empty(),
                        LocalDate.of(2026, 3, 1).plusDays(day),
                        Optional.empty()))
                .list()
                .ofMaxSize(6);
    }

    @Property
    void needs_of_new_hires_and_of_versions(@ForAll("assignments") List<Assignment> assignments, @ForAll long seed) {
        TimeWindow hired = TimeWindow.of(Instant.parse("2026-03-15T00:00:00Z"), Instant.parse("2026-04-15T00:00:00Z"));

        sameInAnyOrder(assignments, seed, list -> TrainingNeeds.ofNewHires(list, hired, ZoneOffset.UTC, ALL));
        assertThat(TrainingNeeds.ofNewHires(assignments, hired, ZoneOffset.UTC, ALL))
                .allSatisfy(need -> {
                    assertThat(need.records()).containsExactly(need.employee().value());
                    assertThat(assignments)
                            .filteredOn(assignment -> assignment.employee().equals(need.employee()))
                            .allSatisfy(assignment -> assertThat(TimeWindow.startOf(assignment.since(), ZoneOffset.UTC))
                                    .isAfterOrEqualTo(hired.start()));
                });
        sameInAnyOrder(
                assignments,
                seed,
                list -> TrainingNeeds.ofRegulation(
                        RegulationVersion.of("2026-1"),
                        hired.start(),
                        list.stream().map(Assignment::employee).toList(),
                        ALL));
    }

    @Provide
    Arbitrary<List<Certification>> certifications() {
        return TrainingArbitraries.certifications().list().ofMaxSize(4);
    }

    @Property(tries = 300)
    void needs_of_expiry(@ForAll("certifications") List<Certification> certifications, @ForAll long seed) {
        LocalDate today = LocalDate.of(2026, 3, 1);

        sameInAnyOrder(certifications, seed, list -> TrainingNeeds.ofExpiry(list, today, 30, ZoneOffset.UTC));
        assertThat(TrainingNeeds.ofExpiry(certifications, today, 30, ZoneOffset.UTC))
                .allSatisfy(need -> {
                    assertThat(need.source()).isEqualTo(TrainingNeed.Source.EXPIRY);
                    assertThat(need.since()).isBeforeOrEqualTo(TimeWindow.startOf(today.plusDays(31), ZoneOffset.UTC));
                    assertThat(need.records())
                            .allSatisfy(record -> assertThat(certifications)
                                    .anySatisfy(certification -> assertThat(
                                                    certification.id().value())
                                            .isEqualTo(record)));
                });
    }
}
