package dev.qualitysdk.regulation;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.IdentityEvidence;
import dev.qualitysdk.basics.MaterialCatalogue;
import dev.qualitysdk.basics.PaymentMethod;
import dev.qualitysdk.basics.SellerClass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Arbitraries of payment rules and of what they are made of; money is in CNY. */
public final class PaymentRuleArbitraries {

    /** The first date of every generated duty about all material and all sellers. */
    public static final LocalDate FIRST = LocalDate.of(1990, 1, 1);

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final ImmutableList<PaymentMethod> METHODS =
            ImmutableList.of(PaymentMethod.CASH, PaymentMethod.MOBILE_WALLET, PaymentMethod.BANK_TRANSFER);
    private static final ImmutableList<IdentityEvidence> EVIDENCE = ImmutableList.of(
            IdentityEvidence.IDENTITY_CARD, IdentityEvidence.BUSINESS_LICENCE, IdentityEvidence.AUTHORISATION);
    private static final ImmutableList<String> KINDS = MaterialCatalogue.starting().kinds().stream()
            .map(entry -> entry.kind().code())
            .limit(6)
            .collect(ImmutableList.toImmutableList());

    private PaymentRuleArbitraries() {}

    /** Tiers of a duty, of any threshold. */
    public static Arbitrary<PaymentTier> tiers() {
        return tierLists().flatMap(Arbitraries::of);
    }

    /** Duties about everything, a kind, a group or a seller class. */
    public static Arbitrary<PaymentDuty> duties() {
        return rules().flatMap(rule -> Arbitraries.of(rule.duties()));
    }

    /** Tiers from zero on, each at least as strict as the one before. */
    public static Arbitrary<List<PaymentTier>> tierLists() {
        Arbitrary<Integer> step = Arbitraries.integers().between(0, 2);
        return Combinators.combine(
                        Arbitraries.longs().between(1, 1_000_000).set().ofMaxSize(3),
                        step.list().ofSize(4),
                        step.list().ofSize(4),
                        Arbitraries.integers().between(0, 24).list().ofSize(4),
                        Arbitraries.of(true, false))
                .as((thresholds, fewer, more, months, anyAtFirst) -> {
                    List<Long> from = new ArrayList<>(List.of(0L));
                    from.addAll(new TreeSet<>(thresholds));
                    List<PaymentTier> tiers = new ArrayList<>();
                    int methods = METHODS.size();
                    int evidence = 0;
                    int kept = 0;
                    for (int i = 0; i < from.size(); i++) {
                        methods = Math.max(0, methods - fewer.get(i) / 2);
                        evidence = Math.min(EVIDENCE.size(), evidence + more.get(i));
                        kept += months.get(i);
                        Money threshold = Money.ofMinor(CNY, from.get(i));
                        tiers.add(
                                anyAtFirst && i == 0
                                        ? PaymentTier.of(threshold, EVIDENCE.subList(0, evidence), kept)
                                        : PaymentTier.of(
                                                threshold,
                                                METHODS.subList(METHODS.size() - methods, METHODS.size()),
                                                EVIDENCE.subList(0, evidence),
                                                kept));
                    }
                    return tiers;
                });
    }

    /** Rules with a duty about everything from {@link #FIRST} on, and up to three about a kind, a group or a seller class. */
    public static Arbitrary<PaymentRule> rules() {
        Arbitrary<PaymentDuty> special = Combinators.combine(
                        Arbitraries.of(KINDS).optional(0.4),
                        Arbitraries.of(SellerClass.HOUSEHOLD, SellerClass.BUSINESS)
                                .optional(0.5),
                        Arbitraries.integers().between(0, 20_000),
                        Arbitraries.integers().between(1, 20_000).optional(0.5),
                        tierLists())
                .as((kind, seller, since, days, tiers) -> duty("special", tiers, FIRST.plusDays(since))
                        .kind(kind)
                        .group(
                                kind.isPresent()
                                        ? Optional.empty()
                                        : Optional.of(group(KINDS.get(since % KINDS.size()))))
                        .seller(seller)
                        .until(days.map(n -> FIRST.plusDays(since + n)))
                        .build());
        return Combinators.combine(
                        tierLists(),
                        tierLists(),
                        Arbitraries.integers().between(1, 20_000),
                        special.list().ofMaxSize(3),
                        Arbitraries.integers().between(0, 5))
                .as((before, after, change, specials, tolerance) -> {
                    LocalDate turn = FIRST.plusDays(change);
                    List<PaymentDuty> duties = new ArrayList<>();
                    duties.add(duty("general-1", before, FIRST)
                            .until(Optional.of(turn))
                            .build());
                    duties.add(duty("general-2", after, turn).build());
                    for (PaymentDuty one : specials) {
                        boolean taken = duties.stream()
                                .anyMatch(other -> other.kind().equals(one.kind())
                                        && other.group().equals(one.group())
                                        && other.seller().equals(one.seller()));
                        if (!taken) {
                            PaymentDuty.Builder named = PaymentDuty.builder();
                            named.from(one).code("special-" + duties.size());
                            duties.add(named.build());
                        }
                    }
                    return PaymentRule.of(tolerance, duties);
                })
                .withoutEdgeCases();
    }

    private static PaymentDuty.Builder duty(String code, List<PaymentTier> tiers, LocalDate since) {
        PaymentDuty.Builder duty = PaymentDuty.builder();
        duty.code(code).basis("test rule").since(since).tiers(tiers);
        return duty;
    }

    private static String group(String kind) {
        return MaterialCatalogue.starting().kind(kind).group();
    }
}
