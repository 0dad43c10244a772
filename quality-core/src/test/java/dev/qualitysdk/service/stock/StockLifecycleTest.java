package dev.qualitysdk.service.stock;

import static dev.qualitysdk.service.stock.Entries.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.lifecycle.Transition;
import dev.qualitysdk.rule.ClauseBreachException;
import dev.qualitysdk.service.stock.LotStock.Event;
import dev.qualitysdk.service.stock.LotStock.Standing;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StockLifecycleTest {

    private static final StockBook HELD = book(collected(0, "c", "X", 100));
    private static final StockBook SENT = with(HELD, sentOut(stamp(10), "s", "X", ANN, 1000));

    private static final ImmutableMap<Standing, StockBook> BOOKS = ImmutableMap.of(
            Standing.HELD,
            HELD,
            Standing.QUARANTINED,
            with(HELD, StockKeeping.Quarantined.of(stamp(10), id("q"), lot("X"), ReasonCode.of("alarm"))),
            Standing.SENT_OUT,
            SENT,
            Standing.DELIVERED,
            with(SENT, accepted(stamp(20), "a", "X", SMELTER, 100, 0)),
            Standing.REFUSED,
            with(SENT, accepted(stamp(20), "a", "X", SMELTER, 100, 100)),
            Standing.USED_UP,
            with(HELD, lost(stamp(20), "u", all("X"))));

    private static StockEntry step(Event event) {
        return switch (event) {
            case USE -> divided(stamp(50), "n", some("X", 10), LotPart.rest(lot("Y")));
            case USE_UP -> merged(stamp(50), "n", "Y", all("X"));
            case LOSE -> lost(stamp(50), "n", some("X", 10));
            case LOSE_ALL -> lost(stamp(50), "n", all("X"));
            case HAND_OVER -> handedOver(stampBy(50, ANN), "n", ANN, ANN, "X");
            case PLACE -> placed(stamp(50), "n", "X", StoragePlace.zone("Z"));
            case ACCEPT -> accepted(stamp(50), "n", "X", YARD, 90, 10);
            case REFUSE -> accepted(stamp(50), "n", "X", YARD, 90, 90);
            case SEND_OUT -> sentOut(stamp(50), "n", "X", ANN, 1000);
            case DELIVER -> accepted(stamp(50), "n", "X", SMELTER, 90, 10);
            case QUARANTINE -> StockKeeping.Quarantined.of(stamp(50), id("n"), lot("X"), ReasonCode.of("alarm"));
            case RELEASE -> StockKeeping.Released.of(stamp(50), id("n"), lot("X"), ReasonCode.of("false-alarm"));
        };
    }

    @Test
    void every_event_in_every_standing_does_what_its_row_says_or_is_refused() {
        assertThat(BOOKS.keySet()).containsExactlyInAnyOrder(Standing.values());
        int tried = 0;
        for (Map.Entry<Standing, StockBook> place : BOOKS.entrySet()) {
            StockBook book = place.getValue();
            assertThat(book.find(lot("X")).orElseThrow().standing()).isEqualTo(place.getKey());
            for (Event event : Event.values()) {
                // At its destination's scale a lot that was never sent out is accepted, not delivered.
                if (event == Event.DELIVER && place.getKey() == Standing.HELD) {
                    continue;
                }
                tried++;
                if (LotStock.LIFECYCLE.allows(place.getKey(), event)) {
                    Standing to = LotStock.LIFECYCLE
                            .transition(place.getKey(), event)
                            .flatMap(Transition::to)
                            .orElse(Standing.HELD);
                    assertThat(with(book, step(event))
                                    .find(lot("X"))
                                    .orElseThrow()
                                    .standing())
                            .as("%s × %s", place.getKey(), event)
                            .isEqualTo(to);
                } else {
                    assertThatThrownBy(() -> with(book, step(event)))
                            .as("%s × %s", place.getKey(), event)
                            .isInstanceOf(ClauseBreachException.class)
                            .hasMessageContaining("X");
                }
            }
        }
        assertThat(tried).isEqualTo(Standing.values().length * Event.values().length - 1);
    }

    @Test
    void the_table_is_the_one_that_is_meant() {
        assertThat(LotStock.LIFECYCLE.transitions())
                .extracting(row -> row.state() + " " + row.event() + " "
                        + row.to().map(Enum::name).orElse("BACK"))
                .containsExactlyInAnyOrder(
                        "HELD USE HELD",
                        "HELD USE_UP USED_UP",
                        "HELD HAND_OVER HELD",
                        "HELD SEND_OUT SENT_OUT",
                        "HELD ACCEPT HELD",
                        "HELD REFUSE REFUSED",
                        "HELD QUARANTINE QUARANTINED",
                        "HELD PLACE HELD",
                        "HELD LOSE HELD",
                        "HELD LOSE_ALL USED_UP",
                        "SENT_OUT DELIVER DELIVERED",
                        "SENT_OUT ACCEPT SENT_OUT",
                        "SENT_OUT REFUSE REFUSED",
                        "SENT_OUT QUARANTINE QUARANTINED",
                        "SENT_OUT PLACE SENT_OUT",
                        "SENT_OUT LOSE SENT_OUT",
                        "SENT_OUT LOSE_ALL USED_UP",
                        "QUARANTINED HAND_OVER QUARANTINED",
                        "QUARANTINED PLACE QUARANTINED",
                        "QUARANTINED LOSE QUARANTINED",
                        "QUARANTINED LOSE_ALL USED_UP",
                        "QUARANTINED RELEASE BACK");
    }

    @Test
    void released_on_its_way_it_is_on_its_way_again() {
        StockBook book = with(
                SENT,
                StockKeeping.Quarantined.of(stamp(20), id("q"), lot("X"), ReasonCode.of("alarm")),
                StockKeeping.Released.of(stamp(30), id("r"), lot("X"), ReasonCode.of("false-alarm")));

        assertThat(book.find(lot("X")).orElseThrow().standing()).isEqualTo(Standing.SENT_OUT);
    }
}
