package dev.qualitysdk.service.incident;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.BasicsArbitraries;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.ComplaintId;
import dev.qualitysdk.basics.CorrectiveActionId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.IncidentId;
import dev.qualitysdk.basics.IncidentPlanId;
import dev.qualitysdk.basics.NoteId;
import dev.qualitysdk.basics.PlanRole;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.TaskId;
import dev.qualitysdk.calendar.Excuse;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.lifecycle.Walk;
import dev.qualitysdk.lifecycle.Walks;
import dev.qualitysdk.rule.Clause;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Arbitraries of plans and incidents, and ordinary steps of each. */
public final class IncidentArbitraries {

    /** A kind that a host adds, with a single task. */
    static final IncidentKind EPIDEMIC = IncidentKind.of("epidemic", Clause.NATURAL_DISASTER, "isolate");

    static final ImmutableList<IncidentKind> KINDS = ImmutableList.of(
            IncidentKind.NATURAL_DISASTER, IncidentKind.SAFETY_ACCIDENT, IncidentKind.ESCALATED_DISPUTE, EPIDEMIC);

    static final PlanRole COMMANDER = PlanRole.of("commander");
    static final PlanRole WARDEN = PlanRole.of("warden");
    static final PlanRole DIRECTOR = PlanRole.of("director");
    static final Instant LONG_AGO = Instant.parse("1990-01-01T00:00:00Z");

    /** Plans for each kind, in force since long ago. */
    static final IncidentPlans PLANS = IncidentPlans.of(Iterables.transform(KINDS, IncidentArbitraries::inForce));

    private IncidentArbitraries() {}

    static Stamp stamp(Instant at) {
        return Stamp.of(at, at.plusSeconds(30), Actor.system("test"), Optional.of(NoteId.of("N-1")));
    }

    static PlanContent content(IncidentKind kind) {
        return PlanContent.of(
                Stream.concat(
                                kind.mandatory().stream().map(task -> PlanTask.mandatory(task, COMMANDER)),
                                Stream.of(PlanTask.optional(TaskId.of("take-pictures"), WARDEN)))
                        .toList(),
                List.of(
                        PlanPost.of(COMMANDER, EmployeeId.of("E-1"), EmployeeId.of("E-2")),
                        PlanPost.of(WARDEN, EmployeeId.of("E-3"), EmployeeId.of("E-4")),
                        PlanPost.of(DIRECTOR, EmployeeId.of("E-5"), EmployeeId.of("E-6"))),
                List.of(
                        Rung.of(Duration.ZERO, Duration.ofMinutes(5), 2, COMMANDER, WARDEN),
                        Rung.of(Duration.ofMinutes(10), Duration.ofMinutes(10), 3, DIRECTOR)));
    }

    static IncidentPlan draft(String id, IncidentKind kind, Instant at) {
        return IncidentPlan.draft(IncidentPlanStep.Drafted.of(
                stamp(at), IncidentPlanId.of(id), kind, content(kind), EmployeeId.of("E-8")));
    }

    static IncidentPlan inForce(IncidentKind kind) {
        return draft(kind.code() + "-1", kind, LONG_AGO)
                .take(IncidentPlanStep.Approved.of(stamp(LONG_AGO), EmployeeId.of("E-9")))
                .take(IncidentPlanStep.PutInForce.of(stamp(LONG_AGO)));
    }

    static IncidentPlanStep step(IncidentPlan plan, IncidentPlan.Event event, Instant at) {
        return switch (event) {
            case REVISE -> IncidentPlanStep.Revised.of(stamp(at), content(plan.kind()), EmployeeId.of("E-7"));
            case APPROVE -> IncidentPlanStep.Approved.of(stamp(at), EmployeeId.of("E-9"));
            case PUT_IN_FORCE -> IncidentPlanStep.PutInForce.of(stamp(at));
            case SUPERSEDE -> IncidentPlanStep.Superseded.of(stamp(at), IncidentPlanId.of(plan.id() + "+"));
        };
    }

    static IncidentReview review(String... actions) {
        IncidentReview.Builder review = IncidentReview.builder();
        review.author(EmployeeId.of("E-1"))
                .signer(EmployeeId.of("E-5"))
                .addCauses(ReasonCode.of("blocked-drain"))
                .addLessons(ReasonCode.of("clear-drains-in-spring"))
                .unrevised(ReasonCode.of("plan-held"));
        for (String action : actions) {
            review.addActions(CorrectiveActionId.of(action));
        }
        return review.build();
    }

