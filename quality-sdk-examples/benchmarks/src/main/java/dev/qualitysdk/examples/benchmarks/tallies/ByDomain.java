package dev.qualitysdk.examples.benchmarks.tallies;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.filtering;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.maxBy;
import static java.util.stream.Collectors.teeing;

import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.calendar.Allowance;
import dev.qualitysdk.evidence.Counting;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.Ledger;
import dev.qualitysdk.regulation.Duty;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.service.booking.Booking;
import dev.qualitysdk.service.booking.Visit;
import dev.qualitysdk.service.complaint.Complaint;
import dev.qualitysdk.service.complaint.ComplaintStep;
import dev.qualitysdk.service.lot.Lot;
import dev.qualitysdk.service.lot.LotStep;
import dev.qualitysdk.service.supervision.CustomerSatisfaction;
import dev.qualitysdk.service.supervision.Review;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collector;

/** From domain values to the figures of every employee: the library's evidence, and what a host would write with streams. */
final class ByDomain {

    private static final Map<EmployeeId, Integer> NUMBERS = numbers();

    private ByDomain() {}

    private static Map<EmployeeId, Integer> numbers() {
        Map<EmployeeId, Integer> numbers = new HashMap<>();
        for (EmployeeId employee : ByLedger.EMPLOYEES) {
            numbers.put(employee, numbers.size());
        }
        return numbers;
    }

    /** Every record's evidence, with its figures, into a ledger, and its tallies: those of arrivals and the rest are made too. */
    static Contestant evidence(DomainMonth month) {
        return ByHand.of("evidence of domain values", () -> {
            Instant asOf = month.month.end();
            Ledger.Builder ledger = Ledger.builder();
            List<Visit> visits = new ArrayList<>();
            for (Booking booking : month.bookings) {
                ledger.addAll(booking.evidence(month.book, month.roster, asOf));
                booking.visit().ifPresent(visits::add);
            }
            ledger.addAll(CustomerSatisfaction.evidence(visits, month.reviews, month.book, month.roster, asOf));
            for (Complaint complaint : month.complaints) {
                ledger.addAll(complaint.evidence(month.book, month.roster, asOf));
            }
            for (Lot lot : month.lots) {
                ledger.addAll(lot.evidence(month.book, month.roster, asOf));
            }
            return ByLedger.checkSum(ledger.build().tallies(month.month));
        });
    }

    /** The four indicators, counted: the same rules without the figures that explain them. */
    static Contestant counted(DomainMonth month) {
        return counted("domain values counted, four indicators", month, Set.copyOf(MonthColumns.INDICATORS));
    }

    /** Everything that the records owe, counted: arrivals, acknowledgements and verifications too. */
    static Contestant countedWhole(DomainMonth month) {
        return counted("domain values counted, every indicator", month, Set.copyOf(Indicator.ALL));
    }

    private static Contestant counted(String name, DomainMonth month, Set<Indicator> wanted) {
        return ByHand.of(name, () -> {
            Counting counting = Counting.of(month.roster, month.month.end(), wanted);
            List<Visit> visits = new ArrayList<>();
            for (Booking booking : month.bookings) {
                booking.count(month.book, counting);
                booking.visit().ifPresent(visits::add);
            }
            CustomerSatisfaction.count(visits, month.reviews, month.book, counting);
            for (Complaint complaint : month.complaints) {
                complaint.count(month.book, counting);
            }
            for (Lot lot : month.lots) {
                lot.count(month.book, counting);
            }
            return ByLedger.checkSum(counting.ledger().tallies(month.month));
        });
    }

    private record Share(long met, long all) {}

    private static <T> Collector<T, ?, Map<EmployeeId, Share>> shares(
            Function<T, EmployeeId> employee, Predicate<T> met) {
        return groupingBy(employee, teeing(filtering(met, counting()), counting(), Share::new));
    }

