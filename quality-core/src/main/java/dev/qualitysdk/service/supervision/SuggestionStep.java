package dev.qualitysdk.service.supervision;

import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.SuggestionId;
import dev.qualitysdk.calendar.Excuse;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.lifecycle.Step;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A fact in the life of a {@link Suggestion}. */
public sealed interface SuggestionStep extends Step {

    /** A suggestion came in; it is never refused, and need not say whose it is. */
    @Value.Immutable
    sealed interface Received extends SuggestionStep permits ImmutableReceived {

        @Override
        Stamp stamp();

        /** {@return the identifier of the suggestion} */
        SuggestionId id();

        /** {@return the customer who made it, if known} */
        Optional<CustomerId> customer();

        /** {@return the employee who made it, if it was one and is known} */
        Optional<EmployeeId> employee();

        /** {@return the channel, if known} */
        Optional<Channel> channel();

        /** {@return the branch; where empty, that of who is to answer it at the time} */
        Optional<BranchId> branch();

        /** {@return who is to answer it, if anybody yet} */
        Optional<EmployeeId> handler();

        /**
         * Returns a builder. Stamp and id must be set.
         *
         * @return the builder
         */
        static Builder builder() {
            return new Builder();
        }

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("suggestion.received"))
                    .put("id", id())
                    .put("customer", customer())
                    .put("employee", employee())
                    .put("channel", channel())
                    .put("branch", branch())
                    .put("handler", handler())
                    .build();
        }

        /** A builder of the step. Not thread-safe. */
        final class Builder extends ImmutableReceived.Builder {

            Builder() {}
        }
    }

    /** Somebody began to look into it. */
    @Value.Immutable
    sealed interface Considered extends SuggestionStep permits ImmutableConsidered {

        @Override
        Stamp stamp();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("suggestion.considered")).build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @return the step
         */
        static Considered of(Stamp stamp) {
            return ImmutableConsidered.of(stamp);
        }
    }

    /** It was answered: it is to be carried out. */
    @Value.Immutable
    sealed interface Adopted extends SuggestionStep permits ImmutableAdopted {

        @Override
        Stamp stamp();

        /** {@return who decided} */
        EmployeeId decider();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("suggestion.adopted"))
                    .put("decider", decider())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param decider who decided
         * @return the step
         */
        static Adopted of(Stamp stamp, EmployeeId decider) {
            return ImmutableAdopted.of(stamp, decider);
        }
    }

    /** It was answered: it is not to be carried out. */
    @Value.Immutable
    sealed interface Declined extends SuggestionStep permits ImmutableDeclined {

        @Override
        Stamp stamp();

        /** {@return why} */
        ReasonCode reason();

        /** {@return who decided} */
        EmployeeId decider();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("suggestion.declined"))
                    .put("reason", reason())
                    .put("decider", decider())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param reason why
         * @param decider who decided
         * @return the step
         */
        static Declined of(Stamp stamp, ReasonCode reason, EmployeeId decider) {
            return ImmutableDeclined.of(stamp, reason, decider);
        }
    }

    /** It was carried out. */
    @Value.Immutable
    sealed interface CarriedOut extends SuggestionStep permits ImmutableCarriedOut {

        @Override
        Stamp stamp();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("suggestion.carried-out")).build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @return the step
         */
        static CarriedOut of(Stamp stamp) {
            return ImmutableCarriedOut.of(stamp);
        }
    }

    /** Who made it took it back. */
    @Value.Immutable
    sealed interface Withdrawn extends SuggestionStep permits ImmutableWithdrawn {

        @Override
        Stamp stamp();

        /** {@return why} */
        ReasonCode reason();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("suggestion.withdrawn"))
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
        static Withdrawn of(Stamp stamp, ReasonCode reason) {
            return ImmutableWithdrawn.of(stamp, reason);
        }
    }

    /** Somebody who is not accountable decided that it need not have been answered in time. */
    @Value.Immutable
    sealed interface AnswerExcused extends SuggestionStep permits ImmutableAnswerExcused {

        @Override
        Stamp stamp();

        /** {@return the excuse} */
        Excuse excuse();

        @Override
        default CanonicalForm form() {
            return excuse().writeTo(stamp().writeTo(CanonicalForm.of("suggestion.excused")))
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param excuse the excuse
         * @return the step
         */
        static AnswerExcused of(Stamp stamp, Excuse excuse) {
            return ImmutableAnswerExcused.of(stamp, excuse);
        }
    }

    /**
     * Reads a step from its canonical form.
     *
     * @param form the form
     * @return the step
     * @throws InvalidValueException if it is none of this family
     */
    static SuggestionStep read(CanonicalForm form) {
        return switch (form.kind()) {
            case "suggestion.received" ->
                Received.builder()
                        .stamp(Stamp.read(form))
                        .id(form.read("id", SuggestionId::of))
                        .customer(form.readOptional("customer", CustomerId::of))
                        .employee(form.readOptional("employee", EmployeeId::of))
                        .channel(form.readOptional("channel", Channel::of))
                        .branch(form.readOptional("branch", BranchId::of))
                        .handler(form.readOptional("handler", EmployeeId::of))
                        .build();
            case "suggestion.considered" -> Considered.of(Stamp.read(form));
            case "suggestion.adopted" -> Adopted.of(Stamp.read(form), form.read("decider", EmployeeId::of));
            case "suggestion.declined" ->
                Declined.of(
                        Stamp.read(form), form.read("reason", ReasonCode::of), form.read("decider", EmployeeId::of));
            case "suggestion.carried-out" -> CarriedOut.of(Stamp.read(form));
            case "suggestion.withdrawn" -> Withdrawn.of(Stamp.read(form), form.read("reason", ReasonCode::of));
            case "suggestion.excused" -> AnswerExcused.of(Stamp.read(form), Excuse.read(form));
            default ->
                throw new InvalidValueException(
                        "suggestion step", List.of(Fault.of("kind", form.kind(), "a step of the family suggestion")));
        };
    }
}
