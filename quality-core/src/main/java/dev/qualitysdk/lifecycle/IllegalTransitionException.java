package dev.qualitysdk.lifecycle;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;

/** A refusal of an event that the state of a thing does not allow: the state, the event, and what is allowed there. */
public final class IllegalTransitionException extends ClauseBreachException {

    private static final long serialVersionUID = 1L;

    /** Kept for {@link #state()}. */
    private final String state;
    /** Kept for {@link #event()}. */
    private final String event;

    private final transient ImmutableList<String> allowed;

    IllegalTransitionException(
            String subject, String state, String event, ImmutableList<String> allowed, Clause clause) {
        super(
                subject,
                "event " + event + " is not allowed in state " + state,
                clause,
                allowed.isEmpty()
                        ? "Nothing follows this state."
                        : "Allowed here: " + String.join(", ", allowed) + ".");
        this.state = state;
        this.event = event;
        this.allowed = allowed;
    }

    /**
     * Returns the state in which it was tried.
     *
     * @return name of the state
     */
    public String state() {
        return state;
    }

    /**
     * Returns the event that was tried.
     *
     * @return name of the event
     */
    public String event() {
        return event;
    }

    /**
     * Returns the events that the state allows.
     *
     * @return their names, in the order of the events; empty for a final state
     */
    public ImmutableList<String> allowed() {
        return allowed;
    }
}
