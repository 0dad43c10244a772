package dev.qualitysdk.jdbc.history;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import dev.qualitysdk.basics.Identifier;
import dev.qualitysdk.basics.TenantId;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.jdbc.session.Columns;
import dev.qualitysdk.jdbc.session.Session;
import dev.qualitysdk.jdbc.session.Transactions;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.Recorded;
import dev.qualitysdk.lifecycle.Step;
import dev.qualitysdk.store.Store;
import dev.qualitysdk.store.Things;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The things of one family, read from the journal and folded anew.
 *
 * @param <I> their identifier
 * @param <S> their family of steps
 * @param <T> the things
 */
public final class JdbcThings<I extends Identifier<I>, S extends Step, T extends Recorded<I, S>>
        implements Things<I, S, T> {

    private static final int MOST_IDS = 200;

    private final Store store;
    private final Transactions transactions;
    private final TenantId tenant;
    private final int pageSize;
    private final Family<I, S, T> family;

    /**
     * Creates a view.
     *
     * @param store the store
     * @param transactions its transactions
     * @param tenant whose things
     * @param pageSize how many things a stream reads at a time
     * @param family the family
     */
    public JdbcThings(Store store, Transactions transactions, TenantId tenant, int pageSize, Family<I, S, T> family) {
        this.store = store;
        this.transactions = transactions;
        this.tenant = tenant;
        this.pageSize = pageSize;
        this.family = family;
    }

    @Override
    public Family<I, S, T> family() {
        return family;
    }

    @Override
    public Store store() {
        return store;
    }

    @Override
    public Optional<T> find(I id) {
        return Optional.ofNullable(findAll(ImmutableList.of(id)).get(id));
    }

    @Override
    public ImmutableMap<I, T> findAll(Iterable<I> ids) {
        ImmutableSortedMap.Builder<I, T> found = ImmutableSortedMap.naturalOrder();
        for (List<I> some : Iterables.partition(ImmutableSortedSet.copyOf(ids), MOST_IDS)) {
            for (T thing : fold(transactions.read(session -> some(session, some)))) {
                found.put(thing.id(), thing);
            }
        }
        return found.buildOrThrow();
    }

    private ImmutableList<KeptStep> some(Session session, List<I> ids) throws SQLException {
        return KeptStep.of(
                session,
                tenant.value(),
                family.name(),
                ids.stream().map(Identifier::value).toList());
    }

    @Override
    public long count() {
        return transactions
                .read(session -> session.query(
                        "select count(*) from {thing} where tenant = ? and family = ?",
                        p -> p.text(tenant.value()).text(family.name()),
                        Columns::number))
                .get(0);
    }

    @Override
    public Stream<T> stream() {
        return pages(Optional.empty());
    }

    @Override
    public Stream<T> stream(TimeWindow window) {
        return pages(Optional.of(window));
    }

    private Stream<T> pages(Optional<TimeWindow> window) {
        return Pages.of(after -> page(after, window), KeptStep::lastId).flatMap(page -> fold(page).stream());
    }

    /** {@return the steps of the next things by identifier: first which they are, then all their steps} */
    private ImmutableList<KeptStep> page(Optional<String> after, Optional<TimeWindow> window) {
        return transactions.read(session -> {
            ImmutableList<String> ids = session.query(
                    "select id from {thing} where tenant = ? and family = ?"
                            + (after.isPresent() ? " and id > ?" : "")
                            + (window.isPresent() ? " and first_at < ? and last_at >= ?" : "")
                            + " order by id fetch first ? rows only",
                    p -> {
                        p.text(tenant.value()).text(family.name());
                        if (after.isPresent()) {
                            p.text(after.get());
                        }
                        if (window.isPresent()) {
                            p.instant(window.get().end()).instant(window.get().start());
                        }
                        p.number(pageSize);
                    },
                    Columns::text);
            if (ids.isEmpty()) {
                return ImmutableList.of();
            }
            ImmutableList<KeptStep> steps =
                    KeptStep.between(session, tenant.value(), family.name(), ids.get(0), ids.get(ids.size() - 1));
            return window.isPresent()
                    ? steps.stream().filter(step -> ids.contains(step.id())).collect(ImmutableList.toImmutableList())
                    : steps;
        });
    }

    private ImmutableList<T> fold(List<KeptStep> steps) {
        return KeptStep.things(family, steps);
    }
}
