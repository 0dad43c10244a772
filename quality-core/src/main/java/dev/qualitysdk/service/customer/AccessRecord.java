package dev.qualitysdk.service.customer;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.History;
import dev.qualitysdk.lifecycle.Recorded;
import java.util.List;

/**
 * Who saw which fields of one customer, when and what for (clause 7.1.2). It stands beside the customer file, so that looking does not
 * collide with writing, and stays when the file is erased: it says that there were values, never which.
 */
public final class AccessRecord implements Recorded<CustomerId, AccessStep> {

    /** How a store reads access records back. */
    public static final Family<CustomerId, AccessStep, AccessRecord> FAMILY =
            Family.of("access", CustomerId::of, AccessStep::read, AccessRecord::replay);

    private final ImmutableList<AccessStep> steps;

    private AccessRecord(ImmutableList<AccessStep> steps) {
        this.steps = steps;
    }

    /**
     * Returns the record that a first access begins.
     *
     * @param first the access
     * @return the record
     */
    public static AccessRecord begin(AccessStep first) {
        return new AccessRecord(ImmutableList.of(first));
    }

    /**
     * Returns this record with one access more.
     *
     * @param access the access
     * @return the record
     * @throws InvalidValueException if it is to another customer
     * @throws dev.qualitysdk.rule.ClauseBreachException if it is earlier than the one before it
     */
    public AccessRecord add(AccessStep access) {
        if (!access.customer().equals(id())) {
            throw new InvalidValueException(
                    "access to customer " + id(),
                    List.of(Fault.of("customer", access.customer().value(), id().value())));
        }
        return new AccessRecord(History.append("access to customer " + id(), steps, access));
    }

    /**
     * Folds steps into a record.
     *
     * @param steps at least one, all to one customer
     * @return the record
     * @throws InvalidValueException if there is none, or one is to another customer
     * @throws dev.qualitysdk.rule.ClauseBreachException if time runs backwards in them
     */
    public static AccessRecord replay(List<AccessStep> steps) {
        if (steps.isEmpty()) {
            throw new InvalidValueException("access record", List.of(Fault.of("steps", "none", "at least one")));
        }
        AccessRecord record = begin(steps.get(0));
        for (AccessStep step : steps.subList(1, steps.size())) {
            record = record.add(step);
        }
        return record;
    }

    @Override
    public CustomerId id() {
        return steps.get(0).customer();
    }

    @Override
    public ImmutableList<AccessStep> steps() {
        return steps;
    }
}
