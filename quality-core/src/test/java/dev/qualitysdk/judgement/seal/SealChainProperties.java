package dev.qualitysdk.judgement.seal;

import static dev.qualitysdk.judgement.cycle.Closing.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qualitysdk.judgement.cycle.AppraisalCycle;
import dev.qualitysdk.judgement.cycle.AppraisalCycleStep;
import dev.qualitysdk.judgement.cycle.Closing;
import dev.qualitysdk.judgement.seal.SealVerification.Defect;
import dev.qualitysdk.judgement.seal.SealVerification.Problem;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Half a year of sealed months with a restatement among them, tampered with in every way that row 14 names. */
class SealChainProperties {

    private static final YearMonth FIRST = YearMonth.of(2026, 1);
    private static final List<byte[]> KEPT = months();
    private static final SealHead HEAD =
            SealedCycle.read(KEPT.get(KEPT.size() - 1)).seal().head();

    private static List<byte[]> months() {
        Closing closing = new Closing();
        closing.close(FIRST);
        closing.close(FIRST.plusMonths(1));
        AppraisalCycle third = closing.close(FIRST.plusMonths(2));
        closing.rotate("2026b");
        AppraisalCycleStep.Opened again = AppraisalCycleStep.Opened.restating(
                Closing.stamp(third.opened().at().plus(Duration.ofDays(40))), third);
        closing.close(
                again,
                Closing.records(third.month()).build(),
                Closing.usual(third.month()).subList(0, 2));
        for (int i = 3; i < 6; i++) {
            closing.close(FIRST.plusMonths(i));
        }
        return closing.chain.stream().map(SealedCycle::bytes).toList();
    }

    private static SealVerification verify(List<byte[]> kept) {
        return SealChain.verifyKept(TENANT, kept, Closing.keys("2026b"), List.of(HEAD));
    }

    @Example
    void the_months_are_sound() {
        assertThat(KEPT).hasSize(7);
        assertThat(verify(KEPT).defects()).isEmpty();
    }

    @Property
    @Label("any byte of any cycle changed to any other is found, and the cycle named")
    void any_changed_byte_is_found(@ForAll Random random) {
        int entry = random.nextInt(KEPT.size());
        byte[] bytes = KEPT.get(entry).clone();
        int at = random.nextInt(bytes.length);
        bytes[at] = (byte) (bytes[at] ^ (1 + random.nextInt(255)));
        List<byte[]> changed = new ArrayList<>(KEPT);
        changed.set(entry, bytes);

        SealVerification found = verify(changed);

        assertThat(found.isSound()).isFalse();
        assertThat(found.defects()).anyMatch(defect -> names(defect, entry));
    }

    /** By its place in the chain, by what it seals, or by its place among what is kept where nothing of it can be read. */
    private static boolean names(Defect defect, int entry) {
        return defect.sequence() == entry + 1
                || defect.subject().equals("entry " + (entry + 1))
                || defect.subject()
                        .equals(SealedCycle.read(KEPT.get(entry)).seal().cycle().value());
    }

    @Example
    @Label("every byte of one cycle, flipped bit by bit, is found")
    void every_byte_of_one_cycle() {
        byte[] whole = KEPT.get(1);
        SealedCycle genuine = SealedCycle.read(whole);
        for (int at = 0; at < whole.length; at++) {
            byte[] bytes = whole.clone();
            bytes[at] = (byte) (bytes[at] ^ (1 << (at % 8)));

            List<Defect> found = SealChain.verifyKept(TENANT, List.of(bytes), Closing.keys("2026b"), List.of())
                    .defects();

            assertThat(found)
                    .as("byte %s", at)
                    .anyMatch(defect -> defect.problem() == Problem.UNREADABLE
                            || defect.problem() == Problem.CONTENT_CHANGED
                            || defect.problem() == Problem.SEAL_CHANGED
                            || defect.problem() == Problem.KEY_MISSING);
        }
        assertThat(genuine.seal().sequence()).isEqualTo(2);
    }

