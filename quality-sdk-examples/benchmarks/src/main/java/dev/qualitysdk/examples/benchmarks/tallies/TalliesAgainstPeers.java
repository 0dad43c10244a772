package dev.qualitysdk.examples.benchmarks.tallies;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import dev.qualitysdk.evidence.Ledger;
import dev.qualitysdk.evidence.Tallies;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Measures the ledger against its peers: CPU time of the whole process per record, every contestant once in each round, and the
 * median of each contestant's own ratio to the first, the ledger, round by round. All must give the same figures.
 *
 * <p>Arguments: records (10,000,000 unless given) and rounds (7).
 */
public final class TalliesAgainstPeers {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Every contestant runs at least so often, and for so many nanoseconds, before it is measured: until it is compiled. */
    private static final int WARM_UPS = 3;

    private static final long WARM = 10_000_000_000L;

    private TalliesAgainstPeers() {}

    /**
     * Runs the comparison and prints it.
     *
     * @param args records and rounds, both optional
     * @throws SQLException if DuckDB fails
     */
    public static void main(String[] args) throws SQLException {
        int records = args.length > 0 ? Integer.parseInt(args[0]) : 10_000_000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 7;
        System.out.printf("Java %s, %d records, %d rounds%n", Runtime.version(), records, rounds);
        MonthColumns month = new MonthColumns(records);
        try (ByDuckDb duck = new ByDuckDb(month)) {
            compare(
                    "from verdicts worked out beforehand",
                    List.of(
                            ByLedger.precomputed(month),
                            ByHand.precomputed(month),
                            duck.precomputed(),
                            ByStreams.precomputed(month)),
                    records,
                    rounds);
            compare(
                    "working time included",
                    List.of(
                            ByLedger.withCalendar(month),
                            ByHand.withCalendar(month),
                            duck.withCalendar(),
                            duck.withIndexedCalendar()),
                    records,
                    rounds);
        }
        sizes(records, rounds);
    }

    static void compare(String title, List<Contestant> contestants, int records, int rounds) {
        System.out.printf("%n%s%n", title);
        long expected = contestants.get(0).run();
        for (Contestant contestant : contestants) {
            long start = SYSTEM.getProcessCpuTime();
            for (int warmUp = 0; warmUp < WARM_UPS || SYSTEM.getProcessCpuTime() - start < WARM; warmUp++) {
                if (contestant.run() != expected) {
                    throw new IllegalStateException(contestant.name() + " gives other figures");
                }
            }
        }
        double[][] nanos = new double[contestants.size()][rounds];
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < contestants.size(); i++) {
                nanos[i][round] = cpu(contestants.get(i), records);
            }
        }
        for (int i = 0; i < contestants.size(); i++) {
            double[] ratios = new double[rounds];
            for (int round = 0; round < rounds; round++) {
                ratios[round] = nanos[i][round] / nanos[0][round];
            }
            System.out.printf(
                    Locale.ROOT,
                    "  %-36s %8.2f ns a record  %7.2f x the first%n",
                    contestants.get(i).name(),
                    median(nanos[i]),
                    median(ratios));
        }
    }

    /** CPU nanoseconds a record, repeated until the clock of the process (10 ms) is fine enough. */
    private static double cpu(Contestant contestant, int records) {
        System.gc();
        long start = SYSTEM.getProcessCpuTime();
        long spent = 0;
        int times = 0;
        while (spent < 300_000_000L) {
            contestant.run();
            times++;
            spent = SYSTEM.getProcessCpuTime() - start;
        }
        return (double) spent / times / records;
    }

    /** The same at a hundredth and a tenth of the records: cost per record, and what the fold allocates. */
    private static void sizes(int records, int rounds) {
        System.out.printf("%nby size%n");
        int[] sizes = {records / 100, records / 10, records};
        List<Contestant> folds = new ArrayList<>();
        List<Contestant> fills = new ArrayList<>();
        for (int size : sizes) {
            MonthColumns month = new MonthColumns(size);
            Ledger ledger = ByLedger.filled(month);
            folds.add(ByHand.of("fold", () -> ByLedger.checkSum(ledger.tallies(MonthColumns.JUNE))));
            fills.add(ByLedger.withCalendar(month));
            long before = THREADS.getCurrentThreadAllocatedBytes();
            Tallies tallies = ledger.tallies(MonthColumns.JUNE);
            long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
            System.out.printf(
                    "  %,12d records: the fold allocates %,d bytes for %,d employees%n",
                    size, allocated, tallies.employees().size());
        }
        bySize("fold", folds, sizes, rounds);
        bySize("calendar, fill and fold", fills, sizes, rounds);
    }

    private static void bySize(String name, List<Contestant> contestants, int[] sizes, int rounds) {
        contestants.forEach(Contestant::run);
        double[][] nanos = new double[sizes.length][rounds];
        double[] ratios = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < sizes.length; i++) {
                nanos[i][round] = cpu(contestants.get(i), sizes[i]);
            }
            ratios[round] = nanos[2][round] / nanos[1][round];
        }
        System.out.printf(
                Locale.ROOT,
                "  %-24s %8.2f, %.2f, %.2f ns a record; the largest is %.2f x the middle one%n",
                name,
                median(nanos[0]),
                median(nanos[1]),
                median(nanos[2]),
                median(ratios));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
