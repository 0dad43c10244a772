package dev.qualitysdk.judgement.seal;

import static dev.qualitysdk.judgement.cycle.Closing.TENANT;
import static dev.qualitysdk.judgement.cycle.Closing.stamp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.judgement.cycle.Closing;
import dev.qualitysdk.judgement.seal.SealVerification.Defect;
import dev.qualitysdk.judgement.seal.SealVerification.Problem;
import dev.qualitysdk.rule.ClauseBreachException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a holder of the key, or an editor of what is kept, cannot do without being found. */
class SealRefusalsTest {

    private static final YearMonth JUNE = YearMonth.of(2026, 6);
    private static final Instant AT = Instant.parse("2026-09-20T00:00:00Z");

    private final Closing closing = new Closing();
    private final Seal june;

    SealRefusalsTest() {
        closing.close(JUNE);
        june = closing.seals().get(0);
    }

    /** A seal behind June's, made with the right key. */
    private Seal next(YearMonth month, int edition, Optional<String> restates) {
        return Seal.make(
                TENANT, 2, month, edition, restates, june.link(), june.content(), AT, "2026", Closing.secret("2026"));
    }

    private List<Defect> found(Seal second) {
        return SealChain.verifySeals(TENANT, List.of(june, second), Closing.keys("2026"), List.of())
                .defects();
    }

    @Test
    void a_month_left_out_one_twice_and_an_edition_of_another_first_one_are_found_under_the_right_key() {
        assertThat(found(next(JUNE.plusMonths(1), 1, Optional.empty()))).isEmpty();
        assertThat(found(next(JUNE, 2, Optional.of(june.link())))).isEmpty();
        assertThat(found(next(JUNE.plusMonths(2), 1, Optional.empty())))
                .containsExactly(Defect.of(Problem.WRONG_EDITION, 2, "2026-08"));
        assertThat(found(next(JUNE, 1, Optional.empty())))
                .containsExactly(Defect.of(Problem.WRONG_EDITION, 2, "2026-06"));
        assertThat(found(next(JUNE, 3, Optional.of(june.link()))))
                .containsExactly(Defect.of(Problem.WRONG_EDITION, 2, "2026-06#3"));
        assertThat(found(next(JUNE, 2, Optional.of(june.content()))))
                .containsExactly(Defect.of(Problem.WRONG_EDITION, 2, "2026-06#2"));
    }

    @Test
    void no_book_takes_a_seal_out_of_turn() {
        SealBook book = SealBook.begin(SealBookStep.Begun.of(stamp(AT), TENANT)).append(stamp(AT), june);

        assertThatThrownBy(() -> book.append(stamp(AT), next(JUNE.plusMonths(2), 1, Optional.empty())))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("2026-08 would follow 2026-06, and 2026-07 is to follow");
        assertThatThrownBy(() -> book.append(stamp(AT), next(JUNE, 3, Optional.of(june.link()))))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("edition 3 of 2026-06 would follow edition 1");
        assertThatThrownBy(() -> book.append(stamp(AT), next(JUNE, 2, Optional.of(june.content()))))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("names another first edition");
    }

    private CanonicalForm edited(Map<String, String> changes) {
        TreeMap<String, String> fields = new TreeMap<>(june.form().fields());
        fields.putAll(changes);
        return CanonicalForm.of("seal", fields);
    }

    @Test
    void a_seal_whose_text_was_edited_is_not_read_and_says_all_that_is_wrong() {
        assertThat(Seal.read(june.form(), "")).isEqualTo(june);
        assertThatThrownBy(() -> Seal.read(
                        edited(Map.of(
                                "previous", "A".repeat(64),
                                "content", "0",
                                "link", "",
                                "sequence", "0",
                                "edition", "2",
                                "key", " ")),
                        ""))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::field)
                                .containsExactly("sequence", "restates", "previous", "content", "link", "key"));
        assertThatThrownBy(() -> Seal.read(edited(Map.of("edition", "2", "restates", "none")), ""))
                .hasMessageContaining("restates: found \"none\", wanted 64 hexadecimal digits");
        assertThatThrownBy(() -> Seal.read(edited(Map.of("sequence", "+1")), ""))
                .hasMessageContaining("its canonical text, 1");
    }

    @Test
    void what_is_kept_is_read_back_and_every_cut_of_it_is_refused() {
        SealedCycle sealed = closing.chain.get(0);
        byte[] bytes = sealed.bytes();

        assertThat(SealedCycle.read(bytes)).isEqualTo(sealed);
        assertThat(SealedCycle.read(bytes).bytes()).isEqualTo(bytes);
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> SealedCycle.read(cut))
                    .as("cut to %s of %s bytes", length, bytes.length)
                    .isInstanceOf(InvalidValueException.class);
        }
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        assertThatThrownBy(() -> SealedCycle.read(longer)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void two_contents_name_the_parts_in_which_they_differ() {
        CycleContent first = closing.chain.get(0).content();
        Closing other = new Closing();
        other.close(
                JUNE,
                List.of(
                        Closing.usual(JUNE).get(0),
                        Closing.piece(JUNE, "B-2", "E-2", Indicator.RESPONSE_TIMELINESS, 1),
                        Closing.piece(JUNE, "B-9", "E-2", Indicator.RESPONSE_TIMELINESS, 1)),
                List.of());
        CycleContent second = other.chain.get(0).content();

        assertThat(first.differences(first)).isEmpty();
        assertThat(first.differences(second)).isEqualTo(second.differences(first));
        assertThat(first.differences(second))
                .contains(
                        "card E-2",
                        "evidence response-timeliness B-2",
                        "evidence response-timeliness B-3",
                        "evidence response-timeliness B-9")
                .doesNotContain("card E-1", "evidence response-timeliness B-1");
        assertThat(first).isNotEqualTo(second).isEqualTo(CycleContent.read(first.bytes()));
    }
}
