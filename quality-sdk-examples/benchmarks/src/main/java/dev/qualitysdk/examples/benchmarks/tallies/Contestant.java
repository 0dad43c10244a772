package dev.qualitysdk.examples.benchmarks.tallies;

/** One way to sum up the month. */
interface Contestant {

    /** How it is called in the result. */
    String name();

    /** Sums up, and returns a check sum over every employee and indicator: all must agree. */
    long run();

    /** Adds a figure to the check sum, whatever the order of employees. */
    static long check(int employee, int indicator, long numerator, long denominator) {
        long key = employee * 31L + indicator + 1;
        return key * (numerator * 1_000_003L + denominator);
    }
}
