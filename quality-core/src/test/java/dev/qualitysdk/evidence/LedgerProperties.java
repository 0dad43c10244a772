package dev.qualitysdk.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.TimeWindow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class LedgerProperties {

    private static final long START = CanonicalTime.micros(Instant.parse("2026-06-01T00:00:00Z"));
    private static final int SPAN = 100;
    private static final TimeWindow ALL = window(0, SPAN);

    private static TimeWindow window(int from, int to) {
        return TimeWindow.of(CanonicalTime.ofMicros(START + from), CanonicalTime.ofMicros(START + to));
    }

    @Provide
    Arbitrary<List<Evidence>> evidence() {
        return EvidenceArbitraries.evidence(
                        Arbitraries.of(Indicator.ALL.subList(0, 6)),
                        Arbitraries.of("E-1", "E-2", "E-3").map(EmployeeId::of),
                        Arbitraries.longs().between(0, SPAN - 1).map(micros -> CanonicalTime.ofMicros(START + micros)))
                .list()
                .ofMaxSize(40)
                .withoutEdgeCases();
    }

    private static Tally sum(List<Evidence> evidence, TimeWindow window, Predicate<Evidence> part) {
        return evidence.stream()
                .filter(piece -> window.contains(piece.at()))
                .filter(part)
                .map(Tally::of)
                .reduce(Tally.ZERO, Tally::plus);
    }

    @Property
    void every_figure_is_the_sum_of_the_evidence_it_speaks_of(
            @ForAll("evidence") List<Evidence> evidence,
            @ForAll @IntRange(max = SPAN - 1) int from,
            @ForAll @IntRange(min = 1, max = SPAN) int length) {
        TimeWindow window = window(from, Math.min(SPAN, from + length));
        Tallies tallies = Ledger.of(evidence).tallies(window);

        for (Indicator indicator : Indicator.ALL.subList(0, 6)) {
            Predicate<Evidence> of = piece -> piece.indicator().equals(indicator);
            Predicate<Evidence> held = of.and(piece -> piece.employee().isPresent());
            assertThat(tallies.company(indicator)).isEqualTo(sum(evidence, window, of));
            assertThat(tallies.unattributed(indicator)).isEqualTo(sum(evidence, window, of.and(held.negate())));
            for (Evidence some : evidence) {
                some.branch()
                        .ifPresent(id -> assertThat(tallies.branch(id, indicator))
                                .isEqualTo(sum(
                                        evidence, window, of.and(p -> p.branch().equals(some.branch())))));
                some.team()
                        .ifPresent(id -> assertThat(tallies.team(id, indicator))
                                .isEqualTo(sum(
                                        evidence, window, held.and(p -> p.team().equals(some.team())))));
                some.channel()
                        .ifPresent(id -> assertThat(tallies.channel(id, indicator))
                                .isEqualTo(sum(
                                        evidence,
                                        window,
                                        held.and(p -> p.channel().equals(some.channel())))));
                some.employee()
                        .ifPresent(id -> assertThat(tallies.employee(id, indicator))
                                .isEqualTo(sum(
                                        evidence,
                                        window,
                                        of.and(p -> p.employee().equals(some.employee())))));
            }
        }
    }

    @Property
    void any_split_and_merge_in_any_order_gives_the_same_tallies(
            @ForAll("evidence") List<Evidence> evidence,
            @ForAll @IntRange(max = 40) int cut,
            @ForAll @IntRange(max = 40) int secondCut,
            @ForAll Random random) {
        List<Evidence> shuffled = new ArrayList<>(evidence);
        Collections.shuffle(shuffled, random);
        int first = Math.min(Math.min(cut, secondCut), shuffled.size());
        int second = Math.min(Math.max(cut, secondCut), shuffled.size());
        Tallies a = Ledger.of(shuffled.subList(0, first)).tallies(ALL);
        Tallies b = Ledger.of(shuffled.subList(first, second)).tallies(ALL);
        Tallies c = Ledger.of(shuffled.subList(second, shuffled.size())).tallies(ALL);
        Tallies whole = Ledger.of(evidence).tallies(ALL);

        assertThat(a.plus(b).plus(c)).isEqualTo(whole).hasSameHashCodeAs(whole);
        assertThat(c.plus(a.plus(b))).isEqualTo(whole);
        assertThat(whole.plus(Tallies.none())).isEqualTo(whole);
    }

    @Property
    void two_halves_of_a_month_give_the_month_trap_104(
            @ForAll("evidence") List<Evidence> evidence, @ForAll @IntRange(min = 1, max = SPAN - 1) int middle) {
        Ledger ledger = Ledger.of(evidence);

        assertThat(ledger.tallies(window(0, middle)).plus(ledger.tallies(window(middle, SPAN))))
                .isEqualTo(ledger.tallies(ALL));
    }

    @Property
    void rows_of_a_group_by_give_the_same_tallies_as_the_records(@ForAll("evidence") List<Evidence> evidence) {
        Tallies.Builder rows = Tallies.builder();
        evidence.forEach(piece -> rows.add(
                piece.employee(), piece.branch(), piece.team(), piece.channel(), piece.indicator(), Tally.of(piece)));

        assertThat(rows.build()).isEqualTo(Ledger.of(evidence).tallies(ALL));
    }

    @Property
    void tallies_differ_when_one_piece_is_missing(@ForAll("evidence") List<Evidence> evidence) {
        if (!evidence.isEmpty()) {
            assertThat(Ledger.of(evidence.subList(1, evidence.size())).tallies(ALL))
                    .isNotEqualTo(Ledger.of(evidence).tallies(ALL));
        }
    }

    @Property
    void the_members_named_are_those_with_evidence(@ForAll("evidence") List<Evidence> evidence) {
        Tallies tallies = Ledger.of(evidence).tallies(ALL);

        assertThat(tallies.employees())
                .containsExactlyInAnyOrderElementsOf(evidence.stream()
                        .map(Evidence::employee)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList());
        assertThat(tallies.indicators())
                .containsExactlyInAnyOrderElementsOf(
                        evidence.stream().map(Evidence::indicator).distinct().toList());
    }

    @Property
    void a_ledger_of_distinct_records_holds_them_all_or_names_those_that_come_twice(
            @ForAll("distinct") List<Evidence> evidence) {
        Ledger ledger = Ledger.ofDistinct(evidence);

        assertThat(ledger.size()).isEqualTo(evidence.size());
        if (!evidence.isEmpty()) {
            Evidence first = evidence.get(0);
            List<Evidence> twice = new ArrayList<>(evidence);
            twice.add(first);
            assertThatThrownBy(() -> Ledger.ofDistinct(twice))
                    .isInstanceOfSatisfying(
                            InvalidValueException.class,
                            refused -> assertThat(refused.faults())
                                    .singleElement()
                                    .satisfies(fault -> assertThat(fault.wanted())
                                            .isEqualTo("one piece of evidence of " + first.indicator())));
        }
    }

    @Provide
    Arbitrary<List<Evidence>> distinct() {
        return EvidenceArbitraries.evidence()
                .list()
                .uniqueElements(piece -> piece.indicator() + " " + piece.subject())
                .ofMaxSize(20);
    }
}
