package dev.qualitysdk.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.InvalidValueException;
import org.junit.jupiter.api.Test;

class ClauseTest {

    @Test
    void each_number_names_one_clause() {
        assertThat(Clause.values()).extracting(Clause::number).doesNotHaveDuplicates();
        for (Clause clause : Clause.values()) {
            assertThat(Clause.of(clause.number())).isEqualTo(clause);
        }
    }

    @Test
    void every_clause_has_a_subject_in_english_and_the_term_of_the_field() {
        assertThat(Clause.values()).allSatisfy(clause -> {
            assertThat(clause.title()).matches("[a-z][a-z -]+");
            assertThat(clause.term()).matches("[\\p{IsHan}、]+");
        });
    }

    @Test
    void a_number_that_no_clause_has_is_refused() {
        assertThatThrownBy(() -> Clause.of("9.9"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("9.9");
    }
}
