package dev.qualitysdk.examples.monthend.report;

import dev.qualitysdk.rule.Clause;
import java.util.List;
import java.util.TreeSet;

/** The clauses that a page cites, so that its last chapter can name each of them. Not thread-safe: one serves one page. */
final class Clauses {

    private final Presentation presentation;
    private final TreeSet<Clause> cited = new TreeSet<>();

    Clauses(Presentation presentation) {
        this.presentation = presentation;
    }

    /** Returns a link to a clause, and keeps that it was cited. */
    Page.ClauseLink link(Clause clause) {
        cited.add(clause);
        return of(clause);
    }

    /** Returns the clauses cited so far, by number. */
    List<Page.ClauseLink> cited() {
        return cited.stream().map(this::of).toList();
    }

    private Page.ClauseLink of(Clause clause) {
        String number = clause.number();
        return new Page.ClauseLink(
                number,
                presentation.title(clause),
                presentation.texts().say("clauseOf", number),
                "clause-" + number.replace('.', '-'));
    }
}
