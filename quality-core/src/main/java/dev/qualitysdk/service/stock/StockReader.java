package dev.qualitysdk.service.stock;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.LotId;
import dev.qualitysdk.basics.StockEntryId;
import dev.qualitysdk.basics.Unit;
import dev.qualitysdk.service.lot.Custody;
import dev.qualitysdk.service.stock.StockFlow.Cause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is read from the accounts of a book. */
final class StockReader {

    private StockReader() {}

    static Stock stock(ImmutableMap<LotId, LotStock> lots, List<StockFlow> flows, Instant at) {
        List<StockFlow> seen =
                flows.stream().filter(flow -> !flow.at().isAfter(at)).toList();
        return ImmutableStock.of(
                lots,
                Maps.toMap(
                        Arrays.asList(Unit.Dimension.values()), dimension -> balance(dimension, lots.values(), seen)));
    }

    private static Balance balance(Unit.Dimension dimension, Collection<LotStock> lots, List<StockFlow> flows) {
        long present = 0;
        for (LotStock lot : lots) {
            if (lot.remaining().dimension() == dimension) {
                present = Math.addExact(present, lot.remaining().amount());
            }
        }
        return new Balance.Builder()
                .dimension(dimension)
                .present(present)
                .collected(sum(dimension, Cause.COLLECTED, flows))
                .foundMore(sum(dimension, Cause.FOUND_MORE, flows))
                .delivered(sum(dimension, Cause.DELIVERED, flows))
                .refused(sum(dimension, Cause.REFUSED, flows))
                .lost(sum(dimension, Cause.LOST, flows))
                .foundLess(sum(dimension, Cause.FOUND_LESS, flows))
                .build();
    }

    private static long sum(Unit.Dimension dimension, Cause cause, List<StockFlow> flows) {
        long sum = 0;
        for (StockFlow flow : flows) {
            if (flow.cause() == cause && flow.quantity().dimension() == dimension) {
                sum = Math.addExact(sum, flow.quantity().amount());
            }
        }
        return sum;
    }

    /** A lot is made by one entry and from lots that were there, so one walk from the latest flow to the first finds all. */
    static ImmutableList<StockFlow> backward(List<StockFlow> flows, LotId lot) {
        Set<LotId> wanted = new HashSet<>(Set.of(lot));
        List<StockFlow> found = new ArrayList<>();
        for (int i = flows.size() - 1; i >= 0; i--) {
            StockFlow flow = flows.get(i);
            if (flow.source().isPresent() && flow.target().map(wanted::contains).orElse(false)) {
                wanted.add(flow.source().get());
                found.add(flow);
            }
        }
        return ImmutableList.copyOf(found).reverse();
    }

    static ImmutableList<StockFlow> forward(List<StockFlow> flows, LotId lot) {
        Set<LotId> wanted = new HashSet<>(Set.of(lot));
        ImmutableList.Builder<StockFlow> found = ImmutableList.builder();
        for (StockFlow flow : flows) {
            if (flow.source().map(wanted::contains).orElse(false)) {
                flow.target().ifPresent(wanted::add);
                found.add(flow);
            }
        }
        return found.build();
    }

    static ImmutableList<Custody> custody(List<Accounts.Moment> moments) {
        ImmutableList.Builder<Custody> chain = ImmutableList.builder();
        Optional<EmployeeId> holder = Optional.empty();
        Instant since = Instant.EPOCH;
        for (Accounts.Moment moment : moments) {
            Optional<EmployeeId> next = moment.stock().holder();
            if (!next.equals(holder)) {
                if (holder.isPresent()) {
                    chain.add(Custody.of(holder.get(), since, Optional.of(moment.at())));
                }
                holder = next;
                since = moment.at();
            }
        }
        if (holder.isPresent()) {
            chain.add(Custody.of(holder.get(), since, Optional.empty()));
        }
        return chain.build();
    }

    static ImmutableList<Placement> placements(Map<LotId, List<Accounts.Moment>> lots) {
        ImmutableList.Builder<Placement> placements = ImmutableList.builder();
        lots.values().forEach(moments -> {
            Optional<StoragePlace> place = Optional.empty();
            Instant since = Instant.EPOCH;
            for (Accounts.Moment moment : moments) {
                if (!moment.stock().place().equals(place)) {
                    add(placements, moment.stock(), place, since, Optional.of(moment.at()));
                    place = moment.stock().place();
                    since = moment.at();
                }
            }
            if (!moments.isEmpty()) {
                add(placements, moments.get(0).stock(), place, since, Optional.empty());
            }
        });
        return placements.build();
    }

    private static void add(
            ImmutableList.Builder<Placement> placements,
            LotStock lot,
            Optional<StoragePlace> place,
            Instant since,
            Optional<Instant> until) {
        if (place.isPresent() && !until.equals(Optional.of(since))) {
            placements.add(Placement.of(lot.lot(), lot.kind(), place.get(), since, until));
        }
    }

    static ImmutableList<StaleDocument> stale(List<StockEntry> entries, Map<StockEntryId, LotStock> documented) {
        Map<List<Object>, StockKeeping.Documented> latest = new LinkedHashMap<>();
        for (StockEntry entry : entries) {
            if (entry instanceof StockKeeping.Documented e) {
                List<Object> key = List.of(e.document(), e.lot());
                latest.remove(key);
                latest.put(key, e);
            }
        }
        ImmutableList.Builder<StaleDocument> stale = ImmutableList.builder();
        latest.values().forEach(e -> {
            LotStock lot = documented.get(e.entry());
            if (lot != null && (!lot.weight().equals(e.weight()) || !lot.kind().equals(e.kind()))) {
                stale.add(ImmutableStaleDocument.of(e, lot));
            }
        });
        return stale.build();
    }

    static ImmutableList<StoragePlace> carriers(Accounts accounts, StockFlow flow) {
        Optional<LotId> lot = flow.source().or(flow::target);
        List<StoragePlace> carriers = new ArrayList<>();
        for (Accounts.Moment moment : accounts.moments(lot.orElseThrow())) {
            Optional<StoragePlace> place = moment.stock().place().filter(p -> p.sort() == StoragePlace.Sort.VEHICLE);
            boolean seen = !moment.at().isAfter(flow.at());
            if (seen && place.isPresent() && !last(carriers).equals(place)) {
                carriers.add(place.get());
            }
        }
        return ImmutableList.copyOf(carriers);
    }

    private static Optional<StoragePlace> last(List<StoragePlace> carriers) {
        return carriers.isEmpty() ? Optional.empty() : Optional.of(carriers.get(carriers.size() - 1));
    }
}
