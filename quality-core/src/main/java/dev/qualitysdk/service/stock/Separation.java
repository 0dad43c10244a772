package dev.qualitysdk.service.stock;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Streams;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.MaterialCatalogue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which lots lay together that must be kept apart (clause 3.3.2): in one place at one moment, of kinds that the catalogue does not
 * hold compatible. Hazardous kinds share a place with their own group only.
 */
public final class Separation {

    private Separation() {}

    /**
     * Returns every pair of lots that lay together and must not have, at whatever moment, now or in the past.
     *
     * @param placements which lot lay where and when, in any order; the placements of back-dated entries among them
     * @param catalogue the kinds; one that it does not hold is compatible with itself only
     * @return the conflicts by place, and by when they began
     */
    public static ImmutableList<SeparationConflict> conflicts(
            Iterable<Placement> placements, MaterialCatalogue catalogue) {
        Faults.in("separation")
                .given(placements, "placements")
                .given(catalogue, "catalogue")
                .refuse();
        List<Placement> sorted = Streams.stream(placements)
                .filter(p -> p.until().isEmpty() || p.until().get().isAfter(p.since()))
                .sorted(Comparator.comparing((Placement p) -> p.place().text())
                        .thenComparing(Placement::since)
                        .thenComparing(Placement::lot))
                .toList();
        ImmutableListMultimap<StoragePlace, Placement> byPlace = Multimaps.index(sorted, Placement::place);
        ImmutableList.Builder<SeparationConflict> conflicts = ImmutableList.builder();
        byPlace.asMap().values().forEach(there -> {
            List<Placement> lying = new ArrayList<>();
            for (Placement next : there) {
                lying.removeIf(p -> p.until().isPresent() && !p.until().get().isAfter(next.since()));
                for (Placement other : lying) {
                    if (!compatible(other.kind(), next.kind(), catalogue)) {
                        conflicts.add(ImmutableSeparationConflict.of(other, next));
                    }
                }
                lying.add(next);
            }
        });
        return conflicts.build();
    }

    private static boolean compatible(String one, String other, MaterialCatalogue catalogue) {
        return one.equals(other)
                || (catalogue.find(one).isPresent()
                        && catalogue.find(other).isPresent()
                        && catalogue.compatible(one, other));
    }
}
