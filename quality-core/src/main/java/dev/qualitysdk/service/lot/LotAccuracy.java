package dev.qualitysdk.service.lot;

import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.basics.Unit;
import dev.qualitysdk.evidence.Assignment;
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
        switch (rule.formula()) {
            case BY_LOT -> {
                byLot(rule, collected, verified, evidence);
                Unit.Dimension dimension = verified.found().dimension();
                long absolute = rule.absolute().getOrDefault(dimension, 0L);
                figures.put("tolerance.absolute", absolute + " " + dimension.symbol())
                        .put("tolerance.relative", rule.relative().toString());
            }
            case BY_MASS -> byMass(collected, verified, evidence);
        }
        return evidence.figures(figures.build()).build();
    }

    private static void byLot(
            AccuracyRule rule, LotStep.Collected collected, LotStep.Verified verified, Evidence.Builder evidence) {
        boolean accurate =
                collected.kind().equals(verified.kind()) && rule.tolerates(collected.recorded(), verified.found());
        evidence.numerator(accurate ? 1 : 0).denominator(1);
    }

    private static void byMass(LotStep.Collected collected, LotStep.Verified verified, Evidence.Builder evidence) {
        Quantity recorded = collected.recorded();
        Quantity found = verified.found();
        if (recorded.dimension() != Unit.Dimension.MASS) {
            evidence.disposition(Disposition.EXCLUDED).reason(Lot.NOT_WEIGHED);
        } else if (!collected.kind().equals(verified.kind()) || found.isZero()) {
            evidence.denominator(recorded.amount());
        } else {
            long off = Math.abs(recorded.amount() - found.amount());
            evidence.numerator(Math.max(0, found.amount() - off)).denominator(found.amount());
        }
    }
}
