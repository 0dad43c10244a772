package dev.qualitysdk.service.stock;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.LotId;
import dev.qualitysdk.basics.MaterialCatalogue;
import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.basics.StockBookId;
import dev.qualitysdk.basics.StockEntryId;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.Recorded;
import dev.qualitysdk.rule.ClauseBreachException;
import dev.qualitysdk.service.lot.Custody;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The book of what became of what was collected (clauses 3.3.1 to 3.3.3): its entries hold in the order in which they happened,
 * and whatever it says is reckoned from them.
 *
 * <p>An entry that would leave a lot with less than nothing at any moment, at its own or later, is refused; so are an entry about
 * a lot that was not there yet, and a reversal of what something else depends on. No option weakens that.
 */
public final class StockBook implements Recorded<StockBookId, StockStep> {

    /** How a store reads books back. */
    public static final Family<StockBookId, StockStep, StockBook> FAMILY =
            Family.of("stock", StockBookId::of, StockStep::read, StockBook::replay);

    private final Recording recording;
    private final ImmutableList<StockStep> steps;

    private StockBook(Recording recording) {
        this.recording = recording;
        this.steps = recording.steps();
    }

    /**
     * Returns the book that a step opens, empty.
     *
     * @param step the step
     * @return the book
     */
    public static StockBook open(StockStep.Opened step) {
        Faults.in("stock book").given(step, "step").refuse();
        return new StockBook(new Recording(step));
    }

    /**
     * Returns this book with one step more: an entry, perhaps back-dated, or an amendment. A step that it took before changes
     * nothing.
     *
     * @param step the step
     * @param catalogue the kinds, and which may lie together
     * @return the book
     * @throws ClauseBreachException if the entry, or one that follows it in time, could not have happened; if something depends
     *     on what is reversed, or it was accepted by the other side; if lots would lie together that must not; or if it was
     *     recorded before the step before it
     * @throws InvalidValueException if the book is opened again, an identifier was used before, a kind is unknown or measured
     *     otherwise, a document states another weight or kind than is known, or a revision would change what must stay
     */
    public StockBook take(StockStep step, MaterialCatalogue catalogue) {
        Faults.in("stock book " + id())
                .given(step, "step")
                .given(catalogue, "catalogue")
                .refuse();
        if (steps.contains(step)) {
            return this;
        }
        StockCatalogueCheck.of(step, catalogue);
        Recording next = recording.copy();
        next.take(step);
        StockBook book = new StockBook(next);
        StockCatalogueCheck.of(this, book, catalogue);
        return book;
    }

    /**
     * Folds steps into a book. What was recorded under an earlier catalogue is read under none.
     *
     * @param steps at least one, {@code stock.opened} first and nowhere else
     * @return the book
     * @throws ClauseBreachException if a step cannot stand where it stands
     * @throws InvalidValueException if they are none of a book
     */
    public static StockBook replay(List<? extends StockStep> steps) {
        if (steps.isEmpty() || !(steps.get(0) instanceof StockStep.Opened first)) {
            throw new InvalidValueException(
                    "stock book", ImmutableList.of(Fault.of("steps", steps.size() + " steps", "stock.opened first")));
        }
        Recording recording = new Recording(first);
        steps.subList(1, steps.size()).forEach(recording::take);
        return new StockBook(recording);
    }

    /**
     * Returns this book as it was known at an instant: with the steps recorded by then.
     *
     * @param recorded the instant, inclusive
     * @return the book, empty where it was not yet opened
     */
    public Optional<StockBook> knownAt(Instant recorded) {
        List<StockStep> known = steps.stream()
                .filter(step -> !step.stamp().recorded().isAfter(recorded))
                .toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(replay(known));
    }

    /**
     * Returns what was in stock at an instant, as it is known to this book. With {@link #knownAt} it tells what was believed then.
     *
     * @param at the instant; what happened at it is included
     * @return the stock
     */
    public Stock at(Instant at) {
        ImmutableMap.Builder<LotId, LotStock> lots = ImmutableMap.builder();
        recording
                .accounts()
                .moments()
                .keySet()
                .forEach(lot -> recording.accounts().at(lot, at).ifPresent(stock -> lots.put(lot, stock)));
        return StockReader.stock(lots.buildOrThrow(), recording.accounts().flows(), at);
    }

    /**
     * Returns a lot as it stands after all that is recorded.
     *
     * @param lot the lot
     * @return how it stands, empty where there is none
     */
    public Optional<LotStock> find(LotId lot) {
        return recording.accounts().now(lot);
    }

