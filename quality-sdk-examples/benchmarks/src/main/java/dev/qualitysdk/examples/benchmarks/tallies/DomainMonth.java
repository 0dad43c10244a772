package dev.qualitysdk.examples.benchmarks.tallies;

import com.google.common.collect.Maps;
import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.AssessmentId;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.ComplaintId;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.LotId;
import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.basics.ReviewId;
import dev.qualitysdk.basics.SettlementId;
import dev.qualitysdk.basics.SiteId;
import dev.qualitysdk.basics.TeamId;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.evidence.Assignment;
import dev.qualitysdk.evidence.Roster;
import dev.qualitysdk.jdbc.RegulationJson;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.regulation.Duty;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.service.booking.Booking;
import dev.qualitysdk.service.booking.BookingItem;
import dev.qualitysdk.service.booking.BookingStep;
import dev.qualitysdk.service.booking.Crew;
import dev.qualitysdk.service.complaint.Complaint;
import dev.qualitysdk.service.complaint.ComplaintStep;
import dev.qualitysdk.service.lot.Lot;
import dev.qualitysdk.service.lot.LotLabel;
import dev.qualitysdk.service.lot.LotStep;
import dev.qualitysdk.service.supervision.Review;
import dev.qualitysdk.service.supervision.ReviewStep;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * A month of domain values, each an object of its own with every step of its life: a quarter each of settled bookings, reviews of them,
 * resolved complaints and verified lots, of 10,000 employees in 20 branches and 500 teams, under the regulation of {@code docs/examples}
 * without the limits that the four indicators do not need.
 */
final class DomainMonth {

    static final int EMPLOYEES = MonthColumns.EMPLOYEES;
    static final List<BranchId> BRANCHES = ByLedger.ids(MonthColumns.BRANCHES, i -> BranchId.of("B-" + i));
    static final List<TeamId> TEAMS = ByLedger.ids(500, i -> TeamId.of("T-" + i));
    static final List<Channel> CHANNELS = List.of(Channel.TELEPHONE, Channel.WEB);

    /** What the four indicators rest on, and the acknowledgement and the verification beside them. */
    private static final Set<Duty> DUTIES =
            Set.of(Duty.RESPONSE, Duty.LOT_VERIFICATION, Duty.COMPLAINT_ACKNOWLEDGEMENT, Duty.COMPLAINT_RESOLUTION);

    private static final Actor DESK = Actor.system("desk");

    final Regulation regulation;
    final RegulationBook book;
    final Roster roster;
    final TimeWindow month;
    final List<Booking> bookings = new ArrayList<>();
    final List<Review> reviews = new ArrayList<>();
    final List<Complaint> complaints = new ArrayList<>();
    final List<Lot> lots = new ArrayList<>();

    private final SplittableRandom random = new SplittableRandom(5_2027);

    DomainMonth(int records, Path regulation) {
        Regulation.Builder four = Regulation.builder();
        Regulation example = RegulationJson.read(regulation);
        this.regulation = four.from(example)
                .allowances(Maps.filterKeys(example.allowances(), DUTIES::contains))
                .build();
        book = RegulationBook.of(this.regulation);
        month = this.regulation.cycle(YearMonth.of(2027, 6));
        roster = Roster.of(ByLedger.EMPLOYEES.stream()
                .map(employee -> Assignment.of(
                        employee,
                        branch(employee),
                        Optional.of(team(employee)),
                        LocalDate.of(2027, 1, 1),
                        Optional.empty()))
                .toList());
        for (int i = 0; i < records / 4; i++) {
            Instant opened = month.start().plus(Duration.ofMinutes(random.nextInt(17 * 24 * 60)));
            Booking booking = booking(i, opened, employee());
            bookings.add(booking);
            reviews.add(review(i, booking));
            complaints.add(complaint(i, opened, employee()));
            lots.add(lot(i, opened, employee()));
        }
    }

    int size() {
        return bookings.size() + reviews.size() + complaints.size() + lots.size();
    }

