package dev.qualitysdk.examples.benchmarks;

import dev.qualitysdk.basics.CalendarVersion;
import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.calendar.OpeningHours;
import dev.qualitysdk.calendar.WorkingCalendar;
import dev.qualitysdk.calendar.WorkingCalendarBuilder;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.mpxj.LocalTimeRange;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Row 3: the deadline and the working time of one record, from instants. One operation is both: when is it due, and how much
 * working time did it take until it was done.
 *
 * <p>The calendar is that of an office in New York, 08:30–12:00 and 13:00–17:00 from Monday to Friday with ten holidays a
 * year, from 2000 to 2049. The records are 4,096 of the year 2026, in random order; for MPXJ that is kind, since it remembers
 * the days it was asked for.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CalendarBenchmark {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final int RECORDS = 4_096;

    /** Working hours of the month's four kinds of records: an answer, a settlement, a verification, a resolution. */
    private static final List<Duration> OF_A_MONTH =
            List.of(Duration.ofHours(2), Duration.ofMinutes(450), Duration.ofHours(15), Duration.ofMinutes(2_250));

    /**
     * How long a record takes: one working hour; what a month's records are allowed, two hours to five days in equal shares;
     * ten years.
     */
    @Param({"hour", "month", "decade"})
    public String delay = "hour";

    private WorkingCalendar calendar = calendar(holidays());
    private NaiveDayWalk naive = new NaiveDayWalk(ZONE, holidays());
    private ProjectCalendar mpxj = mpxj(holidays());

    private final Instant[] opened = new Instant[RECORDS];
    private final Instant[] closed = new Instant[RECORDS];
    private final long[] openedMicros = new long[RECORDS];
    private final long[] closedMicros = new long[RECORDS];
    private final Duration[] allowed = new Duration[RECORDS];
    private final org.mpxj.Duration[] allowedByMpxj = new org.mpxj.Duration[RECORDS];
    private final long[] allowedMicros = new long[RECORDS];
    private int next;

    /** Creates the state. */
    public CalendarBenchmark() {}

    private static Set<LocalDate> holidays() {
        Set<LocalDate> holidays = new HashSet<>();
        for (int year = 2000; year < 2050; year++) {
            for (int i = 0; i < 10; i++) {
                holidays.add(LocalDate.of(year, 1 + i, 3 + i * 2));
            }
        }
        return holidays;
    }

    private static WorkingCalendar calendar(Set<LocalDate> holidays) {
        WorkingCalendarBuilder builder = WorkingCalendar.builder(CalendarVersion.of("office"), ZONE)
                .weekdays(OpeningHours.of("08:30-12:00", "13:00-17:00"))
                .covers(LocalDate.of(2000, 1, 1), LocalDate.of(2050, 1, 1));
        holidays.forEach(builder::closed);
        return builder.build();
    }

    private static ProjectCalendar mpxj(Set<LocalDate> holidays) {
        ProjectCalendar calendar = new ProjectFile().addCalendar();
        for (DayOfWeek day : DayOfWeek.values()) {
            boolean working = day.compareTo(DayOfWeek.FRIDAY) <= 0;
            calendar.setWorkingDay(day, working);
            if (working) {
                var hours = calendar.addCalendarHours(day);
                hours.add(new LocalTimeRange(LocalTime.of(8, 30), LocalTime.of(12, 0)));
                hours.add(new LocalTimeRange(LocalTime.of(13, 0), LocalTime.of(17, 0)));
            }
        }
        holidays.forEach(calendar::addCalendarException);
        return calendar;
    }

    /** Draws the records and refuses to measure sides that do not agree on them. */
    @Setup
    public void records() {
        boolean decade = delay.equals("decade");
        Random random = new Random(3);
        LocalDateTime first = LocalDateTime.of(2026, 1, 1, 0, 0);
        for (int i = 0; i < RECORDS; i++) {
            allowed[i] = switch (delay) {
                case "hour" -> Duration.ofHours(1);
                case "month" -> OF_A_MONTH.get(random.nextInt(OF_A_MONTH.size()));
                default -> Duration.ofDays(750);
            };
            allowedMicros[i] = allowed[i].toMillis() * 1_000;
            allowedByMpxj[i] =
                    org.mpxj.Duration.getInstance((double) allowed[i].toMinutes(), org.mpxj.TimeUnit.MINUTES);
            opened[i] = first.plusMinutes(random.nextInt(364 * 24 * 60))
                    .atZone(ZONE)
                    .toInstant();
            // Elapsed, not working time: a week holds less than a quarter of its hours.
            long most = delay.equals("hour") ? 180 : allowed[i].toMinutes() * 6;
            closed[i] = opened[i].plus(decade ? 3_650 * 24 * 60 : random.nextLong(most), ChronoUnit.MINUTES);
            openedMicros[i] = CanonicalTime.micros(opened[i]);
            closedMicros[i] = CanonicalTime.micros(closed[i]);
            agree(calendar.deadline(opened[i], allowed[i]), naive.deadline(opened[i], allowed[i]));
            agree(calendar.workingTime(opened[i], closed[i]), naive.workingTime(opened[i], closed[i]));
            if (!decade) {
                agree(calendar.deadline(opened[i], allowed[i]), mpxjDeadline(i));
                agree(
                        (double) calendar.workingTime(opened[i], closed[i]).toMinutes(),
                        mpxjWorkingTime(i).getDuration());
            }
        }
    }

    private static void agree(Object ours, Object peers) {
        if (!ours.equals(peers)) {
            throw new IllegalStateException("We say " + ours + ", the peer says " + peers);
        }
    }

    private int next() {
        next = (next + 1) & (RECORDS - 1);
        return next;
    }

    /**
     * Ours, in microseconds.
     *
     * @param hole takes the results
     */
    @Benchmark
    public void primitive(Blackhole hole) {
        int i = next();
        hole.consume(calendar.deadlineMicros(openedMicros[i], allowedMicros[i]));
        hole.consume(calendar.workingMicros(openedMicros[i], closedMicros[i]));
    }

    /**
     * Ours, the deadline alone in microseconds.
     *
     * @return the deadline
     */
    @Benchmark
    public long primitiveDeadline() {
        int i = next();
        return calendar.deadlineMicros(openedMicros[i], allowedMicros[i]);
    }

    /**
     * Ours, in {@code Instant} and {@code Duration}.
     *
     * @param hole takes the results
     */
    @Benchmark
    public void facade(Blackhole hole) {
        int i = next();
        hole.consume(calendar.deadline(opened[i], allowed[i]));
        hole.consume(calendar.workingTime(opened[i], closed[i]));
    }

    /**
     * A walk from day to day.
     *
     * @param hole takes the results
     */
    @Benchmark
    public void naive(Blackhole hole) {
        int i = next();
        hole.consume(naive.deadline(opened[i], allowed[i]));
        hole.consume(naive.workingTime(opened[i], closed[i]));
    }

    /**
     * The calendar of MPXJ, which has its local times only.
     *
     * @param hole takes the results
     */
    @Benchmark
    public void mpxj(Blackhole hole) {
        int i = next();
        hole.consume(mpxjDeadline(i));
        hole.consume(mpxjWorkingTime(i));
    }

    private Instant mpxjDeadline(int i) {
        return mpxj.getDate(LocalDateTime.ofInstant(opened[i], ZONE), allowedByMpxj[i])
                .atZone(ZONE)
                .toInstant();
    }

    private org.mpxj.Duration mpxjWorkingTime(int i) {
        return mpxj.getWork(
                LocalDateTime.ofInstant(opened[i], ZONE),
                LocalDateTime.ofInstant(closed[i], ZONE),
                org.mpxj.TimeUnit.MINUTES);
    }

    /**
     * Measures all sides in turn and prints the ratios with the bars of row 3.
     *
     * @param arguments how many rounds, five where nothing is said
     * @throws RunnerException if JMH cannot run
     */
    public static void main(String... arguments) throws RunnerException {
        int rounds = arguments.length == 0 ? 5 : Integer.parseInt(arguments[0]);
        Map<String, Rounds.Measured> measured = Rounds.of(CalendarBenchmark.class, rounds)
                .run(List.of(
                        "primitive delay=hour",
                        "facade delay=hour",
                        "naive delay=hour",
                        "mpxj delay=hour",
                        "primitive delay=month",
                        "facade delay=month",
                        "naive delay=month",
                        "mpxj delay=month",
                        "primitive delay=decade",
                        "facade delay=decade",
                        "naive delay=decade"));
        System.out.println();
        System.out.println("Row 3: deadline and working time of one record, medians of " + rounds + " rounds");
        measured.forEach((name, m) ->
                System.out.printf(Locale.ROOT, "%-28s %12.1f ns CPU %10.1f B%n", name, m.nanos(), m.bytes()));
        System.out.println("Bars: primitive <= 30 ns and 0 B; façade one object an answer, 48 B here");
        Rounds.print(measured, "primitive delay=hour", "naive delay=hour", "bar: >= 8");
        Rounds.print(measured, "primitive delay=month", "naive delay=month", "bar: >= 8");
        Rounds.print(measured, "primitive delay=hour", "mpxj delay=hour", "bar: >= 50");
        Rounds.print(measured, "primitive delay=month", "mpxj delay=month", "bar: >= 50");
        Rounds.print(measured, "primitive delay=hour", "primitive delay=decade", "flat: about 1");
        Rounds.print(measured, "facade delay=hour", "naive delay=hour", "no bar");
        Rounds.print(measured, "facade delay=month", "mpxj delay=month", "no bar");
        Rounds.print(measured, "primitive delay=decade", "naive delay=decade", "no bar");
    }
}
