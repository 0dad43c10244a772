package dev.qualitysdk.service.privacy;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.lifecycle.Recorded;
import dev.qualitysdk.service.booking.Booking;
import dev.qualitysdk.service.complaint.Complaint;
import dev.qualitysdk.service.settlement.Settlement;
import org.immutables.value.Value;

/** Something that is not done with for a person, so that nothing of him is erased (clauses 7.1.2, 7.2.1). */
@Value.Immutable
public sealed interface OpenCase permits ImmutableOpenCase {

    /** {@return the name of its family, such as {@code booking}} */
    String family();

    /** {@return its identifier} */
    String id();

    /** {@return the state in which it is, which is the reason why it blocks} */
    String state();

    /**
     * Lists what is open for a person: bookings without an end, settlements that are not receipted or in dispute, complaints that are
     * not closed.
     *
     * @param person the person
     * @return the open cases, in the order of the things
     */
    static ImmutableList<OpenCase> of(Person person) {
        ImmutableList.Builder<OpenCase> open = ImmutableList.builder();
        for (Recorded<?, ?> thing : person.things()) {
            if (thing instanceof Booking booking && isOpen(booking.state())) {
                open.add(ImmutableOpenCase.of(
                        "booking", booking.id().value(), booking.state().name()));
            } else if (thing instanceof Settlement settlement && isOpen(settlement.state())) {
                open.add(ImmutableOpenCase.of(
                        "settlement",
                        settlement.id().value(),
                        settlement.state().name()));
            } else if (thing instanceof Complaint complaint && isOpen(complaint.state())) {
                open.add(ImmutableOpenCase.of(
                        "complaint", complaint.id().value(), complaint.state().name()));
            }
        }
        return open.build();
    }

    private static boolean isOpen(Booking.State state) {
        return switch (state) {
            case REQUESTED, CONFIRMED, DISPATCHED, ARRIVED, ASSESSED, COLLECTED -> true;
            case SETTLED, DECLINED, CANCELLED, NO_SHOW, OFFER_REFUSED -> false;
        };
    }

    private static boolean isOpen(Settlement.State state) {
        return switch (state) {
            case DUE, PAYING, PAID, FAILED, UNKNOWN, DISPUTED -> true;
            case RECEIPTED, RECONCILED, REVERSED -> false;
        };
    }

    private static boolean isOpen(Complaint.State state) {
        return switch (state) {
            case RECEIVED, ACKNOWLEDGED, INVESTIGATING, WAITING, ESCALATED, RESOLVED, UNFOUNDED -> true;
            case CLOSED, WITHDRAWN, MERGED -> false;
        };
    }
}
