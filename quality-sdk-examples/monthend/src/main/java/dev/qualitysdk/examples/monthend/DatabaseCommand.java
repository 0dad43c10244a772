package dev.qualitysdk.examples.monthend;

import dev.qualitysdk.examples.monthend.report.CommandText;
import dev.qualitysdk.examples.monthend.report.Language;
import dev.qualitysdk.jdbc.QualityStore;
import dev.qualitysdk.jdbc.StoreOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** A command about what {@code close} keeps in its database. */
abstract class DatabaseCommand implements Callable<Integer> {

    private static final String FILE = "jdbc:h2:file:";

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The folder that close wrote to; its database is used where --db names no other.")
    private @Nullable Path out;

    @Option(
            names = "--db",
            paramLabel = "JDBC-URL",
            description = "The H2 database of close; by default the file \"records\" in the folder of --out.")
    private @Nullable String database;

    @Option(
            names = "--lang",
            paramLabel = "TAG",
            defaultValue = "en",
            description = "Language of the terminal: en, zh-Hans or zh-Hant; by default ${DEFAULT-VALUE}.")
    private Language language = Language.ENGLISH;

    @Override
    public final Integer call() throws MisuseException, IOException {
        try (QualityStore store = QualityStore.open(url(), StoreOptions.of(Clock.systemUTC()))) {
            int exitCode = run(store);
            screen().flush();
            return exitCode;
        }
    }

    /** Runs the command, and returns its exit code. */
    abstract int run(QualityStore store) throws MisuseException, IOException;

    final PrintWriter screen() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    /** Returns what the command says, in the language asked for. */
    final CommandText text() {
        return CommandText.of(language);
    }

    /** Prints one of these texts. */
    final void say(String key, Object... arguments) {
        screen().println(text().say(key, arguments));
    }

    final Optional<Path> out() {
        return Optional.ofNullable(out);
    }

    private String url() throws MisuseException {
        if (database == null && out == null) {
            throw MisuseException.saying("noDatabaseNamed");
        }
        String url = database == null
                ? FILE + Objects.requireNonNull(out).resolve("records").toAbsolutePath()
                : database;
        if (!url.startsWith("jdbc:h2:")) {
            throw MisuseException.saying("otherDatabase", url);
        }
        // H2 would make an empty database, and everything would seem never to have happened.
        if (url.startsWith(FILE)
                && !Files.exists(Path.of(url.substring(FILE.length()).replaceAll(";.*", "") + ".mv.db"))) {
            throw MisuseException.saying("noDatabase", url);
        }
        return url;
    }
}
