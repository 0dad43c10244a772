package dev.qualitysdk.evidence;

/** What becomes of a piece of evidence in its indicator. Only what is {@link #COUNTED} enters numerator and denominator. */
public enum Disposition {
    /** It enters the figure. */
    COUNTED,
    /** A recorded excuse took the place of a miss: left out of the figure, and listed. */
    EXCUSED,
    /** A rule of the indicator leaves it out, for the reason it names: listed. */
    EXCLUDED,
    /** Nothing was owed: left out of the figure, and listed. */
    NOT_OWED
}
