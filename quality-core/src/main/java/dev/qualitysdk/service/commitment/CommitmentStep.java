package dev.qualitysdk.service.commitment;

import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.CommitmentId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.calendar.Excuse;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.lifecycle.Step;
import dev.qualitysdk.rule.Clause;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A fact in the life of a {@link Commitment}. */
public sealed interface CommitmentStep extends Step {

    /** Something was promised; its stamp says when the clock began. */
    @Value.Immutable
    sealed interface Opened extends CommitmentStep permits ImmutableOpened {

        @Override
        Stamp stamp();

        /** {@return the identifier of the commitment} */
        CommitmentId id();

        /** {@return the indicator to which it belongs} */
        Indicator indicator();

        /** {@return the clause under which it is owed} */
        Clause clause();

        /** {@return the last instant that is in time, as the host promised it; empty where it promised none} */
        Optional<Instant> due();

        /** {@return who is accountable; empty where nobody is} */
        Optional<EmployeeId> employee();

        /** {@return the branch; where empty, that of the employee at the time} */
        Optional<BranchId> branch();

        /** {@return the channel, empty where the host knows none} */
        Optional<Channel> channel();

        /**
         * Returns a builder. Stamp, id, indicator and clause must be set.
         *
         * @return the builder
         */
        static Builder builder() {
            return new Builder();
        }

        /**
         * Cuts the due instant to microseconds.
         *
         * @return this, or the same in canonical form
         * @throws InvalidValueException if the due instant lies outside the years 1 to 9999
         */
        @Value.Check
        default Opened canonical() {
            Optional<Instant> cut = due().map(CanonicalTime::of);
            return cut.equals(due()) ? this : builder().from(this).due(cut).build();
        }

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("commitment.opened"))
                    .put("id", id())
                    .put("indicator", indicator())
                    .put("indicator.clause", indicator().clause().number())
                    .put("clause", clause().number())
                    .put("due", due())
                    .put("employee", employee())
                    .put("branch", branch())
                    .put("channel", channel())
                    .build();
        }

        /** A builder of the step. Not thread-safe. */
        final class Builder extends ImmutableOpened.Builder {

            Builder() {}
        }
    }

    /** What was promised was done. */
    @Value.Immutable
    sealed interface Fulfilled extends CommitmentStep permits ImmutableFulfilled {

        @Override
        Stamp stamp();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("commitment.fulfilled")).build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @return the step
         */
        static Fulfilled of(Stamp stamp) {
            return ImmutableFulfilled.of(stamp);
        }
    }

    /** The customer no longer wanted what was promised. */
    @Value.Immutable
    sealed interface Withdrawn extends CommitmentStep permits ImmutableWithdrawn {

        @Override
        Stamp stamp();

        /** {@return why} */
        ReasonCode reason();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("commitment.withdrawn"))
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

    /** Somebody who is not accountable decided that it need not have been done in time. */
    @Value.Immutable
    sealed interface Excused extends CommitmentStep permits ImmutableExcused {

        @Override
        Stamp stamp();

        /** {@return the excuse, decided when the step was taken or before} */
        Excuse excuse();

        /**
         * Refuses an excuse from the future.
         *
         * @throws InvalidValueException if the excuse was decided after the step was taken
         */
        @Value.Check
        default void check() {
            Faults.in("commitment")
                    .check(
                            !excuse().decidedAt().isAfter(at()),
                            "excuse.decidedAt",
                            excuse().decidedAt(),
                            "not after the step was taken, " + at(),
                            "4.3")
                    .refuse();
        }

        @Override
        default CanonicalForm form() {
            return excuse().writeTo(stamp().writeTo(CanonicalForm.of("commitment.excused")))
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param excuse the excuse
         * @return the step
         */
        static Excused of(Stamp stamp, Excuse excuse) {
            return ImmutableExcused.of(stamp, excuse);
        }
    }

    /**
     * Reads a step from its canonical form.
     *
     * @param form the form
     * @return the step
     * @throws InvalidValueException if it is none of this family
     */
    static CommitmentStep read(CanonicalForm form) {
        return switch (form.kind()) {
            case "commitment.opened" ->
                Opened.builder()
                        .stamp(Stamp.read(form))
                        .id(form.read("id", CommitmentId::of))
                        .indicator(Indicator.of(form.text("indicator"), form.read("indicator.clause", Clause::of)))
                        .clause(form.read("clause", Clause::of))
                        .due(form.readOptional("due", Instant::parse))
                        .employee(form.readOptional("employee", EmployeeId::of))
                        .branch(form.readOptional("branch", BranchId::of))
                        .channel(form.readOptional("channel", Channel::of))
                        .build();
            case "commitment.fulfilled" -> Fulfilled.of(Stamp.read(form));
            case "commitment.withdrawn" -> Withdrawn.of(Stamp.read(form), form.read("reason", ReasonCode::of));
            case "commitment.excused" -> Excused.of(Stamp.read(form), Excuse.read(form));
            default ->
                throw new InvalidValueException(
                        "commitment step",
                        List.of(
                                Fault.of(
                                        "kind",
                                        form.kind(),
                                        "commitment.opened, commitment.fulfilled, commitment.withdrawn or commitment.excused")));
        };
    }
}
