package dev.qualitysdk.judgement.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.RulingId;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.RegulationArbitraries;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.regulation.Ruling;
import dev.qualitysdk.rule.Clause;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationRulingsTest {

    private static Ruling ruling(String id, Clause clause, String date, String recorded) {
        LocalDate since = LocalDate.parse(date);
        return Ruling.of(
                Stamp.of(
                        Instant.parse(date + "T01:00:00Z"),
                        Instant.parse(recorded),
                        Actor.employee(EmployeeId.of("director"))),
                RulingId.of(id),
                clause,
                since);
    }

    @Test
    void a_card_names_the_rulings_on_which_its_records_and_its_arithmetic_rely() {
        Regulation regulation = RegulationArbitraries.ordinary().build();
        RegulationBook book = RegulationBook.of(regulation)
                .withRulings(List.of(
                        ruling("record", Clause.RESPONSE_TIMELINESS, "2026-06-05", "2026-06-05T02:00:00Z"),
                        ruling("later", Clause.RESPONSE_TIMELINESS, "2026-06-20", "2026-06-20T02:00:00Z"),
                        ruling("unknown", Clause.RESPONSE_TIMELINESS, "2026-06-04", "2027-01-01T00:00:00Z"),
                        ruling("pay", Clause.PAY, "2026-05-05", "2026-05-05T02:00:00Z"),
                        ruling("pay-late", Clause.PAY, "2026-06-05", "2026-06-05T02:00:00Z"),
                        ruling("elsewhere", Clause.RECEIPT, "2026-05-05", "2026-05-05T02:00:00Z")));
        Month month = new Month().employ("E-1", "5000.00", "800.00").count("E-1", Indicator.RESPONSE_TIMELINESS, 1, 2);
        CycleAppraisal appraisal = month.appraised(regulation);

        assertThat(Appraiser.explain(book, appraisal, EmployeeId.of("E-1"), month.evidence())
                        .rulings())
                .extracting(ruling -> ruling.id().value())
                .containsExactly("record", "pay");
        assertThat(Appraiser.explain(appraisal, EmployeeId.of("E-1"), month.evidence())
                        .rulings())
                .isEmpty();
    }
}
