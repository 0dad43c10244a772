package dev.qualitysdk.service.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.calendar.Allowance;
import dev.qualitysdk.regulation.Books;
import dev.qualitysdk.regulation.Duty;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.service.customer.CustomerFile.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The list of customer files that somebody should have looked at (clause 7.1.3). */
class FileReviewTest {

    /** 20:00 in Shanghai: a whole number of its days later it is 20:00 there, which is noon in UTC. */
    private static final Instant OPENED = Instant.parse("2026-03-02T12:00:00Z");

    private static final Instant DUE = Instant.parse("2027-03-02T12:00:00Z");
    private static final RegulationBook BOOK = reviewedAfter(365);

    private static RegulationBook reviewedAfter(int days) {
        return Books.but(regulation -> regulation.allowances(allowances(days)));
    }

    private static Map<Duty, Allowance> allowances(int days) {
        Map<Duty, Allowance> allowances = new TreeMap<>(Books.ordinary().allowances());
        allowances.put(Duty.CUSTOMER_FILE_REVIEW, Allowance.calendarDays(days));
        return allowances;
    }

    private static CustomerFile file(String id) {
        return CustomerExamples.opened(id, OPENED);
    }

    @Test
    void a_file_is_due_a_year_after_it_was_opened_and_overdue_from_the_next_instant_on() {
        CustomerFile file = file("C-1");

        assertThat(file.reviewDue(BOOK)).contains(DUE);
        assertThat(FileReview.overdue(List.of(file), BOOK, DUE))
                .as("at the due instant it is in time")
                .isEmpty();
        assertThat(FileReview.overdue(List.of(file), BOOK, DUE.plusNanos(1_000)))
                .singleElement()
                .satisfies(review -> {
                    assertThat(review.customer()).isEqualTo(file.id());
                    assertThat(review.due()).isEqualTo(DUE);
                });
    }

    @Test
    void days_are_those_of_the_regulations_zone_over_a_change_of_the_clock_too() {
        Instant winter = Instant.parse("2026-03-28T11:00:00Z");
        RegulationBook berlin = RegulationBook.of(Regulation.builder()
                .from(Books.ordinary())
                .zone(java.time.ZoneId.of("Europe/Berlin"))
                .calendar(dev.qualitysdk.calendar.WorkingCalendar.always(
                        dev.qualitysdk.basics.CalendarVersion.of("always"), java.time.ZoneId.of("Europe/Berlin")))
                .allowances(allowances(1))
                .build());

        assertThat(CustomerExamples.opened("C-1", winter).reviewDue(berlin))
                .as("noon in Berlin a day later, when summer time has begun")
                .contains(Instant.parse("2026-03-29T10:00:00Z"));
    }

    @Test
    void a_review_begins_the_time_anew_and_another_step_does_not() {
        CustomerFile file = file("C-1");
        CustomerFile amended = file.take(CustomerExamples.step(file, Event.AMEND, OPENED.plusSeconds(86_400)));
        CustomerFile reviewed = amended.take(CustomerStep.Reviewed.of(CustomerExamples.stamp(DUE)));

        assertThat(amended.reviewDue(BOOK)).contains(DUE);
        assertThat(reviewed.reviewDue(BOOK)).contains(Instant.parse("2028-03-01T12:00:00Z"));
        assertThat(FileReview.overdue(List.of(reviewed), BOOK, DUE.plusSeconds(1)))
                .isEmpty();
    }

    @Test
    void the_longest_overdue_comes_first_then_by_customer() {
        CustomerFile late = CustomerExamples.opened("C-3", OPENED.minusSeconds(1));

        assertThat(FileReview.overdue(List.of(file("C-2"), late, file("C-1")), BOOK, DUE.plusSeconds(1)))
                .extracting(FileReview::customer)
                .containsExactly(CustomerId.of("C-3"), CustomerId.of("C-1"), CustomerId.of("C-2"));
    }

    @Test
    void a_file_that_is_merged_or_that_the_regulation_sets_no_limit_for_is_not_listed() {
        CustomerFile one = CustomerExamples.verified(file("C-1"), OPENED);
        CustomerFile two = CustomerExamples.verified(file("C-2"), OPENED);
        CustomerMerge merge = CustomerMerge.merge(one, two, CustomerExamples.stamp(OPENED));

        assertThat(FileReview.overdue(List.of(merge.survivor(), merge.duplicate()), BOOK, DUE.plusSeconds(1)))
                .extracting(FileReview::customer)
                .containsExactly(one.id());
        Map<Duty, Allowance> none = new TreeMap<>(Books.ordinary().allowances());
        none.remove(Duty.CUSTOMER_FILE_REVIEW);
        RegulationBook silent = Books.but(regulation -> regulation.allowances(none));
        assertThat(FileReview.overdue(List.of(one), silent, Instant.parse("2090-01-01T00:00:00Z")))
                .isEmpty();
    }

    @Test
    void the_version_in_force_at_the_last_review_decides_how_long_it_holds() {
        RegulationBook book = BOOK.amend(Regulation.builder()
                .from(Books.ordinary())
                .version(dev.qualitysdk.basics.RegulationVersion.of("2027-1"))
                .effective(LocalDate.of(2027, 1, 1))
                .allowances(allowances(30))
                .build());
        CustomerFile file = file("C-1");

        assertThat(file.reviewDue(book)).contains(DUE);
        assertThat(file.take(CustomerStep.Reviewed.of(CustomerExamples.stamp("2027-01-10T00:00:00Z")))
                        .reviewDue(book))
                .contains(Instant.parse("2027-02-09T00:00:00Z"));
    }
}
