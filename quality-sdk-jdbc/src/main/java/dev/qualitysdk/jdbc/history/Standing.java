package dev.qualitysdk.jdbc.history;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import com.google.common.collect.Multimaps;
import com.google.common.hash.HashCode;
import dev.qualitysdk.jdbc.session.Columns;
import dev.qualitysdk.jdbc.session.Session;
import dev.qualitysdk.store.UnitOfWork;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        // An outer join for the reason that KeptStep gives.
        session.query(
                        "select t.id, t.version, t.digest from unnest(cast(? as varchar array)) wanted(id)"
                                + " left join {thing} t on t.tenant = ? and t.family = ? and t.id = wanted.id",
                        p -> p.texts(saves.stream()
                                        .map(save -> save.id().value())
                                        .toList())
                                .text(tenant)
                                .text(family),
                        Standing::perhaps)
                .forEach(standing -> standing.ifPresent(found::put));
        return found.buildOrThrow();
    }

    private static Optional<Map.Entry<String, Standing>> perhaps(Columns row) throws SQLException {
        Optional<String> id = row.optionalText();
        return id.isEmpty()
                ? Optional.empty()
                : Optional.of(Map.entry(id.get(), new Standing(row.integer(), row.digest())));
    }
}
