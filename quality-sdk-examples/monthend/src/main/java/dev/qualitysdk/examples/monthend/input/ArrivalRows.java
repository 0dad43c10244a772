package dev.qualitysdk.examples.monthend.input;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.DeviceId;
import dev.qualitysdk.basics.EvidenceId;
import dev.qualitysdk.basics.SiteId;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Roster;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.service.booking.ArrivalEvidence;
import dev.qualitysdk.service.booking.ArrivalSign;
import dev.qualitysdk.service.booking.ArrivalSource;
import dev.qualitysdk.service.booking.Booking;
import dev.qualitysdk.service.booking.BookingStep;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How rows of {@code arrivals.csv} become evidence at their bookings: one step of the booking for each piece. */
final class ArrivalRows implements Rows<BookingId, BookingStep, Booking> {

    private static final Column<EvidenceId> ID = Column.required(
            "id", CellType.code(EvidenceId::of), "The piece of evidence; once in a booking.", Clause.PUNCTUAL_ARRIVAL);
    private static final Column<BookingId> BOOKING = Column.required(
            "booking", CellType.BOOKING, "The booking whose arrival it is about.", Clause.PUNCTUAL_ARRIVAL);
    private static final Column<ArrivalSource> SOURCE = Column.required(
            "source", CellType.choice(ArrivalSource.class), "Where it comes from.", Clause.PUNCTUAL_ARRIVAL);
    private static final Column<ArrivalSign> SIGN = Column.required(
            "sign", CellType.choice(ArrivalSign.class), "What it says of the crew.", Clause.PUNCTUAL_ARRIVAL);
    private static final Column<Instant> OCCURRED = Column.required(
            "occurred_at",
            CellType.TIME,
            "The moment of which it says it, as the source tells the time.",
            Clause.PUNCTUAL_ARRIVAL);
    private static final Column<Instant> RECORDED = Column.required(
            "recorded_at", CellType.TIME, "When we received it, by our own clock.", Clause.PUNCTUAL_ARRIVAL);
    private static final Column<SiteId> SITE = Column.optional(
            "site",
            CellType.code(SiteId::of),
            "The site of which it speaks, by code; empty for the booking's.",
            Clause.PUNCTUAL_ARRIVAL);
    private static final Column<DeviceId> DEVICE = Column.optional(
            "device", CellType.code(DeviceId::of), "The device that reported it.", Clause.PUNCTUAL_ARRIVAL);
    private static final Column<Duration> CLOCK_OFFSET = Column.optional(
            "clock_offset",
            CellType.DURATION,
            "By how much the device's clock was ahead of ours; negative where it was behind.",
            Clause.PUNCTUAL_ARRIVAL);
    private static final Column<Instant> FIXED = Column.optional(
            "fixed_at",
            CellType.TIME,
            "When the position was taken on which it rests, by the source's clock.",
            Clause.PUNCTUAL_ARRIVAL);
    private static final Column<Integer> ACCURACY = Column.optional(
            "accuracy",
            CellType.whole(0, 999_999_999),
            "The radius within which that position is true, in metres.",
            Clause.PUNCTUAL_ARRIVAL);

    static final Table TABLE = Table.of(
            "arrivals.csv",
            "One piece of evidence that a crew came, was there, left, or did not come. It is kept as it was reported;"
                    + " where pieces contradict each other, or put a crew at two sites at once, the arrival is left out of"
                    + " the figures and listed. A new piece extends its booking.",
            List.of(ID, BOOKING, SOURCE, SIGN, OCCURRED, RECORDED, SITE, DEVICE, CLOCK_OFFSET, FIXED, ACCURACY));

    @Override
    public Table table() {
        return TABLE;
    }

    @Override
    public Family<BookingId, BookingStep, Booking> family() {
        return Booking.FAMILY;
    }

    @Override
    public BookingId id(Cells row) {
        return row.get(BOOKING);
    }

    @Override
    public Plan<Booking> plan(Cells row, Known known, Optional<Booking> recorded) {
        return Plan.of(ID, () -> attested(row, recorded.orElseThrow()));
    }

    private static Booking attested(Cells row, Booking booking) {
        ArrivalEvidence piece = piece(row);
        Optional<ArrivalEvidence> known = booking.arrivalEvidence().stream()
                .filter(one -> one.id().equals(piece.id()))
                .findFirst();
        if (known.isPresent()) {
            if (known.get().equals(piece)) {
                return booking;
            }
            throw Refusal.in(
                    ID,
                    piece.form().fields(),
                    "what is recorded of it: " + known.get().form().fields(),
                    Clause.BUSINESS_RECORDS.number());
        }
        Instant last = booking.steps().get(booking.version() - 1).stamp().recorded();
        return booking.attest(
                Import.stamp(last.isAfter(piece.recordedAt()) ? last : piece.recordedAt()), ImmutableList.of(piece));
    }

    private static ArrivalEvidence piece(Cells row) {
        return ArrivalEvidence.builder()
                .id(row.get(ID))
                .source(row.get(SOURCE))
                .sign(row.get(SIGN))
                .occurredAt(row.get(OCCURRED))
                .recordedAt(row.get(RECORDED))
                .site(row.find(SITE))
                .device(row.find(DEVICE))
                .clockOffset(row.find(CLOCK_OFFSET))
                .fixedAt(row.find(FIXED))
                .accuracy(row.find(ACCURACY))
                .build();
    }

    @Override
    public ImmutableList<Evidence> evidence(Booking thing, RegulationBook book, Roster roster, Instant asOf) {
        return thing.evidence(book, roster, asOf);
    }
}
