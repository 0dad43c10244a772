package dev.qualitysdk.jdbc.history;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import dev.qualitysdk.basics.CommandKey;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.Identifier;
import dev.qualitysdk.basics.Purpose;
import dev.qualitysdk.basics.TenantId;
import dev.qualitysdk.jdbc.session.Session;
import dev.qualitysdk.jdbc.session.Transactions;
import dev.qualitysdk.jdbc.values.ValueTable;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.Recorded;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.lifecycle.Step;
import dev.qualitysdk.service.customer.AccessRecord;
import dev.qualitysdk.service.customer.AccessStep;
import dev.qualitysdk.service.customer.CustomerFile;
import dev.qualitysdk.service.customer.CustomerRecord;
import dev.qualitysdk.service.customer.Disclosure;
import dev.qualitysdk.store.PersonalValues;
import dev.qualitysdk.store.UnitOfWork;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Reads of personal values, each one transaction that also appends to the journal who read what for. The head is locked first, so that
 * no erasure comes in between the file, the values and the record of the access.
 */
public final class JdbcValues implements PersonalValues {

    private final Transactions transactions;
    private final TenantId tenant;
    private final Journal journal;
    private final ValueTable values;

    /**
     * Creates a view.
     *
     * @param transactions where transactions come from
     * @param tenant whose values they are
     * @param journal what the accesses are appended to
     * @param values the table
     */
    public JdbcValues(Transactions transactions, TenantId tenant, Journal journal, ValueTable values) {
        this.transactions = transactions;
        this.tenant = tenant;
        this.journal = journal;
        this.values = values;
    }

    @Override
    public Disclosure disclose(CommandKey key, AccessStep access) {
        return transactions.write(session -> {
            Head.lock(session, tenant.value());
            CustomerFile file = file(session, access.customer());
            Disclosure disclosure = record(session, file).disclose(file, access);
            save(session, key, ImmutableList.of(access));
            return disclosure;
        });
    }

    @Override
    public ImmutableMap<CustomerId, CustomerRecord> read(
            CommandKey key, Iterable<CustomerId> customers, Stamp stamp, Purpose purpose) {
        ImmutableSortedSet<CustomerId> wanted = ImmutableSortedSet.copyOf(customers);
        return transactions.write(session -> {
            Head.lock(session, tenant.value());
            ImmutableMap.Builder<CustomerId, CustomerRecord> records = ImmutableMap.builder();
            ImmutableList.Builder<AccessStep> accesses = ImmutableList.builder();
            for (CustomerId customer : wanted) {
                CustomerFile file = file(session, customer);
                records.put(customer, record(session, file));
                PersonalValues.toAll(file, stamp, purpose).ifPresent(accesses::add);
            }
            save(session, key, accesses.build());
            return records.buildOrThrow();
        });
    }

    private CustomerFile file(Session session, CustomerId customer) throws SQLException {
        return things(session, CustomerFile.FAMILY, List.of(customer.value())).stream()
                .findFirst()
                .orElseThrow(() -> PersonalValues.unknown(customer));
    }

    private CustomerRecord record(Session session, CustomerFile file) throws SQLException {
        return PersonalValues.agreeing(file, values.read(session, file.id()));
    }

    private void save(Session session, CommandKey key, ImmutableList<AccessStep> accesses) throws SQLException {
        List<String> customers =
                accesses.stream().map(access -> access.customer().value()).toList();
        ImmutableMap<CustomerId, AccessRecord> before =
                Maps.uniqueIndex(things(session, AccessRecord.FAMILY, customers), AccessRecord::id);
        Optional<UnitOfWork> unit = PersonalValues.recording(key, journal.isCommitted(session, key), before, accesses);
        if (unit.isPresent()) {
            journal.append(session, unit.get());
        }
    }

    private <I extends Identifier<I>, S extends Step, T extends Recorded<I, S>> ImmutableList<T> things(
            Session session, Family<I, S, T> family, List<String> ids) throws SQLException {
        return KeptStep.things(family, KeptStep.of(session, tenant.value(), family.name(), ids));
    }
}
