package dev.qualitysdk.service.complaint;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.calendar.Allowance;
import dev.qualitysdk.calendar.Obligation;
import dev.qualitysdk.calendar.WorkingCalendar;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.service.complaint.ComplaintDuties.Owed;
import dev.qualitysdk.service.complaint.EscalationRung.Anchor;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The rungs by which a complaint that is not done in time is told to higher places (clause 2.2.2).
 *
 * <p>When a rung is reached is a fact of the complaint's record, not of a timer: the first instant at which, by what had been
 * recorded until then, its time had come and the thing was still owed. Later pauses do not take it back or repeat it. So a host asks
 * for the time since it last asked, whenever its timer runs, and is told of each rung exactly once. Telling is the host's.
 */
public final class EscalationLadder {

    private final ImmutableList<EscalationRung> rungs;

    private EscalationLadder(ImmutableList<EscalationRung> rungs) {
        this.rungs = rungs;
    }

    /**
     * Returns a ladder, tried against a version of the regulation.
     *
     * @param rungs at least one, no two of one code
     * @param regulation the version; a rung that no complaint could ever reach under it is refused
     * @return the ladder
     * @throws dev.qualitysdk.basics.InvalidValueException if there is none, a code is named twice, a rung is of a duty for which the
     *     version sets no limit, or so long before what is due that it would lie before the beginning
     */
    public static EscalationLadder of(List<EscalationRung> rungs, Regulation regulation) {
        Faults faults = Faults.in("escalation ladder").check(!rungs.isEmpty(), "rungs", 0, "at least one", "2.2.2");
        Set<ReasonCode> codes = new HashSet<>();
        for (int i = 0; i < rungs.size(); i++) {
            EscalationRung rung = rungs.get(i);
            String field = "rungs[" + i + "]";
            Optional<Allowance> allowance = regulation.allowance(rung.duty());
            faults.check(codes.add(rung.code()), field + ".code", rung.code(), "a code not named before", "2.2.2")
                    .check(
                            allowance.isPresent(),
                            field + ".duty",
                            rung.duty(),
                            "a duty for which version " + regulation.version() + " sets a limit",
                            "2.2.2");
            allowance
                    .filter(limit -> rung.anchor() == Anchor.BEFORE_DUE)
                    .ifPresent(limit -> faults.check(
                            comesAfterOpening(rung, limit, regulation),
                            field + ".time",
                            rung.time(),
                            "less than the allowance, " + limit.text()
                                    + ", so that it can be reached after the beginning",
                            "2.2.2"));
        }
        faults.refuse();
        return new EscalationLadder(ImmutableList.copyOf(rungs));
    }

    /** Tried on what opens with the first working day of the version, where an allowance is as long as anywhere. */
    private static boolean comesAfterOpening(EscalationRung rung, Allowance limit, Regulation regulation) {
        WorkingCalendar calendar = regulation.calendar();
        Instant opened = calendar.nextOpen(regulation.effectiveAt());
        return calendar.startFor(limit.due(opened, calendar), rung.time()).isAfter(opened);
    }

    @Override
    public String toString() {
        return rungs.toString();
    }

    /**
     * Returns the rungs.
     *
     * @return in the order given
     */
    public ImmutableList<EscalationRung> rungs() {
        return rungs;
    }

    /**
     * Returns the rungs that a complaint reached in a stretch of time. Adjoining stretches give together exactly what the whole gives,
     * also where the complaint has gone on between one question and the next.
     *
     * @param complaint the complaint with all that was recorded of it before {@code to}; what was recorded later is unseen
     * @param book the versions of the regulation
     * @param from start, inclusive
     * @param to end, exclusive
     * @return the rungs by instant, then in the order of the ladder
     * @throws dev.qualitysdk.basics.InvalidValueException if {@code to} is before {@code from}, or no version was in force
     */
    public ImmutableList<Escalation> dueBetween(Complaint complaint, RegulationBook book, Instant from, Instant to) {
        Faults.in("escalation ladder")
                .check(!to.isBefore(from), "to", to, "not before " + from)
                .refuse();
        Map<String, Escalation> reached = new TreeMap<>();
        ImmutableList<ComplaintStep> steps = complaint.steps();
        for (int i = 0; i < steps.size(); i++) {
            Instant known = steps.get(i).stamp().recorded();
            Instant next = i + 1 < steps.size() ? steps.get(i + 1).stamp().recorded() : to;
            Instant until = next.isBefore(to) ? next : to;
            if (known.isBefore(until)) {
                Complaint seen = Complaint.replay(steps.subList(0, i + 1));
                for (Owed owed : ComplaintDuties.of(seen, book)) {
                    reach(seen, owed, known, until, reached);
                }
            }
        }
        return reached.values().stream()
                .filter(escalation -> !escalation.at().isBefore(from))
                .sorted(Comparator.comparing(Escalation::at)
                        .thenComparing(escalation -> rungs.indexOf(escalation.rung()))
                        .thenComparing(Escalation::subject))
                .collect(ImmutableList.toImmutableList());
    }

    /** Notes each rung that is first reached while nothing new is recorded. */
    private void reach(Complaint seen, Owed owed, Instant known, Instant until, Map<String, Escalation> reached) {
        Obligation obligation = owed.obligation();
        boolean open = obligation.fulfilled().isEmpty()
                && obligation.nothingOwed().isEmpty()
                && obligation.withdrawal().isEmpty()
                && obligation.excuse().isEmpty();
        if (!open) {
            return;
        }
        for (EscalationRung rung : rungs) {
            String key = rung.code() + " " + obligation.subject();
            if (rung.duty() == owed.duty() && !reached.containsKey(key)) {
                reachedAt(rung, obligation, known, until)
                        .ifPresent(at -> reached.put(key, Escalation.of(seen.id(), obligation.subject(), rung, at)));
            }
        }
    }

    private static Optional<Instant> reachedAt(
            EscalationRung rung, Obligation obligation, Instant known, Instant until) {
        TreeSet<Instant> turns = new TreeSet<>(List.of(known));
        obligation.pauses().stream()
                .flatMap(pause -> pause.to().stream())
                .filter(end -> end.isAfter(known) && end.isBefore(until))
                .forEach(turns::add);
        for (Instant turn : turns) {
            Instant end = Optional.ofNullable(turns.higher(turn)).orElse(until);
            Optional<Instant> at = time(rung, obligation, turn).map(time -> time.isBefore(turn) ? turn : time);
            if (at.filter(time -> time.isBefore(end)).isPresent()) {
                return at;
            }
        }
        return Optional.empty();
    }

    /** {@return when the time of a rung comes, as things stand at an instant; empty while nothing is due} */
    private static Optional<Instant> time(EscalationRung rung, Obligation obligation, Instant asOf) {
        WorkingCalendar calendar = obligation.calendar();
        return switch (rung.anchor()) {
            case AFTER_OPENING ->
                obligation.allowance().map(owed -> calendar.deadline(obligation.opened(), rung.time()));
            case BEFORE_DUE -> obligation.due(asOf).map(due -> calendar.startFor(due, rung.time()));
            case AFTER_DUE -> obligation.due(asOf).map(due -> calendar.deadline(due, rung.time()));
        };
    }
}
