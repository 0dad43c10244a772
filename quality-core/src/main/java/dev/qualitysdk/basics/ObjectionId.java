package dev.qualitysdk.basics;

/** An employee's objection to a published card. */
public final class ObjectionId extends Identifier<ObjectionId> {

    private ObjectionId(String value) {
        super(value, "an objection (ObjectionId)");
    }

    /**
     * Returns the identifier with a text.
     *
     * @param value 1 to 100 characters on one line, without white space at its ends
     * @return the identifier
     * @throws InvalidValueException if the text is none of that
     */
    public static ObjectionId of(String value) {
        return new ObjectionId(value);
    }
}
