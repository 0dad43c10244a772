package dev.qualitysdk.service.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.ComplaintId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.regulation.Books;
import dev.qualitysdk.rule.Verdict;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ComplaintCasesProperties {

    private static final Instant AFTER = Instant.parse("2026-03-02T01:05:00Z");

    @Property
    @Label("trap 12: after merges each case has exactly one live clock, and no complaint is lost or counted twice")
    void each_case_has_one_live_clock_and_counts_are_conserved(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 3) Integer> parents) {
        List<Complaint> complaints = ComplaintArbitraries.merged(parents);
        ComplaintCases cases = ComplaintCases.of(complaints);

        assertThat(cases.leading())
                .allSatisfy(leading -> assertThat(pending(leading)).isEqualTo(1));
        assertThat(complaints.stream()
                        .mapToLong(ComplaintCasesProperties::pending)
                        .sum())
                .isEqualTo(cases.leading().size());
        assertThat(cases.size()).isEqualTo(parents.size());
        assertThat(cases.duplicates().entrySet().stream()
                        .flatMap(entry -> Stream.concat(Stream.of(entry.getKey()), entry.getValue().stream())))
                .containsExactlyInAnyOrderElementsOf(
                        complaints.stream().map(Complaint::id).toList());
    }

    private static long pending(Complaint complaint) {
        return complaint.obligations(Books.ORDINARY).subList(1, 2).stream()
                .filter(owed -> owed.outcome(AFTER) == Verdict.Outcome.PENDING)
                .count();
    }

    @Property
    void the_order_of_complaints_does_not_matter(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 3) Integer> parents) {
        List<Complaint> complaints = ComplaintArbitraries.merged(parents);
        List<Complaint> reversed = new java.util.ArrayList<>(complaints);
        Collections.reverse(reversed);

        assertThat(ComplaintCases.of(reversed).duplicates())
                .isEqualTo(ComplaintCases.of(complaints).duplicates());
    }

    @Example
    void a_circle_of_merges_an_unknown_target_and_a_repeated_complaint_are_refused() {
        Complaint one = merged("C-1", "C-2");
        Complaint two = merged("C-2", "C-1");

        assertThatThrownBy(() -> ComplaintCases.of(ImmutableList.of(one, two, merged("C-3", "C-4"), one)))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refused -> assertThat(refused.faults())
                                .extracting(fault -> fault.field() + ": " + fault.wanted())
                                .containsExactly(
                                        "id: each complaint once",
                                        "C-1.into: a complaint that goes on, not a circle",
                                        "C-2.into: a complaint that goes on, not a circle",
                                        "C-3.into: a complaint that is among them"));
    }

    private static Complaint merged(String id, String into) {
        Stamp stamp = Stamp.of(Instant.parse("2026-03-02T01:00:00Z"), Actor.system("desk"));
        return Complaint.receive(ComplaintStep.Received.builder()
                        .stamp(stamp)
                        .id(ComplaintId.of(id))
                        .build())
                .take(ComplaintStep.Merged.of(stamp, ComplaintId.of(into), EmployeeId.of("E-9")), Books.ORDINARY);
    }
}
