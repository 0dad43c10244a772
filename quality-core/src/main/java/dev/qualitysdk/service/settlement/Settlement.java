package dev.qualitysdk.service.settlement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.PaymentMethod;
import dev.qualitysdk.basics.PaymentReference;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.SellerClass;
import dev.qualitysdk.basics.SettlementId;
import dev.qualitysdk.calendar.Allowance;
import dev.qualitysdk.calendar.Excuse;
import dev.qualitysdk.calendar.Obligation;
import dev.qualitysdk.calendar.Responsibility;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.ObligationEvidence;
import dev.qualitysdk.evidence.Roster;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.History;
import dev.qualitysdk.lifecycle.Lifecycle;
import dev.qualitysdk.lifecycle.Position;
import dev.qualitysdk.lifecycle.Recorded;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.regulation.Duty;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import dev.qualitysdk.service.assessment.Assessment;
import dev.qualitysdk.service.booking.BookingStep;
import dev.qualitysdk.service.payment.PaymentClearance;
import dev.qualitysdk.service.payment.PaymentVerdict;
import dev.qualitysdk.service.payment.Sale;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * One settlement from the instant at which it became due to its reconciliation (clause 3.4): the fold of its steps.
 *
 * <p>The library executes no payment; it says when one may be begun, keeps what came of it, and judges whether it was in time.
 */
public final class Settlement implements Recorded<SettlementId, SettlementStep> {

    /** Where a settlement can stand. */
    public enum State {
        /** It is to be paid. */
        DUE,
        /** A payment is on its way. */
        PAYING,
        /** It is paid. */
        PAID,
        /** A receipt was handed over. */
        RECEIPTED,
        /** It was found in a payment statement. */
        RECONCILED,
        /** The payment was refused; nothing was paid. */
        FAILED,
        /** No answer came; it may be paid or not. */
        UNKNOWN,
        /** The customer disputes it. */
        DISPUTED,
        /** A counter-entry reverses it. */
        REVERSED
    }

    /** What can happen to a settlement. */
    public enum Event {
        /** A payment is begun. */
        PAY,
        /** The payment was made. */
        CONFIRM,
        /** The payment was refused. */
        FAIL,
        /** No answer came. */
        LOSE_ANSWER,
        /** A receipt is handed over. */
        RECEIPT,
        /** It is found in a payment statement. */
        RECONCILE,
        /** The customer disputes it, or a payment statement contradicts it. */
        DISPUTE,
        /** The dispute is settled. */
        RESOLVE_DISPUTE,
        /** A counter-entry reverses it. */
        REVERSE,
        /** A late payment is excused. */
        EXCUSE
    }

    /** The lifecycle. */
    public static final Lifecycle<State, Event> LIFECYCLE = SettlementTable.build();

    /** How a store reads settlements back. */
    public static final Family<SettlementId, SettlementStep, Settlement> FAMILY =
            Family.<SettlementId, SettlementStep, Settlement>of(
                            "settlement", SettlementId::of, SettlementStep::read, Settlement::replay)
                    .withState(Settlement::state);

    private final ImmutableList<SettlementStep> steps;
    private final SettlementStep.FallenDue due;
    private final Position<State> position;

    private Settlement(ImmutableList<SettlementStep> steps, SettlementStep.FallenDue due, Position<State> position) {
        this.steps = steps;
        this.due = due;
        this.position = position;
    }

    /**
     * Returns the settlement of what became due.
     *
     * @param due what became due
     * @return the settlement
     */
    public static Settlement open(SettlementStep.FallenDue due) {
        Faults.in("settlement").given(due, "due").refuse();
        return new Settlement(ImmutableList.of(due), due, LIFECYCLE.start());
    }

    /**
     * Returns the settlement of what became due, held against the assessment that it was agreed in.
     *
     * @param due what became due
     * @param agreed the assessment
     * @return the settlement
     * @throws ClauseBreachException if the assessment is not accepted, or booking, amount, direction or method are others than
     *     agreed; it names all that differs (clause 3.4.1)
     */
    public static Settlement open(SettlementStep.FallenDue due, Assessment agreed) {
        Faults.in("settlement").given(due, "due").given(agreed, "agreed").refuse();
        SettlementRules.checkAgreed(due, agreed);
        return open(due);
    }

