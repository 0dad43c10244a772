package dev.qualitysdk.service.statistics;

import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.evidence.Roster;
import dev.qualitysdk.service.assessment.Assessment;
import dev.qualitysdk.service.assessment.AssessmentArbitraries;
import dev.qualitysdk.service.booking.Booking;
import dev.qualitysdk.service.booking.BookingArbitraries;
import dev.qualitysdk.service.lot.Lot;
import dev.qualitysdk.service.lot.LotArbitraries;
import dev.qualitysdk.service.settlement.Settlement;
import dev.qualitysdk.service.settlement.SettlementArbitraries;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitraries of business statistics and of their parts. */
public final class StatisticsArbitraries {

    static final Instant NOW = Instant.parse("2100-01-01T00:00:00Z");
    private static final ZoneId ZONE = StatisticsTest.ZONE;

    private StatisticsArbitraries() {}

    /** Records of every kind; the lots lie close together, so that their months meet. */
    static Arbitrary<List<Object>> records() {
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(2, BookingArbitraries.bookings().map(Object.class::cast)),
                        net.jqwik.api.Tuple.of(
                                3, AssessmentArbitraries.assessments().map(Object.class::cast)),
                        net.jqwik.api.Tuple.of(
                                2,
                                LotArbitraries.lots(Arbitraries.longs()
                                                .between(1_767_225_600L, 1_775_000_000L)
                                                .map(Instant::ofEpochSecond))
                                        .map(Object.class::cast)),
                        net.jqwik.api.Tuple.of(
                                2, SettlementArbitraries.settlements().map(Object.class::cast)))
                .list()
                .ofMaxSize(8);
    }

    static List<Period> months(List<Object> records) {
        Set<YearMonth> months = new HashSet<>();
        records.stream()
                .flatMap(StatisticsArbitraries::instants)
                .forEach(at -> months.add(YearMonth.from(at.atZone(ZONE))));
        months.add(YearMonth.of(2026, 3));
        return months.stream().map(month -> Period.of(month, ZONE)).toList();
    }

    private static Stream<Instant> instants(Object thing) {
        if (thing instanceof Booking booking) {
            return Stream.concat(
                    booking.steps().stream().map(step -> step.at()),
                    Stream.of(
                            booking.window().start(),
                            booking.requested().window().start()));
        }
        return ((dev.qualitysdk.lifecycle.Recorded<?, ?>) thing)
                .steps().stream().map(step -> step.at());
    }

    static Statistics count(List<Object> records, List<Period> months) {
        StatisticsBuilder builder = Statistics.builder(StatisticsTest.BOOK, Roster.of(List.of()), months, NOW);
        records.forEach(record -> add(builder, record));
        return builder.build();
    }

    private static void add(StatisticsBuilder builder, Object record) {
        if (record instanceof Booking booking) {
            builder.add(booking);
        } else if (record instanceof Assessment assessment) {
            boolean known = assessment.id().value().length() % 2 == 0;
            builder.add(
                    assessment,
                    known ? Optional.of(BranchId.of("north")) : Optional.empty(),
                    known ? Optional.of(Channel.WEB) : Optional.empty());
        } else if (record instanceof Lot lot) {
            builder.add(lot);
            lot.evidence(StatisticsTest.BOOK, Roster.of(List.of()), NOW).forEach(builder::add);
        } else {
            builder.add((Settlement) record);
        }
    }

    static Arbitrary<ZoneId> zones() {
        return Arbitraries.of("Asia/Shanghai", "UTC", "America/New_York", "Europe/Berlin", "Africa/Cairo")
                .map(ZoneId::of);
    }

    /** Statistics of a few records, month by month. */
    public static Arbitrary<Statistics> statistics() {
        return records().map(records -> count(records, months(records)));
    }

    /** Figures of all of them together. */
    public static Arbitrary<BusinessFigures> figures() {
        return statistics().map(Statistics::all);
    }

    /** Goods whose price was agreed. */
    public static Arbitrary<Trade> trades() {
        return parts(BusinessFigures::agreed);
    }

    /** What lots hold together. */
    public static Arbitrary<Volume> volumes() {
        return parts(figures -> figures.collected().values());
    }

    /** Money that was paid. */
    public static Arbitrary<Payments> payments() {
        return parts(BusinessFigures::payments);
    }

    /** Durations from none to an hour. */
    public static Arbitrary<Durations> durations() {
        return Arbitraries.longs()
                .between(0, 3_600_000)
                .map(Duration::ofMillis)
                .list()
                .ofMaxSize(20)
                .map(Durations::of);
    }

    /** Members of an axis, and what has none. */
    public static Arbitrary<Member> members() {
        return Arbitraries.oneOf(
                Arbitraries.just(Member.NONE),
                Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(5).map(Member::of));
    }

    /** Months of any zone, whole and cut. */
    public static Arbitrary<Period> periods() {
        return Combinators.combine(
                        Arbitraries.longs().between(1_700_000_000L, 1_900_000_000L),
                        zones(),
                        Arbitraries.of(true, false))
                .as((second, zone, whole) -> {
                    Instant at = Instant.ofEpochSecond(second).plusNanos(1_000);
                    YearMonth month = YearMonth.from(at.atZone(zone));
                    return whole ? Period.of(month, zone) : Period.until(month, zone, at);
                });
    }

    /** A month held against the one before it. */
    public static Arbitrary<Comparison> comparisons() {
        return records().map(records -> {
            Period month = months(records).get(0);
            return Comparison.of(count(records, List.of(month)), count(records, List.of(month.previous())));
        });
    }

    private static <T> Arbitrary<T> parts(Function<BusinessFigures, Collection<T>> parts) {
        return figures()
                .map(figures -> List.copyOf(parts.apply(figures)))
                .filter(list -> !list.isEmpty())
                .flatMap(Arbitraries::of);
    }
}
