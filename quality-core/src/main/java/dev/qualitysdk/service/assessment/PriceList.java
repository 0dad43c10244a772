package dev.qualitysdk.service.assessment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.PriceListVersion;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * One version of the company's prices: half-open in time, in a zone of its own (clause 3.2.2).
 *
 * <p>For everything that it prices it holds exactly one price at each instant from its start to its end; a list with a gap or
 * with two prices at once is refused when it is built. A list never changes: another price is another version.
 */
public final class PriceList {

    private final PriceListVersion version;
    private final ZoneId zone;
    private final CurrencyUnit currency;
    private final LocalDateTime from;
    private final Optional<LocalDateTime> until;
    private final ImmutableSortedMap<PriceKey, ImmutableSortedMap<Instant, PriceEntry>> prices;

    PriceList(PriceListBuilder built, ImmutableSortedMap<PriceKey, ImmutableSortedMap<Instant, PriceEntry>> prices) {
        this.version = built.version();
        this.zone = built.zone();
        this.currency = built.currency();
        this.from = built.from();
        this.until = built.until();
        this.prices = prices;
    }

    /**
     * Returns a builder of a list.
     *
     * @param version the version
     * @param zone the zone in which its days begin and end
     * @param currency the currency of all its prices
     * @return the builder
     */
    public static PriceListBuilder builder(PriceListVersion version, ZoneId zone, CurrencyUnit currency) {
        Faults.in("price list")
                .given(version, "version")
                .given(zone, "zone")
                .given(currency, "currency")
                .refuse();
        return new PriceListBuilder(version, zone, currency);
    }

    /**
     * Returns the version.
     *
     * @return the version
     */
    public PriceListVersion version() {
        return version;
    }

    /**
     * Returns the zone in which its days begin and end.
     *
     * @return the zone
     */
    public ZoneId zone() {
        return zone;
    }

    /**
     * Returns the currency.
     *
     * @return the currency of all its prices
     */
    public CurrencyUnit currency() {
        return currency;
    }

    /**
     * Returns when it comes into force.
     *
     * @return the first instant, inclusive
     */
    public Instant from() {
        return LocalBoundary.instant(from, zone);
    }

    /**
     * Returns when it ceases to be in force.
     *
     * @return the end, exclusive; empty where none is set
     */
    public Optional<Instant> until() {
        return until.map(end -> LocalBoundary.instant(end, zone));
    }

    /**
     * Returns whether it is in force.
     *
     * @param at the instant
     * @return true from its start on and before its end
     */
    public boolean inForce(Instant at) {
        return !at.isBefore(from()) && until().filter(end -> !at.isBefore(end)).isEmpty();
    }

    /**
     * Returns what it prices.
     *
     * @return the keys, sorted
     */
    public ImmutableSortedSet<PriceKey> keys() {
        return prices.keySet();
    }

    /**
     * Returns all its prices.
     *
     * @return by key, then by time
     */
    public ImmutableList<PriceEntry> entries() {
        return prices.values().stream()
                .flatMap(byTime -> byTime.values().stream())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the price of something at an instant.
     *
     * @param key what it is; where its class of customers has no price of its own in this list, the price for everybody is
     *     meant
     * @param at the pricing instant
     * @return the one price, empty where the list is not in force or has none
     */
    public Optional<ListPrice> find(PriceKey key, Instant at) {
        PriceKey meant = prices.containsKey(key) ? key : key.general();
        ImmutableSortedMap<Instant, PriceEntry> byTime = prices.get(meant);
        if (byTime == null || !inForce(at)) {
            return Optional.empty();
        }
        Map.Entry<Instant, PriceEntry> found = byTime.floorEntry(at);
        if (found == null) {
            throw new IllegalStateException("a price list with a gap");
        }
        PriceEntry entry = found.getValue();
        return Optional.of(ImmutableListPrice.of(
                version,
                meant,
                entry.price(),
                found.getKey(),
                entry.end().map(end -> LocalBoundary.instant(end, zone))));
    }

    /**
     * Returns this list with an earlier end.
     *
     * @param end when it ceases to be in force, in its zone, after its start and before its end
     * @return the shorter list
     * @throws dev.qualitysdk.basics.InvalidValueException if that is no earlier end (clause 3.2.2)
     */
    public PriceList endingAt(LocalDateTime end) {
        PriceListBuilder shorter = builder(version, zone, currency).from(from).until(end);
        until.ifPresent(later -> shorter.check(end.isBefore(later), "until", end, "before the end it has, " + later));
        for (PriceEntry entry : entries()) {
            if (entry.start().isBefore(end)) {
                shorter.price(
                        entry.key(),
                        entry.price(),
                        entry.start(),
                        entry.end().filter(last -> last.isBefore(end)).orElse(end));
            }
        }
        return shorter.build();
    }

    /**
     * Returns the canonical form.
     *
     * @return the form
     */
    public CanonicalForm form() {
        return CanonicalForm.of("price_list")
                .put("version", version)
                .put("zone", zone.getId())
                .put("currency", currency.getCode())
                .put("from", from)
                .put("until", until)
                .list("entries", entries(), PriceEntry::form)
                .build();
    }

    /**
     * Reads a list from its canonical form.
     *
     * @param form the form
     * @return the list
     * @throws dev.qualitysdk.basics.InvalidValueException if it is none
     */
    public static PriceList read(CanonicalForm form) {
        LocalDateTime start = form.read("from", LocalDateTime::parse);
        PriceListBuilder list = builder(
                        form.read("version", PriceListVersion::of),
                        form.read("zone", ZoneId::of),
                        form.read("currency", CurrencyUnit::of))
                .from(start);
        Optional<LocalDateTime> end = form.readOptional("until", LocalDateTime::parse);
        end.ifPresent(list::until);
        form.list("entries", entry -> {
            PriceKey key = PriceKey.read(entry);
            UnitPrice price = UnitPrice.read(entry);
            LocalDateTime from = entry.read("from", LocalDateTime::parse);
            return entry.readOptional("until", LocalDateTime::parse)
                    .map(until -> list.price(key, price, from, until))
                    .orElseGet(() -> list.price(key, price, from));
        });
        return list.build();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PriceList l && l.form().equals(form());
    }

    @Override
    public int hashCode() {
        return version.hashCode() * 31 + from.hashCode();
    }

    /**
     * Returns version and validity.
     *
     * @return such as {@code price list 2026-05 from 2026-05-01T00:00 Asia/Shanghai}
     */
    @Override
    public String toString() {
        return "price list " + version + " from " + from
                + until.map(end -> " until " + end).orElse("") + " " + zone.getId();
    }
}
