package dev.qualitysdk.basics;

/** An area in which sites lie: a district, a village, a branch's territory. A code, never an address. */
public final class Place extends Identifier<Place> {

    private Place(String value) {
        super(value, "a place (Place)");
    }

    /**
     * Returns the identifier with a text.
     *
     * @param value 1 to 100 characters on one line, without white space at its ends
     * @return the identifier
     * @throws InvalidValueException if the text is none of that
     */
    public static Place of(String value) {
        return new Place(value);
    }
}
