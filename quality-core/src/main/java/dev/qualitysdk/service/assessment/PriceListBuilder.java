package dev.qualitysdk.service.assessment;

import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.PriceListVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * A builder of a {@link PriceList}. Times are local in the list's zone, starts inclusive, ends exclusive, whole seconds; a date
 * stands for its first instant. A price without an end is in force until the end of the list. Not thread-safe.
 */
public final class PriceListBuilder {

    private static final String CLAUSE = "3.2.2";

    private final PriceListVersion version;
    private final ZoneId zone;
    private final CurrencyUnit currency;
    private final Faults faults;
    private final List<PriceEntry> entries = new ArrayList<>();
    private final List<PriceKey> throughout = new ArrayList<>();
    private final List<UnitPrice> throughoutPrices = new ArrayList<>();
    private @Nullable LocalDateTime from;
    private @Nullable LocalDateTime until;

    PriceListBuilder(PriceListVersion version, ZoneId zone, CurrencyUnit currency) {
        this.version = Objects.requireNonNull(version, "version");
        this.zone = Objects.requireNonNull(zone, "zone");
        this.currency = Objects.requireNonNull(currency, "currency");
        this.faults = Faults.in("price list " + version);
    }

    /**
     * Sets when the list comes into force.
     *
     * @param start local time, inclusive
     * @return this
     */
    public PriceListBuilder from(LocalDateTime start) {
        from = clear("from", start);
        return this;
    }

    /**
     * Sets when the list comes into force.
     *
     * @param start the first date
     * @return this
     */
    public PriceListBuilder from(LocalDate start) {
        return from(start.atStartOfDay());
    }

    /**
     * Sets when the list ceases to be in force; unless it is set, the list has no end.
     *
     * @param end local time, exclusive
     * @return this
     */
    public PriceListBuilder until(LocalDateTime end) {
        until = clear("until", end);
        return this;
    }

    /**
     * Sets when the list ceases to be in force; unless it is set, the list has no end.
     *
     * @param end the first date on which it no longer is
     * @return this
     */
    public PriceListBuilder until(LocalDate end) {
        return until(end.atStartOfDay());
    }

    /**
     * Adds a price for the whole time of the list.
     *
     * @param key what it is for
     * @param price the price
     * @return this
     */
    public PriceListBuilder price(PriceKey key, UnitPrice price) {
        throughout.add(key);
        throughoutPrices.add(price);
        return this;
    }

    /**
     * Adds a price from a time on.
     *
     * @param key what it is for
     * @param price the price
     * @param start local time, inclusive
     * @return this
     */
    public PriceListBuilder price(PriceKey key, UnitPrice price, LocalDateTime start) {
        entries.add(ImmutablePriceEntry.of(key, price, clear(key.shown() + ".from", start), Optional.empty()));
        return this;
    }

    /**
     * Adds a price for a stretch of time.
     *
     * @param key what it is for
     * @param price the price
     * @param start local time, inclusive
     * @param end local time, exclusive
     * @return this
     */
    public PriceListBuilder price(PriceKey key, UnitPrice price, LocalDateTime start, LocalDateTime end) {
        String field = key.shown();
        entries.add(ImmutablePriceEntry.of(
                key, price, clear(field + ".from", start), Optional.of(clear(field + ".until", end))));
        return this;
    }

    /**
     * Builds the list and proves that it holds one price for each instant.
     *
     * @return the list
     * @throws dev.qualitysdk.basics.InvalidValueException with everything that is wrong: no start, an end not after it, a time
     *     that the clocks skip or repeat, a price of another currency, of a unit that measures something else or of the wrong sign, a stretch
     *     without a price, or one with two (clause 3.2.2)
     */
    public PriceList build() {
        Faults all = Faults.in("price list " + version);
        faults.list().forEach(all::add);
        all.check(from != null, "from", null, "when the list comes into force", CLAUSE)
                .check(
                        from == null || until == null || instant(until).isAfter(instant(from)),
                        "until",
                        until,
                        "after the start, " + from,
                        CLAUSE)
                .check(!entries.isEmpty() || !throughout.isEmpty(), "entries", null, "at least one price", CLAUSE);
        for (int i = 0; i < throughout.size(); i++) {
            fit(all, throughout.get(i), throughoutPrices.get(i));
        }
        entries.forEach(entry -> fit(all, entry.key(), entry.price()));
        all.refuse();
        TreeMap<PriceKey, List<PriceEntry>> byKey = new TreeMap<>();
        for (PriceEntry entry : complete()) {
            byKey.computeIfAbsent(entry.key(), key -> new ArrayList<>()).add(entry);
        }
        byKey.forEach((key, prices) -> tile(all, key, prices));
        all.refuse();
        ImmutableSortedMap.Builder<PriceKey, ImmutableSortedMap<Instant, PriceEntry>> prices =
                ImmutableSortedMap.naturalOrder();
        byKey.forEach((key, list) -> prices.put(
                key,
                list.stream()
                        .collect(ImmutableSortedMap.toImmutableSortedMap(
                                Comparator.naturalOrder(), entry -> instant(entry.start()), entry -> entry))));
        return new PriceList(this, prices.build());
    }

