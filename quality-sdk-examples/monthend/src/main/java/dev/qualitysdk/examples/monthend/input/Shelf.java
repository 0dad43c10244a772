package dev.qualitysdk.examples.monthend.input;

import dev.qualitysdk.basics.Identifier;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.Recorded;
import dev.qualitysdk.lifecycle.Step;
import dev.qualitysdk.store.Store;
import dev.qualitysdk.store.UnitOfWork;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The things of one family that a batch of rows is about or names: as recorded, and as the rows have changed them so far. */
final class Shelf<I extends Identifier<I>, S extends Step, T extends Recorded<I, S>> {

    private final Family<I, S, T> family;
    private final Set<I> wanted = new LinkedHashSet<>();
    private final Map<I, T> recorded = new HashMap<>();
    private final Map<I, T> changed = new LinkedHashMap<>();
    private final Map<I, T> ofRow = new LinkedHashMap<>();

    Shelf(Family<I, S, T> family) {
        this.family = family;
    }

    void expect(I id) {
        wanted.add(id);
    }

    /** Reads all that is expected in one go. */
    void look(Store store) {
        if (!wanted.isEmpty()) {
            recorded.putAll(store.things(family).findAll(wanted));
        }
    }

    Optional<T> find(I id) {
        @Nullable T now = ofRow.get(id);
        if (now == null) {
            now = changed.get(id);
        }
        return Optional.ofNullable(now == null ? recorded.get(id) : now);
    }

    void keep(T thing) {
        ofRow.put(thing.id(), thing);
    }

    void accept() {
        changed.putAll(ofRow);
        ofRow.clear();
    }

    void forget() {
        ofRow.clear();
    }

    /** Adds what has changed to a unit of work; returns whether anything has. */
    boolean addTo(UnitOfWork.Builder unit) {
        boolean any = false;
        for (Map.Entry<I, T> one : changed.entrySet()) {
            @Nullable T before = recorded.get(one.getKey());
            int version = before == null ? 0 : before.version();
            if (one.getValue().version() > version) {
                unit.save(family, one.getValue(), version);
                any = true;
            }
        }
        return any;
    }
}
