package dev.qualitysdk.service.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.Fraction;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.Language;
import dev.qualitysdk.basics.MaterialCatalogue;
import dev.qualitysdk.rule.ClauseBreachException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import org.joda.money.Money;

class PricedLineProperties {

    private static final Pricing PRICING = PricingArbitraries.pricing();

    @Provide
    Arbitrary<AssessedGoods> goods() {
        return PricingArbitraries.goods();
    }

    private static Optional<PricedLine> line(AssessedGoods goods) {
        try {
            return Optional.of(PRICING.line(goods));
        } catch (InvalidValueException | ClauseBreachException refused) {
            return Optional.empty();
        }
    }

    @Property
    @Label("trap 60: an amount is price times net, exact, rounded once; so it is off by half a cent at most")
    void an_amount_is_price_times_net_rounded_once(@ForAll("goods") AssessedGoods goods) {
        Optional<PricedLine> priced = line(goods);
        Statistics.label("priced")
                .collect(priced.isPresent())
                .coverage(c -> c.check(true).percentage(p -> p > 50));
        Assume.that(priced.isPresent());
        PricedLine line = priced.get();
        BigDecimal price = line.unitPrice().price().getAmount();
        Fraction exact = Fraction.of(
                        price.unscaledValue(), BigDecimal.TEN.pow(price.scale()).toBigInteger())
                .times(line.weight().net())
                .dividedBy(Fraction.of(line.unitPrice().per().factor()));

        assertThat(line.exactAmount()).isEqualTo(exact);
        assertThat(line.amount()).isEqualTo(Money.of(PricingArbitraries.CNY, exact.round(2, RoundingMode.HALF_UP)));
        assertThat(line.amount().getAmount().signum()).isIn(0, goods.direction() == PriceDirection.WE_BUY ? 1 : -1);
    }

    @Property
    @Label("trap 62: goods are priced or refused by type; no figure stands for what cannot be")
    void goods_are_priced_or_refused_by_type(@ForAll("goods") AssessedGoods goods) {
        AssessedGoods unlisted = copy(goods).kind("brass").build();

        assertThat(line(unlisted)).isEmpty();
        line(goods).ifPresent(priced -> {
            assertThat(priced.unitPrice())
                    .isEqualTo(goods.agreed().orElse(priced.listed().price()));
            assertThat(priced.listed()).isEqualTo(PricingArbitraries.book().price(goods.key(), goods.pricingAt()));
        });
    }

    private static AssessedGoodsBuilder copy(AssessedGoods goods) {
        return AssessedGoods.builder()
                .grade(goods.grade())
                .direction(goods.direction())
                .weighings(goods.weighings())
                .findings(goods.findings())
                .terms(goods.terms())
                .pricingAt(goods.pricingAt());
    }

    @Property
    void a_price_outside_the_corridor_has_a_permission(@ForAll("goods") AssessedGoods goods) {
        line(goods).ifPresent(priced -> {
            Statistics.collect(priced.corridor());
            Fraction agreed = priced.unitPrice().of(Fraction.of(1));
            Fraction listed = priced.listed().price().of(Fraction.of(1));
            Fraction low = listed.times(Fraction.of(95, 100));
            Fraction high = listed.times(Fraction.of(110, 100));
            boolean inside = listed.signum() < 0
                    ? agreed.compareTo(high) >= 0 && agreed.compareTo(low) <= 0
                    : agreed.compareTo(low) >= 0 && agreed.compareTo(high) <= 0;
            assertThat(priced.corridor())
                    .isEqualTo(inside ? PricedLine.Corridor.INSIDE : PricedLine.Corridor.PERMITTED);
            assertThat(inside || goods.permission().isPresent()).isTrue();
        });
    }

    @Property(tries = 300)
    void goods_and_lines_are_read_back_from_their_forms(@ForAll("goods") AssessedGoods goods) {
        assertThat(AssessedGoods.read(goods.form())).isEqualTo(goods);
        line(goods).ifPresent(priced -> {
            assertThat(PricedLine.read(priced.form())).isEqualTo(priced).hasSameHashCodeAs(priced);
            AssessmentLine line = AssessmentLine.of(priced);
            assertThat(AssessmentLine.read(line.form())).isEqualTo(line);
            assertThat(line.amount(priced.rounding())).isEqualTo(priced.amount());
        });
    }

