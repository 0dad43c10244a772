package dev.qualitysdk.examples.monthend.input;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.CommandKey;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.joda.money.CurrencyUnit;

/** What all files of one import share: the store, the regulation, the staff, and where refusals and notices go. */
final class ImportContext {

    private final Store store;
    private final Supplier<CommandKey> keys;
    private final RegulationBook book;
    private final Staff staff;
    private final Instant asOf;
    private final int batch;
    private final RejectedFile rejected;
    private final Progress progress;
    private final List<String> notices = new ArrayList<>();

    ImportContext(
            Store store,
            Supplier<CommandKey> keys,
            RegulationBook book,
            Staff staff,
            Instant asOf,
            int batch,
            RejectedFile rejected,
            Progress progress) {
        this.store = store;
        this.keys = keys;
        this.book = book;
        this.staff = staff;
        this.asOf = asOf;
        this.batch = batch;
        this.rejected = rejected;
        this.progress = progress;
    }

    Store store() {
        return store;
    }

    CommandKey newKey() {
        return keys.get();
    }

    RegulationBook book() {
        return book;
    }

    Staff staff() {
        return staff;
    }

    Instant asOf() {
        return asOf;
    }

    /** Returns how many rows share a transaction. */
    int batch() {
        return batch;
    }

    CurrencyUnit currency() {
        return book.versions().get(book.versions().size() - 1).currency();
    }

    Progress progress() {
        return progress;
    }

    void reject(Reject reject) {
        rejected.add(reject);
    }

    void tell(String notice) {
        notices.add(RejectedFile.harmless(notice));
    }

    ImmutableList<String> notices() {
        return ImmutableList.copyOf(notices);
    }

    Batch begin() {
        return new Batch(this);
    }
}
