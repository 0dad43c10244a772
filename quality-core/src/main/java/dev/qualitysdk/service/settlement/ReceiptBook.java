package dev.qualitysdk.service.settlement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.ReceiptBookId;
import dev.qualitysdk.basics.SettlementId;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.History;
import dev.qualitysdk.lifecycle.Lifecycle;
import dev.qualitysdk.lifecycle.Position;
import dev.qualitysdk.lifecycle.Recorded;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A book of receipts (clause 3.4.2): its numbers are issued one after the other without a gap, in the order of time; a void
 * receipt keeps its number, and none is used twice. A settlement has at most one receipt that stands.
 *
 * <p>Book and settlement are saved in one unit of work. Of two who issue at once the second finds the book gone further, reads it
 * again and issues the next number; who repeats finds the receipt issued.
 */
public final class ReceiptBook implements Recorded<ReceiptBookId, ReceiptBookStep> {

    /** The most numbers of one book. A folded book holds them all, so that a branch opens a new one now and then. */
    public static final int MOST_NUMBERS = 10_000;

    /** Where a book can stand. */
    public enum State {
        /** It issues receipts. */
        OPEN,
        /** It issues none any more. */
        CLOSED
    }

    /** What can happen to a book. */
    public enum Event {
        /** The next number is issued. */
        ISSUE,
        /** The form of the next number is spoiled. */
        SPOIL,
        /** An issued receipt becomes void. */
        VOID,
        /** It is closed. */
        CLOSE
    }

    /** The lifecycle. */
    public static final Lifecycle<State, Event> LIFECYCLE = Lifecycle.of(
                    "receiptbook", Clause.RECEIPT, State.OPEN, Event.class)
            .row(State.OPEN, Event.ISSUE, State.OPEN, Clause.RECEIPT)
            .row(State.OPEN, Event.SPOIL, State.OPEN, Clause.RECEIPT)
            .row(State.OPEN, Event.VOID, State.OPEN, Clause.RECEIPT)
            .row(State.OPEN, Event.CLOSE, State.CLOSED, Clause.RECEIPT)
            .row(State.CLOSED, Event.VOID, State.CLOSED, Clause.RECEIPT)
            .build();

    /** How a store reads books back. */
    public static final Family<ReceiptBookId, ReceiptBookStep, ReceiptBook> FAMILY =
            Family.<ReceiptBookId, ReceiptBookStep, ReceiptBook>of(
                            "receiptbook", ReceiptBookId::of, ReceiptBookStep::read, ReceiptBook::replay)
                    .withState(ReceiptBook::state);

    private final ImmutableList<ReceiptBookStep> steps;
    private final ReceiptBookStep.Opened opened;
    private final Position<State> position;
    private final ImmutableMap<Long, ReceiptEntry> entries;
    private final ImmutableMap<SettlementId, ReceiptNumber> standing;

    private ReceiptBook(ImmutableList<ReceiptBookStep> steps, Fold fold) {
        this.steps = steps;
        this.opened = fold.opened;
        this.position = fold.position;
        this.entries = ImmutableMap.copyOf(fold.entries);
        this.standing = ImmutableMap.copyOf(fold.standing);
    }

    /**
     * Returns a book without receipts.
     *
     * @param opened how it was opened
     * @return the book
     */
    public static ReceiptBook open(ReceiptBookStep.Opened opened) {
        Faults.in("receipt book").given(opened, "opened").refuse();
        return new ReceiptBook(ImmutableList.of(opened), new Fold(opened));
    }

    /**
     * Folds steps into a book.
     *
     * @param steps at least one
     * @return the book
     * @throws InvalidValueException if the first step does not open it, or a later one does
     * @throws ClauseBreachException if a step is not allowed where it stands
     */
    public static ReceiptBook replay(List<? extends ReceiptBookStep> steps) {
        if (steps.isEmpty() || !(steps.get(0) instanceof ReceiptBookStep.Opened first)) {
            throw new InvalidValueException(
                    "receipt book",
                    List.of(Fault.of("steps", steps.size() + " steps", "receiptbook.opened first", "3.4.2")));
        }
        Fold fold = new Fold(first);
        for (int i = 1; i < steps.size(); i++) {
            History.append(fold, ImmutableList.<ReceiptBookStep>of(steps.get(i - 1)), steps.get(i));
            fold.take(steps.get(i));
        }
        return new ReceiptBook(ImmutableList.copyOf(steps), fold);
    }

