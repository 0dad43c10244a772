package dev.qualitysdk.basics;

/** A free text that the host keeps apart from the steps, so that it can be erased apart. */
public final class NoteId extends Identifier<NoteId> {

    private NoteId(String value) {
        super(value, "a note (NoteId)");
    }

    /**
     * Returns the identifier with a text.
     *
     * @param value 1 to 100 characters on one line, without white space at its ends
     * @return the identifier
     * @throws InvalidValueException if the text is none of that
     */
    public static NoteId of(String value) {
        return new NoteId(value);
    }
}
