package dev.qualitysdk.judgement.seal;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.TenantId;
import dev.qualitysdk.judgement.seal.SealVerification.Defect;
import dev.qualitysdk.judgement.seal.SealVerification.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.crypto.SecretKey;

/** One verification of a chain: collects what is wrong. Not thread-safe. */
final class ChainCheck {

    private final TenantId tenant;
    private final SealKeys keys;
    private final ImmutableList.Builder<Defect> defects = ImmutableList.builder();

    ChainCheck(TenantId tenant, SealKeys keys) {
        this.tenant = tenant;
        this.keys = keys;
    }

    /** {@return the key of a name; a key too short is refused, for it would seal nothing} */
    static Optional<SecretKey> usable(SealKeys keys, String name) {
        Optional<SecretKey> key = keys.key(name);
        key.ifPresent(secret -> {
            byte[] encoded = secret.getEncoded();
            if (encoded == null || encoded.length < SealChain.SHORTEST_KEY) {
                throw new InvalidValueException(
                        "key " + name,
                        ImmutableList.of(Fault.of(
                                "key",
                                encoded == null ? "no bytes" : encoded.length + " bytes",
                                "at least " + SealChain.SHORTEST_KEY + " bytes")));
            }
        });
        return key;
    }

    static InvalidValueException noKey(String name) {
        return new InvalidValueException(
                "key " + name, ImmutableList.of(Fault.of("key", "(nothing)", "a key of that name")));
    }

    void unreadable(int entry) {
        defects.add(Defect.of(Problem.UNREADABLE, 0, "entry " + entry));
    }

    void content(SealedCycle cycle) {
        Seal seal = cycle.seal();
        if (!cycle.content().digest().equals(seal.content())
                || !cycle.content().month().equals(seal.month())) {
            add(Problem.CONTENT_CHANGED, seal);
        }
    }

    SealVerification verification(List<Seal> seals, Iterable<SealHead> heads) {
        seals.forEach(this::genuine);
        NavigableMap<Integer, Seal> placed = placed(seals);
        complete(placed);
        linked(placed);
        editions(placed);
        int anchored = 0;
        for (SealHead head : heads) {
            anchored = Math.max(anchored, anchor(head, placed));
        }
        return ImmutableSealVerification.builder()
                .head(
                        placed.isEmpty()
                                ? Optional.empty()
                                : Optional.of(placed.lastEntry().getValue().head()))
                .anchored(anchored)
                .defects(defects.build())
                .build();
    }

    private void genuine(Seal seal) {
        if (!seal.tenant().equals(tenant)) {
            add(Problem.FOREIGN, seal);
        }
        Optional<SecretKey> key = usable(keys, seal.key());
        if (key.isEmpty()) {
            add(Problem.KEY_MISSING, seal);
        } else if (!seal.isMadeWith(key.get())) {
            add(Problem.SEAL_CHANGED, seal);
        }
    }

    /** The seals by place; of two for one place the first, and what stands behind a later one is named. */
    private NavigableMap<Integer, Seal> placed(List<Seal> seals) {
        TreeMap<Integer, Seal> placed = new TreeMap<>();
        int highest = 0;
        for (Seal seal : seals) {
            if (placed.putIfAbsent(seal.sequence(), seal) != null) {
                add(Problem.REPEATED, seal);
            } else if (seal.sequence() < highest) {
                add(Problem.REORDERED, seal);
            }
            highest = Math.max(highest, seal.sequence());
        }
        return placed;
    }

    /** What is missing is named by the cycles between which it stood. */
    private void complete(NavigableMap<Integer, Seal> placed) {
        int expected = 1;
        String before = "the start";
        for (Seal seal : placed.values()) {
            if (seal.sequence() > expected) {
                defects.add(Defect.of(
                        Problem.MISSING,
                        expected,
                        (seal.sequence() - expected) + " between " + before + " and " + seal.cycle()));
            }
            expected = seal.sequence() + 1;
            before = seal.cycle().value();
        }
    }

    private void linked(NavigableMap<Integer, Seal> placed) {
        Set<Integer> known = new HashSet<>(placed.keySet());
        for (Seal seal : placed.values()) {
            int before = seal.sequence() - 1;
            if (before == 0 ? !seal.previous().equals(Seal.START) : known.contains(before)) {
                Seal previous = placed.get(before);
                if (previous == null || !seal.previous().equals(previous.link())) {
                    add(Problem.REDONE, seal);
                }
            }
        }
    }

    private void editions(NavigableMap<Integer, Seal> placed) {
        boolean complete = placed.isEmpty() || placed.lastKey() == placed.size();
        Editions editions = new Editions();
        for (Seal seal : placed.values()) {
            if (complete && editions.problem(seal).isPresent()) {
                add(Problem.WRONG_EDITION, seal);
            }
            editions.take(seal);
        }
    }

    private int anchor(SealHead head, NavigableMap<Integer, Seal> placed) {
        if (!head.tenant().equals(tenant)) {
            defects.add(Defect.of(Problem.FOREIGN, head.seals(), "head " + head.text()));
            return 0;
        }
        Seal there = placed.get(head.seals());
        boolean cut = placed.isEmpty() || placed.lastKey() < head.seals();
        if (there != null && there.link().equals(head.link())) {
            return head.seals();
        }
        if (cut) {
            int last = placed.isEmpty() ? 0 : placed.lastKey();
            String after = placed.isEmpty()
                    ? "the start"
                    : placed.lastEntry().getValue().cycle().value();
            defects.add(Defect.of(Problem.TAIL_CUT, last + 1, (head.seals() - last) + " after " + after));
        } else if (there != null) {
            add(Problem.HEAD_MISSED, there);
        }
        return 0;
    }

    private void add(Problem problem, Seal seal) {
        defects.add(Defect.of(problem, seal.sequence(), seal.cycle().value()));
    }
}
