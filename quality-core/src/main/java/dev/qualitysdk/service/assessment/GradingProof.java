package dev.qualitysdk.service.assessment;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The proof that of a table's rows exactly one takes each combination of points.
 *
 * <p>Two rows overlap exactly when they share a point of every input. Rows without overlaps leave a gap exactly when the
 * combinations they take are fewer than there are; following the deficit input by input leads to one that none takes. Both
 * cost no more than rows × rows × inputs, however many combinations there are.
 */
final class GradingProof {

    private final int[] points;
    private final ImmutableList<ImmutableList<BitSet>> rows;

    /** Takes the number of points of each input, and of each row the points it takes of each input. */
    GradingProof(int[] points, ImmutableList<ImmutableList<BitSet>> rows) {
        this.points = points.clone();
        this.rows = rows;
    }

    /** {@return a combination that two rows take} */
    Optional<int[]> overlap(int one, int other) {
        int[] witness = new int[points.length];
        for (int input = 0; input < points.length; input++) {
            BitSet both = (BitSet) rows.get(one).get(input).clone();
            both.and(rows.get(other).get(input));
            if (both.isEmpty()) {
                return Optional.empty();
            }
            witness[input] = both.nextSetBit(0);
        }
        return Optional.of(witness);
    }

    /**
     * {@return a combination that no row takes} Where rows overlap, only those are counted that overlap none before them, so
     * that a gap may stay unseen until the overlaps are mended; one that is returned is always a gap.
     */
    Optional<int[]> gap() {
        List<ImmutableList<BitSet>> left = disjoint();
        int[] witness = new int[points.length];
        if (taken(left, 0).equals(all(0))) {
            return Optional.empty();
        }
        for (int input = 0; input < points.length; input++) {
            for (int point = 0; point < points[input]; point++) {
                List<ImmutableList<BitSet>> there = new ArrayList<>();
                for (ImmutableList<BitSet> row : left) {
                    if (row.get(input).get(point)) {
                        there.add(row);
                    }
                }
                if (taken(there, input + 1).compareTo(all(input + 1)) < 0) {
                    witness[input] = point;
                    left = there;
                    break;
                }
            }
        }
        return rows.stream().anyMatch(row -> takes(row, witness)) ? Optional.empty() : Optional.of(witness);
    }

    /** {@return the row that takes a combination} */
    int rowOf(int[] combination) {
        for (int row = 0; row < rows.size(); row++) {
            if (takes(rows.get(row), combination)) {
                return row;
            }
        }
        throw new IllegalStateException("a proven table that does not match");
    }

    private List<ImmutableList<BitSet>> disjoint() {
        List<ImmutableList<BitSet>> kept = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            int candidate = row;
            if (numbers.stream().noneMatch(before -> overlap(before, candidate).isPresent())) {
                numbers.add(row);
                kept.add(rows.get(row));
            }
        }
        return kept;
    }

    private static boolean takes(ImmutableList<BitSet> row, int[] combination) {
        for (int input = 0; input < combination.length; input++) {
            if (!row.get(input).get(combination[input])) {
                return false;
            }
        }
        return true;
    }

    private static BigInteger taken(List<ImmutableList<BitSet>> some, int from) {
        BigInteger sum = BigInteger.ZERO;
        for (ImmutableList<BitSet> row : some) {
            BigInteger product = BigInteger.ONE;
            for (BitSet bits : row.subList(from, row.size())) {
                product = product.multiply(BigInteger.valueOf(bits.cardinality()));
            }
            sum = sum.add(product);
        }
        return sum;
    }

    private BigInteger all(int from) {
        BigInteger product = BigInteger.ONE;
        for (int input = from; input < points.length; input++) {
            product = product.multiply(BigInteger.valueOf(points[input]));
        }
        return product;
    }
}
