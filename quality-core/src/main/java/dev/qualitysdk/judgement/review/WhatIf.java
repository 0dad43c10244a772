package dev.qualitysdk.judgement.review;

import dev.qualitysdk.judgement.appraisal.Appraiser;
import dev.qualitysdk.judgement.appraisal.Comparison;
import dev.qualitysdk.judgement.appraisal.CycleRecords;
import dev.qualitysdk.regulation.Regulation;

/** The same records under two versions of the regulation, employee by employee (clause 8.2). */
public final class WhatIf {

    private WhatIf() {}

    /**
     * Returns what a draft would make of a month.
     *
     * <p>The evidence is what the version in force made of the records: curves, weights, targets, bands and money are tried, time
     * limits and tolerances are not. What comes out can be looked at; a cycle refuses to publish it.
     *
     * @param inForce the version in force
     * @param draft the version that is tried
     * @param records the records
     * @return both side by side
     * @throws dev.qualitysdk.basics.InvalidValueException if the records contradict one of the versions
     */
    public static Comparison of(Regulation inForce, Regulation draft, CycleRecords records) {
        return Comparison.of(Appraiser.appraise(inForce, records), Appraiser.appraise(draft, records));
    }
}
