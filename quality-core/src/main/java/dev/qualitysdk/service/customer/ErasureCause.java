package dev.qualitysdk.service.customer;

/** Why what is held about a customer is to be erased (clause 7.1.2). */
public enum ErasureCause {
    /** The customer asks for it; this needs the proof that it is the customer. */
    CUSTOMER_ASKED,
    /** The company needs it for no purpose any more. */
    PURPOSE_ENDED
}
