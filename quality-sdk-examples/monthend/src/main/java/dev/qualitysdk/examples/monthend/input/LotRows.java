package dev.qualitysdk.examples.monthend.input;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.LotId;
import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.SiteId;
import dev.qualitysdk.basics.VehicleId;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Roster;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.service.lot.Lot;
import dev.qualitysdk.service.lot.LotLabel;
import dev.qualitysdk.service.lot.LotStep;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How rows of {@code lots.csv} become lots. */
final class LotRows implements Rows<LotId, LotStep, Lot> {

    /** A lot in other hands. */
    record HandOver(Instant at, EmployeeId giver, EmployeeId taker) {}

    /** A lot set apart, and when it came back. */
    record Quarantine(Instant from, ReasonCode why, Optional<Instant> until, Optional<ReasonCode> outcome) {}

    private static final CellType<LotLabel> LABEL_TYPE = CellType.of(
            "label",
            "Digits and capital letters, the last being the check character (ISO 7064, MOD 37-2).",
            (text, reading) -> LotLabel.parse(text));

    private static final Column<LotId> ID = Column.required(
            "id", CellType.code(LotId::of), "The lot; unique in the file.", Clause.QUANTITY_RECORD_AND_LABEL);
    private static final Column<String> KIND =
            Column.required("kind", CellType.KIND, "Its one kind of material, as recorded.", Clause.SORTING);
    private static final Column<Quantity> RECORDED = Column.required(
            "recorded", CellType.QUANTITY, "The quantity that was recorded.", Clause.QUANTITY_RECORD_AND_LABEL);
    private static final Column<EmployeeId> RECORDER = Column.required(
            "recorder",
            CellType.EMPLOYEE,
            "Who recorded it, is accountable for the figure, and holds it first.",
            Clause.COLLECTION_ACCURACY);
    private static final Column<Instant> COLLECTED =
            Column.required("collected_at", CellType.TIME, "When it was collected.", Clause.QUANTITY_RECORD_AND_LABEL);
    private static final Column<BookingId> BOOKING =
            Column.optional("booking", CellType.BOOKING, "The booking it was collected under.", Clause.SAFE_COLLECTION);
    private static final Column<BranchId> BRANCH = Column.optional(
            "branch", CellType.BRANCH, "The branch; where it is empty, the recorder's at the time.", Clause.SCOPE);
    private static final Column<Channel> CHANNEL = Column.optional(
            "channel", CellType.code(Channel::of), "The channel of its booking.", Clause.BOOKING_CHANNELS);
    private static final Column<Instant> LABELLED =
            Column.optional("labelled_at", CellType.TIME, "When it was labelled.", Clause.QUANTITY_RECORD_AND_LABEL);
    private static final Column<LotLabel> LABEL =
            Column.with(LABELLED, "label", LABEL_TYPE, "Its label.", Clause.QUANTITY_RECORD_AND_LABEL);
    private static final Column<ImmutableList<HandOver>> HANDED_OVER = Column.optional(
            "handed_over",
            CellType.list(
                            "at|from|to",
                            entry -> new HandOver(
                                    entry.part(0, CellType.TIME),
                                    entry.part(1, CellType.EMPLOYEE),
                                    entry.part(2, CellType.EMPLOYEE)))
                    .naming((list, references) -> list.forEach(h -> {
                        references.employee(h.giver());
                        references.employee(h.taker());
                    })),
            "Hands it passed through besides loading and receiving; who hands over is who holds it.",
            Clause.QUANTITY_RECORD_AND_LABEL);
    private static final Column<Instant> LOADED =
            Column.optional("loaded_at", CellType.TIME, "When it was loaded.", Clause.SORTING);
    private static final Column<EmployeeId> CARRIER =
            Column.with(LOADED, "carrier", CellType.EMPLOYEE, "Who took it along.", Clause.QUANTITY_RECORD_AND_LABEL);
    private static final Column<VehicleId> VEHICLE =
            Column.optional("vehicle", CellType.code(VehicleId::of), "The vehicle.", Clause.SORTING);
    private static final Column<Instant> RECEIVED = Column.optional(
            "received_at",
            CellType.TIME,
            "When it came in; from then on its verification is owed.",
            Clause.QUANTITY_RECORD_AND_LABEL);
    private static final Column<EmployeeId> RECEIVER =
            Column.with(RECEIVED, "receiver", CellType.EMPLOYEE, "Who took it in.", Clause.QUANTITY_RECORD_AND_LABEL);
    private static final Column<SiteId> DEPOT = Column.with(
            RECEIVED, "depot", CellType.code(SiteId::of), "Where it came in.", Clause.QUANTITY_RECORD_AND_LABEL);
    private static final Column<Instant> VERIFIED = Column.optional(
            "verified_at",
            CellType.TIME,
            "When it was sorted and weighed or counted again.",
            Clause.COLLECTION_ACCURACY);
    private static final Column<EmployeeId> VERIFIER =
            Column.optional("verifier", CellType.EMPLOYEE, "Who verified it.", Clause.COLLECTION_ACCURACY);
    private static final Column<String> FOUND_KIND =
            Column.with(VERIFIED, "found_kind", CellType.KIND, "The kind that was found.", Clause.COLLECTION_ACCURACY);
    private static final Column<Quantity> FOUND = Column.with(
            VERIFIED,
            "found",
            CellType.QUANTITY,
            "The quantity that was found; zero where nothing was there.",
            Clause.COLLECTION_ACCURACY);
    private static final Column<Instant> STORED =
            Column.optional("stored_at", CellType.TIME, "When it was put into store.", Clause.SORTING);
    private static final Column<String> ZONE =
            Column.with(STORED, "zone", CellType.code(text -> text), "The zone it is stored in.", Clause.SORTING);
    private static final Column<Instant> SENT =
            Column.optional("dispatched_out_at", CellType.TIME, "When it left us.", Clause.QUANTITY_RECORD_AND_LABEL);
    private static final Column<SiteId> DESTINATION = Column.with(
            SENT, "destination", CellType.code(SiteId::of), "Where it went.", Clause.QUANTITY_RECORD_AND_LABEL);
    private static final Column<ImmutableList<Quarantine>> QUARANTINE = Column.optional(
            "quarantined",
            CellType.list(
                    "from|reason|until|outcome",
                    entry -> new Quarantine(
                            entry.part(0, CellType.TIME),
                            entry.part(1, CellType.code(ReasonCode::of)),
                            entry.optional(2, CellType.TIME),
                            entry.optional(3, CellType.code(ReasonCode::of)))),
            "When it was set apart and why, and when it came back.",
            Clause.SAFE_COLLECTION);
    private static final Column<ExcuseCell> EXCUSE =
            Column.optional("excuse", ExcuseCell.TYPE, "Why it need not have been verified in time.", Clause.CYCLE);

