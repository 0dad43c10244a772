package dev.qualitysdk.jdbc.history;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.google.common.hash.HashCode;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.TenantId;
import dev.qualitysdk.jdbc.projection.Projections;
import dev.qualitysdk.jdbc.session.Columns;
import dev.qualitysdk.jdbc.session.Session;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.store.Anchor;
import dev.qualitysdk.store.Verification;
import dev.qualitysdk.store.Verification.Problem;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks a journal against itself: each link, the head, anchors kept elsewhere, each thing folded anew, and each row that shows
 * one. It goes on after a defect, so that every place is named.
 */
public final class Verifier {

    private static final int MOST_DEFECTS = 1_000;
    private static final int PAGE = 1_000;

    private final Session session;
    private final TenantId tenant;
    private final Chain chain;
    private final Projections projections;
    private final ImmutableMap<String, Family<?, ?, ?>> families;
    private final List<Verification.Defect> defects = new ArrayList<>();
    private long unsealed;
    private long steps;

    /**
     * Creates a check of one journal as of one instant.
     *
     * @param session a transaction that sees all as of one instant
     * @param tenant whose journal
     * @param chain what links its steps
     * @param projections what shows its things
     * @param families families whose things are folded anew
     */
    public Verifier(
            Session session,
            TenantId tenant,
            Chain chain,
            Projections projections,
            Iterable<? extends Family<?, ?, ?>> families) {
        this.session = session;
        this.tenant = tenant;
        this.chain = chain;
        this.projections = projections;
        this.families = Maps.uniqueIndex(ImmutableList.<Family<?, ?, ?>>copyOf(families), Family::name);
    }

    /**
     * Checks everything.
     *
     * @param anchors where the journal is known to have stood
     * @return what was found
     * @throws SQLException if the database refuses to be read
     */
    public Verification verify(List<Anchor> anchors) throws SQLException {
        Head head = Head.read(session, tenant.value());
        if (!chain.knows(head.key())) {
            defect(Problem.KEY_MISSING, head.seq(), "journal");
        } else if (!head.isSealed(chain)) {
            defect(Problem.HEAD_CHANGED, head.seq(), "journal");
        }
        Link last = walk();
        if (last.seq < head.seq()) {
            defect(Problem.TAIL_CUT, last.seq, "journal");
        } else if (last.seq > head.seq() || !last.link.equals(head.link())) {
            defect(Problem.HEAD_CHANGED, head.seq(), "journal");
        }
        for (Anchor anchor : anchors) {
            check(anchor);
        }
        long things = things();
        HashCode link = last.link.bits() == Chain.start().bits() ? last.link : Chain.start();
        Anchor now = Anchor.of(tenant, last.seq, link.toString());
        return Verification.of(now, things, unsealed, ImmutableList.copyOf(defects));
    }

    private record Link(long seq, HashCode link, boolean sealed) {}

    private record Row(StepRow step, String key, HashCode link) {}

    private Link walk() throws SQLException {
        Link last = new Link(0, Chain.start(), false);
        while (true) {
            ImmutableList<Row> page = page(last.seq);
            if (page.isEmpty()) {
                return last;
            }
            for (Row row : page) {
                last = follow(last, row);
            }
        }
    }

    private ImmutableList<Row> page(long after) throws SQLException {
        return session.query(
                "select seq, family, id, version, kind, happened_at, recorded_at, stored_at, command, form, chain_key, link"
                        + " from {step} where tenant = ? and seq > ? order by seq fetch first ? rows only",
                p -> p.text(tenant.value()).number(after).number(PAGE),
                row -> new Row(
                        new StepRow(
                                row.number(),
                                row.text(),
                                row.text(),
                                row.integer(),
                                row.text(),
                                row.instant(),
                                row.instant(),
                                row.instant(),
                                row.text(),
                                row.text()),
                        row.text(),
                        row.digest()));
    }

    private Link follow(Link last, Row row) {
        StepRow step = row.step;
        String subject = step.family() + " " + step.id();
        steps++;
        boolean sealed = !row.key.equals(ChainKeys.NONE);
        if (!sealed) {
            unsealed++;
        }
        if (step.seq() != last.seq + 1) {
            defect(Problem.STEPS_MISSING, step.seq(), subject);
        } else if (!chain.knows(row.key)) {
            defect(Problem.KEY_MISSING, step.seq(), subject);
        } else if (!row.link.equals(chain.link(row.key, last.link, step)) || !matches(step)) {
            defect(Problem.STEP_CHANGED, step.seq(), subject);
        }
        if (last.sealed && !sealed) {
            defect(Problem.SEAL_DROPPED, step.seq(), subject);
        }
        return new Link(step.seq(), row.link, sealed);
    }

    /** Returns whether the columns beside a form say what the form says. */
    private static boolean matches(StepRow step) {
        try {
            CanonicalForm form = step.form();
            Instant at = form.instant("at");
            return at.equals(step.happened())
                    && form.readOptional("recorded", Instant::parse).orElse(at).equals(step.recorded());
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private void check(Anchor anchor) throws SQLException {
        boolean there = anchor.tenant().equals(tenant)
                && (anchor.steps() == 0
                        ? anchor.link().equals(Chain.start().toString())
                        : session
                                .query(
                                        "select link from {step} where tenant = ? and seq = ?",
                                        p -> p.text(tenant.value()).number(anchor.steps()),
                                        Columns::digest)
                                .stream()
                                .anyMatch(link -> link.toString().equals(anchor.link())));
        if (!there) {
            defect(Problem.ANCHOR_MISSED, anchor.steps(), "journal");
        }
    }

    private long things() throws SQLException {
        ThingReader reader = new ThingReader(session, tenant.value(), families);
        long things = 0;
        long shown = 0;
        for (String family : reader.familyNames()) {
            long here = 0;
            List<ThingReader.Read> page = reader.first(family);
            while (!page.isEmpty()) {
                for (ThingReader.Read read : page) {
                    check(read);
                }
                here += page.size();
                page = reader.after(family, page.get(page.size() - 1).id());
            }
            things += here;
            shown += here;
            long rows = projections.counts(session, tenant.value()).getOrDefault(family, here);
            if (rows != here) {
                defect(Problem.ROW_DIFFERS, 0, family + ": " + rows + " rows for " + here + " things");
            }
        }
        long rows = reader.rows();
        if (rows != shown) {
            defect(Problem.ROW_DIFFERS, 0, rows + " rows for " + shown + " things");
        }
        if (reader.steps() != steps) {
            defect(Problem.THING_DAMAGED, 0, reader.steps() + " of " + steps + " steps belong to a thing");
        }
        return things;
    }

    private void check(ThingReader.Read read) throws SQLException {
        if (read.snapshot().isEmpty()) {
            defect(Problem.THING_DAMAGED, 0, read.family() + " " + read.id());
        } else if (!read.isShown()
                || !projections.shows(session, tenant.value(), read.snapshot().get())) {
            defect(Problem.ROW_DIFFERS, 0, read.family() + " " + read.id());
        }
    }

    private void defect(Problem problem, long seq, String subject) {
        if (defects.size() < MOST_DEFECTS) {
            defects.add(Verification.Defect.of(problem, seq, subject));
        }
    }
}
