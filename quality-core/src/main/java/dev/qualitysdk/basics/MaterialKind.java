package dev.qualitysdk.basics;

import org.immutables.value.Value;

/**
 * A kind of scrap or recyclable: its code, how it is measured, and with what it may share a vehicle, container or zone.
 *
 * <p>Kinds are data of the host; {@link MaterialCatalogue} holds a starting set (clauses 3.2.2, 3.3.2).
 */
@Value.Immutable
public sealed interface MaterialKind permits ImmutableMaterialKind {

    /** {@return the code, 1 to 100 characters, such as {@code copper-wire}} */
    String code();

    /** {@return what this kind is measured in} */
    Unit.Dimension dimension();

    /**
     * {@return the separation group} Kinds of one group may be stored and carried together; a hazardous group only with
     * itself (clause 3.3.2).
     */
    String group();

    /** {@return whether the group is hazardous: batteries, gas bottles, e-waste and the like} */
    boolean hazardous();

    /**
     * Returns a kind.
     *
     * @param code 1 to 100 characters on one line
     * @param dimension what it is measured in
     * @param group its separation group, 1 to 100 characters on one line
     * @param hazardous whether that group is hazardous
     * @return the kind
     * @throws InvalidValueException if a text is blank, too long or of several lines
     */
    static MaterialKind of(String code, Unit.Dimension dimension, String group, boolean hazardous) {
        Faults.in("material kind")
                .given(code, "code")
                .given(dimension, "dimension")
                .given(group, "group")
                .refuse();
        Faults faults = Faults.in("material kind");
        CanonicalText.lineProblem(code, Identifier.LONGEST).ifPresent(w -> faults.check(false, "code", code, w));
        CanonicalText.lineProblem(group, Identifier.LONGEST).ifPresent(w -> faults.check(false, "group", group, w));
        faults.refuse();
        return ImmutableMaterialKind.builder()
                .code(code)
                .dimension(dimension)
                .group(group)
                .hazardous(hazardous)
                .build();
    }

    /**
     * Returns whether lots of two kinds may share a compartment, container or zone (clause 3.3.2).
     *
     * @param other the other kind
     * @return true for the same group, or for two groups of which none is hazardous
     */
    default boolean compatibleWith(MaterialKind other) {
        return group().equals(other.group()) || (!hazardous() && !other.hazardous());
    }
}
