package dev.qualitysdk.regulation;

import dev.qualitysdk.basics.Faults;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.immutables.value.Value;

/** How far one reason may stop the clock of a complaint: for how long, and whether somebody must approve it (clause 4.2.4). */
@Value.Immutable
public sealed interface PauseLimit permits ImmutablePauseLimit {

    /** The limit of a reason that is not limited. */
    PauseLimit NONE = of(Optional.empty(), false);

    /** {@return the most working time that all pauses for it take together in one round, more than zero; empty where unlimited} */
    Optional<Duration> most();

    /** {@return whether somebody must approve it who does not handle the complaint} */
    boolean approved();

    /**
     * Returns a limit.
     *
     * @param most most working time in one round, more than zero, in whole microseconds; empty where unlimited
     * @param approved whether somebody must approve it
     * @return the limit
     * @throws dev.qualitysdk.basics.InvalidValueException if the time is zero, negative or finer than a microsecond
     */
    static PauseLimit of(Optional<Duration> most, boolean approved) {
        most.ifPresent(time -> Faults.in("pause limit")
                .check(
                        time.compareTo(Duration.ZERO) > 0 && time.equals(time.truncatedTo(ChronoUnit.MICROS)),
                        "most",
                        time,
                        "more than zero, in whole microseconds",
                        "4.2.4")
                .refuse());
        return ImmutablePauseLimit.of(most, approved);
    }
}
