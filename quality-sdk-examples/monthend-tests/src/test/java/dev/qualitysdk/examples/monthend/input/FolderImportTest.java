package dev.qualitysdk.examples.monthend.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.CommitmentId;
import dev.qualitysdk.basics.ComplaintId;
import dev.qualitysdk.evidence.Employment;
import dev.qualitysdk.service.booking.Booking;
import dev.qualitysdk.service.commitment.Commitment;
import dev.qualitysdk.service.complaint.Complaint;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderImportTest {

    private static final String OBLIGATIONS = "id,indicator,opened,due,fulfilled,employee,branch\n";
    private static final String CUSTOMERS = "id,branch,kind,since\nC-1,east,household,2025-03-01T09:00:00+08:00\n";
    private static final String BOOKINGS =
            "id,customer,branch,channel,items,site,requested_at,window_from,window_to,taken_by,confirmed_at,"
                    + "dispatched_at,leader,crew,arrived_at\n";
    private static final String COMPLAINTS =
            "id,round,branch,handler,opened_at,reopen_reason,acknowledged_at,investigated_at,pauses,resolved_at,"
                    + "closed_at\n";

    @TempDir
    private Path temp;

    private ImportFolder folder;

    @BeforeEach
    void staff() throws IOException {
        folder = new ImportFolder(temp).with("employees.csv", ImportFolder.STAFF);
    }

    private Commitment commitment(String id) {
        return folder.store()
                .things(Commitment.FAMILY)
                .find(CommitmentId.of(id))
                .orElseThrow();
    }

    @Test
    void a_missing_file_means_no_such_records() throws IOException {
        ImportFolder.Result result = folder.run();

        assertThat(result.imported().files()).extracting(FileCount::file).containsExactly("employees.csv");
        assertThat(result.rejects()).isEmpty();
    }

    @Test
    void an_equal_row_changes_nothing() throws IOException {
        folder.with(
                "obligations.csv",
                OBLIGATIONS + "O-1,response-timeliness,2026-05-04T09:00:00+08:00,2026-05-04T13:00:00+08:00,,E-1,\n");
        assertThat(folder.run().file("obligations.csv")).isEqualTo(new FileCount("obligations.csv", 1, 1, 0, 0, 0));

        ImportFolder.Result again = folder.run();

        assertThat(again.file("obligations.csv")).isEqualTo(new FileCount("obligations.csv", 1, 0, 0, 1, 0));
        assertThat(again.file("employees.csv")).isEqualTo(new FileCount("employees.csv", 3, 0, 0, 3, 0));
        assertThat(commitment("O-1").version()).isEqualTo(1);
    }

    @Test
    void a_row_that_has_gone_further_adds_the_missing_steps_and_one_that_says_less_changes_nothing()
            throws IOException {
        String open = "O-1,response-timeliness,2026-05-04T09:00:00+08:00,2026-05-04T13:00:00+08:00,,E-1,\n";
        String done =
                "O-1,response-timeliness,2026-05-04T09:00:00+08:00,2026-05-04T13:00:00+08:00,2026-05-04T10:00:00+08:00,E-1,\n";
        folder.with("obligations.csv", OBLIGATIONS + open).run();

        assertThat(folder.with("obligations.csv", OBLIGATIONS + done).run().file("obligations.csv"))
                .isEqualTo(new FileCount("obligations.csv", 1, 0, 1, 0, 0));
        assertThat(commitment("O-1").version()).isEqualTo(2);

        assertThat(folder.with("obligations.csv", OBLIGATIONS + open).run().file("obligations.csv"))
                .isEqualTo(new FileCount("obligations.csv", 1, 0, 0, 1, 0));
        assertThat(commitment("O-1").version()).isEqualTo(2);
    }

    @Test
    void a_row_that_contradicts_what_is_recorded_is_rejected_and_shown_beside_it() throws IOException {
        folder.with(
                        "obligations.csv",
                        OBLIGATIONS
                                + "O-1,response-timeliness,2026-05-04T09:00:00+08:00,2026-05-04T13:00:00+08:00,2026-05-04T14:00:00+08:00,E-1,\n")
                .run();

        ImportFolder.Result result = folder.with(
                        "obligations.csv",
                        OBLIGATIONS
                                + "O-1,response-timeliness,2026-05-04T09:00:00+08:00,2026-05-04T13:00:00+08:00,2026-05-04T12:00:00+08:00,E-1,\n")
                .run();

        assertThat(result.rejects()).singleElement().satisfies(reject -> {
            assertThat(reject.line()).isEqualTo(2);
            assertThat(reject.column()).isEqualTo("fulfilled");
            assertThat(reject.value()).isEqualTo("2026-05-04T12:00:00+08:00");
            assertThat(reject.reason()).contains("recorded 2026-05-04T06:00:00Z", "the row says 2026-05-04T04:00:00Z");
            assertThat(reject.clause()).isEqualTo("7.2.1");
        });
        assertThat(commitment("O-1").steps().get(1).at()).isEqualTo(java.time.Instant.parse("2026-05-04T06:00:00Z"));
    }

    @Test
    void of_two_rows_of_one_id_in_one_file_the_equal_is_unchanged_and_the_contradicting_rejected() throws IOException {
        String first = "O-1,response-timeliness,2026-05-04T09:00:00+08:00,2026-05-04T13:00:00+08:00,,E-1,\n";
        ImportFolder.Result result = folder.with(
                        "obligations.csv", OBLIGATIONS + first + first + first.replace("13:00", "14:00"))
                .run();

        assertThat(result.file("obligations.csv")).isEqualTo(new FileCount("obligations.csv", 3, 1, 0, 1, 1));
        assertThat(result.rejects())
                .singleElement()
                .satisfies(reject -> assertThat(reject.line()).isEqualTo(4));
    }

    @Test
    void everything_that_is_wrong_with_a_row_is_said_at_once_and_nothing_of_it_is_imported() throws IOException {
        ImportFolder.Result result = folder.with(
                        "obligations.csv",
                        OBLIGATIONS + "O-1,Response!,04/05/2026,2026-05-04T13:00:00+08:00,never,E-1,\n"
                                + ",response-timeliness,,,,,\n")
                .run();

        assertThat(result.rejects())
                .extracting(reject -> reject.line() + " " + reject.column())
                .containsExactly("2 indicator", "2 opened", "2 fulfilled", "3 id", "3 opened");
        assertThat(result.file("obligations.csv").rejected()).isEqualTo(2);
        assertThat(folder.store().things(Commitment.FAMILY).count()).isZero();
    }

    @Test
    void who_is_not_recorded_is_refused_by_name_and_clause() throws IOException {
        ImportFolder.Result result = folder.with(
                        "obligations.csv",
                        OBLIGATIONS + "O-1,response-timeliness,2026-05-04T09:00:00+08:00,,,E-99,north\n")
                .run();

        assertThat(result.rejects())
                .extracting(Reject::column, Reject::value, Reject::reason, Reject::clause)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("employee", "E-99", "no employee E-99 is recorded", "1.2"),
                        org.assertj.core.groups.Tuple.tuple(
                                "branch", "north", "no employee of a branch north is recorded", "1.2"));
    }

    @Test
    void a_booking_that_breaks_a_rule_leaves_no_trace() throws IOException {
        ImportFolder.Result result = folder.with("customers.csv", CUSTOMERS)
                .with(
                        "bookings.csv",
                        BOOKINGS
                                + "B-1,C-1,east,web,paper|3 kg,S-1,2026-05-06T09:00:00+08:00,2026-05-07T09:00:00+08:00,2026-05-07T11:00:00+08:00,E-1,2026-05-06T10:00:00+08:00,2026-05-07T08:00:00+08:00,E-2,,2026-05-07T07:00:00+08:00\n"
                                + "B-2,C-1,east,web,paper|3 kg,S-1,2026-05-06T09:00:00+08:00,2026-05-07T09:00:00+08:00,2026-05-07T11:00:00+08:00,E-1,2026-05-06T10:00:00+08:00,2026-05-07T08:00:00+08:00,E-2,E-1;E-77,\n"
                                + "B-3,C-2,east,telephone,paper|-3 kg,S-1,2026-05-06T09:00:00+08:00,2026-05-07T09:00:00+08:00,2026-05-06T11:00:00+08:00,,,,,,\n"
                                + "B-4,C-1,east,telephone,paper|3 kg,S-1,2026-05-06T09:00:00+08:00,2026-05-07T09:00:00+08:00,2026-05-07T11:00:00+08:00,,,,,,\n")
                .run();

        assertThat(result.rejects())
                .extracting(reject -> reject.line() + " " + reject.column())
                .containsExactly("2 arrived_at", "3 crew", "4 items", "5 responsible", "5 taken_by");
        assertThat(result.rejects().get(0).reason()).contains("earlier than the step before it");
        assertThat(result.rejects().get(0).clause()).isEqualTo("7.2.1");
        assertThat(folder.store().things(Booking.FAMILY).count()).isZero();
    }

    @Test
    void a_promised_response_time_is_kept_with_the_booking() throws IOException {
        folder.with("customers.csv", CUSTOMERS)
                .with(
                        "bookings.csv",
                        BOOKINGS.replace("taken_by", "taken_by,response_due_at")
                                + "B-1,C-1,east,web,paper|3 kg,S-1,2026-05-06T09:00:00+08:00,2026-05-07T09:00:00+08:00,2026-05-07T11:00:00+08:00,E-1,2026-05-06T11:00:00+08:00,,,,,\n")
                .run();

        Booking booking =
                folder.store().things(Booking.FAMILY).find(BookingId.of("B-1")).orElseThrow();
        assertThat(booking.requested().responseDueAt()).contains(java.time.Instant.parse("2026-05-06T03:00:00Z"));
    }

    @Test
    void rounds_of_a_complaint_follow_each_other_and_pauses_stand_in_one_cell() throws IOException {
        String first = "X-1,1,east,E-1,2026-05-06T09:00:00+08:00,,2026-05-06T10:00:00+08:00,2026-05-06T11:00:00+08:00,"
                + "waiting_for_customer|2026-05-06T12:00:00+08:00|2026-05-07T09:00:00+08:00,2026-05-08T09:00:00+08:00,2026-05-08T10:00:00+08:00\n";
        String second =
                "X-1,2,,,2026-05-11T09:00:00+08:00,not-put-right,,,,2026-05-12T09:00:00+08:00,2026-05-12T10:00:00+08:00\n";

        ImportFolder.Result early =
                folder.with("complaints.csv", COMPLAINTS + second).run();
        assertThat(early.rejects()).singleElement().satisfies(reject -> {
            assertThat(reject.column()).isEqualTo("round");
            assertThat(reject.reason()).contains("the rounds before it first");
        });

        assertThat(folder.with("complaints.csv", COMPLAINTS + first + second)
                        .run()
                        .file("complaints.csv"))
                .isEqualTo(new FileCount("complaints.csv", 2, 1, 1, 0, 0));
        Complaint complaint = folder.store()
                .things(Complaint.FAMILY)
                .find(ComplaintId.of("X-1"))
                .orElseThrow();
        assertThat(complaint.rounds()).isEqualTo(2);
        assertThat(folder.run().file("complaints.csv")).isEqualTo(new FileCount("complaints.csv", 2, 0, 0, 2, 0));
    }

    @Test
    void stretches_of_one_employee_that_overlap_are_rejected() throws IOException {
        ImportFolder.Result result = folder.with(
                        "employees.csv",
                        ImportFolder.STAFF + "E-1,west,,7000.00,1300.00,2026-05-16,\n"
                                + "E-4,west,,7000.00,1300.00,2026-05-01,2026-05-16\n"
                                + "E-4,east,,7000.00,1300.00,2026-05-16,\n"
                                + "E-5,east,,7000.00,1300.00,2026-05-16,2026-05-16\n"
                                + "E-6,east,,-1,USD 3.00,2026-05-16,\n")
                .run();

        assertThat(result.file("employees.csv")).isEqualTo(new FileCount("employees.csv", 8, 5, 0, 0, 3));
        assertThat(result.rejects())
                .extracting(reject -> reject.line() + " " + reject.column())
                .containsExactly("5 employed_from", "8 employed_to", "9 wage", "9 base_bonus");
        assertThat(folder.store().things(Employment.FAMILY).count()).isEqualTo(5);
    }

    @Test
    void a_header_that_lacks_a_column_names_one_twice_or_nearly_refuses_the_file() throws IOException {
        assertThat(folder.with("obligations.csv", "id,indicator,due\nO-1,response-timeliness,\n")
                        .run()
                        .rejects())
                .singleElement()
                .satisfies(reject -> {
                    assertThat(reject.line()).isEqualTo(1);
                    assertThat(reject.column()).isEqualTo("opened");
                });
        assertThat(folder.with("obligations.csv", "id,indicator,opened,due,due\n")
                        .run()
                        .rejects())
                .extracting(Reject::column)
                .containsExactly("due");
        assertThat(folder.with("obligations.csv", "id,indicator,opened,Due,fulfiled\n")
                        .run()
                        .rejects())
                .extracting(Reject::reason)
                .containsExactly("no such column; is due meant?", "no such column; is fulfilled meant?");
    }

    @Test
    void a_column_that_nobody_knows_is_told_and_not_read() throws IOException {
        ImportFolder.Result result = folder.with(
                        "employees.csv",
                        ImportFolder.STAFF
                                .replace("employed_to", "employed_to,remark")
                                .replace(",\n", ",,hello\n"))
                .run();

        assertThat(result.file("employees.csv").added()).isEqualTo(3);
        assertThat(result.imported().notices()).containsExactly("employees.csv: columns not read: remark");
    }

    @Test
    void a_row_with_another_number_of_cells_is_rejected_alone() throws IOException {
        ImportFolder.Result result = folder.with(
                        "obligations.csv",
                        OBLIGATIONS + "O-1,response-timeliness\n"
                                + "O-2,response-timeliness,2026-05-04T09:00:00+08:00,,,E-1,\n"
                                + "O-3,response-timeliness,2026-05-04T09:00:00+08:00,,,E-1,,\n")
                .run();

        assertThat(result.file("obligations.csv")).isEqualTo(new FileCount("obligations.csv", 3, 1, 0, 0, 2));
        assertThat(result.rejects()).extracting(Reject::reason).allMatch(reason -> reason.contains("the header 7"));
    }

    @Test
    void a_record_that_no_version_of_the_regulation_can_judge_is_rejected_and_does_not_stop_the_month()
            throws IOException {
        ImportFolder.Result result = folder.with(
                        "obligations.csv",
                        OBLIGATIONS + "O-1,response-timeliness,1999-05-04T09:00:00+08:00,,,E-1,\n"
                                + "O-2,response-timeliness,2026-05-04T09:00:00+08:00,,,E-1,\n")
                .run();

        assertThat(result.rejects()).singleElement().satisfies(reject -> {
            assertThat(reject.line()).isEqualTo(2);
            assertThat(reject.reason()).startsWith("cannot be judged: ").contains("first version came into force");
        });
        assertThat(result.file("obligations.csv").added()).isEqualTo(1);
    }

    @Test
    void employees_and_branches_that_no_file_lists_are_created_only_where_the_mapping_says_so() throws Exception {
        folder.with("tickets.csv", "nr,team,from\n1,Harbour crew,2026-05-04 09:00\n2,,2026-05-04 09:00\n")
                .mapped("""
                        {"files": [{"from": "tickets.csv", "to": "obligations.csv", "zone": "Asia/Shanghai",
                          "times": "yyyy-MM-dd HH:mm",
                          "columns": {"id": "nr", "indicator": {"constant": "response-timeliness"}, "opened": "from",
                                      "employee": "team", "branch": {"constant": "harbour"}},
                          "create": {"employees": {"branch": "harbour", "since": "2026-01-01"}, "branches": true}}]}
                        """);

        ImportFolder.Result result = folder.run();

        assertThat(result.rejects()).isEmpty();
        assertThat(result.file("tickets.csv → obligations.csv").added()).isEqualTo(2);
        assertThat(folder.store().things(Employment.FAMILY).count()).isEqualTo(4);
        assertThat(folder.run().file("tickets.csv → obligations.csv").unchanged())
                .isEqualTo(2);
    }
}
