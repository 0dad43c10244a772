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
    /** At the place of a key, or after it where others stand: its code, then one more than its number; 0 where there is none. */
    private long[] slots = new long[LEAST * 4];

    private int size;

    int size() {
        return size;
    }

    /** {@return the number of a key, given by the first call for it} */
    int of(K key) {
        long code = key.code();
        int mask = slots.length / 2 - 1;
        int place = place(code) & mask;
        for (int slot = (int) slots[place * 2 + 1]; slot != 0; slot = (int) slots[place * 2 + 1]) {
            if (slots[place * 2] == code && (code > 0 || key.equals(keys[slot - 1]))) {
                return slot - 1;
            }
            place = (place + 1) & mask;
        }
        return add(key, code, place);
    }

    private static int place(long code) {
        return (int) ((code * 0x9E37_79B9_7F4A_7C15L) >>> 32);
    }

    private int add(K key, long code, int place) {
        if (size == keys.length) {
            grow();
            return of(key);
        }
        keys[size] = key;
        slots[place * 2] = code;
        slots[place * 2 + 1] = size + 1L;
        return size++;
    }

    private void grow() {
        keys = Arrays.copyOf(keys, size * 2);
        long[] old = slots;
        slots = new long[old.length * 2];
        int mask = slots.length / 2 - 1;
        for (int i = 0; i < old.length; i += 2) {
            if (old[i + 1] != 0) {
                int place = place(old[i]) & mask;
                while (slots[place * 2 + 1] != 0) {
                    place = (place + 1) & mask;
                }
                slots[place * 2] = old[i];
                slots[place * 2 + 1] = old[i + 1];
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
