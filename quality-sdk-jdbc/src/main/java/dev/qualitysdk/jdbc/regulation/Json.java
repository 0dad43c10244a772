package dev.qualitysdk.jdbc.regulation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;

/** A value of a JSON text with its path in it, so that a fault names the place. */
final class Json {

    /** What a value is. */
    enum Kind {
        /** Names with values. */
        OBJECT,
        /** Values in order. */
        ARRAY,
        /** A text. */
        TEXT,
        /** A number, as it is written. */
        NUMBER,
        /** True or false. */
        BOOLEAN,
        /** Null. */
        NULL
    }

    private static final int LONGEST_NAME = 60;

    private final String path;
    private final Kind kind;
    private final String text;
    private final ImmutableMap<String, Json> fields;
    private final ImmutableList<Json> elements;

    private Json(String path, Kind kind, String text, ImmutableMap<String, Json> fields, ImmutableList<Json> elements) {
        this.path = path;
        this.kind = kind;
        this.text = text;
        this.fields = fields;
        this.elements = elements;
    }

    static Json object(String path, ImmutableMap<String, Json> fields) {
        return new Json(path, Kind.OBJECT, "", fields, ImmutableList.of());
    }

    static Json array(String path, ImmutableList<Json> elements) {
        return new Json(path, Kind.ARRAY, "", ImmutableMap.of(), elements);
    }

    static Json leaf(String path, Kind kind, String text) {
        return new Json(path, kind, text, ImmutableMap.of(), ImmutableList.of());
    }

    /** {@return the path of a field of an object} */
    static String path(String object, String field) {
        String name = field.length() <= LONGEST_NAME ? field : field.substring(0, LONGEST_NAME) + "…";
        return object.isEmpty() ? name : object + "." + name;
    }

    String path() {
        return path;
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    /** {@return the text of a text, the digits of a number, or the word of a boolean} */
    String text() {
        return text;
    }

    ImmutableMap<String, Json> fields() {
        return fields;
    }

    ImmutableList<Json> elements() {
        return elements;
    }

    /** {@return how a fault shows this value} */
    String found() {
        return switch (kind) {
            case OBJECT -> "an object";
            case ARRAY -> "an array";
            case TEXT -> '"' + text + '"';
            case NUMBER, BOOLEAN -> text;
            case NULL -> "null";
        };
    }
}
