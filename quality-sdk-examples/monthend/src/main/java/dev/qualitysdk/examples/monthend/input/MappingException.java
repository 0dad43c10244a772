package dev.qualitysdk.examples.monthend.input;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** A refusal of a mapping: the file, and everything that is wrong with it. */
public final class MappingException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient ImmutableList<String> faults;

    MappingException(String file, List<String> faults) {
        super("mapping " + file + " is refused: " + String.join("; ", faults));
        this.faults = ImmutableList.copyOf(faults);
    }

    /**
     * Returns what is wrong.
     *
     * @return at least one fault, each with its place in the file
     */
    public ImmutableList<String> faults() {
        return faults;
    }
}
