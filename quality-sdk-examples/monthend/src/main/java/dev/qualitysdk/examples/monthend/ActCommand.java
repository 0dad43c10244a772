package dev.qualitysdk.examples.monthend;

import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.lifecycle.Stamp;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A command by which a named person takes a step of a month's appraisal. */
abstract class ActCommand extends CycleCommand {

    @Option(names = "--by", required = true, paramLabel = "EMPLOYEE", description = "Who does it and answers for it.")
    private @Nullable String by;

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            description = "When it happened, with its offset; by default now. Steps never run backwards.")
    private @Nullable Instant at;

    private @Nullable Instant now;

    final EmployeeId by() {
        return EmployeeId.of(Objects.requireNonNull(by));
    }

    /** Returns the instant of the step; without {@code --at} the same one each time it is asked for. */
    final Instant at() {
        if (at != null) {
            return at;
        }
        if (now == null) {
            now = Instant.now();
        }
        return now;
    }

    final Stamp stamp() {
        return Stamp.of(at(), Actor.employee(by()));
    }

    /** Returns the stamp of what follows from the step by itself. */
    final Stamp following() {
        return Stamp.of(at(), Actor.system("month-end"));
    }
}
