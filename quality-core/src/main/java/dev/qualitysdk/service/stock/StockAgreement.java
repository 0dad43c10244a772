package dev.qualitysdk.service.stock;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.service.lot.Lot;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Whether the life of a lot and the book it stands in say the same of it (clauses 3.3.1, 3.3.3). */
public final class StockAgreement {

    private StockAgreement() {}

    /**
     * Returns where the two differ: the lot is not in the book or was not collected there, kind, quantity or collector differ, or
     * it does not stand as its state asks. Who holds it is compared while something of it is there.
     *
     * @param book the book
     * @param lot the lot
     * @return the differences, each with what the book says as found and what the lot says as wanted; none where they agree
     */
    public static ImmutableList<Fault> differences(StockBook book, Lot lot) {
        Faults.in("stock agreement").given(book, "book").given(lot, "lot").refuse();
        Faults faults = Faults.in("lot " + lot.id());
        Optional<LotStock> stock = book.find(lot.id());
        Optional<StockMovement.Collected> collected = book.entries().stream()
                .filter(entry -> entry.makes().contains(lot.id()))
                .filter(StockMovement.Collected.class::isInstance)
                .map(StockMovement.Collected.class::cast)
                .findFirst();
        if (stock.isEmpty() || collected.isEmpty()) {
            return faults.check(false, "lot", null, "lot " + lot.id() + ", collected", "3.3.1")
                    .list();
        }
        StockMovement.Collected first = collected.get();
        faults.check(
                first.kind().equals(lot.collected().kind()),
                "kind",
                first.kind(),
                lot.collected().kind(),
                "3.3.1");
        faults.check(
                first.quantity().equals(lot.collected().recorded()),
                "quantity",
                first.quantity(),
                lot.collected().recorded().toString(),
                "3.3.1");
        faults.check(
                first.collector().equals(lot.collected().recorder()),
                "collector",
                first.collector(),
                lot.collected().recorder().toString(),
                "3.3.3");
        Set<LotStock.Standing> wanted = standings(lot.state());
        faults.check(
                wanted.contains(stock.get().standing()),
                "standing",
                stock.get().standing(),
                "one of " + wanted + ", as the lot is " + lot.state(),
                "3.3.3");
        boolean held = stock.get().standing() == LotStock.Standing.HELD
                || stock.get().standing() == LotStock.Standing.QUARANTINED;
        faults.check(
                !held || stock.get().holder().equals(lot.holder()),
                "holder",
                stock.get().holder().map(EmployeeId::value).orElse(null),
                lot.holder().map(EmployeeId::value).orElse("nobody"),
                "3.3.3");
        return faults.list();
    }

    private static Set<LotStock.Standing> standings(Lot.State state) {
        return switch (state) {
            case COLLECTED, LABELLED, IN_TRANSIT, RECEIVED, VERIFIED, STORED ->
                EnumSet.of(LotStock.Standing.HELD, LotStock.Standing.USED_UP, LotStock.Standing.REFUSED);
            case QUARANTINED -> EnumSet.of(LotStock.Standing.QUARANTINED, LotStock.Standing.USED_UP);
            case DISPATCHED_OUT ->
                EnumSet.of(
                        LotStock.Standing.SENT_OUT,
                        LotStock.Standing.DELIVERED,
                        LotStock.Standing.REFUSED,
                        LotStock.Standing.USED_UP);
        };
    }
}
