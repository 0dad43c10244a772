package dev.qualitysdk.examples.monthend.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The invented customers, by code. */
final class SampleCustomers {

    private static final int COUNT = 420;

    /** A customer, and where to collect. */
    record Customer(String id, String branch, String kind, String place) {}

    private final List<Customer> all = new ArrayList<>();
    private final SampleCsv file = new SampleCsv("customers.csv", "id", "branch", "kind", "since");

    SampleCustomers(SampleRandom random) {
        for (int i = 1; i <= COUNT; i++) {
            String branch = random.pick(SampleStaff.BRANCHES);
            String kind = random.perMille(680) ? "household" : random.perMille(700) ? "business" : "institution";
            String id = String.format(Locale.ROOT, "C-%04d", i);
            Customer customer = new Customer(id, branch, kind, branch + "-" + random.between(1, 4));
            all.add(customer);
            LocalDate since = LocalDate.of(2022, 1, 1).plusDays(random.below(1_500));
            file.row()
                    .put("id", id)
                    .put("branch", branch)
                    .put("kind", kind)
                    .put("since", since + "T" + String.format(Locale.ROOT, "%02d:00+08:00", random.between(9, 17)));
        }
    }

    /** Returns one of them. */
    Customer any(SampleRandom random) {
        return random.pick(all);
    }

    SampleCsv file() {
        return file;
    }
}
