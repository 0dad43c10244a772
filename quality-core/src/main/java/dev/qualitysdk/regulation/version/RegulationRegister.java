package dev.qualitysdk.regulation.version;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.RegulationVersion;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.regulation.RegulationBook.Term;
import dev.qualitysdk.regulation.Ruling;
import dev.qualitysdk.rule.Clause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All versions of the regulation with their figures and the rulings, and what was in force when, as far as it was known when
 * (clauses 8.1, 8.2).
 *
 * <p>Only published versions count. Each is spliced in as its publication was recorded: one without an end holds from its effective
 * date at every instant that no version with a later effective date holds; one with an end holds for that time, and what it
 * interrupts goes on after it.
 */
public final class RegulationRegister {

    private final ImmutableSortedMap<RegulationVersion, Enactment> enactments;
    private final ImmutableSortedMap<RegulationVersion, Regulation> figures;
    private final ImmutableList<Ruling> rulings;
    private final ImmutableList<Enactment> published;
    private final Optional<RegulationBook> book;

    private RegulationRegister(
            Map<RegulationVersion, Enactment> enactments,
            Map<RegulationVersion, Regulation> figures,
            ImmutableList<Ruling> rulings) {
        this.enactments = ImmutableSortedMap.copyOf(enactments);
        this.figures = ImmutableSortedMap.copyOf(figures);
        this.rulings = rulings;
        this.published = enactments.values().stream()
                .filter(enactment -> enactment.published().isPresent())
                .sorted(Comparator.comparing(RegulationRegister::recorded)
                        .thenComparing(enactment -> enactment.draft().effectiveAt()))
                .collect(ImmutableList.toImmutableList());
        this.book = splice(Instant.MAX);
    }

    /**
     * Returns a register.
     *
     * @param enactments the versions, drafts among them
     * @param figures what each version says, one for each
     * @param rulings the rulings
     * @return the register
     * @throws InvalidValueException with every fault: a version named twice, figures that are missing or not those that were
     *     drafted, an effective date that two published versions share, a gap, a published version that changes a clause which its
     *     amendments do not name, or one that changes what a whole cycle is judged by and does not begin with a cycle
     */
    public static RegulationRegister of(
            Iterable<Enactment> enactments, Iterable<Regulation> figures, Iterable<Ruling> rulings) {
        Faults faults = Faults.in("register of the regulation");
        TreeMap<RegulationVersion, Regulation> said = new TreeMap<>();
        for (Regulation regulation : figures) {
            faults.check(
                    said.put(regulation.version(), regulation) == null,
                    "figures",
                    regulation.version(),
                    "the figures of each version once",
                    "8.2");
        }
        TreeMap<RegulationVersion, Enactment> lives = new TreeMap<>();
        for (Enactment enactment : enactments) {
            faults.check(
                    lives.put(enactment.id(), enactment) == null,
                    "enactments",
                    enactment.id(),
                    "a version named once",
                    "8.2");
            String digest = Optional.ofNullable(said.get(enactment.id()))
                    .map(Regulation::digest)
                    .orElse("(nothing)");
            faults.check(
                    digest.equals(enactment.draft().figures()),
                    "figures." + enactment.id(),
                    digest,
                    "the figures that were drafted, " + enactment.draft().figures(),
                    "8.2");
        }
        said.keySet()
                .forEach(version -> faults.check(
                        lives.containsKey(version), "figures", version, "a version that was drafted", "8.2"));
        RegisterCheck.dates(faults, lives.values());
        faults.refuse();
        RegulationRegister register = new RegulationRegister(lives, said, ImmutableList.copyOf(rulings));
        RegisterCheck.amendments(faults, register);
        faults.refuse();
        return register;
    }

    /**
     * Returns this register with a version as it is now, in place of what it was.
     *
     * @param enactment the version
     * @param regulation its figures
     * @return the register
     * @throws InvalidValueException with every fault, as {@link #of}
     */
    public RegulationRegister with(Enactment enactment, Regulation regulation) {
        TreeMap<RegulationVersion, Enactment> lives = new TreeMap<>(enactments);
        lives.put(enactment.id(), enactment);
        TreeMap<RegulationVersion, Regulation> said = new TreeMap<>(figures);
        said.put(enactment.id(), regulation);
        return of(lives.values(), said.values(), rulings);
    }

    private static Instant recorded(Enactment enactment) {
        return enactment.published().orElseThrow().recorded();
    }

    private Optional<RegulationBook> splice(Instant known) {
        Optional<RegulationBook> spliced = Optional.empty();
        for (Enactment enactment : published) {
            if (recorded(enactment).isAfter(known)) {
                break;
            }
            Regulation regulation = regulation(enactment.id());
            Optional<RegulationBook> before = spliced;
            spliced = Optional.of(before.map(found -> spliced(found, enactment.draft(), regulation))
                    .orElseGet(() -> RegulationBook.of(regulation)));
        }
        return spliced.map(found -> found.withRulings(rulings.stream()
                        .filter(ruling -> !ruling.stamp().recorded().isAfter(known))
                        .toList())
                .withTransitions(
                        (book, clause, event, begun) -> TransitionLookup.of(this, book, clause, event, begun)));
    }

    private static RegulationBook spliced(RegulationBook book, Draft draft, Regulation regulation) {
        return draft.until().map(end -> book.amend(regulation, end)).orElseGet(() -> book.amend(regulation));
    }

    /**
     * Returns the versions.
     *
     * @return the enactments by version, drafts among them
     */
    public ImmutableSortedMap<RegulationVersion, Enactment> enactments() {
        return enactments;
    }

