package dev.qualitysdk.service.settlement;

import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.BasicsArbitraries;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.PaymentMethod;
import dev.qualitysdk.basics.PaymentReference;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.ReceiptBookId;
import dev.qualitysdk.basics.SettlementId;
import dev.qualitysdk.calendar.Excuse;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.lifecycle.Walks;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.service.booking.Crew;
import dev.qualitysdk.service.settlement.Settlement.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Arbitraries of settlements: random walks through the steps that the lifecycle allows, likelier those that lead on. */
public final class SettlementArbitraries {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final Set<Event> LEADING_ON = EnumSet.of(
            Event.PAY,
            Event.CONFIRM,
            Event.FAIL,
            Event.LOSE_ANSWER,
            Event.RECEIPT,
            Event.RECONCILE,
            Event.RESOLVE_DISPUTE);
    private static final int LIKELIER = 3;

    private SettlementArbitraries() {}

    /** Receipt numbers of a few books. */
    public static Arbitrary<ReceiptNumber> receipts() {
        return Combinators.combine(
                        Arbitraries.of("north", "south", "簿-1"),
                        Arbitraries.longs().between(1, 1_000_000))
                .as(ReceiptNumber::of);
    }

    /** What became due, in CNY, in either direction. */
    public static Arbitrary<SettlementStep.FallenDue> fallenDue() {
        return Combinators.combine(
                        BasicsArbitraries.instants(),
                        BasicsArbitraries.ids(SettlementId::of),
                        Arbitraries.of(Direction.class),
                        Arbitraries.longs().between(0, 100_000_000L),
                        Arbitraries.of(PaymentMethod.CASH, PaymentMethod.BANK_TRANSFER, PaymentMethod.of("voucher")),
                        BasicsArbitraries.ids(EmployeeId::of).optional(0.8),
                        Arbitraries.integers().between(0, 10_000).optional(0.3),
                        BasicsArbitraries.ids(Channel::of).optional(0.5))
                .as((at, id, direction, minor, method, owedBy, promised, channel) -> {
                    DueBuilder due = SettlementStep.FallenDue.builder(Stamp.of(at, Actor.system("test")))
                            .settlement(id)
                            .booking(BookingId.of("B-1"))
                            .customer(CustomerId.of("C-1"))
                            .branch(BranchId.of("north"))
                            .direction(direction)
                            .amount(Money.ofMinor(CNY, minor))
                            .method(method);
                    owedBy.ifPresent(due::owedBy);
                    channel.ifPresent(due::channel);
                    owedBy.ifPresent(leader -> due.crew(Crew.of(leader, EmployeeId.of("second"))));
                    promised.ifPresent(minutes -> due.dueAt(at.plus(Duration.ofMinutes(minutes))));
                    return due.build();
                });
    }

    /** Settlements after up to 12 steps, in any state. */
    public static Arbitrary<Settlement> settlements() {
        return Combinators.combine(fallenDue(), Walks.moves(12, 2_000))
                .as((due, moves) -> {
                    Settlement settlement = Settlement.open(due);
                    for (Walks.Move move : moves) {
                        Event event = move.among(
                                Walks.events(Settlement.LIFECYCLE, settlement.state(), LEADING_ON, LIKELIER));
                        settlement = settlement.take(step(settlement, event, move));
                    }
                    return settlement;
                })
                .withoutEdgeCases();
    }

    /** Books of receipts with up to so many numbers used, some of them void. */
    public static Arbitrary<ReceiptBook> receiptBooks(int most) {
        return Walks.moves(most, 60).map(moves -> {
            Instant at = Instant.parse("2026-03-04T03:00:00Z");
            ReceiptBook book = ReceiptBook.open(ReceiptBookStep.Opened.of(
                    Stamp.of(at, Actor.system("test")), ReceiptBookId.of("north"), BranchId.of("north"), 101, 1_100));
            for (Walks.Move move : moves) {
                at = at.plus(Duration.ofMinutes(move.minutes()));
                Stamp stamp = Stamp.of(at, Actor.system("test"));
                ReasonCode reason = ReasonCode.of("misprint");
                List<Long> standing = book.entries().stream()
                        .filter(ReceiptEntry::stands)
                        .map(entry -> entry.number().number())
                        .toList();
                book = switch (move.choice() % 5) {
                    case 0 -> book.spoil(stamp, reason);
                    case 1 ->
                        standing.isEmpty()
                                ? book
                                : book.take(ReceiptBookStep.Voided.of(
                                        stamp, standing.get(move.detail() % standing.size()), reason));
                    default -> {
                        SettlementId settlement = SettlementId.of("S-" + move.detail() % (2 * most));
                        yield book.of(settlement).isPresent()
                                ? book
                                : book.take(ReceiptBookStep.Issued.of(stamp, book.next(), settlement));
                    }
                };
            }
            return book;
        });
    }

