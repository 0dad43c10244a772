package dev.qualitysdk.examples.monthend.sample;

import java.util.List;

/** Numbers that look like chance and are the same on every machine and JDK (SplitMix64). */
final class SampleRandom {

    private long state;

    SampleRandom(long seed) {
        this.state = seed;
    }

    private long next() {
        state += 0x9E3779B97F4A7C15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Returns a number from 0 on and below a bound. */
    int below(int bound) {
        return (int) Long.remainderUnsigned(next(), bound);
    }

    /** Returns a number between two, both inclusive. */
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    /** Returns true so many times in a thousand. */
    boolean perMille(int chance) {
        return below(1_000) < chance;
    }

    /** Returns one of several. */
    <T> T pick(List<T> several) {
        return several.get(below(several.size()));
    }
}
