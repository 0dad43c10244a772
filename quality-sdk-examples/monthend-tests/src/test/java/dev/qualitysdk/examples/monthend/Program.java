package dev.qualitysdk.examples.monthend;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** The month-end program as a test runs it: with its arguments, and what it printed. */
final class Program {

    static final Path SAMPLE = Path.of("..", "monthend", "sample");
    static final Path BOSTON = Path.of("..", "monthend", "boston");

    private Program() {}

    /** What a run gave. */
    record Run(int exitCode, String out, String err) {}

    /** Closes the sample month. */
    static Run closeSample(Path out, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(
                "close",
                "--data",
                SAMPLE,
                "--regulation",
                SAMPLE.resolve("regulation.json"),
                "--month",
                "2026-05",
                "--out",
                out));
        arguments.addAll(List.of(more));
        return run(arguments.toArray());
    }

    static Run run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = MonthEnd.commandLine();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        int exitCode = line.execute(texts);
        return new Run(exitCode, out.toString(), err.toString());
    }
}
