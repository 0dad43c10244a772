package dev.qualitysdk.regulation.version;

import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.BasicsArbitraries;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.NoteId;
import dev.qualitysdk.basics.Points;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.RegulationVersion;
import dev.qualitysdk.evidence.EvidenceArbitraries;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.lifecycle.Walk;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.RegulationArbitraries;
import dev.qualitysdk.rule.Clause;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitraries of versions of the regulation and their lives, and ordinary steps of one. */
public final class VersionArbitraries {

    /** A digest of some text. */
    public static final String TEXT = "ab".repeat(32);

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private VersionArbitraries() {}

    /** Versions anywhere in their life, drafted from 1991 to 2058. */
    public static Arbitrary<Enactment> enactments() {
        return Walk.from(
                Combinators.combine(BasicsArbitraries.ids(RegulationVersion::of), Walk.beginnings())
                        .as(VersionArbitraries::begin),
                8,
                enactment -> Enactment.LIFECYCLE.allowed(enactment.state()).asList(),
                (enactment, event, at) -> enactment.take(step(enactment, event, at)));
    }

    private static Enactment begin(RegulationVersion version, Instant at) {
        return Enactment.draft(EnactmentStep.Drafted.of(
                Stamp.of(at, Actor.employee(EmployeeId.of("author"))),
                draft(version, effective(at), Optional.empty())));
    }

    /** A date so late that most walks publish before it. */
    private static LocalDate effective(Instant at) {
        return at.atZone(SHANGHAI).toLocalDate().plusDays(200);
    }

    private static Draft draft(RegulationVersion version, LocalDate effective, Optional<LocalDate> until) {
        return ImmutableDraft.of(
                version,
                "cd".repeat(32),
                TEXT,
                effective,
                until,
                SHANGHAI,
                com.google.common.collect.ImmutableList.of(Amendment.of(
                        Clause.PAY,
                        ReasonCode.of("review"),
                        Amendment.Cause.INDICATOR,
                        Optional.of("C-1"),
                        TransitionRule.BY_CYCLE)));
    }

    /** A step that is an event; one that waits for the effective date happens on it. */
    public static EnactmentStep step(Enactment enactment, Enactment.Event event, Instant at) {
        Instant begun = enactment.steps().get(0).at();
        boolean waits = event == Enactment.Event.ENTER_INTO_FORCE;
        Instant effective = enactment.draft().effectiveAt();
        Instant happens = waits && at.isBefore(effective) ? effective : at;
        EmployeeId who = EmployeeId.of(
                event == Enactment.Event.REVISE ? "author" : event == Enactment.Event.APPROVE ? "director" : "clerk");
        Stamp stamp = Stamp.of(happens, happens.plusSeconds(30), Actor.employee(who), Optional.of(NoteId.of("N-1")));
        return switch (event) {
            case REVISE ->
                EnactmentStep.Revised.of(
                        stamp,
                        ReasonCode.of("comment"),
                        draft(
                                enactment.id(),
                                effective(begun).plusDays(1),
                                Optional.of(effective(begun).plusDays(40))));
            case APPROVE -> EnactmentStep.Approved.of(stamp);
            case SEND_BACK -> EnactmentStep.SentBack.of(stamp, ReasonCode.of("mistake"));
            case PUBLISH -> EnactmentStep.Published.of(stamp);
            case ENTER_INTO_FORCE -> EnactmentStep.EnteredIntoForce.of(stamp);
            case SUPERSEDE -> EnactmentStep.Superseded.of(stamp, RegulationVersion.of("the next one"));
        };
    }

    /** Steps of every kind. */
    public static Arbitrary<EnactmentStep> steps() {
        return enactments().flatMap(enactment -> Arbitraries.of(enactment.steps()));
    }

    /** Steps with which a version begins. */
    public static Arbitrary<EnactmentStep.Drafted> drafted() {
        return enactments()
                .map(enactment -> (EnactmentStep.Drafted) enactment.steps().get(0));
    }

    /** What versions would say. */
    public static Arbitrary<Draft> drafts() {
        return enactments().map(Enactment::draft);
    }

