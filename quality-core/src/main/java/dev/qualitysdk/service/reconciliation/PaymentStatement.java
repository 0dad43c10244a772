package dev.qualitysdk.service.reconciliation;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.qualitysdk.basics.CanonicalText;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.Identifier;
import dev.qualitysdk.basics.PaymentMethod;
import java.time.LocalDate;
import java.util.TreeMap;
import org.immutables.value.Value;

/** A payment statement as it was imported: the entries of some methods of payment over some days (clause 3.4.3). */
@Value.Immutable
public sealed interface PaymentStatement permits ImmutablePaymentStatement {

    /** {@return the code by which settlements name it, 1 to 100 characters on one line} */
    String code();

    /** {@return the methods whose payments it shows, at least one} */
    @Value.NaturalOrder
    ImmutableSortedSet<PaymentMethod> methods();

    /** {@return its first date} */
    LocalDate since();

    /** {@return the date after its last, after {@link #since}} */
    LocalDate until();

    /** {@return its entries by name} */
    @Value.NaturalOrder
    ImmutableSortedMap<String, StatementEntry> entries();

    /**
     * Returns a statement.
     *
     * @param code code of the statement, 1 to 100 characters on one line
     * @param methods methods whose payments it shows, at least one
     * @param since its first date
     * @param until the date after its last
     * @param entries its entries in any order, each booked on one of its dates
     * @return the statement
     * @throws dev.qualitysdk.basics.InvalidValueException if two entries share a name, one lies outside, or a part is missing
     *     (clause 3.4.3)
     */
    static PaymentStatement of(
            String code,
            Iterable<PaymentMethod> methods,
            LocalDate since,
            LocalDate until,
            Iterable<StatementEntry> entries) {
        Faults.in("payment statement")
                .given(code, "code")
                .given(methods, "methods")
                .given(since, "since")
                .given(until, "until")
                .given(entries, "entries")
                .refuse();
        Faults faults = Faults.in("payment statement " + code);
        CanonicalText.lineProblem(code, Identifier.LONGEST)
                .ifPresent(wanted -> faults.check(false, "code", code, wanted, "3.4.3"));
        ImmutableSortedSet<PaymentMethod> shown = ImmutableSortedSet.copyOf(methods);
        faults.check(!shown.isEmpty(), "methods", null, "at least one", "3.4.3")
                .check(until.isAfter(since), "until", until, "a date after " + since, "3.4.3");
        TreeMap<String, StatementEntry> named = new TreeMap<>();
        for (StatementEntry entry : entries) {
            faults.check(
                            named.put(entry.id(), entry) == null,
                            "entries." + entry.id(),
                            "a second time",
                            "a name used once",
                            "3.4.3")
                    .check(
                            !entry.booked().isBefore(since) && entry.booked().isBefore(until),
                            "entries." + entry.id() + ".booked",
                            entry.booked(),
                            "a date from " + since + ", before " + until,
                            "3.4.3");
        }
        faults.refuse();
        return ImmutablePaymentStatement.of(code, shown, since, until, ImmutableSortedMap.copyOfSorted(named));
    }
}
