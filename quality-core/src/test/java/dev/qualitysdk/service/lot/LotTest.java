package dev.qualitysdk.service.lot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.LotId;
import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.basics.SiteId;
import dev.qualitysdk.basics.Unit;
import dev.qualitysdk.calendar.Excuse;
import dev.qualitysdk.evidence.Coverage;
import dev.qualitysdk.evidence.Disposition;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.regulation.Books;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LotTest {

    private static final Instant AS_OF = Instant.parse("2026-03-31T16:00:00Z");
    private static final EmployeeId COLLECTOR = EmployeeId.of("E-1");
    private static final EmployeeId DRIVER = EmployeeId.of("E-2");
    private static final EmployeeId YARD = EmployeeId.of("E-3");
    private static final EmployeeId DIRECTOR = EmployeeId.of("E-9");
    private static final RegulationBook BY_MASS = Books.accuracyByMass();

    private static Stamp stamp(String at) {
        return Stamp.of(Instant.parse(at), Actor.system("scale"));
    }

    private static Lot collected(String kind, Quantity recorded) {
        return Lot.collect(LotStep.Collected.builder()
                .stamp(stamp("2026-03-02T01:00:00Z"))
                .id(LotId.of("L-1"))
                .kind(kind)
                .recorded(recorded)
                .recorder(COLLECTOR)
                .build());
    }

    private static Lot received(String kind, Quantity recorded) {
        return collected(kind, recorded)
                .label(LotStep.Labelled.of(stamp("2026-03-02T01:05:00Z"), LotLabel.of("SH0001")))
                .load(LotStep.Loaded.of(stamp("2026-03-02T01:10:00Z"), COLLECTOR, DRIVER, Optional.empty()))
                .receive(LotStep.Received.of(stamp("2026-03-02T03:00:00Z"), DRIVER, YARD, SiteId.of("yard")));
    }

    private static Lot verified(Quantity recorded, String kind, Quantity found) {
        return received("copper-wire", recorded)
                .verify(LotStep.Verified.of(stamp("2026-03-03T03:00:00Z"), kind, found));
    }

    private static Evidence accuracy(Lot lot, RegulationBook book) {
        return lot.evidence(book, Books.ROSTER, AS_OF).stream()
                .filter(evidence -> evidence.indicator().equals(Indicator.COLLECTION_ACCURACY))
                .findFirst()
                .orElseThrow();
    }

    private static Evidence timeliness(Lot lot, RegulationBook book) {
        return lot.evidence(book, Books.ROSTER, AS_OF).stream()
                .filter(evidence -> evidence.indicator().equals(Indicator.VERIFICATION_TIMELINESS))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_lot_within_the_larger_tolerance_is_accurate_the_boundary_included() {
        // 500 g or 2 %, whichever is more: 2 % of 100 kg found are 2 kg.
        Evidence boundary =
                accuracy(verified(Quantity.ofGrams(102_000), "copper-wire", Quantity.ofGrams(100_000)), Books.ORDINARY);
        Evidence beyond =
                accuracy(verified(Quantity.ofGrams(102_001), "copper-wire", Quantity.ofGrams(100_000)), Books.ORDINARY);
        Evidence small =
                accuracy(verified(Quantity.ofGrams(1_500), "copper-wire", Quantity.ofGrams(1_000)), Books.ORDINARY);

        assertThat(boundary.numerator()).isEqualTo(1);
        assertThat(beyond.numerator()).isZero();
        assertThat(beyond.denominator()).isEqualTo(1);
        assertThat(small.numerator()).isEqualTo(1);
        assertThat(boundary.figures())
                .containsEntry("recorded", "102000 g")
                .containsEntry("found", "100000 g")
                .containsEntry("formula", "BY_LOT")
                .containsEntry("tolerance.relative", "1/50");
    }

    @Test
    void the_recorder_is_accountable_when_it_was_verified() {
        Evidence evidence =
                accuracy(verified(Quantity.ofGrams(10), "copper-wire", Quantity.ofGrams(10)), Books.ORDINARY);

        assertThat(evidence.employee()).contains(COLLECTOR);
        assertThat(evidence.at()).isEqualTo("2026-03-03T03:00:00Z");
        assertThat(evidence.branch()).contains(BranchId.of("B-1"));
        assertThat(evidence.clause()).isEqualTo(Clause.COLLECTION_ACCURACY);
    }

    @Test
    void another_kind_is_never_accurate_and_may_be_found_in_another_dimension() {
        assertThat(accuracy(verified(Quantity.ofGrams(10), "iron", Quantity.ofGrams(10)), Books.ORDINARY)
                        .numerator())
                .isZero();
        assertThat(accuracy(verified(Quantity.ofGrams(10), "fridge", Quantity.of(1, Unit.PIECE)), Books.ORDINARY)
                        .numerator())
                .isZero();
    }

    @Test
    void pieces_are_counted_by_lot_and_left_out_by_mass() {
        Lot fridges = received("fridge", Quantity.of(3, Unit.PIECE))
                .verify(LotStep.Verified.of(stamp("2026-03-03T03:00:00Z"), "fridge", Quantity.of(3, Unit.PIECE)));

        assertThat(accuracy(fridges, Books.ORDINARY).numerator()).isEqualTo(1);
        assertThat(accuracy(fridges, BY_MASS).disposition()).isEqualTo(Disposition.EXCLUDED);
        assertThat(accuracy(fridges, BY_MASS).reason()).contains(Lot.NOT_WEIGHED);
    }

    @Test
    void by_mass_what_was_recorded_right_counts_in_grams() {
        Evidence less = accuracy(verified(Quantity.ofGrams(90), "copper-wire", Quantity.ofGrams(100)), BY_MASS);
        Evidence more = accuracy(verified(Quantity.ofGrams(130), "copper-wire", Quantity.ofGrams(100)), BY_MASS);
        Evidence twice = accuracy(verified(Quantity.ofGrams(250), "copper-wire", Quantity.ofGrams(100)), BY_MASS);
        Evidence other = accuracy(verified(Quantity.ofGrams(250), "iron", Quantity.ofGrams(100)), BY_MASS);
        Evidence nothing = accuracy(verified(Quantity.ofGrams(250), "copper-wire", Quantity.ofGrams(0)), BY_MASS);

        assertThat(terms(less)).isEqualTo("90/100");
        assertThat(terms(more)).isEqualTo("70/100");
        assertThat(terms(twice)).isEqualTo("0/100");
        assertThat(terms(other)).isEqualTo("0/250");
        assertThat(terms(nothing)).isEqualTo("0/250");
    }

    private static String terms(Evidence evidence) {
        return evidence.numerator() + "/" + evidence.denominator();
    }

    @Test
    void the_first_verification_decides_and_later_ones_are_kept() {
        Lot again = verified(Quantity.ofGrams(1_000), "copper-wire", Quantity.ofGrams(9_000))
                .verify(LotStep.Verified.of(stamp("2026-03-04T03:00:00Z"), "copper-wire", Quantity.ofGrams(1_000)));

        assertThat(accuracy(again, Books.ORDINARY).numerator()).isZero();
        assertThat(again.steps()).hasSize(6);
        assertThat(again.verification().orElseThrow().found()).isEqualTo(Quantity.ofGrams(9_000));
    }

    @Test
    void the_same_kind_in_another_dimension_is_refused() {
        Lot lot = received("copper-wire", Quantity.ofGrams(10));

        assertThatThrownBy(() -> lot.verify(
                        LotStep.Verified.of(stamp("2026-03-03T03:00:00Z"), "copper-wire", Quantity.of(1, Unit.PIECE))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("found: found 1 pc, wanted a quantity in g")
                .hasMessageContaining("3.3.3");
    }

    @Test
    void nothing_recorded_is_refused_together_with_what_else_is_wrong() {
        assertThatThrownBy(() -> collected(" ", Quantity.ofGrams(0)))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refused -> assertThat(refused.faults())
                                .extracting(dev.qualitysdk.basics.Fault::field)
                                .containsExactly("kind", "recorded"));
    }

    @Test
    void who_does_not_hold_the_lot_cannot_hand_it_over() {
        Lot lot = received("copper-wire", Quantity.ofGrams(10));

        assertThatThrownBy(() -> lot.handOver(LotStep.HandedOver.of(stamp("2026-03-02T04:00:00Z"), DRIVER, YARD)))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("lot L-1: E-2 would hand over what E-3 holds (clause 3.3.3")
                .hasMessageContaining("Record the missing hand-over first");
    }

    @Test
    void a_lot_in_quarantine_comes_back_to_where_it_was_and_its_clock_goes_on() {
        Lot back = received("copper-wire", Quantity.ofGrams(10))
                .quarantine(LotStep.Quarantined.of(
                        stamp("2026-03-02T04:00:00Z"), dev.qualitysdk.basics.ReasonCode.of("alarm")))
                .release(LotStep.Released.of(
                        stamp("2026-03-06T04:00:00Z"), dev.qualitysdk.basics.ReasonCode.of("cleared")));

        assertThat(back.state()).isEqualTo(Lot.State.RECEIVED);
        // Monday 11:00 and two working days.
        assertThat(timeliness(back, Books.ORDINARY).at()).isEqualTo("2026-03-04T03:00:00Z");
        assertThat(timeliness(back, Books.ORDINARY).numerator()).isZero();
    }

    @Test
    void who_took_it_in_owes_the_verification() {
        Evidence met = timeliness(verified(Quantity.ofGrams(10), "copper-wire", Quantity.ofGrams(10)), Books.ORDINARY);

        assertThat(met.employee()).contains(YARD);
        assertThat(met.numerator()).isEqualTo(1);
        assertThat(met.clause()).isEqualTo(Clause.QUANTITY_RECORD_AND_LABEL);
    }

    @Test
    void without_a_limit_no_verification_is_owed_and_no_coverage_asked() {
        RegulationBook silent = Books.but(regulation -> regulation.allowances(ImmutableSortedMap.of()));
        Lot lot = received("copper-wire", Quantity.ofGrams(10));

        assertThat(timeliness(lot, silent).disposition()).isEqualTo(Disposition.NOT_OWED);
        assertThat(lot.coverage(silent, Books.ROSTER, Books.cycle("2026-03"), AS_OF))
                .isEmpty();
    }

    @Test
    void a_lot_due_for_verification_counts_in_the_coverage_of_its_recorder_whether_verified_or_not() {
        Lot unverified = received("copper-wire", Quantity.ofGrams(10));
        Lot verified = verified(Quantity.ofGrams(10), "copper-wire", Quantity.ofGrams(10));
        Optional<EmployeeId> recorder = Optional.of(COLLECTOR);
        Optional<BranchId> branch = Optional.of(BranchId.of("B-1"));

        assertThat(unverified.coverage(Books.ORDINARY, Books.ROSTER, Books.cycle("2026-03"), AS_OF))
                .contains(Coverage.of(Indicator.COLLECTION_ACCURACY, recorder, branch, 1, 0));
        assertThat(verified.coverage(Books.ORDINARY, Books.ROSTER, Books.cycle("2026-03"), AS_OF))
                .contains(Coverage.of(Indicator.COLLECTION_ACCURACY, recorder, branch, 1, 1));
        assertThat(verified.coverage(Books.ORDINARY, Books.ROSTER, Books.cycle("2026-04"), AS_OF))
                .isEmpty();
        assertThat(unverified.coverage(
                        Books.ORDINARY, Books.ROSTER, Books.cycle("2026-03"), Instant.parse("2026-03-03T00:00:00Z")))
                .as("not yet due")
                .isEmpty();
    }

    @Test
    void an_excused_verification_neither_misses_nor_asks_for_coverage() {
        LotStep.Excused excused = LotStep.Excused.of(
                stamp("2026-03-05T00:00:00Z"),
                Excuse.of(Clause.NATURAL_DISASTER, "flood", DIRECTOR, Instant.parse("2026-03-05T00:00:00Z")));
        Lot lot = received("copper-wire", Quantity.ofGrams(10)).excuse(excused);

        assertThat(timeliness(lot, Books.ORDINARY).disposition()).isEqualTo(Disposition.EXCUSED);
        assertThat(lot.coverage(Books.ORDINARY, Books.ROSTER, Books.cycle("2026-03"), AS_OF))
                .isEmpty();
    }

    @Test
    void who_took_it_in_cannot_excuse_its_late_verification() {
        Lot lot = received("copper-wire", Quantity.ofGrams(10));

        assertThatThrownBy(() -> lot.excuse(LotStep.Excused.of(
                        stamp("2026-03-05T00:00:00Z"),
                        Excuse.of(Clause.NATURAL_DISASTER, "flood", YARD, Instant.parse("2026-03-05T00:00:00Z")))))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("Let somebody decide who is not accountable for it");
    }

    @Test
    void the_chain_of_custody_names_every_holder_and_ends_when_the_lot_leaves() {
        Lot gone = verified(Quantity.ofGrams(10), "copper-wire", Quantity.ofGrams(10))
                .store(LotStep.Stored.of(stamp("2026-03-03T04:00:00Z"), "zone-7"))
                .dispatchOut(LotStep.DispatchedOut.of(stamp("2026-03-04T04:00:00Z"), YARD, SiteId.of("smelter")));

        assertThat(gone.custody()).extracting(Custody::holder).containsExactly(COLLECTOR, DRIVER, YARD);
        assertThat(gone.holder()).isEmpty();
        assertThat(gone.label()).contains(LotLabel.of("SH0001"));
    }
}
