package dev.qualitysdk.examples.benchmarks.tallies;

import dev.qualitysdk.basics.CanonicalTime;

/**
 * What somebody would write who needs these figures and no others: arrays indexed by employee and indicator. It has no branches,
 * teams, channels, dispositions or checks, and keeps nothing.
 */
final class ByHand {

    private static final int WIDTH = MonthColumns.INDICATORS.size();
    private static final long START = CanonicalTime.micros(MonthColumns.JUNE.start());
    private static final long END = CanonicalTime.micros(MonthColumns.JUNE.end());

    private ByHand() {}

    /** With due instants and verdicts worked out beforehand. */
    static Contestant precomputed(MonthColumns month) {
        return of("columns by hand", () -> {
            long[] numerators = new long[MonthColumns.EMPLOYEES * WIDTH];
            long[] denominators = new long[MonthColumns.EMPLOYEES * WIDTH];
            byte[] indicator = month.indicator;
            int[] employee = month.employee;
            long[] due = month.due;
            byte[] met = month.met;
            for (int i = 0; i < indicator.length; i++) {
                if (due[i] >= START && due[i] < END) {
                    int cell = employee[i] * WIDTH + indicator[i];
                    numerators[cell] += met[i];
                    denominators[cell]++;
                }
            }
            return checkSum(numerators, denominators);
        });
    }

    /** With the library's calendar asked for each due instant. */
    static Contestant withCalendar(MonthColumns month) {
        return of("columns by hand, our calendar", () -> {
            long[] numerators = new long[MonthColumns.EMPLOYEES * WIDTH];
            long[] denominators = new long[MonthColumns.EMPLOYEES * WIDTH];
            for (int i = 0; i < month.size(); i++) {
                long due = month.calendar.deadlineMicros(month.opened[i], MonthColumns.limit(month.indicator[i]));
                if (due >= START && due < END) {
                    int cell = month.employee[i] * WIDTH + month.indicator[i];
                    numerators[cell] += month.fulfilled[i] <= due ? 1 : 0;
                    denominators[cell]++;
                }
            }
            return checkSum(numerators, denominators);
        });
    }

    private static long checkSum(long[] numerators, long[] denominators) {
        long sum = 0;
        for (int cell = 0; cell < numerators.length; cell++) {
            sum += Contestant.check(cell / WIDTH, cell % WIDTH, numerators[cell], denominators[cell]);
        }
        return sum;
    }

    static Contestant of(String name, java.util.function.LongSupplier work) {
        return new Contestant() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public long run() {
                return work.getAsLong();
            }
        };
    }
}
