package dev.qualitysdk.service.customer;

import com.google.common.collect.ImmutableSortedSet;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.FieldName;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.Purpose;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.lifecycle.Step;
import java.util.List;
import org.immutables.value.Value;

/** A fact in an {@link AccessRecord}: somebody saw values of a customer, for a purpose (clause 7.1.2). Which ones, never what. */
@Value.Immutable
public sealed interface AccessStep extends Step permits ImmutableAccessStep {

    @Override
    Stamp stamp();

    /** {@return the customer} */
    CustomerId customer();

    /** {@return what for} */
    Purpose purpose();

    /** {@return the fields, at least one} */
    ImmutableSortedSet<FieldName> fields();

    /**
     * Refuses an access to nothing.
     *
     * @throws InvalidValueException if it names no field
     */
    @Value.Check
    default void check() {
        Faults.in("access to customer " + customer())
                .check(!fields().isEmpty(), "fields", fields(), "at least one field", "7.1.2")
                .refuse();
    }

    @Override
    default CanonicalForm form() {
        return stamp().writeTo(CanonicalForm.of("access.read"))
                .put("customer", customer())
                .put("purpose", purpose())
                .list(
                        "fields",
                        fields(),
                        field -> CanonicalForm.of("field").put("name", field).build())
                .build();
    }

    /**
     * Returns a step.
     *
     * @param stamp who and when
     * @param customer the customer
     * @param purpose what for
     * @param fields the fields, at least one
     * @return the step
     * @throws InvalidValueException if there is no field
     */
    static AccessStep of(Stamp stamp, CustomerId customer, Purpose purpose, Iterable<FieldName> fields) {
        return ImmutableAccessStep.of(stamp, customer, purpose, ImmutableSortedSet.copyOf(fields));
    }

    /**
     * Reads a step from its canonical form.
     *
     * @param form the form
     * @return the step
     * @throws InvalidValueException if it is none of this family
     */
    static AccessStep read(CanonicalForm form) {
        if (!form.kind().equals("access.read")) {
            throw new InvalidValueException("access step", List.of(Fault.of("kind", form.kind(), "access.read")));
        }
        return of(
                Stamp.read(form),
                form.read("customer", CustomerId::of),
                form.read("purpose", Purpose::of),
                form.list("fields", field -> field.read("name", FieldName::of)));
    }
}
