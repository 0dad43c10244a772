package dev.qualitysdk.basics;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A refusal to build a value of which something is missing (clause 7.2.1: records are exact): all the fields that were never
 * set, or the one that was set to null.
 */
public final class IncompleteValueException extends InvalidValueException {

    private static final long serialVersionUID = 1L;

    /** The clause by which a record says all that it is to say. */
    static final String CLAUSE = "7.2.1";

    private static final Pattern MISSING = Pattern.compile("Cannot build (\\w+), .*\\[(.*)]");

    /**
     * Creates a refusal from what a generated builder says.
     *
     * @param message such as {@code Cannot build Labelled, some of required attributes are not set [stamp, label]}, or the name
     *     of a field that was null
     */
    public IncompleteValueException(String message) {
        super(subject(message), faults(message));
    }

    private static String subject(String message) {
        Matcher missing = MISSING.matcher(message);
        return missing.matches() ? missing.group(1) : "value";
    }

    private static ImmutableList<Fault> faults(String message) {
        Matcher missing = MISSING.matcher(message);
        if (!missing.matches()) {
            return Faults.in(message).given(null, message).list();
        }
        return Splitter.on(", ")
                .splitToStream(missing.group(2))
                .map(field -> Fault.of(field, "(nothing)", "a value, which was never set", CLAUSE))
                .collect(ImmutableList.toImmutableList());
    }
}
