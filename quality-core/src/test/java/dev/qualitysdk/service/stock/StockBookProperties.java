package dev.qualitysdk.service.stock;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.LotId;
import dev.qualitysdk.basics.MaterialCatalogue;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.service.lot.Custody;
import dev.qualitysdk.service.stock.StockArbitraries.Act;
import dev.qualitysdk.service.stock.StockArbitraries.Pace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

class StockBookProperties {

    @Provide
    Arbitrary<StockBook> books() {
        return StockArbitraries.books();
    }

    @Provide
    Arbitrary<List<Pace>> massPaces() {
        return StockArbitraries.paces(
                        Act.COLLECT,
                        Act.DIVIDE,
                        Act.DIVIDE,
                        Act.MERGE,
                        Act.MERGE,
                        Act.LOSE,
                        Act.LOSE,
                        Act.REVERSE,
                        Act.REVISE)
                .withoutEdgeCases();
    }

    private static Set<Instant> moments(StockBook book) {
        return book.entries().stream().map(StockEntry::at).collect(Collectors.toSet());
    }

    @Property(tries = 400)
    @Label(
            "traps 63, 65, 71, 72: a step is taken exactly when plain reckoning never falls below nothing, and the book holds"
                    + " what that reckoning gives")
    void a_step_is_taken_exactly_when_the_plain_model_stands(@ForAll("massPaces") List<Pace> paces) {
        StockBook book = StockArbitraries.opened();
        for (int i = 0; i < paces.size(); i++) {
            Optional<StockStep> chosen = StockArbitraries.step(book, paces.get(i), i, true);
            if (chosen.isEmpty()) {
                continue;
            }
            StockStep step = chosen.get();
            List<StockEntry> supposed = supposed(book, step);
            Optional<Map<String, Long>> model = StockModel.grams(supposed);
            Optional<StockBook> next = StockArbitraries.taken(book, step);

            assertThat(next.isPresent()).as("%s", step).isEqualTo(model.isPresent());
            boolean late = step instanceof StockEntry && supposed.indexOf(step) < supposed.size() - 1;
            Statistics.label("step")
                    .collect(step.form().kind() + (late ? " late" : "") + (model.isPresent() ? " taken" : " refused"));
            book = next.orElse(book);
            assertThat(remaining(book))
                    .isEqualTo(StockModel.grams(book.entries()).orElseThrow());
        }
        Statistics.label("step").coverage(coverage -> {
            for (String kind : List.of("divided", "merged", "lost")) {
                coverage.check("stock." + kind + " taken").count(n -> n > 0);
            }
            for (String kind : List.of("divided", "lost")) {
                coverage.check("stock." + kind + " late taken").count(n -> n > 0);
                coverage.check("stock." + kind + " late refused").count(n -> n > 0);
            }
            for (String kind : List.of("reversed", "revised")) {
                coverage.check("stock." + kind + " taken").count(n -> n > 0);
                coverage.check("stock." + kind + " refused").count(n -> n > 0);
            }
        });
    }

    private static List<StockEntry> supposed(StockBook book, StockStep step) {
        if (step instanceof StockEntry entry) {
            return StockModel.inserted(book.entries(), entry);
        }
        List<StockEntry> entries = new ArrayList<>(book.entries());
        if (step instanceof StockAmendment.Reversed reversed) {
            entries.removeIf(e -> reversed.entries().contains(e.entry()));
        } else if (step instanceof StockAmendment.Revised revised) {
            revised.replacements()
                    .forEach(r -> entries.replaceAll(e -> e.entry().equals(r.entry()) ? r : e));
        }
        return entries;
    }

    private static Map<String, Long> remaining(StockBook book) {
        Map<String, Long> grams = new HashMap<>();
        book.at(Instant.parse("2027-01-01T00:00:00Z"))
                .lots()
                .forEach(
                        (lot, stock) -> grams.put(lot.value(), stock.remaining().amount()));
        return grams;
    }

    @Property(tries = 500)
    void in_a_book_of_everything_mass_is_neither_made_nor_lost_at_any_moment(@ForAll("books") StockBook book) {
        for (Instant moment : moments(book)) {
            Stock stock = book.at(moment);
            assertThat(stock.balances().values()).allMatch(Balance::holds);
            List<StockEntry> happened = book.entries().stream()
                    .filter(entry -> !entry.at().isAfter(moment))
                    .toList();
            Map<String, Long> grams = new HashMap<>();
            stock.lots()
                    .forEach((lot, s) -> grams.put(lot.value(), s.remaining().amount()));
            assertThat(grams).isEqualTo(StockModel.grams(happened).orElseThrow());
        }
        book.entries().forEach(entry -> Statistics.collect(entry.form().kind()));
        Statistics.coverage(coverage -> {
            for (String kind : List.of(
                    "collected",
                    "divided",
                    "merged",
                    "lost",
                    "accepted",
                    "placed",
                    "handed-over",
                    "confirmed",
                    "sent-out",
                    "quarantined",
                    "released",
                    "documented")) {
                coverage.check("stock." + kind).count(n -> n > 0);
            }
        });
    }

