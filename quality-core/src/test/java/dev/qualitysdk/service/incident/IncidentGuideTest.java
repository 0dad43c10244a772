package dev.qualitysdk.service.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.IncidentId;
import dev.qualitysdk.lifecycle.Stamp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page about this chapter shows what runs here. */
class IncidentGuideTest {

    private static final Path PAGE = Path.of("..", "docs", "incidents.md");
    private static final Path SOURCE =
            Path.of("src", "test", "java", "dev", "qualitysdk", "service", "incident", "IncidentGuideTest.java");

    @Test
    void what_the_page_shows_runs() {
        IncidentPlans plans = IncidentArbitraries.PLANS;

        Stamp stamp = Stamp.of(Instant.parse("2026-03-02T01:10:00Z"), Actor.employee(EmployeeId.of("E-1")));
        Incident incident = Incident.report(IncidentStep.Reported.builder()
                .stamp(stamp)
                .id(IncidentId.of("I-1"))
                .kind(IncidentKind.SAFETY_ACCIDENT)
                .occurred(Instant.parse("2026-03-02T01:00:00Z"))
                .reporter(EmployeeId.of("E-0"))
                .superior(EmployeeId.of("E-1"))
                .build());
        incident = incident.activate(stamp, plans, EmployeeId.of("E-1"));
        List<String> open = incident.openForClosing();

        assertThat(open)
                .containsExactly(
                        "task rescue is neither done nor waived",
                        "task support-investigation is neither done nor waived",
                        "no review is signed");
    }

    @Test
    void the_page_shows_what_runs() throws IOException {
        List<String> blocks = Splitter.on("```java\n").splitToList(Files.readString(PAGE));
        String shown = blocks.get(1).substring(0, blocks.get(1).indexOf("```"));

        assertThat(blocks).hasSize(2);
        assertThat(Files.readString(SOURCE)).contains(shown.indent(8));
    }
}
