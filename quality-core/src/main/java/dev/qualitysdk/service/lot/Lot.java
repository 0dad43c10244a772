package dev.qualitysdk.service.lot;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.LotId;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.calendar.Obligation;
import dev.qualitysdk.calendar.Responsibility;
import dev.qualitysdk.evidence.Assignment;
import dev.qualitysdk.evidence.Attribution;
import dev.qualitysdk.evidence.Counting;
import dev.qualitysdk.evidence.Coverage;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.ObligationEvidence;
import dev.qualitysdk.evidence.Roster;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.History;
import dev.qualitysdk.lifecycle.Lifecycle;
import dev.qualitysdk.lifecycle.Position;
import dev.qualitysdk.lifecycle.Recorded;
import dev.qualitysdk.regulation.Duty;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import dev.qualitysdk.rule.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A lot of one kind of material, from the customer's door until it leaves us (clauses 3.3.2, 3.3.3).
 *
 * <p>Who hands it over is who holds it. Its first verification decides how accurately it was recorded; later ones are kept and
 * change nothing of that.
 */
public final class Lot implements Recorded<LotId, LotStep> {

    /** What a lot can be. */
    public enum State {
        /** Collected and recorded at the customer's. */
        COLLECTED,
        /** Labelled. */
        LABELLED,
        /** On its way. */
        IN_TRANSIT,
        /** Come in, and not yet verified. */
        RECEIVED,
        /** Verified. */
        VERIFIED,
        /** In store. */
        STORED,
        /** Gone to a buyer or a treatment plant. */
        DISPATCHED_OUT,
        /** Set apart, until it is released to where it was. */
        QUARANTINED
    }

    /** What can happen to a lot. */
    public enum Event {
        /** It is labelled. */
        LABEL,
        /** It is loaded and goes on its way. */
        LOAD,
        /** It passes from hand to hand. */
        HAND_OVER,
        /** It comes in. */
        RECEIVE,
        /** It is sorted and weighed or counted again. */
        VERIFY,
        /** It is put into store. */
        STORE,
        /** It leaves us. */
        DISPATCH_OUT,
        /** It is set apart. */
        QUARANTINE,
        /** It comes back to where it was set apart from. */
        RELEASE,
        /** Somebody who is not accountable excuses its late verification. */
        EXCUSE
    }

    /** The life of a lot. */
    public static final Lifecycle<State, Event> LIFECYCLE = LotTable.build();

    /** How a store reads lots back. */
    public static final Family<LotId, LotStep, Lot> FAMILY = Family.<LotId, LotStep, Lot>of(
                    "lot", LotId::of, LotStep::read, Lot::replay)
            .withState(Lot::state);

    /** The reason for which a lot is left out of an accuracy by mass: it was not recorded in grams. */
    public static final String NOT_WEIGHED = "not-weighed-in-grams";

    private final ImmutableList<LotStep> steps;
    private final LotStep.Collected collected;
    private final Position<State> position;

    // What every sum asks of a lot: for whom it counts, its first verification, and when its last step happened.
    private final Attribution attribution;
    private final LotStep.@Nullable Verified verification;
    private final long last;

    private Lot(LotStep.Collected collected) {
        this.steps = ImmutableList.of(collected);
        this.collected = collected;
        this.position = LIFECYCLE.start();
        this.attribution = Attribution.of(Optional.of(collected.recorder()), collected.branch(), collected.channel());
        this.verification = null;
        this.last = CanonicalTime.micros(collected.at());
    }

    private Lot(Lot before, LotStep step, Position<State> position) {
        this.steps = History.append("lot " + before.id(), before.steps, step);
        this.collected = before.collected;
        this.position = position;
        this.attribution = before.attribution;
        this.verification =
                before.verification == null && step instanceof ImmutableVerified first ? first : before.verification;
        this.last = CanonicalTime.micros(step.at());
    }

    /**
     * Returns the lot that a step collects.
     *
     * @param step the step
     * @return the lot
     */
    public static Lot collect(LotStep.Collected step) {
        Faults.in("lot").given(step, "step").refuse();
        return new Lot(step);
    }

    /**
     * Returns this lot, labelled.
     *
     * @param step the step
     * @return the labelled lot
     * @throws ClauseBreachException if the state does not allow it, or time would run backwards
     */
    public Lot label(LotStep.Labelled step) {
        return with(step, LIFECYCLE.next(position, Event.LABEL, id()));
    }

    /**
     * Returns this lot, on its way.
     *
     * @param step the step
     * @return the loaded lot
     * @throws ClauseBreachException if the state does not allow it, who hands it over does not hold it, or time would run
     *     backwards
     */
    public Lot load(LotStep.Loaded step) {
        Position<State> next = LIFECYCLE.next(position, Event.LOAD, id());
        requireHolder(step.giver());
        return with(step, next);
    }

