package dev.qualitysdk.jdbc;

import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.TenantId;
import dev.qualitysdk.jdbc.schema.Tables;
import dev.qualitysdk.jdbc.values.Protection;
import java.time.Clock;
import java.util.Optional;

/** How a store is opened: whose records, which tables, who makes them, and what seals the journal. Immutable. */
public final class StoreOptions {

    private static final TenantId DEFAULT_TENANT = TenantId.of("default");

    private final Clock clock;
    private Tables tables = Tables.of(Optional.empty(), "qm_");
    private TenantId tenant = DEFAULT_TENANT;
    private MigrationMode migration = MigrationMode.MIGRATE;
    private Optional<JournalKeys> journalKeys = Optional.empty();
    private Optional<Protection> protection = Optional.empty();
    private int pageSize = 500;
    private boolean untestedDatabases;
    private boolean driverMessages;

    private StoreOptions(Clock clock) {
        this.clock = clock;
    }

    private StoreOptions(StoreOptions other) {
        clock = other.clock;
        tables = other.tables;
        tenant = other.tenant;
        migration = other.migration;
        journalKeys = other.journalKeys;
        protection = other.protection;
        pageSize = other.pageSize;
        untestedDatabases = other.untestedDatabases;
        driverMessages = other.driverMessages;
    }

    /**
     * Returns options: tenant {@code default}, tables {@code qm_…} in the connection's own schema, made when they are missing,
     * no key for the journal, no personal values, 500 things a page, tested databases only, no driver messages.
     *
     * @param clock says when a step is stored
     * @return the options
     */
    public static StoreOptions of(Clock clock) {
        return new StoreOptions(clock);
    }

    /**
     * Returns these options with the tables in a schema.
     *
     * @param name 1 to 29 letters, digits and underscores, not beginning with a digit, no word reserved in SQL
     * @return the options
     * @throws dev.qualitysdk.basics.InvalidValueException if it is no such name
     */
    public StoreOptions withSchema(String name) {
        StoreOptions next = new StoreOptions(this);
        next.tables = Tables.of(Optional.of(name), tables.prefix());
        return next;
    }

    /**
     * Returns these options with other names of tables.
     *
     * @param prefix what each name begins with: 1 to 16 of a to z, 0 to 9 and underscore, beginning with a letter
     * @return the options
     * @throws dev.qualitysdk.basics.InvalidValueException if it is none of that
     */
    public StoreOptions withTablePrefix(String prefix) {
        StoreOptions next = new StoreOptions(this);
        next.tables = Tables.of(tables.schema(), prefix);
        return next;
    }

    /**
     * Returns these options for one company of several; its store sees no other's records.
     *
     * @param company the company
     * @return the options
     */
    public StoreOptions withTenant(TenantId company) {
        StoreOptions next = new StoreOptions(this);
        next.tenant = company;
        return next;
    }

    /**
     * Returns these options with someone else making the tables.
     *
     * @param mode who makes them
     * @return the options
     */
    public StoreOptions withMigration(MigrationMode mode) {
        StoreOptions next = new StoreOptions(this);
        next.migration = mode;
        return next;
    }

    /**
     * Returns these options with a journal that is sealed by the host's keys.
     *
     * @param keys the keys
     * @return the options
     */
    public StoreOptions withJournalKeys(JournalKeys keys) {
        StoreOptions next = new StoreOptions(this);
        next.journalKeys = Optional.of(keys);
        return next;
    }

    /**
     * Returns these options with personal values that are encrypted, each person's by a key of his own that the host's keys wrap. A store
     * without this and without {@link #withPlainValues} refuses personal values.
     *
     * @param keys the keys
     * @return the options
     */
    public StoreOptions withValueKeys(ValueKeys keys) {
        StoreOptions next = new StoreOptions(this);
        next.protection = Optional.of(KeptProtection.by(keys));
        return next;
    }

    /**
     * Returns these options with personal values that stand in plain text: whoever reads the database or a backup of it reads them. It is
     * for a host whose whole disk and backups are encrypted otherwise.
     *
     * @return the options
     */
    public StoreOptions withPlainValues() {
        StoreOptions next = new StoreOptions(this);
        next.protection = Optional.of(KeptProtection.PLAIN);
        return next;
    }

    /**
     * Returns these options with streams that read more or fewer things at a time.
     *
     * @param things 1 to 10,000
     * @return the options
     * @throws dev.qualitysdk.basics.InvalidValueException if it is outside
     */
    public StoreOptions withPageSize(int things) {
        Faults.in("store options")
                .check(things >= 1 && things <= 10_000, "pageSize", things, "1 to 10,000")
                .refuse();
        StoreOptions next = new StoreOptions(this);
        next.pageSize = things;
        return next;
    }

    /**
     * Returns these options accepting versions of a database that did not pass the crash tests, which may lose what they have
     * acknowledged.
     *
     * @return the options
     */
    public StoreOptions withUntestedDatabases() {
        StoreOptions next = new StoreOptions(this);
        next.untestedDatabases = true;
        return next;
    }

    /**
     * Returns these options with the driver's exceptions kept as causes, although they repeat values of rows.
     *
     * @return the options
     */
    public StoreOptions withDriverMessages() {
        StoreOptions next = new StoreOptions(this);
        next.driverMessages = true;
        return next;
    }

    Clock clock() {
        return clock;
    }

    Tables tables() {
        return tables;
    }

    TenantId tenant() {
        return tenant;
    }

    MigrationMode migration() {
        return migration;
    }

    Optional<JournalKeys> journalKeys() {
        return journalKeys;
    }

    Optional<Protection> protection() {
        return protection;
    }

    int pageSize() {
        return pageSize;
    }

    boolean untestedDatabases() {
        return untestedDatabases;
    }

    boolean driverMessages() {
        return driverMessages;
    }
}
