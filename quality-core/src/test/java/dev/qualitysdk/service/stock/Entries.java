package dev.qualitysdk.service.stock;

import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.LotId;
import dev.qualitysdk.basics.MaterialCatalogue;
import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.SiteId;
import dev.qualitysdk.basics.StockBookId;
import dev.qualitysdk.basics.StockEntryId;
import dev.qualitysdk.lifecycle.Stamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Short words for the entries of examples. Minutes count from the opening of the book; an entry is recorded when a test says. */
final class Entries {

    static final Instant OPENED = Instant.parse("2026-03-02T01:00:00Z");
    static final MaterialCatalogue CATALOGUE = MaterialCatalogue.starting();
    static final EmployeeId ANN = EmployeeId.of("E-1");
    static final EmployeeId BEN = EmployeeId.of("E-2");
    static final EmployeeId CLERK = EmployeeId.of("E-9");
    static final SiteId SMELTER = SiteId.of("smelter");
    static final SiteId YARD = SiteId.of("yard");

    private Entries() {}

    static Instant minute(long minutes) {
        return OPENED.plus(Duration.ofMinutes(minutes));
    }

    static LotId lot(String id) {
        return LotId.of(id);
    }

    static StockEntryId id(String id) {
        return StockEntryId.of(id);
    }

    static Quantity g(long grams) {
        return Quantity.ofGrams(grams);
    }

    /** Recorded half a minute after it happened. */
    static Stamp stamp(long minute) {
        return stamp(minute, minute);
    }

    /** Happened at one minute, recorded half a minute after another. */
    static Stamp stamp(long minute, long recorded) {
        return Stamp.of(minute(minute), minute(recorded).plusSeconds(30), Actor.employee(CLERK));
    }

    static Stamp stampBy(long minute, EmployeeId by) {
        return Stamp.of(minute(minute), minute(minute).plusSeconds(30), Actor.employee(by));
    }

    static StockBook empty() {
        return StockBook.open(StockStep.Opened.of(Stamp.of(OPENED, Actor.employee(CLERK)), StockBookId.of("S-1")));
    }

    static StockBook book(StockStep... steps) {
        return with(empty(), steps);
    }

    static StockBook with(StockBook book, StockStep... steps) {
        StockBook next = book;
        for (StockStep step : steps) {
            next = next.take(step, CATALOGUE);
        }
        return next;
    }

    static StockMovement.Collected collected(Stamp stamp, String entry, String lot, String kind, long grams) {
        return StockMovement.Collected.builder()
                .stamp(stamp)
                .entry(id(entry))
                .lot(lot(lot))
                .kind(kind)
                .quantity(g(grams))
                .collector(ANN)
                .build();
    }

    static StockMovement.Collected collected(long minute, String entry, String lot, long grams) {
        return collected(stamp(minute), entry, lot, "copper-wire", grams);
    }

    static StockMovement.Divided divided(Stamp stamp, String entry, LotSource source, LotPart... parts) {
        return StockMovement.Divided.of(stamp, id(entry), source, Arrays.asList(parts));
    }

    static StockMovement.Merged merged(Stamp stamp, String entry, String lot, LotSource... sources) {
        return StockMovement.Merged.builder()
                .stamp(stamp)
                .entry(id(entry))
                .lot(lot(lot))
                .addSources(sources)
                .build();
    }

    static StockMovement.Lost lost(Stamp stamp, String entry, LotSource source) {
        return StockMovement.Lost.of(stamp, id(entry), source, ReasonCode.of("spilt"));
    }

    static LotSource all(String lot) {
        return LotSource.all(lot(lot));
    }

    static LotSource some(String lot, long grams) {
        return LotSource.of(lot(lot), g(grams));
    }

    static StockMovement.Accepted accepted(
            Stamp stamp, String entry, String lot, SiteId site, long weighed, long refused) {
        StockMovement.Accepted.Builder builder = StockMovement.Accepted.builder();
        builder.stamp(stamp)
                .entry(id(entry))
                .lot(lot(lot))
                .site(site)
                .weighed(g(weighed))
                .refused(g(refused));
        if (refused > 0) {
            builder.reason(ReasonCode.of("wet"));
        }
        return builder.build();
    }

