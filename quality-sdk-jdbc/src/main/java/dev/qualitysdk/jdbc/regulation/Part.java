package dev.qualitysdk.jdbc.regulation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.InvalidValueException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One object of a JSON text, read field by field. Whatever is missing, of another type, or refused by its reader becomes a fault
 * with its path; so does, at the end, each field that nobody asked for.
 */
final class Part {

    private final Json json;
    private final String clause;
    private final Faults faults;
    private final Set<String> asked = new HashSet<>();

    private Part(Json json, String clause, Faults faults) {
        this.json = json;
        this.clause = clause;
        this.faults = faults;
    }

    /**
     * Returns an object as a part.
     *
     * @param json the value, which becomes a fault and an empty part if it is no object
     * @param clause clause that its fields are under, or an empty text
     * @param faults takes what is wrong
     */
    static Part of(Json json, String clause, Faults faults) {
        if (!json.is(Json.Kind.OBJECT)) {
            fault(faults, json.path(), json.found(), "an object", clause);
            return new Part(Json.object(json.path(), ImmutableMap.of()), clause, Faults.in("nobody's"));
        }
        return new Part(json, clause, faults);
    }

    Faults faults() {
        return faults;
    }

    String path(String field) {
        return Json.path(json.path(), field);
    }

    /** Lets a field be, whatever it holds. */
    void ignore(String field) {
        asked.add(field);
    }

    /** Adds a fault for each field that nobody asked for. */
    void done() {
        json.fields().forEach((name, value) -> {
            if (!asked.contains(name)) {
                fault(faults, value.path(), value.found(), "no such field", "");
            }
        });
    }

    boolean has(String field) {
        return json.fields().containsKey(field);
    }

    Optional<Json> optional(String field) {
        asked.add(field);
        return Optional.ofNullable(json.fields().get(field));
    }

    Optional<Json> required(String field, String wanted) {
        Optional<Json> value = optional(field);
        if (value.isEmpty()) {
            fault(faults, path(field), "(nothing)", wanted, clause);
        }
        return value;
    }

    /** {@return what a text is read as; empty where it is missing or refused} */
    <T> Optional<T> text(String field, String wanted, Function<String, T> reader) {
        return required(field, wanted).flatMap(value -> text(value, wanted, reader));
    }

    /** {@return what a text is read as; the fallback where it is missing, empty where it is refused} */
    <T> Optional<T> text(String field, String wanted, Function<String, T> reader, T fallback) {
        return has(field) ? text(field, wanted, reader) : Optional.of(fallback);
    }

    /** {@return what a text that may be missing is read as; empty inside where it is missing, outside where it is refused} */
    <T> Optional<Optional<T>> optionalText(String field, String wanted, Function<String, T> reader) {
        return text(field, wanted, text -> Optional.of(reader.apply(text)), Optional.empty());
    }

    /** {@return what a value is read as that must be a text} */
    <T> Optional<T> text(Json value, String wanted, Function<String, T> reader) {
        if (!value.is(Json.Kind.TEXT)) {
            fault(faults, value.path(), value.found(), "a text: " + wanted, clause);
            return Optional.empty();
        }
        return read(value, wanted, () -> reader.apply(value.text()));
    }

    /** {@return what a value is read as that must be a number} */
    <T> Optional<T> number(Json value, String wanted, Function<BigDecimal, T> reader) {
        if (!value.is(Json.Kind.NUMBER)) {
            fault(faults, value.path(), value.found(), "a number: " + wanted, clause);
            return Optional.empty();
        }
        return read(value, wanted, () -> reader.apply(new BigDecimal(value.text())));
    }

    <T> Optional<T> number(String field, String wanted, Function<BigDecimal, T> reader) {
        return required(field, wanted).flatMap(value -> number(value, wanted, reader));
    }

    <T> Optional<T> number(String field, String wanted, Function<BigDecimal, T> reader, T fallback) {
        return has(field) ? number(field, wanted, reader) : Optional.of(fallback);
    }

    private <T> Optional<T> read(Json value, String wanted, Supplier<T> supplier) {
        try {
            return Optional.of(supplier.get());
        } catch (InvalidValueException refused) {
            Fault first = refused.faults().get(0);
            fault(faults, value.path(), value.found(), wanted, first.clause().orElse(clause));
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException unreadable) {
            fault(faults, value.path(), value.found(), wanted, clause);
        }
        return Optional.empty();
    }

    /** {@return the object in a field as a part, empty where it is missing} */
    Optional<Part> part(String field, String under) {
        return optional(field).map(value -> of(value, under, faults));
    }

    /** {@return the elements of the array in a field; none where it is missing or no array} */
    ImmutableList<Json> elements(String field, String wanted) {
        return required(field, wanted).map(value -> elements(value, wanted)).orElse(ImmutableList.of());
    }

    ImmutableList<Json> elements(Json value, String wanted) {
        if (!value.is(Json.Kind.ARRAY)) {
            fault(faults, value.path(), value.found(), "an array: " + wanted, clause);
        }
        return value.elements();
    }

    /** {@return the fields of the object in a field; none where it is missing or no object} */
    ImmutableMap<String, Json> entries(String field, String wanted) {
        Optional<Json> value = optional(field);
        value.filter(found -> !found.is(Json.Kind.OBJECT))
                .ifPresent(found -> fault(faults, found.path(), found.found(), "an object: " + wanted, clause));
        return value.map(Json::fields).orElse(ImmutableMap.of());
    }

    void fault(String path, String found, String wanted) {
        fault(faults, path, found, wanted, clause);
    }

    /** Takes a value that is built of several fields, or its faults under the paths they have here. */
    <T> Optional<T> build(Supplier<T> supplier, Map<String, String> places) {
        try {
            return Optional.of(supplier.get());
        } catch (InvalidValueException refused) {
            for (Fault fault : refused.faults()) {
                String place = places.getOrDefault(fault.field(), path(fault.field()));
                fault(
                        faults,
                        place,
                        fault.found(),
                        fault.wanted(),
                        fault.clause().orElse(clause));
            }
            return Optional.empty();
        }
    }

    static void fault(Faults faults, String path, String found, String wanted, String clause) {
        String place = path.isEmpty() ? "(file)" : path;
        faults.add(clause.isEmpty() ? Fault.of(place, found, wanted) : Fault.of(place, found, wanted, clause));
    }

    /** {@return what a field that must be true or false says; the fallback where it is missing, empty where it is neither} */
    Optional<Boolean> truth(String field, boolean fallback) {
        Optional<Json> value = optional(field);
        if (value.isEmpty()) {
            return Optional.of(fallback);
        }
        if (!value.get().is(Json.Kind.BOOLEAN)) {
            fault(faults, value.get().path(), value.get().found(), "true or false", clause);
            return Optional.empty();
        }
        return Optional.of(value.get().text().equals("true"));
    }

    /** Reads a whole number of 32 bits. */
    static int integer(BigDecimal number) {
        if (number.scale() > 0) {
            throw new ArithmeticException("a fraction");
        }
        return number.intValueExact();
    }
}