    /**
     * Folds steps into a settlement.
     *
     * @param steps at least one
     * @return the settlement
     * @throws InvalidValueException if the first step does not make it due, or a later one does
     * @throws ClauseBreachException if a step is not allowed where it stands
     */
    public static Settlement replay(List<? extends SettlementStep> steps) {
        if (steps.isEmpty() || !(steps.get(0) instanceof SettlementStep.FallenDue first)) {
            throw new InvalidValueException(
                    "settlement", List.of(Fault.of("steps", steps.size() + " steps", "settlement.fallen_due first")));
        }
        Settlement settlement = open(first);
        for (SettlementStep step : steps.subList(1, steps.size())) {
            settlement = settlement.take(step);
        }
        return settlement;
    }

    /**
     * Returns this settlement with one step more.
     *
     * @param step any step but one that makes it due
     * @return the settlement after it
     * @throws InvalidValueException if it makes it due again, or pays in another currency
     * @throws dev.qualitysdk.lifecycle.IllegalTransitionException if the state does not allow it
     * @throws ClauseBreachException if it breaks a rule, or is earlier than the step before it
     */
    public Settlement take(SettlementStep step) {
        Faults.in("settlement " + id()).given(step, "step").refuse();
        Event event = step.event()
                .orElseThrow(() -> new InvalidValueException(
                        "settlement " + id(),
                        List.of(Fault.of("steps", step.form().kind(), "one falling due, at the beginning"))));
        Position<State> next = LIFECYCLE.next(position, event, id());
        SettlementRules.check(this, step);
        return new Settlement(History.append("settlement " + id(), steps, step), due, next);
    }

    /**
     * Begins a payment that no payment duty was judged for. What may have been paid already is never paid again: an unknown
     * payment is asked after, and tried again under the same reference only.
     *
     * @param stamp who and when
     * @param reference the name under which the payment is known, and asked after
     * @return the settlement, paying
     * @throws ClauseBreachException if it is not allowed, or an earlier payment under another reference may still arrive
     */
    public Settlement pay(Stamp stamp, PaymentReference reference) {
        return take(SettlementStep.PaymentBegun.of(stamp, reference));
    }

    /**
     * Begins a payment under the payment duties, and keeps which they were.
     *
     * @param stamp who and when
     * @param reference the name under which the payment is known, and asked after
     * @param verdict what the duties say of {@link #sale}
     * @return the settlement, paying
     * @throws ClauseBreachException if the duties do not allow it, the verdict is about another sale, or the payment is not
     *     allowed for another reason (clause 3.4.1)
     */
    public Settlement pay(Stamp stamp, PaymentReference reference, PaymentVerdict verdict) {
        SettlementRules.checkVerdict(this, verdict);
        return take(SettlementStep.PaymentBegun.of(
                stamp, reference, ImmutableSortedSet.of(), Optional.of(verdict.clearance())));
    }

    /**
     * Records that it was paid as agreed.
     *
     * @param stamp who, and when it was paid
     * @return the settlement, paid
     * @throws ClauseBreachException if it is not allowed
     */
    public Settlement confirm(Stamp stamp) {
        return take(SettlementStep.Paid.of(stamp, due.amount(), due.method(), Optional.empty()));
    }

    /**
     * Records that it was paid as agreed, by whom and to whom.
     *
     * @param stamp who recorded it, and when it was paid
     * @param paidBy who handed the money over or had it sent
     * @param receivedBy who received it, another
     * @return the settlement, paid
     * @throws InvalidValueException if one person paid himself
     * @throws ClauseBreachException if it is not allowed
     */
    public Settlement confirm(Stamp stamp, Actor paidBy, Actor receivedBy) {
        return take(SettlementStep.Paid.of(
                stamp, due.amount(), due.method(), Optional.empty(), Optional.of(paidBy), Optional.of(receivedBy)));
    }

