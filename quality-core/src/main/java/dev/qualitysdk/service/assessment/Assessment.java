package dev.qualitysdk.service.assessment;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.AssessmentId;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.PaymentMethod;
import dev.qualitysdk.basics.SettlementId;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.History;
import dev.qualitysdk.lifecycle.Lifecycle;
import dev.qualitysdk.lifecycle.Position;
import dev.qualitysdk.lifecycle.Recorded;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import dev.qualitysdk.service.booking.BookingStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * One assessment on site and the offers made of it (clauses 3.2.2 and 3.2.3): the fold of its steps.
 *
 * <p>An offer that stands binds us: it can be revised in the customer's favour, and to his disadvantage only once he has
 * refused it or it has expired. Each offer is explained before it can be accepted.
 */
public final class Assessment implements Recorded<AssessmentId, AssessmentStep> {

    /** Where an assessment can stand. */
    public enum State {
        /** It was weighed and priced. */
        DRAFTED,
        /** An offer was made and is not answered. */
        OFFERED,
        /** The customer accepted. */
        ACCEPTED,
        /** The customer did not accept; it can be revised and offered again. */
        REFUSED,
        /** The offer no longer stands; it can be revised and offered again. */
        EXPIRED
    }

    /** What can happen to an assessment. */
    public enum Event {
        /** It is weighed or priced anew. */
        REVISE,
        /** An offer is made, or made again. */
        OFFER,
        /** The offer is explained. */
        EXPLAIN,
        /** The customer accepts. */
        ACCEPT,
        /** The customer does not accept. */
        REFUSE,
        /** The offer no longer stands. */
        EXPIRE,
        /** A settlement is made of what was agreed. */
        SETTLE
    }

    /** The lifecycle. */
    public static final Lifecycle<State, Event> LIFECYCLE = AssessmentTable.build();

    /** How a store reads assessments back. */
    public static final Family<AssessmentId, AssessmentStep, Assessment> FAMILY =
            Family.<AssessmentId, AssessmentStep, Assessment>of(
                            "assessment", AssessmentId::of, AssessmentStep::read, Assessment::replay)
                    .withState(Assessment::state);

    private final ImmutableList<AssessmentStep> steps;
    private final AssessmentStep.Drafted drafted;
    private final Position<State> position;
    private final Valuation valuation;
    private final ImmutableList<Offer> offers;

    private Assessment(
            ImmutableList<AssessmentStep> steps,
            AssessmentStep.Drafted drafted,
            Position<State> position,
            Valuation valuation,
            ImmutableList<Offer> offers) {
        this.steps = steps;
        this.drafted = drafted;
        this.position = position;
        this.valuation = valuation;
        this.offers = offers;
    }

    /**
     * Returns the assessment that a draft begins.
     *
     * @param drafted the draft
     * @return the assessment
     * @throws InvalidValueException if who assessed or drafted also approved a price that was put in by hand (clause 3.2.2)
     */
    public static Assessment draft(AssessmentStep.Drafted drafted) {
        Faults.in("assessment").given(drafted, "drafted").refuse();
        Faults faults = Faults.in("assessment " + drafted.assessment());
        AssessmentRules.approvers(faults, drafted.assessor(), drafted.stamp(), drafted.valuation())
                .refuse();
        return new Assessment(
                ImmutableList.of(drafted), drafted, LIFECYCLE.start(), drafted.valuation(), ImmutableList.of());
    }

    /**
     * Returns the assessment that a draft begins, held against price lists and corridor.
     *
     * @param drafted the draft
     * @param pricing price lists and regulation
     * @return the assessment
     * @throws InvalidValueException with everything in which a line is not priced as they say (clause 3.2.2)
     */
    public static Assessment draft(AssessmentStep.Drafted drafted, Pricing pricing) {
        Faults.in("assessment")
                .given(drafted, "drafted")
                .given(pricing, "pricing")
                .refuse();
        pricing.check(drafted.valuation());
        return draft(drafted);
    }

    /**
     * Folds steps into an assessment.
     *
     * @param steps at least one
     * @return the assessment
     * @throws InvalidValueException if the first step is no draft, or a later one is
     * @throws ClauseBreachException if a step is not allowed where it stands
     */
    public static Assessment replay(List<? extends AssessmentStep> steps) {
        if (steps.isEmpty() || !(steps.get(0) instanceof AssessmentStep.Drafted first)) {
            throw new InvalidValueException(
                    "assessment", List.of(Fault.of("steps", steps.size() + " steps", "assessment.drafted first")));
        }
        Assessment assessment = draft(first);
        for (AssessmentStep step : steps.subList(1, steps.size())) {
            assessment = assessment.take(step);
        }
        return assessment;
    }

