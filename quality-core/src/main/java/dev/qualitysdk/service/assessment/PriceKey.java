package dev.qualitysdk.service.assessment;

import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.CanonicalText;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.Grade;
import dev.qualitysdk.basics.Unit;
import java.util.Comparator;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a list has one price for: who pays, kind, grade, how it is measured, and perhaps a class of customers (clause 3.2.2).
 *
 * <p>It holds what is measured and not the unit: a price per jin and another per kilogram for the same goods would be two
 * prices.
 */
@Value.Immutable
public sealed interface PriceKey extends Comparable<PriceKey> permits ImmutablePriceKey {

    /** {@return who pays} */
    PriceDirection direction();

    /** {@return the code of the kind of material} */
    String kind();

    /** {@return the grade} */
    Grade grade();

    /** {@return how it is measured} */
    Unit.Dimension dimension();

    /** {@return the class of customers; empty for everybody whose class has no price of its own} */
    Optional<String> customerClass();

    /**
     * Returns the key of a price for everybody.
     *
     * @param direction who pays
     * @param kind code of the kind, 1 to 100 characters on one line
     * @param grade the grade
     * @param dimension how it is measured
     * @return the key
     * @throws dev.qualitysdk.basics.InvalidValueException if the code is none (clause 3.2.2)
     */
    static PriceKey of(PriceDirection direction, String kind, Grade grade, Unit.Dimension dimension) {
        Faults.in("price key")
                .given(direction, "direction")
                .given(kind, "kind")
                .given(grade, "grade")
                .given(dimension, "dimension")
                .refuse();
        return of(direction, kind, grade, dimension, Optional.empty());
    }

    /**
     * Returns a key.
     *
     * @param direction who pays
     * @param kind code of the kind, 1 to 100 characters on one line
     * @param grade the grade
     * @param dimension how it is measured
     * @param customerClass code of a class of customers, 1 to 100 characters on one line, or empty for everybody
     * @return the key
     * @throws dev.qualitysdk.basics.InvalidValueException if a code is none (clause 3.2.2)
     */
    static PriceKey of(
            PriceDirection direction,
            String kind,
            Grade grade,
            Unit.Dimension dimension,
            Optional<String> customerClass) {
        Faults.in("price key")
                .given(direction, "direction")
                .given(kind, "kind")
                .given(grade, "grade")
                .given(dimension, "dimension")
                .given(customerClass, "customerClass")
                .refuse();
        Faults faults = Faults.in("price key");
        CanonicalText.lineProblem(kind, 100).ifPresent(wanted -> faults.check(false, "kind", kind, wanted, "3.2.2"));
        customerClass.ifPresent(code -> CanonicalText.lineProblem(code, 100)
                .ifPresent(wanted -> faults.check(false, "customerClass", code, wanted, "3.2.2")));
        faults.refuse();
        return ImmutablePriceKey.of(direction, kind, grade, dimension, customerClass);
    }

    /**
     * Returns this key for everybody.
     *
     * @return the key without a class of customers
     */
    default PriceKey general() {
        return of(direction(), kind(), grade(), dimension());
    }

    @Override
    default int compareTo(PriceKey other) {
        return Comparator.comparing(PriceKey::kind)
                .thenComparing(PriceKey::grade)
                .thenComparing(PriceKey::direction)
                .thenComparing(PriceKey::dimension)
                .thenComparing(key -> key.customerClass().orElse(""))
                .compare(this, other);
    }

    /**
     * Returns the key as one line, for messages.
     *
     * @return such as {@code WE_BUY copper-wire grade 1 in g}
     */
    default String shown() {
        return direction() + " " + kind() + " grade " + grade() + " in "
                + dimension().symbol()
                + customerClass().map(code -> " for " + code).orElse("");
    }

    /**
     * Adds this key to a canonical form.
     *
     * @param form the builder
     * @return the builder
     */
    default CanonicalForm.Builder writeTo(CanonicalForm.Builder form) {
        return form.put("direction", direction())
                .put("kind", kind())
                .put("grade", grade())
                .put("dimension", dimension())
                .put("customerClass", customerClass());
    }

    /**
     * Reads a key that {@link #writeTo} wrote.
     *
     * @param form the form
     * @return the key
     * @throws dev.qualitysdk.basics.InvalidValueException if it is none
     */
    static PriceKey read(CanonicalForm form) {
        return of(
                form.read("direction", PriceDirection::valueOf),
                form.text("kind"),
                form.read("grade", Grade::of),
                form.read("dimension", Unit.Dimension::valueOf),
                form.optional("customerClass"));
    }
}
