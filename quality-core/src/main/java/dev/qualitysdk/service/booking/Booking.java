package dev.qualitysdk.service.booking;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.AssessmentId;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.Place;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.SettlementId;
import dev.qualitysdk.basics.SiteId;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.calendar.Allowance;
import dev.qualitysdk.calendar.Excuse;
import dev.qualitysdk.calendar.Obligation;
import dev.qualitysdk.calendar.Responsibility;
import dev.qualitysdk.evidence.Attribution;
import dev.qualitysdk.evidence.Counting;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.ExcuseOverlay;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.Roster;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.History;
import dev.qualitysdk.lifecycle.Lifecycle;
import dev.qualitysdk.lifecycle.Position;
import dev.qualitysdk.lifecycle.Recorded;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.regulation.Duty;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.RegulationBook;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One booking from the customer's request to the settlement (clauses 2.3.1, 3.1 and 3.2.1): the fold of its steps.
 *
 * <p>Every verb returns a new booking with one step more, or refuses and leaves this one as it is.
 */
public final class Booking implements Recorded<BookingId, BookingStep> {

    /** Where a booking can stand. */
    public enum State {
        /** A customer asked; it is not answered yet. */
        REQUESTED,
        /** We answered that we will come. */
        CONFIRMED,
        /** A crew was sent. */
        DISPATCHED,
        /** The crew is there. */
        ARRIVED,
        /** An offer was made. */
        ASSESSED,
        /** What was assessed was collected. */
        COLLECTED,
        /** It is paid for and receipted. */
        SETTLED,
        /** We do not collect. */
        DECLINED,
        /** The customer no longer wants it. */
        CANCELLED,
        /** One side was not there. */
        NO_SHOW,
        /** The customer did not accept the offer. */
        OFFER_REFUSED
    }

    /** What can happen to a booking. */
    public enum Event {
        /** We answer that we will come. */
        CONFIRM,
        /** We answer that we will not collect, or withdraw our word. */
        DECLINE,
        /** The customer withdraws. */
        CANCEL,
        /** Another window is appointed. */
        RESCHEDULE,
        /** Items or site are put right. */
        AMEND,
        /** Somebody else becomes responsible. */
        HAND_OVER,
        /** A crew is sent. */
        DISPATCH,
        /** The crew is there. */
        ARRIVE,
        /** The crew is there and the customer is not. */
        REPORT_CUSTOMER_ABSENT,
        /** The window passed and nobody of us came. */
        REPORT_CREW_ABSENT,
        /** An offer is made. */
        ASSESS,
        /** The customer does not accept the offer. */
        REFUSE_OFFER,
        /** What was assessed is collected. */
        COLLECT,
        /** It is paid for and receipted. */
        SETTLE,
        /** Evidence of the crew's coming, going or staying away comes in. */
        ATTEST,
        /** A miss is excused. */
        EXCUSE
    }

    /** The lifecycle. */
    public static final Lifecycle<State, Event> LIFECYCLE = BookingTable.build();

    /** How a store reads bookings back. */
    public static final Family<BookingId, BookingStep, Booking> FAMILY = Family.<BookingId, BookingStep, Booking>of(
                    "booking", BookingId::of, BookingStep::read, Booking::replay)
            .withState(Booking::state);

    private final ImmutableList<BookingStep> steps;
    private final BookingStep.Requested requested;
    private final Position<State> position;

    // What every sum asks of a booking, kept here since the steps of a million bookings are objects that no cache
    // holds.
    private final Attribution attribution;
    private final long opened;
    /** When it was answered for the first time, or {@link Obligation#UNFULFILLED}. */
    private final long answered;
    /** When its last step happened. */
    private final long last;
    /** Whether its answer is a plain one: the allowance of the regulation, the duty person accountable, and no excuse. */
    private final boolean plain;

    private final @Nullable Visit visit;

    private Booking(BookingStep.Requested requested) {
        this.steps = ImmutableList.of(requested);
        this.requested = requested;
        this.position = LIFECYCLE.start();
        this.attribution = Attribution.of(
                Optional.of(requested.responsible()),
                Optional.of(requested.branch()),
                Optional.of(requested.channel()));
        this.opened = CanonicalTime.micros(requested.at());
        this.answered = Obligation.UNFULFILLED;
        this.last = opened;
        this.plain = requested.responseDueAt().isEmpty();
        this.visit = null;
    }

