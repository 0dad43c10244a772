package dev.qualitysdk.service.customer;

import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.FieldName;

/** The values that a recorded access opened (clause 7.1.2). Read them and let go of it; {@link #toString} shows none. */
public final class Disclosure {

    private final AccessStep access;
    private final ImmutableSortedMap<FieldName, String> values;

    Disclosure(AccessStep access, ImmutableSortedMap<FieldName, String> values) {
        this.access = access;
        this.values = values;
    }

    /**
     * Returns the access that opened them.
     *
     * @return the step, to be saved with the customer's {@link AccessRecord}
     */
    public AccessStep access() {
        return access;
    }

    /**
     * Returns the values.
     *
     * @return the text of each field that was asked for and has a value, by field
     */
    public ImmutableSortedMap<FieldName, String> values() {
        return values;
    }

    /**
     * Returns who was shown, and the names of the fields.
     *
     * @return such as {@code customer C-1 [name] (withheld)}
     */
    @Override
    public String toString() {
        return "customer " + access.customer() + " " + values.keySet() + " (withheld)";
    }
}
