package dev.qualitysdk.service.customer;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.FieldName;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.Purpose;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.History;
import dev.qualitysdk.lifecycle.Lifecycle;
import dev.qualitysdk.lifecycle.Position;
import dev.qualitysdk.lifecycle.Recorded;
import dev.qualitysdk.regulation.Duty;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.RegulationBook;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The file of one customer (clauses 7.1.1 to 7.1.3): which fields were entered, corrected and erased, what it may be used for, what
 * keeps it, and what its customer asked for. It is the fold of its steps and holds no value of any field; those stand in a
 * {@link CustomerRecord}, which is erased apart.
 */
public final class CustomerFile implements Recorded<CustomerId, CustomerStep> {

    /** Where a file can stand. */
    public enum State {
        /** It is used. */
        ACTIVE,
        /** Another file goes on for it. */
        MERGED,
        /** It is stored and used for nothing else, since something still keeps a part of it. */
        RESTRICTED,
        /** Nobody can tell any more who the customer was. */
        ERASED
    }

    /** What can happen to a file. */
    public enum Event {
        /** Branch or kind change. */
        AMEND,
        /** A value is entered in a field that has none. */
        ENTER,
        /** A value is put in place of another. */
        CORRECT,
        /** The ground in law of a purpose is stated. */
        STATE_BASIS,
        /** The customer consents to a purpose. */
        CONSENT,
        /** The customer withdraws a consent. */
        WITHDRAW_CONSENT,
        /** Somebody looks whether the file is still right. */
        REVIEW,
        /** It is verified that who asks is the customer. */
        VERIFY,
        /** A copy of everything is handed over. */
        EXPORT,
        /** A legal hold begins. */
        HOLD,
        /** A legal hold ends. */
        RELEASE,
        /** Erasure is asked for. */
        REQUEST_ERASURE,
        /** The customer no longer asks for it. */
        WITHDRAW_REQUEST,
        /** It is found out what can be erased by now. */
        DECIDE,
        /** What nothing keeps is erased, the rest is stored only. */
        RESTRICT,
        /** All that is left is erased. */
        ERASE,
        /** It is found to be a duplicate. */
        MERGE,
        /** It is found to be none after all. */
        UNMERGE,
        /** It goes on for a duplicate. */
        ABSORB,
        /** It no longer goes on for another. */
        PART
    }

    /** The lifecycle. */
    public static final Lifecycle<State, Event> LIFECYCLE = CustomerTable.build();

    /** How a store reads customer files back. */
    public static final Family<CustomerId, CustomerStep, CustomerFile> FAMILY =
            Family.<CustomerId, CustomerStep, CustomerFile>of(
                            "customer", CustomerId::of, CustomerStep::read, CustomerFile::replay)
                    .withState(CustomerFile::state);

    private final ImmutableList<CustomerStep> steps;
    private final CustomerStep.Opened opened;
    private final Position<State> position;

    private CustomerFile(ImmutableList<CustomerStep> steps, CustomerStep.Opened opened, Position<State> position) {
        this.steps = steps;
        this.opened = opened;
        this.position = position;
    }

    /**
     * Returns the file that a step opens.
     *
     * @param opened the step
     * @return the file
     */
    public static CustomerFile open(CustomerStep.Opened opened) {
        return new CustomerFile(ImmutableList.of(opened), opened, LIFECYCLE.start());
    }

    /**
     * Returns this file, amended.
     *
     * @param amended the step
     * @return the amended file
     * @throws dev.qualitysdk.rule.ClauseBreachException if the state does not allow it, or the step is earlier than the one before
     *     it (clause 7.2.1)
     */
    public CustomerFile amend(CustomerStep.Amended amended) {
        return take(amended);
    }

    /**
     * Returns this file with one step more.
     *
     * @param step any step but the opening
     * @return the file after it
     * @throws InvalidValueException if it is the opening
     * @throws dev.qualitysdk.lifecycle.IllegalTransitionException if the state does not allow it
     * @throws dev.qualitysdk.rule.ClauseBreachException if it lacks the proof of identity that it needs, names an entry, a consent, a
     *     hold or a duplicate that does not stand, erases what a hold keeps or no standing decision allows, or is earlier than the
     *     step before it
     */
    public CustomerFile take(CustomerStep step) {
        Event event = CustomerForms.event(this, step);
        Position<State> next = LIFECYCLE.next(position, event, id());
        CustomerRules.check(this, step);
        return new CustomerFile(History.append("customer " + id(), steps, step), opened, next);
    }

    /**
     * Folds steps into a file.
     *
     * @param steps at least one
     * @return the file
     * @throws InvalidValueException if they are none of a customer file
     * @throws dev.qualitysdk.rule.ClauseBreachException if a step is not allowed where it stands
     */
    public static CustomerFile replay(List<? extends CustomerStep> steps) {
        if (steps.isEmpty() || !(steps.get(0) instanceof CustomerStep.Opened first)) {
            throw new InvalidValueException(
                    "customer", List.of(Fault.of("steps", steps.size() + " steps", "customer.opened first")));
        }
        CustomerFile file = open(first);
        for (CustomerStep step : steps.subList(1, steps.size())) {
            file = file.take(step);
        }
        return file;
    }

    @Override
    public CustomerId id() {
        return opened.customer();
    }

    @Override
    public ImmutableList<CustomerStep> steps() {
        return steps;
    }

    /**
     * Returns the state.
     *
     * @return where it stands in {@link #LIFECYCLE}
     */
    public State state() {
        return position.state();
    }

