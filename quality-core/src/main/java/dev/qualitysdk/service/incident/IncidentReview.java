package dev.qualitysdk.service.incident;

import com.google.common.collect.ImmutableSortedSet;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.CorrectiveActionId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.IncidentPlanId;
import dev.qualitysdk.basics.ReasonCode;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What was learned from an incident: causes, lessons, the actions proposed, and whether the plan is revised (clauses 6.3.1, 6.3.2).
 * It holds codes only; what was said stands apart, as the note of its step.
 */
@Value.Immutable
public sealed interface IncidentReview permits ImmutableIncidentReview {

    /** {@return who wrote it} */
    EmployeeId author();

    /** {@return who signed it, somebody else than who wrote it} */
    EmployeeId signer();

    /** {@return the causes, at least one} */
    @Value.NaturalOrder
    ImmutableSortedSet<ReasonCode> causes();

    /** {@return the lessons, at least one} */
    @Value.NaturalOrder
    ImmutableSortedSet<ReasonCode> lessons();

    /** {@return the actions proposed; each is to be agreed or rejected before the incident is closed} */
    @Value.NaturalOrder
    ImmutableSortedSet<CorrectiveActionId> actions();

    /** {@return the new version of the plan; present exactly where there is no reason for none} */
    Optional<IncidentPlanId> revision();

    /** {@return why the plan stays as it is; present exactly where there is no new version} */
    Optional<ReasonCode> unrevised();

    /**
     * Returns a builder. Author, signer, causes, lessons, and a revision or the reason for none must be set.
     *
     * @return the builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Refuses a review from which nothing is learned, with all its faults. */
    @Value.Check
    default void check() {
        Faults.in("review")
                .check(!signer().equals(author()), "signer", signer(), "somebody else than its author", "6.3.1")
                .check(!causes().isEmpty(), "causes", "none", "at least one", "6.3.1")
                .check(!lessons().isEmpty(), "lessons", "none", "at least one", "6.3.1")
                .check(
                        revision().isPresent() != unrevised().isPresent(),
                        "revision",
                        revision().map(IncidentPlanId::value).orElse("(nothing)"),
                        "a new version of the plan, or else the reason for none",
                        "6.3.2")
                .refuse();
    }

    /**
     * Adds this review to a canonical form.
     *
     * @param form the builder
     * @return the builder
     */
    default CanonicalForm.Builder writeTo(CanonicalForm.Builder form) {
        Codes.put(form, "causes", causes());
        Codes.put(form, "lessons", lessons());
        Codes.put(form, "actions", actions());
        return form.put("author", author())
                .put("signer", signer())
                .put("revision", revision())
                .put("unrevised", unrevised());
    }

    /**
     * Reads a review that {@link #writeTo} wrote.
     *
     * @param form the form
     * @return the review
     * @throws dev.qualitysdk.basics.InvalidValueException if a field is missing or unreadable
     */
    static IncidentReview read(CanonicalForm form) {
        return builder()
                .author(form.read("author", EmployeeId::of))
                .signer(form.read("signer", EmployeeId::of))
                .causes(Codes.set(form, "causes", ReasonCode::of))
                .lessons(Codes.set(form, "lessons", ReasonCode::of))
                .actions(Codes.set(form, "actions", CorrectiveActionId::of))
                .revision(form.readOptional("revision", IncidentPlanId::of))
                .unrevised(form.readOptional("unrevised", ReasonCode::of))
                .build();
    }

    /** A builder of {@link IncidentReview}. Not thread-safe. */
    final class Builder extends ImmutableIncidentReview.Builder {

        Builder() {}
    }
}