    /** Amendments of any clause. */
    public static Arbitrary<Amendment> amendments() {
        return Combinators.combine(
                        Arbitraries.of(Clause.class),
                        BasicsArbitraries.ids(ReasonCode::of),
                        Arbitraries.of(Amendment.Cause.class),
                        Arbitraries.of("C-1", "I-7").optional(0.5),
                        Arbitraries.of(TransitionRule.class))
                .as(Amendment::of);
    }

    /** Acknowledgements of one text by several employees. */
    public static Arbitrary<Acknowledgement> acknowledgements() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        BasicsArbitraries.ids(RegulationVersion::of),
                        Walk.beginnings(),
                        Arbitraries.of(TEXT, "ef".repeat(32)))
                .as((employee, version, at, text) -> Acknowledgement.of(
                        Stamp.of(at, Actor.employee(EmployeeId.of("E-" + employee))), version, text));
    }

    /** Duties of employees hired before and after the publication of a version. */
    public static Arbitrary<AcknowledgementDuty> duties() {
        Enactment published = published(ordinary("2026-1", LocalDate.of(2026, 7, 1)), "2026-06-01T00:00:00Z");
        return EvidenceArbitraries.employments()
                .map(employment -> AcknowledgementDuty.of(
                        published, List.of(employment), List.of(), Instant.parse("2055-01-01T00:00:00Z")))
                .filter(duties -> !duties.isEmpty())
                .map(duties -> duties.get(0));
    }

    /** Differences between two regulations. */
    public static Arbitrary<RegulationDifference> differences() {
        return Combinators.combine(RegulationArbitraries.regulations(), RegulationArbitraries.regulations())
                .as(RegulationDifference::between);
    }

    /** Changes of a parameter. */
    public static Arbitrary<RegulationDifference.Change> changes() {
        return differences()
                .filter(difference -> !difference.changes().isEmpty())
                .flatMap(difference -> Arbitraries.of(difference.changes()));
    }

    /** Registers of one to five published versions, each of another month. */
    public static Arbitrary<RegulationRegister> registers() {
        return Arbitraries.integers()
                .between(1, 40)
                .set()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(months -> {
                    List<Enactment> enactments = new ArrayList<>();
                    List<Regulation> figures = new ArrayList<>();
                    for (int month : months.stream().sorted().toList()) {
                        Regulation regulation =
                                ordinary("V" + month, LocalDate.of(2026, 1, 1).plusMonths(month));
                        figures.add(regulation);
                        enactments.add(published(
                                regulation,
                                regulation
                                        .effectiveAt()
                                        .minus(Duration.ofDays(20))
                                        .toString()));
                    }
                    return RegulationRegister.of(enactments, figures, List.of());
                });
    }

    /** The ordinary regulation as another version, which subtracts a point more or less for conduct. */
    static Regulation ordinary(String version, LocalDate effective) {
        Regulation.Builder regulation = RegulationArbitraries.ordinary();
        return regulation
                .version(RegulationVersion.of(version))
                .effective(effective)
                .mostSubtracted(Points.of(java.math.BigDecimal.valueOf(effective.getMonthValue())))
                .build();
    }

    /** A version that was drafted and approved the day before it was published, amending what it says of pay by cycle. */
    static Enactment published(Regulation regulation, String at) {
        return published(regulation, at, at, Optional.empty(), amendment(Clause.PAY, TransitionRule.BY_CYCLE));
    }

    static Amendment amendment(Clause clause, TransitionRule transition) {
        return Amendment.of(clause, ReasonCode.of("review"), Amendment.Cause.DECISION, Optional.empty(), transition);
    }

    static Enactment published(
            Regulation regulation, String at, String recorded, Optional<LocalDate> until, Amendment... amendments) {
        Instant published = Instant.parse(at);
        Instant before = published.minus(Duration.ofDays(1));
        return drafted(regulation, before, until, amendments)
                .approve(EnactmentStep.Approved.of(Stamp.of(before, Actor.employee(EmployeeId.of("director")))))
                .publish(EnactmentStep.Published.of(
                        Stamp.of(published, Instant.parse(recorded), Actor.employee(EmployeeId.of("clerk")))));
    }

    static Enactment drafted(Regulation regulation, Instant at, Optional<LocalDate> until, Amendment... amendments) {
        return Enactment.draft(EnactmentStep.Drafted.of(
                Stamp.of(at, Actor.employee(EmployeeId.of("author"))),
                Draft.of(regulation, TEXT, List.of(amendments), until)));
    }
}
