package dev.qualitysdk.jdbc.projection;

import com.google.common.collect.ImmutableList;

/**
 * The families' own tables, as their migration defines them: each column, what it holds, and the fields of steps it shows, each
 * as verb and field.
 */
final class FamilyTables {

    static final ImmutableList<Projection> ALL = ImmutableList.of(
            employment(),
            customer(),
            booking(),
            assessment(),
            lot(),
            settlement(),
            complaint(),
            review(),
            finding(),
            correctiveaction(),
            commitment());

    private FamilyTables() {}

    private static Projection employment() {
        return Projection.of(
                "employment",
                Column.of("employee", ColumnType.TEXT, "begun/employee"),
                Column.of("branch", ColumnType.TEXT, "begun/branch"),
                Column.of("team", ColumnType.TEXT, "begun/team"),
                Column.of("since_date", ColumnType.DATE, "begun/since"),
                Column.of("until_date", ColumnType.DATE, "ended/until"),
                Column.of("wage_minor", ColumnType.MINOR_UNITS, "begun/wage"),
                Column.of("base_bonus_minor", ColumnType.MINOR_UNITS, "begun/baseBonus"),
                Column.of("currency", ColumnType.CURRENCY, "begun/wage"));
    }

    private static Projection customer() {
        return Projection.of(
                "customer",
                Column.of("branch", ColumnType.TEXT, "opened/branch", "amended/branch"),
                Column.of("customer_kind", ColumnType.TEXT, "opened/kind", "amended/kind"),
                Column.of("opened_at", ColumnType.INSTANT, "opened/at"));
    }

    private static Projection booking() {
        return Projection.of(
                "booking",
                Column.of("customer", ColumnType.TEXT, "requested/customer"),
                Column.of("branch", ColumnType.TEXT, "requested/branch"),
                Column.of("channel", ColumnType.TEXT, "requested/channel"),
                Column.of("site", ColumnType.TEXT, "requested/site", "amended/site"),
                Column.of("place", ColumnType.TEXT, "requested/place", "amended/place"),
                Column.of("window_start", ColumnType.INSTANT, "requested/window.start", "rescheduled/window.start"),
                Column.of("window_end", ColumnType.INSTANT, "requested/window.end", "rescheduled/window.end"),
                Column.of("taken_by", ColumnType.TEXT, "requested/takenBy"),
                Column.of("responsible", ColumnType.TEXT, "requested/responsible", "handed_over/responsible"),
                Column.of("crew_leader", ColumnType.TEXT, "dispatched/leader"),
                Column.of("response_due_at", ColumnType.INSTANT, "requested/responseDueAt"),
                Column.of("requested_at", ColumnType.INSTANT, "requested/at"),
                Column.of("confirmed_at", ColumnType.INSTANT, "confirmed/at"),
                Column.of("arrived_at", ColumnType.INSTANT, "arrived/at"),
                Column.of("collected_at", ColumnType.INSTANT, "collected/at"),
                Column.of("settled_at", ColumnType.INSTANT, "settled/at"),
                Column.of("assessment", ColumnType.TEXT, "assessed/assessment"),
                Column.of("settlement", ColumnType.TEXT, "settled/settlement"));
    }

    private static Projection assessment() {
        return Projection.of(
                "assessment",
                Column.of("booking", ColumnType.TEXT, "drafted/booking"),
                Column.of("assessor", ColumnType.TEXT, "drafted/assessor"),
                Column.of("total_minor", ColumnType.MINOR_UNITS, "drafted/total", "revised/total"),
                Column.of("currency", ColumnType.CURRENCY, "drafted/total", "revised/total"),
                Column.of("payment_method", ColumnType.TEXT, "accepted/method"),
                Column.of("offered_at", ColumnType.INSTANT, "offered/at"),
                Column.of("accepted_at", ColumnType.INSTANT, "accepted/at"));
    }

    private static Projection lot() {
        return Projection.of(
                "lot",
                Column.of("material", ColumnType.TEXT, "collected/kind"),
                Column.of("recorded_amount", ColumnType.BASE_UNITS, "collected/quantity"),
                Column.of("base_unit", ColumnType.BASE_UNIT, "collected/quantity"),
                Column.of("recorder", ColumnType.TEXT, "collected/recorder"),
                Column.of("booking", ColumnType.TEXT, "collected/booking"),
                Column.of("branch", ColumnType.TEXT, "collected/branch"),
                Column.of("channel", ColumnType.TEXT, "collected/channel"),
                Column.of("label", ColumnType.TEXT, "labelled/label"),
                Column.of("collected_at", ColumnType.INSTANT, "collected/at"),
                Column.of("received_at", ColumnType.INSTANT, "received/at"),
                Column.of("verified_at", ColumnType.INSTANT, "verified/at"),
                Column.of("verified_material", ColumnType.TEXT, "verified/kind"),
                Column.of("verified_amount", ColumnType.BASE_UNITS, "verified/found"),
                Column.of("storage_zone", ColumnType.TEXT, "stored/zone"));
    }

