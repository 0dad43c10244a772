package dev.qualitysdk.service.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.TrainingTopic;
import dev.qualitysdk.rule.ClauseBreachException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CertificationTest {

    private static Course course(int months, int renewal, TrainingTopic... parts) {
        return Course.of(TrainingArbitraries.COURSE, List.of(parts), Optional.of(months), renewal);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Certification passed(Course course, String... days) {
        Certification certification = TrainingArbitraries.opened(course, day(days[0]));
        for (String on : days) {
            certification = TrainingArbitraries.pass(certification, course, TrainingTopic.SAFETY, day(on));
        }
        return certification;
    }

    private static List<String> lasts(Certification certification) {
        return certification.validities().stream()
                .map(validity -> validity.last().map(LocalDate::toString).orElse("never"))
                .toList();
    }

    @Test
    void trap_127_the_last_day_is_counted_from_the_anchor_and_not_from_the_last_day_before() {
        Course year = course(12, 2, TrainingTopic.SAFETY);
        Course month = course(1, 0, TrainingTopic.SAFETY);

        assertThat(lasts(passed(year, "2024-02-29", "2025-02-01", "2026-02-01", "2027-02-01")))
                .containsExactly("2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29");
        assertThat(lasts(passed(month, "2026-01-31", "2026-02-28", "2026-03-31")))
                .containsExactly("2026-02-28", "2026-03-31", "2026-04-30");
    }

    @Test
    void trap_125_a_renewal_in_time_begins_the_day_after_the_last_and_one_too_early_is_refused() {
        Course year = course(12, 2, TrainingTopic.SAFETY);
        Certification renewed = passed(year, "2024-03-15", "2025-01-15");

        assertThat(renewed.validities().get(1).first()).isEqualTo(day("2025-03-16"));
        assertThat(renewed.isValidOn(day("2026-03-15"))).isTrue();
        assertThat(renewed.isValidOn(day("2026-03-16"))).isFalse();
        assertThatThrownBy(() -> passed(year, "2024-03-15", "2025-01-14"))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining(
                        "valid until 2025-03-15 and can be renewed from 2025-01-15 on, not on 2025-01-14");
        assertThatThrownBy(() -> passed(year, "2024-03-15", "2025-01-15", "2025-01-16"))
                .as("renewed already")
                .isInstanceOf(ClauseBreachException.class);
    }

    @Test
    void what_lapsed_is_anchored_anew() {
        assertThat(lasts(passed(course(12, 2, TrainingTopic.SAFETY), "2024-03-15", "2025-03-16")))
                .containsExactly("2025-03-15", "2026-03-16");
        assertThat(lasts(passed(course(12, 2, TrainingTopic.SAFETY), "2024-03-15", "2025-03-15")))
                .containsExactly("2025-03-15", "2026-03-15");
    }

    @Test
    void trap_126_one_part_passed_again_does_not_refresh_the_whole() {
        Course two = course(12, 2, TrainingTopic.SAFETY, TrainingTopic.CONDUCT);
        Certification safety = passed(two, "2024-03-15");
        Certification both = TrainingArbitraries.pass(safety, two, TrainingTopic.CONDUCT, day("2024-06-01"));
        Certification again = TrainingArbitraries.pass(both, two, TrainingTopic.CONDUCT, day("2025-05-01"));

        assertThat(safety.isValidOn(day("2024-07-01"))).isFalse();
        assertThat(both.isValidOn(day("2024-05-31"))).isFalse();
        assertThat(both.isValidOn(day("2024-06-01"))).isTrue();
        assertThat(again.isValidOn(day("2025-03-15"))).isTrue();
        assertThat(again.isValidOn(day("2025-06-01"))).as("safety lapsed").isFalse();
    }

    @Test
    void trap_129_a_new_policy_touches_nothing_issued_until_it_is_migrated() {
        Course year = course(12, 2, TrainingTopic.SAFETY);
        Course two = course(24, 2, TrainingTopic.SAFETY);
        Certification issued = passed(year, "2024-03-15");
        Certification renewed = TrainingArbitraries.pass(issued, two, TrainingTopic.SAFETY, day("2025-03-01"));
        Certification migrated = issued.take(CertificationStep.Migrated.of(
                TrainingArbitraries.stamp(day("2024-05-01").atStartOfDay().toInstant(ZoneOffset.UTC)),
                TrainingTopic.SAFETY,
                24,
                ReasonCode.of("new-law"),
                TrainingArbitraries.SENIOR));

        assertThat(lasts(issued)).containsExactly("2025-03-15");
        assertThat(lasts(renewed)).containsExactly("2025-03-15", "2027-03-16");
        assertThat(lasts(migrated)).containsExactly("2026-03-15");
        assertThat(lasts(Certification.replay(migrated.steps()))).containsExactly("2026-03-15");
    }

    @Test
    void only_a_session_that_the_employee_passed_counts_and_only_for_its_course() {
        Course year = course(12, 2, TrainingTopic.SAFETY);
        Certification open = TrainingArbitraries.opened(year, day("2024-03-15"));
        TrainingSession others = TrainingArbitraries.passed("S-1", TrainingTopic.SAFETY, day("2024-03-15"), 2);
        Course another = Course.of(
                dev.qualitysdk.basics.CourseId.of("else"), List.of(TrainingTopic.SAFETY), Optional.empty(), 0);

        assertThatThrownBy(() -> open.pass(open.steps().get(0).stamp(), others, year, ZoneOffset.UTC))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("session S-1 is ABSENT to E-1");
        assertThatThrownBy(() -> open.pass(open.steps().get(0).stamp(), others, another, ZoneOffset.UTC))
                .hasMessageContaining("it is of course driver");
        assertThatThrownBy(() -> TrainingArbitraries.pass(open, year, TrainingTopic.CONDUCT, day("2024-03-15")))
                .hasMessageContaining("conduct is none of its parts");
    }

    @Test
    void what_never_ends_is_valid_for_ever_and_not_passed_twice() {
        Course forever = Course.of(TrainingArbitraries.COURSE, List.of(TrainingTopic.SAFETY), Optional.empty(), 0);
        Certification certification = passed(forever, "2024-03-15");

        assertThat(certification.isValidOn(day("2999-01-01"))).isTrue();
        assertThat(certification.isValidOn(day("2024-03-14"))).isFalse();
        assertThatThrownBy(
                        () -> TrainingArbitraries.pass(certification, forever, TrainingTopic.SAFETY, day("2025-01-01")))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("valid for ever");
    }
}