    static IncidentStep step(Incident incident, Incident.Event event, Instant at) {
        Stamp stamp = stamp(at);
        IncidentPlan plan = PLANS.inForce(incident.reported().kind(), at).orElseThrow();
        TaskId task = plan.content().tasks().stream()
                .map(PlanTask::id)
                .filter(each -> incident.openForClosing().toString().contains("task " + each + " "))
                .findFirst()
                .orElseGet(() -> plan.content().tasks().get(0).id());
        return switch (event) {
            case GRADE -> IncidentStep.Graded.of(stamp, Severity.MAJOR, ReasonCode.of("two-streets"));
            case NOTIFY ->
                IncidentStep.Notified.of(stamp, plan.id(), 1, plan.content().audience(1));
            case ACKNOWLEDGE -> IncidentStep.Acknowledged.of(stamp, EmployeeId.of("E-2"));
            case NOTE -> IncidentStep.Noted.of(stamp, ReasonCode.of("fire-brigade-there"));
            case ACTIVATE -> IncidentStep.Activated.of(stamp, plan, EmployeeId.of("E-1"));
            case HANDLE -> IncidentStep.HandlingBegun.of(stamp);
            case DO_TASK -> IncidentStep.TaskDone.of(stamp, task, EmployeeId.of("E-3"));
            case WAIVE_TASK ->
                IncidentStep.TaskWaived.of(stamp, task, ReasonCode.of("nobody-there"), EmployeeId.of("E-5"));
            case CONTAIN -> IncidentStep.Contained.of(stamp);
            case FLARE_UP -> IncidentStep.FlaredUp.of(stamp, ReasonCode.of("second-wave"));
            case RECOVER -> IncidentStep.Recovered.of(stamp);
            case GRANT_EXCUSE ->
                IncidentStep.ExcuseGranted.of(
                        stamp, Excuse.of(Clause.NATURAL_DISASTER, "typhoon", EmployeeId.of("director"), at));
            case AGREE_ACTION ->
                IncidentStep.ActionAgreed.of(
                        stamp, CorrectiveActionId.of("A-1"), EmployeeId.of("E-3"), at.plus(Duration.ofDays(7)));
            case REJECT_ACTION ->
                IncidentStep.ActionRejected.of(
                        stamp, CorrectiveActionId.of("A-2"), ReasonCode.of("too-dear"), EmployeeId.of("E-5"));
            case REVIEW -> IncidentStep.Reviewed.of(stamp, review());
            case CLOSE -> IncidentStep.Closed.of(stamp);
            case REOPEN -> IncidentStep.Reopened.of(stamp, ReasonCode.of("new-cause"));
            case DISMISS -> IncidentStep.Dismissed.of(stamp, ReasonCode.of("steam"));
        };
    }

    private static final ImmutableSet<Incident.Event> ONWARD = ImmutableSet.of(
            Incident.Event.ACTIVATE,
            Incident.Event.HANDLE,
            Incident.Event.DO_TASK,
            Incident.Event.CONTAIN,
            Incident.Event.RECOVER,
            Incident.Event.REVIEW,
            Incident.Event.CLOSE);

    private static List<Incident.Event> allowed(Incident incident) {
        boolean disaster = incident.reported().kind().clause() == Clause.NATURAL_DISASTER;
        boolean told = incident.last(IncidentStep.Notified.class).isPresent();
        Set<Incident.Event> likely = incident.state() == Incident.State.REVIEWED
                        && incident.openForClosing().isEmpty()
                ? ImmutableSet.of(Incident.Event.CLOSE)
                : ONWARD;
        return Walks.events(Incident.LIFECYCLE, incident.state(), likely, 6).stream()
                .filter(event -> switch (event) {
                    case GRANT_EXCUSE -> disaster;
                    case ACKNOWLEDGE -> told;
                    case CLOSE -> incident.openForClosing().isEmpty();
                    default -> true;
                })
                .toList();
    }

    /** Incidents of every kind anywhere in their life, some of them drills, reported from 1991 to 2058. */
    public static Arbitrary<Incident> incidents() {
        return incidents(Walk.beginnings());
    }

    /** Incidents of every kind anywhere in their life, some of them drills, reported at given instants. */
    public static Arbitrary<Incident> incidents(Arbitrary<Instant> reported) {
        Arbitrary<Incident> begun = Combinators.combine(
                        BasicsArbitraries.ids(IncidentId::of),
                        reported,
                        Arbitraries.of(KINDS),
                        Arbitraries.frequency(Tuple.of(4, Incident.Nature.REAL), Tuple.of(1, Incident.Nature.DRILL)),
                        Arbitraries.longs().between(0, 3 * 1_440).map(Duration::ofMinutes),
                        Arbitraries.of(Severity.class),
                        BasicsArbitraries.places().set().ofMinSize(1).ofMaxSize(3),
                        BasicsArbitraries.ids(BranchId::of).optional(0.5))
                .as((id, at, kind, nature, late, severity, places, branch) ->
                        Incident.report(IncidentStep.Reported.builder()
                                .stamp(stamp(at))
                                .id(id)
                                .kind(kind)
                                .nature(nature)
                                .occurred(at.minus(late))
                                .reporter(EmployeeId.of("E-0"))
                                .superior(EmployeeId.of("E-1"))
                                .severity(severity)
                                .places(places)
                                .branch(branch)
                                .complaint(
                                        kind.clause() == Clause.ESCALATED_DISPUTE
                                                ? Optional.of(ComplaintId.of("C-1"))
                                                : Optional.empty())
                                .build()));
        return Walk.from(
                begun,
                40,
                IncidentArbitraries::allowed,
                (incident, event, at) -> incident.take(step(incident, event, at), PLANS));
    }

