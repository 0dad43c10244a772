package dev.qualitysdk.examples.monthend;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.PaymentMethod;
import dev.qualitysdk.basics.SettlementId;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.examples.monthend.input.Import;
import dev.qualitysdk.examples.monthend.input.PaymentEntries;
import dev.qualitysdk.jdbc.QualityStore;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.regulation.PaymentRule;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.service.reconciliation.PaymentStatement;
import dev.qualitysdk.service.reconciliation.Reconciliation;
import dev.qualitysdk.service.reconciliation.ReconciliationLine;
import dev.qualitysdk.service.reconciliation.StatementEntry;
import dev.qualitysdk.service.settlement.Settlement;
import dev.qualitysdk.service.settlement.SettlementStep;
import dev.qualitysdk.store.UnitOfWork;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The payment statement of a month, held against the payments that are recorded. What matches is reconciled in the store; what
 * differs is told and changes nothing, since who is right is for people to say.
 *
 * <p>The statement of a month has the month as its code, so that the same file again finds the same. What the host itself reconciled
 * is held against the statement all the same.
 */
final class MonthStatement {

    private static final int DAYS_BEFORE = 31;
    private static final int BATCH = 500;

    private final QualityStore store;
    private final Regulation regulation;
    private final YearMonth month;
    private final Instant asOf;
    private final String code;

    MonthStatement(QualityStore store, Regulation regulation, YearMonth month, Instant asOf) {
        this.store = store;
        this.regulation = regulation;
        this.month = month;
        this.asOf = asOf;
        this.code = month.toString();
    }

    /** Reconciles the entries booked in the month, as far as it has gone; empty where it has not begun. */
    Optional<Reconciliation> reconcile(PaymentEntries entries) {
        LocalDate since = month.atDay(1);
        LocalDate seen =
                LocalDate.ofInstant(asOf.minusNanos(1), regulation.zone()).plusDays(1);
        LocalDate end = month.plusMonths(1).atDay(1);
        LocalDate until = seen.isBefore(end) ? seen : end;
        if (!until.isAfter(since)) {
            return Optional.empty();
        }
        Map<SettlementId, Settlement> known = settlements();
        ImmutableList<StatementEntry> booked = entries.entries().stream()
                .filter(entry ->
                        !entry.booked().isBefore(since) && entry.booked().isBefore(until))
                .collect(ImmutableList.toImmutableList());
        List<Settlement> then = known.values().stream()
                .flatMap(settlement -> settlement.asOf(asOf).stream())
                .map(this::withoutTheHosts)
                .toList();
        TreeSet<PaymentMethod> methods = new TreeSet<>(entries.methods());
        if (methods.isEmpty()) {
            methods.addAll(List.of(PaymentMethod.BANK_TRANSFER, PaymentMethod.MOBILE_WALLET));
            then.forEach(settlement -> methods.add(settlement
                    .paid()
                    .map(SettlementStep.Paid::method)
                    .orElse(settlement.due().method())));
            methods.remove(PaymentMethod.CASH);
        }
        Reconciliation result =
                Reconciliation.of(PaymentStatement.of(code, methods, since, until, booked), then, regulation);
        keep(result, known);
        return Optional.of(result);
    }

    private Map<SettlementId, Settlement> settlements() {
        TimeWindow cycle = regulation.cycle(month);
        int tolerance = regulation.payments().map(PaymentRule::dateTolerance).orElse(0);
        TimeWindow window = TimeWindow.of(
                TimeWindow.startOf(month.atDay(1).minusDays(DAYS_BEFORE + (long) tolerance), regulation.zone()),
                cycle.end());
        Map<SettlementId, Settlement> known = new TreeMap<>();
        try (Stream<Settlement> things = store.things(Settlement.FAMILY).stream(window)) {
            things.forEach(settlement -> known.put(settlement.id(), settlement));
        }
        return known;
    }

    private Settlement withoutTheHosts(Settlement settlement) {
        ImmutableList<SettlementStep> steps = settlement.steps().stream()
                .filter(step -> !(step instanceof SettlementStep.Reconciled)
                        || step.stamp().by().equals(Import.RECONCILIATION))
                .collect(ImmutableList.toImmutableList());
        return steps.size() == settlement.version() ? settlement : Settlement.replay(steps);
    }

    /** Takes the step of every settlement that was found and is not reconciled yet; a second time there is none. */
    private void keep(Reconciliation result, Map<SettlementId, Settlement> known) {
        List<Settlement> found = new ArrayList<>();
        for (ReconciliationLine line : result.lines(ReconciliationLine.Kind.MATCHED)) {
            Instant booked = TimeWindow.startOf(line.there().orElseThrow().booked(), regulation.zone());
            for (SettlementId id : line.here().orElseThrow().settlements()) {
                Settlement settlement = known.get(id);
                if (settlement != null && Settlement.LIFECYCLE.allows(settlement.state(), Settlement.Event.RECONCILE)) {
                    Instant last = settlement
                            .steps()
                            .get(settlement.version() - 1)
                            .stamp()
                            .recorded();
                    found.add(settlement.reconcile(
                            Stamp.of(last.isAfter(booked) ? last : booked, Import.RECONCILIATION), code));
                }
            }
        }
        for (int from = 0; from < found.size(); from += BATCH) {
            UnitOfWork.Builder unit = UnitOfWork.of(store.newKey());
            found.subList(from, Math.min(found.size(), from + BATCH))
                    .forEach(settlement -> unit.save(Settlement.FAMILY, settlement, settlement.version() - 1));
            store.commit(unit.build());
        }
    }
}
