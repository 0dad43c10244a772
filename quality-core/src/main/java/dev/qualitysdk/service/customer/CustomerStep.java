package dev.qualitysdk.service.customer;

import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.lifecycle.Step;
import java.util.List;
import org.immutables.value.Value;

/** A fact in a {@link CustomerFile}. */
public sealed interface CustomerStep extends Step {

    /** The file was opened. */
    @Value.Immutable
    sealed interface Opened extends CustomerStep permits ImmutableOpened {

        @Override
        Stamp stamp();

        /** {@return the customer} */
        CustomerId customer();

        /** {@return the branch that serves the customer} */
        BranchId branch();

        /** {@return what kind of customer it is} */
        CustomerKind kind();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("customer.opened"))
                    .put("customer", customer())
                    .put("branch", branch())
                    .put("kind", kind())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param customer the customer
         * @param branch the branch that serves the customer
         * @param kind what kind of customer it is
         * @return the step
         */
        static Opened of(Stamp stamp, CustomerId customer, BranchId branch, CustomerKind kind) {
            return ImmutableOpened.of(stamp, customer, branch, kind);
        }
    }

    /** Another branch serves the customer from now on, or the kind was put right. */
    @Value.Immutable
    sealed interface Amended extends CustomerStep permits ImmutableAmended {

        @Override
        Stamp stamp();

        /** {@return the branch that serves the customer from now on} */
        BranchId branch();

        /** {@return what kind of customer it is} */
        CustomerKind kind();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("customer.amended"))
                    .put("branch", branch())
                    .put("kind", kind())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param branch the branch that serves the customer from now on
         * @param kind what kind of customer it is
         * @return the step
         */
        static Amended of(Stamp stamp, BranchId branch, CustomerKind kind) {
            return ImmutableAmended.of(stamp, branch, kind);
        }
    }

    /**
     * Reads a step from its canonical form.
     *
     * @param form the form
     * @return the step
     * @throws InvalidValueException if it is none of this family
     */
    static CustomerStep read(CanonicalForm form) {
        return switch (form.kind()) {
            case "customer.opened" ->
                Opened.of(
                        Stamp.read(form),
                        form.read("customer", CustomerId::of),
                        form.read("branch", BranchId::of),
                        form.read("kind", CustomerKind::valueOf));
            case "customer.amended" ->
                Amended.of(
                        Stamp.read(form), form.read("branch", BranchId::of), form.read("kind", CustomerKind::valueOf));
            default ->
                throw new InvalidValueException(
                        "customer step", List.of(Fault.of("kind", form.kind(), "customer.opened or customer.amended")));
        };
    }
}
