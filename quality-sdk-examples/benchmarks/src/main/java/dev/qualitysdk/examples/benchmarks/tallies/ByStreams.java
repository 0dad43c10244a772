package dev.qualitysdk.examples.benchmarks.tallies;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.filtering;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.teeing;

import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.evidence.Indicator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What most hosts write: a list of records, streamed once per indicator and grouped by employee. Verdicts are worked out. */
final class ByStreams {

    private static final Map<EmployeeId, Integer> NUMBERS = numbers();

    private ByStreams() {}

    private static Map<EmployeeId, Integer> numbers() {
        Map<EmployeeId, Integer> numbers = new HashMap<>();
        for (EmployeeId employee : ByLedger.EMPLOYEES) {
            numbers.put(employee, numbers.size());
        }
        return numbers;
    }

    private record Case(Indicator indicator, EmployeeId employee, Instant due, boolean met) {}

    private record Share(long met, long all) {}

    static Contestant precomputed(MonthColumns month) {
        List<Case> cases = new ArrayList<>(month.size());
        for (int i = 0; i < month.size(); i++) {
            cases.add(new Case(
                    MonthColumns.INDICATORS.get(month.indicator[i]),
                    ByLedger.EMPLOYEES.get(month.employee[i]),
                    CanonicalTime.ofMicros(month.due[i]),
                    month.met[i] == 1));
        }
        return ByHand.of("streams, four groupingBy", () -> {
            long sum = 0;
            for (int i = 0; i < MonthColumns.INDICATORS.size(); i++) {
                Indicator indicator = MonthColumns.INDICATORS.get(i);
                Map<EmployeeId, Share> shares = cases.stream()
                        .filter(one -> one.indicator().equals(indicator) && MonthColumns.JUNE.contains(one.due()))
                        .collect(groupingBy(
                                Case::employee, teeing(filtering(Case::met, counting()), counting(), Share::new)));
                for (Map.Entry<EmployeeId, Share> share : shares.entrySet()) {
                    sum += Contestant.check(
                            NUMBERS.getOrDefault(share.getKey(), 0),
                            i,
                            share.getValue().met(),
                            share.getValue().all());
                }
            }
            return sum;
        });
    }
}
