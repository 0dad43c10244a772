package dev.qualitysdk.calendar;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Ratio;
import dev.qualitysdk.calendar.Allowance.PauseClock;
import dev.qualitysdk.rule.Verdict;
import dev.qualitysdk.rule.Verdict.Outcome;
import java.time.Instant;
import java.util.Optional;

/** The clock of an obligation in epoch microseconds: what is due and what comes of it, as of an instant. */
final class ObligationClock {

    /** An instant that has not come or does not exist. */
    static final long NEVER = Long.MAX_VALUE;

    /** As of an instant later than everything that can be recorded. */
    static final long ALL = Long.MAX_VALUE - 1;

    private ObligationClock() {}

    static Optional<Instant> instant(long micros) {
        return micros == NEVER ? Optional.empty() : Optional.of(CanonicalTime.ofMicros(micros));
    }

    /** {@return when it was fulfilled, if that is seen} */
    private static long fulfilled(Obligation obligation, long asOf) {
        Optional<Instant> fulfilled = obligation.fulfilled();
        if (fulfilled.isEmpty()) {
            return NEVER;
        }
        long micros = CanonicalTime.micros(fulfilled.get());
        return micros <= asOf ? micros : NEVER;
    }

    /** {@return when it is due; never while a pause is open, and where no limit is set} */
    static long due(Obligation obligation, long asOf) {
        if (obligation.allowance().isEmpty()) {
            return NEVER;
        }
        Walk walk = new Walk(obligation, obligation.allowance().get(), asOf, fulfilled(obligation, asOf));
        return walk.openSince == NEVER ? walk.due : NEVER;
    }

    static long pausedSoFar(Obligation obligation, long asOf) {
        if (obligation.allowance().isEmpty()) {
            return 0;
        }
        Walk walk = new Walk(obligation, obligation.allowance().get(), asOf, fulfilled(obligation, asOf));
        return walk.openSince == NEVER ? walk.paused : walk.paused + walk.time(walk.openSince, asOf);
    }

    static long deciding(Obligation obligation, long asOf) {
        return Math.min(fulfilled(obligation, asOf), due(obligation, asOf));
    }

    static Optional<EmployeeId> accountable(Obligation obligation, long asOf) {
        return accountable(obligation, asOf, deciding(obligation, asOf));
    }

    private static Optional<EmployeeId> accountable(Obligation obligation, long asOf, long deciding) {
        long at = Math.min(asOf, deciding);
        return obligation.responsibility().at(at == ALL ? Instant.MAX : CanonicalTime.ofMicros(at));
    }

    static Outcome outcome(Obligation obligation, long asOf) {
        if (reasonNothingOwed(obligation, asOf).isPresent()) {
            return Outcome.NOT_OWED;
        }
        long due = due(obligation, asOf);
        return outcome(obligation, asOf, due, fulfilled(obligation, asOf));
    }

    private static Outcome outcome(Obligation obligation, long asOf, long due, long fulfilled) {
        Outcome outcome = Obligation.outcome(due, fulfilled, asOf);
        return outcome != Outcome.MET
                        && excuse(obligation, asOf, Math.min(due, fulfilled)).isPresent()
                ? Outcome.EXCUSED
                : outcome;
    }

    /** {@return the excuse, if it is seen and its approver is not accountable as things stand} */
    private static Optional<Excuse> excuse(Obligation obligation, long asOf, long deciding) {
        return obligation
                .excuse()
                .filter(excuse -> CanonicalTime.micros(excuse.decidedAt()) <= asOf)
                .filter(excuse -> accountable(obligation, asOf, deciding)
                        .filter(excuse.approver()::equals)
                        .isEmpty());
    }

    private static Optional<String> reasonNothingOwed(Obligation obligation, long asOf) {
        if (obligation.nothingOwed().isPresent()) {
            return obligation.nothingOwed();
        }
        if (obligation.allowance().isEmpty()) {
            return Optional.of("no_limit");
        }
        return obligation
                .withdrawal()
                .filter(withdrawal -> releases(obligation, CanonicalTime.micros(withdrawal.at()), asOf))
                .map(Withdrawal::reason);
    }

    private static boolean releases(Obligation obligation, long withdrawn, long asOf) {
        return withdrawn <= asOf
                && fulfilled(obligation, withdrawn) == NEVER
                && withdrawn <= due(obligation, withdrawn);
    }

