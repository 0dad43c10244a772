package dev.qualitysdk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.CommandKey;
import dev.qualitysdk.basics.NoteId;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.store.StorageException.Code;
import dev.qualitysdk.store.StorageException.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store must do. An implementation extends this by ten lines that open an empty one. */
public abstract class StoreContract {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    private Store store;
    private Things<NoteId, Diary.Entry, Diary> diaries;
    private int keys;

    /**
     * Returns an empty store, whose streams read at most seven things a page where it has pages; it is closed after the test if it
     * can be.
     */
    protected abstract Store openEmpty();

    @BeforeEach
    void open() {
        store = openEmpty();
        diaries = store.things(Diary.FAMILY);
    }

    @AfterEach
    void close() throws Exception {
        if (store instanceof AutoCloseable closeable) {
            closeable.close();
        }
    }

    private CommandKey key() {
        return CommandKey.of("key-" + keys++);
    }

    private static Instant at(int minutes) {
        return NOON.plus(Duration.ofMinutes(minutes));
    }

    private Diary saved(String id, int entries) {
        Diary diary = Diary.begin(id, at(0), "first");
        for (int i = 1; i < entries; i++) {
            diary = diary.write(at(i), "entry " + i);
        }
        diaries.save(key(), diary, 0);
        return diary;
    }

