package dev.qualitysdk.service.assessment;

import static dev.qualitysdk.service.assessment.AssessmentExamples.accepted;
import static dev.qualitysdk.service.assessment.AssessmentExamples.cny;
import static dev.qualitysdk.service.assessment.AssessmentExamples.drafted;
import static dev.qualitysdk.service.assessment.AssessmentExamples.offered;
import static dev.qualitysdk.service.assessment.AssessmentExamples.valuation;
import static dev.qualitysdk.service.booking.BookingExamples.at;
import static dev.qualitysdk.service.booking.BookingExamples.instant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.AssessmentId;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.PaymentMethod;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.Unit;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

class AssessmentTest {

    @Test
    void an_offer_cannot_be_accepted_before_it_was_explained() {
        assertThatThrownBy(() -> offered().accept(at("2026-03-04T10:40"), PaymentMethod.CASH))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("was not explained")
                .extracting(breach -> ((ClauseBreachException) breach).clause())
                .isEqualTo(Clause.EXPLANATION);
    }

    @Test
    void each_offer_is_explained_anew() {
        Assessment again = offered()
                .explain(at("2026-03-04T10:37"))
                .refuse(at("2026-03-04T10:38"))
                .offer(at("2026-03-04T10:39"));

        assertThatThrownBy(() -> again.accept(at("2026-03-04T10:40"), PaymentMethod.CASH))
                .hasMessageContaining("3.2.3");
        assertThat(again.explain(at("2026-03-04T10:40"))
                        .accept(at("2026-03-04T10:40"), PaymentMethod.CASH)
                        .state())
                .isEqualTo(Assessment.State.ACCEPTED);
    }

    @Test
    void an_offer_is_accepted_before_its_end_and_expires_from_its_end_on() {
        Assessment explained = offered().explain(at("2026-03-04T10:38"));

        assertThatThrownBy(() -> explained.accept(at("2026-03-04T11:00"), PaymentMethod.CASH))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("no longer stands");
        assertThat(explained
                        .accept(at("2026-03-04T10:59:59.999999"), PaymentMethod.CASH)
                        .agreedTotal())
                .contains(cny("1200.00"));
        assertThatThrownBy(() -> explained.expire(at("2026-03-04T10:59:59.999999")))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("still stands");
        assertThat(explained.expire(at("2026-03-04T11:00")).state()).isEqualTo(Assessment.State.EXPIRED);
        assertThatThrownBy(() -> drafted().offer(at("2026-03-04T10:36")).expire(at("2027-03-04T10:36")))
                .hasMessageContaining("still stands");
    }

    @Test
    void an_offer_that_would_not_stand_at_all_is_refused() {
        assertThatThrownBy(() -> drafted().offer(at("2026-03-04T10:36"), instant("2026-03-04T10:36")))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("3.2.2");
    }

    @Test
    void an_offer_that_stands_is_revised_only_in_the_customers_favour() {
        assertThatThrownBy(() -> offered().revise(at("2026-03-04T10:50"), valuation("49")))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("CNY 1200.00 stands and CNY 1176.00 is less");
        assertThat(offered()
                        .revise(at("2026-03-04T10:50"), valuation("51"))
                        .valuation()
                        .total())
                .isEqualTo(cny("1224.00"));
        assertThat(offered().revise(at("2026-03-04T11:00"), valuation("49")).state())
                .as("its end is over")
                .isEqualTo(Assessment.State.DRAFTED);
        assertThat(offered()
                        .refuse(at("2026-03-04T10:40"))
                        .revise(at("2026-03-04T10:41"), valuation("49"))
                        .state())
                .isEqualTo(Assessment.State.DRAFTED);
    }

    @Test
    void an_offer_binds_until_it_is_answered_or_its_end_also_when_it_was_revised_since() {
        Assessment raised = offered().revise(at("2026-03-04T10:40"), valuation("51"));

        assertThat(raised.standing(instant("2026-03-04T10:59:59.999999")))
                .map(offer -> offer.valuation().total())
                .contains(cny("1200.00"));
        assertThat(raised.standing(instant("2026-03-04T11:00"))).isEmpty();
        assertThat(raised.revise(at("2026-03-04T10:41"), valuation("50"))
                        .valuation()
                        .total())
                .isEqualTo(cny("1200.00"));
        assertThatThrownBy(() -> raised.revise(at("2026-03-04T10:41"), valuation("49")))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("CNY 1200.00 stands and CNY 1176.00 is less");
        assertThat(raised.revise(at("2026-03-04T11:00"), valuation("49")).state())
                .isEqualTo(Assessment.State.DRAFTED);
        assertThat(accepted().standing(instant("2026-03-04T10:40"))).isEmpty();
        assertThat(drafted().standing(instant("2026-03-04T10:40"))).isEmpty();
    }

