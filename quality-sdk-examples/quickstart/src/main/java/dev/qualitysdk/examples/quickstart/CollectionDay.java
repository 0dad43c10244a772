package dev.qualitysdk.examples.quickstart;

import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.AssessmentId;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.EvidenceId;
import dev.qualitysdk.basics.Grade;
import dev.qualitysdk.basics.IdentityEvidence;
import dev.qualitysdk.basics.Language;
import dev.qualitysdk.basics.LotId;
import dev.qualitysdk.basics.MaterialCatalogue;
import dev.qualitysdk.basics.PaymentMethod;
import dev.qualitysdk.basics.PaymentReference;
import dev.qualitysdk.basics.PriceListVersion;
import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.basics.Ratio;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.ReceiptBookId;
import dev.qualitysdk.basics.SellerClass;
import dev.qualitysdk.basics.SettlementId;
import dev.qualitysdk.basics.SiteId;
import dev.qualitysdk.basics.StockBookId;
import dev.qualitysdk.basics.StockEntryId;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.basics.Unit;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.rule.ClauseBreachException;
import dev.qualitysdk.service.assessment.AssessedGoods;
import dev.qualitysdk.service.assessment.Assessment;
import dev.qualitysdk.service.assessment.AssessmentStep;
import dev.qualitysdk.service.assessment.DeductionTerm;
import dev.qualitysdk.service.assessment.Findings;
import dev.qualitysdk.service.assessment.PriceBook;
import dev.qualitysdk.service.assessment.PriceDirection;
import dev.qualitysdk.service.assessment.PriceKey;
import dev.qualitysdk.service.assessment.PriceList;
import dev.qualitysdk.service.assessment.Pricing;
import dev.qualitysdk.service.assessment.TareLevel;
import dev.qualitysdk.service.assessment.UnitPrice;
import dev.qualitysdk.service.assessment.Valuation;
import dev.qualitysdk.service.assessment.Weighing;
import dev.qualitysdk.service.assessment.Weighings;
import dev.qualitysdk.service.booking.ArrivalEvidence;
import dev.qualitysdk.service.booking.ArrivalSign;
import dev.qualitysdk.service.booking.ArrivalSource;
import dev.qualitysdk.service.booking.Booking;
import dev.qualitysdk.service.booking.BookingItem;
import dev.qualitysdk.service.booking.BookingStep;
import dev.qualitysdk.service.booking.Crew;
import dev.qualitysdk.service.booking.Punctuality;
import dev.qualitysdk.service.payment.PaymentVerdict;
import dev.qualitysdk.service.payment.Sale;
import dev.qualitysdk.service.settlement.ReceiptBook;
import dev.qualitysdk.service.settlement.ReceiptBookStep;
import dev.qualitysdk.service.settlement.Settlement;
import dev.qualitysdk.service.settlement.SettlementStep;
import dev.qualitysdk.service.stock.LotPart;
import dev.qualitysdk.service.stock.LotSource;
import dev.qualitysdk.service.stock.StockBook;
import dev.qualitysdk.service.stock.StockMovement;
import dev.qualitysdk.service.stock.StockStep;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** One collection, from the call of a customer to the receipt, as {@code docs/collection.md} shows it. */
public final class CollectionDay {

    private static final MaterialCatalogue CATALOGUE = MaterialCatalogue.starting();
    private static final EmployeeId DESK = EmployeeId.of("E-1");
    private static final EmployeeId LEADER = EmployeeId.of("E-7");
    private static final BranchId NORTH = BranchId.of("north");

    private final Regulation regulation;
    private final RegulationBook book;
    private final PrintStream out;

    CollectionDay(Regulation regulation, PrintStream out) {
        this.regulation = regulation;
        this.book = RegulationBook.of(regulation);
        this.out = out;
    }

