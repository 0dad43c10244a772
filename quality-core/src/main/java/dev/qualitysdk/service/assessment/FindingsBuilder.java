package dev.qualitysdk.service.assessment;

import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.CanonicalText;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.basics.Ratio;
import java.util.Map;
import java.util.TreeMap;

/** A builder of {@link Findings}. Not thread-safe. */
public final class FindingsBuilder {

    private final Faults faults = Faults.in("findings");
    private final Map<String, Ratio> numbers = new TreeMap<>();
    private final Map<String, Quantity> quantities = new TreeMap<>();
    private final Map<String, String> choices = new TreeMap<>();

    FindingsBuilder() {}

    /**
     * Adds a number.
     *
     * @param name 1 to 40 small letters, digits and hyphens, such as {@code moisture}
     * @param value the number; a share is 0 to 1
     * @return this
     */
    public FindingsBuilder number(String name, Ratio value) {
        once(name);
        numbers.put(name, value);
        return this;
    }

    /**
     * Adds a quantity.
     *
     * @param name 1 to 40 small letters, digits and hyphens, such as {@code wood}
     * @param value the quantity
     * @return this
     */
    public FindingsBuilder quantity(String name, Quantity value) {
        once(name);
        quantities.put(name, value);
        return this;
    }

    /**
     * Adds a choice.
     *
     * @param name 1 to 40 small letters, digits and hyphens, such as {@code packing}
     * @param value what was chosen, 1 to 100 characters on one line
     * @return this
     */
    public FindingsBuilder choice(String name, String value) {
        once(name);
        CanonicalText.lineProblem(value, 100).ifPresent(wanted -> faults.check(false, name, value, wanted, "3.2.2"));
        choices.put(name, value);
        return this;
    }

    /**
     * Adds a choice between yes and no.
     *
     * @param name 1 to 40 small letters, digits and hyphens, such as {@code oily}
     * @param value whether it is so
     * @return this
     */
    public FindingsBuilder flag(String name, boolean value) {
        return choice(name, value ? Findings.YES : Findings.NO);
    }

    /**
     * Builds the findings.
     *
     * @return the findings
     * @throws dev.qualitysdk.basics.InvalidValueException if a name is none or was used twice, or a choice is no line of
     *     text; it names them all (clause 3.2.2)
     */
    public Findings build() {
        faults.refuse();
        return ImmutableFindings.of(
                ImmutableSortedMap.copyOf(numbers),
                ImmutableSortedMap.copyOf(quantities),
                ImmutableSortedMap.copyOf(choices));
    }

    private void once(String name) {
        FindingName.check(faults, "name", name);
        faults.check(
                !numbers.containsKey(name) && !quantities.containsKey(name) && !choices.containsKey(name),
                name,
                name,
                "found once",
                "3.2.2");
    }
}
