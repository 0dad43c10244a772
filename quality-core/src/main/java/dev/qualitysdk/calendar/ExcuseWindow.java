package dev.qualitysdk.calendar;

import com.google.common.collect.ImmutableSortedSet;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.IncidentId;
import dev.qualitysdk.basics.Place;
import dev.qualitysdk.basics.TimeWindow;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a natural disaster excuses (clause 6.1.1): obligations of some places that are due between its occurrence and the
 * recovery.
 */
@Value.Immutable
public sealed interface ExcuseWindow permits ImmutableExcuseWindow {

    /** {@return the places struck, at least one} */
    ImmutableSortedSet<Place> places();

    /** {@return the time from the occurrence, inclusive, to the recovery, exclusive} */
    TimeWindow window();

    /** {@return the incident} */
    IncidentId incident();

    /** {@return the excuse that it gives, naming the incident} */
    Excuse excuse();

    /**
     * Returns a window.
     *
     * @param places the places struck, at least one
     * @param window from occurred to recovered
     * @param incident the incident
     * @param excuse what it gives: clause, reason, approver and when; it names the incident or none
     * @return the window
     * @throws dev.qualitysdk.basics.InvalidValueException if there is no place, or the excuse names another incident
     */
    static ExcuseWindow of(Iterable<Place> places, TimeWindow window, IncidentId incident, Excuse excuse) {
        ImmutableSortedSet<Place> struck = ImmutableSortedSet.copyOf(places);
        Faults.in("excuse window of " + incident)
                .check(!struck.isEmpty(), "places", "none", "at least one place", "6.1.1")
                .check(
                        excuse.incident().map(incident::equals).orElse(true),
                        "excuse.incident",
                        excuse.incident().map(IncidentId::value).orElse("(nothing)"),
                        "the incident of the window, " + incident)
                .refuse();
        return ImmutableExcuseWindow.builder()
                .places(struck)
                .window(window)
                .incident(incident)
                .excuse(Excuse.of(excuse.clause(), excuse.reason(), excuse.approver(), excuse.decidedAt(), incident))
                .build();
    }

    /**
     * Returns whether something due is excused.
     *
     * @param place where it is owed
     * @param due when it is due
     * @return true for a place struck and a due instant inside the window
     */
    default boolean covers(Place place, Instant due) {
        return places().contains(place) && window().contains(due);
    }

    /**
     * Returns the excuse for something due.
     *
     * @param place where it is owed
     * @param due when it is due
     * @return the excuse, or empty where the window does not cover it
     */
    default Optional<Excuse> excuseFor(Place place, Instant due) {
        return covers(place, due) ? Optional.of(excuse()) : Optional.empty();
    }
}
