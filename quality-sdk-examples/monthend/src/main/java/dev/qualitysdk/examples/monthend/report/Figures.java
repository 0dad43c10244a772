package dev.qualitysdk.examples.monthend.report;

import dev.qualitysdk.basics.Fraction;
import dev.qualitysdk.basics.Ratio;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.Tally;
import dev.qualitysdk.judgement.kpi.IndicatorResult;
import dev.qualitysdk.judgement.kpi.Percentage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.Money;

/** How numbers, money and times are written: the same digits in every language, dates and months in the reader's. */
final class Figures {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);

    private static final Pattern GRAMS = Pattern.compile("([0-9]{1,18}) g");
    private static final Pattern FRACTION = Pattern.compile("[0-9]{1,18}/[1-9][0-9]{0,17}");
    private static final Pattern ALLOWANCE =
            Pattern.compile("(working|working-days|calendar-days|elapsed|fixed|fixed-movable) ([0-9A-Z:.T-]+)");

    private final Texts texts;
    private final Locale locale;
    private final ZoneId zone;

    Figures(Texts texts, Language language, ZoneId zone) {
        this.texts = texts;
        this.locale = language.locale();
        this.zone = zone;
    }

    /** Returns a whole number, its thousands parted: {@code 12,917}. */
    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Returns a decimal as it is, its thousands parted: {@code 1,234.50}. */
    static String decimal(BigDecimal number) {
        return String.format(Locale.ROOT, "%,." + Math.max(0, number.scale()) + "f", number);
    }

    /** Returns an amount without its currency: {@code 1,234.50}. */
    static String money(Money money) {
        return decimal(money.getAmount());
    }

    /** Returns an exact number to two decimals, for reading only. */
    static String rounded(Fraction number) {
        return decimal(number.round(2, RoundingMode.HALF_UP));
    }

    /** Returns a share to one decimal, for reading only: {@code 33.3 %}. */
    static String share(Fraction number) {
        BigDecimal percent =
                number.times(Fraction.of(100)).round(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return decimal(percent.setScale(Math.max(0, percent.scale()), RoundingMode.UNNECESSARY)) + " %";
    }

    /** Returns the percentage of a result, or a dash where it has none. */
    static String percent(IndicatorResult result) {
        return result.percentage().map(Percentage::text).orElse("–");
    }

    /** Returns numerator and denominator in few characters: {@code 1419/1876}, a mass in kilograms. */
    static String ratio(IndicatorResult result) {
        Tally tally = result.tally();
        return result.rule().measure() == Indicator.Measure.MASS
                ? kilograms(tally.numerator()) + "/" + kilograms(tally.denominator()) + " kg"
                : tally.numerator() + "/" + tally.denominator();
    }

    /** Returns numerator and denominator in words: {@code 1,419 of 1,876}. */
    String counts(IndicatorResult result) {
        Tally tally = result.tally();
        return switch (result.rule().measure()) {
            case COUNTS -> texts.say("countsOf", count(tally.numerator()), count(tally.denominator()));
            case MEAN ->
                texts.say("meanOf", count(tally.numerator()), count(tally.denominator()), count(tally.counted()));
            case MASS -> texts.say("massOf", kilograms(tally.numerator()), kilograms(tally.denominator()));
        };
    }

    private static String kilograms(long grams) {
        return decimal(BigDecimal.valueOf(grams, 3));
    }

    /** Returns a month: {@code June 2026}. */
    String month(YearMonth month) {
        return month.format(DateTimeFormatter.ofPattern(texts.say("monthPattern"), locale));
    }

    /** Returns a date: {@code 30 June 2026}. */
    String date(LocalDate date) {
        return date.format(DateTimeFormatter.ofPattern(texts.say("datePattern"), locale));
    }

    /** Returns a moment in the regulation's zone, to the minute, or as much finer as it takes to tell it from that minute. */
    String moment(Instant instant) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
        DateTimeFormatter formatter = local.getNano() != 0 ? MICROSECONDS : local.getSecond() != 0 ? SECONDS : MINUTES;
        return local.format(formatter);
    }

    /** Returns a moment by its date and the hour. */
    String momentInWords(Instant instant) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
        return date(local.toLocalDate()) + " " + local.toLocalTime();
    }

    private String duration(Duration duration) {
        List<String> parts = new ArrayList<>();
        if (duration.toHours() != 0) {
            parts.add(texts.say("hours", count(duration.toHours())));
        }
        if (duration.toMinutesPart() != 0) {
            parts.add(texts.say("minutes", Integer.toString(duration.toMinutesPart())));
        }
        BigDecimal seconds = BigDecimal.valueOf(duration.toSecondsPart())
                .add(BigDecimal.valueOf(duration.toNanosPart(), 9))
                .stripTrailingZeros();
        if (seconds.signum() != 0 || parts.isEmpty()) {
            parts.add(texts.say("seconds", seconds.toPlainString()));
        }
        return String.join(" ", parts);
    }

    /**
     * Returns a figure that a verdict rests on as it is read.
     *
     * @param name its name
     * @param text its canonical text
     * @return shares as percentages, windows by their hours, codes in words where there are any, and else as {@link #canonical}
     */
    String canonical(String name, String text) {
        return switch (name) {
            case "tolerance.relative" ->
                FRACTION.matcher(text).matches() ? Percentage.target(Ratio.parse(text)) : Shown.of(text);
            case "via" -> texts.of("channel", text);
            case "formula", "result", "state" -> texts.of("code", text);
            default -> canonical(text);
        };
    }

    /**
     * Returns canonical text as it is read: moments in the regulation's zone, windows by their hours, durations, allowances and
     * masses in words, everything else as it stands.
     */
    String canonical(String text) {
        Matcher grams = GRAMS.matcher(text);
        if (grams.matches()) {
            return count(Long.parseLong(grams.group(1))) + " g";
        }
        int slash = text.indexOf('/');
        if (slash >= 20 && text.endsWith("Z")) {
            String from = canonical(text.substring(0, slash));
            String to = canonical(text.substring(slash + 1));
            return from.length() == to.length() && from.startsWith(to.substring(0, 11))
                    ? from + "–" + to.substring(11)
                    : from + " – " + to;
        }
        Matcher allowance = ALLOWANCE.matcher(text);
        if (allowance.matches()) {
            String amount = allowance.group(2);
            return texts.say(
                    "allowance." + allowance.group(1),
                    amount.matches("[0-9]{1,9}") ? Integer.valueOf(amount) : canonical(amount));
        }
        if (text.startsWith("PT")) {
            try {
                return duration(Duration.parse(text));
            } catch (DateTimeParseException notADuration) {
                return Shown.of(text);
            }
        }
        if (text.length() >= 20 && text.endsWith("Z") && text.charAt(4) == '-') {
            try {
                return moment(Instant.parse(text));
            } catch (DateTimeParseException notAMoment) {
                return Shown.of(text);
            }
        }
        return Shown.of(text);
    }
}
