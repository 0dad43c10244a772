package dev.qualitysdk.rule;

/**
 * A refusal of something that the regulation does not allow: what it is about, what is wrong, the clause, and the way out.
 * The value on which it was tried is unchanged.
 */
public class ClauseBreachException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Kept for {@link #subject()}. */
    private final String subject;
    /** Kept for {@link #problem()}. */
    private final String problem;
    /** Kept for {@link #clause()}. */
    private final Clause clause;
    /** Kept for {@link #wayOut()}. */
    private final String wayOut;

    /**
     * Creates a refusal.
     *
     * @param subject what it is about, such as {@code complaint C-17}
     * @param problem what is wrong, with the value found and the value wanted; no personal value
     * @param clause the clause that does not allow it
     * @param wayOut what can be done instead
     */
    public ClauseBreachException(String subject, String problem, Clause clause, String wayOut) {
        super(subject + ": " + problem + " (clause " + clause + "). " + wayOut);
        this.subject = subject;
        this.problem = problem;
        this.clause = clause;
        this.wayOut = wayOut;
    }

    /**
     * Returns what it is about.
     *
     * @return such as {@code complaint C-17}
     */
    public String subject() {
        return subject;
    }

    /**
     * Returns what is wrong.
     *
     * @return one sentence without its full stop
     */
    public String problem() {
        return problem;
    }

    /**
     * Returns the clause that does not allow it.
     *
     * @return the clause
     */
    public Clause clause() {
        return clause;
    }

    /**
     * Returns what can be done instead.
     *
     * @return one or more sentences
     */
    public String wayOut() {
        return wayOut;
    }
}
