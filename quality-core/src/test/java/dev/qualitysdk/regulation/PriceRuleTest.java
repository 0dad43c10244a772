package dev.qualitysdk.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.Fraction;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.Ratio;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class PriceRuleTest {

    private static final PriceRule RULE = PriceRule.of(Ratio.parse("5 %"), Ratio.parse("10 %"));

    @Test
    void both_bounds_of_the_corridor_belong_to_it() {
        Fraction listed = Fraction.of(200);

        assertThat(RULE.allows(Fraction.of(190), listed)).isTrue();
        assertThat(RULE.allows(Fraction.of(220), listed)).isTrue();
        assertThat(RULE.allows(Fraction.of(189_999_999, 1_000_000), listed)).isFalse();
        assertThat(RULE.allows(Fraction.of(220_000_001, 1_000_000), listed)).isFalse();
    }

    @Test
    void what_the_list_gives_for_nothing_can_only_be_agreed_for_nothing() {
        assertThat(RULE.allows(Fraction.ZERO, Fraction.ZERO)).isTrue();
        assertThat(RULE.allows(Fraction.of(1, 1_000_000), Fraction.ZERO)).isFalse();
    }

    @Test
    void a_rule_out_of_bounds_is_refused_with_all_its_faults() {
        assertThatThrownBy(() ->
                        PriceRule.of(Ratio.parse("101 %"), Ratio.parse("-1 %"), Optional.of(Money.parse("CNY 0.00"))))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::field)
                                .containsExactly("below", "above", "cashIncrement"));
    }

    @Test
    void the_digest_of_a_regulation_changes_with_each_figure_of_the_rule_and_not_without_one() {
        Regulation without = RegulationArbitraries.ordinary().build();

        assertThat(RegulationArbitraries.ordinary()
                        .prices(Optional.empty())
                        .build()
                        .digest())
                .isEqualTo(without.digest());
        assertThat(List.of(
                        with(RULE),
                        with(PriceRule.of(Ratio.parse("6 %"), Ratio.parse("10 %"))),
                        with(PriceRule.of(Ratio.parse("5 %"), Ratio.parse("11 %"))),
                        with(PriceRule.of(RULE.below(), RULE.above(), Optional.of(Money.parse("CNY 0.10")))),
                        with(PriceRule.of(RULE.below(), RULE.above(), Optional.of(Money.parse("CNY 1.00"))))))
                .extracting(Regulation::digest)
                .doesNotHaveDuplicates()
                .doesNotContain(without.digest());
    }

    @Test
    void cash_of_another_currency_than_the_regulation_is_refused() {
        assertThatThrownBy(() -> with(PriceRule.of(RULE.below(), RULE.above(), Optional.of(Money.parse("USD 0.05")))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("prices.cashIncrement")
                .hasMessageContaining("3.2.2");
    }

    @Test
    void a_rule_is_read_back_from_its_form() {
        PriceRule withCash = PriceRule.of(RULE.below(), RULE.above(), Optional.of(Money.parse("CNY 0.10")));

        assertThat(PriceRule.read(RULE.form())).isEqualTo(RULE);
        assertThat(PriceRule.read(withCash.form())).isEqualTo(withCash);
    }

    private static Regulation with(PriceRule rule) {
        return RegulationArbitraries.ordinary().prices(rule).build();
    }
}
