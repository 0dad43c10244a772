package dev.qualitysdk.service.supervision;

import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.CanonicalText;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.FindingId;
import dev.qualitysdk.basics.Identifier;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.Points;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.lifecycle.Step;
import dev.qualitysdk.rule.Clause;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A fact in the life of a {@link Finding}. */
public sealed interface FindingStep extends Step {

    /** What an item of a checklist can be answered with. There is no answer by default. */
    enum Result {
        /** The item was as it should be. */
        PASS,
        /** The item was not as it should be. */
        FAIL,
        /** The item does not apply here: it counts nowhere. */
        NOT_APPLICABLE,
        /** The item applies, but could not be seen: it counts in the second figure only. */
        NOT_OBSERVED
    }

    /** An item of a checklist was answered on a patrol inspection; the stamp says when and by which inspector. */
    @Value.Immutable
    sealed interface Recorded extends FindingStep permits ImmutableRecorded {

        @Override
        Stamp stamp();

        /** {@return the identifier of the finding} */
        FindingId id();

        /** {@return who was inspected} */
        EmployeeId employee();

        /** {@return the clause that the item comes from} */
        Clause clause();

        /** {@return the code of the item, 1 to 100 characters on one line} */
        String item();

        /** {@return the answer} */
        Result result();

        /** {@return the points of conduct: a fail subtracts them, a pass adds them once confirmed; 0.00 until set} */
        Points points();

        /** {@return the branch; where empty, that of the employee at the time} */
        Optional<BranchId> branch();

        /**
         * Refuses an answer that contradicts itself.
         *
         * @throws InvalidValueException if the item is no code, if there are points where nothing was judged, or if the inspector is
         *     the one inspected
         */
        @Value.Check
        default void check() {
            Faults faults = Faults.in("finding " + id());
            CanonicalText.lineProblem(item(), Identifier.LONGEST)
                    .ifPresent(wanted -> faults.check(false, "item", item(), wanted, "4.1.2"));
            boolean judged = result() == Result.PASS || result() == Result.FAIL;
            faults.check(points().compareTo(Points.ZERO) >= 0, "points", points(), "0 or more", "4.1.2")
                    .check(
                            judged || points().equals(Points.ZERO),
                            "points",
                            points(),
                            "none where the result is " + result(),
                            "4.1.2")
                    .check(
                            stamp().by().employee().filter(employee()::equals).isEmpty(),
                            "employee",
                            employee(),
                            "somebody else than the inspector",
                            "4.1.2")
                    .refuse();
        }

        /**
         * Returns a builder. Stamp, id, employee, clause, item and result must be set.
         *
         * @return the builder
         */
        static Builder builder() {
            return new Builder();
        }

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("finding.recorded"))
                    .put("id", id())
                    .put("employee", employee())
                    .put("clause", clause().number())
                    .put("item", item())
                    .put("result", result())
                    .put("points", points())
                    .put("branch", branch())
                    .build();
        }

        /** A builder of the step. Not thread-safe. */
        final class Builder extends ImmutableRecorded.Builder {

            Builder() {
                points(Points.ZERO);
            }
        }
    }

    /** Another person confirmed the finding. */
    @Value.Immutable
    sealed interface Confirmed extends FindingStep permits ImmutableConfirmed {

        @Override
        Stamp stamp();

        /** {@return who confirmed it} */
        EmployeeId confirmer();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("finding.confirmed"))
                    .put("confirmer", confirmer())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param confirmer who confirmed it
         * @return the step
         */
        static Confirmed of(Stamp stamp, EmployeeId confirmer) {
            return ImmutableConfirmed.of(stamp, confirmer);
        }
    }

    /** Another person dismissed the finding. */
    @Value.Immutable
    sealed interface Dismissed extends FindingStep permits ImmutableDismissed {

        @Override
        Stamp stamp();

        /** {@return why} */
        ReasonCode reason();

        /** {@return who dismissed it} */
        EmployeeId dismisser();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("finding.dismissed"))
                    .put("reason", reason())
                    .put("dismisser", dismisser())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param reason why
         * @param dismisser who dismissed it
         * @return the step
         */
        static Dismissed of(Stamp stamp, ReasonCode reason, EmployeeId dismisser) {
            return ImmutableDismissed.of(stamp, reason, dismisser);
        }
    }

    /**
     * Reads a step from its canonical form.
     *
     * @param form the form
     * @return the step
     * @throws InvalidValueException if it is none of this family
     */
    static FindingStep read(CanonicalForm form) {
        return switch (form.kind()) {
            case "finding.recorded" ->
                Recorded.builder()
                        .stamp(Stamp.read(form))
                        .id(form.read("id", FindingId::of))
                        .employee(form.read("employee", EmployeeId::of))
                        .clause(form.read("clause", Clause::of))
                        .item(form.text("item"))
                        .result(form.read("result", Result::valueOf))
                        .points(form.read("points", Points::parse))
                        .branch(form.readOptional("branch", BranchId::of))
                        .build();
            case "finding.confirmed" -> Confirmed.of(Stamp.read(form), form.read("confirmer", EmployeeId::of));
            case "finding.dismissed" ->
                Dismissed.of(
                        Stamp.read(form), form.read("reason", ReasonCode::of), form.read("dismisser", EmployeeId::of));
            default ->
                throw new InvalidValueException(
                        "finding step", List.of(Fault.of("kind", form.kind(), "a step of the family finding")));
        };
    }
}
