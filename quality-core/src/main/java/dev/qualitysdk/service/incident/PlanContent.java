package dev.qualitysdk.service.incident;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.PlanRole;
import dev.qualitysdk.basics.TaskId;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What one version of a plan says: what is to be done, who holds which role, and who is told by when (clauses 6.2.1, 6.2.2).
 *
 * <p>Whatever could never happen is refused when the plan is built: a task or a rung of a role that nobody holds, and a rung that
 * would begin before the one before it has run its course, or after which nobody new is told.
 */
@Value.Immutable
public sealed interface PlanContent permits ImmutablePlanContent {

    /** The most rungs of a ladder. */
    int MOST_RUNGS = 10;

    /** {@return what is to be done, in this order} */
    ImmutableList<PlanTask> tasks();

    /** {@return who holds which role} */
    ImmutableList<PlanPost> posts();

    /** {@return who is told by when, the first at once} */
    ImmutableList<Rung> rungs();

    /**
     * Returns what a plan says.
     *
     * @param tasks what is to be done, each once
     * @param posts who holds which role, each role once
     * @param rungs who is told by when, 1 to 10, the first at once
     * @return the content
     * @throws dev.qualitysdk.basics.InvalidValueException if something in it could never happen; all faults are named
     */
    static PlanContent of(Iterable<PlanTask> tasks, Iterable<PlanPost> posts, Iterable<Rung> rungs) {
        return ImmutablePlanContent.of(tasks, posts, rungs);
    }

    /** Refuses what could never happen, with all its faults. */
    @Value.Check
    default void check() {
        Faults faults = Faults.in("incident plan");
        ImmutableSet<PlanRole> held = posts().stream().map(PlanPost::role).collect(ImmutableSet.toImmutableSet());
        ImmutableSet<TaskId> ids = tasks().stream().map(PlanTask::id).collect(ImmutableSet.toImmutableSet());
        faults.check(held.size() == posts().size(), "posts", held, "each role once", "6.2.2")
                .check(ids.size() == tasks().size(), "tasks", ids, "each task once", "6.2.2")
                .check(
                        !rungs().isEmpty() && rungs().size() <= MOST_RUNGS,
                        "rungs",
                        rungs().size(),
                        "1 to " + MOST_RUNGS,
                        "6.2.1");
        for (PlanTask task : tasks()) {
            faults.check(held.contains(task.role()), "tasks." + task.id(), task.role(), "a role that is held", "6.2.2");
        }
        for (int i = 0; i < rungs().size(); i++) {
            checkRung(faults, i, held);
        }
        faults.refuse();
    }

    private void checkRung(Faults faults, int index, ImmutableSet<PlanRole> held) {
        Rung rung = rungs().get(index);
        String name = "rungs." + (index + 1);
        faults.check(
                held.containsAll(rung.audience()), name + ".audience", rung.audience(), "roles that are held", "6.2.1");
        if (index == 0) {
            faults.check(rung.after().isZero(), name + ".after", rung.after(), "at once, PT0S", "6.2.1");
            return;
        }
        Duration end = rungs().get(index - 1).end();
        faults.check(
                rung.after().compareTo(end) >= 0,
                name + ".after",
                rung.after(),
                "not before the rung before it has run its course, " + end,
                "6.2.1");
        ImmutableSet<PlanRole> told = rungs().subList(0, index).stream()
                .flatMap(earlier -> earlier.audience().stream())
                .collect(ImmutableSet.toImmutableSet());
        faults.check(
                !told.containsAll(rung.audience()),
                name + ".audience",
                rung.audience(),
                "somebody whom no rung before it tells",
                "6.2.1");
    }

    /**
     * Refuses a plan for a kind of incident that lacks what the kind asks for.
     *
     * @param subject what it is, named in the refusal
     * @param kind the kind
     * @throws dev.qualitysdk.basics.InvalidValueException if a mandatory task is missing, or is not mandatory here
     */
    default void requireTasksOf(String subject, IncidentKind kind) {
        ImmutableSet<TaskId> mandatory =
                tasks().stream().filter(PlanTask::isMandatory).map(PlanTask::id).collect(ImmutableSet.toImmutableSet());
        Faults faults = Faults.in(subject);
        for (TaskId task : kind.mandatory()) {
            faults.check(
                    mandatory.contains(task),
                    "tasks",
                    mandatory,
                    task + " as a mandatory task",
                    kind.handling().number());
        }
        faults.refuse();
    }

    /**
     * Returns who holds a role.
     *
     * @param role the role
     * @return its post, empty where the plan has none
     */
    default Optional<PlanPost> post(PlanRole role) {
        return posts().stream().filter(post -> post.role().equals(role)).findFirst();
    }

    /**
     * Returns who is told by a rung.
     *
     * @param rung its number, from 1
     * @return holders and deputies of its roles; empty where there is no such rung
     */
    default ImmutableSortedSet<EmployeeId> audience(int rung) {
        return rung < 1 || rung > rungs().size()
                ? ImmutableSortedSet.of()
                : rungs().get(rung - 1).audience().stream()
                        .flatMap(role -> post(role).orElseThrow().people().stream())
                        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    /**
     * Adds this content to a canonical form, under {@code tasks}, {@code posts} and {@code rungs}.
     *
     * @param form the builder
     * @return the builder
     */
    default CanonicalForm.Builder writeTo(CanonicalForm.Builder form) {
        Codes.putAll(form, "tasks", tasks(), PlanTask::form);
        Codes.putAll(form, "posts", posts(), PlanPost::form);
        Codes.putAll(form, "rungs", rungs(), Rung::form);
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
        return of(
                form.list("tasks", PlanTask::read), form.list("posts", PlanPost::read), form.list("rungs", Rung::read));
    }
}
