package dev.qualitysdk.evidence;

import org.jspecify.annotations.Nullable;

/**
 * One pass over a ledger's rows. Its memory is a few figures per party and indicator, whatever the number of rows.
 */
final class LedgerFold {

    private final int indicators;
    private final int cells;
    private final long start;
    private final long end;

    /** Per cell: missed, met. Almost every row is one of the two. */
    private final int[] counts;

    private int @Nullable [] others;
    private long @Nullable [] sums;

    LedgerFold(int parties, int indicators, long start, long end) {
        this.indicators = indicators;
        this.cells = Math.multiplyExact(parties, indicators);
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
        int[] party = chunk.party;
        byte[] indicator = chunk.indicator;
        byte[] code = chunk.code;
        for (int i = 0; i < chunk.size; i++) {
            int cell = party[i] * indicators + indicator[i];
            byte what = code[i];
            if (what <= LedgerChunk.MET) {
                counts[cell * 2 + what]++;
            } else {
                addOther(chunk, i, cell, what);
            }
        }
    }

    private void addInside(LedgerChunk chunk) {
        int[] party = chunk.party;
        byte[] indicator = chunk.indicator;
        byte[] code = chunk.code;
        long[] at = chunk.at;
        for (int i = 0; i < chunk.size; i++) {
            if (at[i] < start || at[i] >= end) {
                continue;
            }
            int cell = party[i] * indicators + indicator[i];
            byte what = code[i];
            if (what <= LedgerChunk.MET) {
                counts[cell * 2 + what]++;
            } else {
                addOther(chunk, i, cell, what);
            }
        }
    }

    /** Others per cell: excused, excluded, not owed, counted with figures of its own; sums: their numerators, denominators. */
    private void addOther(LedgerChunk chunk, int row, int cell, byte what) {
        int[] table = others == null ? new int[Math.multiplyExact(cells, 4)] : others;
        others = table;
        table[cell * 4 + what - LedgerChunk.EXCUSED]++;
        long[] numerator = chunk.numerator;
        long[] denominator = chunk.denominator;
        if (what == LedgerChunk.WIDE && numerator != null && denominator != null) {
            long[] totals = sums == null ? new long[Math.multiplyExact(cells, 2)] : sums;
            sums = totals;
            totals[cell * 2] = Math.addExact(totals[cell * 2], numerator[row]);
            totals[cell * 2 + 1] = Math.addExact(totals[cell * 2 + 1], denominator[row]);
        }
    }

    /** Adds the figures of a cell to a row of a {@link Sums} table. */
    void addTo(long[] figures, int offset, int cell) {
        long met = counts[cell * 2 + LedgerChunk.MET];
        long either = met + counts[cell * 2 + LedgerChunk.MISSED];
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
            figures[offset + Sums.EXCUSED] += table[cell * 4];
            figures[offset + Sums.EXCLUDED] += table[cell * 4 + 1];
            figures[offset + Sums.NOT_OWED] += table[cell * 4 + 2];
            figures[offset + Sums.COUNTED] += table[cell * 4 + 3];
        }
    }
}
