package dev.qualitysdk.service.incident;

import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.NoteId;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** One line of the timeline of an incident: what happened, when, when it was recorded and by whom. */
@Value.Immutable
public sealed interface TimelineEntry permits ImmutableTimelineEntry {

    /** {@return when it happened} */
    Instant at();

    /** {@return when it was recorded} */
    Instant recorded();

    /** {@return who recorded it} */
    Actor by();

    /** {@return what happened: {@code occurred}, or the kind of a step such as {@code incident.reported}} */
    String what();

    /** {@return the text about it, kept apart; empty where there is none} */
    Optional<NoteId> note();
}