    /**
     * Returns this book with one step more.
     *
     * @param step any step but one that opens it
     * @return the book after it
     * @throws InvalidValueException if it opens it again
     * @throws dev.qualitysdk.lifecycle.IllegalTransitionException if the state does not allow it
     * @throws ClauseBreachException if the number is not the next one, the settlement has a receipt that stands, what is to be
     *     void was not issued, or it is earlier than the step before it (clause 3.4.2)
     */
    public ReceiptBook take(ReceiptBookStep step) {
        Faults.in("receipt book " + id()).given(step, "step").refuse();
        Fold fold = new Fold(this);
        fold.take(step);
        return new ReceiptBook(History.append(fold, steps, step), fold);
    }

    /**
     * Issues the next number for a settlement that is paid. Where a receipt of this book stands for it, nothing is issued: the
     * book is returned as it is, so that repeating does no harm.
     *
     * @param stamp who and when
     * @param settlement the settlement, paid, or with a receipt that became void
     * @return the book, in which {@link #of} gives the number
     * @throws ClauseBreachException if the settlement is not paid, or the book is full or closed (clause 3.4.2)
     */
    public ReceiptBook issue(Stamp stamp, Settlement settlement) {
        if (of(settlement.id()).isPresent()) {
            return this;
        }
        boolean replaces = settlement.state() == Settlement.State.RECEIPTED
                && settlement.receipt().filter(this::isVoid).isPresent();
        if (settlement.state() != Settlement.State.PAID && !replaces) {
            throw breach(
                    "settlement " + settlement.id() + " is " + settlement.state()
                            + settlement
                                    .receipt()
                                    .map(receipt -> " with " + receipt.number() + " of " + receipt.book())
                                    .orElse("")
                            + " and gets no receipt",
                    "Record the payment first; void the receipt that it has in its book before another replaces it.");
        }
        return take(ReceiptBookStep.Issued.of(stamp, next(), settlement.id()));
    }

    private boolean isVoid(ReceiptNumber receipt) {
        return receipt.book().equals(id().value())
                && entry(receipt.number()).flatMap(ReceiptEntry::voided).isPresent();
    }

    /**
     * Uses up the next number, whose form was spoiled before it was issued.
     *
     * @param stamp who and when
     * @param reason why
     * @return the book
     * @throws ClauseBreachException if the book is full or closed (clause 3.4.2)
     */
    public ReceiptBook spoil(Stamp stamp, ReasonCode reason) {
        return take(ReceiptBookStep.Spoiled.of(stamp, next(), reason));
    }

    /**
     * Makes a receipt void; it keeps its number. Once a payment has cleared, its receipts stand: what was paid wrongly is then
     * reversed by a counter-entry, which gets a receipt of its own.
     *
     * @param stamp who and when
     * @param number a number that was issued
     * @param reason why
     * @param paidTogether the settlement that it was issued for, and all others that the same payment paid
     * @return the book
     * @throws ClauseBreachException if the number was not issued or is void, a settlement of the payment is missing, or the
     *     payment has cleared (clauses 3.4.2, 3.4.3)
     */
    public ReceiptBook invalidate(Stamp stamp, long number, ReasonCode reason, Iterable<Settlement> paidTogether) {
        Map<SettlementId, Settlement> group = new HashMap<>();
        paidTogether.forEach(settlement -> group.put(settlement.id(), settlement));
        Optional<SettlementId> issuedFor = entry(number).flatMap(ReceiptEntry::settlement);
        Settlement settlement = issuedFor.map(group::get).orElse(null);
        if (issuedFor.isPresent() && (settlement == null || !group.keySet().containsAll(settlement.together()))) {
            throw breach(
                    "receipt " + number + " was issued for " + issuedFor.get() + ", whose payment is not shown whole",
                    "Show the settlement and all that were paid with it.");
        }
        for (Settlement member : group.values()) {
            if (member.cleared()) {
                throw breach(
                        "receipt " + number + " stands, since settlement " + member.id()
                                + " was found in a payment statement",
                        "Reverse the settlement by a counter-entry, which gets a receipt of its own.");
            }
        }
        return take(ReceiptBookStep.Voided.of(stamp, number, reason));
    }

    /**
     * Closes the book.
     *
     * @param stamp who and when
     * @return the book, closed
     * @throws ClauseBreachException if it is closed already
     */
    public ReceiptBook close(Stamp stamp) {
        return take(ReceiptBookStep.Closed.of(stamp));
    }

    @Override
    public ReceiptBookId id() {
        return opened.book();
    }

