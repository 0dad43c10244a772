package dev.qualitysdk.service.training;

import dev.qualitysdk.rule.Clause;

/** How training is given; each method has its rule (clauses 5.2.1 to 5.2.4). */
public enum TrainingMethod {
    /** A course of our own: somebody teaches who is not taught in it. */
    INTERNAL_COURSE(Clause.INTERNAL_COURSE),
    /** Coaching on site: one senior, one junior. */
    ON_SITE_COACHING(Clause.ON_SITE_COACHING),
    /** Analysis of cases: at least one case, at least two who talk about it. */
    CASE_ANALYSIS(Clause.CASE_ANALYSIS),
    /** A course of a provider outside: nobody of ours teaches. */
    EXTERNAL_COURSE(Clause.EXTERNAL_COURSE);

    private final Clause clause;

    TrainingMethod(Clause clause) {
        this.clause = clause;
    }

    /**
     * Returns the clause that names the method.
     *
     * @return 5.2.1 to 5.2.4
     */
    public Clause clause() {
        return clause;
    }
}
