package dev.qualitysdk.judgement.seal;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which months and editions a chain holds, and what may follow. Not thread-safe. */
final class Editions {

    private final Map<YearMonth, Integer> latest = new HashMap<>();
    private final Map<YearMonth, String> first = new HashMap<>();
    private @Nullable YearMonth last;

    /** Says why an edition cannot follow; empty where it can. */
    Optional<String> problem(YearMonth month, int edition) {
        int sealed = latest.getOrDefault(month, 0);
        if (edition != sealed + 1) {
            return Optional.of("edition " + edition + " of " + month + " would follow edition " + sealed);
        }
        if (edition == 1 && last != null && !month.equals(last.plusMonths(1))) {
            return Optional.of(month + " would follow " + last + ", and " + last.plusMonths(1) + " is to follow");
        }
        return Optional.empty();
    }

    /** Says why a seal cannot follow; empty where it can. */
    Optional<String> problem(Seal seal) {
        return problem(seal.month(), seal.edition())
                .or(() -> seal.restates().equals(seal.edition() == 1 ? Optional.empty() : first(seal.month()))
                        ? Optional.empty()
                        : Optional.of(seal.cycle() + " names another first edition"));
    }

    Optional<String> first(YearMonth month) {
        return Optional.ofNullable(first.get(month));
    }

    void take(Seal seal) {
        latest.merge(seal.month(), seal.edition(), Math::max);
        if (seal.edition() == 1) {
            first.putIfAbsent(seal.month(), seal.link());
            last = seal.month();
        }
    }
}
