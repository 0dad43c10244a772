package dev.qualitysdk.service.training;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.RegulationVersion;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.basics.TrainingTopic;
import dev.qualitysdk.evidence.Assignment;
import dev.qualitysdk.evidence.TrainingNeed;
import dev.qualitysdk.evidence.TrainingNeed.Source;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.service.complaint.Complaint;
import dev.qualitysdk.service.incident.Incident;
import dev.qualitysdk.service.supervision.Finding;
import dev.qualitysdk.service.supervision.FindingStep;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who needs training in what, derived from what is recorded (clauses 1.3.4, 5.1.2). What the appraisal found comes as it is, as
 * {@link TrainingNeed}.
 */
public final class TrainingNeeds {

    private TrainingNeeds() {}

    /**
     * Returns what findings of conduct ask for: the confirmed failures.
     *
     * @param findings the findings
     * @param topics what an item of a clause asks for
     * @return the needs
     */
    public static ImmutableList<TrainingNeed> ofFindings(
            Iterable<Finding> findings, ImmutableSetMultimap<Clause, TrainingTopic> topics) {
        ImmutableList.Builder<TrainingNeed> needs = ImmutableList.builder();
        for (Finding finding : findings) {
            FindingStep.Recorded recorded = finding.recorded();
            if (finding.state() == Finding.State.CONFIRMED && recorded.result() == FindingStep.Result.FAIL) {
                topics.get(recorded.clause())
                        .forEach(topic -> needs.add(TrainingNeed.of(
                                recorded.employee(),
                                topic,
                                Source.FINDING,
                                List.of(finding.id().value()),
                                recorded.at())));
            }
        }
        return merged(needs.build());
    }

    /**
     * Returns what causes that the host found in complaints ask for.
     *
     * @param occurrences the causes
     * @param topics what a cause asks for
     * @return the needs
     */
    public static ImmutableList<TrainingNeed> ofCauses(
            Iterable<Occurrence> occurrences, ImmutableSetMultimap<ReasonCode, TrainingTopic> topics) {
        return ofCauses(occurrences, topics, Source.COMPLAINT);
    }

    /**
     * Returns what the causes on record with complaints ask for, of everybody whom they are about.
     *
     * @param complaints the complaints; one found unfounded, or merged into another, asks for nothing
     * @param topics what a cause asks for; a cause that is not in it asks for nothing
     * @return the needs, by employee and topic
     */
    public static ImmutableList<TrainingNeed> ofComplaints(
            Iterable<Complaint> complaints, ImmutableSetMultimap<ReasonCode, TrainingTopic> topics) {
        ImmutableList.Builder<Occurrence> occurrences = ImmutableList.builder();
        complaints.forEach(complaint -> occurrences.addAll(Occurrence.of(complaint)));
        return ofCauses(occurrences.build(), topics, Source.COMPLAINT);
    }

    /**
     * Returns what the causes found by the reviews of incidents and drills ask for, of everybody who handled them.
     *
     * @param incidents the incidents; one without a review asks for nothing yet
     * @param topics what a cause asks for; a cause that is not in it asks for nothing
     * @return the needs, by employee and topic
     */
    public static ImmutableList<TrainingNeed> ofIncidents(
            Iterable<Incident> incidents, ImmutableSetMultimap<ReasonCode, TrainingTopic> topics) {
        ImmutableList.Builder<Occurrence> occurrences = ImmutableList.builder();
        incidents.forEach(incident -> occurrences.addAll(Occurrence.of(incident)));
        return ofCauses(occurrences.build(), topics, Source.INCIDENT);
    }

    private static ImmutableList<TrainingNeed> ofCauses(
            Iterable<Occurrence> occurrences,
            ImmutableSetMultimap<ReasonCode, TrainingTopic> topics,
            TrainingNeed.Source source) {
        ImmutableList.Builder<TrainingNeed> needs = ImmutableList.builder();
        for (Occurrence occurrence : occurrences) {
            topics.get(occurrence.cause())
                    .forEach(topic -> needs.add(TrainingNeed.of(
                            occurrence.employee(), topic, source, List.of(occurrence.record()), occurrence.at())));
        }
        return merged(needs.build());
    }