    /** Plans of every kind anywhere in their life. */
    public static Arbitrary<IncidentPlan> plans() {
        return Walk.from(
                Combinators.combine(BasicsArbitraries.ids(String::valueOf), Arbitraries.of(KINDS), Walk.beginnings())
                        .as(IncidentArbitraries::draft),
                8,
                plan -> IncidentPlan.LIFECYCLE.allowed(plan.state()).asList(),
                (plan, event, at) -> plan.take(step(plan, event, at)));
    }

    /** Steps of incidents. */
    public static Arbitrary<IncidentStep> incidentSteps() {
        return incidents().flatMap(incident -> Arbitraries.of(incident.steps()));
    }

    /** Steps of plans. */
    public static Arbitrary<IncidentPlanStep> planSteps() {
        return plans().flatMap(plan -> Arbitraries.of(plan.steps()));
    }

    /** Companies' plans: one version of each of some kinds. */
    public static Arbitrary<IncidentPlans> companies() {
        return Arbitraries.of(KINDS)
                .set()
                .map(kinds -> IncidentPlans.of(Iterables.transform(kinds, IncidentArbitraries::inForce)));
    }

    /** Kinds of incidents, the regulation's and a host's. */
    public static Arbitrary<IncidentKind> kinds() {
        return Arbitraries.of(KINDS);
    }

    /** What plans say. */
    public static Arbitrary<PlanContent> contents() {
        return Combinators.combine(kinds(), posts(), rungs()).as((kind, post, first) -> {
            Rung rung = Rung.of(Duration.ZERO, first.every(), first.times(), COMMANDER);
            return PlanContent.of(
                    kind.mandatory().stream()
                            .map(task -> PlanTask.mandatory(task, post.role()))
                            .toList(),
                    post.role().equals(COMMANDER)
                            ? List.of(post)
                            : List.of(post, PlanPost.of(COMMANDER, EmployeeId.of("E-1"), EmployeeId.of("E-2"))),
                    post.role().equals(COMMANDER)
                            ? List.of(rung)
                            : List.of(rung, Rung.of(rung.end(), first.every(), 1, post.role())));
        });
    }

    /** Tasks of plans. */
    public static Arbitrary<PlanTask> tasks() {
        return Combinators.combine(BasicsArbitraries.ids(TaskId::of), roles(), Arbitraries.of(true, false))
                .as((task, role, must) -> must ? PlanTask.mandatory(task, role) : PlanTask.optional(task, role));
    }

    /** Posts of plans. */
    public static Arbitrary<PlanPost> posts() {
        return Combinators.combine(roles(), Arbitraries.integers().between(0, 4))
                .as((role, i) -> PlanPost.of(role, EmployeeId.of("E-" + i), EmployeeId.of("E-" + (i + 1))));
    }

    private static Arbitrary<PlanRole> roles() {
        return Arbitraries.of(COMMANDER, WARDEN, DIRECTOR);
    }

    /** Rungs of ladders. */
    public static Arbitrary<Rung> rungs() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 600),
                        Arbitraries.integers().between(1, 600),
                        Arbitraries.integers().between(1, Rung.MOST_TIMES),
                        roles())
                .as((after, every, times, role) ->
                        Rung.of(Duration.ofMinutes(after), Duration.ofMinutes(every), times, role));
    }

    /** Notices that fell due. */
    public static Arbitrary<DueNotice> notices() {
        return Combinators.combine(
                        BasicsArbitraries.instants(), Arbitraries.integers().between(0, 60))
                .flatAs((at, minutes) -> Arbitraries.of(inForce(IncidentKind.SAFETY_ACCIDENT)
                        .notices(at, Optional.empty(), at.plus(Duration.ofMinutes(minutes)))));
    }

    /** Reviews of incidents. */
    public static Arbitrary<IncidentReview> reviews() {
        return Combinators.combine(
                        BasicsArbitraries.ids(ReasonCode::of).set().ofMinSize(1).ofMaxSize(3),
                        BasicsArbitraries.ids(CorrectiveActionId::of).set().ofMaxSize(3),
                        BasicsArbitraries.ids(IncidentPlanId::of).optional(0.5))
                .as((causes, actions, revision) -> {
                    IncidentReview.Builder review = IncidentReview.builder();
                    return review.author(EmployeeId.of("E-1"))
                            .signer(EmployeeId.of("E-5"))
                            .causes(causes)
                            .lessons(causes)
                            .actions(actions)
                            .revision(revision)
                            .unrevised(
                                    revision.isPresent() ? Optional.empty() : Optional.of(ReasonCode.of("plan-held")))
                            .build();
                });
    }

    /** Lines of timelines. */
    public static Arbitrary<TimelineEntry> timelineEntries() {
        return incidents().flatMap(incident -> Arbitraries.of(incident.timeline()));
    }

    /** Times of incidents. */
    public static Arbitrary<IncidentTimes> times() {
        return incidents().map(Incident::times);
    }
}