    /**
     * Returns this assessment with one step more.
     *
     * @param step any step but a draft
     * @return the assessment after it
     * @throws InvalidValueException if it is a draft, or a valuation in another currency
     * @throws dev.qualitysdk.lifecycle.IllegalTransitionException if the state does not allow it
     * @throws ClauseBreachException if it breaks a rule, or is earlier than the step before it
     */
    public Assessment take(AssessmentStep step) {
        Faults.in("assessment " + id()).given(step, "step").refuse();
        Event event = step.event()
                .orElseThrow(() -> new InvalidValueException(
                        "assessment " + id(),
                        List.of(Fault.of("steps", step.form().kind(), "one draft, at the beginning"))));
        Position<State> next = LIFECYCLE.next(position, event, id());
        AssessmentRules.check(this, step);
        ImmutableList<AssessmentStep> longer = History.append("assessment " + id(), steps, step);
        Valuation valued = step instanceof AssessmentStep.Revised revised ? revised.valuation() : valuation;
        return new Assessment(longer, drafted, next, valued, offersAfter(step));
    }

    /**
     * Returns this assessment with one step more, held against price lists and corridor: what is revised when it is revised,
     * and what is offered when it is offered.
     *
     * @param step any step but a draft
     * @param pricing price lists and regulation; a list that came into force after the pricing instant changes nothing
     * @return the assessment after it
     * @throws InvalidValueException with everything in which a line is not priced as they say (clause 3.2.2), or as
     *     {@link #take(AssessmentStep)} does
     * @throws ClauseBreachException as {@link #take(AssessmentStep)} does
     */
    public Assessment take(AssessmentStep step, Pricing pricing) {
        Assessment after = take(step);
        if (step instanceof AssessmentStep.Revised || step instanceof AssessmentStep.Offered) {
            pricing.check(after.valuation);
        }
        return after;
    }

    private ImmutableList<Offer> offersAfter(AssessmentStep step) {
        List<Offer> after = new ArrayList<>(offers);
        if (step instanceof AssessmentStep.Offered offered) {
            after.add(ImmutableOffer.of(step.at(), offered.validUntil(), valuation, Optional.empty()));
        } else if (step instanceof AssessmentStep.Explained) {
            Offer last = after.remove(after.size() - 1);
            after.add(ImmutableOffer.of(
                    last.offered(),
                    last.validUntil(),
                    last.valuation(),
                    Optional.of(last.explained().orElse(step.at()))));
        }
        return ImmutableList.copyOf(after);
    }

    /**
     * Replaces what was weighed and priced.
     *
     * @param stamp who and when
     * @param valued what was weighed, and at which prices
     * @return the assessment, to be offered
     * @throws InvalidValueException if it is in another currency, or who revises or assessed also approved a price that was
     *     put in by hand (clause 3.2.2)
     * @throws ClauseBreachException if it is not allowed, or takes back an offer that stands (clause 3.2.2)
     */
    public Assessment revise(Stamp stamp, Valuation valued) {
        return take(AssessmentStep.Revised.of(stamp, valued));
    }

    /**
     * Makes an offer that stands until it is answered.
     *
     * @param stamp who and when
     * @return the assessment, offered
     * @throws ClauseBreachException if it is not allowed
     * @see #take(AssessmentStep, Pricing)
     */
    public Assessment offer(Stamp stamp) {
        return take(AssessmentStep.Offered.of(stamp, Optional.empty()));
    }

    /**
     * Makes an offer that stands for a time.
     *
     * @param stamp who and when
     * @param validUntil first instant at which it no longer stands, after the step
     * @return the assessment, offered
     * @throws ClauseBreachException if it is not allowed, would not stand at all, or would end before an offer that stands
     *     (clause 3.2.2)
     */
    public Assessment offer(Stamp stamp, Instant validUntil) {
        return take(AssessmentStep.Offered.of(stamp, Optional.of(validUntil)));
    }

    /**
     * Records that the offer was explained and questions were answered (clause 3.2.3).
     *
     * @param stamp who and when
     * @return the assessment
     * @throws ClauseBreachException if it is not allowed
     */
    public Assessment explain(Stamp stamp) {
        return take(AssessmentStep.Explained.of(stamp));
    }

    /**
     * Records that the customer accepted.
     *
     * @param stamp who and when
     * @param method how it is agreed to be paid
     * @return the assessment, accepted
     * @throws ClauseBreachException if it is not allowed, the offer was not explained (clause 3.2.3) or no longer stands
     */
    public Assessment accept(Stamp stamp, PaymentMethod method) {
        return take(AssessmentStep.Accepted.of(stamp, method));
    }

    /**
     * Records that the customer did not accept.
     *
     * @param stamp who and when
     * @return the assessment, refused
     * @throws ClauseBreachException if it is not allowed
     */
    public Assessment refuse(Stamp stamp) {
        return take(AssessmentStep.Refused.of(stamp));
    }

    /**
     * Records that the offer no longer stands.
     *
     * @param stamp who, and when, not before the offer's end
     * @return the assessment, expired
     * @throws ClauseBreachException if it is not allowed, or the offer still stands (clause 3.2.2)
     */
    public Assessment expire(Stamp stamp) {
        return take(AssessmentStep.Expired.of(stamp));
    }

