package dev.qualitysdk.judgement.appraisal;

import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fraction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.joda.money.Money;

/**
 * The division of a pool in proportion to claims, by largest remainder: each gets the whole minor units of the exact share, and
 * what is left over goes, one unit each, to the largest remainders; equal remainders by employee id ascending (clause 4.4.1).
 */
final class PoolDivision {

    private PoolDivision() {}

    /** Shares that add up to the pool; all zero where all claims are. */
    static ImmutableSortedMap<EmployeeId, Money> divide(Money pool, SortedMap<EmployeeId, Fraction> claims) {
        Fraction total = claims.values().stream().reduce(Fraction.ZERO, Fraction::plus);
        BigInteger units = pool.getAmountMinor().toBigIntegerExact();
        List<Share> shares = new ArrayList<>();
        BigInteger left = total.signum() == 0 ? BigInteger.ZERO : units;
        for (Map.Entry<EmployeeId, Fraction> claim : claims.entrySet()) {
            Fraction exact = total.signum() == 0
                    ? Fraction.ZERO
                    : claim.getValue().times(Fraction.of(units, BigInteger.ONE)).dividedBy(total);
            BigInteger whole = exact.numerator().divide(exact.denominator());
            shares.add(new Share(claim.getKey(), whole, exact.minus(Fraction.of(whole, BigInteger.ONE))));
            left = left.subtract(whole);
        }
        shares.sort(Comparator.comparing(Share::remainder).reversed().thenComparing(Share::employee));
        ImmutableSortedMap.Builder<EmployeeId, Money> divided = ImmutableSortedMap.naturalOrder();
        int more = left.intValueExact();
        for (int i = 0; i < shares.size(); i++) {
            BigInteger minor = shares.get(i).whole.add(i < more ? BigInteger.ONE : BigInteger.ZERO);
            divided.put(shares.get(i).employee, Pay.ofMinor(minor, pool));
        }
        return divided.build();
    }

    private record Share(EmployeeId employee, BigInteger whole, Fraction remainder) {}
}