    /** Books of receipts with up to twelve numbers, some of them closed, after which receipts may be voided. */
    public static Arbitrary<ReceiptBook> receiptBooks() {
        return Combinators.combine(receiptBooks(12), Arbitraries.integers().between(0, 3))
                .as((book, end) -> {
                    if (end < 2) {
                        return book;
                    }
                    Instant at = book.steps().get(book.version() - 1).at().plus(Duration.ofMinutes(5));
                    Stamp stamp = Stamp.of(at, Actor.system("test"));
                    ReceiptBook closed = book.close(stamp);
                    return closed.entries().stream()
                            .filter(entry -> end == 3 && entry.stands())
                            .findFirst()
                            .map(entry -> closed.take(ReceiptBookStep.Voided.of(
                                    stamp, entry.number().number(), ReasonCode.of("misprint"))))
                            .orElse(closed);
                });
    }

    /** Steps of books of receipts. */
    public static Arbitrary<ReceiptBookStep> receiptBookSteps() {
        return receiptBooks().flatMap(book -> Arbitraries.of(book.steps()));
    }

    /** Entries of books of receipts, standing and void. */
    public static Arbitrary<ReceiptEntry> receiptEntries() {
        return receiptBooks()
                .map(ReceiptBook::entries)
                .filter(entries -> !entries.isEmpty())
                .flatMap(Arbitraries::of);
    }

    /** Faults of books of receipts, of one number or of some in a row. */
    public static Arbitrary<ReceiptFault> receiptFaults() {
        return Combinators.combine(
                        Arbitraries.of(ReceiptFault.Kind.class),
                        Arbitraries.longs().between(1, 1_000),
                        Arbitraries.longs().between(0, 3))
                .as((kind, first, more) ->
                        ReceiptFault.of(kind, first, kind == ReceiptFault.Kind.GAP ? first + more : first));
    }

    /** Up to four settlements of one customer that are due and can be paid together. */
    public static Arbitrary<PaymentGroup> paymentGroups() {
        return Arbitraries.longs()
                .between(0, 100_000_000L)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(amounts -> PaymentGroup.of(IntStream.range(0, amounts.size())
                        .mapToObj(i -> Settlement.open(SettlementStep.FallenDue.builder(
                                        Stamp.of(Instant.parse("2026-03-04T03:00:00Z"), Actor.system("test")))
                                .settlement(SettlementId.of("S-" + i))
                                .booking(BookingId.of("B-" + i))
                                .customer(CustomerId.of("C-1"))
                                .branch(BranchId.of("north"))
                                .direction(Direction.WE_PAY)
                                .amount(Money.ofMinor(CNY, amounts.get(i)))
                                .method(PaymentMethod.BANK_TRANSFER)
                                .build()))
                        .toList()));
    }

    private static SettlementStep step(Settlement settlement, Event event, Walks.Move move) {
        Instant at = settlement.steps().get(settlement.version() - 1).at().plus(Duration.ofMinutes(move.minutes()));
        Stamp stamp = Stamp.of(at, Actor.system("test"));
        int detail = move.detail();
        ReasonCode reason = ReasonCode.of("reason-" + detail % 3);
        return switch (event) {
            case PAY ->
                SettlementStep.PaymentBegun.of(
                        stamp, settlement.unanswered().orElse(PaymentReference.of("PAY-" + detail % 4)));
            case CONFIRM -> paid(settlement, stamp, detail, reason);
            case FAIL -> SettlementStep.Failed.of(stamp, reason);
            case LOSE_ANSWER -> SettlementStep.AnswerLost.of(stamp);
            case RECEIPT ->
                SettlementStep.Receipted.of(
                        stamp, ReceiptNumber.of("north", 1 + settlement.version() * 100_001L + detail));
            case RECONCILE -> SettlementStep.Reconciled.of(stamp, "statement-" + detail % 3);
            case DISPUTE -> SettlementStep.Disputed.of(stamp, reason);
            case RESOLVE_DISPUTE -> SettlementStep.DisputeResolved.of(stamp, reason);
            case REVERSE -> SettlementStep.Reversed.of(stamp, SettlementId.of("counter-" + detail), reason);
            case EXCUSE ->
                SettlementStep.Excused.of(
                        stamp, Excuse.of(Clause.CYCLE, "objection", EmployeeId.of("approver-" + detail % 3), at));
        };
    }

    private static SettlementStep paid(Settlement settlement, Stamp stamp, int detail, ReasonCode reason) {
        SettlementStep.FallenDue due = settlement.due();
        return detail % 4 == 0
                ? SettlementStep.Paid.of(stamp, due.amount().plusMinor(1), due.method(), Optional.of(reason))
                : SettlementStep.Paid.of(
                        stamp,
                        due.amount(),
                        due.method(),
                        Optional.empty(),
                        due.owedBy().map(Actor::employee),
                        Optional.of(Actor.customer(due.customer())));
    }
}
