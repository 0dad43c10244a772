package dev.qualitysdk.basics;

/** A vehicle, container, compartment or storage zone. */
public final class VehicleId extends Identifier<VehicleId> {

    private VehicleId(String value) {
        super(value, "a vehicle (VehicleId)");
    }

    /**
     * Returns the identifier with a text.
     *
     * @param value 1 to 100 characters on one line, without white space at its ends
     * @return the identifier
     * @throws InvalidValueException if the text is none of that
     */
    public static VehicleId of(String value) {
        return new VehicleId(value);
    }
}
