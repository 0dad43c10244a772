package dev.qualitysdk.examples.monthend.input;

import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.service.customer.CustomerFile;
import dev.qualitysdk.service.customer.CustomerKind;
import dev.qualitysdk.service.customer.CustomerStep;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How rows of {@code customers.csv} become customer files. */
final class CustomerRows implements Rows<CustomerId, CustomerStep, CustomerFile> {

    static final CellType<CustomerKind> KIND = CellType.choice(CustomerKind.class);

    private static final Column<CustomerId> ID = Column.required(
            "id", CellType.code(CustomerId::of), "The customer; unique in the file.", Clause.CUSTOMER_FILE);
    private static final Column<BranchId> BRANCH =
            Column.required("branch", CellType.BRANCH, "The branch that serves the customer.", Clause.CUSTOMER_FILE);
    private static final Column<CustomerKind> CUSTOMER_KIND =
            Column.required("kind", KIND, "What kind of customer it is.", Clause.CUSTOMER_FILE);
    private static final Column<Instant> SINCE =
            Column.required("since", CellType.TIME, "When the file was opened.", Clause.CUSTOMER_FILE);

    static final Table TABLE = Table.of(
            "customers.csv",
            "One customer, by code: no name, address or telephone number is read.",
            List.of(ID, BRANCH, CUSTOMER_KIND, SINCE));

    @Override
    public Table table() {
        return TABLE;
    }

    @Override
    public Family<CustomerId, CustomerStep, CustomerFile> family() {
        return CustomerFile.FAMILY;
    }

    @Override
    public CustomerId id(Cells row) {
        return row.get(ID);
    }

    @Override
    public Plan<CustomerFile> plan(Cells row, Known known, Optional<CustomerFile> recorded) {
        return Plan.of(
                SINCE,
                () -> CustomerFile.open(CustomerStep.Opened.of(
                        Import.stamp(row.get(SINCE)), row.get(ID), row.get(BRANCH), row.get(CUSTOMER_KIND))));
    }
}
