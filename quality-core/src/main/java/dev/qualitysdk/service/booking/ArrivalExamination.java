package dev.qualitysdk.service.booking;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.DeviceId;
import dev.qualitysdk.basics.SiteId;
import dev.qualitysdk.regulation.ArrivalRule;
import dev.qualitysdk.service.booking.ArrivalDoubt.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The examination of all evidence of one arrival: pieces that are not good enough are set aside, and what is left is searched
 * for contradictions (clause 3.2.1).
 *
 * <p>What occurred before the attempt, such as before the last rescheduling, is evidence of another one and is left alone.
 */
final class ArrivalExamination {

    /** One source by one device: what it says in turn must make sense in itself. */
    private record Track(ArrivalSource source, Optional<DeviceId> device) {

        static Track of(ArrivalEvidence piece) {
            return new Track(piece.source(), piece.device());
        }
    }

    // An exit in the same microsecond as an entry comes first: a stay of no length is none.
    private static final Comparator<ArrivalEvidence> IN_TURN = Comparator.comparing(ArrivalEvidence::occurredAt)
            .thenComparing(piece -> piece.sign() != ArrivalSign.LEFT)
            .thenComparing(ArrivalEvidence::id);

    private final Booking booking;
    private final ArrivalRule rule;
    private final Instant earliest;
    private final Instant limit;
    private final List<ArrivalDoubt> doubts = new ArrayList<>();

    private ArrivalExamination(Booking booking, Promise promise) {
        this.booking = booking;
        this.rule = promise.rule();
        this.earliest = promise.earliest();
        this.limit = promise.limit();
    }

    static ArrivalFindings of(Booking booking, Promise promise) {
        ImmutableList<ArrivalEvidence> pieces = booking.arrivalEvidence();
        if (pieces.isEmpty()) {
            Optional<Instant> arrived = booking.arrivedAt();
            return new ArrivalFindings(
                    arrived, arrived.flatMap(at -> leftSite(booking, at)), ImmutableList.of(), false);
        }
        return new ArrivalExamination(booking, promise).examine(pieces, promise.attemptedFrom());
    }

    /** {@return when a crew that had arrived ended its work on site, by the booking's steps} */
    private static Optional<Instant> leftSite(Booking booking, Instant arrived) {
        return booking.steps().stream()
                .filter(step -> step instanceof ImmutableCollected
                        || step instanceof ImmutableOfferRefused
                        || step instanceof ImmutableCustomerAbsent
                        || step instanceof ImmutableDeclined
                        || step instanceof ImmutableCancelled)
                .map(BookingStep::at)
                .filter(at -> !at.isBefore(arrived))
                .findFirst();
    }

    private ArrivalFindings examine(ImmutableList<ArrivalEvidence> pieces, Instant from) {
        List<ArrivalEvidence> sound = new ArrayList<>();
        boolean some = false;
        for (ArrivalEvidence piece : pieces) {
            boolean clockOff = clockOff(piece);
            if (clockOff || !piece.occurredAt().isBefore(from)) {
                some = true;
                boolean fixTooOld = fixTooOld(piece);
                boolean accuracyTooLow = accuracyTooLow(piece);
                if (!clockOff && !fixTooOld && !accuracyTooLow) {
                    sound.add(piece);
                }
            }
        }
        sound.sort(IN_TURN);
        List<ArrivalEvidence> here = only(sound, piece -> site(piece).equals(booking.site()));
        Optional<Instant> arrived = booking.arrivedAt().or(() -> derived(here));
        Optional<Instant> left = arrived.flatMap(at -> lastExit(here, at).or(() -> leftSite(booking, at)));
        Collection<List<ArrivalEvidence>> tracks = byTrack(here).values();
        tracks.forEach(track -> exits(track, arrived));
        arrived.ifPresent(at -> tracks.forEach(track -> accounts(track, at)));
        absence(here, arrived);
        List<ArrivalEvidence> elsewhere = only(sound, piece -> !site(piece).equals(booking.site()));
        byTrack(elsewhere).values().forEach(track -> twoPlaces(track, here, arrived, left));
        boolean undetermined = (some && sound.isEmpty())
                || doubts.stream().anyMatch(doubt -> doubt.kind().contradicts());
        return new ArrivalFindings(arrived, left, ImmutableList.copyOf(doubts), undetermined);
    }

