package dev.qualitysdk.examples.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs benchmarks in interleaved rounds, each in a process of its own, and gives the medians: processor time and bytes for
 * each operation. Interleaved, because a shared machine is slower in one minute than in the next; a ratio between sides that
 * ran at different times would measure that.
 */
public final class Rounds {

    /** The medians of one benchmark. */
    public static final class Measured {

        private final double nanos;
        private final double bytes;

        private Measured(double nanos, double bytes) {
            this.nanos = nanos;
            this.bytes = bytes;
        }

        /** {@return the processor time of one operation in nanoseconds} */
        public double nanos() {
            return nanos;
        }

        /** {@return the bytes allocated by one operation} */
        public double bytes() {
            return bytes;
        }

        /**
         * {@return how many times as much processor time another took}
         *
         * @param other the other
         */
        public double times(Measured other) {
            return other.nanos / nanos;
        }
    }

    private final Class<?> benchmark;
    private final int rounds;

    private Rounds(Class<?> benchmark, int rounds) {
        this.benchmark = benchmark;
        this.rounds = rounds;
    }

    /**
     * Returns rounds of the methods of a benchmark.
     *
     * @param benchmark the class with the methods
     * @param rounds how often each is run
     * @return the rounds
     */
    public static Rounds of(Class<?> benchmark, int rounds) {
        return new Rounds(benchmark, rounds);
    }

    /**
     * Runs the methods in turn, round by round.
     *
     * @param methods each a method name, or a method name, a space and {@code parameter=value}
     * @return the medians by method as given
     * @throws RunnerException if JMH cannot run one
     */
    public Map<String, Measured> run(List<String> methods) throws RunnerException {
        Map<String, List<Double>> nanos = new LinkedHashMap<>();
        Map<String, List<Double>> bytes = new LinkedHashMap<>();
        for (int round = 1; round <= rounds; round++) {
            for (String method : methods) {
                RunResult result = once(method);
                nanos.computeIfAbsent(method, m -> new ArrayList<>()).add(secondary(result, CpuTime.NAME));
                bytes.computeIfAbsent(method, m -> new ArrayList<>()).add(secondary(result, "gc.alloc.rate.norm"));
                System.out.printf(
                        Locale.ROOT,
                        "round %d  %-28s %12.1f ns CPU %10.1f B%n",
                        round,
                        method,
                        last(nanos, method),
                        last(bytes, method));
            }
        }
        return methods.stream()
                .collect(Collectors.toMap(
                        method -> method,
                        method -> new Measured(median(nanos, method), median(bytes, method)),
                        (a, b) -> a,
                        LinkedHashMap::new));
    }

    /**
     * Prints how many times as much processor time one benchmark took as another; nothing where one was not measured.
     *
     * @param measured the medians by name
     * @param one the name of the one that counts as 1
     * @param other the name of the other
     * @param bar what the ratio is held against
     */
    public static void print(Map<String, Measured> measured, String one, String other, String bar) {
        Measured first = measured.get(one);
        Measured second = measured.get(other);
        if (first != null && second != null) {
            System.out.printf(Locale.ROOT, "%-24s / %-24s = %8.2f  %s%n", other, one, first.times(second), bar);
        }
    }

    private RunResult once(String method) throws RunnerException {
        String[] parts = method.split(" ", 2);
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + benchmark.getName().replace(".", "\\.") + "\\." + parts[0] + "$")
                .forks(1)
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(3)
                .measurementTime(TimeValue.seconds(1))
                .addProfiler(CpuTime.class)
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT);
        if (parts.length == 2) {
            String[] parameter = parts[1].split("=", 2);
            options.param(parameter[0], parameter[1]);
        }
        return new Runner(options.build()).runSingle();
    }

    private static double secondary(RunResult result, String name) {
        for (String key : result.getSecondaryResults().keySet()) {
            if (key.endsWith(name)) {
                return result.getSecondaryResults().get(key).getScore();
            }
        }
        throw new IllegalStateException("JMH measured no " + name);
    }

    private static double last(Map<String, List<Double>> values, String method) {
        List<Double> all = values.getOrDefault(method, List.of());
        return all.get(all.size() - 1);
    }

    private static double median(Map<String, List<Double>> values, String method) {
        List<Double> sorted =
                values.getOrDefault(method, List.of()).stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
