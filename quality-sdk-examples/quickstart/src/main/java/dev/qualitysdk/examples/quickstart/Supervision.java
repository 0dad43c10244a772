package dev.qualitysdk.examples.quickstart;

import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.ComplaintId;
import dev.qualitysdk.basics.CorrectiveActionId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.PauseReason;
import dev.qualitysdk.basics.Points;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.TeamId;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.calendar.Obligation;
import dev.qualitysdk.evidence.Assignment;
import dev.qualitysdk.evidence.Counting;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.Roster;
import dev.qualitysdk.evidence.Tallies;
import dev.qualitysdk.evidence.Tally;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.regulation.Duty;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import dev.qualitysdk.service.complaint.Complaint;
import dev.qualitysdk.service.complaint.ComplaintStep;
import dev.qualitysdk.service.complaint.EscalationLadder;
import dev.qualitysdk.service.complaint.EscalationRung;
import dev.qualitysdk.service.complaint.Intake;
import dev.qualitysdk.service.complaint.IntakeKey;
import dev.qualitysdk.service.complaint.IntakeMessage;
import dev.qualitysdk.service.supervision.Checklist;
import dev.qualitysdk.service.supervision.CorrectiveAction;
import dev.qualitysdk.service.supervision.CorrectiveActionStep;
import dev.qualitysdk.service.supervision.Finding;
import dev.qualitysdk.service.supervision.FindingStep;
import dev.qualitysdk.service.supervision.Inspection;
import dev.qualitysdk.service.supervision.PatrolPlan;
import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A complaint from the mailbox to its end, and a patrol with what follows from it, as {@code docs/supervision.md} shows them. */
public final class Supervision {

    private static final EmployeeId CLERK = EmployeeId.of("E-2");
    private static final EmployeeId LEADER = EmployeeId.of("E-7");
    private static final EmployeeId INSPECTOR = EmployeeId.of("E-9");
    private static final BranchId NORTH = BranchId.of("north");
    private static final TeamId DESK = TeamId.of("desk");

    private final Regulation regulation;
    private final RegulationBook book;
    private final PrintStream out;
    private final Roster roster = Roster.of(
            List.of(Assignment.of(CLERK, NORTH, Optional.of(DESK), LocalDate.of(2026, 1, 1), Optional.empty())));

    Supervision(Regulation regulation, PrintStream out) {
        this.regulation = regulation;
        this.book = RegulationBook.of(regulation);
        this.out = out;
    }

