package dev.qualitysdk.regulation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.RegulationVersion;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The versions of the regulation by the instant from which each is in force: for every instant from the first on, exactly one
 * (clause 8.2); and the rulings that interpret them (clause 8.1).
 */
public final class RegulationBook {

    /** An unbroken time in which one version is in force. A version that an amendment for a time interrupts has two terms. */
    @Value.Immutable
    public sealed interface Term permits ImmutableTerm {

        /** {@return the version} */
        Regulation regulation();

        /** {@return its first instant in force} */
        Instant since();

        /** {@return the first instant at which the next version is in force; empty for the last term} */
        Optional<Instant> until();

        /**
         * Returns whether an instant lies in it.
         *
         * @param instant the instant
         * @return true from its first instant up to, not including, its end
         */
        default boolean contains(Instant instant) {
            return !instant.isBefore(since())
                    && until().filter(end -> !instant.isBefore(end)).isEmpty();
        }
    }

    /** Which version applies to something begun under an earlier one; the transition rules of the amendments say it. */
    @FunctionalInterface
    public interface Transitions {

        /**
         * Returns the version by which a clause applies.
         *
         * @param book the versions
         * @param clause the clause
         * @param event when it happens, an instant at which a version is in force
         * @param begun when the booking or case was begun to which it belongs, not after {@code event}
         * @return one of the versions of the book
         */
        Regulation governing(RegulationBook book, Clause clause, Instant event, Instant begun);
    }

    /** What happens goes by the version in force then. */
    private static final Transitions BY_EVENT = (book, clause, event, begun) -> book.at(event);

    /** No cycle is longer, whatever its zone does with the clocks. */
    private static final long LONGEST_CYCLE = Duration.ofDays(33).toMillis() * 1_000;

    private final ImmutableSortedMap<Instant, Regulation> starts;

    /** The entries of {@code starts}, since every record asks for the one in force and a tree is slow to ask. */
    private final ImmutableList<Map.Entry<Instant, Regulation>> inTurn;

    /** Their instants, in microseconds. */
    private final long[] since;

    private final ImmutableList<Ruling> rulings;
    private final Transitions transitions;

    private RegulationBook(
            ImmutableSortedMap<Instant, Regulation> starts, ImmutableList<Ruling> rulings, Transitions transitions) {
        this.starts = starts;
        this.inTurn = ImmutableList.copyOf(starts.entrySet());
        this.since = starts.keySet().stream().mapToLong(CanonicalTime::micros).toArray();
        this.rulings = rulings;
        this.transitions = transitions;
    }

    /**
     * Returns the book of one version.
     *
     * @param regulation the version
     * @return the book
     */
    public static RegulationBook of(Regulation regulation) {
        return of(ImmutableList.of(regulation));
    }

    /**
     * Returns a book.
     *
     * @param regulations at least one, no two of one version or effective at one instant
     * @return the book
     * @throws InvalidValueException if there is none, or two versions claim the same name or instant
     */
    public static RegulationBook of(List<Regulation> regulations) {
        Faults faults = Faults.in("regulation book");
        faults.check(!regulations.isEmpty(), "versions", 0, "at least one", "8.2");
        TreeMap<Instant, Regulation> byInstant = new TreeMap<>();
        TreeMap<RegulationVersion, Regulation> byName = new TreeMap<>();
        for (Regulation regulation : regulations) {
            checkDate(faults, byInstant.put(regulation.effectiveAt(), regulation) == null, regulation);
            checkName(faults, byName.put(regulation.version(), regulation) == null, regulation);
        }
        faults.refuse();
        return new RegulationBook(ImmutableSortedMap.copyOfSorted(byInstant), ImmutableList.of(), BY_EVENT);
    }

