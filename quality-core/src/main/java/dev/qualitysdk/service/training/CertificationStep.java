package dev.qualitysdk.service.training;

import com.google.common.collect.ImmutableSortedSet;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.CertificationId;
import dev.qualitysdk.basics.CourseId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.TrainingSessionId;
import dev.qualitysdk.basics.TrainingTopic;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.lifecycle.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A fact in the life of a {@link Certification}. */
public sealed interface CertificationStep extends Step {

    /** An employee set out for a course. */
    @Value.Immutable
    sealed interface Opened extends CertificationStep permits ImmutableOpened {

        @Override
        Stamp stamp();

        /** {@return the identifier} */
        CertificationId id();

        /** {@return the employee} */
        EmployeeId employee();

        /** {@return the course} */
        CourseId course();

        /** {@return its parts} */
        @Value.NaturalOrder
        ImmutableSortedSet<TrainingTopic> parts();

        @Override
        default CanonicalForm form() {
            CanonicalForm.Builder form = stamp().writeTo(CanonicalForm.of("certification.opened"))
                    .put("id", id())
                    .put("employee", employee())
                    .put("course", course());
            Codes.put(form, "parts", parts());
            return form.build();
        }

        /**
         * Refuses a course of nothing.
         *
         * @throws InvalidValueException if there is no part
         */
        @Value.Check
        default void check() {
            Faults.in("certification " + id())
                    .check(!parts().isEmpty(), "parts", "none", "at least one", "5.1.2")
                    .refuse();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param id the identifier
         * @param employee the employee
         * @param course the course
         * @param parts its parts
         * @return the step
         * @throws InvalidValueException if there is no part
         */
        static Opened of(
                Stamp stamp, CertificationId id, EmployeeId employee, CourseId course, Iterable<TrainingTopic> parts) {
            return ImmutableOpened.of(stamp, id, employee, course, ImmutableSortedSet.copyOf(parts));
        }
    }

    /** A part was passed; how long that is valid is pinned. */
    @Value.Immutable
    sealed interface Passed extends CertificationStep permits ImmutablePassed {

        @Override
        Stamp stamp();

        /** {@return the part} */
        TrainingTopic part();

        /** {@return the session in which it was passed} */
        TrainingSessionId session();

        /** {@return the date on which it was passed} */
        LocalDate on();

        /** {@return the date from which the months are counted: of the first pass, through all renewals in time} */
        LocalDate anchor();

        /** {@return which term this is, from 1} */
        int term();

        /** {@return how many months a term is valid; empty where it never ends} */
        Optional<Integer> months();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("certification.passed"))
                    .put("part", part())
                    .put("session", session())
                    .put("on", on())
                    .put("anchor", anchor())
                    .put("term", term())
                    .put("months", months())
                    .build();
        }

        /**
         * Refuses a term that is none, with all its faults.
         *
         * @throws InvalidValueException if the term or the months are out of bounds, or a first term is not anchored where it was passed
         */
        @Value.Check
        default void check() {
            Faults.in("certification")
                    .check(term() >= 1 && term() <= 1_000, "term", term(), "1 to 1000", "5.1.2")
                    .check(
                            months().map(n -> n >= 1 && n <= Course.MOST_MONTHS).orElse(true),
                            "months",
                            months().map(String::valueOf).orElse("(nothing)"),
                            "1 to " + Course.MOST_MONTHS,
                            "5.1.2")
                    .check(
                            term() == 1 || months().isPresent(),
                            "months",
                            "none",
                            "a number in what is renewed",
                            "5.1.2")
                    .refuse();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param part the part
         * @param session the session in which it was passed
         * @param on the date on which it was passed
         * @param anchor the date from which the months are counted: of the first pass, through all renewals in time
         * @param term which term this is, from 1
         * @param months how many months a term is valid; empty where it never ends
         * @return the step
         * @throws InvalidValueException if the term or the months are out of bounds, or it was passed before its anchor
         */
        static Passed of(
                Stamp stamp,
                TrainingTopic part,
                TrainingSessionId session,
                LocalDate on,
                LocalDate anchor,
                int term,
                Optional<Integer> months) {
            return ImmutablePassed.of(stamp, part, session, on, anchor, term, months);
        }
    }

    /** Somebody decided that a part passed earlier is valid by another number of months. */
    @Value.Immutable
    sealed interface Migrated extends CertificationStep permits ImmutableMigrated {

        @Override
        Stamp stamp();

        /** {@return the part} */
        TrainingTopic part();

        /** {@return how many months its present term is valid, more than zero} */
        int months();

        /** {@return why} */
        ReasonCode reason();

        /** {@return who decided so} */
        EmployeeId approver();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("certification.migrated"))
                    .put("part", part())
                    .put("months", months())
                    .put("reason", reason())
                    .put("approver", approver())
                    .build();
        }

        /**
         * Refuses a term that is none.
         *
         * @throws InvalidValueException if the months are out of bounds
         */
        @Value.Check
        default void check() {
            Faults.in("certification")
                    .check(
                            months() >= 1 && months() <= Course.MOST_MONTHS,
                            "months",
                            months(),
                            "1 to " + Course.MOST_MONTHS,
                            "5.1.2")
                    .refuse();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param part the part
         * @param months how many months its present term is valid, more than zero
         * @param reason why
         * @param approver who decided so
         * @return the step
         * @throws InvalidValueException if the months are out of bounds
         */
        static Migrated of(Stamp stamp, TrainingTopic part, int months, ReasonCode reason, EmployeeId approver) {
            return ImmutableMigrated.of(stamp, part, months, reason, approver);
        }
    }

    /**
     * Reads a step from its canonical form.
     *
     * @param form the form
     * @return the step
     * @throws InvalidValueException if it is none of this family
     */
    static CertificationStep read(CanonicalForm form) {
        return switch (form.kind()) {
            case "certification.opened" ->
                Opened.of(
                        Stamp.read(form),
                        form.read("id", CertificationId::of),
                        form.read("employee", EmployeeId::of),
                        form.read("course", CourseId::of),
                        Codes.set(form, "parts", TrainingTopic::of));
            case "certification.passed" ->
                Passed.of(
                        Stamp.read(form),
                        form.read("part", TrainingTopic::of),
                        form.read("session", TrainingSessionId::of),
                        form.read("on", LocalDate::parse),
                        form.read("anchor", LocalDate::parse),
                        Math.toIntExact(form.number("term")),
                        form.readOptional("months", Integer::valueOf));
            case "certification.migrated" ->
                Migrated.of(
                        Stamp.read(form),
                        form.read("part", TrainingTopic::of),
                        Math.toIntExact(form.number("months")),
                        form.read("reason", ReasonCode::of),
                        form.read("approver", EmployeeId::of));
            default ->
                throw new InvalidValueException(
                        "certification step",
                        List.of(Fault.of("kind", form.kind(), "a step of the family certification")));
        };
    }
}