    /**
     * Returns this lot in other hands.
     *
     * @param step the step
     * @return the lot
     * @throws ClauseBreachException if the state does not allow it, who hands it over does not hold it, or time would run
     *     backwards
     */
    public Lot handOver(LotStep.HandedOver step) {
        Position<State> next = LIFECYCLE.next(position, Event.HAND_OVER, id());
        requireHolder(step.giver());
        return with(step, next);
    }

    /**
     * Returns this lot, come in. From now on it is to be verified in time, by whoever took it in.
     *
     * @param step the step
     * @return the received lot
     * @throws ClauseBreachException if the state does not allow it, who hands it over does not hold it, or time would run
     *     backwards
     */
    public Lot receive(LotStep.Received step) {
        Position<State> next = LIFECYCLE.next(position, Event.RECEIVE, id());
        requireHolder(step.giver());
        return with(step, next);
    }

    /**
     * Returns this lot, verified. The first verification decides its accuracy; further ones are kept.
     *
     * @param step the step
     * @return the verified lot
     * @throws ClauseBreachException if the state does not allow it, or time would run backwards
     * @throws InvalidValueException if the same kind was found in another dimension than it was recorded in
     */
    public Lot verify(LotStep.Verified step) {
        Position<State> next = LIFECYCLE.next(position, Event.VERIFY, id());
        Faults.in("lot " + id())
                .check(
                        !step.kind().equals(collected.kind())
                                || step.found().dimension()
                                        == collected.recorded().dimension(),
                        "found",
                        step.found(),
                        "a quantity in " + collected.recorded().dimension().symbol() + ", as it was recorded",
                        "3.3.3")
                .refuse();
        return with(step, next);
    }

    /**
     * Returns this lot, in store.
     *
     * @param step the step
     * @return the stored lot
     * @throws ClauseBreachException if the state does not allow it, or time would run backwards
     */
    public Lot store(LotStep.Stored step) {
        return with(step, LIFECYCLE.next(position, Event.STORE, id()));
    }

    /**
     * Returns this lot, gone from us.
     *
     * @param step the step
     * @return the lot, held by none of us
     * @throws ClauseBreachException if the state does not allow it, who hands it over does not hold it, or time would run
     *     backwards
     */
    public Lot dispatchOut(LotStep.DispatchedOut step) {
        Position<State> next = LIFECYCLE.next(position, Event.DISPATCH_OUT, id());
        requireHolder(step.giver());
        return with(step, next);
    }

    /**
     * Returns this lot, set apart.
     *
     * @param step the step
     * @return the lot in quarantine
     * @throws ClauseBreachException if it is there already, or time would run backwards
     */
    public Lot quarantine(LotStep.Quarantined step) {
        return with(step, LIFECYCLE.next(position, Event.QUARANTINE, id()));
    }

    /**
     * Returns this lot where it was before it was set apart.
     *
     * @param step the step
     * @return the lot
     * @throws ClauseBreachException if it is not set apart, or time would run backwards
     */
    public Lot release(LotStep.Released step) {
        return with(step, LIFECYCLE.next(position, Event.RELEASE, id()));
    }

    /**
     * Returns this lot with its late verification excused, in place of an earlier excuse. It replaces a miss or a wait, never a
     * success.
     *
     * @param step the step
     * @return the lot
     * @throws ClauseBreachException if it never came in, who excuses it took it in, or time would run backwards
     */
    public Lot excuse(LotStep.Excused step) {
        Position<State> next = LIFECYCLE.next(position, Event.EXCUSE, id());
        Optional<EmployeeId> owing = first(ImmutableReceived.class).map(LotStep.Received::taker);
        if (owing.isEmpty()) {
            throw refusal(
                    "it has not come in, so that no verification is owed", Clause.CYCLE, "Excuse it once it came in.");
        }
        if (owing.get().equals(step.excuse().approver())) {
            throw refusal(
                    step.excuse().approver() + " would excuse what "
                            + step.excuse().approver() + " is accountable for",
                    Clause.CYCLE,
                    "Let somebody decide who is not accountable for it.");
        }
        return with(step, next);
    }

    /**
     * Folds steps into a lot.
     *
     * @param steps at least one, {@code lot.collected} first and nowhere else
     * @return the lot
     * @throws ClauseBreachException if a step is not allowed where it stands
     * @throws InvalidValueException if they are none of a lot
     */
    public static Lot replay(List<? extends LotStep> steps) {
        if (steps.isEmpty() || !(steps.get(0) instanceof ImmutableCollected first)) {
            throw unreadable("lot", steps.size() + " steps", "lot.collected first");
        }
        Lot lot = collect(first);
        for (LotStep step : steps.subList(1, steps.size())) {
            lot = lot.take(step);
        }
        return lot;
    }

