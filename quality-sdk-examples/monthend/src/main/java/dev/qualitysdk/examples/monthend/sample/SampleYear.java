package dev.qualitysdk.examples.monthend.sample;

import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.calendar.WorkingCalendar;
import dev.qualitysdk.regulation.Regulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

/**
 * A year of an invented small branch, month by month: due times and nothing else, of four people. In August two of them were away
 * and nobody stood in, which is more than chance, and shows on a control chart.
 */
public final class SampleYear {

    /** The first month. */
    public static final YearMonth FIRST = YearMonth.of(2026, 1);

    /** How many months there are. */
    public static final int MONTHS = 12;

    /** The month in which the work was done much worse. */
    public static final YearMonth WORST = YearMonth.of(2026, 8);

    private static final int TASKS = 40;
    private static final int WORSE = 330;

    /** Somebody who does one kind of task; of a thousand so many are done in time. */
    private record Worker(String id, String indicator, String clause, int minutes, int care) {}

    private static final List<Worker> WORKERS = List.of(
            new Worker("Y-01", "response-timeliness", "4.2.2", 240, 970),
            new Worker("Y-02", "response-timeliness", "4.2.2", 240, 940),
            new Worker("Y-03", "complaint-timeliness", "4.2.4", 5 * 480, 960),
            new Worker("Y-04", "complaint-timeliness", "4.2.4", 5 * 480, 900));

    private final Regulation regulation;
    private final WorkingCalendar calendar;
    private final SampleRandom random;
    private final SampleCsv.Clock clock;
    private int number;
    private final SampleCsv tasks = new SampleCsv(
            "obligations.csv", "id", "indicator", "clause", "opened", "due", "fulfilled", "employee", "branch");

    private SampleYear(Regulation regulation, long seed) {
        this.regulation = regulation;
        this.calendar = regulation.calendar();
        this.random = new SampleRandom(seed);
        this.clock = new SampleCsv.Clock(regulation.zone());
    }

    /**
     * Writes the files of the year.
     *
     * @param regulation the regulation on whose calendar it is invented; in force from January 2026 on
     * @param seed the same gives the same bytes
     * @param folder where; made where it is missing
     * @throws IOException if a file cannot be written
     */
    public static void write(Regulation regulation, long seed, Path folder) throws IOException {
        Files.createDirectories(folder);
        staff().write(folder);
        SampleYear year = new SampleYear(regulation, seed);
        for (int i = 0; i < MONTHS; i++) {
            year.month(FIRST.plusMonths(i));
        }
        year.tasks.write(folder);
    }

    private static SampleCsv staff() {
        SampleCsv file = new SampleCsv(
                "employees.csv", "employee", "branch", "team", "wage", "base_bonus", "employed_from", "employed_to");
        for (Worker worker : WORKERS) {
            file.row()
                    .put("employee", worker.id())
                    .put("branch", "yard")
                    .put("wage", "6600.00")
                    .put("base_bonus", "1320.00")
                    .put("employed_from", "2025-01-01");
        }
        return file;
    }

    private void month(YearMonth month) {
        TimeWindow window = regulation.cycle(month);
        for (Worker worker : WORKERS) {
            int care = month.equals(WORST) ? worker.care() - WORSE : worker.care();
            for (int i = 0; i < TASKS; i++) {
                task(worker, window, care);
            }
        }
    }

    private void task(Worker worker, TimeWindow window, int care) {
        // What opens in the last days would fall due in a month that the calendar may not know any more.
        int length = (int)
                Duration.between(window.start(), window.end()).minusDays(8).toMinutes();
        Instant opened;
        Instant due;
        do {
            opened = calendar.nextOpen(window.start().plus(Duration.ofMinutes(random.below(length))));
            due = calendar.deadline(opened, Duration.ofMinutes(worker.minutes()));
        } while (!window.contains(due));
        Duration taken = Duration.ofMinutes(
                random.perMille(care)
                        ? random.between(worker.minutes() / 20, worker.minutes())
                        : worker.minutes() + random.between(5, 200));
        file(worker, opened, due, calendar.deadline(opened, taken));
    }

    private void file(Worker worker, Instant opened, Instant due, Instant fulfilled) {
        tasks.row()
                .put("id", String.format(Locale.ROOT, "Y-%05d", ++number))
                .put("indicator", worker.indicator())
                .put("clause", worker.clause())
                .put("opened", clock.text(opened))
                .put("due", clock.text(due))
                .put("fulfilled", clock.text(fulfilled))
                .put("employee", worker.id())
                .put("branch", "yard");
    }
}