    /**
     * Returns this book with one version more, which holds without end: from its effective date on, at every instant that no
     * version with a later effective date holds. Transition rules that the book had say nothing of it and are dropped; a
     * register of the versions gives a book with those of all of them.
     *
     * @param regulation the version
     * @return the book
     * @throws InvalidValueException if a version of its name or effective instant is in the book
     */
    public RegulationBook amend(Regulation regulation) {
        newcomer(regulation).refuse();
        Instant from = regulation.effectiveAt();
        TreeMap<Instant, Regulation> spliced = new TreeMap<>(starts.headMap(from));
        spliced.put(from, regulation);
        starts.tailMap(from)
                .forEach((start, version) ->
                        spliced.put(start, version.effectiveAt().isAfter(from) ? version : regulation));
        return merged(spliced);
    }

    /**
     * Returns this book with one version more, which holds for a time: whatever would have been in force in that time is not,
     * and what would be in force at its end is so from then on.
     *
     * @param regulation the version
     * @param until first date on which it no longer holds, in its zone, after its effective date
     * @return the book
     * @throws InvalidValueException if a version of its name or effective instant is in the book, it ends before it holds, or no
     *     version would be in force at its end
     */
    public RegulationBook amend(Regulation regulation, LocalDate until) {
        Instant from = regulation.effectiveAt();
        Instant end = TimeWindow.startOf(until, regulation.zone());
        newcomer(regulation)
                .check(
                        until.isAfter(regulation.effective()),
                        "until",
                        until,
                        "a date after its effective date, " + regulation.effective(),
                        "8.2")
                .check(
                        !end.isBefore(starts.firstKey()),
                        "until",
                        until,
                        "no gap before " + starts.firstKey() + ", when the first version comes into force",
                        "8.2")
                .refuse();
        TreeMap<Instant, Regulation> spliced = new TreeMap<>(starts.headMap(from));
        spliced.put(from, regulation);
        spliced.put(end, at(end));
        spliced.putAll(starts.tailMap(end));
        return merged(spliced);
    }

    private RegulationBook merged(Map<Instant, Regulation> spliced) {
        ImmutableSortedMap.Builder<Instant, Regulation> merged = ImmutableSortedMap.naturalOrder();
        Optional<RegulationVersion> before = Optional.empty();
        for (Map.Entry<Instant, Regulation> entry : spliced.entrySet()) {
            Optional<RegulationVersion> version = Optional.of(entry.getValue().version());
            if (!version.equals(before)) {
                merged.put(entry);
            }
            before = version;
        }
        return new RegulationBook(merged.build(), rulings, BY_EVENT);
    }

    private Faults newcomer(Regulation regulation) {
        Faults faults = Faults.in("regulation book");
        checkDate(
                faults,
                starts.values().stream()
                        .noneMatch(version -> version.effectiveAt().equals(regulation.effectiveAt())),
                regulation);
        checkName(
                faults,
                starts.values().stream().noneMatch(version -> version.version().equals(regulation.version())),
                regulation);
        return faults;
    }

    private static void checkDate(Faults faults, boolean free, Regulation regulation) {
        faults.check(
                free, "effective", regulation.effective(), "a date on which no other version becomes effective", "8.2");
    }

    private static void checkName(Faults faults, boolean free, Regulation regulation) {
        faults.check(free, "version", regulation.version(), "a version named once", "8.2");
    }

    /**
     * Returns this book with rulings in place of those it had.
     *
     * @param given the rulings, in any order
     * @return the book
     * @throws InvalidValueException if two have one identifier, or one would hold from a date before it was given: a ruling acts
     *     on what happens after it (clause 8.1)
     */
    public RegulationBook withRulings(Iterable<Ruling> given) {
        Faults faults = Faults.in("regulation book");
        List<Ruling> sorted = new ArrayList<>();
        for (Ruling ruling : given) {
            faults.check(
                    sorted.stream().noneMatch(other -> other.id().equals(ruling.id())),
                    "rulings",
                    ruling.id(),
                    "a ruling named once",
                    "8.1");
            LocalDate day = day(ruling.stamp().at());
            faults.check(
                    !ruling.since().isBefore(day),
                    "rulings." + ruling.id() + ".since",
                    ruling.since(),
                    "a date not before it was given, " + day,
                    "8.1");
            sorted.add(ruling);
        }
        faults.refuse();
        sorted.sort(Comparator.comparing(Ruling::since).thenComparing(Ruling::id));
        return new RegulationBook(starts, ImmutableList.copyOf(sorted), transitions);
    }

