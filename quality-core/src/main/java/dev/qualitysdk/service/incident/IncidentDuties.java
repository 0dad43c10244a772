package dev.qualitysdk.service.incident;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.calendar.Excuse;
import dev.qualitysdk.calendar.ExcuseWindow;
import dev.qualitysdk.calendar.Obligation;
import dev.qualitysdk.calendar.Responsibility;
import dev.qualitysdk.calendar.Withdrawal;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.ObligationEvidence;
import dev.qualitysdk.evidence.Roster;
import dev.qualitysdk.regulation.Duty;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.service.incident.Incident.Nature;
import dev.qualitysdk.service.incident.Incident.State;
import java.time.Instant;
import java.util.Optional;

/** What is owed in an incident, and what an incident excuses. */
final class IncidentDuties {

    private IncidentDuties() {}

    static ImmutableList<Obligation> obligations(Incident incident, RegulationBook book) {
        IncidentStep.Reported reported = incident.reported();
        Obligation.Builder report =
                owed(incident, book, Duty.INCIDENT_REPORT, reported.occurred(), reported.reporter());
        Obligation.Builder activation =
                owed(incident, book, Duty.INCIDENT_ACTIVATION, reported.at(), reported.superior());
        Optional<Instant> activated =
                incident.last(IncidentStep.Activated.class).map(IncidentStep::at);
        if (activated.isEmpty()) {
            activation.withdrawal(incident.last(IncidentStep.Dismissed.class)
                    .map(dismissed -> Withdrawal.of(dismissed.reason().value(), dismissed.at())));
        }
        return ImmutableList.of(
                report.fulfilled(reported.at()).build(),
                activation.fulfilled(activated).build());
    }

    private static Obligation.Builder owed(
            Incident incident, RegulationBook book, Duty duty, Instant opened, EmployeeId by) {
        Regulation regulation =
                book.governing(duty.clause(), opened, incident.reported().occurred());
        Obligation.Builder obligation = Obligation.builder();
        obligation
                .subject(incident.id().value())
                .clause(duty.clause())
                .regulation(regulation.version())
                .opened(opened)
                .allowance(regulation.allowance(duty))
                .calendar(regulation.calendar())
                .responsibility(Responsibility.of(by));
        return obligation;
    }

    static ImmutableList<Evidence> evidence(Incident incident, RegulationBook book, Roster roster, Instant asOf) {
        ImmutableList<Obligation> owed = obligations(incident, book);
        ImmutableList.Builder<Evidence> evidence = ImmutableList.builder();
        of(incident, Incident.REPORT_TIMELINESS, owed.get(0), roster, asOf).ifPresent(evidence::add);
        of(incident, Incident.ACTIVATION_TIMELINESS, owed.get(1), roster, asOf).ifPresent(evidence::add);
        return evidence.build();
    }

    private static Optional<Evidence> of(
            Incident incident, Indicator indicator, Obligation obligation, Roster roster, Instant asOf) {
        return ObligationEvidence.of(
                indicator, obligation, asOf, incident.reported().branch(), Optional.empty(), roster);
    }

    static Optional<ExcuseWindow> excuseWindow(Incident incident, Instant asOf) {
        IncidentStep.Reported reported = incident.reported();
        Instant end = incident.last(IncidentStep.Recovered.class)
                .map(IncidentStep::at)
                .orElse(asOf);
        Optional<Excuse> granted =
                incident.last(IncidentStep.ExcuseGranted.class).map(IncidentStep.ExcuseGranted::excuse);
        boolean none = reported.nature() == Nature.DRILL
                || incident.state() == State.FALSE_ALARM
                || !end.isAfter(reported.occurred());
        return none
                ? Optional.empty()
                : granted.map(excuse -> ExcuseWindow.of(
                        reported.places(), TimeWindow.of(reported.occurred(), end), incident.id(), excuse));
    }
}
