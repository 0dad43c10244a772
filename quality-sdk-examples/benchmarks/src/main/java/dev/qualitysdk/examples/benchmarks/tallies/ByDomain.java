package dev.qualitysdk.examples.benchmarks.tallies;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.filtering;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.maxBy;
import static java.util.stream.Collectors.teeing;

import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Identifier;
import dev.qualitysdk.basics.TeamId;
import dev.qualitysdk.calendar.Allowance;
import dev.qualitysdk.evidence.Assignment;
import dev.qualitysdk.evidence.Counting;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.Ledger;
import dev.qualitysdk.evidence.Tallies;
import dev.qualitysdk.evidence.Tally;
import dev.qualitysdk.regulation.Duty;
import dev.qualitysdk.regulation.ReviewRule;
import dev.qualitysdk.service.booking.Booking;
import dev.qualitysdk.service.booking.Visit;
import dev.qualitysdk.service.complaint.Complaint;
import dev.qualitysdk.service.complaint.ComplaintStep;
import dev.qualitysdk.service.lot.Lot;
import dev.qualitysdk.service.lot.LotStep;
import dev.qualitysdk.service.supervision.CustomerSatisfaction;
import dev.qualitysdk.service.supervision.Review;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** From domain values to the figures of every employee, branch, team and channel: the library, and what a host would write with streams. */
final class ByDomain {

