package dev.qualitysdk.service.settlement;

import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.PaymentMethod;
import dev.qualitysdk.calendar.Excuse;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import dev.qualitysdk.service.assessment.Assessment;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/** What a step of a settlement must keep besides the lifecycle. */
final class SettlementRules {

    private SettlementRules() {}

    static void check(Settlement settlement, SettlementStep step) {
        if (step instanceof SettlementStep.Paid paid) {
            checkPayment(settlement, paid);
        } else if (step instanceof SettlementStep.Reversed reversed) {
            refuseUnless(
                    !reversed.counter().equals(settlement.id()),
                    "settlement " + settlement.id(),
                    "it cannot reverse itself",
                    Clause.RECONCILIATION,
                    "Name the counter-entry.");
        } else if (step instanceof SettlementStep.Excused excused) {
            checkExcuse(settlement, excused);
        }
    }

    private static void checkPayment(Settlement settlement, SettlementStep.Paid paid) {
        SettlementStep.FallenDue due = settlement.due();
        Faults.in("settlement " + settlement.id())
                .check(
                        paid.amount().isSameCurrency(due.amount()),
                        "amount",
                        paid.amount(),
                        "the currency agreed, " + due.amount().getCurrencyUnit(),
                        "3.4.1")
                .refuse();
        boolean asAgreed = paid.amount().equals(due.amount()) && paid.method().equals(due.method());
        String found = paid.amount() + " by " + paid.method();
        refuseUnless(
                asAgreed || paid.deviation().isPresent(),
                "settlement " + settlement.id(),
                found + " is not what was agreed, " + due.amount() + " by " + due.method(),
                Clause.SETTLEMENT_IN_TIME,
                "Pay as agreed, or record the reason of the deviation.");
        refuseUnless(
                !asAgreed || paid.deviation().isEmpty(),
                "settlement " + settlement.id(),
                found + " is what was agreed, yet a deviation is recorded",
                Clause.SETTLEMENT_IN_TIME,
                "Record it without a deviation.");
    }

    private static void checkExcuse(Settlement settlement, SettlementStep.Excused step) {
        Excuse excuse = step.excuse();
        refuseUnless(
                settlement.due().owedBy().filter(excuse.approver()::equals).isEmpty(),
                "settlement " + settlement.id(),
                "the excuse is approved by " + excuse.approver() + ", who has to see to the payment",
                Clause.SETTLEMENT_IN_TIME,
                "Let somebody approve the excuse who has not.");
        refuseUnless(
                !excuse.decidedAt().isAfter(step.at()),
                "settlement " + settlement.id(),
                "the excuse was decided at " + excuse.decidedAt() + ", after the step, at " + step.at(),
                Clause.BUSINESS_RECORDS,
                "Record the excuse when it is decided.");
    }

    static void checkAgreed(SettlementStep.FallenDue due, Assessment agreed) {
        List<String> differs = new ArrayList<>();
        if (!due.booking().equals(agreed.booking())) {
            differs.add("booking " + due.booking() + ", not " + agreed.booking());
        }
        if (due.assessment().filter(agreed.id()::equals).isEmpty()) {
            differs.add("assessment " + due.assessment().map(Object::toString).orElse("(nothing)") + ", not "
                    + agreed.id());
        }
        Money total = agreed.agreedTotal().orElse(null);
        PaymentMethod method = agreed.agreedMethod().orElse(null);
        if (total == null || method == null) {
            differs.add("nothing was agreed, the assessment being " + agreed.state());
        } else {
            if (!due.amount().equals(total.abs())) {
                differs.add("amount " + due.amount() + ", not " + total.abs());
            }
            if (!total.isZero() && (due.direction() == Direction.CUSTOMER_PAYS) != total.isNegative()) {
                differs.add("direction " + due.direction() + ", not "
                        + due.direction().opposite());
            }
            if (!due.method().equals(method)) {
                differs.add("method " + due.method() + ", not " + method);
            }
        }
        refuseUnless(
                differs.isEmpty(),
                "settlement " + due.settlement(),
                "it differs from what was agreed in assessment " + agreed.id() + ": " + String.join("; ", differs),
                Clause.SETTLEMENT_IN_TIME,
                "Settle what was agreed; a deviation is recorded with its reason when it is paid.");
    }

    private static void refuseUnless(boolean holds, String subject, String problem, Clause clause, String wayOut) {
        if (!holds) {
            throw new ClauseBreachException(subject, problem, clause, wayOut);
        }
    }
}
