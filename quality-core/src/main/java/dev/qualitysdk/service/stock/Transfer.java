package dev.qualitysdk.service.stock;

import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Grade;
import dev.qualitysdk.basics.LotId;
import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.service.stock.LotStock.Event;
import dev.qualitysdk.service.stock.StockFlow.Cause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an entry that moves material does: what one lot gives, another gets, or it came in or went out. */
final class Transfer {

    /** What was taken of a lot: the lot as it was before, and how much. */
    private record Drawn(LotStock lot, Quantity quantity) {}

    private final Posting posting;

    Transfer(Posting posting) {
        this.posting = posting;
    }

    void post(StockMovement movement) {
        if (movement instanceof StockMovement.Collected e) {
            posting.put(begin(e.lot(), e.kind(), e.quantity())
                    .grade(e.grade())
                    .holder(e.collector())
                    .build());
            posting.flow(Cause.COLLECTED, Optional.empty(), Optional.of(e.lot()), e.quantity(), e.kind());
        } else if (movement instanceof StockMovement.Divided e) {
            draw(e.source(), Event.USE, Event.USE_UP).ifPresent(drawn -> divide(e, drawn));
        } else if (movement instanceof StockMovement.Merged e) {
            merge(e);
        } else if (movement instanceof StockMovement.Lost e) {
            draw(e.source(), Event.LOSE, Event.LOSE_ALL)
                    .ifPresent(drawn -> posting.flow(
                            Cause.LOST,
                            Optional.of(e.source().lot()),
                            Optional.empty(),
                            drawn.quantity(),
                            drawn.lot().kind()));
        } else if (movement instanceof StockMovement.Accepted e) {
            accept(e);
        }
    }

    private LotStock.Builder begin(LotId lot, String kind, Quantity weight) {
        return new LotStock.Builder()
                .lot(lot)
                .kind(kind)
                .weight(weight)
                .remaining(weight)
                .position(LotStock.LIFECYCLE.start())
                .origin(posting.id())
                .since(posting.stamp().at());
    }

    private Optional<Drawn> draw(LotSource source, Event some, Event all) {
        Optional<LotStock> there = posting.now(source.lot());
        Quantity wanted =
                source.quantity().or(() -> there.map(LotStock::remaining)).orElseGet(() -> Quantity.ofGrams(0));
        if (there.isPresent()) {
            Quantity remaining = there.get().remaining();
            if (wanted.dimension() != remaining.dimension()) {
                posting.problem("lot " + source.lot() + " is measured in "
                        + remaining.dimension().symbol() + ", and " + wanted + " would be taken of it");
                return Optional.empty();
            }
            if (wanted.compareTo(remaining) > 0) {
                posting.problem("lot " + source.lot() + " holds " + remaining + " at "
                        + posting.stamp().at() + ", and " + wanted + " would be taken of it");
                return Optional.empty();
            }
        }
        Event event = there.isPresent() && wanted.equals(there.get().remaining()) ? all : some;
        return posting.open(source.lot(), event).map(lot -> {
            LotStock.Builder left =
                    posting.next(lot, event).remaining(lot.remaining().minus(wanted));
            posting.put(event == all ? gone(left) : left.build());
            return new Drawn(lot, wanted);
        });
    }

    /** A lot of which nothing is left: none holds it, and it lies nowhere. */
    private static LotStock gone(LotStock.Builder lot) {
        return lot.holder(Optional.empty())
                .place(Optional.empty())
                .capacity(Optional.empty())
                .build();
    }

    private void divide(StockMovement.Divided e, Drawn drawn) {
        List<Quantity> stated =
                e.parts().stream().flatMap(part -> part.quantity().stream()).toList();
        if (stated.stream().anyMatch(q -> q.dimension() != drawn.quantity().dimension())) {
            posting.problem("parts are measured in another dimension than " + drawn.quantity() + ", which is divided");
            return;
        }
        Quantity sum = sum(Quantity.zero(drawn.quantity().dimension()), stated);
        boolean rest = stated.size() < e.parts().size();
        int order = sum.compareTo(drawn.quantity());
        if (rest ? order >= 0 : order != 0) {
            posting.problem("the parts make " + sum + ", and " + drawn.quantity() + " is divided"
                    + (rest ? ", which leaves nothing for the rest" : ""));
            return;
        }
        for (LotPart part : e.parts()) {
            Quantity quantity = part.quantity().orElseGet(() -> drawn.quantity().minus(sum));
            String kind = part.kind().orElse(drawn.lot().kind());
            boolean same = kind.equals(drawn.lot().kind());
            posting.put(begin(part.lot(), kind, quantity)
                    .grade(part.grade().or(() -> same ? drawn.lot().grade() : Optional.empty()))
                    .holder(drawn.lot().holder())
                    .place(part.place().or(drawn.lot()::place))
                    .capacity(
                            part.place().isPresent()
                                    ? Optional.empty()
                                    : drawn.lot().capacity())
                    .build());
            posting.flow(Cause.DIVIDED, Optional.of(e.source().lot()), Optional.of(part.lot()), quantity, kind);
        }
    }

