package dev.qualitysdk.judgement.appraisal;

import static dev.qualitysdk.evidence.Indicator.COLLECTION_ACCURACY;
import static dev.qualitysdk.evidence.Indicator.COMPLAINT_TIMELINESS;
import static dev.qualitysdk.evidence.Indicator.CUSTOMER_SATISFACTION;
import static dev.qualitysdk.evidence.Indicator.RESPONSE_TIMELINESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.Ratio;
import dev.qualitysdk.judgement.appraisal.Explanation.Topic;
import dev.qualitysdk.regulation.PayRule;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.RegulationArbitraries;
import java.math.BigDecimal;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static final Regulation REGULATION =
            RegulationArbitraries.ordinary().build();

    private static Explanation explained(Month month, Regulation regulation, String employee) {
        return Appraiser.explain(month.appraised(regulation), EmployeeId.of(employee), month.evidence());
    }

    @Test
    void a_card_is_explained_from_the_records_to_the_money() {
        Month month = new Month()
                .employ("E-1", "north", "2026-06-11", "", "5000.00", "800.00")
                .count("E-1", CUSTOMER_SATISFACTION, 18, 20)
                .share("E-1", RESPONSE_TIMELINESS, 94_996, 100_000)
                .count("E-1", COLLECTION_ACCURACY, 20, 20)
                .finding("E-1", "3.5")
                .commendation("E-1", "1");
        Explanation explanation = explained(month, REGULATION, "E-1");

        assertThat(explanation.evidence().get(CUSTOMER_SATISFACTION)).hasSize(20);
        assertThat(explanation.lines())
                .extracting(Explanation.Line::text)
                .containsExactly(
                        "customer-satisfaction: 18 of 20 = 90.00 %, target 95 %: MISSED. Left out: 0 excused, 0 excluded,"
                                + " 0 not owed. Of so many records, chance lets it be 69.89 % to 97.22 %.",
                        "customer-satisfaction at 90.00 % lies between 70 % (0.00) and 95 % (90.00): 72.0000 points.",
                        "customer-satisfaction weighs 1/4 of 3/4 in all that has a verdict: 0.3333 of the score, which is"
                                + " 24.0000 points.",
                        "response-timeliness: 94996 of 100000 = 94.99 %, target 95 %: MISSED. Left out: 0 excused, 0"
                                + " excluded, 0 not owed. Of so many records, chance lets it be 94.85 % to 95.13 %.",
                        "response-timeliness at 94.99 % lies between 70 % (0.00) and 95 % (90.00): 89.9856 points.",
                        "response-timeliness weighs 1/4 of 3/4 in all that has a verdict: 0.3333 of the score, which is"
                                + " 29.9952 points.",
                        "collection-accuracy: 20 of 20 = 100.00 %, target 95 %: MET. Left out: 0 excused, 0 excluded, 0"
                                + " not owed. Of so many records, chance lets it be 83.88 % to 100.00 %.",
                        "collection-accuracy at 100.00 % lies between 95 % (90.00) and 100 % (100.00): 100.0000 points.",
                        "collection-accuracy weighs 1/4 of 3/4 in all that has a verdict: 0.3333 of the score, which is"
                                + " 33.3333 points.",
                        "complaint-timeliness: 0 of 0, target 95 %: NO_DATA. Left out: 0 excused, 0 excluded, 0 not"
                                + " owed.",
                        "complaint-timeliness has no verdict (NO_DATA): its weight 1/4 is shared out among the others, and"
                                + " it costs nothing.",
                        "The weighted mean is 87.3285 points.",
                        "Conduct: findings (1) come to 3.50 points, subtracted are 3.50 (at most 20.00); commendations (1)"
                                + " come to 1.00, added are 1.00 (at most 5.00) [F-42, F-43].",
                        "87.3285 − 3.50 + 1.00 = 84.8285, within 0 to 100 that is 84.8285.",
                        "Rounded once to two decimals (HALF_UP), the score is 84.83.",
                        "A score from 75.00 and below 90.00 is grade B.",
                        "Grade B brings the factor 1/1.",
                        "20 of 30 days in branch north, on a base bonus of CNY 800.00: 533.3333.",
                        "The claim is 533.3333 × 1/1 = 533.3333.",
                        "Rounded once (HALF_UP), the bonus is CNY 533.33.",
                        "customer-satisfaction was missed: CNY 100.00 is deducted.",
                        "response-timeliness was missed: CNY 100.00 is deducted.",
                        "CNY 533.33 less deductions of CNY 200.00 is CNY 333.33; paid beside the wage: CNY 333.33.");
    }

    @Test
    void what_a_rule_spared_or_bounded_is_said_with_the_rule() {
        PayRule.Builder pay = PayRule.builder();
        Regulation regulation = RegulationArbitraries.ordinary()
                .pay(pay.from(REGULATION.pay())
                        .chance(new BigDecimal("1.960"))
                        .pool(Money.parse("CNY 90.00"))
                        .wageCap(Ratio.parse("1 %"))
                        .build())
                .build();
        Month month = new Month()
                .employ("E-1", "5000.00", "800.00")
                .count("E-1", CUSTOMER_SATISFACTION, 9, 10)
                .count("E-1", RESPONSE_TIMELINESS, 1, 50)
                .count("E-1", COMPLAINT_TIMELINESS, 1, 50)
                .count("E-1", COLLECTION_ACCURACY, 4, 4)
                .covered("E-1", COLLECTION_ACCURACY, 4, 9)
                .commendation("E-1", "2")
                .veto("E-1", "serious-accident");
        Explanation explanation = explained(month, regulation, "E-1");

        assertThat(explanation.lines())
                .extracting(Explanation.Line::text)
                .contains(
                        "collection-accuracy: 4 of 4 = 100.00 %, target 95 %: INSUFFICIENT (4 of 9 have a result, at least"
                                + " 50 % needed). Left out: 0 excused, 0 excluded, 0 not owed. Of so many records, chance lets"
                                + " it be 51.00 % to 100.00 %.",
                        "response-timeliness at 2.00 % lies on the level part of the curve at 70 % (0.00): 0.0000 points.",
                        "Veto serious-accident [I-116]: at most grade C; grade D stays.",
                        "customer-satisfaction was missed, but chance explains it: the interval reaches to 98.22 %, the"
                                + " target is 95 %. The CNY 100.00 is not deducted.",
                        "CNY 0.00 less deductions of CNY 200.00 is CNY -200.00; paid beside the wage: CNY 0.00.",
                        "Of the CNY 200.00 missing, the wage CNY 5000.00 is cut by CNY 50.00 (at most 1 % of it and never"
                                + " below CNY 2000.00, so at most CNY 50.00); CNY 150.00 is not cut.");
        assertThat(explanation.lines(Topic.POOL)).hasSize(1);
        assertThat(explanation.lines(Topic.BONUS)).isEmpty();
    }

    @Test
    void who_is_not_appraised_is_told_why() {
        Month month = new Month().employ("E-1", "5000.00", "800.00").veto("E-1", "serious-accident");

        assertThat(explained(month, REGULATION, "E-1").lines(Topic.NOT_APPRAISED))
                .extracting(Explanation.Line::text)
                .containsExactly("No indicator with a weight has a verdict: not appraised, which is not a score of 0.");
    }

    @Test
    void evidence_that_does_not_add_up_to_the_card_explains_nothing() {
        Month month = new Month().employ("E-1", "5000.00", "800.00").count("E-1", RESPONSE_TIMELINESS, 1, 2);
        CycleAppraisal appraisal = month.appraised(REGULATION);

        assertThatThrownBy(() -> Appraiser.explain(
                        appraisal, EmployeeId.of("E-1"), month.evidence().subList(0, 1)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("response-timeliness");
        assertThatThrownBy(() -> Appraiser.explain(appraisal, EmployeeId.of("E-2"), month.evidence()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("E-2");
    }
}
