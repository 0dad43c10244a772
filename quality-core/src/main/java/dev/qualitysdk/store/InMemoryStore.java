package dev.qualitysdk.store;

import com.google.common.collect.HashBasedTable;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Table;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.CommandKey;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.FieldEntryId;
import dev.qualitysdk.basics.Identifier;
import dev.qualitysdk.basics.Purpose;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.Recorded;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.lifecycle.Step;
import dev.qualitysdk.service.customer.AccessRecord;
import dev.qualitysdk.service.customer.AccessStep;
import dev.qualitysdk.service.customer.CustomerFile;
import dev.qualitysdk.service.customer.CustomerRecord;
import dev.qualitysdk.service.customer.Disclosure;
import dev.qualitysdk.service.customer.FieldValue;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A store that keeps everything in memory and forgets it with its process: for tests, for trying things out, and for hosts that
 * only calculate. Thread-safe.
 *
 * <p>It keeps canonical forms, as every store does, and folds things anew when they are read.
 */
public final class InMemoryStore implements Store {

    private final Map<String, NavigableMap<String, ImmutableList<CanonicalForm>>> families = new HashMap<>();
    private final Map<CommandKey, String> commands = new HashMap<>();
    private final Table<CustomerId, FieldEntryId, FieldValue> values = HashBasedTable.create();

    private InMemoryStore() {}

    /**
     * Returns an empty store.
     *
     * @return the store
     */
    public static InMemoryStore create() {
        return new InMemoryStore();
    }

    @Override
    public <I extends Identifier<I>, S extends Step, T extends Recorded<I, S>> Things<I, S, T> things(
            Family<I, S, T> family) {
        return new MemoryThings<>(family);
    }

    @Override
    public synchronized Receipt commit(UnitOfWork unit) {
        String digest = unit.digest();
        String before = commands.get(unit.key());
        if (before != null) {
            if (!before.equals(digest)) {
                throw new StorageException(
                        StorageException.Code.KEY_REUSED, "command " + unit.key() + " was another command");
            }
            requireSameValues(unit);
            return Receipt.of(unit, true);
        }
        Map<UnitOfWork.Save<?, ?, ?>, ImmutableList<CanonicalForm>> grown = new HashMap<>();
        for (UnitOfWork.Save<?, ?, ?> save : unit.saves()) {
            grown.put(save, grow(save));
        }
        grown.forEach((save, forms) -> table(save.family().name()).put(save.id().value(), forms));
        commands.put(unit.key(), digest);
        values.putAll(unit.values());
        unit.erased().forEach(values::remove);
        return Receipt.of(unit, false);
    }

    private void requireSameValues(UnitOfWork unit) {
        unit.values()
                .rowMap()
                .forEach((customer, row) -> row.forEach((entry, value) -> {
                    FieldValue kept = values.get(customer, entry);
                    if (kept != null && !kept.equals(value)) {
                        throw new StorageException(
                                StorageException.Code.KEY_REUSED,
                                "command " + unit.key() + " put another value for entry " + entry);
                    }
                }));
    }

    private ImmutableList<CanonicalForm> grow(UnitOfWork.Save<?, ?, ?> save) {
        String family = save.family().name();
        String id = save.id().value();
        ImmutableList<CanonicalForm> kept = table(family).getOrDefault(id, ImmutableList.of());
        if (kept.size() != save.expectedVersion()) {
            throw new StaleVersionException(family, id, save.expectedVersion(), kept.size());
        }
        ImmutableList<CanonicalForm> forms =
                save.thing().steps().stream().map(Step::form).collect(ImmutableList.toImmutableList());
        if (!forms.subList(0, kept.size()).equals(kept)) {
            throw new StorageException(
                    StorageException.Code.HISTORY_DIFFERS,
                    family + " " + id + " took other steps to version " + kept.size());
        }
        for (CanonicalForm form : forms.subList(kept.size(), forms.size())) {
            StorableForm.require(save.family(), id, form);
        }
        return forms;
    }

    @Override
    public PersonalValues personalValues() {
        return new MemoryValues();
    }

