package dev.qualitysdk.service.settlement;

import static dev.qualitysdk.service.assessment.AssessmentExamples.cny;
import static dev.qualitysdk.service.booking.BookingExamples.REASON;
import static dev.qualitysdk.service.booking.BookingExamples.at;

import com.google.common.collect.ImmutableMap;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.PaymentMethod;
import dev.qualitysdk.basics.PaymentReference;
import dev.qualitysdk.basics.SettlementId;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.service.assessment.AssessmentExamples;
import dev.qualitysdk.service.booking.BookingExamples;
import dev.qualitysdk.service.settlement.Settlement.Event;
import dev.qualitysdk.service.settlement.Settlement.State;
import java.util.Optional;

/** Settlements of one story: CNY 1200.00 due in cash on Wednesday 4 March 2026 at 11:00, to be seen to by {@code L}. */
public final class SettlementExamples {

    /** The reference of every payment. */
    public static final PaymentReference REFERENCE = PaymentReference.of("PAY-1");

    private SettlementExamples() {}

    /** What became due, as a builder. */
    public static DueBuilder fallenDue() {
        return SettlementStep.FallenDue.builder(at("2026-03-04T11:00"))
                .settlement(SettlementId.of("P-1"))
                .of(BookingExamples.collected())
                .agreedIn(AssessmentExamples.accepted())
                .owedBy(EmployeeId.of("L"));
    }

    /** Due on Wednesday at 11:00. */
    public static Settlement due() {
        return Settlement.open(fallenDue().build());
    }

    /** Paying since 11:01. */
    public static Settlement paying() {
        return due().pay(at("2026-03-04T11:01"), REFERENCE);
    }

    /** Paid at 11:02. */
    public static Settlement paid() {
        return paying().confirm(at("2026-03-04T11:02"));
    }

    /** Receipted at 11:05 with number 7 of book {@code north}. */
    public static Settlement receipted() {
        return paid().receipt(at("2026-03-04T11:05"), ReceiptNumber.of("north", 7));
    }

    /** A settlement in every state; the disputed one was receipted. */
    public static ImmutableMap<State, Settlement> inEveryState() {
        return ImmutableMap.<State, Settlement>builder()
                .put(State.DUE, due())
                .put(State.PAYING, paying())
                .put(State.PAID, paid())
                .put(State.RECEIPTED, receipted())
                .put(State.RECONCILED, receipted().reconcile(at("2026-03-04T12:00"), "2026-03"))
                .put(State.FAILED, paying().fail(at("2026-03-04T11:02"), REASON))
                .put(State.UNKNOWN, paying().loseAnswer(at("2026-03-04T11:02")))
                .put(State.DISPUTED, receipted().dispute(at("2026-03-04T11:10"), REASON))
                .put(State.REVERSED, receipted().reverse(at("2026-03-04T11:10"), SettlementId.of("P-2"), REASON))
                .build();
    }

    /** A step for an event at an instant. */
    public static SettlementStep step(Event event, Stamp stamp) {
        return switch (event) {
            case PAY -> SettlementStep.PaymentBegun.of(stamp, REFERENCE);
            case CONFIRM ->
                SettlementStep.Paid.of(stamp, cny("1199.00"), PaymentMethod.MOBILE_WALLET, Optional.of(REASON));
            case FAIL -> SettlementStep.Failed.of(stamp, REASON);
            case LOSE_ANSWER -> SettlementStep.AnswerLost.of(stamp);
            case RECEIPT -> SettlementStep.Receipted.of(stamp, ReceiptNumber.of("north", 8));
            case RECONCILE -> SettlementStep.Reconciled.of(stamp, "2026-03");
            case DISPUTE -> SettlementStep.Disputed.of(stamp, REASON);
            case RESOLVE_DISPUTE -> SettlementStep.DisputeResolved.of(stamp, REASON);
            case REVERSE -> SettlementStep.Reversed.of(stamp, SettlementId.of("P-2"), REASON);
            case EXCUSE -> SettlementStep.Excused.of(stamp, BookingExamples.excuse("X", stamp.at()));
        };
    }
}
