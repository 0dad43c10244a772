package dev.qualitysdk.service.supervision;

import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.CorrectiveActionId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.FindingId;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.calendar.Excuse;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.lifecycle.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A fact in the life of a {@link CorrectiveAction}. */
public sealed interface CorrectiveActionStep extends Step {

    /** Something is to be put right. */
    @Value.Immutable
    sealed interface Opened extends CorrectiveActionStep permits ImmutableOpened {

        @Override
        Stamp stamp();

        /** {@return the identifier of the action} */
        CorrectiveActionId id();

        /** {@return who is to put it right} */
        EmployeeId owner();

        /** {@return the finding it comes from, if any} */
        Optional<FindingId> finding();

        /** {@return the branch; where empty, that of the owner at the time} */
        Optional<BranchId> branch();

        /** {@return the last instant that is in time, as it was promised; empty where the regulation says it} */
        Optional<Instant> promised();

        /**
         * Cuts the promised instant to microseconds.
         *
         * @return this, or the same in canonical form
         * @throws InvalidValueException if the promised instant lies outside the years 1 to 9999
         */
        @Value.Check
        default Opened canonical() {
            Optional<Instant> cut = promised().map(CanonicalTime::of);
            return cut.equals(promised())
                    ? this
                    : builder().from(this).promised(cut).build();
        }

        /**
         * Returns a builder. Stamp, id and owner must be set.
         *
         * @return the builder
         */
        static Builder builder() {
            return new Builder();
        }

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("correctiveaction.opened"))
                    .put("id", id())
                    .put("owner", owner())
                    .put("finding", finding())
                    .put("branch", branch())
                    .put("promised", promised())
                    .build();
        }

        /** A builder of the step. Not thread-safe. */
        final class Builder extends ImmutableOpened.Builder {

            Builder() {}
        }
    }

    /** It was put right. */
    @Value.Immutable
    sealed interface Rectified extends CorrectiveActionStep permits ImmutableRectified {

        @Override
        Stamp stamp();

        /** {@return who put it right} */
        EmployeeId rectifier();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("correctiveaction.rectified"))
                    .put("rectifier", rectifier())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param rectifier who put it right
         * @return the step
         */
        static Rectified of(Stamp stamp, EmployeeId rectifier) {
            return ImmutableRectified.of(stamp, rectifier);
        }
    }

    /** Somebody else saw that it was put right. */
    @Value.Immutable
    sealed interface Verified extends CorrectiveActionStep permits ImmutableVerified {

        @Override
        Stamp stamp();

        /** {@return who saw it} */
        EmployeeId verifier();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("correctiveaction.verified"))
                    .put("verifier", verifier())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param verifier who saw it
         * @return the step
         */
        static Verified of(Stamp stamp, EmployeeId verifier) {
            return ImmutableVerified.of(stamp, verifier);
        }
    }

    /** Somebody else saw that it was not put right. */
    @Value.Immutable
    sealed interface SentBack extends CorrectiveActionStep permits ImmutableSentBack {

        @Override
        Stamp stamp();

        /** {@return why} */
        ReasonCode reason();

        /** {@return who saw it} */
        EmployeeId verifier();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("correctiveaction.sent-back"))
                    .put("reason", reason())
                    .put("verifier", verifier())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param reason why
         * @param verifier who saw it
         * @return the step
         */
        static SentBack of(Stamp stamp, ReasonCode reason, EmployeeId verifier) {
            return ImmutableSentBack.of(stamp, reason, verifier);
        }
    }

    /** Somebody who is not accountable decided that it need not have been put right in time. */
    @Value.Immutable
    sealed interface Excused extends CorrectiveActionStep permits ImmutableExcused {

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
            Faults.in("corrective action")
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
            return excuse().writeTo(stamp().writeTo(CanonicalForm.of("correctiveaction.excused")))
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
    static CorrectiveActionStep read(CanonicalForm form) {
        return switch (form.kind()) {
            case "correctiveaction.opened" ->
                Opened.builder()
                        .stamp(Stamp.read(form))
                        .id(form.read("id", CorrectiveActionId::of))
                        .owner(form.read("owner", EmployeeId::of))
                        .finding(form.readOptional("finding", FindingId::of))
                        .branch(form.readOptional("branch", BranchId::of))
                        .promised(form.readOptional("promised", Instant::parse))
                        .build();
            case "correctiveaction.rectified" -> Rectified.of(Stamp.read(form), form.read("rectifier", EmployeeId::of));
            case "correctiveaction.verified" -> Verified.of(Stamp.read(form), form.read("verifier", EmployeeId::of));
            case "correctiveaction.sent-back" ->
                SentBack.of(
                        Stamp.read(form), form.read("reason", ReasonCode::of), form.read("verifier", EmployeeId::of));
            case "correctiveaction.excused" -> Excused.of(Stamp.read(form), Excuse.read(form));
            default ->
                throw new InvalidValueException(
                        "corrective action step",
                        List.of(Fault.of("kind", form.kind(), "a step of the family correctiveaction")));
        };
    }
}
