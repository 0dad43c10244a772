package dev.qualitysdk.jdbc.history;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import com.google.common.collect.Multimaps;
import com.google.common.hash.HashCode;
import dev.qualitysdk.jdbc.session.Session;
import dev.qualitysdk.store.UnitOfWork;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where a thing stands in the database: its version and the digest of its steps. */
record Standing(int version, HashCode digest) {

    /** Of a thing that is not there. */
    static final Standing NONE = new Standing(0, Chain.start());

    private static final int MOST_IDS = 200;

    /** {@return where the things stand that are there} */
    static Map<UnitOfWork.Save<?, ?, ?>, Standing> of(
            Session session, String tenant, List<UnitOfWork.Save<?, ?, ?>> saves) throws SQLException {
        Map<UnitOfWork.Save<?, ?, ?>, Standing> standings = new HashMap<>();
        ImmutableListMultimap<String, UnitOfWork.Save<?, ?, ?>> byFamily =
                Multimaps.index(saves, save -> save.family().name());
        for (String family : byFamily.keySet()) {
            for (List<UnitOfWork.Save<?, ?, ?>> some : Lists.partition(byFamily.get(family), MOST_IDS)) {
                ImmutableMap<String, Standing> found = some(session, tenant, family, some);
                for (UnitOfWork.Save<?, ?, ?> save : some) {
                    Standing standing = found.get(save.id().value());
                    if (standing != null) {
                        standings.put(save, standing);
                    }
                }
            }
        }
        return standings;
    }

    private static ImmutableMap<String, Standing> some(
            Session session, String tenant, String family, List<UnitOfWork.Save<?, ?, ?>> saves) throws SQLException {
        ImmutableMap.Builder<String, Standing> found = ImmutableMap.builder();
        session.query(
                        "select id, version, digest from {thing} where tenant = ? and family = ? and id in (?"
                                + ", ?".repeat(saves.size() - 1) + ")",
                        p -> {
                            p.text(tenant).text(family);
                            for (UnitOfWork.Save<?, ?, ?> save : saves) {
                                p.text(save.id().value());
                            }
                        },
                        row -> Map.entry(row.text(), new Standing(row.integer(), row.digest())))
                .forEach(found::put);
        return found.buildOrThrow();
    }
}
