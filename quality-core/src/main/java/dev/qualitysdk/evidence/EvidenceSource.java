package dev.qualitysdk.evidence;

import dev.qualitysdk.basics.TimeWindow;

/**
 * Somewhere evidence can be summed up over a window of time: a {@link Ledger} in memory, a database that sums by SQL, a
 * cluster. All give the same figures for the same evidence.
 */
@FunctionalInterface
public interface EvidenceSource {

    /**
     * Returns what the evidence inside a window sums up to.
     *
     * @param window the window; evidence is inside by the instant that decides its cycle
     * @return the tallies
     */
    Tallies tallies(TimeWindow window);
}
