package dev.qualitysdk.service.customer;

import com.google.common.base.Ascii;
import dev.qualitysdk.basics.SellerClass;

/** What kind of customer is served; duties in paying may depend on it. */
public enum CustomerKind {
    /** A private household. */
    HOUSEHOLD,
    /** A business of any size. */
    BUSINESS,
    /** A school, an authority, an association. */
    INSTITUTION,
    /** Any other. */
    OTHER;

    /**
     * Returns the class of sellers under which payment duties see such a customer.
     *
     * @return the class of the same name (clause 3.4.1)
     */
    public SellerClass sellerClass() {
        return SellerClass.of(Ascii.toLowerCase(name()));
    }
}
