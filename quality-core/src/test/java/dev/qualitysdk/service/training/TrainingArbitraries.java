package dev.qualitysdk.service.training;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.BasicsArbitraries;
import dev.qualitysdk.basics.CertificationId;
import dev.qualitysdk.basics.CourseId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.NoteId;
import dev.qualitysdk.basics.Points;
import dev.qualitysdk.basics.ProviderId;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.TrainingPlanId;
import dev.qualitysdk.basics.TrainingSessionId;
import dev.qualitysdk.basics.TrainingTopic;
import dev.qualitysdk.evidence.TrainingNeed;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.lifecycle.Walk;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitraries of training plans, sessions, certifications and what is derived from them. */
public final class TrainingArbitraries {

    static final EmployeeId SENIOR = EmployeeId.of("E-0");
    static final Points PASS = Points.ofHundredths(6_000);
    static final CourseId COURSE = CourseId.of("driver");

    private TrainingArbitraries() {}

    static Stamp stamp(Instant at) {
        return Stamp.of(at, at.plusSeconds(30), Actor.system("test"), Optional.of(NoteId.of("N-1")));
    }

    static EmployeeId employee(int number) {
        return EmployeeId.of("E-" + number);
    }

    private static Arbitrary<TrainingTopic> topics() {
        return Arbitraries.of(PlanContent.REQUIRED);
    }

    /** What years plan. */
    public static Arbitrary<PlanContent> contents() {
        return Combinators.combine(
                        topics().set(),
                        Arbitraries.of(TrainingMethod.class),
                        Arbitraries.integers().between(1, 12))
                .as((left, method, month) -> PlanContent.of(
                        PlanContent.REQUIRED.stream()
                                .filter(topic -> !left.contains(topic))
                                .map(topic -> PlannedTraining.of(topic, method, month))
                                .toList(),
                        left.stream()
                                .map(topic -> Omission.of(topic, ReasonCode.of("last-year")))
                                .toList()));
    }

    /** Lines of plans. */
    public static Arbitrary<PlannedTraining> plannedTrainings() {
        return Combinators.combine(
                        topics(),
                        Arbitraries.of(TrainingMethod.class),
                        Arbitraries.integers().between(1, 12))
                .as(PlannedTraining::of);
    }

    /** Topics that a year leaves out. */
    public static Arbitrary<Omission> omissions() {
        return Combinators.combine(topics(), BasicsArbitraries.ids(ReasonCode::of))
                .as(Omission::of);
    }

    static PlanContent content() {
        return PlanContent.of(
                List.of(
                        PlannedTraining.of(TrainingTopic.CONDUCT, TrainingMethod.INTERNAL_COURSE, 3),
                        PlannedTraining.of(TrainingTopic.SAFETY, TrainingMethod.EXTERNAL_COURSE, 5),
                        PlannedTraining.of(TrainingTopic.PROCESS, TrainingMethod.ON_SITE_COACHING, 9)),
                List.of(Omission.of(TrainingTopic.COMMUNICATION, ReasonCode.of("last-year"))));
    }

    static TrainingPlanStep step(TrainingPlan plan, TrainingPlan.Event event, Instant at) {
        return switch (event) {
            case REVISE -> TrainingPlanStep.Revised.of(stamp(at), content(), EmployeeId.of("E-7"));
            case APPROVE -> TrainingPlanStep.Approved.of(stamp(at), EmployeeId.of("E-9"));
            case CLOSE ->
                TrainingPlanStep.Closed.of(
                        stamp(at),
                        plan.content().topics().stream()
                                .map(topic -> Omission.of(topic, ReasonCode.of("nobody-taught")))
                                .toList());
        };
    }

    /** Plans anywhere in their life, of which nothing was held. */
    public static Arbitrary<TrainingPlan> plans() {
        return Walk.from(
                Combinators.combine(
                                BasicsArbitraries.ids(TrainingPlanId::of),
                                Arbitraries.integers().between(2_000, 2_050),
                                contents(),
                                Walk.beginnings())
                        .as((id, year, content, at) -> TrainingPlan.draft(
                                TrainingPlanStep.Drafted.of(stamp(at), id, year, content, EmployeeId.of("E-8")))),
                6,
                plan -> TrainingPlan.LIFECYCLE.allowed(plan.state()).asList(),
                (plan, event, at) -> plan.take(step(plan, event, at), List.of()));
    }

    /** Steps of plans. */
    public static Arbitrary<TrainingPlanStep> planSteps() {
        return plans().flatMap(plan -> Arbitraries.of(plan.steps()));
    }

    /** Cases, drawn from nothing that exists. */
    public static Arbitrary<SharedCase> cases() {
        return Combinators.combine(
                        Arbitraries.of(SharedCase.Source.class),
                        BasicsArbitraries.ids(String::valueOf),
                        BasicsArbitraries.ids(ReasonCode::of).set().ofMinSize(1).ofMaxSize(3))
                .as((source, record, codes) -> ImmutableSharedCase.of(source, record, codes, codes));
    }