    private static Projection settlement() {
        return Projection.of(
                "settlement",
                Column.of("booking", ColumnType.TEXT, "fallen_due/booking"),
                Column.of("assessment", ColumnType.TEXT, "fallen_due/assessment"),
                Column.of("customer", ColumnType.TEXT, "fallen_due/customer"),
                Column.of("branch", ColumnType.TEXT, "fallen_due/branch"),
                Column.of("channel", ColumnType.TEXT, "fallen_due/channel"),
                Column.of("direction", ColumnType.TEXT, "fallen_due/direction"),
                Column.of("amount_minor", ColumnType.MINOR_UNITS, "fallen_due/amount"),
                Column.of("currency", ColumnType.CURRENCY, "fallen_due/amount"),
                Column.of("payment_method", ColumnType.TEXT, "fallen_due/method"),
                Column.of("owed_by", ColumnType.TEXT, "fallen_due/owedBy"),
                Column.of("fallen_due_at", ColumnType.INSTANT, "fallen_due/at"),
                Column.of("promised_at", ColumnType.INSTANT, "fallen_due/dueAt"),
                Column.of("payment_reference", ColumnType.TEXT, "payment_begun/reference"),
                Column.of("paid_at", ColumnType.INSTANT, "paid/at"),
                Column.of("paid_minor", ColumnType.MINOR_UNITS, "paid/amount"),
                Column.of("paid_method", ColumnType.TEXT, "paid/method"),
                Column.of("receipt_book", ColumnType.TEXT, "receipted/book"),
                Column.of("receipt_number", ColumnType.NUMBER, "receipted/number"));
    }

    private static Projection complaint() {
        return Projection.of(
                "complaint",
                Column.of("customer", ColumnType.TEXT, "received/customer"),
                Column.of("booking", ColumnType.TEXT, "received/booking"),
                Column.of("branch", ColumnType.TEXT, "received/branch"),
                Column.of("channel", ColumnType.TEXT, "received/channel"),
                Column.of("handler", ColumnType.TEXT, "received/handler", "transferred/to"),
                Column.of("promised_at", ColumnType.INSTANT, "received/promised", "reopened/promised"),
                Column.of("received_at", ColumnType.INSTANT, "received/at"),
                Column.of("acknowledged_at", ColumnType.INSTANT, "acknowledged/at"),
                Column.of("resolved_at", ColumnType.INSTANT, "resolved/at"),
                Column.of("closed_at", ColumnType.INSTANT, "closed/at"),
                Column.of("reopened_at", ColumnType.INSTANT, "reopened/at"),
                Column.of("merged_into", ColumnType.TEXT, "merged/into"));
    }

    private static Projection review() {
        return Projection.of(
                "review",
                Column.of("booking", ColumnType.TEXT, "given/booking"),
                Column.of("rating", ColumnType.NUMBER, "given/rating"),
                Column.of("lowest_rating", ColumnType.NUMBER, "given/lowest"),
                Column.of("highest_rating", ColumnType.NUMBER, "given/highest"),
                Column.of("channel", ColumnType.TEXT, "given/channel"),
                Column.of("customer", ColumnType.TEXT, "given/customer"),
                Column.of("given_at", ColumnType.INSTANT, "given/at"),
                Column.of("voided_at", ColumnType.INSTANT, "voided/at"));
    }

    private static Projection finding() {
        return Projection.of(
                "finding",
                Column.of("employee", ColumnType.TEXT, "recorded/employee"),
                Column.of("clause", ColumnType.TEXT, "recorded/clause"),
                Column.of("item", ColumnType.TEXT, "recorded/item"),
                Column.of("answer", ColumnType.TEXT, "recorded/result"),
                Column.of("points_hundredths", ColumnType.HUNDREDTHS, "recorded/points"),
                Column.of("branch", ColumnType.TEXT, "recorded/branch"),
                Column.of("recorded_at", ColumnType.INSTANT, "recorded/at"),
                Column.of("confirmed_at", ColumnType.INSTANT, "confirmed/at"),
                Column.of("dismissed_at", ColumnType.INSTANT, "dismissed/at"));
    }

    private static Projection correctiveaction() {
        return Projection.of(
                "correctiveaction",
                Column.of("responsible", ColumnType.TEXT, "opened/owner"),
                Column.of("finding", ColumnType.TEXT, "opened/finding"),
                Column.of("branch", ColumnType.TEXT, "opened/branch"),
                Column.of("promised_at", ColumnType.INSTANT, "opened/promised"),
                Column.of("opened_at", ColumnType.INSTANT, "opened/at"),
                Column.of("rectified_at", ColumnType.INSTANT, "rectified/at"),
                Column.of("verified_at", ColumnType.INSTANT, "verified/at"));
    }

    private static Projection commitment() {
        return Projection.of(
                "commitment",
                Column.of("indicator", ColumnType.TEXT, "opened/indicator"),
                Column.of("clause", ColumnType.TEXT, "opened/clause"),
                Column.of("due_at", ColumnType.INSTANT, "opened/due"),
                Column.of("employee", ColumnType.TEXT, "opened/employee"),
                Column.of("branch", ColumnType.TEXT, "opened/branch"),
                Column.of("channel", ColumnType.TEXT, "opened/channel"),
                Column.of("opened_at", ColumnType.INSTANT, "opened/at"),
                Column.of("fulfilled_at", ColumnType.INSTANT, "fulfilled/at"),
                Column.of("withdrawn_at", ColumnType.INSTANT, "withdrawn/at"));
    }
}
