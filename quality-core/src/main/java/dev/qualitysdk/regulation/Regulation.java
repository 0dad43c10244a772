package dev.qualitysdk.regulation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.Points;
import dev.qualitysdk.basics.Ratio;
import dev.qualitysdk.basics.RegulationVersion;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.calendar.Allowance;
import dev.qualitysdk.calendar.WorkingCalendar;
import dev.qualitysdk.evidence.Indicator;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * One version of the regulation: every figure that its text leaves to the company (clause 8.2).
 *
 * <p>It is checked whole when it is built, with every fault named at once; an instance that exists can be followed.
 */
@Value.Immutable
public sealed interface Regulation permits ImmutableRegulation {

    /** {@return the version} */
    RegulationVersion version();

    /** {@return the title, as printed on a report} */
    String title();

    /** {@return the first date on which it is in force, in its zone} */
    LocalDate effective();

    /** {@return the zone in which months begin and end (clause 4.3)} */
    ZoneId zone();

    /** {@return the working calendar on which its clocks run, of the same zone} */
    WorkingCalendar calendar();

    /** {@return the currency of its money} */
    CurrencyUnit currency();

    /** {@return how scores and money are rounded, once, at the end} */
    RoundingMode rounding();

    /** {@return how long each duty may take; a duty that is not named has no limit and owes nothing} */
    @Value.NaturalOrder
    ImmutableSortedMap<Duty, Allowance> allowances();

    /** {@return what makes an arrival punctual} */
    ArrivalRule arrival();

    /** {@return how reviews become satisfaction} */
    ReviewRule reviews();

    /** {@return when a recorded lot counts as accurate} */
    AccuracyRule accuracy();

    /** {@return what is allowed in handling a complaint} */
    ComplaintRule complaints();

    /** {@return how far an agreed price may lie from the list; empty where this version sets no corridor} */
    Optional<PriceRule> prices();

    /** {@return the duties of paying and the tolerance of reconciling; empty where this version sets none} */
    Optional<PaymentRule> payments();

    /** {@return the indicators that this version speaks of, in their order} */
    @Value.NaturalOrder
    ImmutableSortedMap<Indicator, IndicatorRule> indicators();

    /** {@return the most points that findings of conduct subtract in a cycle, zero or more} */
    Points mostSubtracted();

    /** {@return the most points that commendations add in a cycle, zero or more} */
    Points mostAdded();

    /** {@return the grades by ascending lowest score; the first begins at 0.00} */
    ImmutableList<GradeBand> bands();

    /** {@return the grade that a veto allows at most, by the code of its reason} */
    ImmutableMap<String, String> vetoes();

    /** {@return how a grade becomes money} */
    PayRule pay();

    /**
     * Returns a builder. Rounding is half up and conduct weighs nothing until set.
     *
     * @return the builder
     */
    static Builder builder() {
        return new Builder();
    }

    /**
     * Returns how long a duty may take.
     *
     * @param duty the duty
     * @return the allowance, empty where this version sets no limit
     */
    default Optional<Allowance> allowance(Duty duty) {
        return Optional.ofNullable(allowances().get(duty));
    }

    /**
     * Returns the rule of an indicator.
     *
     * @param indicator the indicator
     * @return its rule, empty where this version does not speak of it
     */
    default Optional<IndicatorRule> rule(Indicator indicator) {
        return Optional.ofNullable(indicators().get(indicator));
    }

    /**
     * Returns the band of a score.
     *
     * @param score 0.00 to 100.00
     * @return the band with the highest lowest score that the score reaches
     */
    default GradeBand band(Points score) {
        return bands().stream()
                .filter(band -> band.lowest().compareTo(score) <= 0)
                .reduce((lower, higher) -> higher)
                .orElseThrow();
    }

    /**
     * Returns the cycle of a month.
     *
     * @param month the month
     * @return its window in this version's zone, half open (clause 4.3)
     */
    default TimeWindow cycle(YearMonth month) {
        return TimeWindow.ofMonth(month, zone());
    }

    /**
     * Returns the first instant at which this version is in force.
     *
     * @return the start of its effective date in its zone
     */
    default Instant effectiveAt() {
        return TimeWindow.startOf(effective(), zone());
    }

    /**
     * Returns the digest of everything this version says, by which results name it beyond doubt.
     *
     * @return 64 hexadecimal digits in lower case
     */
    default String digest() {
        return form().digest();
    }

    /**
     * Returns the canonical form.
     *
     * @return the form
     */
    default CanonicalForm form() {
        return RegulationForm.of(this);
    }

