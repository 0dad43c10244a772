package dev.qualitysdk.service.customer;

import dev.qualitysdk.basics.FieldName;
import org.immutables.value.Value;

/** A field of a customer file: its name, how far its values must be protected, and what they look like (clause 7.1.1). */
@Value.Immutable
public sealed interface CustomerField permits ImmutableCustomerField {

    /** What the customer is called. */
    CustomerField NAME = of(FieldName.of("name"), FieldClass.PERSONAL, FieldKind.NAME);

    /** Where scrap is collected. */
    CustomerField ADDRESS = of(FieldName.of("address"), FieldClass.PERSONAL, FieldKind.ADDRESS);

    /** Under which number the customer is reached. */
    CustomerField TELEPHONE = of(FieldName.of("telephone"), FieldClass.PERSONAL, FieldKind.TELEPHONE);

    /** Under which address the customer gets mail. */
    CustomerField EMAIL = of(FieldName.of("email"), FieldClass.PERSONAL, FieldKind.EMAIL);

    /** To which account the customer is paid. */
    CustomerField ACCOUNT = of(FieldName.of("account"), FieldClass.SENSITIVE, FieldKind.ACCOUNT);

    /** The number of the document by which a seller is registered. */
    CustomerField IDENTITY_NUMBER =
            of(FieldName.of("identity_number"), FieldClass.SENSITIVE, FieldKind.DOCUMENT_NUMBER);

    /** What the customer wants us to heed; written freely, so that it may name anybody. */
    CustomerField DEMANDS = of(FieldName.of("demands"), FieldClass.PERSONAL, FieldKind.TEXT);

    /** Under which code the customer's terms are listed. */
    CustomerField TERMS = of(FieldName.of("terms"), FieldClass.INTERNAL, FieldKind.CODE);

    /** {@return the name of the field} */
    FieldName name();

    /** {@return how far its values must be protected} */
    FieldClass fieldClass();

    /** {@return what its values look like} */
    FieldKind kind();

    /**
     * Returns a field.
     *
     * @param name the name of the field
     * @param fieldClass how far its values must be protected
     * @param kind what its values look like
     * @return the field
     */
    static CustomerField of(FieldName name, FieldClass fieldClass, FieldKind kind) {
        return ImmutableCustomerField.of(name, fieldClass, kind);
    }
}
