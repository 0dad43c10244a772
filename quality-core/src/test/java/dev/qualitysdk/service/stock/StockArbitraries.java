package dev.qualitysdk.service.stock;

import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.LotId;
import dev.qualitysdk.basics.MaterialCatalogue;
import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.SiteId;
import dev.qualitysdk.basics.StockBookId;
import dev.qualitysdk.basics.StockEntryId;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.rule.ClauseBreachException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/**
 * Arbitraries of stock books. They walk: each step is chosen for the lots that are there, is recorded later than the one before
 * and now and then happened long before it; a step that the book refuses is left out.
 */
public final class StockArbitraries {

    private static final Instant OPENED = Instant.parse("2026-03-02T01:00:00Z");
    private static final MaterialCatalogue CATALOGUE = MaterialCatalogue.starting();
    private static final List<String> KINDS = List.of("copper-wire", "copper-wire", "brass", "lithium-battery");

    private StockArbitraries() {}

    /** What to try next. */
    public enum Act {
        /** Collect a lot. */
        COLLECT,
        /** Divide a lot. */
        DIVIDE,
        /** Merge two lots. */
        MERGE,
        /** Lose some of a lot. */
        LOSE,
        /** Reverse an entry with what depends on it, or without. */
        REVERSE,
        /** Correct a collected weight. */
        REVISE,
        /** Accept a lot. */
        ACCEPT,
        /** Put a lot into a place. */
        PLACE,
        /** Hand a lot over. */
        HAND_OVER,
        /** Confirm a hand-over. */
        CONFIRM,
        /** Send a lot out. */
        SEND_OUT,
        /** Set a lot apart. */
        QUARANTINE,
        /** Release a lot. */
        RELEASE,
        /** Write a document. */
        DOCUMENT
    }

    /**
     * A pace of the walk.
     *
     * @param act what to try
     * @param choice chooses among lots, people, places and sizes
     * @param amount chooses quantities
     * @param back minutes by which it happened before it was recorded
     */
    public record Pace(Act act, int choice, int amount, int back) {}

