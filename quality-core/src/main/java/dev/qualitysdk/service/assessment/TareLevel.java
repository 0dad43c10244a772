package dev.qualitysdk.service.assessment;

import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.CanonicalText;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.Quantity;
import java.math.BigInteger;
import org.immutables.value.Value;

/** Something that was weighed along with the goods: the vehicle, the container, or so many sacks of one type in it. */
@Value.Immutable
public sealed interface TareLevel permits ImmutableTareLevel {

    /** {@return the code of the vehicle, container or type of packaging, 1 to 100 characters on one line} */
    String what();

    /** {@return how many of them there are, at least one} */
    long pieces();

    /** {@return the tare of one; zero where it was found to weigh nothing} */
    Quantity each();

    /** {@return where that tare comes from} */
    TareSource source();

    /**
     * Returns something that was weighed empty.
     *
     * @param what its code, 1 to 100 characters on one line
     * @param tare what it weighed
     * @return the level
     * @throws dev.qualitysdk.basics.InvalidValueException if the code is none (clause 3.2.2)
     */
    static TareLevel measured(String what, Quantity tare) {
        Faults.in("tare level").given(what, "what").given(tare, "tare").refuse();
        return of(what, 1, tare, TareSource.MEASURED);
    }

    /**
     * Returns a vehicle whose tare is declared.
     *
     * @param vehicle its code, 1 to 100 characters on one line
     * @param tare what its papers declare
     * @return the level
     * @throws dev.qualitysdk.basics.InvalidValueException if the code is none (clause 3.2.2)
     */
    static TareLevel declared(String vehicle, Quantity tare) {
        Faults.in("tare level").given(vehicle, "vehicle").given(tare, "tare").refuse();
        return of(vehicle, 1, tare, TareSource.VEHICLE_DECLARED);
    }

    /**
     * Returns containers or packaging of one type whose standard tare is known.
     *
     * @param type code of the type, 1 to 100 characters on one line
     * @param pieces how many there are, at least one
     * @param each standard tare of one
     * @return the level
     * @throws dev.qualitysdk.basics.InvalidValueException if the code is none, there is no piece, or together they do not fit
     *     64 bits (clause 3.2.2)
     */
    static TareLevel standard(String type, long pieces, Quantity each) {
        Faults.in("tare level").given(type, "type").given(each, "each").refuse();
        return of(type, pieces, each, TareSource.CONTAINER_STANDARD);
    }

    /**
     * Returns a level of any source.
     *
     * @param what code of the vehicle, container or type, 1 to 100 characters on one line
     * @param pieces how many there are, at least one
     * @param each tare of one
     * @param source where that tare comes from
     * @return the level
     * @throws dev.qualitysdk.basics.InvalidValueException if the code is none, there is no piece, or together they do not fit
     *     64 bits (clause 3.2.2)
     */
    static TareLevel of(String what, long pieces, Quantity each, TareSource source) {
        Faults.in("tare level")
                .given(what, "what")
                .given(each, "each")
                .given(source, "source")
                .refuse();
        Faults faults = Faults.in("tare");
        CanonicalText.lineProblem(what, 100).ifPresent(wanted -> faults.check(false, "what", what, wanted, "3.2.2"));
        faults.check(pieces > 0, "pieces", pieces, "at least one", "3.2.2")
                .check(
                        BigInteger.valueOf(pieces)
                                        .multiply(BigInteger.valueOf(each.amount()))
                                        .bitLength()
                                < Long.SIZE,
                        "each",
                        pieces + " of " + each,
                        "together a quantity that fits 64 bits",
                        "3.2.2")
                .refuse();
        return ImmutableTareLevel.of(what, pieces, each, source);
    }

    /**
     * Returns the tare of all pieces together.
     *
     * @return pieces times the tare of one, exactly
     */
    default Quantity total() {
        return Quantity.ofBase(Math.multiplyExact(pieces(), each().amount()), each().dimension());
    }

    /**
     * Returns the canonical form.
     *
     * @return the form
     */
    default CanonicalForm form() {
        return CanonicalForm.of("tare")
                .put("what", what())
                .put("pieces", pieces())
                .put("each", each())
                .put("source", source())
                .build();
    }

    /**
     * Reads a level from its canonical form.
     *
     * @param form the form
     * @return the level
     * @throws dev.qualitysdk.basics.InvalidValueException if it is none
     */
    static TareLevel read(CanonicalForm form) {
        return of(
                form.text("what"),
                form.number("pieces"),
                form.read("each", Quantity::parse),
                form.read("source", TareSource::valueOf));
    }
}
