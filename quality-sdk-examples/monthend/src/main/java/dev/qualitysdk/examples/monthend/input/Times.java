package dev.qualitysdk.examples.monthend.input;

import dev.qualitysdk.basics.CanonicalTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How the times of a file are read: ISO 8601 with an offset always; local times only where a mapping names their zone.
 *
 * <p>A local time that a change of the clocks skips does not exist and is refused. One that occurs twice is refused too, unless
 * the mapping says which of the two is meant: a guess of one hour can turn a met deadline into a missed one.
 */
final class Times {

    /** Which of two instants a local time is that occurs twice. */
    enum Overlap {
        /** None: the time is refused. */
        REFUSE,
        /** The earlier, before the clocks go back. */
        EARLIER,
        /** The later, after the clocks went back. */
        LATER
    }

    /** ISO 8601 with an offset and nothing else. */
    static final Times ISO = new Times(Optional.empty(), Optional.empty(), Optional.empty(), Overlap.REFUSE);

    private static final String WANTED = "an ISO 8601 time with offset, such as 2026-05-04T09:30:00+08:00";

    private final Optional<ZoneId> zone;
    private final Optional<DateTimeFormatter> pattern;
    private final Optional<DateTimeFormatter> datePattern;
    private final Overlap overlap;

    private Times(
            Optional<ZoneId> zone,
            Optional<DateTimeFormatter> pattern,
            Optional<DateTimeFormatter> datePattern,
            Overlap overlap) {
        this.zone = zone;
        this.pattern = pattern;
        this.datePattern = datePattern;
        this.overlap = overlap;
    }

    /**
     * Returns a way of reading times.
     *
     * @param zone zone of local times; empty where there are none
     * @param pattern pattern of times as {@link DateTimeFormatter} knows it; empty for ISO 8601
     * @param datePattern pattern of dates; empty for ISO 8601
     * @param overlap which instant a local time is that occurs twice
     * @throws IllegalArgumentException if a pattern is none
     */
    static Times of(Optional<ZoneId> zone, Optional<String> pattern, Optional<String> datePattern, Overlap overlap) {
        return new Times(zone, pattern.map(Times::formatter), datePattern.map(Times::formatter), overlap);
    }

    private static DateTimeFormatter formatter(String pattern) {
        // "yyyy" would want an era beside it when resolved strictly; who writes a pattern means the year.
        String strict = pattern.contains("G") ? pattern : pattern.replace('y', 'u');
        return DateTimeFormatter.ofPattern(strict, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    /** Returns the instant that a text is, cut to microseconds; refuses what is none. */
    Instant instant(String text) {
        if (pattern.isPresent()) {
            return patterned(text, pattern.get());
        }
        if (text.length() > 40) {
            throw Refusal.of(text, wanted());
        }
        int offsetAt = offsetPosition(text);
        LocalDateTime local = isoLocal(text.substring(0, offsetAt));
        if (offsetAt < text.length()) {
            return CanonicalTime.of(local.toInstant(offset(text, offsetAt)));
        }
        return CanonicalTime.of(resolve(text, local));
    }

    /** Returns the date that a text is; refuses what is none. */
    LocalDate date(String text) {
        try {
            if (datePattern.isPresent()) {
                return LocalDate.parse(text, datePattern.get());
            }
            if (text.length() == 10) {
                return LocalDate.of(digits(text, 0, 4), month(text), digits(text, 8, 10));
            }
        } catch (DateTimeException | IndexOutOfBoundsException impossible) {
            throw Refusal.of(
                    text, datePattern.isPresent() ? "a date of the mapping's pattern" : "a date of the calendar");
        }
        throw Refusal.of(text, "an ISO 8601 date, such as 2026-05-04");
    }

    private Instant patterned(String text, DateTimeFormatter formatter) {
        TemporalAccessor parsed;
        try {
            parsed = formatter.parseBest(text, java.time.OffsetDateTime::from, LocalDateTime::from);
        } catch (DateTimeException unreadable) {
            throw Refusal.of(text, "a time of the mapping's pattern");
        }
        return CanonicalTime.of(
                parsed instanceof java.time.OffsetDateTime moment
                        ? moment.toInstant()
                        : resolve(text, LocalDateTime.from(parsed)));
    }

    private Instant resolve(String text, LocalDateTime local) {
        ZoneId known = zone.orElseThrow(() -> Refusal.of(text, wanted()));
        List<ZoneOffset> offsets = known.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            throw Refusal.of(text, "a time that exists in " + known + ", where the clocks skip this one");
        }
        if (offsets.size() > 1 && overlap == Overlap.REFUSE) {
            throw Refusal.of(
                    text,
                    "a time that occurs once in " + known + ", or one with its offset (" + offsets.get(0) + " or "
                            + offsets.get(1) + ")");
        }
        return local.toInstant(offsets.get(overlap == Overlap.LATER ? offsets.size() - 1 : 0));
    }

    private String wanted() {
        return zone.isPresent() ? "an ISO 8601 time, such as 2026-05-04T09:30:00" : WANTED;
    }

    /** Returns where the offset of an ISO time begins; its length where it has none. */
    private static int offsetPosition(String text) {
        for (int i = 11; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 'Z' || c == '+' || c == '-') {
                return i;
            }
        }
        return text.length();
    }

    private ZoneOffset offset(String text, int from) {
        int length = text.length() - from;
        if (length == 1 && text.charAt(from) == 'Z') {
            return ZoneOffset.UTC;
        }
        try {
            if (length == 6 && text.charAt(from + 3) == ':') {
                int sign = text.charAt(from) == '-' ? -1 : 1;
                int hours = digits(text, from + 1, from + 3);
                int minutes = digits(text, from + 4, from + 6);
                return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
            }
        } catch (DateTimeException impossible) {
            throw Refusal.of(text, WANTED);
        }
        throw Refusal.of(text, WANTED);
    }

    /** Reads {@code yyyy-MM-ddTHH:mm[:ss[.fraction]]} without a formatter: a row has several times, a file a million rows. */
    private LocalDateTime isoLocal(String text) {
        try {
            if (text.length() >= 16 && (text.charAt(10) == 'T' || text.charAt(10) == ' ') && text.charAt(13) == ':') {
                int second = 0;
                int nano = 0;
                if (text.length() > 16) {
                    second = text.charAt(16) == ':' ? digits(text, 17, 19) : -1;
                }
                if (text.length() > 19) {
                    nano = text.charAt(19) == '.' ? fraction(text, 20) : -1;
                }
                return LocalDateTime.of(
                        digits(text, 0, 4),
                        month(text),
                        digits(text, 8, 10),
                        digits(text, 11, 13),
                        digits(text, 14, 16),
                        second,
                        nano);
            }
        } catch (DateTimeException | IndexOutOfBoundsException impossible) {
            throw Refusal.of(text, wanted());
        }
        throw Refusal.of(text, wanted());
    }

    private static int month(String text) {
        return text.charAt(4) == '-' && text.charAt(7) == '-' ? digits(text, 5, 7) : -1;
    }

    private static int fraction(String text, int from) {
        int length = text.length() - from;
        if (length < 1 || length > 9) {
            return -1;
        }
        int value = digits(text, from, text.length());
        for (int i = length; i < 9; i++) {
            value *= 10;
        }
        return value;
    }

    /** Returns the number that digits form, or −1, which no field of a time allows. */
    private static int digits(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
