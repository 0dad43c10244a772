package dev.qualitysdk.jdbc.projection;

import com.google.common.collect.ImmutableList;

/** The families' own tables, as their migration defines them: each column, and the field of which step it shows. */
final class FamilyTables {

    static final ImmutableList<Projection> ALL = ImmutableList.of(employment());

    private FamilyTables() {}

    private static Projection employment() {
        String begun = "employment.begun";
        return Projection.of(
                "employment",
                Column.of("employee", ColumnType.TEXT, "employee", begun),
                Column.of("branch", ColumnType.TEXT, "branch", begun),
                Column.of("team", ColumnType.TEXT, "team", begun),
                Column.of("since_date", ColumnType.DATE, "since", begun),
                Column.of("until_date", ColumnType.DATE, "until", "employment.ended"),
                Column.of("wage_minor", ColumnType.MINOR_UNITS, "wage", begun),
                Column.of("base_bonus_minor", ColumnType.MINOR_UNITS, "baseBonus", begun),
                Column.of("currency", ColumnType.CURRENCY, "wage", begun));
    }
}
