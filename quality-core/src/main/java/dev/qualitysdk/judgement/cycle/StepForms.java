package dev.qualitysdk.judgement.cycle;

import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.ObjectionId;
import dev.qualitysdk.basics.RegulationVersion;
import dev.qualitysdk.judgement.appraisal.GradeOverride;
import dev.qualitysdk.judgement.seal.Seal;
import dev.qualitysdk.lifecycle.Stamp;
import java.time.YearMonth;
import java.util.List;
import org.joda.money.Money;

/** Reads the steps of a cycle from their canonical forms. */
final class StepForms {

    private StepForms() {}

    static AppraisalCycleStep read(CanonicalForm form) {
        return switch (form.kind()) {
            case "cycle.opened" ->
                ImmutableOpened.of(
                        Stamp.read(form),
                        form.read("month", YearMonth::parse),
                        form.read("edition", Integer::valueOf),
                        form.optional("restates"),
                        form.instant("ends"),
                        form.read("regulation", RegulationVersion::of),
                        form.text("regulation.digest"));
            case "cycle.calculated" ->
                ImmutableCalculated.of(
                        Stamp.read(form),
                        form.read("appraiser", EmployeeId::of),
                        form.read("month", YearMonth::parse),
                        form.instant("asOf"),
                        form.text("regulation.digest"),
                        form.text("appraisal"),
                        form.read("cards", Integer::valueOf),
                        form.read("effect", Money::parse));
            case "cycle.overridden" -> AppraisalCycleStep.Overridden.of(Stamp.read(form), GradeOverride.read(form));
            case "cycle.published" ->
                ImmutablePublished.of(
                        Stamp.read(form),
                        form.read("publisher", EmployeeId::of),
                        form.text("regulation.digest"),
                        form.instant("until"));
            case "cycle.objected" ->
                AppraisalCycleStep.Objected.of(
                        Stamp.read(form),
                        form.read("id", ObjectionId::of),
                        form.read("employee", EmployeeId::of),
                        form.list("contested", Contested::read));
            case "cycle.decided" ->
                AppraisalCycleStep.Decided.of(
                        Stamp.read(form),
                        form.read("id", ObjectionId::of),
                        form.read("decider", EmployeeId::of),
                        form.list("decisions", Decision::read));
            case "cycle.confirmed" ->
                ImmutableConfirmed.of(
                        Stamp.read(form),
                        form.read("confirmer", EmployeeId::of),
                        form.readOptional("second", EmployeeId::of),
                        form.text("appraisal"));
            case "cycle.sealed" ->
                ImmutableSealed.of(
                        Stamp.read(form), Seal.read(form, "seal."), form.text("appraisal"), form.text("covered"));
            case "cycle.applied" -> AppraisalCycleStep.Applied.of(Stamp.read(form), form.text("link"));
            default ->
                throw new InvalidValueException(
                        "appraisal cycle step", List.of(Fault.of("kind", form.kind(), "a step of the family cycle")));
        };
    }
}
