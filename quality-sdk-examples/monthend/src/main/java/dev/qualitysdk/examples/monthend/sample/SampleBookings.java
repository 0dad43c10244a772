package dev.qualitysdk.examples.monthend.sample;

import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.calendar.WorkingCalendar;
import dev.qualitysdk.examples.monthend.sample.SampleStaff.Person;
import dev.qualitysdk.examples.monthend.sample.SampleStaff.Role;
import dev.qualitysdk.regulation.Regulation;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The invented bookings, from request to the end of the visit. */
final class SampleBookings {

    private static final LocalDate FLOOD = LocalDate.of(2026, 5, 14);
    private static final int[] WINDOW_STARTS = {9, 11, 13, 15};

    /** A visit that took place: its booking, customer, crew and end. */
    record Visit(String booking, SampleCustomers.Customer customer, Person leader, Instant ended) {}

    private final Regulation regulation;
    private final WorkingCalendar calendar;
    private final ZoneId zone;
    private final SampleStaff staff;
    private final SampleCustomers customers;
    private final SampleRandom random;
    private final Instant end;
    private final SampleCsv.Clock clock;
    private final SampleCollections collections;
    private final SampleArrivals arrivals;
    private final SampleReviews reviews;
    private final List<Visit> visits = new ArrayList<>();
    private final SampleCsv file = new SampleCsv(
            "bookings.csv",
            "id",
            "customer",
            "branch",
            "channel",
            "items",
            "site",
            "place",
            "requested_at",
            "window_from",
            "window_to",
            "taken_by",
            "responsible",
            "response_due_at",
            "confirmed_at",
            "declined_at",
            "decline_reason",
            "cancelled_at",
            "cancel_reason",
            "rescheduled",
            "dispatched_at",
            "leader",
            "crew",
            "arrived_at",
            "no_show_at",
            "no_show_of",
            "assessed_at",
            "assessment",
            "offer_refused_at",
            "collected_at",
            "settled_at",
            "settlement",
            "excuses");

    SampleBookings(
            Regulation regulation,
            SampleStaff staff,
            SampleCustomers customers,
            SampleRandom random,
            long seed,
            Instant end) {
        this.regulation = regulation;
        this.calendar = regulation.calendar();
        this.zone = regulation.zone();
        this.staff = staff;
        this.customers = customers;
        this.random = random;
        this.end = end;
        this.clock = new SampleCsv.Clock(zone);
        this.collections = new SampleCollections(regulation, staff, random, seed, end);
        this.arrivals = new SampleArrivals(new SampleRandom(seed + 2), clock);
        this.reviews = new SampleReviews(random, clock, end);
    }

    /** Invents all bookings, in the order in which they were asked for. */
    void invent() {
        Instant first = TimeWindow.startOf(LocalDate.of(2026, 4, 27), zone);
        long minutes = Duration.between(first, end).toMinutes();
        for (int i = 1; i <= SampleMonth.BOOKINGS; i++) {
            Instant spread = first.plus(Duration.ofMinutes(minutes * i / (SampleMonth.BOOKINGS + 1)));
            booking(String.format(Locale.ROOT, "B-%05d", i), spread);
        }
    }

    /** Returns the visits that took place. */
    List<Visit> visits() {
        return visits;
    }

    void write(Path folder) {
        file.write(folder);
        collections.write(folder);
        arrivals.write(folder);
        reviews.write(folder);
    }

    private void booking(String id, Instant spread) {
        String channel = channel();
        boolean staffed = channel.equals("telephone") || channel.equals("counter");
        Instant daytime = spread.atZone(zone)
                .withHour(random.perMille(850) ? random.between(8, 17) : random.between(6, 22))
                .withMinute(random.below(60))
                .toInstant();
        Instant requested = staffed ? calendar.nextOpen(daytime) : daytime;
        SampleCustomers.Customer customer = customers.any(random);
        Person duty = staff.one(customer.branch(), Role.DUTY);
        List<SampleKinds.Kind> kinds = SampleKinds.some(random);
        List<Integer> estimates =
                kinds.stream().map(kind -> SampleKinds.estimate(kind, random)).toList();
        SampleCsv.Row row = file.row()
                .put("id", id)
                .put("customer", customer.id())
                .put("branch", customer.branch())
                .put("channel", channel)
                .put("items", items(kinds, estimates))
                .put("site", "SITE-" + customer.id().substring(2))
                .put("place", customer.place())
                .put("requested_at", clock.text(requested))
                .put("taken_by", staffed ? duty.id() : "")
                .put("responsible", duty.id());
        Instant answer = answer(requested, duty, row);
        TimeWindow window = window(answer, 1, 3);
        row.put("window_from", clock.text(window.start())).put("window_to", clock.text(window.end()));
        SampleCourse course = new SampleCourse(row, clock, requested, end);
        if (random.perMille(20)) {
            course.after("cancelled_at", random.between(10, 100));
            cancelReason(course);
            return;
        }
        if (random.perMille(20)) {
            if (course.at("declined_at", answer)) {
                row.put("decline_reason", random.perMille(600) ? "no-capacity" : "kind-not-taken");
            }
            return;
        }
        if (course.at("confirmed_at", answer)) {
            appointed(id, customer, kinds, estimates, window, course);
        }
    }