    /**
     * Returns this lot with one step more, whichever it is.
     *
     * @param step the step
     * @return the lot
     * @throws ClauseBreachException if the step is not allowed where it stands
     * @throws InvalidValueException if the same kind was found in another dimension, or it would be collected again
     */
    public Lot take(LotStep step) {
        Faults.in("lot " + id()).given(step, "step").refuse();
        if (step instanceof ImmutableLabelled s) {
            return label(s);
        } else if (step instanceof ImmutableLoaded s) {
            return load(s);
        } else if (step instanceof ImmutableHandedOver s) {
            return handOver(s);
        } else if (step instanceof ImmutableReceived s) {
            return receive(s);
        } else if (step instanceof ImmutableVerified s) {
            return verify(s);
        } else if (step instanceof ImmutableStored s) {
            return store(s);
        } else if (step instanceof ImmutableDispatchedOut s) {
            return dispatchOut(s);
        } else if (step instanceof ImmutableQuarantined s) {
            return quarantine(s);
        } else if (step instanceof ImmutableReleased s) {
            return release(s);
        } else if (step instanceof ImmutableExcused s) {
            return excuse(s);
        }
        throw unreadable("lot " + id(), step.form().kind(), "lot.collected only as the first step");
    }

    /**
     * Returns this lot as it stood at an instant.
     *
     * @param asOf the instant; steps after it are unseen
     * @return the lot, empty where it was not yet collected
     */
    public Optional<Lot> asOf(Instant asOf) {
        ImmutableList<LotStep> seen = History.asOf(steps, asOf);
        return seen.size() == steps.size()
                ? Optional.of(this)
                : seen.isEmpty() ? Optional.empty() : Optional.of(replay(seen));
    }

    /**
     * Returns what is owed: once the lot came in, that it is verified in time, by whoever took it in.
     *
     * @param book the versions of the regulation
     * @return one obligation, none before the lot came in
     * @throws InvalidValueException if no version was in force when it came in
     */
    public ImmutableList<Obligation> obligations(RegulationBook book) {
        return first(ImmutableReceived.class)
                .map(received -> ImmutableList.of(obligation(
                        received, book.governing(Duty.LOT_VERIFICATION.clause(), received.at(), collected.at()))))
                .orElseGet(ImmutableList::of);
    }

    private Obligation obligation(LotStep.Received received, Regulation regulation) {
        return Obligation.builder()
                .subject(id().value())
                .clause(Duty.LOT_VERIFICATION.clause())
                .regulation(regulation.version())
                .opened(received.at())
                .allowance(regulation.allowance(Duty.LOT_VERIFICATION))
                .calendar(regulation.calendar())
                .fulfilled(verification().map(LotStep.Verified::at))
                .excuse(History.last(steps, ImmutableExcused.class).map(LotStep.Excused::excuse))
                .responsibility(Responsibility.of(received.taker()))
                .build();
    }

    /**
     * Returns how it counts: the accuracy of its record, decided when it was first verified, for who recorded it; and whether it
     * was verified in time, for who took it in.
     *
     * @param book the versions of the regulation
     * @param roster who belonged where
     * @param asOf the instant; steps after it are unseen
     * @return none, one or two pieces of evidence
     * @throws InvalidValueException if no version was in force when it came in
     */
    public ImmutableList<Evidence> evidence(RegulationBook book, Roster roster, Instant asOf) {
        Optional<Lot> seen = asOf(asOf);
        if (seen.isEmpty()) {
            return ImmutableList.of();
        }
        ImmutableList.Builder<Evidence> evidence = ImmutableList.builder();
        seen.get().verification().ifPresent(v -> evidence.add(LotAccuracy.of(collected, v, book, roster)));
        for (Obligation obligation : seen.get().obligations(book)) {
            ObligationEvidence.of(
                            Indicator.VERIFICATION_TIMELINESS,
                            obligation,
                            asOf,
                            collected.branch(),
                            collected.channel(),
                            roster)
                    .ifPresent(evidence::add);
        }
        return evidence.build();
    }

    /**
     * Counts this lot as its {@link #evidence} would, without making any.
     *
     * @param book the versions of the regulation
     * @param counting where it is counted, as of which instant, and in which indicators
     * @throws InvalidValueException if no version was in force when it came in
     */
    public void count(RegulationBook book, Counting counting) {
        if (last > counting.asOfMicros()) {
            asOf(counting.asOf()).ifPresent(seen -> seen.count(book, counting));
            return;
        }
        if (verification != null && counting.wants(Indicator.COLLECTION_ACCURACY)) {
            LotAccuracy.count(attribution, collected, verification, book, counting);
        }
        if (counting.wants(Indicator.VERIFICATION_TIMELINESS)) {
            obligations(book)
                    .forEach(owed -> counting.add(
                            Indicator.VERIFICATION_TIMELINESS, owed, collected.branch(), collected.channel()));
        }
    }

