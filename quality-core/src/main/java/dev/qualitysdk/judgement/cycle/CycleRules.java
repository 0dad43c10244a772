package dev.qualitysdk.judgement.cycle;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.ObjectionId;
import dev.qualitysdk.judgement.cycle.AppraisalCycleStep.Applied;
import dev.qualitysdk.judgement.cycle.AppraisalCycleStep.Calculated;
import dev.qualitysdk.judgement.cycle.AppraisalCycleStep.Confirmed;
import dev.qualitysdk.judgement.cycle.AppraisalCycleStep.Decided;
import dev.qualitysdk.judgement.cycle.AppraisalCycleStep.Objected;
import dev.qualitysdk.judgement.cycle.AppraisalCycleStep.Overridden;
import dev.qualitysdk.judgement.cycle.AppraisalCycleStep.Published;
import dev.qualitysdk.judgement.cycle.AppraisalCycleStep.Sealed;
import dev.qualitysdk.judgement.seal.Seal;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What a step must keep to besides its row in the table: who may take it, when, and about what (clauses 4.3, 4.4.1). */
final class CycleRules {

    private final AppraisalCycle cycle;

    CycleRules(AppraisalCycle cycle) {
        this.cycle = cycle;
    }

    void check(AppraisalCycleStep step) {
        if (step instanceof Calculated calculated) {
            check(calculated);
        } else if (step instanceof Published published) {
            check(published);
        } else if (step instanceof Objected objected) {
            check(objected);
        } else if (step instanceof Decided decided) {
            check(decided);
        } else if (step instanceof Confirmed confirmed) {
            check(confirmed);
        } else if (step instanceof Sealed sealed) {
            check(sealed);
        } else if (step instanceof Applied applied) {
            require(
                    applied.link().equals(cycle.seal().map(Seal::link).orElse("")),
                    "the pay office took over " + applied.link() + ", which is not its seal",
                    Clause.PAY,
                    "Take over what is sealed.");
        }
    }

    private void check(Calculated step) {
        require(
                step.month().equals(cycle.month()),
                "the appraisal is of " + step.month(),
                Clause.CYCLE,
                "Calculate " + cycle.month() + ".");
        require(
                step.regulation().equals(cycle.opened().digest()),
                "the appraisal is under another version than " + cycle.opened().regulation()
                        + ", which was in force at the first instant of the month",
                Clause.REVISION,
                "A draft is tried by a what-if; a version acts from its effective date on.");
        require(
                cycle.objections().stream()
                        .flatMap(objection -> objection.decided().stream())
                        .noneMatch(decided -> decided.decider().equals(step.appraiser())),
                step.appraiser() + " decided an objection to the cycle and would appraise it",
                Clause.CYCLE,
                "Let somebody appraise it who decided none.");
        if (cycle.state() == AppraisalCycle.State.OBJECTIONS) {
            require(
                    comesAfter(CycleRules::isEffective, Calculated.class::isInstance),
                    "it is published, and no decision asks for another calculation",
                    Clause.CYCLE,
                    "Decide an objection first, or restate the month once it is sealed.");
            require(
                    cycle.calculated()
                            .filter(published -> published.asOf().equals(step.asOf()))
                            .isPresent(),
                    "the records are seen as of " + step.asOf(),
                    Clause.CYCLE,
                    "See them as of the instant at which they were published; what came later makes a restatement.");
        }
    }

    private void check(Published step) {
        Instant asOf = cycle.calculated().map(Calculated::asOf).orElse(Instant.MIN);
        require(
                !asOf.isBefore(cycle.opened().ends()),
                "it was calculated as of " + asOf + ", and the month ends at "
                        + cycle.opened().ends() + ": provisional",
                Clause.CYCLE,
                "Calculate it again once the month is over.");
        require(
                !comesAfter(Overridden.class::isInstance, Calculated.class::isInstance),
                "a grade was overridden after it was calculated",
                Clause.PAY,
                "Calculate it again, with the overrides among the records.");
        require(
                step.regulation().equals(cycle.opened().digest()),
                "the window is that of another version than " + cycle.opened().regulation(),
                Clause.REVISION,
                "Publish it under the version of the cycle.");
    }

    private void check(Objected step) {
        Instant until = cycle.objectionsUntil().orElse(Instant.MIN);
        require(
                !step.at().isAfter(until),
                "the window for objections ended at " + until + ", and " + step.id() + " was made at " + step.at(),
                Clause.CYCLE,
                "What comes to light later makes a restatement.");
        require(
                find(step.id()).isEmpty(),
                "objection " + step.id() + " was made before",
                Clause.CYCLE,
                "Give each objection an identifier of its own.");
    }