    private static void cancelReason(SampleCourse course) {
        if (!course.isOver()) {
            course.row().put("cancel_reason", "sold-elsewhere");
        }
    }

    private void appointed(
            String id,
            SampleCustomers.Customer customer,
            List<SampleKinds.Kind> kinds,
            List<Integer> estimates,
            TimeWindow appointed,
            SampleCourse course) {
        TimeWindow window = appointed;
        if (random.perMille(30)) {
            course.after("cancelled_at", random.between(30, 120));
            cancelReason(course);
            return;
        }
        if (random.perMille(50)) {
            boolean customers = random.perMille(800);
            Instant at = course.now().plus(Duration.ofMinutes(random.between(20, 90)));
            window = window(appointed.end(), 1, 2);
            if (!at.isBefore(end)) {
                return;
            }
            course.row()
                    .put(
                            "rescheduled",
                            String.join(
                                    "|",
                                    clock.text(at),
                                    clock.text(window.start()),
                                    clock.text(window.end()),
                                    customers ? "customer" : "company",
                                    customers ? "customer-away" : "vehicle-broken"));
        }
        visit(id, customer, kinds, estimates, window, course);
    }

    private void visit(
            String id,
            SampleCustomers.Customer customer,
            List<SampleKinds.Kind> kinds,
            List<Integer> estimates,
            TimeWindow window,
            SampleCourse course) {
        Person leader = random.pick(staff.of(customer.branch(), Role.LEADER));
        LocalDate day = LocalDate.ofInstant(window.start(), zone);
        Person mate = mate(customer.branch(), day);
        if (!course.at("dispatched_at", window.start().minus(Duration.ofMinutes(random.between(40, 90))))) {
            return;
        }
        course.row().put("leader", leader.id()).put("crew", mate.id());
        if (random.perMille(6)) {
            if (course.at("no_show_at", window.end().plus(Duration.ofHours(1)))) {
                course.row().put("no_show_of", "company");
            }
            return;
        }
        boolean flooded = day.equals(FLOOD) && customer.branch().equals("harbour");
        boolean late = flooded || !random.perMille(leader.care());
        Instant arrived = late
                ? window.end().plus(Duration.ofMinutes(random.between(16, 80)))
                : window.start().plus(Duration.ofMinutes(random.between(-15, 105)));
        if (!course.at("arrived_at", arrived)) {
            return;
        }
        arrivals.maybe(id, List.of(leader.id(), mate.id()), arrived);
        if (flooded) {
            String approver = staff.one("harbour", Role.INSPECTOR).id();
            course.row().put("excuses", "arrival|flood|" + approver + "|2026-05-15T10:00+08:00|6.1.1|INC-2026-014");
        }
        if (random.perMille(20)) {
            Instant gaveUp = (arrived.isBefore(window.start()) ? window.start() : arrived).plus(Duration.ofMinutes(25));
            if (course.at("no_show_at", gaveUp)) {
                course.row().put("no_show_of", "customer");
            }
            return;
        }
        collections.at(id, customer, leader, mate, kinds, estimates, course);
        if (!course.isOver()) {
            visits.add(new Visit(id, customer, leader, course.now()));
            reviews.maybe(id, leader, course.now());
        }
    }

    /** A mate who is employed on the day: one came in the middle of the month, one left. */
    private Person mate(String branch, LocalDate day) {
        List<Person> mates = staff.of(branch, Role.MATE).stream()
                .filter(mate -> !mate.id().equals("E-08") || !day.isBefore(LocalDate.of(2026, 5, 12)))
                .filter(mate -> !mate.id().equals("E-17") || day.isBefore(LocalDate.of(2026, 5, 21)))
                .toList();
        return random.pick(mates);
    }

    private Instant answer(Instant requested, Person duty, SampleCsv.Row row) {
        boolean good = random.perMille(duty.care());
        if (calendar.isOpen(requested) && random.perMille(80)) {
            row.put("response_due_at", clock.text(requested.plus(Duration.ofHours(2))));
            return requested.plus(Duration.ofMinutes(good ? random.between(4, 110) : random.between(125, 300)));
        }
        int minutes = good ? random.between(3, 215) : random.between(245, 620);
        Instant answered = calendar.deadline(requested, Duration.ofMinutes(minutes));
        return answered.isAfter(requested) ? answered : requested.plus(Duration.ofMinutes(1));
    }

    private TimeWindow window(Instant from, int least, int most) {
        LocalDate day = calendar.plusWorkingDays(LocalDate.ofInstant(from, zone), random.between(least, most));
        int hour = WINDOW_STARTS[random.below(WINDOW_STARTS.length)];
        Instant start = day.atTime(hour, 0).atZone(regulation.zone()).toInstant();
        return TimeWindow.of(start, start.plus(Duration.ofHours(2)));
    }

    private String channel() {
        int of = random.below(100);
        return of < 38 ? "app" : of < 60 ? "web" : of < 85 ? "telephone" : of < 95 ? "messaging" : "counter";
    }

    private static String items(List<SampleKinds.Kind> kinds, List<Integer> estimates) {
        List<String> items = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            items.add(kinds.get(i).code() + "|" + estimates.get(i) + " "
                    + kinds.get(i).unit().symbol());
        }
        return String.join(";", items);
    }
}
