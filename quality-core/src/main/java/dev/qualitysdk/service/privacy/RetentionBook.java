package dev.qualitysdk.service.privacy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.InvalidValueException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The dated tables of retention (clause 7.1.2). A question is answered by the table in force when it is asked, since a law that
 * changes changes how long what is there already must be kept.
 */
public final class RetentionBook {

    private final ZoneId zone;
    private final ImmutableSortedMap<LocalDate, ImmutableList<RetentionRule>> tables;

    private RetentionBook(ZoneId zone, ImmutableSortedMap<LocalDate, ImmutableList<RetentionRule>> tables) {
        this.zone = zone;
        this.tables = tables;
    }

    /**
     * Returns a book.
     *
     * @param zone the zone of the regulation, by whose dates is counted
     * @param tables the rules of each table by the first day on which it is in force; at least one table, of any number of rules
     * @return the book
     * @throws InvalidValueException if there is no table
     */
    public static RetentionBook of(ZoneId zone, Map<LocalDate, ? extends List<RetentionRule>> tables) {
        if (tables.isEmpty()) {
            throw new InvalidValueException("retention", List.of(Fault.of("tables", "none", "at least one", "7.1.2")));
        }
        TreeMap<LocalDate, ImmutableList<RetentionRule>> dated = new TreeMap<>();
        tables.forEach((from, rules) -> dated.put(from, ImmutableList.copyOf(rules)));
        return new RetentionBook(zone, ImmutableSortedMap.copyOfSorted(dated));
    }

    /**
     * Returns the first day of the table in force at an instant.
     *
     * @param at the instant
     * @return the day
     * @throws InvalidValueException if no table was in force yet
     */
    public LocalDate tableAt(Instant at) {
        LocalDate day = at.atZone(zone).toLocalDate();
        LocalDate from = tables.floorKey(day);
        if (from == null) {
            throw new InvalidValueException(
                    "retention",
                    List.of(Fault.of("table", day.toString(), "a day from " + tables.firstKey() + " on", "7.1.2")));
        }
        return from;
    }

    /**
     * Returns the rules in force at an instant.
     *
     * @param at the instant
     * @return the rules
     * @throws InvalidValueException if no table was in force yet
     */
    public ImmutableList<RetentionRule> rulesAt(Instant at) {
        return Objects.requireNonNull(tables.get(tableAt(at)));
    }

    /**
     * Returns the zone.
     *
     * @return the zone by whose dates is counted
     */
    public ZoneId zone() {
        return zone;
    }

    @Override
    public String toString() {
        return "retention " + tables.keySet() + " in " + zone;
    }
}
