package dev.qualitysdk.basics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlaceholderTest {

    @Test
    void two_of_one_name_are_equal() {
        assertThat(Placeholder.of("a")).isEqualTo(Placeholder.of("a")).isNotEqualTo(Placeholder.of("b"));
    }
}
