package dev.qualitysdk.evidence;

import com.google.common.collect.ImmutableMap;
import dev.qualitysdk.basics.Identifier;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Dense numbers for identifiers, in the order in which they came. What a map to {@code Integer} does, in a table that is read without touching a
 * key that is not the one: of millions of records each asks for its employee.
 */
final class Numbers<K extends Identifier<K>> {

    private static final int LEAST = 16;

    private @Nullable Object[] keys = new Object[LEAST];
    /** At the place of a key, or after it where others stand: its hash, and one more than its number; 0 where there is none. */
    private long[] slots = new long[LEAST * 2];

    private int size;

    int size() {
        return size;
    }

    /** {@return the number of a key, given by the first call for it} */
    int of(K key) {
        return of(key, hash(key));
    }

    /** {@return the number of a key whose hash is known already} */
    int of(K key, int hash) {
        int mask = slots.length - 1;
        int place = hash & mask;
        for (long slot = slots[place]; slot != 0; slot = slots[place]) {
            int number = (int) slot - 1;
            if ((int) (slot >>> 32) == hash && key.equals(keys[number])) {
                return number;
            }
            place = (place + 1) & mask;
        }
        return add(key, hash, place);
    }

    /** {@return the hash of a key, its bits spread, since identifiers that are counted up differ in the last ones only} */
    static int hash(Identifier<?> key) {
        int hash = key.hashCode() * 0x9E37_79B9;
        return hash ^ (hash >>> 15);
    }

    private int add(K key, int hash, int place) {
        if (size == keys.length) {
            grow();
            return of(key, hash);
        }
        keys[size] = key;
        slots[place] = ((long) hash << 32) | (size + 1);
        return size++;
    }

    private void grow() {
        keys = Arrays.copyOf(keys, size * 2);
        long[] old = slots;
        slots = new long[old.length * 2];
        int mask = slots.length - 1;
        for (long slot : old) {
            if (slot != 0) {
                int place = (int) (slot >>> 32) & mask;
                while (slots[place] != 0) {
                    place = (place + 1) & mask;
                }
                slots[place] = slot;
            }
        }
    }

    /** {@return the keys with their numbers, in the order of the numbers} */
    @SuppressWarnings("unchecked") // Nothing else than keys is put into the array.
    ImmutableMap<K, Integer> map() {
        ImmutableMap.Builder<K, Integer> map = ImmutableMap.builderWithExpectedSize(size);
        for (int number = 0; number < size; number++) {
            map.put((K) keys[number], number);
        }
        return map.buildOrThrow();
    }
}
