package dev.qualitysdk.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.IncidentId;
import dev.qualitysdk.basics.Place;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.calendar.Excuse;
import dev.qualitysdk.calendar.ExcuseWindow;
import dev.qualitysdk.calendar.Obligation;
import dev.qualitysdk.regulation.Books;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.service.booking.Booking;
import dev.qualitysdk.service.booking.BookingArbitraries;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;

class ExcuseOverlayProperties {

    private static final Place STRUCK = Place.of("struck");

    @Provide
    Arbitrary<Booking> bookings() {
        return BookingArbitraries.bookings();
    }

    /** The twin: the excuse recorded with the obligation itself, as somebody would who knew of the disaster. */
    @Property
    void the_overlay_says_what_the_obligation_says_that_carries_the_excuse(
            @ForAll("bookings") Booking booking,
            @ForAll @LongRange(min = -100, max = 3_000) long before,
            @ForAll @LongRange(min = 1, max = 6_000) long length) {
        Instant from = booking.requested().at().plus(Duration.ofMinutes(before));
        TimeWindow window = TimeWindow.of(from, from.plus(Duration.ofMinutes(length)));
        Instant asOf = booking.requested().at().plus(Duration.ofDays(60));
        Excuse excuse =
                Excuse.of(Clause.NATURAL_DISASTER, "typhoon", EmployeeId.of("director"), from, IncidentId.of("I-1"));
        ExcuseOverlay overlay =
                ExcuseOverlay.of(List.of(ExcuseWindow.of(List.of(STRUCK), window, IncidentId.of("I-1"), excuse)));
        Obligation owed = booking.response(Books.ORDINARY);
        Optional<Evidence> plain = of(owed, booking, asOf);

        Optional<Evidence> over = plain.map(piece -> overlay.over(piece, STRUCK, asOf));

        boolean covered = owed.due(asOf).filter(window::contains).isPresent()
                && owed.excuse().isEmpty();
        assertThat(over).isEqualTo(covered ? of(owed.excusedBy(excuse), booking, asOf) : plain);
        Statistics.collect(over.equals(plain));
        Statistics.coverage(coverage -> coverage.check(false).percentage(share -> share > 1));
        plain.filter(piece -> piece.numerator() == 1)
                .ifPresent(success -> assertThat(over).contains(success));
    }

    private static Optional<Evidence> of(Obligation owed, Booking booking, Instant asOf) {
        return ObligationEvidence.of(
                Indicator.RESPONSE_TIMELINESS,
                owed,
                asOf,
                Optional.of(booking.branch()),
                Optional.of(booking.channel()),
                Books.ROSTER);
    }
}
