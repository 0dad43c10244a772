package dev.qualitysdk.jdbc.history;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.HashCode;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.CommandKey;
import dev.qualitysdk.basics.TenantId;
import dev.qualitysdk.jdbc.projection.Projections;
import dev.qualitysdk.jdbc.projection.Snapshot;
import dev.qualitysdk.jdbc.session.Columns;
import dev.qualitysdk.jdbc.session.Session;
import dev.qualitysdk.jdbc.values.ValueTable;
import dev.qualitysdk.lifecycle.Step;
import dev.qualitysdk.store.Change;
import dev.qualitysdk.store.Receipt;
import dev.qualitysdk.store.StaleVersionException;
import dev.qualitysdk.store.StorableForm;
import dev.qualitysdk.store.StorageException;
import dev.qualitysdk.store.StorageException.Code;
import dev.qualitysdk.store.UnitOfWork;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Appends units of work to the journal of one tenant, with everything that must change with them, in one transaction.
 *
 * <p>The head of the chain is locked first. What was read under that lock cannot change before the commit; every update carries
 * the version nevertheless and must change exactly one row.
 */
public final class Journal {

    private final TenantId tenant;
    private final Clock clock;
    private final Chain chain;
    private final Projections projections;
    private final ValueTable values;

    /**
     * Creates a journal.
     *
     * @param tenant whose it is
     * @param clock says when a step is stored
     * @param chain what links its steps
     * @param projections what is written with it
     * @param values the personal values that come in and go with its steps
     */
    public Journal(TenantId tenant, Clock clock, Chain chain, Projections projections, ValueTable values) {
        this.tenant = tenant;
        this.clock = clock;
        this.chain = chain;
        this.projections = projections;
        this.values = values;
    }

    /**
     * Writes the head of an empty journal, unless there is one.
     *
     * @param session a transaction of its own, since it fails where another host is faster
     * @throws SQLException if another host wrote it at the same time, or the database refuses it
     */
    public void begin(Session session) throws SQLException {
        if (!hasHead(session)) {
            Head.start(chain).insert(session, tenant.value());
        }
    }

    /**
     * Returns whether the journal was begun.
     *
     * @param session the transaction
     * @return true when it has a head
     * @throws SQLException if the database refuses to say
     */
    public boolean hasHead(Session session) throws SQLException {
        return !session.query("select seq from {head} where tenant = ?", p -> p.text(tenant.value()), Columns::number)
                .isEmpty();
    }

    /**
     * Returns whether a command was committed.
     *
     * @param session the transaction
     * @param key key of the command
     * @return true when it was
     * @throws SQLException if the database refuses to say
     */
    public boolean isCommitted(Session session, CommandKey key) throws SQLException {
        return command(session, key).isPresent();
    }

    private Optional<String> command(Session session, CommandKey key) throws SQLException {
        return session
                .query(
                        "select digest from {command} where tenant = ? and command = ?",
                        p -> p.text(tenant.value()).text(key.value()),
                        Columns::text)
                .stream()
                .findFirst();
    }

    /**
     * Appends the steps of a unit of work, and writes the rows that show them.
     *
     * @param session the transaction
     * @param unit the unit of work
     * @return what became of each thing
     * @throws SQLException if the database refuses a statement
     * @throws StorageException if the unit is refused; nothing of it may then be committed
     */
    public Receipt append(Session session, UnitOfWork unit) throws SQLException {
        String digest = unit.digest();
        Head head = Head.lock(session, tenant.value());
        head.require(chain);
        Optional<String> before = command(session, unit.key());
        if (before.isPresent()) {
            if (!before.get().equals(digest)) {
                throw new StorageException(Code.KEY_REUSED, "command " + unit.key() + " was another command");
            }
            values.requireSame(session, unit);
            return Receipt.of(unit, true);
        }
        Instant now = CanonicalTime.of(clock.instant());
        Head next = write(session, head, unit, now);
        values.write(session, unit);
        session.update(
                "insert into {command} (tenant, command, digest, seq, stored_at) values (?, ?, ?, ?, ?)",
                p -> p.text(tenant.value())
                        .text(unit.key().value())
                        .text(digest)
                        .number(next.seq())
                        .instant(now));
        return Receipt.of(unit, false);
    }

