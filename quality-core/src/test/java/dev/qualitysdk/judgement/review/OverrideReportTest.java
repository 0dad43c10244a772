package dev.qualitysdk.judgement.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.judgement.appraisal.GradeOverride;
import dev.qualitysdk.judgement.cycle.Closing;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class OverrideReportTest {

    private static final YearMonth JUNE = YearMonth.of(2026, 6);

    private final Closing closing = new Closing();

    private static GradeOverride override(String employee, String calculated, String first, String second) {
        return GradeOverride.of(
                EmployeeId.of(employee),
                calculated,
                "B",
                ReasonCode.of("hardship"),
                EmployeeId.of(first),
                EmployeeId.of(second));
    }

    @Test
    void every_override_is_shown_and_two_who_did_it_for_each_other_are_named() {
        closing.close(JUNE, override("E-2", "D", "E-1", "M-1"));
        closing.close(JUNE.plusMonths(1), override("E-1", "A", "M-2", "E-2"));

        OverrideReport report = OverrideReport.of(closing.chain);

        assertThat(report.entries())
                .extracting(entry -> entry.cycle() + " " + entry.override().employee() + " "
                        + entry.override().calculated() + " " + entry.override().grade())
                .containsExactly("2026-06 E-2 D B", "2026-07 E-1 A B");
        assertThat(report.mutual())
                .extracting(pair -> pair.one() + " " + pair.other())
                .containsExactly("E-1 E-2");
        assertThat(OverrideReport.of(closing.chain.subList(0, 1)).mutual()).isEmpty();
    }
}