    /**
     * Records the settlement that is made of what was agreed. Saved in one unit of work with the settlement that it names, it
     * keeps a second one out, also where two are made at the same time.
     *
     * @param stamp who and when
     * @param settlement the settlement
     * @return the assessment
     * @throws ClauseBreachException if it is not accepted, or a settlement is recorded already (clause 3.4.1)
     */
    public Assessment settle(Stamp stamp, SettlementId settlement) {
        return take(AssessmentStep.Settled.of(stamp, settlement, Optional.empty()));
    }

    /**
     * Records a settlement that takes the place of one that was reversed.
     *
     * @param stamp who and when
     * @param settlement the settlement
     * @param reversed the settlement recorded until now, which a counter-entry reverses
     * @return the assessment
     * @throws ClauseBreachException if it is not accepted, another settlement than the reversed one is recorded, or the new one
     *     was recorded before (clause 3.4.1)
     */
    public Assessment settleAnew(Stamp stamp, SettlementId settlement, SettlementId reversed) {
        return take(AssessmentStep.Settled.of(stamp, settlement, Optional.of(reversed)));
    }

    @Override
    public AssessmentId id() {
        return drafted.assessment();
    }

    @Override
    public ImmutableList<AssessmentStep> steps() {
        return steps;
    }

    /**
     * Returns where it stands.
     *
     * @return the state
     */
    public State state() {
        return position.state();
    }

    /**
     * Returns the booking that it belongs to.
     *
     * @return the booking
     */
    public BookingId booking() {
        return drafted.booking();
    }

    /**
     * Returns who assessed.
     *
     * @return the employee
     */
    public EmployeeId assessor() {
        return drafted.assessor();
    }

    /**
     * Returns what was weighed, and at which prices, as last revised.
     *
     * @return the valuation
     */
    public Valuation valuation() {
        return valuation;
    }

    /**
     * Returns every offer that was made.
     *
     * @return the offers in the order they were made
     */
    public ImmutableList<Offer> offers() {
        return offers;
    }

    /**
     * Returns what was agreed to be paid.
     *
     * @return the total of the accepted offer: positive where we pay the customer, negative where the customer pays us; empty
     *     unless it is accepted
     */
    public Optional<Money> agreedTotal() {
        return state() == State.ACCEPTED ? Optional.of(valuation.total()) : Optional.empty();
    }

    /**
     * Returns how it was agreed to be paid.
     *
     * @return the method, empty unless it is accepted
     */
    public Optional<PaymentMethod> agreedMethod() {
        return History.last(steps, AssessmentStep.Accepted.class).map(AssessmentStep.Accepted::method);
    }

    /**
     * Returns the offer that binds us at an instant.
     *
     * @param at the instant, not before the last step
     * @return the offer last made, if it is not answered and its end is not over, also where it was revised since
     */
    public Optional<Offer> standing(Instant at) {
        for (AssessmentStep step : steps.reverse()) {
            if (step instanceof AssessmentStep.Offered) {
                return Optional.of(offers.get(offers.size() - 1)).filter(offer -> offer.stands(at));
            }
            if (!(step instanceof AssessmentStep.Revised || step instanceof AssessmentStep.Explained)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the settlement made of what was agreed.
     *
     * @return the settlement last recorded, empty where there is none
     */
    public Optional<SettlementId> settlement() {
        return History.last(steps, AssessmentStep.Settled.class).map(AssessmentStep.Settled::settlement);
    }

    /**
     * Returns the step by which the booking learns that an offer was made.
     *
     * @param stamp who and when
     * @return the step of the booking
     * @throws ClauseBreachException if no offer was made (clause 3.2.2)
     */
    public BookingStep.Assessed assessed(Stamp stamp) {
        AssessmentRules.refuseUnless(
                !offers.isEmpty(),
                this,
                "no offer was made of it",
                Clause.ASSESSMENT_AND_PRICE,
                "Make the offer first.");
        return BookingStep.Assessed.of(stamp, Optional.of(id()));
    }

    /**
     * Returns the step by which the booking learns that nothing is collected.
     *
     * @param stamp who and when
     * @return the step of the booking
     * @throws ClauseBreachException if the last offer was neither refused nor expired (clause 3.2.2)
     */
    public BookingStep.OfferRefused offerRefused(Stamp stamp) {
        AssessmentRules.refuseUnless(
                state() == State.REFUSED || state() == State.EXPIRED,
                this,
                "it is " + state() + ", neither refused nor expired",
                Clause.ASSESSMENT_AND_PRICE,
                "Record the customer's answer first.");
        return BookingStep.OfferRefused.of(stamp);
    }

    /**
     * Returns the identifier and the state.
     *
     * @return such as {@code assessment A-17 OFFERED}
     */
    @Override
    public String toString() {
        return "assessment " + id() + " " + state();
    }
}
