package dev.qualitysdk.service.complaint;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.PauseReason;
import dev.qualitysdk.calendar.Excuse;
import dev.qualitysdk.calendar.Pause;
import dev.qualitysdk.calendar.Responsibility;
import dev.qualitysdk.calendar.Withdrawal;
import dev.qualitysdk.regulation.Duty;
import dev.qualitysdk.regulation.PauseLimit;
import dev.qualitysdk.regulation.Regulation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the steps of a complaint say of its rounds, of its answers, and of who held it when. */
final class ComplaintRounds {

    /** The reason why a complaint that repeats another owes nothing. */
    static final String DUPLICATE = "duplicate";

    /** The reason why a follow-up is no longer owed: the customer came back first. */
    static final String REOPENED = "reopened";

    private final List<Round> rounds = new ArrayList<>();
    private final List<Asked> asked = new ArrayList<>();
    private final Map<String, Excuse> excuses = new HashMap<>();
    private Optional<Instant> acknowledged = Optional.empty();
    private Optional<Instant> responded = Optional.empty();
    private Responsibility responsibility;

    private ComplaintRounds(ComplaintStep.Received received) {
        responsibility = received.handler()
                .filter(handler -> !received.about().contains(handler))
                .map(Responsibility::of)
                .orElseGet(Responsibility::none);
        rounds.add(new Round(received.at(), received.promised()));
    }

    static ComplaintRounds of(ComplaintStep.Received received, ImmutableList<ComplaintStep> steps) {
        ComplaintRounds folded = new ComplaintRounds(received);
        steps.forEach(folded::fold);
        return folded;
    }

    private void fold(ComplaintStep step) {
        Round current = current();
        if (step instanceof ImmutableAcknowledged) {
            acknowledged = Optional.of(step.at());
        } else if (step instanceof ImmutableResponded) {
            respond(step.at());
        } else if (step instanceof ImmutableHeard heard) {
            hear(heard, current);
        } else if (step instanceof ImmutableTransferred transferred) {
            responsibility = responsibility.then(step.at(), transferred.to());
        } else if (step instanceof ImmutablePaused paused) {
            current.waits.add(new Wait(Pause.open(paused.reason(), step.at()), paused.approver()));
        } else if (step instanceof ImmutableResumed) {
            current.endPause(step.at());
        } else if (step instanceof ImmutableResolved || step instanceof ImmutableFoundUnfounded) {
            current.endPause(step.at());
            current.fulfilled = Optional.of(step.at());
            respond(step.at());
        } else if (step instanceof ImmutableFollowedUp) {
            current.followedUp = current.followedUp.or(() -> Optional.of(step.at()));
        } else if (step instanceof ImmutableWithdrawn withdrawn) {
            current.endPause(step.at());
            current.withdrawal = Optional.of(Withdrawal.of(withdrawn.reason().value(), step.at()));
        } else if (step instanceof ImmutableMerged) {
            current.endPause(step.at());
            current.nothingOwed = Optional.of(DUPLICATE);
        } else if (step instanceof ImmutableReopened reopened) {
            current.reopened = Optional.of(Withdrawal.of(REOPENED, step.at()));
            rounds.add(new Round(step.at(), reopened.promised()));
        } else if (step instanceof ImmutableExcused excused) {
            excuses.put(excused.duty() + "#" + excused.round(), excused.excuse());
        }
    }

    private void respond(Instant at) {
        responded = responded.or(() -> Optional.of(at));
        asked.stream().filter(Asked::isOpen).forEach(open -> open.answered = Optional.of(at));
    }

    /** The customer spoke last from the first message on that nobody has answered. */
    private void hear(ComplaintStep.Heard heard, Round current) {
        boolean asks = heard.voice() == ComplaintStep.Voice.COMPLAINS || heard.voice() == ComplaintStep.Voice.UNCLEAR;
        boolean goesOn = current.fulfilled.isEmpty() && current.withdrawal.isEmpty() && current.nothingOwed.isEmpty();
        if (asks && goesOn && asked.stream().noneMatch(Asked::isOpen)) {
            asked.add(new Asked(heard.at(), current));
        }
    }

