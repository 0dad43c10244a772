package dev.qualitysdk.service.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.IdentityEvidence;
import dev.qualitysdk.basics.MaterialCatalogue;
import dev.qualitysdk.basics.SettlementId;
import dev.qualitysdk.regulation.PaymentDuty;
import dev.qualitysdk.regulation.PaymentRule;
import dev.qualitysdk.regulation.PaymentRuleArbitraries;
import dev.qualitysdk.regulation.PaymentTier;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.RegulationArbitraries;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.joda.money.Money;

class PaymentVerdictProperties {

    private static final MaterialCatalogue CATALOGUE = MaterialCatalogue.starting();
    private static final List<IdentityEvidence> NOTHING = List.of();

    @Provide
    Arbitrary<PaymentRule> rules() {
        return PaymentRuleArbitraries.rules();
    }

    @Provide
    Arbitrary<Sale> sales() {
        return PaymentArbitraries.sales();
    }

    @Provide
    Arbitrary<List<Sale>> days() {
        return PaymentArbitraries.days();
    }

    @Provide
    Arbitrary<List<Integer>> shares() {
        return Arbitraries.integers().between(0, 100).list().ofMinSize(1).ofMaxSize(5);
    }

    private static Regulation regulation(PaymentRule rule) {
        return RegulationArbitraries.ordinary().payments(Optional.of(rule)).build();
    }

    /** The sale in parts: of each amount each part but the last has its share of what is left, the last the rest. */
    private static List<Sale> split(Sale sale, List<Integer> shares) {
        Map<String, Money> left = new TreeMap<>(sale.amounts());
        List<Sale> parts = new ArrayList<>();
        for (int i = 0; i <= shares.size(); i++) {
            ImmutableSortedMap.Builder<String, Money> amounts = ImmutableSortedMap.naturalOrder();
            for (String kind : sale.amounts().keySet()) {
                Money rest = Objects.requireNonNull(left.get(kind));
                Money part = i == shares.size()
                        ? rest
                        : Money.ofMinor(rest.getCurrencyUnit(), rest.getAmountMinorLong() * shares.get(i) / 100);
                left.put(kind, rest.minus(part));
                amounts.put(kind, part);
            }
            Sale.Builder part = Sale.builder();
            part.from(sale).settlement(SettlementId.of("part-" + i)).amounts(amounts.build());
            parts.add(part.build());
        }
        return parts;
    }

    private static Map<PaymentDuty, PaymentTier> demands(PaymentVerdict verdict) {
        Map<PaymentDuty, PaymentTier> demands = new java.util.HashMap<>();
        verdict.duties().forEach(applied -> demands.put(applied.duty(), applied.tier()));
        return demands;
    }

    @Property
    @Label("trap 88: splitting a load avoids nothing")
    void every_part_of_a_split_load_gets_what_the_whole_would_get_or_stricter(
            @ForAll("rules") PaymentRule rule,
            @ForAll("sales") Sale whole,
            @ForAll("days") List<Sale> others,
            @ForAll("shares") List<Integer> shares) {
        Regulation regulation = regulation(rule);
        List<Sale> rest = others.stream()
                .filter(other -> !other.settlement().equals(whole.settlement()))
                .toList();
        Map<PaymentDuty, PaymentTier> owed = demands(PaymentVerdict.of(regulation, CATALOGUE, whole, rest, NOTHING));
        List<Sale> parts = split(whole, shares);
        List<Sale> day = Stream.concat(rest.stream(), parts.stream()).toList();
        Statistics.label("duties").collect(owed.size());

        Map<PaymentDuty, PaymentTier> last = new java.util.HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            Sale part = parts.get(i);
            Map<PaymentDuty, PaymentTier> judgedAtNight =
                    demands(PaymentVerdict.of(regulation, CATALOGUE, part, day, NOTHING));
            judgedAtNight.forEach(
                    (duty, tier) -> assertThat(tier.atLeastAsStrictAs(Objects.requireNonNull(owed.get(duty))))
                            .isTrue());
            List<Sale> before =
                    Stream.concat(rest.stream(), parts.subList(0, i).stream()).toList();
            last.putAll(demands(PaymentVerdict.of(regulation, CATALOGUE, part, before, NOTHING)));
        }
        // Told as they come, the last part about a duty completes the total, and no duty is lost on the way.
        assertThat(last.keySet()).containsExactlyInAnyOrderElementsOf(owed.keySet());
        owed.forEach((duty, tier) -> assertThat(
                        Objects.requireNonNull(last.get(duty)).atLeastAsStrictAs(tier))
                .isTrue());
    }

    @Property
    void the_order_of_the_others_changes_nothing_and_the_sale_counts_once(
            @ForAll("rules") PaymentRule rule,
            @ForAll("sales") Sale sale,
            @ForAll("days") List<Sale> others,
            @ForAll long seed) {
        Regulation regulation = regulation(rule);
        List<Sale> shuffled = new ArrayList<>(others);
        shuffled.add(sale);
        shuffled.addAll(others);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(PaymentVerdict.of(regulation, CATALOGUE, sale, shuffled, NOTHING))
                .isEqualTo(PaymentVerdict.of(regulation, CATALOGUE, sale, others, NOTHING));
    }

    @Property
    void selling_more_that_day_never_makes_a_duty_milder(
            @ForAll("rules") PaymentRule rule,
            @ForAll("sales") Sale sale,
            @ForAll("days") List<Sale> others,
            @ForAll("sales") Sale further) {
        Regulation regulation = regulation(rule);
        List<Sale> more = new ArrayList<>(others);
        if (others.stream().noneMatch(other -> other.settlement().equals(further.settlement()))) {
            more.add(further);
        }
        PaymentVerdict before = PaymentVerdict.of(regulation, CATALOGUE, sale, others, NOTHING);
        PaymentVerdict after = PaymentVerdict.of(regulation, CATALOGUE, sale, more, NOTHING);

        assertThat(before.allowed() || !after.allowed()).isTrue();
        assertThat(after.evidence()).containsAll(before.evidence());
        assertThat(after.keepUntil()).isAfterOrEqualTo(before.keepUntil());
    }

    @Property
    void a_rule_and_a_clearance_say_all_in_their_forms(@ForAll("rules") PaymentRule rule, @ForAll("sales") Sale sale) {
        PaymentVerdict verdict = PaymentVerdict.of(
                regulation(rule),
                CATALOGUE,
                sale,
                List.of(),
                List.of(
                        IdentityEvidence.IDENTITY_CARD,
                        IdentityEvidence.BUSINESS_LICENCE,
                        IdentityEvidence.AUTHORISATION));
        Statistics.label("allowed").collect(verdict.allowed());
        if (verdict.allowed()) {
            PaymentClearance clearance = verdict.clearance();
            assertThat(PaymentClearance.read(clearance
                            .writeTo(dev.qualitysdk.basics.CanonicalForm.of("x"))
                            .build()))
                    .contains(clearance);
        }
    }
}
