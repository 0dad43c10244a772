package dev.qualitysdk.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The arrows of the architecture's table: which package may import which, and what no package of the core may use. */
class ArchitectureTest {

    private static final String ROOT = "dev.qualitysdk.";
    private static final ImmutableSet<String> GROUND =
            ImmutableSet.of("basics", "rule", "calendar", "lifecycle", "evidence", "regulation");

    /** The twin of the table in the architecture: package to what it may import, besides {@code internal}. */
    private static final ImmutableMap<String, ImmutableSet<String>> ARROWS =
            ImmutableMap.<String, ImmutableSet<String>>builder()
                    .put("basics", ImmutableSet.of())
                    // The style of generated values names the refusal that their builders throw.
                    .put("internal", ImmutableSet.of("basics"))
                    .put("rule", ImmutableSet.of("basics"))
                    .put("calendar", ImmutableSet.of("basics", "rule"))
                    .put("lifecycle", ImmutableSet.of("basics", "rule"))
                    .put("evidence", ImmutableSet.of("basics", "rule", "calendar", "lifecycle"))
                    .put("regulation", GROUND)
                    .put("regulation.version", GROUND)
                    .put("service.commitment", GROUND)
                    .put("service.customer", GROUND)
                    .put("service.booking", with(GROUND, "service.customer"))
                    .put("service.assessment", with(GROUND, "service.customer", "service.booking"))
                    .put("service.lot", with(GROUND, "service.customer", "service.booking", "service.assessment"))
                    .put("service.stock", with(GROUND, "service.lot"))
                    .put("service.payment", with(GROUND, "service.customer"))
                    .put(
                            "service.settlement",
                            with(
                                    GROUND,
                                    "service.customer",
                                    "service.booking",
                                    "service.assessment",
                                    "service.lot",
                                    "service.payment"))
                    .put("service.reconciliation", with(GROUND, "service.settlement"))
                    .put("service.complaint", with(GROUND, "service.booking"))
                    .put("service.supervision", with(GROUND, "service.booking", "service.complaint"))
                    .put(
                            "service.statistics",
                            with(GROUND, "service.booking", "service.assessment", "service.lot", "service.settlement"))
                    .put("service.incident", with(GROUND, "service.complaint"))
                    .put(
                            "service.training",
                            with(GROUND, "service.complaint", "service.incident", "service.supervision"))
                    .put(
                            "service.privacy",
                            with(
                                    GROUND,
                                    "service.customer",
                                    "service.booking",
                                    "service.settlement",
                                    "service.complaint"))
                    .put("judgement.kpi", GROUND)
                    .put("judgement.definition", with(GROUND, "judgement.kpi"))
                    .put("judgement.appraisal", with(GROUND, "judgement.kpi"))
                    .put("judgement.seal", with(GROUND, "judgement.kpi", "judgement.appraisal"))
                    .put("judgement.cycle", with(GROUND, "judgement.kpi", "judgement.appraisal", "judgement.seal"))
                    .put(
                            "judgement.review",
                            with(GROUND, "judgement.kpi", "judgement.appraisal", "judgement.seal", "judgement.cycle"))
                    .build();

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.qualitysdk");

    private static ImmutableSet<String> with(ImmutableSet<String> some, String... more) {
        return ImmutableSet.<String>builder().addAll(some).add(more).build();
    }

    private static String chapter(JavaClass type) {
        return type.getPackageName().substring(ROOT.length());
    }

    private static boolean ours(JavaClass type) {
        return type.getPackageName().startsWith(ROOT);
    }

    @Test
    void every_arrow_between_packages_is_one_of_the_table() {
        Map<String, Set<String>> wrong = new TreeMap<>();
        CORE.stream()
                .filter(type -> ours(type) && !chapter(type).equals("store"))
                .forEach(type -> type.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                        .filter(target -> ours(target)
                                && !chapter(target).equals(chapter(type))
                                && !chapter(target).equals("internal"))
                        .filter(target -> !ARROWS.getOrDefault(chapter(type), ImmutableSet.of())
                                .contains(chapter(target)))
                        .forEach(target -> wrong.computeIfAbsent(
                                        chapter(type) + " -> " + chapter(target), k -> new TreeSet<>())
                                .add(type.getSimpleName() + " uses " + target.getSimpleName())));

        assertThat(wrong).isEmpty();
    }

    @Test
    void every_package_stands_in_the_table() {
        Set<String> packages = CORE.stream()
                .filter(ArchitectureTest::ours)
                .map(ArchitectureTest::chapter)
                .collect(Collectors.toCollection(TreeSet::new));
        packages.remove("store");

        assertThat(ARROWS.keySet()).containsAll(packages);
    }

    @Test
    void the_packages_know_no_cycles() {
        slices().matching("dev.qualitysdk.(**)").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void the_core_is_pure_and_time_comes_in_from_outside_trap_46() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..", "java.io.file..", "java.net..", "java.util.concurrent..", "java.nio.file..")
                .check(CORE.that(isNot("store")));
        noClasses()
                .should()
                .callMethodWhere(describe("a clock, a default zone or the console", call -> {
                    String owner = call.getTargetOwner().getName();
                    boolean noArguments =
                            call.getTarget().getRawParameterTypes().isEmpty();
                    return (owner.startsWith("java.time.") && call.getName().equals("now"))
                            || (owner.equals("java.time.ZoneId")
                                    && call.getName().equals("systemDefault"))
                            || (owner.equals("java.lang.System")
                                    && !call.getName().equals("arraycopy")
                                    && !call.getName().equals("identityHashCode"))
                            || (owner.equals("java.util.Locale")
                                    && call.getName().equals("getDefault"))
                            || (owner.equals("java.lang.String")
                                    && call.getName().matches("to(Lower|Upper)Case|getBytes")
                                    && noArguments)
                            || (owner.equals("java.lang.Math") && call.getName().equals("random"));
                }))
                .check(CORE);
    }

    @Test
    void no_floating_point_is_declared_in_the_core() {
        assertThat(CORE.stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.getRawType().getName().matches("double|float|java.lang.(Double|Float)"))
                        .map(field -> field.getFullName()))
                .isEmpty();
    }

    @Test
    void no_floating_point_number_enters_what_the_service_wing_reckons_trap_60() {
        List<JavaMethod> methods = CORE.stream()
                .filter(type -> ours(type) && chapter(type).startsWith("service."))
                .flatMap(type -> type.getMethods().stream())
                .toList();

        assertThat(methods).hasSizeGreaterThan(100);
        assertThat(methods)
                .filteredOn(method -> floating(method.getRawReturnType())
                        || method.getRawParameterTypes().stream().anyMatch(ArchitectureTest::floating)
                        || method.getMethodCallsFromSelf().stream()
                                .map(call -> call.getTarget())
                                .anyMatch(target -> floating(target.getRawReturnType())
                                        || target.getRawParameterTypes().stream()
                                                .anyMatch(ArchitectureTest::floating)))
                .isEmpty();
    }

    private static boolean floating(JavaClass type) {
        return type.getName().matches("double|float|java.lang.(Double|Float)");
    }

    private static DescribedPredicate<JavaClass> isNot(String chapter) {
        return DescribedPredicate.describe(
                "outside " + chapter, type -> ours(type) && !chapter(type).equals(chapter));
    }

    private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaMethodCall> describe(
            String what, java.util.function.Predicate<com.tngtech.archunit.core.domain.JavaMethodCall> predicate) {
        return DescribedPredicate.describe(what, predicate);
    }
}
