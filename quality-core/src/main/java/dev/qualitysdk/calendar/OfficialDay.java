package dev.qualitysdk.calendar;

import dev.qualitysdk.basics.CanonicalText;
import dev.qualitysdk.basics.Faults;
import java.time.LocalDate;
import org.immutables.value.Value;

/**
 * One day of an official notice: what it is called, where it holds, and whether work rests, is made up, or goes on.
 *
 * <p>An observance is named by a notice or a feed but nobody is off: it closes nothing.
 */
@Value.Immutable
public sealed interface OfficialDay permits ImmutableOfficialDay {

    /** What a day is to work. */
    enum Kind {
        /** Work rests (a public holiday, or a day moved to make one longer). */
        OFF_DAY,
        /** Work is made up (調休): a day off that works. */
        MAKE_UP,
        /** A day of note on which work goes on as ever. */
        OBSERVANCE
    }

    /** {@return the date} */
    LocalDate date();

    /** {@return what the notice calls the day, 1 to 100 characters on one line} */
    String name();

    /** {@return where it holds, as the host codes it, such as {@code CN} or {@code DE-NW}; 1 to 100 characters on one line} */
    String jurisdiction();

    /** {@return what the day is to work} */
    Kind kind();

    /**
     * Returns a day.
     *
     * @param kind what it is to work
     * @param jurisdiction where it holds
     * @param date the date
     * @param name what the notice calls it
     * @return the day
     * @throws dev.qualitysdk.basics.InvalidValueException if a text is blank, too long or of several lines
     */
    static OfficialDay of(Kind kind, String jurisdiction, LocalDate date, String name) {
        Faults faults = Faults.in("official day " + date);
        CanonicalText.lineProblem(jurisdiction, 100)
                .ifPresent(wanted -> faults.check(false, "jurisdiction", jurisdiction, wanted));
        CanonicalText.lineProblem(name, 100).ifPresent(wanted -> faults.check(false, "name", name, wanted));
        faults.refuse();
        return ImmutableOfficialDay.builder()
                .kind(kind)
                .jurisdiction(jurisdiction)
                .date(date)
                .name(name)
                .build();
    }
}
