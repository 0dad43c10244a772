package dev.qualitysdk.jdbc.projection;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.jdbc.session.Columns;
import dev.qualitysdk.jdbc.session.Parameters;
import dev.qualitysdk.jdbc.session.Session;
import dev.qualitysdk.store.StorageException;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The table of one family: one row per thing, its columns declared as fields of its steps. A further column is a line here and
 * one in a migration.
 */
final class Projection {

    private final String family;
    private final ImmutableList<Column> columns;
    private final String insert;
    private final String update;
    private final String delete;
    private final String select;

    private Projection(String family, ImmutableList<Column> columns) {
        this.family = family;
        this.columns = columns;
        String table = "{" + family + "}";
        String names = columns.stream().map(column -> ", " + column.name()).collect(Collectors.joining());
        String places = ", ?".repeat(columns.size());
        String sets =
                columns.stream().map(column -> ", " + column.name() + " = ?").collect(Collectors.joining());
        insert =
                "insert into " + table + " (tenant, id, version, state" + names + ") values (?, ?, ?, ?" + places + ")";
        update = "update " + table + " set version = ?, state = ?" + sets
                + " where tenant = ? and id = ? and version = ?";
        delete = "delete from " + table + " where tenant = ?";
        select = "select version, state" + names + " from " + table + " where tenant = ? and id = ?";
    }

    static Projection of(String family, Column... columns) {
        return new Projection(
                family,
                ImmutableList.copyOf(columns).stream()
                        .map(column -> column.in(family))
                        .collect(ImmutableList.toImmutableList()));
    }

    String family() {
        return family;
    }

    ImmutableList<Column> columns() {
        return columns;
    }

    void insert(Session session, String tenant, List<Snapshot> things) throws SQLException {
        session.batch(insert, things, (thing, p) -> {
            p.text(tenant).text(thing.id()).number(thing.version()).text(thing.state());
            bind(thing, p);
        });
    }

    void update(Session session, String tenant, List<Snapshot> things) throws SQLException {
        session.batch(update, things, (thing, p) -> {
            p.number(thing.version()).text(thing.state());
            bind(thing, p);
            p.text(tenant).text(thing.id()).number(thing.before());
        });
    }

    private void bind(Snapshot thing, Parameters parameters) throws SQLException {
        for (Column column : columns) {
            try {
                column.bind(thing.forms(), parameters);
            } catch (IllegalArgumentException | DateTimeException unreadable) {
                throw new StorageException(
                        StorageException.Code.NOT_STORABLE,
                        family + " " + thing.id() + ": column " + column.name() + " cannot show its field");
            }
        }
    }

    void clear(Session session, String tenant) throws SQLException {
        session.update(delete, p -> p.text(tenant));
    }

    /** {@return whether the table shows a thing as its steps say} */
    boolean shows(Session session, String tenant, Snapshot thing) throws SQLException {
        ImmutableList.Builder<String> expected = ImmutableList.builder();
        expected.add(String.valueOf(thing.version()), String.valueOf(thing.state()));
        columns.forEach(column -> expected.add(column.expected(thing.forms())));
        return session.query(select, p -> p.text(tenant).text(thing.id()), this::shown)
                .equals(ImmutableList.of(expected.build()));
    }

    private ImmutableList<String> shown(Columns row) throws SQLException {
        ImmutableList.Builder<String> shown = ImmutableList.builder();
        shown.add(String.valueOf(row.integer()), String.valueOf(row.optionalText()));
        for (Column column : columns) {
            shown.add(column.shown(row));
        }
        return shown.build();
    }

    long count(Session session, String tenant) throws SQLException {
        return session.query(
                        "select count(*) from {" + family + "} where tenant = ?", p -> p.text(tenant), Columns::number)
                .get(0);
    }
}
