package dev.qualitysdk.examples.monthend.input;

import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Identifier;
import dev.qualitysdk.evidence.Employment;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.Recorded;
import dev.qualitysdk.lifecycle.Step;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.service.customer.CustomerFile;
import dev.qualitysdk.store.UnitOfWork;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A batch of rows that is saved together: what they are about and what they name is read in one go, and what becomes of it is
 * one unit of work. A row that is refused leaves no trace in it.
 */
final class Batch implements Known {

    private final ImportContext context;
    private final Map<Family<?, ?, ?>, Shelf<?, ?, ?>> shelves = new HashMap<>();
    private final List<Employment> hired = new ArrayList<>();

    Batch(ImportContext context) {
        this.context = context;
    }

    @Override
    public RegulationBook book() {
        return context.book();
    }

    @Override
    public Staff staff() {
        return context.staff();
    }

    @Override
    public <I extends Identifier<I>, S extends Step, T extends Recorded<I, S>> Optional<T> find(
            Family<I, S, T> family, I id) {
        return shelf(family).find(id);
    }

    @SuppressWarnings("unchecked") // a shelf is only ever put under its own family
    private <I extends Identifier<I>, S extends Step, T extends Recorded<I, S>> Shelf<I, S, T> shelf(
            Family<I, S, T> family) {
        return (Shelf<I, S, T>) shelves.computeIfAbsent(family, f -> new Shelf<>(family));
    }

    /** Takes note that a thing will be asked for. */
    <I extends Identifier<I>, S extends Step, T extends Recorded<I, S>> void expect(Family<I, S, T> family, I id) {
        shelf(family).expect(id);
    }

    /** Takes note of the things that a row names. */
    void expectNamed(Cells row) {
        for (Column<?> column : row.mapping().table().columns()) {
            row.tellReferences(column, new References() {
                @Override
                public void employee(EmployeeId employee) {}

                @Override
                public void branch(BranchId branch) {}

                @Override
                public <I extends Identifier<I>, S extends Step, T extends Recorded<I, S>> void thing(
                        Family<I, S, T> family, I id) {
                    expect(family, id);
                }

                @Override
                public <I extends Identifier<I>, S extends Step, T extends Recorded<I, S>> void perhaps(
                        Family<I, S, T> family, I id) {
                    expect(family, id);
                }
            });
        }
    }

    /** Reads everything that is expected. */
    void look() {
        shelves.values().forEach(shelf -> shelf.look(context.store()));
    }

    /**
     * Refuses a row that names somebody or something that is not known and that the mapping does not create.
     *
     * @throws RowRefusedException if it does, with every name that is not known
     */
    void requireNamed(Cells row) throws RowRefusedException {
        List<Reject> unknown = new ArrayList<>();
        for (Column<?> column : row.mapping().table().columns()) {
            row.tellReferences(column, new Check(row, column, unknown));
        }
        if (!unknown.isEmpty()) {
            throw new RowRefusedException(unknown);
        }
    }

    private final class Check implements References {

        private final Cells row;
        private final Column<?> column;
        private final List<Reject> unknown;

        private Check(Cells row, Column<?> column, List<Reject> unknown) {
            this.row = row;
            this.column = column;
            this.unknown = unknown;
        }

        @Override
        public void employee(EmployeeId employee) {
            Optional<Creation.NewEmployee> creation = row.mapping().creation().employee();
            if (staff().knows(employee)
                    || hired.stream().anyMatch(h -> h.assignment().employee().equals(employee))) {
                return;
            }
            if (creation.isEmpty()) {
                unknown.add(row.reject(column, "no employee " + employee + " is recorded", "1.2"));
                return;
            }
            Employment employment = creation.get().employ(employee, book(), context.currency());
            hired.add(employment);
            keep(Employment.FAMILY, employment);
        }

        @Override
        public void branch(BranchId branch) {
            if (!staff().knows(branch) && !row.mapping().creation().branches()) {
                unknown.add(row.reject(column, "no employee of a branch " + branch + " is recorded", "1.2"));
            }
        }

        @Override
        public <I extends Identifier<I>, S extends Step, T extends Recorded<I, S>> void thing(
                Family<I, S, T> family, I id) {
            if (find(family, id).isPresent()) {
                return;
            }
            Optional<Creation.NewCustomer> creation = row.mapping().creation().customer();
            if (id instanceof CustomerId customer && creation.isPresent()) {
                keep(CustomerFile.FAMILY, creation.get().open(customer));
            } else {
                unknown.add(row.reject(column, "no " + family + " " + id + " is recorded", "7.2.1"));
            }
        }

        @Override
        public <I extends Identifier<I>, S extends Step, T extends Recorded<I, S>> void perhaps(
                Family<I, S, T> family, I id) {}
    }

    /** Keeps what a row made of a thing, until the row is accepted. */
    <I extends Identifier<I>, S extends Step, T extends Recorded<I, S>> void keep(Family<I, S, T> family, T thing) {
        shelf(family).keep(thing);
        if (thing instanceof Employment employment && !hired.contains(employment)) {
            hired.add(employment);
        }
    }

    /** Accepts everything that the last row made. */
    void accept() {
        shelves.values().forEach(Shelf::accept);
        hired.forEach(context.staff()::put);
        hired.clear();
    }

    /** Forgets everything that the last row made. */
    void forget() {
        shelves.values().forEach(Shelf::forget);
        hired.clear();
    }

    /** Saves everything that was accepted, or nothing. */
    void commit() {
        UnitOfWork.Builder unit = UnitOfWork.of(context.newKey());
        boolean any = false;
        for (Shelf<?, ?, ?> shelf : shelves.values()) {
            any |= shelf.addTo(unit);
        }
        if (any) {
            context.store().commit(unit.build());
        }
    }
}
