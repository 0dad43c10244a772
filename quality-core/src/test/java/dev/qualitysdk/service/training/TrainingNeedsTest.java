package dev.qualitysdk.service.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSetMultimap;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.RegulationVersion;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.basics.TrainingTopic;
import dev.qualitysdk.evidence.Assignment;
import dev.qualitysdk.evidence.TrainingNeed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrainingNeedsTest {

    private static final ReasonCode RUDE = ReasonCode.of("rude");
    private static final LocalDate HELD = LocalDate.of(2026, 3, 2);
    private static final TrainingSession SESSION = TrainingArbitraries.passed("S-1", TrainingTopic.CONDUCT, HELD, 1);

    private static Instant noon(String date) {
        return LocalDate.parse(date).atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    private static Occurrence rude(int employee, String record, String date) {
        return Occurrence.of(TrainingArbitraries.employee(employee), RUDE, record, noon(date));
    }

    @Test
    void causes_of_complaints_ask_for_their_topics_once_with_all_records() {
        List<TrainingNeed> needs = TrainingNeeds.ofCauses(
                List.of(rude(1, "C-1", "2026-02-01"), rude(1, "C-2", "2026-02-03"), rude(2, "C-3", "2026-02-01")),
                ImmutableSetMultimap.of(RUDE, TrainingTopic.CONDUCT));

        assertThat(needs).hasSize(2);
        assertThat(needs.get(0).records()).containsExactly("C-1", "C-2");
        assertThat(needs.get(0).since()).isEqualTo(noon("2026-02-03"));
        assertThat(TrainingNeeds.unmet(needs, List.of(SESSION)))
                .as("E-1 passed a session since, E-2 did not")
                .containsExactly(needs.get(1));
    }

    @Test
    void a_new_version_asks_everybody_and_a_new_hire_is_who_was_assigned_first_in_the_window() {
        Assignment old = Assignment.of(
                TrainingArbitraries.employee(1),
                BranchId.of("east"),
                Optional.empty(),
                LocalDate.of(2020, 1, 1),
                Optional.of(HELD));
        Assignment moved = Assignment.of(
                TrainingArbitraries.employee(1), BranchId.of("west"), Optional.empty(), HELD, Optional.empty());
        Assignment fresh = Assignment.of(
                TrainingArbitraries.employee(2), BranchId.of("west"), Optional.empty(), HELD, Optional.empty());

        assertThat(TrainingNeeds.ofNewHires(
                        List.of(moved, old, fresh),
                        TimeWindow.ofMonth(YearMonth.of(2026, 3), ZoneOffset.UTC),
                        ZoneOffset.UTC,
                        List.of(TrainingTopic.SAFETY)))
                .extracting(TrainingNeed::employee)
                .containsExactly(TrainingArbitraries.employee(2));
        assertThat(TrainingNeeds.ofRegulation(
                        RegulationVersion.of("2026-07"),
                        noon("2026-06-01"),
                        List.of(TrainingArbitraries.employee(1), TrainingArbitraries.employee(2)),
                        List.of(TrainingTopic.PROCESS)))
                .hasSize(2)
                .allSatisfy(need -> assertThat(need.records()).containsExactly("2026-07"));
    }

    @Test
    void what_expires_within_the_days_asks_for_its_renewal() {
        Course course = Course.of(TrainingArbitraries.COURSE, List.of(TrainingTopic.SAFETY), Optional.of(12), 2);
        Certification certification =
                TrainingArbitraries.pass(TrainingArbitraries.opened(course, HELD), course, TrainingTopic.SAFETY, HELD);

        assertThat(TrainingNeeds.ofExpiry(List.of(certification), LocalDate.of(2027, 2, 1), 28, ZoneOffset.UTC))
                .as("the last day is 2 March")
                .isEmpty();
        assertThat(TrainingNeeds.ofExpiry(List.of(certification), LocalDate.of(2027, 2, 1), 29, ZoneOffset.UTC))
                .singleElement()
                .satisfies(need -> assertThat(need.since()).isEqualTo("2027-03-03T00:00:00Z"));
    }

    private static Effectiveness judge(String asOf, Occurrence... occurrences) {
        return Effectiveness.of(SESSION, List.of(RUDE), List.of(occurrences), 3, ZoneOffset.UTC, noon(asOf))
                .get(0);
    }

    @Test
    void it_helped_when_the_same_cause_did_not_come_back_within_the_months() {
        Occurrence before = rude(1, "C-1", "2026-02-01");

        assertThat(judge("2026-06-03", before).outcome()).isEqualTo(Effectiveness.Outcome.EFFECTIVE);
        assertThat(judge("2026-06-02", before).outcome()).isEqualTo(Effectiveness.Outcome.PENDING);
        assertThat(judge("2026-06-03", before, rude(1, "C-2", "2026-06-02")).outcome())
                .isEqualTo(Effectiveness.Outcome.REPEATED);
        assertThat(judge("2026-06-03", before, rude(1, "C-2", "2026-06-02")).records())
                .containsExactly("C-2");
        assertThat(judge("2026-09-03", before, rude(1, "C-2", "2026-06-03")).outcome())
                .as("after the months")
                .isEqualTo(Effectiveness.Outcome.EFFECTIVE);
        assertThat(judge("2026-06-03", before, rude(2, "C-2", "2026-05-02")).outcome())
                .as("somebody else")
                .isEqualTo(Effectiveness.Outcome.EFFECTIVE);
        assertThat(Effectiveness.of(SESSION, List.of(RUDE), List.of(), 3, ZoneOffset.UTC, noon("2026-09-03")))
                .as("there was no cause before")
                .isEmpty();
    }
}
