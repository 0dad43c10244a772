package dev.qualitysdk.service.stock;

import dev.qualitysdk.lifecycle.Lifecycle;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.service.stock.LotStock.Event;
import dev.qualitysdk.service.stock.LotStock.Standing;

/** The rows of what can become of a lot in a book. */
final class StockTable {

    private StockTable() {}

    static Lifecycle<Standing, Event> build() {
        Lifecycle.Builder<Standing, Event> table = Lifecycle.of(
                        "stock", Clause.QUANTITY_RECORD_AND_LABEL, Standing.HELD, Event.class)
                .row(Standing.HELD, Event.USE, Standing.HELD, Clause.SORTING)
                .row(Standing.HELD, Event.USE_UP, Standing.USED_UP, Clause.SORTING)
                .row(Standing.HELD, Event.HAND_OVER, Standing.HELD, Clause.QUANTITY_RECORD_AND_LABEL)
                .row(Standing.HELD, Event.SEND_OUT, Standing.SENT_OUT, Clause.SORTING)
                .row(Standing.SENT_OUT, Event.DELIVER, Standing.DELIVERED, Clause.QUANTITY_RECORD_AND_LABEL)
                .row(Standing.QUARANTINED, Event.HAND_OVER, Standing.QUARANTINED, Clause.QUANTITY_RECORD_AND_LABEL)
                .back(Standing.QUARANTINED, Event.RELEASE, Clause.SAFE_COLLECTION);
        for (Standing standing : new Standing[] {Standing.HELD, Standing.SENT_OUT}) {
            table.row(standing, Event.ACCEPT, standing, Clause.QUANTITY_RECORD_AND_LABEL);
            table.row(standing, Event.REFUSE, Standing.REFUSED, Clause.QUANTITY_RECORD_AND_LABEL);
            table.row(standing, Event.QUARANTINE, Standing.QUARANTINED, Clause.SAFE_COLLECTION);
        }
        for (Standing standing : new Standing[] {Standing.HELD, Standing.SENT_OUT, Standing.QUARANTINED}) {
            table.row(standing, Event.PLACE, standing, Clause.SORTING);
            table.row(standing, Event.LOSE, standing, Clause.QUANTITY_RECORD_AND_LABEL);
            table.row(standing, Event.LOSE_ALL, Standing.USED_UP, Clause.QUANTITY_RECORD_AND_LABEL);
        }
        return table.build();
    }
}
