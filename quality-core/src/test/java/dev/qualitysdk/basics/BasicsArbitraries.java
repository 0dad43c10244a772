package dev.qualitysdk.basics;

import java.time.Duration;
import java.time.Instant;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitraries of the plain values, for this library's properties and for those of its hosts. */
public final class BasicsArbitraries {

    private BasicsArbitraries() {}

    /** Identifiers of a type: short codes, so that the same one comes again, and now and then one of hostile characters. */
    public static <T> Arbitrary<T> ids(Function<String, T> factory) {
        Arbitrary<String> plain = Arbitraries.strings()
                .withCharRange('A', 'E')
                .numeric()
                .ofMinLength(1)
                .ofMaxLength(3);
        Arbitrary<String> hostile = Arbitraries.of(
                "<b>&\"'", "=1+1", "废铁-7", "𠮷", "a b", "${jndi:x}", "a,b;c", "'; drop table x; --", "é", "é");
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(9, plain), net.jqwik.api.Tuple.of(1, hostile))
                .map(factory);
    }

    /** Instants in whole microseconds from 1990 to 2060. */
    public static Arbitrary<Instant> instants() {
        return Arbitraries.longs()
                .between(631_152_000_000_000L, 2_840_140_800_000_000L)
                .map(CanonicalTime::ofMicros);
    }

    /** Ratios with small and large terms, negative ones too. */
    public static Arbitrary<Ratio> ratios() {
        return Combinators.combine(
                        Arbitraries.longs().between(-1_000_000_000_000L, 1_000_000_000_000L),
                        Arbitraries.longs().between(1, 1_000_000_000_000L))
                .as(Ratio::of);
    }

    /** Ratios from 0 to 1, both ends included. */
    public static Arbitrary<Ratio> shares() {
        return Arbitraries.longs()
                .between(1, 10_000)
                .flatMap(d -> Arbitraries.longs().between(0, d).map(n -> Ratio.of(n, d)));
    }

    /** Quantities of any dimension, zero to a million tonnes. */
    public static Arbitrary<Quantity> quantities() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 1_000_000_000_000L), Arbitraries.of(Unit.Dimension.class))
                .as(Quantity::ofBase);
    }

    /** Points of a score, 0.00 to 100.00. */
    public static Arbitrary<Points> points() {
        return Arbitraries.integers().between(0, 10_000).map(Points::ofHundredths);
    }

    /** Actors of every role. */
    public static Arbitrary<Actor> actors() {
        return Arbitraries.oneOf(
                ids(EmployeeId::of).map(Actor::employee),
                ids(CustomerId::of).map(Actor::customer),
                ids(String::valueOf).map(Actor::system));
    }

    /** Fractions with small and large terms, negative ones too. */
    public static Arbitrary<Fraction> fractions() {
        return Combinators.combine(ratios(), ratios())
                .as((a, b) -> Fraction.of(a).plus(Fraction.of(b)));
    }

    /** Places, few enough that the same one comes again. */
    public static Arbitrary<Place> places() {
        return Arbitraries.of("north", "south", "harbour", "四号院").map(Place::of);
    }

    /** Windows of a microsecond to forty days. */
    public static Arbitrary<TimeWindow> timeWindows() {
        return Combinators.combine(instants(), Arbitraries.longs().between(1, 40L * 86_400_000_000L))
                .as((start, micros) -> TimeWindow.of(start, start.plus(Duration.ofNanos(micros * 1_000))));
    }

    /** Faults with and without a clause. */
    public static Arbitrary<Fault> faults() {
        return Combinators.combine(
                        Arbitraries.of("net", "lines[2].grade"),
                        Arbitraries.strings().ofMaxLength(200),
                        Arbitraries.of("3.1.2", "3.2.2").optional(0.5))
                .as((field, found, clause) -> clause.map(number -> Fault.of(field, found, "more than nothing", number))
                        .orElseGet(() -> Fault.of(field, found, "more than nothing")));
    }

    /** Canonical forms of up to six fields. */
    public static Arbitrary<CanonicalForm> forms() {
        return Arbitraries.maps(Arbitraries.of("at", "by", "kind", "lines.0.net", "note", "重"), ids(String::valueOf))
                .ofMaxSize(6)
                .map(fields -> CanonicalForm.of("thing.done", new TreeMap<>(fields)));
    }
}