    static TrainingSessionStep.Planned.Builder planned(String id, TrainingTopic topic, Instant at) {
        TrainingSessionStep.Planned.Builder planned = TrainingSessionStep.Planned.builder();
        return planned.stamp(stamp(at))
                .id(TrainingSessionId.of(id))
                .topic(topic)
                .method(TrainingMethod.INTERNAL_COURSE)
                .begins(at.plus(Duration.ofDays(1)))
                .passMark(PASS)
                .addTrainers(SENIOR)
                .addParticipants(employee(1), employee(2), employee(3));
    }

    private static TrainingSession begun(
            TrainingSessionId id, TrainingTopic topic, TrainingMethod method, Instant at, SharedCase shared, int most) {
        TrainingSessionStep.Planned.Builder planned = TrainingSessionStep.Planned.builder();
        planned.stamp(stamp(at))
                .id(id)
                .plan(TrainingPlanId.of("P-1"))
                .topic(topic)
                .method(method)
                .begins(at.plus(Duration.ofDays(1)))
                .passMark(PASS)
                .addParticipants(employee(1));
        if (method != TrainingMethod.EXTERNAL_COURSE) {
            planned.addTrainers(SENIOR);
        } else {
            planned.provider(ProviderId.of("fire-brigade"));
        }
        if (method != TrainingMethod.ON_SITE_COACHING) {
            for (int i = 2; i <= most; i++) {
                planned.addParticipants(employee(i));
            }
        }
        if (method == TrainingMethod.CASE_ANALYSIS) {
            planned.addCases(shared);
        }
        return TrainingSession.plan(planned.build());
    }

    static TrainingSessionStep step(TrainingSession session, TrainingSession.Event event, Instant at) {
        return switch (event) {
            case REPLAN ->
                TrainingSessionStep.Replanned.of(stamp(at), at.plus(Duration.ofDays(2)), session.participants());
            case HOLD -> TrainingSessionStep.Held.of(stamp(at), session.participants());
            case EVALUATE ->
                TrainingSessionStep.Evaluated.of(
                        stamp(at),
                        session.attended().stream()
                                .map(employee -> TrainingResult.of(employee, Points.ofHundredths((int)
                                        Math.floorMod(at.getEpochSecond() * 31 + employee.hashCode(), 10_001L))))
                                .toList());
            case CANCEL -> TrainingSessionStep.Cancelled.of(stamp(at), ReasonCode.of("ill"));
        };
    }

    /** Sessions of every method anywhere in their life. */
    public static Arbitrary<TrainingSession> sessions() {
        return Walk.from(
                Combinators.combine(
                                BasicsArbitraries.ids(TrainingSessionId::of),
                                topics(),
                                Arbitraries.of(TrainingMethod.class),
                                Walk.beginnings(),
                                cases(),
                                Arbitraries.integers().between(2, 5))
                        .as(TrainingArbitraries::begun),
                5,
                session -> TrainingSession.LIFECYCLE.allowed(session.state()).asList(),
                (session, event, at) -> session.take(step(session, event, at)));
    }

    /** Steps of sessions. */
    public static Arbitrary<TrainingSessionStep> sessionSteps() {
        return sessions().flatMap(session -> Arbitraries.of(session.steps()));
    }

    /** What plans cover. */
    public static Arbitrary<PlanCoverage> coverages() {
        return Combinators.combine(plans(), sessions().list().ofMaxSize(4)).as(TrainingPlan::coverage);
    }

    /** Results of sessions. */
    public static Arbitrary<TrainingResult> results() {
        return Combinators.combine(BasicsArbitraries.ids(EmployeeId::of), BasicsArbitraries.points())
                .as(TrainingResult::of);
    }

    /** Courses of one to four parts. */
    public static Arbitrary<Course> courses() {
        return Combinators.combine(
                        topics().set().ofMinSize(1),
                        Arbitraries.integers().between(1, 60).optional(0.9),
                        Arbitraries.integers().between(0, 5))
                .as((parts, months, renewal) -> Course.of(
                        COURSE,
                        parts,
                        months,
                        months.map(n -> Math.min(renewal, n - 1)).orElse(renewal)));
    }

    static TrainingSession passed(String id, TrainingTopic topic, LocalDate on, int... employees) {
        Instant at = on.atTime(12, 0).toInstant(ZoneOffset.UTC);
        TrainingSessionStep.Planned.Builder planned = planned(id, topic, at.minus(Duration.ofDays(9)));
        List<EmployeeId> who = java.util.Arrays.stream(employees)
                .mapToObj(TrainingArbitraries::employee)
                .toList();
        return TrainingSession.plan(planned.build())
                .take(TrainingSessionStep.Held.of(stamp(at), Set.copyOf(who)))
                .take(TrainingSessionStep.Evaluated.of(
                        stamp(at),
                        who.stream().map(each -> TrainingResult.of(each, PASS)).toList()));
    }

    static Certification opened(Course course, LocalDate on) {
        return Certification.open(CertificationStep.Opened.of(
                stamp(on.atStartOfDay().toInstant(ZoneOffset.UTC)),
                CertificationId.of("K-1"),
                employee(1),
                course.id(),
                course.parts()));
    }