    /**
     * Records that it was paid otherwise than agreed.
     *
     * @param stamp who, and when it was paid
     * @param amount how much was paid
     * @param method how it was paid
     * @param deviation why amount or method are others than agreed
     * @return the settlement, paid
     * @throws InvalidValueException if the amount is negative or in another currency
     * @throws ClauseBreachException if it is not allowed, or there is no deviation (clause 3.4.1)
     */
    public Settlement confirm(Stamp stamp, Money amount, PaymentMethod method, ReasonCode deviation) {
        return take(SettlementStep.Paid.of(stamp, amount, method, Optional.of(deviation)));
    }

    /**
     * Records that the payment was refused by whoever carries it out, and nothing was paid.
     *
     * @param stamp who and when
     * @param reason why
     * @return the settlement, failed
     * @throws ClauseBreachException if it is not allowed
     */
    public Settlement fail(Stamp stamp, ReasonCode reason) {
        return take(SettlementStep.Failed.of(stamp, reason));
    }

    /**
     * Records that no answer came, which is no failure.
     *
     * @param stamp who and when
     * @return the settlement, unknown
     * @throws ClauseBreachException if it is not allowed
     */
    public Settlement loseAnswer(Stamp stamp) {
        return take(SettlementStep.AnswerLost.of(stamp));
    }

    /**
     * Records that a receipt was handed over (clause 3.4.2); a second one takes the place of one that was void.
     *
     * @param stamp who and when
     * @param receipt the number of the receipt
     * @return the settlement, receipted
     * @throws ClauseBreachException if it is not allowed
     */
    public Settlement receipt(Stamp stamp, ReceiptNumber receipt) {
        return take(SettlementStep.Receipted.of(stamp, receipt));
    }

    /**
     * Records that it was found in a payment statement (clause 3.4.3).
     *
     * @param stamp who and when
     * @param statement code of the statement
     * @return the settlement, reconciled
     * @throws InvalidValueException if the statement is no code
     * @throws ClauseBreachException if it is not allowed
     */
    public Settlement reconcile(Stamp stamp, String statement) {
        return take(SettlementStep.Reconciled.of(stamp, statement));
    }

    /**
     * Records that the customer disputes it, or that a payment statement contradicts it.
     *
     * @param stamp who and when
     * @param reason why
     * @return the settlement, disputed
     * @throws ClauseBreachException if it is not allowed
     */
    public Settlement dispute(Stamp stamp, ReasonCode reason) {
        return take(SettlementStep.Disputed.of(stamp, reason));
    }

    /**
     * Records that the dispute was settled.
     *
     * @param stamp who and when
     * @param outcome how
     * @return the settlement, back where it stood before the dispute
     * @throws ClauseBreachException if it is not allowed
     */
    public Settlement resolveDispute(Stamp stamp, ReasonCode outcome) {
        return take(SettlementStep.DisputeResolved.of(stamp, outcome));
    }

    /**
     * Reverses it by a counter-entry; nothing is deleted. What was paid together is reversed by {@link PaymentGroup}.
     *
     * @param stamp who and when
     * @param counter the counter-entry, which {@link #counterEntry} prepares
     * @param reason why
     * @return the settlement, reversed
     * @throws ClauseBreachException if it is not allowed, or it is to reverse itself (clause 3.4.3)
     */
    public Settlement reverse(Stamp stamp, SettlementId counter, ReasonCode reason) {
        return take(SettlementStep.Reversed.of(stamp, counter, reason));
    }

    /**
     * Excuses a late payment, in place of an earlier excuse.
     *
     * @param stamp who and when
     * @param excuse the excuse
     * @return the settlement
     * @throws ClauseBreachException if the approver has to see to the payment, or it was decided later than the step
     */
    public Settlement excuse(Stamp stamp, Excuse excuse) {
        return take(SettlementStep.Excused.of(stamp, excuse));
    }

    @Override
    public SettlementId id() {
        return due.settlement();
    }

    @Override
    public ImmutableList<SettlementStep> steps() {
        return steps;
    }

    /**
     * Returns where it stands.
     *
     * @return the state
     */
    public State state() {
        return position.state();
    }

    /**
     * Returns what became due, as agreed.
     *
     * @return the step that began it
     */
    public SettlementStep.FallenDue due() {
        return due;
    }

    /**
     * Returns the booking that it settles.
     *
     * @return the booking
     */
    public BookingId booking() {
        return due.booking();
    }

