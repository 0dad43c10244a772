package dev.qualitysdk.examples.monthend.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qualitysdk.basics.AssessmentId;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.SettlementId;
import dev.qualitysdk.service.assessment.Assessment;
import dev.qualitysdk.service.booking.Booking;
import dev.qualitysdk.service.settlement.Settlement;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the files of the collection flow say of each other's things. */
class CollectionImportTest {

    private static final String DAY = "2026-05-06T";
    private static final String BOOKINGS =
            "id,customer,branch,channel,items,site,requested_at,window_from,window_to,taken_by,confirmed_at,"
                    + "dispatched_at,leader,arrived_at,assessed_at,assessment,collected_at\n";
    private static final String DISPATCHED = "B-1,C-1,east,telephone,paper|30 kg,SITE-1," + DAY + "08:00+08:00," + DAY
            + "09:00+08:00," + DAY + "11:00+08:00,E-1," + DAY + "08:10+08:00," + DAY + "08:30+08:00,E-2,";
    private static final String ARRIVED = DISPATCHED + DAY + "09:30+08:00,,,\n";
    private static final String COLLECTED =
            DISPATCHED + DAY + "09:30+08:00," + DAY + "09:40+08:00,A-1," + DAY + "10:00+08:00\n";
    private static final String ASSESSMENT =
            "id,booking,assessor,drafted_at,lines,offered_at,explained_at,accepted_at,method\n"
                    + "A-1,B-1,E-2," + DAY + "09:35+08:00,paper|A|30 kg|0 kg|1.00/kg," + DAY + "09:36+08:00," + DAY
                    + "09:37+08:00," + DAY + "09:38+08:00,mobile_wallet\n";
    private static final String SETTLEMENTS =
            "id,booking,assessment,direction,amount,method,fell_due_at,replaces,paid_at,receipted_at,receipt_book,"
                    + "receipt_number,reversed_at,counter,reversal_reason\n";
    private static final String SETTLED =
            "S-1,B-1,A-1,we-pay,30.00,mobile_wallet," + DAY + "10:00+08:00,," + DAY + "10:05+08:00,";
    private static final String SECOND =
            "S-2,B-1,A-1,we-pay,30.00,mobile_wallet," + DAY + "12:00+08:00,%s," + DAY + "12:05+08:00,,,,,,\n";
    private static final String ARRIVALS =
            "id,booking,source,sign,occurred_at,recorded_at,site,device,clock_offset,fixed_at,accuracy\n";
    private static final String ENTERED = "V-1,B-1,crew-app,entered," + DAY + "09:30+08:00," + DAY
            + "09:31+08:00,,P-7,-PT2S," + DAY + "09:29:50+08:00,12\n";

    @TempDir
    private Path temp;

    private ImportFolder folder;

    @BeforeEach
    void begin() throws IOException {
        folder = new ImportFolder(temp)
                .with("employees.csv", ImportFolder.STAFF)
                .with("customers.csv", "id,branch,kind,since\nC-1,east,household,2025-03-01T09:00:00+08:00\n")
                .with("bookings.csv", BOOKINGS + COLLECTED)
                .with("assessments.csv", ASSESSMENT);
    }

    private Assessment assessment() {
        return folder.store()
                .things(Assessment.FAMILY)
                .find(AssessmentId.of("A-1"))
                .orElseThrow();
    }

    private Booking booking() {
        return folder.store().things(Booking.FAMILY).find(BookingId.of("B-1")).orElseThrow();
    }

    @Test
    void an_assessment_learns_which_settlement_settles_it_and_a_second_import_changes_nothing() throws IOException {
        folder.with("settlements.csv", SETTLEMENTS + SETTLED + ",,,,,\n");

        assertThat(folder.run().rejects()).isEmpty();
        assertThat(assessment().settlement()).contains(SettlementId.of("S-1"));
        int version = assessment().version();

        ImportFolder.Result again = folder.run();

        assertThat(again.rejects()).isEmpty();
        assertThat(again.file("assessments.csv")).isEqualTo(new FileCount("assessments.csv", 1, 0, 0, 1, 0));
        assertThat(again.file("settlements.csv")).isEqualTo(new FileCount("settlements.csv", 1, 0, 0, 1, 0));
        assertThat(assessment().version()).isEqualTo(version);
    }