    /**
     * Returns this book with transition rules in place of those it had; without any, what happens goes by the version in force then.
     *
     * @param rules the rules
     * @return the book
     */
    public RegulationBook withTransitions(Transitions rules) {
        return new RegulationBook(starts, rulings, rules);
    }

    /**
     * Returns the version by which a clause applies to what happens at an instant, as the transition rules of its amendments say
     * (clause 8.2).
     *
     * @param clause the clause
     * @param event when it happens, such as when something begins to be owed
     * @return the version; in a book without transition rules the one in force then
     * @throws InvalidValueException if no version is in force then ({@code NOT_IN_FORCE})
     */
    public Regulation governing(Clause clause, Instant event) {
        return governing(clause, event, event);
    }

    /**
     * Returns the version by which a clause applies to what happens at an instant within something begun earlier, as the transition rules
     * of its amendments say (clause 8.2).
     *
     * @param clause the clause
     * @param event when it happens, such as when something begins to be owed
     * @param begun when that to which it belongs was begun: when a booking was requested, when a complaint was received; not after {@code
     *     event}
     * @return the version; in a book without transition rules the one in force at the event
     * @throws InvalidValueException if no version is in force at the event ({@code NOT_IN_FORCE}), or it lies before the beginning
     */
    public Regulation governing(Clause clause, Instant event, Instant begun) {
        if (begun.isAfter(event)) {
            Faults.in("lookup of clause " + clause.number())
                    .check(false, "begun", begun, "an instant not after the event, " + event, "8.2")
                    .refuse();
        }
        Regulation current = at(event);
        return transitions == BY_EVENT ? current : transitions.governing(this, clause, event, begun);
    }

    /**
     * Returns {@link #governing(Clause, Instant)} of an instant given in microseconds, for sums over millions.
     *
     * @param clause the clause
     * @param event when it happens, in microseconds since 1970-01-01T00:00Z
     * @return the version
     * @throws InvalidValueException if no version is in force then ({@code NOT_IN_FORCE})
     */
    public Regulation governingMicros(Clause clause, long event) {
        int turn = turn(event);
        return turn >= 0 && transitions == BY_EVENT
                ? inTurn.get(turn).getValue()
                : governing(clause, CanonicalTime.ofMicros(event));
    }

    /** {@return which version is in force at an instant, in turn; negative before the first} */
    private int turn(long micros) {
        int last = since.length - 1;
        while (last >= 0 && since[last] > micros) {
            last--;
        }
        return last;
    }

    /** The date of an instant in the zone of the version in force then; in that of the first before any was. */
    private LocalDate day(Instant instant) {
        Regulation regulation =
                find(instant).orElseGet(() -> starts.values().asList().get(0));
        return instant.atZone(regulation.zone()).toLocalDate();
    }

    /**
     * Returns the version in force at an instant, if any was.
     *
     * @param instant the instant
     * @return the version; empty before the first one came into force
     */
    public Optional<Regulation> find(Instant instant) {
        return Optional.ofNullable(term(instant)).map(Map.Entry::getValue);
    }

    private Map.@Nullable Entry<Instant, Regulation> term(Instant instant) {
        int last = inTurn.size() - 1;
        while (last >= 0 && inTurn.get(last).getKey().isAfter(instant)) {
            last--;
        }
        return last < 0 ? null : inTurn.get(last);
    }

    /**
     * Returns the version in force at an instant.
     *
     * @param instant the instant
     * @return the version with the latest effective instant not after it, or the amendment for a time that holds then
     * @throws InvalidValueException if no version is in force yet ({@code NOT_IN_FORCE})
     */
    public Regulation at(Instant instant) {
        Map.Entry<Instant, Regulation> entry = term(instant);
        if (entry == null) {
            throw new InvalidValueException(
                    "regulation book",
                    ImmutableList.of(Fault.of(
                            "instant",
                            instant + " (NOT_IN_FORCE)",
                            "an instant from " + starts.firstKey() + " on, when the first version came into force",
                            "8.2")));
        }
        return entry.getValue();
    }

