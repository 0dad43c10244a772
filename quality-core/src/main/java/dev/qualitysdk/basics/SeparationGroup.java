package dev.qualitysdk.basics;

import com.google.common.collect.ImmutableMap;
import org.immutables.value.Value;

/**
 * A group of kinds that may be stored and carried together (clause 3.3.2). A hazardous group stands apart from every other;
 * groups of which none is hazardous may share a compartment, container or zone.
 */
@Value.Immutable
public sealed interface SeparationGroup permits ImmutableSeparationGroup {

    /** {@return the code, 1 to 100 characters on one line, such as {@code lead-acid-batteries}} */
    String code();

    /** {@return whether it stands apart from every other group} */
    boolean hazardous();

    /** {@return its names, at least one} */
    ImmutableMap<Language, String> names();

    /**
     * Returns a group.
     *
     * @param code 1 to 100 characters on one line
     * @param hazardous whether it stands apart from every other group
     * @param names its names, at least one, each 1 to 100 characters on one line
     * @return the group
     * @throws InvalidValueException if a text is none of that, or there is no name
     */
    static SeparationGroup of(String code, boolean hazardous, ImmutableMap<Language, String> names) {
        Faults.in("separation group").given(code, "code").given(names, "names").refuse();
        Faults faults = Faults.in("separation group " + Faults.shorten(code));
        CanonicalText.lineProblem(code, Identifier.LONGEST)
                .ifPresent(wanted -> faults.check(false, "code", code, wanted, "3.3.2"));
        CatalogueNames.check(faults, names);
        faults.refuse();
        return ImmutableSeparationGroup.of(code, hazardous, names);
    }

    /**
     * Returns the name in a language.
     *
     * @param language the language
     * @return that name; where there is none, the first there is in the order English, simplified, traditional Chinese
     */
    default String name(Language language) {
        return CatalogueNames.in(language, names());
    }
}
