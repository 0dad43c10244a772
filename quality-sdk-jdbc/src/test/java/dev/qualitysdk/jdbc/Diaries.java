package dev.qualitysdk.jdbc;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.CommandKey;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.store.Diary;
import dev.qualitysdk.store.Store;
import java.time.Instant;

/** Diaries for the tests of this module. */
final class Diaries {

    static final ImmutableList<Family<?, ?, ?>> FAMILIES = ImmutableList.of(Diary.FAMILY, Diary.OTHER_FAMILY);

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    private Diaries() {}

    static Instant at(int minute) {
        return NOON.plusSeconds(60L * minute);
    }

    static Diary diary(String id, int entries) {
        Diary diary = Diary.begin(id, at(0), id + " 0");
        for (int i = 1; i < entries; i++) {
            diary = diary.write(at(i), id + " " + i);
        }
        return diary;
    }

    static void save(Store store, Diary diary, int expected) {
        store.things(Diary.FAMILY).save(CommandKey.of(diary.id() + "/" + diary.version()), diary, expected);
    }
}
