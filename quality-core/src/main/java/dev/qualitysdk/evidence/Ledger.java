package dev.qualitysdk.evidence;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.TeamId;
import dev.qualitysdk.basics.TimeWindow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Evidence by the million, as columns of primitives: 12 bytes a record that counts 0 or 1 of 1, about 40 any other.
 *
 * <p>It keeps what a tally needs and nothing else: no record ids and no figures, so it cannot explain. Employee, branch, team
 * and channel of a record are one dense number, its <em>party</em>; a fold needs memory per party and indicator, not per
 * record. A ledger is immutable and may be folded by several threads at once.
 */
public final class Ledger implements EvidenceSource {

    /** The most indicators that one ledger holds. */
    public static final int MOST_INDICATORS = 64;

    /** The most parties that one ledger holds: combinations of employee, branch, team and channel. */
    public static final int MOST_PARTIES = 8_000_000;

    private static final int MOST_REPEATED = 10;

    private static final int MOST_CHUNKS = Integer.MAX_VALUE / LedgerChunk.MOST;

    private final ImmutableList<LedgerChunk> chunks;
    private final ImmutableList<Indicator> indicators;
    private final Parties.Fixed parties;

    /** Cells per party: a power of two, at least the number of indicators. */
    private final int width;

    private Ledger(
            ImmutableList<LedgerChunk> chunks, ImmutableList<Indicator> indicators, Parties.Fixed parties, int width) {
        this.chunks = chunks;
        this.indicators = indicators;
        this.parties = parties;
        this.width = width;
    }

    /**
     * Returns the ledger of evidence.
     *
     * @param evidence the evidence in any order
     * @return the ledger
     */
    public static Ledger of(Iterable<Evidence> evidence) {
        return builder().addAll(evidence).build();
    }

    /**
     * Returns the ledger of evidence in which no record counts twice in one indicator. A record that counts in rounds names the
     * round in its subject, as a reopened complaint does.
     *
     * <p>It remembers every subject while it reads, so it needs memory per record; where subjects are known to be distinct,
     * {@link #of} does with less.
     *
     * @param evidence the evidence in any order
     * @return the ledger
     * @throws dev.qualitysdk.basics.InvalidValueException if an indicator has two pieces of one subject; the first ten are named
     */
    public static Ledger ofDistinct(Iterable<Evidence> evidence) {
        Faults faults = Faults.in("ledger");
        Map<Indicator, Set<String>> seen = new HashMap<>();
        Builder builder = builder();
        for (Evidence piece : evidence) {
            boolean first = seen.computeIfAbsent(piece.indicator(), indicator -> new HashSet<>())
                    .add(piece.subject());
            if (faults.list().size() < MOST_REPEATED) {
                faults.check(
                        first,
                        "subject",
                        piece.subject(),
                        "one piece of evidence of " + piece.indicator(),
                        piece.indicator().clause().number());
            }
            builder.add(piece);
        }
        faults.refuse();
        return builder.build();
    }

    /**
     * Returns a builder.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the number of records.
     *
     * @return zero or more
     */
    public long size() {
        return chunks.stream().mapToLong(chunk -> chunk.size).sum();
    }