    static final Table TABLE = Table.of(
            "lots.csv",
            "One lot of one kind, from the door to its verification, store and departure.",
            List.of(
                    ID,
                    KIND,
                    RECORDED,
                    RECORDER,
                    COLLECTED,
                    BOOKING,
                    BRANCH,
                    CHANNEL,
                    LABELLED,
                    LABEL,
                    HANDED_OVER,
                    LOADED,
                    CARRIER,
                    VEHICLE,
                    RECEIVED,
                    RECEIVER,
                    DEPOT,
                    VERIFIED,
                    VERIFIER,
                    FOUND_KIND,
                    FOUND,
                    STORED,
                    ZONE,
                    SENT,
                    DESTINATION,
                    QUARANTINE,
                    EXCUSE));

    @Override
    public Table table() {
        return TABLE;
    }

    @Override
    public Family<LotId, LotStep, Lot> family() {
        return Lot.FAMILY;
    }

    @Override
    public LotId id(Cells row) {
        return row.get(ID);
    }

    @Override
    public Plan<Lot> plan(Cells row, Known known, Optional<Lot> recorded) {
        Plan<Lot> plan = Plan.of(COLLECTED, () -> Lot.collect(collected(row)));
        plan.when(
                row,
                LABELLED,
                (lot, at) -> lot.label(LotStep.Labelled.of(Import.stamp(at, row.get(RECORDER)), row.get(LABEL))));
        plan.when(
                row,
                LOADED,
                (lot, at) -> lot.load(LotStep.Loaded.of(
                        Import.stamp(at, row.get(CARRIER)), holder(lot, LOADED), row.get(CARRIER), row.find(VEHICLE))));
        plan.when(
                row,
                RECEIVED,
                (lot, at) -> lot.receive(LotStep.Received.of(
                        Import.stamp(at, row.get(RECEIVER)),
                        holder(lot, RECEIVED),
                        row.get(RECEIVER),
                        row.get(DEPOT))));
        plan.when(
                row,
                VERIFIED,
                (lot, at) -> lot.verify(LotStep.Verified.of(
                        Import.stamp(at, row.find(VERIFIER)), row.get(FOUND_KIND), row.get(FOUND))));
        plan.when(row, STORED, (lot, at) -> lot.store(LotStep.Stored.of(Import.stamp(at), row.get(ZONE))));
        plan.when(
                row,
                SENT,
                (lot, at) -> lot.dispatchOut(
                        LotStep.DispatchedOut.of(Import.stamp(at), holder(lot, SENT), row.get(DESTINATION))));
        row.find(HANDED_OVER)
                .ifPresent(list -> list.forEach(h -> plan.aside(
                        HANDED_OVER,
                        h.at(),
                        lot -> lot.handOver(
                                LotStep.HandedOver.of(Import.stamp(h.at(), h.taker()), h.giver(), h.taker())))));
        row.find(QUARANTINE).ifPresent(list -> list.forEach(q -> quarantine(plan, q)));
        row.find(EXCUSE)
                .ifPresent(excuse -> plan.aside(
                        EXCUSE,
                        excuse.decided(),
                        lot -> lot.excuse(LotStep.Excused.of(
                                Import.stamp(excuse.decided(), excuse.approver()), excuse.excuse()))));
        return plan;
    }

