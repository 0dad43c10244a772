package dev.qualitysdk.service.stock;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The plainest reckoning of grams: entry after entry on a map of numbers, everything anew each time. */
final class StockModel {

    private StockModel() {}

    /** Grams of each lot after the entries in the order in which they happened; empty where a lot would hold less than nothing. */
    static Optional<Map<String, Long>> grams(List<StockEntry> entries) {
        Map<String, Long> grams = new HashMap<>();
        Map<String, String> goes = new HashMap<>();
        for (StockEntry entry : entries) {
            if (entry instanceof StockMovement.Collected e) {
                grams.put(e.lot().value(), e.quantity().amount());
            } else if (entry instanceof StockMovement.Lost e) {
                if (take(grams, e.source()) <= 0) {
                    return Optional.empty();
                }
            } else if (entry instanceof StockMovement.Divided e) {
                long taken = take(grams, e.source());
                long rest = taken;
                for (LotPart part : e.parts()) {
                    rest -= part.quantity().map(q -> q.amount()).orElse(0L);
                }
                boolean takesRest =
                        e.parts().stream().anyMatch(part -> part.quantity().isEmpty());
                if (taken <= 0 || (takesRest ? rest <= 0 : rest != 0)) {
                    return Optional.empty();
                }
                for (LotPart part : e.parts()) {
                    grams.put(
                            part.lot().value(),
                            part.quantity().map(q -> q.amount()).orElse(rest));
                }
            } else if (entry instanceof StockMovement.Merged e) {
                long sum = 0;
                for (LotSource source : e.sources()) {
                    long taken = take(grams, source);
                    if (taken <= 0) {
                        return Optional.empty();
                    }
                    sum += taken;
                }
                grams.put(e.lot().value(), sum);
            } else if (entry instanceof StockMovement.Accepted e) {
                long accepted = e.weighed().amount() - e.refused().amount();
                boolean arrived = e.site().value().equals(goes.get(e.lot().value()));
                grams.put(e.lot().value(), arrived ? 0 : accepted);
                e.returned()
                        .ifPresent(back ->
                                grams.put(back.lot().value(), e.refused().amount()));
            } else if (entry instanceof StockKeeping.SentOut e) {
                goes.put(e.lot().value(), e.destination().value());
            }
        }
        return Optional.of(grams);
    }

    private static long take(Map<String, Long> grams, LotSource source) {
        long there = grams.getOrDefault(source.lot().value(), -1L);
        long wanted = source.quantity().map(q -> q.amount()).orElse(there);
        if (there <= 0 || wanted > there) {
            return -1;
        }
        grams.put(source.lot().value(), there - wanted);
        return wanted;
    }

    /** The entries of a book, one more among them where it happened: after those that happened at or before it. */
    static List<StockEntry> inserted(List<StockEntry> entries, StockEntry entry) {
        List<StockEntry> all = new ArrayList<>(entries);
        int place = all.size();
        while (place > 0 && all.get(place - 1).at().isAfter(entry.at())) {
            place--;
        }
        all.add(place, entry);
        return all;
    }
}
