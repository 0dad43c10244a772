package dev.qualitysdk.service.assessment;

import static dev.qualitysdk.service.assessment.GradingCell.atLeast;
import static dev.qualitysdk.service.assessment.GradingCell.below;
import static dev.qualitysdk.service.assessment.GradingCell.between;
import static dev.qualitysdk.service.assessment.GradingCell.no;
import static dev.qualitysdk.service.assessment.GradingCell.oneOf;
import static dev.qualitysdk.service.assessment.GradingCell.yes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.Grade;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.basics.Ratio;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class GradingTableTest {

    private static final Grade A = Grade.of("A");
    private static final Grade B = Grade.of("B");
    private static final Ratio TWELVE = Ratio.parse("12 %");

    private static GradingTable.Builder paper() {
        return GradingTable.builder("corrugated-2026-1", "corrugated-board")
                .share("moisture")
                .flag("oily");
    }

    private static Findings found(String moisture, boolean oily) {
        return Findings.builder()
                .number("moisture", Ratio.parse(moisture))
                .flag("oily", oily)
                .build();
    }

    @Test
    void a_bound_belongs_to_the_row_that_begins_with_it() {
        GradingTable table = paper().row(A, Map.of("moisture", below(TWELVE), "oily", no()))
                .row(B, Map.of("moisture", atLeast(TWELVE), "oily", no()))
                .row(Grade.of("reject"), Map.of("oily", yes()))
                .build();

        assertThat(table.decide(found("0", false)).grade()).isEqualTo(A);
        assertThat(table.decide(found("11.999999999 %", false)).grade()).isEqualTo(A);
        assertThat(table.decide(found("12 %", false)).grade()).isEqualTo(B);
        assertThat(table.decide(found("100 %", false)).grade()).isEqualTo(B);
        assertThat(table.decide(found("0", true)).row()).isEqualTo(3);
        assertThat(table.grades()).containsExactly(A, B, Grade.of("reject"));
    }

    @Test
    void a_share_of_one_is_not_forgotten_by_a_range_that_ends_there_trap_62a() {
        assertThatThrownBy(() -> paper().row(A, Map.of("moisture", below(TWELVE)))
                        .row(B, Map.of("moisture", between(TWELVE, Ratio.ONE)))
                        .build())
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("one more for moisture = 1/1, oily = yes")
                .hasMessageContaining("3.2.2");
    }

    @Test
    void the_smallest_overlap_is_found_and_named_trap_62a() {
        assertThatThrownBy(() -> paper().row(A, Map.of("moisture", below(Ratio.parse("12.000000001 %"))))
                        .row(B, Map.of("moisture", atLeast(TWELVE)))
                        .build())
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("rows[1]")
                .hasMessageContaining("an overlap with rows[0]")
                .hasMessageContaining("one row only for moisture = 3/25, oily = yes");
    }

    @Test
    void a_table_without_inputs_has_one_row() {
        GradingTable.Builder none = GradingTable.builder("any", "zinc");

        assertThat(none.row(A, Map.of()).build().decide(Findings.none()).grade())
                .isEqualTo(A);
        assertThatThrownBy(() -> none.row(B, Map.of()).build()).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void everything_wrong_with_inputs_and_cells_is_named_at_once() {
        assertThatThrownBy(() -> paper().choice("packing")
                        .choice("colour", "red", "red")
                        .flag("oily")
                        .flag("Oily")
                        .row(A, Map.of("weight", below(TWELVE)))
                        .row(B, Map.of("moisture", yes(), "oily", oneOf("maybe")))
                        .row(B, Map.of("oily", below(TWELVE)))
                        .row(B, Map.of("moisture", atLeast(Ratio.parse("101 %"))))
                        .row(B, Map.of("moisture", below(Ratio.ZERO)))
                        .build())
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::field)
                                .contains(
                                        "inputs.packing",
                                        "inputs.colour",
                                        "inputs.oily",
                                        "inputs",
                                        "rows[0].weight",
                                        "rows[1].moisture",
                                        "rows[1].oily",
                                        "rows[2].oily",
                                        "rows[3].moisture",
                                        "rows[4].moisture"));
        assertThatThrownBy(() -> between(TWELVE, TWELVE)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> oneOf()).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_finding_that_no_input_can_have_is_refused_with_what_it_can_have() {
        GradingTable table = paper().row(A, Map.of()).build();

        assertThatThrownBy(() -> table.decide(Findings.builder()
                        .number("moisture", Ratio.parse("101 %"))
                        .quantity("oily", Quantity.ofGrams(1))
                        .build()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("a number from 0/1 to 1/1")
                .hasMessageContaining("one of [yes, no]")
                .hasMessageContaining("1 g");
    }

    /** 14 inputs with 3 values each make 4,782,969 combinations; the proof must not walk through them. */
    @Test
    @Timeout(20)
    void the_proof_costs_rows_and_inputs_and_not_their_combinations_trap_62a() {
        GradingTable.Builder table = GradingTable.builder("wide", "mixed-iron");
        for (int input = 0; input < 14; input++) {
            table.number("n-" + input, Ratio.ZERO);
        }
        Map<String, GradingCell> before = new HashMap<>();
        for (int input = 0; input < 14; input++) {
            for (int part = 0; part < 2; part++) {
                Map<String, GradingCell> row = new HashMap<>(before);
                row.put("n-" + input, part == 0 ? below(Ratio.ONE) : atLeast(Ratio.of(2, 1)));
                table.row(Grade.of("G" + input + "-" + part), row);
            }
            before.put("n-" + input, between(Ratio.ONE, Ratio.of(2, 1)));
        }

        assertThatThrownBy(table::build)
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("one more for n-0 = 1/1, n-1 = 1/1");
        assertThat(table.row(Grade.of("rest"), before)
                        .build()
                        .decide(all(14, Ratio.parse("1.5")))
                        .grade())
                .hasToString("rest");
    }

    private static Findings all(int inputs, Ratio value) {
        FindingsBuilder findings = Findings.builder();
        for (int input = 0; input < inputs; input++) {
            findings.number("n-" + input, value);
        }
        return findings.build();
    }

    @Test
    void a_finding_is_named_once_and_properly() {
        assertThatThrownBy(() -> Findings.builder()
                        .number("moisture", TWELVE)
                        .flag("moisture", true)
                        .number("Moisture %", TWELVE)
                        .choice("packing", " loose")
                        .build())
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::field)
                                .containsExactly("moisture", "name", "packing"));
        assertThat(Findings.none().names()).isEmpty();
    }
}
