package dev.qualitysdk.service.complaint;

import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.BasicsArbitraries;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.ComplaintId;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.IncidentId;
import dev.qualitysdk.basics.NoteId;
import dev.qualitysdk.basics.PauseReason;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.calendar.Excuse;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.lifecycle.Walk;
import dev.qualitysdk.regulation.Books;
import dev.qualitysdk.regulation.Duty;
import dev.qualitysdk.rule.Clause;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Arbitraries of complaints, and ordinary steps of one. They walk by the lifecycle alone, so they are transferred and reopened
 * without bound.
 */
public final class ComplaintArbitraries {

    private ComplaintArbitraries() {}

    /** Complaints anywhere in their life, of one round or several, received from 1991 to 2058. */
    public static Arbitrary<Complaint> complaints() {
        return complaints(Walk.beginnings());
    }

    /** Complaints anywhere in their life, received at given instants. */
    public static Arbitrary<Complaint> complaints(Arbitrary<Instant> at) {
        return Walk.from(
                received(at).map(Complaint::receive),
                16,
                ComplaintArbitraries::allowed,
                (complaint, event, instant) ->
                        Complaint.replay(com.google.common.collect.ImmutableList.<ComplaintStep>builder()
                                .addAll(complaint.steps())
                                .add(step(complaint, event, instant))
                                .build()));
    }

    /** The events allowed, those that lead on more often than those that end it or stay. */
    private static List<Complaint.Event> allowed(Complaint complaint) {
        return Complaint.LIFECYCLE.allowed(complaint.state()).stream()
                .filter(event -> event != Complaint.Event.ANSWER_REMEDY
                        || !complaint.remedies().isEmpty())
                .flatMap(event -> Collections.nCopies(
                        switch (event) {
                            case WITHDRAW, MERGE, ESCALATE, EXCUSE -> 2;
                            case RESPOND, HEAR, OFFER_REMEDY, ANSWER_REMEDY, FIND_CAUSE, FOLLOW_UP -> 1;
                            case TRANSFER -> 4;
                            default -> 12;
                        },
                        event)
                        .stream())
                .toList();
    }

    private static Arbitrary<ComplaintStep.Received> received(Arbitrary<Instant> at) {
        return Combinators.combine(
                        at,
                        BasicsArbitraries.ids(ComplaintId::of),
                        BasicsArbitraries.ids(CustomerId::of).optional(0.7),
                        BasicsArbitraries.ids(BookingId::of).optional(0.7),
                        BasicsArbitraries.ids(BranchId::of).optional(0.5),
                        Arbitraries.of(Channel.TELEPHONE, Channel.WEB).optional(0.5),
                        Arbitraries.integers()
                                .between(0, 9)
                                .map(i -> EmployeeId.of("E-" + i))
                                .optional(0.7),
                        Arbitraries.longs()
                                .between(0, 20_000)
                                .map(Duration::ofMinutes)
                                .optional(0.3))
                .as((instant, id, customer, booking, branch, channel, handler, promised) ->
                        ComplaintStep.Received.builder()
                                .stamp(Stamp.of(instant, Actor.system("hotline")))
                                .id(id)
                                .customer(customer)
                                .booking(booking)
                                .branch(branch)
                                .channel(channel)
                                .handler(handler)
                                .promised(promised.map(instant::plus))
                                .build())
                .flatMap(received -> Combinators.combine(
                                keys().optional(0.5),
                                BasicsArbitraries.ids(ComplaintId::of).optional(0.1),
                                Arbitraries.of(EmployeeId.of("E-5"), EmployeeId.of("E-6"))
                                        .set()
                                        .ofMaxSize(2),
                                Arbitraries.of("refund", "apology")
                                        .map(ReasonCode::of)
                                        .optional(0.5))
                        .as((key, follows, about, asked) -> ComplaintStep.Received.builder()
                                .from(received)
                                .key(key)
                                .follows(follows)
                                .about(about)
                                .asked(asked)
                                .build()));
    }