    @Override
    public synchronized boolean isCommitted(CommandKey key) {
        return commands.containsKey(key);
    }

    private NavigableMap<String, ImmutableList<CanonicalForm>> table(String family) {
        return families.computeIfAbsent(family, name -> new TreeMap<>());
    }

    private synchronized @Nullable ImmutableList<CanonicalForm> forms(String family, String id) {
        return table(family).get(id);
    }

    private synchronized ImmutableMap<String, ImmutableList<CanonicalForm>> copy(String family) {
        return ImmutableMap.copyOf(table(family));
    }

    private final class MemoryValues implements PersonalValues {

        @Override
        public Disclosure disclose(CommandKey key, AccessStep access) {
            synchronized (InMemoryStore.this) {
                CustomerFile file = file(access.customer());
                Disclosure disclosure = record(file).disclose(file, access);
                save(key, ImmutableList.of(access));
                return disclosure;
            }
        }

        @Override
        public ImmutableMap<CustomerId, CustomerRecord> read(
                CommandKey key, Iterable<CustomerId> customers, Stamp stamp, Purpose purpose) {
            synchronized (InMemoryStore.this) {
                ImmutableMap.Builder<CustomerId, CustomerRecord> records = ImmutableMap.builder();
                ImmutableList.Builder<AccessStep> accesses = ImmutableList.builder();
                for (CustomerId customer : ImmutableSortedSet.copyOf(customers)) {
                    CustomerFile file = file(customer);
                    records.put(customer, record(file));
                    PersonalValues.toAll(file, stamp, purpose).ifPresent(accesses::add);
                }
                save(key, accesses.build());
                return records.buildOrThrow();
            }
        }

        private CustomerFile file(CustomerId customer) {
            return things(CustomerFile.FAMILY).find(customer).orElseThrow(() -> PersonalValues.unknown(customer));
        }

        private CustomerRecord record(CustomerFile file) {
            CustomerRecord record = CustomerRecord.of(file.id());
            for (Map.Entry<FieldEntryId, FieldValue> value :
                    values.row(file.id()).entrySet()) {
                record = record.with(value.getKey(), value.getValue());
            }
            return PersonalValues.agreeing(file, record);
        }

        private void save(CommandKey key, ImmutableList<AccessStep> accesses) {
            ImmutableMap<CustomerId, AccessRecord> before = things(AccessRecord.FAMILY)
                    .findAll(accesses.stream().map(AccessStep::customer).toList());
            PersonalValues.recording(key, isCommitted(key), before, accesses).ifPresent(InMemoryStore.this::commit);
        }
    }

    private final class MemoryThings<I extends Identifier<I>, S extends Step, T extends Recorded<I, S>>
            implements Things<I, S, T> {

        private final Family<I, S, T> family;

        MemoryThings(Family<I, S, T> family) {
            this.family = family;
        }

        @Override
        public Family<I, S, T> family() {
            return family;
        }

        @Override
        public Optional<T> find(I id) {
            return Optional.ofNullable(forms(family.name(), id.value())).map(this::fold);
        }

        @Override
        public ImmutableMap<I, T> findAll(Iterable<I> ids) {
            ImmutableMap.Builder<I, T> found = ImmutableMap.builder();
            for (I id : ImmutableSortedSet.copyOf(ids)) {
                find(id).ifPresent(thing -> found.put(id, thing));
            }
            return found.buildOrThrow();
        }

        @Override
        public long count() {
            return copy(family.name()).size();
        }

        @Override
        public Stream<T> stream() {
            return copy(family.name()).values().stream().map(this::fold);
        }

        @Override
        public Stream<T> stream(TimeWindow window) {
            return stream().filter(thing -> {
                ImmutableList<S> steps = thing.steps();
                return steps.get(0).at().isBefore(window.end())
                        && !steps.get(steps.size() - 1).at().isBefore(window.start());
            });
        }

        @Override
        public Store store() {
            return InMemoryStore.this;
        }

        private T fold(ImmutableList<CanonicalForm> forms) {
            return family.replay(forms.stream().map(family::read).collect(ImmutableList.toImmutableList()));
        }
    }
}
