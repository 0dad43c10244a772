package dev.qualitysdk.regulation.version;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.regulation.RegulationBook.Term;
import dev.qualitysdk.rule.Clause;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/** Follows the transition rules from term to term. */
final class TransitionLookup {

    private TransitionLookup() {}

    /** The latest term by the event in which the clause reads as it applies. */
    static Regulation of(
            RegulationRegister register, RegulationBook book, Clause clause, Instant event, Instant booked) {
        Regulation inForce = book.at(event);
        Instant cycle =
                inForce.cycle(YearMonth.from(event.atZone(inForce.zone()))).start();
        ImmutableList<Term> terms = book.terms();
        int applied = 0;
        int waiting = 0;
        for (int i = 1; i < terms.size() && !terms.get(i).since().isAfter(event); i++) {
            Optional<TransitionRule> rule = rule(register, clause, terms.get(i - 1), terms.get(i));
            if (rule.isEmpty()) {
                // The clause reads on as it did: whatever applied before this term applies in it.
                applied = waiting == 0 ? i : applied;
                continue;
            }
            Instant decides = switch (rule.get()) {
                case BY_EVENT -> event;
                case BY_BOOKING -> booked;
                case BY_CYCLE -> cycle;
            };
            if (decides.isBefore(terms.get(i).since())) {
                waiting++;
            } else {
                applied = i;
                waiting = 0;
            }
        }
        return terms.get(applied).regulation();
    }

    /** How the clause changes from one term to the next; empty where it does not. */
    private static Optional<TransitionRule> rule(RegulationRegister register, Clause clause, Term before, Term after) {
        Optional<Amendment> amended = amendment(register, clause, after);
        boolean resumed = after.since().isAfter(after.regulation().effectiveAt());
        return amended.or(() -> resumed ? amendment(register, clause, before) : Optional.empty())
                .map(Amendment::transition);
    }

    private static Optional<Amendment> amendment(RegulationRegister register, Clause clause, Term term) {
        return register.enactment(term.regulation().version()).draft().amendment(clause);
    }
}
