package dev.qualitysdk.jdbc.schema;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import dev.qualitysdk.store.StorageException;
import dev.qualitysdk.store.StorageException.Code;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The versions of the schema: plain SQL in {@code META-INF/quality/migration}, run once each and in order, with a digest of what
 * was run. Each statement ends with a semicolon at the end of a line.
 */
public final class Migrations {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    private static final ImmutableList<String> FILES =
            ImmutableList.of("V1__journal.sql", "V2__family_tables.sql", "V3__personal_values.sql");

    private final String database;
    private final Tables tables;

    /**
     * Creates the migrations for a database.
     *
     * @param database name of the folder in which they lie, such as {@code h2}
     * @param tables names of the tables
     */
    public Migrations(String database, Tables tables) {
        this.database = database;
        this.tables = tables;
    }

    /**
     * Brings the schema up to this version of the library, running what is missing.
     *
     * @param connection a connection that commits each statement, locked against other hosts where the database can
     * @param clock says when a migration was run
     * @throws SQLException if the database refuses a statement
     * @throws StorageException if the schema is newer than this library, or a migration that was run is another
     */
    public void migrate(Connection connection, Clock clock) throws SQLException {
        if (tables.schema().isPresent()) {
            run(connection, "create schema if not exists " + tables.schema().get());
        }
        run(
                connection,
                tables.sql("create table if not exists {migration} (version integer not null,"
                        + " name character varying(100) not null, digest character varying(64) not null,"
                        + " installed_at timestamp(6) with time zone not null, constraint "
                        + tables.prefix() + "migration_pk primary key (version))"));
        int installed = requireKnown(installed(connection));
        for (int version = installed + 1; version <= FILES.size(); version++) {
            String file = FILES.get(version - 1);
            String text = text(file);
            for (String statement : statements(tables.migration(text))) {
                run(connection, statement);
            }
            note(connection, version, file, digest(text), clock);
            LOG.info("Schema version {} ({}) is in place", version, file);
        }
    }

    /**
     * Refuses a schema that is not of this version of the library.
     *
     * @param connection a connection
     * @throws SQLException if the database refuses to say
     * @throws StorageException if the schema is missing, older, newer, or made by another migration
     */
    public void validate(Connection connection) throws SQLException {
        int installed = isThere(connection) ? requireKnown(installed(connection)) : 0;
        if (installed < FILES.size()) {
            throw new StorageException(
                    Code.SCHEMA_OUTDATED,
                    "the schema is at version " + installed + ", wanted is " + FILES.size()
                            + "; run the migrations, or open the store with MIGRATE");
        }
    }

    /**
     * Returns all statements that make the schema, for a host that runs them with a tool of its own.
     *
     * @return SQL text
     */
    public String script() {
        StringBuilder script = new StringBuilder();
        FILES.forEach(file -> script.append(tables.migration(text(file))));
        return script.toString();
    }

    private int requireKnown(Map<Integer, String> installed) {
        int version = 0;
        for (Map.Entry<Integer, String> entry : installed.entrySet()) {
            version++;
            if (version > FILES.size()) {
                throw new StorageException(
                        Code.SCHEMA_TOO_NEW,
                        "the schema has version " + entry.getKey() + "; this library knows " + FILES.size());
            }
            if (entry.getKey() != version || !entry.getValue().equals(digest(text(FILES.get(version - 1))))) {
                throw new StorageException(
                        Code.SCHEMA_CHANGED,
                        "migration " + entry.getKey() + " is not the one that this library runs as " + version);
            }
        }
        return version;
    }

    private Map<Integer, String> installed(Connection connection) throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement(tables.sql("select version, digest from {migration}"));
                ResultSet row = query.executeQuery()) {
            Map<Integer, String> installed = new TreeMap<>();
            while (row.next()) {
                installed.put(row.getInt(1), row.getString(2));
            }
            return installed;
        }
    }

    private boolean isThere(Connection connection) throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        boolean upper = database.storesUpperCaseIdentifiers();
        String name = cased(tables.prefix() + "migration", upper).replace("_", database.getSearchStringEscape() + "_");
        Optional<String> schema = tables.schema().map(s -> cased(s, upper));
        try (ResultSet found = database.getTables(
                null, schema.orElseGet(() -> schemaOf(connection)), name, new String[] {"TABLE", "BASE TABLE"})) {
            return found.next();
        }
    }

    private static String schemaOf(Connection connection) {
        try {
            return connection.getSchema();
        } catch (SQLException unknown) {
            throw new StorageException(Code.STATEMENT_FAILED, "the database does not name its current schema");
        }
    }

    private static String cased(String name, boolean upper) {
        return upper ? name.toUpperCase(Locale.ROOT) : name.toLowerCase(Locale.ROOT);
    }

    private void note(Connection connection, int version, String file, String digest, Clock clock) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                tables.sql("insert into {migration} (version, name, digest, installed_at) values (?, ?, ?, ?)"))) {
            insert.setInt(1, version);
            insert.setString(2, file);
            insert.setString(3, digest);
            insert.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException failure) {
            // Another host ran the same migration side by side and was faster to say so.
            if (!digest.equals(installed(connection).get(version))) {
                throw failure;
            }
        }
    }

    private static ImmutableList<String> statements(String text) {
        StringBuilder code = new StringBuilder(text.length());
        for (String line : Splitter.on('\n').split(text)) {
            if (!line.startsWith("--")) {
                code.append(line).append('\n');
            }
        }
        return Splitter.on(";\n")
                .trimResults()
                .omitEmptyStrings()
                .splitToStream(code)
                .collect(ImmutableList.toImmutableList());
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String text(String file) {
        String path = "/META-INF/quality/migration/" + database + "/" + file;
        try (InputStream in = Migrations.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The library lacks its own " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String digest(String text) {
        return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
    }
}
