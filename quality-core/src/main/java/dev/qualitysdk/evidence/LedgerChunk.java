package dev.qualitysdk.evidence;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Up to 65,536 rows of a {@link Ledger}, as columns. Rows that count 0 of 1 or 1 of 1, or do not count, are told by one code
 * each; only a chunk that holds others carries numerators and denominators.
 */
final class LedgerChunk {

    static final int MOST = 1 << 16;

    static final byte MISSED = 0;
    static final byte MET = 1;
    static final byte EXCUSED = 2;
    static final byte EXCLUDED = 3;
    static final byte NOT_OWED = 4;
    static final byte WIDE = 5;

    long[] at;
    int[] party;
    byte[] indicator;
    byte[] code;
    long @Nullable [] numerator;
    long @Nullable [] denominator;
    int size;
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;

    LedgerChunk(int capacity) {
        at = new long[capacity];
        party = new int[capacity];
        indicator = new byte[capacity];
        code = new byte[capacity];
    }

    boolean isFull() {
        return size == MOST;
    }

    void add(byte newIndicator, int newParty, long newAt, byte newCode, long newNumerator, long newDenominator) {
        if (size == at.length) {
            resize(Math.min(MOST, size * 2));
        }
        at[size] = newAt;
        party[size] = newParty;
        indicator[size] = newIndicator;
        code[size] = newCode;
        if (newCode == WIDE) {
            long[] numerators = numerator == null ? new long[at.length] : numerator;
            long[] denominators = denominator == null ? new long[at.length] : denominator;
            numerators[size] = newNumerator;
            denominators[size] = newDenominator;
            numerator = numerators;
            denominator = denominators;
        }
        first = Math.min(first, newAt);
        last = Math.max(last, newAt);
        size++;
    }

    /** Gives back the room that is not used. */
    LedgerChunk trimmed() {
        if (size < at.length) {
            resize(size);
        }
        return this;
    }

    private void resize(int capacity) {
        at = Arrays.copyOf(at, capacity);
        party = Arrays.copyOf(party, capacity);
        indicator = Arrays.copyOf(indicator, capacity);
        code = Arrays.copyOf(code, capacity);
        numerator = numerator == null ? null : Arrays.copyOf(numerator, capacity);
        denominator = denominator == null ? null : Arrays.copyOf(denominator, capacity);
    }
}
