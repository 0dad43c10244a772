package dev.qualitysdk.jdbc.values;

import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.FieldEntryId;
import dev.qualitysdk.basics.TenantId;
import dev.qualitysdk.jdbc.session.Columns;
import dev.qualitysdk.jdbc.session.Session;
import dev.qualitysdk.service.customer.CustomerRecord;
import dev.qualitysdk.service.customer.FieldValue;
import dev.qualitysdk.store.StorageException;
import dev.qualitysdk.store.StorageException.Code;
import dev.qualitysdk.store.UnitOfWork;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The personal values of one tenant: written once with the step that enters them, deleted with the step that erases them. With the last
 * value of a person goes that person's key. It is used under the lock on the journal's head.
 */
public final class ValueTable {

    private static final String PLAIN = "PLAIN";
    private static final String SEALED = "AES-GCM";
    private static final String AES = "AES";
    private static final int KEY_BYTES = 32;

    private final TenantId tenant;
    private final Optional<Protection> protection;
    private final Sealing sealing = new Sealing();

    /**
     * Creates a table.
     *
     * @param tenant whose values they are
     * @param protection how they are protected, empty where the host did not say
     */
    public ValueTable(TenantId tenant, Optional<Protection> protection) {
        this.tenant = tenant;
        this.protection = protection;
    }

    /**
     * Refuses values that stand otherwise than the host wants them protected.
     *
     * @param session the transaction
     * @throws SQLException if the database refuses to say
     * @throws StorageException if values stand and the host did not say how, sealed ones and it gave no keys, or plain ones and it
     *     did
     */
    public void requireProtection(Session session) throws SQLException {
        for (String kind : session.query(
                "select distinct protection from {personal_value} where tenant = ?",
                p -> p.text(tenant.value()),
                Columns::text)) {
            requireProtection(kind);
        }
    }

    private void requireProtection(String kind) {
        boolean plain = demand().isPlain();
        if (plain && !kind.equals(PLAIN)) {
            throw new StorageException(
                    Code.VALUE_KEY_MISSING, "personal values are sealed, and the store was opened for plain ones");
        }
        if (!plain && !kind.equals(SEALED)) {
            throw new StorageException(
                    Code.VALUES_UNPROTECTED,
                    "personal values stand that are not sealed, and the store was opened with keys for them");
        }
    }

    /**
     * Returns how values are protected.
     *
     * @return as the host decided
     * @throws StorageException if it did not
     */
    public Protection demand() {
        return protection.orElseThrow(() -> new StorageException(
                Code.VALUE_KEY_MISSING,
                "personal values need keys of the host's (StoreOptions.withValueKeys), or its word that they stand in"
                        + " plain text (withPlainValues)"));
    }

    /**
     * Puts and erases what a unit of work says.
     *
     * @param session the transaction of its steps
     * @param unit the unit of work
     * @throws SQLException if the database refuses a statement
     * @throws StorageException if the host did not say how values are protected, or a key is missing
     */
    public void write(Session session, UnitOfWork unit) throws SQLException {
        for (CustomerId customer : unit.values().rowKeySet()) {
            put(session, customer, unit.values().row(customer));
        }
        for (CustomerId customer : unit.erased().keySet()) {
            for (FieldEntryId entry : unit.erased().get(customer)) {
                session.update(
                        "delete from {personal_value} where tenant = ? and customer = ? and entry = ?",
                        p -> p.text(tenant.value()).text(customer.value()).text(entry.value()));
            }
            session.update(
                    "delete from {person_key} where tenant = ? and customer = ? and not exists (select 1 from"
                            + " {personal_value} v where v.tenant = ? and v.customer = ?)",
                    p -> p.text(tenant.value())
                            .text(customer.value())
                            .text(tenant.value())
                            .text(customer.value()));
        }
    }

    private void put(Session session, CustomerId customer, Map<FieldEntryId, FieldValue> values) throws SQLException {
        boolean plain = demand().isPlain();
        Optional<SecretKey> key = plain ? Optional.empty() : Optional.of(personsKey(session, customer));
        session.batch(
                "insert into {personal_value} (tenant, customer, entry, protection, content) values (?, ?, ?, ?, ?)",
                values.entrySet(),
                (value, p) -> {
                    byte[] text = ValueText.write(value.getValue());
                    p.text(tenant.value())
                            .text(customer.value())
                            .text(value.getKey().value())
                            .text(plain ? PLAIN : SEALED)
                            .bytes(
                                    key.isPresent()
                                            ? sealing.seal(key.get(), text, place(customer, value.getKey()))
                                            : text);
                });
    }