    /**
     * Returns the branch that serves the customer.
     *
     * @return the branch
     */
    public BranchId branch() {
        return History.last(steps, CustomerStep.Amended.class)
                .map(CustomerStep.Amended::branch)
                .orElse(opened.branch());
    }

    /**
     * Returns what kind of customer it is.
     *
     * @return the kind
     */
    public CustomerKind kind() {
        return History.last(steps, CustomerStep.Amended.class)
                .map(CustomerStep.Amended::kind)
                .orElse(opened.kind());
    }

    /**
     * Returns the history of the fields: every entry there ever was.
     *
     * @return the entries in the order they were entered, those corrected or erased too
     */
    public ImmutableList<FieldEntry> entries() {
        return CustomerFold.entries(steps);
    }

    /**
     * Returns the entry that a field shows now.
     *
     * @param field the field
     * @return the entry, empty where there is none or its value was erased
     */
    public Optional<FieldEntry> current(FieldName field) {
        return entries().stream()
                .filter(entry -> entry.isCurrent() && entry.field().equals(field))
                .findFirst();
    }

    /**
     * Returns every consent there ever was.
     *
     * @return the consents in the order they were given
     */
    public ImmutableList<Consent> consents() {
        return CustomerFold.consents(steps);
    }

    /**
     * Returns the ground in law that was stated for a purpose.
     *
     * @param purpose the purpose
     * @param at the instant; what was stated later is unseen
     * @return the ground stated last, empty where none was
     */
    public Optional<LegalBasis> basis(Purpose purpose, Instant at) {
        return History.asOf(steps, at).reverse().stream()
                .filter(CustomerStep.BasisStated.class::isInstance)
                .map(CustomerStep.BasisStated.class::cast)
                .filter(step -> step.purpose().equals(purpose))
                .findFirst()
                .map(CustomerStep.BasisStated::basis);
    }

    /**
     * Returns whether the data may be used for a purpose at an instant.
     *
     * @param purpose the purpose
     * @param at the instant
     * @return true where a ground in law was stated, which a restricted file must outlast, and, where that ground is the consent, one
     *     holds; never once the file is erased
     */
    public boolean mayBeUsed(Purpose purpose, Instant at) {
        return state() != State.ERASED
                && basis(purpose, at)
                        .filter(basis -> state() != State.RESTRICTED || basis.outlastsRestriction())
                        .filter(basis -> basis != LegalBasis.CONSENT
                                || consents().stream().anyMatch(c -> c.purpose().equals(purpose) && c.holdsAt(at)))
                        .isPresent();
    }

    /**
     * Returns the legal holds that stand.
     *
     * @return the holds in the order they began
     */
    public ImmutableList<Hold> holds() {
        return CustomerFold.holds(steps);
    }

    /**
     * Returns whether it is proven, for an instant, that who asks is the customer.
     *
     * @param at the instant
     * @return true where the last verification happened by then and is valid for the instant, inclusive
     */
    public boolean isVerifiedAt(Instant at) {
        return History.last(steps, CustomerStep.Verified.class)
                .filter(step -> !step.at().isAfter(at) && !at.isAfter(step.until()))
                .isPresent();
    }

    /**
     * Returns whether an erasure is asked for and not completed.
     *
     * @return true from the request until the erasure, or until the request is withdrawn
     */
    public boolean erasurePending() {
        return CustomerFold.erasurePending(steps);
    }

    /**
     * Returns the last decision on a pending erasure, as long as it stands. An entry, a hold, a release, a merge or another request
     * after it takes it away, so that nothing is erased, and nothing forgotten, on the strength of what no longer holds.
     *
     * @return the decision, empty where it must be made anew
     */
    public Optional<CustomerStep.ErasureDecided> erasureDecision() {
        return erasurePending() ? CustomerFold.standingDecision(steps) : Optional.empty();
    }

    /**
     * Returns the mark that the customer was erased.
     *
     * @return when and by whom, empty where it was not
     */
    public Optional<ErasureMarker> erased() {
        return History.last(steps, CustomerStep.Erased.class)
                .map(step -> ImmutableErasureMarker.of(step.at(), step.stamp().by()));
    }

    /**
     * Returns the customer of the file that goes on for this one.
     *
     * @return the customer, empty where this file goes on itself
     */
    public Optional<CustomerId> mergedInto() {
        for (CustomerStep step : steps.reverse()) {
            if (step instanceof CustomerStep.Merged s) {
                return Optional.of(s.into());
            } else if (step instanceof CustomerStep.Unmerged) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the customers of the duplicates for which this file goes on.
     *
     * @return the customers in the order they were merged
     */
    public ImmutableSet<CustomerId> duplicates() {
        return CustomerFold.duplicates(steps);
    }

    /**
     * Returns by when somebody must have looked whether the file is still right (clause 7.1.3).
     *
     * @param book the versions of the regulation
     * @return the due instant, counted from the last review, or the opening, by the version in force then; empty where that version
     *     states no allowance {@code CUSTOMER_FILE_REVIEW}, and for a file that is not active
     * @throws InvalidValueException if no version was in force then
     */
    public Optional<Instant> reviewDue(RegulationBook book) {
        if (state() != State.ACTIVE) {
            return Optional.empty();
        }
        Instant from = History.last(steps, CustomerStep.Reviewed.class)
                .map(CustomerStep.Reviewed::at)
                .orElse(opened.at());
        Regulation regulation = book.governing(Duty.CUSTOMER_FILE_REVIEW.clause(), from, opened.at());
        return regulation
                .allowance(Duty.CUSTOMER_FILE_REVIEW)
                .map(allowance -> allowance.due(from, regulation.calendar()));
    }
}
