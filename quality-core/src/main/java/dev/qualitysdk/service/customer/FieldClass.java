package dev.qualitysdk.service.customer;

/** How far the value of a field must be protected, in ascending order (clause 7.1.2). */
public enum FieldClass {
    /** Anybody may know it. */
    PUBLIC,
    /** Only the company may know it; it tells nothing about a person. */
    INTERNAL,
    /** It tells something about a person: a name, an address, a telephone number. */
    PERSONAL,
    /** It can harm a person: an account, the number of a document, whereabouts. */
    SENSITIVE;

    /**
     * Returns whether a value of the class is about a person.
     *
     * @return true for {@code PERSONAL} and {@code SENSITIVE}; such values appear in no text, message or step
     */
    public boolean isPersonal() {
        return this == PERSONAL || this == SENSITIVE;
    }
}
