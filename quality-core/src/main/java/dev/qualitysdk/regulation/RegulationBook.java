package dev.qualitysdk.regulation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.RegulationVersion;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The versions of the regulation by the instant from which each is in force: for every instant from the first on, exactly one
 * (clause 8.2).
 */
public final class RegulationBook {

    private final ImmutableSortedMap<Instant, Regulation> versions;

    private RegulationBook(ImmutableSortedMap<Instant, Regulation> versions) {
        this.versions = versions;
    }

    /**
     * Returns the book of one version.
     *
     * @param regulation the version
     * @return the book
     */
    public static RegulationBook of(Regulation regulation) {
        return of(ImmutableList.of(regulation));
    }

    /**
     * Returns a book.
     *
     * @param regulations at least one, no two of one version or effective at one instant
     * @return the book
     * @throws InvalidValueException if there is none, or two versions claim the same name or instant
     */
    public static RegulationBook of(List<Regulation> regulations) {
        Faults faults = Faults.in("regulation book");
        faults.check(!regulations.isEmpty(), "versions", 0, "at least one", "8.2");
        TreeMap<Instant, Regulation> byInstant = new TreeMap<>();
        TreeMap<RegulationVersion, Regulation> byName = new TreeMap<>();
        for (Regulation regulation : regulations) {
            faults.check(
                    byInstant.put(regulation.effectiveAt(), regulation) == null,
                    "effective",
                    regulation.effective(),
                    "a date on which no other version becomes effective",
                    "8.2");
            faults.check(
                    byName.put(regulation.version(), regulation) == null,
                    "version",
                    regulation.version(),
                    "a version named once",
                    "8.2");
        }
        faults.refuse();
        return new RegulationBook(ImmutableSortedMap.copyOfSorted(byInstant));
    }

    /**
     * Returns the version in force at an instant.
     *
     * @param instant the instant
     * @return the version with the latest effective instant not after it
     * @throws InvalidValueException if no version is in force yet
     */
    public Regulation at(Instant instant) {
        Map.Entry<Instant, Regulation> entry = versions.floorEntry(instant);
        if (entry == null) {
            throw new InvalidValueException(
                    "regulation book",
                    ImmutableList.of(Fault.of(
                            "instant",
                            instant.toString(),
                            "an instant from " + versions.firstKey() + " on, when the first version came into force",
                            "8.2")));
        }
        return entry.getValue();
    }

    /**
     * Returns the version by whose targets, tolerances, scales and money an instant is judged: that in force at the first
     * instant of the cycle that contains it (clause 8.2). Where no version was in force yet, the one at the instant itself.
     *
     * @param decided the instant that decides the cycle of a piece of evidence
     * @return the version
     * @throws InvalidValueException if no version is in force yet
     */
    public Regulation ofCycle(Instant decided) {
        Regulation current = at(decided);
        Instant first =
                current.cycle(YearMonth.from(decided.atZone(current.zone()))).start();
        return first.isBefore(versions.firstKey()) ? current : at(first);
    }

    /**
     * Returns the versions in the order in which they came into force.
     *
     * @return at least one
     */
    public ImmutableList<Regulation> versions() {
        return versions.values().asList();
    }
}
