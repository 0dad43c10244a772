package dev.qualitysdk.service.booking;

import com.google.common.collect.ImmutableSortedSet;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Faults;
import org.immutables.value.Value;

/** The employees sent to a customer, and the one who leads them (clause 1.2). */
@Value.Immutable
public sealed interface Crew permits ImmutableCrew {

    /** {@return the leader, who is accountable for the visit} */
    EmployeeId leader();

    /** {@return all members, the leader among them} */
    ImmutableSortedSet<EmployeeId> members();

    /**
     * Returns a crew.
     *
     * @param leader the leader
     * @param others the other members; none for a leader alone
     * @return the crew
     */
    static Crew of(EmployeeId leader, EmployeeId... others) {
        Faults.in("crew").given(leader, "leader").given(others, "others").refuse();
        return of(leader, ImmutableSortedSet.copyOf(others));
    }

    /**
     * Returns a crew.
     *
     * @param leader the leader
     * @param members the members; the leader may be named among them
     * @return the crew
     */
    static Crew of(EmployeeId leader, Iterable<EmployeeId> members) {
        Faults.in("crew").given(leader, "leader").given(members, "members").refuse();
        return ImmutableCrew.of(
                leader,
                ImmutableSortedSet.<EmployeeId>naturalOrder()
                        .addAll(members)
                        .add(leader)
                        .build());
    }

    /**
     * Adds this crew to a canonical form, under {@code leader} and {@code members}.
     *
     * @param form the builder
     * @return the builder
     */
    default CanonicalForm.Builder writeTo(CanonicalForm.Builder form) {
        return form.put("leader", leader())
                .list(
                        "members",
                        members(),
                        member -> CanonicalForm.of("member")
                                .put("employee", member)
                                .build());
    }

    /**
     * Reads a crew that {@link #writeTo} wrote.
     *
     * @param form the form
     * @return the crew
     * @throws dev.qualitysdk.basics.InvalidValueException if it holds none
     */
    static Crew read(CanonicalForm form) {
        return of(
                form.read("leader", EmployeeId::of),
                form.list("members", member -> member.read("employee", EmployeeId::of)));
    }
}
