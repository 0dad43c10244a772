package dev.qualitysdk.service.booking;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.AssessmentId;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.CanonicalForm;
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
import dev.qualitysdk.calendar.Excuse;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.regulation.Duty;
import java.time.Instant;
import java.util.List;

/** Writes and reads the canonical forms of a booking's steps. */
final class BookingForms {

    private static final String PREFIX = "booking.";

    private BookingForms() {}

    static CanonicalForm plain(BookingStep step, String verb) {
        return step.stamp().writeTo(CanonicalForm.of(PREFIX + verb)).build();
    }

    /** {@return the form of a step that may carry evidence; one without is what it was before there was any} */
    static CanonicalForm attested(BookingStep step, String verb) {
        CanonicalForm.Builder form = step.stamp().writeTo(CanonicalForm.of(PREFIX + verb));
        if (!step.evidence().isEmpty()) {
            form.list("evidence", step.evidence(), ArrivalEvidence::form);
        }
        return form.build();
    }

    static CanonicalForm reasoned(BookingStep step, String verb, ReasonCode reason) {
        return step.stamp()
                .writeTo(CanonicalForm.of(PREFIX + verb))
                .put("reason", reason)
                .build();
    }

    static CanonicalForm of(BookingStep.Requested step) {
        return step.stamp()
                .writeTo(CanonicalForm.of(PREFIX + "requested"))
                .put("booking", step.booking())
                .put("customer", step.customer())
                .put("branch", step.branch())
                .put("channel", step.channel())
                .list("items", step.items(), BookingItem::form)
                .put("site", step.site())
                .put("place", step.place())
                .put("window.start", step.window().start())
                .put("window.end", step.window().end())
                .put("takenBy", step.takenBy())
                .put("responsible", step.responsible())
                .put("responseDueAt", step.responseDueAt())
                .build();
    }

    static CanonicalForm of(BookingStep.Rescheduled step) {
        return step.stamp()
                .writeTo(CanonicalForm.of(PREFIX + "rescheduled"))
                .put("window.start", step.window().start())
                .put("window.end", step.window().end())
                .put("wish", step.wish())
                .put("reason", step.reason())
                .build();
    }

    static CanonicalForm of(BookingStep.Amended step) {
        return step.stamp()
                .writeTo(CanonicalForm.of(PREFIX + "amended"))
                .list("items", step.items(), BookingItem::form)
                .put("site", step.site())
                .put("place", step.place())
                .build();
    }

    static CanonicalForm of(BookingStep.Excused step) {
        return step.excuse()
                .writeTo(step.stamp().writeTo(CanonicalForm.of(PREFIX + "excused")))
                .put("duty", step.duty())
                .build();
    }

    static void requireDuty(Duty duty) {
        Faults.in("booking.excused")
                .check(
                        duty == Duty.RESPONSE || duty == Duty.ARRIVAL,
                        "duty",
                        duty,
                        "RESPONSE or ARRIVAL",
                        duty.clause().number())
                .refuse();
    }

    static void requireEvidence(Iterable<ArrivalEvidence> evidence) {
        Faults.in("booking.attested")
                .check(evidence.iterator().hasNext(), "evidence", null, "at least one piece", "3.2.1")
                .refuse();
    }

    static void requireItems(Iterable<BookingItem> items) {
        Faults.in("booking.amended")
                .check(items.iterator().hasNext(), "items", null, "at least one item with kind and quantity", "3.1.2")
                .refuse();
    }

    static BookingStep read(CanonicalForm form) {
        String verb = form.kind().startsWith(PREFIX) ? form.kind().substring(PREFIX.length()) : "";
        if (verb.equals("requested")) {
            return requested(form);
        }
        Stamp stamp = Stamp.read(form);
        return switch (verb) {
            case "confirmed" -> BookingStep.Confirmed.of(stamp);
            case "declined" -> BookingStep.Declined.of(stamp, form.read("reason", ReasonCode::of));
            case "cancelled" -> BookingStep.Cancelled.of(stamp, form.read("reason", ReasonCode::of));
            case "rescheduled" ->
                BookingStep.Rescheduled.of(
                        stamp, window(form), form.read("wish", Party::valueOf), form.read("reason", ReasonCode::of));
            case "amended" ->
                BookingStep.Amended.of(
                        stamp,
                        form.list("items", BookingItem::read),
                        form.read("site", SiteId::of),
                        form.readOptional("place", Place::of));
            case "handed_over" -> BookingStep.HandedOver.of(stamp, form.read("responsible", EmployeeId::of));
            case "dispatched" -> BookingStep.Dispatched.of(stamp, Crew.read(form));
            case "arrived" -> BookingStep.Arrived.of(stamp, evidence(form));
            case "customer_absent" -> BookingStep.CustomerAbsent.of(stamp, evidence(form));
            case "crew_absent" -> BookingStep.CrewAbsent.of(stamp, evidence(form));
            case "attested" -> BookingStep.Attested.of(stamp, evidence(form));
            case "assessed" -> BookingStep.Assessed.of(stamp, form.readOptional("assessment", AssessmentId::of));
            case "offer_refused" -> BookingStep.OfferRefused.of(stamp);
            case "collected" -> BookingStep.Collected.of(stamp);
            case "settled" -> BookingStep.Settled.of(stamp, form.readOptional("settlement", SettlementId::of));
            case "excused" -> BookingStep.Excused.of(stamp, form.read("duty", Duty::valueOf), Excuse.read(form));
            default ->
                throw new InvalidValueException(
                        "booking step", List.of(Fault.of("kind", form.kind(), "a step of a booking")));
        };
    }

    private static BookingStep.Requested requested(CanonicalForm form) {
        RequestBuilder request = BookingStep.Requested.builder(Stamp.read(form))
                .booking(form.read("booking", BookingId::of))
                .customer(form.read("customer", CustomerId::of))
                .branch(form.read("branch", BranchId::of))
                .channel(form.read("channel", Channel::of))
                .items(form.list("items", BookingItem::read))
                .site(form.read("site", SiteId::of))
                .window(window(form))
                .responsible(form.read("responsible", EmployeeId::of));
        form.readOptional("place", Place::of).ifPresent(request::place);
        form.readOptional("takenBy", EmployeeId::of).ifPresent(request::takenBy);
        form.readOptional("responseDueAt", Instant::parse).ifPresent(request::responseDueAt);
        return request.build();
    }

    private static ImmutableList<ArrivalEvidence> evidence(CanonicalForm form) {
        return form.list("evidence", ArrivalEvidence::read);
    }

    private static TimeWindow window(CanonicalForm form) {
        return TimeWindow.of(form.instant("window.start"), form.instant("window.end"));
    }
}
