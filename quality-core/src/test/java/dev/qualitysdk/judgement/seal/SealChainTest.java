package dev.qualitysdk.judgement.seal;

import static dev.qualitysdk.judgement.cycle.Closing.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.TenantId;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.judgement.cycle.Closing;
import dev.qualitysdk.judgement.seal.SealVerification.Defect;
import dev.qualitysdk.judgement.seal.SealVerification.Problem;
import dev.qualitysdk.rule.ClauseBreachException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Three months sealed one after the other. */
class SealChainTest {

    private static final YearMonth JUNE = YearMonth.of(2026, 6);

    private static List<SealedCycle> three() {
        Closing closing = new Closing();
        closing.close(JUNE);
        closing.close(JUNE.plusMonths(1));
        closing.rotate("2027").close(JUNE.plusMonths(2));
        return closing.chain;
    }

    private static final List<SealedCycle> CHAIN = three();

    private static SealVerification verify(List<SealedCycle> cycles, SealHead... heads) {
        return SealChain.verify(TENANT, cycles, Closing.keys("2027"), List.of(heads));
    }

    private static SealHead head(int seals) {
        return CHAIN.get(seals - 1).seal().head();
    }

    private static SealedCycle of(int sequence) {
        return CHAIN.get(sequence - 1);
    }

    private static Defect defect(Problem problem, int sequence, String subject) {
        return Defect.of(problem, sequence, subject);
    }

    @Test
    void a_chain_over_a_change_of_keys_is_sound_and_says_where_it_stands() {
        SealVerification found = verify(CHAIN, head(2), head(3));

        assertThat(found.defects()).isEmpty();
        assertThat(found.isSound()).isTrue();
        assertThat(found.head()).contains(head(3));
        assertThat(found.anchored()).isEqualTo(3);
        assertThat(CHAIN).extracting(cycle -> cycle.seal().key()).containsExactly("2026", "2026", "2027");
        assertThat(verify(List.of()).isSound()).isTrue();
        assertThat(verify(CHAIN).anchored()).isZero();
    }

    @Test
    void the_seals_alone_can_be_verified() {
        List<Seal> seals = CHAIN.stream().map(SealedCycle::seal).toList();

        assertThat(SealChain.verifySeals(TENANT, seals, Closing.keys("2027"), List.of(head(3)))
                        .isSound())
                .isTrue();
        assertThat(SealChain.verifySeals(TENANT, seals.subList(1, 3), Closing.keys("2027"), List.of())
                        .defects())
                .containsExactly(defect(Problem.MISSING, 1, "1 between the start and 2026-07"));
    }

    @Test
    void a_missing_cycle_is_named_by_its_neighbours() {
        assertThat(verify(List.of(of(1), of(3))).defects())
                .containsExactly(defect(Problem.MISSING, 2, "1 between 2026-06 and 2026-08"));
    }

    @Test
    void swapped_cycles_and_one_kept_twice_are_named() {
        assertThat(verify(List.of(of(2), of(1), of(3))).defects())
                .containsExactly(defect(Problem.REORDERED, 1, "2026-06"));
        assertThat(verify(List.of(of(1), of(2), of(2), of(3))).defects())
                .containsExactly(defect(Problem.REPEATED, 2, "2026-07"));
    }

    @Test
    void a_cut_at_the_end_shows_against_a_head_kept_elsewhere_and_against_nothing_else() {
        assertThat(verify(CHAIN.subList(0, 1), head(3)).defects())
                .containsExactly(defect(Problem.TAIL_CUT, 2, "2 after 2026-06"));
        assertThat(verify(List.of(), head(3)).defects())
                .containsExactly(defect(Problem.TAIL_CUT, 1, "3 after the start"));
        assertThat(verify(CHAIN.subList(0, 1)).isSound())
                .as("nobody kept a head: the host's task, see the table of traps")
                .isTrue();
    }

    @Test
    void a_chain_made_anew_by_a_holder_of_the_key_shows_against_a_head() {
        Closing again = new Closing();
        again.close(JUNE, List.of(Closing.piece(JUNE, "B-1", "E-1", Indicator.RESPONSE_TIMELINESS, 0)), List.of());
        again.close(JUNE.plusMonths(1));
        again.rotate("2027").close(JUNE.plusMonths(2));

        assertThat(verify(again.chain).isSound()).isTrue();
        assertThat(verify(again.chain, head(3), head(1)).defects())
                .containsExactly(defect(Problem.HEAD_MISSED, 3, "2026-08"), defect(Problem.HEAD_MISSED, 1, "2026-06"));
    }

