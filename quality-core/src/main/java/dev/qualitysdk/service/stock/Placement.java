package dev.qualitysdk.service.stock;

import dev.qualitysdk.basics.CanonicalText;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.Identifier;
import dev.qualitysdk.basics.LotId;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** A lot in a place for a stretch of time, half open: at its end it no longer lies there. */
@Value.Immutable
public sealed interface Placement permits ImmutablePlacement {

    /** {@return the lot} */
    LotId lot();

    /** {@return the code of its kind} */
    String kind();

    /** {@return the place} */
    StoragePlace place();

    /** {@return from when on it lies there} */
    Instant since();

    /** {@return when it no longer lies there, empty while it does} */
    Optional<Instant> until();

    /**
     * Returns a placement.
     *
     * @param lot the lot
     * @param kind code of its kind
     * @param place the place
     * @param since from when on it lies there
     * @param until when it no longer lies there, or empty while it does
     * @return the placement
     * @throws dev.qualitysdk.basics.InvalidValueException if the kind is no code, or it ends before it begins (clause 3.3.2)
     */
    static Placement of(LotId lot, String kind, StoragePlace place, Instant since, Optional<Instant> until) {
        Faults.in("placement")
                .given(lot, "lot")
                .given(kind, "kind")
                .given(place, "place")
                .given(since, "since")
                .given(until, "until")
                .refuse();
        Faults faults = Faults.in("placement of lot " + lot);
        CanonicalText.lineProblem(kind, Identifier.LONGEST)
                .ifPresent(wanted -> faults.check(false, "kind", kind, wanted, "3.3.2"));
        until.filter(since::isAfter)
                .ifPresent(end -> faults.check(false, "until", end, "an instant not before since, " + since, "3.3.2"));
        faults.refuse();
        return ImmutablePlacement.of(lot, kind, place, since, until);
    }
}
