package dev.qualitysdk.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.NoteId;
import dev.qualitysdk.basics.RulingId;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RulingTest {

    private static final Instant GIVEN = Instant.parse("2026-03-10T02:00:00Z");
    private static final Stamp STAMP = Stamp.of(
            GIVEN,
            GIVEN.plusSeconds(3_600),
            Actor.employee(EmployeeId.of("director")),
            Optional.of(NoteId.of("wording-1")));
    private static final Ruling RULING = Ruling.of(
            STAMP,
            RulingId.of("R-1"),
            Clause.PUNCTUAL_ARRIVAL,
            LocalDate.of(2026, 3, 10),
            Optional.of(LocalDate.of(2026, 4, 1)));
    private static final RegulationBook BOOK = Books.ORDINARY.withRulings(List.of(RULING));

    private static List<RulingId> at(String instant) {
        return BOOK.rulings(Clause.PUNCTUAL_ARRIVAL, Instant.parse(instant)).stream()
                .map(Ruling::id)
                .toList();
    }

    @Test
    void a_ruling_holds_from_its_first_date_up_to_its_end_in_the_regulations_zone() {
        assertThat(at("2026-03-09T15:59:59Z")).isEmpty();
        assertThat(at("2026-03-09T16:00:00Z")).containsExactly(RulingId.of("R-1"));
        assertThat(at("2026-03-31T15:59:59Z")).containsExactly(RulingId.of("R-1"));
        assertThat(at("2026-03-31T16:00:00Z")).isEmpty();
        assertThat(BOOK.rulings(Clause.IN_TIME, GIVEN)).isEmpty();
    }

    @Test
    void what_was_not_yet_recorded_was_not_known() {
        assertThat(BOOK.rulings(Clause.PUNCTUAL_ARRIVAL, GIVEN, GIVEN)).isEmpty();
        assertThat(BOOK.rulings(Clause.PUNCTUAL_ARRIVAL, GIVEN, GIVEN.plusSeconds(3_600)))
                .containsExactly(RULING);
    }

    @Test
    void a_verdict_names_the_rulings_on_which_it_relies() {
        Verdict verdict = Verdict.of(
                "B-1",
                Optional.empty(),
                Clause.PUNCTUAL_ARRIVAL,
                Books.ordinary().version(),
                Verdict.Outcome.MET,
                ImmutableSortedMap.of());

        assertThat(verdict.rulings()).isEmpty();
        assertThat(BOOK.cite(verdict, GIVEN).rulings()).containsExactly(RulingId.of("R-1"));
        assertThat(BOOK.cite(verdict, GIVEN.plusSeconds(40 * 86_400)).rulings()).isEmpty();
    }

    @Test
    void a_ruling_that_would_act_on_what_happened_before_it_is_refused() {
        Ruling backdated = Ruling.of(STAMP, RulingId.of("R-2"), Clause.PUNCTUAL_ARRIVAL, LocalDate.of(2026, 3, 9));

        assertThatThrownBy(() -> Books.ORDINARY.withRulings(List.of(RULING, RULING, backdated)))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(fault -> fault.field())
                                .containsExactly("rulings", "rulings.R-2.since"));
    }

    @Test
    void nobody_but_an_employee_interprets_and_no_ruling_ends_before_it_holds() {
        Stamp system = Stamp.of(GIVEN, Actor.system("import"));

        assertThatThrownBy(() -> Ruling.of(
                        system,
                        RulingId.of("R-3"),
                        Clause.PAY,
                        LocalDate.of(2026, 3, 10),
                        Optional.of(LocalDate.of(2026, 3, 10))))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(fault -> fault.field())
                                .containsExactly("stamp.by", "until"));
    }

    @Test
    void a_ruling_is_read_back_from_its_canonical_form() {
        assertThat(Ruling.read(RULING.form())).isEqualTo(RULING);
    }
}
