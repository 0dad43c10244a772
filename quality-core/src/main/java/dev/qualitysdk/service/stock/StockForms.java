package dev.qualitysdk.service.stock;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.Grade;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.LotId;
import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.SiteId;
import dev.qualitysdk.basics.StockEntryId;
import dev.qualitysdk.lifecycle.Stamp;
import java.util.Optional;

/** How entries and amendments are written to canonical forms and read back. */
final class StockForms {

    private static final String SORT = "step";

    private StockForms() {}

    static CanonicalForm.Builder begin(String kind, StockEntry entry) {
        return entry.stamp().writeTo(CanonicalForm.of(kind)).put("entry", entry.entry());
    }

    /** The form of an entry within another: its kind becomes a field. */
    static CanonicalForm nested(StockEntry entry) {
        CanonicalForm.Builder form =
                CanonicalForm.of("entry").put(SORT, entry.form().kind());
        entry.form().fields().forEach(form::put);
        return form.build();
    }

    private static StockEntry unnested(CanonicalForm form) {
        ImmutableMap.Builder<String, String> fields = ImmutableMap.builder();
        form.fields().forEach((name, text) -> {
            if (!name.equals(SORT)) {
                fields.put(name, text);
            }
        });
        return entry(CanonicalForm.of(form.text(SORT), fields.buildOrThrow()));
    }

    static StockStep amendment(CanonicalForm form) {
        Stamp stamp = Stamp.read(form);
        ReasonCode reason = form.read("reason", ReasonCode::of);
        return form.kind().equals("stock.reversed")
                ? StockAmendment.Reversed.of(
                        stamp, form.list("entries", e -> e.read("entry", StockEntryId::of)), reason)
                : StockAmendment.Revised.of(stamp, form.list("replacements", StockForms::unnested), reason);
    }

    static StockEntry entry(CanonicalForm form) {
        return switch (form.kind()) {
            case "stock.collected" ->
                StockMovement.Collected.builder()
                        .stamp(Stamp.read(form))
                        .entry(id(form))
                        .lot(lot(form))
                        .kind(form.text("kind"))
                        .grade(form.readOptional("grade", Grade::of))
                        .quantity(form.read("quantity", Quantity::parse))
                        .collector(form.read("collector", EmployeeId::of))
                        .booking(form.readOptional("booking", BookingId::of))
                        .build();
            case "stock.divided" ->
                StockMovement.Divided.of(
                        Stamp.read(form),
                        id(form),
                        source(form.read("source", LotId::of), form),
                        form.list("parts", LotPart::read));
            case "stock.merged" ->
                StockMovement.Merged.builder()
                        .stamp(Stamp.read(form))
                        .entry(id(form))
                        .lot(lot(form))
                        .sources(form.list("sources", LotSource::read))
                        .grade(form.readOptional("grade", Grade::of))
                        .place(form.readOptional("place", StoragePlace::parse))
                        .build();
            case "stock.lost" ->
                StockMovement.Lost.of(Stamp.read(form), id(form), source(lot(form), form), reason(form));
            case "stock.accepted" ->
                StockMovement.Accepted.builder()
                        .stamp(Stamp.read(form))
                        .entry(id(form))
                        .lot(lot(form))
                        .site(form.read("site", SiteId::of))
                        .weighed(form.read("weighed", Quantity::parse))
                        .refused(form.read("refused", Quantity::parse))
                        .reason(form.readOptional("reason", ReasonCode::of))
                        .returned(form.readOptional("returned", LotId::of)
                                .map(back -> ReturnedLot.of(back, form.read("taker", EmployeeId::of))))
                        .build();
            default -> keeping(form);
        };
    }

    private static StockEntry keeping(CanonicalForm form) {
        return switch (form.kind()) {
            case "stock.handed-over" ->
                StockKeeping.HandedOver.of(
                        Stamp.read(form),
                        id(form),
                        form.list("lots", StockForms::lot),
                        form.read("giver", EmployeeId::of),
                        form.read("taker", EmployeeId::of));
            case "stock.confirmed" ->
                StockKeeping.Confirmed.of(
                        Stamp.read(form),
                        id(form),
                        form.read("handover", StockEntryId::of),
                        form.read("confirmer", EmployeeId::of));
            case "stock.placed" ->
                StockKeeping.Placed.of(
                        Stamp.read(form),
                        id(form),
                        lot(form),
                        form.read("place", StoragePlace::parse),
                        form.readOptional("capacity", Quantity::parse));
            case "stock.sent-out" ->
                StockKeeping.SentOut.builder()
                        .stamp(Stamp.read(form))
                        .entry(id(form))
                        .lot(lot(form))
                        .giver(form.read("giver", EmployeeId::of))
                        .destination(form.read("destination", SiteId::of))
                        .vehicle(form.read("vehicle", StoragePlace::parse))
                        .capacity(form.read("capacity", Quantity::parse))
                        .build();
            case "stock.quarantined" ->
                StockKeeping.Quarantined.of(Stamp.read(form), id(form), lot(form), reason(form));
            case "stock.released" -> StockKeeping.Released.of(Stamp.read(form), id(form), lot(form), reason(form));
            case "stock.documented" ->
                StockKeeping.Documented.builder()
                        .stamp(Stamp.read(form))
                        .entry(id(form))
                        .lot(lot(form))
                        .document(LotDocument.of(form.read("sort", LotDocument.Sort::valueOf), form.text("code")))
                        .weight(form.read("weight", Quantity::parse))
                        .kind(form.text("kind"))
                        .build();
            default ->
                throw new InvalidValueException(
                        "stock step", ImmutableList.of(Fault.of("kind", form.kind(), "a step of the family stock")));
        };
    }

    private static StockEntryId id(CanonicalForm form) {
        return form.read("entry", StockEntryId::of);
    }

    private static LotId lot(CanonicalForm form) {
        return form.read("lot", LotId::of);
    }

    private static ReasonCode reason(CanonicalForm form) {
        return form.read("reason", ReasonCode::of);
    }

    private static LotSource source(LotId lot, CanonicalForm form) {
        Optional<Quantity> quantity = form.readOptional("quantity", Quantity::parse);
        return quantity.map(q -> LotSource.of(lot, q)).orElseGet(() -> LotSource.all(lot));
    }
}