    static StockKeeping.HandedOver handedOver(
            Stamp stamp, String entry, EmployeeId giver, EmployeeId taker, String lot) {
        return StockKeeping.HandedOver.of(stamp, id(entry), List.of(lot(lot)), giver, taker);
    }

    static StockKeeping.Confirmed confirmed(Stamp stamp, String entry, String handover, EmployeeId by) {
        return StockKeeping.Confirmed.of(stamp, id(entry), id(handover), by);
    }

    static StockKeeping.Placed placed(Stamp stamp, String entry, String lot, StoragePlace place) {
        return StockKeeping.Placed.of(stamp, id(entry), lot(lot), place, Optional.empty());
    }

    static StockKeeping.SentOut sentOut(Stamp stamp, String entry, String lot, EmployeeId giver, long capacity) {
        return StockKeeping.SentOut.builder()
                .stamp(stamp)
                .entry(id(entry))
                .lot(lot(lot))
                .giver(giver)
                .destination(SMELTER)
                .vehicle(StoragePlace.of(StoragePlace.Sort.VEHICLE, "V-9"))
                .capacity(g(capacity))
                .build();
    }

    static StockKeeping.Documented documented(
            Stamp stamp, String entry, String lot, LotDocument document, long grams, String kind) {
        return StockKeeping.Documented.builder()
                .stamp(stamp)
                .entry(id(entry))
                .lot(lot(lot))
                .document(document)
                .weight(g(grams))
                .kind(kind)
                .build();
    }

    static StockAmendment.Reversed reversed(long recorded, String... entries) {
        return StockAmendment.Reversed.of(
                stamp(recorded), Arrays.stream(entries).map(Entries::id).toList(), ReasonCode.of("mistake"));
    }

    static StockAmendment.Revised revised(long recorded, StockEntry... replacements) {
        return StockAmendment.Revised.of(stamp(recorded), Arrays.asList(replacements), ReasonCode.of("reweighed"));
    }

    /** One of everything, over an hour. */
    static StockBook everything() {
        return book(
                collected(stamp(0), "collect-a", "A", "copper-wire", 1000),
                collected(2, "collect-c", "C", 70),
                collected(5, "collect-b", "B", 500),
                StockKeeping.Placed.of(
                        stamp(10),
                        id("load-a"),
                        lot("A"),
                        StoragePlace.of(StoragePlace.Sort.VEHICLE, "V-1"),
                        Optional.of(g(5000))),
                StockMovement.Accepted.builder()
                        .from(accepted(stamp(12), "accept-a", "A", YARD, 990, 40))
                        .returned(ReturnedLot.of(lot("A-back"), ANN))
                        .build(),
                documented(stamp(15), "waybill-a", "A", LotDocument.transport("W-1"), 950, "copper-wire"),
                StockKeeping.HandedOver.of(stampBy(20, ANN), id("hand-over"), List.of(lot("A"), lot("B")), ANN, BEN),
                confirmed(stamp(25), "take-over", "hand-over", BEN),
                divided(
                        stamp(30),
                        "divide-a",
                        some("A", 600),
                        LotPart.of(lot("A1"), g(200)),
                        LotPart.rest(lot("A2"))
                                .graded(dev.qualitysdk.basics.Grade.of("2"))
                                .putInto(StoragePlace.zone("Z-1"))),
                lost(stamp(35), "lose-a", some("A", 50)),
                StockMovement.Merged.builder()
                        .from(merged(stamp(40), "merge-m", "M", all("A"), some("B", 100)))
                        .place(StoragePlace.container("K-2"))
                        .build(),
                StockKeeping.Quarantined.of(stamp(45), id("set-apart"), lot("A1"), ReasonCode.of("alarm")),
                StockKeeping.Released.of(stamp(50), id("release"), lot("A1"), ReasonCode.of("false-alarm")),
                sentOut(stamp(55), "send-out", "M", BEN, 2000),
                accepted(stamp(60), "deliver", "M", SMELTER, 395, 0));
    }
}
