package dev.qualitysdk.basics;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class IdentifierProperties {

    /** Texts of one to eleven characters of few kinds, so that the same comes twice and one is the beginning of another. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> few =
                Arbitraries.strings().withChars("A!~").ofMinLength(1).ofMaxLength(3);
        Arbitrary<String> any =
                Arbitraries.strings().withChars("AB0-~é廢").ofMinLength(1).ofMaxLength(11);
        return Arbitraries.oneOf(few, any);
    }

    @Property
    void two_are_equal_when_their_texts_are_and_a_positive_code_is_of_one_text(
            @ForAll("texts") String a, @ForAll("texts") String b) {
        EmployeeId one = EmployeeId.of(a);
        EmployeeId other = EmployeeId.of(b);

        assertThat(one.equals(other)).isEqualTo(a.equals(b));
        if (a.equals(b)) {
            assertThat(one.code()).isEqualTo(other.code());
            assertThat(one).hasSameHashCodeAs(other);
        } else if (one.code() > 0) {
            assertThat(one.code()).isNotEqualTo(other.code());
        }
        Statistics.label("equal")
                .collect(a.equals(b))
                .coverage(c -> c.check(true).percentage(p -> p > 0.5));
    }

    @Property
    void at_most_nine_characters_of_ascii_are_a_code(@ForAll("texts") String text) {
        boolean coded = text.length() <= 9 && text.chars().allMatch(c -> c < 128);

        assertThat(EmployeeId.of(text).code() > 0).isEqualTo(coded);
        assertThat(EmployeeId.of(text).code()).isNotZero();
        Statistics.label("coded").collect(coded).coverage(c -> {
            c.check(true).percentage(p -> p > 20);
            c.check(false).percentage(p -> p > 20);
        });
    }

    @Example
    void identifiers_of_two_types_are_never_equal() {
        assertThat(EmployeeId.of("A").equals((Object) BranchId.of("A"))).isFalse();
        assertThat(EmployeeId.of("A").code()).isEqualTo(BranchId.of("A").code());
    }
}