    /**
     * Prints what each step gives.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        new Supervision(QuickStart.regulation(), System.out).run();
    }

    void run() {
        Complaint complaint = handle(intake());
        escalate(complaint);
        count(List.of(complaint));
        rectify(patrol());
    }

    Complaint intake() {
        // tag::intake[]
        Map<ComplaintId, Complaint> kept = new HashMap<>();
        IntakeMessage message = IntakeMessage.builder()
                .stamp(at("2026-03-02T09:00"))
                .key(IntakeKey.of(Channel.of("mailbox"), "message-4711"))
                .voice(ComplaintStep.Voice.COMPLAINS)
                .booking(BookingId.of("B-1"))
                .branch(NORTH)
                .build();
        Intake intake = Intake.take(message, id -> Optional.ofNullable(kept.get(id)), book);
        Complaint complaint = intake.complaint().orElseThrow();
        kept.put(complaint.id(), complaint);
        Intake again =
                Intake.take(message, id -> Optional.ofNullable(kept.get(id)), book); // the mailbox was read twice
        out.println(intake.effect() + ", " + again.effect());
        // end::intake[]
        return complaint;
    }

    Complaint handle(Complaint taken) {
        // tag::complaint[]
        Complaint complaint = taken.transfer(
                        ComplaintStep.Transferred.of(at("2026-03-02T09:05"), CLERK, ReasonCode.of("first-handler")),
                        book)
                .acknowledge(ComplaintStep.Acknowledged.of(at("2026-03-02T10:00")))
                .investigate(ComplaintStep.InvestigationBegun.of(at("2026-03-02T11:00")))
                .pause(ComplaintStep.Paused.of(at("2026-03-03T09:00"), PauseReason.WAITING_FOR_CUSTOMER), book)
                .resume(ComplaintStep.Resumed.of(at("2026-03-04T09:00")))
                .findCause(ComplaintStep.CauseFound.of(
                        at("2026-03-04T10:00"), ReasonCode.of("late-arrival"), List.of(LEADER)))
                .offer(ComplaintStep.RemedyOffered.of(at("2026-03-05T10:00"), ReasonCode.of("apology")));
        for (Obligation owed : complaint.obligations(book)) {
            out.println(owed.clause() + ": "
                    + owed.due(at("2026-03-05T10:00").at()).orElseThrow() + ", "
                    + owed.outcome(at("2026-03-05T10:00").at()));
        }
        try {
            complaint.transfer(
                    ComplaintStep.Transferred.of(at("2026-03-05T11:00"), LEADER, ReasonCode.of("holiday")), book);
        } catch (ClauseBreachException refused) {
            out.println(refused.getMessage());
        }
        // end::complaint[]
        return complaint;
    }

    void escalate(Complaint complaint) {
        // tag::ladder[]
        EscalationLadder ladder = EscalationLadder.of(
                List.of(
                        EscalationRung.of(
                                ReasonCode.of("tell-the-team-leader"),
                                Duty.COMPLAINT_RESOLUTION,
                                EscalationRung.Anchor.BEFORE_DUE,
                                Duration.ofHours(4)),
                        EscalationRung.of(
                                ReasonCode.of("tell-the-director"),
                                Duty.COMPLAINT_RESOLUTION,
                                EscalationRung.Anchor.AFTER_DUE,
                                Duration.ofHours(1))),
                regulation);
        // Whatever the host's timer does: each rung falls into exactly one of the stretches it asks for.
        ladder.dueBetween(
                        complaint,
                        book,
                        at("2026-03-09T00:00").at(),
                        at("2026-03-11T00:00").at())
                .forEach(step -> out.println(step.rung().code() + " at " + step.at()));
        // end::ladder[]
    }

    void count(List<Complaint> complaints) {
        // tag::count[]
        Counting counting = Counting.of(roster, at("2026-04-01T00:00").at());
        complaints.forEach(complaint -> complaint.count(book, counting)); // one or a million
        Tallies march = counting.ledger().tallies(TimeWindow.ofMonth(YearMonth.of(2026, 3), regulation.zone()));
        for (Indicator indicator : march.indicators()) {
            Tally tally = march.team(DESK, indicator);
            out.println(indicator + ": " + tally.numerator() + " of " + tally.denominator());
        }
        // end::count[]
    }

    Inspection patrol() {
        // tag::patrol[]
        Checklist checklist = Checklist.of(
                ReasonCode.of("on-site"),
                "2026-1",
                List.of(
                        Checklist.Item.of("badge", Clause.APPEARANCE, Points.parse("2.00"), false, false),
                        Checklist.Item.of("polite", Clause.WORDS, Points.parse("5.00"), false, true),
                        Checklist.Item.of("sorted", Clause.SORTING, Points.parse("3.00"), true, true)));
        Inspection.Builder answers = Inspection.builder();
        Inspection inspection = answers.stamp(by(INSPECTOR, "2026-03-06T14:00"))
                .code("patrol-17")
                .checklist(checklist)
                .employee(LEADER)
                .branch(NORTH)
                .putAnswers("badge", FindingStep.Result.FAIL)
                .putAnswers("polite", FindingStep.Result.NOT_OBSERVED)
                .putAnswers("sorted", FindingStep.Result.PASS)
                .build();
        out.println(inspection.outcome() + ", passed of what was seen "
                + inspection.passedOfObserved().orElseThrow() + ", of what applies "
                + inspection.passedOfApplicable().orElseThrow());

        PatrolPlan.Coverage coverage = PatrolPlan.of(
                        TimeWindow.ofMonth(YearMonth.of(2026, 3), regulation.zone()),
                        ReasonCode.of("on-site"),
                        Map.of(NORTH, 4))
                .coverage(List.of(inspection));
        out.println(coverage.covered() + " of " + coverage.due() + ", still missing " + coverage.missing());
        // end::patrol[]
        return inspection;
    }

    void rectify(Inspection inspection) {
        // tag::rectify[]
        Finding badge = inspection.findings().get(0);
        CorrectiveAction action = CorrectiveAction.open(CorrectiveActionStep.Opened.builder()
                        .stamp(by(INSPECTOR, "2026-03-06T15:00"))
                        .id(CorrectiveActionId.of("A-1"))
                        .owner(LEADER)
                        .finding(badge.id())
                        .build())
                .rectify(CorrectiveActionStep.Rectified.of(by(LEADER, "2026-03-09T08:30"), LEADER));
        try {
            action.verify(CorrectiveActionStep.Verified.of(by(LEADER, "2026-03-09T09:00"), LEADER));
        } catch (ClauseBreachException refused) {
            out.println(refused.getMessage());
        }
        action = action.verify(CorrectiveActionStep.Verified.of(by(INSPECTOR, "2026-03-09T09:00"), INSPECTOR));
        out.println(action.state() + ", rectified at " + action.fulfilled().orElseThrow());
        // end::rectify[]
    }

    private static Stamp at(String local) {
        return by(CLERK, local);
    }

    private static Stamp by(EmployeeId employee, String local) {
        return Stamp.of(
                LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant(), Actor.employee(employee));
    }
}
