package dev.qualitysdk.service.settlement;

import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.PaymentMethod;
import dev.qualitysdk.basics.SellerClass;
import dev.qualitysdk.calendar.Excuse;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import dev.qualitysdk.service.assessment.Assessment;
import dev.qualitysdk.service.assessment.Valuation;
import dev.qualitysdk.service.payment.PaymentVerdict;
import dev.qualitysdk.service.payment.Sale;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.joda.money.Money;

/** What a step of a settlement must keep besides the lifecycle. */
final class SettlementRules {

    private SettlementRules() {}

    static void check(Settlement settlement, SettlementStep step) {
        if (step instanceof SettlementStep.PaymentBegun begun) {
            checkBeginning(settlement, begun);
        } else if (step instanceof SettlementStep.Paid paid) {
            checkPayment(settlement, paid);
        } else if (step instanceof SettlementStep.Receipted receipted) {
            checkReceipt(settlement, receipted);
        } else if (step instanceof SettlementStep.Reversed reversed) {
            checkReversal(settlement, reversed);
        } else if (step instanceof SettlementStep.Excused excused) {
            checkExcuse(settlement, excused);
        }
    }

    /**
     * A payment whose answer was once lost may still arrive, whatever was answered since. Under its own reference whoever
     * carries it out pays it once; under another it could be paid twice.
     */
    private static void checkBeginning(Settlement settlement, SettlementStep.PaymentBegun begun) {
        String subject = "settlement " + settlement.id();
        refuseUnless(
                !begun.together().contains(settlement.id()),
                subject,
                "it is named among the others that " + begun.reference() + " pays",
                Clause.SETTLEMENT_IN_TIME,
                "Name only the others.");
        settlement
                .unanswered()
                .filter(reference -> !reference.equals(begun.reference()))
                .ifPresent(reference -> refuseUnless(
                        false,
                        subject,
                        "it is to be paid as " + begun.reference() + ", though the answer to " + reference
                                + " was once lost and that payment may still arrive",
                        Clause.SETTLEMENT_IN_TIME,
                        "Try again under " + reference + "."));
    }

    private static void checkReceipt(Settlement settlement, SettlementStep.Receipted step) {
        refuseUnless(
                settlement.receipt().filter(step.receipt()::equals).isEmpty(),
                "settlement " + settlement.id(),
                "receipt " + step.receipt().number() + " of book "
                        + step.receipt().book() + " was handed over before",
                Clause.RECEIPT,
                "Void it in its book and hand over the next one, or leave it as it is.");
    }

    private static void checkReversal(Settlement settlement, SettlementStep.Reversed step) {
        String subject = "settlement " + settlement.id();
        refuseUnless(
                !step.counter().equals(settlement.id()),
                subject,
                "it cannot reverse itself",
                Clause.RECONCILIATION,
                "Name the counter-entry.");
        refuseUnless(
                step.together().equals(settlement.together()),
                subject,
                "it is reversed with " + step.together() + ", though its payment paid it with " + settlement.together(),
                Clause.RECONCILIATION,
                "Reverse all that the payment paid, or none: PaymentGroup.reverse does.");
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

    static void checkVerdict(Settlement settlement, PaymentVerdict verdict) {
        Sale sale = verdict.sale();
        refuseUnless(
                sale.settlement().equals(settlement.id())
                        && sale.seller().equals(settlement.due().customer())
                        && sale.at().equals(settlement.due().at())
                        && sale.method().equals(settlement.due().method()),
                "settlement " + settlement.id(),
                "the verdict is about settlement " + sale.settlement() + " with " + sale.seller() + " of " + sale.at()
                        + ", to be paid by " + sale.method(),
                Clause.SETTLEMENT_IN_TIME,
                "Judge the sale of this settlement as it is due.");
        verdict.requireAllowed();
    }

    static Sale sale(Settlement settlement, SellerClass sellerClass, Assessment agreed) {
        SettlementStep.FallenDue due = settlement.due();
        refuseUnless(
                due.assessment().filter(agreed.id()::equals).isPresent(),
                "settlement " + settlement.id(),
                "it was not agreed in assessment " + agreed.id(),
                Clause.SETTLEMENT_IN_TIME,
                "Name the assessment that it was agreed in, "
                        + due.assessment().map(Object::toString).orElse("which the settlement has to name") + ".");
        TreeMap<String, Money> amounts = new TreeMap<>();
        Money lines = Money.zero(due.amount().getCurrencyUnit());
        Money paid = settlement.paid().map(SettlementStep.Paid::amount).orElse(due.amount());
        boolean sells = due.direction() == Direction.WE_PAY
                && due.counterTo().isEmpty()
                && settlement.state() != Settlement.State.REVERSED;
        Valuation valuation = agreed.valuation();
        for (int i = 0; sells && i < valuation.lines().size(); i++) {
            Money amount = valuation.amounts().get(i);
            if (amount.isPositive()) {
                amounts.merge(valuation.lines().get(i).kind(), amount, Money::plus);
                lines = lines.plus(amount);
            }
        }
        Money beyond = sells && paid.isGreaterThan(lines) ? paid.minus(lines) : paid.minus(paid);
        Sale.Builder sale = Sale.builder();
        sale.settlement(settlement.id())
                .seller(due.customer())
                .sellerClass(sellerClass)
                .at(due.at())
                .method(settlement.paid().map(SettlementStep.Paid::method).orElse(due.method()))
                .amounts(amounts)
                .beyond(beyond);
        return sale.build();
    }

    private static void refuseUnless(boolean holds, String subject, String problem, Clause clause, String wayOut) {
        if (!holds) {
            throw new ClauseBreachException(subject, problem, clause, wayOut);
        }
    }
}
