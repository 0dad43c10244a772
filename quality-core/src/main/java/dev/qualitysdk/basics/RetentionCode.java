package dev.qualitysdk.basics;

/** A class of retention: what is kept, how long, and under which law (clause 7.1.2). */
public final class RetentionCode extends Identifier<RetentionCode> {

    private RetentionCode(String value) {
        super(value, "a class of retention (RetentionCode)");
    }

    /**
     * Returns the identifier with a text.
     *
     * @param value 1 to 100 characters on one line, without white space at its ends
     * @return the identifier
     * @throws InvalidValueException if the text is none of that
     */
    public static RetentionCode of(String value) {
        return new RetentionCode(value);
    }
}
