package dev.qualitysdk.judgement.appraisal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.RegulationVersion;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.regulation.Ruling;
import dev.qualitysdk.rule.Clause;
import java.time.YearMonth;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How every figure on a scorecard came about: the records behind each indicator, and the arithmetic from there to the money, step
 * by step.
 *
 * <p>The evidence adds up to the card; that is checked when the explanation is made.
 */
@Value.Immutable
public sealed interface Explanation permits ImmutableExplanation {

    /**
     * What a line speaks of, and the names of its figures. Figures are canonical text: whole numbers, ratios as fractions,
     * amounts with their currency, codes; figures named {@code ….exact} are fractions of whole numbers, and the same name
     * without it is the same number with four decimals, half up.
     */
    enum Topic {
        /**
         * What the evidence says of an indicator: {@code numerator, denominator, counted, excused, excluded, notOwed, percentage?,
         * target, minimumSample, result, shortfall?, due?, covered?, least?, interval.lower?, interval.upper?, z?}.
         */
        RESULT,
        /**
         * The points by the curve: {@code percentage, below.ratio, below.points, above.ratio?, above.points?, points,
         * points.exact}. Only one knot is named where the curve is constant.
         */
        POINTS,
        /**
         * What an indicator weighs: {@code weight, weights, effective, effective.exact, contribution, contribution.exact};
         * {@code weights} is the sum of the stated weights of all that have a verdict.
         */
        WEIGHT,
        /** An indicator without a verdict, whose weight the others share: {@code weight, result}. */
        SHARED_OUT,
        /** The weighted mean: {@code mean, mean.exact}. */
        MEAN,
        /** Nothing with a weight has a verdict: no figures. */
        NOT_APPRAISED,
        /**
         * Points of conduct: {@code findings, findings.points, mostSubtracted, subtracted, commendations, commendations.points,
         * mostAdded, added}; the subjects are the records.
         */
        CONDUCT,
        /** Mean and conduct together, kept within 0 and 100: {@code mean, subtracted, added, sum, clamped, clamped.exact}. */
        CLAMP,
        /** The one rounding: {@code clamped, mode, score}. */
        ROUNDING,
        /** The band of the score: {@code score, lowest, next?, grade}. */
        BAND,
        /** A fact that bounds the grade: {@code reason, most, before, grade}; the subject is the record. */
        VETO,
        /** A grade that two people set in place of the one calculated: {@code calculated, grade, reason, first, second}. */
        OVERRIDE,
        /** The factor: {@code grade?, factor}; without a grade the factor for who was not appraised. */
        FACTOR,
        /** A part of the month: {@code branch, team?, days, daysOfMonth, base, amount, amount.exact}. */
        STRETCH,
        /** The claim: {@code base, base.exact, factor, claim, claim.exact}. */
        CLAIM,
        /** The claim paid as it is: {@code claim, mode, bonus}. */
        BONUS,
        /** The claim's share of the pool: {@code claim, claims, pool, share, bonus}. */
        POOL,
        /** What missing an indicator costs: {@code stated, verdict, amount, interval.upper?, target}. */
        DEDUCTION,
        /**
         * What a restatement of an earlier month carries into this one: {@code month, edition, amount}; the subjects are the records
         * that came late or were corrected.
         */
        ADJUSTMENT,
        /** What is left: {@code bonus, deducted, adjusted?, net, paid}; {@code adjusted} where something was carried into the month. */
        NET,
        /** What is cut from the wage: {@code wage, cap, floor, most, owed, cut, saved}. */
        WAGE_CUT
    }

    /** A step of the arithmetic. */
    @Value.Immutable
    sealed interface Line permits ImmutableLine {

        /** {@return what the line speaks of} */
        Topic topic();

        /** {@return the clause it follows} */
        Clause clause();

        /** {@return the indicator it speaks of; empty where it speaks of the whole card} */
        Optional<Indicator> indicator();

        /** {@return its figures by name, in the order in which they are read} */
        ImmutableMap<String, String> figures();

        /** {@return the ids of the records it rests on, where these are no evidence of an indicator} */
        ImmutableList<String> subjects();

        /**
         * Returns the line as an English sentence.
         *
         * @return the sentence
         */
        default String text() {
            return ExplanationText.of(this);
        }

        /**
         * Returns a figure.
         *
         * @param name its name
         * @return its text, empty where the line has none of that name
         */
        default Optional<String> figure(String name) {
            return Optional.ofNullable(figures().get(name));
        }
    }

    /** {@return whose card is explained} */
    EmployeeId employee();

    /** {@return the month} */
    YearMonth month();

    /** {@return the version of the regulation} */
    RegulationVersion regulation();

    /**
     * {@return the employee's evidence of the cycle by indicator, each by instant and record; what was excused, excluded or owed
     * nothing is among it, with its reason}
     */
    ImmutableListMultimap<Indicator, Evidence> evidence();

    /** {@return the arithmetic, in the order in which it is done} */
    ImmutableList<Line> lines();

    /**
     * {@return the rulings on whose reading of a clause the card relies, by clause and first date: of each record those that held
     * when it was decided, of the arithmetic those that held when the cycle began, as far as they were recorded by the instant
     * of which the appraisal is (clause 8.1)}
     */
    ImmutableList<Ruling> rulings();

    /**
     * Returns the lines that speak of a topic.
     *
     * @param topic the topic
     * @return the lines in their order
     */
    default ImmutableList<Line> lines(Topic topic) {
        return lines().stream().filter(line -> line.topic() == topic).collect(ImmutableList.toImmutableList());
    }
}
