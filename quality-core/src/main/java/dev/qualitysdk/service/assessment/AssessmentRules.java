package dev.qualitysdk.service.assessment;

import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.SettlementId;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import java.time.Instant;
import java.util.Optional;

/** What a step of an assessment must keep besides the lifecycle. */
final class AssessmentRules {

    private AssessmentRules() {}

    static void check(Assessment assessment, AssessmentStep step) {
        if (step instanceof AssessmentStep.Revised revised) {
            checkRevision(assessment, revised);
        } else if (step instanceof AssessmentStep.Offered offered) {
            checkOffer(assessment, offered);
        } else if (step instanceof AssessmentStep.Accepted) {
            checkAcceptance(assessment, step.at());
        } else if (step instanceof AssessmentStep.Expired) {
            Offer offer = last(assessment);
            refuseUnless(
                    !offer.stands(step.at()),
                    assessment,
                    "at " + step.at() + " the offer still stands"
                            + offer.validUntil().map(end -> ", until " + end).orElse(""),
                    Clause.ASSESSMENT_AND_PRICE,
                    "Wait for its end, or for the customer's answer.");
        } else if (step instanceof AssessmentStep.Settled settled) {
            checkSettlement(assessment, settled);
        }
    }

    private static void checkOffer(Assessment assessment, AssessmentStep.Offered step) {
        refuseUnless(
                step.validUntil().isEmpty() || step.validUntil().get().isAfter(step.at()),
                assessment,
                "an offer made at " + step.at() + " would stand until " + end(step.validUntil()),
                Clause.ASSESSMENT_AND_PRICE,
                "Name an end after the offer, or none.");
        assessment
                .standing(step.at())
                .ifPresent(offer -> refuseUnless(
                        step.validUntil().isEmpty()
                                || offer.validUntil()
                                        .filter(end -> !step.validUntil().get().isBefore(end))
                                        .isPresent(),
                        assessment,
                        "the offer of " + offer.offered() + " stands until " + end(offer.validUntil())
                                + ", and one that takes its place would end at " + end(step.validUntil()),
                        Clause.ASSESSMENT_AND_PRICE,
                        "Let it stand at least as long, or wait until the customer refuses the first or it expires."));
    }

    private static String end(Optional<Instant> validUntil) {
        return validUntil.map(Instant::toString).orElse("it is answered");
    }

    private static void checkSettlement(Assessment assessment, AssessmentStep.Settled step) {
        Optional<SettlementId> recorded = assessment.settlement();
        refuseUnless(
                recorded.equals(step.inPlaceOf()),
                assessment,
                recorded.map(one -> "settlement " + one + " is made of it already, and " + step.settlement() + " "
                                + step.inPlaceOf()
                                        .map(other -> "would take the place of " + other)
                                        .orElse("would be a second"))
                        .orElse("no settlement is recorded whose place " + step.settlement() + " could take"),
                Clause.SETTLEMENT_IN_TIME,
                "Follow the settlement that is recorded; where a counter-entry reverses it, name it as the one replaced.");
        refuseUnless(
                assessment.steps().stream()
                        .noneMatch(earlier -> earlier instanceof AssessmentStep.Settled one
                                && one.settlement().equals(step.settlement())),
                assessment,
                "settlement " + step.settlement() + " was recorded before",
                Clause.SETTLEMENT_IN_TIME,
                "Give the new settlement an identifier of its own.");
    }

    /** Adds each approver of a price put in by hand who put it in himself; a line with a working names its proposer. */
    static Faults approvers(Faults faults, EmployeeId assessor, Stamp stamp, Valuation valuation) {
        for (int i = 0; i < valuation.lines().size(); i++) {
            AssessmentLine line = valuation.lines().get(i);
            Optional<EmployeeId> approver = line.working().isPresent() ? Optional.empty() : line.approver();
            faults.check(
                    approver.isEmpty()
                            || (!approver.equals(Optional.of(assessor))
                                    && !approver.equals(stamp.by().employee())),
                    "valuation.lines[" + i + "].approver",
                    approver.orElse(null),
                    "somebody else than who assessed and who recorded it",
                    "3.2.2");
        }
        return faults;
    }

    private static void checkRevision(Assessment assessment, AssessmentStep.Revised step) {
        Valuation before = assessment.valuation();
        Valuation after = step.valuation();
        Faults faults = Faults.in("assessment " + assessment.id());
        approvers(faults, assessment.assessor(), step.stamp(), after)
                .check(
                        after.currency().equals(before.currency()),
                        "valuation",
                        after.currency(),
                        "the currency it was drafted in, " + before.currency(),
                        "3.2.2")
                .refuse();
        assessment
                .standing(step.at())
                .map(offer -> offer.valuation().total())
                .ifPresent(total -> refuseUnless(
                        !after.total().isLessThan(total),
                        assessment,
                        "the offer of " + total + " stands and " + after.total() + " is less",
                        Clause.ASSESSMENT_AND_PRICE,
                        "Offer no less while it stands, or wait until the customer refuses it or it expires."));
    }

    private static void checkAcceptance(Assessment assessment, Instant at) {
        Offer offer = last(assessment);
        refuseUnless(
                offer.explained().isPresent(),
                assessment,
                "the offer of " + offer.offered() + " was not explained",
                Clause.EXPLANATION,
                "Explain process and cautions, answer questions, then record the acceptance.");
        refuseUnless(
                offer.stands(at),
                assessment,
                "at " + at + " the offer no longer stands, its end was "
                        + offer.validUntil().map(Instant::toString).orElse(""),
                Clause.ASSESSMENT_AND_PRICE,
                "Offer again.");
    }

    private static Offer last(Assessment assessment) {
        return assessment.offers().get(assessment.offers().size() - 1);
    }

    static void refuseUnless(boolean holds, Assessment assessment, String problem, Clause clause, String wayOut) {
        if (!holds) {
            throw new ClauseBreachException("assessment " + assessment.id(), problem, clause, wayOut);
        }
    }
}