    @Property(tries = 500)
    void every_standing_is_reached_and_agrees_with_what_is_left(@ForAll("books") StockBook book) {
        for (LotStock lot :
                book.at(Instant.parse("2027-01-01T00:00:00Z")).lots().values()) {
            boolean here = lot.standing() == LotStock.Standing.HELD
                    || lot.standing() == LotStock.Standing.QUARANTINED
                    || lot.standing() == LotStock.Standing.SENT_OUT;
            assertThat(lot.present()).isEqualTo(here);
            assertThat(lot.standing() != LotStock.Standing.HELD || lot.holder().isPresent())
                    .isTrue();
            if (lot.standing() == LotStock.Standing.REFUSED) {
                assertThat(lot.accepted()).as("trap 73").contains(dev.qualitysdk.basics.Quantity.ofGrams(0));
            }
            Statistics.collect(lot.standing());
        }
        Statistics.coverage(coverage -> {
            for (LotStock.Standing standing : LotStock.Standing.values()) {
                coverage.check(standing).count(n -> n > 0);
            }
        });
    }

    @Property(tries = 150)
    @Label(
            "traps 67, 70: what became of a lot and what is left of it make its weight; what a lot was merged of is its weight")
    void children_make_what_was_taken_and_what_is_left_is_the_weight_less_its_uses(@ForAll("books") StockBook book) {
        for (LotStock lot :
                book.at(Instant.parse("2027-01-01T00:00:00Z")).lots().values()) {
            long used = book.flows().stream()
                    .filter(f -> f.source().equals(Optional.of(lot.lot())))
                    .filter(f -> f.cause() == StockFlow.Cause.DIVIDED
                            || f.cause() == StockFlow.Cause.MERGED
                            || f.cause() == StockFlow.Cause.LOST
                            || f.cause() == StockFlow.Cause.DELIVERED)
                    .mapToLong(f -> f.quantity().amount())
                    .sum();
            assertThat(lot.remaining().amount()).isEqualTo(lot.weight().amount() - used);
        }
        for (StockEntry entry : book.entries()) {
            if (entry instanceof StockMovement.Divided divided
                    && divided.source().quantity().isPresent()) {
                assertThat(sum(book, entry))
                        .isEqualTo(divided.source().quantity().get().amount());
            }
            if (entry instanceof StockMovement.Merged merged) {
                assertThat(sum(book, entry))
                        .isEqualTo(book.backward(merged.lot()).stream()
                                .filter(f -> f.target().equals(Optional.of(merged.lot())))
                                .mapToLong(f -> f.quantity().amount())
                                .sum());
            }
        }
    }

    private static long sum(StockBook book, StockEntry entry) {
        return book.flows().stream()
                .filter(f -> f.entry().equals(entry.entry()))
                .mapToLong(f -> f.quantity().amount())
                .sum();
    }

    @Property(tries = 150)
    @Label(
            "traps 72, 77: after any amendment the book is what its entries would have made had they been recorded right at once")
    void every_derived_figure_equals_recomputation(@ForAll("books") StockBook book) {
        StockBook anew = StockArbitraries.opened();
        List<StockEntry> entries = book.entries().stream()
                .filter(entry -> !(entry instanceof StockKeeping.Documented))
                .toList();
        List<StockStep> steps = new ArrayList<>(anew.steps());
        // In the order in which they happened; the recording instant is of no account to what they make.
        Instant recorded = Instant.parse("2026-12-01T00:00:00Z");
        for (StockEntry entry : entries) {
            dev.qualitysdk.basics.CanonicalForm form = entry.form();
            Map<String, String> fields = new HashMap<>(form.fields());
            fields.put("recorded", recorded.toString());
            steps.add(StockStep.read(dev.qualitysdk.basics.CanonicalForm.of(form.kind(), fields)));
        }
        anew = StockBook.replay(steps);

        for (Instant moment : moments(book)) {
            assertThat(anew.at(moment).lots().values())
                    .containsExactlyInAnyOrderElementsOf(book.at(moment).lots().values());
        }
        assertThat(anew.flows()).isEqualTo(book.flows());
    }

    @Property(tries = 150)
    void a_book_is_read_back_from_its_steps_and_known_earlier_by_fewer(@ForAll("books") StockBook book) {
        ImmutableList<StockStep> read = book.steps().stream()
                .map(step -> StockBook.FAMILY.read(step.form()))
                .collect(ImmutableList.toImmutableList());
        StockBook again = StockBook.FAMILY.replay(read);

        assertThat(read).isEqualTo(book.steps());
        assertThat(again.flows()).isEqualTo(book.flows());
        assertThat(again.staleDocuments()).isEqualTo(book.staleDocuments());
        for (int n = 1; n <= book.version(); n++) {
            Instant then = book.steps().get(n - 1).stamp().recorded();
            assertThat(book.knownAt(then).orElseThrow().steps())
                    .isEqualTo(book.steps().subList(0, n));
        }
    }

