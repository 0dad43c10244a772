package dev.qualitysdk.service.stock;

import dev.qualitysdk.basics.CataloguedKind;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.LotId;
import dev.qualitysdk.basics.MaterialCatalogue;
import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a catalogue says against a step: kinds it does not hold, and lots that would lie together and must not. */
final class StockCatalogueCheck {

    /** Two lots in one place. */
    private record Pair(StoragePlace place, Set<LotId> lots) {}

    private StockCatalogueCheck() {}

    static void of(StockStep step, MaterialCatalogue catalogue) {
        Faults faults = Faults.in("stock step " + step.form().kind());
        List<? extends StockStep> entries =
                step instanceof StockAmendment.Revised revised ? revised.replacements() : List.of(step);
        for (int n = 0; n < entries.size(); n++) {
            String place = step instanceof StockAmendment.Revised ? "replacements[" + n + "]." : "";
            if (entries.get(n) instanceof StockMovement.Collected e) {
                kind(faults, place, e.kind(), Optional.of(e.quantity()), catalogue);
            } else if (entries.get(n) instanceof StockMovement.Divided e) {
                for (int i = 0; i < e.parts().size(); i++) {
                    LotPart part = e.parts().get(i);
                    String field = place + "parts[" + i + "].";
                    part.kind().ifPresent(kind -> kind(faults, field, kind, part.quantity(), catalogue));
                }
            }
        }
        faults.refuse();
    }

    private static void kind(
            Faults faults, String place, String kind, Optional<Quantity> quantity, MaterialCatalogue catalogue) {
        Optional<CataloguedKind> entry = catalogue.find(kind);
        faults.check(entry.isPresent(), place + "kind", kind, "a kind of the catalogue", "3.2.2");
        if (entry.isPresent() && quantity.isPresent()) {
            faults.check(
                    entry.get().kind().dimension() == quantity.get().dimension(),
                    place + "quantity",
                    quantity.get(),
                    "measured in " + entry.get().kind().dimension().symbol() + ", as " + kind + " is",
                    "3.2.2");
        }
    }

    /** Refuses conflicts that were not there before; what lay together before is no fault of this step. */
    static void of(StockBook before, StockBook after, MaterialCatalogue catalogue) {
        List<SeparationConflict> found = Separation.conflicts(after.placements(), catalogue);
        if (found.isEmpty()) {
            return;
        }
        Set<Pair> known = Separation.conflicts(before.placements(), catalogue).stream()
                .map(StockCatalogueCheck::pair)
                .collect(Collectors.toSet());
        List<String> fresh = found.stream()
                .filter(conflict -> !known.contains(pair(conflict)))
                .map(conflict -> "lot " + conflict.second().lot() + " of "
                        + conflict.second().kind() + " would lie with lot "
                        + conflict.first().lot() + " of " + conflict.first().kind() + " in "
                        + conflict.first().place().text() + " from " + conflict.since()
                        + conflict.until().map(until -> " to " + until).orElse(" on"))
                .toList();
        if (!fresh.isEmpty()) {
            throw new ClauseBreachException(
                    "stock book " + after.id(),
                    String.join("; ", fresh),
                    Clause.SORTING,
                    "Put it where nothing lies that must be kept apart from it.");
        }
    }

    private static Pair pair(SeparationConflict conflict) {
        return new Pair(
                conflict.first().place(),
                Set.of(conflict.first().lot(), conflict.second().lot()));
    }
}
