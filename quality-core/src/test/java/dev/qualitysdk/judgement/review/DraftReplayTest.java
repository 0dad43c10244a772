package dev.qualitysdk.judgement.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.RegulationVersion;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.judgement.appraisal.Comparison;
import dev.qualitysdk.judgement.appraisal.Month;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.regulation.PayRule;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.RegulationArbitraries;
import dev.qualitysdk.regulation.version.Amendment;
import dev.qualitysdk.regulation.version.Draft;
import dev.qualitysdk.regulation.version.Enactment;
import dev.qualitysdk.regulation.version.EnactmentStep;
import dev.qualitysdk.regulation.version.RegulationRegister;
import dev.qualitysdk.regulation.version.TransitionRule;
import dev.qualitysdk.rule.Clause;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class DraftReplayTest {

    private static final String TEXT = "ab".repeat(32);

    private static Stamp stamp(String at, String who) {
        return Stamp.of(Instant.parse(at), Actor.employee(EmployeeId.of(who)));
    }

    @Test
    void a_past_month_is_replayed_under_a_draft_of_the_register_and_the_draft_stays_out_of_force() {
        Regulation inForce = RegulationArbitraries.ordinary()
                .effective(LocalDate.of(2026, 1, 1))
                .build();
        PayRule.Builder pay = PayRule.builder();
        Regulation tried = Regulation.builder()
                .from(inForce)
                .version(RegulationVersion.of("tried"))
                .effective(LocalDate.of(2026, 9, 1))
                .pay(pay.from(inForce.pay()).pool(Money.parse("CNY 1.00")).build())
                .build();
        Enactment first = Enactment.draft(EnactmentStep.Drafted.of(
                        stamp("2025-11-01T00:00:00Z", "author"), Draft.of(inForce, TEXT, List.of())))
                .approve(EnactmentStep.Approved.of(stamp("2025-11-02T00:00:00Z", "director")))
                .publish(EnactmentStep.Published.of(stamp("2025-11-03T00:00:00Z", "clerk")));
        Enactment draft = Enactment.draft(EnactmentStep.Drafted.of(
                stamp("2026-07-01T00:00:00Z", "author"),
                Draft.of(
                        tried,
                        TEXT,
                        List.of(Amendment.of(
                                Clause.PAY,
                                ReasonCode.of("budget"),
                                Amendment.Cause.DECISION,
                                Optional.empty(),
                                TransitionRule.BY_CYCLE)))));
        RegulationRegister register = RegulationRegister.of(List.of(first, draft), List.of(inForce, tried), List.of());
        Month june = new Month().employ("E-1", "5000.00", "800.00").count("E-1", Indicator.RESPONSE_TIMELINESS, 20, 20);

        Comparison replayed = WhatIf.of(
                register.book().flatMap(book -> book.ofMonth(Month.JUNE)).orElseThrow(),
                register.regulation(RegulationVersion.of("tried")),
                june.records().build());

        assertThat(replayed.effect().isNegative()).isTrue();
        assertThat(register.at(Instant.parse("2026-10-01T00:00:00Z")).map(Regulation::version))
                .contains(inForce.version());
    }
}
