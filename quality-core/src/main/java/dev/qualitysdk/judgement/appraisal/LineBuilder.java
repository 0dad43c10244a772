package dev.qualitysdk.judgement.appraisal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.qualitysdk.basics.Fraction;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.rule.Clause;
import java.math.RoundingMode;
import java.util.Optional;

/** A line of an explanation while its figures are gathered. */
final class LineBuilder {

    private final Explanation.Topic topic;
    private final Clause clause;
    private final Optional<Indicator> indicator;
    private final ImmutableMap.Builder<String, String> figures = ImmutableMap.builder();
    private ImmutableList<String> subjects = ImmutableList.of();

    private LineBuilder(Explanation.Topic topic, Clause clause, Optional<Indicator> indicator) {
        this.topic = topic;
        this.clause = clause;
        this.indicator = indicator;
    }

    static LineBuilder of(Explanation.Topic topic, Clause clause) {
        return new LineBuilder(topic, clause, Optional.empty());
    }

    static LineBuilder of(Explanation.Topic topic, Clause clause, Indicator indicator) {
        return new LineBuilder(topic, clause, Optional.of(indicator));
    }

    LineBuilder put(String name, Object value) {
        figures.put(name, value instanceof Enum<?> constant ? constant.name() : value.toString());
        return this;
    }

    LineBuilder put(String name, Optional<?> value) {
        value.ifPresent(present -> put(name, (Object) present));
        return this;
    }

    /** The number with four decimals, for the eye. */
    LineBuilder shown(String name, Fraction number) {
        return put(name, number.round(4, RoundingMode.HALF_UP).toPlainString());
    }

    LineBuilder exact(String name, Fraction number) {
        return shown(name, number).put(name + ".exact", number);
    }

    LineBuilder subjects(Iterable<String> records) {
        subjects = ImmutableList.copyOf(records);
        return this;
    }

    Explanation.Line build() {
        return ImmutableLine.of(topic, clause, indicator, figures.buildOrThrow(), subjects);
    }
}
