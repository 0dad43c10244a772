package dev.qualitysdk.examples.monthend.sample;

import dev.qualitysdk.calendar.WorkingCalendar;
import dev.qualitysdk.examples.monthend.sample.SampleStaff.Person;
import dev.qualitysdk.examples.monthend.sample.SampleStaff.Role;
import dev.qualitysdk.regulation.Regulation;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The invented patrol inspections: four a month in each branch, and what had to be put right. */
final class SampleInspections {

    /** An item of the checklist. */
    private record Item(String code, String clause) {}

    private static final List<Item> CHECKLIST = List.of(
            new Item("uniform-and-badge", "2.1.1"),
            new Item("polite-language", "2.1.2"),
            new Item("friendly-reception", "2.1.3"),
            new Item("kinds-kept-apart", "3.3.2"),
            new Item("labels-in-place", "3.3.3"));

    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2026, 5, 7), LocalDate.of(2026, 5, 13), LocalDate.of(2026, 5, 19), LocalDate.of(2026, 5, 26));

    private final Regulation regulation;
    private final WorkingCalendar calendar;
    private final SampleStaff staff;
    private final SampleRandom random;
    private final Instant end;
    private final SampleCsv.Clock clock;
    private int findings;
    private int actions;
    private final SampleCsv findingsFile = new SampleCsv(
            "findings.csv",
            "id",
            "employee",
            "inspector",
            "clause",
            "item",
            "result",
            "points",
            "inspected_at",
            "confirmed_at",
            "confirmer",
            "dismissed_at",
            "dismiss_reason",
            "dismisser");
    private final SampleCsv actionsFile = new SampleCsv(
            "corrective_actions.csv",
            "id",
            "finding",
            "owner",
            "opened_at",
            "sent_back",
            "rectified_at",
            "rectifier",
            "verified_at",
            "verifier");

    SampleInspections(Regulation regulation, SampleStaff staff, SampleRandom random, Instant end) {
        this.regulation = regulation;
        this.calendar = regulation.calendar();
        this.staff = staff;
        this.random = random;
        this.end = end;
        this.clock = new SampleCsv.Clock(regulation.zone());
    }

    void write(Path folder) {
        findingsFile.write(folder);
        actionsFile.write(folder);
    }

    /** Inspects on four days in every branch. */
    void invent() {
        for (LocalDate day : DAYS) {
            for (String branch : SampleStaff.BRANCHES) {
                inspect(branch, day);
            }
        }
    }

    private void inspect(String branch, LocalDate day) {
        List<Person> crews = new ArrayList<>(staff.of(branch, Role.LEADER));
        crews.addAll(staff.of(branch, Role.MATE));
        crews.add(staff.one(branch, Role.DEPOT));
        Person inspector = staff.one(branch, Role.INSPECTOR);
        Instant at = day.atTime(9, random.below(30)).atZone(regulation.zone()).toInstant();
        for (Person person : crews) {
            at = at.plus(Duration.ofMinutes(random.between(15, 40)));
            boolean away = (person.id().equals("E-08") && day.isBefore(LocalDate.of(2026, 5, 12)))
                    || (person.id().equals("E-17") && !day.isBefore(LocalDate.of(2026, 5, 21)));
            if (away || !random.perMille(620)) {
                continue;
            }
            for (Item item : CHECKLIST) {
                finding(person, inspector, item, at);
            }
        }
    }

    private void finding(Person person, Person inspector, Item item, Instant at) {
        findings++;
        String id = String.format(Locale.ROOT, "F-%03d", findings);
        SampleCsv.Row row = findingsFile
                .row()
                .put("id", id)
                .put("employee", person.id())
                .put("inspector", inspector.id())
                .put("clause", item.clause())
                .put("item", item.code())
                .put("inspected_at", clock.text(at));
        if (random.perMille(70)) {
            row.put("result", random.perMille(500) ? "not-applicable" : "not-observed");
            return;
        }
        Person confirmer = staff.one(person.branch(), Role.SERVICE);
        if (random.perMille(person.care() - 15)) {
            row.put("result", "pass");
            if (random.perMille(25)) {
                row.put("points", "1")
                        .put("confirmed_at", clock.text(at.plus(Duration.ofHours(30))))
                        .put("confirmer", confirmer.id());
            }
            return;
        }
        row.put("result", "fail").put("points", random.between(1, 3));
        Instant decided = at.plus(Duration.ofHours(random.between(20, 30)));
        if (random.perMille(100)) {
            row.put("dismissed_at", clock.text(decided))
                    .put("dismiss_reason", "seen-wrongly")
                    .put("dismisser", confirmer.id());
            return;
        }
        row.put("confirmed_at", clock.text(decided)).put("confirmer", confirmer.id());
        action(id, person, inspector, decided);
    }

    private void action(String finding, Person owner, Person inspector, Instant opened) {
        actions++;
        SampleCsv.Row row = actionsFile
                .row()
                .put("id", String.format(Locale.ROOT, "K-%03d", actions))
                .put("finding", finding)
                .put("owner", owner.id())
                .put("opened_at", clock.text(opened));
        SampleCourse course = new SampleCourse(row, clock, opened, end);
        boolean good = random.perMille(owner.care() - 80);
        Instant due = calendar.plusWorkingDays(opened, 5);
        Instant rectified = good
                ? due.minus(Duration.ofMinutes(random.between(60, 3_000)))
                : due.plus(Duration.ofMinutes(random.between(60, 2_000)));
        if (random.perMille(120)) {
            Instant tried = opened.plus(Duration.ofHours(6));
            Instant back = tried.plus(Duration.ofHours(3));
            row.put(
                    "sent_back",
                    String.join(
                            "|", clock.text(tried), owner.id(), clock.text(back), inspector.id(), "not-good-enough"));
        }
        if (course.at("rectified_at", rectified)) {
            row.put("rectifier", owner.id());
            if (course.after("verified_at", random.between(60, 900))) {
                row.put("verifier", inspector.id());
            }
        }
    }
}
