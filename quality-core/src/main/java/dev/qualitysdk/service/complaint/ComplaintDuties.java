package dev.qualitysdk.service.complaint;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.qualitysdk.basics.ComplaintId;
import dev.qualitysdk.calendar.Allowance;
import dev.qualitysdk.calendar.Obligation;
import dev.qualitysdk.evidence.Counting;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.regulation.Duty;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.service.complaint.ComplaintRounds.Asked;
import dev.qualitysdk.service.complaint.ComplaintRounds.Round;
import java.time.Instant;

/**
 * What a complaint owes: each duty on its own, from its own start. The acknowledgement and the resolution of each round are always
 * listed; the others where the version in force at their start sets a limit for them.
 */
final class ComplaintDuties {

    /** The duties of a complaint; a later round's resolution goes by the name of the first's. */
    static final ImmutableSet<Duty> OWED = Sets.immutableEnumSet(
            Duty.COMPLAINT_ACKNOWLEDGEMENT,
            Duty.COMPLAINT_FIRST_RESPONSE,
            Duty.COMPLAINT_RESOLUTION,
            Duty.COMPLAINT_FOLLOW_UP,
            Duty.COMPLAINT_NEXT_RESPONSE,
            Duty.COMPLAINT_STATUTORY_RESOLUTION);

    private final ComplaintId id;
    private final ComplaintRounds folded;
    private final RegulationBook book;
    private final ImmutableList.Builder<Owed> owed = ImmutableList.builder();

    private ComplaintDuties(ComplaintId id, ComplaintRounds folded, RegulationBook book) {
        this.id = id;
        this.folded = folded;
        this.book = book;
    }

    /** One duty with the indicator that it counts in. */
    record Owed(Duty duty, Indicator indicator, Obligation obligation) {}

    static boolean owedOnce(Duty duty) {
        return duty == Duty.COMPLAINT_ACKNOWLEDGEMENT || duty == Duty.COMPLAINT_FIRST_RESPONSE;
    }

    static ImmutableList<Owed> of(Complaint complaint, RegulationBook book) {
        ComplaintRounds folded = ComplaintRounds.of(complaint.received(), complaint.steps());
        ComplaintDuties duties = new ComplaintDuties(complaint.id(), folded, book);
        duties.acknowledgement();
        duties.resolutions();
        duties.firstResponse();
        for (int i = 0; i < folded.rounds().size(); i++) {
            duties.statutory(folded.rounds().get(i), i + 1);
            duties.followUp(folded.rounds().get(i), i + 1);
        }
        for (int i = 0; i < folded.asked().size(); i++) {
            duties.nextResponse(folded.asked().get(i), i + 1);
        }
        return duties.owed.build();
    }

    /** {@return whether more is counted than whether complaints are resolved in time} */
    static boolean areMoreWanted(Counting counting) {
        return counting.wants(Indicator.ACKNOWLEDGEMENT_TIMELINESS)
                || counting.wants(Indicator.FIRST_RESPONSE_TIMELINESS)
                || counting.wants(Indicator.STATUTORY_TIMELINESS)
                || counting.wants(Indicator.FOLLOW_UP_TIMELINESS)
                || counting.wants(Indicator.NEXT_RESPONSE_TIMELINESS);
    }

    private void acknowledgement() {
        Round first = folded.rounds().get(0);
        add(
                Duty.COMPLAINT_ACKNOWLEDGEMENT,
                Indicator.ACKNOWLEDGEMENT_TIMELINESS,
                obligation(Duty.COMPLAINT_ACKNOWLEDGEMENT, id.value(), 1, first, first.opened)
                        .allowance(governing(Duty.COMPLAINT_ACKNOWLEDGEMENT, first.opened)
                                .allowance(Duty.COMPLAINT_ACKNOWLEDGEMENT))
                        .fulfilled(folded.acknowledged()));
    }

