package dev.qualitysdk.service.customer;

import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.FieldName;

/** What somebody sees of a customer's fields: values of the lower classes, masks of the higher ones (clause 7.1.2). */
public final class CustomerView {

    private final CustomerId customer;
    private final ImmutableSortedMap<FieldName, String> fields;

    CustomerView(CustomerId customer, ImmutableSortedMap<FieldName, String> fields) {
        this.customer = customer;
        this.fields = fields;
    }

    /**
     * Returns the customer.
     *
     * @return the customer
     */
    public CustomerId customer() {
        return customer;
    }

    /**
     * Returns what is seen of each field that is not hidden.
     *
     * @return the value or its mask, by field
     */
    public ImmutableSortedMap<FieldName, String> fields() {
        return fields;
    }

    /**
     * Returns the customer and the names of the fields; a mask is not shown either.
     *
     * @return such as {@code customer C-1 [name, telephone]}
     */
    @Override
    public String toString() {
        return "customer " + customer + " " + fields.keySet();
    }
}
