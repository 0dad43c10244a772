package dev.qualitysdk.basics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.immutables.value.Value;

/** A kind of material as a catalogue lists it: in which units it is quoted, which grades it has, and how it is called. */
@Value.Immutable
public sealed interface CataloguedKind permits ImmutableCataloguedKind {

    /** {@return the kind} */
    MaterialKind kind();

    /** {@return the units in which it is quoted, all of the kind's dimension; the first is the usual one} */
    ImmutableList<Unit> units();

    /**
     * {@return its grades, at least one} Where the trade ranks them, the best comes first; marks of a standard stand in the
     * standard's order, which is no ranking.
     */
    ImmutableList<Grade> grades();

    /** {@return its names, at least one} */
    ImmutableMap<Language, String> names();

    /** {@return the number of the standard that its grades are taken from or that describes it, such as {@code SB/T 11058-2013}} */
    Optional<String> standard();

    /**
     * Returns a builder.
     *
     * @return the builder
     */
    static Builder builder() {
        return new Builder();
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

    /** Refuses an entry that contradicts itself, with all its faults. */
    @Value.Check
    default void check() {
        Faults faults = Faults.in("material kind " + kind().code());
        faults.check(!units().isEmpty(), "units", null, "at least one unit", "3.2.2")
                .check(!grades().isEmpty(), "grades", null, "at least one grade", "3.2.2")
                .check(
                        ImmutableSet.copyOf(units()).size() == units().size(),
                        "units",
                        units(),
                        "each unit once",
                        "3.2.2")
                .check(
                        ImmutableSet.copyOf(grades()).size() == grades().size(),
                        "grades",
                        grades(),
                        "each grade once",
                        "3.2.2");
        for (Unit unit : units()) {
            faults.check(
                    unit.dimension() == kind().dimension(),
                    "units",
                    unit.symbol(),
                    "a unit of " + kind().dimension().symbol(),
                    "3.2.2");
        }
        CatalogueNames.check(faults, names());
        standard()
                .ifPresent(number -> CanonicalText.lineProblem(number, Identifier.LONGEST)
                        .ifPresent(wanted -> faults.check(false, "standard", number, wanted)));
        faults.refuse();
    }

    /** A builder of {@link CataloguedKind}. Not thread-safe. */
    final class Builder extends ImmutableCataloguedKind.Builder {

        Builder() {}
    }
}
