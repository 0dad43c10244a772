package dev.qualitysdk.service.lot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.basics.Unit;
import dev.qualitysdk.evidence.Coverage;
import dev.qualitysdk.evidence.Disposition;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.lifecycle.Walk;
import dev.qualitysdk.regulation.Books;
import dev.qualitysdk.regulation.RegulationBook;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;

class LotProperties {

    private static final Instant FAR = Instant.parse("2060-12-20T00:00:00Z");
    private static final RegulationBook BY_MASS = Books.accuracyByMass();

    @Provide
    Arbitrary<Lot> lots() {
        return LotArbitraries.lots();
    }

    @Provide
    Arbitrary<LotLabel> labels() {
        return LotArbitraries.labels();
    }

    @Property
    void every_lot_is_read_back_from_its_steps(@ForAll("lots") Lot lot) {
        List<LotStep> read =
                lot.steps().stream().map(step -> Lot.FAMILY.read(step.form())).toList();

        assertThat(read).isEqualTo(lot.steps());
        assertThat(Lot.replay(read).state()).isEqualTo(lot.state());
        Statistics.collect(lot.state());
        Statistics.coverage(coverage -> {
            for (Lot.State state : Lot.State.values()) {
                coverage.check(state).count(n -> n > 0);
            }
        });
    }

    @Property
    void each_link_of_custody_begins_when_and_where_the_one_before_ends(@ForAll("lots") Lot lot) {
        List<Custody> chain = lot.custody();

        assertThat(chain.get(0).holder()).isEqualTo(lot.collected().recorder());
        for (int i = 1; i < chain.size(); i++) {
            assertThat(chain.get(i - 1).until()).contains(chain.get(i).since());
        }
        assertThat(chain.get(chain.size() - 1).until().isEmpty())
                .isEqualTo(lot.holder().isPresent());
    }

    @Property
    void once_verified_nothing_later_changes_the_accuracy(@ForAll("lots") Lot lot) {
        Optional<Evidence> settled = Optional.empty();
        for (Lot earlier : Walk.prefixes(lot, Lot::replay)) {
            Optional<Evidence> now = accuracy(earlier, Books.ORDINARY);
            if (settled.isPresent()) {
                assertThat(now).isEqualTo(settled);
            }
            settled = now;
        }
        assertThat(settled.isPresent()).isEqualTo(lot.verification().isPresent());
        Statistics.collect(settled.map(Evidence::numerator));
        Statistics.coverage(coverage -> {
            coverage.check(Optional.of(0L)).percentage(p -> p > 10);
            coverage.check(Optional.of(1L)).percentage(p -> p > 10);
        });
    }

    @Property
    void by_lot_it_is_accurate_exactly_within_the_larger_tolerance(@ForAll("lots") Lot lot) {
        lot.verification().ifPresent(verified -> {
            Evidence evidence = accuracy(lot, Books.ORDINARY).orElseThrow();
            Quantity recorded = lot.collected().recorded();
            boolean same = verified.kind().equals(lot.collected().kind());
            BigDecimal off = BigDecimal.valueOf(recorded.amount())
                    .subtract(BigDecimal.valueOf(verified.found().amount()))
                    .abs();
            BigDecimal most = BigDecimal.valueOf(recorded.dimension() == Unit.Dimension.MASS ? 500 : 0)
                    .max(new BigDecimal("0.02")
                            .multiply(BigDecimal.valueOf(verified.found().amount())));

            assertThat(evidence.numerator()).isEqualTo(same && off.compareTo(most) <= 0 ? 1 : 0);
            assertThat(evidence.denominator()).isEqualTo(1);
        });
    }

    @Property
    void by_mass_no_more_than_all_is_right_and_all_only_when_equal(@ForAll("lots") Lot lot) {
        lot.verification().ifPresent(verified -> {
            Evidence evidence = accuracy(lot, BY_MASS).orElseThrow();
            Quantity recorded = lot.collected().recorded();
            if (recorded.dimension() != Unit.Dimension.MASS) {
                assertThat(evidence.disposition()).isEqualTo(Disposition.EXCLUDED);
            } else {
                boolean right = verified.kind().equals(lot.collected().kind())
                        && verified.found().equals(recorded);
                assertThat(evidence.denominator()).isPositive();
                assertThat(evidence.numerator() == evidence.denominator()).isEqualTo(right);
            }
        });
    }

    @Property
    void what_comes_later_changes_nothing_of_what_was_seen(
            @ForAll("lots") Lot lot, @ForAll @LongRange(min = -600, max = 100_000) long minutes) {
        Instant asOf = lot.collected().at().plus(Duration.ofMinutes(minutes));

        assertThat(lot.evidence(Books.ORDINARY, Books.ROSTER, asOf))
                .isEqualTo(lot.asOf(asOf)
                        .map(seen -> seen.evidence(Books.ORDINARY, Books.ROSTER, asOf))
                        .orElseGet(com.google.common.collect.ImmutableList::of));
    }

    @Property
    void over_all_cycles_each_lot_due_is_covered_once(@ForAll("lots") Lot lot) {
        Instant asOf = lot.steps().get(lot.version() - 1).at().plus(Duration.ofDays(30));
        List<Evidence> timeliness = lot.evidence(Books.ORDINARY, Books.ROSTER, asOf).stream()
                .filter(evidence -> evidence.indicator().equals(Indicator.VERIFICATION_TIMELINESS))
                .toList();
        boolean excusedUnverified = timeliness.stream().anyMatch(e -> e.disposition() == Disposition.EXCUSED)
                && lot.verification().isEmpty();

        List<Coverage> covered = timeliness.stream()
                .flatMap(e -> lot
                        .coverage(
                                Books.ORDINARY,
                                Books.ROSTER,
                                Books.ordinary()
                                        .cycle(java.time.YearMonth.from(
                                                e.at().atZone(Books.ordinary().zone()))),
                                asOf)
                        .stream())
                .toList();

        assertThat(covered).hasSize(timeliness.isEmpty() || excusedUnverified ? 0 : 1);
        assertThat(covered).allMatch(c -> c.covered() == (lot.verification().isPresent() ? 1 : 0));
        assertThat(covered)
                .allMatch(c -> c.employee().equals(Optional.of(lot.collected().recorder())));
    }

    @Property
    void every_wrong_character_and_every_swap_is_caught(
            @ForAll("labels") LotLabel label, @ForAll @LongRange(min = 0, max = 1_000_000) long choice) {
        String text = label.toString();
        int place = (int) (choice % (text.length() - 1));
        char wrong = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".charAt((int) (choice / 31 % 36));
        String mistyped = text.substring(0, place) + wrong + text.substring(place + 1);
        String swapped =
                text.substring(0, place) + text.charAt(place + 1) + text.charAt(place) + text.substring(place + 2);

        assertThat(LotLabel.parse(text)).isEqualTo(label);
        for (String damaged : List.of(mistyped, swapped)) {
            if (!damaged.equals(text)) {
                org.assertj.core.api.Assertions.assertThatThrownBy(() -> LotLabel.parse(damaged))
                        .isInstanceOf(dev.qualitysdk.basics.InvalidValueException.class);
            }
        }
    }

    private static Optional<Evidence> accuracy(Lot lot, RegulationBook book) {
        return lot.evidence(book, Books.ROSTER, FAR).stream()
                .filter(evidence -> evidence.indicator().equals(Indicator.COLLECTION_ACCURACY))
                .findFirst();
    }
}
