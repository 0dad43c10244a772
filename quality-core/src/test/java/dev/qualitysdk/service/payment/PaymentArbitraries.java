package dev.qualitysdk.service.payment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.IdentityEvidence;
import dev.qualitysdk.basics.MaterialCatalogue;
import dev.qualitysdk.basics.PaymentMethod;
import dev.qualitysdk.basics.SellerClass;
import dev.qualitysdk.basics.SettlementId;
import dev.qualitysdk.regulation.PaymentRuleArbitraries;
import dev.qualitysdk.regulation.RegulationArbitraries;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Arbitraries of sales and of what payment duties say of them; money is in CNY, days are those of Shanghai. */
public final class PaymentArbitraries {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final ImmutableList<PaymentMethod> METHODS =
            ImmutableList.of(PaymentMethod.CASH, PaymentMethod.MOBILE_WALLET, PaymentMethod.BANK_TRANSFER);
    private static final ImmutableList<String> KINDS = MaterialCatalogue.starting().kinds().stream()
            .map(entry -> entry.kind().code())
            .limit(6)
            .collect(ImmutableList.toImmutableList());

    private PaymentArbitraries() {}

    /** Sales of one or two sellers, within a day and a half, by kind. */
    public static Arbitrary<Sale> sales() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 40),
                        Arbitraries.of("C-1", "C-1", "C-2"),
                        Arbitraries.of(SellerClass.HOUSEHOLD, SellerClass.BUSINESS),
                        Arbitraries.integers().between(0, 36 * 60),
                        Arbitraries.of(METHODS),
                        Arbitraries.maps(
                                        Arbitraries.of(KINDS),
                                        Arbitraries.longs().between(0, 800_000))
                                .ofMaxSize(3),
                        Arbitraries.longs().between(0, 100_000).optional(0.2))
                .as((id, seller, sellerClass, minutes, method, amounts, beyond) -> {
                    ImmutableSortedMap.Builder<String, Money> money = ImmutableSortedMap.naturalOrder();
                    amounts.forEach((kind, minor) -> money.put(kind, Money.ofMinor(CNY, minor)));
                    Sale.Builder sale = Sale.builder();
                    sale.settlement(SettlementId.of("S-" + id))
                            .seller(CustomerId.of(seller))
                            .sellerClass(sellerClass)
                            .at(Instant.parse("2026-03-03T16:00:00Z").plus(Duration.ofMinutes(minutes)))
                            .method(method)
                            .amounts(money.build())
                            .beyond(Money.ofMinor(CNY, beyond.orElse(0L)));
                    return sale.build();
                })
                .withoutEdgeCases();
    }

    /** Up to eight sales, each of another settlement. */
    public static Arbitrary<List<Sale>> days() {
        return sales().list().ofMaxSize(8).uniqueElements(Sale::settlement);
    }

    /** Verdicts of all kinds: none, some or all of the evidence was shown. */
    public static Arbitrary<PaymentVerdict> verdicts() {
        return Combinators.combine(
                        PaymentRuleArbitraries.rules(),
                        sales(),
                        days(),
                        Arbitraries.of(
                                        IdentityEvidence.IDENTITY_CARD,
                                        IdentityEvidence.BUSINESS_LICENCE,
                                        IdentityEvidence.AUTHORISATION)
                                .set())
                .as((rule, sale, others, shown) -> PaymentVerdict.of(
                        RegulationArbitraries.ordinary()
                                .payments(Optional.of(rule))
                                .build(),
                        MaterialCatalogue.starting(),
                        sale,
                        others.stream()
                                .filter(other -> !other.settlement().equals(sale.settlement()))
                                .toList(),
                        shown))
                .withoutEdgeCases();
    }

    /** Duties with the totals that they apply to. */
    public static Arbitrary<AppliedDuty> appliedDuties() {
        return verdicts()
                .map(PaymentVerdict::duties)
                .filter(duties -> !duties.isEmpty())
                .flatMap(Arbitraries::of);
    }

    /** Clearances of what is allowed. */
    public static Arbitrary<PaymentClearance> clearances() {
        return verdicts().filter(PaymentVerdict::allowed).map(PaymentVerdict::clearance);
    }
}
