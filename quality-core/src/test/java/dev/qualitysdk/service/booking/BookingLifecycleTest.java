package dev.qualitysdk.service.booking;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.qualitysdk.lifecycle.LifecycleTableContract;
import dev.qualitysdk.service.booking.Booking.Event;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BookingLifecycleTest {

    private static final String TABLE = """
            REQUESTED     CONFIRM                CONFIRMED     2.3.1
            REQUESTED     DECLINE                DECLINED      2.3.1
            REQUESTED     CANCEL                 CANCELLED     3.1.2
            REQUESTED     RESCHEDULE             REQUESTED     3.1.2
            REQUESTED     AMEND                  REQUESTED     3.1.2
            REQUESTED     HAND_OVER              REQUESTED     1.2
            REQUESTED     EXCUSE                 REQUESTED     4.3
            CONFIRMED     DISPATCH               DISPATCHED    2.3.1
            CONFIRMED     DECLINE                DECLINED      3.2.1
            CONFIRMED     CANCEL                 CANCELLED     3.1.2
            CONFIRMED     RESCHEDULE             CONFIRMED     3.2.1
            CONFIRMED     AMEND                  CONFIRMED     3.1.2
            CONFIRMED     HAND_OVER              CONFIRMED     1.2
            CONFIRMED     REPORT_CREW_ABSENT     NO_SHOW       3.2.1
            CONFIRMED     ATTEST                 CONFIRMED     3.2.1
            CONFIRMED     EXCUSE                 CONFIRMED     4.3
            DISPATCHED    ARRIVE                 ARRIVED       3.2.1
            DISPATCHED    DISPATCH               DISPATCHED    2.3.1
            DISPATCHED    DECLINE                DECLINED      3.2.1
            DISPATCHED    CANCEL                 CANCELLED     3.1.2
            DISPATCHED    RESCHEDULE             CONFIRMED     3.2.1
            DISPATCHED    AMEND                  DISPATCHED    3.1.2
            DISPATCHED    REPORT_CREW_ABSENT     NO_SHOW       3.2.1
            DISPATCHED    ATTEST                 DISPATCHED    3.2.1
            DISPATCHED    EXCUSE                 DISPATCHED    4.3
            ARRIVED       ASSESS                 ASSESSED      3.2.2
            ARRIVED       DECLINE                DECLINED      3.3.1
            ARRIVED       CANCEL                 CANCELLED     3.1.2
            ARRIVED       REPORT_CUSTOMER_ABSENT NO_SHOW       3.2.1
            ARRIVED       ATTEST                 ARRIVED       3.2.1
            ARRIVED       EXCUSE                 ARRIVED       4.3
            ASSESSED      COLLECT                COLLECTED     3.3.1
            ASSESSED      REFUSE_OFFER           OFFER_REFUSED 3.2.2
            ASSESSED      CANCEL                 CANCELLED     3.1.2
            ASSESSED      ATTEST                 ASSESSED      3.2.1
            ASSESSED      EXCUSE                 ASSESSED      4.3
            COLLECTED     SETTLE                 SETTLED       3.4.1
            COLLECTED     ATTEST                 COLLECTED     3.2.1
            COLLECTED     EXCUSE                 COLLECTED     4.3
            SETTLED       ATTEST                 SETTLED       3.2.1
            SETTLED       EXCUSE                 SETTLED       4.3
            DECLINED      ATTEST                 DECLINED      3.2.1
            DECLINED      EXCUSE                 DECLINED      4.3
            CANCELLED     ATTEST                 CANCELLED     3.2.1
            CANCELLED     EXCUSE                 CANCELLED     4.3
            NO_SHOW       ATTEST                 NO_SHOW       3.2.1
            NO_SHOW       EXCUSE                 NO_SHOW       4.3
            OFFER_REFUSED ATTEST                 OFFER_REFUSED 3.2.1
            OFFER_REFUSED EXCUSE                 OFFER_REFUSED 4.3
            """;

    @Test
    void every_state_and_event_leads_where_the_table_says_or_is_refused_and_changes_nothing() {
        LifecycleTableContract.holds(
                Booking.LIFECYCLE,
                TABLE,
                BookingExamples.inEveryState(),
                ImmutableMap.of(),
                Booking::state,
                (booking, event) -> booking.take(BookingExamples.step(event)));
    }

    @Test
    void every_permitted_step_is_read_back_from_its_canonical_form() {
        Set<Class<?>> seen = new LinkedHashSet<>();
        BookingStep requested = BookingExamples.requested().requested();
        readBack(requested, seen);
        for (Event event : Event.values()) {
            readBack(BookingExamples.step(event), seen);
        }

        assertThat(seen).containsExactlyInAnyOrder(BookingStep.class.getPermittedSubclasses());
    }

    private static void readBack(BookingStep step, Set<Class<?>> seen) {
        assertThat(BookingStep.read(step.form())).isEqualTo(step);
        assertThat(BookingStep.read(step.form()).form().digest())
                .isEqualTo(step.form().digest());
        Arrays.stream(BookingStep.class.getPermittedSubclasses())
                .filter(type -> type.isInstance(step))
                .forEach(seen::add);
    }
}
