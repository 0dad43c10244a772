package dev.qualitysdk.service.booking;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.SiteId;
import dev.qualitysdk.basics.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CrewDayProperties {

    private static final Instant DAY = Instant.parse("2026-03-04T00:00:00Z");

    @Provide
    Arbitrary<List<Stay>> stays() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 1_000),
                        Arbitraries.of("S-1", "S-2", "S-3"),
                        Arbitraries.of("L", "M", "N").set().ofMaxSize(2),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(0, 5).optional(0.8))
                .as((booking, site, crew, from, length) -> Stay.of(
                        BookingId.of("B-" + booking),
                        SiteId.of(site),
                        crew.stream().map(EmployeeId::of).toList(),
                        hour(from),
                        length.map(hours -> hour(from + hours))))
                .list()
                .ofMaxSize(8)
                .uniqueElements(Stay::booking);
    }

    private static Instant hour(int hours) {
        return DAY.plus(Duration.ofHours(hours));
    }

    @Property
    @Label("trap 44: exactly the pairs that put somebody at two sites at once are doubted, both of each, in any order")
    void doubts_are_the_pairs_that_exclude_each_other(@ForAll("stays") List<Stay> stays) {
        Set<String> expected = new TreeSet<>();
        for (Stay one : stays) {
            for (Stay other : stays) {
                boolean shared = one.crew().stream().anyMatch(other.crew()::contains);
                boolean differ = !one.site().equals(other.site());
                if (one != other && shared && differ && meet(one, other)) {
                    expected.add(one.booking() + " " + other.booking());
                }
            }
        }
        Set<String> found = new TreeSet<>();
        CrewDay.doubts(stays)
                .forEach((booking, doubt) ->
                        found.add(booking + " " + doubt.others().first()));

        assertThat(found).isEqualTo(expected);
        assertThat(CrewDay.doubts(stays).size()).isEqualTo(expected.size());
        assertThat(CrewDay.doubts(Lists.reverse(stays))).isEqualTo(CrewDay.doubts(stays));
    }

    /** Hour by hour: an instant at which both are on site, the arrival always being one. */
    private static boolean meet(Stay one, Stay other) {
        for (int hour = 0; hour < 30; hour++) {
            if (there(one, hour(hour)) && there(other, hour(hour))) {
                return true;
            }
        }
        return false;
    }

    private static boolean there(Stay stay, Instant instant) {
        return instant.equals(stay.arrived())
                || (instant.isAfter(stay.arrived())
                        && stay.left().filter(instant::isBefore).isPresent());
    }

    @Property
    @Label("trap 42: service ends so long after the later of arrival and opening")
    void service_ends_after_the_later_of_arrival_and_opening(
            @ForAll @IntRange(min = -600, max = 600) int arrival, @ForAll @IntRange(max = 600) int minutes) {
        Instant opens = DAY.plus(Duration.ofHours(10));
        Stay stay = Stay.of(
                BookingId.of("B"),
                SiteId.of("S"),
                List.of(),
                opens.plus(Duration.ofMinutes(arrival)),
                Optional.empty());

        assertThat(stay.finish(TimeWindow.of(opens, opens.plusSeconds(3_600)), Duration.ofMinutes(minutes)))
                .isEqualTo(opens.plus(Duration.ofMinutes(Math.max(arrival, 0) + minutes)));
    }
}
