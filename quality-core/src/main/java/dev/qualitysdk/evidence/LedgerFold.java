package dev.qualitysdk.evidence;

import org.jspecify.annotations.Nullable;

/**
 * One pass over a ledger's rows. Its memory is a few figures per party and indicator, whatever the number of rows.
 */
final class LedgerFold {

    private final int cells;
    private final long start;
    private final long end;

    /** Per cell: how many counted 0 of 1, how many 1 of 1. A ledger's size is an {@code int}, so these cannot overflow. */
    private final int[] counts;

    /** Per cell: counted with figures of their own, excused, excluded, not owed. */
    private int @Nullable [] others;

    /** Per cell: numerators and denominators of what counted with figures of its own. */
    private long @Nullable [] sums;

    LedgerFold(int cells, long start, long end) {
        this.cells = cells;
        this.start = start;
        this.end = end;
        this.counts = new int[Math.multiplyExact(cells, 2)];
    }

    void add(LedgerChunk chunk) {
        if (chunk.last < start || chunk.first >= end) {
            return;
        }
        if (chunk.first >= start && chunk.last < end) {
            addWhole(chunk);
        } else {
            addInside(chunk);
        }
    }

    private void addWhole(LedgerChunk chunk) {
        int[] table = counts;
        int[] slots = chunk.slot;
        int size = chunk.size;
        for (int i = 0; i < size; i++) {
            int slot = slots[i];
            if (slot >= 0) {
                table[slot]++;
            } else {
                addOther(chunk.others, ~slot);
            }
        }
    }

    private void addInside(LedgerChunk chunk) {
        int[] table = counts;
        int[] slots = chunk.slot;
        long[] at = chunk.at;
        int size = chunk.size;
        for (int i = 0; i < size; i++) {
            if (at[i] >= start && at[i] < end) {
                int slot = slots[i];
                if (slot >= 0) {
                    table[slot]++;
                } else {
                    addOther(chunk.others, ~slot);
                }
            }
        }
    }

    private void addOther(LedgerChunk.@Nullable Others side, int row) {
        if (side == null) {
            throw new IllegalStateException("a row of a side table that is not there");
        }
        int cell = side.cell[row];
        byte code = side.code[row];
        int[] table = others == null ? new int[Math.multiplyExact(cells, 4)] : others;
        others = table;
        table[cell * 4 + code]++;
        if (code == LedgerChunk.COUNTED) {
            long[] totals = sums == null ? new long[Math.multiplyExact(cells, 2)] : sums;
            sums = totals;
            totals[cell * 2] = Math.addExact(totals[cell * 2], side.numerator[row]);
            totals[cell * 2 + 1] = Math.addExact(totals[cell * 2 + 1], side.denominator[row]);
        }
    }

    boolean isEmpty(int cell) {
        if (counts[cell * 2] != 0 || counts[cell * 2 + 1] != 0) {
            return false;
        }
        int[] table = others;
        return table == null
                || (table[cell * 4] | table[cell * 4 + 1] | table[cell * 4 + 2] | table[cell * 4 + 3]) == 0;
    }

    /** Adds the figures of a cell to a row of a {@link Sums} table. */
    void addTo(long[] figures, int offset, int cell) {
        long met = counts[cell * 2 + 1];
        long either = met + counts[cell * 2];
        long numerator = met;
        long denominator = either;
        long[] totals = sums;
        if (totals != null) {
            numerator = Math.addExact(numerator, totals[cell * 2]);
            denominator = Math.addExact(denominator, totals[cell * 2 + 1]);
        }
        figures[offset + Sums.NUMERATOR] = Math.addExact(figures[offset + Sums.NUMERATOR], numerator);
        figures[offset + Sums.DENOMINATOR] = Math.addExact(figures[offset + Sums.DENOMINATOR], denominator);
        figures[offset + Sums.COUNTED] += either;
        int[] table = others;
        if (table != null) {
            figures[offset + Sums.COUNTED] += table[cell * 4 + LedgerChunk.COUNTED];
            figures[offset + Sums.EXCUSED] += table[cell * 4 + LedgerChunk.EXCUSED];
            figures[offset + Sums.EXCLUDED] += table[cell * 4 + LedgerChunk.EXCLUDED];
            figures[offset + Sums.NOT_OWED] += table[cell * 4 + LedgerChunk.NOT_OWED];
        }
    }
}
