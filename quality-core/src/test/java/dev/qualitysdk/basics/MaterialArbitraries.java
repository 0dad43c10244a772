package dev.qualitysdk.basics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitraries of kinds, groups and catalogues, for this library's properties and for those of its hosts. */
public final class MaterialArbitraries {

    private MaterialArbitraries() {}

    /** Names in one to three languages. */
    public static Arbitrary<ImmutableMap<Language, String>> names() {
        return Arbitraries.maps(
                        Arbitraries.of(Language.class),
                        Arbitraries.of("Copper wire", "光亮铜线", "光亮銅線", "a b", "<b>&", "𠮷"))
                .ofMinSize(1)
                .map(ImmutableMap::copyOf);
    }

    /** Separation groups of a code. */
    public static Arbitrary<SeparationGroup> groups(String code) {
        return Combinators.combine(Arbitraries.of(true, false), names())
                .as((hazardous, names) -> SeparationGroup.of(code, hazardous, names));
    }

    /** Kinds of a code and a group. */
    public static Arbitrary<CataloguedKind> kinds(String code, SeparationGroup group) {
        return Arbitraries.of(Unit.Dimension.class)
                .flatMap(dimension -> Combinators.combine(
                                names(),
                                Arbitraries.of(List.of(Unit.values()).stream()
                                                .filter(unit -> unit.dimension() == dimension)
                                                .toList())
                                        .set()
                                        .ofMinSize(1),
                                BasicsArbitraries.ids(Grade::of)
                                        .set()
                                        .ofMinSize(1)
                                        .ofMaxSize(4),
                                Arbitraries.of("GB/T 20811-2018", "SB/T 11058-2013")
                                        .optional(0.5))
                        .as((names, units, grades, standard) -> {
                            CataloguedKind.Builder kind = CataloguedKind.builder();
                            kind.kind(MaterialKind.of(code, dimension, group.code(), group.hazardous()))
                                    .units(ImmutableList.copyOf(units))
                                    .grades(ImmutableList.copyOf(grades))
                                    .names(names)
                                    .standard(standard);
                            return kind.build();
                        }))
                .withoutEdgeCases();
    }

    /** Catalogues of up to five kinds {@code K0}, {@code K1} … in up to three groups {@code G0} …. */
    public static Arbitrary<MaterialCatalogue> catalogues() {
        return Arbitraries.integers()
                .between(1, 3)
                .flatMap(groups -> Combinators.combine(IntStream.range(0, groups)
                                .mapToObj(i -> groups("G" + i))
                                .toList())
                        .as(list -> list)
                        .flatMap(list -> Arbitraries.integers()
                                .between(0, list.size() - 1)
                                .list()
                                .ofMaxSize(5)
                                .flatMap(choice -> Combinators.combine(IntStream.range(0, choice.size())
                                                .mapToObj(i -> kinds("K" + i, list.get(choice.get(i))))
                                                .toList())
                                        .as(kinds -> {
                                            MaterialCatalogue.Builder catalogue = MaterialCatalogue.builder();
                                            list.forEach(catalogue::group);
                                            kinds.forEach(catalogue::kind);
                                            return catalogue.build();
                                        }))))
                .withoutEdgeCases();
    }

    /** Kinds of the starting catalogue. */
    public static Arbitrary<CataloguedKind> startingKinds() {
        return Arbitraries.of(MaterialCatalogue.starting().kinds());
    }

    /** Codes that the starting catalogue does not hold. */
    public static Arbitrary<String> unknownCodes() {
        return Arbitraries.of("unobtainium", "Copper-Wire", "copper-wire ", "铜", "")
                .filter(code -> MaterialCatalogue.starting().find(code).isEmpty());
    }

    /** Kinds of any dimension and group, hazardous ones too. */
    public static Arbitrary<MaterialKind> materialKinds() {
        return Combinators.combine(
                        BasicsArbitraries.ids(String::valueOf),
                        Arbitraries.of(Unit.Dimension.class),
                        Arbitraries.of("metal", "paper", "batteries"),
                        Arbitraries.of(true, false))
                .as(MaterialKind::of);
    }
}
