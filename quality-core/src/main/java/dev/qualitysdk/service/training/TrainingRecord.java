package dev.qualitysdk.service.training;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.TrainingSessionId;
import dev.qualitysdk.basics.TrainingTopic;
import java.util.TreeMap;
import org.immutables.value.Value;

/** The training record of one employee: what was attended, what was passed, and what was studied alone (clauses 5.2, 5.3.1). */
@Value.Immutable
public sealed interface TrainingRecord permits ImmutableTrainingRecord {

    /** {@return the employee} */
    EmployeeId employee();

    /** {@return the sessions attended, passed or not} */
    @Value.NaturalOrder
    ImmutableSortedSet<TrainingSessionId> attended();

    /** {@return the sessions passed} */
    @Value.NaturalOrder
    ImmutableSortedSet<TrainingSessionId> passed();

    /** {@return the minutes of self-study by topic} */
    @Value.NaturalOrder
    ImmutableSortedMap<TrainingTopic, Long> studied();

    /**
     * Returns the record of an employee.
     *
     * @param employee the employee
     * @param sessions sessions; those that the employee did not attend are left out
     * @param studies self-study; that of others is left out
     * @return the record
     */
    static TrainingRecord of(EmployeeId employee, Iterable<TrainingSession> sessions, Iterable<SelfStudy> studies) {
        ImmutableTrainingRecord.Builder record =
                ImmutableTrainingRecord.builder().employee(employee);
        for (TrainingSession session : sessions) {
            TrainingSession.Outcome outcome = session.outcome(employee);
            if (outcome != TrainingSession.Outcome.ABSENT) {
                record.addAttended(session.id());
            }
            if (outcome == TrainingSession.Outcome.PASSED) {
                record.addPassed(session.id());
            }
        }
        TreeMap<TrainingTopic, Long> studied = new TreeMap<>();
        for (SelfStudy study : studies) {
            if (study.id().equals(employee)) {
                study.logged().forEach(step -> studied.merge(step.topic(), (long) step.minutes(), Long::sum));
            }
        }
        return record.studied(studied).build();
    }
}
