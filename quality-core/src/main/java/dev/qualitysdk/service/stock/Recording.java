package dev.qualitysdk.service.stock;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.LotId;
import dev.qualitysdk.basics.StockBookId;
import dev.qualitysdk.basics.StockEntryId;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The steps of a book, taken one by one, and what they make: the entries that hold now, in the order in which they happened, and
 * the accounts of them. Mutable while it is made; useless once a step was refused.
 */
final class Recording {

    /** An entry that does not stand, and why. */
    private record Fall(StockEntry entry, RuntimeException why) {}

    private final StockBookId id;
    private final List<StockStep> steps = new ArrayList<>();
    private final Map<StockEntryId, Integer> ordinals = new HashMap<>();
    private final Map<LotId, Instant> created = new LinkedHashMap<>();
    private final Map<StockEntryId, StockEntry> holding = new LinkedHashMap<>();
    private List<StockEntry> ordered = new ArrayList<>();
    private Accounts accounts;

    Recording(StockStep.Opened opened) {
        id = opened.id();
        steps.add(opened);
        accounts = new Accounts(id);
    }

    private Recording(Recording other) {
        id = other.id;
        steps.addAll(other.steps);
        ordinals.putAll(other.ordinals);
        created.putAll(other.created);
        holding.putAll(other.holding);
        ordered.addAll(other.ordered);
        accounts = other.accounts.copy();
    }

    Recording copy() {
        return new Recording(this);
    }

    StockBookId id() {
        return id;
    }

    ImmutableList<StockStep> steps() {
        return ImmutableList.copyOf(steps);
    }

    Accounts accounts() {
        return accounts;
    }

    List<StockEntry> ordered() {
        return ordered;
    }

    Map<LotId, Instant> created() {
        return created;
    }

    void take(StockStep step) {
        if (step instanceof StockStep.Opened) {
            throw new InvalidValueException(
                    "stock book " + id,
                    ImmutableList.of(Fault.of("steps", step.form().kind(), "stock.opened only as the first step")));
        }
        Instant last = steps.get(steps.size() - 1).stamp().recorded();
        if (step.stamp().recorded().isBefore(last)) {
            throw refusal(
                    step.form().kind() + " recorded at " + step.stamp().recorded()
                            + " is earlier than the step before it, recorded at " + last,
                    Clause.BUSINESS_RECORDS,
                    "Record steps in the order in which they are recorded; when each happened may lie earlier.");
        }
        if (step instanceof StockEntry entry) {
            enter(entry);
        } else if (step instanceof StockAmendment.Reversed reversed) {
            reverse(reversed);
        } else if (step instanceof StockAmendment.Revised revised) {
            revise(revised);
        }
        steps.add(step);
    }

    private void enter(StockEntry entry) {
        Faults faults = Faults.in("stock book " + id);
        faults.check(
                !ordinals.containsKey(entry.entry()),
                "entry",
                entry.entry(),
                "an identifier that no entry of the book ever had",
                "3.3.3");
        for (LotId lot : entry.makes()) {
            faults.check(
                    !created.containsKey(lot), "lot", lot, "an identifier that no lot of the book ever had", "3.3.3");
        }
        faults.refuse();
        ordinals.put(entry.entry(), ordinals.size());
        entry.makes().forEach(lot -> created.put(lot, entry.stamp().recorded()));
        holding.put(entry.entry(), entry);
        boolean latest = ordered.isEmpty()
                || !entry.at().isBefore(ordered.get(ordered.size() - 1).at());
        if (latest) {
            ordered.add(entry);
            accounts.post(entry);
        } else {
            reckon("with entry " + entry.entry() + " at " + entry.at(), Set.of(entry.entry()));
        }
        if (entry instanceof StockKeeping.Documented documented) {
            stated(documented);
        }
    }

    /** A document written now states what is known now; what it stated earlier may go stale, and is never refused. */
    private void stated(StockKeeping.Documented entry) {
        LotStock lot = accounts.documented().get(entry.entry());
        if (lot == null) {
            throw new IllegalStateException("a document that was posted without a lot");
        }
        Faults.in("stock entry " + entry.entry())
                .check(
                        entry.weight().equals(lot.weight()),
                        "weight",
                        entry.weight(),
                        lot.weight() + ", the weight of lot " + lot.lot() + " at " + entry.at(),
                        "3.3.3")
                .check(
                        entry.kind().equals(lot.kind()),
                        "kind",
                        entry.kind(),
                        lot.kind() + ", the kind of lot " + lot.lot() + " at " + entry.at(),
                        "3.3.3")
                .refuse();
    }

