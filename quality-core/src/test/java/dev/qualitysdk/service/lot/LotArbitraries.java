package dev.qualitysdk.service.lot;

import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.BasicsArbitraries;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.LotId;
import dev.qualitysdk.basics.NoteId;
import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.SiteId;
import dev.qualitysdk.basics.Unit;
import dev.qualitysdk.basics.VehicleId;
import dev.qualitysdk.calendar.Excuse;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.lifecycle.Walk;
import dev.qualitysdk.rule.Clause;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitraries of lots and labels, and ordinary steps of a lot. */
public final class LotArbitraries {

    private LotArbitraries() {}

    /** Labels with bodies of 1 to 30 characters. */
    public static Arbitrary<LotLabel> labels() {
        return Arbitraries.strings()
                .withCharRange('0', '9')
                .withCharRange('A', 'Z')
                .ofMinLength(1)
                .ofMaxLength(LotLabel.LONGEST_BODY)
                .map(LotLabel::of);
    }

    /** Lots anywhere in their life, collected from 1991 to 2058. */
    public static Arbitrary<Lot> lots() {
        return lots(Walk.beginnings());
    }

    /** Lots anywhere in their life, collected at given instants. */
    public static Arbitrary<Lot> lots(Arbitrary<Instant> collected) {
        return Walk.from(
                collected(collected).map(Lot::collect),
                14,
                LotArbitraries::weighted,
                (lot, event, at) -> lot.take(step(lot, event, at, found(lot, at))));
    }

    /** What was found: what was recorded, a little more or less, nothing, or another kind. */
    private static Quantity found(Lot lot, Instant at) {
        long off = Math.floorMod(at.getEpochSecond() / 7, 81L) - 40;
        Quantity recorded = lot.collected().recorded();
        long amount = off == 40 ? 0 : Math.max(0, recorded.amount() + off * Math.max(1, recorded.amount() / 500));
        return Quantity.ofBase(amount, recorded.dimension());
    }

    private static Arbitrary<LotStep.Collected> collected(Arbitrary<Instant> at) {
        return Combinators.combine(
                        BasicsArbitraries.ids(LotId::of),
                        at,
                        Arbitraries.of("copper-wire", "paper", "battery"),
                        Arbitraries.longs().between(1, 2_000_000),
                        Arbitraries.of(Unit.Dimension.MASS, Unit.Dimension.MASS, Unit.Dimension.COUNT),
                        Arbitraries.integers().between(0, 9).map(i -> EmployeeId.of("E-" + i)),
                        BasicsArbitraries.ids(BookingId::of).optional(0.8),
                        Combinators.combine(
                                        BasicsArbitraries.ids(BranchId::of).optional(0.5),
                                        Arbitraries.of(Channel.WEB, Channel.TELEPHONE)
                                                .optional(0.5))
                                .as((branch, channel) -> new Origin(branch, channel)))
                .as((id, instant, kind, amount, dimension, recorder, booking, origin) -> LotStep.Collected.builder()
                        .stamp(Stamp.of(instant, Actor.employee(recorder)))
                        .id(id)
                        .kind(kind)
                        .recorded(Quantity.ofBase(amount, dimension))
                        .recorder(recorder)
                        .booking(booking)
                        .branch(origin.branch())
                        .channel(origin.channel())
                        .build());
    }

    private record Origin(Optional<BranchId> branch, Optional<Channel> channel) {}

    /** The events allowed, those that lead on more often than those that stay or lead aside. */
    private static List<Lot.Event> weighted(Lot lot) {
        return allowed(lot).stream()
                .flatMap(event -> Collections.nCopies(
                        switch (event) {
                            case HAND_OVER, QUARANTINE, EXCUSE -> 1;
                            default -> 5;
                        },
                        event)
                        .stream())
                .toList();
    }

    /** The events that neither the table nor the lot itself refuses. */
    static List<Lot.Event> allowed(Lot lot) {
        return Lot.LIFECYCLE.allowed(lot.state()).stream()
                .filter(event -> !refusesByItself(lot, event))
                .toList();
    }

    static boolean refusesByItself(Lot lot, Lot.Event event) {
        boolean quarantined = lot.state() == Lot.State.QUARANTINED;
        boolean received = lot.steps().stream().anyMatch(LotStep.Received.class::isInstance);
        return quarantined
                && ((event == Lot.Event.EXCUSE && !received)
                        || (event == Lot.Event.HAND_OVER && lot.holder().isEmpty()));
    }

    /** A step that is an event, handed over by who holds the lot, and excused by somebody who is never accountable. */
    static LotStep step(Lot lot, Lot.Event event, Instant at, Quantity found) {
        Stamp stamp =
                Stamp.of(at, at.plusSeconds(30), Actor.employee(EmployeeId.of("E-3")), Optional.of(NoteId.of("N-1")));
        EmployeeId holder = lot.holder().orElse(EmployeeId.of("nobody"));
        EmployeeId taker = EmployeeId.of("E-" + (at.getEpochSecond() / 60) % 10);
        return switch (event) {
            case LABEL -> LotStep.Labelled.of(stamp, LotLabel.of("A1"));
            case LOAD -> LotStep.Loaded.of(stamp, holder, taker, Optional.of(VehicleId.of("V-1")));
            case HAND_OVER -> LotStep.HandedOver.of(stamp, holder, taker);
            case RECEIVE -> LotStep.Received.of(stamp, holder, taker, SiteId.of("yard"));
            case VERIFY ->
                LotStep.Verified.of(
                        stamp,
                        found.amount() % 7 == 0 ? "iron" : lot.collected().kind(),
                        found);
            case STORE -> LotStep.Stored.of(stamp, "zone-7");
            case DISPATCH_OUT -> LotStep.DispatchedOut.of(stamp, holder, SiteId.of("smelter"));
            case QUARANTINE -> LotStep.Quarantined.of(stamp, ReasonCode.of("radiation-alarm"));
            case RELEASE -> LotStep.Released.of(stamp, ReasonCode.of("false-alarm"));
            case EXCUSE ->
                LotStep.Excused.of(stamp, Excuse.of(Clause.NATURAL_DISASTER, "flood", EmployeeId.of("director"), at));
        };
    }
}
