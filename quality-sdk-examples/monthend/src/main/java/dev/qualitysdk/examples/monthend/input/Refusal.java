package dev.qualitysdk.examples.monthend.input;

import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.InvalidValueException;
import java.util.List;

/** Short ways to refuse the text of a cell. */
final class Refusal {

    private Refusal() {}

    /** Returns the refusal of a text, saying what is wanted instead; the reader adds file, line and column. */
    static InvalidValueException of(String found, String wanted) {
        return new InvalidValueException("cell", List.of(Fault.of("value", found, wanted)));
    }

    /** Returns the refusal of what stands in a column, under a clause. */
    static InvalidValueException in(Column<?> column, Object found, String wanted, String clause) {
        return new InvalidValueException(
                "cell", List.of(Fault.of(column.name(), String.valueOf(found), wanted, clause)));
    }
}
