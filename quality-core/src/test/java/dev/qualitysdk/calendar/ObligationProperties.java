package dev.qualitysdk.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.PauseReason;
import dev.qualitysdk.basics.Ratio;
import dev.qualitysdk.calendar.Allowance.PauseClock;
import dev.qualitysdk.rule.Verdict;
import dev.qualitysdk.rule.Verdict.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

/** Laws of obligations, judged by a stopwatch that is carried along the clock on the wall. */
class ObligationProperties {

    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

    record Case(CalendarModel model, Obligation owed, Instant asOf) {}

    @Provide
    Arbitrary<Case> cases() {
        return Arbitraries.randomValue(random -> {
            CalendarModel model = CalendarDraws.model(random);
            return new Case(
                    model,
                    CalendarDraws.obligation(model, random),
                    CanonicalTime.ofMicros(CalendarDraws.instant(model, 20, random)));
        });
    }

    @Property
    void a_working_time_is_due_when_a_stopwatch_that_rests_in_pauses_has_run_it_off(
            @ForAll("cases") Case c, @ForAll @IntRange(max = 40) int halfHours) {
        long allowed = halfHours * 30L * CalendarModel.MINUTE;
        Obligation owed = wholeMinutes(c.owed).retarget(Allowance.workingTime(Duration.ofMinutes(30L * halfHours)));
        long opened = CanonicalTime.micros(owed.opened());
        long limit = opened + 60 * OpeningHours.DAY;
        long run = 0;
        long at = opened;
        Optional<Long> expected = Optional.empty();
        while (at <= limit) {
            if (run == allowed) {
                expected = Optional.of(at);
                break;
            }
            Pause inside = pauseAt(owed, at);
            if (inside != null && inside.to().isEmpty() && owed.fulfilled().isEmpty()) {
                break;
            }
            run += inside == null && c.model.isOpen(at) ? CalendarModel.MINUTE : 0;
            at += CalendarModel.MINUTE;
        }
        Statistics.collect(at > limit ? "far" : expected.isPresent() ? "due" : "paused");

        if (at <= limit) {
            assertThat(owed.due(EVER).map(CanonicalTime::micros)).isEqualTo(expected);
        }
    }

    private static @Nullable Pause pauseAt(Obligation owed, long at) {
        long fulfilled = owed.fulfilled().map(CanonicalTime::micros).orElse(Long.MAX_VALUE);
        for (Pause pause : owed.pauses()) {
            if (at < fulfilled && at >= pause.fromMicros() && at < pause.toMicros()) {
                return pause;
            }
        }
        return null;
    }

    private static Obligation wholeMinutes(Obligation owed) {
        return Obligation.builder()
                .from(owed)
                .opened(cut(owed.opened()))
                .fulfilled(owed.fulfilled().map(ObligationProperties::cut))
                .pauses(owed.pauses().stream()
                        .map(pause -> pause.to()
                                .map(to -> Pause.of(pause.reason(), cut(pause.from()), cut(to)))
                                .orElseGet(() -> Pause.open(pause.reason(), cut(pause.from()))))
                        .toList())
                .excuse(Optional.empty())
                .withdrawal(Optional.empty())
                .build();
    }

