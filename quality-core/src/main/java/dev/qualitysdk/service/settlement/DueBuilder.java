package dev.qualitysdk.service.settlement;

import dev.qualitysdk.basics.AssessmentId;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.PaymentMethod;
import dev.qualitysdk.basics.SettlementId;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import dev.qualitysdk.service.assessment.Assessment;
import dev.qualitysdk.service.booking.Booking;
import dev.qualitysdk.service.booking.Crew;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A builder of what became due, which is complete or refused with the full list of what is missing. Not thread-safe. */
public final class DueBuilder {

    private static final String CLAUSE = "3.4.1";

    private final Stamp stamp;
    private @Nullable SettlementId settlement;
    private @Nullable BookingId booking;
    private @Nullable AssessmentId assessment;
    private @Nullable CustomerId customer;
    private @Nullable BranchId branch;
    private @Nullable Channel channel;
    private @Nullable Direction direction;
    private @Nullable Money amount;
    private @Nullable PaymentMethod method;
    private @Nullable EmployeeId owedBy;
    private @Nullable Instant dueAt;
    private @Nullable SettlementId counterTo;
    private @Nullable Crew crew;

    DueBuilder(Stamp stamp) {
        this.stamp = Objects.requireNonNull(stamp, "stamp");
    }

    /**
     * Sets the settlement.
     *
     * @param id the identifier it keeps through its whole life
     * @return this
     */
    public DueBuilder settlement(SettlementId id) {
        settlement = id;
        return this;
    }

    /**
     * Sets booking, customer, branch, channel and, where one was sent, the crew as a booking has them.
     *
     * @param settled the booking that it settles
     * @return this
     */
    public DueBuilder of(Booking settled) {
        settled.crew().ifPresent(this::crew);
        return booking(settled.id())
                .customer(settled.customer())
                .branch(settled.branch())
                .channel(settled.channel());
    }

    /**
     * Sets assessment, amount, direction and method as they were agreed.
     *
     * @param agreed the assessment, accepted
     * @return this
     * @throws ClauseBreachException if it is not accepted (clause 3.4.1)
     */
    public DueBuilder agreedIn(Assessment agreed) {
        Money total = agreed.agreedTotal().orElseThrow(() -> notAgreed(agreed));
        return assessment(agreed.id())
                .direction(total.isNegative() ? Direction.CUSTOMER_PAYS : Direction.WE_PAY)
                .amount(total.abs())
                .method(agreed.agreedMethod().orElseThrow(() -> notAgreed(agreed)));
    }

    private static ClauseBreachException notAgreed(Assessment assessment) {
        return new ClauseBreachException(
                "assessment " + assessment.id(),
                "it is " + assessment.state() + ", so nothing was agreed",
                Clause.SETTLEMENT_IN_TIME,
                "Let the customer accept the offer first.");
    }

    /**
     * Sets the booking that it settles.
     *
     * @param id the booking
     * @return this
     */
    public DueBuilder booking(BookingId id) {
        booking = id;
        return this;
    }

    /**
     * Sets the assessment that it was agreed in; it need not be kept with us.
     *
     * @param id the assessment
     * @return this
     */
    public DueBuilder assessment(AssessmentId id) {
        assessment = id;
        return this;
    }

    /**
     * Sets the customer.
     *
     * @param id the customer
     * @return this
     */
    public DueBuilder customer(CustomerId id) {
        customer = id;
        return this;
    }

    /**
     * Sets the branch that it belongs to.
     *
     * @param id the branch
     * @return this
     */
    public DueBuilder branch(BranchId id) {
        branch = id;
        return this;
    }

    /**
     * Sets the channel by which the booking came in; it need not be known.
     *
     * @param by the channel
     * @return this
     */
    public DueBuilder channel(Channel by) {
        channel = by;
        return this;
    }

    /**
     * Sets who pays whom.
     *
     * @param who the direction
     * @return this
     */
    public DueBuilder direction(Direction who) {
        direction = who;
        return this;
    }

    /**
     * Sets how much was agreed.
     *
     * @param agreed zero or more
     * @return this
     */
    public DueBuilder amount(Money agreed) {
        amount = agreed;
        return this;
    }

    /**
     * Sets how it was agreed to be paid.
     *
     * @param agreed the method
     * @return this
     */
    public DueBuilder method(PaymentMethod agreed) {
        method = agreed;
        return this;
    }

    /**
     * Sets who has to see to it; where nobody is named it counts for the branch only.
     *
     * @param employee the employee
     * @return this
     */
    public DueBuilder owedBy(EmployeeId employee) {
        owedBy = employee;
        return this;
    }

    /**
     * Sets when it is to be paid at the latest, where that was promised elsewhere. It then stands in place of the
     * regulation's allowance.
     *
     * @param due the last instant that is in time, not before it became due
     * @return this
     */
    public DueBuilder dueAt(Instant due) {
        dueAt = due;
        return this;
    }

    /**
     * Sets the settlement that this one reverses.
     *
     * @param id another settlement
     * @return this
     */
    public DueBuilder counterTo(SettlementId id) {
        counterTo = id;
        return this;
    }

    /**
     * Sets the employees who collected what is settled, and their leader; they need not be known.
     *
     * @param sent the crew
     * @return this
     */
    public DueBuilder crew(Crew sent) {
        crew = sent;
        return this;
    }

    /**
     * Returns what became due.
     *
     * @return the step
     * @throws dev.qualitysdk.basics.InvalidValueException if anything is missing or contradicts itself; it names it all
     *     (clause 3.4.1)
     */
    public SettlementStep.FallenDue build() {
        Faults faults = Faults.in("settlement" + (settlement == null ? "" : " " + settlement));
        missing(faults, settlement, "settlement", "an identifier");
        missing(faults, booking, "booking", "the booking that it settles");
        missing(faults, customer, "customer", "the customer");
        missing(faults, branch, "branch", "the branch that it belongs to");
        missing(faults, direction, "direction", "who pays whom");
        missing(faults, amount, "amount", "how much was agreed");
        missing(faults, method, "method", "how it was agreed to be paid");
        if (amount != null) {
            SettlementForms.checkAmount(faults, amount);
        }
        faults.check(
                dueAt == null || !dueAt.isBefore(stamp.at()),
                "dueAt",
                dueAt,
                "an instant not before it became due, " + stamp.at(),
                CLAUSE);
        faults.check(
                counterTo == null || settlement == null || !counterTo.equals(settlement),
                "counterTo",
                counterTo,
                "another settlement than itself",
                "3.4.3");
        faults.refuse();
        return ImmutableFallenDue.of(
                stamp,
                Objects.requireNonNull(settlement),
                Objects.requireNonNull(booking),
                Optional.ofNullable(assessment),
                Objects.requireNonNull(customer),
                Objects.requireNonNull(branch),
                Optional.ofNullable(channel),
                Objects.requireNonNull(direction),
                Objects.requireNonNull(amount),
                Objects.requireNonNull(method),
                Optional.ofNullable(owedBy),
                Optional.ofNullable(dueAt).map(CanonicalTime::of),
                Optional.ofNullable(counterTo),
                Optional.ofNullable(crew));
    }

    private static void missing(Faults faults, @Nullable Object value, String field, String wanted) {
        faults.check(value != null, field, null, wanted, CLAUSE);
    }
}
