package dev.qualitysdk.regulation.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.CommitmentId;
import dev.qualitysdk.basics.ComplaintId;
import dev.qualitysdk.basics.CorrectiveActionId;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.LotId;
import dev.qualitysdk.basics.PaymentMethod;
import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.RegulationVersion;
import dev.qualitysdk.basics.RulingId;
import dev.qualitysdk.basics.SettlementId;
import dev.qualitysdk.basics.SiteId;
import dev.qualitysdk.calendar.Allowance;
import dev.qualitysdk.calendar.Obligation;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.regulation.ArrivalRule;
import dev.qualitysdk.regulation.Duty;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.regulation.Ruling;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.Verdict;
import dev.qualitysdk.service.booking.Booking;
import dev.qualitysdk.service.booking.BookingExamples;
import dev.qualitysdk.service.booking.BookingItem;
import dev.qualitysdk.service.booking.BookingStep;
import dev.qualitysdk.service.booking.Punctuality;
import dev.qualitysdk.service.commitment.Commitment;
import dev.qualitysdk.service.commitment.CommitmentStep;
import dev.qualitysdk.service.complaint.Complaint;
import dev.qualitysdk.service.complaint.ComplaintStep;
import dev.qualitysdk.service.lot.Lot;
import dev.qualitysdk.service.lot.LotLabel;
import dev.qualitysdk.service.lot.LotStep;
import dev.qualitysdk.service.settlement.Direction;
import dev.qualitysdk.service.settlement.Settlement;
import dev.qualitysdk.service.settlement.SettlementStep;
import dev.qualitysdk.service.supervision.CorrectiveAction;
import dev.qualitysdk.service.supervision.CorrectiveActionStep;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What an amendment of March applies to when bookings and complaints are handed the book of the register. */
class TransitionTest {

    private static final Regulation OLD = VersionArbitraries.ordinary("old", LocalDate.of(2026, 1, 1));
    private static final Instant FAR = Instant.parse("2027-01-01T00:00:00Z");

    private static Regulation changed(LocalDate effective) {
        Map<Duty, Allowance> allowances = new TreeMap<>(OLD.allowances());
        allowances.put(Duty.RESPONSE, Allowance.elapsed(Duration.ofMinutes(7)));
        allowances.put(Duty.COMPLAINT_RESOLUTION, Allowance.elapsed(Duration.ofHours(7)));
        allowances.put(Duty.COMPLAINT_REOPENED_RESOLUTION, Allowance.elapsed(Duration.ofHours(3)));
        allowances.put(Duty.SETTLEMENT, Allowance.elapsed(Duration.ofHours(11)));
        allowances.put(Duty.LOT_VERIFICATION, Allowance.elapsed(Duration.ofHours(13)));
        allowances.put(Duty.RECTIFICATION, Allowance.elapsed(Duration.ofHours(17)));
        Regulation.Builder regulation = Regulation.builder();
        return regulation
                .from(OLD)
                .version(RegulationVersion.of("new"))
                .effective(effective)
                .arrival(ArrivalRule.of(Duration.ofMinutes(77), Duration.ofMinutes(30)))
                .allowances(allowances)
                .build();
    }

    private static RegulationRegister register(TransitionRule rule, LocalDate effective, String recorded) {
        Regulation regulation = changed(effective);
        return RegulationRegister.of(
                List.of(
                        VersionArbitraries.published(OLD, "2025-12-01T00:00:00Z"),
                        VersionArbitraries.published(
                                regulation,
                                "2026-02-01T00:00:00Z",
                                recorded,
                                Optional.empty(),
                                VersionArbitraries.amendment(Clause.IN_TIME, rule),
                                VersionArbitraries.amendment(Clause.PUNCTUAL_ARRIVAL, rule),
                                VersionArbitraries.amendment(Clause.SETTLEMENT_IN_TIME, rule),
                                VersionArbitraries.amendment(Clause.QUANTITY_RECORD_AND_LABEL, rule),
                                VersionArbitraries.amendment(Clause.CONTINUAL_IMPROVEMENT, rule),
                                VersionArbitraries.amendment(Clause.COMPLAINT_TIMELINESS, rule))),
                List.of(OLD, regulation),
                List.of());
    }

