package dev.qualitysdk.basics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The kinds of material that a company takes, their grades, units and separation groups, as data (clauses 3.1.2, 3.2.2,
 * 3.3.2).
 *
 * <p>{@link #starting} is a catalogue for this trade to begin with; a host adds its own kinds, leaves some out, or builds one
 * from nothing. It says nothing of prices, and its separation groups are no substitute for the law of the place.
 */
public final class MaterialCatalogue {

    /** Reads the starting catalogue once, when it is first asked for; it lies beside this class and never changes. */
    private static final class Starting {

        private static final MaterialCatalogue CATALOGUE = CatalogueFile.read("materials.txt");
    }

    private final ImmutableMap<String, SeparationGroup> groups;
    private final ImmutableMap<String, CataloguedKind> kinds;

    private MaterialCatalogue(
            ImmutableMap<String, SeparationGroup> groups, ImmutableMap<String, CataloguedKind> kinds) {
        this.groups = groups;
        this.kinds = kinds;
    }

    /**
     * Returns the catalogue to begin with: metals, paper, plastics, glass, textiles, rubber, wood, furniture, appliances,
     * batteries and other hazardous things, named in three languages.
     *
     * @return always the same catalogue
     */
    public static MaterialCatalogue starting() {
        return Starting.CATALOGUE;
    }

    /**
     * Returns a builder of a catalogue from nothing.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a builder that begins with everything in this catalogue.
     *
     * @return the builder
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        groups.values().forEach(builder::group);
        kinds.values().forEach(builder::kind);
        return builder;
    }

    /**
     * Returns this catalogue with one kind more, of a group it holds.
     *
     * @param kind the kind
     * @return the larger catalogue
     * @throws InvalidValueException if the code is taken or the group is unknown or otherwise hazardous
     */
    public MaterialCatalogue plus(CataloguedKind kind) {
        return toBuilder().kind(kind).build();
    }

    /**
     * Returns the groups.
     *
     * @return the groups in the order in which they were added
     */
    public ImmutableList<SeparationGroup> groups() {
        return groups.values().asList();
    }

    /**
     * Returns the kinds.
     *
     * @return the kinds in the order in which they were added
     */
    public ImmutableList<CataloguedKind> kinds() {
        return kinds.values().asList();
    }

    /**
     * Returns what the catalogue says of a kind.
     *
     * @param code code of the kind
     * @return its entry, empty where the catalogue does not hold it
     */
    public Optional<CataloguedKind> find(String code) {
        return Optional.ofNullable(kinds.get(code));
    }

    /**
     * Returns what the catalogue says of a kind that it must hold.
     *
     * @param code code of the kind
     * @return its entry
     * @throws InvalidValueException if the catalogue does not hold it (clause 3.2.2)
     */
    public CataloguedKind entry(String code) {
        return find(code)
                .orElseThrow(() -> new InvalidValueException(
                        "material", ImmutableList.of(Fault.of("kind", code, "a kind of the catalogue", "3.2.2"))));
    }

    /**
     * Returns a kind.
     *
     * @param code code of the kind
     * @return the kind
     * @throws InvalidValueException if the catalogue does not hold it (clause 3.2.2)
     */
    public MaterialKind kind(String code) {
        return entry(code).kind();
    }

    /**
     * Returns the group of a kind.
     *
     * @param code code of the kind
     * @return its group
     * @throws InvalidValueException if the catalogue does not hold the kind (clause 3.3.2)
     */
    public SeparationGroup groupOf(String code) {
        SeparationGroup group = groups.get(kind(code).group());
        if (group == null) {
            throw new IllegalStateException("a catalogue with a kind of no group");
        }
        return group;
    }

    /**
     * Returns how a kind is called.
     *
     * @param code code of the kind
     * @param language the language
     * @return its name as {@link CataloguedKind#name} gives it; the code itself where the catalogue does not hold it, since
     *     what was recorded under an earlier catalogue must still be shown
     */
    public String name(String code, Language language) {
        return find(code).map(entry -> entry.name(language)).orElse(code);
    }

    /**
     * Adds what is wrong with material as it was recorded: an unknown kind, a grade that the kind does not have, a quantity
     * that is not in the kind's dimension.
     *
     * @param faults where faults are added, under {@code kind}, {@code grade} and {@code quantity}
     * @param code code of the kind
     * @param grade the grade
     * @param dimension what the quantity was measured in
     * @return the faults
     */
    public Faults check(Faults faults, String code, Grade grade, Unit.Dimension dimension) {
        CataloguedKind entry = kinds.get(code);
        if (entry == null) {
            return faults.check(false, "kind", code, "a kind of the catalogue", "3.2.2");
        }
        return faults.check(
                        entry.grades().contains(grade),
                        "grade",
                        grade,
                        "one of " + Lists.transform(entry.grades(), Grade::value) + ", the grades of " + code,
                        "3.2.2")
                .check(
                        entry.kind().dimension() == dimension,
                        "quantity",
                        "measured in " + dimension.symbol(),
                        "measured in " + entry.kind().dimension().symbol() + ", as " + code + " is",
                        "3.2.2");
    }

    /**
     * Returns whether lots of two kinds may share a compartment, container or zone (clause 3.3.2).
     *
     * @param one code of a kind
     * @param other code of a kind
     * @return true for the same group, or for two groups of which none is hazardous
     * @throws InvalidValueException if the catalogue does not hold one of them
     */
    public boolean compatible(String one, String other) {
        return kind(one).compatibleWith(kind(other));
    }

    /**
     * Returns the canonical form, by whose digest records name the catalogue they were made under.
     *
     * @return the form; the order of groups and kinds belongs to it
     */
    public CanonicalForm form() {
        return CanonicalForm.of("catalogue")
                .list(
                        "groups",
                        groups(),
                        group -> CatalogueNames.write(CanonicalForm.of("group"), group.names())
                                .put("code", group.code())
                                .put("hazardous", group.hazardous())
                                .build())
                .list(
                        "kinds",
                        kinds(),
                        entry -> CatalogueNames.write(CanonicalForm.of("kind"), entry.names())
                                .put("code", entry.kind().code())
                                .put("group", entry.kind().group())
                                .put("dimension", entry.kind().dimension())
                                .put("standard", entry.standard())
                                .list(
                                        "units",
                                        entry.units(),
                                        unit -> CanonicalForm.of("unit")
                                                .put("unit", unit)
                                                .build())
                                .list(
                                        "grades",
                                        entry.grades(),
                                        grade -> CanonicalForm.of("grade")
                                                .put("grade", grade)
                                                .build())
                                .build())
                .build();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MaterialCatalogue c
                && c.groups().equals(groups())
                && c.kinds().equals(kinds());
    }

    @Override
    public int hashCode() {
        return kinds.hashCode();
    }

    /**
     * Returns how much the catalogue holds.
     *
     * @return such as {@code catalogue of 3 kinds in 2 groups}
     */
    @Override
    public String toString() {
        return "catalogue of " + kinds.size() + " kinds in " + groups.size() + " groups";
    }

    /** A builder of a {@link MaterialCatalogue}. Not thread-safe. */
    public static final class Builder {

        private final Faults faults = Faults.in("material catalogue");
        private final Map<String, SeparationGroup> groups = new LinkedHashMap<>();
        private final Map<String, CataloguedKind> kinds = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Adds a group.
         *
         * @param group the group
         * @return this
         */
        public Builder group(SeparationGroup group) {
            faults.check(
                    groups.putIfAbsent(group.code(), group) == null,
                    "groups." + group.code(),
                    group.code(),
                    "a group named once",
                    "3.3.2");
            return this;
        }

        /**
         * Adds a kind. Its group may be added before or after it.
         *
         * @param kind the kind
         * @return this
         */
        public Builder kind(CataloguedKind kind) {
            String code = kind.kind().code();
            faults.check(kinds.putIfAbsent(code, kind) == null, "kinds." + code, code, "a kind named once", "3.2.2");
            return this;
        }

        /**
         * Leaves a kind out, so that another may take its code.
         *
         * @param code code of a kind that was added
         * @return this
         */
        public Builder without(String code) {
            faults.check(kinds.remove(code) != null, "kinds." + code, code, "a kind that was added", "3.2.2");
            return this;
        }

        /**
         * Builds the catalogue.
         *
         * @return the catalogue
         * @throws InvalidValueException with everything that is wrong: a group or kind added twice, a kind of an unknown
         *     group, or one that is hazardous where its group is not
         */
        public MaterialCatalogue build() {
            Faults all = Faults.in("material catalogue");
            faults.list().forEach(all::add);
            kinds.forEach((code, entry) -> {
                SeparationGroup group = groups.get(entry.kind().group());
                all.check(
                        group != null,
                        "kinds." + code + ".group",
                        entry.kind().group(),
                        "one of the groups of the catalogue",
                        "3.3.2");
                all.check(
                        group == null || group.hazardous() == entry.kind().hazardous(),
                        "kinds." + code + ".hazardous",
                        entry.kind().hazardous(),
                        "as its group " + entry.kind().group() + " says",
                        "3.3.2");
            });
            all.refuse();
            return new MaterialCatalogue(ImmutableMap.copyOf(groups), ImmutableMap.copyOf(kinds));
        }
    }
}
