package dev.qualitysdk.basics;

/** A version of the regulation, such as {@code 2026-01} (clause 8.2). */
public final class RegulationVersion extends Identifier<RegulationVersion> {

    private RegulationVersion(String value) {
        super(value, "a version of the regulation (RegulationVersion)");
    }

    /**
     * Returns the identifier with a text.
     *
     * @param value 1 to 100 characters on one line, without white space at its ends
     * @return the identifier
     * @throws InvalidValueException if the text is none of that
     */
    public static RegulationVersion of(String value) {
        return new RegulationVersion(value);
    }
}
