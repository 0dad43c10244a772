package dev.qualitysdk.service.stock;

import dev.qualitysdk.basics.LotId;
import dev.qualitysdk.basics.StockBookId;
import dev.qualitysdk.basics.StockEntryId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What entries, posted in the order in which they happened, make of the lots of a book. Mutable while it is made. */
final class Accounts {

    /** A lot from one moment on, until its next one. */
    record Moment(Instant at, LotStock stock) {}

    private final StockBookId book;
    private final Map<LotId, List<Moment>> moments = new LinkedHashMap<>();
    private final List<StockFlow> flows = new ArrayList<>();
    private final Map<StockEntryId, Handover> handovers = new LinkedHashMap<>();
    private final Map<StockEntryId, LotStock> documented = new LinkedHashMap<>();
    private final Map<LotDocument, LotId> labels = new LinkedHashMap<>();

    Accounts(StockBookId book) {
        this.book = book;
    }

    Accounts copy() {
        Accounts copy = new Accounts(book);
        moments.forEach((lot, known) -> copy.moments.put(lot, new ArrayList<>(known)));
        copy.flows.addAll(flows);
        copy.handovers.putAll(handovers);
        copy.documented.putAll(documented);
        copy.labels.putAll(labels);
        return copy;
    }

    /**
     * Posts the next entry.
     *
     * @throws dev.qualitysdk.rule.ClauseBreachException if it cannot be, with everything that is wrong with it
     */
    void post(StockEntry entry) {
        new Posting(this, entry).post();
    }

    StockBookId book() {
        return book;
    }

    Optional<LotStock> now(LotId lot) {
        List<Moment> known = moments(lot);
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(known.get(known.size() - 1).stock());
    }

    Optional<LotStock> at(LotId lot, Instant at) {
        List<Moment> known = moments(lot);
        int seen = known.size();
        while (seen > 0 && known.get(seen - 1).at().isAfter(at)) {
            seen--;
        }
        return seen == 0 ? Optional.empty() : Optional.of(known.get(seen - 1).stock());
    }

    Map<LotId, List<Moment>> moments() {
        return moments;
    }

    List<Moment> moments(LotId lot) {
        return moments.getOrDefault(lot, List.of());
    }

    List<StockFlow> flows() {
        return flows;
    }

    Map<StockEntryId, Handover> handovers() {
        return handovers;
    }

    /** The lots as they stood when a document stated something of them, by the entry that says so. */
    Map<StockEntryId, LotStock> documented() {
        return documented;
    }

    Map<LotDocument, LotId> labels() {
        return labels;
    }

    void put(Instant at, LotStock stock) {
        moments.computeIfAbsent(stock.lot(), lot -> new ArrayList<>()).add(new Moment(at, stock));
    }
}
