package dev.qualitysdk.examples.monthend.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Points;
import dev.qualitysdk.basics.TeamId;
import dev.qualitysdk.evidence.ConductEntry;
import dev.qualitysdk.evidence.Coverage;
import dev.qualitysdk.evidence.Employment;
import dev.qualitysdk.evidence.EmploymentStep;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.Ledger;
import dev.qualitysdk.evidence.Roster;
import dev.qualitysdk.evidence.Tallies;
import dev.qualitysdk.evidence.Tally;
import dev.qualitysdk.evidence.Veto;
import dev.qualitysdk.judgement.appraisal.Appraiser;
import dev.qualitysdk.judgement.appraisal.CycleAppraisal;
import dev.qualitysdk.judgement.appraisal.CycleRecords;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.rule.Clause;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A month of a company of some thirty employees, from a seed: most targets are met, some missed, some say nothing; one employee
 * joined late, one moved, one has no data, some have hostile names.
 */
final class SampleMonth {

    static final YearMonth MONTH = YearMonth.of(2026, 6);

    /** Names that would do harm if anything took them for more than text. */
    static final ImmutableList<String> HOSTILE = ImmutableList.of(
            "<script>document.title='owned'</script>",
            "\"><img src=x onerror=alert(1)>",
            "=HYPERLINK(\"javascript:alert(1)\")",
            "𠮷野𡈽 & 'Söhne'");

    final Regulation regulation = SampleRegulation.regulation();
    final List<Employment> employments = new ArrayList<>();
    final List<Evidence> evidence = new ArrayList<>();
    private final List<ConductEntry> conduct = new ArrayList<>();
    private final List<Veto> vetoes = new ArrayList<>();
    private final List<Coverage> coverage = new ArrayList<>();
    private final Random random = new Random(20260630);

    private SampleMonth() {}

    static MonthReport report(Language language) {
        SampleMonth month = new SampleMonth();
        month.fill();
        MonthReport.Builder report = MonthReport.builder();
        report.appraisal(month.appraisal(Optional.empty()))
                .evidence(month.evidence)
                .earlier(month.earlier())
                .imports(imports())
                .language(language);
        return report.build();
    }

    /** A month before anything was recorded in it, seen before its end. */
    static MonthReport empty(Language language) {
        SampleMonth month = new SampleMonth();
        MonthReport.Builder report = MonthReport.builder();
        report.appraisal(month.appraisal(Optional.of(Instant.parse("2026-06-20T04:00:00Z"))))
                .language(language);
        return report.build();
    }

    CycleAppraisal appraisal(Optional<Instant> asOf) {
        CycleRecords.Builder records = CycleRecords.builder();
        records.month(MONTH)
                .evidence(Ledger.of(evidence))
                .employments(employments)
                .conduct(conduct)
                .vetoes(vetoes)
                .coverage(coverage)
                .asOf(asOf);
        return Appraiser.appraise(regulation, records.build());
    }

    private void fill() {
        List<String> ids = new ArrayList<>(HOSTILE);
        for (int i = 1; ids.size() < 30; i++) {
            ids.add("E-%03d".formatted(i));
        }
        String[] branches = {"North", "South", "浦东新区"};
        for (int i = 0; i < ids.size(); i++) {
            String branch = branches[i % 3];
            employ(ids.get(i), branch, branch.charAt(0) + "-" + (1 + i % 2), i == 6 ? 15 : 1);
            if (i != 9) {
                SampleRecords records = new SampleRecords(
                        this,
                        random,
                        EmployeeId.of(ids.get(i)),
                        BranchId.of(branch),
                        TeamId.of(branch.charAt(0) + "-" + (1 + i % 2)));
                records.add(i == 5 || i == 13 ? 0.72 : i % 4 == 2 ? 0.9 : 0.975, i == 20 ? 3 : 28 + random.nextInt(14));
                coverage.add(records.reviewed());
                coverage.add(records.weighed());
            }
        }
        leave("E-004", 21);
        unattributed();
        EmployeeId finder = EmployeeId.of("E-002");
        conduct.add(ConductEntry.of(
                finder, "F-17", ConductEntry.Direction.FINDING, Points.parse("2.50"), day(9), Clause.WORDS));
        conduct.add(ConductEntry.of(
                EmployeeId.of("E-007"),
                "K-3",
                ConductEntry.Direction.COMMENDATION,
                Points.parse("3"),
                day(12),
                Clause.RECEPTION));
        vetoes.add(Veto.of(EmployeeId.of("E-008"), "I-1", "serious-safety-accident", day(18), Clause.SAFETY_ACCIDENT));
    }

    Roster roster() {
        return Roster.of(employments.stream().map(Employment::assignment).toList());
    }

