package dev.qualitysdk.service.stock;

import static dev.qualitysdk.service.stock.Entries.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.SiteId;
import dev.qualitysdk.service.lot.Lot;
import dev.qualitysdk.service.lot.LotLabel;
import dev.qualitysdk.service.lot.LotStep;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StockAgreementTest {

    private static Lot lot(long grams) {
        return Lot.collect(LotStep.Collected.builder()
                .stamp(stamp(0))
                .id(Entries.lot("A"))
                .kind("copper-wire")
                .recorded(g(grams))
                .recorder(ANN)
                .build());
    }

    private static Lot stored() {
        return lot(1000)
                .label(LotStep.Labelled.of(stamp(5), LotLabel.of("A1")))
                .load(LotStep.Loaded.of(stamp(10), ANN, BEN, Optional.empty()))
                .receive(LotStep.Received.of(stamp(20), BEN, BEN, SiteId.of("yard")))
                .verify(LotStep.Verified.of(stamp(25), "copper-wire", g(990)))
                .store(LotStep.Stored.of(stamp(30), "Z"));
    }

    private static final StockBook BOOK = book(
            collected(0, "c", "A", 1000),
            handedOver(stampBy(10, ANN), "h", ANN, BEN, "A"),
            confirmed(stamp(10), "t", "h", BEN),
            accepted(stamp(25), "a", "A", YARD, 990, 0),
            placed(stamp(30), "p", "A", StoragePlace.zone("Z")));

    @Test
    void a_lot_and_its_book_agree_through_its_life() {
        Lot quarantined = stored().quarantine(LotStep.Quarantined.of(stamp(40), ReasonCode.of("alarm")));
        StockBook setApart =
                with(BOOK, StockKeeping.Quarantined.of(stamp(40), id("q"), Entries.lot("A"), ReasonCode.of("alarm")));
        Lot gone = stored().dispatchOut(LotStep.DispatchedOut.of(stamp(40), BEN, SMELTER));
        StockBook sent = with(BOOK, sentOut(stamp(40), "s", "A", BEN, 5000));

        assertThat(StockAgreement.differences(BOOK, stored())).isEmpty();
        assertThat(StockAgreement.differences(setApart, quarantined)).isEmpty();
        assertThat(StockAgreement.differences(sent, gone)).isEmpty();
        assertThat(StockAgreement.differences(with(sent, accepted(stamp(50), "d", "A", SMELTER, 980, 0)), gone))
                .isEmpty();
    }

    @Test
    void where_they_differ_each_difference_is_named() {
        assertThat(StockAgreement.differences(empty(), lot(1000)))
                .extracting(Fault::field)
                .containsExactly("lot");
        assertThat(StockAgreement.differences(BOOK, lot(900)))
                .extracting(Fault::field)
                .containsExactly("quantity", "holder");
        assertThat(StockAgreement.differences(
                        BOOK, stored().dispatchOut(LotStep.DispatchedOut.of(stamp(40), BEN, SMELTER))))
                .extracting(Fault::field)
                .containsExactly("standing", "holder");
        assertThat(StockAgreement.differences(
                        BOOK, stored().quarantine(LotStep.Quarantined.of(stamp(40), ReasonCode.of("alarm")))))
                .extracting(Fault::field)
                .containsExactly("standing");
    }
}
