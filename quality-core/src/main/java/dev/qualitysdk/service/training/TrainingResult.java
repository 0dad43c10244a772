package dev.qualitysdk.service.training;

import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Points;
import org.immutables.value.Value;

/** What somebody scored in a session: 0.00 is a score, and not the same as none. */
@Value.Immutable
public sealed interface TrainingResult permits ImmutableTrainingResult {

    /** {@return who was evaluated} */
    EmployeeId employee();

    /** {@return the score} */
    Points score();

    /**
     * Returns a result.
     *
     * @param employee who was evaluated
     * @param score the score
     * @return the result
     */
    static TrainingResult of(EmployeeId employee, Points score) {
        return ImmutableTrainingResult.of(employee, score);
    }

    /**
     * Returns the canonical form.
     *
     * @return the form
     */
    default CanonicalForm form() {
        return CanonicalForm.of("result")
                .put("employee", employee())
                .put("score", score())
                .build();
    }

    /**
     * Reads a result from its canonical form.
     *
     * @param form the form
     * @return the result
     * @throws dev.qualitysdk.basics.InvalidValueException if a field is missing or unreadable
     */
    static TrainingResult read(CanonicalForm form) {
        return of(form.read("employee", EmployeeId::of), form.read("score", Points::parse));
    }
}
