package dev.qualitysdk.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.collect.ImmutableMap;
import dev.qualitysdk.fixture.SharedFolder;
import dev.qualitysdk.fixture.TinyCsv;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The cases of three peers with their expected answers, asked of the public API. Where a case follows another convention than
 * ours, it is listed with the reason and with our own answer.
 */
class PeerCasesTest {

    private static final Path FOLDER = SharedFolder.resolve("data/business_time");

    /** Why our answer differs, and what it is. */
    private record Ours(String answer, String reason) {}

    private static final String ZERO = "no time at all gives the instant itself, it is not rolled";
    private static final String ROLL_ON =
            "a start out of hours rolls to the next opening (or working day) whichever way the days are then counted";
    private static final String DAY_ONE =
            "a start out of hours rolls to the next working day, which is day 0 as for a start on that day";

    private static final ImmutableMap<String, Ours> OTHER_CONVENTION = ImmutableMap.<String, Ours>builder()
            .put("biz-007", new Ours("2006-01-03T00:00", ZERO))
            .put("biz-008", new Ours("2006-01-03T00:00", ZERO))
            .put("biz-010", new Ours("2006-01-03T10:00", ROLL_ON))
            .put("biz-011", new Ours("2006-01-04T09:00", ROLL_ON))
            .put("biz-019", new Ours("PT-39H-30M", "working time turns its sign, so that it stays additive"))
            .put(
                    "biz-058",
                    new Ours(
                            "2006-04-02T03:00/2006-04-02T03:15",
                            "a gap of the clock shortens the hours that it cuts, it does not swallow the rest"))
            .put("business_time-004", new Ours("2010-04-10T12:33", ZERO))
            .put("business_time-005", new Ours("2016-01-30T12:33", ZERO))
            .put("business_time-031", new Ours("2010-04-09T09:00", ROLL_ON))
            .put("business_time-032", new Ours("2015-10-13T09:00", ROLL_ON))
            .put("business_time-033", new Ours("2015-10-14T09:00", ROLL_ON))
            .put("business_time-046", new Ours("2010-04-09", ROLL_ON))
            .put("chinese-days-019", new Ours("2024-05-07", DAY_ONE))
            .put("chinese-days-031", new Ours("2024-05-07", DAY_ONE))
            .put("chinese-days-032", new Ours("2024-05-08", DAY_ONE))
            .build();

    private final Map<String, WorkingCalendar> calendars = new HashMap<>();

    @TestFactory
    Stream<DynamicTest> every_case_has_the_answer_of_its_peer_or_ours_with_the_reason() {
        return cases().stream()
                .map(row -> dynamicTest(text(row, "case_id") + " " + text(row, "op"), () -> {
                    Ours ours = OTHER_CONVENTION.get(text(row, "case_id"));
                    String answer = answer(row);
                    if (ours == null) {
                        assertThat(answer).as(row.toString()).isEqualTo(text(row, "expected"));
                    } else {
                        assertThat(answer)
                                .as(ours.reason)
                                .isEqualTo(ours.answer)
                                .isNotEqualTo(text(row, "expected"));
                    }
                }));
    }

    @Test
    void there_are_171_cases_and_only_such_with_a_convention_of_their_own_are_answered_otherwise() {
        List<Map<String, String>> cases = cases();

        assertThat(cases).hasSize(171);
        assertThat(cases.stream().filter(row -> OTHER_CONVENTION.containsKey(text(row, "case_id"))))
                .hasSize(15)
                .hasSize(OTHER_CONVENTION.size())
                .allSatisfy(row -> assertThat(text(row, "convention")).isNotBlank());
    }

    private static List<Map<String, String>> cases() {
        Assumptions.assumeThat(SharedFolder.has("data/business_time/cases.csv"))
                .as("the cases of the peers lie beside the repository")
                .isTrue();
        return TinyCsv.read(FOLDER.resolve("cases.csv"));
    }

    private static String text(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    private String answer(Map<String, String> row) {
        Question question = new Question(
                calendars.computeIfAbsent(text(row, "calendar"), PeerCalendars::read),
                text(row, "start"),
                text(row, "end"),
                text(row, "amount"));
        String answer = question.ask(text(row, "op"));
        return answer.equals(question.canonical(text(row, "expected"))) ? text(row, "expected") : answer;
    }

    /** One question; each operation is one call. */
    private record Question(WorkingCalendar calendar, String start, String end, String amount) {

        String ask(String op) {
            return switch (op) {
                case "ADD_WORKING_TIME" -> local(calendar.deadline(instant(start), Duration.parse(amount)));
                case "SUBTRACT_WORKING_TIME" -> local(calendar.startFor(instant(start), Duration.parse(amount)));
                case "ADD_WORKING_DAYS" ->
                    isDate(start)
                            ? calendar.plusWorkingDays(LocalDate.parse(start), days())
                                    .toString()
                            : local(calendar.plusWorkingDays(instant(start), days()));
                case "WORKING_TIME_BETWEEN" ->
                    calendar.workingTime(instant(start), instant(end)).toString();
                case "WORKING_DAYS_BETWEEN" ->
                    String.valueOf(calendar.workingDaysBetween(LocalDate.parse(start), LocalDate.parse(end)));
                case "WORKING_DAYS_INCLUSIVE" ->
                    String.valueOf(calendar.workingDaysIn(LocalDate.parse(start), LocalDate.parse(end)));
                case "FULL_WORKING_DAYS_BETWEEN" ->
                    String.valueOf(calendar.fullWorkingDaysBetween(instant(start), instant(end)));
                case "IS_WORKING_TIME" -> String.valueOf(calendar.isOpen(instant(start)));
                case "IS_WORKING_DAY" -> String.valueOf(calendar.isWorkingDay(date(start)));
                case "IS_HOLIDAY" -> String.valueOf(calendar.isHoliday(date(start)));
                case "NEXT_WORKING_INSTANT" -> local(calendar.nextOpen(instant(start)));
                case "PREVIOUS_WORKING_INSTANT" -> local(calendar.previousOpen(instant(start)));
                case "NEXT_OPENING" -> local(calendar.nextOpening(instant(start)));
                case "NEXT_CLOSING" -> local(calendar.nextClosing(instant(start)));
                case "TIME_UNTIL_OPENING" ->
                    calendar.timeUntilOpening(instant(start)).toString();
                case "PERIODS_AFTER" ->
                    calendar.openingsAfter(instant(start))
                            .limit(days())
                            .map(window -> local(window.start()) + "/" + local(window.end()))
                            .collect(Collectors.joining(";"));
                default -> throw new IllegalArgumentException("no such operation: " + op);
            };
        }

        private int days() {
            return Integer.parseInt(amount);
        }

        private static boolean isDate(String text) {
            return text.length() == 10;
        }

        private LocalDate date(String text) {
            return isDate(text) ? LocalDate.parse(text) : calendar.dateOf(instant(text));
        }

        private Instant instant(String text) {
            return text.matches(".*T.*[+Z-].*")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(calendar.zone()).toInstant();
        }

        private String local(Instant instant) {
            return LocalDateTime.ofInstant(instant, calendar.zone()).toString();
        }

        /** Returns an expected answer as our answers are written. */
        String canonical(String expected) {
            return expected.matches("PT?-?[0-9].*|-?PT.*")
                    ? Duration.parse(expected).toString()
                    : expected;
        }
    }
}
