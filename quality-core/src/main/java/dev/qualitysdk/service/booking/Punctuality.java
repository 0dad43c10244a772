package dev.qualitysdk.service.booking;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.RegulationVersion;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.calendar.Excuse;
import dev.qualitysdk.rule.Clause;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Whether we were there at the appointed time (clause 3.2.1): the one verdict on an arrival, with what it rests on.
 *
 * <p>It is judged by the window that was promised and by the tolerances of the version of the regulation in force at the
 * confirmation. What happens later and is no evidence of the arrival changes nothing in it, an excuse apart.
 */
@Value.Immutable
public sealed interface Punctuality permits ImmutablePunctuality {

    /** What can be said of an arrival, in the order in which it is tried. */
    enum Outcome {
        /** Nothing was owed: the customer cancelled in time. */
        NOT_OWED,
        /** Not yet known. */
        PENDING,
        /** The evidence contradicts itself, or none of it is good enough: excluded from the figure and listed. */
        UNDETERMINED,
        /** There in time. */
        ON_TIME,
        /** There in time, and the customer was not: as good as {@link #ON_TIME}. */
        CUSTOMER_ABSENT,
        /** Not there in time, and a recorded excuse stands in place of the miss. */
        EXCUSED,
        /** There, but earlier than the tolerance: a miss. */
        EARLY,
        /** There after the limit, or the limit has passed and nobody is there yet: a miss. */
        LATE,
        /** We never came, and the visit is over: a miss. */
        CREW_ABSENT;

        /**
         * Returns whether it is a miss, in place of which an excuse can stand.
         *
         * @return true for the last three
         */
        public boolean isMiss() {
            return this == EARLY || this == LATE || this == CREW_ABSENT;
        }
    }

    /** {@return the booking} */
    BookingId booking();

    /** {@return who is accountable; empty where nobody is} */
    Optional<EmployeeId> accountable();

    /** {@return the version of the regulation that applied} */
    RegulationVersion regulation();

    /** {@return the outcome} */
    Outcome outcome();

    /** {@return the window that was promised} */
    TimeWindow promised();

    /** {@return the first instant that is not too early: the window's start less the tolerance} */
    Instant earliest();

    /** {@return the last instant that is in time: the window's end and the grace} */
    Instant limit();

    /** {@return when we were there, by the crew's own step, else by the earliest evidence that stands; empty where we were not} */
    Optional<Instant> arrived();

    /** {@return what stands in place of the miss, with the incident where one excuses it; present exactly where it is excused} */
    Optional<Excuse> excuse();

    /** {@return all that is wrong with the evidence, also where enough of it stands} */
    ImmutableList<ArrivalDoubt> doubts();

    /**
     * Returns by how much it was late.
     *
     * @return from {@link #limit} to the arrival, more than nothing; empty where it was not late, or nobody has come
     */
    default Optional<Duration> lateBy() {
        return arrived().filter(limit()::isBefore).map(at -> Duration.between(limit(), at));
    }

    /**
     * Returns by how much it was too early.
     *
     * @return from the arrival to {@link #earliest}, more than nothing; empty where it was not too early
     */
    default Optional<Duration> earlyBy() {
        return arrived().filter(earliest()::isAfter).map(at -> Duration.between(at, earliest()));
    }

    /**
     * Returns the clause under which it is judged.
     *
     * @return 3.2.1
     */
    default Clause clause() {
        return Clause.PUNCTUAL_ARRIVAL;
    }

    /**
     * Returns the codes of what makes it undetermined.
     *
     * @return such as {@code exit-before-entry}, several joined by {@code +}; empty where it is determined
     */
    default Optional<String> reason() {
        if (outcome() != Outcome.UNDETERMINED) {
            return Optional.empty();
        }
        boolean contradictory = doubts().stream().anyMatch(doubt -> doubt.kind().contradicts());
        return doubts().stream()
                .map(ArrivalDoubt::kind)
                .filter(kind -> kind.contradicts() || !contradictory)
                .distinct()
                .sorted()
                .map(ArrivalDoubt.Kind::code)
                .reduce((one, other) -> one + "+" + other);
    }
}
