package dev.qualitysdk.service.training;

import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.TrainingTopic;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.lifecycle.Step;
import java.util.List;
import org.immutables.value.Value;

/** A fact in the {@link SelfStudy} of an employee. */
public sealed interface SelfStudyStep extends Step {

    /** An employee studied by themselves; what they read stands apart, as the note of the stamp. */
    @Value.Immutable
    sealed interface Logged extends SelfStudyStep permits ImmutableLogged {

        @Override
        Stamp stamp();

        /** {@return the employee} */
        EmployeeId employee();

        /** {@return what it was about} */
        TrainingTopic topic();

        /** {@return for how long, 1 to 1440 minutes} */
        int minutes();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("selfstudy.logged"))
                    .put("employee", employee())
                    .put("topic", topic())
                    .put("minutes", minutes())
                    .build();
        }

        /**
         * Refuses a study of no time, or of more than a day.
         *
         * @throws InvalidValueException if the minutes are out of bounds
         */
        @Value.Check
        default void check() {
            Faults.in("self-study of " + employee())
                    .check(minutes() >= 1 && minutes() <= 1_440, "minutes", minutes(), "1 to 1440", "5.3.1")
                    .refuse();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param employee the employee
         * @param topic what it was about
         * @param minutes for how long, 1 to 1440 minutes
         * @return the step
         * @throws InvalidValueException if the minutes are out of bounds
         */
        static Logged of(Stamp stamp, EmployeeId employee, TrainingTopic topic, int minutes) {
            return ImmutableLogged.of(stamp, employee, topic, minutes);
        }
    }

    /**
     * Reads a step from its canonical form.
     *
     * @param form the form
     * @return the step
     * @throws InvalidValueException if it is none of this family
     */
    static SelfStudyStep read(CanonicalForm form) {
        return switch (form.kind()) {
            case "selfstudy.logged" ->
                Logged.of(
                        Stamp.read(form),
                        form.read("employee", EmployeeId::of),
                        form.read("topic", TrainingTopic::of),
                        Math.toIntExact(form.number("minutes")));
            default ->
                throw new InvalidValueException(
                        "self-study step", List.of(Fault.of("kind", form.kind(), "a step of the family selfstudy")));
        };
    }
}
