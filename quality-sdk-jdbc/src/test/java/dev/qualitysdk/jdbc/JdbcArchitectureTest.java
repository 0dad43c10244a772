package dev.qualitysdk.jdbc;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class JdbcArchitectureTest {

    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.qualitysdk.jdbc");

    @Test
    void the_packages_know_no_cycles() {
        slices().matching("dev.qualitysdk.jdbc.(*)..").should().beFreeOfCycles().check(MODULE);
        noClasses()
                .that()
                .resideInAnyPackage("dev.qualitysdk.jdbc.*..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.qualitysdk.jdbc")
                .check(MODULE);
    }

    @Test
    void statements_are_made_where_names_are_checked_and_nowhere_else() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "dev.qualitysdk.jdbc.session", "dev.qualitysdk.jdbc.schema", "dev.qualitysdk.jdbc.dialect")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.sql\\.(Statement|PreparedStatement|ResultSet)")
                .check(MODULE);
    }

    @Test
    void the_store_has_no_threads_clock_or_default_of_its_own() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.lang\\.Thread|java\\.util\\.Timer.*|java\\.util\\.concurrent\\.Exec.*")
                .check(MODULE);
        noClasses()
                .should()
                .callMethod("java.time.Clock", "systemUTC")
                .orShould()
                .callMethod("java.time.Clock", "systemDefaultZone")
                .orShould()
                .callMethod("java.time.Instant", "now")
                .orShould()
                .callMethod("java.time.ZoneId", "systemDefault")
                .orShould()
                .callMethod("java.util.Locale", "getDefault")
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(MODULE);
    }

    @Test
    void nothing_static_can_change() {
        assertThat(MODULE.stream()
                        .map(JavaClass::getFields)
                        .flatMap(java.util.Collection::stream)
                        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC)
                                && !field.getModifiers().contains(JavaModifier.FINAL))
                        .map(field -> field.getFullName()))
                .isEmpty();
    }
}
