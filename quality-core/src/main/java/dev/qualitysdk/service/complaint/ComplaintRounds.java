package dev.qualitysdk.service.complaint;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.calendar.Allowance;
import dev.qualitysdk.calendar.Excuse;
import dev.qualitysdk.calendar.Obligation;
import dev.qualitysdk.calendar.Pause;
import dev.qualitysdk.calendar.Responsibility;
import dev.qualitysdk.calendar.Withdrawal;
import dev.qualitysdk.regulation.Duty;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.RegulationBook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the steps of a complaint say of its rounds, and what each round owes. */
final class ComplaintRounds {

    /** The reason why a complaint that repeats another owes nothing. */
    static final String DUPLICATE = "duplicate";

    private final ComplaintStep.Received received;
    private final List<Round> rounds = new ArrayList<>();
    private Optional<Instant> acknowledged = Optional.empty();
    private Optional<Excuse> acknowledgementExcuse = Optional.empty();
    private Responsibility responsibility;

    private ComplaintRounds(ComplaintStep.Received received) {
        this.received = received;
        responsibility = received.handler().map(Responsibility::of).orElseGet(Responsibility::none);
        rounds.add(new Round(received.at(), received.promised()));
    }

    static ComplaintRounds of(ComplaintStep.Received received, ImmutableList<ComplaintStep> steps) {
        ComplaintRounds folded = new ComplaintRounds(received);
        steps.forEach(folded::fold);
        return folded;
    }

    private void fold(ComplaintStep step) {
        Round current = rounds.get(rounds.size() - 1);
        if (step instanceof ComplaintStep.Acknowledged) {
            acknowledged = Optional.of(step.at());
        } else if (step instanceof ComplaintStep.Transferred transferred) {
            responsibility = responsibility.then(step.at(), transferred.to());
        } else if (step instanceof ComplaintStep.Paused paused) {
            current.pauses.add(Pause.open(paused.reason(), step.at()));
        } else if (step instanceof ComplaintStep.Resumed) {
            current.endPause(step.at());
        } else if (step instanceof ComplaintStep.Resolved || step instanceof ComplaintStep.FoundUnfounded) {
            current.endPause(step.at());
            current.fulfilled = Optional.of(step.at());
        } else if (step instanceof ComplaintStep.Withdrawn withdrawn) {
            current.endPause(step.at());
            current.withdrawal = Optional.of(Withdrawal.of(withdrawn.reason().value(), step.at()));
        } else if (step instanceof ComplaintStep.Merged) {
            current.endPause(step.at());
            current.nothingOwed = Optional.of(DUPLICATE);
        } else if (step instanceof ComplaintStep.Reopened reopened) {
            rounds.add(new Round(step.at(), reopened.promised()));
        } else if (step instanceof ComplaintStep.Excused excused) {
            if (excused.duty() == Duty.COMPLAINT_ACKNOWLEDGEMENT) {
                acknowledgementExcuse = Optional.of(excused.excuse());
            } else {
                rounds.get(excused.round() - 1).excuse = Optional.of(excused.excuse());
            }
        }
    }

    /** {@return when the round that goes on, or went on last, began} */
    Instant opened() {
        return rounds.get(rounds.size() - 1).opened;
    }

    Obligation acknowledgement(RegulationBook book) {
        Round first = rounds.get(0);
        return obligation(Duty.COMPLAINT_ACKNOWLEDGEMENT, received.id().value(), first, book)
                .fulfilled(acknowledged)
                .excuse(acknowledgementExcuse)
                .allowance(book.at(first.opened).allowance(Duty.COMPLAINT_ACKNOWLEDGEMENT))
                .build();
    }

    ImmutableList<Obligation> resolutions(RegulationBook book) {
        ImmutableList.Builder<Obligation> owed = ImmutableList.builder();
        for (int i = 0; i < rounds.size(); i++) {
            Round round = rounds.get(i);
            Regulation regulation = book.at(round.opened);
            Duty duty = i == 0 ? Duty.COMPLAINT_RESOLUTION : Duty.COMPLAINT_REOPENED_RESOLUTION;
            String subject = i == 0 ? received.id().value() : received.id() + "#" + (i + 1);
            owed.add(obligation(duty, subject, round, book)
                    .allowance(round.promised.map(Allowance::fixed).or(() -> regulation.allowance(duty)))
                    .pauses(round.pauses.stream()
                            .filter(pause -> regulation.complaints().pauses().contains(pause.reason()))
                            .toList())
                    .fulfilled(round.fulfilled)
                    .excuse(round.excuse)
                    .build());
        }
        return owed.build();
    }

    private Obligation.Builder obligation(Duty duty, String subject, Round round, RegulationBook book) {
        Regulation regulation = book.at(round.opened);
        return Obligation.builder()
                .subject(subject)
                .clause(duty.clause())
                .regulation(regulation.version())
                .calendar(regulation.calendar())
                .opened(round.opened)
                .withdrawal(round.withdrawal)
                .nothingOwed(round.nothingOwed)
                .responsibility(responsibility);
    }

    /** A round while it is folded. */
    private static final class Round {

        private final Instant opened;
        private final Optional<Instant> promised;
        private final List<Pause> pauses = new ArrayList<>();
        private Optional<Instant> fulfilled = Optional.empty();
        private Optional<Withdrawal> withdrawal = Optional.empty();
        private Optional<String> nothingOwed = Optional.empty();
        private Optional<Excuse> excuse = Optional.empty();

        private Round(Instant opened, Optional<Instant> promised) {
            this.opened = opened;
            this.promised = promised;
        }

        private void endPause(Instant at) {
            int last = pauses.size() - 1;
            if (last >= 0 && pauses.get(last).to().isEmpty()) {
                pauses.set(last, pauses.get(last).endedAt(at));
            }
        }
    }
}
