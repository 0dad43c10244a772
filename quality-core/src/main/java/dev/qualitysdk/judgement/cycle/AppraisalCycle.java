package dev.qualitysdk.judgement.cycle;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.CycleId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.ObjectionId;
import dev.qualitysdk.basics.TenantId;
import dev.qualitysdk.judgement.appraisal.CycleAppraisal;
import dev.qualitysdk.judgement.appraisal.GradeOverride;
import dev.qualitysdk.judgement.seal.CycleContent;
import dev.qualitysdk.judgement.seal.Seal;
import dev.qualitysdk.judgement.seal.SealChain;
import dev.qualitysdk.judgement.seal.SealKeys;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.History;
import dev.qualitysdk.lifecycle.Lifecycle;
import dev.qualitysdk.lifecycle.Position;
import dev.qualitysdk.lifecycle.Recorded;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One edition of the appraisal of one month, from its opening to the pay office (clauses 4.3, 4.4.1).
 *
 * <p>It holds the steps and no card: a step names an appraisal by its digest, so that nothing else can be confirmed or sealed than
 * what was calculated. A month that is sealed is never opened again; {@link AppraisalCycleStep.Opened#restating} opens an edition
 * of its own.
 */
public final class AppraisalCycle implements Recorded<CycleId, AppraisalCycleStep> {

    /** What an appraised month can be. */
    public enum State {
        /** To be calculated. */
        OPEN,
        /** Calculated, and shown to nobody whom it concerns. */
        CALCULATED,
        /** Shown to those whom it concerns. */
        PUBLISHED,
        /** Somebody has objected. */
        OBJECTIONS,
        /** A named person has confirmed what it does to pay. */
        CONFIRMED,
        /** Sealed: it stays as it is. */
        SEALED,
        /** The pay office has taken it over. */
        APPLIED
    }

    /** What can happen to an appraised month. */
    public enum Event {
        /** The cards are calculated, or calculated anew. */
        CALCULATE,
        /** Two people set a grade in place of the one calculated. */
        OVERRIDE,
        /** The cards are shown to those whom they concern. */
        PUBLISH,
        /** An employee objects. */
        OBJECT,
        /** An objection is decided. */
        DECIDE,
        /** A named person confirms what the cards do to pay. */
        CONFIRM,
        /** The month is sealed. */
        SEAL,
        /** The pay office takes the result over. */
        APPLY
    }

    /** The life of an appraised month. */
    public static final Lifecycle<State, Event> LIFECYCLE = Lifecycle.of(
                    "appraisal cycle", Clause.CYCLE, State.OPEN, Event.class)
            .row(State.OPEN, Event.CALCULATE, State.CALCULATED, Clause.CYCLE)
            .row(State.CALCULATED, Event.CALCULATE, State.CALCULATED, Clause.CYCLE)
            .row(State.CALCULATED, Event.OVERRIDE, State.CALCULATED, Clause.PAY)
            .row(State.CALCULATED, Event.PUBLISH, State.PUBLISHED, Clause.CYCLE)
            .row(State.PUBLISHED, Event.OBJECT, State.OBJECTIONS, Clause.CYCLE)
            .row(State.PUBLISHED, Event.CONFIRM, State.CONFIRMED, Clause.PAY)
            .row(State.OBJECTIONS, Event.OBJECT, State.OBJECTIONS, Clause.CYCLE)
            .row(State.OBJECTIONS, Event.DECIDE, State.OBJECTIONS, Clause.CYCLE)
            .row(State.OBJECTIONS, Event.CALCULATE, State.OBJECTIONS, Clause.CYCLE)
            .row(State.OBJECTIONS, Event.CONFIRM, State.CONFIRMED, Clause.PAY)
            .row(State.CONFIRMED, Event.SEAL, State.SEALED, Clause.CYCLE)
            .row(State.SEALED, Event.APPLY, State.APPLIED, Clause.PAY)
            .build();

    /** How a store reads appraised months back. */
    public static final Family<CycleId, AppraisalCycleStep, AppraisalCycle> FAMILY =
            Family.<CycleId, AppraisalCycleStep, AppraisalCycle>of(
                            "cycle", CycleId::of, AppraisalCycleStep::read, AppraisalCycle::replay)
                    .withState(AppraisalCycle::state);

    private final ImmutableList<AppraisalCycleStep> steps;
    private final AppraisalCycleStep.Opened opened;
    private final Position<State> position;

    private AppraisalCycle(
            ImmutableList<AppraisalCycleStep> steps, AppraisalCycleStep.Opened opened, Position<State> position) {
        this.steps = steps;
        this.opened = opened;
        this.position = position;
    }

    /**
     * Returns the cycle that a step opens.
     *
     * @param step the step
     * @return the cycle
     */
    public static AppraisalCycle open(AppraisalCycleStep.Opened step) {
        return new AppraisalCycle(ImmutableList.of(step), step, LIFECYCLE.start());
    }

    /**
     * Returns this cycle, calculated. Before the publication that can be done again and again; after it only once an objection was
     * decided, and as of the same instant.
     *
     * @param stamp who and when
     * @param appraiser who answers for the calculation
     * @param appraisal the appraisal; where objections were decided, of the evidence that {@link Decisions} give
     * @return the calculated cycle
     * @throws ClauseBreachException if the state does not allow it, the month or the version of the regulation is another, or no
     *     decision asks for it
     */
    public AppraisalCycle calculate(Stamp stamp, EmployeeId appraiser, CycleAppraisal appraisal) {
        return take(AppraisalCycleStep.Calculated.of(stamp, appraiser, appraisal));
    }

    /**
     * Returns this cycle with a grade that two people set. It must be calculated again before it is published.
     *
     * @param stamp who and when
     * @param override both verdicts, and who set the second
     * @return the cycle
     * @throws ClauseBreachException if the state does not allow it: who is concerned must see it on the card, and be able to object
     */
    public AppraisalCycle override(Stamp stamp, GradeOverride override) {
        return take(AppraisalCycleStep.Overridden.of(stamp, override));
    }

    /**
     * Returns this cycle, published: the window for objections begins.
     *
     * @param stamp who and when
     * @param publisher who publishes it
     * @param regulation the version under which it is appraised
     * @return the published cycle
     * @throws ClauseBreachException if the state does not allow it, the calculation is provisional, an override came after it, or the
     *     version is another or states no window
     */
    public AppraisalCycle publish(Stamp stamp, EmployeeId publisher, Regulation regulation) {
        return take(AppraisalCycleStep.Published.of(stamp, publisher, regulation));
    }

    /**
     * Returns this cycle with an objection.
     *
     * @param stamp who and when
     * @param id identifier of the objection, not used before in this cycle
     * @param employee whose card it is about
     * @param contested what it names, at least one thing
     * @return the cycle
     * @throws ClauseBreachException if the state does not allow it, or the window is over
     */
    public AppraisalCycle object(Stamp stamp, ObjectionId id, EmployeeId employee, Iterable<Contested> contested) {
        return take(AppraisalCycleStep.Objected.of(stamp, id, employee, contested));
    }

    /**
     * Returns this cycle with an objection decided.
     *
     * @param stamp who and when
     * @param id the objection, still open
     * @param decider who decides: neither an appraiser of the cycle nor the employee, nor one whom a correction concerns
     * @param decisions what is decided about each thing that the objection names
     * @return the cycle
     * @throws ClauseBreachException if the state does not allow it, there is no such open objection, the decider is none who may, or
     *     something is not decided or was never named
     */
    public AppraisalCycle decide(Stamp stamp, ObjectionId id, EmployeeId decider, Iterable<Decision> decisions) {
        return take(AppraisalCycleStep.Decided.of(stamp, id, decider, decisions));
    }

    /**
     * Returns this cycle, confirmed: a named person answers for what it does to pay.
     *
     * @param stamp who and when
     * @param confirmer who confirms
     * @param second who confirms the confirmer's own card, empty where the confirmer has none
     * @param appraisal the appraisal that is confirmed: the last that was calculated
     * @return the confirmed cycle
     * @throws ClauseBreachException if the state does not allow it, the window is not over, an objection is open, a decision is not
     *     calculated yet, another appraisal was calculated last, or somebody would confirm about himself
     */
    public AppraisalCycle confirm(
            Stamp stamp, EmployeeId confirmer, Optional<EmployeeId> second, CycleAppraisal appraisal) {
        return take(AppraisalCycleStep.Confirmed.of(stamp, confirmer, second, appraisal));
    }

    /**
     * Returns this cycle, sealed behind those before it.
     *
     * @param stamp who and when
     * @param tenant whose chain it is
     * @param before all seals of the chain so far, in their order
     * @param content what is sealed: the appraisal confirmed, its records, and the steps of this cycle
     * @param keys the keys of the host
     * @return the sealed cycle; its {@link #seal} and the content are to be kept together
     * @throws ClauseBreachException if the state does not allow it, the content is another, or the chain does not allow it
     */
    public AppraisalCycle seal(Stamp stamp, TenantId tenant, List<Seal> before, CycleContent content, SealKeys keys) {
        LIFECYCLE.next(position, Event.SEAL, id());
        Seal seal = SealChain.seal(tenant, before, content, opened.edition(), stamp.at(), keys);
        return take(AppraisalCycleStep.Sealed.of(stamp, seal, content));
    }

    /**
     * Returns this cycle, taken over by the pay office.
     *
     * @param stamp who and when
     * @return the applied cycle
     * @throws ClauseBreachException if it is not sealed, or was taken over before
     */
    public AppraisalCycle apply(Stamp stamp) {
        return take(AppraisalCycleStep.Applied.of(stamp, seal().map(Seal::link).orElse(Seal.START)));
    }

    /**
     * Returns this cycle with one step more, whichever it is.
     *
     * @param step the step
     * @return the cycle
     * @throws ClauseBreachException if the step is not allowed where it stands
     * @throws InvalidValueException if it would be opened again
     */
    public AppraisalCycle take(AppraisalCycleStep step) {
        Event event = step.event()
                .orElseThrow(() -> unreadable(
                        "appraisal cycle " + id(), step.form().kind(), "cycle.opened only as the first step"));
        Position<State> next = LIFECYCLE.next(position, event, id());
        new CycleRules(this).check(step);
        return new AppraisalCycle(History.append("appraisal cycle " + id(), steps, step), opened, next);
    }

    /**
     * Folds steps into a cycle.
     *
     * @param steps at least one, {@code cycle.opened} first and nowhere else
     * @return the cycle
     * @throws ClauseBreachException if a step is not allowed where it stands
     * @throws InvalidValueException if they are none of a cycle
     */
    public static AppraisalCycle replay(List<? extends AppraisalCycleStep> steps) {
        if (steps.isEmpty() || !(steps.get(0) instanceof AppraisalCycleStep.Opened first)) {
            throw unreadable("appraisal cycle", steps.size() + " steps", "cycle.opened first");
        }
        AppraisalCycle cycle = open(first);
        for (AppraisalCycleStep step : steps.subList(1, steps.size())) {
            cycle = cycle.take(step);
        }
        return cycle;
    }

    /**
     * Returns the identifier: the month, and the edition where it is not the first.
     *
     * @return such as {@code 2026-06} or {@code 2026-06#2}
     */
    @Override
    public CycleId id() {
        return Seal.cycle(opened.month(), opened.edition());
    }

    @Override
    public ImmutableList<AppraisalCycleStep> steps() {
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
     * Returns the month.
     *
     * @return the month
     */
    public YearMonth month() {
        return opened.month();
    }

    /**
     * Returns how it began.
     *
     * @return the first step
     */
    public AppraisalCycleStep.Opened opened() {
        return opened;
    }

    /**
     * Returns the last calculation.
     *
     * @return the step, empty before the first
     */
    public Optional<AppraisalCycleStep.Calculated> calculated() {
        return last(AppraisalCycleStep.Calculated.class);
    }

    /**
     * Returns the last instant at which an objection is in time.
     *
     * @return the instant, empty before the publication
     */
    public Optional<Instant> objectionsUntil() {
        return last(AppraisalCycleStep.Published.class).map(AppraisalCycleStep.Published::until);
    }

    /**
     * Returns the grades that two people set, for the records of the next calculation.
     *
     * @return the overrides, in the order in which they were set
     */
    public ImmutableList<GradeOverride> overrides() {
        return all(AppraisalCycleStep.Overridden.class)
                .map(AppraisalCycleStep.Overridden::override)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the objections.
     *
     * @return the objections in the order in which they were made, open and decided
     */
    public ImmutableList<Objection> objections() {
        return all(AppraisalCycleStep.Objected.class)
                .map(made -> Objection.of(
                        made,
                        all(AppraisalCycleStep.Decided.class)
                                .filter(decided -> decided.id().equals(made.id()))
                                .findFirst()))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns what was decided, to be laid over the evidence.
     *
     * @return the decisions, in the order in which they were made
     */
    public Decisions decisions() {
        return Decisions.of(all(AppraisalCycleStep.Decided.class)
                .flatMap(decided -> decided.decisions().stream())
                .toList());
    }

    /**
     * Returns the seal.
     *
     * @return the seal, empty before it is sealed
     */
    public Optional<Seal> seal() {
        return last(AppraisalCycleStep.Sealed.class).map(AppraisalCycleStep.Sealed::seal);
    }

    /**
     * Returns the canonical forms of the steps, as a seal covers them.
     *
     * @return the forms in their order
     */
    public ImmutableList<CanonicalForm> forms() {
        return steps.stream().map(AppraisalCycleStep::form).collect(ImmutableList.toImmutableList());
    }

    static String digest(List<CanonicalForm> forms) {
        Hasher hasher = Hashing.sha256().newHasher();
        for (CanonicalForm form : forms) {
            byte[] bytes = form.bytes();
            hasher.putInt(bytes.length).putBytes(bytes);
        }
        return hasher.hash().toString();
    }

    <T extends AppraisalCycleStep> Optional<T> last(Class<T> type) {
        return History.last(steps, type);
    }

    private <T extends AppraisalCycleStep> Stream<T> all(Class<T> type) {
        return steps.stream().filter(type::isInstance).map(type::cast);
    }

    private static InvalidValueException unreadable(String subject, String found, String wanted) {
        return new InvalidValueException(subject, ImmutableList.of(Fault.of("steps", found, wanted)));
    }
}