    /**
     * Prints what each step gives.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        new CollectionDay(QuickStart.regulation(), System.out).run();
    }

    void run() {
        Booking booking = visit();
        Assessment assessment = assess(booking);
        settle(booking, assessment);
        keep();
    }

    Booking visit() {
        // tag::visit[]
        Booking booking = Booking.request(BookingStep.Requested.builder(at("2026-03-02T09:00"))
                        .booking(BookingId.of("B-1"))
                        .customer(CustomerId.of("C-1"))
                        .branch(NORTH)
                        .channel(Channel.TELEPHONE)
                        .takenBy(DESK)
                        .items(List.of(BookingItem.of("mixed-paper", Quantity.parse("500 kg"))))
                        .site(SiteId.of("S-1"))
                        .window(window("2026-03-04T10:00", "2026-03-04T12:00"))
                        .build())
                .confirm(at("2026-03-02T10:00"))
                .dispatch(at("2026-03-04T09:00"), Crew.of(LEADER))
                .arrive(at("2026-03-04T12:20"), List.of(seen("2026-03-04T12:20")));
        Punctuality arrival =
                booking.punctuality(book, at("2026-03-04T13:00").at()).orElseThrow();
        out.println(arrival.outcome() + " by " + arrival.lateBy().orElseThrow() + " (clause "
                + arrival.clause().number() + ")");
        // end::visit[]
        return booking;
    }

    /** What the crew's own application reported. */
    private static ArrivalEvidence seen(String local) {
        ArrivalEvidence.Builder evidence = ArrivalEvidence.builder();
        return evidence.id(EvidenceId.of("app-1"))
                .source(ArrivalSource.CREW_APP)
                .sign(ArrivalSign.PRESENT)
                .occurredAt(at(local).at())
                .recordedAt(at(local).at())
                .build();
    }

    Assessment assess(Booking booking) {
        // tag::assess[]
        PriceList prices = PriceList.builder(PriceListVersion.of("2026-03"), regulation.zone(), CurrencyUnit.of("CNY"))
                .from(LocalDate.of(2026, 3, 1))
                .price(
                        PriceKey.of(PriceDirection.WE_BUY, "mixed-paper", Grade.of("1"), Unit.Dimension.MASS),
                        UnitPrice.of(BigMoney.parse("CNY 1.25"), Unit.JIN))
                .build();
        Pricing pricing = Pricing.with(CATALOGUE, PriceBook.of(prices), book);
        AssessedGoods paper = AssessedGoods.builder()
                .kind("mixed-paper")
                .grade(Grade.of("1"))
                .direction(PriceDirection.WE_BUY)
                .weighings(Weighings.of(Weighing.ofGrossAndTare(
                        at("2026-03-04T12:30"),
                        Quantity.parse("510 kg"),
                        List.of(TareLevel.standard("sack", 40, Quantity.ofGrams(250))))))
                .findings(Findings.builder()
                        .number("moisture", Ratio.parse("15 %"))
                        .build())
                .terms(List.of(DeductionTerm.share("moisture").above(Ratio.parse("12 %"))))
                .pricingAt(at("2026-03-04T12:30").at())
                .build();
        Valuation valuation = pricing.valuation(List.of(paper));
        valuation.derivation().outline(Language.ENGLISH, CATALOGUE).forEach(out::println);

        Assessment assessment = Assessment.draft(
                        AssessmentStep.Drafted.of(
                                at("2026-03-04T12:31"), AssessmentId.of("A-1"), booking.id(), LEADER, valuation),
                        pricing)
                .offer(at("2026-03-04T12:32"), at("2026-03-04T18:00").at())
                .explain(at("2026-03-04T12:33")) // without it nothing can be accepted
                .accept(at("2026-03-04T12:35"), PaymentMethod.CASH)
                .settle(at("2026-03-04T12:36"), SettlementId.of("P-1")); // a second settlement is refused
        // end::assess[]
        return assessment;
    }

