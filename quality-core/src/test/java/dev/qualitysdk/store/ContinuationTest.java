package dev.qualitysdk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ContinuationTest {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final Diary ONE = Diary.begin("D-1", NOON, "one");
    private static final Diary TWO = ONE.write(NOON, "two");

    @Test
    void an_equal_row_is_equal() {
        assertThat(Continuation.of(TWO, Diary.begin("D-1", NOON, "one").write(NOON, "two")))
                .isEqualTo(Continuation.EQUAL);
    }

    @Test
    void a_row_that_has_gone_further_is_longer_and_an_older_one_shorter() {
        assertThat(Continuation.of(ONE, TWO)).isEqualTo(Continuation.LONGER);
        assertThat(Continuation.of(TWO, ONE)).isEqualTo(Continuation.SHORTER);
        assertThat(Continuation.firstDifference(ONE, TWO)).isEqualTo(1);
    }

    @Test
    void a_row_that_differs_in_any_step_both_have_contradicts() {
        Diary other = ONE.write(NOON, "zwei").write(NOON, "drei");

        assertThat(Continuation.of(TWO, other)).isEqualTo(Continuation.CONTRADICTORY);
        assertThat(Continuation.of(other, TWO)).isEqualTo(Continuation.CONTRADICTORY);
        assertThat(Continuation.firstDifference(TWO, other)).isEqualTo(1);
    }
}
