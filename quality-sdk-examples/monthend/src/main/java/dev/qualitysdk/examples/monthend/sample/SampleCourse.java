package dev.qualitysdk.examples.monthend.sample;

import java.time.Duration;
import java.time.Instant;

/** The steps of a record up to the moment at which the files were written: what happens later is not in them. */
final class SampleCourse {

    private final SampleCsv.Row row;
    private final SampleCsv.Clock clock;
    private final Instant end;
    private Instant now;
    private boolean over;

    SampleCourse(SampleCsv.Row row, SampleCsv.Clock clock, Instant begin, Instant end) {
        this.row = row;
        this.clock = clock;
        this.now = begin;
        this.end = end;
    }

    /** Takes a step; returns whether it happened before the files were written. */
    boolean at(String column, Instant at) {
        over |= !at.isBefore(end);
        if (!over) {
            now = at;
            row.put(column, clock.text(at));
        }
        return !over;
    }

    /** Takes a step some minutes after the last. */
    boolean after(String column, int minutes) {
        return at(column, now.plus(Duration.ofMinutes(minutes)));
    }

    /** Returns when the last step happened. */
    Instant now() {
        return now;
    }

    /** Returns whether the record goes on after the files were written. */
    boolean isOver() {
        return over;
    }

    /** Returns the row. */
    SampleCsv.Row row() {
        return row;
    }
}
