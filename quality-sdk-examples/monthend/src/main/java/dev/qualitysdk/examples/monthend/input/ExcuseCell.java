package dev.qualitysdk.examples.monthend.input;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.IncidentId;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.calendar.Excuse;
import dev.qualitysdk.regulation.Duty;
import dev.qualitysdk.rule.Clause;
import java.time.Instant;
import java.util.Optional;

/**
 * What a cell says of an excuse.
 *
 * @param reason why, as a code
 * @param approver who decided
 * @param decided when it was decided
 * @param clause clause under which it is excused
 * @param incident the incident it rests on
 */
record ExcuseCell(
        ReasonCode reason, EmployeeId approver, Instant decided, Clause clause, Optional<IncidentId> incident) {

    private static final String FORM = "reason|approver|decided|clause|incident";

    /** One excuse. */
    static final CellType<ExcuseCell> TYPE = CellType.parts(FORM, entry -> read(entry, 0))
            .naming((excuse, references) -> references.employee(excuse.approver()));

    /**
     * An excuse of one of several duties.
     *
     * @param duty what is excused
     * @param excuse the excuse
     */
    record OfDuty(Duty duty, ExcuseCell excuse) {

        /** Any number of excuses, each with its duty. */
        static final CellType<ImmutableList<OfDuty>> LIST = CellType.list(
                        "duty|" + FORM, entry -> new OfDuty(entry.part(0, CellType.choice(Duty.class)), read(entry, 1)))
                .naming((excuses, references) ->
                        excuses.forEach(e -> references.employee(e.excuse().approver())));
    }

    private static ExcuseCell read(CellType.Entry entry, int from) {
        return new ExcuseCell(
                entry.part(from, CellType.code(ReasonCode::of)),
                entry.part(from + 1, CellType.EMPLOYEE),
                entry.part(from + 2, CellType.TIME),
                entry.part(from + 3, CellType.CLAUSE),
                entry.optional(from + 4, CellType.code(IncidentId::of)));
    }

    /** Returns the excuse. */
    Excuse excuse() {
        return incident.map(i -> Excuse.of(clause, reason.value(), approver, decided, i))
                .orElseGet(() -> Excuse.of(clause, reason.value(), approver, decided));
    }
}
