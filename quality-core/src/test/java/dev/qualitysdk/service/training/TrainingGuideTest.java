package dev.qualitysdk.service.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Points;
import dev.qualitysdk.basics.TrainingSessionId;
import dev.qualitysdk.basics.TrainingTopic;
import dev.qualitysdk.lifecycle.Stamp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page about this chapter shows what runs here. */
class TrainingGuideTest {

    private static final Path PAGE = Path.of("..", "docs", "training.md");
    private static final Path SOURCE =
            Path.of("src", "test", "java", "dev", "qualitysdk", "service", "training", "TrainingGuideTest.java");

    @Test
    void what_the_page_shows_runs() {

        Stamp stamp = Stamp.of(Instant.parse("2026-03-02T01:10:00Z"), Actor.employee(EmployeeId.of("E-0")));
        TrainingSession session = TrainingSession.plan(TrainingSessionStep.Planned.builder()
                        .stamp(stamp)
                        .id(TrainingSessionId.of("S-1"))
                        .topic(TrainingTopic.SAFETY)
                        .method(TrainingMethod.ON_SITE_COACHING)
                        .begins(Instant.parse("2026-03-02T01:10:00Z"))
                        .passMark(Points.parse("60.00"))
                        .addTrainers(EmployeeId.of("E-0"))
                        .addParticipants(EmployeeId.of("E-1"))
                        .build())
                .take(TrainingSessionStep.Held.of(stamp, List.of(EmployeeId.of("E-1"))));
        TrainingSession.Outcome outcome = session.outcome(EmployeeId.of("E-1"));

        assertThat(outcome).isEqualTo(TrainingSession.Outcome.ATTENDED);
    }

    @Test
    void the_page_shows_what_runs() throws IOException {
        List<String> blocks = Splitter.on("```java\n").splitToList(Files.readString(PAGE));
        String shown = blocks.get(1).substring(0, blocks.get(1).indexOf("```"));

        assertThat(blocks).hasSize(2);
        assertThat(Files.readString(SOURCE)).contains(shown.indent(8));
    }
}
