package dev.qualitysdk.service.settlement;

import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.ReceiptBookId;
import dev.qualitysdk.basics.SettlementId;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.lifecycle.Step;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A fact in the life of a {@link ReceiptBook} (clause 3.4.2). */
public sealed interface ReceiptBookStep extends Step {

    /**
     * Returns the event that this step is in the lifecycle.
     *
     * @return the event; empty for the step that begins it
     */
    Optional<ReceiptBook.Event> event();

    /** A book was opened. */
    @Value.Immutable
    sealed interface Opened extends ReceiptBookStep permits ImmutableOpened {

        @Override
        Stamp stamp();

        /** {@return the book} */
        ReceiptBookId book();

        /** {@return the branch that uses it} */
        BranchId branch();

        /** {@return its first number, from 1 on} */
        long first();

        /** {@return its last number, not before the first} */
        long last();

        @Override
        default Optional<ReceiptBook.Event> event() {
            return Optional.empty();
        }

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("receiptbook.opened"))
                    .put("book", book())
                    .put("branch", branch())
                    .put("first", first())
                    .put("last", last())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param book the book
         * @param branch the branch that uses it
         * @param first its first number, from 1 on
         * @param last its last number; at most {@value ReceiptBook#MOST_NUMBERS} numbers in all
         * @return the step
         * @throws InvalidValueException if the numbers are out of bounds (clause 3.4.2)
         */
        static Opened of(Stamp stamp, ReceiptBookId book, BranchId branch, long first, long last) {
            Faults.in("opened")
                    .given(stamp, "stamp")
                    .given(book, "book")
                    .given(branch, "branch")
                    .refuse();
            Faults.in("receipt book " + book)
                    .check(first >= 1, "first", first, "1 or more", "3.4.2")
                    .check(
                            last >= first && last - Math.max(first, 1) < ReceiptBook.MOST_NUMBERS,
                            "last",
                            last,
                            "not before the first number, and at most " + ReceiptBook.MOST_NUMBERS + " numbers in all",
                            "3.4.2")
                    .refuse();
            return ImmutableOpened.of(stamp, book, branch, first, last);
        }
    }

    /** The next number was issued for a settlement. */
    @Value.Immutable
    sealed interface Issued extends ReceiptBookStep permits ImmutableIssued {

        @Override
        Stamp stamp();

        /** {@return the number} */
        long number();

        /** {@return the settlement} */
        SettlementId settlement();

        @Override
        default Optional<ReceiptBook.Event> event() {
            return Optional.of(ReceiptBook.Event.ISSUE);
        }

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("receiptbook.issued"))
                    .put("number", number())
                    .put("settlement", settlement())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param number the next number of the book
         * @param settlement the settlement
         * @return the step
         */
        static Issued of(Stamp stamp, long number, SettlementId settlement) {
            Faults.in("issued")
                    .given(stamp, "stamp")
                    .given(settlement, "settlement")
                    .refuse();
            return ImmutableIssued.of(stamp, number, settlement);
        }
    }

    /** The form of the next number was spoiled before it was issued; the number is used up. */
    @Value.Immutable
    sealed interface Spoiled extends ReceiptBookStep permits ImmutableSpoiled {

        @Override
        Stamp stamp();

        /** {@return the number} */
        long number();

        /** {@return why} */
        ReasonCode reason();

        @Override
        default Optional<ReceiptBook.Event> event() {
            return Optional.of(ReceiptBook.Event.SPOIL);
        }

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("receiptbook.spoiled"))
                    .put("number", number())
                    .put("reason", reason())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param number the next number of the book
         * @param reason why
         * @return the step
         */
        static Spoiled of(Stamp stamp, long number, ReasonCode reason) {
            Faults.in("spoiled").given(stamp, "stamp").given(reason, "reason").refuse();
            return ImmutableSpoiled.of(stamp, number, reason);
        }
    }

    /** An issued receipt was made void; it keeps its number, which is never used again. */
    @Value.Immutable
    sealed interface Voided extends ReceiptBookStep permits ImmutableVoided {

        @Override
        Stamp stamp();

        /** {@return the number} */
        long number();

        /** {@return why} */
        ReasonCode reason();

        @Override
        default Optional<ReceiptBook.Event> event() {
            return Optional.of(ReceiptBook.Event.VOID);
        }

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("receiptbook.voided"))
                    .put("number", number())
                    .put("reason", reason())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param number a number that was issued
         * @param reason why
         * @return the step
         */
        static Voided of(Stamp stamp, long number, ReasonCode reason) {
            Faults.in("voided").given(stamp, "stamp").given(reason, "reason").refuse();
            return ImmutableVoided.of(stamp, number, reason);
        }
    }

    /** The book was closed; its unused numbers are used nowhere else. */
    @Value.Immutable
    sealed interface Closed extends ReceiptBookStep permits ImmutableClosed {

        @Override
        Stamp stamp();

        @Override
        default Optional<ReceiptBook.Event> event() {
            return Optional.of(ReceiptBook.Event.CLOSE);
        }

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("receiptbook.closed")).build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @return the step
         */
        static Closed of(Stamp stamp) {
            return ImmutableClosed.of(stamp);
        }
    }

    /**
     * Reads a step from its canonical form.
     *
     * @param form the form
     * @return the step
     * @throws InvalidValueException if it is none of this family
     */
    static ReceiptBookStep read(CanonicalForm form) {
        return switch (form.kind()) {
            case "receiptbook.opened" ->
                Opened.of(
                        Stamp.read(form),
                        form.read("book", ReceiptBookId::of),
                        form.read("branch", BranchId::of),
                        form.number("first"),
                        form.number("last"));
            case "receiptbook.issued" ->
                Issued.of(Stamp.read(form), form.number("number"), form.read("settlement", SettlementId::of));
            case "receiptbook.spoiled" ->
                Spoiled.of(Stamp.read(form), form.number("number"), form.read("reason", ReasonCode::of));
            case "receiptbook.voided" ->
                Voided.of(Stamp.read(form), form.number("number"), form.read("reason", ReasonCode::of));
            case "receiptbook.closed" -> Closed.of(Stamp.read(form));
            default ->
                throw new InvalidValueException(
                        "receipt book step", List.of(Fault.of("kind", form.kind(), "a step of a receipt book")));
        };
    }
}
