package dev.qualitysdk.examples.monthend.input;

import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Identifier;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.Recorded;
import dev.qualitysdk.lifecycle.Step;

/** Is told which other things a cell names. */
interface References {

    /** The cell names an employee. */
    void employee(EmployeeId employee);

    /** The cell names a branch. */
    void branch(BranchId branch);

    /** The cell names a thing of a family. */
    <I extends Identifier<I>, S extends Step, T extends Recorded<I, S>> void thing(Family<I, S, T> family, I id);

    /** The cell names a thing of a family that need not be recorded here; where it is, it is looked at. */
    <I extends Identifier<I>, S extends Step, T extends Recorded<I, S>> void perhaps(Family<I, S, T> family, I id);
}
