package dev.qualitysdk.service.training;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.TrainingPlanId;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.lifecycle.Step;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A fact in the life of a {@link TrainingPlan}. */
public sealed interface TrainingPlanStep extends Step {

    /** {@return what happens by it; empty for the first step} */
    Optional<TrainingPlan.Event> event();

    /** A plan for a year was drafted. */
    @Value.Immutable
    sealed interface Drafted extends TrainingPlanStep permits ImmutableDrafted {

        @Override
        Stamp stamp();

        /** {@return the identifier of the plan} */
        TrainingPlanId id();

        /** {@return the year, 1 to 9999} */
        int year();

        /** {@return what it plans} */
        PlanContent content();

        /** {@return who drafted it} */
        EmployeeId author();

        @Override
        default Optional<TrainingPlan.Event> event() {
            return Optional.empty();
        }

        @Override
        default CanonicalForm form() {
            CanonicalForm.Builder form = stamp().writeTo(CanonicalForm.of("trainingplan.drafted"))
                    .put("id", id())
                    .put("year", year())
                    .put("author", author());
            content().writeTo(form);
            return form.build();
        }

        /**
         * Refuses a year that is none.
         *
         * @throws InvalidValueException if it is not 1 to 9999
         */
        @Value.Check
        default void check() {
            Faults.in("training plan " + id())
                    .check(year() >= 1 && year() <= 9999, "year", year(), "1 to 9999", "5.1.1")
                    .refuse();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param id the identifier of the plan
         * @param year the year, 1 to 9999
         * @param content what it plans
         * @param author who drafted it
         * @return the step
         * @throws InvalidValueException if the year is none
         */
        static Drafted of(Stamp stamp, TrainingPlanId id, int year, PlanContent content, EmployeeId author) {
            return ImmutableDrafted.of(stamp, id, year, content, author);
        }
    }

    /** What it plans was changed; it needs to be approved anew. */
    @Value.Immutable
    sealed interface Revised extends TrainingPlanStep permits ImmutableRevised {

        @Override
        Stamp stamp();

        /** {@return what it plans now} */
        PlanContent content();

        /** {@return who changed it} */
        EmployeeId author();

        @Override
        default Optional<TrainingPlan.Event> event() {
            return Optional.of(TrainingPlan.Event.REVISE);
        }

        @Override
        default CanonicalForm form() {
            CanonicalForm.Builder form =
                    stamp().writeTo(CanonicalForm.of("trainingplan.revised")).put("author", author());
            content().writeTo(form);
            return form.build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param content what it plans now
         * @param author who changed it
         * @return the step
         */
        static Revised of(Stamp stamp, PlanContent content, EmployeeId author) {
            return ImmutableRevised.of(stamp, content, author);
        }
    }

    /** It was approved by somebody who did not write it. */
    @Value.Immutable
    sealed interface Approved extends TrainingPlanStep permits ImmutableApproved {

        @Override
        Stamp stamp();

        /** {@return who approved it} */
        EmployeeId approver();

        @Override
        default Optional<TrainingPlan.Event> event() {
            return Optional.of(TrainingPlan.Event.APPROVE);
        }

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("trainingplan.approved"))
                    .put("approver", approver())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param approver who approved it
         * @return the step
         */
        static Approved of(Stamp stamp, EmployeeId approver) {
            return ImmutableApproved.of(stamp, approver);
        }
    }

    /** The year is over; what was planned and not held is said. */
    @Value.Immutable
    sealed interface Closed extends TrainingPlanStep permits ImmutableClosed {

        @Override
        Stamp stamp();

        /** {@return the planned topics of which no session was evaluated, each with its reason} */
        ImmutableList<Omission> unheld();

        @Override
        default Optional<TrainingPlan.Event> event() {
            return Optional.of(TrainingPlan.Event.CLOSE);
        }

        @Override
        default CanonicalForm form() {
            CanonicalForm.Builder form = stamp().writeTo(CanonicalForm.of("trainingplan.plan-closed"));
            Codes.putAll(form, "unheld", unheld(), Omission::form);
            return form.build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param unheld the planned topics of which no session was evaluated, each with its reason
         * @return the step
         */
        static Closed of(Stamp stamp, Iterable<Omission> unheld) {
            return ImmutableClosed.of(stamp, unheld);
        }
    }

    /**
     * Reads a step from its canonical form.
     *
     * @param form the form
     * @return the step
     * @throws InvalidValueException if it is none of this family
     */
    static TrainingPlanStep read(CanonicalForm form) {
        return switch (form.kind()) {
            case "trainingplan.drafted" ->
                Drafted.of(
                        Stamp.read(form),
                        form.read("id", TrainingPlanId::of),
                        Math.toIntExact(form.number("year")),
                        PlanContent.read(form),
                        form.read("author", EmployeeId::of));
            case "trainingplan.revised" ->
                Revised.of(Stamp.read(form), PlanContent.read(form), form.read("author", EmployeeId::of));
            case "trainingplan.approved" -> Approved.of(Stamp.read(form), form.read("approver", EmployeeId::of));
            case "trainingplan.plan-closed" -> Closed.of(Stamp.read(form), form.list("unheld", Omission::read));
            default ->
                throw new InvalidValueException(
                        "training plan step",
                        List.of(Fault.of("kind", form.kind(), "a step of the family trainingplan")));
        };
    }
}
