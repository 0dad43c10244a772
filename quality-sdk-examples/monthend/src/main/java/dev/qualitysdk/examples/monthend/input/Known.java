package dev.qualitysdk.examples.monthend.input;

import dev.qualitysdk.basics.Identifier;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.Recorded;
import dev.qualitysdk.lifecycle.Step;
import dev.qualitysdk.regulation.RegulationBook;
import java.util.Optional;

/** What is known while a row is planned: the regulation, the staff, and the things that the row names. */
interface Known {

    /** Returns the versions of the regulation. */
    RegulationBook book();

    /** Returns the staff. */
    Staff staff();

    /** Returns a thing that the row names; empty where none is recorded. */
    <I extends Identifier<I>, S extends Step, T extends Recorded<I, S>> Optional<T> find(Family<I, S, T> family, I id);
}
