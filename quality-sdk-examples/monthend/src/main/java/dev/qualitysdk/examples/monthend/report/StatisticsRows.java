package dev.qualitysdk.examples.monthend.report;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.service.statistics.Axis;
import dev.qualitysdk.service.statistics.BusinessFigures;
import dev.qualitysdk.service.statistics.Member;
import dev.qualitysdk.service.statistics.Statistics;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The rows of the statistics in their order: the whole, then axis by axis its whole and its members. */
final class StatisticsRows {

    private final MonthStatistics statistics;
    private final RoundingMode rounding;
    private final ImmutableList.Builder<StatisticsRow> rows = ImmutableList.builder();

    private StatisticsRows(MonthStatistics statistics, RoundingMode rounding) {
        this.statistics = statistics;
        this.rounding = rounding;
    }

    static ImmutableList<StatisticsRow> of(MonthStatistics statistics, RoundingMode rounding) {
        StatisticsRows rows = new StatisticsRows(statistics, rounding);
        Statistics current = statistics.current();
        Statistics previous = statistics.comparison().previous();
        rows.add(Optional.empty(), Optional.empty(), current.all(), Optional.of(previous.all()));
        for (Axis axis : Axis.values()) {
            if (axis == Axis.MONTH) {
                rows.months();
            } else {
                rows.members(axis, current, previous);
            }
        }
        return rows.rows.build();
    }

    private void members(Axis axis, Statistics current, Statistics previous) {
        Optional<Axis> by = Optional.of(axis);
        add(by, Optional.empty(), current.all(), Optional.of(previous.all()));
        Map<Member, BusinessFigures> now = current.by(axis);
        Map<Member, BusinessFigures> then = previous.by(axis);
        Set<Member> members = new TreeSet<>(now.keySet());
        members.addAll(then.keySet());
        for (Member member : members) {
            add(
                    by,
                    Optional.of(member),
                    now.getOrDefault(member, BusinessFigures.NONE),
                    Optional.of(then.getOrDefault(member, BusinessFigures.NONE)));
        }
    }

    private void months() {
        Optional<Axis> by = Optional.of(Axis.MONTH);
        add(by, Optional.empty(), statistics.months().all(), Optional.empty());
        statistics
                .months()
                .by(Axis.MONTH)
                .forEach((member, figures) -> add(by, Optional.of(member), figures, Optional.empty()));
    }

    private void add(
            Optional<Axis> axis, Optional<Member> member, BusinessFigures current, Optional<BusinessFigures> previous) {
        Map<StatisticsFigures.Key, String> now = StatisticsFigures.of(current, axis, rounding);
        Map<StatisticsFigures.Key, String> then = previous.map(figures -> StatisticsFigures.of(figures, axis, rounding))
                .orElse(Map.of());
        boolean nobody = member.filter(m -> m.code().isEmpty()).isPresent();
        if (nobody
                && now.values().stream().allMatch("0"::equals)
                && then.values().stream().allMatch("0"::equals)) {
            return;
        }
        Set<StatisticsFigures.Key> keys = new LinkedHashSet<>(now.keySet());
        keys.addAll(then.keySet());
        for (StatisticsFigures.Key key : keys) {
            rows.add(new StatisticsRow(
                    axis.map(StatisticsFigures::code).orElse(""),
                    member.isEmpty()
                            ? StatisticsRow.Level.ALL
                            : nobody ? StatisticsRow.Level.NONE : StatisticsRow.Level.MEMBER,
                    member.flatMap(Member::code).orElse(""),
                    key.figure(),
                    key.unit(),
                    key.additive(),
                    value(now, key),
                    previous.isEmpty() ? Optional.empty() : value(then, key)));
        }
    }

    /** What is not there counts nothing, or is no figure at all. */
    private static Optional<String> value(Map<StatisticsFigures.Key, String> values, StatisticsFigures.Key key) {
        return Optional.ofNullable(values.get(key)).or(() -> key.additive() ? Optional.of("0") : Optional.empty());
    }
}
