package dev.qualitysdk.examples.benchmarks.tallies;

import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.evidence.Disposition;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.Ledger;
import dev.qualitysdk.evidence.Tallies;
import dev.qualitysdk.evidence.Tally;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The library: a ledger, folded into tallies of company, branches, channels and employees at once. */
final class ByLedger {

    static final List<EmployeeId> EMPLOYEES = ids(MonthColumns.EMPLOYEES, i -> EmployeeId.of("E-" + i));
    private static final List<BranchId> BRANCHES = ids(MonthColumns.BRANCHES, i -> BranchId.of("B-" + i));
    private static final List<Channel> CHANNELS =
            List.of(Channel.TELEPHONE, Channel.WEB, Channel.APP, Channel.MESSAGING, Channel.COUNTER, Channel.OTHER);

    private ByLedger() {}

    static <T> List<T> ids(int count, IntFunction<T> id) {
        return IntStream.range(0, count).mapToObj(id).toList();
    }

    /** From a ledger that is there: what a month's figures cost when evidence is kept as columns. */
    static Contestant precomputed(MonthColumns month) {
        Ledger ledger = filled(month);
        return ByHand.of("ledger", () -> checkSum(ledger.tallies(MonthColumns.JUNE)));
    }

    /** Everything: the due instant by the calendar, the verdict, the ledger, the tallies. */
    static Contestant withCalendar(MonthColumns month) {
        return ByHand.of("calendar, ledger filled and summed", () -> {
            Ledger.Builder ledger = Ledger.builder();
            int[] indicators = indicators(ledger);
            int[] parties = parties(ledger);
            for (int i = 0; i < month.size(); i++) {
                int indicator = month.indicator[i];
                long due = month.calendar.deadlineMicros(month.opened[i], MonthColumns.limit(indicator));
                ledger.add(
                        indicators[indicator],
                        parties[month.employee[i] * MonthColumns.CHANNELS + month.channel[i]],
                        due,
                        month.fulfilled[i] <= due ? 1 : 0,
                        1,
                        Disposition.COUNTED);
            }
            return checkSum(ledger.build().tallies(MonthColumns.JUNE));
        });
    }

    static Ledger filled(MonthColumns month) {
        Ledger.Builder ledger = Ledger.builder();
        int[] indicators = indicators(ledger);
        int[] parties = parties(ledger);
        for (int i = 0; i < month.size(); i++) {
            ledger.add(
                    indicators[month.indicator[i]],
                    parties[month.employee[i] * MonthColumns.CHANNELS + month.channel[i]],
                    month.due[i],
                    month.met[i],
                    1,
                    Disposition.COUNTED);
        }
        return ledger.build();
    }

    private static int[] indicators(Ledger.Builder ledger) {
        return MonthColumns.INDICATORS.stream().mapToInt(ledger::indicator).toArray();
    }

    private static int[] parties(Ledger.Builder ledger) {
        int[] parties = new int[MonthColumns.EMPLOYEES * MonthColumns.CHANNELS];
        for (int employee = 0; employee < MonthColumns.EMPLOYEES; employee++) {
            for (int channel = 0; channel < MonthColumns.CHANNELS; channel++) {
                parties[employee * MonthColumns.CHANNELS + channel] = ledger.party(
                        Optional.of(EMPLOYEES.get(employee)),
                        Optional.of(BRANCHES.get(employee % MonthColumns.BRANCHES)),
                        Optional.empty(),
                        Optional.of(CHANNELS.get(channel)));
            }
        }
        return parties;
    }

    static long checkSum(Tallies tallies) {
        long sum = 0;
        for (int employee = 0; employee < MonthColumns.EMPLOYEES; employee++) {
            for (int indicator = 0; indicator < MonthColumns.INDICATORS.size(); indicator++) {
                Indicator of = MonthColumns.INDICATORS.get(indicator);
                Tally tally = tallies.employee(EMPLOYEES.get(employee), of);
                sum += Contestant.check(employee, indicator, tally.numerator(), tally.denominator());
            }
        }
        return sum;
    }
}