    /**
     * Returns what the evidence inside a window sums up to, in one pass.
     *
     * @param window the window, such as a cycle
     * @return the tallies
     * @throws ArithmeticException if a sum does not fit 64 bits
     */
    @Override
    public Tallies tallies(TimeWindow window) {
        LedgerFold fold = new LedgerFold(
                parties.size() * width, CanonicalTime.micros(window.start()), CanonicalTime.micros(window.end()));
        chunks.forEach(fold::add);
        int columns = indicators.size();
        int row = columns * Sums.FIGURES;
        long[] wholes = new long[2 * row];
        long[] branches = new long[Math.multiplyExact(parties.branches().size(), row)];
        long[] teams = new long[Math.multiplyExact(parties.teams().size(), row)];
        long[] channels = new long[Math.multiplyExact(parties.channels().size(), row)];
        long[] employees = new long[Math.multiplyExact(parties.employees().size(), row)];
        for (int party = 0; party < parties.size(); party++) {
            int employee = parties.employee(party);
            int branch = parties.branch(party);
            boolean held = employee != Parties.NOBODY;
            int team = held ? parties.team(party) : Parties.NOBODY;
            int channel = held ? parties.channel(party) : Parties.NOBODY;
            for (int column = 0; column < columns; column++) {
                int cell = party * width + column;
                if (!fold.isEmpty(cell)) {
                    int offset = column * Sums.FIGURES;
                    fold.addTo(wholes, offset, cell);
                    fold.addTo(held ? employees : wholes, (held ? employee : 1) * row + offset, cell);
                    if (branch != Parties.NOBODY) {
                        fold.addTo(branches, branch * row + offset, cell);
                    }
                    if (team != Parties.NOBODY) {
                        fold.addTo(teams, team * row + offset, cell);
                    }
                    if (channel != Parties.NOBODY) {
                        fold.addTo(channels, channel * row + offset, cell);
                    }
                }
            }
        }
        return new Tallies(
                indicators,
                new Sums<>(Tallies.WHOLES, columns, wholes),
                new Sums<>(parties.branches(), columns, branches),
                new Sums<>(parties.teams(), columns, teams),
                new Sums<>(parties.channels(), columns, channels),
                new Sums<>(parties.employees(), columns, employees));
    }

    /** A builder of {@link Ledger}. Not thread-safe, and used up by {@link #build}. */
    public static final class Builder {

        private final List<LedgerChunk> chunks = new ArrayList<>();
        private final Map<Indicator, Integer> indicators = new LinkedHashMap<>();
        private final Parties parties = new Parties();
        private LedgerChunk current = new LedgerChunk(256);
        private int width = 4;
        private boolean built;

        private Builder() {
            chunks.add(current);
        }

        /**
         * Returns the number of an indicator in this ledger; the first call for it gives it one.
         *
         * @param indicator the indicator
         * @return the number, for {@link #add(int, int, long, long, long, Disposition)}
         * @throws dev.qualitysdk.basics.InvalidValueException if it is one more than {@link #MOST_INDICATORS}, or the ledger is
         *     built
         */
        public int indicator(Indicator indicator) {
            Integer known = indicators.get(indicator);
            if (known != null) {
                return known;
            }
            Faults.in("ledger")
                    .check(!built, "builder", "built", "a builder not yet built")
                    .check(
                            indicators.size() < MOST_INDICATORS,
                            "indicators",
                            indicators.size() + 1,
                            "at most " + MOST_INDICATORS)
                    .refuse();
            if (indicators.size() == width) {
                chunks.forEach(chunk -> chunk.widen(width, width * 2));
                width *= 2;
            }
            indicators.put(indicator, indicators.size());
            return indicators.size() - 1;
        }

        /**
         * Returns the number of a party in this ledger; the first call for it gives it one.
         *
         * @param employee the employee accountable, or empty
         * @param branch the branch, or empty
         * @param team the team, or empty
         * @param channel the channel, or empty
         * @return the number, for {@link #add(int, int, long, long, long, Disposition)}
         * @throws dev.qualitysdk.basics.InvalidValueException if it is one more than {@link #MOST_PARTIES}
         */
        public int party(
                Optional<EmployeeId> employee,
                Optional<BranchId> branch,
                Optional<TeamId> team,
                Optional<Channel> channel) {
            return counted(parties.number(employee, branch, team, channel));
        }

        /** {@return who and where the records of this ledger are of, for {@link Counting}, which knows their numbers} */
        Parties parties() {
            return parties;
        }

        int counted(int party) {
            if (party >= MOST_PARTIES) {
                Faults.in("ledger")
                        .check(false, "parties", party + 1, "at most " + MOST_PARTIES)
                        .refuse();
            }
            return party;
        }