    void settle(Booking booking, Assessment assessment) {
        // tag::settle[]
        Settlement due = Settlement.open(
                SettlementStep.FallenDue.builder(at("2026-03-04T12:36"))
                        .settlement(SettlementId.of("P-1"))
                        .of(booking)
                        .agreedIn(assessment)
                        .owedBy(LEADER)
                        .build(),
                assessment);
        Sale sale = due.sale(SellerClass.HOUSEHOLD, assessment);
        List<Sale> earlierThatDay = List.of();
        PaymentVerdict inCash =
                PaymentVerdict.of(regulation, CATALOGUE, sale, earlierThatDay, List.of(IdentityEvidence.IDENTITY_CARD));
        try {
            due.pay(at("2026-03-04T12:37"), PaymentReference.of("T-1"), inCash);
        } catch (ClauseBreachException refused) {
            out.println(refused.getMessage());
        }
        // end::settle[]

        // tag::receipt[]
        ReceiptBook receipts = ReceiptBook.open(
                ReceiptBookStep.Opened.of(at("2026-01-02T08:00"), ReceiptBookId.of("R-2026"), NORTH, 1, 500));
        Settlement paid = due.pay(at("2026-03-04T12:40"), PaymentReference.of("T-1"))
                .loseAnswer(at("2026-03-04T12:41")) // a time-out is not a failure
                .confirm(
                        at("2026-03-04T12:50"), // the bank was asked
                        due.due().amount(),
                        PaymentMethod.BANK_TRANSFER,
                        ReasonCode.of("cash-not-allowed"));
        receipts = receipts.issue(at("2026-03-04T12:51"), paid);
        Settlement receipted =
                paid.receipt(at("2026-03-04T12:51"), receipts.of(paid.id()).orElseThrow());
        out.println(receipted.state() + " " + receipted.receipt().orElseThrow());
        // end::receipt[]
    }

    void keep() {
        // tag::stock[]
        LotId paper = LotId.of("L-1");
        StockBook stock = StockBook.open(StockStep.Opened.of(at("2026-03-01T00:00"), StockBookId.of("north")))
                .take(
                        StockMovement.Collected.builder()
                                .stamp(at("2026-03-04T12:30"))
                                .entry(StockEntryId.of("collected"))
                                .lot(paper)
                                .kind("mixed-paper")
                                .quantity(Quantity.parse("500 kg"))
                                .collector(LEADER)
                                .build(),
                        CATALOGUE)
                .take(
                        StockMovement.Divided.of(
                                at("2026-03-05T09:00"),
                                StockEntryId.of("sorted"),
                                LotSource.all(paper),
                                List.of(
                                        LotPart.of(LotId.of("L-2"), Quantity.parse("120 kg"))
                                                .sortedAs("corrugated-board"),
                                        LotPart.rest(LotId.of("L-3")))),
                        CATALOGUE);
        stock.at(at("2026-03-05T10:00").at())
                .lots()
                .forEach((lot, now) -> out.println(lot + ": " + now.kind() + ", " + now.remaining()));
        StockStep late = StockMovement.Lost.of(
                backDated("2026-03-04T18:00", "2026-03-05T11:00"), // by then nothing had been sorted yet
                StockEntryId.of("lost"),
                LotSource.of(paper, Quantity.parse("400 kg")),
                ReasonCode.of("rain"));
        try {
            stock.take(late, CATALOGUE);
        } catch (ClauseBreachException refused) {
            out.println(refused.getMessage());
        }
        // end::stock[]
    }

    private static Stamp at(String local) {
        return Stamp.of(
                LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant(), Actor.employee(LEADER));
    }

    private static Stamp backDated(String local, String recorded) {
        return Stamp.of(at(local).at(), at(recorded).at(), Actor.employee(LEADER));
    }

    private static TimeWindow window(String start, String end) {
        return TimeWindow.of(at(start).at(), at(end).at());
    }
}
