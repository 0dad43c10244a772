package dev.qualitysdk.jdbc.history;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.hash.HashCode;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.Identifier;
import dev.qualitysdk.jdbc.projection.Snapshot;
import dev.qualitysdk.jdbc.session.Columns;
import dev.qualitysdk.jdbc.session.Session;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.Recorded;
import dev.qualitysdk.lifecycle.Step;
import dev.qualitysdk.rule.ClauseBreachException;
import dev.qualitysdk.store.StorageException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the things of a journal from their steps alone, page by page, whatever the rows that show them say. */
final class ThingReader {

    private static final int PAGE = 500;

    private final Session session;
    private final String tenant;
    private final ImmutableMap<String, Family<?, ?, ?>> families;
    private long steps;

    ThingReader(Session session, String tenant, ImmutableMap<String, Family<?, ?, ?>> families) {
        this.session = session;
        this.tenant = tenant;
        this.families = families;
    }

    /**
     * A thing that was read.
     *
     * @param snapshot how it stands, empty where its steps cannot be read
     * @param isShown whether the row of all things shows it so
     */
    record Read(String family, String id, Optional<Snapshot> snapshot, boolean isShown) {}

    private record Shown(int version, Optional<String> state, Instant first, Instant last, HashCode digest) {

        boolean shows(Snapshot thing) {
            return version == thing.version()
                    && state.equals(thing.state())
                    && first.equals(thing.first())
                    && last.equals(thing.last())
                    && digest.equals(thing.digest());
        }
    }

    private record KeptForm(String id, int version, String kind, String text) {}

    ImmutableList<String> familyNames() throws SQLException {
        return session.query(
                "select distinct family from {step} where tenant = ? order by family",
                p -> p.text(tenant),
                Columns::text);
    }

    /** {@return the number of steps read so far} */
    long steps() {
        return steps;
    }

    /** {@return the number of rows of all things} */
    long rows() throws SQLException {
        return session.query("select count(*) from {thing} where tenant = ?", p -> p.text(tenant), Columns::number)
                .get(0);
    }

    List<Read> first(String family) throws SQLException {
        return after(family, "");
    }

    List<Read> after(String family, String after) throws SQLException {
        ImmutableList<String> ids = session.query(
                "select distinct id from {step} where tenant = ? and family = ? and id > ? order by id"
                        + " fetch first ? rows only",
                p -> p.text(tenant).text(family).text(after).number(PAGE),
                Columns::text);
        if (ids.isEmpty()) {
            return List.of();
        }
        String last = ids.get(ids.size() - 1);
        Map<String, List<KeptForm>> forms = session
                .query(
                        "select id, version, kind, form from {step} where tenant = ? and family = ? and id > ? and id <= ?"
                                + " order by id, version",
                        p -> p.text(tenant).text(family).text(after).text(last),
                        row -> new KeptForm(row.text(), row.integer(), row.text(), row.text()))
                .stream()
                .collect(Collectors.groupingBy(KeptForm::id));
        Map<String, Shown> shown = session
                .query(
                        "select id, version, state, first_at, last_at, digest from {thing} where tenant = ? and family = ? and id > ?"
                                + " and id <= ?",
                        p -> p.text(tenant).text(family).text(after).text(last),
                        row -> Map.entry(
                                row.text(),
                                new Shown(
                                        row.integer(), row.optionalText(), row.instant(), row.instant(), row.digest())))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        ImmutableList.Builder<Read> things = ImmutableList.builder();
        for (String id : ids) {
            things.add(read(family, id, forms.getOrDefault(id, List.of()), Optional.ofNullable(shown.get(id))));
        }
        return things.build();
    }

    private Read read(String family, String id, List<KeptForm> kept, Optional<Shown> shown) {
        steps += kept.size();
        ImmutableList.Builder<CanonicalForm> forms = ImmutableList.builder();
        HashCode digest = Chain.start();
        try {
            for (int i = 0; i < kept.size(); i++) {
                if (kept.get(i).version != i + 1) {
                    return new Read(family, id, Optional.empty(), false);
                }
                CanonicalForm form = FormText.read(kept.get(i).kind, kept.get(i).text);
                forms.add(form);
                digest = Chain.extend(digest, form);
            }
            Optional<String> state = families.containsKey(family)
                    ? state(families.get(family), id, forms.build())
                    : shown.flatMap(Shown::state);
            Snapshot snapshot = new Snapshot(family, id, 0, state, forms.build(), digest);
            boolean isShown = shown.isPresent() && shown.get().shows(snapshot);
            return new Read(family, id, Optional.of(snapshot), isShown);
        } catch (StorageException | IllegalArgumentException | ClauseBreachException unreadable) {
            return new Read(family, id, Optional.empty(), false);
        }
    }

    private static <I extends Identifier<I>, S extends Step, T extends Recorded<I, S>> Optional<String> state(
            Family<I, S, T> family, String id, ImmutableList<CanonicalForm> forms) {
        T thing = family.replay(forms.stream().map(family::read).collect(ImmutableList.toImmutableList()));
        if (!thing.id().equals(family.identify(id))) {
            throw new StorageException(StorageException.Code.DAMAGED_RECORD, family + " " + id + " is another thing");
        }
        return family.state(thing);
    }
}
