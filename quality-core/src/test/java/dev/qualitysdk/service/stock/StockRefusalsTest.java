package dev.qualitysdk.service.stock;

import static dev.qualitysdk.fixture.Refusals.faults;
import static dev.qualitysdk.service.stock.Entries.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.Unit;
import dev.qualitysdk.rule.ClauseBreachException;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What a host may get wrong when it writes into a stock book: each refusal names field, value, rule and clause, all at once. */
class StockRefusalsTest {

    private static final Quantity PIECES = Quantity.of(3, Unit.PIECE);

    @Test
    void a_mass_below_zero_is_none_and_a_collected_lot_names_blank_kind_and_empty_mass_at_once() {
        Assertions.assertThatThrownBy(() -> g(-1))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("-1");
        assertThat(faults(() -> collected(stamp(1), "e", "L", " ", 0)))
                .containsExactly("3.3.2 kind: \" \", text that is not blank", "3.3.3 quantity: 0 g, more than nothing");
    }

    @Test
    void a_division_names_every_part_that_is_wrong() {
        assertThat(faults(() -> divided(
                        stamp(1),
                        "e",
                        LotSource.of(lot("L"), g(0)),
                        LotPart.rest(lot("A")).sortedAs(""),
                        LotPart.rest(lot("L")),
                        LotPart.of(lot("A"), g(0)))))
                .containsExactly(
                        "3.3.3 source.quantity: 0 g, more than nothing",
                        "3.3.3 parts[2]: A, each named once",
                        "3.3.2 parts[0].kind: \"\", text that is not blank",
                        "3.3.3 parts[1].lot: L, another lot than L",
                        "3.3.3 parts[1].quantity: \"(the rest)\", a quantity, since another part is the rest",
                        "3.3.3 parts[2].quantity: 0 g, more than nothing");
    }

    @Test
    void a_merger_names_each_source_that_is_itself_twice_or_nothing() {
        assertThat(faults(() -> merged(stamp(1), "e", "L", all("L"), some("X", 0), all("X"))))
                .containsExactly(
                        "3.3.3 sources[2]: X, each named once",
                        "3.3.3 sources[0].lot: L, another lot than L",
                        "3.3.3 sources[1].quantity: 0 g, more than nothing");
        assertThat(faults(() -> merged(stamp(1), "e", "L"))).containsExactly("3.3.3 sources: (nothing), at least one");
    }

    @Test
    void an_acceptance_names_unlike_units_a_missing_reason_and_a_return_of_nothing() {
        StockMovement.Accepted.Builder unlike = StockMovement.Accepted.builder();
        unlike.stamp(stamp(1))
                .entry(id("e"))
                .lot(lot("L"))
                .site(SMELTER)
                .weighed(g(0))
                .refused(PIECES);
        StockMovement.Accepted.Builder returned = StockMovement.Accepted.builder();
        returned.stamp(stamp(1))
                .entry(id("e"))
                .lot(lot("L"))
                .site(SMELTER)
                .weighed(g(5))
                .refused(g(0))
                .reason(ReasonCode.of("wet"))
                .returned(ReturnedLot.of(lot("R"), ANN));

        assertThat(faults(unlike::build))
                .containsExactly(
                        "3.3.3 weighed: 0 g, more than nothing",
                        "3.3.3 refused: 3 pc, at most what was weighed, 0 g",
                        "3.3.3 reason: (nothing), why 3 pc was refused");
        assertThat(faults(returned::build))
                .containsExactly(
                        "3.3.3 reason: \"given\", none, since nothing was refused",
                        "3.3.3 returned: R, nothing, since nothing was refused");
    }

    @Test
    void a_send_out_names_what_is_no_vehicle_and_holds_nothing() {
        StockKeeping.SentOut.Builder sent = StockKeeping.SentOut.builder();
        sent.stamp(stamp(1))
                .entry(id("e"))
                .lot(lot("L"))
                .giver(ANN)
                .destination(SMELTER)
                .vehicle(StoragePlace.zone("Z"))
                .capacity(g(0));

        assertThat(faults(sent::build))
                .containsExactly(
                        "3.3.2 vehicle: \"ZONE:Z\", a vehicle or compartment",
                        "3.3.3 capacity: 0 g, more than nothing");
    }

    @Test
    void a_hand_over_an_amendment_and_a_placement_name_what_is_missing_doubled_or_backwards() {
        assertThat(faults(() -> StockKeeping.HandedOver.of(stamp(1), id("e"), List.of(lot("L"), lot("L")), ANN, BEN)))
                .containsExactly("3.3.3 lots[1]: L, each named once");
        assertThat(faults(() -> reversed(1, "e", "f", "e", "f")))
                .containsExactly("3.3.3 entries[2]: e, each named once", "3.3.3 entries[3]: f, each named once");
        assertThat(faults(() -> revised(1))).containsExactly("3.3.3 replacements: (nothing), at least one");
        assertThat(faults(() -> Placement.of(lot("L"), "", StoragePlace.zone("Z"), minute(10), Optional.of(minute(9)))))
                .containsExactly(
                        "3.3.2 kind: \"\", text that is not blank",
                        "3.3.2 until: " + minute(9) + ", an instant not before since, " + minute(10));
        assertThat(faults(() -> StoragePlace.parse("SHELF:1")))
                .containsExactly("3.3.2 place: \"SHELF:1\", VEHICLE:…, CONTAINER:… or ZONE:…");
        assertThat(faults(() -> LotDocument.transport("a\nb")))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("3.3.3 code: ");
    }

    @Test
    void unknown_kinds_and_unlike_units_are_named_by_place_and_the_book_is_unchanged() {
        StockBook book = book(collected(0, "c", "L", 100), collected(1, "d", "M", 100));
        StockMovement.Collected.Builder pieces = StockMovement.Collected.builder();
        pieces.from(collected(1, "d", "M", 100)).quantity(PIECES);

        assertThat(faults(() -> with(
                        book,
                        divided(
                                stamp(5),
                                "e",
                                all("L"),
                                LotPart.of(lot("A"), g(1)).sortedAs("moon-rock"),
                                LotPart.of(lot("B"), PIECES).sortedAs("brass"),
                                LotPart.rest(lot("C")).sortedAs("sun-rock")))))
                .containsExactly(
                        "3.2.2 parts[0].kind: \"moon-rock\", a kind of the catalogue",
                        "3.2.2 parts[1].quantity: 3 pc, measured in g, as brass is",
                        "3.2.2 parts[2].kind: \"sun-rock\", a kind of the catalogue");
        assertThat(faults(() -> with(
                        book,
                        StockAmendment.Revised.of(
                                stamp(9),
                                List.of(collected(stamp(0), "c", "L", "moon-rock", 1), pieces.build()),
                                ReasonCode.of("reweighed")))))
                .containsExactly(
                        "3.2.2 replacements[0].kind: \"moon-rock\", a kind of the catalogue",
                        "3.2.2 replacements[1].quantity: 3 pc, measured in g, as copper-wire is");
        assertThat(book.steps()).hasSize(3);
        assertThat(book.find(lot("L")).orElseThrow().remaining()).isEqualTo(g(100));
    }

    @Test
    void a_lot_that_is_unknown_is_a_breach_that_names_it() {
        StockBook book = book(collected(0, "c", "L", 100));

        Assertions.assertThatThrownBy(() -> with(book, lost(stamp(5), "e", all("nowhere"))))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("nowhere");
        assertThat(book.entries()).hasSize(1);
    }
}
