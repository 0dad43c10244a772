package dev.qualitysdk.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.RegulationVersion;
import dev.qualitysdk.basics.TeamId;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.rule.Clause;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final TimeWindow JUNE = TimeWindow.ofMonth(YearMonth.of(2026, 6), ZoneId.of("Asia/Shanghai"));
    private static final Indicator RESPONSE = Indicator.RESPONSE_TIMELINESS;
    private static final BranchId NORTH = BranchId.of("north");

    private static Evidence.Builder evidence(String subject, Instant at) {
        Evidence.Builder evidence = Evidence.builder();
        return evidence.indicator(RESPONSE)
                .subject(subject)
                .branch(NORTH)
                .team(TeamId.of("T-1"))
                .channel(Channel.WEB)
                .at(at)
                .numerator(1)
                .denominator(1)
                .clause(Clause.RESPONSE_TIMELINESS)
                .regulation(RegulationVersion.of("2026-01"));
    }

    @Test
    void what_nobody_is_accountable_for_counts_for_the_company_and_its_branch_only() {
        Tallies tallies =
                Ledger.of(List.of(evidence("B-1", JUNE.start()).build())).tallies(JUNE);
        Tally one = Tally.of(1, 1, 1, 0, 0, 0);

        assertThat(tallies.company(RESPONSE)).isEqualTo(one);
        assertThat(tallies.branch(NORTH, RESPONSE)).isEqualTo(one);
        assertThat(tallies.unattributed(RESPONSE)).isEqualTo(one);
        assertThat(tallies.teams()).isEmpty();
        assertThat(tallies.channels()).isEmpty();
        assertThat(tallies.employees()).isEmpty();
    }

    @Test
    void a_window_is_half_open_trap_106() {
        Ledger ledger = Ledger.of(List.of(
                evidence("before", JUNE.start().minusNanos(1_000)).build(),
                evidence("first", JUNE.start()).build(),
                evidence("last", JUNE.end().minusNanos(1_000)).build(),
                evidence("after", JUNE.end()).build()));

        assertThat(ledger.size()).isEqualTo(4);
        assertThat(ledger.tallies(JUNE).company(RESPONSE)).isEqualTo(Tally.of(2, 2, 2, 0, 0, 0));
    }

    @Test
    void only_what_counts_enters_the_figure_whatever_the_figures_of_the_rest_say_trap_101() {
        Evidence excused = evidence("B-1", JUNE.start())
                .disposition(Disposition.EXCUSED)
                .reason("flood")
                .build();
        Evidence excluded = evidence("B-2", JUNE.start())
                .numerator(7)
                .denominator(9)
                .disposition(Disposition.EXCLUDED)
                .reason("contradictory")
                .build();
        Evidence notOwed = evidence("B-3", JUNE.start())
                .numerator(0)
                .denominator(0)
                .disposition(Disposition.NOT_OWED)
                .reason("no limit")
                .build();
        Evidence missed = evidence("B-4", JUNE.start()).numerator(0).build();
        Evidence mass =
                evidence("B-5", JUNE.start()).numerator(30).denominator(40).build();

        Tally tally = Ledger.of(List.of(excused, excluded, notOwed, missed, mass))
                .tallies(JUNE)
                .company(RESPONSE);

        assertThat(tally).isEqualTo(Tally.of(30, 41, 2, 1, 1, 1));
    }

    @Test
    void records_beyond_one_chunk_are_summed_like_any_other() {
        int records = LedgerChunk.MOST * 2 + 17;
        Ledger.Builder ledger = Ledger.builder();
        int indicator = ledger.indicator(RESPONSE);
        int seven =
                ledger.party(Optional.of(EmployeeId.of("E-7")), Optional.of(NORTH), Optional.empty(), Optional.empty());
        int nobody = ledger.party(Optional.empty(), Optional.of(NORTH), Optional.empty(), Optional.empty());
        long start = CanonicalTime.micros(JUNE.start());
        for (int i = 0; i < records; i++) {
            ledger.add(indicator, i % 2 == 0 ? seven : nobody, start + i, i % 3 == 0 ? 1 : 0, 1, Disposition.COUNTED);
        }

        Tallies tallies = ledger.build().tallies(JUNE);

        assertThat(tallies.company(RESPONSE)).isEqualTo(Tally.of((records + 2) / 3, records, records, 0, 0, 0));
        assertThat(tallies.employee(EmployeeId.of("E-7"), RESPONSE).counted()).isEqualTo((records + 1) / 2);
        assertThat(tallies.unattributed(RESPONSE).counted()).isEqualTo(records / 2);
    }

    @Test
    void an_indicator_that_comes_late_moves_no_figure_of_the_others() {
        Ledger.Builder ledger = Ledger.builder();
        for (int i = 0; i < Ledger.MOST_INDICATORS; i++) {
            Indicator indicator = Indicator.of("host-" + i, Clause.PAY);
            for (int records = 0; records <= i; records++) {
                String subject = "R-" + i + "-" + records;
                ledger.add(evidence(subject, JUNE.start())
                        .indicator(indicator)
                        .employee(EmployeeId.of("E-" + i % 3))
                        .numerator(records % 2)
                        .build());
                ledger.add(evidence(subject, JUNE.start())
                        .indicator(indicator)
                        .disposition(Disposition.EXCUSED)
                        .reason("flood")
                        .build());
            }
        }
        assertThatThrownBy(() -> ledger.indicator(RESPONSE))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("at most 64");

        Tallies tallies = ledger.build().tallies(JUNE);

        for (int i = 0; i < Ledger.MOST_INDICATORS; i++) {
            Indicator indicator = Indicator.of("host-" + i, Clause.PAY);
            assertThat(tallies.company(indicator)).isEqualTo(Tally.of((i + 1) / 2, i + 1, i + 1, i + 1, 0, 0));
            assertThat(tallies.employee(EmployeeId.of("E-" + i % 3), indicator))
                    .isEqualTo(Tally.of((i + 1) / 2, i + 1, i + 1, 0, 0, 0));
        }
    }

    @Test
    void a_fold_needs_the_same_memory_for_ten_times_the_records() {
        Ledger small = filled(100_000);
        Ledger large = filled(1_000_000);
        allocatedBy(small);
        allocatedBy(large);

        // A few hundred bytes more or less are the compiler's doing; a byte a record would be 900,000.
        assertThat(allocatedBy(large)).isCloseTo(allocatedBy(small), within(10_000L));
    }

    private static Ledger filled(int records) {
        Ledger.Builder ledger = Ledger.builder();
        int indicator = ledger.indicator(RESPONSE);
        int[] parties = new int[1000];
        for (int i = 0; i < parties.length; i++) {
            parties[i] = ledger.party(
                    Optional.of(EmployeeId.of("E-" + i)), Optional.of(NORTH), Optional.empty(), Optional.empty());
        }
        long start = CanonicalTime.micros(JUNE.start());
        for (int i = 0; i < records; i++) {
            ledger.add(indicator, parties[i % 1000], start + i, i % 2, 1, Disposition.COUNTED);
        }
        return ledger.build();
    }

    private static long allocatedBy(Ledger ledger) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        Tallies tallies = ledger.tallies(JUNE);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(tallies.employees()).hasSize(1000);
        return allocated;
    }

    @Test
    void figures_that_contradict_each_other_are_refused_all_at_once() {
        Ledger.Builder ledger = Ledger.builder();

        assertThatThrownBy(() -> ledger.add(0, 0, 0, 2, 1, Disposition.COUNTED))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refused -> assertThat(refused.faults())
                                .extracting(fault -> fault.field())
                                .containsExactly("indicator", "party", "numerator"));
        ledger.indicator(RESPONSE);
        ledger.party(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        assertThatThrownBy(() -> ledger.add(0, 0, 0, 0, 0, Disposition.COUNTED))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("denominator");
        Ledger built = ledger.add(0, 0, 0, 0, 0, Disposition.NOT_OWED).build();
        assertThat(built.size()).isEqualTo(1);
        assertThatThrownBy(() -> ledger.add(0, 0, 0, 0, 1, Disposition.COUNTED))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("builder");
        assertThatThrownBy(() -> ledger.indicator(Indicator.PUNCTUAL_ARRIVAL))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("builder");
    }

    @Test
    void a_sum_that_does_not_fit_is_refused_and_not_wrapped() {
        Evidence huge = evidence("L-1", JUNE.start())
                .numerator(Long.MAX_VALUE)
                .denominator(Long.MAX_VALUE)
                .build();

        assertThatThrownBy(() -> Ledger.of(List.of(huge, huge)).tallies(JUNE)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void a_ledger_of_nothing_sums_up_to_nothing() {
        assertThat(Ledger.of(List.of()).tallies(JUNE)).isEqualTo(Tallies.none());
        assertThat(Tallies.none().company(RESPONSE)).isEqualTo(Tally.ZERO);
    }
}
