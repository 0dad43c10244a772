package dev.qualitysdk.basics;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;

/** A refusal to build a value: what was to be built, and everything that is wrong with it. */
public sealed class InvalidValueException extends IllegalArgumentException permits IncompleteValueException {

    private static final long serialVersionUID = 1L;

    private final transient ImmutableList<Fault> faults;
    /** Kept for {@link #subject()}. */
    private final String subject;

    /**
     * Creates a refusal.
     *
     * @param subject what was to be built
     * @param faults what is wrong with it, at least one
     */
    public InvalidValueException(String subject, Iterable<Fault> faults) {
        super(subject + " is refused: "
                + ImmutableList.copyOf(faults).stream().map(Fault::sentence).collect(Collectors.joining("; ")));
        this.subject = subject;
        this.faults = ImmutableList.copyOf(faults);
    }

    /**
     * Returns what was to be built.
     *
     * @return the subject
     */
    public String subject() {
        return subject;
    }

    /**
     * Returns everything that is wrong.
     *
     * @return the faults, at least one
     */
    public ImmutableList<Fault> faults() {
        return faults;
    }
}