    private EmployeeId employee() {
        return ByLedger.EMPLOYEES.get(random.nextInt(EMPLOYEES));
    }

    private static BranchId branch(EmployeeId employee) {
        return BranchId.of("B-" + Math.floorMod(employee.hashCode(), MonthColumns.BRANCHES));
    }

    private static TeamId team(EmployeeId employee) {
        return TEAMS.get(Math.floorMod(employee.hashCode(), TEAMS.size()));
    }

    private static Stamp at(Instant instant) {
        return Stamp.of(instant, DESK);
    }

    private Instant later(Instant instant, int minutes) {
        return instant.plus(Duration.ofMinutes(1 + random.nextInt(minutes)));
    }

    private Booking booking(int number, Instant opened, EmployeeId employee) {
        Instant confirmed = later(opened, 2 * 24 * 60);
        Instant arrived = opened.plus(Duration.ofDays(3));
        Instant ended = arrived.plus(Duration.ofHours(1));
        return Booking.request(BookingStep.Requested.builder(at(opened))
                        .booking(BookingId.of("B-" + number))
                        .customer(CustomerId.of("K-" + number))
                        .branch(branch(employee))
                        .channel(Channel.TELEPHONE)
                        .items(List.of(BookingItem.of("copper-wire", Quantity.ofGrams(25_000))))
                        .site(SiteId.of("S-" + number))
                        .window(TimeWindow.of(
                                arrived.minus(Duration.ofMinutes(30)), arrived.plus(Duration.ofMinutes(30))))
                        .takenBy(employee)
                        .build())
                .confirm(at(confirmed))
                .dispatch(at(arrived.minus(Duration.ofHours(1))), Crew.of(employee))
                .arrive(at(arrived))
                .assess(at(ended), AssessmentId.of("A-" + number))
                .collect(at(ended))
                .settle(at(ended), SettlementId.of("P-" + number));
    }

    private Review review(int number, Booking booking) {
        return Review.give(
                ReviewStep.Given.builder()
                        .stamp(at(later(booking.visitEnded().orElseThrow(), 2 * 24 * 60)))
                        .id(ReviewId.of("R-" + number))
                        .booking(booking.id())
                        .rating(1 + random.nextInt(5))
                        .lowest(1)
                        .highest(5)
                        .channel(Channel.WEB)
                        .build(),
                booking,
                book);
    }

    private Complaint complaint(int number, Instant opened, EmployeeId employee) {
        Instant acknowledged = later(opened, 120);
        Instant begun = later(acknowledged, 60);
        return Complaint.receive(ComplaintStep.Received.builder()
                        .stamp(at(opened))
                        .id(ComplaintId.of("C-" + number))
                        .handler(employee)
                        .branch(branch(employee))
                        .channel(Channel.WEB)
                        .build())
                .acknowledge(ComplaintStep.Acknowledged.of(at(acknowledged)))
                .investigate(ComplaintStep.InvestigationBegun.of(at(begun)))
                .resolve(ComplaintStep.Resolved.of(at(later(begun, 6 * 24 * 60))));
    }

    private Lot lot(int number, Instant opened, EmployeeId employee) {
        Instant verified = later(opened.plus(Duration.ofHours(3)), 3 * 24 * 60);
        Quantity found = Quantity.ofGrams(40_000 + random.nextInt(20_000));
        return Lot.collect(LotStep.Collected.builder()
                        .stamp(at(opened))
                        .id(LotId.of("L-" + number))
                        .kind("copper-wire")
                        .recorded(Quantity.ofGrams(found.amount() + random.nextInt(1_500)))
                        .recorder(employee)
                        .branch(branch(employee))
                        .build())
                .label(LotStep.Labelled.of(at(opened), LotLabel.of("SH" + number)))
                .load(LotStep.Loaded.of(at(opened), employee, employee, Optional.empty()))
                .receive(LotStep.Received.of(
                        at(opened.plus(Duration.ofHours(2))), employee, employee, SiteId.of("yard")))
                .verify(LotStep.Verified.of(at(verified), "copper-wire", found));
    }
}
