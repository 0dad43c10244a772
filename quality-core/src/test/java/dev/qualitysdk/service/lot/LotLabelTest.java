package dev.qualitysdk.service.lot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.InvalidValueException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LotLabelTest {

    private static final String BODY = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String CHECK = BODY + "*";
    private static final char[] BODIES = BODY.toCharArray();
    private static final char[] CHECKS = CHECK.toCharArray();

    /** Whether a scanner would take it: the same rule as {@link LotLabel#parse}, without the cost of a refusal. */
    private static boolean accepted(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            if (i < text.length() - 1 && text.charAt(i) == '*') {
                return false;
            }
            sum = (sum * 2 + CHECK.indexOf(text.charAt(i))) % 37;
        }
        return sum == 1;
    }

    private static boolean parses(String text) {
        try {
            LotLabel.parse(text);
            return true;
        } catch (InvalidValueException refused) {
            return false;
        }
    }

    @Test
    void the_check_character_is_that_of_the_standard() {
        // As other implementations of ISO/IEC 7064 MOD 37-2 publish them.
        assertThat(LotLabel.of("12CD")).hasToString("12CD6");
        assertThat(LotLabel.of("G123489654321")).hasToString("G123489654321Y");
        assertThat(LotLabel.parse("G123489654321Y").body()).isEqualTo("G123489654321");
        assertThat(LotLabel.parse("G123489654321Y").check()).isEqualTo('Y');
    }

    @Test
    void the_quick_rule_of_this_test_is_the_labels_own() {
        for (char a : BODIES) {
            for (char b : CHECKS) {
                assertThat(parses("K7" + a + b)).isEqualTo(accepted("K7" + a + b));
            }
        }
    }

    @Test
    void every_single_wrong_character_in_every_label_of_three_is_caught() {
        long tried = 0;
        List<String> missed = new ArrayList<>();
        for (String label : labelsOfThree()) {
            for (int place = 0; place < label.length(); place++) {
                for (char wrong : place == label.length() - 1 ? CHECKS : BODIES) {
                    if (wrong != label.charAt(place)) {
                        tried++;
                        String mistyped = label.substring(0, place) + wrong + label.substring(place + 1);
                        if (accepted(mistyped)) {
                            missed.add(label + " as " + mistyped);
                        }
                    }
                }
            }
        }
        assertThat(missed).isEmpty();
        assertThat(tried).isEqualTo(36L * 36 * 36 * (35 + 35 + 35 + 36));
    }

    @Test
    void every_swap_of_neighbours_in_every_label_of_three_is_caught() {
        long tried = 0;
        List<String> missed = new ArrayList<>();
        for (String label : labelsOfThree()) {
            for (int place = 0; place < label.length() - 1; place++) {
                String swapped = swap(label, place);
                if (!swapped.equals(label)) {
                    tried++;
                    if (accepted(swapped)) {
                        missed.add(label + " as " + swapped);
                    }
                }
            }
        }
        assertThat(missed).isEmpty();
        assertThat(tried).isGreaterThan(130_000);
    }

    private static List<String> labelsOfThree() {
        List<String> labels = new ArrayList<>();
        for (char a : BODIES) {
            for (char b : BODIES) {
                for (char c : BODIES) {
                    labels.add(LotLabel.of("" + a + b + c).toString());
                }
            }
        }
        return labels;
    }

    private static String swap(String text, int place) {
        return text.substring(0, place) + text.charAt(place + 1) + text.charAt(place) + text.substring(place + 2);
    }

    @Test
    void at_every_place_of_the_longest_label_every_error_of_either_kind_is_caught() {
        // The sum is linear, so that whether an error is caught depends on its place and its characters only, not on
        // the others.
        String zeros = "0".repeat(LotLabel.LONGEST_BODY);
        for (int place = 0; place < LotLabel.LONGEST_BODY; place++) {
            for (char right : BODIES) {
                String label = LotLabel.of(zeros.substring(0, place) + right + zeros.substring(place + 1))
                        .toString();
                for (char wrong : BODIES) {
                    assertThat(accepted(label.substring(0, place) + wrong + label.substring(place + 1)))
                            .isEqualTo(wrong == right);
                    if (place < LotLabel.LONGEST_BODY - 1) {
                        String pair = LotLabel.of(label.substring(0, place + 1) + wrong + zeros.substring(place + 2))
                                .toString();
                        assertThat(accepted(swap(pair, place))).isEqualTo(wrong == right);
                    }
                }
            }
        }
    }

    @Test
    void the_system_without_the_star_would_miss_swaps_which_is_why_it_is_not_used() {
        long missed = 0;
        for (char a : BODIES) {
            for (char b : BODIES) {
                if (a != b && mod3736("" + a + b) == mod3736("" + b + a)) {
                    missed++;
                }
            }
        }
        assertThat(missed).isPositive();
    }

    /** The check value of ISO/IEC 7064 MOD 37,36. */
    private static int mod3736(String body) {
        int p = 36;
        for (int i = 0; i < body.length(); i++) {
            int s = (p + BODY.indexOf(body.charAt(i))) % 36;
            p = 2 * (s == 0 ? 36 : s) % 37;
        }
        return Math.floorMod(1 - p, 36);
    }

    @Test
    void what_is_no_label_is_refused_with_the_clause() {
        for (String text : List.of("", "A", "a1B", "A1-", "A*1", "Ａ1", "A".repeat(32), "A1\n")) {
            assertThatThrownBy(() -> LotLabel.parse(text))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("3.3.3");
        }
        assertThatThrownBy(() -> LotLabel.of("A1*")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> LotLabel.of("")).isInstanceOf(InvalidValueException.class);
    }
}
