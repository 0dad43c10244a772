package dev.qualitysdk.examples.monthend.input;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** A refusal of a whole row, for one reason or several. */
final class RowRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient ImmutableList<Reject> rejects;

    RowRefusedException(List<Reject> rejects) {
        super("row refused");
        this.rejects = ImmutableList.copyOf(rejects);
    }

    /** A refusal is an ordinary result of reading a row: no stack is wanted. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }

    /** Returns why, at least one reason. */
    ImmutableList<Reject> rejects() {
        return rejects;
    }
}
