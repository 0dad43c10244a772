package dev.qualitysdk.examples.benchmarks;

import dev.qualitysdk.basics.Placeholder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A placeholder that goes when the first real benchmark comes. */
@State(Scope.Benchmark)
public class PlaceholderBenchmark {

    /** Creates the state. */
    public PlaceholderBenchmark() {}

    /** {@return a new value} */
    @Benchmark
    public Placeholder create() {
        return Placeholder.of("a");
    }
}
