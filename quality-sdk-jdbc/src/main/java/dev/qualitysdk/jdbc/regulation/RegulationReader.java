package dev.qualitysdk.jdbc.regulation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.CalendarVersion;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.PauseReason;
import dev.qualitysdk.basics.Points;
import dev.qualitysdk.basics.Ratio;
import dev.qualitysdk.basics.RegulationVersion;
import dev.qualitysdk.basics.Unit;
import dev.qualitysdk.calendar.Allowance;
import dev.qualitysdk.calendar.WorkingCalendar;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.regulation.AccuracyRule;
import dev.qualitysdk.regulation.ArrivalRule;
import dev.qualitysdk.regulation.ComplaintRule;
import dev.qualitysdk.regulation.Duty;
import dev.qualitysdk.regulation.GradeBand;
import dev.qualitysdk.regulation.IndicatorRule;
import dev.qualitysdk.regulation.PauseLimit;
import dev.qualitysdk.regulation.PayRule;
import dev.qualitysdk.regulation.PriceRule;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.ReviewRule;
import dev.qualitysdk.regulation.ReviewScale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Reads a regulation from JSON. Every part is read even where another is faulty, and what concerns several parts at once is
 * checked on what could be read, so that one reading names every fault.
 */
public final class RegulationReader {

    static final String RATIO = "a percentage (95 %), a fraction (19/20) or a decimal (0.95)";
    private static final String ALLOWANCE =
            "an allowance: working PT4H, working-days 2, calendar-days 3, elapsed PT24H or fixed with an instant";
    private static final String DURATION = "a duration of ISO 8601, such as PT15M";
    private static final String POINTS = "0 to 100 with at most two decimals";
    private static final String SUBJECT = "regulation";

    private final Faults faults = Faults.in(SUBJECT);
    private final Part root;
    private CurrencyUnit currency = CurrencyUnit.of("XXX");

    private RegulationReader(String text) {
        root = Part.of(JsonSource.read(SUBJECT, text, faults), "", faults);
    }

    /**
     * Reads a regulation.
     *
     * @param text JSON
     * @return the regulation
     * @throws dev.qualitysdk.basics.InvalidValueException with every fault and its path, if it is none
     */
    public static Regulation read(String text) {
        return new RegulationReader(text).regulation();
    }

    /**
     * Reads the text of a file.
     *
     * @param subject what is read, for the message
     * @param file the file
     * @return its text
     * @throws dev.qualitysdk.basics.InvalidValueException if it cannot be read, is too large or not UTF-8
     */
    public static String text(String subject, java.nio.file.Path file) {
        return JsonSource.text(subject, file);
    }

