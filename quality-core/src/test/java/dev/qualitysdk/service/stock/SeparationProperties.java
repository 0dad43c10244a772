package dev.qualitysdk.service.stock;

import static dev.qualitysdk.service.stock.Entries.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.LotId;
import dev.qualitysdk.basics.MaterialCatalogue;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class SeparationProperties {

    private static final MaterialCatalogue KINDS = MaterialCatalogue.starting();

    @Provide
    Arbitrary<List<Placement>> placements() {
        return Combinators.combine(
                        Arbitraries.of(
                                "brass", "newspaper", "lithium-battery", "lead-acid-battery", "gas-bottle", "gone"),
                        Arbitraries.of("Z-1", "Z-2"),
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.integers().between(0, 5).optional(0.8))
                .as((kind, zone, from, length) -> Placement.of(
                        LotId.of("L"), kind, StoragePlace.zone(zone), minute(from), length.map(l -> minute(from + l))))
                .list()
                .ofMaxSize(7)
                .map(list -> {
                    List<Placement> named = new ArrayList<>();
                    for (Placement p : list) {
                        named.add(
                                Placement.of(LotId.of("L-" + named.size()), p.kind(), p.place(), p.since(), p.until()));
                    }
                    return named;
                });
    }

    private static boolean lies(Placement p, int minute) {
        return !p.since().isAfter(minute(minute))
                && p.until().map(until -> until.isAfter(minute(minute))).orElse(true);
    }

    private static boolean apart(String one, String other) {
        if (one.equals(other)) {
            return false;
        }
        if (KINDS.find(one).isEmpty() || KINDS.find(other).isEmpty()) {
            return true;
        }
        boolean hazardous =
                KINDS.groupOf(one).hazardous() || KINDS.groupOf(other).hazardous();
        return hazardous && !KINDS.groupOf(one).equals(KINDS.groupOf(other));
    }

    @Property
    void exactly_the_pairs_that_lie_together_at_some_minute_are_found_in_whatever_order_they_are_given(
            @ForAll("placements") List<Placement> placements) {
        TreeSet<String> expected = new TreeSet<>();
        for (int minute = 0; minute < 30; minute++) {
            for (Placement a : placements) {
                for (Placement b : placements) {
                    boolean together = a.place().equals(b.place()) && lies(a, minute) && lies(b, minute);
                    if (together && a.lot().compareTo(b.lot()) < 0 && apart(a.kind(), b.kind())) {
                        expected.add(a.lot() + "+" + b.lot() + " at " + minute);
                    }
                }
            }
        }
        List<Placement> shuffled = new ArrayList<>(placements);
        Collections.reverse(shuffled);

        assertThat(minutes(Separation.conflicts(placements, KINDS))).isEqualTo(expected);
        assertThat(minutes(Separation.conflicts(shuffled, KINDS))).isEqualTo(expected);
        Statistics.collect(expected.isEmpty() ? "apart" : "together");
        Statistics.coverage(coverage -> {
            coverage.check("apart").percentage(p -> p > 5);
            coverage.check("together").percentage(p -> p > 5);
        });
    }

    private static Set<String> minutes(List<SeparationConflict> conflicts) {
        TreeSet<String> minutes = new TreeSet<>();
        for (SeparationConflict conflict : conflicts) {
            LotId one = conflict.first().lot();
            LotId other = conflict.second().lot();
            String pair = one.compareTo(other) < 0 ? one + "+" + other : other + "+" + one;
            for (int minute = 0; minute < 30; minute++) {
                Placement together =
                        Placement.of(one, "x", conflict.first().place(), conflict.since(), conflict.until());
                if (lies(together, minute)) {
                    assertThat(minutes.add(pair + " at " + minute)).isTrue();
                }
            }
        }
        return minutes;
    }

    @Example
    void a_back_dated_placement_is_held_against_what_lay_there_then() {
        StockBook book = book(
                collected(stamp(0), "c1", "A", "brass", 100),
                collected(stamp(0), "c2", "B", "lithium-battery", 100),
                placed(stamp(10), "p1", "A", StoragePlace.zone("Z")),
                placed(stamp(20), "p2", "A", StoragePlace.zone("Y")));

        assertThat(with(book, placed(stamp(20, 40), "p", "B", StoragePlace.zone("Z")))
                        .placements())
                .hasSize(3);
        assertThatThrownBy(() -> with(book, placed(stamp(19, 40), "p", "B", StoragePlace.zone("Z"))))
                .isInstanceOfSatisfying(
                        ClauseBreachException.class,
                        breach -> assertThat(breach.clause()).isEqualTo(Clause.SORTING))
                .hasMessageContaining("from " + minute(19) + " to " + minute(20));
        assertThatThrownBy(() -> with(book, placed(stamp(30), "p", "B", StoragePlace.zone("Y"))))
                .isInstanceOf(ClauseBreachException.class);
    }

    @Example
    void a_hazardous_kind_that_is_sorted_out_does_not_stay_where_the_rest_lies() {
        StockBook book = book(
                collected(stamp(0), "c1", "A", "copper-wire", 100),
                placed(stamp(10), "p1", "A", StoragePlace.zone("Z")));
        LotPart battery = LotPart.of(lot("B"), g(10)).sortedAs("lithium-battery");

        assertThatThrownBy(() -> with(book, divided(stamp(20), "d", all("A"), battery, LotPart.rest(lot("C")))))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("lithium-battery");
        StockBook sorted = with(
                book,
                divided(
                        stamp(20),
                        "d",
                        all("A"),
                        battery.putInto(StoragePlace.container("RED")),
                        LotPart.rest(lot("C"))));
        assertThat(sorted.find(lot("C")).flatMap(LotStock::place)).contains(StoragePlace.zone("Z"));
        assertThat(sorted.find(lot("A")).flatMap(LotStock::place)).isEqualTo(Optional.empty());
    }

    @Example
    void what_was_kept_under_another_catalogue_is_read_but_shown_as_a_conflict() {
        StockBook book = book(
                collected(stamp(0), "c1", "A", "brass", 100),
                collected(stamp(0), "c2", "B", "newspaper", 100),
                placed(stamp(10), "p1", "A", StoragePlace.zone("Z")),
                placed(stamp(20), "p2", "B", StoragePlace.zone("Z")));
        MaterialCatalogue later = KINDS.toBuilder().without("newspaper").build();

        assertThat(StockBook.replay(book.steps()).placements()).isEqualTo(book.placements());
        assertThat(Separation.conflicts(book.placements(), KINDS)).isEmpty();
        assertThat(Separation.conflicts(book.placements(), later)).hasSize(1);
        assertThat(book.take(lost(stamp(30), "l", some("A", 1)), later).version())
                .isEqualTo(6);
    }
}
