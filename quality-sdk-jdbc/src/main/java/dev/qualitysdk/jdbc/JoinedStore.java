package dev.qualitysdk.jdbc;

import dev.qualitysdk.basics.CommandKey;
import dev.qualitysdk.basics.Identifier;
import dev.qualitysdk.jdbc.history.JdbcThings;
import dev.qualitysdk.jdbc.history.JdbcValues;
import dev.qualitysdk.jdbc.history.Journal;
import dev.qualitysdk.jdbc.session.JoinedTransactions;
import dev.qualitysdk.jdbc.values.ValueTable;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.Recorded;
import dev.qualitysdk.lifecycle.Step;
import dev.qualitysdk.store.PersonalValues;
import dev.qualitysdk.store.Receipt;
import dev.qualitysdk.store.Store;
import dev.qualitysdk.store.Things;
import dev.qualitysdk.store.UnitOfWork;

/**
 * A store inside the host's transaction: what it saves is there when the host commits, and gone when the host rolls back.
 *
 * <p>It commits, closes and sets nothing. A unit that fails is undone back to where it began, nothing else; nothing is tried
 * again. From the first save on, other writers of the tenant wait until the host ends its transaction. Not thread-safe, as the
 * connection is not.
 */
public final class JoinedStore implements Store {

    private final JoinedTransactions transactions;
    private final Journal journal;
    private final ValueTable values;
    private final StoreOptions options;

    JoinedStore(JoinedTransactions transactions, Journal journal, ValueTable values, StoreOptions options) {
        this.transactions = transactions;
        this.journal = journal;
        this.values = values;
        this.options = options;
    }

    @Override
    public <I extends Identifier<I>, S extends Step, T extends Recorded<I, S>> Things<I, S, T> things(
            Family<I, S, T> family) {
        return new JdbcThings<>(this, transactions, options.tenant(), options.pageSize(), family);
    }

    /**
     * Saves all things of a unit of work, or none of them, in the host's transaction.
     *
     * @param unit the unit of work
     * @return what became of each thing, once the host commits
     */
    @Override
    public Receipt commit(UnitOfWork unit) {
        return transactions.write(session -> journal.append(session, unit));
    }

    @Override
    public PersonalValues personalValues() {
        values.demand();
        return new JdbcValues(transactions, options.tenant(), journal, values);
    }

    @Override
    public boolean isCommitted(CommandKey key) {
        return transactions.read(session -> journal.isCommitted(session, key));
    }
}
