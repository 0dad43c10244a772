package dev.qualitysdk.examples.monthend.input;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.AssessmentId;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Place;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.SettlementId;
import dev.qualitysdk.basics.SiteId;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.service.booking.BookingItem;
import dev.qualitysdk.service.booking.Party;
import java.time.Instant;
import java.util.List;

/** The columns of {@code bookings.csv}. */
final class BookingColumns {

    /** Another window. */
    record Rescheduling(Instant at, TimeWindow window, Party wish, ReasonCode reason) {}

    /** Another person responsible before a crew is sent. */
    record HandOver(Instant at, EmployeeId responsible) {}

    static final Column<BookingId> ID = Column.required(
            "id", CellType.code(BookingId::of), "The booking; unique in the file.", Clause.RECORD_OF_DEMAND);
    static final Column<CustomerId> CUSTOMER =
            Column.required("customer", CellType.CUSTOMER, "The customer who asks.", Clause.RECORD_OF_DEMAND);
    static final Column<BranchId> BRANCH =
            Column.required("branch", CellType.BRANCH, "The branch that it belongs to.", Clause.RECORD_OF_DEMAND);
    static final Column<Channel> CHANNEL = Column.required(
            "channel",
            CellType.code(Channel::of),
            "The channel by which it came in: `telephone`, `web`, `app`, `messaging`, `counter`, `other`, or the host's.",
            Clause.BOOKING_CHANNELS);
    static final Column<ImmutableList<BookingItem>> ITEMS = Column.required(
            "items",
            CellType.list(
                    "kind|quantity",
                    entry -> BookingItem.of(entry.part(0, CellType.KIND), entry.part(1, CellType.QUANTITY))),
            "What is to be collected, as the customer estimates it.",
            Clause.RECORD_OF_DEMAND);
    static final Column<SiteId> SITE =
            Column.required("site", CellType.code(SiteId::of), "Where to collect, by code.", Clause.RECORD_OF_DEMAND);
    static final Column<Place> PLACE = Column.optional(
            "place", CellType.code(Place::of), "The area in which the site lies; no address.", Clause.RECORD_OF_DEMAND);
    static final Column<Instant> REQUESTED =
            Column.required("requested_at", CellType.TIME, "When the customer asked.", Clause.IN_TIME);
    static final Column<Instant> WINDOW_FROM = Column.required(
            "window_from", CellType.TIME, "First moment of the appointed window.", Clause.PUNCTUAL_ARRIVAL);
    static final Column<Instant> WINDOW_TO = Column.required(
            "window_to", CellType.TIME, "First moment after the appointed window.", Clause.PUNCTUAL_ARRIVAL);
    static final Column<EmployeeId> TAKEN_BY = Column.optional(
            "taken_by",
            CellType.EMPLOYEE,
            "Who took it; needed for the channels `telephone` and `counter`.",
            Clause.RECORD_OF_DEMAND);
    static final Column<EmployeeId> RESPONSIBLE = Column.optional(
            "responsible",
            CellType.EMPLOYEE,
            "Who is responsible until a crew is sent: the branch's duty person; empty for who took it.",
            Clause.SCOPE);
    static final Column<Instant> RESPONSE_DUE = Column.optional(
            "response_due_at",
            CellType.TIME,
            "When it is to be answered at the latest, where that was promised elsewhere; it stands in place of the"
                    + " regulation's allowance.",
            Clause.RESPONSE_TIMELINESS);
    static final Column<Instant> CONFIRMED = Column.optional(
            "confirmed_at", CellType.TIME, "When we answered that we will come.", Clause.RESPONSE_TIMELINESS);
    static final Column<Instant> DECLINED = Column.optional(
            "declined_at", CellType.TIME, "When we answered that we will not.", Clause.RESPONSE_TIMELINESS);
    static final Column<ReasonCode> DECLINE_REASON = Column.with(
            DECLINED, "decline_reason", CellType.code(ReasonCode::of), "Why we did not.", Clause.RECORD_OF_DEMAND);
    static final Column<Instant> CANCELLED =
            Column.optional("cancelled_at", CellType.TIME, "When the customer withdrew.", Clause.CUSTOMER_FIRST);
    static final Column<ReasonCode> CANCEL_REASON = Column.with(
            CANCELLED, "cancel_reason", CellType.code(ReasonCode::of), "Why the customer did.", Clause.CUSTOMER_FIRST);
    static final Column<ImmutableList<Rescheduling>> RESCHEDULED = Column.optional(
            "rescheduled",
            CellType.list(
                    "at|from|to|wish|reason",
                    entry -> new Rescheduling(
                            entry.part(0, CellType.TIME),
                            TimeWindow.of(entry.part(1, CellType.TIME), entry.part(2, CellType.TIME)),
                            entry.part(3, CellType.choice(Party.class)),
                            entry.part(4, CellType.code(ReasonCode::of)))),
            "Other windows, each with whose wish it was: only the `customer`'s moves what we owe, the `company`'s does not.",
            Clause.PUNCTUAL_ARRIVAL);
    static final Column<ImmutableList<HandOver>> HANDED_OVER = Column.optional(
            "handed_over",
            CellType.list(
                            "at|employee",
                            entry -> new HandOver(entry.part(0, CellType.TIME), entry.part(1, CellType.EMPLOYEE)))
                    .naming((list, references) -> list.forEach(h -> references.employee(h.responsible()))),
            "Who became responsible before a crew was sent.",
            Clause.SCOPE);
    static final Column<Instant> DISPATCHED = Column.optional(
            "dispatched_at", CellType.TIME, "When the crew was sent; the last one, if several were.", Clause.IN_TIME);
    static final Column<EmployeeId> LEADER = Column.with(
            DISPATCHED,
            "leader",
            CellType.EMPLOYEE,
            "Who leads the crew, and is responsible from then on.",
            Clause.SCOPE);
    static final Column<ImmutableList<EmployeeId>> CREW = Column.optional(
            "crew",
            CellType.list("employee", entry -> entry.part(0, CellType.EMPLOYEE))
                    .naming((list, references) -> list.forEach(references::employee)),
            "The crew besides its leader.",
            Clause.SCOPE);
    static final Column<Instant> ARRIVED =
            Column.optional("arrived_at", CellType.TIME, "When the crew was there.", Clause.PUNCTUAL_ARRIVAL);
    static final Column<Instant> ABSENT = Column.optional(
            "no_show_at", CellType.TIME, "When one side was found not to be there.", Clause.PUNCTUAL_ARRIVAL);
    static final Column<Party> ABSENT_PARTY = Column.with(
            ABSENT, "no_show_of", CellType.choice(Party.class), "Which side was not there.", Clause.PUNCTUAL_ARRIVAL);
    static final Column<Instant> ASSESSED =
            Column.optional("assessed_at", CellType.TIME, "When an offer was made.", Clause.ASSESSMENT_AND_PRICE);
    static final Column<AssessmentId> ASSESSMENT = Column.optional(
            "assessment",
            CellType.code(AssessmentId::of),
            "Its assessment, where there is one.",
            Clause.ASSESSMENT_AND_PRICE);
    static final Column<Instant> OFFER_REFUSED = Column.optional(
            "offer_refused_at", CellType.TIME, "When the customer refused the offer.", Clause.ASSESSMENT_AND_PRICE);
    static final Column<Instant> COLLECTED =
            Column.optional("collected_at", CellType.TIME, "When it was collected.", Clause.SAFE_COLLECTION);
    static final Column<Instant> SETTLED = Column.optional(
            "settled_at", CellType.TIME, "When it was paid for and receipted.", Clause.SETTLEMENT_IN_TIME);
    static final Column<SettlementId> SETTLEMENT = Column.optional(
            "settlement",
            CellType.code(SettlementId::of),
            "Its settlement, where there is one.",
            Clause.SETTLEMENT_IN_TIME);
    static final Column<ImmutableList<ExcuseCell.OfDuty>> EXCUSES = Column.optional(
            "excuses",
            ExcuseCell.OfDuty.LIST,
            "Why answering (`response`) or being there (`arrival`) need not have been in time; an excuse replaces a miss,"
                    + " never a success.",
            Clause.CYCLE);

    static final Table TABLE = Table.of(
            "bookings.csv",
            "One booking, with the time of each step that it has taken so far.",
            List.of(
                    ID,
                    CUSTOMER,
                    BRANCH,
                    CHANNEL,
                    ITEMS,
                    SITE,
                    PLACE,
                    REQUESTED,
                    WINDOW_FROM,
                    WINDOW_TO,
                    TAKEN_BY,
                    RESPONSIBLE,
                    RESPONSE_DUE,
                    CONFIRMED,
                    DECLINED,
                    DECLINE_REASON,
                    CANCELLED,
                    CANCEL_REASON,
                    RESCHEDULED,
                    HANDED_OVER,
                    DISPATCHED,
                    LEADER,
                    CREW,
                    ARRIVED,
                    ABSENT,
                    ABSENT_PARTY,
                    ASSESSED,
                    ASSESSMENT,
                    OFFER_REFUSED,
                    COLLECTED,
                    SETTLED,
                    SETTLEMENT,
                    EXCUSES));

    private BookingColumns() {}
}
