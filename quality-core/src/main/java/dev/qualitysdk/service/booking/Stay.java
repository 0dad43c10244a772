package dev.qualitysdk.service.booking;

import com.google.common.collect.ImmutableSortedSet;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.SiteId;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.regulation.RegulationBook;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** A crew's stay at a customer's site: who was there, from when to when (clauses 1.2, 3.2.1). */
@Value.Immutable
public sealed interface Stay permits ImmutableStay {

    /** {@return the booking} */
    BookingId booking();

    /** {@return the site} */
    SiteId site();

    /** {@return who was there; none where nobody knows} */
    @Value.NaturalOrder
    ImmutableSortedSet<EmployeeId> crew();

    /** {@return when the crew came} */
    Instant arrived();

    /** {@return when it left, not before it came; empty while it is there and where nobody knows} */
    Optional<Instant> left();

    /**
     * Returns a stay.
     *
     * @param booking the booking
     * @param site the site
     * @param crew who was there
     * @param arrived when the crew came
     * @param left when it left, or empty
     * @return the stay
     * @throws dev.qualitysdk.basics.InvalidValueException if it left before it came
     */
    static Stay of(BookingId booking, SiteId site, Iterable<EmployeeId> crew, Instant arrived, Optional<Instant> left) {
        Faults.in("stay")
                .given(booking, "booking")
                .given(site, "site")
                .given(crew, "crew")
                .given(arrived, "arrived")
                .given(left, "left")
                .refuse();
        Faults.in("stay at booking " + booking)
                .check(
                        left.filter(arrived::isAfter).isEmpty(),
                        "left",
                        left.map(Instant::toString).orElse(""),
                        "an instant not before the arrival, " + arrived,
                        "3.2.1")
                .refuse();
        return ImmutableStay.of(booking, site, ImmutableSortedSet.copyOf(crew), arrived, left);
    }

    /**
     * Returns the stay of a booking's crew, from the arrival to the last exit that evidence shows, else to the end of its work on
     * site.
     *
     * @param booking the booking
     * @param book the regulation
     * @return the stay; empty where there was none, or the evidence of it contradicts itself
     * @throws dev.qualitysdk.basics.InvalidValueException if no version was in force at the confirmation
     */
    static Optional<Stay> of(Booking booking, RegulationBook book) {
        Faults.in("stay").given(booking, "booking").given(book, "book").refuse();
        return Promise.of(booking, book)
                .map(promise -> ArrivalExamination.of(booking, promise))
                .filter(findings -> !findings.undetermined())
                .flatMap(findings -> findings.arrived()
                        .map(arrived -> of(
                                booking.id(),
                                booking.site(),
                                booking.crew().map(Crew::members).orElse(ImmutableSortedSet.of()),
                                arrived,
                                findings.left())));
    }

    /**
     * Returns when service begins: whoever comes before the appointed time waits for it.
     *
     * @param window the appointed window
     * @return the arrival or the window's start, whichever is later
     */
    default Instant serviceFrom(TimeWindow window) {
        return arrived().isBefore(window.start()) ? window.start() : arrived();
    }

    /**
     * Returns when service ends that takes so long.
     *
     * @param window the appointed window
     * @param service how long it takes, zero or more
     * @return so long after service began, which is perhaps not at the arrival
     * @throws dev.qualitysdk.basics.InvalidValueException if it takes less than no time
     */
    default Instant finish(TimeWindow window, Duration service) {
        Faults.in("stay at booking " + booking())
                .check(!service.isNegative(), "service", service, "zero or more", "3.2.1")
                .refuse();
        return serviceFrom(window).plus(service);
    }

    /**
     * Returns whether nobody can be at both: they are of different sites and share an instant, the instant of leaving belonging
     * to neither.
     *
     * @param other another stay
     * @return true where somebody who was at both was at two sites at once
     */
    default boolean excludes(Stay other) {
        return !site().equals(other.site())
                && (arrived().equals(other.arrived())
                        || (arrived().isBefore(other.arrived())
                                && left().filter(other.arrived()::isBefore).isPresent())
                        || (other.arrived().isBefore(arrived())
                                && other.left().filter(arrived()::isBefore).isPresent()));
    }
}
