package dev.qualitysdk.store;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableTable;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import dev.qualitysdk.basics.CommandKey;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.FieldEntryId;
import dev.qualitysdk.basics.Identifier;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.Recorded;
import dev.qualitysdk.lifecycle.Step;
import dev.qualitysdk.service.customer.CustomerFile;
import dev.qualitysdk.service.customer.CustomerRecord;
import dev.qualitysdk.service.customer.CustomerStep;
import dev.qualitysdk.service.customer.FieldValue;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Things that are saved together or not at all, under one key.
 *
 * <p>It is a value: it can be committed again as it is, which is what a caller does that got no answer.
 */
public final class UnitOfWork {

    private static final Comparator<Save<?, ?, ?>> BY_FAMILY_AND_ID = Comparator.<Save<?, ?, ?>, String>comparing(
                    save -> save.family().name())
            .thenComparing(save -> save.id().value());

    private final CommandKey key;
    private final ImmutableList<Save<?, ?, ?>> saves;
    private final ImmutableTable<CustomerId, FieldEntryId, FieldValue> values;

    private UnitOfWork(
            CommandKey key,
            ImmutableList<Save<?, ?, ?>> saves,
            ImmutableTable<CustomerId, FieldEntryId, FieldValue> values) {
        this.key = key;
        this.saves = saves;
        this.values = values;
    }

    /**
     * Returns a builder of a unit of work.
     *
     * @param key its key, used for no other
     * @return the builder
     */
    public static Builder of(CommandKey key) {
        return new Builder(key);
    }

    /**
     * Returns the key.
     *
     * @return the key
     */
    public CommandKey key() {
        return key;
    }

    /**
     * Returns the saves, by family and identifier: the order in which every store locks and writes, so that no two wait for
     * each other.
     *
     * @return the saves, each thing once
     */
    public ImmutableList<Save<?, ?, ?>> saves() {
        return saves;
    }

    /**
     * Returns the personal values that this puts beside the steps that enter them; for those who implement a store.
     *
     * @return the values by customer and entry, each entered by a step of this unit and not erased by one
     */
    public ImmutableTable<CustomerId, FieldEntryId, FieldValue> values() {
        return values;
    }

    /**
     * Returns the entries of customer files whose values this erases, as its steps say; for those who implement a store.
     *
     * @return the entries by customer
     */
    public ImmutableSetMultimap<CustomerId, FieldEntryId> erased() {
        ImmutableSetMultimap.Builder<CustomerId, FieldEntryId> erased = ImmutableSetMultimap.builder();
        for (Save<?, ?, ?> save : saves) {
            if (save.thing() instanceof CustomerFile file) {
                for (CustomerStep step : file.steps().subList(save.expectedVersion(), file.version())) {
                    if (step instanceof CustomerStep.Restricted restricted) {
                        erased.putAll(file.id(), restricted.entries());
                    } else if (step instanceof CustomerStep.Erased gone) {
                        erased.putAll(file.id(), gone.entries());
                    }
                }
            }
        }
        return erased.build();
    }

    /**
     * Returns the digest of everything this saves, by which a key used for something else is found out. Personal values are not in
     * it, only the steps that name their entries: a digest of a telephone number would outlast the number and could be guessed.
     *
     * @return 64 hexadecimal digits in lower case
     */
    public String digest() {
        Hasher hasher = Hashing.sha256().newHasher();
        for (Save<?, ?, ?> save : saves) {
            putText(hasher, save.family().name());
            putText(hasher, save.id().value());
            hasher.putInt(save.expectedVersion()).putInt(save.version());
            for (Step step : save.newSteps()) {
                byte[] form = step.form().bytes();
                hasher.putInt(form.length).putBytes(form);
            }
        }
        return hasher.hash().toString();
    }

    /**
     * Returns the key and what is saved; no value.
     *
     * @return such as {@code unit of work K-1 [booking B-1 0->2]}
     */
    @Override
    public String toString() {
        return "unit of work " + key + " "
                + saves.stream()
                        .map(save -> save.family().name() + " " + save.id() + " " + save.expectedVersion() + "->"
                                + save.version())
                        .toList();
    }

    private static void putText(Hasher hasher, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        hasher.putInt(utf8.length).putBytes(utf8);
    }

    /**
     * One thing and the version of it that the caller has seen.
     *
     * @param <I> its identifier
     * @param <S> its family of steps
     * @param <T> the thing
     */
    public static final class Save<I extends Identifier<I>, S extends Step, T extends Recorded<I, S>> {

        private final Family<I, S, T> family;
        private final I id;
        private final T thing;
        private final int expectedVersion;

        private Save(Family<I, S, T> family, T thing, int expectedVersion) {
            this.family = family;
            this.id = thing.id();
            this.thing = thing;
            this.expectedVersion = expectedVersion;
        }

