package dev.qualitysdk.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.TeamId;
import dev.qualitysdk.lifecycle.Stamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class EmploymentTest {

    private static final Stamp STAMP = Stamp.of(Instant.parse("2026-01-01T00:00:00Z"), Actor.system("test"));

    private static EmploymentStep.Begun begun(String branch, String since, String wage, String bonus) {
        return EmploymentStep.Begun.of(
                STAMP,
                EmployeeId.of("E-1"),
                BranchId.of(branch),
                Optional.of(TeamId.of("T")),
                Money.parse(wage),
                Money.parse(bonus),
                LocalDate.parse(since));
    }

    private static Employment employed(String branch, String since, String until) {
        return Employment.begin(begun(branch, since, "CNY 5000.00", "CNY 800.00"))
                .end(EmploymentStep.Ended.of(STAMP, LocalDate.parse(until)));
    }

    @Test
    void each_step_is_read_back_from_its_canonical_form_and_the_employment_from_its_steps() {
        Employment employment = employed("north", "2026-01-01", "2026-06-11");

        assertThat(employment.steps())
                .allSatisfy(step -> assertThat(EmploymentStep.read(step.form())).isEqualTo(step));
        assertThat(Employment.replay(employment.steps()).assignment()).isEqualTo(employment.assignment());
        assertThat(employment.id()).hasToString("E-1@2026-01-01");
        assertThat(employment.version()).isEqualTo(2);
    }

    @Test
    void a_roster_attributes_a_date_to_the_branch_of_that_date_trap_123() {
        Roster roster = Roster.of(List.of(
                employed("south", "2026-06-11", "2026-07-01").assignment(),
                employed("north", "2026-01-01", "2026-06-11").assignment()));
        EmployeeId employee = EmployeeId.of("E-1");

        assertThat(roster.at(employee, LocalDate.parse("2026-06-10")).map(Assignment::branch))
                .contains(BranchId.of("north"));
        assertThat(roster.at(employee, LocalDate.parse("2026-06-11")).map(Assignment::branch))
                .contains(BranchId.of("south"));
        assertThat(roster.at(employee, LocalDate.parse("2026-07-01"))).isEmpty();
        assertThat(roster.of(EmployeeId.of("E-2"))).isEmpty();
    }

    @Test
    void assignments_of_one_employee_never_overlap() {
        assertThatThrownBy(() -> Roster.of(List.of(
                        employed("north", "2026-01-01", "2026-06-12").assignment(),
                        employed("south", "2026-06-11", "2026-07-01").assignment())))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("2026-06-12");
    }

    @Test
    void all_faults_of_an_employment_are_named_at_once() {
        assertThatThrownBy(() -> Employment.begin(begun("north", "2026-01-01", "CNY -1.00", "EUR -2.00")))
                .isInstanceOfSatisfying(
                        InvalidValueException.class, e -> assertThat(e.faults()).hasSize(3));
        assertThatThrownBy(() -> employed("north", "2026-01-01", "2026-01-01"))
                .hasMessageContaining("a date after 2026-01-01");
        assertThatThrownBy(() -> Employment.replay(List.of())).isInstanceOf(InvalidValueException.class);
    }
}
