package dev.qualitysdk.examples.monthend;

import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.jdbc.QualityStore;
import dev.qualitysdk.jdbc.RegulationJson;
import dev.qualitysdk.judgement.cycle.AppraisalCycle;
import dev.qualitysdk.regulation.Regulation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A command about the appraisal of one month. */
abstract class CycleCommand extends DatabaseCommand {

    @Option(names = "--month", required = true, paramLabel = "YYYY-MM", description = "The month.")
    private @Nullable YearMonth month;

    @Option(
            names = "--regulation",
            required = true,
            paramLabel = "FILE",
            description = "The regulation in force in the month, as JSON; the same file as for close.")
    private @Nullable Path regulation;

    @Override
    final int run(QualityStore store) throws MisuseException, IOException {
        Regulation inForce = read("--regulation", Objects.requireNonNull(regulation));
        YearMonth closed = Objects.requireNonNull(month);
        if (inForce.effective().isAfter(closed.atDay(1))) {
            throw MisuseException.saying("notInForce", closed, inForce.effective());
        }
        MonthCycle cycle = MonthCycle.of(store, inForce, closed);
        try {
            return run(cycle);
        } catch (InvalidValueException refused) {
            throw new MisuseException(String.valueOf(refused.getMessage()));
        }
    }

    /** Runs the command, and returns its exit code. */
    abstract int run(MonthCycle month) throws MisuseException, IOException;

    static Regulation read(String option, Path file) throws MisuseException {
        try {
            return RegulationJson.read(file);
        } catch (InvalidValueException refused) {
            throw new MisuseException(option + " " + file + ": " + refused.getMessage());
        }
    }

    /** Says where an edition stands. */
    final void tell(AppraisalCycle cycle, String key, Object... arguments) {
        screen().println(text().told(cycle, text().say(key, arguments)));
    }
}
