package dev.qualitysdk.judgement.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qualitysdk.basics.TenantId;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.judgement.appraisal.Adjustment;
import dev.qualitysdk.judgement.appraisal.AppraisalArbitraries;
import dev.qualitysdk.judgement.appraisal.CycleAppraisal;
import dev.qualitysdk.judgement.appraisal.Outcome;
import dev.qualitysdk.judgement.seal.CycleContent;
import dev.qualitysdk.judgement.seal.SealChain;
import dev.qualitysdk.judgement.seal.SealedCycle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.Money;

class RestatementProperties {

    @Provide
    Arbitrary<AppraisalArbitraries.Case> cases() {
        return AppraisalArbitraries.cases();
    }

    private static CycleContent content(AppraisalArbitraries.Case facts) {
        return content(facts.appraised(), facts);
    }

    private static CycleContent content(CycleAppraisal appraisal, AppraisalArbitraries.Case facts) {
        return CycleContent.of(appraisal, facts.records(), facts.evidence(), List.of());
    }

    private static SealedCycle sealed(CycleContent content) {
        return SealedCycle.of(
                SealChain.seal(
                        TenantId.of("t"),
                        List.of(),
                        content,
                        1,
                        Instant.parse("2026-07-10T00:00:00Z"),
                        Closing.keys("2026")),
                content);
    }

    @Property
    @Label("recalculation gives the same bytes, in any order of input, and they are read back as they are")
    void the_same_records_give_the_same_bytes(@ForAll("cases") AppraisalArbitraries.Case facts, @ForAll Random random) {
        CycleContent content = content(facts);
        CycleContent again = content(facts.shuffled(random));

        assertThat(again.bytes()).isEqualTo(content.bytes());
        assertThat(again.digest()).isEqualTo(content.digest());
        assertThat(CycleContent.read(content.bytes())).isEqualTo(content);
        assertThat(content.differences(again)).isEmpty();
        assertThat(Restatement.of(sealed(content), again).adjustments()).isEmpty();
        assertThat(Restatement.of(sealed(content), again).records()).isEmpty();
    }

    @Property
    @Label("traps 109, 120: the lines of a restatement are the difference in money, and no other month's")
    void the_lines_are_the_difference_and_each_names_records(
            @ForAll("cases") AppraisalArbitraries.Case facts, @ForAll Random random) {
        List<Evidence> later = new ArrayList<>(facts.evidence());
        later.remove(random.nextInt(later.size()));
        later.remove(random.nextInt(later.size()));
        CycleAppraisal before = facts.appraised();
        CycleAppraisal after = facts.with(later).appraised();

        Restatement restated = Restatement.of(sealed(content(before, facts)), content(after, facts.with(later)));

        Money zero = Money.zero(before.regulation().currency());
        assertThat(restated.adjustments().stream().map(Adjustment::amount).reduce(zero, Money::plus))
                .isEqualTo(after.total(Outcome::effect).minus(before.total(Outcome::effect)));
        assertThat(restated.records()).hasSizeLessThanOrEqualTo(later.size() + 2);
        for (Adjustment line : restated.adjustments()) {
            assertThat(line.amount().isZero()).isFalse();
            assertThat(restated.records()).containsAll(line.records());
            assertThat(line.amount()).isEqualTo(effect(after, line).minus(effect(before, line)));
        }
        assertThat(before.scorecards().keySet().stream()
                        .filter(employee -> restated.adjustments().stream()
                                .noneMatch(line -> line.employee().equals(employee)))
                        .flatMap(employee -> Stream.of(after.scorecard(employee)
                                .orElseThrow()
                                .outcome()
                                .effect()
                                .minus(before.scorecard(employee)
                                        .orElseThrow()
                                        .outcome()
                                        .effect()))))
                .allMatch(Money::isZero);
    }

    private static Money effect(CycleAppraisal appraisal, Adjustment line) {
        return appraisal.scorecard(line.employee()).orElseThrow().outcome().effect();
    }
}
