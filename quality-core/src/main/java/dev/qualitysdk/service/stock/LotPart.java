package dev.qualitysdk.service.stock;

import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.Grade;
import dev.qualitysdk.basics.LotId;
import dev.qualitysdk.basics.Quantity;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One of the lots into which another is divided. Where nothing is said, it is of the kind and grade of the divided lot and lies
 * where that lies.
 */
@Value.Immutable
public sealed interface LotPart permits ImmutableLotPart {

    /** {@return the lot that it becomes} */
    LotId lot();

    /** {@return how much; empty for what the other parts leave, which follows when a weight is corrected} */
    Optional<Quantity> quantity();

    /** {@return the code of the kind that it was sorted into, empty for the kind of the divided lot} */
    Optional<String> kind();

    /** {@return the grade that it was sorted into; empty for the grade of the divided lot, for none where the kind is another} */
    Optional<Grade> grade();

    /** {@return where it is put, empty for where the divided lot lies} */
    Optional<StoragePlace> place();

    /**
     * Returns a part of a given quantity.
     *
     * @param lot the lot that it becomes
     * @param quantity how much, more than nothing
     * @return the part
     */
    static LotPart of(LotId lot, Quantity quantity) {
        Faults.in("lot part").given(lot, "lot").given(quantity, "quantity").refuse();
        return new Builder().lot(lot).quantity(quantity).build();
    }

    /**
     * Returns the part that the others leave.
     *
     * @param lot the lot that it becomes
     * @return the part
     */
    static LotPart rest(LotId lot) {
        return new Builder().lot(lot).build();
    }

    /**
     * Returns this part, sorted into a kind.
     *
     * @param kind code of the kind, 1 to 100 characters on one line
     * @return the part
     */
    default LotPart sortedAs(String kind) {
        return new Builder().from(this).kind(kind).build();
    }

    /**
     * Returns this part, sorted into a grade.
     *
     * @param grade the grade
     * @return the part
     */
    default LotPart graded(Grade grade) {
        return new Builder().from(this).grade(grade).build();
    }

    /**
     * Returns this part, put into a place.
     *
     * @param place the place
     * @return the part
     */
    default LotPart putInto(StoragePlace place) {
        return new Builder().from(this).place(place).build();
    }

    /** {@return the canonical form} */
    default CanonicalForm form() {
        return CanonicalForm.of("part")
                .put("lot", lot())
                .put("quantity", quantity())
                .put("kind", kind())
                .put("grade", grade())
                .put("place", place().map(StoragePlace::text))
                .build();
    }

    /**
     * Reads a part from its canonical form.
     *
     * @param form the form
     * @return the part
     * @throws dev.qualitysdk.basics.InvalidValueException if it is none
     */
    static LotPart read(CanonicalForm form) {
        return new Builder()
                .lot(form.read("lot", LotId::of))
                .quantity(form.readOptional("quantity", Quantity::parse))
                .kind(form.optional("kind"))
                .grade(form.readOptional("grade", Grade::of))
                .place(form.readOptional("place", StoragePlace::parse))
                .build();
    }

    /** A builder of the part. Not thread-safe. */
    final class Builder extends ImmutableLotPart.Builder {

        Builder() {}
    }
}
