package dev.qualitysdk.service.booking;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedSet;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Roster;
import dev.qualitysdk.regulation.RegulationBook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What several visits say of each other (clause 3.2.1): nobody arrives at the next customer before he has left the one before.
 *
 * <p>Which of two visits is wrong cannot be told from them, so that both are doubted.
 */
public final class CrewDay {

    private static final Comparator<Stay> BY_ARRIVAL =
            Comparator.comparing(Stay::arrived).thenComparing(Stay::booking);

    private CrewDay() {}

    /**
     * Returns which stays put somebody at two sites at once.
     *
     * @param stays the stays, in any order; one for each booking
     * @return a doubt for each pair and each of its two bookings, by booking; nothing where all can be true
     */
    public static ImmutableListMultimap<BookingId, ArrivalDoubt> doubts(Iterable<Stay> stays) {
        Faults.in("crew day").given(stays, "stays").refuse();
        Map<EmployeeId, List<Stay>> days = new TreeMap<>();
        for (Stay stay : stays) {
            stay.crew()
                    .forEach(employee -> days.computeIfAbsent(employee, e -> new ArrayList<>())
                            .add(stay));
        }
        Map<BookingId, Map<BookingId, Stay>> pairs = new TreeMap<>();
        Map<BookingId, Stay> known = new TreeMap<>();
        days.values().forEach(day -> pair(day, pairs, known));
        ImmutableListMultimap.Builder<BookingId, ArrivalDoubt> doubts = ImmutableListMultimap.builder();
        pairs.forEach((booking, others) -> others.forEach((id, other) -> doubts.put(
                booking,
                ArrivalDoubt.of(
                        ArrivalDoubt.Kind.TWO_PLACES_AT_ONCE,
                        ImmutableList.of(),
                        ImmutableList.of(id),
                        String.join(", ", shared(known, booking, other)) + " at " + other.site() + " from "
                                + other.arrived() + " to "
                                + other.left().map(Instant::toString).orElse("(open)"),
                        "an arrival after having left the site before"))));
        return doubts.build();
    }

    private static void pair(List<Stay> day, Map<BookingId, Map<BookingId, Stay>> pairs, Map<BookingId, Stay> known) {
        day.sort(BY_ARRIVAL);
        List<Stay> lasting = new ArrayList<>();
        for (Stay next : day) {
            lasting.removeIf(stay -> over(stay, next));
            for (Stay stay : lasting) {
                if (stay.excludes(next)) {
                    known.put(stay.booking(), stay);
                    known.put(next.booking(), next);
                    pairs.computeIfAbsent(stay.booking(), id -> new TreeMap<>()).put(next.booking(), next);
                    pairs.computeIfAbsent(next.booking(), id -> new TreeMap<>()).put(stay.booking(), stay);
                }
            }
            lasting.add(next);
        }
    }

    private static boolean over(Stay stay, Stay next) {
        return stay.arrived().isBefore(next.arrived())
                && stay.left().filter(next.arrived()::isBefore).isEmpty();
    }

    private static Iterable<String> shared(Map<BookingId, Stay> known, BookingId booking, Stay other) {
        TreeSet<EmployeeId> both = new TreeSet<>(other.crew());
        Stay own = known.get(booking);
        both.retainAll(own == null ? ImmutableSortedSet.of() : own.crew());
        return both.stream().map(EmployeeId::value).toList();
    }

    /**
     * Returns how bookings are counted, as {@link Booking#evidence} does, except that the arrivals at visits that put somebody at
     * two sites at once are excluded and listed.
     *
     * @param bookings the bookings, each once
     * @param book the regulation
     * @param roster who belonged where
     * @param asOf the instant; steps after it are unseen
     * @return the evidence, without what is pending, in the order of the bookings
     * @throws dev.qualitysdk.basics.InvalidValueException if no version was in force at a request or confirmation
     */
    public static ImmutableList<Evidence> evidence(
            Iterable<Booking> bookings, RegulationBook book, Roster roster, Instant asOf) {
        Faults.in("crew day")
                .given(bookings, "bookings")
                .given(book, "book")
                .given(roster, "roster")
                .given(asOf, "asOf")
                .refuse();
        List<Booking> seen = new ArrayList<>();
        List<Stay> stays = new ArrayList<>();
        for (Booking booking : bookings) {
            booking.asOf(asOf).ifPresent(then -> {
                seen.add(then);
                Stay.of(then, book).ifPresent(stays::add);
            });
        }
        ImmutableListMultimap<BookingId, ArrivalDoubt> doubts = doubts(stays);
        return seen.stream()
                .flatMap(booking ->
                        BookingDuties.evidence(booking, book, roster, asOf, doubts.get(booking.id())).stream())
                .collect(ImmutableList.toImmutableList());
    }
}