    private static RegulationBook book(TransitionRule rule, LocalDate effective) {
        return register(rule, effective, "2026-02-01T00:00:00Z").book().orElseThrow();
    }

    private static Booking requested(String at) {
        return Booking.request(BookingStep.Requested.builder(BookingExamples.at(at))
                .booking(BookingId.of("B-1"))
                .customer(CustomerId.of("C-1"))
                .branch(BranchId.of("north"))
                .channel(Channel.TELEPHONE)
                .items(List.of(BookingItem.of("copper-wire", Quantity.parse("25 kg"))))
                .site(SiteId.of("S-1"))
                .window(BookingExamples.window("2026-04-20T10:00", "2026-04-20T12:00"))
                .takenBy(EmployeeId.of("T"))
                .build());
    }

    private static String response(RegulationBook book, String requested) {
        Verdict verdict = requested(requested).response(book).verdict(FAR);
        return verdict.regulation().value();
    }

    private static String arrival(RegulationBook book, String requested, String confirmed) {
        Punctuality punctuality = requested(requested)
                .confirm(BookingExamples.at(confirmed))
                .punctuality(book, FAR)
                .orElseThrow();
        Duration grace = Duration.between(punctuality.promised().end(), punctuality.limit());
        assertThat(grace.equals(Duration.ofMinutes(77)))
                .as("the limit is that of the version that is named")
                .isEqualTo(punctuality.regulation().value().equals("new"));
        return punctuality.regulation().value();
    }

    @Test
    void by_event_the_limit_is_that_of_the_day_on_which_something_begins_to_be_owed() {
        RegulationBook book = book(TransitionRule.BY_EVENT, LocalDate.of(2026, 3, 15));

        assertThat(response(book, "2026-03-14T23:59:59")).isEqualTo("old");
        assertThat(response(book, "2026-03-15T00:00:00")).isEqualTo("new");
        assertThat(arrival(book, "2026-03-10T09:00", "2026-03-14T09:00")).isEqualTo("old");
        assertThat(arrival(book, "2026-03-10T09:00", "2026-03-16T09:00"))
                .as("confirmed under the new version, whenever it was requested")
                .isEqualTo("new");
    }

    @Test
    void by_booking_an_old_booking_ends_as_it_began() {
        RegulationBook book = book(TransitionRule.BY_BOOKING, LocalDate.of(2026, 3, 15));

        assertThat(response(book, "2026-03-14T09:00")).isEqualTo("old");
        assertThat(response(book, "2026-03-15T09:00")).isEqualTo("new");
        assertThat(arrival(book, "2026-03-10T09:00", "2026-03-16T09:00")).isEqualTo("old");
        assertThat(arrival(book, "2026-03-15T09:00", "2026-03-16T09:00")).isEqualTo("new");
    }

    @Test
    void by_cycle_the_running_month_ends_as_it_began() {
        RegulationBook book = book(TransitionRule.BY_CYCLE, LocalDate.of(2026, 3, 15));

        assertThat(response(book, "2026-03-31T23:59:59")).isEqualTo("old");
        assertThat(response(book, "2026-04-01T00:00:00")).isEqualTo("new");
        assertThat(arrival(book, "2026-03-16T09:00", "2026-03-20T09:00")).isEqualTo("old");
        assertThat(arrival(book, "2026-03-16T09:00", "2026-04-01T00:00")).isEqualTo("new");
    }

    private static Stamp stamp(String at) {
        return Stamp.of(Instant.parse(at), Actor.system("test"));
    }