    /**
     * Returns what was paid, and when.
     *
     * @return the payment, empty before it was made; it stays when it is reversed
     */
    public Optional<SettlementStep.Paid> paid() {
        return History.last(steps, SettlementStep.Paid.class);
    }

    /**
     * Returns the reference of the last payment that was begun.
     *
     * @return the reference, empty before a payment was begun
     */
    public Optional<PaymentReference> reference() {
        return History.last(steps, SettlementStep.PaymentBegun.class).map(SettlementStep.PaymentBegun::reference);
    }

    /**
     * Returns the number of the last receipt that was handed over.
     *
     * @return the number, empty before one was handed over; it stays when the settlement is reversed
     */
    public Optional<ReceiptNumber> receipt() {
        return History.last(steps, SettlementStep.Receipted.class).map(SettlementStep.Receipted::receipt);
    }

    /**
     * Returns the reference of the payment whose answer was lost and that may arrive at any time. To have asked and heard
     * nothing of it does not end that; a refusal of a later try under the same reference does.
     *
     * @return the only reference under which it may be tried again, empty where no answer is lost
     */
    public Optional<PaymentReference> unanswered() {
        Optional<PaymentReference> begun = Optional.empty();
        Optional<PaymentReference> lost = Optional.empty();
        boolean answered = true;
        for (SettlementStep step : steps) {
            if (step instanceof SettlementStep.PaymentBegun payment) {
                begun = Optional.of(payment.reference());
                answered = true;
            } else if (step instanceof SettlementStep.AnswerLost) {
                lost = begun;
                answered = false;
            } else if (step instanceof SettlementStep.Failed && answered) {
                lost = Optional.empty();
            }
        }
        return lost;
    }

    /**
     * Returns the other settlements that the same payment pays.
     *
     * @return those named when the last payment was begun, perhaps none
     */
    public ImmutableSortedSet<SettlementId> together() {
        return History.last(steps, SettlementStep.PaymentBegun.class)
                .map(SettlementStep.PaymentBegun::together)
                .orElse(ImmutableSortedSet.of());
    }

    /**
     * Returns under which payment duties the last payment was begun.
     *
     * @return the clearance, empty where no payment was begun or no duties were judged
     */
    public Optional<PaymentClearance> clearance() {
        return History.last(steps, SettlementStep.PaymentBegun.class).flatMap(SettlementStep.PaymentBegun::clearance);
    }

    /**
     * Returns when the last payment was begun.
     *
     * @return the instant, empty before a payment was begun
     */
    public Optional<Instant> begun() {
        return History.last(steps, SettlementStep.PaymentBegun.class).map(SettlementStep::at);
    }

    /**
     * Returns the payment statement in which the payment was found.
     *
     * @return the code of the statement, empty where it was found in none
     */
    public Optional<String> statement() {
        return History.last(steps, SettlementStep.Reconciled.class).map(SettlementStep.Reconciled::statement);
    }

    /**
     * Returns whether the payment has cleared: it was found in a payment statement at some time.
     *
     * @return true from the reconciliation on, whatever follows
     */
    public boolean cleared() {
        return statement().isPresent();
    }

    /**
     * Returns what payment duties look at: the amounts that were assessed by kind, and how it was paid or else is to be paid.
     *
     * <p>A line for which the customer pays us counts as nothing, and is not set off. What is paid beyond the sum of the others
     * counts with every kind.
     *
     * @param sellerClass class that the customer was served under
     * @param agreed the assessment that it was agreed in
     * @return the sale; without amounts where the customer pays, and for what is reversed or itself a counter-entry
     * @throws ClauseBreachException if it was agreed in another assessment (clause 3.4.1)
     */
    public Sale sale(SellerClass sellerClass, Assessment agreed) {
        return SettlementRules.sale(this, sellerClass, agreed);
    }

    /**
     * Returns the step by which the booking learns that it is settled.
     *
     * @param stamp who and when
     * @return the step of the booking
     * @throws ClauseBreachException if no receipt was handed over (clause 3.4.2)
     */
    public BookingStep.Settled settled(Stamp stamp) {
        if (state() != State.RECEIPTED && state() != State.RECONCILED) {
            throw new ClauseBreachException(
                    "settlement " + id(),
                    "it is " + state() + " and settles no booking",
                    Clause.RECEIPT,
                    "Pay, hand over the receipt, then settle the booking.");
        }
        return BookingStep.Settled.of(stamp, Optional.of(id()));
    }

