package dev.qualitysdk.service.training;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.TrainingTopic;
import java.util.Comparator;
import org.immutables.value.Value;

/**
 * What a year plans, and what it leaves out (clauses 5.1.1, 5.1.2). Each of the regulation's topics is either planned or left out with
 * a reason, so that a plan says itself what it does not cover.
 */
@Value.Immutable
public sealed interface PlanContent permits ImmutablePlanContent {

    /** The topics that the regulation names. */
    ImmutableSortedSet<TrainingTopic> REQUIRED = ImmutableSortedSet.of(
            TrainingTopic.CONDUCT, TrainingTopic.PROCESS, TrainingTopic.COMMUNICATION, TrainingTopic.SAFETY);

    /** {@return what is planned} */
    ImmutableList<PlannedTraining> trainings();

    /** {@return what is left out} */
    ImmutableList<Omission> omissions();

    /**
     * Returns what a year plans.
     *
     * @param trainings what is planned
     * @param omissions what is left out, each topic once
     * @return the content
     * @throws dev.qualitysdk.basics.InvalidValueException if one of the regulation's topics is neither planned nor left out, or a topic is
     *     both, or left out twice
     */
    static PlanContent of(Iterable<PlannedTraining> trainings, Iterable<Omission> omissions) {
        return ImmutablePlanContent.of(trainings, omissions);
    }

    /** Refuses a plan that is silent about a topic, or says two things of one. */
    @Value.Check
    default void check() {
        Faults.in("training plan")
                .check(
                        omitted().size() == omissions().size(),
                        "omissions",
                        omissions().size(),
                        "each topic once",
                        "5.1.2")
                .check(
                        Sets.intersection(topics(), omitted()).isEmpty(),
                        "omissions",
                        Sets.intersection(topics(), omitted()),
                        "none that is planned",
                        "5.1.2")
                .check(
                        Sets.union(topics(), omitted()).containsAll(REQUIRED),
                        "trainings",
                        Sets.difference(REQUIRED, Sets.union(topics(), omitted())),
                        "each topic planned, or left out with a reason",
                        "5.1.2")
                .refuse();
    }

    /**
     * Returns the topics that are planned.
     *
     * @return the topics
     */
    default ImmutableSortedSet<TrainingTopic> topics() {
        return trainings().stream()
                .map(PlannedTraining::topic)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    /**
     * Returns the topics that are left out.
     *
     * @return the topics
     */
    default ImmutableSortedSet<TrainingTopic> omitted() {
        return omissions().stream()
                .map(Omission::topic)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    /**
     * Adds this content to a canonical form, under {@code trainings} and {@code omissions}.
     *
     * @param form the builder
     * @return the builder
     */
    default CanonicalForm.Builder writeTo(CanonicalForm.Builder form) {
        Codes.putAll(form, "trainings", trainings(), PlannedTraining::form);
        Codes.putAll(form, "omissions", omissions(), Omission::form);
        return form;
    }

    /**
     * Reads a content that {@link #writeTo} wrote.
     *
     * @param form the form
     * @return the content
     * @throws dev.qualitysdk.basics.InvalidValueException if a field is missing or unreadable
     */
    static PlanContent read(CanonicalForm form) {
        return of(form.list("trainings", PlannedTraining::read), form.list("omissions", Omission::read));
    }
}
