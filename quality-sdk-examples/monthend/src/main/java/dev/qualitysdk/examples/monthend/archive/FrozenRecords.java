package dev.qualitysdk.examples.monthend.archive;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Points;
import dev.qualitysdk.basics.TeamId;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.evidence.ConductEntry;
import dev.qualitysdk.evidence.Coverage;
import dev.qualitysdk.evidence.Employment;
import dev.qualitysdk.evidence.EmploymentStep;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.Ledger;
import dev.qualitysdk.evidence.Veto;
import dev.qualitysdk.judgement.appraisal.Adjustment;
import dev.qualitysdk.judgement.appraisal.CycleRecords;
import dev.qualitysdk.judgement.appraisal.GradeOverride;
import dev.qualitysdk.judgement.cycle.Decisions;
import dev.qualitysdk.rule.Clause;
import java.time.Instant;
import java.time.YearMonth;
import org.joda.money.Money;

/**
 * The records of a month, with each piece of evidence in them, that can be written down and read back.
 *
 * @param records what the month is appraised from
 * @param evidence the evidence that {@code records} sums up
 */
public record FrozenRecords(CycleRecords records, ImmutableList<Evidence> evidence) {

    /**
     * Returns records with the evidence that they sum up.
     *
     * @param records the records; their own evidence is replaced
     * @param evidence the evidence
     * @return both
     */
    public static FrozenRecords of(CycleRecords records, Iterable<Evidence> evidence) {
        ImmutableList<Evidence> pieces = ImmutableList.copyOf(evidence);
        CycleRecords.Builder summed = CycleRecords.builder();
        return new FrozenRecords(
                summed.from(records).evidence(Ledger.of(pieces)).build(), pieces);
    }

    /**
     * Returns these records as decided.
     *
     * @param decisions what was decided on objections
     * @param cycle the month
     * @return the records and the evidence with the decisions laid over them
     */
    public FrozenRecords decided(Decisions decisions, TimeWindow cycle) {
        return new FrozenRecords(decisions.overlay(records, evidence, cycle), decisions.overlay(evidence, cycle));
    }

    /**
     * Returns these records with the lines and grades that a cycle adds to them.
     *
     * @param overrides grades set by two people
     * @param adjustments lines of restated months
     * @return the records
     */
    public FrozenRecords with(Iterable<GradeOverride> overrides, Iterable<Adjustment> adjustments) {
        CycleRecords.Builder more = CycleRecords.builder();
        return new FrozenRecords(
                more.from(records)
                        .overrides(ImmutableList.copyOf(overrides))
                        .adjustments(ImmutableList.copyOf(adjustments))
                        .build(),
                evidence);
    }

    CanonicalForm form() {
        return CanonicalForm.of("records")
                .put("month", records.month())
                .put("asOf", records.asOf())
                .list("evidence", evidence, Evidence::form)
                .list("employments", records.employments(), FrozenRecords::form)
                .list("conduct", records.conduct(), FrozenRecords::form)
                .list("vetoes", records.vetoes(), FrozenRecords::form)
                .list("coverage", records.coverage(), FrozenRecords::form)
                .list(
                        "overrides",
                        records.overrides(),
                        override ->
                                override.writeTo(CanonicalForm.of("override")).build())
                .list("adjustments", records.adjustments(), Adjustment::form)
                .build();
    }

    static FrozenRecords read(CanonicalForm form) {
        CycleRecords.Builder records = CycleRecords.builder();
        ImmutableList<Evidence> evidence = form.list("evidence", Evidence::read);
        return new FrozenRecords(
                records.month(form.read("month", YearMonth::parse))
                        .asOf(form.readOptional("asOf", Instant::parse))
                        .evidence(Ledger.of(evidence))
                        .employments(form.list("employments", FrozenRecords::employment))
                        .conduct(form.list("conduct", FrozenRecords::conduct))
                        .vetoes(form.list("vetoes", FrozenRecords::veto))
                        .coverage(form.list("coverage", FrozenRecords::coverage))
                        .overrides(form.list("overrides", GradeOverride::read))
                        .adjustments(form.list("adjustments", FrozenRecords::adjustment))
                        .build(),
                evidence);
    }

    private static CanonicalForm form(Employment employment) {
        return CanonicalForm.of("employment")
                .list(
                        "steps",
                        employment.steps(),
                        step -> CanonicalForm.of("step")
                                .put("kind", step.form().kind())
                                .list("form", ImmutableList.of(step), EmploymentStep::form)
                                .build())
                .build();
    }

    private static Employment employment(CanonicalForm form) {
        return Employment.replay(form.list(
                "steps",
                step -> step.list(
                                "form",
                                inner -> EmploymentStep.read(CanonicalForm.of(step.text("kind"), inner.fields())))
                        .get(0)));
    }

    private static CanonicalForm form(ConductEntry entry) {
        return CanonicalForm.of("conduct")
                .put("employee", entry.employee())
                .put("subject", entry.subject())
                .put("direction", entry.direction())
                .put("points", entry.points())
                .put("at", entry.at())
                .put("clause", entry.clause().number())
                .build();
    }

    static ConductEntry conduct(CanonicalForm form) {
        return ConductEntry.of(
                form.read("employee", EmployeeId::of),
                form.text("subject"),
                form.read("direction", ConductEntry.Direction::valueOf),
                form.read("points", Points::parse),
                form.instant("at"),
                form.read("clause", Clause::of));
    }

    private static CanonicalForm form(Veto veto) {
        return CanonicalForm.of("veto")
                .put("employee", veto.employee())
                .put("subject", veto.subject())
                .put("reason", veto.reason())
                .put("at", veto.at())
                .put("clause", veto.clause().number())
                .build();
    }

    static Veto veto(CanonicalForm form) {
        return Veto.of(
                form.read("employee", EmployeeId::of),
                form.text("subject"),
                form.text("reason"),
                form.instant("at"),
                form.read("clause", Clause::of));
    }

    private static CanonicalForm form(Coverage coverage) {
        return CanonicalForm.of("coverage")
                .put("indicator", coverage.indicator())
                .put("clause", coverage.indicator().clause().number())
                .put("employee", coverage.employee())
                .put("branch", coverage.branch())
                .put("team", coverage.team())
                .put("channel", coverage.channel())
                .put("due", coverage.due())
                .put("covered", coverage.covered())
                .build();
    }

    /** A seal names no clause; an indicator is told from others by its code alone. */
    static Coverage coverage(CanonicalForm form) {
        Clause clause = form.readOptional("clause", Clause::of).orElse(Clause.CYCLE);
        return Coverage.of(
                form.read("indicator", code -> Indicator.of(code, clause)),
                form.readOptional("employee", EmployeeId::of),
                form.readOptional("branch", BranchId::of),
                form.readOptional("team", TeamId::of),
                form.readOptional("channel", Channel::of),
                form.number("due"),
                form.number("covered"));
    }

    static Adjustment adjustment(CanonicalForm form) {
        return Adjustment.of(
                form.read("employee", EmployeeId::of),
                form.read("month", YearMonth::parse),
                form.read("edition", Integer::valueOf),
                form.read("amount", Money::parse),
                form.list("records", name -> name.text("name")));
    }
}
