package dev.qualitysdk.service.customer;

import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.Faults;

/**
 * What stands in a field. It is written out by {@link #reveal} only; everything else, {@link #toString} too, shows a mask of what
 * is personal or sensitive (clause 7.1.2).
 */
public final class FieldValue {

    private final CustomerField field;
    private final String text;

    private FieldValue(CustomerField field, String text) {
        this.field = field;
        this.text = text;
    }

    /**
     * Returns a value.
     *
     * @param field the field
     * @param text what stands in it, as the kind of the field accepts it
     * @return the value
     * @throws dev.qualitysdk.basics.InvalidValueException if the kind does not accept the text; the refusal repeats nothing of what
     *     is personal
     */
    public static FieldValue of(CustomerField field, String text) {
        field.kind()
                .problem(text)
                .ifPresent(wanted -> Faults.in("customer field " + field.name())
                        .check(
                                false,
                                field.name().value(),
                                field.fieldClass().isPersonal() ? Fault.WITHHELD : text,
                                wanted,
                                "7.1.2")
                        .refuse());
        return new FieldValue(field, text);
    }

    /**
     * Returns the field.
     *
     * @return the field
     */
    public CustomerField field() {
        return field;
    }

    /**
     * Returns the text as it is. For whoever stores, encrypts or hands out values; a read for any other purpose goes through
     * {@link CustomerRecord#disclose}, which asks for the record of the access.
     *
     * @return the text
     */
    public String reveal() {
        return text;
    }

    /**
     * Returns what a mask leaves of the text.
     *
     * @return the mask of the field's kind for what is personal or sensitive, else the text
     */
    public String masked() {
        return field.fieldClass().isPersonal() ? field.kind().mask(text) : text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FieldValue value && value.field.equals(field) && value.text.equals(text);
    }

    @Override
    public int hashCode() {
        return field.hashCode() * 31 + text.hashCode();
    }

    /**
     * Returns the name and class of the field, and the text only where the class is public.
     *
     * @return such as {@code telephone (PERSONAL, withheld)}
     */
    @Override
    public String toString() {
        return field.name()
                + (field.fieldClass() == FieldClass.PUBLIC ? "=" + text : " (" + field.fieldClass() + ", withheld)");
    }
}
