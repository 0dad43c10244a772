package dev.qualitysdk.jdbc.history;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.qualitysdk.basics.TenantId;
import dev.qualitysdk.jdbc.projection.Projections;
import dev.qualitysdk.jdbc.projection.Snapshot;
import dev.qualitysdk.jdbc.session.Session;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.store.StorageException;
import java.sql.SQLException;
import java.util.List;

/** Makes every row of current state anew from the journal. */
public final class Rebuild {

    private final TenantId tenant;
    private final Projections projections;
    private final ImmutableMap<String, Family<?, ?, ?>> families;

    /**
     * Creates a rebuild.
     *
     * @param tenant whose rows
     * @param projections the rows
     * @param families the families of all things in the journal
     */
    public Rebuild(TenantId tenant, Projections projections, Iterable<? extends Family<?, ?, ?>> families) {
        this.tenant = tenant;
        this.projections = projections;
        this.families = Maps.uniqueIndex(ImmutableList.<Family<?, ?, ?>>copyOf(families), Family::name);
    }

    /**
     * Makes the rows anew, while no one else can save.
     *
     * @param session the transaction
     * @return the number of things
     * @throws SQLException if the database refuses a statement
     * @throws IllegalArgumentException if the journal has things of a family that was not named
     * @throws StorageException if the steps of a thing cannot be read
     */
    public long run(Session session) throws SQLException {
        Head.lock(session, tenant.value());
        ThingReader reader = new ThingReader(session, tenant.value(), families);
        ImmutableList<String> names = reader.familyNames();
        if (!families.keySet().containsAll(names)) {
            throw new IllegalArgumentException(
                    "The journal has things of " + names + "; named were " + families.keySet());
        }
        projections.clear(session, tenant.value());
        long things = 0;
        for (String family : names) {
            List<ThingReader.Read> page = reader.first(family);
            while (!page.isEmpty()) {
                projections.write(session, tenant.value(), snapshots(page));
                things += page.size();
                page = reader.after(family, page.get(page.size() - 1).id());
            }
        }
        return things;
    }

    private static ImmutableList<Snapshot> snapshots(List<ThingReader.Read> page) {
        return page.stream()
                .map(read -> read.snapshot()
                        .orElseThrow(() -> new StorageException(
                                StorageException.Code.DAMAGED_RECORD,
                                read.family() + " " + read.id() + " is damaged: its steps cannot be read")))
                .collect(ImmutableList.toImmutableList());
    }
}
