package dev.qualitysdk.service.lot;

import static dev.qualitysdk.fixture.Refusals.faults;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.LotId;
import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.basics.SiteId;
import dev.qualitysdk.basics.Unit;
import dev.qualitysdk.lifecycle.Stamp;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a host may get wrong about lots: each refusal names field, value, rule and clause, all at once. */
class LotRefusalsTest {

    private static final Instant NOON = Instant.parse("2026-03-04T04:00:00Z");
    private static final Stamp STAMP = Stamp.of(NOON, Actor.system("test"));

    private static LotStep.Collected.Builder collected(String kind, long grams) {
        LotStep.Collected.Builder collected = LotStep.Collected.builder();
        collected
                .stamp(STAMP)
                .id(LotId.of("L-1"))
                .kind(kind)
                .recorded(Quantity.ofGrams(grams))
                .recorder(EmployeeId.of("E-1"));
        return collected;
    }

    @Test
    void a_collected_lot_names_a_kind_on_two_lines_and_a_mass_of_nothing() {
        assertThat(faults(() -> collected("a\nb", 0).build()))
                .hasSize(2)
                .satisfies(both -> assertThat(both.get(0)).startsWith("3.3.2 kind: "))
                .satisfies(both -> assertThat(both.get(1)).isEqualTo("3.3.3 recorded: 0 g, more than nothing"));
    }

    @Test
    void what_is_verified_and_where_it_is_stored_name_blanks_and_unlike_units_and_the_lot_is_unchanged() {
        assertThat(faults(() -> LotStep.Verified.of(STAMP, " ", Quantity.ofGrams(1))))
                .containsExactly("3.3.2 kind: \" \", text that is not blank");
        assertThat(faults(() -> LotStep.Stored.of(STAMP, "")))
                .containsExactly("3.3.2 zone: \"\", text that is not blank");

        Lot received = Lot.collect(collected("brass", 5).build())
                .label(LotStep.Labelled.of(STAMP, LotLabel.of("A1")))
                .load(LotStep.Loaded.of(STAMP, EmployeeId.of("E-1"), EmployeeId.of("E-2"), Optional.empty()))
                .receive(LotStep.Received.of(STAMP, EmployeeId.of("E-2"), EmployeeId.of("E-3"), SiteId.of("yard")));
        assertThat(faults(() -> received.verify(LotStep.Verified.of(STAMP, "brass", Quantity.of(1, Unit.PIECE)))))
                .containsExactly("3.3.3 found: 1 pc, a quantity in g, as it was recorded");
        assertThat(received.verification()).isEmpty();
    }

    @Test
    void a_label_says_what_it_is_made_of_and_that_its_check_character_is_wrong() {
        assertThat(faults(() -> LotLabel.of("a b")))
                .containsExactly("3.3.3 body: a b, 1 to 30 characters of 0-9 and A-Z");
        String right = LotLabel.of("AB1").toString();
        String wrong = "AB2" + right.charAt(3);
        assertThat(faults(() -> LotLabel.parse(wrong)))
                .containsExactly(
                        "3.3.3 label: " + wrong + ", the check character of its body; scan or type the label again");
    }

    @Test
    void custody_that_ends_before_it_begins_is_refused() {
        assertThat(faults(() -> Custody.of(EmployeeId.of("E-1"), NOON, Optional.of(NOON.minusSeconds(1)))))
                .containsExactly(
                        "3.3.3 until: 2026-03-04T03:59:59Z, an instant not before since, 2026-03-04T04:00:00Z");
    }

    @Test
    void everything_that_was_never_set_is_named_at_once() {
        assertThatThrownBy(() -> LotStep.Collected.builder().kind("copper-wire").build())
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("Collected is refused: "
                        + Stream.of("stamp", "id", "recorded", "recorder")
                                .map(field -> Fault.of(field, "(nothing)", "a value, which was never set", "7.2.1")
                                        .sentence())
                                .collect(Collectors.joining("; ")));
    }
}
