package dev.qualitysdk.service.complaint;

import dev.qualitysdk.basics.ComplaintId;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.service.complaint.ComplaintStep.Voice;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.immutables.value.Value;

/**
 * What becomes of a message: it opens a complaint, comes to one that goes on, reopens one, or was read before (clauses 2.2.2,
 * 4.1.1). No message of a person is ever refused, and one that is read again changes nothing.
 *
 * <ul>
 *   <li>What a machine wrote is kept with the complaint that it answers to and changes nothing; it opens none.
 *   <li>What comes to a complaint that goes on is heard, and starts the clock of an answer unless it only says thanks.
 *   <li>To one that has ended, thanks are heard and no more. A complaint reopens it within the window of the regulation. After
 *       that, and where it is not clear what is meant, it opens a new complaint that names the earlier one, so that the earlier
 *       verdict stands.
 *   <li>What comes to a duplicate comes to the complaint into which that was merged.
 * </ul>
 */
@Value.Immutable
public sealed interface Intake permits ImmutableIntake {

    /** The reason for which a complaint is reopened by a message. */
    ReasonCode CUSTOMER_CAME_BACK = ReasonCode.of("customer-came-back");

    /** What a message has become. */
    enum Effect {
        /** A new complaint. */
        OPENED,
        /** A new complaint that follows an earlier one. */
        LINKED,
        /** A new round of a complaint. */
        REOPENED,
        /** A message on a complaint, whose state stays. */
        HEARD,
        /** Nothing: it is on record already. */
        REPEATED,
        /** Nothing: a machine wrote it, and it answers to no complaint that is known. */
        SET_ASIDE
    }

    /** {@return what the message has become} */
    Effect effect();

    /** {@return the complaint as it stands now, to be saved where it changed; empty where the message was set aside} */
    Optional<Complaint> complaint();

    /** {@return whether there is something to save} */
    default boolean isChanged() {
        return effect() != Effect.REPEATED && effect() != Effect.SET_ASIDE;
    }

    /**
     * Takes a message in.
     *
     * @param message the message
     * @param known finds a complaint on record, as it stands; empty where there is none
     * @param book the versions of the regulation
     * @return what became of it
     * @throws dev.qualitysdk.rule.ClauseBreachException if it came in before the last step of the complaint that it comes to
     */
    static Intake take(IntakeMessage message, Function<ComplaintId, Optional<Complaint>> known, RegulationBook book) {
        Optional<Complaint> opened = known.apply(message.key().complaint());
        if (opened.isPresent()) {
            return of(Effect.REPEATED, opened);
        }
        Optional<Complaint> named = message.thread().flatMap(known);
        Set<ComplaintId> passed = new HashSet<>();
        while (named.isPresent()) {
            Complaint thread = named.get();
            if (thread.keys().contains(message.key())) {
                return of(Effect.REPEATED, named);
            }
            Optional<Complaint> other = thread.lastOf(ComplaintStep.Merged.class)
                    .map(ComplaintStep.Merged::into)
                    .filter(into -> passed.add(thread.id()))
                    .flatMap(known);
            if (other.isEmpty()) {
                return onRecord(message, thread, book);
            }
            named = other;
        }
        return message.voice() == Voice.MACHINE
                ? of(Effect.SET_ASIDE, Optional.empty())
                : open(message, Optional.empty(), Effect.OPENED);
    }

    private static Intake onRecord(IntakeMessage message, Complaint complaint, RegulationBook book) {
        boolean says = message.voice() == Voice.COMPLAINS || message.voice() == Voice.UNCLEAR;
        boolean goesOn = Complaint.LIFECYCLE.allows(complaint.state(), Complaint.Event.MERGE);
        if (!says || goesOn) {
            return of(
                    Effect.HEARD,
                    Optional.of(
                            complaint.hear(ComplaintStep.Heard.of(message.stamp(), message.key(), message.voice()))));
        }
        if (message.voice() == Voice.COMPLAINS && reopens(message.stamp().at(), complaint, book)) {
            ComplaintStep.Reopened again = ComplaintStep.Reopened.of(
                    message.stamp(), CUSTOMER_CAME_BACK, Optional.empty(), Optional.of(message.key()));
            return of(Effect.REOPENED, Optional.of(complaint.reopen(again, book)));
        }
        return open(message, Optional.of(complaint.id()), Effect.LINKED);
    }

    private static boolean reopens(Instant at, Complaint complaint, RegulationBook book) {
        if (complaint.state() != Complaint.State.CLOSED) {
            return Complaint.LIFECYCLE.allows(complaint.state(), Complaint.Event.REOPEN);
        }
        Instant closed =
                complaint.lastOf(ComplaintStep.Closed.class).orElseThrow().at();
        Regulation regulation = book.governing(
                Clause.COMPLAINT_TIMELINESS, closed, complaint.received().at());
        return !at.isAfter(regulation.complaints().reopening().due(closed, regulation.calendar()));
    }

    private static Intake open(IntakeMessage message, Optional<ComplaintId> follows, Effect effect) {
        return of(
                effect,
                Optional.of(Complaint.receive(ComplaintStep.Received.builder()
                        .stamp(message.stamp())
                        .id(message.key().complaint())
                        .customer(message.customer())
                        .booking(message.booking())
                        .branch(message.branch())
                        .channel(message.key().channel())
                        .key(message.key())
                        .follows(follows)
                        .build())));
    }

    private static Intake of(Effect effect, Optional<Complaint> complaint) {
        return ImmutableIntake.of(effect, complaint);
    }
}