    private ByDomain() {}

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
            return checkSum(ledger.build().tallies(month.month), true);
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
        return ByHand.of(name, () -> checkSum(tallies(month, wanted), true));
    }

    static Tallies tallies(DomainMonth month, Set<Indicator> wanted) {
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
        return counting.ledger().tallies(month.month);
    }

    /** The check sum of the employees alone. */
    static long ofEmployees(DomainMonth month) {
        return checkSum(tallies(month, Set.copyOf(MonthColumns.INDICATORS)), false);
    }

    private record Share(long met, long all) {}

    /** What counts, for whom, in the cycle of which instant. */
    private record Case(
            EmployeeId employee, Optional<BranchId> branch, Optional<Channel> channel, Instant at, boolean met) {}

    /**
     * The four indicators per employee, branch, team and channel, as a ledger's tallies have them: four {@code groupingBy} each. It knows no
     * excuses, pauses, transfers or withdrawals, which these records do not have, and one version of the regulation.
     */
    static Contestant streams(DomainMonth month) {
        return ByHand.of("streams, four groupingBy", () -> {
            ZoneId zone = month.regulation.zone();
            long sum = 0;
            for (int indicator = 0; indicator < MonthColumns.INDICATORS.size(); indicator++) {
                List<Case> cases = cases(month, indicator).toList();
                sum += sum(shares(cases.stream(), Case::employee), indicator)
                        + sum(
                                shares(
                                        present(cases, Case::branch),
                                        one -> one.branch().orElseThrow()),
                                indicator)
                        + sum(
                                shares(
                                        present(cases, Case::channel),
                                        one -> one.channel().orElseThrow()),
                                indicator)
                        + sumOfTeams(
                                shares(
                                        cases.stream(),
                                        one -> month.roster
                                                .at(
                                                        one.employee(),
                                                        one.at().atZone(zone).toLocalDate())
                                                .flatMap(Assignment::team)),
                                indicator);
            }
            return sum;
        });
    }

    /** The same per employee and nothing else. */
    static Contestant streamsOfEmployees(DomainMonth month) {
        return ByHand.of("streams, one groupingBy, employees only", () -> {
            long sum = 0;
            for (int indicator = 0; indicator < MonthColumns.INDICATORS.size(); indicator++) {
                sum += sum(shares(cases(month, indicator), Case::employee), indicator);
            }
            return sum;
        });
    }

    private static Stream<Case> present(List<Case> cases, Function<Case, Optional<?>> member) {
        return cases.stream().filter(one -> member.apply(one).isPresent());
    }

    private static <K> Map<K, Share> shares(Stream<Case> cases, Function<Case, K> key) {
        return cases.collect(groupingBy(key, teeing(filtering(Case::met, counting()), counting(), Share::new)));
    }

    private static long sum(Map<? extends Identifier<?>, Share> shares, int indicator) {
        long sum = 0;
        for (Map.Entry<? extends Identifier<?>, Share> share : shares.entrySet()) {
            sum += check(
                    share.getKey(),
                    indicator,
                    share.getValue().met(),
                    share.getValue().all());
        }
        return sum;
    }

    private static long sumOfTeams(Map<Optional<TeamId>, Share> shares, int indicator) {
        long sum = 0;
        for (Map.Entry<Optional<TeamId>, Share> share : shares.entrySet()) {
            if (share.getKey().isPresent()) {
                sum += check(
                        share.getKey().get(),
                        indicator,
                        share.getValue().met(),
                        share.getValue().all());
            }
        }
        return sum;
    }

    private static long check(Identifier<?> key, int indicator, long met, long all) {
        return Contestant.check(key.hashCode(), indicator, met, all);
    }

    /** A check sum over the figures of employees, and of branches, teams and channels where these are wanted too. */
    static long checkSum(Tallies tallies, boolean whole) {
        long sum = 0;
        for (int i = 0; i < MonthColumns.INDICATORS.size(); i++) {
            Indicator indicator = MonthColumns.INDICATORS.get(i);
            sum += checkSum(ByLedger.EMPLOYEES, key -> tallies.employee(key, indicator), i);
            if (whole) {
                sum += checkSum(DomainMonth.BRANCHES, key -> tallies.branch(key, indicator), i)
                        + checkSum(DomainMonth.TEAMS, key -> tallies.team(key, indicator), i)
                        + checkSum(DomainMonth.CHANNELS, key -> tallies.channel(key, indicator), i);
            }
        }
        return sum;
    }

    private static <K extends Identifier<K>> long checkSum(List<K> keys, Function<K, Tally> tallies, int indicator) {
        long sum = 0;
        for (K key : keys) {
            Tally tally = tallies.apply(key);
            sum += check(key, indicator, tally.numerator(), tally.denominator());
        }
        return sum;
    }

    private static Stream<Case> cases(DomainMonth month, int indicator) {
        return switch (indicator) {
            case 0 -> satisfaction(month);
            case 1 -> responses(month);
            case 2 -> accuracy(month);
            default -> complaints(month);
        };
    }

    private static Stream<Case> satisfaction(DomainMonth month) {
        Map<BookingId, Visit> visits = new HashMap<>();
        month.bookings.forEach(booking -> booking.visit().ifPresent(visit -> visits.put(visit.booking(), visit)));
        Map<BookingId, Optional<Review>> latest = month.reviews.stream()
                .filter(review -> review.state() == Review.State.GIVEN)
                .collect(groupingBy(
                        review -> review.given().booking(),
                        maxBy(Comparator.comparing(review -> review.given().at()))));
        record Rated(Visit visit, Review review) {}

        ReviewRule rule = month.regulation.reviews();
        return latest.values().stream()
                .flatMap(Optional::stream)
                .flatMap(
                        review -> Optional.ofNullable(visits.get(review.given().booking()))
                                .map(visit -> new Rated(visit, review))
                                .stream())
                .map(rated -> new Case(
                        rated.visit().leader().orElseThrow(),
                        Optional.of(rated.visit().branch()),
                        Optional.of(rated.visit().channel()),
                        rule.window().due(rated.visit().ended(), month.regulation.calendar()),
                        rated.review().given().rating() >= rule.threshold()))
                .filter(one -> month.month.contains(one.at()));
    }

    private static Stream<Case> responses(DomainMonth month) {
        Allowance allowance = month.regulation.allowance(Duty.RESPONSE).orElseThrow();
        return month.bookings.stream()
                .map(booking -> {
                    Instant due = allowance.due(booking.requested().at(), month.regulation.calendar());
                    boolean met =
                            booking.answeredAt().filter(at -> !at.isAfter(due)).isPresent();
                    return new Case(
                            booking.requested().responsible(),
                            Optional.of(booking.branch()),
                            Optional.of(booking.channel()),
                            due,
                            met);
                })
                .filter(one -> month.month.contains(one.at()));
    }

    private static Stream<Case> accuracy(DomainMonth month) {
        return month.lots.stream()
                .filter(lot -> lot.verification()
                        .filter(verified -> month.month.contains(verified.at()))
                        .isPresent())
                .map(lot -> {
                    LotStep.Collected collected = lot.collected();
                    LotStep.Verified verified = lot.verification().orElseThrow();
                    return new Case(
                            collected.recorder(),
                            collected.branch(),
                            collected.channel(),
                            verified.at(),
                            verified.kind().equals(collected.kind())
                                    && month.regulation.accuracy().tolerates(collected.recorded(), verified.found()));
                });
    }

    private static Stream<Case> complaints(DomainMonth month) {
        Allowance allowance =
                month.regulation.allowance(Duty.COMPLAINT_RESOLUTION).orElseThrow();
        return month.complaints.stream()
                .map(complaint -> {
                    Instant due = allowance.due(complaint.received().at(), month.regulation.calendar());
                    boolean met = complaint.steps().stream()
                            .filter(step -> step instanceof ComplaintStep.Resolved)
                            .anyMatch(step -> !step.at().isAfter(due));
                    return new Case(
                            complaint.received().handler().orElseThrow(),
                            complaint.received().branch(),
                            complaint.received().channel(),
                            due,
                            met);
                })
                .filter(one -> month.month.contains(one.at()));
    }
}