    private static LotStep.Collected collected(Cells row) {
        return LotStep.Collected.builder()
                .stamp(Import.stamp(row.get(COLLECTED), row.get(RECORDER)))
                .id(row.get(ID))
                .kind(row.get(KIND))
                .recorded(row.get(RECORDED))
                .recorder(row.get(RECORDER))
                .booking(row.find(BOOKING))
                .branch(row.find(BRANCH))
                .channel(row.find(CHANNEL))
                .build();
    }

    /** Who hands a lot over where the row does not say: whoever holds it. */
    private static EmployeeId holder(Lot lot, Column<?> column) {
        return lot.holder()
                .orElseThrow(() -> Refusal.in(column, "a lot that left us", "a lot that one of us holds", "3.3.3"));
    }

    private static void quarantine(Plan<Lot> plan, Quarantine quarantine) {
        plan.aside(
                QUARANTINE,
                quarantine.from(),
                lot -> lot.quarantine(LotStep.Quarantined.of(Import.stamp(quarantine.from()), quarantine.why())));
        quarantine
                .until()
                .ifPresent(until -> plan.aside(
                        QUARANTINE,
                        until,
                        lot -> lot.release(LotStep.Released.of(
                                Import.stamp(until), quarantine.outcome().orElse(quarantine.why())))));
    }

    @Override
    public ImmutableList<Evidence> evidence(Lot thing, RegulationBook book, Roster roster, Instant asOf) {
        return thing.evidence(book, roster, asOf);
    }
}
