package dev.qualitysdk.store;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import dev.qualitysdk.basics.CommandKey;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.Identifier;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.Recorded;
import dev.qualitysdk.lifecycle.Step;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
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

    private UnitOfWork(CommandKey key, ImmutableList<Save<?, ?, ?>> saves) {
        this.key = key;
        this.saves = saves;
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
     * Returns the digest of everything this saves, by which a key used for something else is found out.
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
         * Returns the unit of work.
         *
         * @return the unit of work, which may be empty
         */
        public UnitOfWork build() {
            return new UnitOfWork(key, ImmutableList.sortedCopyOf(BY_FAMILY_AND_ID, saves.build()));
        }
    }
}
