package dev.qualitysdk.basics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.hash.Hashing;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A value as names and texts: the only form in which a value is put into a journal, a digest, a seal or an archive.
 *
 * <p>Names are sorted; an absent optional is an absent name; a list has numbered names ({@code lines.count},
 * {@code lines.0.kind}, …). As bytes each name and text is preceded by its length, so that no two forms share their bytes.
 * It never holds names of persons, addresses, telephone numbers or free text; these stand apart and are named by id.
 */
public final class CanonicalForm {

    private final String kind;
    private final ImmutableSortedMap<String, String> fields;

    private CanonicalForm(String kind, ImmutableSortedMap<String, String> fields) {
        this.kind = kind;
        this.fields = fields;
    }

    /**
     * Returns a builder of a form.
     *
     * @param kind what it is a form of, such as {@code booking.requested}; carries a version once its fields change
     * @return the builder
     */
    public static Builder of(String kind) {
        return new Builder(kind);
    }

    /**
     * Returns a form read back from where it was kept.
     *
     * @param kind what it is a form of
     * @param fields names to texts
     * @return the form
     */
    public static CanonicalForm of(String kind, java.util.Map<String, String> fields) {
        return new CanonicalForm(kind, ImmutableSortedMap.copyOf(fields));
    }

    /**
     * Returns what this is a form of.
     *
     * @return the kind
     */
    public String kind() {
        return kind;
    }

    /**
     * Returns the fields.
     *
     * @return names to texts, sorted by name
     */
    public ImmutableSortedMap<String, String> fields() {
        return fields;
    }

    /**
     * Returns the text of a field.
     *
     * @param name name of the field
     * @return its text
     * @throws InvalidValueException if there is no such field
     */
    public String text(String name) {
        return optional(name).orElseThrow(() -> refusal(name, "(nothing)", "a value"));
    }

    /**
     * Returns the text of a field that may be absent.
     *
     * @param name name of the field
     * @return its text, or empty
     */
    public Optional<String> optional(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /**
     * Returns the instant that a field holds.
     *
     * @param name name of the field
     * @return the instant
     * @throws InvalidValueException if there is no such field or it holds no instant
     */
    public Instant instant(String name) {
        return read(name, Instant::parse);
    }

    /**
     * Returns the whole number that a field holds.
     *
     * @param name name of the field
     * @return the number
     * @throws InvalidValueException if there is no such field or it holds no whole number
     */
    public long number(String name) {
        return read(name, Long::valueOf);
    }

    /**
     * Returns what a field holds, read by a function.
     *
     * @param name name of the field
     * @param reader makes the value of the text
     * @param <T> type of the value
     * @return the value
     * @throws InvalidValueException if there is no such field or the reader refuses its text
     */
    public <T> T read(String name, Function<? super String, ? extends T> reader) {
        String text = text(name);
        try {
            return reader.apply(text);
        } catch (InvalidValueException refused) {
            throw refused;
        } catch (IllegalArgumentException | ArithmeticException | java.time.DateTimeException unreadable) {
            throw refusal(name, text, "a value that can be read back");
        }
    }

    /**
     * Returns what a field holds that may be absent, read by a function.
     *
     * @param name name of the field
     * @param reader makes the value of the text
     * @param <T> type of the value
     * @return the value, or empty
     * @throws InvalidValueException if the reader refuses the text
     */
    public <T> Optional<T> readOptional(String name, Function<? super String, ? extends T> reader) {
        return optional(name).isPresent() ? Optional.of(read(name, reader)) : Optional.empty();
    }

    /**
     * Returns the list that numbered names hold.
     *
     * @param name name of the list
     * @param reader makes an element of its form
     * @param <T> type of the elements
     * @return the elements in their order; empty where the list is absent
     * @throws InvalidValueException if the count is none or an element is refused
     */
    public <T> ImmutableList<T> list(String name, Function<CanonicalForm, ? extends T> reader) {
        ImmutableList.Builder<T> elements = ImmutableList.builder();
        int count = optional(name + ".count").isPresent() ? Math.toIntExact(number(name + ".count")) : 0;
        for (int i = 0; i < count; i++) {
            elements.add(reader.apply(nested(name + "." + i + ".")));
        }
        return elements.build();
    }

    private CanonicalForm nested(String prefix) {
        ImmutableSortedMap.Builder<String, String> inner = ImmutableSortedMap.naturalOrder();
        fields.subMap(prefix, prefix + Character.MAX_VALUE)
                .forEach((name, text) -> inner.put(name.substring(prefix.length()), text));
        return new CanonicalForm(kind, inner.build());
    }

    /**
     * Returns the bytes that are hashed: kind, then each name and text, each preceded by its length in UTF-8 bytes.
     *
     * @return the bytes
     */
    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(256);
        write(out, kind);
        fields.forEach((name, text) -> {
            write(out, name);
            write(out, text);
        });
        return out.toByteArray();
    }

    /**
     * Returns the SHA-256 digest of {@link #bytes}.
     *
     * @return 64 hexadecimal digits in lower case
     */
    public String digest() {
        return Hashing.sha256().hashBytes(bytes()).toString();
    }

    private static void write(ByteArrayOutputStream out, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeBytes(ByteBuffer.allocate(4).putInt(utf8.length).array());
        out.writeBytes(utf8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CanonicalForm f && f.kind.equals(kind) && f.fields.equals(fields);
    }

    @Override
    public int hashCode() {
        return kind.hashCode() * 31 + fields.hashCode();
    }

    @Override
    public String toString() {
        return kind + fields;
    }

    private InvalidValueException refusal(String name, String found, String wanted) {
        return new InvalidValueException(kind, ImmutableList.of(Fault.of(name, found, wanted)));
    }

    /** A builder of a {@link CanonicalForm}. Not thread-safe. */
    public static final class Builder {

        private final String kind;
        private final TreeMap<String, String> fields = new TreeMap<>();

        private Builder(String kind) {
            this.kind = kind;
        }

        /**
         * Adds a field.
         *
         * @param name name of the field, not used before
         * @param value value whose {@code toString} is its canonical text: an identifier, an instant, a number, an enum
         *     constant, a quantity, a ratio
         * @return this
         * @throws IllegalStateException if the name is taken
         */
        public Builder put(String name, Object value) {
            String text = value instanceof Enum<?> constant ? constant.name() : value.toString();
            if (fields.putIfAbsent(name, text) != null) {
                throw new IllegalStateException(kind + " has two fields " + name);
            }
            return this;
        }

        /**
         * Adds a field if there is a value for it.
         *
         * @param name name of the field, not used before
         * @param value value whose {@code toString} is its canonical text, or empty
         * @return this
         */
        public Builder put(String name, Optional<?> value) {
            value.ifPresent(present -> put(name, (Object) present));
            return this;
        }

        /**
         * Adds a list under numbered names.
         *
         * @param name name of the list
         * @param elements its elements in their order
         * @param form the form of an element
         * @param <T> type of the elements
         * @return this
         */
        public <T> Builder list(String name, Iterable<T> elements, Function<? super T, CanonicalForm> form) {
            int i = 0;
            for (T element : elements) {
                String prefix = name + "." + i++ + ".";
                form.apply(element).fields().forEach((inner, text) -> put(prefix + inner, text));
            }
            return put(name + ".count", i);
        }

        /**
         * Returns the form.
         *
         * @return the form
         */
        public CanonicalForm build() {
            return new CanonicalForm(kind, ImmutableSortedMap.copyOfSorted(fields));
        }
    }
}