    private SiteId site(ArrivalEvidence piece) {
        return piece.site().orElse(booking.site());
    }

    private static List<ArrivalEvidence> only(List<ArrivalEvidence> pieces, Predicate<ArrivalEvidence> which) {
        return pieces.stream().filter(which).toList();
    }

    private static Map<Track, List<ArrivalEvidence>> byTrack(List<ArrivalEvidence> pieces) {
        Map<Track, List<ArrivalEvidence>> tracks = new LinkedHashMap<>();
        pieces.forEach(piece -> tracks.computeIfAbsent(Track.of(piece), track -> new ArrayList<>())
                .add(piece));
        return tracks;
    }

    private boolean clockOff(ArrivalEvidence piece) {
        Duration ahead = Duration.between(piece.recordedAt(), piece.occurredAt());
        Duration off = piece.clockOffset().map(Duration::abs).orElse(Duration.ZERO);
        Duration wrong = ahead.compareTo(off) > 0 ? ahead : off;
        return exceeds(Kind.CLOCK_OFF, piece, wrong, rule.clockDrift());
    }

    private boolean fixTooOld(ArrivalEvidence piece) {
        return piece.fixedAt().isPresent()
                && exceeds(
                        Kind.FIX_TOO_OLD,
                        piece,
                        Duration.between(piece.fixedAt().get(), piece.occurredAt())
                                .abs(),
                        rule.fixAge());
    }

    private boolean exceeds(Kind kind, ArrivalEvidence piece, Duration found, Optional<Duration> most) {
        boolean exceeds = most.isPresent() && found.compareTo(most.get()) > 0;
        if (exceeds) {
            doubt(kind, found, "at most " + most.get(), piece);
        }
        return exceeds;
    }

    private boolean accuracyTooLow(ArrivalEvidence piece) {
        boolean low = piece.accuracy().isPresent()
                && rule.accuracy().isPresent()
                && piece.accuracy().get() > rule.accuracy().get();
        if (low) {
            doubt(
                    Kind.ACCURACY_TOO_LOW,
                    piece.accuracy().get() + " m",
                    "at most " + rule.accuracy().get() + " m",
                    piece);
        }
        return low;
    }

    /** {@return the earliest instant at which the crew was seen on site, unless it is on record that it never came} */
    private Optional<Instant> derived(List<ArrivalEvidence> here) {
        return booking.last(ImmutableCrewAbsent.class).isPresent()
                ? Optional.empty()
                : here.stream()
                        .filter(piece -> piece.sign().shows())
                        .map(ArrivalEvidence::occurredAt)
                        .findFirst();
    }

    private static Optional<Instant> lastExit(List<ArrivalEvidence> here, Instant arrived) {
        return here.stream()
                .filter(piece ->
                        piece.sign() == ArrivalSign.LEFT && piece.occurredAt().isAfter(arrived))
                .filter(exit -> here.stream()
                        .noneMatch(piece -> piece.sign() == ArrivalSign.ENTERED
                                && Track.of(piece).equals(Track.of(exit))
                                && !piece.occurredAt().isBefore(exit.occurredAt())))
                .map(ArrivalEvidence::occurredAt)
                .max(Comparator.naturalOrder());
    }

    private void exits(List<ArrivalEvidence> track, Optional<Instant> arrived) {
        boolean inside = false;
        for (int i = 0; i < track.size(); i++) {
            ArrivalEvidence piece = track.get(i);
            if (piece.sign() == ArrivalSign.LEFT && !inside) {
                Optional<ArrivalEvidence> entry = track.subList(i, track.size()).stream()
                        .filter(later -> later.sign() == ArrivalSign.ENTERED)
                        .findFirst();
                if (entry.isPresent()) {
                    String wanted = "an exit after the entry, " + entry.get().occurredAt();
                    doubt(Kind.EXIT_BEFORE_ENTRY, piece.occurredAt(), wanted, piece, entry.get());
                } else if (arrived.isPresent()
                        && piece.occurredAt().isBefore(arrived.get())
                        && track.stream().noneMatch(other -> other.sign() == ArrivalSign.ENTERED)) {
                    String wanted = "an exit after the arrival, " + arrived.get();
                    doubt(Kind.EXIT_BEFORE_ENTRY, piece.occurredAt(), wanted, piece);
                }
            }
            inside = piece.sign().shows() || (inside && piece.sign() != ArrivalSign.LEFT);
        }
    }

