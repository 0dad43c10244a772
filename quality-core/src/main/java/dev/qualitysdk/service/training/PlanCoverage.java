package dev.qualitysdk.service.training;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import dev.qualitysdk.basics.TrainingTopic;
import java.util.Comparator;
import org.immutables.value.Value;

/** What a year's plan covers of topics and methods, and what not (clauses 5.1.2, 5.2). */
@Value.Immutable
public sealed interface PlanCoverage permits ImmutablePlanCoverage {

    /** {@return the topics that are planned} */
    @Value.NaturalOrder
    ImmutableSortedSet<TrainingTopic> planned();

    /** {@return the topics that are left out, each with its reason} */
    ImmutableList<Omission> omitted();

    /** {@return the topics of which a session of the plan was evaluated} */
    @Value.NaturalOrder
    ImmutableSortedSet<TrainingTopic> covered();

    /** {@return the methods by which sessions of the plan were held} */
    @Value.NaturalOrder
    ImmutableSortedSet<TrainingMethod> methods();

    /**
     * Returns the topics that are planned and of which no session was evaluated.
     *
     * @return the topics, empty where all were held
     */
    default ImmutableSortedSet<TrainingTopic> unheld() {
        return ImmutableSortedSet.copyOf(Sets.difference(planned(), covered()));
    }

    /**
     * Returns the methods by which nothing was taught.
     *
     * @return the methods, empty where each was used
     */
    default ImmutableSortedSet<TrainingMethod> unused() {
        return ImmutableSortedSet.copyOf(Sets.complementOf(methods(), TrainingMethod.class));
    }

    /**
     * Returns what a plan covers.
     *
     * @param plan the plan
     * @param sessions sessions, of which those of other plans are left out
     * @return the coverage
     */
    static PlanCoverage of(TrainingPlan plan, Iterable<TrainingSession> sessions) {
        ImmutableList.Builder<TrainingSession> own = ImmutableList.builder();
        for (TrainingSession session : sessions) {
            if (session.planned().plan().filter(plan.id()::equals).isPresent()) {
                own.add(session);
            }
        }
        ImmutableList<TrainingSession> all = own.build();
        return ImmutablePlanCoverage.builder()
                .planned(plan.content().topics())
                .omitted(plan.content().omissions())
                .covered(all.stream()
                        .filter(session -> session.state() == TrainingSession.State.EVALUATED)
                        .map(session -> session.planned().topic())
                        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder())))
                .methods(all.stream()
                        .filter(TrainingSession::wasHeld)
                        .map(session -> session.planned().method())
                        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder())))
                .build();
    }
}
