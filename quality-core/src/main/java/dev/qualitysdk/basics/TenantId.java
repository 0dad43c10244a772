package dev.qualitysdk.basics;

/** A company whose records are kept apart from every other's in one database. */
public final class TenantId extends Identifier<TenantId> {

    private TenantId(String value) {
        super(value, "a tenant (TenantId)");
    }

    /**
     * Returns the identifier with a text.
     *
     * @param value 1 to 100 characters on one line, without white space at its ends
     * @return the identifier
     * @throws InvalidValueException if the text is none of that
     */
    public static TenantId of(String value) {
        return new TenantId(value);
    }
}