    /** Refuses a version that cannot be followed, with all its faults. */
    @Value.Check
    default void check() {
        Faults faults = Faults.in("regulation " + version());
        dev.qualitysdk.basics.CanonicalText.lineProblem(title(), 200)
                .ifPresent(wanted -> faults.check(false, "title", title(), wanted));
        faults.check(
                        calendar().zone().equals(zone()),
                        "calendar.zone",
                        calendar().zone(),
                        "the regulation's zone, " + zone())
                .check(
                        mostSubtracted().compareTo(Points.ZERO) >= 0,
                        "mostSubtracted",
                        mostSubtracted(),
                        "0 or more",
                        "4.4.1")
                .check(mostAdded().compareTo(Points.ZERO) >= 0, "mostAdded", mostAdded(), "0 or more", "4.4.1")
                .check(
                        rounding() != RoundingMode.UNNECESSARY,
                        "rounding",
                        rounding(),
                        "a mode that rounds whatever comes");
        Set<String> grades = new HashSet<>();
        for (int i = 0; i < bands().size(); i++) {
            GradeBand band = bands().get(i);
            String field = "bands[" + i + "]";
            faults.check(grades.add(band.grade()), field + ".grade", band.grade(), "a grade not named before", "4.4.1");
            dev.qualitysdk.basics.CanonicalText.lineProblem(band.grade(), 40)
                    .ifPresent(wanted -> faults.check(false, field + ".grade", band.grade(), wanted));
            Points above = i == 0 ? Points.ZERO : bands().get(i - 1).lowest();
            faults.check(
                    i == 0 ? band.lowest().equals(Points.ZERO) : band.lowest().compareTo(above) > 0,
                    field + ".lowest",
                    band.lowest(),
                    i == 0 ? "0.00, so that every score has a grade" : "more than the band before, " + above,
                    "4.4.1");
            faults.check(
                    band.lowest().compareTo(Points.FULL) <= 0,
                    field + ".lowest",
                    band.lowest(),
                    "100.00 or less",
                    "4.4.1");
            faults.check(
                    band.factor().compareTo(Ratio.ZERO) >= 0, field + ".factor", band.factor(), "0 or more", "4.4.1");
        }
        faults.check(!bands().isEmpty(), "bands", bands().size(), "at least one", "4.4.1");
        vetoes().forEach((reason, grade) ->
                faults.check(grades.contains(grade), "vetoes." + reason, grade, "one of " + grades, "4.4.1"));
        indicators().forEach((indicator, rule) -> {
            faults.check(rule.indicator().equals(indicator), "indicators." + indicator, rule.indicator(), "itself");
            sameCurrency(faults, "indicators." + indicator + ".deduction", rule.deduction());
            Indicator.Measure measured = measured(indicator).orElse(rule.measure());
            faults.check(
                    rule.measure() == measured,
                    "indicators." + indicator + ".measure",
                    rule.measure(),
                    measured + ", as its evidence is reckoned",
                    indicator.clause().number());
        });
        sameCurrency(faults, "prices.cashIncrement", prices().flatMap(PriceRule::cashIncrement));
        payments().ifPresent(rule -> checkPayments(faults, rule));
        sameCurrency(faults, "pay.pool", pay().pool());
        sameCurrency(faults, "pay.wageFloor", Optional.of(pay().wageFloor()));
        faults.refuse();
    }

    /** Returns what the evidence of an indicator is made of; nothing of a host's own, whose evidence the host reckons. */
    private Optional<Indicator.Measure> measured(Indicator indicator) {
        boolean rated = indicator.equals(Indicator.CUSTOMER_SATISFACTION) || indicator.equals(Indicator.PEER_FEEDBACK);
        if (!rated && !Indicator.ALL.contains(indicator)) {
            return Optional.empty();
        }
        if (rated && reviews().formula() == ReviewRule.Formula.MEAN) {
            return Optional.of(Indicator.Measure.MEAN);
        }
        if (indicator.equals(Indicator.COLLECTION_ACCURACY) && accuracy().formula() == AccuracyRule.Formula.BY_MASS) {
            return Optional.of(Indicator.Measure.MASS);
        }
        return Optional.of(Indicator.Measure.COUNTS);
    }

    private void checkPayments(Faults faults, PaymentRule rule) {
        for (int i = 0; i < rule.duties().size(); i++) {
            sameCurrency(
                    faults,
                    "payments.duties[" + i + "].tiers[0].threshold",
                    Optional.of(rule.duties().get(i).tiers().get(0).threshold()));
        }
        rule.firstDate()
                .ifPresent(first -> faults.check(
                        !first.isAfter(effective()),
                        "payments.duties",
                        first,
                        "a first date not after this version's, " + effective(),
                        "3.4.1"));
    }

    private void sameCurrency(Faults faults, String field, Optional<Money> money) {
        money.ifPresent(m -> faults.check(
                m.getCurrencyUnit().equals(currency()),
                field,
                m.getCurrencyUnit(),
                "the regulation's currency, " + currency(),
                field.startsWith("prices.") ? "3.2.2" : field.startsWith("payments.") ? "3.4.1" : "4.4.1"));
    }

    /** A builder of {@link Regulation}. Not thread-safe. */
    final class Builder extends ImmutableRegulation.Builder {

        Builder() {
            rounding(RoundingMode.HALF_UP);
            mostSubtracted(Points.ZERO);
            mostAdded(Points.ZERO);
        }
    }
}