    @Override
    public ImmutableList<ReceiptBookStep> steps() {
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
     * Returns how it was opened.
     *
     * @return the step that began it
     */
    public ReceiptBookStep.Opened opened() {
        return opened;
    }

    /**
     * Returns the number that is issued next.
     *
     * @return the number after the last one used; beyond {@link ReceiptBookStep.Opened#last} where the book is full
     */
    public long next() {
        return opened.first() + entries.size();
    }

    /**
     * Returns the receipt that stands for a settlement.
     *
     * @param settlement the settlement
     * @return its number, empty where this book holds none that stands
     */
    public Optional<ReceiptNumber> of(SettlementId settlement) {
        return Optional.ofNullable(standing.get(settlement));
    }

    /**
     * Returns what became of a number.
     *
     * @param number the number
     * @return its entry, empty where it was not used
     */
    public Optional<ReceiptEntry> entry(long number) {
        return Optional.ofNullable(entries.get(number));
    }

    /**
     * Returns all numbers that were used.
     *
     * @return their entries, from the first number on without a gap
     */
    public ImmutableList<ReceiptEntry> entries() {
        return entries.values().asList();
    }

    private ClauseBreachException breach(String problem, String wayOut) {
        return new ClauseBreachException("receipt book " + id(), problem, Clause.RECEIPT, wayOut);
    }

    /**
     * Returns the identifier, the state and the next number.
     *
     * @return such as {@code receipt book north OPEN, next 17}
     */
    @Override
    public String toString() {
        return "receipt book " + id() + " " + state() + ", next " + next();
    }

    /** A book while its steps are folded, so that folding costs the same for each step. */
    private static final class Fold {

        private final ReceiptBookStep.Opened opened;
        private final Map<Long, ReceiptEntry> entries;
        private final Map<SettlementId, ReceiptNumber> standing;
        private Position<State> position;

        Fold(ReceiptBookStep.Opened opened) {
            this.opened = opened;
            this.entries = new java.util.LinkedHashMap<>();
            this.standing = new HashMap<>();
            this.position = LIFECYCLE.start();
        }

        Fold(ReceiptBook book) {
            this.opened = book.opened;
            this.entries = new java.util.LinkedHashMap<>(book.entries);
            this.standing = new HashMap<>(book.standing);
            this.position = book.position;
        }

        void take(ReceiptBookStep step) {
            Event event = step.event()
                    .orElseThrow(() -> new InvalidValueException(
                            toString(),
                            List.of(Fault.of(
                                    "steps", step.form().kind(), "one opening it, at the beginning", "3.4.2"))));
            position = LIFECYCLE.next(position, event, opened.book());
            if (step instanceof ReceiptBookStep.Issued issued) {
                ReceiptNumber number = use(issued.number());
                ReceiptNumber before = standing.putIfAbsent(issued.settlement(), number);
                refuseUnless(
                        before == null,
                        "settlement " + issued.settlement() + " has receipt " + (before == null ? "" : before.number())
                                + ", which stands",
                        "Hand over that one, or void it first.");
                entries.put(
                        issued.number(),
                        ReceiptEntry.of(number, issued.at(), Optional.of(issued.settlement()), Optional.empty()));
            } else if (step instanceof ReceiptBookStep.Spoiled spoiled) {
                entries.put(
                        spoiled.number(),
                        ReceiptEntry.of(
                                use(spoiled.number()), spoiled.at(), Optional.empty(), Optional.of(spoiled.reason())));
            } else if (step instanceof ReceiptBookStep.Voided voided) {
                makeVoid(voided);
            }
        }

        private ReceiptNumber use(long number) {
            long next = opened.first() + entries.size();
            refuseUnless(
                    number == next,
                    "number " + number + " is not the next one, " + next,
                    "Read the book again and issue its next number.");
            refuseUnless(
                    number <= opened.last(), "its last number, " + opened.last() + ", is used", "Open another book.");
            return ReceiptNumber.of(opened.book().value(), number);
        }

        private void makeVoid(ReceiptBookStep.Voided step) {
            ReceiptEntry entry = entries.get(step.number());
            refuseUnless(
                    entry != null && entry.stands(),
                    "number " + step.number() + (entry == null ? " was not issued" : " is void already"),
                    "Name a receipt that stands.");
            SettlementId settlement = Objects.requireNonNull(entry).settlement().orElseThrow();
            standing.remove(settlement);
            entries.put(
                    step.number(),
                    ReceiptEntry.of(entry.number(), entry.at(), entry.settlement(), Optional.of(step.reason())));
        }

        private void refuseUnless(boolean holds, String problem, String wayOut) {
            if (!holds) {
                throw new ClauseBreachException(toString(), problem, Clause.RECEIPT, wayOut);
            }
        }

        @Override
        public String toString() {
            return "receipt book " + opened.book();
        }
    }
}
