package dev.qualitysdk.regulation.version;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.regulation.RegulationBook.Term;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the versions of a register owe each other. */
final class RegisterCheck {

    private RegisterCheck() {}

    /** No two published versions of one effective date, and no end with nothing after it. */
    static void dates(Faults faults, Collection<Enactment> enactments) {
        List<Enactment> published = enactments.stream()
                .filter(enactment -> enactment.published().isPresent())
                .sorted(Comparator.comparing((Enactment enactment) ->
                                enactment.published().orElseThrow().recorded())
                        .thenComparing(enactment -> enactment.draft().effectiveAt()))
                .toList();
        Set<LocalDate> dates = new HashSet<>();
        Set<Instant> instants = new HashSet<>();
        Optional<Instant> first = Optional.empty();
        for (Enactment enactment : published) {
            Draft draft = enactment.draft();
            boolean newDate = dates.add(draft.effective());
            boolean newInstant = instants.add(draft.effectiveAt());
            faults.check(
                    newDate && newInstant,
                    enactment.id() + ".effective",
                    draft.effective(),
                    "a date on which no other version becomes effective",
                    "8.2");
            Optional<Instant> begins = first;
            draft.until()
                    .ifPresent(end -> faults.check(
                            begins.filter(start -> !dev.qualitysdk.basics.TimeWindow.startOf(end, draft.zone())
                                            .isBefore(start))
                                    .isPresent(),
                            enactment.id() + ".until",
                            end,
                            "no end with no version in force after it",
                            "8.2"));
            first = first.filter(start -> !start.isAfter(draft.effectiveAt()))
                    .or(() -> Optional.of(draft.effectiveAt()));
        }
    }

    /** Each change of a clause is named as an amendment, and what judges a cycle changes with a cycle. */
    static void amendments(Faults faults, RegulationRegister register) {
        ImmutableList<Term> terms = register.book().map(RegulationBook::terms).orElse(ImmutableList.of());
        for (int i = 1; i < terms.size(); i++) {
            Term term = terms.get(i);
            if (term.since().isAfter(term.regulation().effectiveAt())) {
                continue;
            }
            String version = term.regulation().version().value();
            Draft draft = register.enactment(term.regulation().version()).draft();
            RegulationDifference difference =
                    RegulationDifference.between(terms.get(i - 1).regulation(), term.regulation());
            difference.changes().stream()
                    .filter(change -> !change.isAboutItself()
                            && draft.amendment(change.clause()).isEmpty())
                    .forEach(change -> faults.check(
                            false,
                            version + "." + change.field(),
                            change.after().orElse("(nothing)"),
                            "an amendment of clause " + change.clause().number() + " that names this change",
                            "8.2"));
            difference.changes().stream()
                    .filter(change ->
                            change.decidesCycles() && draft.effective().getDayOfMonth() != 1)
                    .findFirst()
                    .ifPresent(change -> faults.check(
                            false,
                            version + ".effective",
                            draft.effective(),
                            "the first day of a month, since " + change.field() + " is that of a whole cycle",
                            "4.3"));
        }
    }
}
