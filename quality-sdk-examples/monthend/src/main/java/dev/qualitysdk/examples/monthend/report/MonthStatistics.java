package dev.qualitysdk.examples.monthend.report;

import dev.qualitysdk.service.statistics.Comparison;
import dev.qualitysdk.service.statistics.Period;
import dev.qualitysdk.service.statistics.Statistics;
import java.time.YearMonth;
import org.immutables.value.Value;

/** The business statistics of the month that is closed, beside the month before of equal progress, and of the months up to it. */
@Value.Immutable
public sealed interface MonthStatistics permits ImmutableMonthStatistics {

    /** {@return the statistics of the months up to the one that is closed, that one included} */
    Statistics months();

    /** {@return the month that is closed, and the one before as far as it had gone then} */
    Comparison comparison();

    /**
     * Returns statistics.
     *
     * @param month the month that is closed
     * @param months the statistics of the months up to it
     * @param previous those of the month before, of equal progress
     * @return the statistics
     * @throws dev.qualitysdk.basics.InvalidValueException if the month is not among them, or the one before went further or less
     *     far
     */
    static MonthStatistics of(YearMonth month, Statistics months, Statistics previous) {
        return ImmutableMonthStatistics.builder()
                .months(months)
                .comparison(Comparison.of(months.of(month), previous))
                .build();
    }

    /** {@return the statistics of the month that is closed} */
    default Statistics current() {
        return comparison().current();
    }

    /** {@return the month that is closed, as far as it has gone} */
    default Period period() {
        return current().periods().values().asList().get(0);
    }
}