    /**
     * Returns a builder of the counter-entry that reverses what was paid: the same money in the other direction.
     *
     * @param stamp who and when
     * @param counter identifier of the counter-entry
     * @return the builder
     * @throws ClauseBreachException if nothing was paid (clause 3.4.3)
     */
    public DueBuilder counterEntry(Stamp stamp, SettlementId counter) {
        SettlementStep.Paid payment = paid().orElseThrow(() -> new ClauseBreachException(
                "settlement " + id(),
                "nothing was paid that could be reversed",
                Clause.RECONCILIATION,
                "Leave it as it is, or record the payment first."));
        DueBuilder builder = SettlementStep.FallenDue.builder(stamp)
                .settlement(counter)
                .booking(due.booking())
                .customer(due.customer())
                .branch(due.branch())
                .direction(due.direction().opposite())
                .amount(payment.amount())
                .method(payment.method())
                .counterTo(id());
        due.channel().ifPresent(builder::channel);
        due.crew().ifPresent(builder::crew);
        due.assessment().ifPresent(builder::assessment);
        return builder;
    }

    /**
     * Returns this settlement as it stood at an instant.
     *
     * @param instant the instant; steps that happened after it are unseen
     * @return the settlement then, empty where it was not yet due
     */
    public Optional<Settlement> asOf(Instant instant) {
        ImmutableList<SettlementStep> seen =
                steps.stream().filter(step -> !step.at().isAfter(instant)).collect(ImmutableList.toImmutableList());
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(seen.size() == steps.size() ? this : replay(seen));
    }

    /**
     * Returns the obligation of paying (clause 3.4.1): from when it became due on, by the instant promised elsewhere, else by
     * the allowance of the version in force then. Where the customer pays, and for a counter-entry, nothing is owed.
     *
     * @param book the regulation
     * @return the obligation
     * @throws InvalidValueException if no version was in force when it became due
     */
    public Obligation payment(RegulationBook book) {
        Regulation regulation = book.governing(Duty.SETTLEMENT.clause(), due.at());
        Obligation.Builder obligation = Obligation.builder();
        obligation
                .subject(id().value())
                .clause(Clause.SETTLEMENT_IN_TIME)
                .regulation(regulation.version())
                .opened(due.at())
                .allowance(due.dueAt().map(Allowance::fixed).or(() -> regulation.allowance(Duty.SETTLEMENT)))
                .calendar(regulation.calendar())
                .fulfilled(paid().map(SettlementStep::at))
                .excuse(History.last(steps, SettlementStep.Excused.class).map(SettlementStep.Excused::excuse))
                .responsibility(due.owedBy().map(Responsibility::of).orElse(Responsibility.none()))
                .nothingOwed(nothingOwed());
        return obligation.build();
    }

    private Optional<String> nothingOwed() {
        if (due.counterTo().isPresent()) {
            return Optional.of("counter_entry");
        }
        return due.direction() == Direction.CUSTOMER_PAYS ? Optional.of("customer_pays") : Optional.empty();
    }

    /**
     * Returns how this settlement is counted: settlement timeliness (DOMAIN 3).
     *
     * @param book the regulation
     * @param roster who belonged where
     * @param asOf the instant; steps after it are unseen
     * @return the evidence, empty while it is pending
     * @throws InvalidValueException if no version was in force when it became due
     */
    public ImmutableList<Evidence> evidence(RegulationBook book, Roster roster, Instant asOf) {
        return asOf(asOf)
                .flatMap(seen -> ObligationEvidence.of(
                        Indicator.SETTLEMENT_TIMELINESS,
                        seen.payment(book),
                        asOf,
                        Optional.of(due.branch()),
                        due.channel(),
                        roster))
                .map(ImmutableList::of)
                .orElse(ImmutableList.of());
    }

    /**
     * Returns the identifier and the state.
     *
     * @return such as {@code settlement S-17 PAID}
     */
    @Override
    public String toString() {
        return "settlement " + id() + " " + state();
    }
}
