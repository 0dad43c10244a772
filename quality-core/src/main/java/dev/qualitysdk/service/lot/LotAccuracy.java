package dev.qualitysdk.service.lot;

import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.basics.Unit;
import dev.qualitysdk.evidence.Assignment;
import dev.qualitysdk.evidence.Attribution;
import dev.qualitysdk.evidence.Counting;
import dev.qualitysdk.evidence.Disposition;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.Roster;
import dev.qualitysdk.regulation.AccuracyRule;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.rule.Clause;
import java.util.Optional;

/** How a lot's record counts against its first verification (clause 4.2.3). */
final class LotAccuracy {

    private LotAccuracy() {}

    static Evidence of(LotStep.Collected collected, LotStep.Verified verified, RegulationBook book, Roster roster) {
        Regulation regulation = book.ofCycle(verified.at());
        AccuracyRule rule = regulation.accuracy();
        Optional<Assignment> assignment = roster.at(
                collected.recorder(), verified.at().atZone(regulation.zone()).toLocalDate());
        Evidence.Builder evidence = Evidence.builder();
        ImmutableSortedMap.Builder<String, String> figures = ImmutableSortedMap.naturalOrder();
        evidence.indicator(Indicator.COLLECTION_ACCURACY)
                .subject(collected.id().value())
                .employee(collected.recorder())
                .branch(collected.branch().or(() -> assignment.map(Assignment::branch)))
                .team(assignment.flatMap(Assignment::team))
                .channel(collected.channel())
                .at(verified.at())
                .clause(Clause.COLLECTION_ACCURACY)
                .regulation(regulation.version());
        figures.put("formula", rule.formula().name())
                .put("recorded", collected.recorded().toString())
                .put("recorded.kind", collected.kind())
                .put("found", verified.found().toString())
                .put("found.kind", verified.kind());
        Measured measured = Measured.of(rule, collected, verified);
        evidence.numerator(measured.numerator).denominator(measured.denominator).disposition(measured.disposition);
        if (measured.disposition == Disposition.EXCLUDED) {
            evidence.reason(Lot.NOT_WEIGHED);
        }
        if (rule.formula() == AccuracyRule.Formula.BY_LOT) {
            Unit.Dimension dimension = verified.found().dimension();
            long absolute = rule.absolute().getOrDefault(dimension, 0L);
            figures.put("tolerance.absolute", absolute + " " + dimension.symbol())
                    .put("tolerance.relative", rule.relative().toString());
        }
        return evidence.figures(figures.build()).build();
    }

    static void count(
            Attribution attribution,
            LotStep.Collected collected,
            LotStep.Verified verified,
            RegulationBook book,
            Counting counting) {
        long at = CanonicalTime.micros(verified.at());
        Regulation regulation = book.ofCycleMicros(at);
        Measured measured = Measured.of(regulation.accuracy(), collected, verified);
        counting.add(
                Indicator.COLLECTION_ACCURACY,
                attribution,
                regulation.zone(),
                at,
                measured.numerator,
                measured.denominator,
                measured.disposition);
    }

    /** What a lot adds: of one, or of the mass that was found. */
    private record Measured(long numerator, long denominator, Disposition disposition) {

        static Measured of(AccuracyRule rule, LotStep.Collected collected, LotStep.Verified verified) {
            return switch (rule.formula()) {
                case BY_LOT -> byLot(rule, collected, verified);
                case BY_MASS -> byMass(collected, verified);
            };
        }

        private static Measured byLot(AccuracyRule rule, LotStep.Collected collected, LotStep.Verified verified) {
            boolean accurate =
                    collected.kind().equals(verified.kind()) && rule.tolerates(collected.recorded(), verified.found());
            return new Measured(accurate ? 1 : 0, 1, Disposition.COUNTED);
        }

        private static Measured byMass(LotStep.Collected collected, LotStep.Verified verified) {
            Quantity recorded = collected.recorded();
            Quantity found = verified.found();
            if (recorded.dimension() != Unit.Dimension.MASS) {
                return new Measured(0, 0, Disposition.EXCLUDED);
            }
            if (!collected.kind().equals(verified.kind()) || found.isZero()) {
                return new Measured(0, recorded.amount(), Disposition.COUNTED);
            }
            long off = Math.abs(recorded.amount() - found.amount());
            return new Measured(Math.max(0, found.amount() - off), found.amount(), Disposition.COUNTED);
        }
    }
}