    private static Instant cut(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MINUTES);
    }

    @Property
    @Label("trap 1: a pause moves the due instant by its working time, and by nothing outside opening hours")
    void a_pause_moves_the_due_instant_by_its_own_working_time(
            @ForAll("cases") Case c,
            @ForAll @LongRange(max = 200_000_000_000L) long from,
            @ForAll @LongRange(max = 200_000_000_000L) long length) {
        Obligation owed = bare(c.owed, Allowance.workingTime(Duration.ofHours(9)));
        Instant due = owed.due(EVER).orElseThrow();
        Instant start = owed.opened().plus(from, ChronoUnit.MICROS);
        Instant end = start.plus(length, ChronoUnit.MICROS);
        Obligation paused = owed.pausedBy(Pause.of(PauseReason.WAITING_FOR_CUSTOMER, start, end));
        boolean early = start.isBefore(due);
        Duration rested = early ? owed.calendar().workingTime(start, end) : Duration.ZERO;
        Statistics.collect(early ? rested.isZero() ? "outside hours" : "inside hours" : "too late");

        Instant moved = paused.due(EVER).orElseThrow();
        assertThat(owed.calendar().workingTime(due, moved)).isEqualTo(rested);
        assertThat(rested.isZero() ? moved : due).isEqualTo(due);
        if (rested.isZero()) {
            assertThat(moved).isEqualTo(due);
        }
    }

    private static Obligation bare(Obligation owed, Allowance allowance) {
        return Obligation.builder()
                .subject(owed.subject())
                .clause(owed.clause())
                .regulation(owed.regulation())
                .calendar(owed.calendar())
                .opened(owed.opened())
                .allowance(allowance)
                .build();
    }

    @Property
    @Label("trap 2: only the union of the pauses counts, however they overlap, and in whatever order they come")
    void pauses_count_by_their_union(@ForAll("cases") Case c, @ForAll Random random) {
        List<Pause> pieces = new ArrayList<>();
        for (Pause pause : c.owed.pauses()) {
            pause.to()
                    .ifPresentOrElse(
                            to -> {
                                long length = Duration.between(pause.from(), to).toNanos() / 1_000;
                                Instant middle =
                                        pause.from().plus((long) (random.nextDouble() * length), ChronoUnit.MICROS);
                                Instant before =
                                        pause.from().plus((long) (random.nextDouble() * length), ChronoUnit.MICROS);
                                Instant first = middle.isBefore(before) ? middle : before;
                                Instant second = middle.isBefore(before) ? before : middle;
                                // Pieces that touch only are no union where something was due in between: trap 7.
                                pieces.add(Pause.of(pause.reason(), pause.from(), second));
                                pieces.add(Pause.of(PauseReason.of("other"), first, to));
                                pieces.add(Pause.of(pause.reason(), pause.from(), second));
                            },
                            () -> pieces.add(pause));
        }
        Collections.shuffle(pieces, random);
        Obligation other = Obligation.builder().from(c.owed).pauses(pieces).build();

        assertThat(other.due(EVER)).isEqualTo(c.owed.due(EVER));
        assertThat(other.paused(c.asOf)).isEqualTo(c.owed.paused(c.asOf));
    }

    @Property
    @Label("trap 4: the working time from warning to due is the one asked for, and the warning is inside opening hours")
    void a_warning_is_counted_inside_opening_hours(
            @ForAll("cases") Case c, @ForAll @IntRange(min = 1, max = 600) int minutes) {
        Optional<Instant> due = c.owed.due(EVER);
        Duration before = Duration.ofMinutes(minutes);
        if (due.isEmpty() || !c.owed.calendar().covers(due.get())) {
            assertThat(due.isPresent() || c.owed.warningAt(before, EVER).isEmpty())
                    .isTrue();
            return;
        }
        Instant warning = c.owed.warningAt(before, EVER).orElseThrow();

        assertThat(c.owed.calendar().workingTime(warning, due.get())).isEqualTo(before);
        assertThat(c.owed.calendar().isOpen(warning)).isTrue();
    }

    @Property
    @Label("trap 5: another allowance keeps when it was opened and how long it stood still")
    void another_allowance_keeps_consumed_and_paused_time(
            @ForAll("cases") Case c, @ForAll @IntRange(min = 1, max = 20) int hours) {
        Allowance longer = Allowance.workingTime(Duration.ofHours(200));
        Obligation first = c.owed.retarget(longer);
        Obligation there =
                c.owed.retarget(Allowance.workingTime(Duration.ofHours(hours))).retarget(longer);

        assertThat(there).isEqualTo(first);
        assertThat(there.paused(c.asOf)).isEqualTo(first.paused(c.asOf));
        assertThat(there.progress(c.asOf)).isEqualTo(first.progress(c.asOf));
    }

    @Property
    @Label("trap 16: the verdict compares instants in the order of the regulation")
    void the_outcome_is_the_first_that_holds(@ForAll("cases") Case c) {
        Optional<Instant> due = c.owed.due(c.asOf);
        Optional<Instant> fulfilled = c.owed.fulfilled().filter(at -> !at.isAfter(c.asOf));
        boolean excused =
                c.owed.excuse().filter(e -> !e.decidedAt().isAfter(c.asOf)).isPresent();
        Outcome expected;
        if (c.owed.nothingOwed().isPresent() || c.owed.allowance().isEmpty() || withdrawnInTime(c)) {
            expected = Outcome.NOT_OWED;
        } else if (fulfilled.isPresent() && due.isPresent() && !fulfilled.get().isAfter(due.get())) {
            expected = Outcome.MET;
        } else if (excused) {
            expected = Outcome.EXCUSED;
        } else if (due.isPresent() && (fulfilled.isPresent() || due.get().isBefore(c.asOf))) {
            expected = Outcome.MISSED;
        } else {
            expected = Outcome.PENDING;
        }
        Statistics.collect(expected);

        Verdict verdict = c.owed.verdict(c.asOf);
        assertThat(verdict.outcome()).isEqualTo(expected).isEqualTo(c.owed.outcome(c.asOf));
        assertThat(verdict.figures().get("due"))
                .isEqualTo(due.map(Instant::toString).orElse(null));
        assertThat(verdict.accountable()).isEqualTo(c.owed.accountable(c.asOf));
    }

    private static boolean withdrawnInTime(Case c) {
        return c.owed.withdrawal()
                .filter(w -> !w.at().isAfter(c.asOf))
                .filter(w ->
                        c.owed.fulfilled().filter(at -> !at.isAfter(w.at())).isEmpty())
                .filter(w ->
                        c.owed.due(w.at()).filter(due -> due.isBefore(w.at())).isEmpty())
                .isPresent();
    }

    @Property
    void what_happens_after_the_instant_asked_is_unseen(@ForAll("cases") Case c) {
        Obligation.Builder seen = Obligation.builder()
                .from(c.owed)
                .fulfilled(c.owed.fulfilled().filter(at -> !at.isAfter(c.asOf)))
                .excuse(c.owed.excuse().filter(excuse -> !excuse.decidedAt().isAfter(c.asOf)))
                .withdrawal(c.owed.withdrawal().filter(w -> !w.at().isAfter(c.asOf)))
                .pauses(c.owed.pauses().stream()
                        .filter(pause -> !pause.from().isAfter(c.asOf))
                        .map(pause ->
                                pause.to().filter(to -> to.isAfter(c.asOf)).isPresent()
                                        ? Pause.open(pause.reason(), pause.from())
                                        : pause)
                        .toList());

        assertThat(seen.build().verdict(c.asOf)).isEqualTo(c.owed.verdict(c.asOf));
    }

    @Property
    @Label("trap 23 and 29: once it is decided, it does not matter when it is asked")
    void a_decided_verdict_never_changes(
            @ForAll("cases") Case c, @ForAll @LongRange(max = 10_000_000_000_000L) long later) {
        if (c.owed.allowance().isPresent() && c.owed.due(EVER).isEmpty()) {
            Statistics.collect("waits for ever");
            return;
        }
        Statistics.collect("decided");
        Instant asOf = last(c.owed).plus(1, ChronoUnit.MICROS);

        assertThat(c.owed.verdict(asOf.plus(later, ChronoUnit.MICROS))).isEqualTo(c.owed.verdict(asOf));
    }

    /** The last instant at which anything is recorded or due. */
    private static Instant last(Obligation owed) {
        List<Instant> all = new ArrayList<>(List.of(owed.opened()));
        owed.fulfilled().ifPresent(all::add);
        owed.due(EVER).ifPresent(all::add);
        owed.excuse().ifPresent(excuse -> all.add(excuse.decidedAt()));
        owed.withdrawal().ifPresent(withdrawal -> all.add(withdrawal.at()));
        owed.pauses().forEach(pause -> all.add(pause.to().orElse(pause.from())));
        all.addAll(owed.responsibility().line().keySet().stream()
                .filter(at -> at.isAfter(Instant.MIN))
                .toList());
        return Collections.max(all);
    }

    @Property
    @Label("trap 27: progress is constant during a pause, continuous at its end, and 1 at the due instant")
    void progress_is_frozen_during_a_pause(@ForAll("cases") Case c, @ForAll @LongRange(max = 1_000) long permille) {
        if (c.owed.allowance().isEmpty()) {
            return;
        }
        Optional<Instant> due = c.owed.due(EVER);
        boolean stops = c.owed.allowance().get().pauseClock() != PauseClock.NONE;
        for (Pause pause : c.owed.pauses()) {
            Optional<Instant> then = c.owed.due(pause.from().minusNanos(1_000));
            if (stops
                    && pause.to().isPresent()
                    && (then.isEmpty() || pause.from().isBefore(then.get()))) {
                long length = Duration.between(pause.from(), pause.to().get()).toNanos() / 1_000;
                Instant inside = pause.from().plus(length * permille / 1_000, ChronoUnit.MICROS);
                assertThat(c.owed.progress(inside)).isEqualTo(c.owed.progress(pause.from()));
                assertThat(c.owed.progress(pause.to().get())).isEqualTo(c.owed.progress(pause.from()));
            }
        }
        if (due.isPresent() && c.owed.fulfilled().isEmpty() && due.get().isAfter(c.owed.opened())) {
            assertThat(c.owed.progress(due.get())).contains(Ratio.ONE);
        }
    }

    @Property
    void progress_never_falls_and_starts_at_nothing(
            @ForAll("cases") Case c, @ForAll @LongRange(max = 1_000_000_000_000L) long later) {
        Optional<Ratio> before = c.owed.progress(c.asOf);
        Optional<Ratio> after = c.owed.progress(c.asOf.plus(later, ChronoUnit.MICROS));

        assertThat(before.isPresent()).isEqualTo(c.owed.allowance().isPresent());
        before.ifPresent(ratio -> assertThat(after.orElseThrow()).isGreaterThanOrEqualTo(ratio));
    }

    @Property
    @Label("trap 28: no pause moves a fixed instant")
    void no_pause_moves_a_fixed_instant(@ForAll("cases") Case c, @ForAll("cases") Case other) {
        Obligation fixed = c.owed.retarget(Allowance.fixed(other.asOf));

        assertThat(fixed.due(c.asOf)).contains(other.asOf);
        assertThat(fixed.paused(c.asOf)).isZero();
    }

    @Property
    void bare_instants_are_judged_as_obligations_are(@ForAll("cases") Case c) {
        Obligation owed = Obligation.builder()
                .from(bare(c.owed, c.owed.allowance().orElse(Allowance.elapsed(Duration.ofHours(5)))))
                .fulfilled(c.owed.fulfilled())
                .build();
        long due = CanonicalTime.micros(owed.due(EVER).orElseThrow());
        long fulfilled = owed.fulfilled().map(CanonicalTime::micros).orElse(Obligation.UNFULFILLED);

        assertThat(Obligation.outcome(due, fulfilled, CanonicalTime.micros(c.asOf)))
                .isEqualTo(owed.outcome(c.asOf));
    }

    @Property
    void an_allowance_is_read_back_from_its_text(@ForAll("allowances") Allowance allowance) {
        assertThat(Allowance.parse(allowance.text())).isEqualTo(allowance);
    }

    @Provide
    Arbitrary<Allowance> allowances() {
        return CalendarArbitraries.allowances();
    }

    @Property
    void opening_hours_are_read_back_from_their_text(@ForAll("hours") OpeningHours hours) {
        assertThat(OpeningHours.parse(hours.toString())).isEqualTo(hours);
        assertThat(hours.without(hours)).isEqualTo(OpeningHours.none());
        assertThat(hours.without(OpeningHours.none())).isEqualTo(hours);
    }

    @Provide
    Arbitrary<OpeningHours> hours() {
        return CalendarArbitraries.openingHours();
    }
}
