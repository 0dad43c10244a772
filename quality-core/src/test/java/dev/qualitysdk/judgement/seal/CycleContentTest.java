package dev.qualitysdk.judgement.seal;

import static dev.qualitysdk.evidence.Indicator.RESPONSE_TIMELINESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.Points;
import dev.qualitysdk.evidence.ConductEntry;
import dev.qualitysdk.evidence.Coverage;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.Veto;
import dev.qualitysdk.judgement.appraisal.CycleRecords;
import dev.qualitysdk.judgement.appraisal.Month;
import dev.qualitysdk.judgement.cycle.Closing;
import dev.qualitysdk.rule.Clause;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CycleContentTest {

    private static final YearMonth JUNE = YearMonth.of(2026, 6);
    private static final EmployeeId E1 = EmployeeId.of("E-1");

    private static CycleContent content(CycleRecords records, List<Evidence> evidence) {
        return CycleContent.of(Closing.appraise(records, evidence), records, evidence, List.of());
    }

    @Test
    void everything_the_result_rests_on_is_a_part_by_name() {
        CycleRecords records = Closing.records(JUNE)
                .addConduct(ConductEntry.of(
                        E1, "F-1", ConductEntry.Direction.FINDING, Points.parse("5"), Month.INSIDE, Clause.WORDS))
                .addVetoes(Veto.of(E1, "I-1", "serious-accident", Month.INSIDE, Clause.SAFETY_ACCIDENT))
                .addCoverage(Coverage.of(Indicator.COLLECTION_ACCURACY, Optional.of(E1), Optional.empty(), 10, 9))
                .build();

        CycleContent content = content(records, Closing.usual(JUNE));

        assertThat(content.parts().keySet())
                .containsExactly(
                        "appraisal",
                        "card E-1",
                        "card E-2",
                        "conduct F-1",
                        "coverage collection-accuracy of E-1",
                        "employment E-1@2026-01-01",
                        "employment E-2@2026-01-01",
                        "evidence response-timeliness B-1",
                        "evidence response-timeliness B-2",
                        "evidence response-timeliness B-3",
                        "veto I-1");
        assertThat(content).hasToString("2026-06 (11 parts)");
        assertThat(content.cards()).containsOnlyKeys(E1, EmployeeId.of("E-2"));
    }

    @Test
    void records_of_the_same_name_are_all_covered() {
        List<Evidence> same = List.of(
                Closing.piece(JUNE, "B-1", "E-1", RESPONSE_TIMELINESS, 1),
                Closing.piece(JUNE, "B-1", "E-2", RESPONSE_TIMELINESS, 0),
                Closing.piece(JUNE, "B-1 (2)", "E-2", RESPONSE_TIMELINESS, 1));

        CycleContent content = content(Closing.records(JUNE).build(), same);

        assertThat(content.records().values().stream()
                        .filter(form -> form.kind().equals("evidence"))
                        .map(Evidence::read))
                .containsExactlyInAnyOrderElementsOf(same);
        assertThat(content(Closing.records(JUNE).build(), List.of(same.get(2), same.get(1), same.get(0)))
                        .bytes())
                .isEqualTo(content.bytes());
    }

    @Test
    void what_is_no_content_to_the_last_byte_is_refused() {
        byte[] bytes =
                content(Closing.records(JUNE).build(), Closing.usual(JUNE)).bytes();

        for (byte[] wrong : List.of(
                new byte[0],
                new byte[4],
                new byte[] {-1, -1, -1, -1},
                new byte[] {127, 127, 127, 127},
                Arrays.copyOf(bytes, bytes.length - 1),
                Arrays.copyOf(bytes, bytes.length + 1))) {
            assertThatThrownBy(() -> CycleContent.read(wrong)).isInstanceOf(InvalidValueException.class);
            assertThatThrownBy(() -> SealedCycle.read(wrong)).isInstanceOf(InvalidValueException.class);
        }
        assertThat(CycleContent.read(bytes).bytes()).isEqualTo(bytes);
    }
}
