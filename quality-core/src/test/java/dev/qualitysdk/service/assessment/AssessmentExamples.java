package dev.qualitysdk.service.assessment;

import static dev.qualitysdk.service.booking.BookingExamples.at;
import static dev.qualitysdk.service.booking.BookingExamples.instant;

import com.google.common.collect.ImmutableMap;
import dev.qualitysdk.basics.AssessmentId;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Grade;
import dev.qualitysdk.basics.PaymentMethod;
import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.basics.Ratio;
import dev.qualitysdk.basics.SettlementId;
import dev.qualitysdk.basics.Unit;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.service.assessment.Assessment.Event;
import dev.qualitysdk.service.assessment.Assessment.State;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/** Assessments of one story: 25 kg of copper wire, weighed on Wednesday 4 March 2026 at 10:35. */
public final class AssessmentExamples {

    private AssessmentExamples() {}

    /** A line as a builder: gross 26 kg, tare 1 kg, 4 % moisture, CNY 50.00 a kilogram; net 24 kg, CNY 1200.00. */
    public static AssessmentLineBuilder line() {
        AssessmentLineBuilder line = AssessmentLine.builder();
        line.kind("copper-wire")
                .grade(Grade.of("A"))
                .gross(Quantity.parse("26 kg"))
                .tare(Quantity.parse("1 kg"))
                .addDeductions(Deduction.of(Deduction.Cause.MOISTURE, Ratio.parse("4 %")))
                .unitPrice(price("50", Unit.KILOGRAM));
        return line;
    }

    /** A price in CNY. */
    public static UnitPrice price(String amount, Unit per) {
        return UnitPrice.of(BigMoney.parse("CNY " + amount), per);
    }

    /** The valuation of one line at a price a kilogram. */
    public static Valuation valuation(String perKilogram) {
        AssessmentLine line =
                line().unitPrice(price(perKilogram, Unit.KILOGRAM)).build();
        return Valuation.of(instant("2026-03-04T10:35"), RoundingMode.HALF_UP, List.of(line));
    }

    /** Drafted at 10:35: CNY 1200.00. */
    public static Assessment drafted() {
        return Assessment.draft(AssessmentStep.Drafted.of(
                at("2026-03-04T10:35"),
                AssessmentId.of("A-1"),
                BookingId.of("B-1"),
                EmployeeId.of("L"),
                valuation("50")));
    }

    /** Offered at 10:36, until 11:00. */
    public static Assessment offered() {
        return drafted().offer(at("2026-03-04T10:36"), instant("2026-03-04T11:00"));
    }

    /** Accepted at 10:40, explained before, to be paid in cash. */
    public static Assessment accepted() {
        return offered().explain(at("2026-03-04T10:38")).accept(at("2026-03-04T10:40"), PaymentMethod.CASH);
    }

    /** An assessment in every state; the offer was explained. */
    public static ImmutableMap<State, Assessment> inEveryState() {
        return ImmutableMap.of(
                State.DRAFTED, drafted(),
                State.OFFERED, drafted().offer(at("2026-03-04T10:36")).explain(at("2026-03-04T10:38")),
                State.ACCEPTED, accepted(),
                State.REFUSED, offered().refuse(at("2026-03-04T10:40")),
                State.EXPIRED, offered().expire(at("2026-03-04T11:00")));
    }

    /** A step for an event at an instant. */
    public static AssessmentStep step(Event event, Stamp stamp) {
        return switch (event) {
            case REVISE -> AssessmentStep.Revised.of(stamp, valuation("51"));
            case OFFER -> AssessmentStep.Offered.of(stamp, Optional.of(instant("2026-03-09T00:00")));
            case EXPLAIN -> AssessmentStep.Explained.of(stamp);
            case ACCEPT -> AssessmentStep.Accepted.of(stamp, PaymentMethod.BANK_TRANSFER);
            case REFUSE -> AssessmentStep.Refused.of(stamp);
            case EXPIRE -> AssessmentStep.Expired.of(stamp);
            case SETTLE -> AssessmentStep.Settled.of(stamp, SettlementId.of("S-1"), Optional.empty());
        };
    }

    /** An amount in CNY. */
    public static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }
}
