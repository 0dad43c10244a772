package dev.qualitysdk.service.customer;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.FieldEntryId;
import dev.qualitysdk.basics.FieldName;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import dev.qualitysdk.service.customer.CustomerFile.State;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The values of one customer's fields, by entry (clauses 7.1.1, 7.1.2). It is kept apart from the steps of the {@link CustomerFile},
 * and erasing an entry drops its value: nothing in a step, digest or seal changes by it.
 */
public final class CustomerRecord {

    private final CustomerId customer;
    private final ImmutableSortedMap<FieldEntryId, FieldValue> values;

    private CustomerRecord(CustomerId customer, ImmutableSortedMap<FieldEntryId, FieldValue> values) {
        this.customer = customer;
        this.values = values;
    }

    /**
     * Returns a record without values.
     *
     * @param customer the customer
     * @return the record
     */
    public static CustomerRecord of(CustomerId customer) {
        return new CustomerRecord(customer, ImmutableSortedMap.of());
    }

    /**
     * Returns this record with a value more.
     *
     * @param entry the entry, not used here before
     * @param value the value
     * @return the record
     * @throws dev.qualitysdk.basics.InvalidValueException if the entry has a value
     */
    public CustomerRecord with(FieldEntryId entry, FieldValue value) {
        Faults.in("record of customer " + customer)
                .check(!values.containsKey(entry), "entry", entry, "an entry without a value")
                .refuse();
        TreeMap<FieldEntryId, FieldValue> more = new TreeMap<>(values);
        more.put(entry, value);
        return new CustomerRecord(customer, ImmutableSortedMap.copyOfSorted(more));
    }

    /**
     * Returns this record without the values of some entries.
     *
     * @param entries the entries; one that has no value is passed over
     * @return the record, from which the values are gone
     */
    public CustomerRecord without(Iterable<FieldEntryId> entries) {
        ImmutableSet<FieldEntryId> gone = ImmutableSet.copyOf(entries);
        return new CustomerRecord(
                customer,
                ImmutableSortedMap.copyOfSorted(Maps.filterKeys(new TreeMap<>(values), id -> !gone.contains(id))));
    }

    /**
     * Returns the customer.
     *
     * @return the customer
     */
    public CustomerId customer() {
        return customer;
    }

    /**
     * Returns the values, for whoever stores them.
     *
     * @return the values by entry; the text of each of them withholds what is personal
     */
    public ImmutableSortedMap<FieldEntryId, FieldValue> values() {
        return values;
    }

    /**
     * Says where this record and the file of the customer disagree.
     *
     * @param file the file
     * @return the entries that the one has and the other lacks, or whose field or class differs; empty when they agree
     * @throws dev.qualitysdk.basics.InvalidValueException if the file is another customer's
     */
    public ImmutableSortedSet<FieldEntryId> disagreement(CustomerFile file) {
        same(file);
        ImmutableSortedSet.Builder<FieldEntryId> wrong = ImmutableSortedSet.naturalOrder();
        ImmutableSortedSet.Builder<FieldEntryId> known = ImmutableSortedSet.naturalOrder();
        for (FieldEntry entry : file.entries()) {
            FieldValue value = values.get(entry.id());
            known.add(entry.id());
            boolean agrees = value == null
                    ? entry.erased().isPresent()
                    : entry.erased().isEmpty()
                            && value.field().name().equals(entry.field())
                            && value.field().fieldClass() == entry.fieldClass();
            if (!agrees) {
                wrong.add(entry.id());
            }
        }
        ImmutableSortedSet<FieldEntryId> entries = known.build();
        values.keySet().stream().filter(id -> !entries.contains(id)).forEach(wrong::add);
        return wrong.build();
    }

    /**
     * Returns what somebody sees. A value is what its class allows; of a file that is stored only, masks at most.
     *
     * @param file the file of the customer
     * @param clearance how much of each class is seen
     * @return the view; empty of an erased file
     * @throws dev.qualitysdk.basics.InvalidValueException if the file is another customer's
     */
    public CustomerView view(CustomerFile file, Clearance clearance) {
        same(file);
        TreeMap<FieldName, String> seen = new TreeMap<>();
        for (FieldEntry entry : file.entries()) {
            Optional<FieldValue> value = current(entry);
            Visibility visibility = clearance.of(entry.fieldClass());
            if (value.isPresent() && visibility != Visibility.HIDDEN) {
                boolean shown = visibility == Visibility.SHOWN && file.state() != State.RESTRICTED;
                seen.put(
                        entry.field(),
                        shown
                                ? value.get().reveal()
                                : value.get().field().kind().mask(value.get().reveal()));
            }
        }
        return new CustomerView(customer, ImmutableSortedMap.copyOfSorted(seen));
    }

    /**
     * Opens values to somebody, on the strength of a record of it.
     *
     * @param file the file of the customer
     * @param access who, when, what for, which fields; to be saved in the customer's {@link AccessRecord}
     * @return the values of these fields that stand
     * @throws dev.qualitysdk.basics.InvalidValueException if file or access are another customer's
     * @throws ClauseBreachException if the data may not be used for that purpose then: no ground in law, no consent that holds, or a
     *     ground that does not outlast restriction
     */
    public Disclosure disclose(CustomerFile file, AccessStep access) {
        same(file);
        Faults.in("access")
                .check(access.customer().equals(customer), "customer", access.customer(), customer.value())
                .refuse();
        if (!file.mayBeUsed(access.purpose(), access.at())) {
            throw new ClauseBreachException(
                    "customer " + customer,
                    "its data may not be used for " + access.purpose() + " at " + access.at() + " ("
                            + file.state() + ", ground "
                            + file.basis(access.purpose(), access.at())
                                    .map(Enum::name)
                                    .orElse("none")
                            + ")",
                    Clause.CLASSIFIED_AND_SECURE,
                    "State the ground in law, or ask the customer for consent.");
        }
        TreeMap<FieldName, String> opened = new TreeMap<>();
        for (FieldEntry entry : file.entries()) {
            if (access.fields().contains(entry.field())) {
                current(entry).ifPresent(value -> opened.put(entry.field(), value.reveal()));
            }
        }
        return new Disclosure(access, ImmutableSortedMap.copyOfSorted(opened));
    }

    private Optional<FieldValue> current(FieldEntry entry) {
        return entry.isCurrent() ? Optional.ofNullable(values.get(entry.id())) : Optional.empty();
    }

    private void same(CustomerFile file) {
        Faults.in("record of customer " + customer)
                .check(file.id().equals(customer), "file", file.id(), customer.value())
                .refuse();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CustomerRecord record
                && record.customer.equals(customer)
                && record.values.equals(values);
    }

    @Override
    public int hashCode() {
        return customer.hashCode() * 31 + values.hashCode();
    }

    /**
     * Returns the customer and the entries; no value.
     *
     * @return such as {@code customer C-1 [E-1, E-2]}
     */
    @Override
    public String toString() {
        return "customer " + customer + " " + values.keySet();
    }
}
