package dev.qualitysdk.examples.monthend.input;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/** The kinds of files that are read, in the order in which they are imported: what is named stands before what names it. */
final class Tables {

    /** How the rows of each kind of file become things. */
    static final ImmutableList<Rows<?, ?, ?>> ROWS = ImmutableList.of(
            new EmployeeRows(),
            new CustomerRows(),
            new BookingRows(),
            new ArrivalRows(),
            new AssessmentRows(),
            new LotRows(),
            new SettlementRows(),
            new ComplaintRows(),
            new ReviewRows(),
            new FindingRows(),
            new CorrectiveActionRows(),
            new ObligationRows());

    /** The kinds of files. */
    static final ImmutableList<Table> ALL = ImmutableList.<Table>builder()
            .addAll(ROWS.stream().map(Rows::table).toList())
            .add(StatementImport.TABLE)
            .build();

    private Tables() {}

    /** Returns the kind of file with a name. */
    static Optional<Table> named(String file) {
        return ALL.stream().filter(table -> table.file().equals(file)).findFirst();
    }

    /** Returns the names of all kinds of files. */
    static ImmutableList<String> names() {
        return ALL.stream().map(Table::file).collect(ImmutableList.toImmutableList());
    }
}
