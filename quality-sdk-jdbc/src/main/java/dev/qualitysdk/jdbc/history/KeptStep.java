package dev.qualitysdk.jdbc.history;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.HashCode;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.Identifier;
import dev.qualitysdk.jdbc.session.Columns;
import dev.qualitysdk.jdbc.session.Session;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.Recorded;
import dev.qualitysdk.lifecycle.Step;
import dev.qualitysdk.rule.ClauseBreachException;
import dev.qualitysdk.store.StorageException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A step as it is kept, with the version and digest at which its thing stands. */
record KeptStep(String id, int version, String kind, String text, int standing, HashCode digest) {

    private static final String COLUMNS = "select s.id, s.version, s.kind, s.form, t.version, t.digest from ";
    private static final String STEPS =
            "{thing} t join {step} s on s.tenant = t.tenant and s.family = t.family and s.id = t.id";
    private static final String SORTED = " order by s.id, s.version";

    /**
     * Reads the steps of some things, by identifier and version, each thing as one statement sees it.
     *
     * <p>The outer join is what keeps H2 to looking each identifier up: it plans a statement once, and while tables are small an
     * inner join, or a list of {@code in}, is planned as a walk through all of them, for good.
     */
    static ImmutableList<KeptStep> of(Session session, String tenant, String family, List<String> ids)
            throws SQLException {
        ImmutableList<Optional<KeptStep>> found = session.query(
                COLUMNS + "unnest(cast(? as varchar array)) wanted(id) left join (" + STEPS
                        + ") on t.tenant = ? and t.family = ? and t.id = wanted.id" + SORTED,
                p -> p.texts(ids).text(tenant).text(family),
                KeptStep::perhaps);
        return found.stream().flatMap(Optional::stream).collect(ImmutableList.toImmutableList());
    }

    /** Reads the steps of all things between two, both inclusive, by identifier and version. */
    static ImmutableList<KeptStep> between(Session session, String tenant, String family, String first, String last)
            throws SQLException {
        ImmutableList<Optional<KeptStep>> found = session.query(
                COLUMNS + STEPS + " where s.tenant = ? and s.family = ? and s.id >= ? and s.id <= ?" + SORTED,
                p -> p.text(tenant).text(family).text(first).text(last),
                KeptStep::perhaps);
        return found.stream().flatMap(Optional::stream).collect(ImmutableList.toImmutableList());
    }

    private static Optional<KeptStep> perhaps(Columns row) throws SQLException {
        Optional<String> id = row.optionalText();
        return id.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new KeptStep(id.get(), row.integer(), row.text(), row.text(), row.integer(), row.digest()));
    }

    static String lastId(List<KeptStep> steps) {
        return steps.get(steps.size() - 1).id;
    }

    /** Folds steps, sorted by identifier and version, into things. */
    static <I extends Identifier<I>, S extends Step, T extends Recorded<I, S>> ImmutableList<T> things(
            Family<I, S, T> family, List<KeptStep> steps) {
        ImmutableList.Builder<T> things = ImmutableList.builder();
        for (int from = 0, to; from < steps.size(); from = to) {
            String id = steps.get(from).id;
            to = from + 1;
            while (to < steps.size() && steps.get(to).id.equals(id)) {
                to++;
            }
            things.add(thing(family, steps.subList(from, to)));
        }
        return things.build();
    }

    private static <I extends Identifier<I>, S extends Step, T extends Recorded<I, S>> T thing(
            Family<I, S, T> family, List<KeptStep> steps) {
        KeptStep first = steps.get(0);
        HashCode digest = Chain.start();
        ImmutableList.Builder<S> read = ImmutableList.builder();
        try {
            for (int i = 0; i < steps.size(); i++) {
                KeptStep step = steps.get(i);
                if (step.version != i + 1) {
                    throw damaged(family, first.id, "its step " + (i + 1) + " is missing", null);
                }
                CanonicalForm form = FormText.read(step.kind, step.text);
                digest = Chain.extend(digest, form);
                read.add(family.read(form));
            }
            if (steps.size() != first.standing || !digest.equals(first.digest)) {
                throw damaged(family, first.id, "its steps are not those it was saved with", null);
            }
            T thing = family.replay(read.build());
            if (!thing.id().value().equals(first.id)) {
                throw damaged(family, first.id, "its steps are those of " + thing.id(), null);
            }
            return thing;
        } catch (IllegalArgumentException | ClauseBreachException unreadable) {
            throw damaged(family, first.id, "its steps cannot be read", unreadable);
        }
    }

    private static StorageException damaged(
            Family<?, ?, ?> family, String id, String problem, @Nullable Throwable cause) {
        return new StorageException(
                StorageException.Code.DAMAGED_RECORD,
                StorageException.Outcome.NOTHING_SAVED,
                family.name() + " " + id + " is damaged: " + problem,
                "",
                cause);
    }
}