    private void employ(String employee, String branch, String team, int from) {
        employments.add(Employment.begin(EmploymentStep.Begun.of(
                Stamp.of(day(1), Actor.system("office")),
                EmployeeId.of(employee),
                BranchId.of(branch),
                Optional.of(TeamId.of(team)),
                SampleRegulation.money("5200.00"),
                SampleRegulation.money(employments.size() % 5 == 0 ? "1500.00" : "1200.00"),
                from == 1 ? LocalDate.of(2026, 1, 1) : MONTH.atDay(from))));
    }

    /** Ends an employment and begins another in a further branch. */
    private void leave(String employee, int until) {
        int index = 0;
        while (!employments.get(index).assignment().employee().value().equals(employee)) {
            index++;
        }
        Employment employment = employments.get(index);
        employments.set(
                index,
                employment.end(EmploymentStep.Ended.of(Stamp.of(day(20), Actor.system("office")), MONTH.atDay(until))));
        employ(employee, "South", "S-2", until);
    }

    private void unattributed() {
        for (int i = 0; i < 7; i++) {
            Evidence.Builder piece = Evidence.builder();
            piece.indicator(Indicator.RESPONSE_TIMELINESS)
                    .subject("B-9%02d".formatted(i))
                    .branch(BranchId.of("North"))
                    .channel(Channel.OTHER)
                    .at(day(3 + i))
                    .numerator(i % 3 == 0 ? 0 : 1)
                    .denominator(1)
                    .clause(Clause.RESPONSE_TIMELINESS)
                    .regulation(regulation.version());
            evidence.add(piece.build());
        }
    }

    static Instant day(int day) {
        return MONTH.atDay(day).atTime(10, 0).atZone(SampleRegulation.ZONE).toInstant();
    }

    private ImmutableSortedMap<YearMonth, Tallies> earlier() {
        Random random = new Random(7);
        ImmutableSortedMap.Builder<YearMonth, Tallies> months = ImmutableSortedMap.naturalOrder();
        for (int back = 13; back > 0; back--) {
            Tallies.Builder tallies = Tallies.builder();
            int visits = 700 + random.nextInt(250);
            double service = back == 5 ? 0.86 : 0.95;
            add(tallies, Indicator.RESPONSE_TIMELINESS, visits, service + random.nextDouble() * 0.02);
            add(tallies, Indicator.CUSTOMER_SATISFACTION, visits / 2, 0.90 + random.nextDouble() * 0.02);
            if (back < 9) {
                add(tallies, Indicator.COLLECTION_ACCURACY, visits, 0.968 + random.nextDouble() * 0.02);
            }
            add(tallies, Indicator.COMPLAINT_TIMELINESS, 20 + random.nextInt(20), 0.9 + random.nextDouble() * 0.08);
            months.put(MONTH.minusMonths(back), tallies.build());
        }
        return months.build();
    }

    private static void add(Tallies.Builder tallies, Indicator indicator, int count, double share) {
        tallies.add(
                Optional.empty(),
                Optional.of(BranchId.of("North")),
                Optional.empty(),
                Optional.empty(),
                indicator,
                Tally.of(Math.round(count * share), count, count, 0, 0, 0));
    }

    private static ImportSummary imports() {
        return ImportSummary.of(
                List.of(
                        FileImport.of("employees.csv", 31, 31, 0, 0, 0),
                        FileImport.of("bookings.csv", 2004, 1890, 61, 50, 3),
                        FileImport.of("lots.csv", 1713, 1711, 0, 0, 2),
                        FileImport.of("extract 2026 <b>.csv → obligations.csv", 0, 0, 0, 0, 0)),
                List.of(
                        RejectedRow.of(
                                "bookings.csv",
                                17,
                                "arrived_at",
                                "2026-06-02T09:00+08:00",
                                "found an arrival before the confirmation, wanted 2026-06-02T09:10+08:00 or later",
                                Optional.of(Clause.PUNCTUAL_ARRIVAL)),
                        RejectedRow.of(
                                "bookings.csv",
                                211,
                                "customer",
                                "<script>document.title='owned'</script>",
                                "found an unknown customer, wanted one of customers.csv",
                                Optional.of(Clause.RECORD_OF_DEMAND)),
                        RejectedRow.of(
                                "bookings.csv",
                                1204,
                                "employee",
                                "moc.elpmaxe\u202E\u0007 \u001B[31m",
                                "found a direction character, \u001B[2J\u202Ewanted one line of text",
                                Optional.empty()),
                        RejectedRow.of(
                                "lots.csv",
                                44,
                                "gross",
                                "=1+1\r\nsecond line",
                                "found text, wanted a quantity such as 12.5 kg",
                                Optional.of(Clause.QUANTITY_RECORD_AND_LABEL)),
                        RejectedRow.of(
                                "lots.csv", 45, "", "", "the row has 3 columns, the heading has 9", Optional.empty())),
                5);
    }
}
