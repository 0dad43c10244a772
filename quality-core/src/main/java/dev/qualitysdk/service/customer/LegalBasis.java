package dev.qualitysdk.service.customer;

/** The ground in law on which data about a person are used or kept (clause 7.1.2); which one holds is the company's word. */
public enum LegalBasis {
    /** The person consented; a consent can be withdrawn at any time. */
    CONSENT,
    /** A contract with the person is concluded or performed. */
    CONTRACT,
    /** A law demands it, such as the register of sellers or the rules of taxation. */
    LEGAL_OBLIGATION,
    /** A claim is raised, pursued or defended. */
    LEGAL_CLAIM,
    /** Somebody's life, health or property is protected in an emergency. */
    EMERGENCY;

    /**
     * Returns whether data may be used on this ground while they are only stored (restricted).
     *
     * @return true for obligations, claims and emergencies
     */
    public boolean outlastsRestriction() {
        return this == LEGAL_OBLIGATION || this == LEGAL_CLAIM || this == EMERGENCY;
    }
}
