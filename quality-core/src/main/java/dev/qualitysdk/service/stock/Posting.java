package dev.qualitysdk.service.stock;

import com.google.common.collect.ImmutableSet;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.LotId;
import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.basics.StockEntryId;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import dev.qualitysdk.service.stock.LotStock.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One entry on its way into the accounts: what it does, and everything that speaks against it. */
final class Posting {

    private final Accounts accounts;
    private final StockEntry entry;
    private final Instant at;
    private final List<String> problems = new ArrayList<>();

    Posting(Accounts accounts, StockEntry entry) {
        this.accounts = accounts;
        this.entry = entry;
        this.at = entry.at();
    }

    void post() {
        if (entry instanceof StockMovement movement) {
            new Transfer(this).post(movement);
        } else if (entry instanceof StockKeeping.HandedOver e) {
            handOver(e);
        } else if (entry instanceof StockKeeping.Confirmed e) {
            confirm(e);
        } else if (entry instanceof StockKeeping.Placed e) {
            open(e.lot(), Event.PLACE).ifPresent(lot -> {
                fits(lot.lot(), lot.remaining(), e.capacity());
                put(next(lot, Event.PLACE)
                        .place(e.place())
                        .capacity(e.capacity())
                        .build());
            });
        } else if (entry instanceof StockKeeping.SentOut e) {
            sendOut(e);
        } else if (entry instanceof StockKeeping.Quarantined e) {
            open(e.lot(), Event.QUARANTINE)
                    .ifPresent(lot -> put(next(lot, Event.QUARANTINE).build()));
        } else if (entry instanceof StockKeeping.Released e) {
            open(e.lot(), Event.RELEASE)
                    .ifPresent(lot -> put(next(lot, Event.RELEASE).build()));
        } else if (entry instanceof StockKeeping.Documented e) {
            document(e);
        }
        refuse();
    }

    private void refuse() {
        if (!problems.isEmpty()) {
            throw new ClauseBreachException(
                    "stock book " + accounts.book() + ", entry " + entry.entry() + " at " + at,
                    String.join("; ", problems),
                    Clause.QUANTITY_RECORD_AND_LABEL,
                    "Record what is missing first, or put right what was recorded wrongly.");
        }
    }

    void problem(String problem) {
        problems.add(problem);
    }

    Stamp stamp() {
        return entry.stamp();
    }

    StockEntryId id() {
        return entry.entry();
    }

    /** A lot that is there and may have something happen to it; empty, and a problem more, where not. */
    Optional<LotStock> open(LotId id, Event event) {
        Optional<LotStock> lot = known(id);
        if (lot.isEmpty()) {
            return lot;
        }
        LotStock stock = lot.get();
        if (stock.passing().isPresent()) {
            problem("lot " + id + " is being handed over by entry "
                    + stock.passing().get() + ", and nothing else happens to it until both sides have confirmed");
            return Optional.empty();
        }
        if (!LotStock.LIFECYCLE.allows(stock.standing(), event)) {
            problem("lot " + id + " is " + stock.standing() + ", which does not allow " + event + "; allowed there: "
                    + LotStock.LIFECYCLE.allowed(stock.standing()));
            return Optional.empty();
        }
        return lot;
    }

    private Optional<LotStock> known(LotId id) {
        Optional<LotStock> lot = accounts.now(id);
        if (lot.isEmpty()) {
            problem("lot " + id + " is not there at " + at);
        }
        return lot;
    }

    /** A builder of a lot after an event that {@link #open} allowed. */
    LotStock.Builder next(LotStock lot, Event event) {
        return new LotStock.Builder().from(lot).position(LotStock.LIFECYCLE.next(lot.position(), event, lot.lot()));
    }

    void put(LotStock lot) {
        accounts.put(at, lot);
    }

    void flow(StockFlow.Cause cause, Optional<LotId> source, Optional<LotId> target, Quantity quantity, String kind) {
        if (!quantity.isZero()) {
            accounts.flows().add(ImmutableStockFlow.of(id(), at, cause, source, target, quantity, kind));
        }
    }

