package dev.qualitysdk.regulation;

import dev.qualitysdk.rule.Clause;

/** Something that is to be done in time under a clause; the regulation says how long it may take. */
public enum Duty {
    /** Answering a booking. */
    RESPONSE(Clause.IN_TIME),
    /** Being on site: owed by the appointed window, so the regulation sets a grace, not an allowance. */
    ARRIVAL(Clause.PUNCTUAL_ARRIVAL),
    /** Settling what was collected. */
    SETTLEMENT(Clause.SETTLEMENT_IN_TIME),
    /** Weighing a lot again when it came in. */
    LOT_VERIFICATION(Clause.QUANTITY_RECORD_AND_LABEL),
    /** Acknowledging a complaint. */
    COMPLAINT_ACKNOWLEDGEMENT(Clause.COMPLAINTS_ARE_ACCEPTED),
    /** Giving a complaint its first answer in substance. */
    COMPLAINT_FIRST_RESPONSE(Clause.COMPLAINTS_ARE_ACCEPTED),
    /** Resolving a complaint. */
    COMPLAINT_RESOLUTION(Clause.COMPLAINT_TIMELINESS),
    /** Resolving a complaint that was reopened. */
    COMPLAINT_REOPENED_RESOLUTION(Clause.COMPLAINT_TIMELINESS),
    /** Following up a resolved complaint. */
    COMPLAINT_FOLLOW_UP(Clause.COMPLAINTS_ARE_ACCEPTED),
    /** Answering a customer who has written again, while the customer spoke last. */
    COMPLAINT_NEXT_RESPONSE(Clause.COMPLAINTS_ARE_ACCEPTED),
    /** Resolving a complaint by a time that a law sets: no pause moves it, whatever allowance states it. */
    COMPLAINT_STATUTORY_RESOLUTION(Clause.COMPLAINT_TIMELINESS),
    /** Answering a suggestion. */
    SUGGESTION_RESPONSE(Clause.HOTLINE_AND_MAILBOX),
    /** Rectifying a finding. */
    RECTIFICATION(Clause.CONTINUAL_IMPROVEMENT),
    /** Reporting an incident. */
    INCIDENT_REPORT(Clause.REPORT_AT_ONCE),
    /** Activating the plan for an incident. */
    INCIDENT_ACTIVATION(Clause.ACTIVATE_THE_PLAN),
    /** Reviewing a customer file. */
    CUSTOMER_FILE_REVIEW(Clause.KEPT_CURRENT),
    /** Objecting to a published card. */
    OBJECTION(Clause.CYCLE);

    private final Clause clause;

    Duty(Clause clause) {
        this.clause = clause;
    }

    /**
     * Returns the clause under which it is owed.
     *
     * @return the clause
     */
    public Clause clause() {
        return clause;
    }
}
