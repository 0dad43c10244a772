package dev.qualitysdk.examples.monthend.input;

import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.lifecycle.Stamp;
import java.time.Instant;
import java.util.Optional;

/** The stamps of imported steps: they say when the step happened, never when it was read, so that a second import is equal. */
public final class Import {

    /** Who took a step of which the row does not say who took it. */
    static final Actor BY = Actor.system("import");

    /** Who reconciles payments with a statement: this program. */
    public static final Actor RECONCILIATION = Actor.system("reconciliation");

    private Import() {}

    /** Returns the stamp of a step of which the row does not say who took it. */
    static Stamp stamp(Instant at) {
        return Stamp.of(at, BY);
    }

    /** Returns the stamp of a step taken by an employee, where the row says who it was. */
    static Stamp stamp(Instant at, Optional<EmployeeId> by) {
        return by.map(employee -> Stamp.of(at, Actor.employee(employee))).orElseGet(() -> stamp(at));
    }

    /** Returns the stamp of a step taken by an employee. */
    static Stamp stamp(Instant at, EmployeeId by) {
        return Stamp.of(at, Actor.employee(by));
    }
}