    private static Quantity sum(Quantity start, Iterable<Quantity> quantities) {
        Quantity sum = start;
        for (Quantity quantity : quantities) {
            sum = sum.plus(quantity);
        }
        return sum;
    }

    private void merge(StockMovement.Merged e) {
        List<Drawn> drawn = new ArrayList<>();
        for (LotSource source : e.sources()) {
            draw(source, Event.USE, Event.USE_UP).ifPresent(drawn::add);
        }
        if (drawn.size() < e.sources().size()) {
            return;
        }
        List<LotStock> lots = drawn.stream().map(Drawn::lot).toList();
        LotStock first = lots.get(0);
        List<String> kinds = lots.stream().map(LotStock::kind).distinct().toList();
        List<Optional<EmployeeId>> holders =
                lots.stream().map(LotStock::holder).distinct().toList();
        if (kinds.size() > 1) {
            posting.problem("a lot is of one kind, and these would be merged: " + kinds);
        }
        if (holders.size() > 1) {
            posting.problem("what is merged is held by one, and these hold it: "
                    + holders.stream().flatMap(Optional::stream).toList());
        }
        if (lots.stream()
                .anyMatch(lot -> lot.weight().dimension() != first.weight().dimension())) {
            posting.problem("what is merged is measured in one dimension");
            return;
        }
        Quantity weight = sum(
                Quantity.zero(first.weight().dimension()),
                drawn.stream().map(Drawn::quantity).toList());
        List<Optional<Grade>> grades =
                lots.stream().map(LotStock::grade).distinct().toList();
        List<Optional<StoragePlace>> places =
                lots.stream().map(LotStock::place).distinct().toList();
        posting.put(begin(e.lot(), first.kind(), weight)
                .grade(e.grade().or(() -> grades.size() == 1 ? first.grade() : Optional.empty()))
                .holder(first.holder())
                .place(e.place().or(() -> places.size() == 1 ? first.place() : Optional.empty()))
                .build());
        for (Drawn part : drawn) {
            posting.flow(
                    Cause.MERGED, Optional.of(part.lot().lot()), Optional.of(e.lot()), part.quantity(), first.kind());
        }
    }

    private void accept(StockMovement.Accepted e) {
        Optional<LotStock> there = posting.now(e.lot());
        boolean refused = e.refused().equals(e.weighed());
        boolean arrived = there.flatMap(LotStock::destination).equals(Optional.of(e.site()))
                && there.map(LotStock::standing).equals(Optional.of(LotStock.Standing.SENT_OUT));
        Event event = refused ? Event.REFUSE : arrived ? Event.DELIVER : Event.ACCEPT;
        Optional<LotStock> open = posting.open(e.lot(), event);
        if (open.isEmpty()) {
            return;
        }
        LotStock lot = open.get();
        Quantity before = lot.remaining();
        if (e.weighed().dimension() != before.dimension()) {
            posting.problem("lot " + e.lot() + " is measured in "
                    + before.dimension().symbol() + ", and " + e.weighed() + " was weighed");
            return;
        }
        posting.fits(e.lot(), e.weighed(), lot.capacity());
        Quantity accepted = e.weighed().minus(e.refused());
        weigh(lot, e.weighed());
        Optional<LotId> of = Optional.of(e.lot());
        e.returned()
                .ifPresentOrElse(
                        back -> {
                            posting.put(begin(back.lot(), lot.kind(), e.refused())
                                    .grade(lot.grade())
                                    .holder(back.taker())
                                    .build());
                            posting.flow(Cause.RETURNED, of, Optional.of(back.lot()), e.refused(), lot.kind());
                        },
                        () -> posting.flow(Cause.REFUSED, of, Optional.empty(), e.refused(), lot.kind()));
        boolean left = event != Event.ACCEPT;
        if (event == Event.DELIVER) {
            posting.flow(Cause.DELIVERED, of, Optional.empty(), accepted, lot.kind());
        }
        LotStock.Builder after = posting.next(lot, event)
                .weight(lot.weight().minus(before).plus(accepted))
                .remaining(left ? Quantity.zero(before.dimension()) : accepted)
                .accepted(accepted);
        posting.put(left ? gone(after) : after.build());
    }

    private void weigh(LotStock lot, Quantity weighed) {
        Quantity before = lot.remaining();
        if (weighed.compareTo(before) > 0) {
            posting.flow(Cause.FOUND_MORE, Optional.empty(), Optional.of(lot.lot()), weighed.minus(before), lot.kind());
        } else {
            posting.flow(Cause.FOUND_LESS, Optional.of(lot.lot()), Optional.empty(), before.minus(weighed), lot.kind());
        }
    }
}
