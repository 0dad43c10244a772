package dev.qualitysdk.service.supervision;

import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.ReviewId;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.lifecycle.Step;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A fact in the life of a {@link Review}. */
public sealed interface ReviewStep extends Step {

    /** A customer rated a visit; the stamp says when. */
    @Value.Immutable
    sealed interface Given extends ReviewStep permits ImmutableGiven {

        @Override
        Stamp stamp();

        /** {@return the identifier of the review} */
        ReviewId id();

        /** {@return the booking whose visit is rated} */
        BookingId booking();

        /** {@return the rating, on the scale} */
        int rating();

        /** {@return the lowest rating of the scale} */
        int lowest();

        /** {@return the highest rating of the scale, above the lowest} */
        int highest();

        /** {@return the way by which the review came in} */
        Channel channel();

        /** {@return who rated, if known} */
        Optional<CustomerId> customer();

        /**
         * Refuses a rating outside its scale.
         *
         * @throws InvalidValueException if the scale has no two ratings, or the rating lies outside it
         */
        @Value.Check
        default void check() {
            Faults.in("review " + id())
                    .check(highest() > lowest(), "highest", highest(), "more than the lowest, " + lowest(), "4.2.1")
                    .check(
                            rating() >= lowest() && rating() <= highest(),
                            "rating",
                            rating(),
                            lowest() + " to " + highest(),
                            "4.2.1")
                    .refuse();
        }

        /**
         * Returns a builder. Everything but the customer must be set.
         *
         * @return the builder
         */
        static Builder builder() {
            return new Builder();
        }

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("review.given"))
                    .put("id", id())
                    .put("booking", booking())
                    .put("rating", rating())
                    .put("lowest", lowest())
                    .put("highest", highest())
                    .put("channel", channel())
                    .put("customer", customer())
                    .build();
        }

        /** A builder of the step. Not thread-safe. */
        final class Builder extends ImmutableGiven.Builder {

            Builder() {}
        }
    }

    /** The review was found to be none, such as one that a machine gave. */
    @Value.Immutable
    sealed interface Voided extends ReviewStep permits ImmutableVoided {

        @Override
        Stamp stamp();

        /** {@return why} */
        ReasonCode reason();

        /** {@return who decided} */
        EmployeeId approver();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("review.voided"))
                    .put("reason", reason())
                    .put("approver", approver())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param reason why
         * @param approver who decided
         * @return the step
         */
        static Voided of(Stamp stamp, ReasonCode reason, EmployeeId approver) {
            return ImmutableVoided.of(stamp, reason, approver);
        }
    }

    /**
     * Reads a step from its canonical form.
     *
     * @param form the form
     * @return the step
     * @throws InvalidValueException if it is none of this family
     */
    static ReviewStep read(CanonicalForm form) {
        return switch (form.kind()) {
            case "review.given" ->
                Given.builder()
                        .stamp(Stamp.read(form))
                        .id(form.read("id", ReviewId::of))
                        .booking(form.read("booking", BookingId::of))
                        .rating(Math.toIntExact(form.number("rating")))
                        .lowest(Math.toIntExact(form.number("lowest")))
                        .highest(Math.toIntExact(form.number("highest")))
                        .channel(form.read("channel", Channel::of))
                        .customer(form.readOptional("customer", CustomerId::of))
                        .build();
            case "review.voided" ->
                Voided.of(Stamp.read(form), form.read("reason", ReasonCode::of), form.read("approver", EmployeeId::of));
            default ->
                throw new InvalidValueException(
                        "review step", List.of(Fault.of("kind", form.kind(), "a step of the family review")));
        };
    }
}