    @Test
    void a_second_settlement_of_one_assessment_is_refused_whether_in_one_file_or_later() throws IOException {
        folder.with("settlements.csv", SETTLEMENTS + SETTLED + ",,,,,\n" + SECOND.formatted(""));

        for (int run = 0; run < 2; run++) {
            assertThat(folder.run().rejects()).singleElement().satisfies(reject -> {
                assertThat(reject.line()).isEqualTo(3);
                assertThat(reject.column()).isEqualTo("assessment");
                assertThat(reject.reason()).contains("settlement S-1 settles it");
                assertThat(reject.clause()).isEqualTo("3.4.1");
            });
        }
        assertThat(assessment().settlement()).contains(SettlementId.of("S-1"));
        assertThat(folder.store().things(Settlement.FAMILY).count()).isEqualTo(1);
    }

    @Test
    void after_a_counter_entry_another_settlement_may_take_the_place_of_the_reversed_one() throws IOException {
        String reversed = SETTLED + ",,," + DAY + "11:00+08:00,S-9,wrong_account\n";
        folder.with("settlements.csv", SETTLEMENTS + SETTLED + ",,,,,\n" + SECOND.formatted("S-1"));
        assertThat(folder.run().rejects())
                .singleElement()
                .satisfies(reject -> assertThat(reject.column() + " " + reject.reason())
                        .isEqualTo("replaces found S-1, wanted a settlement that is reversed"));

        folder.with("settlements.csv", SETTLEMENTS + reversed + SECOND.formatted("S-1"));
        assertThat(folder.run().rejects()).isEmpty();
        assertThat(assessment().settlement()).contains(SettlementId.of("S-2"));

        ImportFolder.Result again = folder.run();
        assertThat(again.rejects()).isEmpty();
        assertThat(again.file("settlements.csv")).isEqualTo(new FileCount("settlements.csv", 2, 0, 0, 2, 0));
    }

    @Test
    void evidence_of_an_arrival_is_kept_once_and_the_booking_goes_on_from_it() throws IOException {
        folder.with("bookings.csv", BOOKINGS + ARRIVED).with("arrivals.csv", ARRIVALS + ENTERED + ENTERED);
        ImportFolder.Result first = folder.run();
        assertThat(first.rejects()).isEmpty();
        assertThat(first.file("arrivals.csv")).isEqualTo(new FileCount("arrivals.csv", 2, 0, 1, 1, 0));

        ImportFolder.Result further =
                folder.with("bookings.csv", BOOKINGS + COLLECTED).run();

        assertThat(further.rejects()).isEmpty();
        assertThat(further.file("bookings.csv")).isEqualTo(new FileCount("bookings.csv", 1, 0, 1, 0, 0));
        assertThat(further.file("arrivals.csv")).isEqualTo(new FileCount("arrivals.csv", 2, 0, 0, 2, 0));
        assertThat(booking().state()).isEqualTo(Booking.State.COLLECTED);
        assertThat(booking().arrivalEvidence()).singleElement().satisfies(piece -> {
            assertThat(piece.clockOffset()).contains(java.time.Duration.ofSeconds(-2));
            assertThat(piece.accuracy()).contains(12);
        });
        assertThat(folder.run().file("bookings.csv")).isEqualTo(new FileCount("bookings.csv", 1, 0, 0, 1, 0));
    }

    @Test
    void evidence_that_is_wrong_unknown_or_contradicts_what_is_recorded_is_refused_with_its_reason()
            throws IOException {
        folder.with("arrivals.csv", ARRIVALS + ENTERED).run();

        ImportFolder.Result result = folder.with(
                        "arrivals.csv",
                        ARRIVALS
                                + ENTERED.replace(",12", ",13")
                                + ENTERED.replace("B-1", "B-7")
                                + ENTERED.replace("V-1", "V-2")
                                        .replace("crew-app", "rumour")
                                        .replace("-PT2S", "2 seconds")
                                        .replace(",12", ",-1"))
                .run();

        assertThat(result.rejects())
                .extracting(reject -> reject.line() + " " + reject.column() + " " + reject.clause())
                .containsExactly(
                        "2 id 7.2.1", "3 booking 7.2.1", "4 source 3.2.1", "4 clock_offset 3.2.1", "4 accuracy 3.2.1");
        assertThat(booking().arrivalEvidence()).hasSize(1);
    }
}
