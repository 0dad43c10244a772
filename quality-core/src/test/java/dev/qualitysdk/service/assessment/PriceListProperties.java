package dev.qualitysdk.service.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.PriceListVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

class PriceListProperties {

    private static final LocalDate START = LocalDate.of(2026, 2, 10);

    @Provide
    Arbitrary<PriceList> lists() {
        return Combinators.combine(
                        PricingArbitraries.zones(),
                        Arbitraries.integers().between(1, 70).optional(0.6))
                .as((zone, days) -> PricingArbitraries.lists("v", zone, START, days.map(START::plusDays)))
                .flatMap(list -> list);
    }

    @Provide
    Arbitrary<List<PriceList>> books() {
        Arbitrary<PriceList> first =
                PricingArbitraries.lists("a", PricingArbitraries.SHANGHAI, START, Optional.of(START.plusDays(20)));
        Arbitrary<PriceList> second = PricingArbitraries.lists(
                "b", PricingArbitraries.SHANGHAI, START.plusDays(20), Optional.of(START.plusDays(45)));
        Arbitrary<PriceList> third =
                PricingArbitraries.lists("c", PricingArbitraries.SHANGHAI, START.plusDays(45), Optional.empty());
        return Combinators.combine(first, second, third).as(List::of);
    }

    @Provide
    Arbitrary<PriceKey> keys() {
        return PricingArbitraries.keys();
    }

    /** Instants from ten days before the start to ninety after it, many of them boundaries and their neighbours. */
    @Provide
    Arbitrary<Instant> instants() {
        long start = START.minusDays(10).toEpochDay() * 86_400;
        Arbitrary<Instant> any =
                Arbitraries.longs().between(start, start + 100L * 86_400).map(Instant::ofEpochSecond);
        Arbitrary<Instant> midnights = Combinators.combine(
                        Arbitraries.integers().between(-10, 90),
                        PricingArbitraries.zones(),
                        Arbitraries.of(-1L, 0L, 1L))
                .as((day, zone, micros) ->
                        START.plusDays(day).atStartOfDay(zone).toInstant().plusNanos(micros * 1_000));
        return Arbitraries.oneOf(any, midnights);
    }

