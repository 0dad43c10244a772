package dev.qualitysdk.examples.monthend.sample;

import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.basics.Unit;
import dev.qualitysdk.calendar.WorkingCalendar;
import dev.qualitysdk.examples.monthend.sample.SampleStaff.Person;
import dev.qualitysdk.examples.monthend.sample.SampleStaff.Role;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.service.assessment.Valuation;
import dev.qualitysdk.service.lot.LotLabel;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/** What follows from an arrival: assessment, lots, settlement. */
final class SampleCollections {

    private final Regulation regulation;
    private final WorkingCalendar calendar;
    private final SampleStaff staff;
    private final SampleRandom random;
    private final Instant end;
    private final SampleCsv.Clock clock;
    private final Map<String, Integer> receipts = new HashMap<>();
    private int lots;
    private final SampleCsv assessments = new SampleCsv(
            "assessments.csv",
            "id",
            "booking",
            "assessor",
            "drafted_at",
            "lines",
            "rounded_to",
            "offered_at",
            "explained_at",
            "accepted_at",
            "method",
            "refused_at");
    private final SampleCsv lotsFile = new SampleCsv(
            "lots.csv",
            "id",
            "kind",
            "recorded",
            "recorder",
            "collected_at",
            "booking",
            "labelled_at",
            "label",
            "loaded_at",
            "carrier",
            "received_at",
            "receiver",
            "depot",
            "verified_at",
            "verifier",
            "found_kind",
            "found");
    private final SampleCsv settlements = new SampleCsv(
            "settlements.csv",
            "id",
            "booking",
            "assessment",
            "direction",
            "amount",
            "method",
            "fell_due_at",
            "owed_by",
            "reference",
            "paid_at",
            "receipted_at",
            "receipt_book",
            "receipt_number");
    private final SampleStatement statement;

    SampleCollections(Regulation regulation, SampleStaff staff, SampleRandom random, long seed, Instant end) {
        this.regulation = regulation;
        this.calendar = regulation.calendar();
        this.staff = staff;
        this.random = random;
        this.end = end;
        this.clock = new SampleCsv.Clock(regulation.zone());
        this.statement = new SampleStatement(new SampleRandom(seed + 1), regulation.zone());
    }

    void write(Path folder) {
        assessments.write(folder);
        lotsFile.write(folder);
        settlements.write(folder);
        statement.write(folder);
    }

