package dev.qualitysdk.examples.benchmarks.tallies;

import java.nio.file.Path;
import java.util.List;

/**
 * Measures the way from domain values to the figures of every employee, branch, team and channel against streams over the same
 * values, and against the ledger of row 4 on as many records.
 *
 * <p>Arguments: records (1,000,000 unless given: about 2.5 GB of objects), rounds (5), the regulation ({@code
 * docs/examples/regulation.json}).
 */
public final class DomainAgainstPeers {

    private DomainAgainstPeers() {}

    /**
     * Runs the comparison and prints it.
     *
     * @param args records, rounds and the file of the regulation, all optional
     */
    public static void main(String[] args) {
        int records = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        Path regulation = Path.of(args.length > 2 ? args[2] : "../../docs/examples/regulation.json");
        System.out.printf("Java %s, %d records, %d rounds%n", Runtime.version(), records, rounds);
        DomainMonth month = new DomainMonth(records, regulation);
        Contestant ledger = ByLedger.withCalendar(new MonthColumns(records));
        Contestant counted = ByDomain.counted(month);
        long expected = counted.run();
        TalliesAgainstPeers.compare(
                "four indicators from domain values",
                List.of(
                        counted,
                        ByDomain.streams(month),
                        beside(ByDomain.streamsOfEmployees(month), ByDomain.ofEmployees(month), expected),
                        beside(ledger, ledger.run(), expected)),
                month.size(),
                rounds);
        TalliesAgainstPeers.compare(
                "everything that they owe",
                List.of(ByDomain.countedWhole(month), ByDomain.evidence(month)),
                month.size(),
                rounds);
    }

    /** A contestant whose own figures are held against its own check sum: it gives fewer, or those of other records. */
    private static Contestant beside(Contestant contestant, long own, long expected) {
        return ByHand.of(contestant.name(), () -> contestant.run() == own ? expected : expected + 1);
    }
}