        /**
         * Returns the family of the thing.
         *
         * @return the family
         */
        public Family<I, S, T> family() {
            return family;
        }

        /**
         * Returns the identifier of the thing.
         *
         * @return the identifier
         */
        public I id() {
            return id;
        }

        /**
         * Returns the thing as it is to be.
         *
         * @return the thing
         */
        public T thing() {
            return thing;
        }

        /**
         * Returns the version that the caller has seen.
         *
         * @return 0 for a thing that is new
         */
        public int expectedVersion() {
            return expectedVersion;
        }

        /**
         * Returns the version after the save.
         *
         * @return at least 1
         */
        public int version() {
            return thing.version();
        }

        /**
         * Returns the steps that are added.
         *
         * @return those beyond the expected version
         */
        public ImmutableList<S> newSteps() {
            return thing.steps().subList(expectedVersion, thing.version());
        }

        /**
         * Returns what the save does to the thing.
         *
         * @return created, extended or unchanged
         */
        public Change change() {
            if (expectedVersion == thing.version()) {
                return Change.UNCHANGED;
            }
            return expectedVersion == 0 ? Change.CREATED : Change.EXTENDED;
        }

        /**
         * Returns the state of the thing, as its family names it.
         *
         * @return the state, empty where the family has none
         */
        public Optional<String> state() {
            return family.state(thing);
        }
    }

    /** A builder of a {@link UnitOfWork}. Not thread-safe. */
    public static final class Builder {

        private final CommandKey key;
        private final ImmutableList.Builder<Save<?, ?, ?>> saves = ImmutableList.builder();
        private final ImmutableTable.Builder<CustomerId, FieldEntryId, FieldValue> values = ImmutableTable.builder();
        private final Set<String> named = new HashSet<>();

        private Builder(CommandKey key) {
            this.key = key;
        }

        /**
         * Adds a thing.
         *
         * @param family its family
         * @param thing the thing as it is to be
         * @param expectedVersion the version that the caller has read, 0 for a thing that is new
         * @param <I> its identifier
         * @param <S> its family of steps
         * @param <T> the thing
         * @return this
         * @throws dev.qualitysdk.basics.InvalidValueException if the expected version is negative or beyond the thing, or the
         *     unit has this thing already
         */
        public <I extends Identifier<I>, S extends Step, T extends Recorded<I, S>> Builder save(
                Family<I, S, T> family, T thing, int expectedVersion) {
            String name = family.name() + " " + thing.id();
            Faults.in("unit of work " + key)
                    .check(
                            expectedVersion >= 0 && expectedVersion <= thing.version(),
                            name + ".expectedVersion",
                            expectedVersion,
                            "0 to the thing's own version, " + thing.version(),
                            "7.2.1")
                    .check(named.add(name), name, "a second time", "each thing once", "7.2.1")
                    .refuse();
            saves.add(new Save<>(family, thing, expectedVersion));
            return this;
        }

        /**
         * Adds a customer file with the values that its new steps enter, to be kept apart from the steps. A file whose new steps enter
         * nothing needs no values; what its new steps erase is erased with them.
         *
         * @param file the file as it is to be
         * @param record the values of the customer, of which those are taken that the new steps enter
         * @param expectedVersion the version that the caller has read, 0 for a file that is new
         * @return this
         * @throws dev.qualitysdk.basics.InvalidValueException if the expected version is negative or beyond the file, the unit has this
         *     file already, or the record is another customer's, lacks the value of an entry that stands, or has one that does not
         */
        public Builder save(CustomerFile file, CustomerRecord record, int expectedVersion) {
            Set<FieldEntryId> wrong = record.disagreement(file);
            Faults.in("unit of work " + key)
                    .check(
                            wrong.isEmpty(),
                            "customer " + file.id(),
                            wrong,
                            "no entry that file and record disagree about",
                            "7.1.2")
                    .refuse();
            save(CustomerFile.FAMILY, file, expectedVersion);
            for (CustomerStep step : file.steps().subList(expectedVersion, file.version())) {
                entered(step)
                        .filter(record.values()::containsKey)
                        .ifPresent(entry -> values.put(
                                file.id(),
                                entry,
                                Objects.requireNonNull(record.values().get(entry))));
            }
            return this;
        }

        private static Optional<FieldEntryId> entered(CustomerStep step) {
            if (step instanceof CustomerStep.Entered entered) {
                return Optional.of(entered.entry());
            }
            return step instanceof CustomerStep.Corrected corrected ? Optional.of(corrected.entry()) : Optional.empty();
        }

        /**
         * Returns the unit of work.
         *
         * @return the unit of work, which may be empty
         */
        public UnitOfWork build() {
            return new UnitOfWork(key, ImmutableList.sortedCopyOf(BY_FAMILY_AND_ID, saves.build()), values.build());
        }
    }
}
