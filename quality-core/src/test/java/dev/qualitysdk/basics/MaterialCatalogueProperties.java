package dev.qualitysdk.basics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MaterialCatalogueProperties {

    @Provide
    Arbitrary<MaterialCatalogue> catalogues() {
        return MaterialArbitraries.catalogues();
    }

    @Provide
    Arbitrary<CataloguedKind> kinds() {
        return MaterialArbitraries.startingKinds();
    }

    @Provide
    Arbitrary<String> unknown() {
        return MaterialArbitraries.unknownCodes();
    }

    @Property(tries = 200)
    void a_catalogue_built_again_from_its_parts_is_the_same(@ForAll("catalogues") MaterialCatalogue catalogue) {
        MaterialCatalogue again = catalogue.toBuilder().build();

        assertThat(again).isEqualTo(catalogue).hasSameHashCodeAs(catalogue);
        assertThat(again.form().digest()).isEqualTo(catalogue.form().digest());
    }

    @Property(tries = 200)
    void a_kind_left_out_is_unknown_and_nothing_else_changes(@ForAll("catalogues") MaterialCatalogue catalogue) {
        for (CataloguedKind entry : catalogue.kinds()) {
            String code = entry.kind().code();
            MaterialCatalogue without = catalogue.toBuilder().without(code).build();

            assertThat(without.find(code)).isEmpty();
            assertThat(without.kinds()).hasSize(catalogue.kinds().size() - 1);
            assertThat(catalogue.kinds()).containsAll(without.kinds());
            assertThat(without.plus(entry).find(code)).contains(entry);
            assertThat(without.form().digest()).isNotEqualTo(catalogue.form().digest());
        }
    }

    @Property
    void kinds_that_may_be_together_may_be_so_in_either_order(
            @ForAll("kinds") CataloguedKind one, @ForAll("kinds") CataloguedKind other) {
        MaterialCatalogue catalogue = MaterialCatalogue.starting();
        String a = one.kind().code();
        String b = other.kind().code();

        assertThat(catalogue.compatible(a, b)).isEqualTo(catalogue.compatible(b, a));
        assertThat(catalogue.compatible(a, a)).isTrue();
        if (catalogue.groupOf(a).hazardous() && !catalogue.groupOf(a).equals(catalogue.groupOf(b))) {
            assertThat(catalogue.compatible(a, b)).isFalse();
        }
    }

    @Property
    void each_grade_and_unit_of_a_kind_passes_and_no_other(
            @ForAll("kinds") CataloguedKind entry, @ForAll("kinds") CataloguedKind other) {
        MaterialCatalogue catalogue = MaterialCatalogue.starting();
        for (Grade grade : entry.grades()) {
            List<Fault> faults = catalogue
                    .check(
                            Faults.in("goods"),
                            entry.kind().code(),
                            grade,
                            other.kind().dimension())
                    .list();

            assertThat(faults.isEmpty())
                    .isEqualTo(entry.kind().dimension() == other.kind().dimension());
        }
        for (Grade grade : other.grades()) {
            List<Fault> faults = catalogue
                    .check(
                            Faults.in("goods"),
                            entry.kind().code(),
                            grade,
                            entry.kind().dimension())
                    .list();

            assertThat(faults.isEmpty()).isEqualTo(entry.grades().contains(grade));
        }
    }

    @Property
    void an_unknown_kind_is_refused_whatever_is_asked_of_it(@ForAll("unknown") String code) {
        assertThatThrownBy(() -> MaterialCatalogue.starting().kind(code)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> MaterialCatalogue.starting().groupOf(code)).isInstanceOf(InvalidValueException.class);
        assertThat(MaterialCatalogue.starting().name(code, Language.ENGLISH)).isEqualTo(code);
    }
}