    @Test
    void an_offer_that_takes_the_place_of_one_that_stands_does_not_end_before_it() {
        Assessment raised = offered().revise(at("2026-03-04T10:40"), valuation("51"));
        Assessment openEnded = drafted().offer(at("2026-03-04T10:36")).revise(at("2026-03-04T10:40"), valuation("51"));

        assertThatThrownBy(() -> raised.offer(at("2026-03-04T10:41"), instant("2026-03-04T10:59")))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("stands until 2026-03-04T03:00:00Z")
                .hasMessageContaining("would end at 2026-03-04T02:59:00Z");
        assertThat(raised.offer(at("2026-03-04T10:41"), instant("2026-03-04T11:00"))
                        .state())
                .isEqualTo(Assessment.State.OFFERED);
        assertThat(raised.offer(at("2026-03-04T10:41")).state()).isEqualTo(Assessment.State.OFFERED);
        assertThat(raised.offer(at("2026-03-04T11:00"), instant("2026-03-04T11:01"))
                        .state())
                .isEqualTo(Assessment.State.OFFERED);
        assertThatThrownBy(() -> openEnded.offer(at("2026-03-04T10:41"), instant("2027-03-04T11:00")))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("stands until it is answered");
    }

    @Test
    void who_assesses_or_records_a_price_put_in_by_hand_does_not_approve_it() {
        Valuation byAssessor = approvedBy("L");
        Valuation byRecorder = approvedBy("R");
        Stamp recorder = Stamp.of(instant("2026-03-04T10:36"), Actor.employee(EmployeeId.of("R")));

        assertThatThrownBy(() -> Assessment.draft(AssessmentStep.Drafted.of(
                        recorder, AssessmentId.of("A-1"), BookingId.of("B-1"), EmployeeId.of("L"), byAssessor)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage(
                        "assessment A-1 is refused: valuation.lines[0].approver: found L, wanted somebody else than who"
                                + " assessed and who recorded it (clause 3.2.2)");
        assertThatThrownBy(() -> drafted().revise(recorder, byRecorder)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> drafted().revise(recorder, byAssessor)).isInstanceOf(InvalidValueException.class);
        assertThat(drafted().revise(recorder, approvedBy("X")).version()).isEqualTo(2);
        assertThat(drafted().revise(at("2026-03-04T10:36"), byRecorder).version())
                .isEqualTo(2);
    }

    private static Valuation approvedBy(String employee) {
        AssessmentLineBuilder line = AssessmentExamples.line();
        line.priceReason(ReasonCode.of("large-lot")).approver(EmployeeId.of(employee));
        return Valuation.of(instant("2026-03-04T10:35"), RoundingMode.HALF_UP, List.of(line.build()));
    }

    @Test
    void every_offer_is_kept_with_what_was_offered() {
        Assessment negotiated = offered()
                .explain(at("2026-03-04T10:37"))
                .explain(at("2026-03-04T10:38"))
                .refuse(at("2026-03-04T10:40"))
                .revise(at("2026-03-04T10:41"), valuation("52.5"))
                .offer(at("2026-03-04T10:42"));

        assertThat(negotiated.offers())
                .extracting(offer -> offer.valuation().total())
                .containsExactly(cny("1200.00"), cny("1260.00"));
        assertThat(negotiated.offers().get(0).explained()).contains(instant("2026-03-04T10:37"));
        assertThat(negotiated.offers().get(0).validUntil()).contains(instant("2026-03-04T11:00"));
        assertThat(negotiated.offers().get(1).explained()).isEmpty();
        assertThat(negotiated.agreedTotal()).isEmpty();
    }

    @Test
    void a_revision_in_another_currency_is_refused() {
        AssessmentLine dollars = AssessmentExamples.line()
                .unitPrice(UnitPrice.of(BigMoney.parse("USD 50"), Unit.KILOGRAM))
                .build();

        assertThatThrownBy(() -> drafted()
                        .revise(
                                at("2026-03-04T10:36"),
                                Valuation.of(instant("2026-03-04T10:35"), RoundingMode.HALF_UP, List.of(dollars))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("CNY");
    }

    @Test
    void the_booking_learns_of_an_offer_and_of_its_refusal_only_when_there_is_one() {
        assertThatThrownBy(() -> drafted().assessed(at("2026-03-04T10:40"))).isInstanceOf(ClauseBreachException.class);
        assertThat(offered().assessed(at("2026-03-04T10:40")).assessment()).contains(AssessmentId.of("A-1"));
        assertThatThrownBy(() -> accepted().offerRefused(at("2026-03-04T10:40")))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("ACCEPTED");
        assertThat(offered()
                        .refuse(at("2026-03-04T10:40"))
                        .offerRefused(at("2026-03-04T10:41"))
                        .at())
                .isEqualTo(instant("2026-03-04T10:41"));
    }

    @Test
    void a_second_draft_and_no_steps_are_refused() {
        assertThatThrownBy(() -> drafted().take(drafted().steps().get(0))).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Assessment.replay(List.of())).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Assessment.replay(accepted().steps().subList(1, 2)))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> drafted().offer(at("2026-03-04T10:34")))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("7.2.1");
    }

    @Test
    void a_form_whose_amounts_are_not_those_of_its_lines_is_refused() {
        CanonicalForm form = drafted().steps().get(0).form();
        Map<String, String> fields = new HashMap<>(form.fields());
        fields.put("lines.0.amount", "CNY 1200.01");
        Map<String, String> total = new HashMap<>(form.fields());
        total.put("total", "CNY 1200.01");

        assertThatThrownBy(() -> AssessmentStep.read(CanonicalForm.of(form.kind(), fields)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("lines.0.amount");
        assertThatThrownBy(() -> AssessmentStep.read(CanonicalForm.of(form.kind(), total)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("total");
    }
}