    private static StorageException refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        StorageException refusal = catchThrowableOfType(StorageException.class, call);
        assertThat(refusal).as("a refusal").isNotNull();
        assertThat(refusal.outcome()).isEqualTo(Outcome.NOTHING_SAVED);
        return refusal;
    }

    @Test
    void what_was_saved_is_found_as_it_was() {
        Diary diary = saved("D-1", 3);

        assertThat(diaries.find(NoteId.of("D-1"))).contains(diary);
        assertThat(diaries.count()).isEqualTo(1);
    }

    @Test
    void what_was_not_saved_is_not_found() {
        saved("D-1", 1);

        assertThat(diaries.find(NoteId.of("D-2"))).isEmpty();
        assertThat(diaries.find(NoteId.of("d-1"))).isEmpty();
        assertThat(store.things(Diary.OTHER_FAMILY).find(NoteId.of("D-1"))).isEmpty();
        assertThat(store.things(Diary.OTHER_FAMILY).count()).isZero();
    }

    @Test
    void a_save_says_whether_it_created_extended_or_changed_nothing() {
        Diary one = Diary.begin("D-1", at(0), "one");
        Diary three = one.write(at(1), "two").write(at(2), "three");

        Saved created = diaries.save(key(), one, 0);
        Saved extended = diaries.save(key(), three, 1);
        Saved unchanged = diaries.save(key(), three, 3);

        assertThat(List.of(created.change(), extended.change(), unchanged.change()))
                .containsExactly(Change.CREATED, Change.EXTENDED, Change.UNCHANGED);
        assertThat(List.of(created.version(), extended.version(), unchanged.version()))
                .containsExactly(1, 3, 3);
        assertThat(created.family()).isEqualTo("diary");
        assertThat(created.id()).isEqualTo("D-1");
        assertThat(diaries.find(NoteId.of("D-1"))).contains(three);
    }

    @Test
    void a_command_sent_twice_changes_nothing_and_gives_the_same_receipt() {
        Diary one = Diary.begin("D-1", at(0), "one");
        UnitOfWork unit = UnitOfWork.of(CommandKey.of("import 7"))
                .save(Diary.FAMILY, one, 0)
                .build();

        Receipt first = store.commit(unit);
        diaries.save(key(), one.write(at(1), "two"), 1);
        Receipt second = store.commit(unit);

        assertThat(first.repeated()).isFalse();
        assertThat(second.repeated()).isTrue();
        assertThat(second.saved()).isEqualTo(first.saved());
        assertThat(second.count(Change.CREATED)).isEqualTo(1);
        assertThat(diaries.find(NoteId.of("D-1")).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void a_caller_without_an_answer_learns_whether_its_command_was_committed() {
        CommandKey committed = key();
        CommandKey refused = key();
        diaries.save(committed, Diary.begin("D-1", at(0), "one"), 0);
        refusal(() -> diaries.save(refused, Diary.begin("D-1", at(0), "other"), 0));

        assertThat(store.isCommitted(committed)).isTrue();
        assertThat(store.isCommitted(refused)).isFalse();
        assertThat(store.isCommitted(key())).isFalse();
    }

    @Test
    void a_refused_command_can_be_sent_again_under_its_key() {
        Diary one = saved("D-1", 1);
        CommandKey key = key();
        refusal(() -> diaries.save(key, Diary.begin("D-1", at(0), "other"), 0));

        Saved saved = diaries.save(key, one.write(at(1), "two"), 1);

        assertThat(saved.change()).isEqualTo(Change.EXTENDED);
    }

    @Test
    void a_key_is_not_used_for_two_commands() {
        CommandKey key = key();
        diaries.save(key, Diary.begin("D-1", at(0), "one"), 0);

        StorageException refusal = refusal(() -> diaries.save(key, Diary.begin("D-2", at(0), "one"), 0));

        assertThat(refusal.code()).isEqualTo(Code.KEY_REUSED);
        assertThat(diaries.count()).isEqualTo(1);
    }

    @Test
    void who_has_seen_an_older_version_is_refused() {
        Diary one = saved("D-1", 1);
        diaries.save(key(), one.write(at(1), "mine"), 1);

        assertThatThrownBy(() -> diaries.save(key(), one.write(at(1), "yours"), 1))
                .isInstanceOfSatisfying(StaleVersionException.class, stale -> {
                    assertThat(stale.code()).isEqualTo(Code.STALE_VERSION);
                    assertThat(stale.retryable()).isFalse();
                    assertThat(stale.family()).isEqualTo("diary");
                    assertThat(stale.id()).isEqualTo("D-1");
                    assertThat(stale.expected()).isEqualTo(1);
                    assertThat(stale.found()).isEqualTo(2);
                });
        assertThat(diaries.find(NoteId.of("D-1")).orElseThrow().text()).isEqualTo("mine");
    }

    @Test
    void a_thing_is_not_created_twice_and_not_extended_before_it_is_there() {
        saved("D-1", 1);
        Diary other = Diary.begin("D-2", at(0), "one").write(at(1), "two");

        assertThat(refusal(() -> diaries.save(key(), Diary.begin("D-1", at(0), "first"), 0)))
                .isInstanceOfSatisfying(
                        StaleVersionException.class,
                        stale -> assertThat(stale.found()).isEqualTo(1));
        assertThat(refusal(() -> diaries.save(key(), other, 1)))
                .isInstanceOfSatisfying(
                        StaleVersionException.class,
                        stale -> assertThat(stale.found()).isZero());
        assertThat(diaries.count()).isEqualTo(1);
    }

    @Test
    void other_steps_to_the_same_version_are_refused() {
        saved("D-1", 2);
        Diary other = Diary.begin("D-1", at(0), "first").write(at(1), "something else");

        assertThat(refusal(() -> diaries.save(key(), other, 2)).code()).isEqualTo(Code.HISTORY_DIFFERS);
        assertThat(refusal(() -> diaries.save(key(), other.write(at(2), "more"), 2))
                        .code())
                .isEqualTo(Code.HISTORY_DIFFERS);
    }

    @Test
    void a_unit_of_work_is_saved_wholly_or_not_at_all() {
        Diary kept = saved("D-5", 1);
        UnitOfWork.Builder unit = UnitOfWork.of(key());
        for (int i = 0; i < 9; i++) {
            unit.save(Diary.FAMILY, Diary.begin("new " + i, at(i), "one"), 0);
        }
        unit.save(Diary.OTHER_FAMILY, Diary.begin("D-5", at(0), "other family"), 0);
        UnitOfWork good = unit.build();
        UnitOfWork bad = unit.save(Diary.FAMILY, kept.write(at(1), "stale").write(at(2), "x"), 2)
                .build();

        assertThat(refusal(() -> store.commit(bad)).code()).isEqualTo(Code.STALE_VERSION);
        assertThat(diaries.count()).isEqualTo(1);
        assertThat(store.isCommitted(bad.key())).isFalse();

        Receipt receipt = store.commit(good);
        assertThat(receipt.count(Change.CREATED)).isEqualTo(10);
        assertThat(diaries.count()).isEqualTo(10);
        assertThat(store.things(Diary.OTHER_FAMILY).find(NoteId.of("D-5"))).isPresent();
        assertThat(diaries.find(NoteId.of("D-5"))).contains(kept);
    }

    @Test
    void an_empty_unit_of_work_is_a_command_like_any_other() {
        UnitOfWork empty = UnitOfWork.of(key()).build();

        assertThat(store.commit(empty).saved()).isEmpty();
        assertThat(store.commit(empty).repeated()).isTrue();
    }

    @Test
    void several_things_are_found_together_by_ascending_identifier() {
        Diary two = saved("D-2", 2);
        Diary one = saved("D-1", 1);
        saved("D-3", 1);

        assertThat(diaries.findAll(
                        ImmutableList.of(NoteId.of("D-2"), NoteId.of("no"), NoteId.of("D-1"), NoteId.of("D-2"))))
                .containsExactly(
                        java.util.Map.entry(NoteId.of("D-1"), one), java.util.Map.entry(NoteId.of("D-2"), two));
        assertThat(diaries.findAll(ImmutableList.of())).isEmpty();
    }

    @Test
    void many_things_are_found_together() {
        UnitOfWork.Builder unit = UnitOfWork.of(key());
        List<NoteId> ids = new ArrayList<>();
        for (int i = 0; i < 1_234; i++) {
            unit.save(Diary.FAMILY, Diary.begin("D-" + i, at(i), "entry"), 0);
            ids.add(NoteId.of("D-" + i));
        }
        Receipt receipt = store.commit(unit.build());

        assertThat(receipt.count(Change.CREATED)).isEqualTo(1_234);
        assertThat(diaries.findAll(ids)).hasSize(1_234);
    }

    @Test
    void a_stream_gives_each_thing_once_by_ascending_identifier() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 23; i++) {
            ids.add("D-" + (i * 7 % 23));
            saved(ids.get(i), 1 + i % 3);
        }

        List<String> streamed = diaries.stream().map(d -> d.id().value()).toList();

        assertThat(streamed).isEqualTo(ids.stream().sorted().toList());
        assertThat(diaries.stream().limit(8)).hasSize(8);
        assertThat(diaries.stream().mapToInt(Diary::version).sum()).isEqualTo(45);
    }

    @Test
    void a_caller_may_save_while_it_streams() {
        for (int i = 10; i < 30; i++) {
            saved("D-" + i, 1);
        }

        diaries.stream().forEach(d -> diaries.save(key(), d.write(at(9), "seen"), d.version()));

        assertThat(diaries.stream().map(Diary::text).collect(Collectors.toSet()))
                .containsExactly("seen");
    }

    @Test
    void a_window_gives_what_took_steps_around_it() {
        diaries.save(key(), Diary.begin("before", at(-20), "a").write(at(-1), "b"), 0);
        diaries.save(key(), Diary.begin("at the start", at(0), "a"), 0);
        diaries.save(key(), Diary.begin("across", at(-20), "a").write(at(90), "b"), 0);
        diaries.save(key(), Diary.begin("at the end", at(60), "a"), 0);
        diaries.save(key(), Diary.begin("last inside", at(60).minusNanos(1_000), "a"), 0);

        assertThat(diaries.stream(TimeWindow.of(at(0), at(60))).map(d -> d.id().value()))
                .containsExactly("across", "at the start", "last inside");
    }

    @Test
    void identifiers_come_back_as_they_were() {
        List<String> hostile = List.of(
                "O'Brien",
                "\"quoted\"",
                "50 %",
                "a_b",
                "back\\slash",
                "'; drop table qm_step; --",
                "${jndi:ldap://x}",
                "=1+1",
                "<script>",
                "\uD842\uDFB7\u91CE\u5BB6",
                "\u00E9",
                "e\u0301",
                "A",
                "a",
                "\u0130",
                "I",
                "\u0131",
                "\uD83D\uDE00".repeat(50),
                "x".repeat(100),
                "null",
                "{step}",
                "?",
                ":name",
                "a\u00A0b",
                "\uFEFFx");
        for (String id : hostile) {
            saved(id, 2);
        }

        assertThat(diaries.count()).isEqualTo(hostile.size());
        for (String id : hostile) {
            assertThat(diaries.find(NoteId.of(id)).orElseThrow().id().value()).isEqualTo(id);
        }
        assertThat(diaries.stream().map(d -> d.id().value())).containsExactlyInAnyOrderElementsOf(hostile);
    }

    @Test
    void texts_come_back_as_they_were() {
        List<String> hostile = List.of(
                "a\r\nb\n\nc\r",
                "\\",
                "\\n",
                "=",
                "a=b=c",
                "\t\u0001\u001F",
                " ends with space ",
                "\u202Eright to left",
                "=cmd|' /C calc'!A0",
                "x".repeat(StorableForm.LONGEST_TEXT),
                "\uD83D\uDE00".repeat(2_000),
                "\uFFFF");
        for (int i = 0; i < hostile.size(); i++) {
            diaries.save(key(), Diary.begin("D-" + i, at(0), hostile.get(i)), 0);
        }

        for (int i = 0; i < hostile.size(); i++) {
            assertThat(diaries.find(NoteId.of("D-" + i)).orElseThrow().text()).isEqualTo(hostile.get(i));
        }
    }

    @Test
    void what_some_database_would_change_is_refused() {
        List<String> unstorable = List.of(
                "a\u0000b",
                "lone \uD83D surrogate",
                "\uDE00",
                "x".repeat(StorableForm.LONGEST_TEXT + 1),
                Diary.FORGOTTEN);

        for (String text : unstorable) {
            StorageException refusal = refusal(
                    () -> diaries.save(key(), Diary.begin("D-1", at(0), "first").write(at(1), text), 0));
            assertThat(refusal.code()).isEqualTo(Code.NOT_STORABLE);
            assertThat(refusal).hasMessageContaining("diary D-1").hasMessageNotContaining(text);
        }
        assertThat(diaries.count()).isZero();
    }

    @Test
    void instants_come_back_to_the_microsecond() {
        List<Instant> edges = List.of(
                Instant.parse("0001-01-01T00:00:00Z"),
                Instant.parse("1969-12-31T23:59:59.999999Z"),
                Instant.parse("2026-01-31T15:59:59.999999Z"),
                Instant.parse("2026-03-29T00:59:59.999999Z"),
                Instant.parse("9999-12-31T23:59:59.999999Z"));
        for (int i = 0; i < edges.size(); i++) {
            diaries.save(key(), Diary.begin("D-" + i, edges.get(i), "x"), 0);
        }

        assertThat(diaries.stream().map(d -> d.steps().get(0).at())).isEqualTo(edges);
    }

    @Test
    void a_late_entry_keeps_both_its_times() {
        Diary diary = Diary.begin("D-1", at(0), "x").writeLate(at(1), at(500), "late");
        diaries.save(key(), diary, 0);

        assertThat(diaries.find(NoteId.of("D-1"))).contains(diary);
    }

    @Test
    void refusals_name_no_texts() {
        String canary = "canary-4711";
        Diary diary = Diary.begin("D-1", at(0), canary);
        CommandKey key = key();
        diaries.save(key, diary, 0);

        List<StorageException> refusals = List.of(
                refusal(() -> diaries.save(key(), diary, 0)),
                refusal(() -> diaries.save(key, diary.write(at(1), canary), 1)),
                refusal(() -> diaries.save(key(), diary.write(at(1), canary + "\u0000"), 1)),
                refusal(() ->
                        diaries.save(key(), Diary.begin("D-1", at(1), canary).write(at(2), canary), 1)));

        assertThat(refusals)
                .allSatisfy(refusal -> assertThat(refusal.toString()).doesNotContain(canary));
    }

    @Test
    void a_long_history_is_kept_whole() {
        Diary diary = Diary.begin("D-1", at(0), "0");
        diaries.save(key(), diary, 0);
        for (int i : IntStream.range(1, 60).toArray()) {
            Diary longer = diary.write(at(i), "entry " + i);
            diaries.save(key(), longer, diary.version());
            diary = longer;
        }

        assertThat(diaries.find(NoteId.of("D-1"))).contains(diary);
    }
}
