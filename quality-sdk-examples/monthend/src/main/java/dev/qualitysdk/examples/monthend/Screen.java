package dev.qualitysdk.examples.monthend;

import dev.qualitysdk.examples.monthend.input.Progress;
import java.io.Console;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** What the program is seen on: a terminal with colours and progress bars, or a pipe with neither. */
final class Screen {

    private static final int COLUMNS_IN_A_PIPE = 110;
    private static final int FEWEST_COLUMNS = 60;

    private Screen() {}

    /**
     * Returns whether somebody looks at a terminal. From JDK 22 on there is a console in a pipe too, so it is asked what it is;
     * the method that says so is not there on JDK 17, where having a console means a terminal.
     */
    @SuppressWarnings("SystemConsoleNull") // asked further on
    static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException beforeJdk22) {
            return true;
        } catch (ReflectiveOperationException unknown) {
            return false;
        }
    }

    /** Returns how many columns there are. */
    static int columns() {
        String columns = System.getenv("COLUMNS");
        if (!isTerminal() || columns == null || !columns.matches("[0-9]{1,4}")) {
            return COLUMNS_IN_A_PIPE;
        }
        return Math.max(FEWEST_COLUMNS, Integer.parseInt(columns));
    }

    static PrintWriter out() {
        return writer(System.out);
    }

    static PrintWriter err() {
        return writer(System.err);
    }

    /** Chinese must not depend on the locale of a pipe: it gets UTF-8, a terminal what it understands. */
    @SuppressWarnings("SystemConsoleNull") // asked by isTerminal
    private static PrintWriter writer(PrintStream stream) {
        Console console = System.console();
        Charset charset = isTerminal() && console != null ? console.charset() : StandardCharsets.UTF_8;
        return new PrintWriter(new OutputStreamWriter(stream, charset), true);
    }

    /** Returns progress bars on a terminal, silence in a pipe. */
    static Progress progress() {
        return isTerminal() ? Screen::bar : Progress.SILENT;
    }

    private static Progress.Track bar(String file, long rows) {
        ProgressBar bar = new ProgressBarBuilder()
                .setTaskName(file)
                .setInitialMax(rows)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(100)
                .setConsumer(new ConsoleProgressBarConsumer(System.err, columns()))
                .clearDisplayOnFinish()
                .build();
        return new Progress.Track() {
            @Override
            public void done(long done) {
                bar.stepTo(done);
            }

            @Override
            public void close() {
                bar.close();
            }
        };
    }
}
