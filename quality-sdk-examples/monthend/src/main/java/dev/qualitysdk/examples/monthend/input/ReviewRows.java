package dev.qualitysdk.examples.monthend.input;

import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.ReviewId;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.regulation.ReviewRule;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.service.booking.Booking;
import dev.qualitysdk.service.supervision.Review;
import dev.qualitysdk.service.supervision.ReviewStep;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How rows of {@code reviews.csv} become reviews. */
final class ReviewRows implements Rows<ReviewId, ReviewStep, Review> {

    private static final Column<ReviewId> ID = Column.required(
            "id", CellType.code(ReviewId::of), "The review; unique in the file.", Clause.CUSTOMER_REVIEWS);
    private static final Column<BookingId> BOOKING = Column.required(
            "booking", CellType.BOOKING, "The booking whose visit is reviewed.", Clause.CUSTOMER_REVIEWS);
    private static final Column<Integer> RATING = Column.required(
            "rating",
            CellType.whole(-1_000, 1_000),
            "The rating, on the regulation's scale.",
            Clause.CUSTOMER_SATISFACTION);
    private static final Column<Integer> LOWEST = Column.optional(
            "lowest",
            CellType.whole(-1_000, 1_000),
            "Lowest rating of the scale that the customer was shown; empty for the regulation's.",
            Clause.CUSTOMER_SATISFACTION);
    private static final Column<Integer> HIGHEST = Column.with(
            LOWEST,
            "highest",
            CellType.whole(-1_000, 1_000),
            "Highest rating of that scale.",
            Clause.CUSTOMER_SATISFACTION);
    private static final Column<Channel> CHANNEL = Column.optional(
            "channel",
            CellType.code(Channel::of),
            "The channel by which it was given; empty for `other`.",
            Clause.CUSTOMER_REVIEWS);
    private static final Column<CustomerId> CUSTOMER =
            Column.optional("customer", CellType.CUSTOMER, "Who gave it.", Clause.CUSTOMER_REVIEWS);
    private static final Column<Instant> GIVEN =
            Column.required("given_at", CellType.TIME, "When it was given.", Clause.CUSTOMER_REVIEWS);
    private static final Column<Instant> VOIDED =
            Column.optional("voided_at", CellType.TIME, "When it was declared void.", Clause.CUSTOMER_REVIEWS);
    private static final Column<ReasonCode> VOID_REASON = Column.with(
            VOIDED, "void_reason", CellType.code(ReasonCode::of), "Why it is void.", Clause.CUSTOMER_REVIEWS);
    private static final Column<EmployeeId> VOID_APPROVER =
            Column.with(VOIDED, "void_approver", CellType.EMPLOYEE, "Who decided so.", Clause.CUSTOMER_REVIEWS);

    static final Table TABLE = Table.of(
            "reviews.csv",
            "One review of one visit; of several, the latest counts.",
            List.of(
                    ID,
                    BOOKING,
                    RATING,
                    LOWEST,
                    HIGHEST,
                    CHANNEL,
                    CUSTOMER,
                    GIVEN,
                    VOIDED,
                    VOID_REASON,
                    VOID_APPROVER));

    @Override
    public Table table() {
        return TABLE;
    }

    @Override
    public Family<ReviewId, ReviewStep, Review> family() {
        return Review.FAMILY;
    }

    @Override
    public ReviewId id(Cells row) {
        return row.get(ID);
    }

    @Override
    public Plan<Review> plan(Cells row, Known known, Optional<Review> recorded) {
        Plan<Review> plan = Plan.of(GIVEN, () -> {
            Booking booking = known.find(Booking.FAMILY, row.get(BOOKING)).orElseThrow();
            return Review.give(given(row, known.book()), booking, known.book());
        });
        plan.when(
                row,
                VOIDED,
                (review, at) -> review.annul(ReviewStep.Voided.of(
                        Import.stamp(at, row.get(VOID_APPROVER)), row.get(VOID_REASON), row.get(VOID_APPROVER))));
        return plan;
    }

    private static ReviewStep.Given given(Cells row, RegulationBook book) {
        ReviewRule rule = book.ofCycle(row.get(GIVEN)).reviews();
        Stamp stamp = row.find(CUSTOMER)
                .map(customer -> Stamp.of(row.get(GIVEN), dev.qualitysdk.basics.Actor.customer(customer)))
                .orElseGet(() -> Import.stamp(row.get(GIVEN)));
        return ReviewStep.Given.builder()
                .stamp(stamp)
                .id(row.get(ID))
                .booking(row.get(BOOKING))
                .rating(row.get(RATING))
                .lowest(row.find(LOWEST).orElse(rule.lowest()))
                .highest(row.find(HIGHEST).orElse(rule.highest()))
                .channel(row.find(CHANNEL).orElse(Channel.OTHER))
                .customer(row.find(CUSTOMER))
                .build();
    }
}