        /**
         * Adds a record given as primitives.
         *
         * @param indicator number of its indicator, from {@link #indicator}
         * @param party number of its party, from {@link #party}
         * @param at microseconds since 1970 of the instant that decides its cycle
         * @param numerator what it adds to the numerator if it counts: 0 to the denominator
         * @param denominator what it adds to the denominator if it counts: greater than zero then
         * @param disposition what becomes of it
         * @return this
         * @throws dev.qualitysdk.basics.InvalidValueException if a number is not from this builder, the figures contradict
         *     each other, or the ledger is built
         */
        public Builder add(
                int indicator, int party, long at, long numerator, long denominator, Disposition disposition) {
            boolean counts = disposition == Disposition.COUNTED;
            if (indicator < 0
                    || indicator >= indicators.size()
                    || party < 0
                    || party >= parties.size()
                    || numerator < 0
                    || numerator > denominator
                    || (counts && denominator == 0)) {
                refuse(indicator, party, numerator, denominator, counts);
            }
            if (current.isFull()) {
                next();
            }
            int cell = party * width + indicator;
            if (counts && denominator == 1) {
                current.add(at, cell * 2 + (int) numerator);
            } else {
                current.addOther(at, cell, code(disposition), numerator, denominator);
            }
            return this;
        }

        /** A builder that is built stands on a full chunk, so that it is found out here and not asked for each record. */
        private void next() {
            Faults.in("ledger")
                    .check(!built, "builder", "built", "a builder not yet built")
                    .check(
                            chunks.size() < MOST_CHUNKS,
                            "size",
                            chunks.size() * (long) LedgerChunk.MOST,
                            "fewer records")
                    .refuse();
            current = new LedgerChunk(LedgerChunk.MOST);
            chunks.add(current);
        }

        private static byte code(Disposition disposition) {
            return switch (disposition) {
                case COUNTED -> LedgerChunk.COUNTED;
                case EXCUSED -> LedgerChunk.EXCUSED;
                case EXCLUDED -> LedgerChunk.EXCLUDED;
                case NOT_OWED -> LedgerChunk.NOT_OWED;
            };
        }

        private void refuse(int indicator, int party, long numerator, long denominator, boolean counts) {
            Faults.in("ledger")
                    .check(
                            indicator >= 0 && indicator < indicators.size(),
                            "indicator",
                            indicator,
                            "a number given by indicator(…)")
                    .check(party >= 0 && party < parties.size(), "party", party, "a number given by party(…)")
                    .check(
                            numerator >= 0 && numerator <= denominator,
                            "numerator",
                            numerator,
                            "0 to the denominator, " + denominator)
                    .check(!counts || denominator > 0, "denominator", denominator, "more than 0 in what counts")
                    .refuse();
        }

        /**
         * Adds a piece of evidence.
         *
         * @param evidence the evidence
         * @return this
         */
        public Builder add(Evidence evidence) {
            return add(
                    indicator(evidence.indicator()),
                    party(evidence.employee(), evidence.branch(), evidence.team(), evidence.channel()),
                    CanonicalTime.micros(evidence.at()),
                    evidence.numerator(),
                    evidence.denominator(),
                    evidence.disposition());
        }

        /**
         * Adds evidence.
         *
         * @param evidence the evidence
         * @return this
         */
        public Builder addAll(Iterable<Evidence> evidence) {
            evidence.forEach(this::add);
            return this;
        }

        /**
         * Returns the ledger.
         *
         * @return the ledger of all that was added
         */
        public Ledger build() {
            chunks.forEach(LedgerChunk::close);
            Ledger ledger = new Ledger(
                    ImmutableList.copyOf(chunks), ImmutableList.copyOf(indicators.keySet()), parties.fixed(), width);
            built = true;
            current = LedgerChunk.full();
            return ledger;
        }
    }
}
