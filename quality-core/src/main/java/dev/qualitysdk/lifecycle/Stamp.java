package dev.qualitysdk.lifecycle;

import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.NoteId;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Who took a step, when it happened, when it was recorded, and the note that says why. A step entered late carries both
 * times.
 */
@Value.Immutable
public sealed interface Stamp permits ImmutableStamp {

    /** {@return when it happened, in whole microseconds} */
    Instant at();

    /** {@return when it was recorded, in whole microseconds, not before {@link #at}} */
    Instant recorded();

    /** {@return who took the step} */
    Actor by();

    /** {@return the free text that says why, kept apart by the host; empty where there is none} */
    Optional<NoteId> note();

    /**
     * Returns the stamp of a step recorded as it happened.
     *
     * @param at when, cut to microseconds
     * @param by who
     * @return the stamp
     */
    static Stamp of(Instant at, Actor by) {
        Faults.in("stamp").given(at, "at").given(by, "by").refuse();
        return of(at, at, by, Optional.empty());
    }

    /**
     * Returns the stamp of a step entered later.
     *
     * @param at when it happened, cut to microseconds
     * @param recorded when it was recorded, cut to microseconds
     * @param by who
     * @return the stamp
     * @throws dev.qualitysdk.basics.InvalidValueException if it was recorded before it happened
     */
    static Stamp of(Instant at, Instant recorded, Actor by) {
        Faults.in("stamp")
                .given(at, "at")
                .given(recorded, "recorded")
                .given(by, "by")
                .refuse();
        return of(at, recorded, by, Optional.empty());
    }

    /**
     * Returns a stamp.
     *
     * @param at when it happened, cut to microseconds
     * @param recorded when it was recorded, cut to microseconds
     * @param by who
     * @param note the free text that says why, or empty
     * @return the stamp
     * @throws dev.qualitysdk.basics.InvalidValueException if it was recorded before it happened
     */
    static Stamp of(Instant at, Instant recorded, Actor by, Optional<NoteId> note) {
        Faults.in("stamp")
                .given(at, "at")
                .given(recorded, "recorded")
                .given(by, "by")
                .given(note, "note")
                .refuse();
        Instant happened = CanonicalTime.of(at);
        Instant entered = CanonicalTime.of(recorded);
        Faults.in("step")
                .check(!entered.isBefore(happened), "recorded", recorded, "not before it happened, " + at)
                .refuse();
        return ImmutableStamp.builder()
                .at(happened)
                .recorded(entered)
                .by(by)
                .note(note)
                .build();
    }

    /**
     * Adds this stamp to a canonical form, under {@code at}, {@code by}, {@code note} and, where it differs, {@code recorded}.
     *
     * @param form the builder
     * @return the builder
     */
    default CanonicalForm.Builder writeTo(CanonicalForm.Builder form) {
        return form.put("at", at())
                .put("by", by())
                .put("note", note())
                .put("recorded", recorded().equals(at()) ? Optional.empty() : Optional.of(recorded()));
    }

    /**
     * Reads a stamp that {@link #writeTo} wrote.
     *
     * @param form the form
     * @return the stamp
     * @throws dev.qualitysdk.basics.InvalidValueException if a field is missing or unreadable
     */
    static Stamp read(CanonicalForm form) {
        Instant at = form.instant("at");
        return of(
                at,
                form.readOptional("recorded", Instant::parse).orElse(at),
                form.read("by", Actor::parse),
                form.readOptional("note", NoteId::of));
    }
}
