package dev.qualitysdk.service.training;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.Points;
import dev.qualitysdk.basics.ProviderId;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.TrainingPlanId;
import dev.qualitysdk.basics.TrainingSessionId;
import dev.qualitysdk.basics.TrainingTopic;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.lifecycle.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A fact in the life of a {@link TrainingSession}. */
public sealed interface TrainingSessionStep extends Step {

    /** {@return what happens by it; empty for the first step} */
    Optional<TrainingSession.Event> event();

    /** A session was planned. */
    @Value.Immutable
    sealed interface Planned extends TrainingSessionStep permits ImmutablePlanned {

        @Override
        Stamp stamp();

        /** {@return the identifier of the session} */
        TrainingSessionId id();

        /** {@return the annual plan it belongs to, if any} */
        Optional<TrainingPlanId> plan();

        /** {@return what it is about} */
        TrainingTopic topic();

        /** {@return how it is taught} */
        TrainingMethod method();

        /** {@return when it is to begin} */
        Instant begins();

        /** {@return the lowest score that passes} */
        Points passMark();

        /** {@return who teaches} */
        @Value.NaturalOrder
        ImmutableSortedSet<EmployeeId> trainers();

        /** {@return who is invited} */
        @Value.NaturalOrder
        ImmutableSortedSet<EmployeeId> participants();

        /** {@return who gives an external course} */
        Optional<ProviderId> provider();

        /** {@return the cases that are analysed} */
        ImmutableList<SharedCase> cases();

        @Override
        default Optional<TrainingSession.Event> event() {
            return Optional.empty();
        }

        @Override
        default CanonicalForm form() {
            CanonicalForm.Builder form = stamp().writeTo(CanonicalForm.of("trainingsession.planned"))
                    .put("id", id())
                    .put("plan", plan())
                    .put("topic", topic())
                    .put("method", method())
                    .put("begins", begins())
                    .put("passMark", passMark())
                    .put("provider", provider());
            Codes.put(form, "trainers", trainers());
            Codes.put(form, "participants", participants());
            Codes.putAll(form, "cases", cases(), SharedCase::form);
            return form.build();
        }

        /**
         * Refuses a session that breaks the rule of its method, and cuts its instant to microseconds.
         *
         * @return this, or the same in canonical form
         * @throws InvalidValueException if it breaks the rule of its method; all faults are named
         */
        @Value.Check
        default Planned canonical() {
            Instant cut = CanonicalTime.of(begins());
            if (!cut.equals(begins())) {
                return builder().from(this).begins(cut).build();
            }
            MethodRules.require(this, participants());
            return this;
        }

        /**
         * Returns a builder. Plan, provider, trainers and cases may be absent where the method allows it; all else must be set.
         *
         * @return the builder
         */
        static Builder builder() {
            return new Builder();
        }

        /** A builder of the step. Not thread-safe. */
        final class Builder extends ImmutablePlanned.Builder {

            Builder() {}
        }
    }

    /** It was moved, or others were invited. */
    @Value.Immutable
    sealed interface Replanned extends TrainingSessionStep permits ImmutableReplanned {

        @Override
        Stamp stamp();

        /** {@return when it is to begin now} */
        Instant begins();

        /** {@return who is invited now} */
        @Value.NaturalOrder
        ImmutableSortedSet<EmployeeId> participants();

        @Override
        default Optional<TrainingSession.Event> event() {
            return Optional.of(TrainingSession.Event.REPLAN);
        }

        @Override
        default CanonicalForm form() {
            CanonicalForm.Builder form = stamp().writeTo(CanonicalForm.of("trainingsession.replanned"))
                    .put("begins", begins());
            Codes.put(form, "participants", participants());
            return form.build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param begins when it is to begin now
         * @param participants who is invited now
         * @return the step
         */
        static Replanned of(Stamp stamp, Instant begins, Iterable<EmployeeId> participants) {
            return ImmutableReplanned.of(stamp, CanonicalTime.of(begins), ImmutableSortedSet.copyOf(participants));
        }
    }

