package dev.qualitysdk.store;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.NoteId;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.History;
import dev.qualitysdk.lifecycle.Recorded;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.lifecycle.Step;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The simplest thing that can have any number of steps: a diary with one text an entry. It is what the contract saves. */
public final class Diary implements Recorded<NoteId, Diary.Entry> {

    /** How a store reads diaries back. */
    public static final Family<NoteId, Entry, Diary> FAMILY = Family.<NoteId, Entry, Diary>of(
                    "diary", NoteId::of, Entry::read, Diary::replay)
            .withState(Diary::length);

    /** Another family of the same things, so that two can have one identifier. */
    public static final Family<NoteId, Entry, Diary> OTHER_FAMILY =
            Family.of("journal", NoteId::of, Entry::read, Diary::replay);

    /** The state of a diary. */
    public enum Length {
        /** One entry. */
        SHORT,
        /** More entries. */
        LONG
    }

    /** What was written at one time. */
    public static final class Entry implements Step {

        private final NoteId diary;
        private final Stamp stamp;
        private final String text;

        private Entry(NoteId diary, Stamp stamp, String text) {
            this.diary = diary;
            this.stamp = stamp;
            this.text = text;
        }

        @Override
        public Stamp stamp() {
            return stamp;
        }

        @Override
        public CanonicalForm form() {
            return stamp.writeTo(CanonicalForm.of("diary.written"))
                    .put("diary", diary)
                    .put("text", text)
                    .build();
        }

        static Entry read(CanonicalForm form) {
            if (!form.kind().equals("diary.written")) {
                throw new InvalidValueException(
                        "diary", ImmutableList.of(Fault.of("kind", form.kind(), "diary.written")));
            }
            String text = form.text("text");
            if (text.equals(FORGOTTEN)) {
                text = "";
            }
            return new Entry(form.read("diary", NoteId::of), Stamp.read(form), text);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Entry entry && entry.form().equals(form());
        }

        @Override
        public int hashCode() {
            return Objects.hash(diary, text);
        }

        @Override
        public String toString() {
            return form().toString();
        }
    }

    /** A text that is not read back as it was written: a store must not accept it. */
    public static final String FORGOTTEN = "(forgotten)";

    private final ImmutableList<Entry> steps;

    private Diary(ImmutableList<Entry> steps) {
        this.steps = steps;
    }

    /** Returns a diary with one entry. */
    public static Diary begin(String id, Instant at, String text) {
        return new Diary(ImmutableList.of(entry(NoteId.of(id), at, text)));
    }

    private static Entry entry(NoteId id, Instant at, String text) {
        return new Entry(id, Stamp.of(at, Actor.system("test")), text);
    }

    /** Returns this diary with a further entry. */
    public Diary write(Instant at, String text) {
        return new Diary(History.append(id(), steps, entry(id(), at, text)));
    }

    /** Returns this diary with a further entry that was recorded later. */
    public Diary writeLate(Instant at, Instant recorded, String text) {
        Stamp stamp = Stamp.of(at, recorded, Actor.system("test"), Optional.empty());
        return new Diary(History.append(id(), steps, new Entry(id(), stamp, text)));
    }

    static Diary replay(List<Entry> steps) {
        if (steps.isEmpty()) {
            throw new InvalidValueException("diary", ImmutableList.of(Fault.of("steps", "none", "at least one")));
        }
        ImmutableList<Entry> replayed = ImmutableList.of();
        for (Entry step : steps) {
            replayed = History.append(step.diary, replayed, step);
        }
        return new Diary(replayed);
    }

    /** Returns the text of the last entry. */
    public String text() {
        return steps.get(steps.size() - 1).text;
    }

    Length length() {
        return steps.size() == 1 ? Length.SHORT : Length.LONG;
    }

    @Override
    public NoteId id() {
        return steps.get(0).diary;
    }

    @Override
    public ImmutableList<Entry> steps() {
        return steps;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Diary diary && diary.steps.equals(steps);
    }

    @Override
    public int hashCode() {
        return steps.hashCode();
    }

    @Override
    public String toString() {
        return id() + " " + steps;
    }
}