    /** Keys of messages, of few channels and any text. */
    public static Arbitrary<IntakeKey> keys() {
        return Combinators.combine(Arbitraries.of(Channel.TELEPHONE, Channel.WEB), BasicsArbitraries.ids(NoteId::of))
                .as((channel, text) -> IntakeKey.of(channel, text.value()));
    }

    /** Messages of persons and machines, some of them on a complaint. */
    public static Arbitrary<IntakeMessage> messages() {
        return messages(
                Walk.beginnings(), BasicsArbitraries.ids(ComplaintId::of).optional(0.5));
    }

    /** Messages that come in at given instants, on given complaints. */
    static Arbitrary<IntakeMessage> messages(Arbitrary<Instant> at, Arbitrary<Optional<ComplaintId>> threads) {
        return Combinators.combine(
                        at,
                        keys(),
                        Arbitraries.of(ComplaintStep.Voice.class),
                        threads,
                        BasicsArbitraries.ids(CustomerId::of).optional(0.5),
                        BasicsArbitraries.ids(BookingId::of).optional(0.3),
                        BasicsArbitraries.ids(BranchId::of).optional(0.3))
                .as((instant, key, voice, thread, customer, booking, branch) -> IntakeMessage.builder()
                        .stamp(Stamp.of(instant, Actor.system("mailbox")))
                        .key(key)
                        .voice(voice)
                        .thread(thread)
                        .customer(customer)
                        .booking(booking)
                        .branch(branch)
                        .build());
    }

    /** What became of messages on complaints anywhere in their life. */
    public static Arbitrary<Intake> intakes() {
        return complaints()
                .flatMap(complaint -> messages(
                                Arbitraries.just(complaint
                                        .steps()
                                        .get(complaint.version() - 1)
                                        .stamp()
                                        .recorded()),
                                Arbitraries.just(Optional.of(complaint.id())))
                        .map(message -> Intake.take(
                                message,
                                id -> Optional.of(complaint)
                                        .filter(known -> known.id().equals(id)),
                                Books.ORDINARY)));
    }

    /** Rungs of a complaint's resolution. */
    public static Arbitrary<EscalationRung> rungs() {
        return Combinators.combine(
                        BasicsArbitraries.ids(ReasonCode::of),
                        Arbitraries.of(Duty.COMPLAINT_RESOLUTION, Duty.COMPLAINT_ACKNOWLEDGEMENT),
                        Arbitraries.of(EscalationRung.Anchor.class),
                        Arbitraries.integers().between(0, 400).map(Duration::ofMinutes))
                .as(EscalationRung::of);
    }

    /** Ladders under the ordinary regulation. */
    public static Arbitrary<EscalationLadder> ladders() {
        return rungs().list()
                .uniqueElements(EscalationRung::code)
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(rungs -> EscalationLadder.of(rungs, Books.ordinary()));
    }

    /** Rungs that were reached. */
    public static Arbitrary<Escalation> escalations() {
        return Combinators.combine(BasicsArbitraries.ids(ComplaintId::of), rungs(), Walk.beginnings())
                .as((complaint, rung, at) -> Escalation.of(complaint, complaint.value(), rung, at));
    }

    /** Sets of complaints, some of them merged into others that came before them. */
    public static Arbitrary<ComplaintCases> cases() {
        return Arbitraries.integers()
                .between(0, 3)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(parents -> ComplaintCases.of(merged(parents)));
    }

    /** One complaint for each number: 0 goes on, n is merged into the one n places before it, where there is one. */
    static List<Complaint> merged(List<Integer> parents) {
        Instant at = Instant.parse("2026-03-02T01:00:00Z");
        return IntStream.range(0, parents.size())
                .mapToObj(i -> {
                    Complaint complaint = Complaint.receive(ComplaintStep.Received.builder()
                            .stamp(Stamp.of(at.plusSeconds(i), Actor.system("hotline")))
                            .id(ComplaintId.of("C-" + i))
                            .build());
                    int parent = i - parents.get(i);
                    return parents.get(i) == 0 || parent < 0
                            ? complaint
                            : complaint.take(
                                    ComplaintStep.Merged.of(
                                            Stamp.of(at.plusSeconds(100), Actor.system("desk")),
                                            ComplaintId.of("C-" + parent),
                                            EmployeeId.of("director")),
                                    Books.ORDINARY);
                })
                .toList();
    }