    /**
     * Returns what a new version of the regulation asks of everybody: the topics that it changes.
     *
     * @param version the version
     * @param published when it was published
     * @param employees everybody
     * @param topics the topics that it changes
     * @return the needs
     */
    public static ImmutableList<TrainingNeed> ofRegulation(
            RegulationVersion version,
            Instant published,
            Iterable<EmployeeId> employees,
            Iterable<TrainingTopic> topics) {
        ImmutableList.Builder<TrainingNeed> needs = ImmutableList.builder();
        for (EmployeeId employee : employees) {
            topics.forEach(topic -> needs.add(
                    TrainingNeed.of(employee, topic, Source.REGULATION, List.of(version.value()), published)));
        }
        return merged(needs.build());
    }

    /**
     * Returns what new hires need: each who was assigned first in a window.
     *
     * @param assignments all assignments of all employees; a change of branch is no hire
     * @param hired the window
     * @param zone the zone in which days begin
     * @param topics what every new hire needs
     * @return the needs
     */
    public static ImmutableList<TrainingNeed> ofNewHires(
            Iterable<Assignment> assignments, TimeWindow hired, ZoneId zone, Iterable<TrainingTopic> topics) {
        Map<EmployeeId, LocalDate> first = new LinkedHashMap<>();
        assignments.forEach(
                each -> first.merge(each.employee(), each.since(), (one, other) -> one.isBefore(other) ? one : other));
        ImmutableList.Builder<TrainingNeed> needs = ImmutableList.builder();
        first.forEach((employee, since) -> {
            Instant day = TimeWindow.startOf(since, zone);
            if (hired.contains(day)) {
                topics.forEach(topic ->
                        needs.add(TrainingNeed.of(employee, topic, Source.NEW_HIRE, List.of(employee.value()), day)));
            }
        });
        return merged(needs.build());
    }

    /**
     * Returns what must be renewed: each part whose last day comes within some days, or has passed.
     *
     * @param certifications the certifications
     * @param today the date
     * @param days days ahead, zero or more
     * @param zone the zone in which days begin
     * @return the needs, each since the day after the last
     */
    public static ImmutableList<TrainingNeed> ofExpiry(
            Iterable<Certification> certifications, LocalDate today, int days, ZoneId zone) {
        ImmutableList.Builder<TrainingNeed> needs = ImmutableList.builder();
        for (Certification certification : certifications) {
            certification
                    .latest()
                    .values()
                    .forEach(validity -> validity.last()
                            .filter(last -> !last.isAfter(today.plusDays(days)))
                            .ifPresent(last -> needs.add(TrainingNeed.of(
                                    certification.employee(),
                                    validity.part(),
                                    Source.EXPIRY,
                                    List.of(certification.id().value()),
                                    TimeWindow.startOf(last.plusDays(1), zone)))));
        }
        return merged(needs.build());
    }

    /**
     * Returns the needs that no session has met: none of the topic that the employee passed after the need arose.
     *
     * @param needs the needs
     * @param sessions the sessions
     * @return the needs that are left; a need of expiry is met by the renewal, and never here
     */
    public static ImmutableList<TrainingNeed> unmet(Iterable<TrainingNeed> needs, Iterable<TrainingSession> sessions) {
        ImmutableList.Builder<TrainingNeed> left = ImmutableList.builder();
        for (TrainingNeed need : needs) {
            boolean met = false;
            for (TrainingSession session : sessions) {
                met |= session.planned().topic().equals(need.topic())
                        && session.outcome(need.employee()) == TrainingSession.Outcome.PASSED
                        && session.heldAt()
                                .filter(held -> !held.isBefore(need.since()))
                                .isPresent();
            }
            if (!met || need.source() == Source.EXPIRY) {
                left.add(need);
            }
        }
        return left.build();
    }

    /** One need for each employee, topic and source, with all its records, since the latest of them. */
    private static ImmutableList<TrainingNeed> merged(ImmutableList<TrainingNeed> needs) {
        Map<ImmutableList<Object>, TrainingNeed> by = new LinkedHashMap<>();
        for (TrainingNeed need : needs) {
            by.merge(
                    ImmutableList.of(need.employee(), need.topic(), need.source()),
                    need,
                    (one, other) -> TrainingNeed.of(
                            one.employee(),
                            one.topic(),
                            one.source(),
                            both(one.records(), other.records()),
                            one.since().isAfter(other.since()) ? one.since() : other.since()));
        }
        List<TrainingNeed> all = new ArrayList<>(ImmutableMap.copyOf(by).values());
        all.sort(Comparator.comparing(TrainingNeed::employee).thenComparing(TrainingNeed::topic));
        return ImmutableList.copyOf(all);
    }

    private static Set<String> both(Iterable<String> one, Iterable<String> other) {
        TreeSet<String> both = new TreeSet<>();
        one.forEach(both::add);
        other.forEach(both::add);
        return both;
    }
}