    private Round current() {
        return rounds.get(rounds.size() - 1);
    }

    /** {@return when the round that goes on, or went on last, began} */
    Instant opened() {
        return current().opened;
    }

    /** {@return the working time for which a reason may still stop the clock of the round that goes on; empty where unlimited} */
    Optional<Duration> left(PauseReason reason, Regulation regulation) {
        return regulation
                .complaints()
                .limit(reason)
                .most()
                .map(most -> most.minus(current().used(reason, regulation)));
    }

    ImmutableList<Round> rounds() {
        return ImmutableList.copyOf(rounds);
    }

    ImmutableList<Asked> asked() {
        return ImmutableList.copyOf(asked);
    }

    Optional<Instant> acknowledged() {
        return acknowledged;
    }

    Optional<Instant> responded() {
        return responded;
    }

    Responsibility responsibility() {
        return responsibility;
    }

    Optional<Excuse> excuse(Duty duty, int round) {
        return Optional.ofNullable(excuses.get(duty + "#" + round));
    }

    /** A message of the customer that is to be answered. */
    static final class Asked {

        final Instant at;
        final Round round;
        private Optional<Instant> answered = Optional.empty();

        private Asked(Instant at, Round round) {
            this.at = at;
            this.round = round;
        }

        private boolean isOpen() {
            return answered.isEmpty();
        }

        Optional<Instant> answered() {
            return answered;
        }
    }

    /** A wait, and who approved it. */
    private record Wait(Pause pause, Optional<EmployeeId> approver) {}

    /** A round while it is folded. */
    static final class Round {

        final Instant opened;
        final Optional<Instant> promised;
        private final List<Wait> waits = new ArrayList<>();
        Optional<Instant> fulfilled = Optional.empty();
        Optional<Instant> followedUp = Optional.empty();
        Optional<Withdrawal> withdrawal = Optional.empty();
        Optional<Withdrawal> reopened = Optional.empty();
        Optional<String> nothingOwed = Optional.empty();

        private Round(Instant opened, Optional<Instant> promised) {
            this.opened = opened;
            this.promised = promised;
        }

        private void endPause(Instant at) {
            int last = waits.size() - 1;
            if (last >= 0 && waits.get(last).pause().to().isEmpty()) {
                waits.set(
                        last,
                        new Wait(
                                waits.get(last).pause().endedAt(at),
                                waits.get(last).approver()));
            }
        }

        private Duration used(PauseReason reason, Regulation regulation) {
            return pauses(regulation).stream()
                    .filter(pause -> pause.reason().equals(reason) && pause.to().isPresent())
                    .map(pause -> regulation
                            .calendar()
                            .workingTime(pause.from(), pause.to().orElseThrow()))
                    .reduce(Duration.ZERO, Duration::plus);
        }

        /** {@return the pauses that the regulation lets count: of listed reasons, approved where it asks for that, and as long as it allows} */
        ImmutableList<Pause> pauses(Regulation regulation) {
            Map<PauseReason, Duration> used = new HashMap<>();
            ImmutableList.Builder<Pause> counted = ImmutableList.builder();
            for (Wait wait : waits) {
                Pause pause = wait.pause();
                PauseLimit limit = regulation.complaints().limit(pause.reason());
                boolean listed = regulation.complaints().pauses().contains(pause.reason());
                if (listed && (!limit.approved() || wait.approver().isPresent())) {
                    Pause bounded = limit.most()
                            .map(most -> most.minus(used.getOrDefault(pause.reason(), Duration.ZERO)))
                            .map(left -> bounded(pause, left, regulation))
                            .orElse(pause);
                    bounded.to()
                            .ifPresent(to -> used.merge(
                                    pause.reason(),
                                    regulation.calendar().workingTime(bounded.from(), to),
                                    Duration::plus));
                    counted.add(bounded);
                }
            }
            return counted.build();
        }

        private static Pause bounded(Pause pause, Duration left, Regulation regulation) {
            Instant most = regulation.calendar().deadline(pause.from(), left);
            return Pause.of(
                    pause.reason(),
                    pause.from(),
                    pause.to().filter(to -> to.isBefore(most)).orElse(most));
        }
    }
}