    private Head write(Session session, Head head, UnitOfWork unit, Instant now) throws SQLException {
        Map<UnitOfWork.Save<?, ?, ?>, Standing> standings = Standing.of(session, tenant.value(), unit.saves());
        List<Linked> steps = new ArrayList<>();
        List<Snapshot> things = new ArrayList<>();
        long seq = head.seq();
        HashCode link = head.link();
        for (UnitOfWork.Save<?, ?, ?> save : unit.saves()) {
            Standing standing = standings.getOrDefault(save, Standing.NONE);
            Snapshot thing = grow(save, standing);
            for (int version = save.expectedVersion() + 1; version <= save.version(); version++) {
                StepRow row = row(++seq, save, version, thing.forms().get(version - 1), now, unit.key());
                link = chain.link(chain.currentKey(), link, row);
                steps.add(new Linked(row, link));
            }
            if (save.change() != Change.UNCHANGED) {
                things.add(thing);
            }
        }
        insert(session, steps);
        projections.write(session, tenant.value(), things);
        String key = chain.currentKey();
        Head next = new Head(seq, key, link, chain.seal(key, seq, link));
        head.replace(session, tenant.value(), next);
        return next;
    }

    /** {@return the thing as it will stand, refusing it where it does not continue what is kept} */
    private static Snapshot grow(UnitOfWork.Save<?, ?, ?> save, Standing standing) {
        String family = save.family().name();
        String id = save.id().value();
        if (standing.version() != save.expectedVersion()) {
            throw new StaleVersionException(family, id, save.expectedVersion(), standing.version());
        }
        ImmutableList<CanonicalForm> forms =
                save.thing().steps().stream().map(Step::form).collect(ImmutableList.toImmutableList());
        HashCode digest = Chain.start();
        for (int i = 0; i < forms.size(); i++) {
            if (i == save.expectedVersion()) {
                requireSame(standing, digest, family, id);
            }
            if (i >= save.expectedVersion()) {
                StorableForm.require(save.family(), id, forms.get(i));
            }
            digest = Chain.extend(digest, forms.get(i));
        }
        if (save.change() == Change.UNCHANGED) {
            requireSame(standing, digest, family, id);
        }
        return new Snapshot(family, id, save.expectedVersion(), save.state(), forms, digest);
    }

    private static void requireSame(Standing standing, HashCode digest, String family, String id) {
        if (!digest.equals(standing.digest())) {
            throw new StorageException(
                    Code.HISTORY_DIFFERS, family + " " + id + " took other steps to version " + standing.version());
        }
    }

    private static StepRow row(
            long seq, UnitOfWork.Save<?, ?, ?> save, int version, CanonicalForm form, Instant now, CommandKey key) {
        var stamp = save.thing().steps().get(version - 1).stamp();
        return new StepRow(
                seq,
                save.family().name(),
                save.id().value(),
                version,
                form.kind(),
                stamp.at(),
                stamp.recorded(),
                now,
                key.value(),
                FormText.write(form));
    }

    private void insert(Session session, List<Linked> steps) throws SQLException {
        session.batch(
                "insert into {step} (tenant, seq, family, id, version, kind, happened_at, recorded_at, stored_at,"
                        + " command, form, chain_key, link) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                steps,
                (step, p) -> p.text(tenant.value())
                        .number(step.row.seq())
                        .text(step.row.family())
                        .text(step.row.id())
                        .number(step.row.version())
                        .text(step.row.kind())
                        .instant(step.row.happened())
                        .instant(step.row.recorded())
                        .instant(step.row.stored())
                        .text(step.row.command())
                        .text(step.row.text())
                        .text(chain.currentKey())
                        .digest(step.link));
    }

    private record Linked(StepRow row, HashCode link) {}
}
