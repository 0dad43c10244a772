package dev.qualitysdk.examples.monthend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qualitysdk.examples.monthend.report.Language;
import dev.qualitysdk.examples.monthend.sample.SampleYear;
import dev.qualitysdk.jdbc.RegulationJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The program run on the small branch's year, its database in a folder, as a test walks it through a month. */
final class CycleRun {

    static final Path REGULATION = Program.SAMPLE.resolve("regulation.json");

    /** The commands that are about no month. */
    private static final Set<String> OF_THE_DATABASE = Set.of("verify", "career");

    final Path data;
    final Path out;
    final Path key;

    private CycleRun(Path folder, Path data) {
        this.data = data;
        this.out = folder.resolve("out");
        this.key = folder.resolve("key");
    }

    /** A year of which nothing is read yet. */
    CycleRun(Path folder) throws IOException {
        this(folder, folder.resolve("data"));
        Files.createDirectories(folder);
        Files.writeString(key, "a key of thirty-two bytes or more\n");
        SampleYear.write(RegulationJson.read(REGULATION), 7, data);
    }

    /** A copy of the year whose January is closed; it is closed once for all tests. */
    static CycleRun closed(Path folder) throws IOException {
        return copy(Shared.CLOSED.folder(), folder);
    }

    /** A copy of the year of which January to March are sealed, each behind the one before; they are sealed once for all tests. */
    static CycleRun sealed(Path folder) throws IOException {
        return copy(Shared.SEALED.folder(), folder);
    }

    /** Returns what the program runs on when its folder is a copy of another. */
    static CycleRun copy(Path from, Path to) throws IOException {
        Shared.copy(from, to);
        return new CycleRun(to, to.resolve("data"));
    }

    Program.Run close(String month, Object... more) {
        return run("close", List.of("--data", data, "--month", month, "--regulation", REGULATION), more);
    }

    /** Runs a step of the cycle of a month. */
    Program.Run step(String command, String month, Object... more) {
        return run(command, List.of("--month", month, "--regulation", REGULATION), more);
    }

    /** Runs a command, of January where it is about a month, in a language. */
    Program.Run say(Language language, Object... command) {
        List<Object> more = new ArrayList<>(List.of(command).subList(1, command.length));
        more.addAll(List.of("--lang", language.tag()));
        String name = command[0].toString();
        return OF_THE_DATABASE.contains(name)
                ? run(name, List.of(), more.toArray())
                : step(name, "2026-01", more.toArray());
    }

    /** Every command of the cycle, in an order in which each is allowed. */
    List<Object[]> wholeMonth() throws IOException {
        String at = "2026-02-0";
        String record = missed("Y-02");
        Object[][] steps = {
            {"what-if", "--draft", REGULATION},
            {
                "override",
                "--employee",
                "Y-01",
                "--grade",
                "C",
                "--by",
                "boss",
                "--second",
                "head",
                "--reason",
                "misconduct",
                "--at",
                at + "1T08:00:00+08:00"
            },
            {"publish", "--by", "boss", "--at", at + "1T09:00:00+08:00"},
            {
                "object",
                "--employee",
                "Y-02",
                "--evidence",
                record,
                "--by",
                "Y-02",
                "--show",
                "--at",
                at + "2T09:00:00+08:00"
            },
            {"counterfactual", "--objection", "O-1"},
            {"decide", "--objection", "O-1", "--excuse", "all", "--by", "judge", "--at", at + "3T09:00:00+08:00"},
            {"confirm", "--by", "owner", "--at", at + "7T09:00:00+08:00"},
            {"seal", "--by", "owner", "--key-file", key, "--at", at + "7T10:00:00+08:00"},
            {"apply", "--by", "payroll", "--at", at + "8T10:00:00+08:00"},
            {"verify", "--key-file", key, "--regulation", REGULATION},
            {"career"},
        };
        return List.of(steps);
    }

    /** Returns the name of a record of January that an employee missed, once January is closed. */
    static String missed(String employee) throws IOException {
        String explained = Files.readString(Shared.CLOSED.folder().resolve("printed"));
        String of = explained.substring(explained.indexOf("\n" + employee + "  ", explained.indexOf("Files written")));
        return "response-timeliness:"
                + of.lines()
                        .filter(line -> line.contains("Y-0") && line.contains("missed"))
                        .map(line -> line.replaceAll(".*(Y-0[0-9]{4}).*", "$1"))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(explained));
    }

    Program.Run verify(Object... more) {
        return run("verify", List.of("--key-file", key), more);
    }

    private Program.Run run(String command, List<Object> options, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(command, "--out", out));
        arguments.addAll(options);
        arguments.addAll(List.of(more));
        return Program.run(arguments.toArray());
    }

    Program.Run publish(String month, String next) {
        return step("publish", month, "--by", "boss", "--at", next + "-01T09:00:00+08:00");
    }

    Program.Run confirm(String month, String next) {
        return step("confirm", month, "--by", "owner", "--at", next + "-07T09:00:00+08:00");
    }

    /** Closes, publishes, confirms and seals a month whose window for objections is five days. */
    void seal(String month, String next, Object... more) {
        done(close(month));
        done(publish(month, next));
        done(confirm(month, next));
        List<Object> sealing =
                new ArrayList<>(List.of("--by", "owner", "--key-file", key, "--at", next + "-07T10:00:00+08:00"));
        sealing.addAll(List.of(more));
        done(step("seal", month, sealing.toArray()));
    }

    static Program.Run done(Program.Run run) {
        assertThat(run.exitCode()).as(run.err() + run.out()).isZero();
        return run;
    }
}