    private void check(Decided step) {
        Objection objection = find(step.id())
                .filter(Objection::isOpen)
                .orElseThrow(() -> refusal(
                        "there is no open objection " + step.id(),
                        Clause.CYCLE,
                        "Open are: "
                                + cycle.objections().stream()
                                        .filter(Objection::isOpen)
                                        .map(Objection::id)
                                        .toList()
                                + "."));
        EmployeeId decider = step.decider();
        require(
                !decider.equals(objection.employee()),
                decider + " would decide about " + decider,
                Clause.CYCLE,
                "Let somebody else decide.");
        require(
                cycle.steps().stream()
                        .noneMatch(past ->
                                (past instanceof Calculated c && c.appraiser().equals(decider))
                                        || (past instanceof Overridden o
                                                && (o.override().first().equals(decider)
                                                        || o.override().second().equals(decider)))),
                decider + " appraised the cycle and would decide about it",
                Clause.CYCLE,
                "Let somebody decide who did not appraise it.");
        require(
                step.decisions().stream()
                        .flatMap(decision -> decision.replacement().stream())
                        .noneMatch(piece ->
                                piece.employee().filter(decider::equals).isPresent()),
                decider + " would decide what counts for " + decider,
                Clause.CYCLE,
                "Let somebody else decide.");
        ImmutableList<Contested> about =
                step.decisions().stream().map(Decision::contested).collect(ImmutableList.toImmutableList());
        Set<Contested> once = new HashSet<>(about);
        require(
                once.size() == about.size() && once.equals(new HashSet<>(objection.contested())),
                "decided is about "
                        + about.stream().map(Contested::subject).toList() + ", and the objection names "
                        + objection.contested().stream().map(Contested::subject).toList(),
                Clause.CYCLE,
                "Decide about each thing that the objection names, once, and about nothing else.");
    }

    private void check(Confirmed step) {
        Instant until = cycle.objectionsUntil().orElse(Instant.MAX);
        require(
                step.at().isAfter(until),
                "the window for objections is open until " + until,
                Clause.CYCLE,
                "Confirm it after that.");
        require(
                cycle.objections().stream().noneMatch(Objection::isOpen),
                "objections are open: "
                        + cycle.objections().stream()
                                .filter(Objection::isOpen)
                                .map(Objection::id)
                                .toList(),
                Clause.CYCLE,
                "Decide them first.");
        require(
                !comesAfter(CycleRules::isEffective, Calculated.class::isInstance),
                "an objection was decided, and the cards are not calculated anew",
                Clause.CYCLE,
                "Calculate them anew first.");
        require(
                step.appraisal()
                        .equals(cycle.calculated().map(Calculated::appraisal).orElse("")),
                "the appraisal confirmed is not the last that was calculated",
                Clause.PAY,
                "Confirm what was calculated.");
    }

    private void check(Sealed step) {
        require(
                step.seal().month().equals(cycle.month())
                        && step.seal().edition() == cycle.opened().edition()
                        && step.seal().restates().equals(cycle.opened().restates()),
                "the seal is of " + step.seal().cycle(),
                Clause.CYCLE,
                "Seal this edition of this month.");
        require(
                step.appraisal()
                        .equals(cycle.last(Confirmed.class)
                                .map(Confirmed::appraisal)
                                .orElse("")),
                "the seal covers another appraisal than the one confirmed",
                Clause.CYCLE,
                "Seal what was confirmed.");
        require(
                step.covered().equals(AppraisalCycle.digest(cycle.forms())),
                "the seal covers other steps than those of the cycle",
                Clause.CYCLE,
                "Seal the steps of the cycle up to its confirmation, all of them.");
    }

    /** Whether the last step of one kind stands after the last of another. */
    private boolean comesAfter(Predicate<AppraisalCycleStep> some, Predicate<AppraisalCycleStep> other) {
        return index(some) > index(other);
    }

    private int index(Predicate<AppraisalCycleStep> kind) {
        for (int i = cycle.version() - 1; i >= 0; i--) {
            if (kind.test(cycle.steps().get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isEffective(AppraisalCycleStep step) {
        return step instanceof Decided decided && decided.decisions().stream().anyMatch(Decision::isEffective);
    }

    private Optional<Objection> find(ObjectionId id) {
        return cycle.objections().stream()
                .filter(objection -> objection.id().equals(id))
                .findFirst();
    }

    private void require(boolean holds, String problem, Clause clause, String wayOut) {
        if (!holds) {
            throw refusal(problem, clause, wayOut);
        }
    }

    private ClauseBreachException refusal(String problem, Clause clause, String wayOut) {
        return new ClauseBreachException("appraisal cycle " + cycle.id(), problem, clause, wayOut);
    }
}