    /** Received in February, closed and reopened in March. */
    private static List<String> rounds(TransitionRule rule) {
        RegulationBook book = book(rule, LocalDate.of(2026, 3, 1));
        return Complaint.receive(ComplaintStep.Received.builder()
                        .stamp(stamp("2026-02-20T02:00:00Z"))
                        .id(ComplaintId.of("C-1"))
                        .customer(CustomerId.of("K-1"))
                        .handler(EmployeeId.of("E-1"))
                        .build())
                .acknowledge(ComplaintStep.Acknowledged.of(stamp("2026-02-20T02:10:00Z")))
                .investigate(ComplaintStep.InvestigationBegun.of(stamp("2026-02-20T02:20:00Z")))
                .resolve(ComplaintStep.Resolved.of(stamp("2026-03-02T02:00:00Z")))
                .close(ComplaintStep.Closed.of(stamp("2026-03-02T03:00:00Z")))
                .reopen(
                        ComplaintStep.Reopened.of(
                                stamp("2026-03-03T02:00:00Z"), ReasonCode.of("again"), Optional.empty()),
                        book)
                .obligations(book)
                .stream()
                .filter(obligation -> obligation.clause() == Clause.COMPLAINT_TIMELINESS)
                .map(obligation ->
                        obligation.subject() + " " + obligation.verdict(FAR).regulation())
                .distinct()
                .toList();
    }

    @Test
    void a_complaint_reopened_after_the_amendment_goes_by_its_rule() {
        assertThat(rounds(TransitionRule.BY_EVENT)).containsExactly("C-1 old", "C-1#2 new");
        assertThat(rounds(TransitionRule.BY_BOOKING))
                .as("it was received before")
                .containsExactly("C-1 old", "C-1#2 old");
        assertThat(rounds(TransitionRule.BY_CYCLE)).containsExactly("C-1 old", "C-1#2 new");
    }

    /** What is owed beside bookings and complaints, each beginning to be owed at an instant. */
    private static Map<String, Function<RegulationBook, Obligation>> others(String collected, String at) {
        EmployeeId one = EmployeeId.of("E-1");
        EmployeeId other = EmployeeId.of("E-2");
        return Map.of(
                "settlement",
                book -> Settlement.open(SettlementStep.FallenDue.builder(BookingExamples.at(at))
                                .settlement(SettlementId.of("P-1"))
                                .booking(BookingId.of("B-1"))
                                .customer(CustomerId.of("C-1"))
                                .branch(BranchId.of("north"))
                                .direction(Direction.WE_PAY)
                                .amount(Money.parse("CNY 1.00"))
                                .method(PaymentMethod.CASH)
                                .build())
                        .payment(book),
                "lot",
                book -> Lot.collect(LotStep.Collected.builder()
                                .stamp(BookingExamples.at(collected))
                                .id(LotId.of("L-1"))
                                .kind("copper-wire")
                                .recorded(Quantity.ofGrams(1))
                                .recorder(one)
                                .build())
                        .label(LotStep.Labelled.of(BookingExamples.at(collected), LotLabel.of("SH1")))
                        .load(LotStep.Loaded.of(BookingExamples.at(collected), one, other, Optional.empty()))
                        .receive(LotStep.Received.of(BookingExamples.at(at), other, one, SiteId.of("yard")))
                        .obligations(book)
                        .get(0),
                "corrective action",
                book -> CorrectiveAction.open(CorrectiveActionStep.Opened.builder()
                                .stamp(BookingExamples.at(at))
                                .id(CorrectiveActionId.of("A-1"))
                                .owner(one)
                                .build())
                        .obligations(book)
                        .get(0),
                "commitment",
                book -> Commitment.open(CommitmentStep.Opened.builder()
                                .stamp(BookingExamples.at(at))
                                .id(CommitmentId.of("O-1"))
                                .indicator(Indicator.SETTLEMENT_TIMELINESS)
                                .clause(Clause.SETTLEMENT_IN_TIME)
                                .build())
                        .obligation(book));
    }

