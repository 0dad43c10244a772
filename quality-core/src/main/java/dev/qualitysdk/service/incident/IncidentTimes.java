package dev.qualitysdk.service.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The times of an incident and how long each stretch took, none of them negative.
 *
 * <p>An incident that is taken up again keeps when it was first closed, has no last closing until it is closed again, and is closed for
 * good at the last: these are different figures.
 */
@Value.Immutable
public sealed interface IncidentTimes permits ImmutableIncidentTimes {

    /** {@return when it happened} */
    Instant occurred();

    /** {@return when the superior was told} */
    Instant reported();

    /** {@return when the plan was activated} */
    Optional<Instant> activated();

    /** {@return when it first spread no further} */
    Optional<Instant> firstContained();

    /** {@return when it spread no further for good; empty while it has broken out again} */
    Optional<Instant> lastContained();

    /** {@return when business was as before} */
    Optional<Instant> recovered();

    /** {@return when it was first closed} */
    Optional<Instant> firstClosed();

    /** {@return when it was closed for good; empty while it is taken up again} */
    Optional<Instant> lastClosed();

    /** {@return how long it was open, from the report on, over all its closed rounds; the time while it was closed is none of it} */
    Duration handled();

    /**
     * Returns how long it took until the superior was told.
     *
     * @return zero or more
     */
    default Duration untilReported() {
        return Duration.between(occurred(), reported());
    }

    /**
     * Returns how long it took from the report until the plan was activated.
     *
     * @return zero or more; empty where it was not
     */
    default Optional<Duration> untilActivated() {
        return activated().map(at -> Duration.between(reported(), at));
    }

    /**
     * Returns how long it took from the report until business was as before.
     *
     * @return zero or more; empty where it is not
     */
    default Optional<Duration> untilRecovered() {
        return recovered().map(at -> Duration.between(reported(), at));
    }

    /**
     * Returns the times of an incident.
     *
     * @param incident the incident
     * @return the times
     */
    static IncidentTimes of(Incident incident) {
        ImmutableIncidentTimes.Builder times = ImmutableIncidentTimes.builder()
                .occurred(incident.reported().occurred())
                .reported(incident.reported().at());
        Instant since = incident.reported().at();
        Duration handled = Duration.ZERO;
        Optional<Instant> firstContained = Optional.empty();
        Optional<Instant> firstClosed = Optional.empty();
        for (IncidentStep step : incident.steps()) {
            Optional<Instant> at = Optional.of(step.at());
            if (step instanceof IncidentStep.Activated) {
                times.activated(at);
            } else if (step instanceof IncidentStep.Contained) {
                firstContained = firstContained.or(() -> at);
                times.lastContained(at);
            } else if (step instanceof IncidentStep.FlaredUp) {
                times.lastContained(Optional.empty());
            } else if (step instanceof IncidentStep.Recovered) {
                times.recovered(at);
            } else if (step instanceof IncidentStep.Closed || step instanceof IncidentStep.Dismissed) {
                firstClosed = firstClosed.or(() -> at);
                times.lastClosed(at);
                handled = handled.plus(Duration.between(since, step.at()));
            } else if (step instanceof IncidentStep.Reopened) {
                times.lastClosed(Optional.empty());
                since = step.at();
            }
        }
        return times.firstContained(firstContained)
                .firstClosed(firstClosed)
                .handled(handled)
                .build();
    }
}
