package dev.qualitysdk.service.booking;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.Place;
import dev.qualitysdk.basics.SiteId;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.lifecycle.Stamp;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A builder of a request, which is complete or refused with the full list of what is missing (clause 3.1.2). Not thread-safe.
 */
public final class RequestBuilder {

    private static final String CLAUSE = "3.1.2";
    private static final ImmutableSet<Channel> STAFFED = ImmutableSet.of(Channel.TELEPHONE, Channel.COUNTER);

    private final Stamp stamp;
    private @Nullable BookingId booking;
    private @Nullable CustomerId customer;
    private @Nullable BranchId branch;
    private @Nullable Channel channel;
    private ImmutableList<BookingItem> items = ImmutableList.of();
    private @Nullable SiteId site;
    private @Nullable Place place;
    private @Nullable TimeWindow window;
    private @Nullable EmployeeId takenBy;
    private @Nullable EmployeeId responsible;
    private @Nullable Instant responseDueAt;

    RequestBuilder(Stamp stamp) {
        this.stamp = Objects.requireNonNull(stamp, "stamp");
    }

    /**
     * Sets the booking.
     *
     * @param id the identifier it keeps through its whole life
     * @return this
     */
    public RequestBuilder booking(BookingId id) {
        booking = id;
        return this;
    }

    /**
     * Sets the customer.
     *
     * @param id the customer
     * @return this
     */
    public RequestBuilder customer(CustomerId id) {
        customer = id;
        return this;
    }

    /**
     * Sets the branch that the booking belongs to.
     *
     * @param id the branch
     * @return this
     */
    public RequestBuilder branch(BranchId id) {
        branch = id;
        return this;
    }

    /**
     * Sets the channel by which it came in.
     *
     * @param by the channel
     * @return this
     */
    public RequestBuilder channel(Channel by) {
        channel = by;
        return this;
    }

    /**
     * Sets what is to be collected.
     *
     * @param wanted at least one item
     * @return this
     */
    public RequestBuilder items(Iterable<BookingItem> wanted) {
        items = ImmutableList.copyOf(wanted);
        return this;
    }

    /**
     * Sets where it is to be collected.
     *
     * @param id the site
     * @return this
     */
    public RequestBuilder site(SiteId id) {
        site = id;
        return this;
    }

    /**
     * Sets the area in which the site lies; it need not be known.
     *
     * @param area the area
     * @return this
     */
    public RequestBuilder place(Place area) {
        place = area;
        return this;
    }

    /**
     * Sets when we are to be there.
     *
     * @param appointed the window, ending after the request
     * @return this
     */
    public RequestBuilder window(TimeWindow appointed) {
        window = appointed;
        return this;
    }

    /**
     * Sets who took the booking; needed for channels with staff, telephone and counter.
     *
     * @param employee the employee
     * @return this
     */
    public RequestBuilder takenBy(EmployeeId employee) {
        takenBy = employee;
        return this;
    }

    /**
     * Sets who is responsible until a crew is dispatched: the branch's duty person. Where it is not set, who took the booking.
     *
     * @param employee the employee
     * @return this
     */
    public RequestBuilder responsible(EmployeeId employee) {
        responsible = employee;
        return this;
    }

    /**
     * Sets when the booking is to be answered at the latest, where that was promised elsewhere. It then stands in place of
     * the regulation's allowance.
     *
     * @param due the last instant that is in time, not before the request
     * @return this
     */
    public RequestBuilder responseDueAt(Instant due) {
        responseDueAt = due;
        return this;
    }

    /**
     * Returns the request.
     *
     * @return the request
     * @throws dev.qualitysdk.basics.InvalidValueException if anything is missing or contradicts itself; it names it all
     *     (clause 3.1.2)
     */
    public BookingStep.Requested build() {
        EmployeeId duty = responsible == null ? takenBy : responsible;
        Faults faults = Faults.in("booking" + (booking == null ? "" : " " + booking));
        missing(faults, booking, "booking", "an identifier");
        missing(faults, customer, "customer", "the customer who asks");
        missing(faults, branch, "branch", "the branch that it belongs to");
        missing(faults, channel, "channel", "the channel by which it came in");
        missing(faults, site, "site", "where to collect");
        missing(faults, window, "window", "the appointed window");
        missing(faults, duty, "responsible", "who is responsible until a crew is dispatched");
        faults.check(!items.isEmpty(), "items", null, "at least one item with kind and quantity", CLAUSE);
        faults.check(
                channel == null || !STAFFED.contains(channel) || takenBy != null,
                "takenBy",
                null,
                "who took it, as the channel " + channel + " has staff",
                CLAUSE);
        faults.check(
                window == null || window.end().isAfter(stamp.at()),
                "window",
                window,
                "a window that ends after the request, " + stamp.at(),
                CLAUSE);
        faults.check(
                responseDueAt == null || !responseDueAt.isBefore(stamp.at()),
                "responseDueAt",
                responseDueAt,
                "an instant not before the request, " + stamp.at(),
                CLAUSE);
        faults.refuse();
        return ImmutableRequested.of(
                stamp,
                Objects.requireNonNull(booking),
                Objects.requireNonNull(customer),
                Objects.requireNonNull(branch),
                Objects.requireNonNull(channel),
                items,
                Objects.requireNonNull(site),
                Optional.ofNullable(place),
                Objects.requireNonNull(window),
                Optional.ofNullable(takenBy),
                Objects.requireNonNull(duty),
                Optional.ofNullable(responseDueAt).map(CanonicalTime::of));
    }

    private static void missing(Faults faults, @Nullable Object value, String field, String wanted) {
        faults.check(value != null, field, null, wanted, CLAUSE);
    }
}
