package dev.qualitysdk.service.stock;

import dev.qualitysdk.basics.CanonicalText;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.Identifier;
import dev.qualitysdk.basics.LotId;
import dev.qualitysdk.basics.Quantity;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What can be wrong with an entry by itself, whatever book it is for; all of it is refused at once. */
final class StockFaults {

    private static final String WEIGHT = "3.3.3";

    private final Faults faults;

    private StockFaults(Faults faults) {
        this.faults = faults;
    }

    static StockFaults of(StockEntry entry) {
        return in("stock entry " + entry.entry());
    }

    static StockFaults in(String subject) {
        return new StockFaults(Faults.in(subject));
    }

    void refuse() {
        faults.refuse();
    }

    StockFaults kind(String field, String kind) {
        CanonicalText.lineProblem(kind, Identifier.LONGEST)
                .ifPresent(wanted -> faults.check(false, field, kind, wanted, "3.3.2"));
        return this;
    }

    StockFaults some(String field, Quantity quantity) {
        faults.check(!quantity.isZero(), field, quantity, "more than nothing", WEIGHT);
        return this;
    }

    StockFaults capacity(Optional<Quantity> capacity) {
        capacity.ifPresent(c -> some("capacity", c));
        return this;
    }

    StockFaults vehicle(StoragePlace place) {
        faults.check(
                place.sort() == StoragePlace.Sort.VEHICLE,
                "vehicle",
                place.text(),
                "a vehicle or compartment",
                "3.3.2");
        return this;
    }

    StockFaults source(String field, LotSource source) {
        source.quantity().ifPresent(q -> some(field + ".quantity", q));
        return this;
    }

    StockFaults each(String field, List<?> named) {
        faults.check(!named.isEmpty(), field, null, "at least one", WEIGHT);
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < named.size(); i++) {
            faults.check(seen.add(named.get(i)), field + "[" + i + "]", named.get(i), "each named once", WEIGHT);
        }
        return this;
    }

    StockFaults lots(String field, List<LotId> lots) {
        return each(field, lots);
    }

    StockFaults parts(LotId divided, List<LotPart> parts) {
        lots("parts", parts.stream().map(LotPart::lot).toList());
        boolean rest = false;
        for (int i = 0; i < parts.size(); i++) {
            LotPart part = parts.get(i);
            String field = "parts[" + i + "]";
            other(field, divided, part.lot());
            part.kind().ifPresent(kind -> kind(field + ".kind", kind));
            part.quantity().ifPresent(q -> some(field + ".quantity", q));
            faults.check(
                    !rest || part.quantity().isPresent(),
                    field + ".quantity",
                    "(the rest)",
                    "a quantity, since another part is the rest",
                    WEIGHT);
            rest |= part.quantity().isEmpty();
        }
        return this;
    }

    StockFaults sources(LotId merged, List<LotSource> sources) {
        lots("sources", sources.stream().map(LotSource::lot).toList());
        for (int i = 0; i < sources.size(); i++) {
            other("sources[" + i + "]", merged, sources.get(i).lot());
            source("sources[" + i + "]", sources.get(i));
        }
        return this;
    }

    private void other(String field, LotId one, LotId other) {
        faults.check(!one.equals(other), field + ".lot", other, "another lot than " + one, WEIGHT);
    }

    StockFaults refusal(Quantity weighed, Quantity refused, boolean reason, Optional<ReturnedLot> returned) {
        boolean comparable = weighed.dimension() == refused.dimension();
        faults.check(
                comparable && refused.compareTo(weighed) <= 0,
                "refused",
                refused,
                "at most what was weighed, " + weighed,
                WEIGHT);
        faults.check(
                reason == !refused.isZero(),
                "reason",
                reason ? "given" : null,
                refused.isZero() ? "none, since nothing was refused" : "why " + refused + " was refused",
                WEIGHT);
        faults.check(
                returned.isEmpty() || !refused.isZero(),
                "returned",
                returned.map(ReturnedLot::lot).orElse(null),
                "nothing, since nothing was refused",
                WEIGHT);
        return this;
    }
}
