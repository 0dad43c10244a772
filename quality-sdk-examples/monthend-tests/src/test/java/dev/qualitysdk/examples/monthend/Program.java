package dev.qualitysdk.examples.monthend;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;

/** The month-end program as a test runs it: with its arguments, and what it printed. */
final class Program {

    static final Path SAMPLE = Path.of("..", "monthend", "sample");
    static final Path BOSTON = Path.of("..", "monthend", "boston");

    private static final Pattern BOOKING = Pattern.compile("\\b[BAS]-(\\d{5})\\b");

    private Program() {}

    /** What a run gave. */
    record Run(int exitCode, String out, String err) {}

    /** Closes the sample month, or part of it. */
    static Run closeSample(Path data, Path out, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(
                "close",
                "--data",
                data,
                "--regulation",
                SAMPLE.resolve("regulation.json"),
                "--month",
                "2026-05",
                "--out",
                out));
        arguments.addAll(List.of(more));
        return run(arguments.toArray());
    }

    /** Writes the rows of the sample month that belong to some of its bookings, and all that belong to none. */
    static Path samplePart(Path folder, int first, int last) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(SAMPLE)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
                List<String> kept = Files.readAllLines(file).stream()
                        .filter(row -> isOf(row, first, last))
                        .toList();
                Files.write(folder.resolve(file.getFileName()), kept);
            }
        }
        return folder;
    }

    private static boolean isOf(String row, int first, int last) {
        Matcher booking = BOOKING.matcher(row);
        if (!booking.find()) {
            return true;
        }
        int number = Integer.parseInt(booking.group(1));
        return number >= first && number <= last;
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
