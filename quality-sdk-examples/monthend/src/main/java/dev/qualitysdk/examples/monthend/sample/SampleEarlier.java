package dev.qualitysdk.examples.monthend.sample;

import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.calendar.WorkingCalendar;
import dev.qualitysdk.examples.monthend.sample.SampleStaff.Person;
import dev.qualitysdk.examples.monthend.sample.SampleStaff.Role;
import dev.qualitysdk.regulation.Regulation;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

/**
 * What the invented company kept before May: due times and nothing else, of its bookings and complaints from January to April.
 * It is what control charts of the month begin with.
 */
final class SampleEarlier {

    private static final int RESPONSES = 240;
    private static final int COMPLAINTS = 26;
    private static final List<YearMonth> MONTHS =
            List.of(YearMonth.of(2026, 1), YearMonth.of(2026, 2), YearMonth.of(2026, 3), YearMonth.of(2026, 4));

    /** What the care of everybody was worse or better by in each of the months. */
    private static final int[] DRIFT = {-28, -10, -16, -4};

    private final Regulation regulation;
    private final WorkingCalendar calendar;
    private final SampleStaff staff;
    private final SampleRandom random;
    private final SampleCsv.Clock clock;
    private int number;
    private final SampleCsv file = new SampleCsv(
            "obligations.csv", "id", "indicator", "clause", "opened", "due", "fulfilled", "employee", "channel");

    SampleEarlier(Regulation regulation, SampleStaff staff, SampleRandom random) {
        this.regulation = regulation;
        this.calendar = regulation.calendar();
        this.staff = staff;
        this.random = random;
        this.clock = new SampleCsv.Clock(regulation.zone());
        for (int i = 0; i < MONTHS.size(); i++) {
            month(MONTHS.get(i), DRIFT[i]);
        }
    }

    SampleCsv file() {
        return file;
    }

    private void month(YearMonth month, int drift) {
        TimeWindow window = regulation.cycle(month);
        for (int i = 0; i < RESPONSES; i++) {
            obligation(window, Role.DUTY, "response-timeliness", 240, drift);
        }
        for (int i = 0; i < COMPLAINTS; i++) {
            obligation(window, Role.SERVICE, "complaint-timeliness", 5 * 480, drift);
        }
    }

    private void obligation(TimeWindow window, Role role, String indicator, int minutes, int drift) {
        long length = Duration.between(window.start(), window.end()).toMinutes();
        Instant opened;
        Instant due;
        do {
            opened = calendar.nextOpen(window.start().plus(Duration.ofMinutes(random.below((int) length))));
            due = calendar.deadline(opened, Duration.ofMinutes(minutes));
        } while (!window.contains(due));
        Person person = staff.one(random.pick(SampleStaff.BRANCHES), role);
        boolean good = random.perMille(person.care() + drift);
        Duration taken = Duration.ofMinutes(
                good ? random.between(minutes / 20, minutes) : random.between(minutes + 5, 2 * minutes));
        file.row()
                .put("id", String.format(Locale.ROOT, "OLD-%04d", ++number))
                .put("indicator", indicator)
                .put("clause", role == Role.DUTY ? "4.2.2" : "4.2.4")
                .put("opened", clock.text(opened))
                .put("due", clock.text(due))
                .put("fulfilled", clock.text(calendar.deadline(opened, taken)))
                .put("employee", person.id())
                .put("channel", role == Role.DUTY && random.perMille(500) ? "app" : "telephone");
    }
}
