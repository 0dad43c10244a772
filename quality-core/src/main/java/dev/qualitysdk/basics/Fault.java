package dev.qualitysdk.basics;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * One thing that is wrong with an input: the field, the value found, the value wanted and, where a clause asks for it, the
 * clause.
 *
 * <p>A fault never repeats a personal value: fields that may hold one report {@link #WITHHELD} instead.
 */
@Value.Immutable
public sealed interface Fault permits ImmutableFault {

    /** Stands for a value that was found but must not be shown. */
    String WITHHELD = "(withheld)";

    /** {@return the name of the field, such as {@code "netWeight"} or {@code "lines[2].grade"}} */
    String field();

    /** {@return the value found, as text, cut to 120 characters; {@code "(nothing)"} where it was absent} */
    String found();

    /** {@return what would have been accepted, as the end of a sentence that begins with "wanted"} */
    String wanted();

    /** {@return the number of the clause that asks for it, such as {@code "3.1.2"}; empty where none does} */
    Optional<String> clause();

    /**
     * Returns a fault.
     *
     * @param field name of the field
     * @param found value found, cut to 120 characters
     * @param wanted what would have been accepted
     * @return the fault, citing no clause
     */
    static Fault of(String field, String found, String wanted) {
        return ImmutableFault.builder()
                .field(field)
                .found(Faults.shorten(found))
                .wanted(wanted)
                .build();
    }

    /**
     * Returns a fault that cites a clause.
     *
     * @param field name of the field
     * @param found value found, cut to 120 characters
     * @param wanted what would have been accepted
     * @param clause number of the clause, such as {@code "3.1.2"}
     * @return the fault
     */
    static Fault of(String field, String found, String wanted, String clause) {
        return ImmutableFault.builder()
                .field(field)
                .found(Faults.shorten(found))
                .wanted(wanted)
                .clause(clause)
                .build();
    }

    /**
     * Returns this fault seen from one level further out.
     *
     * @param prefix name of the field that holds the faulty value, such as {@code "lines[2]"}
     * @return the same fault with {@code prefix.field} as its field
     */
    default Fault within(String prefix) {
        return ImmutableFault.builder().from(this).field(prefix + "." + field()).build();
    }

    /**
     * Returns the fault as one line: field, found, wanted, clause.
     *
     * @return the line
     */
    default String sentence() {
        return field() + ": found " + found() + ", wanted " + wanted()
                + clause().map(c -> " (clause " + c + ")").orElse("");
    }
}