    /** Paces of some acts; one in four is back-dated. */
    public static Arbitrary<List<Pace>> paces(Act... acts) {
        return Combinators.combine(
                        Arbitraries.of(acts),
                        Arbitraries.integers().between(0, 1_000_000).withDistribution(RandomDistribution.uniform()),
                        Arbitraries.integers().between(1, 1_000).withDistribution(RandomDistribution.uniform()),
                        Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(3, Arbitraries.just(0)),
                                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(0, 60))))
                .as(Pace::new)
                .list()
                .ofMinSize(3)
                .ofMaxSize(18);
    }

    /** Books in which everything happens. */
    public static Arbitrary<StockBook> books() {
        return paces(Act.values()).map(StockArbitraries::walk).withoutEdgeCases();
    }

    static StockBook walk(List<Pace> paces) {
        StockBook book = opened();
        for (int i = 0; i < paces.size(); i++) {
            Optional<StockStep> step = step(book, i < 2 ? collecting(paces.get(i)) : paces.get(i), i);
            if (step.isPresent()) {
                book = taken(book, step.get()).orElse(book);
            }
        }
        return book;
    }

    private static Pace collecting(Pace pace) {
        return new Pace(Act.COLLECT, pace.choice(), pace.amount(), 0);
    }

    /** An empty book. */
    static StockBook opened() {
        return StockBook.open(StockStep.Opened.of(Stamp.of(OPENED, Actor.system("import")), StockBookId.of("S-1")));
    }

    /** The book with a step, empty where it refuses it. */
    static Optional<StockBook> taken(StockBook book, StockStep step) {
        try {
            return Optional.of(book.take(step, CATALOGUE));
        } catch (ClauseBreachException | InvalidValueException refused) {
            return Optional.empty();
        }
    }

    /** The step that a pace is for a book; empty where there is nothing that it could be about. */
    static Optional<StockStep> step(StockBook book, Pace pace, int number) {
        return step(book, pace, number, false);
    }

    /** The same; a plain one keeps to one kind in one hand, so that nothing but mass can speak against it. */
    static Optional<StockStep> step(StockBook book, Pace pace, int number, boolean plain) {
        int now = 1 + number * 10;
        Instant recorded = OPENED.plus(Duration.ofMinutes(now));
        Instant at = OPENED.plus(Duration.ofMinutes(Math.max(0, now - pace.back())));
        EmployeeId by = EmployeeId.of("E-" + pace.choice() % 3);
        Stamp stamp = Stamp.of(at, recorded, Actor.employee(by));
        StockEntryId id = StockEntryId.of("N-" + number);
        List<LotStock> lots =
                new ArrayList<>(book.at(OPENED.plus(Duration.ofDays(9))).lots().values());
        if (pace.act() == Act.COLLECT || lots.isEmpty()) {
            return Optional.of(StockMovement.Collected.builder()
                    .stamp(stamp)
                    .entry(id)
                    .lot(LotId.of("L-" + number))
                    .kind(KINDS.get(plain ? 0 : pace.choice() / 3 % KINDS.size()))
                    .quantity(Quantity.ofGrams(pace.amount()))
                    .collector(EmployeeId.of("E-" + (plain ? 0 : pace.choice() % 2)))
                    .build());
        }
        // What is there is chosen more often than what is gone.
        List<LotStock> there = lots.stream().filter(LotStock::present).toList();
        List<LotStock> from = there.isEmpty() || pace.choice() % 7 == 0 ? lots : there;
        LotStock lot = from.get(pace.choice() / 11 % from.size());
        LotStock other = from.get(pace.choice() / 101 % from.size());
        Quantity some =
                Quantity.ofGrams(1 + pace.amount() * Math.max(0, lot.remaining().amount()) / 1_000);
        LotSource source = pace.choice() % 3 == 0 ? LotSource.all(lot.lot()) : LotSource.of(lot.lot(), some);
        return switch (pace.act()) {
            case COLLECT -> Optional.empty();
            case DIVIDE -> Optional.of(StockMovement.Divided.of(stamp, id, source, parts(pace, number, some, plain)));
            case MERGE -> lot.equals(other) ? Optional.empty() : Optional.of(merged(stamp, id, number, source, other));
            case LOSE -> Optional.of(StockMovement.Lost.of(stamp, id, source, ReasonCode.of("spilt")));
            case REVERSE -> reversed(book, stamp, pace);
            case REVISE -> revised(book, stamp, pace);
            case ACCEPT -> Optional.of(accepted(stamp, id, number, lot, pace));
            case PLACE ->
                Optional.of(
                        StockKeeping.Placed.of(stamp, id, lot.lot(), place(pace), Optional.of(Quantity.ofGrams(900))));
            case HAND_OVER ->
                Optional.of(StockKeeping.HandedOver.of(
                        stamp,
                        id,
                        List.of(lot.lot()),
                        lot.holder().orElse(by),
                        EmployeeId.of("E-" + pace.choice() / 7 % 2)));
            case CONFIRM ->
                lots.stream()
                        .flatMap(l -> l.passing().stream())
                        .findFirst()
                        .flatMap(book::handover)
                        .map(handover -> StockKeeping.Confirmed.of(
                                stamp,
                                id,
                                handover.entry(),
                                pace.choice() % 5 == 0
                                        ? handover.handedOver().giver()
                                        : handover.handedOver().taker()));
            case SEND_OUT ->
                Optional.of(StockKeeping.SentOut.builder()
                        .stamp(stamp)
                        .entry(id)
                        .lot(lot.lot())
                        .giver(lot.holder().orElse(by))
                        .destination(SiteId.of("smelter"))
                        .vehicle(StoragePlace.of(StoragePlace.Sort.VEHICLE, "V-" + pace.choice() % 2))
                        .capacity(Quantity.ofGrams(1_500))
                        .build());
            case QUARANTINE -> Optional.of(StockKeeping.Quarantined.of(stamp, id, lot.lot(), ReasonCode.of("alarm")));
            case RELEASE ->
                Optional.of(StockKeeping.Released.of(
                        stamp,
                        id,
                        lots.stream()
                                .filter(l -> l.standing() == LotStock.Standing.QUARANTINED)
                                .findFirst()
                                .orElse(lot)
                                .lot(),
                        ReasonCode.of("false-alarm")));
            case DOCUMENT ->
                book.at(at)
                        .find(lot.lot())
                        .map(then -> StockKeeping.Documented.builder()
                                .stamp(stamp)
                                .entry(id)
                                .lot(lot.lot())
                                .document(LotDocument.transport("W-" + pace.choice() % 3))
                                .weight(then.weight())
                                .kind(then.kind())
                                .build());
        };
    }

    private static List<LotPart> parts(Pace pace, int number, Quantity some, boolean plain) {
        LotPart rest = LotPart.rest(LotId.of("L-" + number + "b"));
        LotPart sorted = !plain && pace.choice() % 5 == 0 ? rest.sortedAs("brass") : rest;
        Quantity part = Quantity.ofGrams(Math.max(1, some.amount() / 2));
        LotPart first = LotPart.of(LotId.of("L-" + number + "a"), part);
        return pace.choice() % 4 == 1 ? List.of(LotPart.of(first.lot(), some)) : List.of(first, sorted);
    }

    private static StockMovement.Merged merged(
            Stamp stamp, StockEntryId id, int number, LotSource source, LotStock other) {
        StockMovement.Merged.Builder builder = StockMovement.Merged.builder();
        builder.stamp(stamp).entry(id).lot(LotId.of("L-" + number)).addSources(source, LotSource.all(other.lot()));
        return builder.build();
    }

    private static StockMovement.Accepted accepted(Stamp stamp, StockEntryId id, int number, LotStock lot, Pace pace) {
        Quantity weighed = Quantity.ofGrams(Math.max(1, lot.remaining().amount() + pace.amount() % 41 - 20));
        Quantity refused = Quantity.ofGrams(pace.choice() % 4 == 0 ? weighed.amount() : pace.choice() % 4 == 1 ? 1 : 0);
        StockMovement.Accepted.Builder builder = StockMovement.Accepted.builder();
        builder.stamp(stamp)
                .entry(id)
                .lot(lot.lot())
                .site(SiteId.of(pace.choice() / 5 % 2 == 0 ? "smelter" : "yard"))
                .weighed(weighed)
                .refused(refused);
        if (!refused.isZero()) {
            builder.reason(ReasonCode.of("wet"));
            if (pace.choice() / 5 % 3 == 0) {
                builder.returned(ReturnedLot.of(LotId.of("L-" + number), EmployeeId.of("E-0")));
            }
        }
        return builder.build();
    }

    private static StoragePlace place(Pace pace) {
        return switch (pace.choice() % 3) {
            case 0 -> StoragePlace.zone("Z");
            case 1 -> StoragePlace.container("K");
            default -> StoragePlace.of(StoragePlace.Sort.VEHICLE, "V-" + pace.choice() / 3 % 2);
        };
    }

    private static Optional<StockStep> reversed(StockBook book, Stamp stamp, Pace pace) {
        List<StockEntry> entries = book.entries();
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        List<StockEntryId> named = new ArrayList<>();
        named.add(entries.get(pace.choice() % entries.size()).entry());
        if (pace.choice() % 2 == 0) {
            named.addAll(book.dependants(named));
        }
        return Optional.of(StockAmendment.Reversed.of(stamp, named, ReasonCode.of("mistake")));
    }

    private static Optional<StockStep> revised(StockBook book, Stamp stamp, Pace pace) {
        List<StockMovement.Collected> collected = book.entries().stream()
                .filter(StockMovement.Collected.class::isInstance)
                .map(StockMovement.Collected.class::cast)
                .toList();
        if (collected.isEmpty()) {
            return Optional.empty();
        }
        StockMovement.Collected before = collected.get(pace.choice() % collected.size());
        StockMovement.Collected.Builder after = StockMovement.Collected.builder();
        after.from(before).quantity(Quantity.ofGrams(pace.amount()));
        return Optional.of(StockAmendment.Revised.of(stamp, List.of(after.build()), ReasonCode.of("reweighed")));
    }
}
