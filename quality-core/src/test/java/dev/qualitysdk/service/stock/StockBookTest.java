package dev.qualitysdk.service.stock;

import static dev.qualitysdk.service.stock.Entries.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.MaterialCatalogue;
import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.basics.Unit;
import dev.qualitysdk.rule.ClauseBreachException;
import dev.qualitysdk.service.lot.LotLabel;
import dev.qualitysdk.service.stock.LotStock.Standing;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StockBookTest {

    private static LotStock at(StockBook book, String lot) {
        return book.find(lot(lot)).orElseThrow();
    }

    private static long remaining(StockBook book, String lot) {
        return at(book, lot).remaining().amount();
    }

    @Test
    void one_of_everything_ends_where_it_should() {
        StockBook book = everything();

        assertThat(remaining(book, "A")).isZero();
        assertThat(at(book, "A").weight()).isEqualTo(g(950));
        assertThat(at(book, "A").accepted()).contains(g(950));
        assertThat(at(book, "A").standing()).isEqualTo(Standing.USED_UP);
        assertThat(remaining(book, "A1")).isEqualTo(200);
        assertThat(remaining(book, "A2")).isEqualTo(400);
        assertThat(remaining(book, "A-back")).isEqualTo(40);
        assertThat(remaining(book, "B")).isEqualTo(400);
        assertThat(at(book, "M").weight()).isEqualTo(g(395));
        assertThat(at(book, "M").standing()).isEqualTo(Standing.DELIVERED);
        Balance balance = book.at(minute(60)).balances().get(Unit.Dimension.MASS);
        assertThat(balance)
                .isEqualTo(new Balance.Builder()
                        .dimension(Unit.Dimension.MASS)
                        .collected(1570)
                        .foundMore(0)
                        .present(200 + 400 + 40 + 400 + 70)
                        .delivered(395)
                        .refused(0)
                        .lost(50)
                        .foundLess(10 + 5)
                        .build());
    }

    @Test
    void trap_63_a_lot_is_not_used_before_it_existed_however_large_the_total() {
        StockBook book = book(collected(0, "c1", "OLD", 5000), collected(60, "c2", "NEW", 100));

        assertThatThrownBy(() -> with(book, lost(stamp(30, 70), "l", some("NEW", 10))))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("lot NEW is not there at " + minute(30))
                .hasMessageContaining("3.3.3");
    }

    @Test
    void trap_63_what_is_taken_earlier_must_leave_enough_for_what_was_taken_later() {
        StockBook book = book(collected(0, "c", "A", 100), lost(stamp(60), "l", some("A", 80)));

        assertThatThrownBy(() -> with(book, lost(stamp(30, 70), "late", some("A", 21))))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("entry l ")
                .hasMessageContaining("lot A holds 79 g");
        assertThat(remaining(with(book, lost(stamp(30, 70), "late", some("A", 20))), "A"))
                .isZero();
    }

    @Test
    void trap_64_a_back_dated_entry_is_offered_the_stock_of_its_time() {
        StockBook book = book(
                collected(0, "c", "A", 100),
                lost(stamp(30), "l", some("A", 60)),
                accepted(stamp(60), "a", "A", YARD, 500, 0));

        assertThat(book.free(lot("A"), minute(-1))).isEmpty();
        assertThat(book.free(lot("A"), minute(10))).contains(g(40));
        assertThat(book.free(lot("A"), minute(60))).contains(g(500));
        assertThat(book.at(minute(10)).find(lot("A")).orElseThrow().remaining()).isEqualTo(g(100));
        assertThat(book.at(minute(30)).find(lot("A")).orElseThrow().remaining()).isEqualTo(g(40));
    }

    @Test
    void trap_65_what_something_depends_on_is_reversed_only_with_it() {
        StockBook book = book(
                collected(0, "c", "A", 100),
                divided(stamp(10), "d", all("A"), LotPart.rest(lot("B"))),
                lost(stamp(20), "l", some("B", 5)));

        assertThatThrownBy(() -> with(book, reversed(30, "c")))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("without [c]")
                .hasMessageContaining("entry d ");
        assertThat(book.dependants(List.of(id("c")))).containsExactly(id("d"), id("l"));
        StockBook cascaded = with(book, reversed(30, "c", "d", "l"));
        assertThat(cascaded.entries()).isEmpty();
        assertThat(cascaded.find(lot("A"))).isEmpty();
    }

    @Test
    void trap_66_no_argument_weakens_what_is_refused() {
        StockBook book = book(collected(0, "c", "A", 100));
        StockStep tooMuch = lost(stamp(10), "l", some("A", 101));

        for (MaterialCatalogue catalogue : List.of(
                CATALOGUE,
                MaterialCatalogue.builder().build(),
                CATALOGUE.toBuilder().without("brass").build())) {
            assertThatThrownBy(() -> book.take(tooMuch, catalogue)).isInstanceOf(ClauseBreachException.class);
        }
        assertThatThrownBy(() -> StockBook.replay(
                        List.of(book.steps().get(0), book.steps().get(1), tooMuch)))
                .isInstanceOf(ClauseBreachException.class);
        assertThat(StockBook.class.getMethods())
                .filteredOn(method -> method.getReturnType() == StockBook.class)
                .flatExtracting(method -> List.of(method.getParameterTypes()))
                .containsExactlyInAnyOrder(
                        StockStep.Opened.class, StockStep.class, MaterialCatalogue.class, List.class);
    }

    @Test
    void trap_67_each_child_is_traced_with_its_own_share() {
        StockBook book = everything();

        assertThat(book.forward(lot("A")).stream()
                        .filter(f -> f.cause() == StockFlow.Cause.DIVIDED)
                        .map(f -> f.quantity().amount()))
                .containsExactly(200L, 400L);
        assertThat(book.backward(lot("M")))
                .extracting(
                        f -> f.source().orElseThrow().value() + ">" + f.target().orElseThrow() + " " + f.quantity())
                .containsExactly("A>M 300 g", "B>M 100 g");
        assertThat(book.forward(lot("C"))).isEmpty();
        assertThat(book.backward(lot("A"))).isEmpty();
    }

    @Test
    void trap_68_a_group_weighs_what_was_accepted_of_its_parts_and_not_what_was_estimated() {
        StockBook book = book(
                collected(0, "c1", "A", 1000),
                collected(0, "c2", "B", 1000),
                accepted(stamp(10), "a1", "A", YARD, 900, 100),
                accepted(stamp(10), "a2", "B", YARD, 1010, 0),
                merged(stamp(20), "m", "M", all("A"), all("B")));

        assertThat(at(book, "M").weight()).isEqualTo(g(800 + 1010));
    }

    @Test
    void trap_69_the_latest_acceptance_on_the_way_decides_whenever_it_was_recorded() {
        StockBook sent = book(collected(0, "c", "A", 1000), sentOut(stamp(10), "s", "A", ANN, 4000));
        StockBook delivered = with(sent, accepted(stamp(60), "final", "A", SMELTER, 950, 0));

        StockBook both = with(delivered, accepted(stamp(30, 70), "interim", "A", YARD, 970, 0));

        assertThat(at(with(sent, accepted(stamp(30), "interim", "A", YARD, 970, 0)), "A")
                        .accepted())
                .contains(g(970));
        assertThat(at(both, "A").accepted()).contains(g(950));
        assertThat(at(both, "A").weight()).isEqualTo(g(950));
        assertThat(both.at(minute(30)).find(lot("A")).orElseThrow().accepted()).contains(g(970));
    }

    @Test
    void trap_70_the_same_step_again_and_the_same_revision_again_change_nothing() {
        StockBook book = book(collected(0, "a", "A", 1000), merged(stamp(10), "m", "M", some("A", 300)));
        StockMovement.Merged edited = merged(stamp(10), "m", "M", some("A", 400));
        StockBook once = with(book, revised(20, edited));

        assertThat(with(book, merged(stamp(10), "m", "M", some("A", 300)))).isSameAs(book);
        assertThat(remaining(book, "A")).isEqualTo(1000 - 300);
        assertThat(remaining(once, "A")).isEqualTo(1000 - 400);
        assertThat(with(once, revised(20, edited))).isSameAs(once);
        assertThat(remaining(with(once, revised(30, edited)), "A")).isEqualTo(1000 - 400);
    }

    @Test
    void trap_71_reversing_a_group_gives_its_parts_back_to_be_used_again() {
        StockBook book = book(
                collected(0, "a", "A", 1000),
                collected(0, "b", "B", 10),
                merged(stamp(10), "m", "M", some("A", 300), all("B")));

        StockBook undone = with(book, reversed(20, "m"));

        assertThat(remaining(undone, "A")).isEqualTo(1000);
        assertThat(at(undone, "B").standing()).isEqualTo(Standing.HELD);
        assertThat(undone.find(lot("M"))).isEmpty();
        assertThat(at(with(undone, merged(stamp(30), "m2", "M2", all("A"), all("B"))), "M2")
                        .weight())
                .isEqualTo(g(1010));
    }

    @Test
    void trap_72_a_corrected_weight_reaches_all_that_came_of_it_and_names_the_documents_it_makes_stale() {
        StockBook book = book(
                collected(0, "c", "A", 1000),
                documented(stamp(1), "doc-a", "A", LotDocument.label(LotLabel.of("A1")), 1000, "copper-wire"),
                divided(stamp(10), "d", all("A"), LotPart.of(lot("A1"), g(300)), LotPart.rest(lot("A2"))),
                documented(stamp(11), "doc-a1", "A1", LotDocument.transport("W-1"), 300, "copper-wire"),
                merged(stamp(20), "m", "M", all("A2")),
                documented(
                        stamp(21),
                        "doc-m",
                        "M",
                        LotDocument.of(LotDocument.Sort.SETTLEMENT, "S-7"),
                        700,
                        "copper-wire"));
        assertThat(book.staleDocuments()).isEmpty();

        StockBook corrected = with(book, revised(30, collected(0, "c", "A", 900)));

        assertThat(at(corrected, "A1").weight()).isEqualTo(g(300));
        assertThat(at(corrected, "A2").weight()).isEqualTo(g(600));
        assertThat(at(corrected, "M").weight()).isEqualTo(g(600));
        assertThat(corrected.staleDocuments())
                .extracting(stale ->
                        stale.stated().entry().value() + " " + stale.lot().weight())
                .containsExactly("doc-a 900 g", "doc-m 600 g");
        assertThat(with(
                                corrected,
                                documented(
                                        stamp(40),
                                        "doc-m-anew",
                                        "M",
                                        LotDocument.of(LotDocument.Sort.SETTLEMENT, "S-7"),
                                        600,
                                        "copper-wire"))
                        .staleDocuments())
                .hasSize(1);
        assertThatThrownBy(() -> with(book, revised(30, collected(0, "c", "A", 300))))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("leaves nothing for the rest");
    }

    @Test
    void trap_73_what_is_refused_as_a_whole_is_accepted_with_nothing_and_stays_refused() {
        StockBook book = book(
                collected(0, "c", "A", 1000),
                sentOut(stamp(10), "s", "A", ANN, 4000),
                accepted(stamp(20), "r", "A", SMELTER, 990, 990));

        assertThat(at(book, "A").accepted()).contains(g(0));
        assertThat(at(book, "A").weight()).isEqualTo(g(0));
        assertThat(at(book, "A").standing()).isEqualTo(Standing.REFUSED);
        assertThat(LotStock.LIFECYCLE.allowed(Standing.REFUSED)).isEmpty();
        assertThatThrownBy(() -> with(book, accepted(stamp(30), "again", "A", SMELTER, 990, 0)))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("REFUSED");
    }

    @Test
    void trap_74_what_is_weighed_is_more_than_nothing_and_no_more_than_its_vehicle_can_carry() {
        StockBook sent = book(collected(0, "c", "A", 1000), sentOut(stamp(10), "s", "A", ANN, 1000));

        assertThatThrownBy(() -> accepted(stamp(20), "a", "A", SMELTER, 0, 0))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("weighed");
        assertThat(at(with(sent, accepted(stamp(20), "a", "A", SMELTER, 1000, 0)), "A")
                        .accepted())
                .contains(g(1000));
        assertThatThrownBy(() -> with(sent, accepted(stamp(20), "a", "A", SMELTER, 1001, 0)))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("1001 g");
        assertThatThrownBy(() -> book(collected(0, "c", "A", 1001), sentOut(stamp(10), "s", "A", ANN, 1000)))
                .isInstanceOf(ClauseBreachException.class);
    }

    @Test
    void trap_75_who_is_both_sides_confirms_once_and_two_people_confirm_each() {
        StockBook book = book(collected(0, "c", "A", 100));

        StockBook own = with(book, handedOver(stampBy(10, ANN), "h", ANN, ANN, "A"));
        StockBook byClerk = with(book, handedOver(stamp(10), "h", ANN, BEN, "A"));
        StockBook byGiver = with(book, handedOver(stampBy(10, ANN), "h", ANN, BEN, "A"));

        assertThat(own.handover(id("h")).orElseThrow().outstanding()).isEmpty();
        assertThat(byClerk.handover(id("h")).orElseThrow().outstanding())
                .containsExactly(Handover.Side.GIVER, Handover.Side.TAKER);
        assertThat(byGiver.handover(id("h")).orElseThrow().outstanding()).containsExactly(Handover.Side.TAKER);
        assertThat(at(byGiver, "A").holder()).contains(ANN);
        assertThatThrownBy(() -> with(byGiver, confirmed(stamp(20), "again", "h", ANN)))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("nothing to confirm");
        assertThatThrownBy(() -> with(byGiver, lost(stamp(15), "l", some("A", 1))))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("being handed over");
        StockBook passed = with(byGiver, confirmed(stamp(20), "t", "h", BEN));
        assertThat(at(passed, "A").holder()).contains(BEN);
        assertThat(passed.custody(lot("A")))
                .extracting(c -> c.holder() + " " + c.since() + " " + c.until())
                .containsExactly(
                        ANN + " " + minute(0) + " " + Optional.of(minute(20)),
                        BEN + " " + minute(20) + " " + Optional.empty());
    }

    @Test
    void trap_76_it_is_cancelled_before_the_first_acceptance_and_revised_after_it() {
        StockBook sent = book(collected(0, "c", "A", 1000), sentOut(stamp(10), "s", "A", ANN, 4000));
        StockBook accepted = with(sent, accepted(stamp(20), "a", "A", YARD, 990, 0));

        assertThat(at(with(sent, reversed(30, "s")), "A").standing()).isEqualTo(Standing.HELD);
        for (String[] entries : new String[][] {{"s"}, {"a"}, {"s", "a"}, {"c", "s", "a"}}) {
            assertThatThrownBy(() -> with(accepted, reversed(30, entries)))
                    .isInstanceOf(ClauseBreachException.class)
                    .hasMessageContaining("revision");
        }
        assertThat(at(with(accepted, revised(30, accepted(stamp(20), "a", "A", YARD, 980, 0))), "A")
                        .remaining())
                .isEqualTo(g(980));
        StockBook handed = with(book(collected(0, "c", "A", 1000)), handedOver(stampBy(10, ANN), "h", ANN, BEN, "A"));
        assertThat(at(with(handed, reversed(20, "h")), "A").passing()).isEmpty();
        assertThatThrownBy(() -> with(handed, confirmed(stamp(20), "t", "h", BEN), reversed(30, "h", "t")))
                .isInstanceOf(ClauseBreachException.class);
    }

    @Test
    void trap_77_a_revision_moves_the_state_with_the_facts() {
        StockBook sent = book(
                collected(0, "c", "A", 1000),
                sentOut(stamp(10), "s", "A", ANN, 4000),
                accepted(stamp(20), "a", "A", SMELTER, 990, 0));

        assertThat(at(with(sent, revised(30, accepted(stamp(20), "a", "A", SMELTER, 990, 990))), "A")
                        .standing())
                .isEqualTo(Standing.REFUSED);
        assertThat(at(with(sent, revised(30, accepted(stamp(20), "a", "A", YARD, 990, 0))), "A")
                        .standing())
                .isEqualTo(Standing.SENT_OUT);
    }

    @Test
    void trap_78_the_register_has_one_row_for_each_flow_with_its_unit_and_every_vehicle() {
        StoragePlace second = StoragePlace.of(StoragePlace.Sort.VEHICLE, "V-10");
        StockBook book = book(
                collected(0, "c", "A", 1000),
                sentOut(stamp(10), "s", "A", ANN, 4000),
                placed(stamp(15), "p", "A", second),
                accepted(stamp(20), "a", "A", SMELTER, 990, 10));

        List<StockRow> rows = book.register(TimeWindow.of(minute(20), minute(21)));

        assertThat(rows)
                .extracting(row -> row.flow().cause() + " " + row.flow().quantity())
                .containsExactly("FOUND_LESS 10 g", "REFUSED 10 g", "DELIVERED 980 g");
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.carriers())
                        .containsExactly(StoragePlace.of(StoragePlace.Sort.VEHICLE, "V-9"), second));
        assertThat(book.register(TimeWindow.of(minute(0), minute(21)))).hasSameSizeAs(book.flows());
    }

    @Test
    void trap_79_no_identifier_comes_again_not_even_of_what_was_reversed() {
        StockBook book = with(book(collected(0, "c", "A", 100)), reversed(10, "c"));

        assertThatThrownBy(() -> with(book, collected(20, "c", "A", 100)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("entry")
                .hasMessageContaining("lot")
                .hasMessageContaining("3.3.3");
        StockBook labelled = book(
                collected(0, "a", "A", 100),
                collected(0, "b", "B", 100),
                documented(stamp(5), "l", "A", LotDocument.label(LotLabel.of("77")), 100, "copper-wire"));
        assertThatThrownBy(() -> with(
                        labelled,
                        documented(stamp(6), "l2", "B", LotDocument.label(LotLabel.of("77")), 100, "copper-wire")))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("label");
        assertThatThrownBy(() -> LotDocument.of(LotDocument.Sort.LABEL, "770"))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void trap_80_when_a_lot_was_created_is_never_changed_by_a_revision() {
        StockBook book = book(collected(10, "c", "A", 100));
        StockMovement.Collected earlier = collected(stamp(5, 10), "c", "A", "brass", 90);

        StockBook revised = with(book, revised(60, earlier));

        assertThat(at(revised, "A").since()).isEqualTo(minute(5));
        assertThat(revised.created(lot("A")))
                .isEqualTo(book.created(lot("A")))
                .contains(minute(10).plusSeconds(30));
        assertThatThrownBy(() -> with(book, revised(60, collected(stamp(5, 60), "c", "A", "brass", 90))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("as it was first recorded");
    }

    @Test
    void what_was_known_then_and_what_was_so_then_are_two_readings() {
        StockBook book = with(
                book(collected(0, "c", "A", 100)),
                lost(stamp(10, 60), "l", some("A", 30)),
                revised(90, collected(0, "c", "A", 120)));

        assertThat(book.at(minute(20)).find(lot("A")).orElseThrow().remaining()).isEqualTo(g(90));
        assertThat(seen(book, 30, 20)).contains(g(100));
        assertThat(seen(book, 61, 20)).contains(g(70));
        assertThat(seen(book, 61, 5)).contains(g(100));
        assertThat(seen(book, 91, 5)).contains(g(120));
        assertThat(book.knownAt(OPENED.minusSeconds(1))).isEmpty();
    }

    private static Optional<Quantity> seen(StockBook book, long known, long at) {
        return book.knownAt(minute(known))
                .flatMap(b -> b.at(minute(at)).find(lot("A")))
                .map(LotStock::remaining);
    }

    @Test
    void what_is_merged_is_of_one_kind_in_one_hand_and_all_that_is_wrong_is_said_at_once() {
        StockBook book = book(
                collected(0, "a", "A", 100),
                StockMovement.Collected.builder()
                        .from(collected(stamp(0), "b", "B", "brass", 100))
                        .collector(BEN)
                        .build());

        assertThatThrownBy(() -> with(book, merged(stamp(10), "m", "M", all("A"), all("B"))))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("[copper-wire, brass]")
                .hasMessageContaining("[E-1, E-2]");
        assertThatThrownBy(() -> with(book, merged(stamp(10), "m", "M", all("X"), some("A", 101))))
                .hasMessageContaining("lot X is not there")
                .hasMessageContaining("lot A holds 100 g");
    }

    @Test
    void quarantined_material_stays_where_it_is_until_it_is_released() {
        StockBook book = with(
                everything(),
                StockKeeping.Quarantined.of(
                        stamp(70), id("q"), lot("B"), dev.qualitysdk.basics.ReasonCode.of("alarm")));

        for (StockStep step : List.of(
                merged(stamp(71), "x", "X", all("B")),
                sentOut(stamp(71), "x", "B", BEN, 9000),
                divided(stamp(71), "x", all("B"), LotPart.rest(lot("X"))))) {
            assertThatThrownBy(() -> with(book, step))
                    .isInstanceOf(ClauseBreachException.class)
                    .hasMessageContaining("QUARANTINED");
        }
    }

    @Test
    void a_document_states_what_is_known_and_a_kind_is_one_of_the_catalogue() {
        StockBook book = book(collected(0, "c", "A", 100));

        assertThatThrownBy(() -> with(book, documented(stamp(5), "d", "A", LotDocument.transport("W"), 99, "brass")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("weight")
                .hasMessageContaining("kind");
        assertThatThrownBy(() -> with(book, collected(stamp(5), "x", "X", "moon-dust", 1)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("moon-dust");
        assertThatThrownBy(() -> with(book, collected(stamp(5), "x", "X", "tyre", 1)))
                .hasMessageContaining("measured in pc");
        assertThat(book.steps()).hasSize(2);
    }
}
