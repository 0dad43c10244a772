package dev.qualitysdk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.CommandKey;
import dev.qualitysdk.basics.NoteId;
import dev.qualitysdk.basics.TenantId;
import dev.qualitysdk.store.Diary;
import dev.qualitysdk.store.InMemoryStore;
import dev.qualitysdk.store.Receipt;
import dev.qualitysdk.store.StaleVersionException;
import dev.qualitysdk.store.StorageException;
import dev.qualitysdk.store.Store;
import dev.qualitysdk.store.Things;
import dev.qualitysdk.store.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

/** Chains of commands have the same outcome, and leave the same, on H2 as in memory, which is the model. */
class StoreModelProperties {

    private static final List<String> IDS = List.of("A", "B", "C", "a", "\u5E9F\u94C1");

    private static @Nullable QualityStore keeper;
    private static String url = "";
    private static int chains;

    @BeforeContainer
    static void open() {
        url = Databases.inMemory();
        keeper = QualityStore.open(url, Databases.OPTIONS);
    }

    @AfterContainer
    static void close() {
        if (keeper != null) {
            keeper.close();
        }
    }

    /** One thing of a command: which, how it differs from what is there, and what the caller believes to have seen. */
    record Change(int id, boolean otherFamily, int moreEntries, int seen, boolean contradicts, boolean unstorable) {}

    /** One command: its key, of few, so that some come again; its changes. */
    record Command(int key, boolean again, List<Change> changes) {}

    @Provide
    Arbitrary<List<Command>> chains() {
        Arbitrary<Change> changes = Combinators.combine(
                        Arbitraries.integers().between(0, IDS.size() - 1),
                        Arbitraries.of(false, false, false, true),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.frequency(
                                net.jqwik.api.Tuple.of(8, 0),
                                net.jqwik.api.Tuple.of(1, -1),
                                net.jqwik.api.Tuple.of(1, 1)),
                        Arbitraries.integers().between(0, 15).map(i -> i == 0),
                        Arbitraries.integers().between(0, 30).map(i -> i == 0))
                .as(Change::new);
        Arbitrary<Command> commands = Combinators.combine(
                        Arbitraries.integers().between(0, 1_000),
                        Arbitraries.integers().between(0, 9).map(i -> i == 0),
                        changes.list().ofMaxSize(4))
                .as(Command::new);
        return commands.list().ofMinSize(1).ofMaxSize(40).withSizeDistribution(RandomDistribution.uniform());
    }

    @Property(tries = 300)
    void every_chain_of_commands_ends_alike_on_h2_and_in_memory(@ForAll("chains") List<Command> chain) {
        Store model = InMemoryStore.create();
        try (QualityStore store = QualityStore.open(
                url,
                Databases.OPTIONS
                        .withTenant(TenantId.of("chain " + chains++))
                        .withMigration(MigrationMode.NONE)
                        .withPageSize(2))) {
            List<UnitOfWork> sent = new ArrayList<>();
            for (Command command : chain) {
                UnitOfWork unit = command.again() && !sent.isEmpty()
                        ? sent.get(command.key() % sent.size())
                        : unit(model, command);
                sent.add(unit);
                String expected = outcome(model, unit);
                Statistics.label("outcome").collect(expected.replaceAll(" .*", ""));
                assertThat(outcome(store, unit)).isEqualTo(expected);
            }
            assertThat(things(store)).isEqualTo(things(model));
            assertThat(store.verify(Diaries.FAMILIES).defects()).isEmpty();
            store.rebuild(Diaries.FAMILIES);
            assertThat(store.verify(Diaries.FAMILIES).defects()).isEmpty();
        }
    }

    private static UnitOfWork unit(Store model, Command command) {
        UnitOfWork.Builder unit = UnitOfWork.of(CommandKey.of("key " + command.key()));
        TreeSet<String> named = new TreeSet<>();
        for (Change change : command.changes()) {
            if (named.add(change.id() + " " + change.otherFamily())) {
                add(unit, model, change);
            }
        }
        return unit.build();
    }

    private static void add(UnitOfWork.Builder unit, Store model, Change change) {
        var family = change.otherFamily() ? Diary.OTHER_FAMILY : Diary.FAMILY;
        String id = IDS.get(change.id());
        Optional<Diary> there = model.things(family).find(NoteId.of(id));
        int version = there.map(Diary::version).orElse(0);
        Diary diary = there.filter(d -> !change.contradicts())
                .orElseGet(() -> Diary.begin(id, Diaries.at(0), "begun " + change.contradicts()));
        for (int i = 0; i < change.moreEntries() || diary.version() < version; i++) {
            diary = diary.write(Diaries.at(diary.version()), change.unstorable() ? "\u0000" : "entry " + i);
        }
        int seen = Math.max(0, Math.min(diary.version(), version + change.seen()));
        unit.save(family, diary, seen);
    }

    private static String outcome(Store store, UnitOfWork unit) {
        try {
            Receipt receipt = store.commit(unit);
            return (receipt.repeated() ? "repeated " : "saved ") + receipt.saved();
        } catch (StaleVersionException stale) {
            return "stale " + stale.family() + stale.id() + stale.expected() + stale.found();
        } catch (StorageException refusal) {
            return refusal.code() + " " + refusal.getMessage();
        }
    }

    private static ImmutableList<Object> things(Store store) {
        ImmutableList.Builder<Object> things = ImmutableList.builder();
        for (var family : List.of(Diary.FAMILY, Diary.OTHER_FAMILY)) {
            Things<NoteId, Diary.Entry, Diary> all = store.things(family);
            things.add(all.count()).addAll(all.stream().iterator());
        }
        return things.build();
    }
}
