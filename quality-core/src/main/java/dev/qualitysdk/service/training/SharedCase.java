package dev.qualitysdk.service.training;

import com.google.common.collect.ImmutableSortedSet;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import dev.qualitysdk.service.complaint.Complaint;
import dev.qualitysdk.service.incident.Incident;
import dev.qualitysdk.service.incident.IncidentReview;
import org.immutables.value.Value;

/**
 * A case from which others learn, drawn from a closed complaint or incident (clause 5.3.2). It holds the id of the record and codes of
 * causes and lessons: no customer, no employee, no place, no text.
 */
@Value.Immutable
public sealed interface SharedCase permits ImmutableSharedCase {

    /** What a case is drawn from. */
    enum Source {
        /** A closed complaint. */
        COMPLAINT,
        /** A closed incident. */
        INCIDENT
    }

    /** {@return what it is drawn from} */
    Source source();

    /** {@return the id of the complaint or incident} */
    String record();

    /** {@return the causes, at least one} */
    @Value.NaturalOrder
    ImmutableSortedSet<ReasonCode> causes();

    /** {@return the lessons, at least one} */
    @Value.NaturalOrder
    ImmutableSortedSet<ReasonCode> lessons();

    /** Refuses a case from which nothing is learned. */
    @Value.Check
    default void check() {
        Faults.in("case " + record())
                .check(!causes().isEmpty(), "causes", "none", "at least one", "5.3.2")
                .check(!lessons().isEmpty(), "lessons", "none", "at least one", "5.3.2")
                .refuse();
    }

    /**
     * Returns the case that a complaint is.
     *
     * @param complaint a closed complaint
     * @param causes its causes
     * @param lessons what is learned from it
     * @return the case
     * @throws ClauseBreachException if the complaint is not closed
     * @throws dev.qualitysdk.basics.InvalidValueException if there is no cause or no lesson
     */
    static SharedCase of(Complaint complaint, Iterable<ReasonCode> causes, Iterable<ReasonCode> lessons) {
        requireClosed("complaint " + complaint.id(), complaint.state() == Complaint.State.CLOSED, complaint.state());
        return ImmutableSharedCase.of(Source.COMPLAINT, complaint.id().value(), causes, lessons);
    }

    /**
     * Returns the case that an incident is, with the causes and lessons of its review.
     *
     * @param incident a closed incident
     * @return the case
     * @throws ClauseBreachException if the incident is not closed
     */
    static SharedCase of(Incident incident) {
        requireClosed("incident " + incident.id(), incident.state() == Incident.State.CLOSED, incident.state());
        IncidentReview review = incident.review().orElseThrow();
        return ImmutableSharedCase.of(Source.INCIDENT, incident.id().value(), review.causes(), review.lessons());
    }

    private static void requireClosed(String subject, boolean closed, Enum<?> state) {
        if (!closed) {
            throw new ClauseBreachException(
                    subject,
                    "it would be shared as a case while it is " + state,
                    Clause.EXCHANGE,
                    "Share it once it is closed.");
        }
    }

    /**
     * Returns the canonical form.
     *
     * @return the form
     */
    default CanonicalForm form() {
        CanonicalForm.Builder form =
                CanonicalForm.of("case").put("source", source()).put("record", record());
        Codes.put(form, "causes", causes());
        Codes.put(form, "lessons", lessons());
        return form.build();
    }

    /**
     * Reads a case from its canonical form.
     *
     * @param form the form
     * @return the case
     * @throws dev.qualitysdk.basics.InvalidValueException if a field is missing or unreadable
     */
    static SharedCase read(CanonicalForm form) {
        return ImmutableSharedCase.of(
                form.read("source", Source::valueOf),
                form.text("record"),
                Codes.set(form, "causes", ReasonCode::of),
                Codes.set(form, "lessons", ReasonCode::of));
    }
}
