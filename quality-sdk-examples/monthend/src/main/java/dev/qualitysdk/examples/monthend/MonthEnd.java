package dev.qualitysdk.examples.monthend;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The month-end program; a placeholder that only knows {@code --help}. */
@Command(name = "month-end", mixinStandardHelpOptions = true, description = "Closes a month.")
public final class MonthEnd implements Runnable {

    /** Creates the program. */
    public MonthEnd() {}

    @Override
    public void run() {
        System.out.println("nothing to do");
    }

    /**
     * Runs the program and ends the JVM with its exit code.
     *
     * @param arguments see {@code --help}
     */
    public static void main(String[] arguments) {
        int exitCode = new CommandLine(new MonthEnd()).execute(arguments);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }
}
