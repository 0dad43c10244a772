package dev.qualitysdk.lifecycle;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import java.time.Instant;
import java.util.Optional;

/** The order that the steps of one thing must keep: time never runs backwards, neither as it happened nor as it was recorded. */
public final class History {

    private History() {}

    /**
     * Returns the steps with one more at their end.
     *
     * @param subject what they are the steps of, such as a {@code BookingId}; named in a refusal
     * @param steps the steps so far
     * @param step the next step
     * @param <S> the family of steps
     * @return the longer list
     * @throws ClauseBreachException if the step happened, or was recorded, before the one before it (clause 7.2.1)
     */
    public static <S extends Step> ImmutableList<S> append(Object subject, ImmutableList<S> steps, S step) {
        if (!steps.isEmpty()) {
            Stamp last = steps.get(steps.size() - 1).stamp();
            if (step.stamp().at().isBefore(last.at()) || step.stamp().recorded().isBefore(last.recorded())) {
                throw backwards(subject, last, step);
            }
        }
        return ImmutableList.<S>builderWithExpectedSize(steps.size() + 1)
                .addAll(steps)
                .add(step)
                .build();
    }

    // Apart from append, so that the step that is not refused stays small enough to be compiled into its caller.
    private static ClauseBreachException backwards(Object subject, Stamp last, Step step) {
        return new ClauseBreachException(
                String.valueOf(subject),
                step.form().kind() + " at " + step.stamp().at() + " (recorded "
                        + step.stamp().recorded() + ") is earlier than the step before it, at " + last.at()
                        + " (recorded " + last.recorded() + ")",
                Clause.BUSINESS_RECORDS,
                "Record the step with the time it happened, not earlier than the step before it; what was entered"
                        + " wrongly is put right by a further step.");
    }

    /**
     * Returns the last step of a kind.
     *
     * @param steps the steps in their order
     * @param kind the kind: its class, or the one that implements it, which is looked for many times faster since it has no subtypes
     * @param <S> the family of steps
     * @param <T> the kind
     * @return the step, empty where there is none of that kind
     */
    public static <S extends Step, T extends S> Optional<T> last(ImmutableList<S> steps, Class<? extends T> kind) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            S step = steps.get(i);
            if (kind.isInstance(step)) {
                return Optional.of(kind.cast(step));
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the steps that had happened by an instant; since time never runs backwards, they are the first ones.
     *
     * @param steps the steps in their order
     * @param asOf the instant, inclusive
     * @param <S> the family of steps
     * @return the steps that happened at or before the instant, perhaps none
     */
    public static <S extends Step> ImmutableList<S> asOf(ImmutableList<S> steps, Instant asOf) {
        int seen = steps.size();
        while (seen > 0 && steps.get(seen - 1).at().isAfter(asOf)) {
            seen--;
        }
        return steps.subList(0, seen);
    }
}
