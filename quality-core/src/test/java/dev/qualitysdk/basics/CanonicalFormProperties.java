package dev.qualitysdk.basics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class CanonicalFormProperties {

    @Property
    void two_forms_have_the_same_bytes_only_when_they_are_equal(
            @ForAll @Size(max = 4) Map<String, String> one, @ForAll @Size(max = 4) Map<String, String> other) {
        CanonicalForm first = CanonicalForm.of("k", one);
        CanonicalForm second = CanonicalForm.of("k", other);

        assertThat(java.util.Arrays.equals(first.bytes(), second.bytes()))
                .isEqualTo(wellFormed(one).equals(wellFormed(other)));
    }

    /** Lone surrogates never reach a form; UTF-8 would make question marks of them. */
    private static Map<String, String> wellFormed(Map<String, String> map) {
        return map.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        e -> utf8(e.getKey()), e -> utf8(e.getValue()), (a, b) -> a + b, java.util.TreeMap::new));
    }

    private static String utf8(String text) {
        return new String(
                text.getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Property
    void moving_a_character_across_a_border_changes_the_digest(@ForAll("name") String a, @ForAll("name") String b) {
        CanonicalForm parted = CanonicalForm.of("k").put(a, b + "x").build();
        CanonicalForm moved = CanonicalForm.of("k").put(a + "x", b).build();

        assertThat(parted.digest()).isNotEqualTo(moved.digest());
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<String> name() {
        return net.jqwik.api.Arbitraries.strings().alpha().ofMaxLength(3);
    }

    @Property
    void lists_are_read_back_in_their_order(@ForAll @Size(max = 12) List<Integer> numbers) {
        CanonicalForm form = CanonicalForm.of("k")
                .list("n", numbers, n -> CanonicalForm.of("e").put("value", n).build())
                .build();

        assertThat(form.list("n", e -> (int) e.number("value"))).isEqualTo(numbers);
    }
}
