package dev.qualitysdk.judgement.appraisal;

import dev.qualitysdk.basics.BasicsArbitraries;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fraction;
import dev.qualitysdk.basics.Points;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.TeamId;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.evidence.ConductEntry;
import dev.qualitysdk.evidence.Coverage;
import dev.qualitysdk.evidence.Employment;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.EvidenceArbitraries;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.Ledger;
import dev.qualitysdk.evidence.Veto;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.RegulationArbitraries;
import dev.qualitysdk.rule.Clause;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Arbitraries of months: a regulation and the records of a few employees. */
public final class AppraisalArbitraries {

    private static final List<String> EMPLOYEES = List.of("E-1", "E-2", "E-3", "E-4");
    private static final LocalDate FIRST = Month.JUNE.atDay(1);

    private AppraisalArbitraries() {}

    /** A regulation, and everything that a month's appraisal rests on, as lists. */
    public record Case(
            Regulation regulation,
            List<Employment> employments,
            List<Evidence> evidence,
            List<ConductEntry> conduct,
            List<Veto> vetoes,
            List<Coverage> coverage) {

        /** The records. */
        public CycleRecords records() {
            CycleRecords.Builder records = CycleRecords.builder();
            return records.month(Month.JUNE)
                    .evidence(Ledger.of(evidence))
                    .employments(employments)
                    .conduct(conduct)
                    .vetoes(vetoes)
                    .coverage(coverage)
                    .build();
        }

        /** The appraisal. */
        public CycleAppraisal appraised() {
            return Appraiser.appraise(regulation, records());
        }

        /** The same case, its lists in another order. */
        public Case shuffled(Random random) {
            return new Case(
                    regulation,
                    shuffled(employments, random),
                    shuffled(evidence, random),
                    shuffled(conduct, random),
                    shuffled(vetoes, random),
                    shuffled(coverage, random));
        }

        private static <T> List<T> shuffled(List<T> list, Random random) {
            List<T> copy = new ArrayList<>(list);
            Collections.shuffle(copy, random);
            return copy;
        }

        /** The same case with other evidence. */
        public Case with(List<Evidence> others) {
            return new Case(regulation, employments, others, conduct, vetoes, coverage);
        }

        /** The same case under another regulation. */
        public Case under(Regulation other) {
            return new Case(other, employments, evidence, conduct, vetoes, coverage);
        }
    }

    /** Cases under any regulation, with employees who joined, left, moved or were never there. */
    public static Arbitrary<Case> cases() {
        return cases(RegulationArbitraries.regulations());
    }

    /** Cases under the given regulations. */
    public static Arbitrary<Case> cases(Arbitrary<Regulation> regulations) {
        return Combinators.combine(
                        regulations,
                        employments(),
                        evidence().list().ofMinSize(10).ofMaxSize(40),
                        conduct().list().ofMaxSize(6),
                        vetoes().list().ofMaxSize(4),
                        coverage().list().ofMaxSize(6))
                .as((regulation, employments, evidence, conduct, vetoes, coverage) ->
                        new Case(regulation, employments, evidence, conduct, vetoes, coverage))
                .withoutEdgeCases();
    }

    /** Instants in June and a little around it. */
    private static Arbitrary<Instant> instants() {
        TimeWindow june = TimeWindow.ofMonth(Month.JUNE, ZoneId.of("Asia/Shanghai"));
        long start = CanonicalTime.micros(june.start());
        long end = CanonicalTime.micros(june.end());
        return Arbitraries.oneOf(
                        Arbitraries.longs().between(start, end - 1),
                        Arbitraries.longs().between(start, end - 1),
                        Arbitraries.longs().between(start, end - 1),
                        Arbitraries.of(start - 1, start, end - 1, end))
                .map(CanonicalTime::ofMicros);
    }

    private static Arbitrary<EmployeeId> employees() {
        return Arbitraries.of(EMPLOYEES).map(EmployeeId::of);
    }

    private static Arbitrary<Evidence> evidence() {
        return EvidenceArbitraries.evidence(Arbitraries.of(Indicator.ALL.subList(0, 5)), employees(), instants());
    }

