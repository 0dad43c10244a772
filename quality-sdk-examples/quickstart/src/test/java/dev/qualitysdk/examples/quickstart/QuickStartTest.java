package dev.qualitysdk.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class QuickStartTest {

    @Test
    void it_runs() {
        assertThatCode(() -> QuickStart.main(new String[0])).doesNotThrowAnyException();
    }
}
