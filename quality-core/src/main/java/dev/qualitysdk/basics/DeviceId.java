package dev.qualitysdk.basics;

/** A device that reports where it is, such as a telephone of a crew or a vehicle's tracker; never a number that rings. */
public final class DeviceId extends Identifier<DeviceId> {

    private DeviceId(String value) {
        super(value, "a device (DeviceId)");
    }

    /**
     * Returns the identifier with a text.
     *
     * @param value 1 to 100 characters on one line, without white space at its ends
     * @return the identifier
     * @throws InvalidValueException if the text is none of that
     */
    public static DeviceId of(String value) {
        return new DeviceId(value);
    }
}