    private static Arbitrary<ConductEntry> conduct() {
        return Combinators.combine(
                        employees(),
                        Arbitraries.integers().between(1, 9999),
                        Arbitraries.of(ConductEntry.Direction.class),
                        Arbitraries.integers().between(1, 3000).map(Points::ofHundredths),
                        instants())
                .as((employee, number, direction, points, at) ->
                        ConductEntry.of(employee, "F-" + number, direction, points, at, Clause.WORDS));
    }

    private static Arbitrary<Veto> vetoes() {
        return Combinators.combine(employees(), Arbitraries.integers().between(1, 9999), instants())
                .as((employee, number, at) -> Veto.of(employee, "I-" + number, "serious-accident", at, Clause.PAY));
    }

    static Arbitrary<Coverage> coverage() {
        return Combinators.combine(
                        Arbitraries.of(Indicator.COLLECTION_ACCURACY, Indicator.CUSTOMER_SATISFACTION),
                        employees().optional(0.9),
                        Arbitraries.of("north", "south").map(BranchId::of).optional(0.8),
                        Arbitraries.of("T-1", "T-2").map(TeamId::of).optional(0.6),
                        Arbitraries.of(Channel.WEB, Channel.TELEPHONE).optional(0.6),
                        Arbitraries.longs().between(0, 20),
                        Arbitraries.longs().between(0, 20))
                .as((indicator, employee, branch, team, channel, a, b) ->
                        Coverage.of(indicator, employee, branch, team, channel, Math.max(a, b), Math.min(a, b)));
    }

    /** Employments of some of the employees: the whole month, a part, two parts, or another time altogether. */
    private static Arbitrary<List<Employment>> employments() {
        Arbitrary<String> wages = amounts(1_000_000);
        Arbitrary<String> bases = amounts(200_000);
        Arbitrary<Integer> days = Arbitraries.integers().between(-40, 40);
        return Combinators.combine(
                        days,
                        days,
                        Arbitraries.of(0, 1, 2),
                        Combinators.combine(wages, wages).as(List::of),
                        Combinators.combine(bases, bases).as(List::of))
                .as((a, b, parts, wage, base) -> new Employed(Math.min(a, b), Math.max(a, b) + 1, parts, wage, base))
                .list()
                .ofSize(EMPLOYEES.size())
                .map(list -> {
                    List<Employment> employments = new ArrayList<>();
                    for (int i = 0; i < list.size(); i++) {
                        employments.addAll(list.get(i).of(EMPLOYEES.get(i)));
                    }
                    return employments;
                });
    }

    private static Arbitrary<String> amounts(long most) {
        return Arbitraries.longs()
                .between(0, most)
                .map(minor -> BigDecimal.valueOf(minor, 2).toPlainString());
    }

    private record Employed(int from, int to, int parts, List<String> wage, List<String> base) {

        List<Employment> of(String employee) {
            String since = FIRST.plusDays(from).toString();
            String until = FIRST.plusDays(to).toString();
            if (parts == 0) {
                return List.of();
            }
            if (parts == 1 || to - from < 2) {
                return List.of(Month.employment(
                        employee, "north", since, from % 2 == 0 ? "" : until, wage.get(0), base.get(0)));
            }
            String middle = FIRST.plusDays((from + to) / 2).toString();
            if (middle.equals(since)) {
                return List.of(Month.employment(employee, "north", since, until, wage.get(0), base.get(0)));
            }
            return List.of(
                    Month.employment(employee, "north", since, middle, wage.get(0), base.get(0)),
                    Month.employment(employee, "south", middle, until, wage.get(1), base.get(1)));
        }
    }

    /** Claims to a pool, many of them equal or zero. */
    public static Arbitrary<SortedMap<EmployeeId, Fraction>> claims() {
        Arbitrary<Fraction> claim = Arbitraries.oneOf(
                Arbitraries.of(0, 1, 7).map(Fraction::of),
                BasicsArbitraries.shares().map(Fraction::of),
                Arbitraries.longs().between(0, 1_000_000).map(n -> Fraction.of(n, 3100)));
        return claim.list().ofMaxSize(12).withoutEdgeCases().map(list -> {
            SortedMap<EmployeeId, Fraction> claims = new TreeMap<>();
            for (int i = 0; i < list.size(); i++) {
                claims.put(EmployeeId.of("E-" + (char) ('A' + i)), list.get(i));
            }
            return claims;
        });
    }

