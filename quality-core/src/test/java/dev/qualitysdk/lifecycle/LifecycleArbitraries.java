package dev.qualitysdk.lifecycle;

import dev.qualitysdk.basics.BasicsArbitraries;
import dev.qualitysdk.basics.NoteId;
import dev.qualitysdk.service.complaint.Complaint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitraries of stamps, and of the rows and positions of a lifecycle. */
public final class LifecycleArbitraries {

    private LifecycleArbitraries() {}

    /** Stamps of every actor, some recorded late, some with a note. */
    public static Arbitrary<Stamp> stamps() {
        return Combinators.combine(
                        BasicsArbitraries.instants(),
                        Arbitraries.longs().between(0, 86_400_000).optional(0.3),
                        BasicsArbitraries.actors(),
                        BasicsArbitraries.ids(NoteId::of).optional(0.3))
                .as((at, late, by, note) -> Stamp.of(at, at.plus(Duration.ofMillis(late.orElse(0L))), by, note));
    }

    /** Rows of a lifecycle. */
    public static <S extends Enum<S>, E extends Enum<E>> Arbitrary<Transition<S, E>> transitions(
            Lifecycle<S, E> lifecycle) {
        return Arbitraries.of(lifecycle.transitions());
    }

    /** Positions in the lifecycle of a complaint that a few steps lead to; some remember where they came from. */
    public static Arbitrary<Position<Complaint.State>> positions() {
        return Walks.moves(8, 1).map(moves -> {
            Position<Complaint.State> position = Complaint.LIFECYCLE.start();
            for (Walks.Move move : moves) {
                List<Complaint.Event> events = new ArrayList<>(Complaint.LIFECYCLE.allowed(position.state()));
                if (events.isEmpty()) {
                    return position;
                }
                position = Complaint.LIFECYCLE.next(position, events.get(move.choice() % events.size()), "C-1");
            }
            return position;
        });
    }
}
