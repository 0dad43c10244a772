package dev.qualitysdk.examples.monthend;

import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.examples.monthend.sample.SampleMonth;
import dev.qualitysdk.examples.monthend.sample.SampleYear;
import dev.qualitysdk.jdbc.RegulationJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sample}: writes the files of an invented month, the same from the same seed. */
@Command(
        name = "sample",
        hidden = true,
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        description = "Writes the CSV files of an invented month; the same seed gives the same bytes.")
final class SampleCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Option(
            names = "--regulation",
            required = true,
            paramLabel = "FILE",
            description = "The regulation on whose calendar the month is invented.")
    private @Nullable Path regulation;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the files.")
    private @Nullable Path out;

    @Option(names = "--seed", defaultValue = "20260501", description = "Seed; by default ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--year",
            description = "Writes a year of a small branch in place of the month: due times of four people.")
    private boolean year;

    SampleCommand() {}

    @Override
    public Integer call() throws MisuseException, IOException {
        Path file = Objects.requireNonNull(regulation);
        try {
            Path folder = Objects.requireNonNull(out);
            if (year) {
                SampleYear.write(RegulationJson.read(file), seed, folder);
            } else {
                SampleMonth.write(RegulationJson.read(file), seed, folder);
            }
        } catch (InvalidValueException refused) {
            throw new MisuseException("--regulation " + file + ": " + refused.getMessage());
        }
        Objects.requireNonNull(spec)
                .commandLine()
                .getOut()
                .println((year ? "sample year" : "sample month") + " written to " + out);
        return MonthEnd.DONE;
    }
}
