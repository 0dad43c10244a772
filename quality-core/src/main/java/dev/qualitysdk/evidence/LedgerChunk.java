package dev.qualitysdk.evidence;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Up to 65,536 rows of a {@link Ledger}, as columns.
 *
 * <p>Almost every row counts 0 of 1 or 1 of 1. Of such a row only its instant and its <em>slot</em> are kept: the place in the
 * fold's table at which it is counted, {@code (party × width + indicator) × 2 + numerator}. Any other row has a negative slot,
 * which names a row of the side table.
 */
final class LedgerChunk {

    static final int MOST = 1 << 16;

    static final byte COUNTED = 0;
    static final byte EXCUSED = 1;
    static final byte EXCLUDED = 2;
    static final byte NOT_OWED = 3;

    long[] at;
    int[] slot;
    int size;
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;

    @Nullable
    Others others;

    LedgerChunk(int capacity) {
        at = new long[capacity];
        slot = new int[capacity];
    }

    boolean isFull() {
        return size == MOST;
    }

    void add(long newAt, int newSlot) {
        if (size == at.length) {
            resize(Math.min(MOST, size * 2));
        }
        at[size] = newAt;
        slot[size] = newSlot;
        first = Math.min(first, newAt);
        last = Math.max(last, newAt);
        size++;
    }

    void addOther(long newAt, int cell, byte code, long numerator, long denominator) {
        Others side = others == null ? new Others() : others;
        others = side;
        add(newAt, ~side.add(cell, code, numerator, denominator));
    }

    /** Moves every slot from a table of one width to a table of another. */
    void widen(int from, int to) {
        for (int i = 0; i < size; i++) {
            if (slot[i] >= 0) {
                slot[i] = widened(slot[i] >> 1, from, to) * 2 + (slot[i] & 1);
            }
        }
        Others side = others;
        if (side != null) {
            for (int i = 0; i < side.size; i++) {
                side.cell[i] = widened(side.cell[i], from, to);
            }
        }
    }

    private static int widened(int cell, int from, int to) {
        return cell / from * to + cell % from;
    }

    /** Gives back the room that is not used. */
    void trim() {
        if (size < at.length) {
            resize(size);
        }
    }

    private void resize(int capacity) {
        at = Arrays.copyOf(at, capacity);
        slot = Arrays.copyOf(slot, capacity);
    }

    /** Rows that do not count, or count other figures than 0 or 1 of 1. */
    static final class Others {

        int[] cell = new int[16];
        byte[] code = new byte[16];
        long[] numerator = new long[16];
        long[] denominator = new long[16];
        int size;

        int add(int newCell, byte newCode, long newNumerator, long newDenominator) {
            if (size == cell.length) {
                int capacity = size * 2;
                cell = Arrays.copyOf(cell, capacity);
                code = Arrays.copyOf(code, capacity);
                numerator = Arrays.copyOf(numerator, capacity);
                denominator = Arrays.copyOf(denominator, capacity);
            }
            cell[size] = newCell;
            code[size] = newCode;
            numerator[size] = newNumerator;
            denominator[size] = newDenominator;
            return size++;
        }
    }
}
