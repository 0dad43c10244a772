package dev.qualitysdk.service.training;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.qualitysdk.basics.CertificationId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.TrainingTopic;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.History;
import dev.qualitysdk.lifecycle.Recorded;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one employee has passed of one course, and until when that is valid (clause 5.1.2). It is valid on a date when each of its parts
 * is valid on it: to pass one part again renews that part only.
 *
 * <p>Months are counted from the date of the first pass, the anchor, through all renewals in time, never from one last day to the next:
 * 31 January and one month is the end of February, and another month is 31 March. The last day is the day of that number; where the month
 * has none, its last day (as articles 201 and 202 of the Civil Code reckon periods). What lapsed is anchored anew.
 */
public final class Certification implements Recorded<CertificationId, CertificationStep> {

    /** How a store reads certifications back. */
    public static final Family<CertificationId, CertificationStep, Certification> FAMILY =
            Family.of("certification", CertificationId::of, CertificationStep::read, Certification::replay);

    private final ImmutableList<CertificationStep> steps;
    private final CertificationStep.Opened opened;
    private final ImmutableList<Validity> validities;

    private Certification(
            ImmutableList<CertificationStep> steps,
            CertificationStep.Opened opened,
            ImmutableList<Validity> validities) {
        this.steps = steps;
        this.opened = opened;
        this.validities = validities;
    }

    /**
     * Returns the certification that a step opens: nothing is passed yet.
     *
     * @param step the step
     * @return the certification
     */
    public static Certification open(CertificationStep.Opened step) {
        return new Certification(ImmutableList.of(step), step, ImmutableList.of());
    }

    /**
     * Returns this with a part passed in a session. Passed while it is still valid, and from when on it can be renewed, it is valid from
     * the day after its last one, by the same anchor; passed after it lapsed, from that day on. How long is pinned now.
     *
     * @param stamp who and when
     * @param session an evaluated session that the employee passed, on a topic that is one of the parts
     * @param course the course as it is today
     * @param zone the zone in which the session has a date
     * @return the certification
     * @throws ClauseBreachException if the employee did not pass, the topic is none of the parts, the course is another, or the part is
     *     valid and cannot be renewed yet
     */
    public Certification pass(Stamp stamp, TrainingSession session, Course course, ZoneId zone) {
        TrainingTopic part = session.planned().topic();
        refuse(
                !course.id().equals(opened.course()),
                "it is of course " + opened.course() + ", and passed would be one of " + course.id(),
                "Name the course that it is of.");
        refuse(
                session.outcome(opened.employee()) != TrainingSession.Outcome.PASSED,
                "session " + session.id() + " is " + session.outcome(opened.employee()) + " to " + opened.employee(),
                "Only who reached the pass mark has passed.");
        LocalDate on = session.heldAt().orElseThrow().atZone(zone).toLocalDate();
        return take(CertificationTerms.next(this, stamp, part, session.id(), on, course));
    }

    /**
     * Returns this with one step more, whichever it is.
     *
     * @param step the step
     * @return the certification
     * @throws ClauseBreachException if the part is none of the course, is valid at the time already, or was never passed
     * @throws InvalidValueException if it would be opened again
     */
    public Certification take(CertificationStep step) {
        List<Validity> then = new ArrayList<>(validities);
        if (step instanceof CertificationStep.Passed passed) {
            requirePart(passed.part());
            Validity validity = CertificationTerms.validity(passed);
            refuse(
                    latest(passed.part())
                            .filter(one -> one.last()
                                    .map(last -> !last.isBefore(validity.first()))
                                    .orElse(true))
                            .isPresent(),
                    "part " + passed.part() + " would be valid twice from " + validity.first() + " on",
                    "Pass it again once it can be renewed.");
            then.add(validity);
        } else if (step instanceof CertificationStep.Migrated migrated) {
            requirePart(migrated.part());
            Validity present = latest(migrated.part())
                    .orElseThrow(
                            () -> refusal("part " + migrated.part() + " was never passed", "Migrate what was passed."));
            then.set(then.lastIndexOf(present), CertificationTerms.migrated(this, present, migrated.months()));
        } else {
            throw unreadable(
                    "certification " + id(), step.form().kind(), "certification.opened only as the first step");
        }
        return new Certification(
                History.append("certification " + id(), steps, step), opened, ImmutableList.copyOf(then));
    }

    /**
     * Folds steps into a certification.
     *
     * @param steps at least one, {@code certification.opened} first and nowhere else
     * @return the certification
     * @throws ClauseBreachException if a step is not allowed where it stands
     * @throws InvalidValueException if they are none of a certification
     */
    public static Certification replay(List<? extends CertificationStep> steps) {
        if (steps.isEmpty() || !(steps.get(0) instanceof CertificationStep.Opened first)) {
            throw unreadable("certification", steps.size() + " steps", "certification.opened first");
        }
        Certification certification = open(first);
        for (CertificationStep step : steps.subList(1, steps.size())) {
            certification = certification.take(step);
        }
        return certification;
    }

    /**
     * Returns whether it is valid on a date.
     *
     * @param date the date
     * @return true where each part is
     */
    public boolean isValidOn(LocalDate date) {
        return opened.parts().stream()
                .allMatch(part -> validities.stream()
                        .anyMatch(validity -> validity.part().equals(part) && validity.contains(date)));
    }

    /**
     * Returns until when each part is valid that was ever passed.
     *
     * @return the latest validity by part
     */
    public ImmutableMap<TrainingTopic, Validity> latest() {
        ImmutableMap.Builder<TrainingTopic, Validity> latest = ImmutableMap.builder();
        opened.parts().forEach(part -> latest(part).ifPresent(validity -> latest.put(part, validity)));
        return latest.buildOrThrow();
    }

    /**
     * Returns when each part was valid, and is.
     *
     * @return the validities in the order in which they were passed; of one part no two share a day
     */
    public ImmutableList<Validity> validities() {
        return validities;
    }

    Optional<Validity> latest(TrainingTopic part) {
        return validities.reverse().stream()
                .filter(validity -> validity.part().equals(part))
                .findFirst();
    }

    @Override
    public CertificationId id() {
        return opened.id();
    }

    @Override
    public ImmutableList<CertificationStep> steps() {
        return steps;
    }

    /**
     * Returns the employee.
     *
     * @return the employee
     */
    public EmployeeId employee() {
        return opened.employee();
    }

    /**
     * Returns what it is for.
     *
     * @return the first step
     */
    public CertificationStep.Opened opened() {
        return opened;
    }

    private void requirePart(TrainingTopic part) {
        refuse(
                !opened.parts().contains(part),
                part + " is none of its parts, " + opened.parts(),
                "Name one of its parts.");
    }

    private void refuse(boolean wrong, String problem, String wayOut) {
        if (wrong) {
            throw refusal(problem, wayOut);
        }
    }

    ClauseBreachException refusal(String problem, String wayOut) {
        return new ClauseBreachException("certification " + id(), problem, Clause.CONTENTS, wayOut);
    }

    private static InvalidValueException unreadable(String subject, String found, String wanted) {
        return new InvalidValueException(subject, ImmutableList.of(Fault.of("steps", found, wanted)));
    }
}