    static Verdict verdict(Obligation obligation, long asOf) {
        Optional<String> reason = reasonNothingOwed(obligation, asOf);
        long due = due(obligation, asOf);
        long fulfilled = fulfilled(obligation, asOf);
        long deciding = Math.min(due, fulfilled);
        Outcome outcome = reason.isPresent() ? Outcome.NOT_OWED : outcome(obligation, asOf, due, fulfilled);
        ImmutableSortedMap.Builder<String, String> figures = ImmutableSortedMap.naturalOrder();
        figures.put("opened", obligation.opened().toString());
        figures.put("calendar", obligation.calendar().version().value());
        obligation.allowance().ifPresent(allowance -> figures.put("allowance", allowance.text()));
        instant(due).ifPresent(at -> figures.put("due", at.toString()));
        instant(fulfilled).ifPresent(at -> figures.put("fulfilled", at.toString()));
        obligation.allowance().ifPresent(allowance -> {
            Walk walk = new Walk(obligation, allowance, asOf, fulfilled);
            figures.put("paused", WorkingClock.duration(walk.paused).toString());
            instant(walk.openSince).ifPresent(since -> figures.put("pausedSince", since.toString()));
        });
        reason.ifPresent(code -> figures.put("reason", code));
        if (outcome == Outcome.EXCUSED) {
            excuse(obligation, asOf, deciding).ifPresent(excuse -> describe(excuse, figures));
        }
        return Verdict.of(
                obligation.subject(),
                accountable(obligation, asOf, deciding),
                obligation.clause(),
                obligation.regulation(),
                outcome,
                figures.build());
    }

    private static void describe(Excuse excuse, ImmutableSortedMap.Builder<String, String> figures) {
        figures.put("excuse.clause", excuse.clause().number());
        figures.put("excuse.reason", excuse.reason());
        figures.put("excuse.approver", excuse.approver().value());
        figures.put("excuse.decided", excuse.decidedAt().toString());
        excuse.incident().ifPresent(incident -> figures.put("excuse.incident", incident.value()));
    }

    static Optional<Ratio> progress(Obligation obligation, long asOf) {
        return obligation.allowance().map(allowance -> {
            long opened = CanonicalTime.micros(obligation.opened());
            long fulfilled = fulfilled(obligation, asOf);
            Walk walk = new Walk(obligation, allowance, asOf, fulfilled);
            long until = Math.max(opened, Math.min(Math.min(asOf, fulfilled), walk.openSince));
            long whole = walk.time(opened, walk.unpaused);
            return whole <= 0 ? Ratio.ONE : Ratio.of(walk.time(opened, until) - walk.paused, whole);
        });
    }

    /** One walk through the union of the pauses that are seen, in order of their starts. */
    private static final class Walk {

        private final WorkingCalendar calendar;
        private final PauseClock clock;
        /** When it is due without pauses. */
        private final long unpaused;

        /** When it is due by the pauses that have ended. */
        private long due;
        /** How long the clock has stood still in pauses that have ended. */
        private long paused;
        /** Since when a pause is open that moves the due instant. */
        private long openSince = NEVER;

        Walk(Obligation obligation, Allowance allowance, long asOf, long fulfilled) {
            calendar = obligation.calendar();
            clock = allowance.pauseClock();
            unpaused = allowance.dueMicros(CanonicalTime.micros(obligation.opened()), calendar);
            due = unpaused;
            if (clock != PauseClock.NONE && !obligation.pauses().isEmpty()) {
                walk(obligation.pauses(), asOf, fulfilled);
            }
        }

        /**
         * Joins pauses that overlap. One that begins where another ends is counted for itself: at that instant the
         * clock runs, and what is due by then is missed, whatever begins next.
         */
        private void walk(ImmutableList<Pause> pauses, long asOf, long fulfilled) {
            long from = 0;
            long to = Long.MIN_VALUE;
            for (Pause pause : pauses) {
                if (pause.fromMicros() > asOf || pause.fromMicros() >= fulfilled) {
                    break;
                }
                long end = Math.min(pause.toMicros() <= asOf ? pause.toMicros() : Pause.OPEN, fulfilled);
                if (pause.fromMicros() < to) {
                    to = Math.max(to, end);
                } else {
                    count(from, to);
                    from = pause.fromMicros();
                    to = end;
                }
            }
            count(from, to);
        }

        /** Counts one stretch of the union, unless it begins too late to matter. */
        private void count(long from, long to) {
            if (to == Long.MIN_VALUE || from >= due) {
                return;
            }
            if (to == Pause.OPEN) {
                openSince = from;
                return;
            }
            paused += time(from, to);
            due = paused == 0 ? unpaused : moved(paused);
        }

        long time(long from, long to) {
            return clock == PauseClock.WORKING ? calendar.workingMicros(from, to) : to - from;
        }

        private long moved(long by) {
            return clock == PauseClock.WORKING ? calendar.deadlineMicros(unpaused, by) : unpaused + by;
        }
    }
}
