package dev.qualitysdk.jdbc.projection;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.google.common.collect.Multimaps;
import dev.qualitysdk.jdbc.session.Session;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Predicate;

/** All tables of current state: the one of all things, and the families' own. */
public final class Projections {

    private final ImmutableMap<String, Projection> byFamily;

    private Projections(ImmutableList<Projection> projections) {
        byFamily = Maps.uniqueIndex(projections, Projection::family);
    }

    /**
     * Returns the projections of this version of the schema.
     *
     * @return all of them
     */
    public static Projections all() {
        return new Projections(FamilyTables.ALL);
    }

    /**
     * Writes the rows of things that were saved.
     *
     * @param session the transaction of the save
     * @param tenant whose things they are
     * @param things the things, by family and identifier
     * @throws SQLException if the database refuses a row
     */
    public void write(Session session, String tenant, List<Snapshot> things) throws SQLException {
        Predicate<Snapshot> isNew = thing -> thing.before() == 0;
        ImmutableList<Snapshot> created = things.stream().filter(isNew).collect(ImmutableList.toImmutableList());
        ImmutableList<Snapshot> extended =
                things.stream().filter(isNew.negate()).collect(ImmutableList.toImmutableList());
        session.batch(
                "insert into {thing} (tenant, family, id, version, state, first_at, last_at, digest)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                created,
                (thing, p) -> p.text(tenant)
                        .text(thing.family())
                        .text(thing.id())
                        .number(thing.version())
                        .text(thing.state())
                        .instant(thing.first())
                        .instant(thing.last())
                        .digest(thing.digest()));
        session.batch(
                "update {thing} set version = ?, state = ?, last_at = ?, digest = ?"
                        + " where tenant = ? and family = ? and id = ? and version = ?",
                extended,
                (thing, p) -> p.number(thing.version())
                        .text(thing.state())
                        .instant(thing.last())
                        .digest(thing.digest())
                        .text(tenant)
                        .text(thing.family())
                        .text(thing.id())
                        .number(thing.before()));
        ImmutableListMultimap<String, Snapshot> createdByFamily = Multimaps.index(created, Snapshot::family);
        ImmutableListMultimap<String, Snapshot> extendedByFamily = Multimaps.index(extended, Snapshot::family);
        for (Projection projection : byFamily.values()) {
            if (createdByFamily.containsKey(projection.family())) {
                projection.insert(session, tenant, createdByFamily.get(projection.family()));
            }
            if (extendedByFamily.containsKey(projection.family())) {
                projection.update(session, tenant, extendedByFamily.get(projection.family()));
            }
        }
    }

    /**
     * Removes all rows of a tenant.
     *
     * @param session the transaction
     * @param tenant whose rows
     * @throws SQLException if the database refuses it
     */
    public void clear(Session session, String tenant) throws SQLException {
        session.update("delete from {thing} where tenant = ?", p -> p.text(tenant));
        for (Projection projection : byFamily.values()) {
            projection.clear(session, tenant);
        }
    }

    /**
     * Returns whether the table of a thing's family shows it as its steps say.
     *
     * @param session the transaction
     * @param tenant whose thing it is
     * @param thing the thing
     * @return true where it does, and where its family has no table of its own
     * @throws SQLException if it cannot be read
     */
    public boolean shows(Session session, String tenant, Snapshot thing) throws SQLException {
        Projection projection = byFamily.get(thing.family());
        return projection == null || projection.shows(session, tenant, thing);
    }

    /**
     * Returns the number of rows in the families' own tables.
     *
     * @param session the transaction
     * @param tenant whose rows
     * @return rows by family
     * @throws SQLException if they cannot be counted
     */
    public ImmutableMap<String, Long> counts(Session session, String tenant) throws SQLException {
        ImmutableMap.Builder<String, Long> counts = ImmutableMap.builder();
        for (Projection projection : byFamily.values()) {
            counts.put(projection.family(), projection.count(session, tenant));
        }
        return counts.buildOrThrow();
    }
}