    /** A step that is an event: the next handler, and approvers that never handle it. */
    static ComplaintStep step(Complaint complaint, Complaint.Event event, Instant at) {
        Stamp stamp =
                Stamp.of(at, at.plusSeconds(30), Actor.employee(EmployeeId.of("E-3")), Optional.of(NoteId.of("N-1")));
        EmployeeId director = EmployeeId.of("director");
        return switch (event) {
            case ACKNOWLEDGE -> ComplaintStep.Acknowledged.of(stamp);
            case INVESTIGATE -> ComplaintStep.InvestigationBegun.of(stamp);
            case PAUSE -> ComplaintStep.Paused.of(stamp, PauseReason.WAITING_FOR_CUSTOMER);
            case RESUME -> ComplaintStep.Resumed.of(stamp);
            case TRANSFER -> ComplaintStep.Transferred.of(stamp, next(complaint), ReasonCode.of("other-branch"));
            case ESCALATE -> ComplaintStep.Escalated.of(stamp, IncidentId.of("I-1"));
            case DEESCALATE -> ComplaintStep.Deescalated.of(stamp);
            case RESOLVE -> ComplaintStep.Resolved.of(stamp);
            case FIND_UNFOUNDED ->
                ComplaintStep.FoundUnfounded.of(stamp, ReasonCode.of("not-ours"), EmployeeId.of("E-1"), director);
            case CLOSE -> ComplaintStep.Closed.of(stamp);
            case REOPEN ->
                ComplaintStep.Reopened.of(
                        stamp,
                        ReasonCode.of("not-satisfied"),
                        at.getEpochSecond() % 3 == 0 ? Optional.of(at.plusSeconds(90_000)) : Optional.empty());
            case RESPOND -> ComplaintStep.Responded.of(stamp);
            case HEAR ->
                ComplaintStep.Heard.of(
                        stamp,
                        IntakeKey.of(Channel.WEB, "message " + complaint.version()),
                        List.of(ComplaintStep.Voice.values()).get(complaint.version() % 4));
            case OFFER_REMEDY -> ComplaintStep.RemedyOffered.of(stamp, ReasonCode.of("collected-again"));
            case ANSWER_REMEDY ->
                ComplaintStep.RemedyAnswered.of(
                        stamp,
                        complaint.remedies().first(),
                        at.getEpochSecond() % 2 == 0 ? ComplaintStep.Answer.ACCEPTED : ComplaintStep.Answer.DECLINED);
            case FIND_CAUSE ->
                ComplaintStep.CauseFound.of(
                        stamp,
                        ReasonCode.of("wrong-window"),
                        at.getEpochSecond() % 2 == 0 ? List.of() : List.of(EmployeeId.of("E-8")));
            case FOLLOW_UP -> ComplaintStep.FollowedUp.of(stamp);
            case WITHDRAW -> ComplaintStep.Withdrawn.of(stamp, ReasonCode.of("settled-itself"));
            case MERGE -> ComplaintStep.Merged.of(stamp, ComplaintId.of("the-other"), director);
            case EXCUSE ->
                ComplaintStep.Excused.of(
                        stamp,
                        at.getEpochSecond() % 2 == 0 ? Duty.COMPLAINT_RESOLUTION : Duty.COMPLAINT_ACKNOWLEDGEMENT,
                        at.getEpochSecond() % 2 == 0 ? complaint.rounds() : 1,
                        Excuse.of(Clause.NATURAL_DISASTER, "typhoon", director, at, IncidentId.of("I-2")));
        };
    }

    private static EmployeeId next(Complaint complaint) {
        return EmployeeId.of(
                complaint.handler().filter(EmployeeId.of("E-1")::equals).isPresent() ? "E-2" : "E-1");
    }
}
