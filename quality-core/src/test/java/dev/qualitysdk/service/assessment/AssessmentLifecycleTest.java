package dev.qualitysdk.service.assessment;

import static dev.qualitysdk.service.booking.BookingExamples.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.qualitysdk.lifecycle.LifecycleTableContract;
import dev.qualitysdk.service.assessment.Assessment.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AssessmentLifecycleTest {

    private static final String TABLE = """
            DRAFTED REVISE  DRAFTED  3.2.2
            DRAFTED OFFER   OFFERED  3.2.2
            OFFERED REVISE  DRAFTED  3.2.2
            OFFERED EXPLAIN OFFERED  3.2.3
            OFFERED ACCEPT  ACCEPTED 3.2.2
            OFFERED REFUSE  REFUSED  3.2.2
            OFFERED EXPIRE  EXPIRED  3.2.2
            REFUSED REVISE  DRAFTED  3.2.2
            REFUSED OFFER   OFFERED  3.2.2
            EXPIRED REVISE  DRAFTED  3.2.2
            EXPIRED OFFER   OFFERED  3.2.2
            ACCEPTED SETTLE ACCEPTED 3.4.1
            """;

    @Test
    void every_state_and_event_leads_where_the_table_says_or_is_refused_and_changes_nothing() {
        LifecycleTableContract.holds(
                Assessment.LIFECYCLE,
                TABLE,
                AssessmentExamples.inEveryState(),
                ImmutableMap.of(),
                Assessment::state,
                AssessmentLifecycleTest::take);
    }

    /** Expiring needs an offer that has an end, every other event one that stands. */
    private static Assessment take(Assessment assessment, Event event) {
        boolean expiring = event == Event.EXPIRE && assessment.state() == Assessment.State.OFFERED;
        Assessment standing = expiring ? withAnEnd(assessment) : assessment;
        return standing.take(AssessmentExamples.step(event, at("2026-03-04T12:00")));
    }

    private static Assessment withAnEnd(Assessment assessment) {
        List<AssessmentStep> steps = new ArrayList<>(assessment.steps());
        steps.set(1, AssessmentExamples.offered().steps().get(1));
        return Assessment.replay(steps);
    }

    @Test
    void every_permitted_step_is_read_back_from_its_canonical_form() {
        List<AssessmentStep> steps = Stream.concat(
                        Stream.of(AssessmentExamples.drafted().steps().get(0)),
                        Stream.of(Event.values()).map(event -> AssessmentExamples.step(event, at("2026-03-04T12:00"))))
                .toList();

        assertThat(steps)
                .allSatisfy(step -> assertThat(AssessmentStep.read(step.form())).isEqualTo(step));
        assertThat(AssessmentStep.class.getPermittedSubclasses())
                .allSatisfy(type -> assertThat(steps).anyMatch(type::isInstance))
                .hasSameSizeAs(steps);
    }
}
