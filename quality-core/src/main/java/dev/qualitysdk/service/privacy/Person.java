package dev.qualitysdk.service.privacy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.lifecycle.Recorded;
import dev.qualitysdk.service.customer.AccessRecord;
import dev.qualitysdk.service.customer.CustomerFile;
import dev.qualitysdk.service.customer.CustomerRecord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that is held about one person (clause 7.1.2): the file that goes on, those of the duplicates merged into it, their values, and
 * every thing of any family that leads to one of them. {@link #toString} names customers only.
 */
public final class Person {

    private final ImmutableMap<CustomerId, CustomerFile> files;
    private final ImmutableMap<CustomerId, CustomerRecord> records;
    private final ImmutableList<Recorded<?, ?>> things;

    private Person(
            ImmutableMap<CustomerId, CustomerFile> files,
            ImmutableMap<CustomerId, CustomerRecord> records,
            ImmutableList<Recorded<?, ?>> things) {
        this.files = files;
        this.records = records;
        this.things = things;
    }

    /**
     * Returns a person. Of the things those are taken that lead to one of the files: a step names the customer in a field
     * {@code customer} or as who took it, or names, in a field called like its family, a thing that is taken itself.
     *
     * @param files the file that goes on, first, and those of all duplicates, theirs too
     * @param records the values of each file
     * @param things things of any families, those of other customers too; files of customers among them are passed over
     * @return the person
     * @throws dev.qualitysdk.basics.InvalidValueException if a file of a duplicate or a record is missing or of somebody else, or a
     *     record does not agree with its file; it says all that is wrong
     */
    public static Person of(
            Iterable<CustomerFile> files, Iterable<CustomerRecord> records, Iterable<? extends Recorded<?, ?>> things) {
        Map<CustomerId, CustomerFile> byId = new LinkedHashMap<>();
        files.forEach(file -> byId.put(file.id(), file));
        Map<CustomerId, CustomerRecord> values = new LinkedHashMap<>();
        records.forEach(record -> values.put(record.customer(), record));
        check(byId, values);
        return new Person(
                ImmutableMap.copyOf(byId),
                ImmutableMap.copyOf(values),
                reach(byId.keySet(), ImmutableList.copyOf(things)));
    }

    private static void check(Map<CustomerId, CustomerFile> files, Map<CustomerId, CustomerRecord> records) {
        Faults faults = Faults.in("person");
        Set<CustomerId> wanted = new HashSet<>();
        boolean first = true;
        for (CustomerFile file : files.values()) {
            if (first) {
                wanted.add(file.id());
            }
            first = false;
            wanted.addAll(file.duplicates());
        }
        faults.check(
                        !files.isEmpty() && files.keySet().equals(wanted),
                        "files",
                        files.keySet(),
                        "the file that goes on and each of its duplicates " + wanted,
                        "7.1.2")
                .check(
                        records.keySet().equals(files.keySet()),
                        "records",
                        records.keySet(),
                        "one for each of " + files.keySet(),
                        "7.1.2");
        Maps.filterKeys(records, files::containsKey).forEach((id, record) -> {
            CustomerFile file = Objects.requireNonNull(files.get(id));
            faults.check(
                    record.disagreement(file).isEmpty(),
                    "records." + id,
                    record.disagreement(file),
                    "no entry that file and record disagree about",
                    "7.1.2");
        });
        faults.refuse();
    }

    private static ImmutableList<Recorded<?, ?>> reach(
            Set<CustomerId> customers, ImmutableList<Recorded<?, ?>> things) {
        Map<String, Set<String>> reached = new HashMap<>();
        customers.forEach(
                id -> reached.computeIfAbsent("customer", f -> new HashSet<>()).add(id.value()));
        Set<Recorded<?, ?>> taken = new HashSet<>();
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Recorded<?, ?> thing : things) {
                if (!(thing instanceof CustomerFile) && !taken.contains(thing) && leads(thing, reached)) {
                    taken.add(thing);
                    reached.computeIfAbsent(family(thing), f -> new HashSet<>())
                            .add(thing.id().value());
                    grown = true;
                }
            }
        }
        return things.stream().filter(taken::contains).distinct().collect(ImmutableList.toImmutableList());
    }

    private static boolean leads(Recorded<?, ?> thing, Map<String, Set<String>> reached) {
        if (thing instanceof AccessRecord) {
            return reached.getOrDefault("customer", Set.of())
                    .contains(thing.id().value());
        }
        return thing.steps().stream()
                .flatMap(step -> step.form().fields().entrySet().stream())
                .anyMatch(field -> names(field.getKey(), field.getValue(), reached));
    }

    private static boolean names(String field, String text, Map<String, Set<String>> reached) {
        if (field.equals("by")) {
            return text.startsWith("customer:")
                    && reached.getOrDefault("customer", Set.of()).contains(text.substring("customer:".length()));
        }
        String last = field.substring(field.lastIndexOf('.') + 1);
        return reached.getOrDefault(last, Set.of()).contains(text);
    }

    static String family(Recorded<?, ?> thing) {
        String kind = thing.steps().get(0).form().kind();
        return kind.substring(0, kind.indexOf('.'));
    }

    /**
     * Returns the files.
     *
     * @return the file that goes on, then the duplicates, by customer
     */
    public ImmutableMap<CustomerId, CustomerFile> files() {
        return files;
    }

    /**
     * Returns the values.
     *
     * @return a record for each file, by customer
     */
    public ImmutableMap<CustomerId, CustomerRecord> records() {
        return records;
    }

    /**
     * Returns the things that lead to the person, in the order in which they were given.
     *
     * @return the things
     */
    public ImmutableList<Recorded<?, ?>> things() {
        return things;
    }

    /**
     * Returns what of the person stands with the host, apart from all things: free texts and sites, to be handed out, or erased, with
     * the rest.
     *
     * @return such as {@code note N-1} and {@code site S-1}
     */
    public ImmutableSet<String> apart() {
        ImmutableSet.Builder<String> apart = ImmutableSet.builder();
        Stream.concat(files.values().stream(), things.stream())
                .flatMap(thing -> thing.steps().stream())
                .forEach(step -> step.form().fields().forEach((field, text) -> {
                    if (field.equals("note") || field.equals("site")) {
                        apart.add(field + " " + text);
                    }
                }));
        return apart.build();
    }

    /**
     * Returns the digest of all steps of all things: what must be the same before and after an erasure.
     *
     * @return 64 hexadecimal digits in lower case
     */
    public String digest() {
        Hasher hasher = Hashing.sha256().newHasher();
        things.forEach(thing ->
                thing.steps().forEach(step -> hasher.putBytes(step.form().bytes())));
        return hasher.hash().toString();
    }

    @Override
    public String toString() {
        return "person " + files.keySet() + ", " + things.size() + " things";
    }
}