    private Regulation regulation() {
        root.ignore("$schema");
        Regulation.Builder regulation = Regulation.builder();
        // What cannot be read is stood in for by something sound, so that the rest is checked together all the same.
        regulation.version(root.text("version", "a version of 1 to 100 characters on one line", RegulationVersion::of)
                .orElse(RegulationVersion.of("unreadable")));
        regulation.title(root.text("title", "a title on one line", Function.<String>identity())
                .orElse("unreadable"));
        regulation.effective(root.text("effective", "a date, such as 2026-01-01", LocalDate::parse)
                .orElse(LocalDate.EPOCH));
        Optional<ZoneId> zone = root.text("zone", "a zone, such as Asia/Shanghai", ZoneId::of);
        currency = root.text("currency", "a currency of ISO 4217, such as CNY", RegulationReader::currency)
                .orElse(currency);
        regulation.currency(currency);
        regulation.rounding(root.text(
                        "rounding",
                        "one of UP, DOWN, HALF_UP, HALF_EVEN, HALF_DOWN, CEILING, FLOOR",
                        RoundingMode::valueOf,
                        RoundingMode.HALF_UP)
                .orElse(RoundingMode.HALF_UP));
        regulation.zone(zone.orElse(ZoneId.of("UTC")));
        regulation.calendar(required("calendar", "4.3")
                .flatMap(part -> new CalendarReader(part, zone.orElse(ZoneId.of("UTC"))).calendar())
                .orElseGet(() -> standIn(zone.orElse(ZoneId.of("UTC")))));
        regulation.allowances(allowances());
        regulation.arrival(required("arrival", "3.2.1").flatMap(this::arrival).orElse(ARRIVAL));
        regulation.reviews(required("reviews", "4.2.1").flatMap(this::reviews).orElse(REVIEWS));
        regulation.accuracy(
                required("accuracy", "4.2.3").flatMap(this::accuracy).orElse(ACCURACY));
        regulation.complaints(
                required("complaints", "4.2.4").flatMap(this::complaints).orElse(COMPLAINTS));
        root.part("prices", "3.2.2").flatMap(this::prices).ifPresent(regulation::prices);
        root.part("payments", "3.4.3")
                .flatMap(part -> new PaymentReader(part, currency).rule())
                .ifPresent(regulation::payments);
        Map<String, String> places = new HashMap<>();
        regulation.indicators(indicators(places));
        conduct(regulation, places);
        Optional<ImmutableList<GradeBand>> bands = bands();
        regulation.bands(bands.orElse(BANDS));
        ImmutableMap<String, String> vetoes = vetoes();
        regulation.vetoes(bands.isPresent() ? vetoes : ImmutableMap.of());
        regulation.pay(required("pay", "4.4.1")
                .flatMap(this::pay)
                .orElseGet(() -> PayRule.builder()
                        .wageCap(Ratio.ZERO)
                        .wageFloor(Money.zero(currency))
                        .build()));
        root.done();
        Optional<Regulation> built = root.build(regulation::build, places);
        faults.refuse();
        return built.orElseThrow();
    }

    private static final ArrivalRule ARRIVAL = ArrivalRule.of(Duration.ZERO, Duration.ZERO);
    private static final ReviewRule REVIEWS =
            ReviewRule.of(ReviewRule.Formula.TOP_BOX, 1, 5, 4, Allowance.calendarDays(0));
    private static final AccuracyRule ACCURACY =
            AccuracyRule.of(AccuracyRule.Formula.BY_LOT, ImmutableMap.of(), Ratio.ZERO, Ratio.ZERO);
    private static final ComplaintRule COMPLAINTS = ComplaintRule.of(Allowance.calendarDays(0), 0, ImmutableSet.of());
    private static final ImmutableList<GradeBand> BANDS =
            ImmutableList.of(GradeBand.of("unreadable", Points.ZERO, Ratio.ZERO));

    /** A sound calendar that costs next to nothing, where the one that was meant cannot be read. */
    private static WorkingCalendar standIn(ZoneId zone) {
        return WorkingCalendar.builder(CalendarVersion.of("unreadable"), zone)
                .covers(LocalDate.of(2000, 1, 1), LocalDate.of(2000, 1, 2))
                .build();
    }

    private Optional<Part> required(String field, String clause) {
        root.required(field, "an object");
        return root.part(field, clause);
    }

    private ImmutableSortedMap<Duty, Allowance> allowances() {
        Map<Duty, Allowance> allowances = new TreeMap<>();
        root.entries("allowances", "duties with how long each may take").forEach((name, value) -> {
            Optional<Duty> duty = constant(Duty.class, name);
            if (duty.isEmpty() || duty.get() == Duty.ARRIVAL) {
                root.fault(
                        value.path(),
                        value.found(),
                        duty.isEmpty()
                                ? "a duty: one of " + ImmutableList.copyOf(Duty.values())
                                : "no allowance; an arrival is owed by the appointed window, and \"arrival\" sets its grace");
            } else {
                Part.of(Json.object("", ImmutableMap.of()), duty.get().clause().number(), faults)
                        .text(value, ALLOWANCE, Allowance::parse)
                        .ifPresent(allowance -> allowances.put(duty.get(), allowance));
            }
        });
        return ImmutableSortedMap.copyOf(allowances);
    }

