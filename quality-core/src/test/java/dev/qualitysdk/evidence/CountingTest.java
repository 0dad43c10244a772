package dev.qualitysdk.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.TeamId;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.regulation.Books;
import dev.qualitysdk.rule.Clause;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountingTest {

    private static final Instant AT = Instant.parse("2026-03-04T04:00:00Z");
    private static final Instant LATER = Instant.parse("2026-06-01T00:00:00Z");
    private static final TimeWindow ALWAYS =
            TimeWindow.of(Instant.parse("0001-01-02T00:00:00Z"), Instant.parse("9999-01-01T00:00:00Z"));
    private static final EmployeeId ANN = EmployeeId.of("E-1");
    private static final Indicator OWN = Indicator.of("own-indicator", Clause.CYCLE);

    private static void add(Counting counting, Indicator indicator, Optional<EmployeeId> employee, long numerator) {
        counting.add(
                indicator,
                Attribution.of(employee, Optional.of(BranchId.of("B-1")), Optional.of(Channel.WEB)),
                Books.ordinary().zone(),
                CanonicalTime.micros(AT),
                numerator,
                1,
                Disposition.COUNTED);
    }

    @Test
    void what_is_not_wanted_is_passed_over() {
        Counting counting = Counting.of(Books.ROSTER, LATER, Set.of(OWN, Indicator.COLLECTION_ACCURACY));

        for (Indicator indicator : List.of(OWN, Indicator.COLLECTION_ACCURACY, Indicator.PEER_FEEDBACK)) {
            add(counting, indicator, Optional.of(ANN), 1);
            assertThat(counting.wants(indicator)).isEqualTo(!indicator.equals(Indicator.PEER_FEEDBACK));
        }
        assertThat(counting.wants(Indicator.of("another", Clause.CYCLE))).isFalse();
        Ledger ledger = counting.ledger();

        assertThat(ledger.size()).isEqualTo(2);
        assertThat(ledger.tallies(ALWAYS).indicators()).containsExactlyInAnyOrder(OWN, Indicator.COLLECTION_ACCURACY);
    }

    @Test
    void evidence_of_a_host_counts_beside_records() {
        List<Evidence> evidence =
                EvidenceArbitraries.evidence().list().ofSize(50).sample();
        Counting counting = Counting.of(Books.ROSTER, LATER);
        evidence.forEach(counting::add);
        add(counting, OWN, Optional.empty(), 0);
        Tallies tallies = counting.ledger().tallies(ALWAYS);

        assertThat(tallies.unattributed(OWN).denominator()).isEqualTo(1);
        Tallies alone = Ledger.of(evidence).tallies(ALWAYS);
        alone.indicators()
                .forEach(indicator -> assertThat(tallies.company(indicator)).isEqualTo(alone.company(indicator)));
    }

    @Test
    void figures_that_contradict_each_other_are_refused_and_nothing_of_them_counts() {
        Counting counting = Counting.of(Books.ROSTER, LATER);
        add(counting, OWN, Optional.of(ANN), 1);

        assertThatThrownBy(() -> add(counting, OWN, Optional.of(ANN), 2))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("numerator")
                .hasMessageContaining("0 to the denominator, 1");
        assertThatThrownBy(() -> add(counting, OWN, Optional.of(ANN), -1)).isInstanceOf(InvalidValueException.class);
        assertThat(counting.ledger().size()).isEqualTo(1);
    }

    @Test
    @SuppressWarnings("NullAway") // A host without a checker of nulls does this.
    void what_is_missing_is_refused_when_it_is_added_and_not_when_the_ledger_is_made() {
        Counting counting = Counting.of(Books.ROSTER, LATER);

        assertThatThrownBy(() -> counting.add(OWN, null, Books.ordinary().zone(), CanonicalTime.micros(AT), 1, 1, null))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("attribution")
                .hasMessageContaining("disposition");
        assertThat(counting.ledger().size()).isZero();
    }

    @Test
    void a_counting_is_used_up_by_its_ledger_and_wants_something() {
        Counting counting = Counting.of(Books.ROSTER, LATER);
        add(counting, OWN, Optional.of(ANN), 1);
        assertThat(counting.ledger().size()).isEqualTo(1);

        assertThatThrownBy(() -> add(counting, OWN, Optional.of(ANN), 1))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("its ledger was made");
        assertThatThrownBy(() -> Counting.of(Books.ROSTER, LATER, Set.of()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("at least one indicator");
    }

    @ParameterizedTest
    @ValueSource(strings = {"E-", "an employee whose code is long ", "員工-"})
    void many_employees_of_many_branches_and_channels_keep_their_own_figures(String prefix) {
        Counting counting = Counting.of(Roster.of(List.of()), LATER);
        for (int i = 0; i < 20_000; i++) {
            counting.add(
                    OWN,
                    Attribution.of(
                            i % 11 == 0 ? Optional.empty() : Optional.of(EmployeeId.of(prefix + i % 3_000)),
                            i % 7 == 0 ? Optional.empty() : Optional.of(BranchId.of("B-" + i % 40)),
                            i % 5 == 0 ? Optional.empty() : Optional.of(Channel.of("c" + i % 9))),
                    ZoneId.of("Asia/Shanghai"),
                    CanonicalTime.micros(AT),
                    i % 2,
                    1,
                    Disposition.COUNTED);
        }
        Tallies tallies = counting.ledger().tallies(ALWAYS);

        Map<EmployeeId, Long> expected = IntStream.range(0, 20_000)
                .filter(i -> i % 11 != 0)
                .boxed()
                .collect(Collectors.groupingBy(i -> EmployeeId.of(prefix + i % 3_000), Collectors.counting()));
        assertThat(tallies.employees()).hasSameSizeAs(expected.keySet());
        expected.forEach((employee, count) ->
                assertThat(tallies.employee(employee, OWN).denominator()).isEqualTo(count));
        for (int branch = 0; branch < 40; branch++) {
            int of = branch;
            assertThat(tallies.branch(BranchId.of("B-" + branch), OWN))
                    .isEqualTo(IntStream.range(0, 20_000)
                            .filter(i -> i % 7 != 0 && i % 40 == of)
                            .mapToObj(i -> Tally.of(i % 2, 1, 1, 0, 0, 0))
                            .reduce(Tally.ZERO, Tally::plus));
        }
    }

    @Test
    void an_assignment_without_a_reasonable_beginning_or_end_holds_all_the_same() {
        Roster roster = Roster.of(List.of(Assignment.of(
                ANN, BranchId.of("B-9"), Optional.of(TeamId.of("T-9")), LocalDate.MIN, Optional.of(LocalDate.MAX))));
        Counting counting = Counting.of(roster, LATER);

        add(counting, OWN, Optional.of(ANN), 1);

        assertThat(counting.ledger().tallies(ALWAYS).team(TeamId.of("T-9"), OWN).denominator())
                .isEqualTo(1);
    }

    @Test
    void names_of_one_hash_are_told_apart() {
        // Both hash to the same, and neither is short enough to be told by a number.
        EmployeeId one = EmployeeId.of("collector-Aa");
        EmployeeId other = EmployeeId.of("collector-BB");
        assertThat(one.code()).isEqualTo(other.code()).isNegative();
        Counting counting = Counting.of(Books.ROSTER, LATER);

        for (EmployeeId employee : List.of(one, other, one, other, one)) {
            add(counting, OWN, Optional.of(employee), 1);
        }
        Tallies tallies = counting.ledger().tallies(ALWAYS);

        assertThat(tallies.employee(one, OWN).denominator()).isEqualTo(3);
        assertThat(tallies.employee(other, OWN).denominator()).isEqualTo(2);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        // Clocks put back over midnight (St John's to 2011), a date that never was (Apia 2011), half hours, none.
        return Arbitraries.of(
                        "America/St_Johns",
                        "Pacific/Apia",
                        "Australia/Lord_Howe",
                        "Asia/Shanghai",
                        "Asia/Kathmandu",
                        "UTC")
                .map(ZoneId::of);
    }

    @Provide
    Arbitrary<List<Instant>> instants() {
        Arbitrary<Instant> any = Arbitraries.longs()
                .between(0, 2_000_000_000L)
                .map(second -> Instant.ofEpochSecond(second, 500_000_000L));
        // Around the hours in which St John's put its clocks back over midnight, and Apia left out a day.
        Arbitrary<Instant> odd = Arbitraries.of("2010-11-07T02:31:00Z", "2011-12-30T10:00:00Z", "2006-10-29T02:31:00Z")
                .flatMap(text -> Arbitraries.integers()
                        .between(-7_200, 7_200)
                        .map(seconds -> Instant.parse(text).plusSeconds(seconds)));
        return Arbitraries.oneOf(any, odd).list().ofMinSize(1).ofMaxSize(30);
    }

    @Property
    void the_team_is_that_of_the_local_date(@ForAll("instants") List<Instant> instants, @ForAll("zones") ZoneId zone) {
        // Every date its own team: whoever is off by a day is found.
        Roster roster = Roster.of(instants.stream()
                .map(at -> at.atZone(zone).toLocalDate())
                .distinct()
                .map(date -> Assignment.of(
                        ANN,
                        BranchId.of("B"),
                        Optional.of(TeamId.of("T-" + date)),
                        date,
                        Optional.of(date.plusDays(1))))
                .toList());
        Counting counting = Counting.of(roster, LATER);
        instants.forEach(at -> counting.add(
                OWN,
                Attribution.of(Optional.of(ANN), Optional.empty(), Optional.empty()),
                zone,
                CanonicalTime.micros(at),
                1,
                1,
                Disposition.COUNTED));
        Tallies tallies = counting.ledger().tallies(ALWAYS);

        Map<LocalDate, Long> expected = instants.stream()
                .collect(Collectors.groupingBy(at -> at.atZone(zone).toLocalDate(), Collectors.counting()));
        expected.forEach((date, count) -> assertThat(
                        tallies.team(TeamId.of("T-" + date), OWN).denominator())
                .isEqualTo(count));
        assertThat(tallies.branch(BranchId.of("B"), OWN).denominator()).isEqualTo(instants.size());
    }
}
