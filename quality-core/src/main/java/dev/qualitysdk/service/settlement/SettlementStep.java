package dev.qualitysdk.service.settlement;

import com.google.common.collect.ImmutableSortedSet;
import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.AssessmentId;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.PaymentMethod;
import dev.qualitysdk.basics.PaymentReference;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.SettlementId;
import dev.qualitysdk.calendar.Excuse;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.lifecycle.Step;
import dev.qualitysdk.service.booking.Crew;
import dev.qualitysdk.service.payment.PaymentClearance;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/** A fact in the life of a {@link Settlement}. */
public sealed interface SettlementStep extends Step {

    /**
     * Returns the event that this step is in the lifecycle.
     *
     * @return the event; empty for the step that begins it
     */
    Optional<Settlement.Event> event();

    /** What was agreed became due (clause 3.4.1). Built by {@link #builder}, which refuses what is incomplete. */
    @Value.Immutable
    sealed interface FallenDue extends SettlementStep permits ImmutableFallenDue {

        @Override
        Stamp stamp();

        /** {@return the settlement} */
        SettlementId settlement();

        /** {@return the booking that it settles} */
        BookingId booking();

        /** {@return the assessment that it was agreed in, where the host keeps it with us} */
        Optional<AssessmentId> assessment();

        /** {@return the customer} */
        CustomerId customer();

        /** {@return the branch that it belongs to} */
        BranchId branch();

        /** {@return the channel by which the booking came in, where it is known} */
        Optional<Channel> channel();

        /** {@return who pays whom} */
        Direction direction();

        /** {@return how much was agreed, zero or more} */
        Money amount();

        /** {@return how it was agreed to be paid} */
        PaymentMethod method();

        /** {@return who has to see to it; empty where nobody is named, so that it counts for the branch only} */
        Optional<EmployeeId> owedBy();

        /** {@return when it is to be paid at the latest, where that was promised elsewhere} */
        Optional<Instant> dueAt();

        /** {@return the settlement that this one reverses, where it is a counter-entry} */
        Optional<SettlementId> counterTo();

        /** {@return the employees who collected what is settled, with their leader, where they are known} */
        Optional<Crew> crew();

        @Override
        default Optional<Settlement.Event> event() {
            return Optional.empty();
        }

        @Override
        default CanonicalForm form() {
            return SettlementForms.of(this);
        }

        /**
         * Returns a builder.
         *
         * @param stamp who recorded it and when it became due
         * @return the builder
         */
        static DueBuilder builder(Stamp stamp) {
            Faults.in("fallen due").given(stamp, "stamp").refuse();
            return new DueBuilder(stamp);
        }
    }

    /** A payment was handed to whoever carries it out (clause 3.4.1). */
    @Value.Immutable
    sealed interface PaymentBegun extends SettlementStep permits ImmutablePaymentBegun {

        @Override
        Stamp stamp();

        /** {@return the name under which that payment is known, and asked after} */
        PaymentReference reference();

        /** {@return the other settlements that the same payment pays; none where it pays this one alone} */
        @Value.NaturalOrder
        ImmutableSortedSet<SettlementId> together();

        /** {@return under which payment duties it was begun; empty where none were judged} */
        Optional<PaymentClearance> clearance();

        @Override
        default Optional<Settlement.Event> event() {
            return Optional.of(Settlement.Event.PAY);
        }