    private Booking(Booking before, BookingStep step, Position<State> position) {
        this.steps = History.append("booking " + before.id(), before.steps, step);
        this.requested = before.requested;
        this.position = position;
        this.attribution = before.attribution;
        this.opened = before.opened;
        this.last = CanonicalTime.micros(step.at());
        boolean answers = before.answered == Obligation.UNFULFILLED
                && (step instanceof ImmutableConfirmed || step instanceof ImmutableDeclined);
        this.answered = answers ? last : before.answered;
        boolean bears = step instanceof ImmutableHandedOver
                || step instanceof ImmutableExcused
                || (step instanceof ImmutableDispatched && last <= before.answered);
        this.plain = before.plain && !bears;
        this.visit = ended();
    }

    private @Nullable Visit ended() {
        Optional<Instant> ended = visitEnded();
        return ended.isEmpty()
                ? null
                : Visit.of(id(), arrivedAt(), ended.get(), crew().map(Crew::leader), branch(), channel());
    }

    /**
     * Returns the booking that a request begins.
     *
     * @param requested the request, complete
     * @return the booking
     */
    public static Booking request(BookingStep.Requested requested) {
        Faults.in("booking").given(requested, "requested").refuse();
        return new Booking(requested);
    }

    /**
     * Folds steps into a booking.
     *
     * @param steps at least one
     * @return the booking
     * @throws InvalidValueException if the first step is no request, or a later one is
     * @throws dev.qualitysdk.rule.ClauseBreachException if a step is not allowed where it stands
     */
    public static Booking replay(List<? extends BookingStep> steps) {
        if (steps.isEmpty() || !(steps.get(0) instanceof ImmutableRequested first)) {
            throw new InvalidValueException(
                    "booking", List.of(Fault.of("steps", steps.size() + " steps", "booking.requested first")));
        }
        Booking booking = request(first);
        for (BookingStep step : steps.subList(1, steps.size())) {
            booking = booking.take(step);
        }
        return booking;
    }

    /**
     * Returns this booking with one step more.
     *
     * @param step any step but a request
     * @return the booking after it
     * @throws InvalidValueException if it is a request
     * @throws dev.qualitysdk.lifecycle.IllegalTransitionException if the state does not allow it
     * @throws dev.qualitysdk.rule.ClauseBreachException if it breaks a rule, or is earlier than the step before it
     */
    public Booking take(BookingStep step) {
        Faults.in("booking " + id()).given(step, "step").refuse();
        Event event = step.event()
                .orElseThrow(() -> new InvalidValueException(
                        "booking " + id(),
                        List.of(Fault.of("steps", step.form().kind(), "one request, at the beginning"))));
        Position<State> next = LIFECYCLE.next(position, event, id());
        BookingRules.check(this, step);
        return new Booking(this, step, next);
    }

    /**
     * Answers that we will come (clause 2.3.1).
     *
     * @param stamp who and when
     * @return the booking, confirmed
     * @throws dev.qualitysdk.rule.ClauseBreachException if it is not allowed
     */
    public Booking confirm(Stamp stamp) {
        return take(BookingStep.Confirmed.of(stamp));
    }

    /**
     * Answers that we will not collect, or withdraws our word; being there stays owed where it was confirmed.
     *
     * @param stamp who and when
     * @param reason why
     * @return the booking, declined
     * @throws dev.qualitysdk.rule.ClauseBreachException if it is not allowed
     */
    public Booking decline(Stamp stamp, ReasonCode reason) {
        return take(BookingStep.Declined.of(stamp, reason));
    }

    /**
     * Cancels at the customer's wish; what was not yet due is owed no more.
     *
     * @param stamp who and when
     * @param reason why
     * @return the booking, cancelled
     * @throws dev.qualitysdk.rule.ClauseBreachException if it is not allowed
     */
    public Booking cancel(Stamp stamp, ReasonCode reason) {
        return take(BookingStep.Cancelled.of(stamp, reason));
    }

    /**
     * Appoints another window; a crew that was sent is sent anew.
     *
     * @param stamp who and when
     * @param window when we are to be there now
     * @param wish whose wish it was; only the customer's moves what we owe
     * @param reason why
     * @return the booking with its new window
     * @throws dev.qualitysdk.rule.ClauseBreachException if it is not allowed, or the window is over already
     */
    public Booking reschedule(Stamp stamp, TimeWindow window, Party wish, ReasonCode reason) {
        return take(BookingStep.Rescheduled.of(stamp, window, wish, reason));
    }

