package dev.qualitysdk.examples.monthend.input;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.Identifier;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Roster;
import dev.qualitysdk.lifecycle.Recorded;
import dev.qualitysdk.lifecycle.Step;
import dev.qualitysdk.rule.ClauseBreachException;
import dev.qualitysdk.store.Continuation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The import of one source file: rows in batches, each batch one transaction, each row whole or not at all. */
final class TableImport<I extends Identifier<I>, S extends Step, T extends Recorded<I, S>> extends FileReading {

    private static final Roster NOBODY = Roster.of(List.of());

    private final Rows<I, S, T> rows;
    private final FileMapping mapping;
    private final ImportContext context;
    private long added;
    private long extended;
    private long unchanged;
    private long rejected;

    TableImport(Rows<I, S, T> rows, FileMapping mapping, ImportContext context) {
        super(mapping, context);
        this.rows = rows;
        this.mapping = mapping;
        this.context = context;
    }

    @Override
    void importBatch(List<Cells> batch) {
        if (batch.isEmpty()) {
            return;
        }
        Batch work = context.begin();
        for (Cells row : batch) {
            if (row.faults().isEmpty()) {
                work.expect(rows.family(), rows.id(row));
                work.expectNamed(row);
            }
        }
        work.look();
        for (Cells row : batch) {
            try {
                importRow(row, work);
            } catch (RowRefusedException refused) {
                work.forget();
                rejected++;
                refused.rejects().forEach(context::reject);
            }
        }
        work.commit();
    }

    private void importRow(Cells row, Batch work) throws RowRefusedException {
        if (!row.faults().isEmpty()) {
            throw new RowRefusedException(row.faults());
        }
        work.requireNamed(row);
        Optional<T> recorded = work.find(rows.family(), rows.id(row));
        Plan<T> plan = rows.plan(row, work, recorded);
        T offered = plan.carryOut(row);
        requireJudgeable(row, offered);
        Optional<T> comparable = recorded.map(this::brought);
        Continuation continuation =
                comparable.map(known -> Continuation.of(known, offered)).orElse(Continuation.LONGER);
        switch (continuation) {
            case LONGER -> {
                work.keep(rows.family(), recorded.isEmpty() ? offered : extended(row, plan, recorded.get(), offered));
                if (recorded.isEmpty()) {
                    added++;
                } else {
                    extended++;
                }
            }
            case EQUAL, SHORTER -> unchanged++;
            case CONTRADICTORY -> throw contradiction(row, plan, comparable.orElseThrow(), offered);
        }
        rows.keepBesides(row, work);
        work.accept();
    }

    /** Returns a thing as far as rows of this file brought it: without what another file or the program added. */
    private T brought(T recorded) {
        ImmutableList<S> steps =
                recorded.steps().stream().filter(rows::brings).collect(ImmutableList.toImmutableList());
        return steps.size() == recorded.version() ? recorded : rows.family().replay(steps);
    }

    /** Adds the further steps of a row to all that is recorded, whoever brought it. */
    private T extended(Cells row, Plan<T> plan, T recorded, T offered) throws RowRefusedException {
        int known = (int) recorded.steps().stream().filter(rows::brings).count();
        if (known == recorded.version()) {
            return offered;
        }
        try {
            return rows.family()
                    .replay(ImmutableList.<S>builder()
                            .addAll(recorded.steps())
                            .addAll(offered.steps().subList(known, offered.version()))
                            .build());
        } catch (ClauseBreachException breach) {
            throw new RowRefusedException(List.of(row.reject(
                    plan.columnOf(known), Reject.reason(breach), breach.clause().number())));
        }
    }

    /** A thing that the regulation cannot judge would stop the month; so its row is refused, with the reason. */
    private void requireJudgeable(Cells row, T offered) throws RowRefusedException {
        try {
            ImmutableList<Evidence> unused = rows.evidence(offered, context.book(), NOBODY, context.asOf());
        } catch (ClauseBreachException breach) {
            throw new RowRefusedException(List.of(row.rejectWhole(
                    "cannot be judged: " + Reject.reason(breach),
                    breach.clause().number())));
        } catch (IllegalArgumentException outOfBounds) {
            throw new RowRefusedException(
                    List.of(row.rejectWhole("cannot be judged: " + outOfBounds.getMessage(), "8.2")));
        }
    }

    private RowRefusedException contradiction(Cells row, Plan<T> plan, T recorded, T offered) {
        int at = Continuation.firstDifference(recorded, offered);
        S was = recorded.steps().get(at);
        S is = offered.steps().get(at);
        Column<?> column = Differences.fields(was, is).stream()
                .flatMap(field -> mapping.table().columnOfField(field).stream())
                .findFirst()
                .orElseGet(() -> plan.columnOf(at));
        String reason = "contradicts what is recorded of " + rows.family() + " " + recorded.id() + ": "
                + Differences.between(was, is);
        return new RowRefusedException(List.of(row.reject(column, reason, "7.2.1")));
    }

    @Override
    FileCount count() {
        return new FileCount(mapping.label(), read(), added, extended, unchanged, rejected);
    }

    /** Imports one source file; returns what became of its rows, empty where the folder has no such file. */
    static <I extends Identifier<I>, S extends Step, T extends Recorded<I, S>> Optional<FileCount> run(
            Rows<I, S, T> rows, FileMapping mapping, ImportContext context, Path folder) throws IOException {
        return new TableImport<>(rows, mapping, context).run(folder);
    }
}