    /** Compares what a track says of the coming with the arrival: who waits nearby before his time is no contradiction. */
    private void accounts(List<ArrivalEvidence> track, Instant arrived) {
        boolean entered = false;
        for (ArrivalEvidence piece : track) {
            Instant at = piece.occurredAt();
            boolean differs = false;
            if (at.isBefore(arrived)) {
                differs = piece.sign().shows()
                        && standing(at) == 0
                        && standing(arrived) > 0
                        && track.stream()
                                .noneMatch(exit -> exit.sign() == ArrivalSign.LEFT
                                        && exit.occurredAt().isAfter(at)
                                        && exit.occurredAt().isBefore(arrived));
            } else if (piece.sign() == ArrivalSign.ENTERED && !entered) {
                differs = standing(at) != standing(arrived);
            }
            if (differs) {
                doubt(Kind.ARRIVALS_DIFFER, at, "the verdict of the arrival, " + arrived, piece);
            }
            entered |= piece.sign().shows();
        }
    }

    /** {@return less than 0 for too early, 0 for in time, more than 0 for late} */
    private int standing(Instant at) {
        return at.isBefore(earliest) ? -1 : at.isAfter(limit) ? 1 : 0;
    }

    private void absence(List<ArrivalEvidence> here, Optional<Instant> arrived) {
        Optional<Instant> givenUp = booking.last(ImmutableCrewAbsent.class).map(BookingStep::at);
        for (ArrivalEvidence piece : here) {
            Instant at = piece.occurredAt();
            if (piece.sign() == ArrivalSign.NOBODY_CAME
                    && arrived.isPresent()
                    && !arrived.get().isAfter(at)) {
                doubt(Kind.PRESENT_AND_ABSENT, at, "an instant before the arrival, " + arrived.get(), piece);
            }
            if (piece.sign().shows() && givenUp.isPresent() && !at.isAfter(givenUp.get())) {
                String wanted = "nobody on site before it was recorded that nobody came, " + givenUp.get();
                doubt(Kind.PRESENT_AND_ABSENT, at, wanted, piece);
            }
        }
    }

    /** Looks for an instant at which the crew was seen here and, by this track, elsewhere. */
    private void twoPlaces(
            List<ArrivalEvidence> track,
            List<ArrivalEvidence> here,
            Optional<Instant> arrived,
            Optional<Instant> left) {
        List<Instant> seen = new ArrayList<>(arrived.stream().toList());
        here.stream()
                .filter(piece -> piece.sign().shows())
                .map(ArrivalEvidence::occurredAt)
                .forEach(seen::add);
        for (ArrivalEvidence piece : track) {
            if (piece.sign().shows()) {
                Instant at = piece.occurredAt();
                Optional<Instant> until = until(track, piece);
                boolean both = seen.stream()
                        .anyMatch(instant -> instant.equals(at)
                                || (instant.isAfter(at)
                                        && until.filter(instant::isBefore).isPresent()));
                boolean during = arrived.isPresent()
                        && !at.isBefore(arrived.get())
                        && left.filter(at::isBefore).isPresent();
                if (both || during) {
                    doubt(
                            Kind.TWO_PLACES_AT_ONCE,
                            site(piece) + " at " + at,
                            "the crew at one site at a time, here from "
                                    + arrived.map(Instant::toString).orElse("(never)") + " to "
                                    + left.map(Instant::toString).orElse("(open)"),
                            piece);
                }
            }
        }
    }

    /** {@return when a track left the site that it had entered with a piece, if it says so} */
    private Optional<Instant> until(List<ArrivalEvidence> track, ArrivalEvidence entry) {
        return track.subList(track.indexOf(entry), track.size()).stream()
                .filter(piece -> piece.sign() == ArrivalSign.LEFT && site(piece).equals(site(entry)))
                .map(ArrivalEvidence::occurredAt)
                .findFirst();
    }

    private void doubt(Kind kind, Object found, String wanted, ArrivalEvidence... pieces) {
        doubts.add(ArrivalDoubt.of(
                kind,
                Arrays.stream(pieces).map(ArrivalEvidence::id).toList(),
                ImmutableList.of(),
                found.toString(),
                wanted));
    }
}