    /**
     * Returns how much may be taken of a lot at an instant so that nothing that happened later changes: the least that was there
     * from then on. A back-dated entry is measured by this, not by what is there today.
     *
     * @param lot the lot
     * @param at the instant; what happened at it is included
     * @return the quantity, empty where the lot was not there then
     */
    public Optional<Quantity> free(LotId lot, Instant at) {
        return recording.accounts().at(lot, at).map(then -> {
            Quantity least = then.remaining();
            for (Accounts.Moment moment : recording.accounts().moments(lot)) {
                if (moment.at().isAfter(at) && moment.stock().remaining().compareTo(least) < 0) {
                    least = moment.stock().remaining();
                }
            }
            return least;
        });
    }

    /**
     * Returns when a lot was first recorded; no revision changes that.
     *
     * @param lot the lot, reversed ones too
     * @return when the entry that begins it was recorded, empty where there never was one
     */
    public Optional<Instant> created(LotId lot) {
        return Optional.ofNullable(recording.created().get(lot));
    }

    /**
     * Returns the entries that hold, as they were last revised, without the reversed ones.
     *
     * @return the entries in the order in which they happened; those of one instant in the order in which they were recorded
     */
    public ImmutableList<StockEntry> entries() {
        return ImmutableList.copyOf(recording.ordered());
    }

    /**
     * Returns the entries that do not stand without some others and must be reversed with them.
     *
     * @param entries the others
     * @return the entries in the order in which they fall, without the others themselves
     */
    public ImmutableList<StockEntryId> dependants(Iterable<StockEntryId> entries) {
        return recording.dependants(entries);
    }

    /**
     * Returns what moved.
     *
     * @return the flows in the order in which they happened
     */
    public ImmutableList<StockFlow> flows() {
        return ImmutableList.copyOf(recording.accounts().flows());
    }

    /**
     * Returns how a lot came about: every flow from a lot to it, or to one of those, back to what was collected. Each flow says
     * how much went that way, not how much the lot was.
     *
     * @param lot the lot
     * @return the flows in the order in which they happened; empty for what was collected, or is unknown
     */
    public ImmutableList<StockFlow> backward(LotId lot) {
        return StockReader.backward(recording.accounts().flows(), lot);
    }

    /**
     * Returns what became of a lot: every flow from it, or from what it became, to the last.
     *
     * @param lot the lot
     * @return the flows in the order in which they happened, those out of the book too; empty where it lies untouched
     */
    public ImmutableList<StockFlow> forward(LotId lot) {
        return StockReader.forward(recording.accounts().flows(), lot);
    }

    /**
     * Returns who held a lot and when: each link begins when the one before ends.
     *
     * @param lot the lot
     * @return the links; empty where there is none; the last one ends where the lot was sent out, refused or used up
     */
    public ImmutableList<Custody> custody(LotId lot) {
        return StockReader.custody(recording.accounts().moments(lot));
    }

    /**
     * Returns a hand-over and who has confirmed it.
     *
     * @param entry its entry
     * @return the hand-over, empty where there is none
     */
    public Optional<Handover> handover(StockEntryId entry) {
        return Optional.ofNullable(recording.accounts().handovers().get(entry));
    }

    /**
     * Returns which lot lay where, and when.
     *
     * @return the placements, lot by lot, each lot's in order
     */
    public ImmutableList<Placement> placements() {
        return StockReader.placements(recording.accounts().moments());
    }

    /**
     * Returns the documents that state what no longer holds, by the latest statement of each about each lot.
     *
     * @return the documents in the order in which they were written
     */
    public ImmutableList<StaleDocument> staleDocuments() {
        return StockReader.stale(recording.ordered(), recording.accounts().documented());
    }

    /**
     * Returns the register of a stretch of time: exactly one row for each flow in it, so that the registers of two adjoining
     * stretches make the register of both.
     *
     * @param window the stretch of time
     * @return the rows in the order in which they happened
     */
    public ImmutableList<StockRow> register(TimeWindow window) {
        return recording.accounts().flows().stream()
                .filter(flow -> window.contains(flow.at()))
                .map(flow -> ImmutableStockRow.of(flow, StockReader.carriers(recording.accounts(), flow)))
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public StockBookId id() {
        return recording.id();
    }

    @Override
    public ImmutableList<StockStep> steps() {
        return steps;
    }
}
