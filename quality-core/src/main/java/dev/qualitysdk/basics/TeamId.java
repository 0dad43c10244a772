package dev.qualitysdk.basics;

/** A team of a branch. */
public final class TeamId extends Identifier<TeamId> {

    private TeamId(String value) {
        super(value, "a team (TeamId)");
    }

    /**
     * Returns the identifier with a text.
     *
     * @param value 1 to 100 characters on one line, without white space at its ends
     * @return the identifier
     * @throws InvalidValueException if the text is none of that
     */
    public static TeamId of(String value) {
        return new TeamId(value);
    }
}
