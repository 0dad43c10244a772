package dev.qualitysdk.service.booking;

import dev.qualitysdk.basics.BasicsArbitraries;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.SiteId;
import dev.qualitysdk.regulation.Books;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitraries of what is said of arrivals: verdicts, doubts and times of visits that walked, and stays. */
public final class ArrivalArbitraries {

    private static final Instant LATER = Instant.parse("2040-01-01T00:00:00Z");

    private ArrivalArbitraries() {}

    /** Verdicts of every outcome but pending. */
    public static Arbitrary<Punctuality> punctualities() {
        return BookingArbitraries.visits()
                .map(booking -> booking.punctuality(Books.ORDINARY, LATER))
                .filter(verdict -> verdict.isPresent())
                .map(verdict -> verdict.orElseThrow());
    }

    /** Doubts about evidence. */
    public static Arbitrary<ArrivalDoubt> doubts() {
        return punctualities()
                .map(Punctuality::doubts)
                .filter(doubts -> !doubts.isEmpty())
                .flatMap(Arbitraries::of);
    }

    /** How long visits took. */
    public static Arbitrary<VisitTimes> visitTimes() {
        return BookingArbitraries.visits().map(booking -> VisitTimes.of(booking, Books.ORDINARY));
    }

    /** Spans of visits, measured and not. */
    public static Arbitrary<VisitSpan> visitSpans() {
        return visitTimes()
                .flatMap(times -> Arbitraries.of(times.waitForCrew(), times.waitForAssessment(), times.onSite()));
    }

    /** Stays of up to four hours at one of three sites within a day, some without an end. */
    public static Arbitrary<Stay> stays() {
        return Combinators.combine(
                        BasicsArbitraries.ids(BookingId::of),
                        Arbitraries.of("S-1", "S-2", "S-3").map(SiteId::of),
                        BookingArbitraries.crews(),
                        Arbitraries.integers().between(0, 600),
                        Arbitraries.integers().between(0, 240).optional(0.8))
                .as((booking, site, crew, minute, length) -> {
                    Instant arrived = Instant.parse("2026-03-04T00:00:00Z").plus(Duration.ofMinutes(minute));
                    return Stay.of(
                            booking,
                            site,
                            crew.members(),
                            arrived,
                            length.map(minutes -> arrived.plus(Duration.ofMinutes(minutes))));
                });
    }
}
