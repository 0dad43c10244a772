package dev.qualitysdk.judgement.appraisal;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Points;
import dev.qualitysdk.basics.RegulationVersion;
import dev.qualitysdk.evidence.ConductEntry;
import dev.qualitysdk.evidence.Coverage;
import dev.qualitysdk.evidence.Employment;
import dev.qualitysdk.evidence.EmploymentStep;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.Ledger;
import dev.qualitysdk.evidence.Veto;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.rule.Clause;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** A month of records for tests: June 2026 in Shanghai, filled by hand and appraised. Not thread-safe. */
public final class Month {

    /** The month. */
    public static final YearMonth JUNE = YearMonth.of(2026, 6);

    /** An instant inside it. */
    public static final Instant INSIDE = Instant.parse("2026-06-10T08:00:00Z");

    private static final Stamp STAMP = Stamp.of(Instant.parse("2026-01-01T00:00:00Z"), Actor.system("test"));

    final List<Employment> employments = new ArrayList<>();
    final List<Evidence> evidence = new ArrayList<>();
    final List<ConductEntry> conduct = new ArrayList<>();
    final List<Veto> vetoes = new ArrayList<>();
    final List<Coverage> coverage = new ArrayList<>();

    private int number;

    /** An employment from a date to before another, {@code ""} while it lasts. */
    public static Employment employment(
            String employee, String branch, String since, String until, String wage, String base) {
        Employment begun = Employment.begin(EmploymentStep.Begun.of(
                STAMP,
                EmployeeId.of(employee),
                BranchId.of(branch),
                Optional.empty(),
                Money.parse("CNY " + wage),
                Money.parse("CNY " + base),
                LocalDate.parse(since)));
        return until.isEmpty() ? begun : begun.end(EmploymentStep.Ended.of(STAMP, LocalDate.parse(until)));
    }

    /** Adds an employment of the whole month. */
    public Month employ(String employee, String wage, String base) {
        return employ(employee, "north", "2026-01-01", "", wage, base);
    }

    /** Adds an employment. */
    public Month employ(String employee, String branch, String since, String until, String wage, String base) {
        employments.add(employment(employee, branch, since, until, wage, base));
        return this;
    }

    /** Adds evidence: so many of so many, one record each. */
    public Month count(String employee, Indicator indicator, int met, int of) {
        for (int i = 0; i < of; i++) {
            share(employee, indicator, i < met ? 1 : 0, 1);
        }
        return this;
    }

    /** Adds one record that counts a share. */
    public Month share(String employee, Indicator indicator, long numerator, long denominator) {
        evidence.add(piece(employee, indicator)
                .numerator(numerator)
                .denominator(denominator)
                .build());
        return this;
    }

    /** Adds a piece of evidence as it is. */
    public Month add(Evidence piece) {
        evidence.add(piece);
        return this;
    }

    /** Evidence of a record of its own, inside the month, that as yet counts nothing. */
    public Evidence.Builder piece(String employee, Indicator indicator) {
        Evidence.Builder piece = Evidence.builder();
        return piece.indicator(indicator)
                .subject("R-" + ++number)
                .employee(EmployeeId.of(employee))
                .branch(BranchId.of("north"))
                .at(INSIDE)
                .clause(indicator.clause())
                .regulation(RegulationVersion.of("2026-01"));
    }

    /** Adds a finding of conduct. */
    public Month finding(String employee, String points) {
        return conduct(employee, ConductEntry.Direction.FINDING, points);
    }

    /** Adds a commendation. */
    public Month commendation(String employee, String points) {
        return conduct(employee, ConductEntry.Direction.COMMENDATION, points);
    }

    private Month conduct(String employee, ConductEntry.Direction direction, String points) {
        conduct.add(ConductEntry.of(
                EmployeeId.of(employee), "F-" + ++number, direction, Points.parse(points), INSIDE, Clause.WORDS));
        return this;
    }

    /** Adds a veto. */
    public Month veto(String employee, String reason) {
        vetoes.add(Veto.of(EmployeeId.of(employee), "I-" + ++number, reason, INSIDE, Clause.SAFETY_ACCIDENT));
        return this;
    }

    /** Adds how much of what an indicator speaks of has a result. */
    public Month covered(String employee, Indicator indicator, long covered, long due) {
        coverage.add(Coverage.of(indicator, Optional.of(EmployeeId.of(employee)), Optional.empty(), due, covered));
        return this;
    }

    /** The records of the month. */
    public CycleRecords.Builder records() {
        CycleRecords.Builder records = CycleRecords.builder();
        records.month(JUNE)
                .evidence(Ledger.of(evidence))
                .employments(employments)
                .conduct(conduct)
                .vetoes(vetoes)
                .coverage(coverage);
        return records;
    }

    /** The appraisal of the month. */
    public CycleAppraisal appraised(Regulation regulation) {
        return Appraiser.appraise(regulation, records().build());
    }

    /** The card of an employee. */
    public Scorecard card(Regulation regulation, String employee) {
        return appraised(regulation).scorecard(EmployeeId.of(employee)).orElseThrow();
    }

    /** The evidence, as it was added. */
    public ImmutableList<Evidence> evidence() {
        return ImmutableList.copyOf(evidence);
    }
}
