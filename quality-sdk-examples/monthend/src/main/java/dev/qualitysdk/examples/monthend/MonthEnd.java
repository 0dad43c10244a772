package dev.qualitysdk.examples.monthend;

import dev.qualitysdk.examples.monthend.report.CommandText;
import dev.qualitysdk.examples.monthend.report.Language;
import dev.qualitysdk.rule.ClauseBreachException;
import dev.qualitysdk.store.StorageException;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** The month-end program: reads a folder of records and a regulation, closes a month, and writes what it found. */
@Command(
        name = "month-end",
        mixinStandardHelpOptions = true,
        version = "Quality SDK month-end 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            CloseCommand.class,
            OverrideCommand.class,
            PublishCommand.class,
            ObjectCommand.class,
            CounterfactualCommand.class,
            DecideCommand.class,
            ConfirmCommand.class,
            SealCommand.class,
            ApplyCommand.class,
            VerifyCommand.class,
            CareerCommand.class,
            WhatIfCommand.class,
            SampleCommand.class
        },
        description = "Closes a month from a folder of CSV files and a regulation, and takes it through publication,"
                + " objections and confirmation to its seal.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            MonthEnd.DONE + ":done",
            MonthEnd.FAILED + ":the database or the disk failed",
            MonthEnd.MISUSED + ":wrong usage, or a regulation or mapping that cannot be read",
            MonthEnd.REJECTED + ":the month is closed, rows were rejected, and --strict was given",
            MonthEnd.UNSOUND + ":verify found something that is not as it was sealed",
            MonthEnd.REFUSED + ":a rule of the cycle refuses the step"
        })
public final class MonthEnd implements Runnable {

    /** Exit code of a month that is closed. */
    static final int DONE = 0;

    /** Exit code of a database or disk that failed. */
    static final int FAILED = 1;

    /** Exit code of wrong usage. */
    static final int MISUSED = 2;

    /** Exit code of rows rejected under {@code --strict}. */
    static final int REJECTED = 3;

    /** Exit code of something that is not as it was sealed. */
    static final int UNSOUND = 4;

    /** Exit code of a step that a rule refuses. */
    static final int REFUSED = 5;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    /** Creates the program. */
    public MonthEnd() {}

    /** Says which commands there are, since none was given. */
    @Override
    public void run() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(), "no command was given; wanted close or another of --help");
    }

    /**
     * Returns the command line, ready to be executed.
     *
     * @return the command line with its converters and its ways of telling what went wrong
     */
    public static CommandLine commandLine() {
        CommandLine line = new CommandLine(new MonthEnd());
        line.registerConverter(YearMonth.class, text -> convert(text, YearMonth::parse, "a month such as 2026-05"));
        line.registerConverter(
                Instant.class,
                text -> convert(
                        text,
                        found -> OffsetDateTime.parse(found).toInstant(),
                        "a moment with its offset such as 2026-06-01T00:00:00+08:00"));
        line.registerConverter(Language.class, text -> {
            try {
                return Language.of(text);
            } catch (IllegalArgumentException unknown) {
                throw new TypeConversionException(String.valueOf(unknown.getMessage()));
            }
        });
        line.setParameterExceptionHandler((refused, arguments) -> {
            tell(refused.getCommandLine(), refused.getMessage());
            return MISUSED;
        });
        line.setExecutionExceptionHandler((failure, command, result) -> {
            CommandText text = text(command);
            if (failure instanceof MisuseException misuse) {
                tell(command, misuse.in(text));
                return MISUSED;
            }
            if (failure instanceof ClauseBreachException breach) {
                tell(command, text.refused(breach));
                return REFUSED;
            }
            if (failure instanceof StorageException storage) {
                tell(command, "the database failed (" + storage.code() + "): " + storage.getMessage());
                return FAILED;
            }
            if (failure instanceof IOException) {
                tell(command, "a file cannot be read or written: " + failure.getMessage());
                return FAILED;
            }
            throw failure;
        });
        return line;
    }

    private static <T> T convert(String text, ITypeConverter<T> converter, String wanted) throws Exception {
        try {
            return converter.convert(text);
        } catch (DateTimeParseException unreadable) {
            throw new TypeConversionException("found \"" + text + "\", wanted " + wanted);
        }
    }

    /** A command that was not read to its end has no language yet, and speaks English. */
    private static CommandText text(CommandLine command) {
        return command.getCommand() instanceof DatabaseCommand asked ? asked.text() : CommandText.of(Language.ENGLISH);
    }

    private static void tell(CommandLine command, @Nullable String found) {
        String message = String.valueOf(found);
        PrintWriter err = command.getErr();
        String name = command.getCommandSpec().qualifiedName();
        err.println(name + ": " + message.replaceAll("\\s*\\R\\s*", " ")
                + text(command).say("seeHelp", name));
        err.flush();
    }

    /**
     * Runs the program and ends the JVM with its exit code.
     *
     * @param arguments see {@code --help}
     */
    public static void main(String[] arguments) {
        CommandLine line = commandLine();
        line.setOut(Screen.out());
        line.setErr(Screen.err());
        int exitCode = line.execute(arguments);
        if (exitCode != DONE) {
            System.exit(exitCode);
        }
    }
}