    private Optional<ArrivalRule> arrival(Part part) {
        Optional<Duration> grace = part.text("grace", DURATION, Duration::parse);
        Optional<Duration> early = part.text("early", DURATION, Duration::parse);
        Optional<Optional<Duration>> drift = part.optionalText("clockDrift", DURATION, Duration::parse);
        Optional<Optional<Duration>> age = part.optionalText("fixAge", DURATION, Duration::parse);
        Optional<Optional<Integer>> accuracy = part.number(
                "accuracy",
                "a whole number of metres",
                number -> Optional.of(Part.integer(number)),
                Optional.<Integer>empty());
        part.done();
        if (grace.isEmpty() || early.isEmpty() || drift.isEmpty() || age.isEmpty() || accuracy.isEmpty()) {
            return Optional.empty();
        }
        return part.build(
                () -> ArrivalRule.of(grace.get(), early.get(), drift.get(), age.get(), accuracy.get()),
                ImmutableMap.of());
    }

    private Optional<ReviewRule> reviews(Part part) {
        Optional<ReviewRule.Formula> formula = part.text("formula", "TOP_BOX or MEAN", ReviewRule.Formula::valueOf);
        Optional<Integer> lowest = part.number("lowest", "a whole number", Part::integer);
        Optional<Integer> highest = part.number("highest", "a whole number", Part::integer);
        Optional<Integer> threshold = part.number("threshold", "a whole number", Part::integer);
        Optional<Allowance> window = part.text("window", ALLOWANCE, Allowance::parse);
        ImmutableList<ReviewScale> scales = scales(part);
        part.done();
        if (lowest.isEmpty() || highest.isEmpty() || threshold.isEmpty()) {
            return Optional.empty();
        }
        return part.build(
                () -> ReviewRule.of(
                        formula.orElse(ReviewRule.Formula.TOP_BOX),
                        lowest.get(),
                        highest.get(),
                        threshold.get(),
                        window.orElse(Allowance.calendarDays(0)),
                        scales),
                ImmutableMap.of());
    }

    private ImmutableList<ReviewScale> scales(Part reviews) {
        ImmutableList.Builder<ReviewScale> scales = ImmutableList.builder();
        if (!reviews.has("scales")) {
            return scales.build();
        }
        for (Json element : reviews.elements("scales", "other scales and how they are read")) {
            Part part = Part.of(element, "4.2.1", faults);
            Optional<Integer> lowest = part.number("lowest", "a whole number", Part::integer);
            Optional<Integer> highest = part.number("highest", "a whole number", Part::integer);
            ImmutableList.Builder<Integer> ratings = ImmutableList.builder();
            for (Json rating : part.elements("ratings", "a rating for each")) {
                part.number(rating, "a whole number", Part::integer).ifPresent(ratings::add);
            }
            part.done();
            if (lowest.isPresent() && highest.isPresent()) {
                part.build(() -> ReviewScale.of(lowest.get(), highest.get(), ratings.build()), ImmutableMap.of())
                        .ifPresent(scales::add);
            }
        }
        return scales.build();
    }

    private Optional<AccuracyRule> accuracy(Part part) {
        Optional<AccuracyRule.Formula> formula =
                part.text("formula", "BY_LOT or BY_MASS", AccuracyRule.Formula::valueOf);
        Map<Unit.Dimension, Long> absolute = new LinkedHashMap<>();
        part.entries("absolute", "tolerances by g, pc or ml").forEach((symbol, value) -> {
            Optional<Unit.Dimension> dimension = ImmutableList.copyOf(Unit.Dimension.values()).stream()
                    .filter(d -> d.symbol().equals(symbol))
                    .findFirst();
            if (dimension.isEmpty()) {
                part.fault(value.path(), value.found(), "one of g, pc and ml");
            } else {
                part.number(value, "a whole number, zero or more", n -> (long) Part.integer(n))
                        .ifPresent(most -> absolute.put(dimension.get(), most));
            }
        });
        Optional<Ratio> relative = part.text("relative", RATIO, Ratio::parse);
        Optional<Ratio> coverage = part.text("coverage", RATIO, Ratio::parse);
        part.done();
        return part.build(
                () -> AccuracyRule.of(
                        formula.orElse(AccuracyRule.Formula.BY_LOT),
                        ImmutableMap.copyOf(absolute),
                        relative.orElse(Ratio.ZERO),
                        coverage.orElse(Ratio.ZERO)),
                ImmutableMap.of());
    }