        @Override
        default CanonicalForm form() {
            return SettlementForms.of(this);
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param reference the name under which the payment is known, and asked after
         * @return the step
         */
        static PaymentBegun of(Stamp stamp, PaymentReference reference) {
            Faults.in("payment begun")
                    .given(stamp, "stamp")
                    .given(reference, "reference")
                    .refuse();
            return of(stamp, reference, ImmutableSortedSet.of(), Optional.empty());
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param reference the name under which the payment is known, and asked after
         * @param together the other settlements that the same payment pays, perhaps none
         * @param clearance under which payment duties it is begun, or empty where none were judged
         * @return the step
         */
        static PaymentBegun of(
                Stamp stamp,
                PaymentReference reference,
                Iterable<SettlementId> together,
                Optional<PaymentClearance> clearance) {
            Faults.in("payment begun")
                    .given(stamp, "stamp")
                    .given(reference, "reference")
                    .given(together, "together")
                    .given(clearance, "clearance")
                    .refuse();
            return ImmutablePaymentBegun.of(stamp, reference, ImmutableSortedSet.copyOf(together), clearance);
        }
    }

    /** The payment was made (clause 3.4.1). */
    @Value.Immutable
    sealed interface Paid extends SettlementStep permits ImmutablePaid {

        @Override
        Stamp stamp();

        /** {@return how much was paid, zero or more} */
        Money amount();

        /** {@return how it was paid} */
        PaymentMethod method();

        /** {@return why amount or method are others than agreed; present exactly when they are} */
        Optional<ReasonCode> deviation();

        /** {@return who handed the money over or had it sent, where that is recorded} */
        Optional<Actor> paidBy();

        /** {@return who received it, where that is recorded} */
        Optional<Actor> receivedBy();

        @Override
        default Optional<Settlement.Event> event() {
            return Optional.of(Settlement.Event.CONFIRM);
        }

        @Override
        default CanonicalForm form() {
            return SettlementForms.of(this);
        }

        /**
         * Returns a step.
         *
         * @param stamp who, and when it was paid
         * @param amount how much was paid, zero or more
         * @param method how it was paid
         * @param deviation why amount or method are others than agreed, or empty where they are not
         * @return the step
         * @throws dev.qualitysdk.basics.InvalidValueException if the amount is negative or too large (clause 3.4.1)
         */
        static Paid of(Stamp stamp, Money amount, PaymentMethod method, Optional<ReasonCode> deviation) {
            Faults.in("paid")
                    .given(stamp, "stamp")
                    .given(amount, "amount")
                    .given(method, "method")
                    .given(deviation, "deviation")
                    .refuse();
            return of(stamp, amount, method, deviation, Optional.empty(), Optional.empty());
        }

        /**
         * Returns a step that says who paid and who received.
         *
         * @param stamp who recorded it, and when it was paid
         * @param amount how much was paid, zero or more
         * @param method how it was paid
         * @param deviation why amount or method are others than agreed, or empty where they are not
         * @param paidBy who handed the money over or had it sent, or empty
         * @param receivedBy who received it, or empty
         * @return the step
         * @throws dev.qualitysdk.basics.InvalidValueException if the amount is negative or too large, or one person paid
         *     himself (clause 3.4.1)
         */
        static Paid of(
                Stamp stamp,
                Money amount,
                PaymentMethod method,
                Optional<ReasonCode> deviation,
                Optional<Actor> paidBy,
                Optional<Actor> receivedBy) {
            Faults.in("paid")
                    .given(stamp, "stamp")
                    .given(amount, "amount")
                    .given(method, "method")
                    .given(deviation, "deviation")
                    .given(paidBy, "paidBy")
                    .given(receivedBy, "receivedBy")
                    .refuse();
            SettlementForms.requirePayment(amount, paidBy, receivedBy);
            return ImmutablePaid.of(stamp, amount, method, deviation, paidBy, receivedBy);
        }
    }

    /** The payment was refused by whoever carries it out; nothing was paid (clause 3.4.1). */
    @Value.Immutable
    sealed interface Failed extends SettlementStep permits ImmutableFailed {

        @Override
        Stamp stamp();

        /** {@return why} */
        ReasonCode reason();

        @Override
        default Optional<Settlement.Event> event() {
            return Optional.of(Settlement.Event.FAIL);
        }

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("settlement.failed"))
                    .put("reason", reason())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param reason why
         * @return the step
         */
        static Failed of(Stamp stamp, ReasonCode reason) {
            Faults.in("failed").given(stamp, "stamp").given(reason, "reason").refuse();
            return ImmutableFailed.of(stamp, reason);
        }
    }

    /** No answer came, so that nobody knows whether it was paid; it is asked after, never paid again (clause 3.4.1). */
    @Value.Immutable
    sealed interface AnswerLost extends SettlementStep permits ImmutableAnswerLost {

        @Override
        Stamp stamp();

        @Override
        default Optional<Settlement.Event> event() {
            return Optional.of(Settlement.Event.LOSE_ANSWER);
        }

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("settlement.answer_lost")).build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @return the step
         */
        static AnswerLost of(Stamp stamp) {
            return ImmutableAnswerLost.of(stamp);
        }
    }

    /** A receipt was handed over (clause 3.4.2). */
    @Value.Immutable
    sealed interface Receipted extends SettlementStep permits ImmutableReceipted {

        @Override
        Stamp stamp();

        /** {@return the number of the receipt} */
        ReceiptNumber receipt();

        @Override
        default Optional<Settlement.Event> event() {
            return Optional.of(Settlement.Event.RECEIPT);
        }

        @Override
        default CanonicalForm form() {
            return SettlementForms.of(this);
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param receipt the number of the receipt
         * @return the step
         */
        static Receipted of(Stamp stamp, ReceiptNumber receipt) {
            Faults.in("receipted")
                    .given(stamp, "stamp")
                    .given(receipt, "receipt")
                    .refuse();
            return ImmutableReceipted.of(stamp, receipt);
        }
    }

    /** The payment was found in a payment statement (clause 3.4.3). */
    @Value.Immutable
    sealed interface Reconciled extends SettlementStep permits ImmutableReconciled {

        @Override
        Stamp stamp();

        /** {@return the code of the statement, 1 to 100 characters on one line} */
        String statement();

