package dev.qualitysdk.judgement.appraisal;

import dev.qualitysdk.basics.Points;
import dev.qualitysdk.basics.Ratio;
import dev.qualitysdk.evidence.ConductEntry;
import dev.qualitysdk.evidence.Coverage;
import dev.qualitysdk.evidence.Disposition;
import dev.qualitysdk.evidence.Employment;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.Veto;
import dev.qualitysdk.regulation.Curve;
import dev.qualitysdk.regulation.GradeBand;
import dev.qualitysdk.regulation.IndicatorRule;
import dev.qualitysdk.regulation.Regulation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.Money;

/**
 * The appraisal written a second time, from the domain's text alone and as plainly as possible: loops over lists, and fractions
 * that are never reduced. It shares no arithmetic with what it checks.
 */
final class NaiveAppraisal {

    /** A quotient of two whole numbers. */
    private record Q(BigInteger n, BigInteger d) {

        static Q of(long n, long d) {
            return new Q(BigInteger.valueOf(n), BigInteger.valueOf(d));
        }

        static Q of(Ratio ratio) {
            return of(ratio.numerator(), ratio.denominator());
        }

        static Q of(Points points) {
            return of(points.hundredths(), 100);
        }

        static Q of(Money money) {
            return new Q(money.getAmountMinor().toBigIntegerExact(), BigInteger.valueOf(100));
        }

        Q add(Q o) {
            return new Q(n.multiply(o.d).add(o.n.multiply(d)), d.multiply(o.d));
        }

        Q sub(Q o) {
            return new Q(n.multiply(o.d).subtract(o.n.multiply(d)), d.multiply(o.d));
        }

        Q mul(Q o) {
            return new Q(n.multiply(o.n), d.multiply(o.d));
        }

        Q div(Q o) {
            return new Q(n.multiply(o.d), d.multiply(o.n));
        }

        int cmp(Q o) {
            return n.multiply(o.d).compareTo(o.n.multiply(d));
        }

        /** Hundredths, rounded from quotient and remainder; not below zero. */
        BigInteger hundredths(RoundingMode mode) {
            BigInteger[] parts = n.multiply(BigInteger.valueOf(100)).divideAndRemainder(d);
            int half = parts[1].shiftLeft(1).compareTo(d);
            boolean up = switch (mode) {
                case HALF_UP -> half >= 0;
                case HALF_EVEN -> half > 0 || (half == 0 && parts[0].testBit(0));
                case DOWN -> false;
                default -> throw new IllegalArgumentException(mode + " is not spoken of here");
            };
            return up ? parts[0].add(BigInteger.ONE) : parts[0];
        }
    }

    /** One employee's figures. */
    static final class Card {

        final Map<String, String> results = new TreeMap<>();
        Optional<String> score = Optional.empty();
        Optional<String> grade = Optional.empty();
        String bonus = "";
        String deducted = "";
        String net = "";
        String wage = "";
        String cut = "";
        String saved = "";
        private Q claim = Q.of(0, 1);
        private Q monthWage = Q.of(0, 1);
        private long deduction;
    }

    private final AppraisalArbitraries.Case facts;
    private final Regulation regulation;
    private final Instant start;
    private final Instant end;

    private NaiveAppraisal(AppraisalArbitraries.Case facts) {
        this.facts = facts;
        this.regulation = facts.regulation();
        this.start = Month.JUNE.atDay(1).atStartOfDay(regulation.zone()).toInstant();
        this.end = Month.JUNE
                .plusMonths(1)
                .atDay(1)
                .atStartOfDay(regulation.zone())
                .toInstant();
    }

    static Map<String, Card> of(AppraisalArbitraries.Case facts) {
        return new NaiveAppraisal(facts).cards();
    }

    private boolean inside(Instant at) {
        return at.compareTo(start) >= 0 && at.compareTo(end) < 0;
    }

    private Map<String, Card> cards() {
        Map<String, Card> cards = new TreeMap<>();
        for (Employment employment : facts.employments()) {
            LocalDate day = Month.JUNE.atDay(1);
            while (day.isBefore(Month.JUNE.plusMonths(1).atDay(1))) {
                if (employment.assignment().holds(day)) {
                    cards.putIfAbsent(employment.assignment().employee().value(), new Card());
                }
                day = day.plusDays(1);
            }
        }
        cards.forEach(this::fill);
        divide(cards);
        cards.values().forEach(this::pay);
        return cards;
    }

