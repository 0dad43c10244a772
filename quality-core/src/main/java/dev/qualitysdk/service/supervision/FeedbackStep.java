package dev.qualitysdk.service.supervision;

import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.FeedbackId;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.lifecycle.Step;
import dev.qualitysdk.rule.Clause;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A fact in the life of a {@link Feedback}. What was said stays with the host: the note of the stamp names it.
 *
 * <p>Steps hold who gave the feedback, since nobody else may take it back; their texts do not show it. Who may read the steps
 * themselves is for the host to say.
 */
public sealed interface FeedbackStep extends Step {

    /** An employee said something of the work of another; the stamp says when. */
    @Value.Immutable
    sealed interface FeedbackGiven extends FeedbackStep permits ImmutableFeedbackGiven {

        @Override
        Stamp stamp();

        /** {@return the identifier of the feedback} */
        FeedbackId id();

        /** {@return the employee who gives it} */
        @Value.Redacted
        EmployeeId giver();

        /** {@return the employee of whose work it is, who is not the giver} */
        EmployeeId receiver();

        /** {@return whether the receiver and others may know who gave it} */
        boolean named();

        /** {@return the rating, on the scale of reviews of the version in force in the cycle; empty where nothing is rated} */
        Optional<Integer> rating();

        /** {@return what it is about, such as {@code conduct.words}, if that was said} */
        Optional<ReasonCode> about();

        /** {@return the booking on which they worked together, if it is about one} */
        Optional<BookingId> booking();

        /** Refuses feedback to oneself, and feedback of somebody unnamed that he enters under his own name. */
        @Value.Check
        default void check() {
            Faults.in("feedback " + id())
                    .check(
                            !giver().equals(receiver()),
                            "receiver",
                            receiver(),
                            "another employee than the giver",
                            Clause.EVERYONE_TAKES_PART.number())
                    .check(
                            named() || !stamp().by().employee().equals(Optional.of(giver())),
                            "stamp.by",
                            "the giver",
                            "somebody else, or a system, where the giver is not to be named",
                            Clause.EVERYONE_TAKES_PART.number())
                    .refuse();
        }

        /**
         * Returns a builder. Stamp, id, giver, receiver and whether the giver is named must be set.
         *
         * @return the builder
         */
        static Builder builder() {
            return new Builder();
        }

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("feedback.given"))
                    .put("id", id())
                    .put("giver", giver())
                    .put("receiver", receiver())
                    .put("named", named())
                    .put("rating", rating())
                    .put("about", about())
                    .put("booking", booking())
                    .build();
        }

        /** A builder of the step. Not thread-safe. */
        final class Builder extends ImmutableFeedbackGiven.Builder {

            Builder() {}
        }
    }

    /** The receiver answered it; what he said is the note of the stamp. */
    @Value.Immutable
    sealed interface Answered extends FeedbackStep permits ImmutableAnswered {

        @Override
        Stamp stamp();

        /** {@return who answers: the receiver} */
        EmployeeId receiver();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("feedback.answered"))
                    .put("receiver", receiver())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param receiver who answers
         * @return the step
         */
        static Answered of(Stamp stamp, EmployeeId receiver) {
            return ImmutableAnswered.of(stamp, receiver);
        }
    }

    /** The giver took it back. */
    @Value.Immutable
    sealed interface FeedbackWithdrawn extends FeedbackStep permits ImmutableFeedbackWithdrawn {

        @Override
        Stamp stamp();

        /** {@return who takes it back: the giver} */
        @Value.Redacted
        EmployeeId giver();

        /** {@return why} */
        ReasonCode reason();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("feedback.withdrawn"))
                    .put("giver", giver())
                    .put("reason", reason())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param giver who takes it back
         * @param reason why
         * @return the step
         */
        static FeedbackWithdrawn of(Stamp stamp, EmployeeId giver, ReasonCode reason) {
            return ImmutableFeedbackWithdrawn.of(stamp, giver, reason);
        }
    }

    /**
     * Reads a step from its canonical form.
     *
     * @param form the form
     * @return the step
     * @throws InvalidValueException if it is none of this family
     */
    static FeedbackStep read(CanonicalForm form) {
        return switch (form.kind()) {
            case "feedback.given" ->
                FeedbackGiven.builder()
                        .stamp(Stamp.read(form))
                        .id(form.read("id", FeedbackId::of))
                        .giver(form.read("giver", EmployeeId::of))
                        .receiver(form.read("receiver", EmployeeId::of))
                        .named(form.read("named", FeedbackStep::truth))
                        .rating(form.readOptional("rating", Integer::valueOf))
                        .about(form.readOptional("about", ReasonCode::of))
                        .booking(form.readOptional("booking", BookingId::of))
                        .build();
            case "feedback.answered" -> Answered.of(Stamp.read(form), form.read("receiver", EmployeeId::of));
            case "feedback.withdrawn" ->
                FeedbackWithdrawn.of(
                        Stamp.read(form), form.read("giver", EmployeeId::of), form.read("reason", ReasonCode::of));
            default ->
                throw new InvalidValueException(
                        "feedback step", List.of(Fault.of("kind", form.kind(), "a step of the family feedback")));
        };
    }

    private static boolean truth(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException(text);
        }
        return text.equals("true");
    }
}
