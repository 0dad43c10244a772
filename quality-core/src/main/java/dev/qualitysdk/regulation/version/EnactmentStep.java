package dev.qualitysdk.regulation.version;

import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.RegulationVersion;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.lifecycle.Step;
import java.util.List;
import org.immutables.value.Value;

/** A fact in the life of an {@link Enactment}. */
public sealed interface EnactmentStep extends Step {

    /** A version was drafted. */
    @Value.Immutable
    sealed interface Drafted extends EnactmentStep permits ImmutableDrafted {

        @Override
        Stamp stamp();

        /** {@return what it would say} */
        Draft draft();

        @Override
        default CanonicalForm form() {
            return draft().writeTo(stamp().writeTo(CanonicalForm.of("enactment.drafted")))
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param draft what it would say
         * @return the step
         */
        static Drafted of(Stamp stamp, Draft draft) {
            return ImmutableDrafted.of(stamp, draft);
        }
    }

    /** The draft was replaced by another of the same version. */
    @Value.Immutable
    sealed interface Revised extends EnactmentStep permits ImmutableRevised {

        @Override
        Stamp stamp();

        /** {@return why} */
        ReasonCode reason();

        /** {@return what it would say now} */
        Draft draft();

        @Override
        default CanonicalForm form() {
            return draft().writeTo(stamp().writeTo(CanonicalForm.of("enactment.revised")))
                    .put("reason", reason())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param reason why
         * @param draft what it would say now
         * @return the step
         */
        static Revised of(Stamp stamp, ReasonCode reason, Draft draft) {
            return ImmutableRevised.of(stamp, reason, draft);
        }
    }

    /** Somebody who did not draft it approved it. */
    @Value.Immutable
    sealed interface Approved extends EnactmentStep permits ImmutableApproved {

        @Override
        Stamp stamp();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("enactment.approved")).build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @return the step
         */
        static Approved of(Stamp stamp) {
            return ImmutableApproved.of(stamp);
        }
    }

    /** The approval was taken back, so that the draft can be revised. */
    @Value.Immutable
    sealed interface SentBack extends EnactmentStep permits ImmutableSentBack {

        @Override
        Stamp stamp();

        /** {@return why} */
        ReasonCode reason();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("enactment.sent_back"))
                    .put("reason", reason())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param reason why
         * @return the step
         */
        static SentBack of(Stamp stamp, ReasonCode reason) {
            return ImmutableSentBack.of(stamp, reason);
        }
    }

    /** It was made known to all employees. */
    @Value.Immutable
    sealed interface Published extends EnactmentStep permits ImmutablePublished {

        @Override
        Stamp stamp();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("enactment.published")).build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @return the step
         */
        static Published of(Stamp stamp) {
            return ImmutablePublished.of(stamp);
        }
    }

    /** It came into force, or is in force again since an amendment for a time ended. */
    @Value.Immutable
    sealed interface EnteredIntoForce extends EnactmentStep permits ImmutableEnteredIntoForce {

        @Override
        Stamp stamp();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("enactment.entered_into_force"))
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @return the step
         */
        static EnteredIntoForce of(Stamp stamp) {
            return ImmutableEnteredIntoForce.of(stamp);
        }
    }

    /** Another version took its place. */
    @Value.Immutable
    sealed interface Superseded extends EnactmentStep permits ImmutableSuperseded {

        @Override
        Stamp stamp();

        /** {@return the version that took its place} */
        RegulationVersion successor();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("enactment.superseded"))
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
        static Superseded of(Stamp stamp, RegulationVersion successor) {
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
    static EnactmentStep read(CanonicalForm form) {
        return switch (form.kind()) {
            case "enactment.drafted" -> Drafted.of(Stamp.read(form), Draft.read(form));
            case "enactment.revised" ->
                Revised.of(Stamp.read(form), form.read("reason", ReasonCode::of), Draft.read(form));
            case "enactment.approved" -> Approved.of(Stamp.read(form));
            case "enactment.sent_back" -> SentBack.of(Stamp.read(form), form.read("reason", ReasonCode::of));
            case "enactment.published" -> Published.of(Stamp.read(form));
            case "enactment.entered_into_force" -> EnteredIntoForce.of(Stamp.read(form));
            case "enactment.superseded" ->
                Superseded.of(Stamp.read(form), form.read("successor", RegulationVersion::of));
            default ->
                throw new InvalidValueException(
                        "enactment step",
                        List.of(Fault.of(
                                "kind",
                                form.kind(),
                                "enactment.drafted, .revised, .approved, .sent_back, .published, .entered_into_force or"
                                        + " .superseded")));
        };
    }
}