    /**
     * Returns the life of a version.
     *
     * @param version the version
     * @return its enactment
     * @throws InvalidValueException if the register holds no such version
     */
    public Enactment enactment(RegulationVersion version) {
        return Optional.ofNullable(enactments.get(version)).orElseThrow(() -> unknown(version));
    }

    private InvalidValueException unknown(RegulationVersion version) {
        return new InvalidValueException(
                "register of the regulation",
                List.of(Fault.of("version", version.value(), "one of " + enactments.keySet(), "8.2")));
    }

    /**
     * Returns what a version says, also that of a draft, under which a past month can be replayed.
     *
     * @param version the version
     * @return its figures
     * @throws InvalidValueException if the register holds no such version
     */
    public Regulation regulation(RegulationVersion version) {
        return Optional.ofNullable(figures.get(version)).orElseThrow(() -> unknown(version));
    }

    /**
     * Returns the versions in force, as far as they are known now. Handed to bookings, complaints and whatever else is owed, it gives
     * each obligation the version that the transition rules say.
     *
     * @return the book; empty where nothing is published
     */
    public Optional<RegulationBook> book() {
        return book;
    }

    /**
     * Returns the versions in force, as far as they were known at an instant.
     *
     * @param known only what was recorded by then, inclusive
     * @return the book; empty where nothing was published
     */
    public Optional<RegulationBook> book(Instant known) {
        return splice(known);
    }

    /**
     * Returns the version in force at an instant.
     *
     * @param instant the instant
     * @return the version; empty where none was in force yet ({@code NOT_IN_FORCE})
     */
    public Optional<Regulation> at(Instant instant) {
        return book.flatMap(found -> found.find(instant));
    }

    /**
     * Returns the version that was believed to be in force at an instant.
     *
     * @param instant the instant
     * @param known only what was recorded by then, inclusive
     * @return the version; empty where none was
     */
    public Optional<Regulation> at(Instant instant, Instant known) {
        return book(known).flatMap(found -> found.find(instant));
    }

    /**
     * Returns the version by which a clause applies to what happens at an instant, following the transition rules.
     *
     * @param clause the clause
     * @param event when it happens
     * @return the latest version in force by then in which the clause reads as it applies; empty where none was in force
     */
    public Optional<Regulation> governing(Clause clause, Instant event) {
        return governing(clause, event, event);
    }

    /**
     * Returns the version by which a clause applies to what happens at an instant within a booking, following the transition rules:
     * an amendment {@link TransitionRule#BY_EVENT by event} applies to it at once, one {@link TransitionRule#BY_BOOKING by
     * booking} if the booking was taken under it, one {@link TransitionRule#BY_CYCLE by cycle} if the cycle began under it.
     *
     * @param clause the clause
     * @param event when it happens
     * @param booked when the booking was taken, not after {@code event}
     * @return the latest version in force by then in which the clause reads as it applies; empty where none was in force
     * @throws InvalidValueException if the booking was taken after the event
     */
    public Optional<Regulation> governing(Clause clause, Instant event, Instant booked) {
        Faults.in("lookup of clause " + clause.number())
                .check(!booked.isAfter(event), "booked", booked, "an instant not after the event, " + event, "8.2")
                .refuse();
        return at(event).flatMap(inForce -> book.map(found -> found.governing(clause, event, booked)));
    }

    /**
     * Returns the steps that are still to be recorded: which published versions have come into force or been superseded.
     *
     * @param asOf the instant; what comes later is not due
     * @param by who records them
     * @return the steps of each version in their order, recorded at {@code asOf}; none where all is recorded
     */
    public ImmutableListMultimap<RegulationVersion, EnactmentStep> due(Instant asOf, Actor by) {
        ImmutableListMultimap.Builder<RegulationVersion, EnactmentStep> due = ImmutableListMultimap.builder();
        for (Enactment enactment : published) {
            if (recorded(enactment).isAfter(asOf)) {
                continue;
            }
            long taken = enactment.steps().stream()
                    .filter(step ->
                            step instanceof EnactmentStep.EnteredIntoForce || step instanceof EnactmentStep.Superseded)
                    .count();
            entriesAndExits(enactment, asOf, by).stream().skip(taken).forEach(step -> due.put(enactment.id(), step));
        }
        return due.build();
    }

    private List<EnactmentStep> entriesAndExits(Enactment enactment, Instant asOf, Actor by) {
        ImmutableList<Term> terms = book.map(RegulationBook::terms).orElse(ImmutableList.of());
        List<EnactmentStep> steps = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            if (term.regulation().version().equals(enactment.id())) {
                if (!term.since().isAfter(asOf)) {
                    steps.add(EnactmentStep.EnteredIntoForce.of(Stamp.of(term.since(), asOf, by)));
                }
                Optional<Instant> end = term.until().filter(until -> !until.isAfter(asOf));
                if (end.isPresent()) {
                    RegulationVersion successor = terms.get(i + 1).regulation().version();
                    steps.add(EnactmentStep.Superseded.of(Stamp.of(end.get(), asOf, by), successor));
                }
            }
        }
        Instant effective = enactment.draft().effectiveAt();
        boolean never =
                terms.stream().noneMatch(term -> term.regulation().version().equals(enactment.id()));
        if (never && !effective.isAfter(asOf)) {
            at(effective)
                    .ifPresent(other ->
                            steps.add(EnactmentStep.Superseded.of(Stamp.of(effective, asOf, by), other.version())));
        }
        return steps;
    }
}
