package dev.qualitysdk.service.assessment;

import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import java.time.Instant;

/** A refusal to price goods that no list in force has a price for: there is no figure that stands for "no price" (clause 3.2.2). */
public final class NoPriceException extends ClauseBreachException {

    private static final long serialVersionUID = 1L;

    private final transient PriceKey key;
    /** Kept for {@link #pricingAt()}. */
    private final Instant pricingAt;

    NoPriceException(PriceKey key, Instant pricingAt, String problem) {
        super(
                "price of " + key.shown(),
                problem + " at " + pricingAt,
                Clause.ASSESSMENT_AND_PRICE,
                "Put a price into the list that is in force then, or assess the goods under a kind and grade that has one.");
        this.key = key;
        this.pricingAt = pricingAt;
    }

    /**
     * Returns what a price was asked for.
     *
     * @return the key
     */
    public PriceKey key() {
        return key;
    }

    /**
     * Returns for which instant it was asked.
     *
     * @return the pricing instant
     */
    public Instant pricingAt() {
        return pricingAt;
    }
}
