package dev.qualitysdk.judgement.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.judgement.appraisal.CycleAppraisal;
import dev.qualitysdk.judgement.appraisal.CycleRecords;
import dev.qualitysdk.judgement.appraisal.GradeOverride;
import dev.qualitysdk.judgement.cycle.AppraisalCycle;
import dev.qualitysdk.judgement.cycle.Closing;
import java.time.YearMonth;
import java.util.List;
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

    private void close(YearMonth month, GradeOverride override) {
        List<Evidence> evidence = Closing.usual(month);
        CycleRecords records = Closing.records(month).addOverrides(override).build();
        CycleAppraisal appraisal = Closing.appraise(records, evidence);
        AppraisalCycle open = AppraisalCycle.open(Closing.opened(month));
        AppraisalCycle published = open.calculate(
                        Closing.stamp(open.opened().at()),
                        Closing.APPRAISER,
                        Closing.appraise(Closing.records(month).build(), evidence))
                .override(Closing.stamp(open.opened().at()), override)
                .calculate(Closing.stamp(open.opened().at()), Closing.APPRAISER, appraisal)
                .publish(Closing.stamp(open.opened().at()), Closing.APPRAISER, Closing.REGULATION);
        closing.seal(Closing.confirmed(published, appraisal), appraisal, records, evidence);
    }

    @Test
    void every_override_is_shown_and_two_who_did_it_for_each_other_are_named() {
        close(JUNE, override("E-2", "D", "E-1", "M-1"));
        close(JUNE.plusMonths(1), override("E-1", "A", "M-2", "E-2"));

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