    private Optional<ComplaintRule> complaints(Part part) {
        Optional<Allowance> reopening = part.text("reopening", ALLOWANCE, Allowance::parse);
        Optional<Integer> transfers = part.number("transfers", "a whole number, zero or more", Part::integer);
        Set<PauseReason> pauses = new LinkedHashSet<>();
        Map<PauseReason, PauseLimit> limits = new TreeMap<>();
        for (Json element : part.elements("pauses", "reasons for which the clock may stand still")) {
            pause(part, element, limits)
                    .filter(reason -> !pauses.add(reason))
                    .ifPresent(again -> part.fault(element.path(), element.found(), "each reason once"));
        }
        part.done();
        return part.build(
                () -> ComplaintRule.of(
                        reopening.orElse(Allowance.calendarDays(0)),
                        transfers.orElse(0),
                        ImmutableSet.copyOf(pauses),
                        limits),
                ImmutableMap.of());
    }

    /** A reason by itself, or an object with its limit. */
    private Optional<PauseReason> pause(Part part, Json element, Map<PauseReason, PauseLimit> limits) {
        String wanted = "a reason of 1 to 100 characters on one line";
        if (!element.is(Json.Kind.OBJECT)) {
            return part.text(element, wanted, PauseReason::of);
        }
        Part limited = Part.of(element, "4.2.4", faults);
        Optional<PauseReason> reason = limited.text("reason", wanted, PauseReason::of);
        Optional<Optional<Duration>> most = limited.optionalText("most", DURATION, Duration::parse);
        Optional<Boolean> approved = limited.truth("approved", false);
        limited.done();
        if (reason.isPresent() && most.isPresent() && approved.isPresent()) {
            limited.build(() -> PauseLimit.of(most.get(), approved.get()), ImmutableMap.of())
                    .ifPresent(limit -> limits.put(reason.get(), limit));
        }
        return reason;
    }

    private Optional<PriceRule> prices(Part part) {
        Optional<Ratio> below = part.text("below", RATIO, Ratio::parse);
        Optional<Ratio> above = part.text("above", RATIO, Ratio::parse);
        Optional<Optional<Money>> cash =
                part.optionalText("cashIncrement", money(currency), text -> money(text, currency));
        part.done();
        return part.build(
                () -> PriceRule.of(below.orElse(Ratio.ZERO), above.orElse(Ratio.ZERO), cash.orElse(Optional.empty())),
                ImmutableMap.of());
    }

    private ImmutableSortedMap<Indicator, IndicatorRule> indicators(Map<String, String> places) {
        Map<Indicator, IndicatorRule> rules = new TreeMap<>();
        Set<Indicator> named = new LinkedHashSet<>();
        for (Json element : root.elements("indicators", "what is said of each indicator")) {
            IndicatorReader reader = new IndicatorReader(Part.of(element, "4.2", faults), currency);
            reader.indicator()
                    .filter(indicator -> !named.add(indicator))
                    .ifPresent(again ->
                            root.fault(element.path() + ".indicator", '"' + again.code() + '"', "each indicator once"));
            reader.rule().ifPresent(rule -> {
                rules.putIfAbsent(rule.indicator(), rule);
                places.put("indicators." + rule.indicator() + ".deduction", element.path() + ".deduction");
            });
        }
        return ImmutableSortedMap.copyOf(rules);
    }

