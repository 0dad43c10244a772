package dev.qualitysdk;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.sun.source.util.JavacTask;
import dev.qualitysdk.internal.ValueStyle;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.lang.module.Configuration;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compiles a host that names every public type of the core, as strictly as a host can, with nothing on its path that
 * the core keeps to itself.
 *
 * <p>It fails as soon as an annotation of Immutables, JSpecify or Jackson leaks into the class files in a way that makes
 * javac warn. What Guava brings along by itself, every host has.
 */
class HostCompilationTest {

    @TempDir
    Path folder;

    @Test
    void a_host_on_the_class_path_compiles_without_warnings() throws Exception {
        Path source = write("Host.java", hostSource(""));

        String said = compile(
                List.of(source), "-cp", paths("guava-", "error_prone_annotations-", "joda-money-", "threeten-extra-"));

        assertThat(said).isEmpty();
    }

    @Test
    void no_class_of_an_exported_package_makes_javac_warn_not_even_a_hidden_one() throws Exception {
        Path source = write("Empty.java", "final class Empty {}");
        StringWriter said = new StringWriter();
        try (var files = compiler().getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) task(
                    said,
                    files,
                    List.of(source),
                    "-cp",
                    paths("guava-", "error_prone_annotations-", "joda-money-", "threeten-extra-"));
            task.analyze();
            for (String name : exportedClasses()) {
                TypeElement type = task.getElements().getTypeElement(name.replace('$', '.'));
                if (type != null) {
                    task.getElements().getAllMembers(type).forEach(Element::getAnnotationMirrors);
                }
            }
        }
        assertThat(said.toString()).isEmpty();
    }

    @Test
    void a_host_that_is_a_module_compiles_and_sees_exported_packages_only() throws Exception {
        Path module =
                write("module-info.java", "module host { requires transitive dev.qualitysdk.core; exports host; }");
        Path source = write("host/Host.java", hostSource("package host;"));
        String path = paths(
                "guava-", "error_prone_annotations-", "failureaccess-", "joda-money-", "threeten-extra-", "slf4j-api-");
        // Guava's class files name these annotations, and javac 25 warns where it cannot see them.
        String guavas = "com.google.errorprone.annotations";

        String said = compile(List.of(module, source), "-cp", "", "-p", path, "--add-modules", guavas);
        assertThat(said).isEmpty();

        Path curious = write(
                "host/Curious.java",
                "package host; class Curious { Class<?> seen = " + ValueStyle.class.getName() + ".class; }");
        assertThat(compile(List.of(module, curious), "-cp", "", "-p", path, "--add-modules", guavas))
                .contains("does not export");
    }

    @Test
    void the_core_loads_as_a_named_module() throws Exception {
        String jars = paths("guava-", "failureaccess-", "joda-money-", "threeten-extra-", "slf4j-api-");
        Path[] path = Splitter.on(File.pathSeparatorChar)
                .splitToStream(jars)
                .map(Path::of)
                .toArray(Path[]::new);
        Configuration resolved = ModuleLayer.boot()
                .configuration()
                .resolve(ModuleFinder.of(path), ModuleFinder.of(), Set.of("dev.qualitysdk.core"));
        ModuleLayer layer = ModuleLayer.boot().defineModulesWithOneLoader(resolved, null);
        ClassLoader loader = layer.findLoader("dev.qualitysdk.core");

        for (Class<?> type : publicTypes()) {
            Class<?> inModule = Class.forName(type.getName(), true, loader);
            assertThat(inModule.getModule().getName()).isEqualTo("dev.qualitysdk.core");
        }
    }

    private static String hostSource(String packageLine) throws Exception {
        List<Class<?>> types = publicTypes();
        assertThat(types).isNotEmpty();
        StringBuilder source = new StringBuilder(packageLine + "public final class Host {\n    private Host() {}\n");
        for (int index = 0; index < types.size(); index++) {
            source.append("    public static int use%d(%s value) { return value.hashCode(); }%n"
                    .formatted(index, nameWithWildcards(types.get(index))));
        }
        return source.append("}\n").toString();
    }

    private static String nameWithWildcards(Class<?> type) {
        int parameters = type.getTypeParameters().length;
        String wildcards = parameters == 0 ? "" : "<" + String.join(",", Collections.nCopies(parameters, "?")) + ">";
        return Objects.requireNonNull(type.getCanonicalName()) + wildcards;
    }

    private static List<Class<?>> publicTypes() throws Exception {
        List<Class<?>> types = new ArrayList<>();
        for (String name : exportedClasses()) {
            Class<?> type = Class.forName(name, false, HostCompilationTest.class.getClassLoader());
            if (isPublic(type) && !type.isAnnotationPresent(Deprecated.class)) {
                types.add(type);
            }
        }
        return types;
    }

    /** Returns the binary names of all classes, hidden ones too, in the packages that the module exports. */
    private static List<String> exportedClasses() throws Exception {
        Path classes = coreClasses();
        ModuleDescriptor module;
        try (var in = Files.newInputStream(classes.resolve("module-info.class"))) {
            module = ModuleDescriptor.read(in);
        }
        List<String> names = new ArrayList<>();
        for (var exported : module.exports()) {
            try (Stream<Path> files =
                    Files.list(classes.resolve(exported.source().replace('.', '/')))) {
                files.map(file -> file.getFileName().toString())
                        .filter(file -> file.endsWith(".class") && !file.equals("package-info.class"))
                        .map(file -> exported.source() + "." + file.substring(0, file.length() - ".class".length()))
                        .forEach(names::add);
            }
        }
        Collections.sort(names);
        return names;
    }

    private static boolean isPublic(Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getEnclosingClass()) {
            if (!Modifier.isPublic(each.getModifiers()) || each.getCanonicalName() == null) {
                return false;
            }
        }
        return true;
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        return Files.writeString(file, text);
    }

    private String compile(List<Path> sources, String... options) throws IOException {
        StringWriter said = new StringWriter();
        try (var files = compiler().getStandardFileManager(null, null, null)) {
            boolean compiled = task(said, files, sources, options).call();
            assertThat(compiled).isEqualTo(said.toString().isEmpty());
        }
        return said.toString();
    }

    private JavaCompiler.CompilationTask task(
            Writer said, StandardJavaFileManager files, List<Path> sources, String... options) {
        List<String> arguments = new ArrayList<>(List.of("-Xlint:all", "-Werror", "-proc:none", "--release", "17"));
        arguments.addAll(List.of("-d", folder.resolve("out").toString()));
        arguments.addAll(List.of(options));
        return compiler().getTask(said, files, null, arguments, null, files.getJavaFileObjectsFromPaths(sources));
    }

    private static JavaCompiler compiler() {
        return Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "these tests need a JDK");
    }

    /** Returns the core's own classes and the jars of this JVM's class path whose names begin as given. */
    private static String paths(String... jars) throws URISyntaxException {
        List<Path> found = new ArrayList<>(List.of(coreClasses()));
        for (String entry : Splitter.on(File.pathSeparatorChar).split(System.getProperty("java.class.path"))) {
            Path path = Path.of(entry);
            if (Stream.of(jars).anyMatch(path.getFileName().toString()::startsWith)) {
                found.add(path);
            }
        }
        assertThat(found).as("jars %s", Arrays.toString(jars)).hasSize(jars.length + 1);
        return found.stream().map(Path::toString).collect(joining(File.pathSeparator));
    }

    private static Path coreClasses() throws URISyntaxException {
        return Path.of(
                Objects.requireNonNull(ValueStyle.class.getProtectionDomain().getCodeSource())
                        .getLocation()
                        .toURI());
    }
}
