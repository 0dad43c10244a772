package dev.qualitysdk.service.customer;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.ConsentVersion;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.FieldEntryId;
import dev.qualitysdk.basics.FieldName;
import dev.qualitysdk.basics.HoldId;
import dev.qualitysdk.basics.IdentityEvidence;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.Purpose;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.service.customer.CustomerFile.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads the steps of a customer file, and says which event each of them is. */
final class CustomerForms {

    private static final ImmutableMap<Class<? extends CustomerStep>, Event> EVENTS =
            ImmutableMap.<Class<? extends CustomerStep>, Event>builder()
                    .put(CustomerStep.Amended.class, Event.AMEND)
                    .put(CustomerStep.Entered.class, Event.ENTER)
                    .put(CustomerStep.Corrected.class, Event.CORRECT)
                    .put(CustomerStep.BasisStated.class, Event.STATE_BASIS)
                    .put(CustomerStep.ConsentGiven.class, Event.CONSENT)
                    .put(CustomerStep.ConsentWithdrawn.class, Event.WITHDRAW_CONSENT)
                    .put(CustomerStep.Reviewed.class, Event.REVIEW)
                    .put(CustomerStep.Verified.class, Event.VERIFY)
                    .put(CustomerStep.Exported.class, Event.EXPORT)
                    .put(CustomerStep.Held.class, Event.HOLD)
                    .put(CustomerStep.Released.class, Event.RELEASE)
                    .put(CustomerStep.ErasureRequested.class, Event.REQUEST_ERASURE)
                    .put(CustomerStep.RequestWithdrawn.class, Event.WITHDRAW_REQUEST)
                    .put(CustomerStep.ErasureDecided.class, Event.DECIDE)
                    .put(CustomerStep.Restricted.class, Event.RESTRICT)
                    .put(CustomerStep.Erased.class, Event.ERASE)
                    .put(CustomerStep.Merged.class, Event.MERGE)
                    .put(CustomerStep.Unmerged.class, Event.UNMERGE)
                    .put(CustomerStep.Absorbed.class, Event.ABSORB)
                    .put(CustomerStep.Parted.class, Event.PART)
                    .buildOrThrow();

    private CustomerForms() {}

    static Event event(CustomerFile file, CustomerStep step) {
        return EVENTS.entrySet().stream()
                .filter(entry -> entry.getKey().isInstance(step))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(
                        "customer " + file.id(),
                        List.of(Fault.of("steps", step.form().kind(), "customer.opened only as the first step"))));
    }

    static CustomerStep read(CanonicalForm form) {
        return switch (form.kind()) {
            case "customer.opened" ->
                CustomerStep.Opened.of(
                        Stamp.read(form),
                        form.read("customer", CustomerId::of),
                        form.read("branch", BranchId::of),
                        form.read("kind", CustomerKind::valueOf));
            case "customer.amended" ->
                CustomerStep.Amended.of(
                        Stamp.read(form), form.read("branch", BranchId::of), form.read("kind", CustomerKind::valueOf));
            case "customer.entered" ->
                CustomerStep.Entered.of(
                        Stamp.read(form),
                        form.read("entry", FieldEntryId::of),
                        form.read("field", FieldName::of),
                        form.read("fieldClass", FieldClass::valueOf));
            case "customer.corrected" ->
                CustomerStep.Corrected.of(
                        Stamp.read(form),
                        form.read("entry", FieldEntryId::of),
                        form.read("replaces", FieldEntryId::of));
            case "customer.basis-stated" ->
                CustomerStep.BasisStated.of(
                        Stamp.read(form), form.read("purpose", Purpose::of), form.read("basis", LegalBasis::valueOf));
            case "customer.consent-given" ->
                CustomerStep.ConsentGiven.of(
                        Stamp.read(form), form.read("purpose", Purpose::of), form.read("text", ConsentVersion::of));
            case "customer.consent-withdrawn" ->
                CustomerStep.ConsentWithdrawn.of(Stamp.read(form), form.read("purpose", Purpose::of));
            case "customer.reviewed" -> CustomerStep.Reviewed.of(Stamp.read(form));
            case "customer.verified" ->
                CustomerStep.Verified.of(
                        Stamp.read(form), form.read("evidence", IdentityEvidence::of), form.instant("until"));
            case "customer.exported" -> CustomerStep.Exported.of(Stamp.read(form));
            case "customer.held" ->
                CustomerStep.Held.of(
                        Stamp.read(form),
                        form.read("hold", HoldId::of),
                        form.read("reason", ReasonCode::of),
                        codes(form, "fields", FieldName::of));
            case "customer.released" -> CustomerStep.Released.of(Stamp.read(form), form.read("hold", HoldId::of));
            case "customer.erasure-requested" ->
                CustomerStep.ErasureRequested.of(Stamp.read(form), form.read("cause", ErasureCause::valueOf));
            case "customer.request-withdrawn" -> CustomerStep.RequestWithdrawn.of(Stamp.read(form));
            case "customer.erasure-decided" ->
                CustomerStep.ErasureDecided.of(
                        Stamp.read(form),
                        form.read("outcome", ErasureOutcome::valueOf),
                        form.read("retention", LocalDate::parse),
                        form.readOptional("again", Instant::parse));
            case "customer.restricted" ->
                CustomerStep.Restricted.of(Stamp.read(form), codes(form, "entries", FieldEntryId::of));
            case "customer.erased" ->
                CustomerStep.Erased.of(Stamp.read(form), codes(form, "entries", FieldEntryId::of));
            case "customer.merged" -> CustomerStep.Merged.of(Stamp.read(form), form.read("into", CustomerId::of));
            case "customer.unmerged" -> CustomerStep.Unmerged.of(Stamp.read(form));
            case "customer.absorbed" ->
                CustomerStep.Absorbed.of(Stamp.read(form), form.read("duplicate", CustomerId::of));
            case "customer.parted" -> CustomerStep.Parted.of(Stamp.read(form), form.read("duplicate", CustomerId::of));
            default ->
                throw new InvalidValueException(
                        "customer step", List.of(Fault.of("kind", form.kind(), "a step of the family customer")));
        };
    }

    /** Adds codes as a list, or nothing where there is none. */
    static CanonicalForm.Builder codes(CanonicalForm.Builder form, String name, ImmutableSortedSet<?> codes) {
        return codes.isEmpty()
                ? form
                : form.list(
                        name,
                        codes,
                        code -> CanonicalForm.of("code").put("code", code).build());
    }

    private static <T extends Comparable<T>> ImmutableSortedSet<T> codes(
            CanonicalForm form, String name, Function<String, T> reader) {
        return ImmutableSortedSet.copyOf(form.list(name, element -> element.read("code", reader)));
    }
}
