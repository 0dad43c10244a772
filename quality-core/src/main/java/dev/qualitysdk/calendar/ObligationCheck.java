package dev.qualitysdk.calendar;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.CanonicalText;
import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.rule.ClauseBreachException;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;

/** What an obligation must be to exist. */
final class ObligationCheck {

    private static final Comparator<Pause> BY_START = Comparator.comparingLong(Pause::fromMicros)
            .thenComparingLong(Pause::toMicros)
            .thenComparing(Pause::reason);
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_REASON = 100;

    private ObligationCheck() {}

    /** {@return the obligation with instants cut to microseconds and pauses in order; itself where it is so already} */
    static Obligation canonical(Obligation obligation) {
        Instant opened = CanonicalTime.of(obligation.opened());
        Optional<Instant> fulfilled = obligation.fulfilled().map(CanonicalTime::of);
        ImmutableList<Pause> pauses = ImmutableList.sortedCopyOf(BY_START, obligation.pauses());
        if (opened.equals(obligation.opened())
                && fulfilled.equals(obligation.fulfilled())
                && pauses.equals(obligation.pauses())) {
            return obligation;
        }
        return Obligation.builder()
                .from(obligation)
                .opened(opened)
                .fulfilled(fulfilled)
                .pauses(pauses)
                .build();
    }

    static void refuse(Obligation obligation) {
        String clause = obligation.clause().number();
        Instant opened = obligation.opened();
        Faults faults = Faults.in("obligation " + obligation.subject());
        CanonicalText.lineProblem(obligation.subject(), LONGEST_SUBJECT)
                .ifPresent(text -> faults.check(false, "subject", obligation.subject(), text));
        obligation
                .nothingOwed()
                .ifPresent(reason -> CanonicalText.lineProblem(reason, LONGEST_REASON)
                        .ifPresent(text -> faults.check(false, "nothingOwed", reason, text)));
        Supplier<String> wanted = () -> "an instant not before it opened, " + opened;
        obligation.fulfilled().ifPresent(at -> faults.check(!at.isBefore(opened), "fulfilled", at, wanted, clause));
        obligation
                .withdrawal()
                .ifPresent(withdrawal ->
                        faults.check(!withdrawal.at().isBefore(opened), "withdrawal", withdrawal.at(), wanted, clause));
        for (Pause pause : obligation.pauses()) {
            faults.check(!pause.from().isBefore(opened), "pauses", pause.from(), wanted, clause);
        }
        faults.refuse();
        obligation.excuse().ifPresent(excuse -> refuseOwnExcuse(obligation, excuse));
    }

    /** Refuses an approver who is accountable by all that is recorded, or was when deciding. */
    private static void refuseOwnExcuse(Obligation obligation, Excuse excuse) {
        EmployeeId approver = excuse.approver();
        boolean accountable = obligation
                        .responsibility()
                        .at(excuse.decidedAt())
                        .filter(approver::equals)
                        .isPresent()
                || ObligationClock.accountable(obligation, ObligationClock.ALL)
                        .filter(approver::equals)
                        .isPresent();
        if (accountable) {
            throw new ClauseBreachException(
                    "obligation " + obligation.subject(),
                    "its excuse is approved by " + approver + ", who is accountable for it",
                    obligation.clause(),
                    "Let somebody approve the excuse who is not accountable for it.");
        }
    }
}
