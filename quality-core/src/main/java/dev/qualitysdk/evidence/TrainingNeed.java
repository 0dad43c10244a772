package dev.qualitysdk.evidence;

import com.google.common.collect.ImmutableSortedSet;
import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.TrainingTopic;
import dev.qualitysdk.rule.Clause;
import java.time.Instant;
import org.immutables.value.Value;

/** That an employee needs training, and why (clauses 1.3.4, 5.1.2). It crosses from the appraisal to the training. */
@Value.Immutable
public sealed interface TrainingNeed permits ImmutableTrainingNeed {

    /** What a need comes from. */
    enum Source {
        /** An indicator was missed in a month. */
        APPRAISAL(Clause.CONTINUAL_IMPROVEMENT),
        /** A cause was found in a complaint. */
        COMPLAINT(Clause.COMPLAINTS_ARE_ACCEPTED),
        /** A finding of conduct was confirmed. */
        FINDING(Clause.PATROL_INSPECTION),
        /** The review of an incident found a cause. */
        INCIDENT(Clause.REVIEW),
        /** A new version of the regulation changes something. */
        REGULATION(Clause.REVISION),
        /** The employee is new. */
        NEW_HIRE(Clause.ANNUAL_PLAN),
        /** What was passed expires. */
        EXPIRY(Clause.CONTENTS);

        private final Clause clause;

        Source(Clause clause) {
            this.clause = clause;
        }

        /**
         * Returns the clause under which its records are made.
         *
         * @return the clause
         */
        public Clause clause() {
            return clause;
        }
    }

    /** {@return the employee} */
    EmployeeId employee();

    /** {@return in what} */
    TrainingTopic topic();

    /** {@return what the need comes from} */
    Source source();

    /** {@return the ids of the records that it rests on, at least one} */
    @Value.NaturalOrder
    ImmutableSortedSet<String> records();

    /** {@return the clause under which these records are made} */
    default Clause clause() {
        return source().clause();
    }

    /** {@return since when; a session before that does not meet it} */
    Instant since();

    /**
     * Returns a need.
     *
     * @param employee the employee
     * @param topic in what
     * @param source what the need comes from
     * @param records ids of the records that it rests on, at least one
     * @param since since when, cut to microseconds
     * @return the need
     * @throws dev.qualitysdk.basics.InvalidValueException if it rests on nothing
     */
    static TrainingNeed of(
            EmployeeId employee, TrainingTopic topic, Source source, Iterable<String> records, Instant since) {
        ImmutableSortedSet<String> ids = ImmutableSortedSet.copyOf(records);
        Faults.in("training need of " + employee)
                .check(!ids.isEmpty(), "records", "none", "at least one", "5.1.2")
                .refuse();
        return ImmutableTrainingNeed.of(employee, topic, source, ids, CanonicalTime.of(since));
    }
}
