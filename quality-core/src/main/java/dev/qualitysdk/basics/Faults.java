package dev.qualitysdk.basics;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A collection of what is wrong with one value, so that a caller hears of every fault at once and not of one at a time.
 *
 * <p>Not thread-safe: one collection serves one check.
 */
public final class Faults {

    private static final int LONGEST = 120;

    private final String subject;
    /** Made with the first fault: most collections stay empty. */
    private @Nullable List<Fault> found;

    private Faults(String subject) {
        this.subject = subject;
    }

    /**
     * Returns an empty collection.
     *
     * @param subject what is checked, such as {@code "booking B-17"}; it opens the message of a refusal
     * @return the collection
     */
    public static Faults in(String subject) {
        return new Faults(subject);
    }

    /**
     * Adds a fault unless a condition holds.
     *
     * @param holds whether all is well
     * @param field name of the field
     * @param value value found, shown in the fault
     * @param wanted what would have been accepted
     * @return this
     */
    public Faults check(boolean holds, String field, @Nullable Object value, String wanted) {
        if (!holds) {
            add(Fault.of(field, show(value), wanted));
        }
        return this;
    }

    /**
     * Adds a fault that cites a clause unless a condition holds.
     *
     * @param holds whether all is well
     * @param field name of the field
     * @param value value found, shown in the fault
     * @param wanted what would have been accepted
     * @param clause number of the clause
     * @return this
     */
    public Faults check(boolean holds, String field, @Nullable Object value, String wanted, String clause) {
        if (!holds) {
            add(Fault.of(field, show(value), wanted, clause));
        }
        return this;
    }

    /**
     * Adds a fault that cites a clause unless a condition holds, where what is wanted takes time to say: instants that are written
     * out for every record that is well cost more than checking it.
     *
     * @param holds whether all is well
     * @param field name of the field
     * @param value value found, shown in the fault
     * @param wanted says what would have been accepted, asked only where there is a fault
     * @param clause number of the clause
     * @return this
     */
    public Faults check(boolean holds, String field, @Nullable Object value, Supplier<String> wanted, String clause) {
        return holds ? this : check(false, field, value, wanted.get(), clause);
    }

    /**
     * Adds a fault if something is null that must not be, which a host whose compiler does not check it may hand over.
     *
     * @param value what was handed over
     * @param field name of the field
     * @return this
     */
    public Faults given(@Nullable Object value, String field) {
        return check(value != null, field, null, "a value, never null", IncompleteValueException.CLAUSE);
    }

    /**
     * Adds a fault.
     *
     * @param fault the fault
     * @return this
     */
    public Faults add(Fault fault) {
        if (found == null) {
            found = new ArrayList<>();
        }
        found.add(fault);
        return this;
    }

    /**
     * Takes a value from a supplier, or its faults where the supplier refuses it.
     *
     * @param field name of the field that the value is for; it is put before the fields of the faults
     * @param supplier makes the value
     * @param <T> type of the value
     * @return the value, empty where it was refused
     */
    public <T> Optional<T> take(String field, Supplier<? extends T> supplier) {
        try {
            return Optional.of(supplier.get());
        } catch (InvalidValueException refused) {
            refused.faults().forEach(f -> add(f.within(field)));
            return Optional.empty();
        }
    }

    /**
     * Returns whether nothing is wrong so far.
     *
     * @return true when there is no fault
     */
    public boolean none() {
        return found == null;
    }

    /**
     * Returns the faults in the order they were added.
     *
     * @return the faults
     */
    public ImmutableList<Fault> list() {
        return found == null ? ImmutableList.of() : ImmutableList.copyOf(found);
    }

    /**
     * Refuses the value if anything is wrong with it.
     *
     * @throws InvalidValueException if there is at least one fault; it carries them all
     */
    public void refuse() {
        if (found != null) {
            throw new InvalidValueException(subject, list());
        }
    }

    static String shorten(String text) {
        if (text.codePointCount(0, text.length()) <= LONGEST) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    private static String show(@Nullable Object value) {
        return value == null ? "(nothing)" : value instanceof String s ? '"' + s + '"' : String.valueOf(value);
    }
}
