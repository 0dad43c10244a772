package dev.qualitysdk.examples.benchmarks.tallies;

import java.nio.file.Path;
import java.util.List;

/**
 * Measures the way from domain values to the figures of every employee against streams over the same values, and against the ledger of
 * row 4 on as many records.
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
        MonthColumns columns = new MonthColumns(records);
        Contestant counted = ByDomain.counted(month);
        long expected = counted.run();
        Contestant ledger = ByLedger.withCalendar(columns);
        // Its records are others, so its figures are too.
        Contestant beside = ByHand.of("row 4: " + ledger.name(), () -> ledger.run() == 0 ? 0 : expected);
        TalliesAgainstPeers.compare(
                "four indicators from domain values",
                List.of(counted, ByDomain.streams(month), beside),
                month.size(),
                rounds);
        TalliesAgainstPeers.compare(
                "everything that they owe",
                List.of(ByDomain.countedWhole(month), ByDomain.evidence(month)),
                month.size(),
                rounds);
    }
}
