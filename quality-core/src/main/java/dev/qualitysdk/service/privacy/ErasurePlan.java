package dev.qualitysdk.service.privacy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.FieldEntryId;
import dev.qualitysdk.basics.FieldName;
import dev.qualitysdk.lifecycle.Recorded;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import dev.qualitysdk.service.customer.CustomerFile;
import dev.qualitysdk.service.customer.CustomerRecord;
import dev.qualitysdk.service.customer.CustomerStep;
import dev.qualitysdk.service.customer.ErasureOutcome;
import dev.qualitysdk.service.customer.FieldEntry;
import dev.qualitysdk.service.customer.Hold;
import dev.qualitysdk.service.customer.LegalBasis;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What of a person can be erased at one instant, and what cannot, with all reasons (clause 7.1.2). It is a function of what is held and
 * of the tables of retention; a plan of yesterday is made anew, not carried out.
 */
public final class ErasurePlan {

    private final Person person;
    private final RetentionBook book;
    private final Instant asOf;
    private final ImmutableList<OpenCase> openCases;
    private final ImmutableList<Kept> kept;
    private final ImmutableSortedSet<FieldEntryId> keptEntries;

    private ErasurePlan(Person person, RetentionBook book, Instant asOf) {
        this.person = person;
        this.book = book;
        this.asOf = asOf;
        this.openCases = OpenCase.of(person);
        List<Kept> kept = new ArrayList<>();
        ImmutableSortedSet.Builder<FieldEntryId> entries = ImmutableSortedSet.naturalOrder();
        for (CustomerFile file : person.files().values()) {
            for (FieldEntry entry : standing(file)) {
                List<Kept> reasons = reasons(file, entry);
                kept.addAll(reasons);
                if (!reasons.isEmpty()) {
                    entries.add(entry.id());
                }
            }
        }
        for (Recorded<?, ?> thing : person.things()) {
            kept.add(longest(List.of(thing), Optional.empty(), Person.family(thing) + " " + thing.id())
                    .orElseGet(() -> ImmutableKept.of(
                            Person.family(thing) + " " + thing.id(),
                            Kept.Reason.NAMES_NOBODY,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty())));
        }
        this.kept = ImmutableList.copyOf(kept);
        this.keptEntries = entries.build();
    }

    /**
     * Returns what can be erased.
     *
     * @param person all that is held
     * @param book the tables of retention
     * @param asOf the instant, whose table applies
     * @return the plan
     * @throws dev.qualitysdk.basics.InvalidValueException if no table of retention was in force then
     */
    public static ErasurePlan of(Person person, RetentionBook book, Instant asOf) {
        return new ErasurePlan(person, book, asOf);
    }

    private static ImmutableList<FieldEntry> standing(CustomerFile file) {
        return file.entries().stream()
                .filter(entry -> entry.erased().isEmpty())
                .collect(ImmutableList.toImmutableList());
    }

    private List<Kept> reasons(CustomerFile file, FieldEntry entry) {
        String subject = "entry " + entry.id();
        List<Kept> reasons = new ArrayList<>();
        longest(person.things(), Optional.of(entry.field()), subject).ifPresent(reasons::add);
        for (Hold hold : file.holds()) {
            if (hold.covers(entry.field())) {
                reasons.add(ImmutableKept.of(
                        subject,
                        Kept.Reason.HOLD,
                        Optional.of(hold.id().value()),
                        Optional.of(LegalBasis.LEGAL_CLAIM),
                        Optional.empty()));
            }
        }
        return reasons;
    }

    /** The longest retention of a field by some things, or of the things themselves, that is not over. */
    private Optional<Kept> longest(List<Recorded<?, ?>> things, Optional<FieldName> field, String subject) {
        List<Kept> all = new ArrayList<>();
        for (RetentionRule rule : book.rulesAt(asOf)) {
            for (Recorded<?, ?> thing : things) {
                if (rule.families().contains(Person.family(thing))
                        && field.filter(name -> !rule.fields().contains(name)).isEmpty()) {
                    Instant last = thing.steps().get(thing.version() - 1).at();
                    all.add(ImmutableKept.of(
                            subject,
                            Kept.Reason.RETENTION,
                            Optional.of(rule.code().value()),
                            Optional.of(rule.basis()),
                            Optional.of(rule.until(last, book.zone()))));
                }
            }
        }
        return all.stream()
                .filter(one -> one.until().orElseThrow().isAfter(asOf))
                .max(Comparator.comparing(one -> one.until().orElseThrow()));
    }