        @Override
        default Optional<Settlement.Event> event() {
            return Optional.of(Settlement.Event.RECONCILE);
        }

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("settlement.reconciled"))
                    .put("statement", statement())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param statement code of the statement, 1 to 100 characters on one line
         * @return the step
         * @throws dev.qualitysdk.basics.InvalidValueException if the statement is no code
         */
        static Reconciled of(Stamp stamp, String statement) {
            Faults.in("reconciled")
                    .given(stamp, "stamp")
                    .given(statement, "statement")
                    .refuse();
            SettlementForms.requireStatement(statement);
            return ImmutableReconciled.of(stamp, statement);
        }
    }

    /** The customer disputes it, or a payment statement contradicts it (clauses 3.4.1, 3.4.3). */
    @Value.Immutable
    sealed interface Disputed extends SettlementStep permits ImmutableDisputed {

        @Override
        Stamp stamp();

        /** {@return why} */
        ReasonCode reason();

        @Override
        default Optional<Settlement.Event> event() {
            return Optional.of(Settlement.Event.DISPUTE);
        }

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("settlement.disputed"))
                    .put("reason", reason())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param reason why
         * @return the step
         */
        static Disputed of(Stamp stamp, ReasonCode reason) {
            Faults.in("disputed").given(stamp, "stamp").given(reason, "reason").refuse();
            return ImmutableDisputed.of(stamp, reason);
        }
    }

    /** The dispute was settled; it stands again where it stood (clause 3.4.1). */
    @Value.Immutable
    sealed interface DisputeResolved extends SettlementStep permits ImmutableDisputeResolved {

        @Override
        Stamp stamp();

        /** {@return how} */
        ReasonCode outcome();

        @Override
        default Optional<Settlement.Event> event() {
            return Optional.of(Settlement.Event.RESOLVE_DISPUTE);
        }

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("settlement.dispute_resolved"))
                    .put("outcome", outcome())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param outcome how
         * @return the step
         */
        static DisputeResolved of(Stamp stamp, ReasonCode outcome) {
            Faults.in("dispute resolved")
                    .given(stamp, "stamp")
                    .given(outcome, "outcome")
                    .refuse();
            return ImmutableDisputeResolved.of(stamp, outcome);
        }
    }

    /** What was paid is reversed by a settlement in the other direction (clause 3.4.3). */
    @Value.Immutable
    sealed interface Reversed extends SettlementStep permits ImmutableReversed {

        @Override
        Stamp stamp();

        /** {@return the counter-entry} */
        SettlementId counter();

        /** {@return why} */
        ReasonCode reason();

        /** {@return the other settlements that are reversed with it, all that the same payment paid; perhaps none} */
        @Value.NaturalOrder
        ImmutableSortedSet<SettlementId> together();

        @Override
        default Optional<Settlement.Event> event() {
            return Optional.of(Settlement.Event.REVERSE);
        }

        @Override
        default CanonicalForm form() {
            return SettlementForms.of(this);
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param counter the counter-entry
         * @param reason why
         * @return the step
         */
        static Reversed of(Stamp stamp, SettlementId counter, ReasonCode reason) {
            Faults.in("reversed")
                    .given(stamp, "stamp")
                    .given(counter, "counter")
                    .given(reason, "reason")
                    .refuse();
            return of(stamp, counter, reason, ImmutableSortedSet.of());
        }

        /**
         * Returns a step of a settlement that was paid together with others.
         *
         * @param stamp who and when
         * @param counter the counter-entry
         * @param reason why
         * @param together the other settlements that are reversed with it
         * @return the step
         */
        static Reversed of(Stamp stamp, SettlementId counter, ReasonCode reason, Iterable<SettlementId> together) {
            Faults.in("reversed")
                    .given(stamp, "stamp")
                    .given(counter, "counter")
                    .given(reason, "reason")
                    .given(together, "together")
                    .refuse();
            return ImmutableReversed.of(stamp, counter, reason, ImmutableSortedSet.copyOf(together));
        }
    }

    /** A late payment was excused, in place of an earlier excuse (clause 4.3). */
    @Value.Immutable
    sealed interface Excused extends SettlementStep permits ImmutableExcused {

        @Override
        Stamp stamp();

        /** {@return the excuse} */
        Excuse excuse();

        @Override
        default Optional<Settlement.Event> event() {
            return Optional.of(Settlement.Event.EXCUSE);
        }

        @Override
        default CanonicalForm form() {
            return excuse().writeTo(stamp().writeTo(CanonicalForm.of("settlement.excused")))
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param excuse the excuse
         * @return the step
         */
        static Excused of(Stamp stamp, Excuse excuse) {
            Faults.in("excused").given(stamp, "stamp").given(excuse, "excuse").refuse();
            return ImmutableExcused.of(stamp, excuse);
        }
    }

    /**
     * Reads a step from its canonical form.
     *
     * @param form the form
     * @return the step
     * @throws dev.qualitysdk.basics.InvalidValueException if it is none of this family
     */
    static SettlementStep read(CanonicalForm form) {
        return SettlementForms.read(form);
    }
}
