package dev.qualitysdk.regulation.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.RegulationVersion;
import dev.qualitysdk.basics.RulingId;
import dev.qualitysdk.calendar.Allowance;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.regulation.ArrivalRule;
import dev.qualitysdk.regulation.Duty;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.regulation.Ruling;
import dev.qualitysdk.rule.Clause;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class RegulationRegisterTest {

    private static final Actor CLERK = Actor.system("month-end");
    private static final Regulation JANUARY = VersionArbitraries.ordinary("2026-1", LocalDate.of(2026, 1, 1));
    private static final Enactment FIRST = VersionArbitraries.published(JANUARY, "2025-12-01T00:00:00Z");

    private static Regulation changed(String version, LocalDate effective, UnaryOperator<Regulation.Builder> change) {
        Regulation.Builder regulation = Regulation.builder();
        regulation.from(JANUARY).version(RegulationVersion.of(version)).effective(effective);
        return change.apply(regulation).build();
    }

    private static Regulation.Builder grace(Regulation.Builder regulation, int minutes) {
        regulation.arrival(ArrivalRule.of(Duration.ofMinutes(minutes), Duration.ofMinutes(30)));
        return regulation;
    }

    private static RegulationRegister register(List<Enactment> enactments, Regulation... figures) {
        return RegulationRegister.of(enactments, List.of(figures), List.of());
    }

    private static String at(Optional<Regulation> found) {
        return found.map(regulation -> regulation.version().value()).orElse("NOT_IN_FORCE");
    }

    private static List<String> fields(List<Enactment> enactments, Regulation... figures) {
        try {
            register(enactments, figures);
            return List.of();
        } catch (InvalidValueException refusal) {
            return refusal.faults().stream().map(fault -> fault.field()).toList();
        }
    }

    @Test
    void what_is_not_yet_effective_is_not_current_and_before_the_first_nothing_is_in_force_traps_149_and_150() {
        Regulation july = changed("2026-7", LocalDate.of(2026, 7, 1), r -> grace(r, 20));
        RegulationRegister register = register(
                List.of(
                        FIRST,
                        VersionArbitraries.published(
                                july,
                                "2026-03-01T00:00:00Z",
                                "2026-03-01T00:00:00Z",
                                Optional.empty(),
                                VersionArbitraries.amendment(Clause.PUNCTUAL_ARRIVAL, TransitionRule.BY_EVENT))),
                JANUARY,
                july);

        assertThat(at(register.at(Instant.parse("2025-12-31T15:59:59Z")))).isEqualTo("NOT_IN_FORCE");
        assertThat(at(register.at(Instant.parse("2025-12-31T16:00:00Z")))).isEqualTo("2026-1");
        assertThat(at(register.at(Instant.parse("2026-06-30T15:59:59Z")))).isEqualTo("2026-1");
        assertThat(at(register.at(Instant.parse("2026-06-30T16:00:00Z")))).isEqualTo("2026-7");
        assertThatThrownBy(() -> register.book().orElseThrow().at(Instant.parse("2025-12-31T15:59:59Z")))
                .hasMessageContaining("NOT_IN_FORCE");
        assertThat(register(List.of()).at(Instant.parse("2026-01-01T00:00:00Z")))
                .isEmpty();
    }

    @Test
    void a_draft_is_in_the_register_and_never_in_force() {
        Regulation july = changed("2026-7", LocalDate.of(2026, 7, 1), r -> grace(r, 20));
        RegulationRegister register = register(
                List.of(
                        FIRST,
                        VersionArbitraries.drafted(july, Instant.parse("2026-03-01T00:00:00Z"), Optional.empty())),
                JANUARY,
                july);

        assertThat(at(register.at(Instant.parse("2026-08-01T00:00:00Z")))).isEqualTo("2026-1");
        assertThat(register.regulation(RegulationVersion.of("2026-7"))).isEqualTo(july);
        assertThatThrownBy(() -> register.regulation(RegulationVersion.of("2026-9")))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void two_published_versions_of_one_effective_date_are_refused_trap_152() {
        Regulation one = changed("A", LocalDate.of(2026, 7, 1), UnaryOperator.identity());
        Regulation two = changed("B", LocalDate.of(2026, 7, 1), UnaryOperator.identity());
        Enactment first = VersionArbitraries.published(one, "2026-03-01T00:00:00Z");
        Enactment second = VersionArbitraries.published(two, "2026-03-02T00:00:00Z");
        Enactment draft = VersionArbitraries.drafted(two, Instant.parse("2026-03-02T00:00:00Z"), Optional.empty());

        assertThat(fields(List.of(FIRST, first, second), JANUARY, one, two)).containsExactly("B.effective");
        assertThat(fields(List.of(FIRST, first, draft), JANUARY, one, two)).isEmpty();
    }

    @Test
    void what_was_known_when_is_answered_beside_what_was_in_force_when() {
        Regulation april = changed("2026-4", LocalDate.of(2026, 4, 1), r -> grace(r, 20));
        RegulationRegister register = register(
                List.of(
                        FIRST,
                        VersionArbitraries.published(
                                april,
                                "2026-03-01T00:00:00Z",
                                "2026-05-10T00:00:00Z",
                                Optional.empty(),
                                VersionArbitraries.amendment(Clause.PUNCTUAL_ARRIVAL, TransitionRule.BY_EVENT))),
                JANUARY,
                april);
        Instant event = Instant.parse("2026-04-15T00:00:00Z");

        assertThat(at(register.at(event))).isEqualTo("2026-4");
        assertThat(at(register.at(event, Instant.parse("2026-05-09T23:59:59Z"))))
                .isEqualTo("2026-1");
        assertThat(at(register.at(event, Instant.parse("2026-05-10T00:00:00Z"))))
                .isEqualTo("2026-4");
        assertThat(at(register.at(event, Instant.parse("2025-11-01T00:00:00Z"))))
                .isEqualTo("NOT_IN_FORCE");
    }

    @Test
    void an_amendment_for_a_time_ends_and_what_it_interrupted_goes_on_trap_154() {
        Regulation festival = changed("festival", LocalDate.of(2026, 2, 10), r -> grace(r, 60));
        Enactment temporary = VersionArbitraries.published(
                festival,
                "2026-02-01T00:00:00Z",
                "2026-02-01T00:00:00Z",
                Optional.of(LocalDate.of(2026, 2, 20)),
                VersionArbitraries.amendment(Clause.PUNCTUAL_ARRIVAL, TransitionRule.BY_EVENT));
        RegulationRegister register = register(List.of(FIRST, temporary), JANUARY, festival);

        assertThat(register.book().orElseThrow().terms())
                .extracting(term -> term.regulation().version().value())
                .containsExactly("2026-1", "festival", "2026-1");
        Instant march = Instant.parse("2026-03-01T00:00:00Z");
        assertThat(register.due(march, CLERK).asMap())
                .hasEntrySatisfying(
                        RegulationVersion.of("2026-1"),
                        steps -> assertThat(steps)
                                .extracting(step -> step.form().kind())
                                .containsExactly(
                                        "enactment.entered_into_force",
                                        "enactment.superseded",
                                        "enactment.entered_into_force"));
        RegulationRegister recorded = register;
        for (Enactment enactment : register.enactments().values()) {
            Enactment now = enactment;
            for (EnactmentStep step : register.due(march, CLERK).get(enactment.id())) {
                now = now.take(step);
            }
            recorded = recorded.with(now, register.regulation(enactment.id()));
        }
        assertThat(recorded.due(march, CLERK).isEmpty()).isTrue();
        assertThat(recorded.enactments().values())
                .extracting(Enactment::state)
                .containsExactly(Enactment.State.IN_FORCE, Enactment.State.SUPERSEDED);
    }

    @Test
    void a_version_that_ends_where_none_follows_would_leave_a_gap() {
        Enactment alone = VersionArbitraries.published(
                JANUARY, "2025-12-01T00:00:00Z", "2025-12-01T00:00:00Z", Optional.of(LocalDate.of(2026, 2, 1)));

        assertThat(fields(List.of(alone), JANUARY)).containsExactly("2026-1.until");
    }

    @Test
    void figures_that_are_not_those_that_were_drafted_are_refused() {
        Regulation other = changed("2026-1", LocalDate.of(2026, 1, 1), r -> grace(r, 20));

        assertThat(fields(List.of(FIRST), other)).containsExactly("figures.2026-1");
        assertThat(fields(List.of(FIRST))).containsExactly("figures.2026-1");
        assertThat(fields(List.of(), JANUARY)).containsExactly("figures");
    }

    @Test
    void a_change_that_no_amendment_names_is_refused_and_one_of_a_cycle_begins_with_a_cycle() {
        Regulation silent = changed("2026-7", LocalDate.of(2026, 7, 1), r -> grace(r, 20));
        Regulation mid = changed("2026-7", LocalDate.of(2026, 7, 15), r -> {
            r.mostAdded(dev.qualitysdk.basics.Points.parse("7"));
            return r;
        });

        assertThat(fields(
                        List.of(FIRST, VersionArbitraries.published(silent, "2026-06-01T00:00:00Z")), JANUARY, silent))
                .containsExactly("2026-7.arrival.grace");
        assertThat(fields(List.of(FIRST, VersionArbitraries.published(mid, "2026-06-01T00:00:00Z")), JANUARY, mid))
                .containsExactly("2026-7.effective");
    }

    /** The version that governs a clause, amended in the middle of April by each of the rules. */
    private static String governing(TransitionRule rule, Clause clause, String event, String booked) {
        Regulation april = changed("april", LocalDate.of(2026, 4, 15), r -> grace(r, 20));
        Regulation june = changed("june", LocalDate.of(2026, 6, 1), r -> {
            grace(r, 20);
            r.allowances(com.google.common.collect.ImmutableSortedMap.<Duty, Allowance>naturalOrder()
                    .putAll(JANUARY.allowances())
                    .put(Duty.COMPLAINT_FOLLOW_UP, Allowance.workingDays(9))
                    .build());
            return r;
        });
        RegulationRegister register = register(
                List.of(
                        FIRST,
                        VersionArbitraries.published(
                                april,
                                "2026-04-01T00:00:00Z",
                                "2026-04-01T00:00:00Z",
                                Optional.empty(),
                                VersionArbitraries.amendment(Clause.PUNCTUAL_ARRIVAL, rule)),
                        VersionArbitraries.published(
                                june,
                                "2026-05-01T00:00:00Z",
                                "2026-05-01T00:00:00Z",
                                Optional.empty(),
                                VersionArbitraries.amendment(Clause.COMPLAINTS_ARE_ACCEPTED, TransitionRule.BY_EVENT))),
                JANUARY,
                april,
                june);
        return at(register.governing(clause, Instant.parse(event), Instant.parse(booked)));
    }

    @Test
    void the_transition_rule_of_an_amendment_decides_what_it_applies_to() {
        String before = "2026-04-10T00:00:00Z";
        String after = "2026-04-20T00:00:00Z";
        Clause clause = Clause.PUNCTUAL_ARRIVAL;

        assertThat(governing(TransitionRule.BY_EVENT, clause, after, before)).isEqualTo("april");
        assertThat(governing(TransitionRule.BY_BOOKING, clause, after, before)).isEqualTo("2026-1");
        assertThat(governing(TransitionRule.BY_BOOKING, clause, after, after)).isEqualTo("april");
        assertThat(governing(TransitionRule.BY_CYCLE, clause, after, after)).isEqualTo("2026-1");
        assertThat(governing(TransitionRule.BY_CYCLE, clause, "2026-04-30T16:00:00Z", after))
                .isEqualTo("april");
        assertThat(governing(TransitionRule.BY_BOOKING, clause, before, before)).isEqualTo("2026-1");
        assertThat(governing(TransitionRule.BY_EVENT, clause, "2025-01-01T00:00:00Z", "2025-01-01T00:00:00Z"))
                .isEqualTo("NOT_IN_FORCE");
    }

    @Test
    void an_unamended_clause_goes_by_the_version_in_force_and_a_waiting_amendment_waits_on_under_later_ones() {
        String june = "2026-06-20T00:00:00Z";
        String booked = "2026-04-10T00:00:00Z";

        assertThat(governing(TransitionRule.BY_BOOKING, Clause.IN_TIME, june, booked))
                .isEqualTo("june");
        assertThat(governing(TransitionRule.BY_BOOKING, Clause.PUNCTUAL_ARRIVAL, june, booked))
                .isEqualTo("2026-1");
        assertThat(governing(TransitionRule.BY_BOOKING, Clause.COMPLAINTS_ARE_ACCEPTED, june, booked))
                .isEqualTo("june");
        assertThatThrownBy(() -> governing(TransitionRule.BY_BOOKING, Clause.IN_TIME, booked, june))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void the_rulings_of_a_book_are_those_known_then() {
        Instant given = Instant.parse("2026-03-10T02:00:00Z");
        Ruling ruling = Ruling.of(
                Stamp.of(given, given.plusSeconds(60), Actor.employee(EmployeeId.of("director"))),
                RulingId.of("R-1"),
                Clause.PUNCTUAL_ARRIVAL,
                LocalDate.of(2026, 3, 10));
        RegulationRegister register = RegulationRegister.of(List.of(FIRST), List.of(JANUARY), List.of(ruling));

        assertThat(register.book().map(RegulationBook::rulings))
                .contains(com.google.common.collect.ImmutableList.of(ruling));
        assertThat(register.book(given).map(RegulationBook::rulings))
                .contains(com.google.common.collect.ImmutableList.of());
    }
}