    /**
     * Makes somebody else responsible until a crew is dispatched (clause 1.2).
     *
     * @param stamp who and when
     * @param responsible who is responsible from now on
     * @return the booking
     * @throws dev.qualitysdk.rule.ClauseBreachException if it is not allowed
     */
    public Booking handOver(Stamp stamp, EmployeeId responsible) {
        return take(BookingStep.HandedOver.of(stamp, responsible));
    }

    /**
     * Sends a crew, or another in its place; its leader is responsible from now on.
     *
     * @param stamp who and when
     * @param crew the crew with its leader
     * @return the booking, dispatched
     * @throws dev.qualitysdk.rule.ClauseBreachException if it is not allowed
     */
    public Booking dispatch(Stamp stamp, Crew crew) {
        return take(BookingStep.Dispatched.of(stamp, crew));
    }

    /**
     * Records that the crew was there (clause 3.2.1).
     *
     * @param stamp who, and when the crew was there
     * @return the booking, arrived
     * @throws dev.qualitysdk.rule.ClauseBreachException if it is not allowed
     */
    public Booking arrive(Stamp stamp) {
        return take(BookingStep.Arrived.of(stamp));
    }

    /**
     * Records that the crew was there (clause 3.2.1), with the evidence of it.
     *
     * @param stamp who, and when the crew was there
     * @param evidence the pieces, perhaps none; none of them received after the step was recorded
     * @return the booking, as {@link #arrive(Stamp)} returns it
     * @throws InvalidValueException if a piece has an id that was used, or was received later
     * @throws dev.qualitysdk.rule.ClauseBreachException if the step is not allowed
     */
    public Booking arrive(Stamp stamp, Iterable<ArrivalEvidence> evidence) {
        return take(BookingStep.Arrived.of(stamp, evidence));
    }

    /**
     * Records that the crew was there and the customer was not.
     *
     * @param stamp who, and when the crew gave up waiting
     * @return the booking, a no-show of the customer
     * @throws dev.qualitysdk.rule.ClauseBreachException if it is not allowed, or the window has not begun (clause 3.2.1)
     */
    public Booking reportCustomerAbsent(Stamp stamp) {
        return take(BookingStep.CustomerAbsent.of(stamp));
    }

    /**
     * Records that the crew was there and the customer was not, with the evidence of it.
     *
     * @param stamp who, and when the crew gave up waiting
     * @param evidence the pieces, perhaps none; none of them received after the step was recorded
     * @return the booking, as {@link #reportCustomerAbsent(Stamp)} returns it
     * @throws InvalidValueException if a piece has an id that was used, or was received later
     * @throws dev.qualitysdk.rule.ClauseBreachException if the step is not allowed
     */
    public Booking reportCustomerAbsent(Stamp stamp, Iterable<ArrivalEvidence> evidence) {
        return take(BookingStep.CustomerAbsent.of(stamp, evidence));
    }

    /**
     * Records that the window passed and nobody of us came.
     *
     * @param stamp who, and when it was given up
     * @return the booking, a no-show of ours
     * @throws dev.qualitysdk.rule.ClauseBreachException if it is not allowed, or the window is not over (clause 3.2.1)
     */
    public Booking reportCrewAbsent(Stamp stamp) {
        return take(BookingStep.CrewAbsent.of(stamp));
    }

    /**
     * Records that the window passed and nobody of us came, with the evidence of it.
     *
     * @param stamp who, and when it was given up
     * @param evidence the pieces, perhaps none; none of them received after the step was recorded
     * @return the booking, as {@link #reportCrewAbsent(Stamp)} returns it
     * @throws InvalidValueException if a piece has an id that was used, or was received later
     * @throws dev.qualitysdk.rule.ClauseBreachException if the step is not allowed
     */
    public Booking reportCrewAbsent(Stamp stamp, Iterable<ArrivalEvidence> evidence) {
        return take(BookingStep.CrewAbsent.of(stamp, evidence));
    }