    static Certification pass(Certification certification, Course course, TrainingTopic topic, LocalDate on) {
        return certification.pass(
                stamp(on.atTime(13, 0).toInstant(ZoneOffset.UTC)),
                passed("S-" + on, topic, on, 1),
                course,
                ZoneOffset.UTC);
    }

    /** Certifications of which some parts were passed, renewed or migrated; what may not be passed again yet is not. */
    public static Arbitrary<Certification> certifications() {
        return Combinators.combine(
                        courses(),
                        Arbitraries.integers().between(0, 20_000).map(LocalDate.of(1995, 1, 1)::plusDays),
                        Arbitraries.integers().between(1, 1_500).list().ofMaxSize(6))
                .as((course, on, gaps) -> {
                    Certification certification = opened(course, on);
                    LocalDate day = on;
                    for (int gap : gaps) {
                        day = day.plusDays(gap);
                        TrainingTopic part =
                                course.parts().asList().get(gap % course.parts().size());
                        if (gap % 7 == 0 && certification.latest(part).isPresent()) {
                            certification = certification.take(CertificationStep.Migrated.of(
                                    stamp(day.atTime(13, 0).toInstant(ZoneOffset.UTC)),
                                    part,
                                    1 + gap % 60,
                                    ReasonCode.of("new-law"),
                                    SENIOR));
                        } else if (canPass(certification, part, day, course)) {
                            certification = pass(certification, course, part, day);
                        }
                    }
                    return certification;
                });
    }

    static boolean canPass(Certification certification, TrainingTopic part, LocalDate on, Course course) {
        return certification
                .latest(part)
                .map(validity -> validity.last()
                        .filter(last -> !on.isBefore(last.minusMonths(course.renewal())))
                        .isPresent())
                .orElse(true);
    }

    /** Steps of certifications. */
    public static Arbitrary<CertificationStep> certificationSteps() {
        return certifications().flatMap(certification -> Arbitraries.of(certification.steps()));
    }

    /** Validities of parts. */
    public static Arbitrary<Validity> validities() {
        return certifications()
                .filter(certification -> !certification.validities().isEmpty())
                .flatMap(certification -> Arbitraries.of(certification.validities()));
    }

    /** Self-study of employees. */
    public static Arbitrary<SelfStudy> selfStudies() {
        return Combinators.combine(
                        BasicsArbitraries.ids(EmployeeId::of),
                        BasicsArbitraries.instants(),
                        Combinators.combine(topics(), Arbitraries.integers().between(1, 1_440))
                                .as(java.util.Map::entry)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(5))
                .as((employee, at, studies) -> SelfStudy.replay(studies.stream()
                        .map(study -> SelfStudyStep.Logged.of(stamp(at), employee, study.getKey(), study.getValue()))
                        .toList()));
    }

    /** Steps of self-study. */
    public static Arbitrary<SelfStudyStep> selfStudySteps() {
        return selfStudies().flatMap(study -> Arbitraries.of(study.steps()));
    }

    /** Training records. */
    public static Arbitrary<TrainingRecord> records() {
        return Combinators.combine(
                        sessions().list().ofMaxSize(4), selfStudies().list().ofMaxSize(2))
                .as((sessions, studies) -> TrainingRecord.of(employee(1), sessions, studies));
    }

    /** Causes found with a few employees. */
    public static Arbitrary<Occurrence> occurrences() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.of("rude", "late", "wrong-weight"),
                        BasicsArbitraries.ids(String::valueOf),
                        BasicsArbitraries.instants())
                .as((employee, cause, record, at) ->
                        Occurrence.of(employee(employee), ReasonCode.of(cause), record, at));
    }

    /** What sessions did for those who passed them. */
    public static Arbitrary<Effectiveness> effectiveness() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5_000).map(LocalDate.of(2020, 1, 1)::plusDays),
                        Arbitraries.integers().between(-100, 200),
                        Arbitraries.integers().between(0, 300))
                .as((on, again, after) -> {
                    Instant held = on.atTime(12, 0).toInstant(ZoneOffset.UTC);
                    ReasonCode cause = ReasonCode.of("rude");
                    return Effectiveness.of(
                                    passed("S-" + on, TrainingTopic.CONDUCT, on, 1),
                                    ImmutableList.of(cause),
                                    List.of(
                                            Occurrence.of(employee(1), cause, "C-1", held.minus(Duration.ofDays(3))),
                                            Occurrence.of(
                                                    employee(1), cause, "C-2", held.plus(Duration.ofDays(again)))),
                                    3,
                                    ZoneOffset.UTC,
                                    held.plus(Duration.ofDays(after)))
                            .get(0);
                });
    }

    /** Needs of every source. */
    public static Arbitrary<TrainingNeed> needs() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5).map(TrainingArbitraries::employee),
                        topics(),
                        Arbitraries.of(TrainingNeed.Source.class),
                        BasicsArbitraries.ids(String::valueOf)
                                .set()
                                .ofMinSize(1)
                                .ofMaxSize(3),
                        BasicsArbitraries.instants())
                .as(TrainingNeed::of);
    }
}