    private List<PriceEntry> complete() {
        List<PriceEntry> complete = new ArrayList<>();
        for (int i = 0; i < throughout.size(); i++) {
            complete.add(ImmutablePriceEntry.of(throughout.get(i), throughoutPrices.get(i), from(), until()));
        }
        for (PriceEntry entry : entries) {
            complete.add(ImmutablePriceEntry.of(
                    entry.key(), entry.price(), entry.start(), entry.end().or(this::until)));
        }
        return complete;
    }

    private void fit(Faults all, PriceKey key, UnitPrice price) {
        String field = key.shown() + ".price";
        all.check(
                        price.price().getCurrencyUnit().equals(currency),
                        field,
                        Shown.price(price),
                        "a price in the list's currency, " + currency,
                        CLAUSE)
                .check(
                        price.per().dimension() == key.dimension(),
                        field,
                        Shown.price(price),
                        "a price per unit of " + key.dimension().symbol(),
                        CLAUSE)
                .check(
                        key.direction().fits(price),
                        field,
                        Shown.price(price),
                        key.direction() == PriceDirection.WE_BUY ? "zero or more" : "zero or less",
                        CLAUSE);
    }

    /** Adds a fault for each stretch of the list's time in which a key has no price or two. */
    private void tile(Faults all, PriceKey key, List<PriceEntry> prices) {
        String field = key.shown();
        prices.sort(Comparator.comparing(PriceEntry::start));
        Optional<LocalDateTime> reached = Optional.of(from());
        for (PriceEntry entry : prices) {
            all.check(
                    entry.end()
                            .filter(end -> !instant(end).isAfter(instant(entry.start())))
                            .isEmpty(),
                    field + ".until",
                    entry.end().map(LocalDateTime::toString).orElse(""),
                    "after its start, " + entry.start(),
                    CLAUSE);
            LocalDateTime from = entry.start();
            if (reached.isEmpty() || from.isBefore(reached.get())) {
                String end = reached.map(LocalDateTime::toString).orElse("(no end)");
                all.check(false, field + ".from", from, "from " + end + " on, where the price before it ends", CLAUSE);
            } else if (from.isAfter(reached.get())) {
                all.check(
                        false, field, "no price from " + reached.get() + " until " + from, "exactly one price", CLAUSE);
            }
            reached = entry.end();
        }
        all.check(
                reached.equals(until()),
                field,
                "prices until " + reached.map(LocalDateTime::toString).orElse("(no end)"),
                "prices until the end of the list, "
                        + until().map(LocalDateTime::toString).orElse("(no end)"),
                CLAUSE);
    }

    PriceListBuilder check(boolean holds, String field, Object value, String wanted) {
        faults.check(holds, field, value, wanted, CLAUSE);
        return this;
    }

    private LocalDateTime clear(String field, LocalDateTime local) {
        boolean inRange = local.getYear() >= 1 && local.getYear() <= 9998;
        faults.check(inRange, field, local, "a time in the years 1 to 9998", CLAUSE)
                .check(local.equals(local.truncatedTo(ChronoUnit.SECONDS)), field, local, "whole seconds", CLAUSE)
                .check(
                        LocalBoundary.isClear(local, zone),
                        field,
                        local,
                        "a time that the clocks of " + zone.getId() + " neither skip nor repeat",
                        CLAUSE);
        return local;
    }

    private Instant instant(LocalDateTime local) {
        return LocalBoundary.instant(local, zone);
    }

    PriceListVersion version() {
        return version;
    }

    ZoneId zone() {
        return zone;
    }

    CurrencyUnit currency() {
        return currency;
    }

    LocalDateTime from() {
        return Objects.requireNonNull(from);
    }

    Optional<LocalDateTime> until() {
        return Optional.ofNullable(until);
    }
}