    /**
     * Returns what it adds to the coverage of its recorder's accuracy: one lot due for verification in the cycle, and whether it
     * was verified at all. A lot whose verification is excused and which was not verified adds nothing, nor does one for which no
     * verification is owed.
     *
     * @param book the versions of the regulation
     * @param roster who belonged where
     * @param cycle the cycle that contains the due instant of its verification
     * @param asOf the instant; steps after it are unseen
     * @return the coverage, empty where it adds nothing to this cycle
     * @throws InvalidValueException if no version was in force when it came in
     */
    public Optional<Coverage> coverage(RegulationBook book, Roster roster, TimeWindow cycle, Instant asOf) {
        Optional<Lot> seen = asOf(asOf);
        ImmutableList<Obligation> owed = seen.map(lot -> lot.obligations(book)).orElseGet(ImmutableList::of);
        if (owed.isEmpty()) {
            return Optional.empty();
        }
        Obligation obligation = owed.get(0);
        boolean verified = seen.get().verification().isPresent();
        Verdict.Outcome outcome = obligation.outcome(asOf);
        boolean counts = verified ? outcome != Verdict.Outcome.NOT_OWED : outcome == Verdict.Outcome.MISSED;
        return obligation.due(asOf).filter(due -> counts && cycle.contains(due)).map(due -> {
            Optional<Assignment> assignment = roster.at(
                    collected.recorder(),
                    due.atZone(obligation.calendar().zone()).toLocalDate());
            return Coverage.of(
                    Indicator.COLLECTION_ACCURACY,
                    Optional.of(collected.recorder()),
                    collected.branch().or(() -> assignment.map(Assignment::branch)),
                    assignment.flatMap(Assignment::team),
                    Optional.empty(),
                    1,
                    verified ? 1 : 0);
        });
    }

    @Override
    public LotId id() {
        return collected.id();
    }

    @Override
    public ImmutableList<LotStep> steps() {
        return steps;
    }

    /**
     * Returns the state.
     *
     * @return where it stands in {@link #LIFECYCLE}
     */
    public State state() {
        return position.state();
    }

    /**
     * Returns what was recorded when it was collected.
     *
     * @return the first step
     */
    public LotStep.Collected collected() {
        return collected;
    }

    /**
     * Returns the label.
     *
     * @return the label, empty before it is labelled
     */
    public Optional<LotLabel> label() {
        return first(ImmutableLabelled.class).map(LotStep.Labelled::label);
    }

    /**
     * Returns the first verification.
     *
     * @return the step, empty before it is verified
     */
    public Optional<LotStep.Verified> verification() {
        return Optional.ofNullable(verification);
    }

    /**
     * Returns who holds it.
     *
     * @return the employee, empty once it left us
     */
    public Optional<EmployeeId> holder() {
        Custody last = custody().reverse().get(0);
        return last.until().isEmpty() ? Optional.of(last.holder()) : Optional.empty();
    }

    /**
     * Returns its chain of custody: each link begins when and where the one before ends.
     *
     * @return at least one link, its recorder's
     */
    public ImmutableList<Custody> custody() {
        return CustodyChain.of(collected, steps);
    }

    private void requireHolder(EmployeeId giver) {
        Optional<EmployeeId> holder = holder();
        if (!holder.equals(Optional.of(giver))) {
            throw refusal(
                    giver + " would hand over what "
                            + holder.map(h -> h + " holds").orElse("has left us"),
                    Clause.QUANTITY_RECORD_AND_LABEL,
                    "Record the missing hand-over first, so that the chain of custody has no gap.");
        }
    }

    private <T extends LotStep> Optional<T> first(Class<? extends T> type) {
        for (LotStep step : steps) {
            if (type.isInstance(step)) {
                return Optional.of(type.cast(step));
            }
        }
        return Optional.empty();
    }

    private Lot with(LotStep step, Position<State> next) {
        return new Lot(this, step, next);
    }

    private ClauseBreachException refusal(String problem, Clause clause, String wayOut) {
        return new ClauseBreachException("lot " + id(), problem, clause, wayOut);
    }

    private static InvalidValueException unreadable(String subject, String found, String wanted) {
        return new InvalidValueException(subject, ImmutableList.of(Fault.of("steps", found, wanted)));
    }
}