    private void fill(String employee, Card card) {
        Q weights = Q.of(0, 1);
        Q points = Q.of(0, 1);
        for (IndicatorRule rule : regulation.indicators().values()) {
            long[] sums = sums(employee, rule.indicator());
            String result = result(employee, rule, sums);
            card.results.put(rule.indicator().code(), result + " " + sums[0] + "/" + sums[1]);
            if (result.equals("MET") || result.equals("MISSED")) {
                weights = weights.add(Q.of(rule.weight()));
                points = points.add(Q.of(rule.weight()).mul(curve(rule.curve(), Q.of(sums[0], sums[1]))));
            }
            if (result.equals("MISSED") && rule.deduction().isPresent() && deducts(rule, sums)) {
                card.deduction += rule.deduction().get().getAmountMinorLong();
            }
        }
        String bound = bound(employee);
        Q factor = Q.of(regulation.pay().notAppraisedFactor());
        if (weights.n().signum() > 0) {
            Q score = points.div(weights).add(conduct(employee));
            if (score.cmp(Q.of(0, 1)) < 0) {
                score = Q.of(0, 1);
            }
            if (score.cmp(Q.of(100, 1)) > 0) {
                score = Q.of(100, 1);
            }
            BigInteger rounded = score.hundredths(regulation.rounding());
            card.score = Optional.of(new BigDecimal(rounded, 2).toPlainString());
            GradeBand band = regulation.bands().get(0);
            for (GradeBand next : regulation.bands()) {
                boolean vetoed = band.grade().equals(bound);
                if (!vetoed && rounded.intValueExact() >= next.lowest().hundredths()) {
                    band = next;
                }
            }
            card.grade = Optional.of(band.grade());
            factor = Q.of(band.factor());
        } else if (!bound.isEmpty()) {
            for (GradeBand band : regulation.bands()) {
                if (band.grade().equals(bound) && Q.of(band.factor()).cmp(factor) < 0) {
                    factor = Q.of(band.factor());
                }
            }
        }
        for (Employment employment : facts.employments()) {
            if (employment.assignment().employee().value().equals(employee)) {
                Q share = Q.of(days(employment), 30);
                card.claim =
                        card.claim.add(Q.of(employment.baseBonus()).mul(factor).mul(share));
                card.monthWage = card.monthWage.add(Q.of(employment.wage()).mul(share));
            }
        }
    }

    private static long days(Employment employment) {
        long days = 0;
        for (int day = 1; day <= 30; day++) {
            days += employment.assignment().holds(Month.JUNE.atDay(day)) ? 1 : 0;
        }
        return days;
    }

    private long[] sums(String employee, Indicator indicator) {
        long[] sums = new long[3];
        for (Evidence piece : facts.evidence()) {
            if (piece.employee().isPresent()
                    && piece.employee().get().value().equals(employee)
                    && piece.indicator().equals(indicator)
                    && piece.disposition() == Disposition.COUNTED
                    && inside(piece.at())) {
                sums[0] += piece.numerator();
                sums[1] += piece.denominator();
                sums[2]++;
            }
        }
        return sums;
    }

    private String result(String employee, IndicatorRule rule, long[] sums) {
        if (sums[1] == 0) {
            return "NO_DATA";
        }
        long due = 0;
        long covered = 0;
        for (Coverage part : facts.coverage()) {
            if (part.indicator().equals(rule.indicator())
                    && part.employee().isPresent()
                    && part.employee().get().value().equals(employee)) {
                due += part.due();
                covered += part.covered();
            }
        }
        boolean bare = rule.indicator().equals(Indicator.COLLECTION_ACCURACY)
                && due > 0
                && Q.of(covered, due).cmp(Q.of(regulation.accuracy().coverage())) < 0;
        if (bare || sums[2] < rule.minimumSample()) {
            return "INSUFFICIENT";
        }
        return Q.of(sums[0], sums[1]).cmp(Q.of(rule.target())) >= 0 ? "MET" : "MISSED";
    }

    /** (x·b − n·a)² > z²·n·a·(b − a), as the domain writes it; what was missed has x·b < n·a. */
    private boolean deducts(IndicatorRule rule, long[] sums) {
        if (regulation.pay().chance().isEmpty()) {
            return true;
        }
        if (rule.measure() != Indicator.Measure.COUNTS) {
            return false;
        }
        BigInteger a = BigInteger.valueOf(rule.target().numerator());
        BigInteger b = BigInteger.valueOf(rule.target().denominator());
        BigInteger n = BigInteger.valueOf(sums[1]);
        BigInteger left = BigInteger.valueOf(sums[0])
                .multiply(b)
                .subtract(n.multiply(a))
                .pow(2)
                .multiply(BigInteger.valueOf(1_000_000));
        BigInteger z = regulation.pay().chance().get().movePointRight(3).toBigIntegerExact();
        return left.compareTo(z.pow(2).multiply(n).multiply(a).multiply(b.subtract(a))) > 0;
    }

