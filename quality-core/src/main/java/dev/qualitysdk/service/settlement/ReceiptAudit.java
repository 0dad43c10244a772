package dev.qualitysdk.service.settlement;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.ReceiptBookId;
import dev.qualitysdk.basics.SettlementId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A check of receipts that were kept elsewhere: whether the numbers of a book are unbroken, unique and in the order of time
 * (clause 3.4.2). A {@link ReceiptBook} cannot break these rules; a pile of paper can.
 */
public final class ReceiptAudit {

    private static final Comparator<ReceiptEntry> ORDER = Comparator.comparing(ReceiptEntry::number)
            .thenComparing(ReceiptEntry::at)
            .thenComparing(entry -> entry.settlement().map(SettlementId::value).orElse(""))
            .thenComparing(entry -> entry.voided().map(Object::toString).orElse(""));

    private ReceiptAudit() {}

    /**
     * Returns what is wrong with the receipts of a book.
     *
     * @param book the book
     * @param first its first number
     * @param entries its receipts, in any order
     * @return what is wrong by number, perhaps nothing; the same whatever the order
     * @throws dev.qualitysdk.basics.InvalidValueException if an entry is of another book or before its first number
     */
    public static ImmutableList<ReceiptFault> of(ReceiptBookId book, long first, Iterable<ReceiptEntry> entries) {
        Faults.in("receipt audit").given(book, "book").given(entries, "entries").refuse();
        ImmutableList<ReceiptEntry> sorted = ImmutableList.sortedCopyOf(ORDER, entries);
        Faults faults = Faults.in("receipts of book " + book);
        sorted.forEach(entry -> faults.check(
                entry.number().book().equals(book.value()) && entry.number().number() >= first,
                "entries",
                entry.number(),
                "receipts of book " + book + " from " + first + " on",
                "3.4.2"));
        faults.refuse();
        List<ReceiptFault> found = new ArrayList<>();
        Map<SettlementId, ReceiptEntry> standing = new HashMap<>();
        long expected = first;
        Optional<Instant> latest = Optional.empty();
        for (ReceiptEntry entry : sorted) {
            long number = entry.number().number();
            if (number < expected) {
                found.add(ReceiptFault.of(ReceiptFault.Kind.DUPLICATE, number, number));
            } else if (number > expected) {
                found.add(ReceiptFault.of(ReceiptFault.Kind.GAP, expected, number - 1));
            }
            if (latest.filter(entry.at()::isBefore).isPresent()) {
                found.add(ReceiptFault.of(ReceiptFault.Kind.OUT_OF_ORDER, number, number));
            }
            if (entry.stands() && standing.putIfAbsent(entry.settlement().orElseThrow(), entry) != null) {
                found.add(ReceiptFault.of(ReceiptFault.Kind.SECOND_FOR_SETTLEMENT, number, number));
            }
            expected = Math.max(expected, number + 1);
            latest = latest.filter(entry.at()::isBefore).or(() -> Optional.of(entry.at()));
        }
        return ImmutableList.copyOf(found);
    }
}
