package dev.qualitysdk.judgement.seal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.hash.Hashing;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.judgement.appraisal.CycleAppraisal;
import dev.qualitysdk.judgement.appraisal.CycleRecords;
import java.time.YearMonth;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;

/**
 * Everything that the appraisal of one month rests on and comes to, in parts by name: each piece of evidence, entry of conduct,
 * veto, coverage and employment, the regulation, each card, the company's figures, and the steps of the cycle. It holds ids,
 * figures and codes, no personal text (clauses 4.3, 7.1.2).
 *
 * <p>The same records, regulation and steps give the same bytes, in any order of input, today or in ten years.
 */
public final class CycleContent {

    /** The name of the part that holds the company's figures, the month and the version of the regulation. */
    public static final String APPRAISAL = "appraisal";

    static final String CARD = "card ";
    static final String STEP = "step ";

    private final ImmutableSortedMap<String, CanonicalForm> parts;
    private final YearMonth month;
    private final String appraisal;
    private final String digest;

    private CycleContent(ImmutableSortedMap<String, CanonicalForm> parts, byte[] bytes) {
        this.parts = parts;
        this.digest = Hashing.sha256().hashBytes(bytes).toString();
        CanonicalForm whole = Optional.ofNullable(parts.get(APPRAISAL))
                .orElseThrow(() -> new InvalidValueException(
                        "content of a cycle",
                        ImmutableList.of(Fault.of("parts", parts.size() + " parts", "a part named " + APPRAISAL))));
        this.month = whole.read("month", YearMonth::parse);
        this.appraisal = whole.text("digest");
    }

    /**
     * Returns the content of a month.
     *
     * @param appraised the appraisal
     * @param records what it rests on; its evidence is not used
     * @param evidence the evidence, as it counted; that of other months is left out
     * @param steps the steps of the cycle up to the sealing, in their order
     * @return the content
     * @throws InvalidValueException if the records and the evidence, appraised again, do not give the appraisal: a seal covers no
     *     figure that its records do not give
     */
    public static CycleContent of(
            CycleAppraisal appraised,
            CycleRecords records,
            Iterable<Evidence> evidence,
            Iterable<CanonicalForm> steps) {
        ImmutableSortedMap<String, CanonicalForm> parts = new ContentParts(appraised, records, evidence).with(steps);
        return new CycleContent(parts, ContentBytes.write(parts));
    }

    /**
     * Reads a content from its {@link #bytes}.
     *
     * @param bytes the bytes
     * @return the content
     * @throws InvalidValueException if they are none, to the last byte
     */
    public static CycleContent read(byte[] bytes) {
        return new CycleContent(ContentBytes.read(bytes), bytes);
    }

    /**
     * Returns the bytes, readable by {@link #read}: parts by name, each text preceded by its length.
     *
     * @return the bytes
     */
    public byte[] bytes() {
        return ContentBytes.write(parts);
    }

    /**
     * Returns the SHA-256 digest of {@link #bytes}.
     *
     * @return 64 hexadecimal digits in lower case
     */
    public String digest() {
        return digest;
    }

    /**
     * Returns the month.
     *
     * @return the month
     */
    public YearMonth month() {
        return month;
    }

    /**
     * Returns the digest of the appraisal, see {@link CycleAppraisal#digest}.
     *
     * @return 64 hexadecimal digits in lower case
     */
    public String appraisal() {
        return appraisal;
    }

    /**
     * Returns the parts by name, such as {@code card E-7}, {@code evidence response-timeliness B-17} or {@code step 0003}.
     *
     * @return the parts, by name
     */
    public ImmutableSortedMap<String, CanonicalForm> parts() {
        return parts;
    }

    /**
     * Returns the steps of the cycle up to the sealing.
     *
     * @return their canonical forms, in their order
     */
    public ImmutableList<CanonicalForm> steps() {
        return named(name -> name.startsWith(STEP)).values().asList();
    }

    /**
     * Returns the cards.
     *
     * @return the canonical form of each card, by employee
     */
    public ImmutableSortedMap<EmployeeId, CanonicalForm> cards() {
        ImmutableSortedMap.Builder<EmployeeId, CanonicalForm> cards = ImmutableSortedMap.naturalOrder();
        named(name -> name.startsWith(CARD))
                .forEach((name, card) -> cards.put(card.read("employee", EmployeeId::of), card));
        return cards.build();
    }

    /**
     * Returns the records that it rests on: everything but the appraisal, its cards and the steps of the cycle.
     *
     * @return the parts, by name
     */
    public ImmutableSortedMap<String, CanonicalForm> records() {
        return named(name -> !name.equals(APPRAISAL) && !name.startsWith(CARD) && !name.startsWith(STEP));
    }

    private ImmutableSortedMap<String, CanonicalForm> named(Predicate<String> wanted) {
        return parts.entrySet().stream()
                .filter(part -> wanted.test(part.getKey()))
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        String::compareTo, java.util.Map.Entry::getKey, java.util.Map.Entry::getValue));
    }

    /**
     * Returns the names of the parts in which another content differs: changed, missing on one side, or more.
     *
     * @param other the other, such as one calculated again from the records
     * @return the names; empty exactly when both have the same bytes
     */
    public ImmutableSortedSet<String> differences(CycleContent other) {
        return differences(parts, other.parts);
    }

    static ImmutableSortedSet<String> differences(
            SortedMap<String, CanonicalForm> some, SortedMap<String, CanonicalForm> others) {
        ImmutableSortedSet.Builder<String> names = ImmutableSortedSet.naturalOrder();
        some.forEach((name, form) -> {
            if (!Optional.ofNullable(others.get(name)).equals(Optional.of(form))) {
                names.add(name);
            }
        });
        others.keySet().stream().filter(name -> !some.containsKey(name)).forEach(names::add);
        return names.build();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CycleContent c && c.parts.equals(parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    /**
     * Returns the month and the number of parts.
     *
     * @return such as {@code 2026-06 (412 parts)}
     */
    @Override
    public String toString() {
        return month + " (" + parts.size() + " parts)";
    }
}
