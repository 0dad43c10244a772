package dev.qualitysdk.service.assessment;

import static dev.qualitysdk.service.assessment.PricingArbitraries.FIRST;
import static dev.qualitysdk.service.assessment.PricingArbitraries.MORNING;
import static dev.qualitysdk.service.assessment.PricingArbitraries.price;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fraction;
import dev.qualitysdk.basics.Language;
import dev.qualitysdk.basics.MaterialCatalogue;
import dev.qualitysdk.basics.PriceListVersion;
import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.basics.Ratio;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.Unit;
import dev.qualitysdk.internal.Texts;
import dev.qualitysdk.lifecycle.Stamp;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DerivationTest {

    private static final MaterialCatalogue CATALOGUE = MaterialCatalogue.starting();

    private static AssessedGoods paper() {
        Stamp first = Stamp.of(MORNING, Actor.employee(EmployeeId.of("E-7")));
        Stamp second = Stamp.of(MORNING.plusSeconds(300), Actor.employee(EmployeeId.of("E-7")));
        return AssessedGoods.builder()
                .kind("mixed-paper")
                .grade(FIRST)
                .direction(PriceDirection.WE_BUY)
                .weighings(Weighings.of(Weighing.ofGrossAndTare(
                                first,
                                Quantity.parse("110 kg"),
                                List.of(TareLevel.standard("sack", 4, Quantity.ofGrams(250)))))
                        .reweighed(Weighing.ofGrossAndTare(
                                second,
                                Quantity.parse("101 kg"),
                                List.of(TareLevel.standard("sack", 4, Quantity.ofGrams(250)))))
                        .under(ReweighRule.LOWEST))
                .findings(Findings.builder()
                        .number("moisture", Ratio.parse("15 %"))
                        .number("impurity", Ratio.of(1, 3))
                        .build())
                .terms(List.of(
                        DeductionTerm.share("moisture").above(Ratio.parse("12 %")),
                        DeductionTerm.share("impurity").ofBasis(DeductionBasis.NET),
                        DeductionTerm.quantity("wood").ifMeasured()))
                .agreed(price("1.5", Unit.JIN))
                .permission(
                        PriceOverride.of(ReasonCode.of("regular-customer"), EmployeeId.of("E-7"), EmployeeId.of("E-1")))
                .pricingAt(MORNING)
                .build();
    }

    @Test
    void a_customer_reads_each_figure_with_its_rule_and_clause() {
        Derivation derivation =
                PricingArbitraries.pricing().valuationInCash(List.of(paper())).derivation();

        assertThat(derivation.outline(Language.ENGLISH, CATALOGUE))
                .containsExactly(
                        "1 We pay you: 191.00 CNY (clause 3.2.2)",
                        "1.1 Mixed paper, grade 1, which we buy: 127 1/3 jin at CNY 1.50 per jin:"
                                + " 191.00 CNY (clause 3.2.2)",
                        "1.1.1 Net: what is left of the gross when the following parts are taken off:"
                                + " exactly 63666 2/3, rounded 63667 g (clause 3.2.2)",
                        "1.1.1.1 Gross: weighing 2 of 2 counts (the lowest): 101000 g (clause 3.2.2)",
                        "1.1.1.1.1 Gross of weighing 1, 2026-05-04T01:00:00Z, net 109000 g; known were gross and tare:"
                                + " 110000 g (clause 3.2.2)",
                        "1.1.1.1.2 Gross of weighing 2, 2026-05-04T01:05:00Z, net 100000 g; known were gross and tare:"
                                + " 101000 g (clause 3.2.2)",
                        "1.1.1.2 Tare: 1000 g (clause 3.2.2)",
                        "1.1.1.2.1 4 × sack of 250 g (standard of the type), leaving 100000 g: 1000 g (clause 3.2.2)",
                        "1.1.1.3 Moisture 15 %, of which 12 % is allowed; the excess of what was left, 100000 g,"
                                + " is taken off: 3000 g (clause 3.2.2)",
                        "1.1.1.4 Impurities 33 1/3 %, of which 0 % is allowed; the excess of the net before deductions,"
                                + " 100000 g, is taken off: exactly 33333 1/3, rounded 33333 g (clause 3.2.2)",
                        "1.1.1.5 wood was not looked at: nothing is taken off: 0 g (clause 3.2.2)",
                        "1.1.2 Price agreed, outside the corridor of 1.1875 to 1.375 (regulation 2026-01); reason"
                                + " regular-customer, asked for by E-7, approved by E-1: 1.50 CNY/jin (clause 3.2.2)",
                        "1.1.2.1 List price of version 2026-05, in force since 2026-04-30T16:00:00Z, for the pricing"
                                + " instant 2026-05-04T01:00:00Z: 1.25 CNY/jin (clause 3.2.2)",
                        "1.2 Rounded to multiples of CNY 0.10 for cash: 0.00 CNY (clause 3.2.2)");
    }

    @Test
    void the_same_is_read_in_both_chinese_scripts() {
        Derivation line = PricingArbitraries.pricing().line(paper()).derivation();

        assertThat(line.text(Language.SIMPLIFIED_CHINESE, CATALOGUE)).isEqualTo("杂纸统货，等级 1，我方收购：127 1/3 斤，每斤 CNY 1.50");
        assertThat(line.text(Language.TRADITIONAL_CHINESE, CATALOGUE))
                .isEqualTo("雜紙統貨，等級 1，我方收購：127 1/3 斤，每斤 CNY 1.50");
    }

    @Test
    void a_line_of_which_only_figures_were_recorded_is_explained_as_far_as_they_go() {
        AssessmentLineBuilder line = AssessmentLine.builder();
        line.kind("mixed-paper")
                .grade(FIRST)
                .gross(Quantity.parse("101 kg"))
                .tare(Quantity.parse("1 kg"))
                .addDeductions(
                        Deduction.of(Deduction.Cause.MOISTURE, Ratio.parse("10 %")),
                        Deduction.of(Deduction.Cause.IMPURITY, Ratio.of(1, 3)))
                .unitPrice(price("-0.5", Unit.KILOGRAM));

        assertThat(Valuation.of(MORNING, RoundingMode.HALF_UP, List.of(line.build()))
                        .derivation()
                        .outline(Language.ENGLISH, CATALOGUE))
                .containsExactly(
                        "1 You pay us (shown as less than zero): -30.00 CNY (clause 3.2.2)",
                        "1.1 Mixed paper, grade 1, whose disposal you pay for: 60 kg at CNY -0.50 per kg:"
                                + " -30.00 CNY (clause 3.2.2)",
                        "1.1.1 Gross: 101000 g (clause 3.2.2)",
                        "1.1.2 Tare: 1000 g (clause 3.2.2)",
                        "1.1.3 Moisture 10 %, taken off what was left, 100000 g: 10000 g (clause 3.2.2)",
                        "1.1.4 Impurities 33 1/3 %, taken off what was left, 90000 g: 30000 g (clause 3.2.2)",
                        "1.1.5 Price put in by hand: -0.50 CNY/kg (clause 3.2.2)");
    }

    @Test
    void a_price_put_in_by_hand_names_its_list_or_who_approved_it_and_why() {
        AssessmentLine listed = AssessmentExamples.line()
                .priceList(PriceListVersion.of("2026-05"))
                .build();
        AssessmentLine approved = AssessmentExamples.line()
                .priceReason(ReasonCode.of("large-lot"))
                .approver(EmployeeId.of("X"))
                .build();
        Derivation derivation = Valuation.of(MORNING, RoundingMode.HALF_UP, List.of(listed, approved))
                .derivation();

        assertThat(derivation.outline(Language.ENGLISH, CATALOGUE))
                .contains(
                        "1.1.4 Price put in by hand as that of list version 2026-05: 50.00 CNY/kg (clause 3.2.2)",
                        "1.2.4 Price put in by hand; reason large-lot, approved by X: 50.00 CNY/kg (clause 3.2.2)");
        assertThat(derivation.outline(Language.SIMPLIFIED_CHINESE, CATALOGUE))
                .contains("1.1.4 手工录入的单价，取自价目表 2026-05：50.00 CNY/kg（第3.2.2条）");
        assertThat(derivation.outline(Language.TRADITIONAL_CHINESE, CATALOGUE))
                .contains("1.2.4 手工錄入的單價；原因 large-lot，X 批准：50.00 CNY/kg（第3.2.2條）");
    }

    @Test
    void each_language_has_the_same_texts_with_the_same_holes() {
        Texts english = DerivationTexts.in(Language.ENGLISH);
        for (Language language : Language.values()) {
            Texts texts = DerivationTexts.in(language);
            assertThat(texts.keys()).as(language.tag()).isEqualTo(english.keys());
            for (String key : english.keys()) {
                assertThat(holes(texts, key)).as("%s %s", language.tag(), key).isEqualTo(holes(english, key));
            }
        }
    }

    /** The names of the holes of a text, found by what it asks for: each is filled with its own name in brackets. */
    private static Set<String> holes(Texts texts, String key) {
        Map<String, String> each = new HashMap<>();
        while (true) {
            try {
                String text = texts.fill(key, each);
                return Pattern.compile("\\[(\\w+)]")
                        .matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.toCollection(TreeSet::new));
            } catch (IllegalStateException missing) {
                String hole = String.valueOf(missing.getMessage()).replaceAll(".*\\{(\\w+)}", "$1");
                each.put(hole, "[" + hole + "]");
            }
        }
    }

    @Test
    void every_constant_that_a_text_may_name_has_a_word() {
        TreeSet<String> wanted = new TreeSet<>();
        for (ReweighRule rule : ReweighRule.values()) {
            wanted.add("reweigh." + rule);
        }
        for (TareSource source : TareSource.values()) {
            wanted.add("tare." + source);
        }
        for (Weighing.Known known : Weighing.Known.values()) {
            wanted.add("known." + known);
        }
        for (DeductionBasis basis : DeductionBasis.values()) {
            wanted.add("basis." + basis);
        }
        for (DeductionShape shape : DeductionShape.values()) {
            wanted.add("weight.deduction." + shape);
        }
        for (Deduction.Cause cause : Deduction.Cause.values()) {
            wanted.add("cause." + cause);
        }
        for (Unit unit : Unit.values()) {
            wanted.add("unit." + unit);
        }
        for (PricedLine.Corridor corridor : PricedLine.Corridor.values()) {
            wanted.add("price." + corridor);
        }
        for (PriceDirection direction : PriceDirection.values()) {
            wanted.add("line." + direction);
            wanted.add("total." + direction);
        }

        assertThat(DerivationTexts.in(Language.ENGLISH).keys()).containsAll(wanted);
    }

    @Test
    void numbers_are_shown_exactly_as_decimals_or_with_a_fraction() {
        assertThat(Shown.number(Fraction.of(5, 4))).isEqualTo("1.25");
        assertThat(Shown.number(Fraction.of(-7, 3))).isEqualTo("-2 1/3");
        assertThat(Shown.number(Fraction.of(1, 3))).isEqualTo("1/3");
        assertThat(Shown.number(Fraction.of(-1, 3))).isEqualTo("-1/3");
        assertThat(Shown.number(Fraction.of(100))).isEqualTo("100");
        assertThat(Shown.number(Fraction.ZERO)).isEqualTo("0");
        assertThat(Shown.percent(Fraction.of(1, 8))).isEqualTo("12.5 %");
    }
}
