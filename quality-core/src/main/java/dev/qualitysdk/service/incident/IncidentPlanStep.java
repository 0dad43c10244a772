package dev.qualitysdk.service.incident;

import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.IncidentPlanId;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.lifecycle.Step;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A fact in the life of an {@link IncidentPlan}. */
public sealed interface IncidentPlanStep extends Step {

    /** {@return what happens by it; empty for the first step} */
    Optional<IncidentPlan.Event> event();

    /** A version of a plan was drafted. */
    @Value.Immutable
    sealed interface Drafted extends IncidentPlanStep permits ImmutableDrafted {

        @Override
        Stamp stamp();

        /** {@return the identifier of the version} */
        IncidentPlanId id();

        /** {@return the kind of incident it is for} */
        IncidentKind kind();

        /** {@return what it says} */
        PlanContent content();

        /** {@return who drafted it} */
        EmployeeId author();

        @Override
        default Optional<IncidentPlan.Event> event() {
            return Optional.empty();
        }

        @Override
        default CanonicalForm form() {
            CanonicalForm.Builder form = stamp().writeTo(CanonicalForm.of("incidentplan.drafted"))
                    .put("id", id())
                    .put("author", author());
            kind().writeTo(form);
            content().writeTo(form);
            return form.build();
        }

        /**
         * Refuses a plan that lacks what its kind asks for.
         *
         * @throws InvalidValueException if a mandatory task of the kind is missing
         */
        @Value.Check
        default void check() {
            content().requireTasksOf("incident plan " + id(), kind());
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param id the identifier of the version
         * @param kind the kind of incident it is for
         * @param content what it says
         * @param author who drafted it
         * @return the step
         * @throws InvalidValueException if a mandatory task of the kind is missing
         */
        static Drafted of(Stamp stamp, IncidentPlanId id, IncidentKind kind, PlanContent content, EmployeeId author) {
            return ImmutableDrafted.of(stamp, id, kind, content, author);
        }
    }

    /** What it says was changed before it came into force; it needs to be approved anew. */
    @Value.Immutable
    sealed interface Revised extends IncidentPlanStep permits ImmutableRevised {

        @Override
        Stamp stamp();

        /** {@return what it says now} */
        PlanContent content();

        /** {@return who changed it} */
        EmployeeId author();

        @Override
        default Optional<IncidentPlan.Event> event() {
            return Optional.of(IncidentPlan.Event.REVISE);
        }

        @Override
        default CanonicalForm form() {
            CanonicalForm.Builder form =
                    stamp().writeTo(CanonicalForm.of("incidentplan.revised")).put("author", author());
            content().writeTo(form);
            return form.build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param content what it says now
         * @param author who changed it
         * @return the step
         */
        static Revised of(Stamp stamp, PlanContent content, EmployeeId author) {
            return ImmutableRevised.of(stamp, content, author);
        }
    }

    /** It was approved by somebody who did not write it. */
    @Value.Immutable
    sealed interface Approved extends IncidentPlanStep permits ImmutableApproved {

        @Override
        Stamp stamp();

        /** {@return who approved it} */
        EmployeeId approver();

        @Override
        default Optional<IncidentPlan.Event> event() {
            return Optional.of(IncidentPlan.Event.APPROVE);
        }

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("incidentplan.approved"))
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

    /** It came into force; from then on it never changes. */
    @Value.Immutable
    sealed interface PutInForce extends IncidentPlanStep permits ImmutablePutInForce {

        @Override
        Stamp stamp();

        @Override
        default Optional<IncidentPlan.Event> event() {
            return Optional.of(IncidentPlan.Event.PUT_IN_FORCE);
        }

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("incidentplan.put-in-force"))
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @return the step
         */
        static PutInForce of(Stamp stamp) {
            return ImmutablePutInForce.of(stamp);
        }
    }

    /** Another version came into force in its stead. */
    @Value.Immutable
    sealed interface Superseded extends IncidentPlanStep permits ImmutableSuperseded {

        @Override
        Stamp stamp();

        /** {@return the version that took its place} */
        IncidentPlanId successor();

        @Override
        default Optional<IncidentPlan.Event> event() {
            return Optional.of(IncidentPlan.Event.SUPERSEDE);
        }

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("incidentplan.superseded"))
                    .put("successor", successor())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param successor the version that took its place
         * @return the step
         */
        static Superseded of(Stamp stamp, IncidentPlanId successor) {
            return ImmutableSuperseded.of(stamp, successor);
        }
    }

    /**
     * Reads a step from its canonical form.
     *
     * @param form the form
     * @return the step
     * @throws InvalidValueException if it is none of this family
     */
    static IncidentPlanStep read(CanonicalForm form) {
        return switch (form.kind()) {
            case "incidentplan.drafted" ->
                Drafted.of(
                        Stamp.read(form),
                        form.read("id", IncidentPlanId::of),
                        IncidentKind.read(form),
                        PlanContent.read(form),
                        form.read("author", EmployeeId::of));
            case "incidentplan.revised" ->
                Revised.of(Stamp.read(form), PlanContent.read(form), form.read("author", EmployeeId::of));
            case "incidentplan.approved" -> Approved.of(Stamp.read(form), form.read("approver", EmployeeId::of));
            case "incidentplan.put-in-force" -> PutInForce.of(Stamp.read(form));
            case "incidentplan.superseded" ->
                Superseded.of(Stamp.read(form), form.read("successor", IncidentPlanId::of));
            default ->
                throw new InvalidValueException(
                        "incident plan step",
                        List.of(Fault.of("kind", form.kind(), "a step of the family incidentplan")));
        };
    }
}