    /**
     * Returns what becomes of the request.
     *
     * @return blocked while a case is open; partly while an entry is kept; else complete
     */
    public ErasureOutcome outcome() {
        return !openCases.isEmpty()
                ? ErasureOutcome.BLOCKED
                : keptEntries.isEmpty() ? ErasureOutcome.COMPLETE : ErasureOutcome.PARTLY;
    }

    /**
     * Returns what blocks the erasure.
     *
     * @return the open cases
     */
    public ImmutableList<OpenCase> openCases() {
        return openCases;
    }

    /**
     * Returns what is kept and why: each entry with the longest retention and every hold that keeps it, then each thing.
     *
     * @return the reasons
     */
    public ImmutableList<Kept> kept() {
        return kept;
    }

    /**
     * Returns which entries are erased.
     *
     * @return the entries, of all files; none while a case is open
     */
    public ImmutableSortedSet<FieldEntryId> erasable() {
        if (outcome() == ErasureOutcome.BLOCKED) {
            return ImmutableSortedSet.of();
        }
        return person.files().values().stream()
                .flatMap(file -> standing(file).stream())
                .map(FieldEntry::id)
                .filter(id -> !keptEntries.contains(id))
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    /**
     * Returns when to ask again at the latest.
     *
     * @return at once while a case is open; else when the first retention of an entry ends; empty where only a hold keeps, whose
     *     release takes the decision away, or nothing does
     */
    public Optional<Instant> again() {
        return outcome() == ErasureOutcome.BLOCKED
                ? Optional.of(asOf)
                : kept.stream()
                        .filter(one -> one.subject().startsWith("entry "))
                        .flatMap(one -> one.until().stream())
                        .min(Comparator.naturalOrder());
    }

    /**
     * Decides and erases what can be erased. Save files and records in one unit of work.
     *
     * @param stamp who and when, at the instant of the plan
     * @return the report
     * @throws ClauseBreachException if the stamp is of another instant, or a file has no pending request for erasure
     */
    public ErasureReport carryOut(Stamp stamp) {
        if (!stamp.at().equals(asOf)) {
            throw new ClauseBreachException(
                    person.toString(),
                    "the plan is as of " + asOf + " and would be carried out at " + stamp.at(),
                    Clause.CLASSIFIED_AND_SECURE,
                    "Make the plan anew.");
        }
        List<CustomerFile> files = new ArrayList<>();
        List<CustomerRecord> records = new ArrayList<>();
        for (CustomerFile file : person.files().values()) {
            CustomerFile after = erase(file, stamp);
            CustomerRecord record = Objects.requireNonNull(person.records().get(file.id()));
            files.add(after);
            records.add(record.without(erasable()));
        }
        return new ErasureReport(this, Person.of(files, records, person.things()));
    }

    private CustomerFile erase(CustomerFile file, Stamp stamp) {
        CustomerFile decided = file.take(CustomerStep.ErasureDecided.of(stamp, outcome(), book.tableAt(asOf), again()));
        ImmutableSortedSet<FieldEntryId> gone = standing(file).stream()
                .map(FieldEntry::id)
                .filter(erasable()::contains)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
        return switch (outcome()) {
            case BLOCKED -> decided;
            case PARTLY -> decided.take(CustomerStep.Restricted.of(stamp, gone));
            case COMPLETE -> decided.take(CustomerStep.Erased.of(stamp, gone));
        };
    }

    Person person() {
        return person;
    }

    /**
     * Returns for whom, as of when, and what becomes of it; no value.
     *
     * @return such as {@code person [C-1], 3 things: PARTLY as of 2026-03-01T00:00:00Z}
     */
    @Override
    public String toString() {
        return person + ": " + outcome() + " as of " + asOf;
    }

    /**
     * Lists the customers whose pending erasure must be looked at again: a hold, an entry or a merge changed since the last decision,
     * another table of retention is in force, the time to ask again has come, or nobody ever decided.
     *
     * @param files the files
     * @param book the tables of retention
     * @param asOf the instant
     * @return the customers, in the order of the files
     */
    public static ImmutableList<CustomerId> due(Iterable<CustomerFile> files, RetentionBook book, Instant asOf) {
        ImmutableList.Builder<CustomerId> due = ImmutableList.builder();
        for (CustomerFile file : files) {
            boolean rests = file.erasureDecision()
                    .filter(decision -> decision.retention().equals(book.tableAt(asOf)))
                    .filter(decision -> decision.again()
                            .filter(again -> !again.isAfter(asOf))
                            .isEmpty())
                    .isPresent();
            if (file.erasurePending() && !rests) {
                due.add(file.id());
            }
        }
        return due.build();
    }
}
