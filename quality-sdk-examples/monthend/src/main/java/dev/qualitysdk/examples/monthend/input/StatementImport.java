package dev.qualitysdk.examples.monthend.input;

import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.PaymentMethod;
import dev.qualitysdk.basics.PaymentReference;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.service.reconciliation.StatementEntry;
import dev.qualitysdk.service.settlement.Direction;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;

/**
 * The reading of {@code statement.csv}. Its entries are another's records: they are not kept, but held against ours in each run, so
 * that each counts as unchanged.
 */
final class StatementImport extends FileReading {

    private static final Column<String> ID =
            Column.required("id", CellType.code(text -> text), "The entry; unique in the file.", Clause.RECONCILIATION);
    private static final Column<PaymentReference> REFERENCE = Column.optional(
            "reference",
            CellType.code(PaymentReference::of),
            "The reference that the payment was given; empty where the statement shows none.",
            Clause.RECONCILIATION);
    private static final Column<Direction> DIRECTION = Column.required(
            "direction",
            CellType.choice(Direction.class),
            "Who paid whom: `we-pay` is money that left us.",
            Clause.RECONCILIATION);
    private static final Column<Money> AMOUNT =
            Column.required("amount", CellType.MONEY, "How much, zero or more.", Clause.RECONCILIATION);
    private static final Column<LocalDate> BOOKED =
            Column.required("booked", CellType.DATE, "On which date it was booked.", Clause.RECONCILIATION);
    private static final Column<PaymentMethod> METHOD = Column.optional(
            "method",
            AssessmentRows.METHOD,
            "How it was paid. The statement is taken to show all payments by the methods that its entries name; where none"
                    + " names one, all payments but those by `cash`.",
            Clause.RECONCILIATION);

    static final Table TABLE = Table.of(
            "statement.csv",
            "One entry of the statement of whoever carries out payments. The entries booked in the month that is closed are held"
                    + " against the payments that are recorded; those of other months are left for their month. Entries are"
                    + " not recorded and count as unchanged; a settlement that is found is reconciled.",
            List.of(ID, REFERENCE, DIRECTION, AMOUNT, BOOKED, METHOD));

    private final Map<String, StatementEntry> entries;
    private final Set<PaymentMethod> methods;
    private final FileMapping mapping;
    private final ImportContext context;
    private long rejected;

    /** Reads into the entries, by name, and the methods of what was read before. */
    StatementImport(
            FileMapping mapping,
            ImportContext context,
            Map<String, StatementEntry> entries,
            Set<PaymentMethod> methods) {
        super(mapping, context);
        this.entries = entries;
        this.methods = methods;
        this.mapping = mapping;
        this.context = context;
    }

    @Override
    void importBatch(List<Cells> batch) {
        for (Cells row : batch) {
            List<Reject> faults = row.faults().isEmpty() ? entry(row) : row.faults();
            faults.forEach(context::reject);
            rejected += faults.isEmpty() ? 0 : 1;
        }
    }

    private List<Reject> entry(Cells row) {
        try {
            StatementEntry entry = StatementEntry.of(
                    row.get(ID), row.find(REFERENCE), row.get(DIRECTION), row.get(AMOUNT), row.get(BOOKED));
            StatementEntry before = entries.putIfAbsent(entry.id(), entry);
            if (before != null && !before.equals(entry)) {
                return List.of(row.reject(
                        ID,
                        "contradicts the entry of this name further up: " + before,
                        Clause.RECONCILIATION.number()));
            }
            row.find(METHOD).ifPresent(methods::add);
            return List.of();
        } catch (InvalidValueException refused) {
            return refused.faults().stream()
                    .map(fault -> row.reject(
                            TABLE.columnOfField(fault.field())
                                    .<Column<?>>map(c -> c)
                                    .orElse(ID),
                            Reject.reason(fault),
                            fault.clause().orElse("")))
                    .toList();
        }
    }

    @Override
    FileCount count() {
        return new FileCount(mapping.label(), read(), 0, 0, read() - rejected, rejected);
    }
}
