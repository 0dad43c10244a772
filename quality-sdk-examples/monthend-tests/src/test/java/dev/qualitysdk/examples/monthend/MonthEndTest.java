package dev.qualitysdk.examples.monthend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MonthEndTest {

    @Test
    void wrong_usage_is_exit_code_2() {
        assertThat(new CommandLine(new MonthEnd()).execute("--nonsense")).isEqualTo(2);
    }
}