    void fits(LotId lot, Quantity quantity, Optional<Quantity> capacity) {
        capacity.filter(c -> c.dimension() == quantity.dimension() && quantity.compareTo(c) > 0)
                .ifPresent(c ->
                        problem("lot " + lot + " of " + quantity + " is more than what carries it can take, " + c));
    }

    private void held(LotStock lot, EmployeeId giver) {
        if (!lot.holder().equals(Optional.of(giver))) {
            problem(giver + " would hand over lot " + lot.lot() + ", which "
                    + lot.holder().map(holder -> holder + " holds").orElse("none of us holds"));
        }
    }

    private void handOver(StockKeeping.HandedOver e) {
        Handover handover = confirmed(
                ImmutableHandover.of(e, ImmutableSet.of(), Optional.empty()),
                e.stamp().by().employee());
        accounts.handovers().put(e.entry(), handover);
        for (LotId id : e.lots()) {
            open(id, Event.HAND_OVER).ifPresent(lot -> {
                held(lot, e.giver());
                LotStock.Builder passing = next(lot, Event.HAND_OVER);
                put(
                        handover.passed().isPresent()
                                ? passing.holder(e.taker()).build()
                                : passing.passing(e.entry()).build());
            });
        }
    }

    private Handover confirmed(Handover before, Optional<EmployeeId> by) {
        ImmutableSet<Handover.Side> sides = ImmutableSet.<Handover.Side>builder()
                .addAll(before.confirmed())
                .addAll(by.map(before::sidesOf).orElseGet(ImmutableSet::of))
                .build();
        boolean all = sides.size() == Handover.Side.values().length;
        return ImmutableHandover.of(before.handedOver(), sides, all ? Optional.of(at) : Optional.empty());
    }

    private void confirm(StockKeeping.Confirmed e) {
        Handover before = accounts.handovers().get(e.handover());
        if (before == null) {
            problem("hand-over " + e.handover() + " is not there at " + at);
            return;
        }
        if (before.outstanding().stream().noneMatch(before.sidesOf(e.confirmer())::contains)) {
            problem(e.confirmer() + " has nothing to confirm of hand-over " + e.handover() + ", of which "
                    + before.outstanding() + " have not confirmed; giver is "
                    + before.handedOver().giver() + ", taker "
                    + before.handedOver().taker());
            return;
        }
        Handover after = confirmed(before, Optional.of(e.confirmer()));
        accounts.handovers().put(e.handover(), after);
        if (after.passed().isPresent()) {
            for (LotId id : after.handedOver().lots()) {
                accounts.now(id)
                        .ifPresent(lot -> put(new LotStock.Builder()
                                .from(lot)
                                .holder(after.handedOver().taker())
                                .passing(Optional.empty())
                                .build()));
            }
        }
    }

    private void sendOut(StockKeeping.SentOut e) {
        open(e.lot(), Event.SEND_OUT).ifPresent(lot -> {
            held(lot, e.giver());
            fits(lot.lot(), lot.remaining(), Optional.of(e.capacity()));
            put(next(lot, Event.SEND_OUT)
                    .holder(Optional.empty())
                    .place(e.vehicle())
                    .capacity(e.capacity())
                    .destination(e.destination())
                    .build());
        });
    }

    private void document(StockKeeping.Documented e) {
        known(e.lot()).ifPresent(lot -> accounts.documented().put(e.entry(), lot));
        if (e.document().sort() == LotDocument.Sort.LABEL) {
            LotId labelled = accounts.labels().putIfAbsent(e.document(), e.lot());
            if (labelled != null && !labelled.equals(e.lot())) {
                problem("label " + e.document().code() + " is that of lot " + labelled + ", and would be put on lot "
                        + e.lot());
            }
        }
    }

    Optional<LotStock> now(LotId lot) {
        return accounts.now(lot);
    }
}
