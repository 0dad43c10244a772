package dev.qualitysdk.service.customer;

import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.ConsentVersion;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.FieldEntryId;
import dev.qualitysdk.basics.HoldId;
import dev.qualitysdk.basics.IdentityEvidence;
import dev.qualitysdk.basics.Purpose;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.service.customer.CustomerFile.Event;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Customer files in which nearly everything is possible, and an ordinary step for each event. */
public final class CustomerExamples {

    /** The purpose to which the customer consented. */
    public static final Purpose NEWS = Purpose.of("news");

    /** The purpose that the contract covers. */
    public static final Purpose COLLECTION = Purpose.of("collection");

    /** The purpose that the law demands. */
    public static final Purpose REGISTER = Purpose.of("register");

    private CustomerExamples() {}

    /** A stamp of an employee. */
    public static Stamp stamp(Instant at) {
        return Stamp.of(at, Actor.system("office"));
    }

    /** A stamp of an employee. */
    public static Stamp stamp(String at) {
        return stamp(Instant.parse(at));
    }

    /** A file that was just opened. */
    public static CustomerFile opened(String id, Instant at) {
        return CustomerFile.open(
                CustomerStep.Opened.of(stamp(at), CustomerId.of(id), BranchId.of("north"), CustomerKind.HOUSEHOLD));
    }

    /** The file with the steps of entering a value into each field; entries are named after customer and field. */
    public static CustomerFile entered(CustomerFile file, Instant at, CustomerField... fields) {
        CustomerFile then = file;
        for (CustomerField field : fields) {
            then = then.take(CustomerStep.Entered.of(stamp(at), entry(file, field), field.name(), field.fieldClass()));
        }
        return then;
    }

    /** The entry of a field. */
    public static FieldEntryId entry(CustomerFile file, CustomerField field) {
        return FieldEntryId.of(file.id() + "." + field.name());
    }

    /** The file with the proof, valid for a day, that who asks is the customer. */
    public static CustomerFile verified(CustomerFile file, Instant at) {
        return file.take(
                CustomerStep.Verified.of(stamp(at), IdentityEvidence.IDENTITY_CARD, at.plus(Duration.ofDays(1))));
    }

    /** A file with two values, a consent, a hold on a field without entry, a duplicate, and an erasure that may be completed. */
    public static CustomerFile prepared(Instant at) {
        CustomerFile file =
                verified(entered(opened("C-1", at), at, CustomerField.NAME, CustomerField.IDENTITY_NUMBER), at);
        for (Event event : List.of(
                Event.STATE_BASIS, Event.CONSENT, Event.HOLD, Event.ABSORB, Event.REQUEST_ERASURE, Event.DECIDE)) {
            file = file.take(step(file, event, at));
        }
        return file;
    }

    /** A step that is the event, on a file that was {@link #prepared} or walked. */
    public static CustomerStep step(CustomerFile file, Event event, Instant at) {
        Stamp stamp = stamp(at);
        int version = file.version();
        List<FieldEntry> standing =
                file.entries().stream().filter(e -> e.erased().isEmpty()).toList();
        return switch (event) {
            case AMEND -> CustomerStep.Amended.of(stamp, BranchId.of("south"), CustomerKind.BUSINESS);
            case ENTER ->
                CustomerStep.Entered.of(
                        stamp,
                        FieldEntryId.of("N-" + version),
                        CustomerField.ADDRESS.name(),
                        CustomerField.ADDRESS.fieldClass());
            case CORRECT ->
                CustomerStep.Corrected.of(
                        stamp,
                        FieldEntryId.of("N-" + version),
                        standing.stream()
                                .filter(FieldEntry::isCurrent)
                                .map(FieldEntry::id)
                                .findFirst()
                                .orElse(FieldEntryId.of("none")));
            case STATE_BASIS -> CustomerStep.BasisStated.of(stamp, NEWS, LegalBasis.CONSENT);
            case CONSENT -> CustomerStep.ConsentGiven.of(stamp, NEWS, ConsentVersion.of("v" + version));
            case WITHDRAW_CONSENT -> CustomerStep.ConsentWithdrawn.of(stamp, NEWS);
            case REVIEW -> CustomerStep.Reviewed.of(stamp);
            case VERIFY ->
                CustomerStep.Verified.of(stamp, IdentityEvidence.IDENTITY_CARD, at.plus(Duration.ofDays(30)));
            case EXPORT -> CustomerStep.Exported.of(stamp);
            case HOLD ->
                CustomerStep.Held.of(
                        stamp,
                        HoldId.of("H-" + version),
                        ReasonCode.of("lawsuit"),
                        List.of(CustomerField.EMAIL.name()));
            case RELEASE ->
                CustomerStep.Released.of(
                        stamp,
                        file.holds().isEmpty()
                                ? HoldId.of("none")
                                : file.holds().get(0).id());
            case REQUEST_ERASURE -> CustomerStep.ErasureRequested.of(stamp, ErasureCause.CUSTOMER_ASKED);
            case WITHDRAW_REQUEST -> CustomerStep.RequestWithdrawn.of(stamp);
            case DECIDE ->
                CustomerStep.ErasureDecided.of(
                        stamp,
                        ErasureOutcome.COMPLETE,
                        LocalDate.of(2026, 1, 1),
                        Optional.of(at.plus(Duration.ofDays(30))));
            case RESTRICT -> CustomerStep.Restricted.of(stamp, List.of());
            case ERASE ->
                CustomerStep.Erased.of(
                        stamp, standing.stream().map(FieldEntry::id).toList());
            case MERGE -> CustomerStep.Merged.of(stamp, CustomerId.of("C-0"));
            case UNMERGE -> CustomerStep.Unmerged.of(stamp);
            case ABSORB -> CustomerStep.Absorbed.of(stamp, CustomerId.of("D-" + version));
            case PART ->
                CustomerStep.Parted.of(
                        stamp, file.duplicates().stream().findFirst().orElse(CustomerId.of("none")));
        };
    }
}
