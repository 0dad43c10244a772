package dev.qualitysdk.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.Ints;
import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.RegulationVersion;
import dev.qualitysdk.basics.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** A book against a model that paints the days of two months one by one. */
class RegulationBookProperties {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final int DAYS = 60;

    /** One splice: from which day, and for how many days; without end where empty. */
    private record Splice(int from, Optional<Integer> days) {}

    @Provide
    Arbitrary<List<Splice>> splices() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, DAYS - 1),
                        Arbitraries.integers().between(1, 30).optional(0.5))
                .as(Splice::new)
                .list()
                .ofMaxSize(8);
    }

    private static Regulation version(int number, int day) {
        Regulation.Builder regulation = RegulationArbitraries.ordinary();
        return regulation
                .version(RegulationVersion.of("V" + number))
                .effective(FIRST.plusDays(day))
                .build();
    }

    private static Instant start(int day) {
        return TimeWindow.startOf(FIRST.plusDays(day), Books.ordinary().zone());
    }

    /** The book and, for each day, the number of the version that the model paints on it. */
    private record Painted(RegulationBook book, List<Integer> days) {}

    private static Painted paint(List<Splice> splices) {
        int[] days = new int[DAYS + 40];
        int[] effective = new int[splices.size() + 1];
        RegulationBook book = RegulationBook.of(version(0, 0));
        Set<Integer> taken = new HashSet<>(Set.of(0));
        for (int n = 1; n <= splices.size(); n++) {
            Splice splice = splices.get(n - 1);
            effective[n] = splice.from();
            if (!taken.add(splice.from())) {
                continue;
            }
            Regulation version = version(n, splice.from());
            if (splice.days().isPresent()) {
                int until = splice.from() + splice.days().get();
                book = book.amend(version, FIRST.plusDays(until));
                for (int day = splice.from(); day < until; day++) {
                    days[day] = n;
                }
            } else {
                book = book.amend(version);
                for (int day = splice.from(); day < days.length; day++) {
                    if (effective[days[day]] <= splice.from()) {
                        days[day] = n;
                    }
                }
            }
        }
        return new Painted(book, Ints.asList(days));
    }

    @Property
    @Label("an amendment that is spliced in keeps the right-hand remainder and erases what it covers: trap 154")
    void a_book_that_was_amended_answers_as_the_interval_model(@ForAll("splices") List<Splice> splices) {
        Painted painted = paint(splices);

        for (int day = 0; day < painted.days().size(); day++) {
            RegulationVersion expected =
                    RegulationVersion.of("V" + painted.days().get(day));
            assertThat(painted.book().at(start(day)).version()).isEqualTo(expected);
            assertThat(painted.book().at(start(day + 1).minusNanos(1_000)).version())
                    .isEqualTo(expected);
        }
        Set<RegulationVersion> seen = new HashSet<>();
        boolean resumed = painted.book().terms().stream()
                .anyMatch(term -> !seen.add(term.regulation().version()));
        Statistics.collect(resumed);
        Statistics.coverage(coverage -> coverage.check(true).percentage(p -> p > 20));
    }

    @Property
    void a_cycle_goes_by_the_version_of_its_first_day(
            @ForAll("splices") List<Splice> splices,
            @ForAll @IntRange(max = DAYS + 39) int day,
            @ForAll @IntRange(max = 24 * 60 - 1) int minute) {
        Painted painted = paint(splices);
        LocalDate date = FIRST.plusDays(day);
        int first = painted.days().get(day - date.getDayOfMonth() + 1);
        Instant decided = start(day).plus(Duration.ofMinutes(minute));

        assertThat(painted.book().ofCycle(decided).version()).hasToString("V" + first);
        assertThat(painted.book().ofCycleMicros(CanonicalTime.micros(decided)).version())
                .hasToString("V" + first);
        Statistics.label("another is in force at the instant")
                .collect(painted.days().get(day) != first)
                .coverage(c -> c.check(true).percentage(p -> p > 3));
    }

    @Property
    @Label("from the first instant on exactly one version is in force, before it none: traps 149, 150 and 156")
    void at_every_instant_at_most_one_version_is_in_force(
            @ForAll("splices") List<Splice> splices, @ForAll Duration offset) {
        RegulationBook book = paint(splices).book();
        Instant instant = start(0).plus(Duration.ofMinutes(Math.floorMod(offset.toMinutes(), 150_000L) - 20_000));

        List<RegulationBook.Term> holding =
                book.terms().stream().filter(term -> term.contains(instant)).toList();

        assertThat(holding).hasSize(instant.isBefore(start(0)) ? 0 : 1);
        assertThat(book.find(instant))
                .isEqualTo(holding.stream().map(RegulationBook.Term::regulation).findFirst());
        holding.forEach(term -> assertThat(term.regulation().effectiveAt()).isBeforeOrEqualTo(instant));
        Statistics.collect(holding.size());
        Statistics.coverage(coverage -> {
            coverage.check(0).percentage(p -> p > 2);
            coverage.check(1).percentage(p -> p > 20);
        });
    }

    @Property
    @Label("a change effective on the local day on which something starts is never dropped: trap 151")
    void the_version_of_an_instant_on_the_day_of_a_change_is_that_of_brute_force(
            @ForAll("splices") List<Splice> splices) {
        List<Regulation> versions = new ArrayList<>(List.of(version(0, 0)));
        Set<Integer> taken = new HashSet<>(Set.of(0));
        for (Splice splice : splices) {
            if (taken.add(splice.from())) {
                versions.add(version(versions.size(), splice.from()));
            }
        }
        RegulationBook book = RegulationBook.of(versions);

        for (Regulation changed : versions) {
            for (int second : new int[] {-1, 0, 1, 43_200, 86_399, 86_400}) {
                Instant instant = changed.effectiveAt().plusSeconds(second);
                Optional<Regulation> applicable = Optional.empty();
                for (Regulation candidate : versions) {
                    LocalDate day = instant.atZone(candidate.zone()).toLocalDate();
                    if (!candidate.effective().isAfter(day)
                            && applicable
                                    .filter(best -> best.effective().isAfter(candidate.effective()))
                                    .isEmpty()) {
                        applicable = Optional.of(candidate);
                    }
                }
                assertThat(book.find(instant).map(Regulation::version)).isEqualTo(applicable.map(Regulation::version));
            }
        }
    }
}
