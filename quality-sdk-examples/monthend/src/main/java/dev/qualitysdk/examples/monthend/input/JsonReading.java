package dev.qualitysdk.examples.monthend.input;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * An object of a JSON file that is read strictly: a member nobody asked for, a missing one or one of the wrong type is a fault
 * with its place, and all faults are found in one go.
 */
final class JsonReading {

    private final JsonNode node;
    private final String place;
    private final List<String> faults;

    private JsonReading(JsonNode node, String place, List<String> faults) {
        this.node = node;
        this.place = place;
        this.faults = faults;
    }

    /** Returns the outermost object of a file. */
    static JsonReading of(JsonNode node, List<String> faults) {
        return new JsonReading(node, "", faults).checked();
    }

    private JsonReading checked() {
        if (!node.isObject()) {
            fault("", "an object in braces, not " + found(node));
        }
        return this;
    }

    /** Adds a fault of a member, or of this object where the name is empty. */
    void fault(String member, String wanted) {
        faults.add((at(member).isEmpty() ? "the file" : at(member)) + ": wanted " + wanted);
    }

    private String at(String member) {
        return member.isEmpty() ? place : place.isEmpty() ? member : place + "." + member;
    }

    /** Finds members that are none of those known; {@code $schema} is always allowed on the outermost object. */
    JsonReading only(ImmutableSet<String> known) {
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (!known.contains(member.getKey())
                    && !(place.isEmpty() && member.getKey().equals("$schema"))) {
                fault(member.getKey(), "no such member; known are " + String.join(", ", known));
            }
        }
        return this;
    }

    /** Returns whether there is a member. */
    boolean has(String member) {
        return node.has(member);
    }

    /** Returns the text that a member is; faults where it is none. */
    Optional<String> text(String member) {
        JsonNode value = node.get(member);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isString()
                || value.stringValue().isEmpty()
                || value.stringValue().length() > 1_000) {
            fault(member, "a text of 1 to 1000 characters, not " + found(value));
            return Optional.empty();
        }
        return Optional.of(value.stringValue());
    }

    /** Returns the text of a member that must be there. */
    Optional<String> requiredText(String member) {
        if (!has(member)) {
            fault(member, "a text; it is missing");
        }
        return text(member);
    }

    /** Returns a member read by a function that throws {@code IllegalArgumentException} or {@code DateTimeException}. */
    <T> Optional<T> text(String member, String wanted, Function<String, T> reader) {
        Optional<String> text = text(member);
        try {
            return text.map(reader);
        } catch (IllegalArgumentException | java.time.DateTimeException unreadable) {
            fault(member, wanted + ", not \"" + text.orElse("") + '"');
            return Optional.empty();
        }
    }

    /** Returns whether a member is true; false where there is none. */
    boolean flag(String member) {
        JsonNode value = node.get(member);
        if (value != null && !value.isBoolean()) {
            fault(member, "true or false, not " + found(value));
        }
        return value != null && value.isBoolean() && value.booleanValue();
    }

    /** Returns the whole number that a member is; faults where it is none within bounds. */
    Optional<Integer> number(String member, int least, int most) {
        JsonNode value = node.get(member);
        String wanted = "a whole number of " + least + " to " + most;
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isIntegralNumber()
                || !value.canConvertToInt()
                || value.intValue() < least
                || value.intValue() > most) {
            fault(member, wanted + ", not " + found(value));
            return Optional.empty();
        }
        return Optional.of(value.intValue());
    }

    /** Returns the texts in a list; faults where it is none, or a text is empty or stands twice. */
    List<String> list(String member) {
        List<String> texts = new ArrayList<>();
        JsonNode value = node.get(member);
        if (value == null || !value.isArray() || value.isEmpty()) {
            fault(member, "a list of texts" + (value == null ? "; it is missing" : ", not " + found(value)));
            return texts;
        }
        for (JsonNode text : value) {
            if (!text.isString() || text.stringValue().isEmpty() || texts.contains(text.stringValue())) {
                fault(member, "texts that are not empty and stand once, not " + found(text));
            } else {
                texts.add(text.stringValue());
            }
        }
        return texts;
    }

    /** Returns the objects in a list. */
    List<JsonReading> objects(String member) {
        List<JsonReading> objects = new ArrayList<>();
        JsonNode value = node.get(member);
        if (value == null || !value.isArray()) {
            fault(member, "a list in brackets" + (value == null ? "; it is missing" : ", not " + found(value)));
            return objects;
        }
        for (int i = 0; i < value.size(); i++) {
            objects.add(new JsonReading(value.get(i), at(member) + "[" + i + "]", faults).checked());
        }
        return objects;
    }

    /** Returns the object that a member is. */
    Optional<JsonReading> object(String member) {
        return Optional.ofNullable(node.get(member)).map(value -> new JsonReading(value, at(member), faults).checked());
    }

    /** Returns the members of this object, each as a name and whether it is a mere text. */
    ImmutableSet<String> names() {
        return ImmutableSet.copyOf(node.propertyNames());
    }

    /** Returns whether a member is a mere text. */
    boolean isText(String member) {
        JsonNode value = node.get(member);
        return value != null && value.isString();
    }

    /** Returns all members as texts; faults where one is none. */
    ImmutableMap<String, String> texts() {
        ImmutableMap.Builder<String, String> texts = ImmutableMap.builder();
        for (String name : names()) {
            JsonNode value = node.get(name);
            if (value != null && value.isString()) {
                texts.put(name, value.stringValue());
            } else {
                fault(name, "a text");
            }
        }
        return texts.buildOrThrow();
    }

    private static String found(JsonNode value) {
        String text = value.toString();
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
