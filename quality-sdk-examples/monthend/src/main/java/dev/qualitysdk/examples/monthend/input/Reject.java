package dev.qualitysdk.examples.monthend.input;

import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.rule.ClauseBreachException;

/**
 * One thing for which a row, or a whole file, was refused.
 *
 * @param file source file
 * @param line first line of the row; 1 is the header
 * @param column column of the source; empty for the whole row
 * @param value text of the cell, cut to 200 characters
 * @param reason what is wrong
 * @param clause number of the clause; empty where none asks for it
 */
public record Reject(String file, long line, String column, String value, String reason, String clause) {

    private static final int LONGEST = 200;

    /** Cuts the value, so that a report of bad rows cannot grow beyond the rows. */
    public Reject {
        value = shorten(value);
        reason = shorten(reason, 1_000);
    }

    static String shorten(String text) {
        return shorten(text, LONGEST);
    }

    private static String shorten(String text, int longest) {
        if (text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }

    /** Returns what a fault of the core says, without the field: that is the column already. */
    static String reason(Fault fault) {
        return "found " + fault.found() + ", wanted " + fault.wanted();
    }

    /** Returns what a breach of a clause says, without the clause: that is a column of its own. */
    static String reason(ClauseBreachException breach) {
        return breach.problem() + ". " + breach.wayOut();
    }
}