    @Test
    void one_cycle_made_anew_by_a_holder_of_the_key_breaks_the_chain() {
        Closing again = new Closing();
        again.close(JUNE, List.of(Closing.piece(JUNE, "B-1", "E-1", Indicator.RESPONSE_TIMELINESS, 0)), List.of());

        assertThat(verify(List.of(again.chain.get(0), of(2), of(3))).defects())
                .containsExactly(defect(Problem.REDONE, 2, "2026-07"));
    }

    @Test
    void a_chain_made_anew_without_the_key_is_found_in_every_link() {
        SecretKey forged = new SecretKeySpec(new byte[32], "HmacSHA256");
        SealKeys forger = new SealKeys() {
            @Override
            public String current() {
                return "2026";
            }

            @Override
            public Optional<SecretKey> key(String name) {
                return Optional.of(forged);
            }
        };
        Seal seal =
                SealChain.seal(TENANT, List.of(), of(1).content(), 1, Instant.parse("2026-07-08T00:00:00Z"), forger);

        assertThat(verify(List.of(SealedCycle.of(seal, of(1).content()))).defects())
                .containsExactly(defect(Problem.SEAL_CHANGED, 1, "2026-06"));
    }

    @Test
    void other_content_under_a_genuine_seal_is_named() {
        assertThat(verify(List.of(of(1), SealedCycle.of(of(2).seal(), of(3).content()), of(3)))
                        .defects())
                .containsExactly(defect(Problem.CONTENT_CHANGED, 2, "2026-07"));
    }

    @Test
    void a_key_that_is_not_given_and_a_chain_of_another_tenant_are_named() {
        SealKeys none = new SealKeys() {
            @Override
            public String current() {
                return "2027";
            }

            @Override
            public Optional<SecretKey> key(String name) {
                return name.equals("2027") ? Optional.of(Closing.secret(name)) : Optional.empty();
            }
        };

        assertThat(SealChain.verify(TENANT, CHAIN, none, List.of()).defects())
                .containsExactly(defect(Problem.KEY_MISSING, 1, "2026-06"), defect(Problem.KEY_MISSING, 2, "2026-07"));
        assertThat(SealChain.verify(TenantId.of("other"), CHAIN.subList(0, 1), Closing.keys("2027"), List.of())
                        .defects())
                .containsExactly(defect(Problem.FOREIGN, 1, "2026-06"));
    }

    @Test
    void a_short_key_and_no_key_are_refused() {
        for (Optional<SecretKey> key :
                List.of(Optional.<SecretKey>empty(), Optional.<SecretKey>of(new SecretKeySpec(new byte[31], "x")))) {
            SealKeys keys = new SealKeys() {
                @Override
                public String current() {
                    return "k";
                }

                @Override
                public Optional<SecretKey> key(String name) {
                    return key;
                }
            };

            assertThatThrownBy(() -> SealChain.seal(TENANT, List.of(), of(1).content(), 1, Instant.EPOCH, keys))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("key k");
        }
    }

    @Test
    void nothing_is_sealed_behind_a_chain_that_is_not_sound_or_out_of_turn() {
        List<Seal> seals = new ArrayList<>(CHAIN.stream().map(SealedCycle::seal).toList());

        assertThatThrownBy(() -> SealChain.seal(
                        TENANT, seals.subList(0, 1), of(3).content(), 1, Instant.EPOCH, Closing.keys("2027")))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("2026-08 would follow 2026-06, and 2026-07 is to follow");
        assertThatThrownBy(() -> SealChain.seal(TENANT, seals, of(3).content(), 1, Instant.EPOCH, Closing.keys("2027")))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("edition 1 of 2026-08 would follow edition 1");
        assertThatThrownBy(() -> SealChain.seal(
                        TENANT, seals.subList(1, 3), of(3).content(), 2, Instant.EPOCH, Closing.keys("2027")))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("not sound")
                .hasMessageContaining("MISSING");
    }

    @Test
    void a_head_is_one_line() {
        assertThat(SealHead.parse(head(3).text())).isEqualTo(head(3));
        assertThatThrownBy(() -> SealHead.parse("3 abc default")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> SealHead.parse(head(3).text().replaceFirst("3", "0")))
                .isInstanceOf(InvalidValueException.class);
    }
}
