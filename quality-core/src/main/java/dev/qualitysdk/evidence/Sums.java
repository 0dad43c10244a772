package dev.qualitysdk.evidence;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The figures of one dimension (employees, branches …) as a table of primitives: a row per member, a column per indicator, six
 * figures each.
 */
final class Sums<K extends Comparable<K>> {

    static final int NUMERATOR = 0;
    static final int DENOMINATOR = 1;
    static final int COUNTED = 2;
    static final int EXCUSED = 3;
    static final int EXCLUDED = 4;
    static final int NOT_OWED = 5;
    static final int FIGURES = 6;

    private final ImmutableMap<K, Integer> rows;
    private final int columns;
    private final long[] figures;

    /** Takes the array as it is; it is not changed any more. */
    Sums(ImmutableMap<K, Integer> rows, int columns, long[] figures) {
        this.rows = rows;
        this.columns = columns;
        this.figures = figures;
    }

    Tally tally(K member, int column) {
        Integer row = rows.get(member);
        return row == null || column < 0 ? Tally.ZERO : tally(figures, (row * columns + column) * FIGURES);
    }

    static Tally tally(long[] figures, int offset) {
        return Tally.of(
                figures[offset + NUMERATOR],
                figures[offset + DENOMINATOR],
                figures[offset + COUNTED],
                figures[offset + EXCUSED],
                figures[offset + EXCLUDED],
                figures[offset + NOT_OWED]);
    }

    /** The members of whom there is any evidence. */
    ImmutableSortedSet<K> members() {
        ImmutableSortedSet.Builder<K> members = ImmutableSortedSet.naturalOrder();
        int width = columns * FIGURES;
        rows.forEach((member, row) -> {
            if (hasEvidence(row * width, (row + 1) * width)) {
                members.add(member);
            }
        });
        return members.build();
    }

    private boolean hasEvidence(int from, int to) {
        for (int i = from; i < to; i++) {
            if (figures[i] != 0) {
                return true;
            }
        }
        return false;
    }

    /** A table that grows as members come. */
    static final class Growing<K extends Comparable<K>> {

        private final Map<K, long[]> rows = new LinkedHashMap<>();

        void add(K member, int column, Tally tally) {
            long[] row = rows.get(member);
            int offset = column * FIGURES;
            if (row == null || row.length <= offset) {
                row = row == null ? new long[offset + FIGURES] : Arrays.copyOf(row, offset + FIGURES);
                rows.put(member, row);
            }
            row[offset + NUMERATOR] = Math.addExact(row[offset + NUMERATOR], tally.numerator());
            row[offset + DENOMINATOR] = Math.addExact(row[offset + DENOMINATOR], tally.denominator());
            row[offset + COUNTED] = Math.addExact(row[offset + COUNTED], tally.counted());
            row[offset + EXCUSED] = Math.addExact(row[offset + EXCUSED], tally.excused());
            row[offset + EXCLUDED] = Math.addExact(row[offset + EXCLUDED], tally.excluded());
            row[offset + NOT_OWED] = Math.addExact(row[offset + NOT_OWED], tally.notOwed());
        }

        Sums<K> fixed(int columns) {
            long[] figures = new long[Math.multiplyExact(rows.size(), columns * FIGURES)];
            ImmutableMap.Builder<K, Integer> index = ImmutableMap.builderWithExpectedSize(rows.size());
            int row = 0;
            for (Map.Entry<K, long[]> entry : rows.entrySet()) {
                long[] values = entry.getValue();
                System.arraycopy(values, 0, figures, row * columns * FIGURES, values.length);
                index.put(entry.getKey(), row++);
            }
            return new Sums<>(index.buildOrThrow(), columns, figures);
        }
    }
}