    /**
     * The four indicators and nothing else: no excuses, pauses, transfers or withdrawals, which these records do not have, one version
     * of the regulation, no figures kept.
     */
    static Contestant streams(DomainMonth month) {
        return ByHand.of("streams with groupingBy", () -> {
            Regulation regulation = month.regulation;
            return sum(satisfaction(month, regulation), 0)
                    + sum(responses(month, regulation), 1)
                    + sum(accuracy(month, regulation), 2)
                    + sum(complaints(month, regulation), 3);
        });
    }

    private static long sum(Map<EmployeeId, Share> shares, int indicator) {
        long sum = 0;
        for (Map.Entry<EmployeeId, Share> share : shares.entrySet()) {
            sum += Contestant.check(
                    NUMBERS.getOrDefault(share.getKey(), 0),
                    indicator,
                    share.getValue().met(),
                    share.getValue().all());
        }
        return sum;
    }

    private static Map<EmployeeId, Share> satisfaction(DomainMonth month, Regulation regulation) {
        Map<BookingId, Visit> visits = new HashMap<>();
        month.bookings.forEach(booking -> booking.visit().ifPresent(visit -> visits.put(visit.booking(), visit)));
        Map<BookingId, Optional<Review>> latest = month.reviews.stream()
                .filter(review -> review.state() == Review.State.GIVEN)
                .collect(groupingBy(
                        review -> review.given().booking(),
                        maxBy(Comparator.comparing(review -> review.given().at()))));
        record Rated(Visit visit, Review review) {}

        Allowance window = regulation.reviews().window();
        return latest.values().stream()
                .flatMap(Optional::stream)
                .flatMap(
                        review -> Optional.ofNullable(visits.get(review.given().booking()))
                                .map(visit -> new Rated(visit, review))
                                .stream())
                .filter(rated -> month.month.contains(window.due(rated.visit().ended(), regulation.calendar())))
                .collect(shares(
                        rated -> rated.visit().leader().orElseThrow(),
                        rated -> rated.review().given().rating()
                                >= regulation.reviews().threshold()));
    }

    private static Map<EmployeeId, Share> responses(DomainMonth month, Regulation regulation) {
        record Case(EmployeeId employee, Instant due, boolean met) {}

        Allowance allowance = regulation.allowance(Duty.RESPONSE).orElseThrow();
        return month.bookings.stream()
                .map(booking -> {
                    Instant due = allowance.due(booking.requested().at(), regulation.calendar());
                    boolean met =
                            booking.answeredAt().filter(at -> !at.isAfter(due)).isPresent();
                    return new Case(booking.requested().responsible(), due, met);
                })
                .filter(one -> month.month.contains(one.due()))
                .collect(shares(Case::employee, Case::met));
    }

    private static Map<EmployeeId, Share> accuracy(DomainMonth month, Regulation regulation) {
        return month.lots.stream()
                .filter(lot -> lot.verification()
                        .filter(verified -> month.month.contains(verified.at()))
                        .isPresent())
                .collect(shares(lot -> lot.collected().recorder(), lot -> {
                    LotStep.Verified verified = lot.verification().orElseThrow();
                    return verified.kind().equals(lot.collected().kind())
                            && regulation.accuracy().tolerates(lot.collected().recorded(), verified.found());
                }));
    }

    private static Map<EmployeeId, Share> complaints(DomainMonth month, Regulation regulation) {
        record Case(EmployeeId employee, Instant due, boolean met) {}

        Allowance allowance = regulation.allowance(Duty.COMPLAINT_RESOLUTION).orElseThrow();
        return month.complaints.stream()
                .map(complaint -> {
                    Instant due = allowance.due(complaint.received().at(), regulation.calendar());
                    boolean met = complaint.steps().stream()
                            .filter(step -> step instanceof ComplaintStep.Resolved)
                            .anyMatch(step -> !step.at().isAfter(due));
                    return new Case(complaint.received().handler().orElseThrow(), due, met);
                })
                .filter(one -> month.month.contains(one.due()))
                .collect(shares(Case::employee, Case::met));
    }
}
