package dev.qualitysdk.examples.monthend.sample;

import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.regulation.Regulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;

/** The invented month, May 2026, and its files. */
public final class SampleMonth {

    /** The month that is invented. */
    public static final YearMonth MONTH = YearMonth.of(2026, 5);

    /** How many bookings there are. */
    static final int BOOKINGS = 2_000;

    private SampleMonth() {}

    /**
     * Writes the files of the month.
     *
     * @param regulation the regulation on whose calendar it is invented; in force from January 2026 on
     * @param seed the same gives the same bytes
     * @param folder where; made where it is missing
     * @throws IOException if a file cannot be written
     */
    public static void write(Regulation regulation, long seed, Path folder) throws IOException {
        Files.createDirectories(folder);
        SampleStaff staff = new SampleStaff();
        TimeWindow cycle = regulation.cycle(MONTH);
        Instant end = cycle.end();
        SampleRandom random = new SampleRandom(seed);
        staff.file().write(folder);
        SampleCustomers customers = new SampleCustomers(random);
        customers.file().write(folder);
        SampleBookings bookings = new SampleBookings(regulation, staff, customers, random, seed, end);
        bookings.invent();
        bookings.write(folder);
        SampleComplaints complaints = new SampleComplaints(regulation, staff, random, end);
        bookings.visits().forEach(complaints::maybe);
        complaints.write(folder);
        SampleInspections inspections = new SampleInspections(regulation, staff, random, end);
        inspections.invent();
        inspections.write(folder);
        new SampleEarlier(regulation, staff, random).file().write(folder);
    }
}
