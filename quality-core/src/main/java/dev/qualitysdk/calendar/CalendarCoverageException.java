package dev.qualitysdk.calendar;

import dev.qualitysdk.basics.CalendarVersion;
import dev.qualitysdk.basics.TimeWindow;

/**
 * A refusal of a question that a working calendar cannot answer without guessing: the time lies outside what it covers, the
 * official days of the year are not loaded, or it never opens.
 *
 * <p>It is the question that is refused; a missed deadline is a verdict, never this. Another try cannot help: a calendar that
 * covers more can.
 */
public final class CalendarCoverageException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** Why a question cannot be answered. */
    public enum Problem {
        /** The time asked for, or the answer, lies before or after what the calendar covers. */
        OUTSIDE_COVERAGE,
        /** The question touches a year whose official days are not loaded, such as one not yet announced. */
        YEAR_NOT_LOADED,
        /** The calendar has no opening hours at all, so no deadline and no opening exists. */
        NO_WORKING_TIME
    }

    /** Kept for {@link #problem()}. */
    private final Problem problem;

    private final transient CalendarVersion calendar;
    /** Kept for {@link #found()}. */
    private final String found;

    private final transient TimeWindow coverage;

    CalendarCoverageException(Problem problem, CalendarVersion calendar, String found, TimeWindow coverage) {
        super(message(problem, calendar, found, coverage));
        this.problem = problem;
        this.calendar = calendar;
        this.found = found;
        this.coverage = coverage;
    }

    private static String message(Problem problem, CalendarVersion calendar, String found, TimeWindow coverage) {
        String name = "Working calendar " + calendar;
        return switch (problem) {
            case OUTSIDE_COVERAGE -> name + " covers " + coverage + ", which does not hold " + found;
            case YEAR_NOT_LOADED -> name + " has no official days loaded for " + found;
            case NO_WORKING_TIME ->
                name + " never opens within " + coverage + " (NO_WORKING_TIME), so there is no answer for " + found;
        };
    }

    /**
     * Returns why the question cannot be answered.
     *
     * @return the problem, a stable code
     */
    public Problem problem() {
        return problem;
    }

    /**
     * Returns the version of the calendar that was asked.
     *
     * @return the version
     */
    public CalendarVersion calendar() {
        return calendar;
    }

    /**
     * Returns what was asked for.
     *
     * @return an instant, a date, a year, or a sentence about a duration
     */
    public String found() {
        return found;
    }

    /**
     * Returns what the calendar covers, from its first to its last instant; years not loaded may lie between.
     *
     * @return the window
     */
    public TimeWindow coverage() {
        return coverage;
    }
}