    /**
     * Records that an offer was made on site (clause 3.2.2).
     *
     * @param stamp who and when
     * @param assessment the assessment
     * @return the booking, assessed
     * @throws dev.qualitysdk.rule.ClauseBreachException if it is not allowed
     */
    public Booking assess(Stamp stamp, AssessmentId assessment) {
        return take(BookingStep.Assessed.of(stamp, Optional.of(assessment)));
    }

    /**
     * Records that the customer did not accept the offer.
     *
     * @param stamp who and when
     * @return the booking, its offer refused
     * @throws dev.qualitysdk.rule.ClauseBreachException if it is not allowed
     */
    public Booking refuseOffer(Stamp stamp) {
        return take(BookingStep.OfferRefused.of(stamp));
    }

    /**
     * Records that what was assessed was collected (clause 3.3.1).
     *
     * @param stamp who and when
     * @return the booking, collected
     * @throws dev.qualitysdk.rule.ClauseBreachException if it is not allowed
     */
    public Booking collect(Stamp stamp) {
        return take(BookingStep.Collected.of(stamp));
    }

    /**
     * Records that what was collected was paid for and receipted (clauses 3.4.1, 3.4.2).
     *
     * @param stamp who and when
     * @param settlement the settlement
     * @return the booking, settled
     * @throws dev.qualitysdk.rule.ClauseBreachException if it is not allowed
     */
    public Booking settle(Stamp stamp, SettlementId settlement) {
        return take(BookingStep.Settled.of(stamp, Optional.of(settlement)));
    }

    /**
     * Records evidence of the crew's coming, going or staying away that came in later (clause 3.2.1). It moves nothing but the
     * verdict, and is taken at any time once the booking was answered.
     *
     * @param stamp who handed it in and when
     * @param evidence at least one piece, none of them received after the step was recorded
     * @return the booking
     * @throws InvalidValueException if there is none, a piece has an id that was used, or was received later
     * @throws dev.qualitysdk.rule.ClauseBreachException if it is not allowed
     */
    public Booking attest(Stamp stamp, Iterable<ArrivalEvidence> evidence) {
        return take(BookingStep.Attested.of(stamp, evidence));
    }

    /**
     * Excuses a miss, in place of an earlier excuse.
     *
     * @param stamp who and when
     * @param duty what is excused: {@code RESPONSE} or {@code ARRIVAL}
     * @param excuse the excuse
     * @return the booking
     * @throws InvalidValueException if a booking owes no such duty
     * @throws dev.qualitysdk.rule.ClauseBreachException if the approver was responsible, or it was decided later than the step
     */
    public Booking excuse(Stamp stamp, Duty duty, Excuse excuse) {
        return take(BookingStep.Excused.of(stamp, duty, excuse));
    }

    @Override
    public BookingId id() {
        return requested.booking();
    }

