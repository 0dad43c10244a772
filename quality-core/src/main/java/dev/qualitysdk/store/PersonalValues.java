package dev.qualitysdk.store;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.qualitysdk.basics.CommandKey;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.FieldName;
import dev.qualitysdk.basics.Purpose;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.service.customer.AccessRecord;
import dev.qualitysdk.service.customer.AccessStep;
import dev.qualitysdk.service.customer.CustomerFile;
import dev.qualitysdk.service.customer.CustomerRecord;
import dev.qualitysdk.service.customer.Disclosure;
import dev.qualitysdk.service.customer.FieldEntry;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * The personal values of customers in a store (clauses 7.1.1, 7.1.2). They stand apart from all steps, which name their entries only:
 * a value comes in with the step that enters it ({@link UnitOfWork.Builder#save(CustomerFile, CustomerRecord, int)}), is written once,
 * and goes with the step that erases it, whoever saves that.
 *
 * <p>Nobody reads a value without a purpose: each read saves who, when, what for and which fields in the customer's
 * {@link AccessRecord}, in the same transaction, or gives nothing.
 */
public interface PersonalValues {

    /**
     * Opens values of one customer, and saves that they were opened.
     *
     * @param key key of the command; the same key with the same access again saves nothing more
     * @param access who, when, what for, which fields
     * @return the values of these fields that stand
     * @throws dev.qualitysdk.rule.ClauseBreachException if the data may not be used for that purpose then, or an access on record is
     *     later; nothing was saved or opened
     * @throws StorageException if there is no such customer, or file and values disagree ({@code DAMAGED_RECORD}), the key was another
     *     command's, or the values cannot be read or the access not be saved
     */
    Disclosure disclose(CommandKey key, AccessStep access);

    /**
     * Reads everything of some customers, and saves that it was read. It is for what a person can ask, a copy or an erasure, and asks
     * for no ground in law; any other use goes through {@link #disclose}.
     *
     * @param key key of the command; the same key with the same request again saves nothing more
     * @param customers the customers, such as a person and all duplicates, repeats allowed
     * @param stamp who and when
     * @param purpose what for
     * @return a record for each, by customer; one without values where nothing stands, of which no access is saved
     * @throws dev.qualitysdk.rule.ClauseBreachException if an access on record is later; nothing was saved
     * @throws StorageException as {@link #disclose} does
     */
    ImmutableMap<CustomerId, CustomerRecord> read(
            CommandKey key, Iterable<CustomerId> customers, Stamp stamp, Purpose purpose);

    /**
     * Returns the access to everything that stands of a customer; for those who implement a store.
     *
     * @param file the file of the customer
     * @param stamp who and when
     * @param purpose what for
     * @return the step, empty where nothing stands
     */
    static Optional<AccessStep> toAll(CustomerFile file, Stamp stamp, Purpose purpose) {
        ImmutableSortedSet<FieldName> fields = file.entries().stream()
                .filter(entry -> entry.erased().isEmpty())
                .map(FieldEntry::field)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
        return fields.isEmpty() ? Optional.empty() : Optional.of(AccessStep.of(stamp, file.id(), purpose, fields));
    }

    /**
     * Returns the unit of work that saves accesses; for those who implement a store.
     *
     * @param key key of the command
     * @param committed whether the key was committed before
     * @param before the access records of these customers as they stand
     * @param accesses the accesses, each to another customer
     * @return the unit of work; empty where it was committed before, with these accesses
     * @throws dev.qualitysdk.rule.ClauseBreachException if an access on record is later
     * @throws StorageException if the key was committed before, with others
     */
    static Optional<UnitOfWork> recording(
            CommandKey key, boolean committed, Map<CustomerId, AccessRecord> before, Iterable<AccessStep> accesses) {
        UnitOfWork.Builder unit = UnitOfWork.of(key);
        for (AccessStep access : accesses) {
            AccessRecord record = before.get(access.customer());
            if (committed && (record == null || !record.steps().contains(access))) {
                throw new StorageException(StorageException.Code.KEY_REUSED, "command " + key + " was another command");
            }
            unit.save(
                    AccessRecord.FAMILY,
                    record == null ? AccessRecord.begin(access) : committed ? record : record.add(access),
                    record == null ? 0 : record.version());
        }
        return committed ? Optional.empty() : Optional.of(unit.build());
    }

    /**
     * Returns what stands of a customer, once it is known to agree with the file; for those who implement a store.
     *
     * @param file the file
     * @param record the values as they are kept
     * @return the record
     * @throws StorageException if an entry stands without a value, or a value without an entry
     */
    static CustomerRecord agreeing(CustomerFile file, CustomerRecord record) {
        if (!record.disagreement(file).isEmpty()) {
            throw new StorageException(
                    StorageException.Code.DAMAGED_RECORD,
                    "the file of customer " + file.id() + " and the values kept disagree about entries "
                            + record.disagreement(file));
        }
        return record;
    }

    /**
     * Returns the refusal for a customer who has no file; for those who implement a store.
     *
     * @param customer the customer
     * @return the refusal, to be thrown
     */
    static StorageException unknown(CustomerId customer) {
        return new StorageException(
                StorageException.Code.DAMAGED_RECORD, "there is no file of customer " + customer + ", so no values");
    }
}
