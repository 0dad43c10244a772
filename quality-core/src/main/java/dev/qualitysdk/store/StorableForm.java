package dev.qualitysdk.store;

import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.CanonicalText;
import dev.qualitysdk.lifecycle.Family;
import java.util.Map;

/** What a canonical form must be for every store to keep it unchanged. */
public final class StorableForm {

    /** The longest kind, in UTF-16 units. */
    public static final int LONGEST_KIND = 60;

    /** The longest name of a field, in UTF-16 units. */
    public static final int LONGEST_NAME = 100;

    /** The longest text of a field, in UTF-16 units. */
    public static final int LONGEST_TEXT = 4_000;

    /** The most fields of a form. */
    public static final int MOST_FIELDS = 5_000;

    private StorableForm() {}

    /**
     * Refuses a form that some database would change, cut or reject, or that its family cannot read back as it is.
     *
     * @param family family that must be able to read it
     * @param id identifier of the thing whose step it is, for the message
     * @param form the form
     * @throws StorageException if it is not storable
     */
    public static void require(Family<?, ?, ?> family, String id, CanonicalForm form) {
        boolean sound = CanonicalText.lineProblem(form.kind(), LONGEST_KIND).isEmpty()
                && form.fields().size() <= MOST_FIELDS;
        for (Map.Entry<String, String> field : form.fields().entrySet()) {
            sound = sound
                    && CanonicalText.lineProblem(field.getKey(), LONGEST_NAME).isEmpty()
                    && CanonicalText.problem(field.getValue(), LONGEST_TEXT).isEmpty();
            if (!sound) {
                throw refusal(family, id, "a step has a field that is overlong, ill-formed or holds NUL");
            }
        }
        if (!sound) {
            throw refusal(family, id, "a step has an overlong kind or more than " + MOST_FIELDS + " fields");
        }
        boolean same;
        try {
            same = family.read(form).form().equals(form);
        } catch (IllegalArgumentException unreadable) {
            same = false;
        }
        if (!same) {
            throw refusal(family, id, "a step of kind " + form.kind() + " is not read back as it is");
        }
    }

    private static StorageException refusal(Family<?, ?, ?> family, String id, String problem) {
        return new StorageException(StorageException.Code.NOT_STORABLE, family.name() + " " + id + ": " + problem);
    }
}
