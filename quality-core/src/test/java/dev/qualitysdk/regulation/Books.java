package dev.qualitysdk.regulation;

import com.google.common.collect.ImmutableMap;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Ratio;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.calendar.Allowance;
import dev.qualitysdk.evidence.Assignment;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.Roster;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Books of regulations and a roster for tests; the ordinary ones are built once. */
public final class Books {

    /** The book of the ordinary regulation: Shanghai, Monday to Friday 08:30 to 17:00. */
    public static final RegulationBook ORDINARY =
            RegulationBook.of(RegulationArbitraries.ordinary().build());

    /** The employees E-0 to E-9, all of branch B-1 and no team. */
    public static final Roster ROSTER = Roster.of(IntStream.range(0, 10)
            .mapToObj(i -> Assignment.of(
                    EmployeeId.of("E-" + i),
                    BranchId.of("B-1"),
                    Optional.empty(),
                    LocalDate.of(2000, 1, 1),
                    Optional.empty()))
            .toList());

    private Books() {}

    /** The ordinary regulation. */
    public static Regulation ordinary() {
        return ORDINARY.versions().get(0);
    }

    /** The book of a regulation that differs from the ordinary one. */
    public static RegulationBook but(UnaryOperator<Regulation.Builder> change) {
        return RegulationBook.of(
                change.apply(Regulation.builder().from(ordinary())).build());
    }

    /** The ordinary regulation whose satisfaction is the mean of the ratings. */
    public static RegulationBook meanRatings() {
        return but(regulation -> {
            regulation.reviews(ReviewRule.of(ReviewRule.Formula.MEAN, 1, 5, 4, Allowance.calendarDays(7)));
            return measured(regulation, Indicator.CUSTOMER_SATISFACTION, Indicator.Measure.MEAN);
        });
    }

    /** The ordinary regulation whose accuracy is weighed by mass. */
    public static RegulationBook accuracyByMass() {
        return but(regulation -> {
            regulation.accuracy(
                    AccuracyRule.of(AccuracyRule.Formula.BY_MASS, ImmutableMap.of(), Ratio.ZERO, Ratio.ZERO));
            return measured(regulation, Indicator.COLLECTION_ACCURACY, Indicator.Measure.MASS);
        });
    }

    private static Regulation.Builder measured(
            Regulation.Builder regulation, Indicator indicator, Indicator.Measure measure) {
        IndicatorRule.Builder rule = IndicatorRule.builder();
        rule.from(ordinary().rule(indicator).orElseThrow()).measure(measure);
        Map<Indicator, IndicatorRule> rules = new TreeMap<>(ordinary().indicators());
        rules.put(indicator, rule.build());
        regulation.indicators(rules);
        return regulation;
    }

    /** The cycle of a month under the ordinary regulation. */
    public static TimeWindow cycle(String month) {
        return ordinary().cycle(YearMonth.parse(month));
    }
}