    /**
     * Returns the version by whose targets, tolerances, scales and money an instant is judged: that in force at the first
     * instant of the cycle that contains it (clause 8.2). Where no version was in force yet, the one at the instant itself.
     *
     * @param decided the instant that decides the cycle of a piece of evidence
     * @return the version
     * @throws InvalidValueException if no version is in force yet
     */
    public Regulation ofCycle(Instant decided) {
        return ofCycleMicros(CanonicalTime.micros(decided));
    }

    /**
     * Returns {@link #ofCycle} of an instant given in microseconds, for sums over millions.
     *
     * @param decided the instant that decides the cycle of a piece of evidence, in microseconds since 1970-01-01T00:00Z
     * @return the version
     * @throws InvalidValueException if no version is in force yet
     */
    public Regulation ofCycleMicros(long decided) {
        int turn = turn(decided);
        if (turn >= 0 && since[turn] < decided - LONGEST_CYCLE) {
            return inTurn.get(turn).getValue();
        }
        Instant instant = CanonicalTime.ofMicros(decided);
        Regulation current = at(instant);
        Instant first =
                current.cycle(YearMonth.from(instant.atZone(current.zone()))).start();
        return first.isBefore(starts.firstKey()) ? current : at(first);
    }

    /**
     * Returns the version in force at the first instant of a month's cycle, which decides its targets, curves, bands and money.
     *
     * @param month the month
     * @return the version; empty where none is in force then
     */
    public Optional<Regulation> ofMonth(YearMonth month) {
        return terms().stream()
                .filter(term -> !term.since()
                        .isAfter(TimeWindow.startOf(
                                month.atDay(1), term.regulation().zone())))
                .reduce((earlier, later) -> later)
                .map(Term::regulation);
    }

    /**
     * Returns when which version is in force, without gap and without overlap.
     *
     * @return at least one term, in the order of time; only the last has no end
     */
    public ImmutableList<Term> terms() {
        ImmutableList.Builder<Term> terms = ImmutableList.builder();
        starts.forEach((start, version) ->
                terms.add(ImmutableTerm.of(version, start, Optional.ofNullable(starts.higherKey(start)))));
        return terms.build();
    }

    /**
     * Returns the versions in the order in which they came into force.
     *
     * @return at least one, each once
     */
    public ImmutableList<Regulation> versions() {
        return ImmutableList.copyOf(starts.values().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Regulation::version, version -> version, (first, again) -> first, java.util.LinkedHashMap::new))
                .values());
    }

    /**
     * Returns the rulings.
     *
     * @return the rulings by their first date
     */
    public ImmutableList<Ruling> rulings() {
        return rulings;
    }

    /**
     * Returns how a clause is to be read at an instant.
     *
     * @param clause the clause
     * @param instant the instant
     * @return the rulings that hold on its date, by their first date; none where nobody has interpreted the clause
     */
    public ImmutableList<Ruling> rulings(Clause clause, Instant instant) {
        return rulings(clause, instant, Instant.MAX);
    }

    /**
     * Returns how a clause was to be read at an instant, as far as it was known at another.
     *
     * @param clause the clause
     * @param instant the instant
     * @param known only rulings recorded by then, inclusive
     * @return the rulings that hold on its date, by their first date
     */
    public ImmutableList<Ruling> rulings(Clause clause, Instant instant, Instant known) {
        if (rulings.isEmpty()) {
            return ImmutableList.of();
        }
        LocalDate date = day(instant);
        return rulings.stream()
                .filter(ruling -> ruling.clause() == clause
                        && ruling.holdsOn(date)
                        && !ruling.stamp().recorded().isAfter(known))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns a verdict that names the rulings it relies on: those of its clause at an instant.
     *
     * @param verdict the verdict
     * @param instant the instant whose reading of the clause applies, such as when an obligation was opened
     * @return the verdict with the rulings in place of those it named
     */
    public Verdict cite(Verdict verdict, Instant instant) {
        return verdict.citing(
                rulings(verdict.clause(), instant).stream().map(Ruling::id).toList());
    }
}
