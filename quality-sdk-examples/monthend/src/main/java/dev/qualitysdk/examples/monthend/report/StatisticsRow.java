package dev.qualitysdk.examples.monthend.report;

import java.util.Optional;

/**
 * One figure of the business statistics: a line of {@code statistics.csv}, an entry of {@code statistics.json}.
 *
 * @param axis what it is broken down by; empty for the whole
 * @param level whether it is the whole, a member, or what belongs to no member
 * @param member the member's code; empty unless it is one
 * @param figure its name
 * @param unit its unit, empty for a number of things
 * @param additive whether the members' values add up to the whole's
 * @param value its value, a decimal number or a fraction; empty where there is none
 * @param previous that of the month before, of equal progress; empty where there is none
 */
record StatisticsRow(
        String axis,
        Level level,
        String member,
        String figure,
        String unit,
        boolean additive,
        Optional<String> value,
        Optional<String> previous) {

    /** What a row stands for. */
    enum Level {
        ALL,
        MEMBER,
        NONE
    }
}