    @Property(tries = 150)
    @Label("trap 70: every step again changes nothing")
    void every_step_taken_again_changes_nothing(@ForAll("books") StockBook book) {
        assertThat(book.steps().stream().skip(1))
                .allMatch(step -> book.take(step, MaterialCatalogue.starting()) == book);
    }

    @Property(tries = 150)
    void custody_has_neither_gap_nor_overlap_while_a_lot_is_with_us(@ForAll("books") StockBook book) {
        book.at(Instant.parse("2027-01-01T00:00:00Z")).lots().forEach((id, lot) -> {
            List<Custody> chain = book.custody(id);
            for (int i = 1; i < chain.size(); i++) {
                assertThat(chain.get(i - 1).until()).contains(chain.get(i).since());
                assertThat(chain.get(i).holder()).isNotEqualTo(chain.get(i - 1).holder());
            }
            for (Instant moment : moments(book)) {
                Optional<LotStock> then = book.at(moment).find(id);
                List<Custody> holding = chain.stream()
                        .filter(c -> !c.since().isAfter(moment)
                                && c.until().map(moment::isBefore).orElse(true))
                        .toList();
                assertThat(holding.stream().map(Custody::holder))
                        .containsExactlyElementsOf(
                                then.flatMap(LotStock::holder).stream().toList());
            }
        });
    }

    @Property(tries = 150)
    @Label("trap 78: the registers of two stretches make that of both, one row for each flow")
    void the_register_has_one_row_for_each_flow_wherever_it_is_cut(
            @ForAll("books") StockBook book, @ForAll @IntRange(min = 1, max = 300) int minutes) {
        Instant cut = Entries.OPENED.plusSeconds(60L * minutes);
        Instant end = Instant.parse("2027-01-01T00:00:00Z");
        List<StockRow> both = new ArrayList<>(book.register(TimeWindow.of(Entries.OPENED, cut)));
        both.addAll(book.register(TimeWindow.of(cut, end)));

        assertThat(both).isEqualTo(book.register(TimeWindow.of(Entries.OPENED, end)));
        assertThat(both.stream().map(StockRow::flow)).isEqualTo(book.flows());
        assertThat(both.stream().map(StockRow::flow).distinct()).hasSameSizeAs(both);
    }

    @Property(tries = 150)
    void forward_and_backward_are_each_others_mirror(@ForAll("books") StockBook book) {
        Set<LotId> lots = book.at(Instant.parse("2027-01-01T00:00:00Z")).lots().keySet();
        for (LotId one : lots) {
            Set<LotId> onward =
                    book.forward(one).stream().flatMap(f -> f.target().stream()).collect(Collectors.toSet());
            for (LotId other : lots) {
                boolean back =
                        book.backward(other).stream().anyMatch(f -> f.source().equals(Optional.of(one)));
                assertThat(onward.contains(other)).isEqualTo(back);
            }
        }
    }

    @Property(tries = 150)
    @Label("trap 64: what is free at a moment can be lost there and more cannot, while nothing takes all that there is")
    void what_is_free_then_may_be_taken_then(@ForAll("massPaces") List<Pace> paces) {
        StockBook book = StockArbitraries.opened();
        for (int i = 0; i < paces.size(); i++) {
            // Only stated quantities: 'all' and 'the rest' follow what is there.
            Optional<StockStep> step = StockArbitraries.step(book, paces.get(i), i, true)
                    .filter(s -> s instanceof StockMovement.Collected
                            || (s instanceof StockMovement.Lost l
                                    && l.source().quantity().isPresent()));
            book = step.isEmpty()
                    ? book
                    : StockArbitraries.taken(book, step.get()).orElse(book);
        }
        for (Instant moment :
                moments(book).stream().sorted(Comparator.naturalOrder()).toList()) {
            for (LotId lot : book.at(moment).lots().keySet()) {
                long free = book.free(lot, moment).orElseThrow().amount();
                assertThat(loses(book, lot, moment, free + 1)).isFalse();
                assertThat(free == 0 || loses(book, lot, moment, free)).isTrue();
            }
        }
    }

    private static boolean loses(StockBook book, LotId lot, Instant at, long grams) {
        return StockArbitraries.taken(
                        book,
                        Entries.lost(
                                dev.qualitysdk.lifecycle.Stamp.of(
                                        at,
                                        Instant.parse("2026-12-01T00:00:00Z"),
                                        dev.qualitysdk.basics.Actor.system("x")),
                                "probe",
                                LotSource.of(lot, dev.qualitysdk.basics.Quantity.ofGrams(grams))))
                .isPresent();
    }

    @Property(tries = 150)
    void no_book_holds_lots_together_that_must_be_kept_apart(@ForAll("books") StockBook book) {
        assertThat(Separation.conflicts(book.placements(), MaterialCatalogue.starting()))
                .isEmpty();
    }
}