    /** Records of a month. */
    public static Arbitrary<CycleRecords> records() {
        return cases().map(Case::records);
    }

    /** Appraisals of a month. */
    public static Arbitrary<CycleAppraisal> appraisals() {
        return cases().map(Case::appraised);
    }

    /** Scorecards of employees. */
    public static Arbitrary<Scorecard> scorecards() {
        return parts(appraisal -> appraisal.scorecards().values().stream());
    }

    /** Outcomes of employees. */
    public static Arbitrary<Outcome> outcomes() {
        return parts(appraisal -> appraisal.scorecards().values().stream().map(Scorecard::outcome));
    }

    /** Parts of a month in which somebody was employed. */
    public static Arbitrary<Stretch> stretches() {
        return parts(appraisal ->
                appraisal.scorecards().values().stream().flatMap(card -> card.outcome().stretches().stream()));
    }

    /** Deductions for indicators that were missed. */
    public static Arbitrary<Deduction> deductions() {
        return parts(appraisal ->
                appraisal.scorecards().values().stream().flatMap(card -> card.outcome().deductions().stream()));
    }

    /** Scores of indicators. */
    public static Arbitrary<IndicatorScore> scores() {
        return parts(appraisal ->
                appraisal.scorecards().values().stream().flatMap(card -> card.indicators().values().stream()));
    }

    /** Points of conduct. */
    public static Arbitrary<ConductPoints> conductPoints() {
        return parts(appraisal -> appraisal.scorecards().values().stream().map(Scorecard::conduct));
    }

    /** Explanations of scorecards. */
    public static Arbitrary<Explanation> explanations() {
        return cases().filter(month -> !month.appraised().scorecards().isEmpty())
                .map(month -> Appraiser.explain(
                        month.appraised(), month.appraised().scorecards().firstKey(), month.evidence()));
    }

    /** Two appraisals of one month, under two regulations. */
    public static Arbitrary<Comparison> comparisons() {
        return Combinators.combine(cases(), RegulationArbitraries.regulations())
                .as((facts, other) ->
                        Comparison.of(facts.appraised(), facts.under(other).appraised()))
                .withoutEdgeCases();
    }

    /** Changes of somebody's card. */
    public static Arbitrary<Comparison.Change> changes() {
        return comparisons()
                .filter(compared -> !compared.changes().isEmpty())
                .flatMap(compared -> Arbitraries.of(compared.changes().values()));
    }

    /** Grades set by two people, of whom neither is the employee. */
    public static Arbitrary<GradeOverride> overrides() {
        Arbitrary<String> grades = Arbitraries.of("A", "B", "C", "D");
        return Combinators.combine(
                        Arbitraries.shuffle(EMPLOYEES), grades, grades, BasicsArbitraries.ids(ReasonCode::of))
                .as((people, calculated, grade, reason) -> GradeOverride.of(
                        EmployeeId.of(people.get(0)),
                        calculated,
                        grade,
                        reason,
                        EmployeeId.of(people.get(1)),
                        EmployeeId.of(people.get(2))));
    }

    /** Lines of restatements, of either sign. */
    public static Arbitrary<Adjustment> adjustments() {
        return Combinators.combine(
                        employees(),
                        Arbitraries.integers().between(0, 24),
                        Arbitraries.integers().between(2, 4),
                        Arbitraries.longs().between(-200_000, 200_000),
                        Arbitraries.of("evidence response B-1", "conduct F-1", "veto I-1")
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(3))
                .as((employee, month, edition, minor, records) -> Adjustment.of(
                        employee,
                        Month.JUNE.plusMonths(month),
                        edition,
                        Money.ofMinor(CurrencyUnit.of("CNY"), minor),
                        records));
    }

    private static <T> Arbitrary<T> parts(Function<CycleAppraisal, Stream<T>> parts) {
        return appraisals()
                .map(appraisal -> parts.apply(appraisal).toList())
                .filter(list -> !list.isEmpty())
                .flatMap(Arbitraries::of);
    }
}