    /**
     * Refuses a unit of work that was committed before with other values.
     *
     * @param session the transaction
     * @param unit the unit of work, committed before
     * @throws SQLException if the database refuses to say
     * @throws StorageException if a value that still stands is another
     */
    public void requireSame(Session session, UnitOfWork unit) throws SQLException {
        for (CustomerId customer : unit.values().rowKeySet()) {
            CustomerRecord kept = read(session, customer);
            unit.values().row(customer).forEach((entry, value) -> {
                if (kept.values().containsKey(entry)
                        && !value.equals(kept.values().get(entry))) {
                    throw new StorageException(
                            Code.KEY_REUSED, "command " + unit.key() + " put another value for entry " + entry);
                }
            });
        }
    }

    /**
     * Reads everything of one customer.
     *
     * @param session the transaction
     * @param customer the customer
     * @return the values
     * @throws SQLException if the database refuses to say
     * @throws StorageException if a value was changed or moved, or the key for it is gone
     */
    public CustomerRecord read(Session session, CustomerId customer) throws SQLException {
        List<Row> rows = session.query(
                "select entry, protection, content from {personal_value} where tenant = ? and customer = ? order by entry",
                p -> p.text(tenant.value()).text(customer.value()),
                row -> new Row(FieldEntryId.of(row.text()), row.text(), row.bytes()));
        CustomerRecord record = CustomerRecord.of(customer);
        if (rows.isEmpty()) {
            return record;
        }
        Optional<SecretKey> key = demand().isPlain()
                ? Optional.empty()
                : Optional.of(standingKey(session, customer)
                        .orElseThrow(() -> new StorageException(
                                Code.VALUE_KEY_MISSING, "customer " + customer + " has values and no key")));
        for (Row row : rows) {
            requireProtection(row.protection);
            byte[] text =
                    key.isPresent() ? sealing.open(key.get(), row.content, place(customer, row.entry)) : row.content;
            record = record.with(
                    row.entry,
                    ValueText.read(text)
                            .orElseThrow(() -> new StorageException(
                                    Code.DAMAGED_RECORD,
                                    "the value of entry " + row.entry + " of customer " + customer
                                            + " cannot be read")));
        }
        return record;
    }

    private SecretKey personsKey(Session session, CustomerId customer) throws SQLException {
        Optional<SecretKey> standing = standingKey(session, customer);
        if (standing.isPresent()) {
            return standing.get();
        }
        String name = demand().wrapping(customer);
        SecretKey key = new SecretKeySpec(sealing.random(KEY_BYTES), AES);
        byte[] wrapped = sealing.seal(hostsKey(customer, name), key.getEncoded(), place(customer, name));
        session.update(
                "insert into {person_key} (tenant, customer, wrapped_by, wrapped) values (?, ?, ?, ?)",
                p -> p.text(tenant.value()).text(customer.value()).text(name).bytes(wrapped));
        return key;
    }

    private Optional<SecretKey> standingKey(Session session, CustomerId customer) throws SQLException {
        return session
                .query(
                        "select wrapped_by, wrapped from {person_key} where tenant = ? and customer = ?",
                        p -> p.text(tenant.value()).text(customer.value()),
                        row -> new Wrapped(row.text(), row.bytes()))
                .stream()
                .findFirst()
                .map(wrapped -> new SecretKeySpec(
                        sealing.open(hostsKey(customer, wrapped.by), wrapped.bytes, place(customer, wrapped.by)), AES));
    }

    private SecretKey hostsKey(CustomerId customer, String name) {
        return demand().key(name)
                .orElseThrow(() -> new StorageException(
                        Code.VALUE_KEY_MISSING,
                        "the values of customer " + customer + " are under key " + name + ", which the host has not"));
    }

    private List<String> place(CustomerId customer, FieldEntryId entry) {
        return List.of("personal_value", tenant.value(), customer.value(), entry.value());
    }

    private List<String> place(CustomerId customer, String wrappedBy) {
        return List.of("person_key", tenant.value(), customer.value(), wrappedBy);
    }

    /** A row as it is kept. Its text would be that of an array; it is shown nowhere. */
    private static final class Row {

        private final FieldEntryId entry;
        private final String protection;
        private final byte[] content;

        Row(FieldEntryId entry, String protection, byte[] content) {
            this.entry = entry;
            this.protection = protection;
            this.content = content;
        }
    }

    private static final class Wrapped {

        private final String by;
        private final byte[] bytes;

        Wrapped(String by, byte[] bytes) {
            this.by = by;
            this.bytes = bytes;
        }
    }
}
