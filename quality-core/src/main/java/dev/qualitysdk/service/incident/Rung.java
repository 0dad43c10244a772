package dev.qualitysdk.service.incident;

import com.google.common.collect.ImmutableSortedSet;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.PlanRole;
import java.time.Duration;
import org.immutables.value.Value;

/**
 * One rung of the ladder by which a plan tells people: who is told, how long after the report, and how often again until somebody who
 * was told takes it on (clause 6.2.1).
 *
 * <p>It is told a bounded number of times, once in each interval, and never for ever.
 */
@Value.Immutable
public sealed interface Rung permits ImmutableRung {

    /** The most times that one rung is told. */
    int MOST_TIMES = 20;

    /** {@return how long after the report it is told first, zero or more} */
    Duration after();

    /** {@return how long until it is told again, more than zero} */
    Duration every();

    /** {@return how often it is told, 1 to 20} */
    int times();

    /** {@return the roles whose people are told, at least one; only they can take it on} */
    @Value.NaturalOrder
    ImmutableSortedSet<PlanRole> audience();

    /**
     * Returns a rung.
     *
     * @param after how long after the report it is told first, zero or more
     * @param every how long until it is told again, more than zero
     * @param times how often it is told, 1 to 20
     * @param audience the roles whose people are told, at least one
     * @return the rung
     * @throws dev.qualitysdk.basics.InvalidValueException if a figure is out of bounds or nobody is told
     */
    static Rung of(Duration after, Duration every, int times, PlanRole... audience) {
        return ImmutableRung.of(after, every, times, ImmutableSortedSet.copyOf(audience));
    }

    /** Refuses a rung that tells nobody or never ends, with all its faults. */
    @Value.Check
    default void check() {
        Faults.in("rung")
                .check(!after().isNegative(), "after", after(), "zero or more", "6.2.1")
                .check(every().compareTo(Duration.ZERO) > 0, "every", every(), "more than zero", "6.2.1")
                .check(times() >= 1 && times() <= MOST_TIMES, "times", times(), "1 to " + MOST_TIMES, "6.2.1")
                .check(!audience().isEmpty(), "audience", "nobody", "at least one role", "6.2.1")
                .refuse();
    }

    /**
     * Returns when its own chain has ended: one interval after it was told last.
     *
     * @return time after the report
     */
    default Duration end() {
        return after().plus(every().multipliedBy(times()));
    }

    /**
     * Returns the canonical form.
     *
     * @return the form
     */
    default CanonicalForm form() {
        CanonicalForm.Builder form = CanonicalForm.of("rung")
                .put("after", after())
                .put("every", every())
                .put("times", times());
        Codes.put(form, "audience", audience());
        return form.build();
    }

    /**
     * Reads a rung from its canonical form.
     *
     * @param form the form
     * @return the rung
     * @throws dev.qualitysdk.basics.InvalidValueException if a field is missing or unreadable
     */
    static Rung read(CanonicalForm form) {
        return ImmutableRung.of(
                form.read("after", Duration::parse),
                form.read("every", Duration::parse),
                Math.toIntExact(form.number("times")),
                Codes.set(form, "audience", PlanRole::of));
    }
}
