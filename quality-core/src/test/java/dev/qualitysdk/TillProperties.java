package dev.qualitysdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.SettlementId;
import dev.qualitysdk.lifecycle.Reached;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.rule.ClauseBreachException;
import dev.qualitysdk.service.assessment.Assessment;
import dev.qualitysdk.service.assessment.AssessmentArbitraries;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.Money;

class TillProperties {

    /** What a host has of its own: a till that pays what was agreed. */
    private static final class Till {

        private final Map<SettlementId, Money> paid = new HashMap<>();

        Assessment pay(Assessment agreed, SettlementId settlement, Instant at) {
            Assessment settled = agreed.settle(Stamp.of(at, Actor.system("till")), settlement);
            paid.put(settlement, agreed.agreedTotal().orElseThrow());
            return settled;
        }
    }

    @Provide
    Arbitrary<Assessment> assessments() {
        return AssessmentArbitraries.assessments();
    }

    @Property(tries = 200)
    void the_till_pays_what_was_agreed_and_once(@ForAll("assessments") Assessment assessment) {
        Till till = new Till();
        Instant at = assessment.steps().get(assessment.version() - 1).at().plusSeconds(60);
        try {
            Assessment settled = till.pay(assessment, SettlementId.of("T-1"), at);
            till.pay(settled, SettlementId.of("T-2"), at);
        } catch (ClauseBreachException refused) {
            assertThat(refused.clause().number()).startsWith("3.");
        }

        assertThat(List.copyOf(till.paid.values()))
                .isEqualTo(
                        assessment.settlement().isPresent()
                                ? List.of()
                                : assessment.agreedTotal().stream().toList());
    }

    @Property(tries = 500)
    void the_histories_are_worth_something(@ForAll("assessments") Assessment assessment) {
        Reached.everyState(Assessment.LIFECYCLE, Assessment.FAMILY, assessment, Assessment::state, 2);
    }
}
