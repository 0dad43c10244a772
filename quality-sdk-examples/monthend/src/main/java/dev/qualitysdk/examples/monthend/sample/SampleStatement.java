package dev.qualitysdk.examples.monthend.sample;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import org.joda.money.Money;

/** The invented payment statement of the month: what was paid otherwise than in cash, with a few differences of each kind. */
final class SampleStatement {

    private final SampleRandom random;
    private final ZoneId zone;
    private int entries;
    private final SampleCsv file =
            new SampleCsv("statement.csv", "id", "reference", "direction", "amount", "booked", "method");

    /** Differences come from chance of their own, so that the other files are the same with them and without. */
    SampleStatement(SampleRandom random, ZoneId zone) {
        this.random = random;
        this.zone = zone;
    }

    /** Shows a payment, in most cases as it was. */
    void paid(String reference, String direction, Money amount, Instant at, String method) {
        LocalDate booked = LocalDate.ofInstant(at, zone);
        if (method.equals("cash") || !YearMonth.from(booked).equals(SampleMonth.MONTH)) {
            return;
        }
        int chance = random.below(1_000);
        if (chance < 5) {
            return;
        }
        boolean bare = chance >= 960;
        Money shown = chance < 10 ? amount.plus(Money.of(amount.getCurrencyUnit(), random.between(1, 20))) : amount;
        entry(bare ? "" : reference, direction, shown, booked, method);
        if (chance >= 10 && chance < 14) {
            entry(reference, direction, shown, booked, method);
        }
        if (chance >= 14 && chance < 18) {
            Money strange = Money.of(amount.getCurrencyUnit(), random.between(30, 400));
            entry("XPAY-" + (700 + entries), direction, strange, booked, method);
        }
    }

    private void entry(String reference, String direction, Money amount, LocalDate booked, String method) {
        entries++;
        file.row()
                .put("id", String.format(Locale.ROOT, "E-%05d", entries))
                .put("reference", reference)
                .put("direction", direction)
                .put("amount", amount.getAmount().toPlainString())
                .put("booked", booked)
                .put("method", method);
    }

    void write(Path folder) {
        file.write(folder);
    }
}
