package dev.qualitysdk.service.training;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.TrainingTopic;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.History;
import dev.qualitysdk.lifecycle.Recorded;
import dev.qualitysdk.rule.ClauseBreachException;
import java.util.List;

/** What one employee studied by themselves (clause 5.3.1): it counts in the training record and passes nothing. */
public final class SelfStudy implements Recorded<EmployeeId, SelfStudyStep> {

    /** How a store reads it back. */
    public static final Family<EmployeeId, SelfStudyStep, SelfStudy> FAMILY =
            Family.of("selfstudy", EmployeeId::of, SelfStudyStep::read, SelfStudy::replay);

    private final ImmutableList<SelfStudyStep> steps;
    private final ImmutableList<SelfStudyStep.Logged> logged;

    private SelfStudy(ImmutableList<SelfStudyStep> steps, ImmutableList<SelfStudyStep.Logged> logged) {
        this.steps = steps;
        this.logged = logged;
    }

    /**
     * Returns the self-study that begins with a step.
     *
     * @param step the step
     * @return the self-study
     */
    public static SelfStudy begin(SelfStudyStep.Logged step) {
        return new SelfStudy(ImmutableList.of(step), ImmutableList.of(step));
    }

    /**
     * Returns this with one study more.
     *
     * @param step the step, of the same employee
     * @return the self-study
     * @throws InvalidValueException if it is of another employee
     * @throws ClauseBreachException if time would run backwards
     */
    public SelfStudy log(SelfStudyStep.Logged step) {
        if (!step.employee().equals(id())) {
            throw new InvalidValueException(
                    "self-study of " + id(),
                    ImmutableList.of(Fault.of("employee", step.employee().value(), "the same, " + id())));
        }
        return new SelfStudy(
                History.append("self-study of " + id(), steps, step),
                ImmutableList.<SelfStudyStep.Logged>builder()
                        .addAll(logged)
                        .add(step)
                        .build());
    }

    /**
     * Folds steps into the self-study of an employee.
     *
     * @param steps at least one, all of one employee
     * @return the self-study
     * @throws InvalidValueException if there is no step, or they are of several employees
     * @throws ClauseBreachException if time runs backwards
     */
    public static SelfStudy replay(List<? extends SelfStudyStep> steps) {
        if (steps.isEmpty() || !(steps.get(0) instanceof SelfStudyStep.Logged first)) {
            throw new InvalidValueException(
                    "self-study", ImmutableList.of(Fault.of("steps", "none", "selfstudy.logged first")));
        }
        SelfStudy study = begin(first);
        for (SelfStudyStep step : steps.subList(1, steps.size())) {
            study = study.log((SelfStudyStep.Logged) step);
        }
        return study;
    }

    /**
     * Returns for how long a topic was studied.
     *
     * @param topic the topic
     * @return minutes, zero or more
     */
    public long minutes(TrainingTopic topic) {
        return logged.stream()
                .filter(step -> step.topic().equals(topic))
                .mapToLong(SelfStudyStep.Logged::minutes)
                .sum();
    }

    /**
     * Returns what was studied.
     *
     * @return the studies in their order
     */
    public ImmutableList<SelfStudyStep.Logged> logged() {
        return logged;
    }

    @Override
    public EmployeeId id() {
        return logged.get(0).employee();
    }

    @Override
    public ImmutableList<SelfStudyStep> steps() {
        return steps;
    }
}
