package dev.qualitysdk.service.stock;

import static dev.qualitysdk.service.stock.Entries.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.rule.ClauseBreachException;
import dev.qualitysdk.service.lot.Custody;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Trap 72 and trap 77: each field of each entry is revised, found again in the book, and revised back. */
class StockRevisionTest {

    /** What a field is revised to, in turn until one of them is taken. */
    private static List<String> others(String field, String text) {
        String name = field.replaceAll("^(parts|sources|lots)\\.[0-9]+\\.", "");
        return switch (name) {
            case "at" -> List.of(Instant.parse(text).plusSeconds(1).toString());
            case "note" -> List.of("N-2");
            case "kind" -> List.of("brass");
            case "grade" -> List.of("1", "3");
            case "quantity", "weighed", "weight" -> List.of(less(text), "77 g");
            case "refused" -> List.of(less(text), "5 g");
            case "capacity" -> List.of("4999 g");
            case "collector", "giver", "taker", "confirmer" -> List.of("E-1", "E-2", "E-7");
            case "booking" -> List.of("B-2");
            case "place", "vehicle" -> List.of("VEHICLE:V-77");
            case "site", "destination" -> List.of("yard", "elsewhere");
            case "reason" -> List.of("other");
            case "code" -> List.of("W-2");
            case "sort" -> List.of("SETTLEMENT");
            case "lot", "source" -> List.of("C", "A", "B", "A1", "Q2");
            case "handover" -> List.of("hand-over-2");
            default -> List.of("never-" + text);
        };
    }

    private static String less(String quantity) {
        long grams = Long.parseLong(quantity.substring(0, quantity.indexOf(' ')));
        return Math.max(0, grams - 1) + " g";
    }

    /** A form with one field otherwise; a field that is absent is added. */
    private static CanonicalForm with(CanonicalForm form, String field, String text) {
        Map<String, String> fields = new LinkedHashMap<>(form.fields());
        fields.put(field, text);
        return CanonicalForm.of(form.kind(), fields);
    }

    private static Optional<StockBook> revise(StockBook book, CanonicalForm form) {
        try {
            return Optional.of(book.take(revised(90, (StockEntry) StockStep.read(form)), CATALOGUE));
        } catch (ClauseBreachException | InvalidValueException refused) {
            return Optional.empty();
        }
    }

    @Test
    void every_field_but_those_that_name_an_entry_and_its_recording_is_revised_and_revised_back_trap_72_trap_77() {
        StockBook book = Entries.with(
                everything(),
                collected(61, "collect-d", "D", 10),
                handedOver(stamp(62), "hand-over-2", ANN, BEN, "D"),
                collected(63, "collect-e", "E", 10),
                handedOver(stamp(64), "hand-over-3", ANN, BEN, "E"),
                confirmed(stamp(65), "give-3", "hand-over-3", ANN),
                collected(66, "collect-f", "F", 10),
                divided(stamp(67), "divide-f", all("F"), LotPart.rest(lot("F1"))),
                collected(68, "collect-q", "Q1", 10),
                collected(68, "collect-q2", "Q2", 10),
                StockKeeping.Quarantined.of(stamp(69), id("q1"), lot("Q1"), ReasonCode.of("alarm")),
                StockKeeping.Quarantined.of(stamp(69), id("q2"), lot("Q2"), ReasonCode.of("alarm")),
                StockKeeping.Released.of(stamp(70), id("r1"), lot("Q1"), ReasonCode.of("false-alarm")));
        TreeSet<String> revisable = new TreeSet<>();
        TreeSet<String> fixed = new TreeSet<>();
        for (StockEntry entry : book.entries()) {
            CanonicalForm form = entry.form();
            TreeSet<String> fields = new TreeSet<>(form.fields().keySet());
            fields.removeIf(field -> field.endsWith(".count"));
            fields.add("note");
            if (entry instanceof StockMovement.Collected) {
                fields.addAll(List.of("grade", "booking"));
            }
            for (String field : fields) {
                String name = form.kind() + " " + field.replaceAll("[0-9]+", "n");
                boolean done = false;
                for (String text : others(field, form.optional(field).orElse("1 g"))) {
                    CanonicalForm other = with(form, field, text);
                    Optional<StockBook> after = other.equals(form) ? Optional.empty() : revise(book, other);
                    if (after.isPresent()) {
                        done = true;
                        roundTrip(book, after.get(), entry, other);
                    }
                }
                (done ? revisable : fixed).add(name);
            }
        }
        fixed.removeAll(revisable);

        assertThat(fixed)
                .containsExactlyInAnyOrder(
                        // What names the entry, and when and by whom it was recorded.
                        "stock.accepted by",
                        "stock.accepted entry",
                        "stock.accepted recorded",
                        "stock.collected by",
                        "stock.collected entry",
                        "stock.collected recorded",
                        "stock.confirmed by",
                        "stock.confirmed entry",
                        "stock.confirmed recorded",
                        "stock.divided by",
                        "stock.divided entry",
                        "stock.divided recorded",
                        "stock.documented by",
                        "stock.documented entry",
                        "stock.documented recorded",
                        "stock.handed-over by",
                        "stock.handed-over entry",
                        "stock.handed-over recorded",
                        "stock.lost by",
                        "stock.lost entry",
                        "stock.lost recorded",
                        "stock.merged by",
                        "stock.merged entry",
                        "stock.merged recorded",
                        "stock.placed by",
                        "stock.placed entry",
                        "stock.placed recorded",
                        "stock.quarantined by",
                        "stock.quarantined entry",
                        "stock.quarantined recorded",
                        "stock.released by",
                        "stock.released entry",
                        "stock.released recorded",
                        "stock.sent-out by",
                        "stock.sent-out entry",
                        "stock.sent-out recorded",
                        // Who gives is who holds: only together with what made him hold it, as the next example has it.
                        "stock.handed-over giver",
                        "stock.sent-out giver",
                        // The lots that an entry makes keep their identifiers.
                        "stock.collected lot",
                        "stock.merged lot",
                        "stock.divided parts.n.lot",
                        "stock.accepted returned");
        assertThat(revisable)
                .contains("stock.collected quantity", "stock.accepted weighed", "stock.merged sources.n.lot");
    }

    @Test
    void what_hangs_together_is_revised_together() {
        StockMovement.Collected collected = collected(0, "c", "A", 100);
        StockBook book = book(collected, sentOut(stamp(10), "s", "A", ANN, 1000));
        StockMovement.Collected.Builder byBen = StockMovement.Collected.builder();
        byBen.from(collected).collector(BEN);

        assertThat(revise(book, byBen.build().form())).isEmpty();
        assertThat(Entries.with(book, revised(20, byBen.build(), sentOut(stamp(10), "s", "A", BEN, 1000)))
                        .custody(lot("A")))
                .extracting(Custody::holder)
                .containsExactly(BEN);
    }

    private static void roundTrip(StockBook before, StockBook after, StockEntry entry, CanonicalForm other) {
        assertThat(after.entries()).contains((StockEntry) StockStep.read(other));
        StockBook back = after.take(revised(95, entry), CATALOGUE);
        assertThat(back.entries()).isEqualTo(before.entries());
        assertThat(back.flows()).isEqualTo(before.flows());
        assertThat(back.at(minute(99)).lots()).isEqualTo(before.at(minute(99)).lots());
        assertThat(back.staleDocuments()).isEqualTo(before.staleDocuments());
        assertThat(StockBook.replay(back.steps()).flows()).isEqualTo(before.flows());
    }
}