    /** Assesses what is there, and collects and settles it where the customer accepts. */
    void at(
            String booking,
            SampleCustomers.Customer customer,
            Person leader,
            Person mate,
            List<SampleKinds.Kind> kinds,
            List<Integer> estimates,
            SampleCourse course) {
        List<SampleKinds.Line> lines = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            lines.add(SampleKinds.weigh(kinds.get(i), estimates.get(i), random, regulation.currency()));
        }
        String assessment = "A" + booking.substring(1);
        Instant drafted = course.now().plus(Duration.ofMinutes(random.between(4, 15)));
        if (!drafted.isBefore(end)) {
            return;
        }
        SampleCsv.Row row = assessments
                .row()
                .put("id", assessment)
                .put("booking", booking)
                .put("assessor", leader.id())
                .put("drafted_at", clock.text(drafted))
                .put(
                        "lines",
                        String.join(
                                ";", lines.stream().map(SampleKinds.Line::cell).toList()));
        SampleCourse offer = new SampleCourse(row, clock, drafted, end);
        if (!offer.after("offered_at", random.between(1, 6)) || !course.at("assessed_at", offer.now())) {
            return;
        }
        course.row().put("assessment", assessment);
        if (random.perMille(30)) {
            if (offer.after("refused_at", random.between(2, 9))) {
                course.at("offer_refused_at", offer.now());
            }
            return;
        }
        String method = random.perMille(620) ? "mobile_wallet" : random.perMille(600) ? "cash" : "bank_transfer";
        Optional<Money> step = method.equals("cash") ? Optional.of(Money.parse("CNY 0.10")) : Optional.empty();
        Money total = Valuation.of(
                        drafted,
                        regulation.rounding(),
                        lines.stream().map(SampleKinds.Line::line).toList(),
                        step)
                .total();
        row.put("rounded_to", step.map(s -> s.getAmount().toPlainString()));
        if (offer.after("explained_at", random.between(1, 4)) && offer.after("accepted_at", random.between(1, 6))) {
            row.put("method", method);
            if (course.at("collected_at", offer.now().plus(Duration.ofMinutes(random.between(6, 30))))) {
                lines.forEach(line -> lot(booking, customer, leader, mate, line, course.now()));
                settle(booking, assessment, customer, leader, method, total, course);
            }
        }
    }

    private void lot(
            String booking,
            SampleCustomers.Customer customer,
            Person leader,
            Person mate,
            SampleKinds.Line line,
            Instant collected) {
        lots++;
        Person depot = staff.one(customer.branch(), Role.DEPOT);
        SampleCsv.Row row = lotsFile.row()
                .put("id", String.format(Locale.ROOT, "L-%05d", lots))
                .put("kind", line.kind().code())
                .put("recorded", SampleKinds.text(line.net()))
                .put("recorder", leader.id())
                .put("collected_at", clock.text(collected))
                .put("booking", booking);
        SampleCourse course = new SampleCourse(row, clock, collected, end);
        if (!course.after("labelled_at", random.between(1, 5))) {
            return;
        }
        row.put("label", LotLabel.of(String.format(Locale.ROOT, "26%06d", lots)));
        if (!course.after("loaded_at", random.between(1, 8))) {
            return;
        }
        row.put("carrier", mate.id());
        if (!course.after("received_at", random.between(25, 200))) {
            return;
        }
        row.put("receiver", depot.id())
                .put("depot", "DEPOT-" + customer.branch().toUpperCase(Locale.ROOT));
        if (random.perMille(60)) {
            return;
        }
        int minutes = random.perMille(depot.care()) ? random.between(20, 480) : random.between(620, 1_500);
        if (course.at("verified_at", calendar.deadline(course.now(), Duration.ofMinutes(minutes)))) {
            verified(row.put("verifier", depot.id()), leader, line);
        }
    }

    private void verified(SampleCsv.Row row, Person leader, SampleKinds.Line line) {
        boolean good = random.perMille(leader.care() + 5);
        boolean pieces = line.net().dimension() == Unit.Dimension.COUNT;
        if (!good && random.perMille(150)) {
            row.put("found_kind", "mixed-plastics").put("found", SampleKinds.text(line.net()));
            return;
        }
        long recorded = line.net().amount();
        long perMille = good
                ? random.between(-8, 8)
                : random.perMille(700) ? random.between(-140, -40) : random.between(40, 120);
        long found = pieces ? recorded + (good ? 0 : 1) : recorded + recorded * perMille / 1_000;
        row.put("found_kind", line.kind().code())
                .put(
                        "found",
                        SampleKinds.text(
                                Quantity.ofBase(Math.max(found, 0), line.net().dimension())));
    }

    private void settle(
            String booking,
            String assessment,
            SampleCustomers.Customer customer,
            Person leader,
            String method,
            Money total,
            SampleCourse course) {
        boolean transfer = method.equals("bank_transfer");
        Person owing = transfer ? staff.one(customer.branch(), Role.SERVICE) : leader;
        String settlement = "S" + booking.substring(1);
        SampleCsv.Row row = settlements
                .row()
                .put("id", settlement)
                .put("booking", booking)
                .put("assessment", assessment)
                .put("direction", total.isNegative() ? "customer-pays" : "we-pay")
                .put("amount", total.abs().getAmount().toPlainString())
                .put("method", method)
                .put("fell_due_at", clock.text(course.now()))
                .put("owed_by", owing.id());
        SampleCourse payment = new SampleCourse(row, clock, course.now(), end);
        int wait = random.perMille(owing.care()) ? random.between(120, 900) : random.between(1_300, 2_400);
        Instant paid = transfer
                ? calendar.deadline(course.now(), Duration.ofMinutes(wait))
                : course.now().plus(Duration.ofMinutes(random.between(2, 9)));
        if (!payment.at("paid_at", paid)) {
            course.at("settled_at", end);
            return;
        }
        String reference = "PAY" + booking.substring(1);
        row.put("reference", reference);
        statement.paid(reference, total.isNegative() ? "customer-pays" : "we-pay", total.abs(), payment.now(), method);
        String book = customer.branch().toUpperCase(Locale.ROOT) + "-2026";
        if (!payment.after("receipted_at", random.between(1, 4))) {
            course.at("settled_at", end);
            return;
        }
        row.put("receipt_book", book).put("receipt_number", receipts.merge(book, 1, Integer::sum));
        if (course.at("settled_at", payment.now())) {
            course.row().put("settlement", settlement);
        }
    }
}
