package dev.qualitysdk.examples.monthend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qualitysdk.examples.monthend.sample.SampleYear;
import dev.qualitysdk.jdbc.RegulationJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program run on the small branch's year, its database in a folder, as a test walks it through a month. */
final class CycleRun {

    static final Path REGULATION = Program.SAMPLE.resolve("regulation.json");

    final Path data;
    final Path out;
    final Path key;

    CycleRun(Path folder) throws IOException {
        data = folder.resolve("data");
        out = folder.resolve("out");
        key = Files.writeString(folder.resolve("key"), "a key of thirty-two bytes or more\n");
        SampleYear.write(RegulationJson.read(REGULATION), 7, data);
    }

    Program.Run close(String month, Object... more) {
        return run("close", List.of("--data", data, "--month", month, "--regulation", REGULATION), more);
    }

    /** Runs a step of the cycle of a month. */
    Program.Run step(String command, String month, Object... more) {
        return run(command, List.of("--month", month, "--regulation", REGULATION), more);
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

    /** Closes, publishes, confirms and seals a month whose window for objections is five days. */
    void seal(String month, String next) {
        done(close(month));
        done(step("publish", month, "--by", "boss", "--at", next + "-01T09:00:00+08:00"));
        done(step("confirm", month, "--by", "owner", "--at", next + "-07T09:00:00+08:00"));
        done(step("seal", month, "--by", "owner", "--key-file", key, "--at", next + "-07T10:00:00+08:00"));
    }

    static Program.Run done(Program.Run run) {
        assertThat(run.exitCode()).as(run.err() + run.out()).isZero();
        return run;
    }
}