    @Override
    public ImmutableList<BookingStep> steps() {
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
     * Returns the request that began it.
     *
     * @return customer, branch, channel and what was asked for at first
     */
    public BookingStep.Requested requested() {
        return requested;
    }

    /**
     * Returns the customer.
     *
     * @return the customer
     */
    public CustomerId customer() {
        return requested.customer();
    }

    /**
     * Returns the branch that it belongs to.
     *
     * @return the branch
     */
    public BranchId branch() {
        return requested.branch();
    }

    /**
     * Returns the channel by which it came in.
     *
     * @return the channel
     */
    public Channel channel() {
        return requested.channel();
    }

    /**
     * Returns what is to be collected, as last amended.
     *
     * @return at least one item
     */
    public ImmutableList<BookingItem> items() {
        return last(ImmutableAmended.class).map(BookingStep.Amended::items).orElse(requested.items());
    }

    /**
     * Returns where it is to be collected, as last amended.
     *
     * @return the site
     */
    public SiteId site() {
        return last(ImmutableAmended.class).map(BookingStep.Amended::site).orElse(requested.site());
    }

    /**
     * Returns the area in which the site lies, as last amended.
     *
     * @return the area, empty where it is not known
     */
    public Optional<Place> place() {
        Optional<BookingStep.Amended> amended = last(ImmutableAmended.class);
        return amended.isPresent() ? amended.get().place() : requested.place();
    }

    /**
     * Returns the appointed window, as last rescheduled by either side.
     *
     * @return when we are to be there
     */
    public TimeWindow window() {
        return last(ImmutableRescheduled.class)
                .map(BookingStep.Rescheduled::window)
                .orElse(requested.window());
    }

    /**
     * Returns the crew that is sent.
     *
     * @return the crew, empty before it is dispatched and after it was rescheduled
     */
    public Optional<Crew> crew() {
        for (int i = steps.size() - 1; i >= 0; i--) {
            BookingStep step = steps.get(i);
            if (step instanceof ImmutableDispatched dispatched) {
                return Optional.of(dispatched.crew());
            }
            if (step instanceof ImmutableRescheduled) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /**
     * Returns who was responsible when: until dispatch the duty person, from then on the crew's leader (clause 1.2).
     *
     * @return the line of hand-overs
     */
    public Responsibility responsibility() {
        return BookingDuties.responsibility(this);
    }

    /**
     * Returns when we answered, by confirming or declining.
     *
     * @return the instant, empty while it is unanswered
     */
    public Optional<Instant> answeredAt() {
        for (BookingStep step : steps) {
            if (step instanceof ImmutableConfirmed || step instanceof ImmutableDeclined) {
                return Optional.of(step.at());
            }
        }
        return Optional.empty();
    }

    /**
     * Returns when the crew was there, by its own step.
     *
     * @return the instant, empty where it recorded no arrival
     */
    public Optional<Instant> arrivedAt() {
        return last(ImmutableArrived.class).map(BookingStep::at);
    }

    /**
     * Returns the evidence of the arrival, and against it, as it was handed in.
     *
     * @return all pieces, in the order of the steps that carry them
     */
    public ImmutableList<ArrivalEvidence> arrivalEvidence() {
        ImmutableList.Builder<ArrivalEvidence> pieces = ImmutableList.builder();
        steps.forEach(step -> pieces.addAll(step.evidence()));
        return pieces.build();
    }

    /**
     * Returns when the visit ended: settled, offer refused, a no-show of either side, or declined or cancelled on site.
     *
     * @return the instant, empty while it lasts and where there was none
     */
    public Optional<Instant> visitEnded() {
        boolean ended = switch (state()) {
            case SETTLED, OFFER_REFUSED, NO_SHOW -> true;
            case DECLINED, CANCELLED -> arrivedAt().isPresent();
            case REQUESTED, CONFIRMED, DISPATCHED, ARRIVED, ASSESSED, COLLECTED -> false;
        };
        int last = steps.size() - 1;
        while (ended && (steps.get(last) instanceof ImmutableExcused || steps.get(last) instanceof ImmutableAttested)) {
            last--;
        }
        return ended ? Optional.of(steps.get(last).at()) : Optional.empty();
    }

    /**
     * Returns the visit, once it has ended.
     *
     * @return the visit that a customer can review
     */
    public Optional<Visit> visit() {
        return Optional.ofNullable(visit);
    }

    /**
     * Returns this booking as it stood at an instant.
     *
     * @param instant the instant; steps that happened after it are unseen
     * @return the booking then, empty where it was not yet requested
     */
    public Optional<Booking> asOf(Instant instant) {
        ImmutableList<BookingStep> seen = History.asOf(steps, instant);
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(seen.size() == steps.size() ? this : replay(seen));
    }

    /**
     * Returns the obligation of answering (clause 4.2.2): from the request on, by the instant promised elsewhere, else by the
     * allowance of the version that governs clause 2.3.1 at the request.
     *
     * @param book the regulation
     * @return the obligation
     * @throws InvalidValueException if no version was in force at the request
     */
    public Obligation response(RegulationBook book) {
        return BookingDuties.response(this, book);
    }

    /**
     * Returns the obligation of being there (clause 3.2.1): from the confirmation on, by the end of the promised window and
     * the grace of the version that governs the clause at the confirmation of a booking of that request: by the transition rules of
     * the book, else the one in force then. The customer's wish moves it as long as it is not due, ours never
     * does. An arrival earlier than that version tolerates does not fulfil it. Where the crew recorded no arrival, the earliest
     * evidence that stands is one. Whether the evidence contradicts itself says {@link #punctuality}.
     *
     * @param book the regulation
     * @return the obligation, empty where it was never confirmed
     * @throws InvalidValueException if no version was in force at the confirmation
     */
    public Optional<Obligation> arrival(RegulationBook book) {
        return BookingDuties.arrival(this, book);
    }

    /**
     * Returns whether we were there at the appointed time (clause 3.2.1).
     *
     * @param book the regulation
     * @param asOf the instant; steps after it are unseen
     * @return the verdict, empty where it was not confirmed by then
     * @throws InvalidValueException if no version was in force at the confirmation
     */
    public Optional<Punctuality> punctuality(RegulationBook book, Instant asOf) {
        return punctuality(book, asOf, ExcuseOverlay.of(ImmutableList.of()));
    }

    /**
     * Returns whether we were there at the appointed time where natural disasters struck: a miss that was due at its place inside a window
     * is excused, and the excuse names the incident (clauses 3.2.1, 6.1.1). A success stays one, what is undetermined stays so, and a
     * booking whose place is not known is excused nothing.
     *
     * @param book the regulation
     * @param asOf the instant; steps after it, and excuses decided after it, are unseen
     * @param disasters what the incidents excuse
     * @return the verdict, empty where it was not confirmed by then
     * @throws InvalidValueException if no version was in force at the confirmation
     */
    public Optional<Punctuality> punctuality(RegulationBook book, Instant asOf, ExcuseOverlay disasters) {
        return asOf(asOf).flatMap(seen -> BookingDuties.punctuality(seen, book, asOf, disasters));
    }

    /**
     * Returns how this booking is counted: response timeliness and punctual arrival (DOMAIN 3). An arrival whose evidence
     * contradicts itself is excluded, with the reason. What only other bookings contradict, {@link CrewDay} finds.
     *
     * @param book the regulation
     * @param roster who belonged where
     * @param asOf the instant; steps after it are unseen
     * @return the evidence, without what is pending
     * @throws InvalidValueException if no version was in force at the request
     */
    public ImmutableList<Evidence> evidence(RegulationBook book, Roster roster, Instant asOf) {
        return asOf(asOf)
                .map(seen -> BookingDuties.evidence(seen, book, roster, asOf, ImmutableList.of()))
                .orElse(ImmutableList.of());
    }

    /**
     * Counts this booking as its {@link #evidence} would, without making any.
     *
     * @param book the regulation
     * @param counting where it is counted, as of which instant, and in which indicators
     * @throws InvalidValueException if no version was in force at the request
     */
    public void count(RegulationBook book, Counting counting) {
        if (last > counting.asOfMicros()) {
            asOf(counting.asOf()).ifPresent(seen -> seen.count(book, counting));
            return;
        }
        if (counting.wants(Indicator.RESPONSE_TIMELINESS)) {
            countAnswer(book, counting);
        }
        if (counting.wants(Indicator.PUNCTUAL_ARRIVAL)) {
            BookingDuties.countArrival(this, book, counting);
        }
    }

    /** Counts a plain answer by its instants, and every other one, or none, by its obligation. */
    private void countAnswer(RegulationBook book, Counting counting) {
        if (plain && answered != Obligation.UNFULFILLED) {
            Regulation regulation = book.governingMicros(Duty.RESPONSE.clause(), opened);
            Optional<Allowance> allowance = regulation.allowance(Duty.RESPONSE);
            if (allowance.isPresent()) {
                counting.add(
                        Indicator.RESPONSE_TIMELINESS,
                        attribution,
                        opened,
                        answered,
                        allowance.get(),
                        regulation.calendar());
                return;
            }
        }
        counting.add(
                Indicator.RESPONSE_TIMELINESS,
                BookingDuties.response(this, book),
                attribution.branch(),
                attribution.channel());
    }

    /**
     * Returns how this booking is counted where natural disasters struck: what was due at its place inside a window and not met is
     * excused (clause 6.1.1). A success stays one, and a booking whose place is not known is excused nothing.
     *
     * @param book the regulation
     * @param roster who belonged where
     * @param asOf the instant; steps after it, and excuses decided after it, are unseen
     * @param disasters what the incidents excuse
     * @return the evidence, without what is pending
     * @throws InvalidValueException if no version was in force at the request
     */
    public ImmutableList<Evidence> evidence(RegulationBook book, Roster roster, Instant asOf, ExcuseOverlay disasters) {
        return disasters.over(evidence(book, roster, asOf), piece -> place(), asOf);
    }

    <T extends BookingStep> Optional<T> last(Class<? extends T> type) {
        return History.last(steps, type);
    }

    /**
     * Returns the identifier and the state.
     *
     * @return such as {@code booking B-17 CONFIRMED}
     */
    @Override
    public String toString() {
        return "booking " + id() + " " + state();
    }
}