    /** Finds entries by comparing local times, without instants: so many prices does a list hold for a key. */
    private static List<PriceEntry> byLocalTime(PriceList list, PriceKey key, Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, list.zone());
        return list.entries().stream()
                .filter(entry -> entry.key().equals(key))
                .filter(entry -> !local.isBefore(entry.start())
                        && entry.end().filter(end -> !local.isBefore(end)).isEmpty())
                .toList();
    }

    @Property
    @Label("traps 48 and 50: at each instant a list in force holds exactly one price for all it prices, by local time")
    void at_each_instant_a_list_in_force_holds_exactly_one_price(
            @ForAll("lists") PriceList list, @ForAll("instants") Instant at) {
        Statistics.label("in force")
                .collect(list.inForce(at))
                .coverage(c -> c.check(true).percentage(p -> p > 20));
        for (PriceKey key : list.keys()) {
            List<PriceEntry> entries = byLocalTime(list, key, at);
            Optional<ListPrice> found = list.find(key, at);

            assertThat(found.isPresent()).isEqualTo(list.inForce(at));
            assertThat(entries).hasSize(list.inForce(at) ? 1 : 0);
            assertThat(found.map(ListPrice::price))
                    .isEqualTo(entries.stream().map(PriceEntry::price).findFirst());
            found.ifPresent(price -> {
                assertThat(price.start()).isBeforeOrEqualTo(at);
                assertThat(price.end().filter(end -> !at.isBefore(end))).isEmpty();
                assertThat(ListPrice.read(price.form())).isEqualTo(price);
            });
        }
    }

    @Property
    @Label("trap 49: a price is a function of key and instant, whatever the order in which versions were entered")
    void a_price_is_a_function_of_key_and_instant(
            @ForAll("books") List<PriceList> lists, @ForAll("keys") PriceKey key, @ForAll("instants") Instant at) {
        List<PriceList> turned = new ArrayList<>(lists);
        Collections.reverse(turned);
        PriceBook book = PriceBook.of(lists);
        PriceBook grown =
                PriceBook.of(open(lists.get(0))).plus(open(lists.get(1))).plus(lists.get(2));

        Optional<ListPrice> found = book.find(key, at);

        assertThat(PriceBook.of(turned).find(key, at)).isEqualTo(found);
        assertThat(grown.find(key, at).map(ListPrice::price)).isEqualTo(found.map(ListPrice::price));
        assertThat(lists.stream().filter(list -> list.inForce(at)).count())
                .isEqualTo(book.at(at).isPresent() ? 1 : 0);
        if (found.isEmpty()) {
            assertThatThrownBy(() -> book.price(key, at)).isInstanceOf(NoPriceException.class);
        } else {
            assertThat(book.price(key, at)).isEqualTo(found.get());
        }
    }

    /** The same list without an end. */
    private static PriceList open(PriceList list) {
        PriceListBuilder open = PriceList.builder(list.version(), list.zone(), list.currency())
                .from(LocalDateTime.ofInstant(list.from(), list.zone()));
        LocalDateTime end = LocalDateTime.ofInstant(list.until().orElseThrow(), list.zone());
        for (PriceEntry entry : list.entries()) {
            if (entry.end().equals(Optional.of(end))) {
                open.price(entry.key(), entry.price(), entry.start());
            } else {
                open.price(
                        entry.key(), entry.price(), entry.start(), entry.end().orElseThrow());
            }
        }
        return open.build();
    }

    @Property
    @Label("trap 51: a price found is one of the direction asked for, and its sign agrees")
    void a_price_found_is_one_of_the_direction_asked_for(
            @ForAll("lists") PriceList list, @ForAll("keys") PriceKey key, @ForAll("instants") Instant at) {
        list.find(key, at).ifPresent(found -> {
            assertThat(found.key().direction()).isEqualTo(key.direction());
            assertThat(found.key().general()).isEqualTo(key.general());
            assertThat(key.direction().fits(found.price())).isTrue();
        });
    }

    @Property
    @Label("trap 48: a list of which one price ends earlier or begins later is refused")
    void a_list_of_which_one_price_is_moved_is_refused(
            @ForAll("lists") PriceList list,
            @ForAll @IntRange(max = 100) int which,
            @ForAll @IntRange(min = 1, max = 40) int hours) {
        List<PriceEntry> entries = list.entries();
        PriceEntry moved = entries.get(which % entries.size());
        PriceListBuilder faulty = PriceList.builder(PriceListVersion.of("f"), list.zone(), list.currency())
                .from(LocalDateTime.ofInstant(list.from(), list.zone()));
        list.until().ifPresent(end -> faulty.until(LocalDateTime.ofInstant(end, list.zone())));
        for (PriceEntry entry : entries) {
            LocalDateTime start = entry.start().plusHours(entry == moved ? hours : 0);
            if (entry.end().isPresent()) {
                Assume.that(start.isBefore(entry.end().get()));
                faulty.price(entry.key(), entry.price(), start, entry.end().get());
            } else {
                faulty.price(entry.key(), entry.price(), start);
            }
        }

        assertThatThrownBy(faulty::build)
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("3.2.2");
    }

    @Property
    void a_list_is_read_back_from_its_form(@ForAll("lists") PriceList list) {
        PriceList read = PriceList.read(list.form());

        assertThat(read).isEqualTo(list).hasSameHashCodeAs(list);
        assertThat(read.entries()).isEqualTo(list.entries());
    }

    @Property
    void an_earlier_end_changes_nothing_before_it_and_leaves_nothing_after(
            @ForAll("lists") PriceList list,
            @ForAll @IntRange(min = 1, max = 80) int days,
            @ForAll("instants") Instant at) {
        ZoneId zone = list.zone();
        LocalDateTime end = START.plusDays(days).atStartOfDay();
        Assume.that(list.until()
                .filter(last -> !LocalBoundary.instant(end, zone).isBefore(last))
                .isEmpty());

        PriceList shorter = list.endingAt(end);

        for (PriceKey key : list.keys()) {
            Optional<UnitPrice> before = list.find(key, at)
                    .filter(found -> at.isBefore(LocalBoundary.instant(end, zone)))
                    .map(ListPrice::price);
            assertThat(shorter.find(key, at).map(ListPrice::price)).isEqualTo(before);
        }
    }
}
