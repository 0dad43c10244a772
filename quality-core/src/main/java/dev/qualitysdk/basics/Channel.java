package dev.qualitysdk.basics;

/** The way by which a booking, a complaint or a review came in (clauses 3.1.1, 4.1.1, 4.1.3); hosts may name channels of their own. */
public final class Channel extends Identifier<Channel> {

    /** The channel {@code telephone}. */
    public static final Channel TELEPHONE = new Channel("telephone");

    /** The channel {@code web}. */
    public static final Channel WEB = new Channel("web");

    /** The channel {@code app}. */
    public static final Channel APP = new Channel("app");

    /** The channel {@code messaging}. */
    public static final Channel MESSAGING = new Channel("messaging");

    /** The channel {@code counter}. */
    public static final Channel COUNTER = new Channel("counter");

    /** The channel {@code other}. */
    public static final Channel OTHER = new Channel("other");

    private Channel(String value) {
        super(value, "a channel (Channel)");
    }

    /**
     * Returns the identifier with a text.
     *
     * @param value 1 to 100 characters on one line, without white space at its ends
     * @return the identifier
     * @throws InvalidValueException if the text is none of that
     */
    public static Channel of(String value) {
        return new Channel(value);
    }
}
