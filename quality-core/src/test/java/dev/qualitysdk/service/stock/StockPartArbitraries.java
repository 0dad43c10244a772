package dev.qualitysdk.service.stock;

import dev.qualitysdk.basics.BasicsArbitraries;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Grade;
import dev.qualitysdk.basics.LotId;
import dev.qualitysdk.basics.MaterialCatalogue;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.service.lot.LotArbitraries;
import dev.qualitysdk.service.stock.StockArbitraries.Act;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitraries of what stock books are made of and say: taken from books that walked, so that each is one that can exist. */
public final class StockPartArbitraries {

    private static final Instant LATER = Instant.parse("2027-01-01T00:00:00Z");
    private static final TimeWindow ALWAYS = TimeWindow.of(Instant.parse("2026-01-01T00:00:00Z"), LATER);

    private StockPartArbitraries() {}

    private static <T> Arbitrary<T> each(
            Arbitrary<StockBook> books, Function<StockBook, Collection<? extends T>> parts) {
        return books.<Collection<? extends T>>map(parts)
                .filter(some -> !some.isEmpty())
                .flatMap(some -> Arbitraries.<T>of(some));
    }

    private static <T, S extends T> Arbitrary<S> only(Arbitrary<T> all, Class<S> sort) {
        return all.filter(sort::isInstance).map(sort::cast);
    }

    /** Steps of any sort. */
    public static Arbitrary<StockStep> steps() {
        return each(StockArbitraries.books(), StockBook::steps);
    }

    /** Entries that hold. */
    public static Arbitrary<StockEntry> entries() {
        return each(StockArbitraries.books(), StockBook::entries);
    }

    /** Entries by which mass moves. */
    public static Arbitrary<StockMovement> movements() {
        return only(entries(), StockMovement.class);
    }

    /** Entries by which no mass moves. */
    public static Arbitrary<StockKeeping> keepings() {
        return only(entries(), StockKeeping.class);
    }

    /** Reversals and revisions. */
    public static Arbitrary<StockAmendment> amendments() {
        return only(steps(), StockAmendment.class);
    }

    /** What was in stock after all that happened. */
    public static Arbitrary<Stock> stocks() {
        return StockArbitraries.books().map(book -> book.at(LATER));
    }

    /** How lots stand. */
    public static Arbitrary<LotStock> lotStocks() {
        return each(StockArbitraries.books(), book -> book.at(LATER).lots().values());
    }

    /** Balances of mass. */
    public static Arbitrary<Balance> balances() {
        return each(StockArbitraries.books(), book -> book.at(LATER).balances().values());
    }

    /** What moved. */
    public static Arbitrary<StockFlow> flows() {
        return each(StockArbitraries.books(), StockBook::flows);
    }

    /** Rows of registers. */
    public static Arbitrary<StockRow> rows() {
        return each(StockArbitraries.books(), book -> book.register(ALWAYS));
    }

    /** Which lot lay where. */
    public static Arbitrary<Placement> placements() {
        return each(StockArbitraries.books(), StockBook::placements);
    }

    /** Hand-overs, confirmed by none, one or both. */
    public static Arbitrary<Handover> handovers() {
        return each(
                books(Act.COLLECT, Act.HAND_OVER, Act.HAND_OVER, Act.CONFIRM),
                book -> book.entries().stream()
                        .flatMap(entry -> book.handover(entry.entry()).stream())
                        .toList());
    }

    /** Documents that state what no longer holds. */
    public static Arbitrary<StaleDocument> staleDocuments() {
        return each(books(Act.COLLECT, Act.DOCUMENT, Act.DOCUMENT, Act.REVISE), StockBook::staleDocuments);
    }

    private static Arbitrary<StockBook> books(Act... acts) {
        return StockArbitraries.paces(acts).map(StockArbitraries::walk).withoutEdgeCases();
    }

    /** Vehicles, containers and zones. */
    public static Arbitrary<StoragePlace> places() {
        return Combinators.combine(Arbitraries.of(StoragePlace.Sort.class), BasicsArbitraries.ids(LotId::of))
                .as((sort, code) -> StoragePlace.of(sort, code.value()));
    }

    /** Documents of every sort. */
    public static Arbitrary<LotDocument> documents() {
        return Arbitraries.oneOf(
                LotArbitraries.labels().map(LotDocument::label),
                Combinators.combine(
                                Arbitraries.of(
                                        LotDocument.Sort.ASSESSMENT,
                                        LotDocument.Sort.SETTLEMENT,
                                        LotDocument.Sort.TRANSPORT),
                                BasicsArbitraries.ids(LotId::of))
                        .as((sort, code) -> LotDocument.of(sort, code.value())));
    }

    /** Parts of a lot: stated quantities and the rest, sorted, graded and put somewhere or not. */
    public static Arbitrary<LotPart> parts() {
        return Combinators.combine(
                        BasicsArbitraries.ids(LotId::of),
                        BasicsArbitraries.quantities().optional(0.7),
                        Arbitraries.of("brass", "copper-wire").optional(0.4),
                        BasicsArbitraries.ids(Grade::of).optional(0.4),
                        places().optional(0.4))
                .as((lot, quantity, kind, grade, place) -> {
                    LotPart part = quantity.map(some -> LotPart.of(lot, some)).orElseGet(() -> LotPart.rest(lot));
                    LotPart sorted = kind.map(part::sortedAs).orElse(part);
                    LotPart graded = grade.map(sorted::graded).orElse(sorted);
                    return place.map(graded::putInto).orElse(graded);
                });
    }

    /** All of a lot, or some of it. */
    public static Arbitrary<LotSource> sources() {
        return Combinators.combine(
                        BasicsArbitraries.ids(LotId::of),
                        BasicsArbitraries.quantities().optional(0.6))
                .as((lot, quantity) ->
                        quantity.map(some -> LotSource.of(lot, some)).orElseGet(() -> LotSource.all(lot)));
    }

    /** Lots that came back. */
    public static Arbitrary<ReturnedLot> returnedLots() {
        return Combinators.combine(BasicsArbitraries.ids(LotId::of), BasicsArbitraries.ids(EmployeeId::of))
                .as(ReturnedLot::of);
    }

    /** Lots of a hazardous and of another kind that lie in one place at one time, as no book holds them. */
    public static Arbitrary<SeparationConflict> conflicts() {
        Arbitrary<Optional<Integer>> lengths =
                Arbitraries.integers().between(61, 600).optional(0.7);
        return Combinators.combine(places(), Arbitraries.integers().between(0, 60), lengths, lengths)
                .as((place, gap, first, second) -> Separation.conflicts(
                                List.of(
                                        placement("A", "copper-wire", place, 0, first),
                                        placement("B", "lithium-battery", place, gap, second)),
                                MaterialCatalogue.starting())
                        .get(0));
    }

    private static Placement placement(
            String lot, String kind, StoragePlace place, int minute, Optional<Integer> minutes) {
        Instant since = Instant.parse("2026-03-02T01:00:00Z").plus(Duration.ofMinutes(minute));
        return Placement.of(
                LotId.of(lot), kind, place, since, minutes.map(length -> since.plus(Duration.ofMinutes(length))));
    }
}
