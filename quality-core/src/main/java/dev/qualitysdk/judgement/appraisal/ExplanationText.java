package dev.qualitysdk.judgement.appraisal;

import dev.qualitysdk.judgement.appraisal.Explanation.Line;

/** The lines of an explanation as English sentences. */
final class ExplanationText {

    private ExplanationText() {}

    static String of(Line line) {
        return switch (line.topic()) {
            case RESULT -> result(line);
            case POINTS -> points(line);
            case WEIGHT ->
                name(line) + " weighs " + f(line, "weight") + " of " + f(line, "weights")
                        + " in all that has a verdict: " + f(line, "effective") + " of the score, which is "
                        + f(line, "contribution") + " points.";
            case SHARED_OUT ->
                name(line) + " has no verdict (" + f(line, "result") + "): its weight " + f(line, "weight")
                        + " is shared out among the others, and it costs nothing.";
            case MEAN -> "The weighted mean is " + f(line, "mean") + " points.";
            case NOT_APPRAISED -> "No indicator with a weight has a verdict: not appraised, which is not a score of 0.";
            case CONDUCT ->
                "Conduct: findings (" + f(line, "findings") + ") come to " + f(line, "findings.points")
                        + " points, subtracted are " + f(line, "subtracted") + " (at most " + f(line, "mostSubtracted")
                        + "); commendations (" + f(line, "commendations") + ") come to "
                        + f(line, "commendations.points") + ", added are " + f(line, "added") + " (at most "
                        + f(line, "mostAdded") + ")" + records(line) + ".";
            case CLAMP ->
                f(line, "mean") + " − " + f(line, "subtracted") + " + " + f(line, "added") + " = " + f(line, "sum")
                        + ", within 0 to 100 that is " + f(line, "clamped") + ".";
            case ROUNDING ->
                "Rounded once to two decimals (" + f(line, "mode") + "), the score is " + f(line, "score") + ".";
            case BAND ->
                "A score from " + f(line, "lowest")
                        + line.figure("next").map(next -> " and below " + next).orElse("") + " is grade "
                        + f(line, "grade") + ".";
            case VETO ->
                "Veto " + f(line, "reason") + records(line) + ": at most grade " + f(line, "most")
                        + line.figure("grade")
                                .map(grade -> line.figure("before").equals(line.figure("grade"))
                                        ? "; grade " + grade + " stays"
                                        : ", so the grade is " + grade + " and not " + f(line, "before"))
                                .orElse("")
                        + ".";
            case OVERRIDE ->
                f(line, "first") + " and " + f(line, "second") + " set grade " + f(line, "grade")
                        + " in place of the grade " + f(line, "calculated") + " that was calculated ("
                        + f(line, "reason") + ").";
            case FACTOR ->
                line.figure("grade").map(grade -> "Grade " + grade + " brings").orElse("Not appraised brings")
                        + " the factor " + f(line, "factor") + ".";
            case STRETCH ->
                f(line, "days") + " of " + f(line, "daysOfMonth") + " days in branch " + f(line, "branch")
                        + line.figure("team").map(team -> ", team " + team).orElse("") + ", on a base bonus of "
                        + f(line, "base") + ": " + f(line, "amount") + ".";
            case CLAIM ->
                "The claim is " + f(line, "base") + " × " + f(line, "factor") + " = " + f(line, "claim") + ".";
            case BONUS -> "Rounded once (" + f(line, "mode") + "), the bonus is " + f(line, "bonus") + ".";
            case POOL ->
                "Of the pool " + f(line, "pool") + ", " + f(line, "claim") + " of all claims "
                        + f(line, "claims") + " is " + f(line, "share")
                        + "; divided by largest remainder, the bonus is "
                        + f(line, "bonus") + ".";
            case DEDUCTION -> deduction(line);
            case ADJUSTMENT ->
                "Edition " + f(line, "edition") + " of " + f(line, "month") + " carries " + f(line, "amount")
                        + " into this month" + records(line) + ".";
            case NET ->
                f(line, "bonus") + " less deductions of " + f(line, "deducted")
                        + line.figure("adjusted")
                                .map(carried -> " and with " + carried + " from earlier months")
                                .orElse("")
                        + " is " + f(line, "net")
                        + "; paid beside the wage: " + f(line, "paid") + ".";
            case WAGE_CUT ->
                "Of the " + f(line, "owed") + " missing, the wage " + f(line, "wage") + " is cut by "
                        + f(line, "cut") + " (at most " + f(line, "cap") + " of it and never below " + f(line, "floor")
                        + ", so at most " + f(line, "most") + "); " + f(line, "saved") + " is not cut.";
        };
    }

    private static String result(Line line) {
        StringBuilder text = new StringBuilder(name(line));
        text.append(": ").append(f(line, "numerator")).append(" of ").append(f(line, "denominator"));
        line.figure("percentage").ifPresent(percentage -> text.append(" = ").append(percentage));
        text.append(", target ").append(f(line, "target")).append(": ").append(f(line, "result"));
        line.figure("shortfall")
                .ifPresent(shortfall -> text.append(
                        shortfall.equals("SAMPLE")
                                ? " (" + f(line, "counted") + " counted, at least " + f(line, "minimumSample")
                                        + " needed)"
                                : " (" + f(line, "covered") + " of " + f(line, "due") + " have a result, at least "
                                        + f(line, "least") + " needed)"));
        text.append(". Left out: ")
                .append(f(line, "excused"))
                .append(" excused, ")
                .append(f(line, "excluded"))
                .append(" excluded, ")
                .append(f(line, "notOwed"))
                .append(" not owed.");
        line.figure("interval.lower")
                .ifPresent(lower -> text.append(" Of so many records, chance lets it be ")
                        .append(lower)
                        .append(" to ")
                        .append(f(line, "interval.upper"))
                        .append('.'));
        return text.toString();
    }

    private static String points(Line line) {
        String below = f(line, "below.ratio") + " (" + f(line, "below.points") + ")";
        return name(line) + " at " + f(line, "percentage")
                + line.figure("above.ratio")
                        .map(ratio -> " lies between " + below + " and " + ratio + " (" + f(line, "above.points") + ")")
                        .orElse(" lies on the level part of the curve at " + below)
                + ": " + f(line, "points") + " points.";
    }

    private static String deduction(Line line) {
        return switch (Deduction.Verdict.valueOf(f(line, "verdict"))) {
            case DEDUCTED -> name(line) + " was missed: " + f(line, "amount") + " is deducted.";
            case EXPLAINED_BY_CHANCE ->
                name(line) + " was missed, but chance explains it: the interval reaches to "
                        + f(line, "interval.upper") + ", the target is " + f(line, "target") + ". The "
                        + f(line, "stated") + " is not deducted.";
            case NOT_A_COUNT ->
                name(line) + " was missed, but it is no ratio of counts, so that chance cannot be ruled" + " out. The "
                        + f(line, "stated") + " is not deducted.";
        };
    }

    private static String name(Line line) {
        return line.indicator().map(indicator -> indicator.code()).orElse("");
    }

    private static String records(Line line) {
        return line.subjects().isEmpty() ? "" : " [" + String.join(", ", line.subjects()) + "]";
    }

    private static String f(Line line, String name) {
        return line.figure(name).orElse("?");
    }
}
