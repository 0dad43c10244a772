package dev.qualitysdk.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LifecycleTest {

    enum Door {
        OPEN,
        CLOSED,
        LOCKED
    }

    enum Hand {
        CLOSE,
        LOCK,
        RELEASE,
        KNOCK
    }

    private static final Lifecycle<Door, Hand> DOOR = Lifecycle.of("door", Clause.SCOPE, Door.OPEN, Hand.class)
            .row(Door.OPEN, Hand.CLOSE, Door.CLOSED, Clause.SORTING)
            .row(Door.OPEN, Hand.LOCK, Door.LOCKED, Clause.SORTING)
            .row(Door.CLOSED, Hand.LOCK, Door.LOCKED, Clause.SORTING)
            .row(Door.LOCKED, Hand.KNOCK, Door.LOCKED, Clause.SORTING)
            .back(Door.LOCKED, Hand.RELEASE, Clause.RECEIPT)
            .build();

    @Test
    void an_event_that_leads_back_leads_to_the_state_it_was_entered_from() {
        Position<Door> locked = DOOR.next(DOOR.next(DOOR.start(), Hand.CLOSE, "D"), Hand.LOCK, "D");
        Position<Door> lockedOpen = DOOR.next(DOOR.start(), Hand.LOCK, "D");

        assertThat(DOOR.next(locked, Hand.RELEASE, "D").state()).isEqualTo(Door.CLOSED);
        assertThat(DOOR.next(lockedOpen, Hand.RELEASE, "D").state()).isEqualTo(Door.OPEN);
    }

    @Test
    void an_event_that_stays_forgets_not_where_the_state_was_entered_from() {
        Position<Door> locked = DOOR.next(DOOR.next(DOOR.start(), Hand.CLOSE, "D"), Hand.LOCK, "D");

        Position<Door> knocked = DOOR.next(locked, Hand.KNOCK, "D");

        assertThat(DOOR.next(knocked, Hand.RELEASE, "D").state()).isEqualTo(Door.CLOSED);
    }

    @Test
    void a_refused_event_names_the_state_the_event_what_is_allowed_and_the_clause() {
        assertThatThrownBy(() -> DOOR.next(DOOR.start(), Hand.RELEASE, "D-1"))
                .isInstanceOfSatisfying(IllegalTransitionException.class, e -> {
                    assertThat(e.state()).isEqualTo("OPEN");
                    assertThat(e.event()).isEqualTo("RELEASE");
                    assertThat(e.allowed()).containsExactly("CLOSE", "LOCK");
                    assertThat(e.clause()).isEqualTo(Clause.RECEIPT);
                    assertThat(e.subject()).isEqualTo("door D-1");
                })
                .hasMessageContaining("Allowed here: CLOSE, LOCK");
    }

    @Test
    void every_cell_is_either_a_row_or_refused() {
        for (Door state : Door.values()) {
            for (Hand event : Hand.values()) {
                assertThat(DOOR.allows(state, event))
                        .isEqualTo(DOOR.transition(state, event).isPresent())
                        .isEqualTo(DOOR.allowed(state).contains(event));
            }
        }
        assertThat(DOOR.transitions()).hasSize(5);
    }

    @Test
    void two_rows_for_one_cell_and_a_state_that_no_path_reaches_are_refused() {
        assertThatThrownBy(() -> Lifecycle.of("door", Clause.SCOPE, Door.OPEN, Hand.class)
                        .row(Door.OPEN, Hand.CLOSE, Door.CLOSED, Clause.SORTING)
                        .row(Door.OPEN, Hand.CLOSE, Door.LOCKED, Clause.SORTING)
                        .build())
                .hasMessageContaining("two rows");
        assertThatThrownBy(() -> Lifecycle.of("door", Clause.SCOPE, Door.OPEN, Hand.class)
                        .row(Door.OPEN, Hand.CLOSE, Door.CLOSED, Clause.SORTING)
                        .build())
                .hasMessageContaining("no path leads to LOCKED");
    }

    @Test
    void the_diagram_has_a_line_for_each_row() {
        assertThat(DOOR.diagram().lines())
                .hasSize(2 + DOOR.transitions().size())
                .contains("    OPEN --> CLOSED : CLOSE · 3.3.2");
    }

    private record Knock(Stamp stamp) implements Step {
        @Override
        public CanonicalForm form() {
            return stamp.writeTo(CanonicalForm.of("door.knocked")).build();
        }
    }

    private static Knock knock(String at, String recorded) {
        return new Knock(Stamp.of(Instant.parse(at), Instant.parse(recorded), Actor.system("test")));
    }

    @Test
    void a_step_earlier_than_the_one_before_is_refused() {
        ImmutableList<Knock> steps =
                History.append("D", ImmutableList.of(), knock("2026-01-02T00:00:00Z", "2026-01-02T01:00:00Z"));

        assertThatThrownBy(() -> History.append("D", steps, knock("2026-01-01T23:59:59Z", "2026-01-03T00:00:00Z")))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("2026-01-01T23:59:59Z");
        assertThatThrownBy(() -> History.append("D", steps, knock("2026-01-02T00:30:00Z", "2026-01-02T00:59:59Z")))
                .isInstanceOf(ClauseBreachException.class);
        assertThat(History.append("D", steps, knock("2026-01-02T00:00:00Z", "2026-01-02T01:00:00Z")))
                .hasSize(2);
    }

    @Test
    void a_stamp_carries_both_times_through_its_canonical_form() {
        Knock late = knock("2026-01-02T00:00:00Z", "2026-01-05T01:00:00Z");

        assertThat(Stamp.read(late.form())).isEqualTo(late.stamp());
        assertThatThrownBy(() -> knock("2026-01-02T00:00:00Z", "2026-01-01T00:00:00Z"))
                .hasMessageContaining("not before it happened");
    }
}
