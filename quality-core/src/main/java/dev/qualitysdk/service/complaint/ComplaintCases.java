package dev.qualitysdk.service.complaint;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.qualitysdk.basics.ComplaintId;
import dev.qualitysdk.basics.Faults;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Complaints by what they are about: each with the duplicates that were merged into it, directly or by way of others. Every
 * complaint belongs to exactly one case, and only the complaint that leads it can have a clock that runs (clauses 4.2.4, 7.2.1).
 */
public final class ComplaintCases {

    private final ImmutableSortedMap<ComplaintId, Complaint> complaints;
    private final ImmutableSortedMap<ComplaintId, ImmutableSortedSet<ComplaintId>> duplicates;

    private ComplaintCases(
            ImmutableSortedMap<ComplaintId, Complaint> complaints,
            ImmutableSortedMap<ComplaintId, ImmutableSortedSet<ComplaintId>> duplicates) {
        this.complaints = complaints;
        this.duplicates = duplicates;
    }

    /**
     * Returns the cases of complaints.
     *
     * @param complaints the complaints, each once, in any order
     * @return the cases
     * @throws dev.qualitysdk.basics.InvalidValueException if a complaint comes twice, is merged into one that is not among them, or
     *     is merged in a circle, so that no clock of it runs
     */
    public static ComplaintCases of(Iterable<Complaint> complaints) {
        Faults faults = Faults.in("complaints");
        TreeMap<ComplaintId, Complaint> known = new TreeMap<>();
        complaints.forEach(complaint -> faults.check(
                known.put(complaint.id(), complaint) == null, "id", complaint.id(), "each complaint once", "7.2.1"));
        TreeMap<ComplaintId, TreeSet<ComplaintId>> cases = new TreeMap<>();
        known.values()
                .forEach(complaint -> leading(complaint, known, faults).ifPresent(leading -> {
                    TreeSet<ComplaintId> merged = cases.computeIfAbsent(leading, id -> new TreeSet<>());
                    if (!leading.equals(complaint.id())) {
                        merged.add(complaint.id());
                    }
                }));
        faults.refuse();
        ImmutableSortedMap.Builder<ComplaintId, ImmutableSortedSet<ComplaintId>> duplicates =
                ImmutableSortedMap.naturalOrder();
        cases.forEach((leading, merged) -> duplicates.put(leading, ImmutableSortedSet.copyOf(merged)));
        return new ComplaintCases(ImmutableSortedMap.copyOf(known), duplicates.build());
    }

    private static Optional<ComplaintId> leading(
            Complaint complaint, Map<ComplaintId, Complaint> known, Faults faults) {
        Set<ComplaintId> passed = new HashSet<>();
        Complaint at = complaint;
        while (at.state() == Complaint.State.MERGED) {
            ComplaintId into =
                    at.lastOf(ComplaintStep.Merged.class).orElseThrow().into();
            Complaint next = known.get(into);
            boolean circle = !passed.add(at.id());
            if (circle || next == null) {
                faults.check(
                        false,
                        complaint.id() + ".into",
                        into,
                        circle ? "a complaint that goes on, not a circle" : "a complaint that is among them",
                        "7.2.1");
                return Optional.empty();
            }
            at = next;
        }
        return Optional.of(at.id());
    }

    /**
     * Returns the complaints that lead a case.
     *
     * @return those that are merged into no other, by identifier
     */
    public ImmutableList<Complaint> leading() {
        return duplicates.keySet().stream()
                .flatMap(id -> Optional.ofNullable(complaints.get(id)).stream())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the duplicates of each case.
     *
     * @return the complaints merged into each that leads a case, perhaps none; all of them and those that lead are all complaints
     */
    public ImmutableSortedMap<ComplaintId, ImmutableSortedSet<ComplaintId>> duplicates() {
        return duplicates;
    }

    /**
     * Returns how many complaints there are.
     *
     * @return the number that came in: that of the cases and of their duplicates together
     */
    public int size() {
        return complaints.size();
    }

    @Override
    public String toString() {
        return duplicates.toString();
    }
}