    @Property
    void any_cut_bytes_are_found(@ForAll Random random) {
        int entry = random.nextInt(KEPT.size());
        byte[] bytes = KEPT.get(entry);
        List<byte[]> cut = new ArrayList<>(KEPT);
        cut.set(entry, java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)));

        assertThat(verify(cut).defects()).contains(Defect.of(Problem.UNREADABLE, 0, "entry " + (entry + 1)));
    }

    @Property
    void any_missing_cycles_are_found_and_placed(@ForAll Random random) {
        List<Integer> left =
                new ArrayList<>(IntStream.rangeClosed(1, KEPT.size()).boxed().toList());
        int drop = 1 + random.nextInt(KEPT.size() - 1);
        for (int i = 0; i < drop; i++) {
            left.remove(random.nextInt(left.size()));
        }

        SealVerification found =
                verify(left.stream().map(sequence -> KEPT.get(sequence - 1)).toList());

        List<Integer> missing = new ArrayList<>();
        for (Defect defect : found.defects()) {
            assertThat(defect.problem()).isIn(Problem.MISSING, Problem.TAIL_CUT);
            int many = Integer.parseInt(
                    defect.subject().substring(0, defect.subject().indexOf(' ')));
            IntStream.range(defect.sequence(), defect.sequence() + many).forEach(missing::add);
        }
        assertThat(missing)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, KEPT.size())
                        .boxed()
                        .filter(sequence -> !left.contains(sequence))
                        .toList());
    }

    @Property
    void any_two_swapped_cycles_are_found(@ForAll @IntRange(max = 6) int one, @ForAll @IntRange(max = 6) int other) {
        List<byte[]> swapped = new ArrayList<>(KEPT);
        Collections.swap(swapped, one, other);

        SealVerification found = verify(swapped);

        assertThat(found.isSound()).isEqualTo(one == other);
        assertThat(found.defects()).allMatch(defect -> defect.problem() == Problem.REORDERED);
        if (one != other) {
            int smaller = Math.min(one, other) + 1;
            assertThat(found.defects()).extracting(Defect::sequence).contains(smaller);
        }
    }

    @Property
    void a_tail_of_any_length_cut_is_found_by_the_head(@ForAll @IntRange(max = 6) int left) {
        assertThat(verify(KEPT.subList(0, left)).defects())
                .extracting(Defect::problem)
                .containsExactly(Problem.TAIL_CUT);
    }

    @Property
    void a_cycle_kept_twice_is_found(@ForAll @IntRange(max = 6) int entry, @ForAll @IntRange(max = 7) int where) {
        List<byte[]> twice = new ArrayList<>(KEPT);
        twice.add(where, KEPT.get(entry));

        assertThat(verify(twice).defects()).extracting(Defect::problem).contains(Problem.REPEATED);
    }

    @Property
    @Label("a cycle sealed anew by a holder of the key, whichever it is, is found by the link after it or by the head")
    void any_cycle_redone_is_found(@ForAll @IntRange(max = 6) int entry) {
        List<SealedCycle> chain = KEPT.stream().map(SealedCycle::read).toList();
        SealedCycle genuine = chain.get(entry);
        Seal anew = SealChain.seal(
                TENANT,
                chain.subList(0, entry).stream().map(SealedCycle::seal).toList(),
                genuine.content(),
                genuine.seal().edition(),
                genuine.seal().at().plusSeconds(1),
                Closing.keys(genuine.seal().key()));
        List<byte[]> redone = new ArrayList<>(KEPT);
        redone.set(entry, SealedCycle.of(anew, genuine.content()).bytes());

        List<Defect> found = verify(redone).defects();

        assertThat(found)
                .contains(
                        entry + 1 < KEPT.size()
                                ? Defect.of(Problem.REDONE, entry + 2, cycle(entry + 1))
                                : Defect.of(Problem.HEAD_MISSED, entry + 1, cycle(entry)))
                .as("besides, an edition no longer follows the one that it names")
                .allMatch(defect -> defect.problem() == Problem.WRONG_EDITION
                        || defect.problem() == Problem.REDONE
                        || defect.problem() == Problem.HEAD_MISSED);
    }

    private static String cycle(int entry) {
        return SealedCycle.read(KEPT.get(entry)).seal().cycle().value();
    }
}
