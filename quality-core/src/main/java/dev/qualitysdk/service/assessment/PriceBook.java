package dev.qualitysdk.service.assessment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.PriceListVersion;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The versions of the price list, one after the other: for every instant from the start of the first to the end of the last
 * exactly one is in force (clause 3.2.2).
 *
 * <p>A price is a function of what is priced and of the pricing instant, which a caller names; nothing here knows what time it
 * is. Something that the version in force does not price has no price, and never that of another version.
 */
public final class PriceBook {

    private final ImmutableSortedMap<Instant, PriceList> versions;

    private PriceBook(ImmutableSortedMap<Instant, PriceList> versions) {
        this.versions = versions;
    }

    /**
     * Returns the book of one list.
     *
     * @param list the list
     * @return the book
     */
    public static PriceBook of(PriceList list) {
        Faults.in("price book").given(list, "list").refuse();
        return of(ImmutableList.of(list));
    }

    /**
     * Returns a book.
     *
     * @param lists at least one, in any order, of different versions and one currency; each ends where the next begins, and
     *     only the last may have no end
     * @return the book
     * @throws dev.qualitysdk.basics.InvalidValueException with every gap, overlap and other fault (clause 3.2.2)
     */
    public static PriceBook of(List<PriceList> lists) {
        Faults faults = Faults.in("price book").given(lists, "lists");
        faults.refuse();
        faults.check(!lists.isEmpty(), "lists", null, "at least one price list", "3.2.2")
                .refuse();
        ImmutableList<PriceList> sorted = ImmutableList.sortedCopyOf(Comparator.comparing(PriceList::from), lists);
        Set<PriceListVersion> names = new HashSet<>();
        for (int i = 0; i < sorted.size(); i++) {
            PriceList list = sorted.get(i);
            String field = "lists." + list.version();
            faults.check(names.add(list.version()), field + ".version", list.version(), "a version named once", "3.2.2")
                    .check(
                            list.currency().equals(sorted.get(0).currency()),
                            field + ".currency",
                            list.currency(),
                            "the currency of the others, " + sorted.get(0).currency(),
                            "3.2.2");
            if (i > 0) {
                Optional<Instant> end = sorted.get(i - 1).until();
                faults.check(
                        end.equals(Optional.of(list.from())),
                        field + ".from",
                        list.from(),
                        "the end of version " + sorted.get(i - 1).version() + ", "
                                + end.map(Instant::toString).orElse("which has none"),
                        "3.2.2");
            }
        }
        faults.refuse();
        return new PriceBook(sorted.stream()
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        Comparator.naturalOrder(), PriceList::from, list -> list)));
    }

    /**
     * Returns this book with a further version. A last version without end ends where the new one begins; nothing that was in
     * force before that instant changes.
     *
     * @param list begins after the last version began, and where that has an end, at that end
     * @return the longer book
     * @throws dev.qualitysdk.basics.InvalidValueException if it begins earlier, leaves a gap, or repeats a version or another
     *     currency (clause 3.2.2)
     */
    public PriceBook plus(PriceList list) {
        PriceList last = versions.get(versions.lastKey());
        if (last == null) {
            throw new IllegalStateException("a price book without a list");
        }
        Faults.in("price book")
                .check(
                        list.from().isAfter(last.from()),
                        "lists." + list.version() + ".from",
                        list.from(),
                        "after the start of version " + last.version() + ", " + last.from(),
                        "3.2.2")
                .refuse();
        ImmutableList.Builder<PriceList> lists = ImmutableList.builder();
        lists.addAll(versions.headMap(versions.lastKey()).values());
        lists.add(last.until().isPresent() ? last : last.endingAt(LocalDateTime.ofInstant(list.from(), last.zone())));
        return of(lists.add(list).build());
    }

    /**
     * Returns the versions.
     *
     * @return in the order in which they are in force, at least one
     */
    public ImmutableList<PriceList> lists() {
        return versions.values().asList();
    }

    /**
     * Returns the version in force.
     *
     * @param at the instant
     * @return the one version, empty before the first and after the last
     */
    public Optional<PriceList> at(Instant at) {
        return Optional.ofNullable(versions.floorEntry(at))
                .map(Map.Entry::getValue)
                .filter(list -> list.inForce(at));
    }

    /**
     * Returns the price of something at an instant, if there is one.
     *
     * @param key what it is; where its class of customers has no price of its own, the price for everybody is meant
     * @param at the pricing instant
     * @return the one price, or empty
     */
    public Optional<ListPrice> find(PriceKey key, Instant at) {
        return at(at).flatMap(list -> list.find(key, at));
    }

    /**
     * Returns the price of something at an instant.
     *
     * @param key what it is; where its class of customers has no price of its own, the price for everybody is meant
     * @param at the pricing instant
     * @return the one price
     * @throws NoPriceException if no version is in force then, or it has no price for the key (clause 3.2.2)
     */
    public ListPrice price(PriceKey key, Instant at) {
        PriceList list = at(at).orElseThrow(() -> new NoPriceException(key, at, "no price list is in force"));
        return list.find(key, at)
                .orElseThrow(() -> new NoPriceException(key, at, "price list " + list.version() + " has none"));
    }
}
