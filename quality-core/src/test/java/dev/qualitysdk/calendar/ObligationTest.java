package dev.qualitysdk.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.CalendarVersion;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.PauseReason;
import dev.qualitysdk.basics.Ratio;
import dev.qualitysdk.basics.RegulationVersion;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import dev.qualitysdk.rule.Verdict;
import dev.qualitysdk.rule.Verdict.Outcome;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ObligationTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final WorkingCalendar OFFICE = CalendarArbitraries.office(ZONE);
    private static final EmployeeId ANN = EmployeeId.of("E-1");
    private static final EmployeeId BOB = EmployeeId.of("E-2");
    private static final EmployeeId CHIEF = EmployeeId.of("E-9");

    // 2026-01-05 is a Monday.
    private static Instant at(String local) {
        return LocalDateTime.parse("2026-01-" + local).atZone(ZONE).toInstant();
    }

    private static Obligation.Builder owed(String allowance, String opened) {
        return Obligation.builder()
                .subject("B-17")
                .clause(Clause.RESPONSE_TIMELINESS)
                .regulation(RegulationVersion.of("2026-1"))
                .calendar(OFFICE)
                .opened(at(opened))
                .allowance(Allowance.parse(allowance))
                .responsibility(Responsibility.of(ANN));
    }

    private static Pause paused(String from, String to) {
        return Pause.of(PauseReason.WAITING_FOR_CUSTOMER, at(from), at(to));
    }

    private static Pause pausedSince(String from) {
        return Pause.open(PauseReason.WAITING_FOR_CUSTOMER, at(from));
    }

    private static final Instant LATER = at("31T00:00");

    @Test
    void the_example_of_the_domain_one_working_day_and_a_pause_over_the_weekend() {
        Obligation.Builder friday = owed("working-days 1", "09T16:00");

        assertThat(friday.build().due(LATER)).contains(at("12T16:00"));
        Obligation waited = friday.addPauses(paused("09T16:30", "12T09:30")).build();
        assertThat(waited.paused(LATER)).isEqualTo(Duration.ofMinutes(90));
        assertThat(waited.due(LATER)).contains(at("13T09:00"));
    }

    @Test
    @DisplayName("trap 1: a pause outside opening hours moves nothing")
    void trap_1_a_pause_outside_opening_hours_moves_nothing() {
        Obligation waited = owed("working PT4H", "05T16:00")
                .addPauses(paused("05T17:00", "06T08:30"))
                .build();

        assertThat(waited.due(LATER)).contains(at("06T11:30"));
        assertThat(waited.paused(LATER)).isZero();
    }

    @Test
    @DisplayName("trap 2: overlapping pauses count once, and earlier ones are not forgotten")
    void trap_2_pauses_count_by_their_union() {
        Obligation waited = owed("working PT4H", "05T09:00")
                .addPauses(
                        paused("05T12:30", "05T14:00"), paused("05T10:00", "05T11:00"), paused("05T12:00", "05T13:00"))
                .build();

        assertThat(waited.paused(LATER)).isEqualTo(Duration.ofHours(3));
        assertThat(waited.due(LATER)).contains(at("05T16:00"));
    }

    @Test
    @DisplayName("trap 2: pauses that touch count like one, as long as nothing is due where they touch")
    void trap_2_pauses_that_touch_count_like_one() {
        Obligation.Builder owed = owed("working PT4H", "05T09:00");

        assertThat(owed.addPauses(paused("05T10:00", "05T11:00"), paused("05T11:00", "05T12:00"))
                        .build()
                        .due(LATER))
                .isEqualTo(owed.pauses(List.of(paused("05T10:00", "05T12:00")))
                        .build()
                        .due(LATER))
                .contains(at("05T15:00"));
    }

    @Test
    @DisplayName("trap 7: what was due when a pause ended stays due, though the next pause begins at that instant")
    void trap_7_a_pause_that_begins_where_another_ended_too_late_has_no_effect() {
        Obligation waited = owed("working-days 0", "10T12:00")
                .addPauses(paused("10T13:00", "12T08:30"))
                .build();
        Obligation elapsed = owed("elapsed PT24H", "10T12:00")
                .addPauses(paused("10T13:00", "10T14:00"))
                .build();

        assertThat(waited.due(LATER)).contains(at("12T08:30"));
        assertThat(waited.pausedBy(paused("12T08:30", "12T10:00")).due(LATER)).contains(at("12T08:30"));
        assertThat(waited.pausedBy(pausedSince("12T08:30")).outcome(LATER)).isEqualTo(Outcome.MISSED);
        assertThat(elapsed.pausedBy(pausedSince("10T14:00")).outcome(LATER)).isEqualTo(Outcome.PENDING);
    }

    @Test
    void a_pause_that_begins_at_or_after_the_due_instant_has_no_effect() {
        Obligation.Builder owed = owed("working PT1H", "05T09:00");

        assertThat(owed.build().pausedBy(paused("05T10:00", "05T12:00")).due(LATER))
                .contains(at("05T10:00"));
        assertThat(owed.build().pausedBy(pausedSince("05T10:00")).outcome(LATER))
                .isEqualTo(Outcome.MISSED);
        assertThat(owed.build().pausedBy(paused("05T09:59", "05T12:00")).due(LATER))
                .contains(at("05T12:01"));
    }

    @Test
    void a_pause_may_begin_in_the_time_that_an_earlier_one_has_won() {
        Obligation waited = owed("working PT1H", "05T09:00")
                .addPauses(paused("05T09:30", "05T11:00"), paused("05T11:15", "05T12:15"))
                .build();

        assertThat(waited.due(LATER)).contains(at("05T12:30"));
    }

    @Test
    void while_a_pause_is_open_nothing_is_due_and_it_is_pending() {
        Obligation waiting = owed("working PT1H", "05T09:00")
                .addPauses(pausedSince("05T09:30"))
                .build();

        assertThat(waiting.due(LATER)).isEmpty();
        assertThat(waiting.outcome(LATER)).isEqualTo(Outcome.PENDING);
        assertThat(waiting.paused(at("05T10:00"))).isEqualTo(Duration.ofMinutes(30));
        assertThat(waiting.due(at("05T09:15"))).as("before it is seen").contains(at("05T10:00"));
        assertThat(waiting.due(at("05T09:30"))).as("what happens then is seen").isEmpty();
    }

    @Test
    void a_pause_that_ends_after_the_instant_asked_is_open_as_of_then() {
        Obligation waited = owed("working PT1H", "05T09:00")
                .addPauses(paused("05T09:30", "05T11:00"))
                .build();

        assertThat(waited.due(at("05T10:59"))).isEmpty();
        assertThat(waited.due(at("05T11:00"))).contains(at("05T11:30"));
    }

    @Test
    void fulfilment_ends_an_open_pause() {
        Obligation answered = owed("working PT1H", "05T09:00")
                .addPauses(pausedSince("05T09:30"))
                .fulfilled(at("05T15:00"))
                .build();

        assertThat(answered.due(LATER)).contains(at("05T15:30"));
        assertThat(answered.outcome(LATER)).isEqualTo(Outcome.MET);
        assertThat(answered.outcome(at("05T14:59"))).isEqualTo(Outcome.PENDING);
    }

    @Test
    @DisplayName("trap 16: the due instant itself is in time, a microsecond later is not")
    void trap_16_the_boundary_is_inclusive_and_instants_are_compared() {
        Obligation.Builder owed = owed("working PT1H", "05T09:00");

        assertThat(owed.fulfilled(at("05T10:00")).build().outcome(LATER)).isEqualTo(Outcome.MET);
        assertThat(owed.fulfilled(at("05T10:00").plusNanos(999)).build().outcome(LATER))
                .as("finer than a microsecond is cut")
                .isEqualTo(Outcome.MET);
        assertThat(owed.fulfilled(at("05T10:00").plusNanos(1_000)).build().outcome(LATER))
                .isEqualTo(Outcome.MISSED);
        assertThat(owed("working PT1H", "05T09:00").build().outcome(at("05T10:00")))
                .isEqualTo(Outcome.PENDING);
        assertThat(owed("working PT1H", "05T09:00")
                        .build()
                        .outcome(at("05T10:00").plusNanos(1_000)))
                .isEqualTo(Outcome.MISSED);
    }

    @Test
    @DisplayName("trap 4: the warning lies inside opening hours, the working time before the due instant")
    void trap_4_the_warning_is_counted_inside_opening_hours() {
        Obligation owed = owed("working PT4H", "05T13:30").build();

        assertThat(owed.due(LATER)).contains(at("06T09:00"));
        assertThat(owed.warningAt(Duration.ofHours(1), LATER)).contains(at("05T16:30"));
        assertThat(owed.pausedBy(pausedSince("05T14:00")).warningAt(Duration.ofHours(1), LATER))
                .isEmpty();
    }

    @Test
    @DisplayName("trap 5: another allowance keeps the time used up and the time stood still")
    void trap_5_another_allowance_keeps_consumed_and_paused_time() {
        Obligation owed = owed("working PT8H", "05T09:00")
                .addPauses(paused("05T10:00", "05T12:00"))
                .build();
        Obligation urgent = owed.retarget(Allowance.parse("working PT4H"));

        assertThat(urgent.due(LATER)).contains(at("05T15:00"));
        assertThat(urgent.paused(LATER)).isEqualTo(owed.paused(LATER)).isEqualTo(Duration.ofHours(2));
        assertThat(urgent.progress(at("05T13:00"))).contains(Ratio.of(2, 4));
        assertThat(owed.progress(at("05T13:00"))).contains(Ratio.of(2, 8));
    }

    @Test
    @DisplayName("trap 28: no pause moves an instant promised elsewhere, unless that says so")
    void trap_28_a_fixed_instant_is_not_moved() {
        Obligation fixed = owed("fixed 2026-01-06T08:00:00Z", "05T09:00")
                .addPauses(pausedSince("05T10:00"))
                .build();
        Obligation movable = owed("fixed-movable 2026-01-06T08:00:00Z", "05T09:00")
                .addPauses(paused("05T18:00", "05T20:00"))
                .build();

        assertThat(fixed.due(LATER)).contains(Instant.parse("2026-01-06T08:00:00Z"));
        assertThat(fixed.outcome(LATER)).isEqualTo(Outcome.MISSED);
        assertThat(fixed.paused(LATER)).isZero();
        assertThat(movable.due(LATER)).contains(Instant.parse("2026-01-06T10:00:00Z"));
    }

    @Test
    void elapsed_time_and_calendar_days_are_paused_by_elapsed_time() {
        assertThat(owed("elapsed PT24H", "05T16:00")
                        .addPauses(paused("05T20:00", "05T22:00"))
                        .build()
                        .due(LATER))
                .contains(at("06T18:00"));
        assertThat(owed("calendar-days 1", "05T16:00")
                        .addPauses(paused("05T20:00", "05T22:00"))
                        .build()
                        .due(LATER))
                .contains(at("06T18:00"));
    }

    @Test
    @DisplayName("trap 27: progress stands still during a pause and goes on from there")
    void trap_27_progress_is_frozen_during_a_pause() {
        Obligation owed = owed("working PT4H", "05T09:00")
                .addPauses(paused("05T10:00", "05T12:00"))
                .build();

        assertThat(owed.progress(at("05T08:00"))).contains(Ratio.ZERO);
        assertThat(owed.progress(at("05T10:00"))).contains(Ratio.of(1, 4));
        assertThat(owed.progress(at("05T11:00"))).contains(Ratio.of(1, 4));
        assertThat(owed.progress(at("05T12:00"))).contains(Ratio.of(1, 4));
        assertThat(owed.progress(at("05T13:00"))).contains(Ratio.of(2, 4));
        assertThat(owed.progress(at("05T15:00"))).contains(Ratio.ONE);
        assertThat(owed.progress(at("05T16:00"))).contains(Ratio.of(5, 4));
        assertThat(owed.fulfilledAt(at("05T13:00")).progress(LATER)).contains(Ratio.of(2, 4));
    }

    @Test
    void a_verdict_carries_what_it_rests_on() {
        Verdict verdict = owed("working PT4H", "05T09:00")
                .addPauses(paused("05T10:00", "05T12:00"))
                .fulfilled(at("05T15:30"))
                .build()
                .verdict(LATER);

        assertThat(verdict.subject()).isEqualTo("B-17");
        assertThat(verdict.clause()).isEqualTo(Clause.RESPONSE_TIMELINESS);
        assertThat(verdict.regulation()).isEqualTo(RegulationVersion.of("2026-1"));
        assertThat(verdict.accountable()).contains(ANN);
        assertThat(verdict.outcome()).isEqualTo(Outcome.MISSED);
        assertThat(verdict.figures())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "opened", "2026-01-05T01:00:00Z",
                        "allowance", "working PT4H",
                        "calendar", "office",
                        "paused", "PT2H",
                        "due", "2026-01-05T07:00:00Z",
                        "fulfilled", "2026-01-05T07:30:00Z"));
    }

    @Test
    void an_excuse_replaces_a_miss_and_a_wait_but_never_a_success() {
        Excuse excuse = Excuse.of(Clause.NATURAL_DISASTER, "flood", CHIEF, at("05T09:30"));
        Obligation.Builder owed = owed("working PT1H", "05T09:00").excuse(excuse);

        assertThat(owed.build().outcome(at("05T09:29"))).as("not yet decided").isEqualTo(Outcome.PENDING);
        assertThat(owed.build().outcome(at("05T09:30"))).as("a wait").isEqualTo(Outcome.EXCUSED);
        assertThat(owed.build().pausedBy(pausedSince("05T09:10")).outcome(LATER))
                .isEqualTo(Outcome.EXCUSED);
        assertThat(owed.fulfilled(at("05T11:00")).build().outcome(LATER))
                .as("a miss")
                .isEqualTo(Outcome.EXCUSED);
        assertThat(owed.fulfilled(at("05T10:00")).build().outcome(LATER))
                .as("a success")
                .isEqualTo(Outcome.MET);
        assertThat(owed.fulfilled(at("05T11:00")).build().verdict(LATER).figures())
                .containsEntry("excuse.clause", "6.1.1")
                .containsEntry("excuse.reason", "flood")
                .containsEntry("excuse.approver", "E-9");
    }

    @Test
    void nobody_excuses_what_he_is_accountable_for() {
        Obligation owed = owed("working PT1H", "05T09:00").build();

        assertThatThrownBy(() -> owed.excusedBy(Excuse.of(Clause.NATURAL_DISASTER, "flood", ANN, at("06T09:00"))))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("obligation B-17")
                .hasMessageContaining("E-1, who is accountable for it")
                .hasMessageContaining("4.2.2");
    }

    @Test
    void who_held_it_earlier_may_excuse_it_once_somebody_else_is_accountable() {
        Responsibility line = Responsibility.of(BOB).then(at("05T09:10"), ANN);
        Obligation.Builder owed = owed("working PT1H", "05T09:00").responsibility(line);
        Excuse later = Excuse.of(Clause.NATURAL_DISASTER, "flood", BOB, at("06T09:00"));
        Excuse early = Excuse.of(Clause.NATURAL_DISASTER, "flood", BOB, at("05T09:05"));

        assertThat(owed.excuse(later).build().outcome(LATER)).isEqualTo(Outcome.EXCUSED);
        assertThatThrownBy(() -> owed.excuse(early).build())
                .as("accountable when he decided")
                .isInstanceOf(ClauseBreachException.class);
    }

    @Test
    void accountable_is_who_holds_it_at_fulfilment_or_due_whichever_is_first() {
        Responsibility line = Responsibility.none().then(at("05T09:10"), ANN).then(at("05T09:30"), BOB);
        Obligation.Builder owed = owed("working PT1H", "05T09:00").responsibility(line);

        assertThat(owed.build().accountable(at("05T09:05"))).isEmpty();
        assertThat(owed.build().accountable(at("05T09:20"))).contains(ANN);
        assertThat(owed.build().accountable(LATER)).contains(BOB);
        assertThat(owed.fulfilled(at("05T09:15")).build().accountable(LATER)).contains(ANN);
        assertThat(owed.build().decidingInstant(LATER)).contains(at("05T09:15"));
        assertThat(owed.fulfilled(at("05T09:30")).build().accountable(LATER))
                .as("a hand-over counts from its instant on")
                .contains(BOB);
        Obligation handedOn = owed("working PT1H", "05T09:00")
                .responsibility(line.then(at("05T10:30"), CHIEF))
                .build();
        assertThat(handedOn.verdict(LATER).accountable())
                .as("due before it was handed on")
                .contains(BOB);
    }

    @Test
    void without_a_limit_and_for_a_duplicate_nothing_is_owed() {
        Obligation free = Obligation.builder()
                .subject("C-1")
                .clause(Clause.COMPLAINT_TIMELINESS)
                .regulation(RegulationVersion.of("2026-1"))
                .calendar(OFFICE)
                .opened(at("05T09:00"))
                .build();

        assertThat(free.due(LATER)).isEmpty();
        assertThat(free.progress(LATER)).isEmpty();
        assertThat(free.verdict(LATER).outcome()).isEqualTo(Outcome.NOT_OWED);
        assertThat(free.verdict(LATER).figures()).containsEntry("reason", "no_limit");
        Verdict duplicate = owed("working PT1H", "05T09:00")
                .nothingOwed("duplicate")
                .build()
                .verdict(LATER);
        assertThat(duplicate.outcome()).isEqualTo(Outcome.NOT_OWED);
        assertThat(duplicate.figures()).containsEntry("reason", "duplicate");
    }

    @Test
    void what_the_customer_withdraws_in_time_is_not_owed_and_later_it_stays_missed() {
        Obligation.Builder owed = owed("working PT1H", "05T09:00");

        assertThat(owed.withdrawal(Withdrawal.of("changed_mind", at("05T10:00")))
                        .build()
                        .outcome(LATER))
                .isEqualTo(Outcome.NOT_OWED);
        assertThat(owed.build().outcome(at("05T09:59"))).as("not yet seen").isEqualTo(Outcome.PENDING);
        assertThat(owed.build().pausedBy(pausedSince("05T09:10")).outcome(LATER))
                .isEqualTo(Outcome.NOT_OWED);
        assertThat(owed.withdrawal(Withdrawal.of("changed_mind", at("05T10:01")))
                        .build()
                        .outcome(LATER))
                .isEqualTo(Outcome.MISSED);
        assertThat(owed.withdrawal(Withdrawal.of("changed_mind", at("05T09:30")))
                        .fulfilled(at("05T09:20"))
                        .build()
                        .outcome(LATER))
                .isEqualTo(Outcome.MET);
    }

    @Test
    void time_that_runs_backwards_is_refused_with_every_fault() {
        assertThatThrownBy(() -> owed("working PT1H", "05T09:00")
                        .subject(" ")
                        .fulfilled(at("05T08:59"))
                        .withdrawal(Withdrawal.of("changed_mind", at("05T08:00")))
                        .addPauses(paused("05T08:00", "05T10:00"))
                        .build())
                .isInstanceOf(InvalidValueException.class)
                .satisfies(refused -> assertThat(((InvalidValueException) refused).faults())
                        .extracting(fault -> fault.field())
                        .containsExactly("subject", "fulfilled", "withdrawal", "pauses"));
    }

    @Test
    @DisplayName("trap 21: several things owed for one record have each their own due instant")
    void trap_21_each_target_has_its_own_due_instant() {
        Map<Clause, Instant> due = Stream.of(
                        owed("working PT1H", "05T09:00").clause(Clause.IN_TIME).build(),
                        owed("working-days 3", "05T09:00")
                                .clause(Clause.COMPLAINT_TIMELINESS)
                                .build())
                .collect(Collectors.toMap(
                        Obligation::clause, owed -> owed.due(LATER).orElseThrow()));

        assertThat(due)
                .containsEntry(Clause.IN_TIME, at("05T10:00"))
                .containsEntry(Clause.COMPLAINT_TIMELINESS, at("08T09:00"));
    }

    @Test
    @DisplayName("trap 22: no method takes or gives a local date and time for a moment")
    void trap_22_moments_are_instants() {
        Stream<Class<?>> types = Stream.of(
                WorkingCalendar.class,
                WorkingCalendarBuilder.class,
                Allowance.class,
                Obligation.class,
                Pause.class,
                Excuse.class,
                ExcuseWindow.class,
                Withdrawal.class,
                Responsibility.class);

        assertThat(types.flatMap(type -> Arrays.stream(type.getMethods()))
                        .filter(method -> signature(method).contains(LocalDateTime.class)))
                .isEmpty();
    }

    private static java.util.List<Class<?>> signature(Method method) {
        java.util.List<Class<?>> types = new java.util.ArrayList<>(Arrays.asList(method.getParameterTypes()));
        types.add(method.getReturnType());
        return types;
    }

    @Test
    @DisplayName("trap 23: a verdict pins the version of its calendar, and a later edit is another calendar")
    void trap_23_editing_a_calendar_changes_no_verdict() {
        Obligation owed =
                owed("working PT4H", "05T16:00").fulfilled(at("06T11:30")).build();
        WorkingCalendar edited = WorkingCalendar.builder(CalendarVersion.of("office-2"), ZONE)
                .covers(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1))
                .weekdays(OpeningHours.of("08:00-20:00"))
                .build();

        assertThat(owed.verdict(LATER).outcome()).isEqualTo(Outcome.MET);
        assertThat(owed.verdict(LATER).figures()).containsEntry("calendar", "office");
        Obligation moved = Obligation.builder().from(owed).calendar(edited).build();
        assertThat(moved.verdict(LATER).outcome()).isEqualTo(Outcome.MISSED);
        assertThat(moved.verdict(LATER).figures()).containsEntry("calendar", "office-2");
    }
}
