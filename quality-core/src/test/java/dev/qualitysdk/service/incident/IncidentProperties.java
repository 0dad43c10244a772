package dev.qualitysdk.service.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.regulation.Books;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class IncidentProperties {

    @Provide
    Arbitrary<Incident> incidents() {
        return IncidentArbitraries.incidents();
    }

    @Provide
    Arbitrary<PlanContent> contents() {
        return IncidentArbitraries.contents();
    }

    @Property
    @Label("trap 134 no duration is negative, and who is closed again keeps when it was first closed")
    void times_run_forward(@ForAll("incidents") Incident incident) {
        IncidentTimes times = incident.times();

        assertThat(times.untilReported()).isGreaterThanOrEqualTo(Duration.ZERO);
        assertThat(times.handled()).isGreaterThanOrEqualTo(Duration.ZERO);
        times.untilActivated().ifPresent(took -> assertThat(took).isGreaterThanOrEqualTo(Duration.ZERO));
        times.untilRecovered().ifPresent(took -> assertThat(took).isGreaterThanOrEqualTo(Duration.ZERO));
        times.lastClosed()
                .ifPresent(last ->
                        assertThat(last).isAfterOrEqualTo(times.firstClosed().orElseThrow()));
        assertThat(times.lastClosed().isPresent())
                .isEqualTo(incident.state() == Incident.State.CLOSED || incident.state() == Incident.State.FALSE_ALARM);
    }

    @Property
    @Label("trap 131 whatever is closed has a signed review and nothing open")
    void what_is_closed_is_settled(@ForAll("incidents") Incident incident) {
        if (incident.state() == Incident.State.CLOSED) {
            assertThat(incident.openForClosing()).isEmpty();
            assertThat(incident.review()).isPresent();
            assertThat(incident.plan()).isPresent();
        }
    }

    @Property
    void drills_give_no_evidence_and_excuse_nothing(
            @ForAll("incidents") Incident incident, @ForAll @LongRange(min = 0, max = 100_000) long minutes) {
        Instant asOf = incident.reported().at().plus(Duration.ofMinutes(minutes));
        if (incident.reported().nature() == Incident.Nature.DRILL) {
            assertThat(incident.evidence(Books.ORDINARY, Books.ROSTER, asOf)).isEmpty();
            assertThat(incident.excuseWindow(asOf)).isEmpty();
        }
    }

    @Property
    void what_comes_later_changes_nothing_of_what_was_seen(
            @ForAll("incidents") Incident incident, @ForAll @LongRange(min = -600, max = 60_000) long minutes) {
        Instant asOf = incident.reported().at().plus(Duration.ofMinutes(minutes));
        ImmutableList<Evidence> seen = incident.asOf(asOf)
                .map(then -> then.evidence(Books.ORDINARY, Books.ROSTER, asOf))
                .orElseGet(ImmutableList::of);

        assertThat(incident.evidence(Books.ORDINARY, Books.ROSTER, asOf)).isEqualTo(seen);
        assertThat(incident.excuseWindow(asOf)).isEqualTo(incident.asOf(asOf).flatMap(then -> then.excuseWindow(asOf)));
    }

    @Property
    @Label("trap 133 notices are bounded, and one falls into each interval until the ladder ends")
    void notices_are_bounded(@ForAll("incidents") Incident incident) {
        Instant reported = incident.reported().at();
        IncidentPlan plan = IncidentArbitraries.inForce(incident.reported().kind());
        ImmutableList<DueNotice> all =
                plan.notices(reported, java.util.Optional.empty(), reported.plusSeconds(9_999_999));
        ImmutableList<DueNotice> due = incident.notices(IncidentArbitraries.PLANS, reported.plusSeconds(9_999_999));

        assertThat(all)
                .hasSize(plan.content().rungs().stream().mapToInt(Rung::times).sum());
        assertThat(all.subList(0, due.size())).isEqualTo(due);
        Set<Instant> instants = new HashSet<>();
        all.forEach(notice -> assertThat(instants.add(notice.at())).isTrue());
    }

    @Property
    @Label("trap 132 each rung of a plan that could be built begins after the one before it and tells somebody new")
    void ladders_are_climbed_in_order(@ForAll("contents") PlanContent content) {
        Set<Object> told = new HashSet<>();
        Duration end = Duration.ZERO;
        for (int i = 1; i <= content.rungs().size(); i++) {
            assertThat(content.rungs().get(i - 1).after()).isGreaterThanOrEqualTo(end);
            assertThat(told.addAll(content.rungs().get(i - 1).audience())).isTrue();
            assertThat(content.audience(i)).isNotEmpty();
            end = content.rungs().get(i - 1).end();
        }
    }
}
