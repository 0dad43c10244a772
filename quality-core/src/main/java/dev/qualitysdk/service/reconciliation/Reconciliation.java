package dev.qualitysdk.service.reconciliation;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.PaymentReference;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.SettlementId;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.regulation.PaymentRule;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.service.reconciliation.ReconciliationLine.Kind;
import dev.qualitysdk.service.settlement.Settlement;
import dev.qualitysdk.service.settlement.SettlementStep;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A payment statement held against our payments: one to one, by reference, amount and date, and where the statement shows no
 * reference by amount and date (clause 3.4.3).
 *
 * <p>References come first. An entry and a payment of one reference, direction, amount and currency within the date tolerance are
 * matched; what is left of one reference within the tolerance differs in amount; an entry without reference is matched with a
 * confirmed payment of its amount, earliest with earliest, which matches as many as can be. A further entry of a reference that
 * was matched, here or in another statement, is a duplicate. What is left is missing on the other side. Among equals the name
 * decides, so that the same input gives the same lines whatever its order.
 */
public final class Reconciliation {

    /** The reason with which a settlement is disputed whose amount differs in a statement. */
    public static final ReasonCode AMOUNT_DIFFERS = ReasonCode.of("statement_amount_differs");

    /** The reason with which a settlement is disputed that a statement does not show. */
    public static final ReasonCode MISSING_THERE = ReasonCode.of("statement_missing");

    private final PaymentStatement statement;
    private final int tolerance;
    private final ImmutableList<ReconciliationLine> lines;
    private final ImmutableList<ReconciliationBalance> balances;

    private Reconciliation(PaymentStatement statement, int tolerance, Matching matching) {
        this.statement = statement;
        this.tolerance = tolerance;
        this.lines = matching.lines();
        this.balances = Balances.of(statement.entries().values(), matching.expected(), lines);
    }

    /**
     * Reconciles.
     *
     * @param statement the statement
     * @param settlements the settlements, in any order; all whose payment may stand in the statement, those also that were found in
     *     an earlier one
     * @param regulation the version whose date tolerance and zone apply; without a {@link PaymentRule} the dates must be equal
     * @return the result
     * @throws dev.qualitysdk.basics.InvalidValueException if two settlements that differ have one identifier (clause 3.4.3)
     */
    public static Reconciliation of(
            PaymentStatement statement, Iterable<Settlement> settlements, Regulation regulation) {
        Faults.in("reconciliation")
                .given(statement, "statement")
                .given(settlements, "settlements")
                .given(regulation, "regulation")
                .refuse();
        Faults faults = Faults.in("reconciliation of " + statement.code());
        java.util.HashMap<SettlementId, Settlement> once = new java.util.HashMap<>();
        for (Settlement settlement : settlements) {
            Settlement known = once.putIfAbsent(settlement.id(), settlement);
            faults.check(
                    known == null || known.steps().equals(settlement.steps()),
                    "settlements",
                    settlement.id(),
                    "each settlement once, or always the same",
                    "3.4.3");
        }
        faults.refuse();
        int tolerance = regulation.payments().map(PaymentRule::dateTolerance).orElse(0);
        Matching matching =
                new Matching(statement, OwnPayment.of(once.values(), statement, regulation.zone()), tolerance);
        return new Reconciliation(statement, tolerance, matching);
    }

    /**
     * Returns the statement.
     *
     * @return the statement
     */
    public PaymentStatement statement() {
        return statement;
    }

    /**
     * Returns the lines.
     *
     * @return every entry, and every payment that the statement had to show, in exactly one; by kind, entry and settlement
     */
    public ImmutableList<ReconciliationLine> lines() {
        return lines;
    }

    /**
     * Returns the lines of a kind.
     *
     * @param kind the kind
     * @return its lines
     */
    public ImmutableList<ReconciliationLine> lines(Kind kind) {
        return lines.stream().filter(line -> line.kind() == kind).collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the totals.
     *
     * @return for each currency and direction that occurs
     */
    public ImmutableList<ReconciliationBalance> balances() {
        return balances;
    }

    /**
     * Returns the step that this result means for a settlement.
     *
     * <p>Found: it is reconciled, once its receipt was handed over; where the answer was lost or wrong, it is confirmed as paid. Its
     * amount differs, or the statement should show it by now and does not: it is disputed. An answer that is missing is no
     * failure, so that what was never confirmed and is not shown stays as it is.
     *
     * @param settlement the settlement, as it was given
     * @param stamp who and when
     * @return the step; empty where the result says nothing of it or its state allows no such step
     */
    public Optional<SettlementStep> step(Settlement settlement, Stamp stamp) {
        return lines.stream()
                .filter(line -> line.here()
                        .filter(own -> own.settlements().contains(settlement.id()))
                        .isPresent())
                .findFirst()
                .flatMap(line -> step(line, settlement, stamp))
                .filter(step -> step.event()
                        .filter(event -> Settlement.LIFECYCLE.allows(settlement.state(), event))
                        .isPresent());
    }

    private Optional<SettlementStep> step(ReconciliationLine line, Settlement settlement, Stamp stamp) {
        OwnPayment own = line.here().orElseThrow();
        return switch (line.kind()) {
            case MATCHED ->
                Optional.of(
                        settlement.paid().isPresent()
                                ? SettlementStep.Reconciled.of(stamp, statement.code())
                                : SettlementStep.Paid.of(
                                        stamp,
                                        settlement.due().amount(),
                                        settlement.due().method(),
                                        Optional.empty()));
            case AMOUNT_DIFFERS -> Optional.of(SettlementStep.Disputed.of(stamp, AMOUNT_DIFFERS));
            case MISSING_THERE ->
                own.date().plusDays(tolerance).isBefore(statement.until())
                        ? Optional.of(SettlementStep.Disputed.of(stamp, MISSING_THERE))
                        : Optional.empty();
            case MISSING_HERE, DUPLICATE -> Optional.empty();
        };
    }

    /**
     * Returns the first line about a reference.
     *
     * @param reference the reference
     * @return the line, empty where neither side shows it
     */
    public Optional<ReconciliationLine> line(PaymentReference reference) {
        return lines.stream()
                .filter(line -> line.there()
                                .flatMap(StatementEntry::reference)
                                .filter(reference::equals)
                                .isPresent()
                        || line.here()
                                .filter(own -> own.reference().equals(reference))
                                .isPresent())
                .findFirst();
    }

    static boolean within(LocalDate one, LocalDate other, int days) {
        return Math.abs(one.toEpochDay() - other.toEpochDay()) <= days;
    }

    /**
     * Returns the statement and the numbers of lines of each kind.
     *
     * @return such as {@code reconciliation of 2026-03: MATCHED 12, MISSING_HERE 1}
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("reconciliation of " + statement.code() + ":");
        for (Kind kind : Kind.values()) {
            text.append(' ').append(kind).append(' ').append(lines(kind).size());
        }
        return text.toString();
    }
}
