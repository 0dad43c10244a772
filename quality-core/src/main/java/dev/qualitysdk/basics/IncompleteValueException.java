package dev.qualitysdk.basics;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A refusal to build a value some of whose fields were never set; it names them all (clause 7.2.1: records are exact). */
public final class IncompleteValueException extends InvalidValueException {

    private static final long serialVersionUID = 1L;

    private static final Pattern MISSING = Pattern.compile("Cannot build (\\w+), .*\\[(.*)]");

    /**
     * Creates a refusal from what a generated builder says.
     *
     * @param message such as {@code Cannot build Labelled, some of required attributes are not set [stamp, label]}
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
        String fields = missing.matches() ? missing.group(2) : message;
        return Splitter.on(", ")
                .splitToStream(fields)
                .map(field -> Fault.of(field, "", "a value, which was never set", "7.2.1"))
                .collect(ImmutableList.toImmutableList());
    }
}
