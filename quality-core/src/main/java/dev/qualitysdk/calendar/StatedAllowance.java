package dev.qualitysdk.calendar;

import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.InvalidValueException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** The allowances that a regulation can state: a kind and one number. */
final class StatedAllowance implements Allowance {

    private static final int MOST_DAYS = 36_525;
    private static final String WANTED = "working PT4H, working-days 2, calendar-days 3, elapsed PT24H,"
            + " fixed 2026-01-31T16:00:00Z or fixed-movable 2026-01-31T16:00:00Z";

    /** What the number of an allowance means. */
    enum Kind {
        WORKING(PauseClock.WORKING),
        WORKING_DAYS(PauseClock.WORKING),
        CALENDAR_DAYS(PauseClock.ELAPSED),
        ELAPSED(PauseClock.ELAPSED),
        FIXED(PauseClock.NONE),
        FIXED_MOVABLE(PauseClock.ELAPSED);

        private final PauseClock clock;

        Kind(PauseClock clock) {
            this.clock = clock;
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Kind kind;
    /** Microseconds, days, or microseconds since 1970-01-01T00:00Z, as the kind has it. */
    private final long amount;

    private StatedAllowance(Kind kind, long amount) {
        this.kind = kind;
        this.amount = amount;
    }

    static StatedAllowance ofTime(Kind kind, Duration time) {
        Faults.in("allowance")
                .check(
                        !time.isNegative()
                                && time.compareTo(Duration.ofDays(MOST_DAYS)) <= 0
                                && time.truncatedTo(ChronoUnit.MICROS).equals(time),
                        "time",
                        time,
                        "zero or more, in whole microseconds, at most " + MOST_DAYS + " days")
                .refuse();
        return new StatedAllowance(kind, WorkingClock.micros(time));
    }

    static StatedAllowance ofDays(Kind kind, int days) {
        Faults.in("allowance")
                .check(days >= 0 && days <= MOST_DAYS, "days", days, "0 to " + MOST_DAYS)
                .refuse();
        return new StatedAllowance(kind, days);
    }

    static StatedAllowance ofInstant(Kind kind, Instant due) {
        return new StatedAllowance(kind, CanonicalTime.micros(due));
    }

    static StatedAllowance read(String text) {
        int space = text.indexOf(' ');
        String word = space < 0 ? text : text.substring(0, space);
        String amount = space < 0 ? "" : text.substring(space + 1);
        try {
            for (Kind kind : Kind.values()) {
                if (kind.word().equals(word)) {
                    return switch (kind) {
                        case WORKING, ELAPSED -> ofTime(kind, Duration.parse(amount));
                        case WORKING_DAYS, CALENDAR_DAYS -> ofDays(kind, Integer.parseInt(amount));
                        case FIXED, FIXED_MOVABLE -> ofInstant(kind, Instant.parse(amount));
                    };
                }
            }
        } catch (InvalidValueException refused) {
            throw refused;
        } catch (NumberFormatException | DateTimeException unreadable) {
            // Said below, like an unknown word.
        }
        Faults faults = Faults.in("allowance").check(false, "text", text, WANTED);
        throw new InvalidValueException("allowance", faults.list());
    }

    @Override
    public Instant due(Instant opened, WorkingCalendar calendar) {
        return CanonicalTime.ofMicros(dueMicros(CanonicalTime.micros(opened), calendar));
    }

    @Override
    public long dueMicros(long opened, WorkingCalendar calendar) {
        return switch (kind) {
            case WORKING -> calendar.deadlineMicros(opened, amount);
            case WORKING_DAYS -> calendar.plusWorkingDaysMicros(opened, (int) amount);
            case CALENDAR_DAYS -> calendar.plusDaysMicros(opened, (int) amount);
            case ELAPSED -> opened + amount;
            case FIXED, FIXED_MOVABLE -> amount;
        };
    }

    @Override
    public PauseClock pauseClock() {
        return kind.clock;
    }

    @Override
    public String text() {
        return kind.word() + " "
                + switch (kind) {
                    case WORKING, ELAPSED -> WorkingClock.duration(amount);
                    case WORKING_DAYS, CALENDAR_DAYS -> amount;
                    case FIXED, FIXED_MOVABLE -> CanonicalTime.ofMicros(amount);
                };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StatedAllowance a && a.kind == kind && a.amount == amount;
    }

    @Override
    public int hashCode() {
        return kind.name().hashCode() * 31 + Long.hashCode(amount);
    }

    @Override
    public String toString() {
        return text();
    }
}
