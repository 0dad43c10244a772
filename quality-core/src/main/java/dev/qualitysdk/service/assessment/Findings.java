package dev.qualitysdk.service.assessment;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.basics.Ratio;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What was found of the goods on the spot, by name: numbers such as the moisture, quantities such as the wood among the paper,
 * choices such as the kind of packing. The same findings decide the grade and what is taken off (clause 3.2.2).
 *
 * <p>What was not looked at is absent. Absent is never zero: a rule that needs it refuses, and none puts a figure in its place.
 */
@Value.Immutable
public sealed interface Findings permits ImmutableFindings {

    /** The choice that {@code flag(name, true)} records. */
    String YES = "yes";

    /** The choice that {@code flag(name, false)} records. */
    String NO = "no";

    /** {@return the numbers by name; a share is 0 to 1, 0.12 being 12 %} */
    @Value.NaturalOrder
    ImmutableSortedMap<String, Ratio> numbers();

    /** {@return the quantities by name} */
    @Value.NaturalOrder
    ImmutableSortedMap<String, Quantity> quantities();

    /** {@return the choices by name} */
    @Value.NaturalOrder
    ImmutableSortedMap<String, String> choices();

    /**
     * Returns findings of which there are none.
     *
     * @return no findings
     */
    static Findings none() {
        return builder().build();
    }

    /**
     * Returns a builder.
     *
     * @return the builder
     */
    static FindingsBuilder builder() {
        return new FindingsBuilder();
    }

    /**
     * Returns the names of everything that was found.
     *
     * @return the names
     */
    default ImmutableSet<String> names() {
        return ImmutableSet.<String>builder()
                .addAll(numbers().keySet())
                .addAll(quantities().keySet())
                .addAll(choices().keySet())
                .build();
    }

    /**
     * Returns a number.
     *
     * @param name its name
     * @return the number, empty where it was not looked at
     */
    default Optional<Ratio> number(String name) {
        return Optional.ofNullable(numbers().get(name));
    }

    /**
     * Returns a quantity.
     *
     * @param name its name
     * @return the quantity, empty where it was not looked at
     */
    default Optional<Quantity> quantity(String name) {
        return Optional.ofNullable(quantities().get(name));
    }

    /**
     * Returns a choice.
     *
     * @param name its name
     * @return the choice, empty where it was not looked at
     */
    default Optional<String> choice(String name) {
        return Optional.ofNullable(choices().get(name));
    }

    /**
     * Returns the canonical form.
     *
     * @return the form
     */
    default CanonicalForm form() {
        CanonicalForm.Builder form = CanonicalForm.of("findings");
        list(form, "numbers", numbers());
        list(form, "quantities", quantities());
        list(form, "choices", choices());
        return form.build();
    }

    private static void list(CanonicalForm.Builder form, String name, Map<String, ?> found) {
        form.list(
                name,
                found.entrySet(),
                entry -> CanonicalForm.of("finding")
                        .put("name", entry.getKey())
                        .put("value", (Object) entry.getValue())
                        .build());
    }

    /**
     * Reads findings from their canonical form.
     *
     * @param form the form
     * @return the findings
     * @throws dev.qualitysdk.basics.InvalidValueException if they are none
     */
    static Findings read(CanonicalForm form) {
        FindingsBuilder findings = builder();
        form.list("numbers", f -> findings.number(f.text("name"), f.read("value", Ratio::parse)));
        form.list("quantities", f -> findings.quantity(f.text("name"), f.read("value", Quantity::parse)));
        form.list("choices", f -> findings.choice(f.text("name"), f.text("value")));
        return findings.build();
    }
}