    /** It took place; to attend is not to pass. */
    @Value.Immutable
    sealed interface Held extends TrainingSessionStep permits ImmutableHeld {

        @Override
        Stamp stamp();

        /** {@return who was there, of those invited} */
        @Value.NaturalOrder
        ImmutableSortedSet<EmployeeId> attended();

        @Override
        default Optional<TrainingSession.Event> event() {
            return Optional.of(TrainingSession.Event.HOLD);
        }

        @Override
        default CanonicalForm form() {
            CanonicalForm.Builder form = stamp().writeTo(CanonicalForm.of("trainingsession.held"));
            Codes.put(form, "attended", attended());
            return form.build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param attended who was there, of those invited
         * @return the step
         */
        static Held of(Stamp stamp, Iterable<EmployeeId> attended) {
            return ImmutableHeld.of(stamp, ImmutableSortedSet.copyOf(attended));
        }
    }

    /** Those who attended were evaluated, in place of an earlier evaluation. */
    @Value.Immutable
    sealed interface Evaluated extends TrainingSessionStep permits ImmutableEvaluated {

        @Override
        Stamp stamp();

        /** {@return their scores, each employee once} */
        ImmutableList<TrainingResult> results();

        @Override
        default Optional<TrainingSession.Event> event() {
            return Optional.of(TrainingSession.Event.EVALUATE);
        }

        @Override
        default CanonicalForm form() {
            CanonicalForm.Builder form = stamp().writeTo(CanonicalForm.of("trainingsession.evaluated"));
            Codes.putAll(form, "results", results(), TrainingResult::form);
            return form.build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param results their scores, each employee once
         * @return the step
         */
        static Evaluated of(Stamp stamp, Iterable<TrainingResult> results) {
            return ImmutableEvaluated.of(stamp, results);
        }
    }

    /** It does not take place. */
    @Value.Immutable
    sealed interface Cancelled extends TrainingSessionStep permits ImmutableCancelled {

        @Override
        Stamp stamp();

        /** {@return why} */
        ReasonCode reason();

        @Override
        default Optional<TrainingSession.Event> event() {
            return Optional.of(TrainingSession.Event.CANCEL);
        }

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("trainingsession.cancelled"))
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
        static Cancelled of(Stamp stamp, ReasonCode reason) {
            return ImmutableCancelled.of(stamp, reason);
        }
    }

    /**
     * Reads a step from its canonical form.
     *
     * @param form the form
     * @return the step
     * @throws InvalidValueException if it is none of this family
     */
    static TrainingSessionStep read(CanonicalForm form) {
        return switch (form.kind()) {
            case "trainingsession.planned" ->
                Planned.builder()
                        .stamp(Stamp.read(form))
                        .id(form.read("id", TrainingSessionId::of))
                        .plan(form.readOptional("plan", TrainingPlanId::of))
                        .topic(form.read("topic", TrainingTopic::of))
                        .method(form.read("method", TrainingMethod::valueOf))
                        .begins(form.instant("begins"))
                        .passMark(form.read("passMark", Points::parse))
                        .trainers(Codes.set(form, "trainers", EmployeeId::of))
                        .participants(Codes.set(form, "participants", EmployeeId::of))
                        .provider(form.readOptional("provider", ProviderId::of))
                        .cases(form.list("cases", SharedCase::read))
                        .build();
            case "trainingsession.replanned" ->
                Replanned.of(Stamp.read(form), form.instant("begins"), Codes.set(form, "participants", EmployeeId::of));
            case "trainingsession.held" -> Held.of(Stamp.read(form), Codes.set(form, "attended", EmployeeId::of));
            case "trainingsession.evaluated" ->
                Evaluated.of(Stamp.read(form), form.list("results", TrainingResult::read));
            case "trainingsession.cancelled" -> Cancelled.of(Stamp.read(form), form.read("reason", ReasonCode::of));
            default ->
                throw new InvalidValueException(
                        "training session step",
                        List.of(Fault.of("kind", form.kind(), "a step of the family trainingsession")));
        };
    }
}