    private static Set<String> governing(TransitionRule rule, String collected, String at) {
        RegulationBook book = book(rule, LocalDate.of(2026, 3, 15));
        Set<String> versions = new TreeSet<>();
        others(collected, at)
                .forEach((name, owed) ->
                        versions.add(name + " " + owed.apply(book).verdict(FAR).regulation()));
        return versions;
    }

    @Test
    void what_is_owed_beside_bookings_and_complaints_goes_by_the_rules_too() {
        assertThat(governing(TransitionRule.BY_EVENT, "2026-03-14T09:00", "2026-03-16T09:00"))
                .containsExactly("commitment new", "corrective action new", "lot new", "settlement new");
        assertThat(governing(TransitionRule.BY_BOOKING, "2026-03-14T09:00", "2026-03-16T09:00"))
                .as("of these only a lot knows that it was begun before")
                .containsExactly("commitment new", "corrective action new", "lot old", "settlement new");
        assertThat(governing(TransitionRule.BY_CYCLE, "2026-03-14T09:00", "2026-03-31T23:59"))
                .containsExactly("commitment old", "corrective action old", "lot old", "settlement old");
        assertThat(governing(TransitionRule.BY_CYCLE, "2026-03-14T09:00", "2026-04-01T00:00"))
                .containsExactly("commitment new", "corrective action new", "lot new", "settlement new");
    }

    @Test
    void as_it_was_known_before_the_publication_was_recorded_the_old_limit_applies() {
        RegulationRegister register =
                register(TransitionRule.BY_EVENT, LocalDate.of(2026, 3, 15), "2026-05-10T00:00:00Z");

        assertThat(response(register.book().orElseThrow(), "2026-03-20T09:00")).isEqualTo("new");
        assertThat(response(register.book(Instant.parse("2026-05-09T00:00:00Z")).orElseThrow(), "2026-03-20T09:00"))
                .isEqualTo("old");
        assertThat(response(register.book(Instant.parse("2026-05-10T00:00:00Z")).orElseThrow(), "2026-03-20T09:00"))
                .isEqualTo("new");
    }

    @Test
    void the_verdict_on_a_booking_cites_the_ruling_by_which_its_clause_is_read() {
        Instant given = Instant.parse("2026-03-01T02:00:00Z");
        RegulationBook book = book(TransitionRule.BY_EVENT, LocalDate.of(2026, 3, 15))
                .withRulings(List.of(Ruling.of(
                        Stamp.of(given, Actor.employee(EmployeeId.of("director"))),
                        RulingId.of("R-1"),
                        Clause.PUNCTUAL_ARRIVAL,
                        LocalDate.of(2026, 3, 2))));
        Booking booking = requested("2026-03-10T09:00").confirm(BookingExamples.at("2026-03-16T09:00"));
        Verdict verdict = booking.arrival(book).orElseThrow().verdict(FAR);

        assertThat(verdict.regulation())
                .as("rulings leave the transition rules")
                .hasToString("new");
        assertThat(book.cite(verdict, Instant.parse("2026-03-16T01:00:00Z")).rulings())
                .containsExactly(RulingId.of("R-1"));
        assertThat(book.cite(verdict, Instant.parse("2026-03-01T01:00:00Z")).rulings())
                .isEmpty();
    }

    @Test
    void a_book_without_transition_rules_goes_by_the_event_and_refuses_what_was_begun_after_it() {
        RegulationBook book = RegulationBook.of(List.of(OLD, changed(LocalDate.of(2026, 3, 15))));
        Instant before = Instant.parse("2026-03-10T00:00:00Z");
        Instant after = Instant.parse("2026-03-20T00:00:00Z");

        assertThat(book.governing(Clause.IN_TIME, after, before).version()).hasToString("new");
        assertThatThrownBy(() -> book.governing(Clause.IN_TIME, before, after))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("8.2");
        assertThatThrownBy(() -> book.governing(Clause.IN_TIME, Instant.parse("2020-01-01T00:00:00Z")))
                .hasMessageContaining("NOT_IN_FORCE");
    }
}
