package dev.qualitysdk.examples.monthend.report;

import org.immutables.value.Value;

/** How the evidence came about on which a draft was tried. */
@Value.Immutable
public sealed interface EvidenceMade permits ImmutableEvidenceMade {

    /** {@return how many pieces were made anew under the draft, so that its time limits and tolerances act} */
    int anew();

    /** {@return how many pieces count as they did, since their records are not in the database as they stood then} */
    int kept();

    /** {@return how many pieces there are under the draft only} */
    int added();

    /** {@return how many pieces there are under the version in force only} */
    int gone();

    /**
     * Returns how it came about.
     *
     * @param anew pieces made anew
     * @param kept pieces that count as they did
     * @param added pieces under the draft only
     * @param gone pieces under the version in force only
     * @return the counts
     */
    static EvidenceMade of(int anew, int kept, int added, int gone) {
        return ImmutableEvidenceMade.of(anew, kept, added, gone);
    }
}
