package dev.qualitysdk.basics;

/** The place where a collection happens, as the host knows it. A code, never an address. */
public final class SiteId extends Identifier<SiteId> {

    private SiteId(String value) {
        super(value, "a site (SiteId)");
    }

    /**
     * Returns the identifier with a text.
     *
     * @param value 1 to 100 characters on one line, without white space at its ends
     * @return the identifier
     * @throws InvalidValueException if the text is none of that
     */
    public static SiteId of(String value) {
        return new SiteId(value);
    }
}
