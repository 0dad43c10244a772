package dev.qualitysdk.judgement.seal;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.TenantId;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Seals a month behind those before it, and verifies the whole (clause 4.3, row 14 of the reliability programme). */
public final class SealChain {

    /** The shortest key, in bytes: as long as the seal it makes. */
    public static final int SHORTEST_KEY = 32;

    private SealChain() {}

    /**
     * Returns the seal of one edition of a month, chained to those before it.
     *
     * @param tenant whose chain it is
     * @param before all seals of the chain so far, in their order
     * @param content what is sealed
     * @param edition 1 for the first edition, else one more than the last edition sealed of the month
     * @param at when, cut to microseconds
     * @param keys the keys of the host
     * @return the seal
     * @throws ClauseBreachException if the chain so far is not sound, the month does not follow the last one sealed, or the edition
     *     the last one of its month (clause 4.3)
     * @throws InvalidValueException if there is no key of the current name, or it is shorter than {@value #SHORTEST_KEY} bytes
     */
    public static Seal seal(
            TenantId tenant, List<Seal> before, CycleContent content, int edition, Instant at, SealKeys keys) {
        SealVerification sound = verifySeals(tenant, before, keys, ImmutableList.of());
        if (!sound.isSound()) {
            throw refusal(
                    content,
                    edition,
                    "the chain it would be sealed into is not sound: " + sound.defects(),
                    "Find out what was changed before anything more is sealed.");
        }
        Editions editions = new Editions();
        before.forEach(editions::take);
        editions.problem(content.month(), edition).ifPresent(problem -> {
            throw refusal(content, edition, problem, "Seal the months one after the other, and editions likewise.");
        });
        String key = keys.current();
        return Seal.make(
                tenant,
                before.size() + 1,
                content.month(),
                edition,
                edition == 1 ? Optional.empty() : editions.first(content.month()),
                before.isEmpty() ? Seal.START : before.get(before.size() - 1).link(),
                content.digest(),
                at,
                key,
                ChainCheck.usable(keys, key).orElseThrow(() -> ChainCheck.noKey(key)));
    }

    /**
     * Verifies sealed cycles: seals, what they cover, their order and their completeness.
     *
     * @param tenant whose chain it is
     * @param cycles the sealed cycles, in the order in which they are kept
     * @param keys the keys of the host, former ones among them
     * @param heads where the chain stood, as kept elsewhere; none where none was kept, and then nobody can tell whether the chain was
     *     cut at its end or made anew by a holder of the key
     * @return what was found
     */
    public static SealVerification verify(
            TenantId tenant, Iterable<SealedCycle> cycles, SealKeys keys, Iterable<SealHead> heads) {
        ChainCheck check = new ChainCheck(tenant, keys);
        cycles.forEach(check::content);
        return check.verification(
                StreamSupport.stream(cycles.spliterator(), false)
                        .map(SealedCycle::seal)
                        .toList(),
                heads);
    }

    /**
     * Verifies sealed cycles as they are kept, see {@link SealedCycle#bytes}.
     *
     * @param tenant whose chain it is
     * @param kept the bytes of the sealed cycles, in the order in which they are kept
     * @param keys the keys of the host, former ones among them
     * @param heads where the chain stood, as kept elsewhere
     * @return what was found; what cannot be read is a defect and not an exception
     */
    public static SealVerification verifyKept(
            TenantId tenant, List<byte[]> kept, SealKeys keys, Iterable<SealHead> heads) {
        ChainCheck check = new ChainCheck(tenant, keys);
        List<Seal> seals = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            try {
                SealedCycle cycle = SealedCycle.read(kept.get(i));
                check.content(cycle);
                seals.add(cycle.seal());
            } catch (InvalidValueException unreadable) {
                check.unreadable(i + 1);
            }
        }
        return check.verification(seals, heads);
    }

    /**
     * Verifies seals alone: whether they are genuine, in order and complete. What they cover is not looked at.
     *
     * @param tenant whose chain it is
     * @param seals the seals, in the order in which they are kept
     * @param keys the keys of the host, former ones among them
     * @param heads where the chain stood, as kept elsewhere
     * @return what was found
     */
    public static SealVerification verifySeals(
            TenantId tenant, List<Seal> seals, SealKeys keys, Iterable<SealHead> heads) {
        return new ChainCheck(tenant, keys).verification(seals, heads);
    }

    private static ClauseBreachException refusal(CycleContent content, int edition, String problem, String wayOut) {
        return new ClauseBreachException(
                "seal of " + Seal.cycle(content.month(), edition), problem, Clause.CYCLE, wayOut);
    }
}
