package dev.qualitysdk.service.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.rule.ClauseBreachException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CustomerFileTest {

    private static final CustomerStep.Opened OPENED = CustomerStep.Opened.of(
            stamp("2026-01-05T00:00:00Z"), CustomerId.of("C-1"), BranchId.of("north"), CustomerKind.HOUSEHOLD);

    private static Stamp stamp(String at) {
        return Stamp.of(Instant.parse(at), Actor.system("test"));
    }

    @Test
    void the_file_is_what_its_last_step_says_and_each_step_is_read_back() {
        CustomerFile file = CustomerFile.open(OPENED)
                .amend(CustomerStep.Amended.of(
                        stamp("2026-02-01T00:00:00Z"), BranchId.of("south"), CustomerKind.BUSINESS));

        assertThat(file.branch()).isEqualTo(BranchId.of("south"));
        assertThat(file.kind()).isEqualTo(CustomerKind.BUSINESS);
        assertThat(file.steps())
                .allSatisfy(step -> assertThat(CustomerStep.read(step.form())).isEqualTo(step));
        assertThat(CustomerFile.replay(file.steps()).branch()).isEqualTo(file.branch());
        assertThat(file.version()).isEqualTo(2);
    }

    @Test
    void steps_of_another_kind_or_order_are_refused() {
        assertThatThrownBy(() -> CustomerFile.replay(List.of())).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> CustomerFile.replay(List.of(OPENED, OPENED)))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() ->
                        CustomerStep.read(CanonicalForm.of("booking.arrived").build()))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> CustomerFile.open(OPENED)
                        .amend(CustomerStep.Amended.of(
                                stamp("2026-01-04T00:00:00Z"), BranchId.of("south"), CustomerKind.OTHER)))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("7.2.1");
    }
}
