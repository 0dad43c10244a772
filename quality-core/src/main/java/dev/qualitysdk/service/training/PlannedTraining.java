package dev.qualitysdk.service.training;

import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.TrainingTopic;
import org.immutables.value.Value;

/** One line of an annual plan: what is taught, how, and in which month (clause 5.1.1). */
@Value.Immutable
public sealed interface PlannedTraining permits ImmutablePlannedTraining {

    /** {@return what is taught} */
    TrainingTopic topic();

    /** {@return how it is taught} */
    TrainingMethod method();

    /** {@return the month of the year, 1 to 12} */
    int month();

    /**
     * Returns a line.
     *
     * @param topic what is taught
     * @param method how
     * @param month month of the year, 1 to 12
     * @return the line
     * @throws dev.qualitysdk.basics.InvalidValueException if the month is none
     */
    static PlannedTraining of(TrainingTopic topic, TrainingMethod method, int month) {
        Faults.in("planned training")
                .check(month >= 1 && month <= 12, "month", month, "1 to 12", "5.1.1")
                .refuse();
        return ImmutablePlannedTraining.of(topic, method, month);
    }

    /**
     * Returns the canonical form.
     *
     * @return the form
     */
    default CanonicalForm form() {
        return CanonicalForm.of("planned")
                .put("topic", topic())
                .put("method", method())
                .put("month", month())
                .build();
    }

    /**
     * Reads a line from its canonical form.
     *
     * @param form the form
     * @return the line
     * @throws dev.qualitysdk.basics.InvalidValueException if a field is missing or unreadable
     */
    static PlannedTraining read(CanonicalForm form) {
        return of(
                form.read("topic", TrainingTopic::of),
                form.read("method", TrainingMethod::valueOf),
                Math.toIntExact(form.number("month")));
    }
}
