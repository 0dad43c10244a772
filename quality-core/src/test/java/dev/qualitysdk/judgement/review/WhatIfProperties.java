package dev.qualitysdk.judgement.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qualitysdk.basics.RegulationVersion;
import dev.qualitysdk.judgement.appraisal.AppraisalArbitraries;
import dev.qualitysdk.judgement.appraisal.Comparison;
import dev.qualitysdk.judgement.appraisal.Outcome;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.RegulationArbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WhatIfProperties {

    @Provide
    Arbitrary<AppraisalArbitraries.Case> cases() {
        return AppraisalArbitraries.cases();
    }

    @Provide
    Arbitrary<Regulation> drafts() {
        return RegulationArbitraries.regulations();
    }

    @Property
    @Label("what-if under the same regulation changes nothing, whatever the draft is called")
    void under_the_same_regulation_nothing_changes(@ForAll("cases") AppraisalArbitraries.Case facts) {
        Regulation.Builder copy = Regulation.builder();
        Regulation same = copy.from(facts.regulation())
                .version(RegulationVersion.of("draft"))
                .title("A draft")
                .build();

        Comparison compared = WhatIf.of(facts.regulation(), same, facts.records());

        assertThat(compared.isUnchanged()).isTrue();
        assertThat(compared.effect().isZero()).isTrue();
        assertThat(compared.changes().values())
                .allMatch(change -> change.effect().isZero() && change.isUnchanged());
    }

    @Property
    void everybody_is_compared_and_the_differences_add_up(
            @ForAll("cases") AppraisalArbitraries.Case facts, @ForAll("drafts") Regulation draft) {
        Comparison compared = WhatIf.of(facts.regulation(), draft, facts.records());
        Comparison back = WhatIf.of(draft, facts.regulation(), facts.records());

        assertThat(compared.changes().keySet())
                .isEqualTo(facts.appraised().scorecards().keySet());
        assertThat(compared.effect())
                .isEqualTo(facts.under(draft)
                        .appraised()
                        .total(Outcome::effect)
                        .minus(facts.appraised().total(Outcome::effect)));
        assertThat(back.effect()).isEqualTo(compared.effect().negated());
        assertThat(back.isUnchanged()).isEqualTo(compared.isUnchanged());
    }
}