    private void conduct(Regulation.Builder regulation, Map<String, String> places) {
        places.put("mostSubtracted", "conduct.mostSubtracted");
        places.put("mostAdded", "conduct.mostAdded");
        root.part("conduct", "4.4.1").ifPresent(part -> {
            part.number("mostSubtracted", POINTS, Points::of, Points.ZERO).ifPresent(regulation::mostSubtracted);
            part.number("mostAdded", POINTS, Points::of, Points.ZERO).ifPresent(regulation::mostAdded);
            part.done();
        });
    }

    private Optional<ImmutableList<GradeBand>> bands() {
        ImmutableList<Json> elements = root.elements("bands", "grades by ascending lowest score");
        ImmutableList.Builder<GradeBand> read = ImmutableList.builder();
        boolean whole = root.optional("bands")
                .filter(bands -> bands.is(Json.Kind.ARRAY))
                .isPresent();
        for (Json element : elements) {
            Part part = Part.of(element, "4.4.1", faults);
            Optional<String> grade = part.text("grade", "a grade on one line", Function.identity());
            Optional<Points> lowest = part.number("lowest", POINTS, Points::of);
            Optional<Ratio> factor = part.text("factor", RATIO, Ratio::parse);
            part.done();
            if (grade.isPresent() && lowest.isPresent()) {
                read.add(GradeBand.of(grade.get(), lowest.get(), factor.orElse(Ratio.ZERO)));
            } else {
                whole = false;
            }
        }
        return whole ? Optional.of(read.build()) : Optional.empty();
    }

    private ImmutableMap<String, String> vetoes() {
        ImmutableMap.Builder<String, String> vetoes = ImmutableMap.builder();
        root.entries("vetoes", "the grade that each reason allows at most")
                .forEach((reason, value) -> root.text(value, "one of the grades", Function.<String>identity())
                        .ifPresent(grade -> vetoes.put(reason, grade)));
        return vetoes.buildOrThrow();
    }

    private Optional<PayRule> pay(Part part) {
        Optional<Optional<Money>> pool = part.optionalText("pool", money(currency), text -> money(text, currency));
        Optional<Ratio> factor = part.text("notAppraisedFactor", RATIO, Ratio::parse, Ratio.ZERO);
        Optional<Ratio> cap = part.text("wageCap", RATIO, Ratio::parse);
        Optional<Money> floor = part.text("wageFloor", money(currency), text -> money(text, currency));
        Optional<Optional<BigDecimal>> chance =
                part.optionalText("chance", "z of an interval, such as 1.960", RegulationReader::decimal);
        part.done();
        return part.build(
                () -> PayRule.builder()
                        .pool(pool.orElse(Optional.empty()))
                        .notAppraisedFactor(factor.orElse(Ratio.ZERO))
                        .wageCap(cap.orElse(Ratio.ZERO))
                        .wageFloor(floor.orElse(Money.zero(currency)))
                        .chance(chance.orElse(Optional.empty()))
                        .build(),
                ImmutableMap.of());
    }

    private static CurrencyUnit currency(String code) {
        return CurrencyUnit.of(code);
    }

    private static BigDecimal decimal(String text) {
        if (!text.matches("[0-9]{1,3}(\\.[0-9]{1,6})?")) {
            throw new IllegalArgumentException("no plain decimal");
        }
        return new BigDecimal(text);
    }

    static String money(CurrencyUnit currency) {
        return "an amount of " + currency + " with at most " + Math.max(0, currency.getDecimalPlaces())
                + " decimals, as text";
    }

    static Money money(String text, CurrencyUnit currency) {
        if (!text.matches("-?[0-9]{1,15}(\\.[0-9]{1,6})?")) {
            throw new IllegalArgumentException("no plain amount");
        }
        return Money.of(currency, new BigDecimal(text));
    }

    static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        return name.equals(name.toUpperCase(Locale.ROOT))
                ? com.google.common.base.Enums.getIfPresent(type, name).toJavaUtil()
                : Optional.empty();
    }
}