    private void reverse(StockAmendment.Reversed reversed) {
        List<String> problems = new ArrayList<>();
        for (StockEntryId entry : reversed.entries()) {
            Optional<StockEntry> found = Optional.ofNullable(holding.get(entry));
            found.ifPresentOrElse(
                    e -> lasting(e).ifPresent(problems::add),
                    () -> problems.add("entry " + entry + " is unknown, or reversed already"));
        }
        if (!problems.isEmpty()) {
            throw refusal(
                    String.join("; ", problems),
                    Clause.QUANTITY_RECORD_AND_LABEL,
                    "What the other side has accepted is put right by a revision, or taken back by a further entry.");
        }
        reversed.entries().forEach(holding::remove);
        reckon("without " + reversed.entries() + ", on which it depends", Set.of());
    }

    /** Why an entry can be revised but no longer reversed: the other side has given its word. */
    private Optional<String> lasting(StockEntry entry) {
        if (entry instanceof StockMovement.Accepted) {
            return Optional.of("entry " + entry.entry() + " is an acceptance");
        }
        if (entry instanceof StockKeeping.SentOut sent) {
            return ordered.stream()
                    .filter(e ->
                            e instanceof StockMovement.Accepted a && a.lot().equals(sent.lot()))
                    .filter(e -> order().compare(e, sent) > 0)
                    .findFirst()
                    .map(e -> "entry " + entry.entry() + " sends out lot " + sent.lot() + ", which entry " + e.entry()
                            + " accepts");
        }
        StockEntryId handover = entry instanceof StockKeeping.Confirmed c ? c.handover() : entry.entry();
        return Optional.ofNullable(accounts.handovers().get(handover))
                .flatMap(Handover::passed)
                .map(at -> "entry " + entry.entry() + " belongs to a hand-over that both sides confirmed at " + at);
    }

    private void revise(StockAmendment.Revised revised) {
        Faults faults = Faults.in("stock book " + id);
        Set<StockEntryId> named = new LinkedHashSet<>();
        for (StockEntry replacement : revised.replacements()) {
            StockEntryId entry = replacement.entry();
            named.add(entry);
            StockEntry before = holding.get(entry);
            if (before == null) {
                faults.check(false, "entry", entry, "an entry that holds", "7.2.1");
                continue;
            }
            String sort = before.form().kind();
            faults.check(
                    replacement.form().kind().equals(sort),
                    entry + ".sort",
                    replacement.form().kind(),
                    sort,
                    "7.2.1");
            faults.check(
                    new HashSet<>(replacement.makes()).equals(new HashSet<>(before.makes())),
                    entry + ".lots",
                    replacement.makes(),
                    before.makes() + ", since a lot keeps its identifier",
                    "3.3.3");
            faults.check(
                    replacement.stamp().recorded().equals(before.stamp().recorded())
                            && replacement.stamp().by().equals(before.stamp().by()),
                    entry + ".recorded",
                    replacement.stamp().recorded() + " by "
                            + replacement.stamp().by(),
                    before.stamp().recorded() + " by " + before.stamp().by() + ", as it was first recorded",
                    "7.2.1");
        }
        faults.refuse();
        revised.replacements().forEach(replacement -> holding.put(replacement.entry(), replacement));
        reckon("with " + named + " revised", named);
    }

    private Comparator<StockEntry> order() {
        return Comparator.comparing(StockEntry::at).thenComparing(e -> ordinals.getOrDefault(e.entry(), 0));
    }

    private void reckon(String supposed, Set<StockEntryId> own) {
        Optional<Fall> fall = reckon();
        if (fall.isPresent()) {
            RuntimeException why = fall.get().why();
            if (own.contains(fall.get().entry().entry()) || !(why instanceof ClauseBreachException breach)) {
                throw why;
            }
            throw new ClauseBreachException(
                    breach.subject(),
                    supposed + ", it would not stand: " + breach.problem(),
                    breach.clause(),
                    "Put right or reverse it together with what it depends on, or leave that as it is.");
        }
    }

    /** Reckons everything anew. */
    private Optional<Fall> reckon() {
        ordered = new ArrayList<>(holding.values());
        ordered.sort(order());
        accounts = new Accounts(id);
        for (StockEntry entry : ordered) {
            try {
                accounts.post(entry);
            } catch (ClauseBreachException | InvalidValueException refused) {
                return Optional.of(new Fall(entry, refused));
            }
        }
        return Optional.empty();
    }

    /** The entries that fall with some: each in turn that does not stand without them. */
    ImmutableList<StockEntryId> dependants(Iterable<StockEntryId> of) {
        Recording without = copy();
        of.forEach(without.holding::remove);
        ImmutableList.Builder<StockEntryId> fallen = ImmutableList.builder();
        Optional<Fall> fall = without.reckon();
        while (fall.isPresent()) {
            StockEntryId entry = fall.get().entry().entry();
            fallen.add(entry);
            without.holding.remove(entry);
            fall = without.reckon();
        }
        return fallen.build();
    }

    private ClauseBreachException refusal(String problem, Clause clause, String wayOut) {
        return new ClauseBreachException("stock book " + id, problem, clause, wayOut);
    }
}
