package dev.qualitysdk.service.customer;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.History;
import dev.qualitysdk.lifecycle.Recorded;
import java.util.List;

/** The file of one customer (clause 7.1.1): the branch that serves it and what kind of customer it is. */
public final class CustomerFile implements Recorded<CustomerId, CustomerStep> {

    /** How a store reads customer files back. */
    public static final Family<CustomerId, CustomerStep, CustomerFile> FAMILY =
            Family.of("customer", CustomerId::of, CustomerStep::read, CustomerFile::replay);

    private final ImmutableList<CustomerStep> steps;
    private final CustomerId id;
    private final BranchId branch;
    private final CustomerKind kind;

    private CustomerFile(ImmutableList<CustomerStep> steps, CustomerId id, BranchId branch, CustomerKind kind) {
        this.steps = steps;
        this.id = id;
        this.branch = branch;
        this.kind = kind;
    }

    /**
     * Returns the file that a step opens.
     *
     * @param opened the step
     * @return the file
     */
    public static CustomerFile open(CustomerStep.Opened opened) {
        return new CustomerFile(ImmutableList.of(opened), opened.customer(), opened.branch(), opened.kind());
    }

    /**
     * Returns this file, amended.
     *
     * @param amended the step
     * @return the amended file
     * @throws dev.qualitysdk.rule.ClauseBreachException if the step is earlier than the one before it (clause 7.2.1)
     */
    public CustomerFile amend(CustomerStep.Amended amended) {
        return new CustomerFile(History.append("customer " + id, steps, amended), id, amended.branch(), amended.kind());
    }

    /**
     * Folds steps into a file.
     *
     * @param steps at least one
     * @return the file
     * @throws InvalidValueException if they are none of a customer file
     * @throws dev.qualitysdk.rule.ClauseBreachException if time runs backwards in them
     */
    public static CustomerFile replay(List<? extends CustomerStep> steps) {
        if (steps.isEmpty() || !(steps.get(0) instanceof CustomerStep.Opened first)) {
            throw new InvalidValueException(
                    "customer", List.of(Fault.of("steps", steps.size() + " steps", "customer.opened first")));
        }
        CustomerFile file = open(first);
        for (CustomerStep step : steps.subList(1, steps.size())) {
            if (!(step instanceof CustomerStep.Amended amended)) {
                throw new InvalidValueException(
                        "customer " + file.id(),
                        List.of(Fault.of("steps", step.form().kind(), "customer.amended after the first step")));
            }
            file = file.amend(amended);
        }
        return file;
    }

    @Override
    public CustomerId id() {
        return id;
    }

    @Override
    public ImmutableList<CustomerStep> steps() {
        return steps;
    }

    /**
     * Returns the branch that serves the customer.
     *
     * @return the branch
     */
    public BranchId branch() {
        return branch;
    }

    /**
     * Returns what kind of customer it is.
     *
     * @return the kind
     */
    public CustomerKind kind() {
        return kind;
    }
}
