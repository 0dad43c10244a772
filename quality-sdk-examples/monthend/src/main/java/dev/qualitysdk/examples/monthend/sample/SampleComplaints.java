package dev.qualitysdk.examples.monthend.sample;

import dev.qualitysdk.calendar.WorkingCalendar;
import dev.qualitysdk.examples.monthend.sample.SampleStaff.Person;
import dev.qualitysdk.examples.monthend.sample.SampleStaff.Role;
import dev.qualitysdk.regulation.Regulation;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** The invented complaints, with their pauses, transfers and rounds. */
final class SampleComplaints {

    private final WorkingCalendar calendar;
    private final SampleStaff staff;
    private final SampleRandom random;
    private final Instant end;
    private final SampleCsv.Clock clock;
    private int number;
    private final SampleCsv file = new SampleCsv(
            "complaints.csv",
            "id",
            "round",
            "customer",
            "booking",
            "branch",
            "channel",
            "handler",
            "opened_at",
            "reopen_reason",
            "promised_at",
            "acknowledged_at",
            "investigated_at",
            "pauses",
            "transfers",
            "resolved_at",
            "unfounded_at",
            "unfounded_reason",
            "proposer",
            "approver",
            "closed_at",
            "withdrawn_at",
            "withdraw_reason");

    SampleComplaints(Regulation regulation, SampleStaff staff, SampleRandom random, Instant end) {
        this.calendar = regulation.calendar();
        this.staff = staff;
        this.random = random;
        this.end = end;
        this.clock = new SampleCsv.Clock(regulation.zone());
    }

    void write(Path folder) {
        file.write(folder);
    }

    /** Perhaps complains of a visit. */
    void maybe(SampleBookings.Visit visit) {
        if (!random.perMille(58)) {
            return;
        }
        Instant opened = visit.ended().plus(Duration.ofMinutes(random.between(40, 2 * 1_440)));
        if (!opened.isBefore(end)) {
            return;
        }
        number++;
        String branch = visit.customer().branch();
        Person handler = staff.one(branch, Role.SERVICE);
        SampleCsv.Row row = file.row()
                .put("id", String.format(Locale.ROOT, "X-%03d", number))
                .put("round", 1)
                .put("customer", visit.customer().id())
                .put("booking", visit.booking())
                .put("branch", branch)
                .put("channel", random.perMille(600) ? "telephone" : "app")
                .put("handler", handler.id())
                .put("opened_at", clock.text(opened));
        SampleCourse course = new SampleCourse(row, clock, opened, end);
        boolean promised = random.perMille(80);
        if (promised) {
            row.put("promised_at", clock.text(opened.plus(Duration.ofDays(3))));
        }
        boolean prompt = random.perMille(handler.care());
        int wait = prompt ? random.between(5, 110) : random.between(130, 400);
        if (course.at(
                        "acknowledged_at",
                        calendar.deadline(opened, Duration.ofMinutes(wait)).plus(Duration.ofMinutes(1)))
                && course.after("investigated_at", random.between(10, 120))) {
            handle(course, handler, opened, promised);
        }
    }

    private void handle(SampleCourse course, Person handler, Instant opened, boolean promised) {
        if (random.perMille(40)) {
            if (course.after("withdrawn_at", random.between(60, 900))) {
                course.row().put("withdraw_reason", "settled-between-them");
            }
            return;
        }
        long paused = pause(course);
        transfer(course, handler);
        boolean good = random.perMille(handler.care() - 30);
        Instant due = promised
                ? opened.plus(Duration.ofDays(3))
                : calendar.plusWorkingDays(opened, 5).plus(Duration.ofMinutes(paused));
        Instant earliest = course.now().plus(Duration.ofMinutes(paused + 30));
        Instant resolved = good
                ? earlier(due.minus(Duration.ofMinutes(random.between(30, 1_500))), earliest, due)
                : due.plus(Duration.ofMinutes(random.between(60, 2_000)));
        boolean unfounded = random.perMille(80);
        String column = unfounded ? "unfounded_at" : "resolved_at";
        Instant ended = resolved.isAfter(earliest) ? resolved : earliest;
        if (!course.at(column, ended)) {
            return;
        }
        if (unfounded) {
            course.row()
                    .put("unfounded_reason", "not-our-crew")
                    .put("proposer", handler.id())
                    .put("approver", staff.one(handler.branch(), Role.INSPECTOR).id());
        }
        if (course.after("closed_at", random.between(60, 1_440)) && random.perMille(90)) {
            reopen(course, handler);
        }
    }

    private static Instant earlier(Instant wanted, Instant earliest, Instant due) {
        return wanted.isBefore(earliest) ? (earliest.isBefore(due) ? earliest : due) : wanted;
    }

    /** Waits for the customer now and then; returns for how many minutes. */
    private long pause(SampleCourse course) {
        if (!random.perMille(200)) {
            return 0;
        }
        Instant from = course.now().plus(Duration.ofMinutes(random.between(5, 25)));
        int minutes = random.between(300, 1_800);
        Instant until = from.plus(Duration.ofMinutes(minutes));
        if (!until.isBefore(end)) {
            return 0;
        }
        course.row().put("pauses", "waiting_for_customer|" + clock.text(from) + "|" + clock.text(until));
        return minutes;
    }

    private void transfer(SampleCourse course, Person handler) {
        Instant at = course.now().plus(Duration.ofMinutes(2));
        if (random.perMille(80) && at.isBefore(end)) {
            Person duty = staff.one(handler.branch(), Role.DUTY);
            course.row().put("transfers", clock.text(at) + "|" + duty.id() + "|handler-away");
        }
    }

    private void reopen(SampleCourse course, Person handler) {
        Instant opened = course.now().plus(Duration.ofMinutes(random.between(600, 4_000)));
        if (!opened.isBefore(end)) {
            return;
        }
        SampleCsv.Row row = file.row()
                .put("id", String.format(Locale.ROOT, "X-%03d", number))
                .put("round", 2)
                .put("opened_at", clock.text(opened))
                .put("reopen_reason", "not-put-right");
        SampleCourse second = new SampleCourse(row, clock, opened, end);
        boolean good = random.perMille(handler.care());
        Instant due = calendar.plusWorkingDays(opened, 3);
        if (second.at(
                "resolved_at",
                good ? due.minus(Duration.ofMinutes(random.between(30, 600))) : due.plus(Duration.ofHours(20)))) {
            second.after("closed_at", random.between(60, 600));
        }
    }
}
