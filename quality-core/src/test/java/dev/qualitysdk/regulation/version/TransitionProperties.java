package dev.qualitysdk.regulation.version;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.RegulationVersion;
import dev.qualitysdk.regulation.ArrivalRule;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.rule.Clause;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Which version governs, against a model that tries all of them. */
class TransitionProperties {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    /** A version after the first: its day, and by which rule it changes the grace of an arrival; by none where it leaves it. */
    private record Later(int day, Optional<TransitionRule> rule) {

        LocalDate effective() {
            return FIRST.plusDays(day);
        }

        Instant since() {
            return effective().atStartOfDay(ZONE).toInstant();
        }
    }

    @Provide
    Arbitrary<List<Later>> versions() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 180),
                        Arbitraries.of(TransitionRule.class).optional(0.8))
                .as(Later::new)
                .list()
                .uniqueElements(Later::day)
                .ofMaxSize(5)
                .map(list -> list.stream()
                        .sorted((one, other) -> Integer.compare(one.day, other.day))
                        .toList());
    }

    private static RegulationBook book(List<Later> versions) {
        List<Regulation> figures = new ArrayList<>(List.of(VersionArbitraries.ordinary("V0", FIRST)));
        List<Enactment> enactments =
                new ArrayList<>(List.of(VersionArbitraries.published(figures.get(0), "2025-12-01T00:00:00Z")));
        int minutes = 40;
        for (Later later : versions) {
            minutes += later.rule.isPresent() ? 1 : 0;
            Regulation.Builder regulation = Regulation.builder();
            regulation
                    .from(figures.get(0))
                    .version(RegulationVersion.of("V" + figures.size()))
                    .effective(later.effective());
            if (minutes > 40) {
                regulation.arrival(ArrivalRule.of(Duration.ofMinutes(minutes), Duration.ofMinutes(30)));
            }
            figures.add(regulation.build());
            enactments.add(VersionArbitraries.published(
                    figures.get(figures.size() - 1),
                    "2025-12-02T00:00:0" + figures.size() + "Z",
                    "2025-12-02T00:00:0" + figures.size() + "Z",
                    Optional.empty(),
                    later.rule.map(rule -> VersionArbitraries.amendment(Clause.PUNCTUAL_ARRIVAL, rule)).stream()
                            .toArray(Amendment[]::new)));
        }
        return RegulationRegister.of(enactments, figures, ImmutableList.of())
                .book()
                .orElseThrow();
    }

    /**
     * The text that applies is that of the last amendment, in force by the event, that reaches back far enough; the version is the last
     * one in force by then that did not change this text.
     */
    private static int naive(List<Later> versions, Instant event, Instant booked) {
        Instant cycle =
                YearMonth.from(event.atZone(ZONE)).atDay(1).atStartOfDay(ZONE).toInstant();
        int text = 0;
        for (int i = 1; i <= versions.size(); i++) {
            Later later = versions.get(i - 1);
            if (later.rule.isPresent() && !later.since().isAfter(event)) {
                Instant anchor = switch (later.rule.get()) {
                    case BY_EVENT -> event;
                    case BY_BOOKING -> booked;
                    case BY_CYCLE -> cycle;
                };
                text = anchor.isBefore(later.since()) ? text : i;
            }
        }
        int version = text;
        while (version < versions.size()
                && versions.get(version).rule.isEmpty()
                && !versions.get(version).since().isAfter(event)) {
            version++;
        }
        return version;
    }

    @Property
    @Label("trap 151 for every event and booking the version that governs is the one that a model finds by trying all")
    void the_governing_version_is_that_of_the_model(
            @ForAll("versions") List<Later> versions,
            @ForAll @IntRange(min = 0, max = 24 * 220) int hours,
            @ForAll @IntRange(min = 0, max = 24 * 100) int before) {
        Instant event = FIRST.atStartOfDay(ZONE).toInstant().plus(Duration.ofHours(hours));
        Instant booked = event.minus(Duration.ofHours(before));
        RegulationBook book = book(versions);

        Regulation governing = book.governing(Clause.PUNCTUAL_ARRIVAL, event, booked);

        assertThat(governing.version().value()).isEqualTo("V" + naive(versions, event, booked));
        assertThat(book.governing(Clause.IN_TIME, event, booked))
                .as("a clause that nobody amended goes by the version in force")
                .isEqualTo(book.at(event));
    }
}