    private static Q curve(Curve curve, Q ratio) {
        List<Curve.Knot> knots = curve.knots();
        if (ratio.cmp(Q.of(knots.get(0).ratio())) <= 0) {
            return Q.of(knots.get(0).points());
        }
        for (int i = 1; i < knots.size(); i++) {
            Q x0 = Q.of(knots.get(i - 1).ratio());
            Q x1 = Q.of(knots.get(i).ratio());
            Q y0 = Q.of(knots.get(i - 1).points());
            Q y1 = Q.of(knots.get(i).points());
            if (ratio.cmp(x1) <= 0) {
                // (y0·(x1 − x) + y1·(x − x0)) / (x1 − x0)
                return y0.mul(x1.sub(ratio)).add(y1.mul(ratio.sub(x0))).div(x1.sub(x0));
            }
        }
        return Q.of(knots.get(knots.size() - 1).points());
    }

    private Q conduct(String employee) {
        long minus = 0;
        long plus = 0;
        for (ConductEntry entry : facts.conduct()) {
            if (entry.employee().value().equals(employee) && inside(entry.at())) {
                if (entry.direction() == ConductEntry.Direction.FINDING) {
                    minus += entry.points().hundredths();
                } else {
                    plus += entry.points().hundredths();
                }
            }
        }
        return Q.of(
                Math.min(plus, regulation.mostAdded().hundredths())
                        - Math.min(minus, regulation.mostSubtracted().hundredths()),
                100);
    }

    /** The regulations here know one reason, so there is one bound or none. */
    private String bound(String employee) {
        String bound = "";
        for (Veto veto : facts.vetoes()) {
            if (veto.employee().value().equals(employee) && inside(veto.at())) {
                bound = regulation.vetoes().getOrDefault(veto.reason(), "");
            }
        }
        return bound;
    }

    private void divide(Map<String, Card> cards) {
        Q total = Q.of(0, 1);
        for (Card card : cards.values()) {
            total = total.add(card.claim);
        }
        if (regulation.pay().pool().isEmpty() || total.n().signum() == 0) {
            for (Card card : cards.values()) {
                boolean paid = regulation.pay().pool().isEmpty();
                card.bonus = money(paid ? card.claim.hundredths(regulation.rounding()) : BigInteger.ZERO);
            }
            return;
        }
        BigInteger pool = regulation.pay().pool().get().getAmountMinor().toBigIntegerExact();
        Map<String, BigInteger> whole = new TreeMap<>();
        Map<String, Q> rest = new TreeMap<>();
        BigInteger left = pool;
        for (Map.Entry<String, Card> entry : cards.entrySet()) {
            Q exact = entry.getValue().claim.mul(new Q(pool, BigInteger.ONE)).div(total);
            BigInteger floor = exact.n().divide(exact.d());
            whole.put(entry.getKey(), floor);
            rest.put(entry.getKey(), exact.sub(new Q(floor, BigInteger.ONE)));
            left = left.subtract(floor);
        }
        List<String> order = new ArrayList<>(cards.keySet());
        order.sort(
                Comparator.comparing((String employee) -> rest.getOrDefault(employee, Q.of(0, 1)), (x, y) -> y.cmp(x)));
        for (String employee : order) {
            if (left.signum() > 0) {
                whole.merge(employee, BigInteger.ONE, BigInteger::add);
                left = left.subtract(BigInteger.ONE);
            }
        }
        cards.forEach((employee, card) -> card.bonus = money(whole.getOrDefault(employee, BigInteger.ZERO)));
    }

    private void pay(Card card) {
        BigInteger bonus = new BigDecimal(card.bonus).movePointRight(2).toBigIntegerExact();
        BigInteger deducted = BigInteger.valueOf(card.deduction);
        BigInteger net = bonus.subtract(deducted);
        card.deducted = money(deducted);
        card.net = money(net);
        card.wage = money(card.monthWage.hundredths(regulation.rounding()));
        Q cap = card.monthWage.mul(Q.of(regulation.pay().wageCap()));
        Q above = card.monthWage.sub(Q.of(regulation.pay().wageFloor()));
        Q limit = cap.cmp(above) <= 0 ? cap : above;
        BigInteger most = limit.n().signum() <= 0 ? BigInteger.ZERO : limit.hundredths(RoundingMode.DOWN);
        BigInteger owed = net.negate().max(BigInteger.ZERO);
        card.cut = money(owed.min(most));
        card.saved = money(owed.subtract(owed.min(most)));
    }

    private static String money(BigInteger minor) {
        return new BigDecimal(minor, 2).toPlainString();
    }
}
