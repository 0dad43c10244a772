package dev.qualitysdk.judgement.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fraction;
import java.util.Map;
import java.util.SortedMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class PoolDivisionProperties {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    @Provide
    Arbitrary<SortedMap<EmployeeId, Fraction>> claims() {
        return AppraisalArbitraries.claims();
    }

    private static Fraction sum(SortedMap<EmployeeId, Fraction> claims) {
        return claims.values().stream().reduce(Fraction.ZERO, Fraction::plus);
    }

    @Property
    @Label("trap 61: the shares add up to the pool, to the cent")
    void the_shares_add_up_to_the_pool(
            @ForAll("claims") SortedMap<EmployeeId, Fraction> claims,
            @ForAll @LongRange(min = 0, max = 1_000_000_000) long minor) {
        Money pool = Money.ofMinor(CNY, minor);
        Map<EmployeeId, Money> shares = PoolDivision.divide(pool, claims);

        assertThat(shares.keySet()).isEqualTo(claims.keySet());
        assertThat(shares.values().stream().reduce(Money.zero(CNY), Money::plus))
                .isEqualTo(sum(claims).signum() == 0 ? Money.zero(CNY) : pool);
    }

    @Property
    @Label("traps 56, 61: each share is less than a cent from the exact one, and no claim gets none")
    void each_share_is_less_than_a_cent_from_the_exact_one(
            @ForAll("claims") SortedMap<EmployeeId, Fraction> claims,
            @ForAll @LongRange(min = 0, max = 1_000_000_000) long minor) {
        Fraction total = sum(claims);
        PoolDivision.divide(Money.ofMinor(CNY, minor), claims).forEach((employee, share) -> {
            Fraction claim = claims.getOrDefault(employee, Fraction.ZERO);
            Fraction exact = total.signum() == 0
                    ? Fraction.ZERO
                    : claim.times(Fraction.of(minor)).dividedBy(total);
            Fraction away = Fraction.of(share.getAmountMinorLong()).minus(exact);
            assertThat(away).isBetween(Fraction.of(-1), Fraction.of(1)).isNotIn(Fraction.of(-1), Fraction.of(1));
            if (claim.signum() == 0) {
                assertThat(share.isZero()).isTrue();
            }
        });
    }

    @Property
    @Label("trap 61: who claims more never gets less, and what is left over goes by claim and id, not by order")
    void who_claims_more_never_gets_less_and_equal_claims_go_by_id(
            @ForAll("claims") SortedMap<EmployeeId, Fraction> claims,
            @ForAll @LongRange(min = 0, max = 1_000_000) long minor) {
        Map<EmployeeId, Money> shares = PoolDivision.divide(Money.ofMinor(CNY, minor), claims);
        claims.forEach((one, more) -> claims.forEach((other, less) -> {
            if (more.compareTo(less) > 0 || (more.equals(less) && one.compareTo(other) < 0)) {
                assertThat(shares.get(one)).isGreaterThanOrEqualTo(shares.get(other));
            }
        }));
    }

    @Example
    void a_pool_of_a_currency_without_cents_is_divided_in_whole_units() {
        SortedMap<EmployeeId, Fraction> claims = new java.util.TreeMap<>(Map.of(
                EmployeeId.of("E-1"), Fraction.of(1, 3),
                EmployeeId.of("E-2"), Fraction.of(1, 3),
                EmployeeId.of("E-3"), Fraction.of(1, 2)));

        // 100 × (2/7, 2/7, 3/7) = 28.57…, 28.57…, 42.85…: 28, 28, 42 and two more to the largest remainders.
        assertThat(PoolDivision.divide(Money.parse("JPY 100"), claims).values())
                .extracting(Money::toString)
                .containsExactly("JPY 29", "JPY 28", "JPY 43");
    }
}
