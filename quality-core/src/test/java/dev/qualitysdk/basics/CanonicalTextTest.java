package dev.qualitysdk.basics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00a0",
                "a\u0000b",
                "\ud800",
                "a\udc00",
                "a\nb",
                " a",
                "a\u3000",
                "a\u202eb",
                "\u2066x",
                "a\u2028b"
            })
    void an_identifier_that_a_database_or_a_page_would_bend_is_refused(String text) {
        assertThatThrownBy(() -> EmployeeId.of(text)).isInstanceOf(InvalidValueException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"E-7", "废铁", "𠮷野", "<script>", "=cmd|' /C calc'!A0", "O'Hara", "${jndi:ldap://x}"})
    void hostile_but_well_formed_text_is_an_identifier_as_it_is(String text) {
        assertThat(EmployeeId.of(text)).hasToString(text);
    }

    @Test
    void the_longest_identifier_has_a_hundred_characters() {
        assertThat(EmployeeId.of("x".repeat(100)).value()).hasSize(100);
        assertThatThrownBy(() -> EmployeeId.of("x".repeat(101)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("at most 100 characters, not 101");
    }

    @Test
    void identifiers_of_two_types_are_never_equal() {
        assertThat((Object) EmployeeId.of("7")).isNotEqualTo(CustomerId.of("7"));
    }

    @Test
    void a_long_value_is_cut_in_the_message_that_refuses_it() {
        assertThatThrownBy(() -> EmployeeId.of("x".repeat(100_000)))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(400));
    }

    @Test
    void all_faults_of_a_value_are_named_at_once() {
        assertThatThrownBy(() -> MaterialKind.of("", Unit.Dimension.MASS, "a\nb", true))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        e -> assertThat(e.faults()).extracting(Fault::field).containsExactly("code", "group"));
    }
}