    private void resolutions() {
        for (int i = 0; i < folded.rounds().size(); i++) {
            Round round = folded.rounds().get(i);
            Duty duty = i == 0 ? Duty.COMPLAINT_RESOLUTION : Duty.COMPLAINT_REOPENED_RESOLUTION;
            Regulation regulation = governing(duty, round.opened);
            add(
                    duty,
                    Indicator.COMPLAINT_TIMELINESS,
                    obligation(duty, subject(i + 1), i + 1, round, round.opened)
                            .allowance(round.promised.map(Allowance::fixed).or(() -> regulation.allowance(duty)))
                            .pauses(round.pauses(regulation))
                            .fulfilled(round.fulfilled));
        }
    }

    private void firstResponse() {
        Round first = folded.rounds().get(0);
        governing(Duty.COMPLAINT_FIRST_RESPONSE, first.opened)
                .allowance(Duty.COMPLAINT_FIRST_RESPONSE)
                .ifPresent(allowance -> add(
                        Duty.COMPLAINT_FIRST_RESPONSE,
                        Indicator.FIRST_RESPONSE_TIMELINESS,
                        obligation(Duty.COMPLAINT_FIRST_RESPONSE, id.value(), 1, first, first.opened)
                                .allowance(allowance)
                                .fulfilled(folded.responded())));
    }

    private void statutory(Round round, int number) {
        Regulation regulation = governing(Duty.COMPLAINT_STATUTORY_RESOLUTION, round.opened);
        regulation
                .allowance(Duty.COMPLAINT_STATUTORY_RESOLUTION)
                .ifPresent(allowance -> add(
                        Duty.COMPLAINT_STATUTORY_RESOLUTION,
                        Indicator.STATUTORY_TIMELINESS,
                        obligation(Duty.COMPLAINT_STATUTORY_RESOLUTION, subject(number), number, round, round.opened)
                                .allowance(Allowance.fixed(allowance.due(round.opened, regulation.calendar())))
                                .fulfilled(round.fulfilled)));
    }

    private void followUp(Round round, int number) {
        round.fulfilled.ifPresent(resolved -> governing(Duty.COMPLAINT_FOLLOW_UP, resolved)
                .allowance(Duty.COMPLAINT_FOLLOW_UP)
                .ifPresent(allowance -> add(
                        Duty.COMPLAINT_FOLLOW_UP,
                        Indicator.FOLLOW_UP_TIMELINESS,
                        obligation(Duty.COMPLAINT_FOLLOW_UP, subject(number), number, round, resolved)
                                .withdrawal(round.reopened)
                                .allowance(allowance)
                                .fulfilled(round.followedUp))));
    }

    private void nextResponse(Asked asked, int number) {
        governing(Duty.COMPLAINT_NEXT_RESPONSE, asked.at)
                .allowance(Duty.COMPLAINT_NEXT_RESPONSE)
                .ifPresent(allowance -> add(
                        Duty.COMPLAINT_NEXT_RESPONSE,
                        Indicator.NEXT_RESPONSE_TIMELINESS,
                        obligation(Duty.COMPLAINT_NEXT_RESPONSE, id + "/" + number, number, asked.round, asked.at)
                                .allowance(allowance)
                                .fulfilled(asked.answered())));
    }

    /** The version under which something is owed that began to be owed at an instant, in a complaint received when it was. */
    private Regulation governing(Duty duty, Instant opened) {
        return book.governing(duty.clause(), opened, folded.rounds().get(0).opened);
    }

    private String subject(int round) {
        return round == 1 ? id.value() : id + "#" + round;
    }

    private Obligation.Builder obligation(Duty duty, String subject, int number, Round round, Instant opened) {
        Regulation regulation = governing(duty, opened);
        Duty excused = duty == Duty.COMPLAINT_REOPENED_RESOLUTION ? Duty.COMPLAINT_RESOLUTION : duty;
        return Obligation.builder()
                .subject(subject)
                .clause(duty.clause())
                .regulation(regulation.version())
                .calendar(regulation.calendar())
                .opened(opened)
                .withdrawal(round.withdrawal)
                .nothingOwed(round.nothingOwed)
                .excuse(folded.excuse(excused, number))
                .responsibility(folded.responsibility());
    }

    private void add(Duty duty, Indicator indicator, Obligation.Builder obligation) {
        owed.add(new Owed(duty, indicator, obligation.build()));
    }
}
