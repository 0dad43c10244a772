package dev.qualitysdk.service.booking;

import com.google.common.collect.ImmutableSortedSet;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.EvidenceId;
import dev.qualitysdk.basics.Faults;
import java.util.Locale;
import org.immutables.value.Value;

/** One thing that is wrong with the evidence of an arrival, with the pieces that it rests on (clause 3.2.1). */
@Value.Immutable
public sealed interface ArrivalDoubt permits ImmutableArrivalDoubt {

    /** What can be wrong. The first three set a single piece aside; the others say that what is left contradicts itself. */
    enum Kind {
        /** The device's clock was wrong by more than the regulation allows. */
        CLOCK_OFF,
        /** The position was taken longer before or after than the regulation allows. */
        FIX_TOO_OLD,
        /** The position is less accurate than the regulation asks for. */
        ACCURACY_TOO_LOW,
        /** A source left a site that it had not entered. */
        EXIT_BEFORE_ENTRY,
        /** The crew, or one of it, was at two sites at one instant. */
        TWO_PLACES_AT_ONCE,
        /** It was there, and by then nobody had come. */
        PRESENT_AND_ABSENT,
        /** Two accounts of the arrival lead to two verdicts. */
        ARRIVALS_DIFFER;

        /** {@return whether it contradicts the rest, instead of setting one piece aside} */
        boolean contradicts() {
            return compareTo(EXIT_BEFORE_ENTRY) >= 0;
        }

        /**
         * Returns the code by which it is listed.
         *
         * @return such as {@code two-places-at-once}
         */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** {@return what is wrong} */
    Kind kind();

    /** {@return the pieces it rests on; none where steps alone contradict each other} */
    @Value.NaturalOrder
    ImmutableSortedSet<EvidenceId> pieces();

    /** {@return the other bookings it rests on} */
    @Value.NaturalOrder
    ImmutableSortedSet<BookingId> others();

    /** {@return what was found, as canonical text, such as {@code PT7M}} */
    String found();

    /** {@return what would have been in order, as the end of a sentence that begins with "wanted"} */
    String wanted();

    /**
     * Returns a doubt.
     *
     * @param kind what is wrong
     * @param pieces the pieces of evidence that it is about
     * @param others other bookings that it is about, perhaps none
     * @param found what was found, as canonical text
     * @param wanted what would have been in order
     * @return the doubt
     */
    static ArrivalDoubt of(
            Kind kind, Iterable<EvidenceId> pieces, Iterable<BookingId> others, String found, String wanted) {
        Faults.in("arrival doubt")
                .given(kind, "kind")
                .given(pieces, "pieces")
                .given(others, "others")
                .given(found, "found")
                .given(wanted, "wanted")
                .refuse();
        return ImmutableArrivalDoubt.of(
                kind, ImmutableSortedSet.copyOf(pieces), ImmutableSortedSet.copyOf(others), found, wanted);
    }

    /**
     * Returns the doubt as one line: code, pieces and other bookings, found, wanted.
     *
     * @return the line
     */
    default String sentence() {
        StringBuilder text = new StringBuilder(kind().code());
        pieces().forEach(piece -> text.append(' ').append(piece));
        others().forEach(other -> text.append(" booking ").append(other));
        return text.append(": found ")
                .append(found())
                .append(", wanted ")
                .append(wanted())
                .toString();
    }
}
