package dev.qualitysdk.evidence;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.EmploymentId;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.History;
import dev.qualitysdk.lifecycle.Recorded;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * One unbroken stretch in which an employee belonged to one branch and team on one pay. Who moves, or whose pay changes, has a
 * further employment from that date on.
 */
public final class Employment implements Recorded<EmploymentId, EmploymentStep> {

    /** How a store reads employments back. */
    public static final Family<EmploymentId, EmploymentStep, Employment> FAMILY =
            Family.of("employment", EmploymentId::of, EmploymentStep::read, Employment::replay);

    private final ImmutableList<EmploymentStep> steps;
    private final EmploymentStep.Begun begun;
    private final Optional<LocalDate> until;

    private Employment(ImmutableList<EmploymentStep> steps, EmploymentStep.Begun begun, Optional<LocalDate> until) {
        this.steps = steps;
        this.begun = begun;
        this.until = until;
    }

    /**
     * Returns the employment that a step begins.
     *
     * @param begun the step
     * @return the employment
     * @throws InvalidValueException if wage or bonus is negative, or their currencies differ
     */
    public static Employment begin(EmploymentStep.Begun begun) {
        Faults.in("employment of " + begun.employee())
                .check(!begun.wage().isNegative(), "wage", begun.wage(), "0 or more", "4.4.1")
                .check(!begun.baseBonus().isNegative(), "baseBonus", begun.baseBonus(), "0 or more", "4.4.1")
                .check(
                        begun.wage().isSameCurrency(begun.baseBonus()),
                        "baseBonus",
                        begun.baseBonus(),
                        "the currency of the wage, " + begun.wage().getCurrencyUnit(),
                        "4.4.1")
                .refuse();
        return new Employment(ImmutableList.of(begun), begun, Optional.empty());
    }

    /**
     * Returns this employment, ended.
     *
     * @param ended the step
     * @return the ended employment
     * @throws InvalidValueException if it has ended already, or would end before it began
     */
    public Employment end(EmploymentStep.Ended ended) {
        Faults.in("employment " + id())
                .check(
                        until.isEmpty(),
                        "until",
                        ended.until(),
                        "no second end after " + until.map(LocalDate::toString).orElse(""))
                .check(ended.until().isAfter(begun.since()), "until", ended.until(), "a date after " + begun.since())
                .refuse();
        return new Employment(History.append(id(), steps, ended), begun, Optional.of(ended.until()));
    }

    /**
     * Folds steps into an employment.
     *
     * @param steps at least one
     * @return the employment
     * @throws InvalidValueException if they are none of an employment
     */
    public static Employment replay(List<? extends EmploymentStep> steps) {
        if (steps.isEmpty() || !(steps.get(0) instanceof EmploymentStep.Begun first)) {
            throw new InvalidValueException(
                    "employment",
                    ImmutableList.of(Fault.of("steps", steps.size() + " steps", "employment.begun first")));
        }
        Employment employment = begin(first);
        for (EmploymentStep step : steps.subList(1, steps.size())) {
            if (!(step instanceof EmploymentStep.Ended ended)) {
                throw new InvalidValueException(
                        "employment " + employment.id(),
                        ImmutableList.of(Fault.of("steps", step.form().kind(), "employment.ended")));
            }
            employment = employment.end(ended);
        }
        return employment;
    }

    /**
     * Returns the identifier: the employee and the first date, parted by {@code @}.
     *
     * @return such as {@code E-7@2026-01-01}
     */
    @Override
    public EmploymentId id() {
        return EmploymentId.of(begun.employee() + "@" + begun.since());
    }

    @Override
    public ImmutableList<EmploymentStep> steps() {
        return steps;
    }

    /**
     * Returns where the employee belongs, and for how long.
     *
     * @return the assignment
     */
    public Assignment assignment() {
        return Assignment.of(begun.employee(), begun.branch(), begun.team(), begun.since(), until);
    }

    /**
     * Returns the wage of a full month.
     *
     * @return zero or more
     */
    public Money wage() {
        return begun.wage();
    }

    /**
     * Returns the bonus of a full month at factor 1.
     *
     * @return zero or more
     */
    public Money baseBonus() {
        return begun.baseBonus();
    }
}
