package dev.qualitysdk.service.assessment;

import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import java.time.Instant;

/** What a step of an assessment must keep besides the lifecycle. */
final class AssessmentRules {

    private AssessmentRules() {}

    static void check(Assessment assessment, AssessmentStep step) {
        if (step instanceof AssessmentStep.Revised revised) {
            checkRevision(assessment, revised);
        } else if (step instanceof AssessmentStep.Offered offered) {
            refuseUnless(
                    offered.validUntil().isEmpty() || offered.validUntil().get().isAfter(step.at()),
                    assessment,
                    "an offer made at " + step.at() + " would stand until "
                            + offered.validUntil().map(Instant::toString).orElse(""),
                    Clause.ASSESSMENT_AND_PRICE,
                    "Name an end after the offer, or none.");
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
        }
    }

    private static void checkRevision(Assessment assessment, AssessmentStep.Revised step) {
        Valuation before = assessment.valuation();
        Valuation after = step.valuation();
        Faults.in("assessment " + assessment.id())
                .check(
                        after.currency().equals(before.currency()),
                        "valuation",
                        after.currency(),
                        "the currency it was drafted in, " + before.currency(),
                        "3.2.2")
                .refuse();
        if (assessment.state() == Assessment.State.OFFERED) {
            refuseUnless(
                    !last(assessment).stands(step.at()) || !after.total().isLessThan(before.total()),
                    assessment,
                    "the offer of " + before.total() + " stands and " + after.total() + " is less",
                    Clause.ASSESSMENT_AND_PRICE,
                    "Offer no less while it stands, or wait until the customer refuses it or it expires.");
        }
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
