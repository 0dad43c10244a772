package dev.qualitysdk.jdbc;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.CommandKey;
import dev.qualitysdk.basics.Identifier;
import dev.qualitysdk.jdbc.dialect.Dialect;
import dev.qualitysdk.jdbc.history.Chain;
import dev.qualitysdk.jdbc.history.ChainKeys;
import dev.qualitysdk.jdbc.history.JdbcThings;
import dev.qualitysdk.jdbc.history.JdbcValues;
import dev.qualitysdk.jdbc.history.Journal;
import dev.qualitysdk.jdbc.history.Rebuild;
import dev.qualitysdk.jdbc.history.Verifier;
import dev.qualitysdk.jdbc.projection.Projections;
import dev.qualitysdk.jdbc.session.EmbeddedH2;
import dev.qualitysdk.jdbc.session.Failures;
import dev.qualitysdk.jdbc.session.JoinedTransactions;
import dev.qualitysdk.jdbc.session.OwnTransactions;
import dev.qualitysdk.jdbc.values.ValueTable;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.Recorded;
import dev.qualitysdk.lifecycle.Step;
import dev.qualitysdk.store.Anchor;
import dev.qualitysdk.store.PersonalValues;
import dev.qualitysdk.store.Receipt;
import dev.qualitysdk.store.StorageException;
import dev.qualitysdk.store.Store;
import dev.qualitysdk.store.Things;
import dev.qualitysdk.store.UnitOfWork;
import dev.qualitysdk.store.Verification;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The store of one tenant in a database, with transactions of its own: each save is one, begun and committed here.
 *
 * <p>Immutable and thread-safe; several can be open in one process, on one database or many. It has no threads and keeps no
 * connection between two calls, so a pool of one is enough. A save that was acknowledged is not lost when the process is killed.
 *
 * <p>Writers of one tenant stand in line at the head of its journal. Where others hold that line too long a save is refused
 * with {@link StorageException.Code#CONFLICT}, after five tries.
 */
public final class QualityStore implements Store, AutoCloseable {

    private final StoreOptions options;
    private final Optional<EmbeddedH2> embedded;
    private final Dialect dialect;
    private final Failures failures;
    private final OwnTransactions transactions;
    private final Chain chain;
    private final Projections projections;
    private final ValueTable values;
    private final Journal journal;
    private final NoArgGenerator keys;

    private QualityStore(DataSource source, Dialect dialect, Optional<EmbeddedH2> embedded, StoreOptions options) {
        this.options = options;
        this.embedded = embedded;
        this.dialect = dialect;
        failures = new Failures(options.driverMessages());
        transactions = new OwnTransactions(source, options.tables(), dialect, failures);
        chain = new Chain(
                options.tenant(),
                options.journalKeys().<ChainKeys>map(KeptKeys::new).orElseGet(ChainKeys::none));
        projections = Projections.all();
        values = new ValueTable(options.tenant(), options.protection());
        journal = new Journal(options.tenant(), options.clock(), chain, projections, values);
        keys = Generators.timeBasedEpochRandomGenerator();
    }

    /**
     * Opens a store on the host's data source.
     *
     * @param source where connections come from, with autoCommit on or off; H2 must run with {@code WRITE_DELAY=0}
     * @param options how it is opened
     * @return the store
     * @throws StorageException if the database is not supported or could lose what it has acknowledged, the schema is not the
     *     wanted one, or personal values stand and the options do not say how, or say otherwise
     */
    public static QualityStore open(DataSource source, StoreOptions options) {
        return open(source, Optional.empty(), options);
    }

    /**
     * Opens a store on an H2 database of its own, made where it does not exist, and keeps that open until {@link #close}.
     * {@code WRITE_DELAY=0} is added to the URL.
     *
     * @param url such as {@code jdbc:h2:file:./quality} or {@code jdbc:h2:mem:quality}
     * @param options how it is opened
     * @return the store
     * @throws StorageException if the URL is not one of H2 or asks for another {@code WRITE_DELAY}, the database cannot be
     *     opened, the schema is not the wanted one, or personal values stand and the options do not say how, or say otherwise
     */
    public static QualityStore open(String url, StoreOptions options) {
        EmbeddedH2 database = EmbeddedH2.open(url, new Failures(options.driverMessages()));
        try {
            return open(database, Optional.of(database), options);
        } catch (RuntimeException | Error failure) {
            database.close();
            throw failure;
        }
    }

    private static QualityStore open(DataSource source, Optional<EmbeddedH2> embedded, StoreOptions options) {
        Dialect dialect = new Opening(source, options).run();
        QualityStore store = new QualityStore(source, dialect, embedded, options);
        store.begin();
        return store;
    }

    private void begin() {
        transactions.read(session -> {
            values.requireProtection(session);
            return true;
        });
        if (transactions.read(journal::hasHead)) {
            return;
        }
        try {
            transactions.write(session -> {
                journal.begin(session);
                return true;
            });
        } catch (StorageException failure) {
            // Another host may have begun the same journal in between.
            if (!transactions.read(journal::hasHead)) {
                throw failure;
            }
        }
    }

    /**
     * Returns a store that writes in the host's transaction. It is for the thread that the connection is for.
     *
     * @param connection the host's, with autoCommit off; it is never committed, rolled back, closed or set
     * @return the store
     * @throws StorageException if the connection commits each statement on its own
     */
    public JoinedStore join(Connection connection) {
        JoinedTransactions joined = new JoinedTransactions(connection, options.tables(), dialect, failures);
        joined.requireTransaction();
        return new JoinedStore(joined, journal, values, options);
    }

    @Override
    public <I extends Identifier<I>, S extends Step, T extends Recorded<I, S>> Things<I, S, T> things(
            Family<I, S, T> family) {
        return new JdbcThings<>(this, transactions, options.tenant(), options.pageSize(), family);
    }

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

    /**
     * Returns a key for a command, never returned before; sorted by time.
     *
     * @return a UUID of version 7
     */
    public CommandKey newKey() {
        return CommandKey.of(keys.generate().toString());
    }

    /**
     * Checks everything that is kept against itself, as of one instant, while others go on saving.
     *
     * @param families families whose things are folded anew; of others only digests and rows are checked
     * @return what was found
     * @throws StorageException if the database cannot be read
     */
    public Verification verify(Iterable<? extends Family<?, ?, ?>> families) {
        return verify(families, ImmutableList.of());
    }

    /**
     * Checks everything that is kept against itself and against anchors, as of one instant, while others go on saving.
     *
     * @param families families whose things are folded anew; of others only digests and rows are checked
     * @param anchors where the journal is known to have stood
     * @return what was found
     * @throws StorageException if the database cannot be read
     */
    public Verification verify(Iterable<? extends Family<?, ?, ?>> families, List<Anchor> anchors) {
        return transactions.readSnapshot(
                session -> new Verifier(session, options.tenant(), chain, projections, families).verify(anchors));
    }

    /**
     * Makes every row of current state anew from the journal, in one transaction, while no one else of the tenant can save.
     *
     * @param families the families of all things that the journal holds
     * @return the number of things
     * @throws IllegalArgumentException if the journal holds things of another family
     * @throws StorageException if the steps of a thing cannot be read; nothing was changed
     */
    public long rebuild(Iterable<? extends Family<?, ?, ?>> families) {
        return transactions.write(new Rebuild(options.tenant(), projections, families)::run);
    }

    /** Closes the database if this store opened it, so that other processes can; of a host's data source nothing is closed. */
    @Override
    public void close() {
        embedded.ifPresent(EmbeddedH2::close);
    }
}