    @Property(tries = 30)
    void a_line_of_which_any_figure_was_changed_is_refused_or_tells_it(@ForAll("goods") AssessedGoods goods) {
        Optional<PricedLine> priced = line(goods);
        Assume.that(priced.isPresent());
        CanonicalForm form = priced.get().form();
        for (String name : form.fields().keySet()) {
            TreeMap<String, String> changed = new TreeMap<>(form.fields());
            changed.merge(name, "1", String::concat);
            assertThat(readBack(CanonicalForm.of("priced_line", changed)))
                    .as(name)
                    .isNotEqualTo(priced);
        }
    }

    private static Optional<PricedLine> readBack(CanonicalForm form) {
        try {
            return Optional.of(PricedLine.read(form));
        } catch (InvalidValueException | ClauseBreachException refused) {
            return Optional.empty();
        }
    }

    @Property(tries = 300)
    @Label("trap 56: a valuation is the sum of its rounded lines, and the cash rounding is one of them")
    void a_valuation_is_the_sum_of_its_rounded_lines(
            @ForAll @Size(min = 1, max = 5) List<@From("goods") AssessedGoods> all) {
        List<AssessedGoods> priceable =
                all.stream().filter(goods -> line(goods).isPresent()).toList();
        Assume.that(!priceable.isEmpty());

        Valuation exact = PRICING.valuation(priceable);
        Valuation cash = PRICING.valuationInCash(priceable);

        Money sum = Money.zero(PricingArbitraries.CNY);
        for (AssessedGoods goods : priceable) {
            sum = sum.plus(PRICING.line(goods).amount());
        }
        assertThat(exact.total()).isEqualTo(sum);
        assertThat(cash.total().getAmountMinorLong() % 10).isZero();
        assertThat(cash.total()).isEqualTo(sum.plus(cash.cashRounding()));
        assertThat(cash.cashRounding().getAmountMinorLong()).isBetween(-5L, 5L);
        Derivation derivation = cash.derivation();
        assertThat(derivation.inputs()).hasSize(priceable.size() + 1);
        assertThat(derivation.inputs().stream().map(Derivation::rounded).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(derivation.rounded());
    }

    @Property(tries = 300)
    void a_derivation_can_be_reckoned_after_from_its_own_nodes(@ForAll("goods") AssessedGoods goods) {
        Optional<PricedLine> priced = line(goods);
        Assume.that(priced.isPresent());
        Derivation line = priced.get().derivation();
        Derivation net = line.inputs().get(0);
        Derivation price = line.inputs().get(1);

        Fraction left = net.inputs().get(0).exact();
        for (Derivation part : net.inputs().subList(1, net.inputs().size())) {
            left = left.minus(part.exact());
        }
        assertThat(left).isEqualTo(net.exact());
        assertThat(price.exact()
                        .times(net.exact())
                        .dividedBy(Fraction.of(priced.get().unitPrice().per().factor())))
                .isEqualTo(line.exact());
        assertThat(line.rounded()).isEqualTo(priced.get().amount().getAmount());
        assertThat(net.inputs().get(0).inputs()).hasSameSizeAs(goods.weighings().all());
    }

    @Property(tries = 300)
    void a_derivation_is_put_into_words_in_each_language_with_every_node_and_its_clause(
            @ForAll("goods") AssessedGoods goods) {
        Optional<PricedLine> priced = line(goods);
        Assume.that(priced.isPresent());
        Derivation derivation = Derivations.of(PRICING.valuationInCash(List.of(goods)));

        for (Language language : Language.values()) {
            List<String> lines = derivation.outline(language, MaterialCatalogue.starting());

            assertThat(lines).hasSameSizeAs(nodes(derivation));
            assertThat(ImmutableSet.copyOf(lines)).hasSameSizeAs(lines);
            assertThat(lines)
                    .allSatisfy(line -> assertThat(line).contains("3.2.2").doesNotContain("{", "}", "null"));
            assertThat(String.join("\n", lines))
                    .contains(MaterialCatalogue.starting().name(goods.kind(), language));
        }
    }

    private static List<Derivation> nodes(Derivation root) {
        List<Derivation> nodes = new ArrayList<>(List.of(root));
        root.inputs().forEach(input -> nodes.addAll(nodes(input)));
        return nodes;
    }
}
